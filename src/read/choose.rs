//! Which layout reads a sheet. A new layout is a file and a line in [`LAYOUTS`].

use super::layouts::context::LayoutContext;
use super::layouts::{blocks, dump, iati, tidy};
use super::record::Table;
use crate::sheet::Sheet;

/// Reads one way in which tables are arranged: gives the sheet's tables, or none where the sheet is arranged otherwise.
type Layout = fn(&Sheet, &mut LayoutContext<'_>) -> Option<Vec<Table>>;

/// All layouts by their ids; the first that recognises a sheet reads it.
const LAYOUTS: &[(&str, Layout)] =
    &[("iati", iati::read), ("pages", dump::read), ("blocks", blocks::read), ("flat", tidy::read)];

/// Reads the tables of a sheet by the first layout that recognises it; none when none does.
pub fn read_tables(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    LAYOUTS.iter().find_map(|(id, layout)| {
        let mut tables = layout(sheet, context)?;
        tables.iter_mut().for_each(|table| table.layout = id);
        Some(tables)
    })
}
