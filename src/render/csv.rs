//! Prints a grid as CSV: UTF-8, commas, a line feed after each row.

use std::io::Write;

use crate::error::{Error, Result};
use crate::report::{Grid, Value};

/// Writes the columns' titles and all rows; plain numbers with a decimal point.
///
/// # Errors
/// The output cannot be written.
pub fn write(grid: Grid<'_>, out: &mut dyn Write) -> Result<()> {
    let failed = |error: csv::Error| Error::Request(format!("the table could not be written ({error})"));
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(out);
    writer.write_record(grid.columns.iter().map(|column| column.title.as_str())).map_err(failed)?;
    let header_rows = grid.filter_row.map_or(0, |row| row as usize + 1);
    for row in grid.rows.skip(header_rows) {
        writer.write_record(row.cells.iter().map(|cell| text(&cell.value))).map_err(failed)?;
    }
    writer.flush().map_err(|error| failed(error.into()))
}

/// A formula of a spreadsheet program does not start in a cell of ours: text that begins like one gets an apostrophe.
fn text(value: &Value<'_>) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) if text.starts_with(['=', '+', '@', '\t', '\r']) || is_minus_formula(text) => {
            format!("'{text}")
        }
        Value::Text(text) => text.to_string(),
        Value::Number(number) | Value::PercentNumber(number) | Value::Fraction(number) => {
            number.normalize().to_string()
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
