//! A copy as it is compared with the matrix.

use std::collections::HashMap;

use super::base::Base;
use super::columns::Columns;
use super::matrix::Schema;
use super::meaning::meaning;
use super::outcome::{Added, AddedKind, Merged, Returned};
use crate::model::Origin;
use crate::sheet::{Row, Sheet};

/// A sheet of the copy with its columns; `names_rows` where it is a sheet of the matrix.
pub(super) struct CopySheet<'w> {
    pub(super) sheet: &'w Sheet,
    pub(super) columns: Columns,
    pub(super) token: Option<u16>,
    pub(super) names_rows: bool,
    /// How many formulas the matrix has on this sheet, where the copy has none: values were pasted over all of them.
    pub(super) pasted_over: Option<usize>,
}

/// A row of the copy, by its sheet's number.
#[derive(Clone, Copy)]
pub(super) struct CopyRow<'w> {
    pub(super) sheet: usize,
    pub(super) row: &'w Row,
}

/// The copy as it is compared.
pub(super) struct Comparison<'c, 'w> {
    pub(super) base: &'c Base<'w>,
    pub(super) file: &'c str,
    pub(super) schema: Option<&'c Schema>,
    pub(super) sheets: Vec<CopySheet<'w>>,
    /// Whether the words outside the input cells can be compared: they are in the language of the matrix.
    pub(super) same_language: bool,
    /// The matrix's row that each row of the copy speaks of.
    pub(super) claims: HashMap<(usize, u32), usize>,
    /// How many rows are further copies of rows of the matrix, word for word.
    pub(super) alike: usize,
    pub(super) merged: &'c mut Merged,
    pub(super) returned: Returned,
}

impl<'w> Comparison<'_, 'w> {
    /// Whether values were pasted over the formulas of a sheet: what they gave is compared as little as formulas are.
    pub(super) fn is_pasted_over(&self, row: CopyRow<'_>) -> bool {
        self.sheets[row.sheet].pasted_over.is_some()
    }

    fn origin(&self, row: CopyRow<'_>) -> Origin {
        row.row.origin(self.sheets[row.sheet].sheet)
    }

    pub(super) fn cell_at(&self, row: CopyRow<'_>, column: u16) -> Origin {
        Origin::cell(self.sheets[row.sheet].sheet.source, row.row.index, column)
    }

    /// The words in the column of names.
    pub(super) fn name_of(&self, row: CopyRow<'_>) -> String {
        let column = self.sheets[row.sheet].columns.in_copy(0);
        meaning(column.and_then(|column| row.row.cell(column)).map(|cell| &cell.content))
    }

    /// Whether a column of a copy's sheet is none of the matrix.
    pub(super) fn is_new_column(&self, sheet: usize, column: u16) -> bool {
        let of = &self.sheets[sheet];
        let known = of.columns.in_matrix(column).filter(|column| *column <= self.base.last_column);
        of.names_rows && known.is_none() && Some(column) != of.token
    }

    pub(super) fn add(&mut self, row: CopyRow<'w>, kind: AddedKind, at: Option<usize>, is_kept: impl Fn(u16) -> bool) {
        let of = &self.sheets[row.sheet];
        let is_hidden = |column| {
            let own = of.columns.in_matrix(column).filter(|_| of.names_rows);
            own.is_some_and(|own| own >= self.base.schema.token && own <= self.base.last_column)
        };
        let kept = row.row.cells.iter().filter(|cell| !is_hidden(cell.column) && is_kept(cell.column));
        let cells = kept.map(|cell| (cell.column, cell.content.clone())).collect();
        self.merged.added.push(Added { at: self.origin(row), kind, row: at, cells });
        self.returned.added += 1;
    }

    /// Whether a value in the place of a formula is someone's doing: not where formulas are not read, nor in a merged workbook,
    /// which has values only.
    pub(super) fn tells_formulas(&self) -> bool {
        self.sheets.iter().all(|of| of.sheet.annotations.is_read) && !self.schema.is_some_and(Schema::is_merged)
    }
}
