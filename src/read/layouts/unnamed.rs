//! Tables of which no word is known: a row of words, names below it, and columns of figures. Where the sheet's first wide row
//! has figures there is no header.

use super::header::{Header, year_of};
use super::header_columns::with_fixed_values;
use super::stacked;
use super::tables::{Region, Regions};
use crate::read::map::SheetMap;
use crate::read::traits::{ColumnTraits, cell::CellTrait, sample};
use crate::read::values::number;
use crate::read::words::subject::Subject;
use crate::sheet::{Content, Row, Sheet};

/// Percent of the cells of a column of figures or of names that are some.
const ARE_SOME: usize = 60;
/// Fewer rows with a name and a figure are no table.
const LEAST_ROWS: usize = 2;
/// The most rows of a header.
const MOST_HEADER_ROWS: usize = 3;
/// So many columns are looked at.
const MOST_COLUMNS: u16 = 64;

/// The table of a sheet in which no word is known, if its cells look like one.
pub fn find(sheet: &Sheet, map: &SheetMap<'_>) -> Option<Regions> {
    if sheet.hidden || sheet.element.is_some() || sheet.places.is_some() || map.names_headers() {
        return None;
    }
    let widest = sheet.rows.iter().map(|row| row.cells.len()).max()?;
    let first = sheet.rows.iter().position(|row| row.cells.len() >= 2 && row.cells.len() * 2 >= widest)?;
    let height = header_height(&sheet.rows[first..]);
    let rows: Vec<usize> = (first + height..sheet.rows.len()).collect();
    if !looks_like_table(sheet, &rows) {
        return None;
    }
    let header = header(sheet, first, height, map)?;
    Some(Regions { tables: vec![Region { header, rows }], outside: (0..first).collect() })
}

/// How many of the rows are words, or words and the periods below them.
fn header_height(rows: &[Row]) -> usize {
    if rows.first().is_none_or(|row| row.cells.iter().any(|cell| is_figure(&cell.content))) {
        return 0;
    }
    let is_below = |(above, row): &(&Row, &Row)| {
        let is_plain = !row.cells.iter().any(|cell| is_figure(&cell.content));
        let has_year = row.cells.iter().any(|cell| year_of(&cell.content).is_some());
        row.is_right_below(above) && is_plain && has_year
    };
    1 + rows.iter().zip(&rows[1..]).take(MOST_HEADER_ROWS - 1).take_while(is_below).count()
}

fn header(sheet: &Sheet, first: usize, height: usize, map: &SheetMap<'_>) -> Option<Header> {
    let rows: Vec<&Row> = sheet.rows[first..first + height].iter().collect();
    let columns = if height == 0 { Vec::new() } else { stacked::columns(sheet, &rows, map) };
    let columns = columns.into_iter().map(|(column, _)| column).collect();
    with_fixed_values(sheet.rows[first].index, height, columns, map, Some(Subject::Indicators))
}

/// Whether there is a column of names and one of figures, and rows that have both.
fn looks_like_table(sheet: &Sheet, rows: &[usize]) -> bool {
    let sample: Vec<usize> = sample::sample(rows.len()).map(|at| rows[at]).collect();
    let last = sample.iter().filter_map(|at| sheet.rows[*at].cells.last()).map(|cell| cell.column).max();
    let columns: Vec<(u16, ColumnTraits)> = (0..=last.unwrap_or(0).min(MOST_COLUMNS))
        .map(|column| {
            let cells = sample.iter().map(|at| sheet.rows[*at].cell(column).map(|cell| &cell.content));
            (column, ColumnTraits::from_cells(cells, None))
        })
        .collect();
    let is_of = |traits: &ColumnTraits, wanted: CellTrait| traits.percent_of(wanted) >= ARE_SOME;
    let is_name = |traits: &ColumnTraits| is_of(traits, CellTrait::Words) && !is_of(traits, CellTrait::Figure);
    let of = |is_wanted: &dyn Fn(&ColumnTraits) -> bool| -> Vec<u16> {
        columns.iter().filter(|(_, traits)| is_wanted(traits)).map(|(column, _)| *column).collect()
    };
    let figures = of(&|traits| {
        is_of(traits, CellTrait::Figure)
            && !is_of(traits, CellTrait::Year)
            && !traits.holds_codes()
            && !traits.counts_rows
    });
    let names = of(&is_name);
    let has = |row: &Row, wanted: &[u16]| wanted.iter().any(|column| row.cell(*column).is_some());
    let both = sample.iter().filter(|at| has(&sheet.rows[**at], &names) && has(&sheet.rows[**at], &figures)).count();
    both >= LEAST_ROWS && both * 2 >= sample.len()
}

/// Whether a cell is a figure and no year.
fn is_figure(content: &Content) -> bool {
    number::is_figure(content) && year_of(content).is_none()
}
