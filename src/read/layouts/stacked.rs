//! The columns of a header of several rows: what is above a cell is part of its words.

use super::header::{Column, printed};
use super::header_columns::{column, column_of};
use crate::model::ColumnRule;
use crate::read::map::SheetMap;
use crate::read::words::header_evidence::{self, HeaderEvidence};
use crate::sheet::{Cell, Merge, Row, Sheet};

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

/// The columns of a header of those rows, with what their words say: what is above a cell, if need be to its left, is
/// part of its words.
pub fn columns(sheet: &Sheet, rows: &[&Row], map: &SheetMap<'_>) -> Vec<(Column, HeaderEvidence)> {
    let mut places: Vec<u16> = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).collect();
    places.sort_unstable();
    places.dedup();
    let rows: Vec<HeaderRow<'_>> =
        rows.iter().copied().map(|row| HeaderRow { row, merges: merges_over(sheet, row) }).collect();
    places.into_iter().filter_map(|at| joined_column(&rows, at, map)).collect()
}

fn joined_column(rows: &[HeaderRow<'_>], at: u16, map: &SheetMap<'_>) -> Option<(Column, HeaderEvidence)> {
    let first = rows.first()?.row.index;
    let mut words: Vec<String> = Vec::new();
    let mut lowest = first;
    for (number, header_row) in rows.iter().enumerate() {
        let is_headed_below = rows[number + 1..].iter().any(|below| below.row.cell(at).is_some());
        let heading = header_row.heading(at, is_headed_below);
        let Some(printed) = heading.and_then(|cell| printed(&cell.content)) else { continue };
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

/// The columns of a header of those two rows.
pub fn double_columns(sheet: &Sheet, top: &Row, bottom: &Row, map: &SheetMap<'_>) -> Vec<Column> {
    let merges = merges_over(sheet, top);
    let mut at: Vec<u16> = top.cells.iter().chain(&bottom.cells).map(|cell| cell.column).collect();
    at.sort_unstable();
    at.dedup();
    at.into_iter().filter_map(|at| double_column(top, bottom, &merges, at, map)).collect()
}

fn double_column(top: &Row, bottom: &Row, merges: &[&Merge], at: u16, map: &SheetMap<'_>) -> Option<Column> {
    let column = |row: &Row, words: &str| column(at, row.index, top.index, words, map);
    let above = top.cell(at).or_else(|| covering(top, merges, at)).and_then(|cell| printed(&cell.content));
    let below = bottom.cell(at).and_then(|cell| printed(&cell.content));
    match (above, below) {
        (Some(above), Some(below)) => {
            let both = column(bottom, &format!("{above} {below}"))?;
            if both.meaning.is_some() || both.rule == ColumnRule::Ignored {
                return Some(both);
            }
            let narrow = column(bottom, &below)?;
            Some(if narrow.meaning.is_some() || narrow.rule == ColumnRule::Ignored { narrow } else { both })
        }
        (None, Some(below)) => column(bottom, &below),
        (Some(above), None) => column(top, &above),
        (None, None) => None,
    }
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
