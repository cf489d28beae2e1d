//! The programme as tidy tables: a table a subject, a thing a row, the year in the header, and where each row was read.
//!
//! Reading them gives the same programme again: codes stand in full, and numbers in the one way that cannot be misread.

mod activities;
mod figures;
mod indicators;
mod script;
mod structure;

pub use script::transliterated;

use super::{Cell, Column, Grid, Row, Tone, Value};
use crate::model::{Code, Origin, Programme, Sourced, Sources, StatedRelevance, Text, Year};

/// What the tables are written as: text has no number formats, so a number must not be open to two readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// CSV files.
    Text,
    /// Sheets of a workbook.
    Cells,
}

/// The column of the place that a row was read from.
pub const ORIGIN: &str = "origin";

/// The names of all tables that there can be.
pub const NAMES: &[&str] = &[
    "programme",
    "objectives",
    "measures",
    "objective_relevance",
    "measure_relevance",
    "indicators",
    "achieved",
    "activities",
    "activity_statuses",
    "measure_funding",
    "published",
    "decisions",
];

/// The tables that have rows.
pub fn tables(programme: &Programme, form: Form) -> Vec<Grid<'static>> {
    let mut tables = vec![structure::facts(programme)];
    tables.extend(structure::structure(programme));
    tables.extend(indicators::indicators(programme, form));
    tables.extend(activities::activities(programme, form));
    tables.push(activities::funding(programme, form));
    tables.push(structure::published(programme, form));
    tables.push(structure::decisions(programme));
    tables.into_iter().filter(|table| !table.rows.is_empty()).map(Table::grid).collect()
}

/// A table on its way: its columns by title, and rows of as many values.
struct Table {
    name: &'static str,
    columns: Vec<Title>,
    rows: Vec<Vec<Value<'static>>>,
}

struct Title {
    text: String,
    /// Whether the column stands even where no row has a value.
    is_kept: bool,
    width: u16,
}

impl Table {
    fn new(name: &'static str, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|title| Title::of(title)).collect();
        Self { name, columns, rows: Vec::new() }
    }

    /// Leaves out the columns that no row needs, and lays the rest out.
    fn grid(self) -> Grid<'static> {
        let is_filled = |at: usize| self.rows.iter().any(|row| row[at] != Value::Empty);
        let kept: Vec<bool> =
            self.columns.iter().enumerate().map(|(at, title)| title.is_kept || is_filled(at)).collect();
        let columns: Vec<Column> = self
            .columns
            .iter()
            .zip(&kept)
            .filter(|(_, kept)| **kept)
            .map(|(title, _)| Column { title: title.text.clone(), width: title.width, right: false })
            .collect();
        let titles = columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
        let rows = self.rows.into_iter().map(move |row| {
            let cells = row.into_iter().zip(&kept).filter(|(_, kept)| **kept);
            Row { cells: cells.map(|(value, _)| Cell::new(value, Tone::Plain)).collect(), keep_with_next: false }
        });
        Grid {
            frozen_rows: 1,
            frozen_columns: 1,
            filter_row: Some(0),
            ..Grid::of(
                self.name.to_owned(),
                columns,
                std::iter::once(Row { cells: titles, keep_with_next: true }).chain(rows),
            )
        }
    }
}

impl Title {
    /// A title that begins with `?` stands only where a row needs it.
    fn of(text: &str) -> Self {
        let (is_kept, text) = text.strip_prefix('?').map_or((true, text), |text| (false, text));
        let width = match text {
            "name" | "title" | "value" => 56,
            "unit" | "code" | "measure_code" | "objective_code" | "baseline" | "baseline_year" | "level" => 13,
            "remark" | "comment" | "next_steps" | "effectiveness" | "relevance" => 36,
            text if text.ends_with(|last: char| last.is_ascii_digit()) => 15,
            _ => 26,
        };
        Self { text: text.to_owned(), is_kept, width }
    }
}

/// The values of a row.
type Values = Vec<Value<'static>>;

fn words(text: &str) -> Value<'static> {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned().into()) }
}

fn text(text: &Text) -> Value<'static> {
    text.as_ref().map_or(Value::Empty, |text| words(&text.value))
}

fn stated(text: Option<&Sourced<String>>) -> Value<'static> {
    text.map_or(Value::Empty, |text| words(&text.value))
}

fn code(code: &Code) -> Value<'static> {
    words(&code.to_string())
}

fn relevance(stated: Option<&StatedRelevance>) -> Value<'static> {
    stated.map_or(Value::Empty, |stated| words(&stated.text.value))
}

fn year(year: Option<&Sourced<Year>>) -> Value<'static> {
    year.map_or(Value::Empty, |year| Value::Year(year.value.0))
}

/// The place of a row: that of its name where the name stands in it, else of the row as a whole.
fn place(row: Origin, name: Option<&Sourced<String>>, sources: &Sources) -> Value<'static> {
    let of_name = name.map(|name| name.origin).filter(|origin| origin.whole_row() == row.whole_row());
    words(&sources.place(of_name.unwrap_or(row)).to_string())
}
