//! Writes the values of cells, cut to what a cell holds.

use std::borrow::Cow;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use crate::render::palette::look;
use crate::report::{Cell, Value};

/// A cell of a spreadsheet holds no more characters.
const MOST_CHARACTERS: usize = 32_767;

/// What the XLSX library gives.
pub(super) type Done<T> = std::result::Result<T, XlsxError>;

/// The beginning of a text, at most so long as spreadsheet programs count: in units of UTF-16.
pub(super) fn beginning(text: &str, longest: usize) -> &str {
    let mut left = longest;
    let mut fits = |letter: char| {
        let rest = left.checked_sub(letter.len_utf16());
        left = rest.unwrap_or(0);
        rest.is_some()
    };
    let end = text.char_indices().find(|(_, letter)| !fits(*letter)).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// What became of a cell's value.
pub(super) enum Outcome {
    Blank,
    Whole,
    Shortened,
}

pub(super) fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell<'_>,
    format: &Format,
) -> Done<Outcome> {
    let number = match &cell.value {
        Value::Empty => {
            if look(cell.tone).border || look(cell.tone).fill.is_some() {
                sheet.write_blank(row, column, format)?;
            }
            return Ok(Outcome::Blank);
        }
        Value::Text(text) => {
            let (text, is_whole) = fitting(text);
            sheet.write_string_with_format(row, column, text, format)?;
            return Ok(if is_whole { Outcome::Whole } else { Outcome::Shortened });
        }
        Value::Number(number) | Value::PercentNumber(number) | Value::Fraction(number) => number.to_f64(),
        Value::Count(count) => Some(*count as f64),
        Value::Year(year) => Some(f64::from(*year)),
    };
    match number {
        Some(number) => sheet.write_number_with_format(row, column, number, format)?,
        None => sheet.write_blank(row, column, format)?,
    };
    Ok(Outcome::Whole)
}

/// The text without control characters, cut with a mark where a cell cannot hold it, and whether it is whole.
pub(super) fn fitting(text: &str) -> (Cow<'_, str>, bool) {
    let is_kept = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\t');
    let kept: Cow<'_, str> = if text.chars().all(is_kept) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|letter| is_kept(*letter)).collect())
    };
    if kept.len() <= MOST_CHARACTERS || kept.encode_utf16().count() <= MOST_CHARACTERS {
        return (kept, true);
    }
    (Cow::Owned(format!("{}…", beginning(&kept, MOST_CHARACTERS - 1))), false)
}
