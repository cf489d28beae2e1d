//! Tables in which each indicator has a row for each kind of value, planned and achieved, and a column for each year:
//! `alternating` where the rows of an indicator follow each other, `years-across` where they are apart or begin with the
//! baseline. The words of the kind and the header of the year make the header of a flat table: `Planned 2021`.

mod flat;
mod groups;
mod shape;
#[cfg(test)]
mod tests;

use super::context::LayoutContext;
use super::{headers, rearranged};
use crate::model::{Candidate, Certainty, ColumnRead, ColumnRule, Evidence};
use crate::read::map::SheetMap;
use crate::read::record::Table;
use crate::read::words::meaning::Meaning;
use crate::read::words::value_kind::value_kind;
use crate::sheet::{Content, Sheet};
use flat::flat;
use groups::{Group, groups};
use shape::{Shape, printed};

/// Reads tables whose rows of an indicator follow each other.
pub fn read_alternating(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    read(sheet, context, true)
}

/// Reads tables whose rows of an indicator are apart, or begin with its baseline.
pub fn read_years_across(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    read(sheet, context, false)
}

fn read(sheet: &Sheet, context: &mut LayoutContext<'_>, is_alternating: bool) -> Option<Vec<Table>> {
    if is_long(sheet, &context.map) {
        return None;
    }
    let shape = Shape::find(sheet, &context.map)?;
    let groups = groups(sheet, &shape);
    if groups.iter().all(|group| group.rows.len() < 2) || alternates(&groups) != is_alternating {
        return None;
    }
    let mut tables = flat(sheet, &shape, &groups).read(sheet, context)?;
    for table in &mut tables {
        describe(table, sheet, &shape);
    }
    Some(tables)
}

/// So many rows from the top are looked at for the header of a long table.
const ROWS_FROM_TOP: usize = 10;

/// Whether a header names a column of years or kinds and one of values: each row then has one value.
fn is_long(sheet: &Sheet, map: &SheetMap<'_>) -> bool {
    let rows = 0..sheet.rows.len().min(ROWS_FROM_TOP);
    rows.filter_map(|at| headers::find(sheet, at, map)).any(|header| {
        let has = |meaning: Meaning| header.columns.iter().any(|column| column.meaning == Some(meaning));
        has(Meaning::Value) && has(Meaning::Year)
    })
}

/// Whether the rows of each indicator follow each other and hold no baseline.
fn alternates(groups: &[Group]) -> bool {
    let is_baseline = |words: &String| value_kind(words) == Some(Meaning::Baseline);
    let follow = |group: &Group| group.rows.windows(2).all(|pair| pair[1].at == pair[0].at + 1);
    groups.iter().all(|group| follow(group) && !group.rows.iter().any(|row| row.kind.as_ref().is_some_and(is_baseline)))
}

/// Gives the table's columns as the file has them: one for each period, and the column of the kinds.
fn describe(table: &mut Table, sheet: &Sheet, shape: &Shape) {
    rearranged::join_columns(table, |at| {
        let is_period = shape.periods.iter().any(|(period, _)| *period == at);
        is_period.then(|| (shape.period(at).to_owned(), Meaning::Value.id()))
    });
    if shape.has_kinds_below_names() {
        return;
    }
    let words = kind_words(sheet, shape);
    let read = ColumnRead {
        origin: sheet.cell_origin(shape.header, shape.kinds),
        printed: shape.kind_header.clone().unwrap_or_default(),
        meaning: Some(Meaning::ValueKind.id()),
        year: None,
        period: None,
        rule: ColumnRule::Evidence,
        certainty: Certainty::Certain,
        candidates: vec![Candidate {
            meaning: Meaning::ValueKind.id(),
            period: None,
            score: 95,
            evidence: vec![Evidence::ClosedList(words)],
        }],
    };
    table.columns.push(read);
    table.columns.sort_by_key(|column| column.origin.column_index());
}

/// The first words of the column of kinds.
fn kind_words(sheet: &Sheet, shape: &Shape) -> Vec<String> {
    const MOST: usize = 3;
    let mut words: Vec<String> = Vec::new();
    let cells = shape.rows(sheet).filter_map(|(_, row)| row.cell(shape.kinds)).map(|cell| &cell.content);
    for text in cells.filter(|content| matches!(content, Content::Text(_))).filter_map(printed) {
        if words.len() < MOST && !words.contains(&text) {
            words.push(text);
        }
    }
    words
}
