//! The ways in which tables are laid out in sheets. A new layout is a file and a line in [`LAYOUTS`].

mod blocks;
mod columns;
mod dump;
pub mod headers;
mod iati;
mod line;
mod long;
mod rows;
pub mod tables;
#[cfg(test)]
mod tests;
mod tidy;

pub use columns::UNDATED;
pub use line::words;

use super::ReadOptions;
use super::map::SheetMap;
use super::record::Table;
use crate::finding::Finding;
use crate::model::DecimalMark;
use crate::sheet::Sheet;

/// What a layout works with.
pub struct Desk<'a> {
    /// What the user settles.
    pub options: &'a ReadOptions,
    /// How the tables of the same document show that ambiguous numbers are to be read.
    pub mark: Option<DecimalMark>,
    /// What a map settles about the sheet.
    pub map: SheetMap<'a>,
    /// What could not be read.
    pub findings: &'a mut Vec<Finding>,
}

/// One way of laying tables out: gives the sheet's tables, or none where the sheet is not laid out so.
type Layout = fn(&Sheet, &mut Desk<'_>) -> Option<Vec<Table>>;

/// All layouts by their ids; the first that knows a sheet reads it.
const LAYOUTS: &[(&str, Layout)] =
    &[("iati", iati::read), ("pages", dump::read), ("blocks", blocks::read), ("flat", tidy::read)];

/// Reads the tables of a sheet by the first layout that knows it; none when none does.
pub fn read(sheet: &Sheet, desk: &mut Desk<'_>) -> Option<Vec<Table>> {
    LAYOUTS.iter().find_map(|(id, layout)| {
        let mut tables = layout(sheet, desk)?;
        tables.iter_mut().for_each(|table| table.layout = id);
        Some(tables)
    })
}
