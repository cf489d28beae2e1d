//! What is before and behind the digits of a number: currencies, percent, units, factors.

use rust_decimal::Decimal;

use crate::model::is_currency;
use crate::read::values::period::bare_year;
use crate::read::words::{magnitude, unit_words, vocabulary};

/// Signs of currencies before a number.
const SIGNS: [&str; 10] = ["US$", "R$", "A$", "C$", "$", "€", "£", "¥", "₹", "₦"];

/// A number without the currency before it, `€ 5`, `RSD 1.200`, and whether it has one. A code and a year, `EUR 2021`, is no
/// amount.
pub(super) fn without_money(text: &str) -> (&str, bool) {
    if let Some(rest) = SIGNS.iter().find_map(|sign| text.strip_prefix(sign)) {
        return (rest.trim_start(), true);
    }
    const CODE: usize = 3;
    if let Some((code, rest)) = text.split_at_checked(CODE) {
        let number = rest.trim_start();
        let is_code = is_currency(code) && number.starts_with(|first: char| first.is_ascii_digit());
        if is_code && bare_year(number).is_none() && unit_words::keys(code).contains(&code) {
            return (number, true);
        }
    }
    (text, false)
}

/// What the words behind the digits of a number say.
pub(super) struct Behind {
    /// Whether they are percent.
    pub(super) percent: bool,
    /// Their factor; 1 where they say none.
    pub(super) factor: Decimal,
}

impl Behind {
    fn unit(percent: bool) -> Self {
        Self { percent, factor: Decimal::ONE }
    }
}

/// Reads what is behind the digits of a number; none where it is no unit and no factor. `is_money` is whether a currency is
/// before them.
pub(super) fn behind(words: &str, is_money: bool) -> Option<Behind> {
    match words {
        "" => return Some(Behind::unit(false)),
        "%" | "(%)" => return Some(Behind::unit(true)),
        _ => {}
    }
    let factor = || {
        let read = magnitude::read(words, is_money)?;
        let is_unit = read.rest.is_empty() || unit(read.rest) == Some(false);
        is_unit.then_some(Behind { percent: false, factor: read.factor })
    };
    // `£3m` is three million, `3 m` three metres.
    let before_unit = if is_money { factor() } else { None };
    before_unit.or_else(|| unit(words).map(Behind::unit)).or_else(factor)
}

/// The words of the unit in a cell with a factor, `EUR` of `1.2 million EUR` and of `EUR 3m`; empty where there are none.
pub fn unit_beside_factor(text: &str) -> &str {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (Some(first), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else { return "" };
    let before =
        text[..first].trim_matches(|letter: char| !letter.is_alphabetic() && !SIGNS.contains(&&*letter.to_string()));
    let behind = text[last + 1..].trim();
    let rest = magnitude::read(behind, !before.is_empty()).map_or("", |read| read.rest);
    if rest.is_empty() && !unit_words::keys(before).is_empty() { before } else { rest }
}

/// The factor that a word behind the digits of a cell says, a million of `1.2 million EUR`.
pub fn factor_in_cell(text: &str) -> Option<Decimal> {
    let last = text.rfind(|letter: char| letter.is_ascii_digit())?;
    magnitude::read(text[last + 1..].trim(), false).map(|read| read.factor)
}

/// Whether words are a unit, and whether that is percent; a unit may be in brackets, `25 (km)`.
fn unit(words: &str) -> Option<bool> {
    let known = |words: &str| {
        // A capital M is a million rather than metres; who reads a column of figures decides.
        let keys = if words == "M" { Vec::new() } else { unit_words::keys(words) };
        (!keys.is_empty()).then(|| keys == ["%"])
    };
    let bracketed = || {
        let inside = words.strip_prefix('(')?.strip_suffix(')')?.trim();
        // One letter is a part of a whole, `25 (m)`.
        known(inside).filter(|_| inside.chars().count() > 1)
    };
    vocabulary::all_languages().unit(words).or_else(|| known(words)).or_else(bracketed)
}
