//! The flat table that such a table is read as: a column for each kind and period, `Planned 2021`.

use std::collections::{HashMap, HashSet};

use super::groups::Group;
use super::shape::Shape;
use crate::read::layouts::rearranged::Rearranged;
use crate::read::words::header_evidence::read_header;
use crate::read::words::language_file::LanguageFile;
use crate::read::words::meaning::Meaning;
use crate::read::words::unit_words::read_unit;
use crate::read::words::value_kind::value_kind;
use crate::sheet::{Content, Sheet};

/// A column of the flat table, and what of the file goes to it.
struct Series {
    column: u16,
    source: Source,
}

/// What goes to a column of the flat table.
enum Source {
    /// The figures of a kind and a period; the words of the kind are as first spelled, none for rows without a kind.
    Figures { kind: Option<String>, period: u16 },
    /// The first figure of a kind, whatever its period.
    First { kind: String },
    /// The period of that figure.
    PeriodOfFirst { kind: String },
    /// What a later row says in a column in which the first one says something else.
    Other { at: usize },
}

/// The flat table of those indicators.
pub fn flat(sheet: &Sheet, shape: &Shape, groups: &[Group]) -> Rearranged {
    let mut flat = Rearranged::default();
    for row in shape.above(sheet) {
        let places = row.cells.iter().map(|cell| ((row.index, cell.column), &cell.content));
        places.for_each(|(place, content)| flat.put(place, Some(content), place));
    }
    for column in &shape.attributes {
        if let Some(words) = &column.header {
            flat.put_words((shape.header, column.at), words.clone(), (column.header_row, column.at));
        }
    }
    let series = series(sheet, shape, groups);
    let units = units_of_kinds(sheet, shape, groups);
    series.iter().for_each(|one| put_header(&mut flat, shape, &units, one));
    for group in groups {
        let column = if units.is_empty() { column_of_units(shape) } else { None };
        put_group(&mut flat, sheet, (shape, &series, column), group);
    }
    flat
}

/// The columns right of those that are the same for all rows of an indicator.
fn series(sheet: &Sheet, shape: &Shape, groups: &[Group]) -> Vec<Series> {
    let mut sources = Vec::new();
    let kinds = kinds(groups);
    let in_any = |kind: &Option<String>, period: u16| {
        let mut rows = groups.iter().flat_map(|group| &group.rows).filter(|row| row.kind == *kind);
        rows.any(|row| sheet.rows[row.at].cell(period).is_some())
    };
    for kind in &kinds {
        let periods = || shape.periods.iter().map(|(period, _)| *period).filter(|period| in_any(kind, *period));
        match kind {
            // Each indicator has its baseline below another year.
            Some(words) if value_kind(words) == Some(Meaning::Baseline) && periods().count() > 1 => {
                sources.push(Source::First { kind: words.clone() });
                sources.push(Source::PeriodOfFirst { kind: words.clone() });
            }
            _ => sources.extend(periods().map(|period| Source::Figures { kind: kind.clone(), period })),
        }
    }
    let is_said_otherwise = |at: &usize| {
        let column = &shape.attributes[*at];
        !column.is_key && groups.iter().any(|group| other(sheet, group, column.at).is_some())
    };
    sources.extend((0..shape.attributes.len()).filter(is_said_otherwise).map(|at| Source::Other { at }));
    let columns = shape.width..=u16::MAX;
    columns.zip(sources).map(|(column, source)| Series { column, source }).collect()
}

/// The kinds of the rows, in the order in which they come.
fn kinds(groups: &[Group]) -> Vec<Option<String>> {
    let mut kinds: Vec<Option<String>> = Vec::new();
    for kind in groups.iter().flat_map(|group| &group.rows).map(|row| &row.kind) {
        if !kinds.contains(kind) {
            kinds.push(kind.clone());
        }
    }
    kinds
}

/// The unit of each kind, where the rows of an indicator say different ones: planned in thousands, achieved in ones. None
/// where they say the same.
fn units_of_kinds(sheet: &Sheet, shape: &Shape, groups: &[Group]) -> HashMap<String, String> {
    let Some(column) = column_of_units(shape) else { return HashMap::new() };
    let mut units: HashMap<String, Option<String>> = HashMap::new();
    for (group, row) in groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row))) {
        // A row that says none has that of the row that names its indicator.
        let own = sheet.rows[row.at].cell(column).map(|cell| &cell.content);
        let cell = own.or_else(|| said(sheet, group, column).next().map(|(_, content)| content));
        let (Some(kind), Some(cell)) = (&row.kind, cell) else { continue };
        let unit = cell.to_string();
        let known = units.entry(kind.clone()).or_insert_with(|| Some(unit.clone()));
        *known = known.take().filter(|known| *known == unit);
    }
    let different: HashSet<&Option<String>> = units.values().collect();
    let is_of_kinds = different.len() > 1 && different.iter().all(|unit| unit.as_deref().is_some_and(is_unit));
    match is_of_kinds {
        true => units.into_iter().filter_map(|(kind, unit)| Some((kind, unit?))).collect(),
        false => HashMap::new(),
    }
}

