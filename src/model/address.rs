//! Cell addresses as spreadsheets print them: `F12` is row 11, column 5, both counted from zero.

use std::fmt;
use std::str::FromStr;

/// A cell's row and column, counted from zero; printed in A1 form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellAddress {
    /// Row, from zero.
    pub row: u32,
    /// Column, from zero.
    pub column: u16,
}

/// The letters of a column: 0 is `A`, 25 is `Z`, 26 is `AA`.
pub fn column_letters(column: u16) -> String {
    let mut left = u32::from(column) + 1;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for CellAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", column_letters(self.column), u64::from(self.row) + 1)
    }
}

/// The text is no cell address such as `F12`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no cell address; expected letters and a row number, as in F12")]
pub struct BadAddress(String);

impl FromStr for CellAddress {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        let bad = || BadAddress(text.to_owned());
        let digits_at = text.find(|letter: char| !letter.is_ascii_alphabetic()).ok_or_else(bad)?;
        let (letters, digits) = text.split_at(digits_at);
        if letters.is_empty() || letters.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(bad());
        }
        let column = letters.bytes().fold(0u32, |sum, byte| sum * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1);
        let row: u32 = digits.parse().map_err(|_| bad())?;
        let column = u16::try_from(column - 1).map_err(|_| bad())?;
        Ok(Self { row: row.checked_sub(1).ok_or_else(bad)?, column })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_and_print_both_ways() {
        for (text, row, column) in
            [("A1", 0, 0), ("F12", 11, 5), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)]
        {
            let address: CellAddress = text.parse().unwrap();
            assert_eq!((address.row, address.column), (row, column));
            assert_eq!(address.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "A", "12", "A0", "ABCD1", "F-1", "F1x"] {
            assert!(text.parse::<CellAddress>().is_err(), "{text}");
        }
    }
}
