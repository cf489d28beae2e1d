//! A tidy table while it is built, and how values are written into it.

use crate::model::{Code, Origin, Sourced, Sources, StatedRelevance, Text, Year};
use crate::report::{Cell, Column, Grid, Row, Tone, Value};

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

/// A table being built: its columns by title, and rows of as many values.
pub struct Table {
    pub name: &'static str,
    columns: Vec<Title>,
    pub rows: Vec<Vec<Value<'static>>>,
}

struct Title {
    text: String,
    /// Whether the column is kept even where no row has a value.
    is_kept: bool,
    width: u16,
}

impl Table {
    pub fn new(name: &'static str, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|title| Title::parse(title)).collect();
        Self { name, columns, rows: Vec::new() }
    }

    /// Adds columns that are kept only where a row needs them, before the rows are filled.
    pub fn insert_columns(&mut self, at: usize, titles: impl Iterator<Item = String>) {
        let titles = titles.map(|title| Title::parse(&format!("?{title}")));
        self.columns.splice(at..at, titles);
    }

    /// Leaves out the columns that no row needs, and makes a grid of the rest.
    pub fn grid(self) -> Grid<'static> {
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
            ..Grid::new(
                self.name.to_owned(),
                columns,
                std::iter::once(Row { cells: titles, keep_with_next: true }).chain(rows),
            )
        }
    }
}

impl Title {
    /// A title that begins with `?` is kept only where a row needs it.
    fn parse(text: &str) -> Self {
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
pub type Values = Vec<Value<'static>>;

pub fn words(text: &str) -> Value<'static> {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned().into()) }
}

pub fn text(text: &Text) -> Value<'static> {
    text.as_ref().map_or(Value::Empty, |text| words(&text.value))
}

pub fn stated(text: Option<&Sourced<String>>) -> Value<'static> {
    text.map_or(Value::Empty, |text| words(&text.value))
}

pub fn code(code: &Code) -> Value<'static> {
    words(&code.to_string())
}

pub fn relevance(stated: Option<&StatedRelevance>) -> Value<'static> {
    stated.map_or(Value::Empty, |stated| words(&stated.text.value))
}

pub fn year(year: Option<&Sourced<Year>>) -> Value<'static> {
    year.map_or(Value::Empty, |year| Value::Year(year.value.0))
}

/// The place of a row: that of its name where the name is in it, else of the row as a whole.
pub fn place(row: Origin, name: Option<&Sourced<String>>, sources: &Sources) -> Value<'static> {
    let of_name = name.map(|name| name.origin).filter(|origin| origin.whole_row() == row.whole_row());
    words(&sources.place(of_name.unwrap_or(row)).to_string())
}
