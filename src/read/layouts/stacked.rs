//! The columns of a header of several rows: what is above a cell is part of its words.

use std::collections::{HashMap, HashSet};

use super::header::{Column, printed};
use super::header_columns::{column, column_of};
use crate::model::ColumnRule;
use crate::read::map::SheetMap;
use crate::read::words::header_evidence::{self, HeaderEvidence};
use crate::read::words::meaning::Meaning;
use crate::sheet::{Cell, Merge, Row, Sheet};
use crate::text::fold;

/// A row of a header with the merged cells that it has a part of.
struct HeaderRow<'s> {
    row: &'s Row,
    merges: Vec<&'s Merge>,
}

impl<'s> HeaderRow<'s> {
    /// The cell that heads a column: its own, the merged one, else, above a cell, the next one to the left.
    fn heading(&self, at: u16, is_headed_below: bool) -> Option<&'s Cell> {
        let is_merged = || self.merges.iter().any(|merge| merge.left <= at && at <= merge.right);
        let covering = || covering(self.row, &self.merges, at).filter(|_| is_headed_below || is_merged());
        self.row.cell(at).or_else(covering)
    }
}

/// Cells of upper header rows over targets and achieved values alike: `Results` over `Target 2022` and `Actual 2022` names a group
/// of columns, and says nothing of the kind of their values.
struct Groups {
    /// Row and column of the cells.
    names: HashSet<(u32, u16)>,
}

impl Groups {
    fn from_rows(rows: &[HeaderRow<'_>], places: &[u16]) -> Self {
        let mut names = HashSet::new();
        let [above @ .., lowest] = rows else { return Self { names } };
        let kind = |cell: &Cell| header_evidence::read_header_cell(&cell.content).clear_meaning();
        for row in above {
            let mut below: HashMap<u16, HashSet<Meaning>> = HashMap::new();
            for at in places {
                let Some(own) = lowest.row.cell(*at) else { continue };
                let Some(heading) = row.heading(*at, true) else { continue };
                below.entry(heading.column).or_default().extend(kind(own));
            }
            let is_group = |cell: &&Cell| {
                let kinds = below.get(&cell.column);
                let has_both = kinds
                    .is_some_and(|kinds| [Meaning::Target, Meaning::Achieved].iter().all(|one| kinds.contains(one)));
                has_both && matches!(kind(cell), Some(Meaning::Target | Meaning::Achieved))
            };
            names.extend(row.row.cells.iter().filter(is_group).map(|cell| (row.row.index, cell.column)));
        }
        Self { names }
    }

    /// What a cell adds to the words of the columns below: of a group's name only the period.
    fn words(&self, row: &HeaderRow<'_>, cell: &Cell) -> Option<String> {
        if !self.names.contains(&(row.row.index, cell.column)) {
            return printed(&cell.content);
        }
        header_evidence::read_header_cell(&cell.content).period.map(|period| period.to_string())
    }
}

/// The columns of a header of those rows, with what their words say: what is above a cell, if need be to its left, is
/// part of its words.
pub fn columns(sheet: &Sheet, rows: &[&Row], map: &SheetMap<'_>) -> Vec<(Column, HeaderEvidence)> {
    let mut places: Vec<u16> = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).collect();
    places.sort_unstable();
    places.dedup();
    let rows: Vec<HeaderRow<'_>> =
        rows.iter().copied().map(|row| HeaderRow { row, merges: merges_over(sheet, row) }).collect();
    let groups = Groups::from_rows(&rows, &places);
    places.into_iter().filter_map(|at| joined_column(&rows, &groups, at, map)).collect()
}

