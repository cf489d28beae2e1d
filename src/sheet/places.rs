//! Where the cells of a rearranged sheet are in the file.

use std::collections::HashMap;

use crate::model::{Origin, SourceId};

/// The places of the cells of a sheet that was rearranged so that it reads as a flat table; rows and columns count from
/// zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    cells: HashMap<(u32, u16), (u32, u16)>,
    rows: HashMap<u32, u32>,
}

impl Places {
    /// Says where a cell of the rearranged sheet is in the file; it may be an empty one.
    pub fn set_cell(&mut self, cell: (u32, u16), in_file: (u32, u16)) {
        self.cells.insert(cell, in_file);
    }

    /// Says which row of the file a row of the rearranged sheet is.
    pub fn set_row(&mut self, row: u32, in_file: u32) {
        self.rows.insert(row, in_file);
    }

    /// The place of a cell; that of its row for one that is nowhere in the file.
    pub(super) fn cell(&self, source: SourceId, row: u32, column: u16) -> Origin {
        match self.cells.get(&(row, column)) {
            Some((row, column)) => Origin::cell(source, *row, *column),
            None => self.row(source, row),
        }
    }

    /// The place of a row; the whole source for one that is nowhere in the file.
    pub(super) fn row(&self, source: SourceId, row: u32) -> Origin {
        self.rows.get(&row).map_or(Origin::source(source), |row| Origin::row(source, *row))
    }
}
