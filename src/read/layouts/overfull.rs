//! Rows of text files with more fields than the header has: an unquoted decimal comma moves all figures behind it.

use super::header::Header;
use crate::finding::{Finding, rule};
use crate::model::SourceKind;
use crate::read::values::number;
use crate::sheet::{Row, Sheet};

/// How many fields a table's header has, and whether all its rows have as many more.
pub struct HeaderFields {
    fields: u16,
    /// Whether the rows end with words below no header, in most rows alike: the header is short, no row is shifted.
    has_unheaded_words: bool,
}

impl HeaderFields {
    /// Counts the fields of a header in a text file; none where fields have places of their own.
    pub fn of(sheet: &Sheet, header: &Header, rows: &[usize]) -> Option<Self> {
        let is_text = sheet.kind == SourceKind::Lines && sheet.places.is_none() && header.height > 0;
        let head = sheet.rows.iter().find(|row| row.index == header.row).filter(|_| is_text)?;
        let fields = head.fields;
        if fields == 0 {
            return None;
        }
        let surplus = |at: &&usize| has_surplus(&sheet.rows[**at], fields);
        let with_words = rows.iter().filter(surplus).filter(|at| !ends_with_figure(&sheet.rows[**at])).count();
        Some(Self { fields, has_unheaded_words: with_words * 5 >= rows.len() * 4 })
    }

    /// The error on a row whose fields are not below their headers.
    pub fn error(&self, row: &Row, sheet: &Sheet) -> Option<Finding> {
        let is_shifted = has_surplus(row, self.fields) && (!self.has_unheaded_words || ends_with_figure(row));
        let finding = || Finding::new(&rule::ROW_OVERFULL).at(row.origin(sheet));
        is_shifted.then(|| finding().with("fields", usize::from(row.fields)).with("usual", usize::from(self.fields)))
    }
}

/// Whether a row has something beyond the header's last field.
fn has_surplus(row: &Row, fields: u16) -> bool {
    row.fields > fields && row.cells.last().is_some_and(|cell| cell.column >= fields)
}

fn ends_with_figure(row: &Row) -> bool {
    row.cells.last().is_some_and(|cell| number::is_number(&cell.content))
}