fn joined_column(
    rows: &[HeaderRow<'_>],
    groups: &Groups,
    at: u16,
    map: &SheetMap<'_>,
) -> Option<(Column, HeaderEvidence)> {
    let first = rows.first()?.row.index;
    let mut words: Vec<String> = Vec::new();
    let mut lowest = first;
    for (number, header_row) in rows.iter().enumerate() {
        let is_headed_below = rows[number + 1..].iter().any(|below| below.row.cell(at).is_some());
        let heading = header_row.heading(at, is_headed_below);
        let Some(printed) = heading.and_then(|cell| groups.words(header_row, cell)) else { continue };
        if header_row.row.cell(at).is_some() {
            lowest = header_row.row.index;
        }
        if words.last() != Some(&printed) {
            words.push(printed);
        }
    }
    let printed = words.join(" ");
    let evidence = header_evidence::read_header(&printed);
    let column = column_of(at, (lowest, first), &printed, &evidence, map)?;
    Some((column, evidence))
}

/// The columns of a header of those two rows. Where columns of figures have the same words in the lower row, what is above
/// them tells them apart, and belongs to the words of each: `Women` and `Men` above `Target 2022`.
pub fn double_columns(sheet: &Sheet, top: &Row, bottom: &Row, map: &SheetMap<'_>) -> Vec<Column> {
    let rows = [top, bottom].map(|row| HeaderRow { row, merges: merges_over(sheet, row) });
    let mut at: Vec<u16> = top.cells.iter().chain(&bottom.cells).map(|cell| cell.column).collect();
    at.sort_unstable();
    at.dedup();
    let groups = Groups::from_rows(&rows, &at);
    let columns: Vec<DoubleColumn> = at.into_iter().filter_map(|at| double_column(&rows, &groups, at, map)).collect();
    let key = |double: &DoubleColumn| fold(&double.column.printed).into_owned();
    let mut alike: HashMap<String, Alike> = HashMap::new();
    for double in columns.iter().filter(|double| double.column.meaning.is_some_and(Meaning::is_figure)) {
        let alike = alike.entry(key(double)).or_default();
        alike.columns += 1;
        alike.not_told_apart += usize::from(double.above.is_some() && double.with_above.is_none());
    }
    let is_told_apart = |double: &DoubleColumn| {
        alike.get(&key(double)).is_some_and(|alike| alike.columns > 1 && alike.not_told_apart == 0)
    };
    let is_alike = |double: &DoubleColumn| alike.get(&key(double)).is_some_and(|alike| alike.columns > 1);
    let with_above = |double: DoubleColumn| match double.with_above.is_some() && is_told_apart(&double) {
        true => Column { printed: double.with_above.unwrap_or_default(), ..double.column },
        false if is_alike(&double) => double.as_funds.unwrap_or(double.column),
        false => double.column,
    };
    columns.into_iter().map(with_above).collect()
}

/// A column of a header of two rows.
struct DoubleColumn {
    column: Column,
    /// What is above its own words, where these alone say what it is.
    above: Option<String>,
    /// What is above and its own words, where the former may name a part of a whole.
    with_above: Option<String>,
    /// The column as one of funds, where what is above says so: `Budget` above `Target 2022`.
    as_funds: Option<Column>,
}

/// Columns with the same words in the lower row.
#[derive(Default)]
struct Alike {
    columns: usize,
    /// How many of them have words above that name no part of a whole.
    not_told_apart: usize,
}

fn double_column(rows: &[HeaderRow<'_>; 2], groups: &Groups, at: u16, map: &SheetMap<'_>) -> Option<DoubleColumn> {
    let [HeaderRow { row: top, merges }, HeaderRow { row: bottom, .. }] = rows;
    let column = |row: &Row, words: &str| column(at, row.index, top.index, words, map);
    let above = top.cell(at).or_else(|| covering(top, merges, at)).and_then(|cell| groups.words(&rows[0], cell));
    let below = bottom.cell(at).and_then(|cell| printed(&cell.content));
    let own = |column: Column| Some(DoubleColumn { column, above: None, with_above: None, as_funds: None });
    let (above, below) = match (above, below) {
        (Some(above), Some(below)) => (above, below),
        (None, Some(below)) => return own(column(bottom, &below)?),
        (Some(above), None) => return own(column(top, &above)?),
        (None, None) => return None,
    };
    let is_known = |column: &Column| column.meaning.is_some() || column.rule == ColumnRule::Ignored;
    let both = column(bottom, &format!("{above} {below}"))?;
    if is_known(&both) {
        return own(both);
    }
    let narrow = column(bottom, &below)?;
    if !is_known(&narrow) {
        return own(both);
    }
    let words = header_evidence::read_header(&above);
    let is_free = narrow.rule != ColumnRule::Map;
    let is_of_funds = is_free && words.clear_meaning() == Some(Meaning::Funds);
    let evidence = || header_evidence::read_header(&both.printed);
    let as_funds =
        is_of_funds.then(|| column_of(at, (bottom.index, top.index), &both.printed, &evidence(), map)).flatten();
    let with_above = Some(both.printed).filter(|_| is_free && words.may_name_part());
    Some(DoubleColumn { column: narrow, above: Some(above), with_above, as_funds })
}

/// The merged cells that a row has a part of.
pub fn merges_over<'s>(sheet: &'s Sheet, row: &Row) -> Vec<&'s Merge> {
    sheet.merges.iter().filter(|merge| merge.top <= row.index && row.index <= merge.bottom).collect()
}

/// The cell that heads that column: the merged one, else, where nothing is merged, the next one to the left.
pub fn covering<'r>(top: &'r Row, merges: &[&Merge], at: u16) -> Option<&'r Cell> {
    if let Some(merge) = merges.iter().find(|merge| merge.left <= at && at <= merge.right) {
        return top.cell(merge.left);
    }
    let is_wide = merges.iter().any(|merge| merge.right > merge.left);
    if is_wide {
        return None;
    }
    top.cells.iter().rev().find(|cell| cell.column < at)
}
