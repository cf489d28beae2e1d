//! The ways in which tables are laid out in sheets. A new layout is a file and a line in [`LAYOUTS`].

mod blocks;
mod columns;
mod iati;
mod line;
mod long;
mod rows;
mod tidy;

pub use columns::UNDATED;

use super::ReadOptions;
use super::record::Table;
use crate::finding::Finding;
use crate::sheet::Sheet;

/// What a layout works with.
pub struct Desk<'a> {
    /// What the user settles.
    pub options: &'a ReadOptions,
    /// What could not be read.
    pub findings: &'a mut Vec<Finding>,
}

/// One way of laying tables out: gives the sheet's tables, or none where the sheet is not laid out so.
type Layout = fn(&Sheet, &mut Desk<'_>) -> Option<Vec<Table>>;

/// All layouts; the first that knows a sheet reads it.
const LAYOUTS: &[Layout] = &[iati::read, blocks::read, tidy::read];

/// Reads the tables of a sheet by the first layout that knows it; none when none does.
pub fn read(sheet: &Sheet, desk: &mut Desk<'_>) -> Option<Vec<Table>> {
    LAYOUTS.iter().find_map(|layout| layout(sheet, desk))
}
