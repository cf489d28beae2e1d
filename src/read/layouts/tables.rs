//! Finds the tables in a sheet by their header rows.

use super::evident_header;
use super::headers::{self, Header};
use super::long_form::is_long_form;
use crate::read::map::SheetMap;
use crate::read::words::subject::Subject;
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

/// So many rows from the top are looked at for a header that only evidence shows.
const ROWS_FROM_TOP: usize = 40;

/// Finds all tables. A header repeated as on the next printed page continues its table; another header begins
/// another table; a lone cell after a gap is a note or the title of what follows.
pub fn find(sheet: &Sheet, map: &SheetMap<'_>) -> Regions {
    let mut regions = Regions::default();
    let mut at = 0;
    while at < sheet.rows.len() {
        if let Some(header) = header(sheet, at, map, &regions) {
            let first = at;
            at += header.height;
            match regions.tables.last_mut() {
                Some(table) if table.header.repeats(&header) => {}
                // What was taken for a header has no row: it is a title above this one.
                Some(table) if table.rows.is_empty() && is_better(&header, &table.header) => {
                    let above = first - table.header.height..first;
                    table.header = header;
                    regions.outside.extend(above);
                }
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

fn is_better(header: &Header, above: &Header) -> bool {
    evident_header::weight_of(header) > evident_header::weight_of(above)
}

/// The header that begins at that row: by words that are known as a whole, else by evidence, whichever says more.
fn header(sheet: &Sheet, at: usize, map: &SheetMap<'_>, above: &Regions) -> Option<Header> {
    let by_words = headers::find(sheet, at, map);
    let row = &sheet.rows[at];
    let is_named = map.header_at(row.index).is_some();
    if is_named || !may_begin_table(sheet, at, above) {
        return by_words;
    }
    // Words such as `Type` and `Amount` say otherwise.
    let is_long = |header: &Header| is_long_form(sheet, at + header.height, header);
    let by_words = by_words.map(|header| {
        let is_of_figures = header.subject == Subject::Indicators || is_long(&header);
        Header { subject: if is_of_figures { Subject::Indicators } else { header.subject }, ..header }
    });
    let by_evidence = evident_header::find(sheet, at, map).filter(|header| match above.tables.last() {
        // Below a table only what is clearly a header begins another.
        Some(table) if !table.rows.is_empty() => evident_header::is_clear(header, &table.header),
        // Right below a header only what says more takes its place.
        Some(table) => is_better(header, &table.header),
        None => true,
    });
    match (by_words, by_evidence) {
        (Some(words), Some(evidence)) => {
            let is_of_figures = words.subject == Subject::Indicators || is_long(&evidence);
            Some(if is_of_figures && is_better(&evidence, &words) { evidence } else { words })
        }
        (words, evidence) => words.or(evidence),
    }
}

/// Whether a table could begin in that row: near the top as long as there is none, else below a gap.
fn may_begin_table(sheet: &Sheet, at: usize, above: &Regions) -> bool {
    match above.tables.last() {
        None => at < ROWS_FROM_TOP,
        Some(table) if table.rows.is_empty() => table.header.subject == Subject::Indicators,
        Some(_) => sheet.rows[at].index > sheet.rows[at - 1].index + 1,
    }
}
