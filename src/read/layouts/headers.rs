//! Recognises header rows: which columns a table has, and which years are in them.

use super::header::{Column, Header, printed, year_of};
use super::header_columns::{column, with_fixed_values};
use super::stacked::{columns, double_columns};
use crate::model::ColumnRule;
use crate::read::map::{HeaderPlace, SheetMap};
use crate::read::words::header_words::meaning;
use crate::read::words::part_words;
use crate::read::words::vocabulary;
use crate::sheet::{Content, Row, Sheet};
use crate::text::fold;

/// Longer words are no header of a column.
const LONGEST_HEADER: usize = 160;

/// The header that begins at that row of the sheet, if one does; where the map names the row, it is one.
pub fn find(sheet: &Sheet, at: usize, map: &SheetMap<'_>) -> Option<Header> {
    let row = sheet.rows.get(at)?;
    let below = sheet.rows.get(at + 1).filter(|below| below.is_right_below(row) && !map.first_row_is_header());
    if let Some(table) = map.header_at(row.index) {
        let (height, columns) = named(sheet, at, map)?;
        return with_fixed_values(row.index, height, columns, map, table.subject);
    }
    // The row right above a header that the map names is its title, whatever it looks like.
    let is_title = below.is_some_and(|below| map.header_at(below.index).is_some());
    if is_title || !may_be_header(row, map) {
        return None;
    }
    if let Some(header) = below.and_then(|below| double(sheet, row, below, map)) {
        return Some(header);
    }
    header(row.index, 1, single(row, map), map)
}

/// How many rows the header has that the map names at that row of the sheet, and its columns, whatever they mean.
pub fn named(sheet: &Sheet, at: usize, map: &SheetMap<'_>) -> Option<(usize, Vec<Column>)> {
    let first = sheet.rows.get(at)?;
    let Some(HeaderPlace::Rows(top, height)) = map.header_at(first.index)?.header else { return None };
    let end = top + u32::try_from(height).unwrap_or(1);
    let rows: Vec<&Row> = sheet.rows[at..].iter().take_while(|row| row.index < end).collect();
    let joined = || columns(sheet, &rows, map).into_iter().map(|(column, _)| column);
    let columns = match rows[..] {
        [row] => single(row, map),
        [top, bottom] => {
            // By the words of both rows, where the map names them.
            let settled: Vec<Column> = joined().filter(is_settled).collect();
            let of_map = |column: Column| {
                let same = |other: &&Column| other.place == column.place && !is_settled(&column);
                settled.iter().find(same).cloned().unwrap_or(column)
            };
            double_columns(sheet, top, bottom, map).into_iter().map(of_map).collect()
        }
        _ => joined().collect(),
    };
    Some((rows.len(), columns))
}

fn is_settled(column: &Column) -> bool {
    matches!(column.rule, ColumnRule::Map | ColumnRule::Ignored)
}

/// The header of a table of which the map says that it has none: the columns that the map names by their letters.
pub fn missing(sheet: &Sheet, map: &SheetMap<'_>) -> Option<Header> {
    let table = map.without_header()?;
    with_fixed_values(sheet.rows.first()?.index, 0, Vec::new(), map, table.subject)
}

/// Cheap pre-check: could this row be a header? A header has no long words, no figures but years, and a known word in
/// one of its first columns.
fn may_be_header(row: &Row, map: &SheetMap<'_>) -> bool {
    if row.cells.len() < 2 || row.cells.first().is_some_and(|cell| is_code_like(&cell.content)) {
        return false;
    }
    let plain = |content: &Content| match content {
        Content::Text(text) => {
            let is_short_figure = text.len() < 4 && text.starts_with(|first: char| first.is_ascii_digit());
            text.len() <= LONGEST_HEADER && (!is_short_figure || part_words::is_age(text))
        }
        Content::Number(_) => year_of(content).is_some(),
        _ => false,
    };
    let known = |content: &Content| match content {
        Content::Text(text) => text.len() <= LONGEST_HEADER && (meaning(text).is_some() || map.knows(text)),
        _ => false,
    };
    row.cells.iter().all(|cell| plain(&cell.content)) && row.cells.iter().take(6).any(|cell| known(&cell.content))
}

/// Digits and marks without a letter, more than a year has: `1.1.3#2`.
fn is_code_like(content: &Content) -> bool {
    let Content::Text(text) = content else { return false };
    text.starts_with(|first: char| first.is_ascii_digit())
        && !text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
        && year_of(content).is_none()
}

fn header(row: u32, height: usize, columns: Vec<Column>, map: &SheetMap<'_>) -> Option<Header> {
    let known = columns.iter().filter(|column| column.meaning.is_some()).count();
    let settled_out = columns.iter().filter(|column| column.rule == ColumnRule::Ignored).count();
    if known + settled_out < 2 || (known + settled_out) * 3 < columns.len() {
        return None;
    }
    with_fixed_values(row, height, columns, map, None)
}

/// The columns of a header of that one row.
pub fn single(row: &Row, map: &SheetMap<'_>) -> Vec<Column> {
    let column = |cell: &crate::sheet::Cell| column(cell.column, row.index, row.index, &printed(&cell.content)?, map);
    row.cells.iter().filter_map(column).collect()
}

/// A header of two rows: years or narrower words under merged or wider ones.
fn double(sheet: &Sheet, top: &Row, bottom: &Row, map: &SheetMap<'_>) -> Option<Header> {
    let is_sub_header = |content: &Content| match content {
        Content::Text(text) => {
            text.len() <= LONGEST_HEADER
                && (year_of(content).is_some() || meaning(text).is_some() || fold(text).split(' ').all(is_joining))
        }
        content => year_of(content).is_some(),
    };
    let under_blank = |column: u16| top.cell(column).is_none();
    let narrows = bottom.cells.iter().any(|cell| under_blank(cell.column) || year_of(&cell.content).is_some());
    if !narrows || !bottom.cells.iter().all(|cell| is_sub_header(&cell.content)) {
        return None;
    }
    let has_bare_year = bottom.cells.iter().any(|cell| year_of(&cell.content).is_some());
    if !has_bare_year && header(bottom.index, 1, single(bottom, map), map).is_some() {
        return None;
    }
    let columns = double_columns(sheet, top, bottom, map);
    // Only where the second row adds a year or a column is it part of the header.
    let weight = |columns: &[Column]| -> usize {
        columns
            .iter()
            .map(|column| usize::from(column.meaning.is_some()) * 2 + usize::from(column.year.is_some()))
            .sum()
    };
    let is_better = weight(&columns) > weight(&single(top, map));
    header(top.index, 2, columns, map).filter(|_| is_better)
}

fn is_joining(word: &str) -> bool {
    vocabulary::all_languages().is_header_filler(word)
}
