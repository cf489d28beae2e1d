//! Where the cells of a rearranged sheet are in the file.

use std::collections::HashMap;

use crate::model::{Origin, SourceId};

/// The places of the cells of a sheet that was rearranged so that it reads as a flat table. Rows and columns count from
/// zero; what nothing is said of is in the file where it is in the sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    cells: HashMap<(u32, u16), Place>,
    rows: HashMap<u32, Place>,
}

/// A place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Cell(u32, u16),
    Row(u32),
}

impl Place {
    fn origin(self, source: SourceId) -> Origin {
        match self {
            Self::Cell(row, column) => Origin::cell(source, row, column),
            Self::Row(row) => Origin::row(source, row),
        }
    }
}

impl Places {
    /// Says where a cell is in the file; it may be an empty one.
    pub fn set_cell(&mut self, cell: (u32, u16), in_file: (u32, u16)) {
        self.cells.insert(cell, Place::Cell(in_file.0, in_file.1));
    }

    /// Says that a cell is nowhere in the file; its row is given for it.
    pub fn set_made(&mut self, cell: (u32, u16), row: u32) {
        self.cells.insert(cell, Place::Row(row));
    }

    /// Says which cell of the file stands for a row.
    pub fn set_row(&mut self, row: u32, in_file: (u32, u16)) {
        self.rows.insert(row, Place::Cell(in_file.0, in_file.1));
    }

    /// The place of a cell.
    pub(super) fn cell(&self, source: SourceId, row: u32, column: u16) -> Origin {
        self.cells.get(&(row, column)).copied().unwrap_or(Place::Cell(row, column)).origin(source)
    }

    /// The place of a row.
    pub(super) fn row(&self, source: SourceId, row: u32) -> Origin {
        self.rows.get(&row).copied().unwrap_or(Place::Row(row)).origin(source)
    }
}
