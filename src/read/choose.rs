//! Which layout reads a sheet: the layouts compete by how many of its figures they explain. A new layout is a file and a
//! line in [`LAYOUTS`].

use super::layouts::context::LayoutContext;
use super::layouts::{blocks, dump, iati, kind_rows, series_file, tidy, transposed};
use super::record::Table;
use crate::finding::Finding;
use crate::sheet::Sheet;

/// Reads one way in which tables are arranged: gives the sheet's tables, or none where the sheet is arranged otherwise.
type Layout = fn(&Sheet, &mut LayoutContext<'_>) -> Option<Vec<Table>>;

/// Layouts that leave no doubt where they recognise a sheet, by their ids.
const UNMISTAKABLE: &[(&str, Layout)] = &[
    ("iati", iati::read),
    ("pages", dump::read),
    ("alternating", kind_rows::read_alternating),
    ("years-across", kind_rows::read_years_across),
];

/// Layouts that compete, by their ids; of two that explain as much the first reads the sheet.
const LAYOUTS: &[(&str, Layout)] =
    &[("blocks", blocks::read), ("transposed", transposed::read), ("long", series_file::read), ("flat", tidy::read)];

/// A layout that comes later must explain more than this many percent of the figures that an earlier one explains.
const CLEARLY_MORE: usize = 110;

/// The layout of tables with a row for each indicator; where the periods are in a column they are long.
pub const FLAT: &str = "flat";
const LONG: &str = "long";

/// Whether a table that was read in one layout is in the one that a map names: a long table is a flat one too.
pub fn is_layout(read: &str, named: &str) -> bool {
    read == named || read == LONG && named == FLAT
}

/// A sheet as one layout reads it.
struct Hypothesis {
    tables: Vec<Table>,
    findings: Vec<Finding>,
    figures: usize,
}

impl Hypothesis {
    fn new(id: &'static str, layout: Layout, sheet: &Sheet, context: &LayoutContext<'_>) -> Option<Self> {
        let mut findings = Vec::new();
        let map = context.map.clone();
        let (file, options, mark) = (context.file, context.options, context.mark);
        let periods_are_achieved = context.periods_are_achieved;
        let mut own = LayoutContext { file, options, mark, periods_are_achieved, map, findings: &mut findings };
        let mut tables = layout(sheet, &mut own)?;
        // Of flat tables some are long.
        tables.iter_mut().filter(|table| id != FLAT || table.layout.is_empty()).for_each(|table| table.layout = id);
        let figures = tables.iter().map(Table::explained_figures).sum();
        Some(Self { tables, findings, figures })
    }

    /// Whether it explains clearly more than an earlier one; where neither explains a figure, whether only it asks.
    fn explains_more(&self, earlier: &Self) -> bool {
        let asks = |one: &Self| one.tables.iter().any(|table| !table.questions.is_empty());
        self.figures * 100 > earlier.figures * CLEARLY_MORE || earlier.figures == 0 && asks(self) && !asks(earlier)
    }
}

/// Reads the tables of a sheet by the layout that explains most of its figures, where a map names layouts by one of these;
/// none when no layout recognises it.
pub fn read_tables(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    let named = context.map.layouts();
    let may_read =
        |id: &str| named.is_empty() || named.iter().any(|named| is_layout(id, named) || id == FLAT && *named == LONG);
    let all = |layouts: &'static [(&str, Layout)]| layouts.iter().filter(move |(id, _)| may_read(id));
    let sure = || all(UNMISTAKABLE).find_map(|(id, layout)| Hypothesis::new(id, *layout, sheet, context));
    let best = sure().or_else(|| {
        let all = all(LAYOUTS).filter_map(|(id, layout)| Hypothesis::new(id, *layout, sheet, context));
        all.reduce(|best, other| if other.explains_more(&best) { other } else { best })
    })?;
    let is_named = |table: &Table| named.is_empty() || named.iter().any(|named| is_layout(table.layout, named));
    if !best.tables.iter().any(is_named) {
        return None;
    }
    context.findings.extend(best.findings);
    Some(best.tables)
}