/// The column of units, where it does not tell indicators apart.
fn column_of_units(shape: &Shape) -> Option<u16> {
    let says_units = |header: &String| read_header(header).clear_meaning() == Some(Meaning::Unit);
    let units = shape.attributes.iter().find(|column| column.header.as_ref().is_some_and(says_units));
    units.filter(|column| !column.is_key).map(|column| column.at)
}

/// The unit of a row that says another one than the first row of its indicator.
fn own_unit(sheet: &Sheet, group: &Group, row: usize, column: u16) -> Option<String> {
    let (_, first) = said(sheet, group, column).next()?;
    let own = &sheet.rows[row].cell(column)?.content;
    (own != first).then(|| own.to_string()).filter(|unit| is_unit(unit))
}

fn is_unit(words: &str) -> bool {
    read_unit(words).is_some()
}

fn put_header(flat: &mut Rearranged, shape: &Shape, units: &HashMap<String, String>, one: &Series) {
    let at = (shape.header, one.column);
    match &one.source {
        Source::Figures { kind, period } => {
            let header = shape.period(*period);
            let unit =
                kind.as_ref().and_then(|kind| units.get(kind)).map_or(String::new(), |unit| format!(" ({unit})"));
            let words = kind.as_ref().map_or(header.to_owned(), |kind| format!("{kind} {header}{unit}"));
            flat.put_words(at, words, (shape.header, *period));
        }
        Source::First { kind } => flat.put_words(at, kind.clone(), (shape.header, shape.kinds)),
        Source::PeriodOfFirst { .. } => flat.put_made(at, &baseline_year()),
        Source::Other { at: column } => {
            let column = &shape.attributes[*column];
            flat.put_words(at, column.header.clone().unwrap_or_default(), (column.header_row, column.at));
        }
    }
}

/// The header of the year of a baseline.
fn baseline_year() -> String {
    let headers = LanguageFile::for_language("en").headers;
    let first = headers.get(Meaning::BaselineYear.id()).and_then(|words| words.first());
    first.map_or(Meaning::BaselineYear.id().to_owned(), String::clone)
}

/// Puts the rows of an indicator into one; `units` is the column of units whose other words go with their figures.
fn put_group(
    flat: &mut Rearranged,
    sheet: &Sheet,
    (shape, series, units): (&Shape, &[Series], Option<u16>),
    group: &Group,
) {
    let first = sheet.rows[group.first].index;
    flat.set_made_of(first, group.rows.len().max(1));
    for column in &shape.attributes {
        if let Some((row, cell)) = said(sheet, group, column.at).next() {
            flat.put((first, column.at), Some(cell), (row, column.at));
        }
    }
    for one in series {
        let at = (first, one.column);
        match &one.source {
            Source::Figures { kind, period } => {
                if let Some(row) = group.rows.iter().find(|row| row.kind == *kind) {
                    let unit = units.and_then(|column| own_unit(sheet, group, row.at, column));
                    let row = &sheet.rows[row.at];
                    let content = row.cell(*period).map(|cell| &cell.content);
                    match (content, unit) {
                        (Some(figure), Some(unit)) => {
                            flat.put_words(at, format!("{figure} {unit}"), (row.index, *period));
                        }
                        (content, _) => flat.put(at, content, (row.index, *period)),
                    }
                }
            }
            Source::First { kind } => {
                if let Some((row, period, content)) = first_figure(sheet, shape, group, kind) {
                    flat.put(at, Some(content), (row, period));
                }
            }
            Source::PeriodOfFirst { kind } => {
                if let Some((_, period, _)) = first_figure(sheet, shape, group, kind) {
                    flat.put_words(at, shape.period(period).to_owned(), (shape.header, period));
                }
            }
            Source::Other { at: column } => {
                let column = shape.attributes[*column].at;
                if let Some((row, content)) = other(sheet, group, column) {
                    flat.put(at, Some(content), (row, column));
                }
            }
        }
    }
}

/// What the rows of an indicator say in a column, the row that names it first.
fn said<'s>(sheet: &'s Sheet, group: &Group, column: u16) -> impl Iterator<Item = (u32, &'s Content)> {
    let rows = std::iter::once(group.first).chain(group.rows.iter().map(|row| row.at));
    rows.filter_map(move |at| Some((sheet.rows[at].index, &sheet.rows[at].cell(column)?.content)))
}

/// Running words in a later row other than those that the first one has.
fn other<'s>(sheet: &'s Sheet, group: &Group, column: u16) -> Option<(u32, &'s Content)> {
    let (_, first) = said(sheet, group, column).next()?;
    let are_words = |content: &Content| matches!(content, Content::Text(text) if text.trim().contains(' '));
    said(sheet, group, column).find(|(_, content)| *content != first && are_words(content))
}

/// The first figure of the row of a kind: its row, its column and what it is.
fn first_figure<'s>(sheet: &'s Sheet, shape: &Shape, group: &Group, kind: &str) -> Option<(u32, u16, &'s Content)> {
    let row = group.rows.iter().find(|row| row.kind.as_deref() == Some(kind))?;
    let row = &sheet.rows[row.at];
    shape.periods.iter().find_map(|(period, _)| Some((row.index, *period, &row.cell(*period)?.content)))
}
