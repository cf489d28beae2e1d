//! A sheet rearranged so that it reads as a flat table, each cell with its place in the file; and what was read of it as
//! the file has it: its columns, its rows, the letters in what is asked.

use std::collections::{BTreeMap, HashMap};

use super::context::LayoutContext;
use super::tidy;
use crate::model::{Candidate, Certainty, ColumnRead, column_letters};
use crate::read::record::{Records, Table};
use crate::sheet::{Cell, Content, Places, Row, Sheet};

/// A rearranged sheet as it is made, cell by cell.
#[derive(Debug, Default)]
pub struct Rearranged {
    rows: BTreeMap<u32, BTreeMap<u16, Content>>,
    places: Places,
    /// Rows of the file that a row is made of; one where nothing is said.
    made_of: HashMap<u32, usize>,
}

impl Rearranged {
    /// Puts a cell of the file at a place of the sheet; where the cell is empty only the place is kept.
    pub fn put(&mut self, at: (u32, u16), content: Option<&Content>, in_file: (u32, u16)) {
        if at != in_file {
            self.places.set_cell(at, in_file);
        }
        if let Some(content) = content {
            self.rows.entry(at.0).or_default().insert(at.1, content.clone());
        }
    }

    /// Puts words at a place of the sheet that are made of the cell at a place of the file.
    pub fn put_words(&mut self, at: (u32, u16), words: String, in_file: (u32, u16)) {
        self.put(at, Some(&Content::Text(words.into())), in_file);
    }

    /// Puts words that are nowhere in the file.
    pub fn put_made(&mut self, at: (u32, u16), words: &str) {
        self.places.set_made(at, at.0);
        self.rows.entry(at.0).or_default().insert(at.1, Content::Text(words.into()));
    }

    /// Says which cell of the file stands for a row of the sheet.
    pub fn set_row(&mut self, row: u32, in_file: (u32, u16)) {
        self.places.set_row(row, in_file);
    }

    /// Says of how many rows of the file a row of the sheet is made.
    pub fn set_made_of(&mut self, row: u32, rows: usize) {
        self.made_of.insert(row, rows);
    }

    /// Reads the sheet as a flat table; none where it is none.
    pub fn read(self, sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
        let (mut tables, flat) = self.tables(sheet, context)?;
        tables.iter_mut().for_each(|table| ask_in_file(table, &flat));
        Some(tables)
    }

    /// Reads the sheet as a flat table whose columns are rows of the file; none where it is none.
    pub fn read_rows_as_columns(self, sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
        let (mut tables, flat) = self.tables(sheet, context)?;
        let header = flat.rows.first();
        tables.iter_mut().for_each(|table| ask_by_words(table, header));
        Some(tables)
    }

    fn tables(self, sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<(Vec<Table>, Sheet)> {
        let row = |(index, cells): (u32, BTreeMap<u16, Content>)| Row {
            index,
            fields: 0,
            cells: cells.into_iter().map(|(column, content)| Cell { column, content }).collect(),
        };
        let flat = Sheet {
            rows: self.rows.into_iter().map(row).collect(),
            name: sheet.name.clone(),
            merges: Vec::new(),
            hidden_rows: sheet.hidden_rows.clone(),
            hidden_columns: sheet.hidden_columns.clone(),
            struck_out: sheet.struck_out.clone(),
            element: None,
            annotations: Default::default(),
            places: Some(Box::new(self.places)),
            ..*sheet
        };
        let mut tables = tidy::read(&flat, context)?;
        tables.iter_mut().for_each(|table| count_rows(table, &self.made_of));
        Some((tables, flat))
    }
}

/// Counts the rows of the file where a row of the sheet is made of several.
fn count_rows(table: &mut Table, made_of: &HashMap<u32, usize>) {
    let Records::Indicators(records) = &mut table.records else { return };
    for record in records {
        let of = record.indicator.origin.row_index().and_then(|row| made_of.get(&row)).copied().unwrap_or(1);
        table.rows += of - 1;
        record.rows += of - 1;
    }
}

/// Asks by the letters that the columns have in the file.
fn ask_in_file(table: &mut Table, flat: &Sheet) {
    for question in &mut table.questions {
        let row = question.at.row_index().unwrap_or_default();
        for column in &mut question.columns {
            let Some(in_file) = flat.cell_origin(row, *column).column_index() else { continue };
            let own = format!("{} = ", column_letters(*column));
            if let Some(rest) = question.map_line.strip_prefix(&own) {
                question.map_line = format!("{} = {rest}", column_letters(in_file));
            }
            *column = in_file;
        }
        question.columns.dedup();
    }
}

/// Asks by the words of the header, since a map names no rows.
fn ask_by_words(table: &mut Table, header: Option<&Row>) {
    for question in &mut table.questions {
        for column in &question.columns {
            let own = format!("{} = ", column_letters(*column));
            let words = header.and_then(|row| row.cell(*column)).map(|cell| cell.content.to_string());
            if let (Some(rest), Some(words)) = (question.map_line.strip_prefix(&own), words) {
                question.map_line = format!("{words:?} = {rest}");
            }
        }
    }
}

/// The columns of a table whose cells several columns of the sheet were made of, each once: `words` gives the header and
/// the meaning that a column has in the file.
pub fn join_columns(table: &mut Table, words: impl Fn(u16) -> Option<(String, &'static str)>) {
    let mut joined: Vec<ColumnRead> = Vec::new();
    for mut column in std::mem::take(&mut table.columns) {
        let at = column.origin.column_index();
        let Some((printed, meaning)) = at.and_then(&words) else {
            joined.push(column);
            continue;
        };
        let is_same = |known: &&mut ColumnRead| known.origin.column_index() == at;
        if let Some(known) = joined.iter_mut().find(is_same) {
            known.certainty = less_sure(known.certainty, column.certainty);
            continue;
        }
        column.candidates = column.candidates.into_iter().take(1).map(|first| Candidate { meaning, ..first }).collect();
        column.meaning = column.meaning.map(|_| meaning);
        column.printed = printed;
        joined.push(column);
    }
    joined.sort_by_key(|column| column.origin.column_index());
    table.columns = joined;
}

/// What is to be said of a column of the file that is two columns of the sheet: what is open is asked, what is used is
/// as sure as the less sure of the two.
fn less_sure(one: Certainty, other: Certainty) -> Certainty {
    let rank = |certainty: &Certainty| match certainty {
        Certainty::None => 0,
        Certainty::Certain => 1,
        Certainty::Likely => 2,
        Certainty::Open => 3,
    };
    std::cmp::max_by_key(one, other, rank)
}
