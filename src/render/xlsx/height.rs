//! How high a row must be so that all its wrapped text shows. Spreadsheet programs do not reckon it for a file they did
//! not write, so it is reckoned here from the text's length and the columns' widths.

use crate::render::palette::{Look, look};
use crate::report::{Row, Value};

/// The highest row that a spreadsheet takes, in points.
const HIGHEST: f64 = 409.0;
/// A row no higher than this needs no height of its own.
const ORDINARY: f64 = 16.0;
/// Column widths count digits of the workbook's ordinary font, which has this size.
const ORDINARY_SIZE: f64 = 11.0;

/// The height in points that shows all wrapped text; none where an ordinary row is enough.
pub(super) fn height(row: &Row<'_>, widths: &[u16]) -> Option<f64> {
    let mut at = 0;
    let mut highest = 0.0f64;
    for cell in &row.cells {
        let span = usize::from(cell.span.max(1));
        let look = look(cell.tone);
        let width: u16 = widths.iter().skip(at).take(span).sum();
        let lines = match &cell.value {
            Value::Text(text) if look.border => lines(text, room(width, look)),
            Value::Empty
            | Value::Text(_)
            | Value::Number(_)
            | Value::PercentNumber(_)
            | Value::Fraction(_)
            | Value::Count(_)
            | Value::Year(_) => 1,
        };
        highest = highest.max(lines as f64 * f64::from(look.size) * 1.3 + 3.0);
        at += span;
    }
    (highest > ORDINARY).then_some(highest.min(HIGHEST))
}

/// How many digits of the cell's font fit on a line, a little less for the cell's edges.
fn room(width: u16, look: Look) -> f64 {
    let scale = f64::from(look.size) / ORDINARY_SIZE * if look.bold { 1.06 } else { 1.0 };
    (f64::from(width) / scale - 0.5).max(4.0)
}

/// How many lines a text takes in that room when it is broken at spaces, and words too long for a line within.
fn lines(text: &str, room: f64) -> usize {
    let mut lines = 0;
    for paragraph in text.split('\n') {
        lines += 1;
        let mut used = 0.0;
        for word in paragraph.split(' ') {
            let long: f64 = word.chars().map(breadth).sum();
            if used > 0.0 && used + SPACE + long > room {
                lines += 1;
                used = 0.0;
            }
            used += if used > 0.0 { SPACE + long } else { long };
            while used > room {
                lines += 1;
                used -= room;
            }
        }
    }
    lines
}

const SPACE: f64 = 0.46;

/// The breadth of a letter in digits, a trifle too broad; as in Calibri and its like.
fn breadth(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '`' => 0.5,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' | 'J' | '{' | '}' => 0.68,
        'c' | 's' | 'z' | '"' | '?' => 0.84,
        'k' | 'v' | 'x' | 'y' | 'a' | 'g' => 0.95,
        'm' | 'M' | 'W' | '@' | '…' | '—' => 1.72,
        'w' | '%' | '&' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' => 1.4,
        'A'..='Z' => 1.13,
        '„' | '“' | '”' | '’' | '–' => 1.0,
        ' '..='~' => 1.04,
        'ж' | 'ш' | 'ф' | 'љ' | 'њ' | 'м' => 1.45,
        _ if letter.is_uppercase() => 1.33,
        _ => unicode_width::UnicodeWidthChar::width(letter).unwrap_or(0) as f64 * 1.05,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Tone};

    fn row(texts: &[&str], tone: Tone) -> Row<'static> {
        let cells = texts.iter().map(|text| Cell::text((*text).to_owned(), tone)).collect();
        Row { cells, keep_with_next: false }
    }

    #[test]
    fn text_is_broken_at_spaces_line_feeds_and_within_long_words() {
        for (text, room, expected) in [
            ("", 10.0, 1),
            ("nnnnnnnn", 10.0, 1),
            ("nnnn nnnn nnnn", 10.0, 2),
            ("one\ntwo\nthree", 40.0, 3),
            ("nnnnnnnnnnnnnnnnnnnn", 10.0, 3),
            ("Проценат услуга које пружају подршку", 20.0, 3),
        ] {
            assert_eq!(lines(text, room), expected, "{text}");
        }
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_cell_needs_and_no_higher_than_a_spreadsheet_takes() {
        let sentence = "Number of public authorities that use the centres for storing and managing data";
        assert_eq!(height(&row(&["short"], Tone::Plain), &[40]), None);
        for (width, lines) in [(50, 2.0), (20, 4.0)] {
            assert_eq!(height(&row(&["", sentence], Tone::Plain), &[5, width]), Some(lines * 13.0 + 3.0), "{width}");
        }
        assert_eq!(height(&row(&[&sentence.repeat(100)], Tone::Plain), &[10]), Some(HIGHEST));
    }

    #[test]
    fn a_cell_over_several_columns_has_the_room_of_all() {
        let text = "nnnn ".repeat(16);
        let one = Row { cells: vec![Cell::text(text.clone(), Tone::Plain)], keep_with_next: false };
        let three = Row { cells: vec![Cell::text(text, Tone::Plain).spanning(3)], keep_with_next: false };
        assert!(height(&one, &[30, 30, 30]) > height(&three, &[30, 30, 30]));
    }
}
