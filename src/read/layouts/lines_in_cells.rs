//! Several rows in one: cells of which each line is a row of its own.

use super::columns::{Columns, ValuePlace};
use crate::finding::{Finding, rule};
use crate::model::Amount;
use crate::read::values::number;
use crate::read::words::meaning::Meaning as M;
use crate::sheet::{Cell, Content, Row, Sheet};

/// What the lines in the cells of a row make of it.
pub enum Split {
    /// One row, as it is.
    One,
    /// Rows of their own.
    Several(Vec<Row>),
    /// Cells with different numbers of lines.
    Uneven,
}

/// Splits a row whose name and figures have the same number of lines, each of them a figure in one column, or words with
/// a figure in two.
pub fn split(row: &Row, columns: &Columns) -> Split {
    let has_lines = |cell: &Cell| matches!(&cell.content, Content::Text(text) if text.contains('\n'));
    if !row.cells.iter().any(has_lines) {
        return Split::One;
    }
    let place = |meaning| match columns.at(meaning) {
        Some(ValuePlace::Sheet(at)) => Some(at),
        Some(ValuePlace::Fixed(_)) | None => None,
    };
    let name = [M::Indicator, M::Title].into_iter().filter_map(place).find(|at| row.cell(*at).is_some());
    let count = |at: u16| row.cell(at).map_or(0, |cell| lines(&cell.content).count());
    let figures: Vec<u16> = columns.of_figures().filter(|at| row.cell(*at).is_some()).collect();
    let names = name.map_or(0, count);
    if figures.iter().all(|at| !is_of_figures(row, *at)) {
        let is_alike = |at: &u16| count(*at) == names && has_figure_a_line(row, *at);
        if names < 2 || figures.len() < 2 || !figures.iter().all(is_alike) {
            return Split::One;
        }
    }
    if names < 2 || figures.iter().any(|at| count(*at) != names) {
        return Split::Uneven;
    }
    let of_line = |line: usize| Row {
        index: row.index,
        fields: row.fields,
        cells: row.cells.iter().map(|cell| of_line(cell, line, names)).collect(),
    };
    Split::Several((0..names).map(of_line).collect())
}

/// The error on a row whose cells have different numbers of lines.
pub fn uneven(row: &Row, sheet: &Sheet) -> Finding {
    Finding::new(&rule::LINES_UNEVEN).at(row.origin(sheet))
}

/// The lines that hold something.
fn lines(content: &Content) -> impl Iterator<Item = &str> {
    let text = match content {
        Content::Text(text) => &**text,
        Content::Number(_)
        | Content::Percent(_)
        | Content::Date(..)
        | Content::Bool(_)
        | Content::Error(_)
        | Content::Uncomputed(_) => "",
    };
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Whether a cell holds several lines, each of them a figure or a word for none.
fn is_of_figures(row: &Row, at: u16) -> bool {
    let Some(cell) = row.cell(at) else { return false };
    let is_figure = |line: &str| {
        !line.starts_with('(') && (matches!(number::read_figure(line, None).amount, Amount::Exact(_) | Amount::Missing))
    };
    lines(&cell.content).nth(1).is_some() && lines(&cell.content).all(is_figure)
}

/// Whether nearly each line of a cell has a figure in it, as `Kenya 20 towns` has, and none is a note in brackets.
fn has_figure_a_line(row: &Row, at: u16) -> bool {
    let Some(cell) = row.cell(at) else { return false };
    let has_digit = |line: &&str| line.contains(|letter: char| letter.is_ascii_digit());
    let (all, figures) = (lines(&cell.content).count(), lines(&cell.content).filter(has_digit).count());
    figures * 4 >= all * 3 && !lines(&cell.content).any(|line| line.starts_with('('))
}

/// The cell of a line; a cell with another number of lines is that of each.
fn of_line(cell: &Cell, line: usize, count: usize) -> Cell {
    let content = match lines(&cell.content).nth(line) {
        Some(text) if lines(&cell.content).count() == count => Content::Text(text.into()),
        _ => cell.content.clone(),
    };
    Cell { column: cell.column, content }
}
