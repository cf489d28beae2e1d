//! A row of a table of decisions.

use crate::finding::{Finding, rule};
use crate::matrix_form::single_blanks;
use crate::model::Decided;
use crate::sheet::{Row, Sheet};

/// Why a row of the table is not used.
pub(super) type Unused = &'static str;

/// A row of a table of decisions.
pub(super) struct Line<'s> {
    pub(super) row: &'s Row,
    pub(super) sheet: &'s Sheet,
    pub(super) decided: Result<Decided, Unused>,
    /// What was there when it was decided; none in a table that does not say it.
    pub(super) before: Option<String>,
}

impl Line<'_> {
    /// The value, whatever blanks are in it.
    pub(super) fn value(&self) -> String {
        single_blanks(&words(self.row, 3))
    }

    /// That the row is not used.
    pub(super) fn unused(&self, key: Unused) -> Finding {
        self.described(Finding::new(&rule::ROW_UNUSED).saying(key).at(self.row.origin(self.sheet)))
    }

    /// The finding with what the row says.
    pub(super) fn described(&self, finding: Finding) -> Finding {
        let texts = [("row", 0), ("field", 1), ("year", 2), ("value", 3)];
        texts.into_iter().fold(finding, |finding, (name, at)| finding.with(name, words(self.row, at)))
    }
}

/// What a cell says.
pub(super) fn words(row: &Row, column: u16) -> String {
    let text = row.cell(column).map_or_else(String::new, |cell| cell.content.to_string());
    // Text that begins like a formula is written with an apostrophe.
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '@', '-', '\t', '\r']) => rest.to_owned(),
        _ => text,
    }
}
