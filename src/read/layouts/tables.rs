//! Finds the tables in a sheet by their header rows.

use super::headers::{self, Header};
use crate::read::map::SheetMap;
use crate::sheet::Sheet;

/// A table: its header and the rows below it, as indexes into the sheet's rows.
#[derive(Debug)]
pub struct Region {
    /// One row, or two where years are below a merged title.
    pub header: Header,
    /// Indexes into the rows of the sheet, zero-based; blank rows are left out.
    pub rows: Vec<usize>,
}

/// The tables of a sheet, and the rows that belong to none: title lines, notes.
#[derive(Debug, Default)]
pub struct Regions {
    /// The tables, from the top.
    pub tables: Vec<Region>,
    /// Indexes of rows outside of them.
    pub outside: Vec<usize>,
}

/// Finds all tables. A header repeated as on the next printed page continues its table; another header begins
/// another table; a lone cell after a gap is a note or the title of what follows.
pub fn find(sheet: &Sheet, map: &SheetMap<'_>) -> Regions {
    let mut regions = Regions::default();
    let mut at = 0;
    while at < sheet.rows.len() {
        if let Some(header) = headers::find(sheet, at, map) {
            at += header.height;
            match regions.tables.last() {
                Some(table) if table.header.repeats(&header) => {}
                _ => regions.tables.push(Region { header, rows: Vec::new() }),
            }
            continue;
        }
        let row = &sheet.rows[at];
        let behind_gap = at > 0 && row.index > sheet.rows[at - 1].index + 1;
        match regions.tables.last_mut() {
            Some(table) if !(row.cells.len() == 1 && behind_gap) => table.rows.push(at),
            _ => regions.outside.push(at),
        }
        at += 1;
    }
    regions
}
