//! Codes of objectives, measures and activities (`O1`, `1.1`, `1.1.3`, `1.1.3.2`) and of indicators (`1.1.3#2`).

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::text::without_marks;

/// The code of an objective, measure or activity. Codes order as people count: `1.2` before `1.10`.
///
/// A code that is not built of numbers (`IND-07`) is kept as the name it is; it has no parent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(Form);

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Form {
    Overall(u16),
    Numbered(Numbers),
    Named(Arc<str>),
}

const MOST_NUMBERS: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Numbers {
    numbers: [u32; MOST_NUMBERS],
    length: u8,
}

impl Code {
    /// The overall objective of that number: `O1`.
    pub fn overall(number: u16) -> Self {
        Self(Form::Overall(number))
    }

    /// A code of numbers; `None` for no number or more than six.
    pub fn from_numbers(parts: &[u32]) -> Option<Self> {
        if parts.is_empty() || parts.len() > MOST_NUMBERS {
            return None;
        }
        let mut numbers = [0; MOST_NUMBERS];
        numbers[..parts.len()].copy_from_slice(parts);
        Some(Self(Form::Numbered(Numbers { numbers, length: parts.len() as u8 })))
    }

    /// A code that is a name, kept as written.
    pub fn from_name(name: &str) -> Self {
        Self(Form::Named(name.trim().into()))
    }

    /// Reads a code as people write it, `1.1.3`, `1.1.3.`, `O1`; anything else is a name. `None` for an empty text.
    pub fn read(text: &str) -> Option<Self> {
        let text = without_marks(text.trim());
        let text = &*text;
        if text.is_empty() {
            return None;
        }
        Some(Self::read_overall(text).or_else(|| Self::read_numbers(text)).unwrap_or_else(|| Self::from_name(text)))
    }

    fn read_overall(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(['O', 'o', 'О', 'о'])?;
        Some(Self::overall(rest.trim_end_matches('.').parse().ok()?))
    }

    fn read_numbers(text: &str) -> Option<Self> {
        let text = text.strip_suffix('.').unwrap_or(text);
        let digits = |part: &str| !part.is_empty() && part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Option<Vec<u32>> =
            text.split('.').map(|part| digits(part.trim()).then(|| part.trim().parse().ok()).flatten()).collect();
        Self::from_numbers(&parts?)
    }

    /// The numbers of the code; empty for an overall objective and for a name.
    pub fn numbers(&self) -> &[u32] {
        match &self.0 {
            Form::Numbered(numbers) => &numbers.numbers[..usize::from(numbers.length)],
            Form::Overall(_) | Form::Named(_) => &[],
        }
    }

    /// How many numbers the code has: 2 for `1.1`; 0 for an overall objective and for a name.
    pub fn depth(&self) -> usize {
        self.numbers().len()
    }

    /// Whether this is an overall objective's code.
    pub fn is_overall(&self) -> bool {
        matches!(self.0, Form::Overall(_))
    }

    /// Whether the code is a name rather than numbers.
    pub fn is_name(&self) -> bool {
        matches!(self.0, Form::Named(_))
    }

    /// The code one level up: `1.1` for `1.1.3`; none at the top.
    pub fn parent(&self) -> Option<Self> {
        let numbers = self.numbers();
        Self::from_numbers(numbers.get(..numbers.len().checked_sub(1)?)?)
    }

    /// The last number: 3 for `1.1.3`.
    pub fn last_number(&self) -> Option<u32> {
        self.numbers().last().copied()
    }

    /// The code under one more leading number: `1.3` with 1 is `1.1.3`. Names and overall objectives stay.
    pub fn with_leading(&self, number: u32) -> Self {
        if self.depth() == 0 {
            return self.clone();
        }
        let mut parts = vec![number];
        parts.extend_from_slice(self.numbers());
        Self::from_numbers(&parts).unwrap_or_else(|| self.clone())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Overall(number) => write!(out, "O{number}"),
            Form::Named(name) => out.write_str(name),
            Form::Numbered(_) => {
                for (index, number) in self.numbers().iter().enumerate() {
                    write!(out, "{}{number}", if index == 0 { "" } else { "." })?;
                }
                Ok(())
            }
        }
    }
}

/// The code of an indicator: its owner's code and its number there, from one. `1.1.3#2` is the second of measure 1.1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IndicatorCode {
    /// The objective or measure that the indicator belongs to.
    pub owner: Code,
    /// Its number within the owner, from one.
    pub number: u32,
}

impl fmt::Display for IndicatorCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}#{}", self.owner, self.number)
    }
}

/// The text is no indicator code such as `1.1.3#2`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no indicator code; expected the owner's code and a number, as in 1.1.3#2")]
pub struct BadIndicatorCode(String);

impl FromStr for IndicatorCode {
    type Err = BadIndicatorCode;

    fn from_str(text: &str) -> Result<Self, BadIndicatorCode> {
        let bad = || BadIndicatorCode(text.to_owned());
        let (owner, number) = text.rsplit_once('#').ok_or_else(bad)?;
        let number: u32 = number.trim().parse().map_err(|_| bad())?;
        let owner = Code::read(owner).ok_or_else(bad)?;
        if number == 0 { Err(bad()) } else { Ok(Self { owner, number }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_print_as_they_are_read() {
        for (text, printed, depth) in [
            ("1.1.3", "1.1.3", 3),
            ("1.1.", "1.1", 2),
            ("O1", "O1", 0),
            ("О1", "O1", 0),
            ("IND-07", "IND-07", 0),
            ("3", "3", 1),
        ] {
            let code = Code::read(text).unwrap();
            assert_eq!((code.to_string().as_str(), code.depth()), (printed, depth));
        }
        assert_eq!(Code::read("  "), None);
    }

    #[test]
    fn codes_order_as_people_count() {
        let mut codes: Vec<Code> =
            ["1.10", "1.2", "1.2.1", "O1", "1.1"].iter().filter_map(|text| Code::read(text)).collect();
        codes.sort();
        let printed: Vec<String> = codes.iter().map(ToString::to_string).collect();
        assert_eq!(printed, ["O1", "1.1", "1.2", "1.2.1", "1.10"]);
    }

    #[test]
    fn a_code_knows_its_parent_and_takes_a_leading_number() {
        let code = Code::read("1.3").unwrap();
        assert_eq!(code.with_leading(1).to_string(), "1.1.3");
        assert_eq!(code.with_leading(1).parent().unwrap().to_string(), "1.1");
        assert_eq!(Code::read("4").unwrap().parent(), None);
    }

    #[test]
    fn indicator_codes_read_and_print() {
        assert_eq!("1.1.3#2".parse::<IndicatorCode>().unwrap().to_string(), "1.1.3#2");
        for text in ["1.1.3", "1.1.3#0", "#2", "1.1#x"] {
            assert!(text.parse::<IndicatorCode>().is_err(), "{text}");
        }
    }
}
