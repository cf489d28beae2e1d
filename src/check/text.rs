//! Figures in running text.

use rust_decimal::Decimal;

/// A figure that is in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureInText {
    /// As printed, `1.948`.
    pub printed: String,
    /// Its value; separators before three digits are taken for thousands.
    pub value: Decimal,
    /// Where it is, in bytes.
    pub at: usize,
}

/// All figures in a text; parts of codes (`1.2.3.4`), years and dates are left out.
pub fn figures(text: &str) -> Vec<FigureInText> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let rest = &text[at..];
        let length =
            rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',').unwrap_or(rest.len());
        let printed = rest[..length].trim_end_matches(['.', ',']);
        let after = bytes.get(at + length);
        let glued = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || b"-/#".contains(&bytes[at - 1]))
            || after.is_some_and(|byte| byte.is_ascii_alphabetic() || b"-/#".contains(byte));
        if !glued && let Some(value) = value_of(printed) {
            found.push(FigureInText { printed: printed.to_owned(), value, at });
        }
        at += length;
    }
    found
}

/// The value of a figure in a sentence; none for a code, a year or a date.
fn value_of(printed: &str) -> Option<Decimal> {
    let parts: Vec<&str> = printed.split(['.', ',']).collect();
    let is_year = parts.len() == 1 && printed.len() == 4 && (printed.starts_with("19") || printed.starts_with("20"));
    if is_year {
        return None;
    }
    let groups =
        parts.len() > 1 && parts[0].len() <= 3 && parts[0] != "0" && parts[1..].iter().all(|part| part.len() == 3);
    match parts.len() {
        1 => printed.parse().ok(),
        _ if groups => parts.concat().parse().ok(),
        2 => parts.join(".").parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_in_a_sentence_are_found_and_codes_and_years_are_not() {
        let printed = |text: &str| figures(text).iter().map(|figure| figure.value.to_string()).collect::<Vec<_>>();
        assert_eq!(printed("185 authorities; the 2022 target of 3.000"), ["185", "3000"]);
        assert_eq!(printed("activity 1.3.5.1, due 31.12.2021, Q4 2022"), Vec::<String>::new());
        assert_eq!(printed("€33 million, 96,55 %"), ["33", "96.55"]);
        assert_eq!(printed("2023-2025 and 12-user"), Vec::<String>::new());
    }
}
