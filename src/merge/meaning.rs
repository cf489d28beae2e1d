//! When two cells say the same: numbers by value, words without regard to blanks, whatever program saved them.

use rust_decimal::Decimal;

pub use crate::matrix_form::single_blanks as of_words;
use crate::sheet::Content;

/// What a cell says, in a form that is the same for all cells that say the same; empty for an empty cell.
pub fn meaning(content: Option<&Content>) -> String {
    match content {
        None => String::new(),
        Some(Content::Number(number) | Content::Percent(number)) => plain(*number),
        Some(Content::Text(text) | Content::Error(text) | Content::Uncomputed(text)) => of_words(text),
        Some(Content::Date(year, month, day)) => format!("{year:04}-{month:02}-{day:02}"),
        Some(Content::Bool(truth)) => truth.to_string(),
    }
}

fn plain(number: Decimal) -> String {
    let number = number.normalize();
    if number.is_zero() { "0".to_owned() } else { number.to_string() }
}

/// A cell's content as people read it.
pub fn words(content: Option<&Content>) -> String {
    match content {
        None => String::new(),
        Some(Content::Text(text) | Content::Error(text) | Content::Uncomputed(text)) => text.trim().to_owned(),
        Some(Content::Percent(number)) => format!("{} %", plain(*number)),
        other => meaning(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Content {
        Content::Text(text.into())
    }

    fn number(number: &str) -> Content {
        Content::Number(number.parse().unwrap())
    }

    #[test]
    fn cells_say_the_same_however_a_program_saves_them() {
        for (one, other, is_same) in [
            (Some(text(" cover  all\nLSGs ")), Some(text("cover all LSGs")), true),
            (Some(number("97.0")), Some(number("97")), true),
            (Some(number("97")), Some(text("97")), true),
            (Some(number("0")), Some(number("-0.0")), true),
            (Some(Content::Percent("5".parse().unwrap())), Some(number("5")), true),
            (Some(text("cover")), Some(text("Cover")), false),
            (Some(text("1.10")), Some(number("1.1")), false),
            (Some(number("97")), None, false),
            (None, None, true),
        ] {
            assert_eq!(meaning(one.as_ref()) == meaning(other.as_ref()), is_same, "{one:?} and {other:?}");
        }
    }
}
