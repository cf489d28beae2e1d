//! What is next to the values of a sheet: the notes on its cells, and which cells hold formulas. Read only when
//! asked for, since only a comparison of workbooks needs it.

/// A note on a cell, or one remark of the conversation on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The row, from zero.
    pub row: u32,
    /// The column, from zero.
    pub column: u16,
    /// Who wrote it, where the file says so.
    pub author: Option<String>,
    /// As typed into the note, lines kept.
    pub text: String,
}

/// The notes and formulas of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Annotations {
    /// Whether it was asked for, and the file's form is one that it is read of: XLSX and ODS.
    pub is_read: bool,
    /// Notes, in the order of their cells.
    pub notes: Vec<Note>,
    /// The cells that hold formulas, row and column, in order.
    pub formulas: Vec<(u32, u16)>,
}

impl Annotations {
    /// Whether the cell holds a formula.
    pub fn has_formula(&self, row: u32, column: u16) -> bool {
        self.formulas.binary_search(&(row, column)).is_ok()
    }

    /// Sets notes and formulas in order.
    pub(super) fn set_in_order(&mut self) {
        self.notes.sort_by_key(|note| (note.row, note.column));
        self.formulas.sort_unstable();
        self.formulas.dedup();
    }
}
