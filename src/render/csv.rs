//! Prints a grid as CSV: UTF-8, commas, a line feed after each row.

use std::io::{self, Write};

use crate::report::{Grid, Value};

/// Writes the columns' titles and all rows; plain numbers with a decimal point, shares in percent.
///
/// # Errors
/// The output cannot be written.
pub fn write(grid: Grid<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(out);
    writer.write_record(grid.columns.iter().map(|column| column.title.as_str())).map_err(failed)?;
    let header_rows = grid.filter_row.map_or(0, |row| row as usize + 1);
    for row in grid.rows.skip(header_rows) {
        writer.write_record(row.cells.iter().map(|cell| text(&cell.value))).map_err(failed)?;
    }
    writer.flush()
}

/// The error of the output itself, so that it is known what it is.
#[expect(clippy::wildcard_enum_match_arm, reason = "the enum of the csv crate may get more variants")]
fn failed(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        kind => io::Error::other(format!("the table could not be written ({kind:?})")),
    }
}

/// A formula of a spreadsheet program does not start in a cell of ours: text that begins like one gets an apostrophe.
fn text(value: &Value<'_>) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) if text.starts_with(['=', '+', '@', '\t', '\r']) || is_minus_formula(text) => {
            format!("'{text}")
        }
        Value::Text(text) => text.to_string(),
        Value::Number(number) | Value::PercentNumber(number) => number.normalize().to_string(),
        Value::Fraction(fraction) => {
            fraction.saturating_mul(rust_decimal::Decimal::ONE_HUNDRED).normalize().to_string()
        }
        Value::Count(count) => count.to_string(),
        Value::Year(year) => year.to_string(),
    }
}

fn is_minus_formula(text: &str) -> bool {
    text.len() > 1
        && text.starts_with('-')
        && !text[1..].starts_with(|letter: char| letter.is_ascii_digit() || letter == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Column, Row, Tone};

    #[test]
    fn titles_stand_once_numbers_are_plain_and_no_text_begins_like_a_formula() {
        let column = |title: &str| Column { title: title.to_owned(), width: 10, right: false };
        let row = |values: Vec<Value<'static>>| Row {
            cells: values.into_iter().map(|value| Cell::new(value, Tone::Plain)).collect(),
            keep_with_next: false,
        };
        let text = |text: &'static str| Value::Text(text.into());
        let rows = vec![
            row(vec![text("name"), text("value")]),
            row(vec![text("a, \"b\""), Value::Number("1150576.50".parse().unwrap())]),
            row(vec![text("=1+1"), Value::Fraction("0.67".parse().unwrap())]),
            row(vec![text("-cmd"), Value::Year(2021)]),
            row(vec![text("-5 %"), Value::Count(12)]),
            row(vec![text("two\nlines"), Value::Empty]),
        ];
        let grid = Grid {
            frozen_rows: 1,
            filter_row: Some(0),
            ..Grid::new("Table".to_owned(), vec![column("name"), column("value")], rows)
        };
        let mut out = Vec::new();
        write(grid, &mut out).unwrap();
        let expected = "name,value\n\"a, \"\"b\"\"\",1150576.5\n'=1+1,67\n'-cmd,2021\n-5 %,12\n\"two\nlines\",\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
