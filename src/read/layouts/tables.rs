//! Finds the tables in a sheet by their header rows.

use super::evident_header;
use super::header::Header;
use super::headers;
use super::long_form::is_long_form;
use super::unit_row::with_unit_row;
use crate::read::map::SheetMap;
use crate::read::values::number;
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::Sheet;

/// A table: its header and the rows below it, as indexes into the sheet's rows.
#[derive(Debug)]
pub struct Region {
    /// None to three rows.
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

/// So many rows below a lone cell may be lone cells too: titles of several levels.
const MOST_TITLES: usize = 3;

/// Finds all tables. A header repeated as on the next printed page continues its table; another header begins
/// another table; a lone cell after a gap is a note or the title of what follows, a table or more rows of this one.
pub fn find(sheet: &Sheet, map: &SheetMap<'_>) -> Regions {
    let mut regions = Regions::default();
    regions.tables.extend(headers::missing(sheet, map).map(|header| Region { header, rows: Vec::new() }));
    let mut at = 0;
    while at < sheet.rows.len() {
        let found = header(sheet, at, map, &regions).map(|header| match map.first_row_is_header() {
            true => header,
            false => with_unit_row(sheet, at, header),
        });
        if let Some(header) = found {
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
        let is_behind_gap = at > 0 && !row.is_right_below(&sheet.rows[at - 1]);
        let is_below_note = !regions.tables.is_empty() && at > 0 && regions.outside.last() == Some(&(at - 1));
        let is_lone = row.cells.len() == 1 && (is_behind_gap || is_below_note);
        let is_inside = !is_lone || map.first_row_is_header() || heads_rows(sheet, at, map, &regions);
        match regions.tables.last_mut() {
            Some(table) if is_inside => table.rows.push(at),
            _ => regions.outside.push(at),
        }
        at += 1;
    }
    regions
}

/// Whether more rows of the table above are below a lone cell: the next row of several cells is no header and has a figure
/// where the table has figures.
fn heads_rows(sheet: &Sheet, at: usize, map: &SheetMap<'_>, regions: &Regions) -> bool {
    let Some(table) = regions.tables.last() else { return false };
    let figures = |column: u16| {
        let own = table.header.columns.iter().filter(|own| own.sheet_column() == Some(column));
        own.into_iter().any(|own| own.meaning.is_some_and(Meaning::is_figure) || own.period.is_some())
    };
    let next = (at + 1..sheet.rows.len()).take(MOST_TITLES).find(|next| sheet.rows[*next].cells.len() > 1);
    next.is_some_and(|next| {
        let has_figure =
            sheet.rows[next].cells.iter().any(|cell| figures(cell.column) && number::is_figure(&cell.content));
        has_figure && header(sheet, next, map, regions).is_none()
    })
}

fn is_better(header: &Header, above: &Header) -> bool {
    evident_header::weight_of(header) > evident_header::weight_of(above)
}

/// The header that begins at that row: by words that are known as a whole, else by evidence, whichever says more.
fn header(sheet: &Sheet, at: usize, map: &SheetMap<'_>, above: &Regions) -> Option<Header> {
    if at > 0 && map.first_row_is_header() {
        return None;
    }
    let row = &sheet.rows[at];
    let is_named = map.header_at(row.index).is_some();
    if !is_named && map.without_header().is_some() {
        return None;
    }
    let by_words = headers::find(sheet, at, map);
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
        Some(_) => !sheet.rows[at].is_right_below(&sheet.rows[at - 1]),
    }
}
