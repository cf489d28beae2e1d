//! The changes on which nobody disagrees, as a table that is read together with the programme's own tables.

use rust_decimal::Decimal;

use super::base::Base;
use super::meaning::{meaning, words};
use super::outcome::{Change, Merged};
use crate::matrix_form::WordList;
use crate::model::{MatrixField, Origin};
use crate::sheet::Content;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The identity of the row.
    pub row: String,
    /// The id of the field.
    pub field: &'static str,
    /// The year of a target or achieved value.
    pub year: String,
    /// The value; of a list the id of its word.
    pub value: String,
    /// The value of the base.
    pub before: String,
    /// The cells of the copies that it comes from.
    pub by: Vec<Origin>,
}

/// How the texts of cells are read.
#[derive(Debug, Clone, Copy)]
pub struct TextReader {
    /// Whether a text is a figure.
    pub is_figure: fn(&str) -> bool,
    /// Whether a text says that there is no value.
    pub is_missing: fn(&str) -> bool,
}

/// Why a change is not in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAccepted {
    /// A word that is not in the list of allowed values.
    NotInList,
    /// Words or a date where a figure is meant.
    NoFigure,
}

/// The table, and the changes that cannot be in it.
pub fn accepted<'m>(
    base: &Base<'_>,
    merged: &'m Merged,
    reader: TextReader,
) -> (Vec<Accepted>, Vec<(&'m Change, NotAccepted)>) {
    let (mut rows, mut left) = (Vec::new(), Vec::new());
    for change in &merged.changes {
        if lacks_figure(base, change, reader) {
            left.push((change, NotAccepted::NoFigure));
            continue;
        }
        let id = |content: Option<&Content>| match (WordList::from_field(change.field), content) {
            (Some(list), Some(_)) => base.schema.id(list, &meaning(content)).map(str::to_owned),
            _ => Some(written(content)),
        };
        let Some(value) = id(change.after.as_ref()) else {
            left.push((change, NotAccepted::NotInList));
            continue;
        };
        let has_year = matches!(change.field, MatrixField::Target | MatrixField::Achieved);
        rows.push(Accepted {
            row: base.identity(change.row).to_string(),
            field: change.field.id(),
            year: if has_year { base.schema.review_year.clone() } else { String::new() },
            value,
            before: id(change.before.as_ref()).unwrap_or_else(|| words(change.before.as_ref())),
            by: change.by.clone(),
        });
    }
    (rows, left)
}

/// Whether a target or achieved value is no figure, where its row has figures.
fn lacks_figure(base: &Base<'_>, change: &Change, reader: TextReader) -> bool {
    let has_figures = matches!(change.field, MatrixField::Target | MatrixField::Achieved);
    let is_date = matches!(change.after, Some(Content::Date(..)));
    let text = words(change.after.as_ref());
    if !has_figures || text.is_empty() || !is_date && ((reader.is_missing)(&text) || (reader.is_figure)(&text)) {
        return false;
    }
    let row = &base.rows[change.row];
    let of_field = |field| base.schema.column(row.identity.kind(), field).and_then(|column| row.row.cell(column));
    let own = [MatrixField::Target, change.field, MatrixField::Achieved].into_iter().filter_map(of_field);
    let mut known = own.map(|cell| words(Some(&cell.content))).filter(|text| !(reader.is_missing)(text));
    is_date || known.next().is_none_or(|text| (reader.is_figure)(&text))
}

/// A value as it is read again: three decimals would be taken for thousands, so a fourth is written.
fn written(content: Option<&Content>) -> String {
    let plain = |number: &Decimal| {
        let mut number = number.normalize();
        if number.scale() == 3 {
            number.rescale(4);
        }
        number.to_string()
    };
    match content {
        Some(Content::Number(number)) => plain(number),
        Some(Content::Percent(number)) => format!("{}%", plain(number)),
        other => words(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_so_that_it_is_read_as_the_same() {
        for (number, text) in [("2.194", "2.1940"), ("1150576", "1150576"), ("96.55", "96.55"), ("5.0", "5")] {
            assert_eq!(written(Some(&Content::Number(number.parse().unwrap()))), text);
        }
    }
}
