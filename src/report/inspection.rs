//! What was found in the inputs: the tables, the meaning given to each of their columns, and what fits nothing.

use crate::model::{ColumnRead, Programme, TableRead, column_letters};
use crate::sheet::{Sheet, Workbook};

/// A sheet of the inputs, or a text file.
#[derive(Debug)]
pub struct SheetSeen<'i> {
    /// With all its rows, those outside of tables too.
    pub sheet: &'i Sheet,
    /// The tables found in it, from the top.
    pub tables: Vec<&'i TableRead>,
}

/// All sheets with their tables.
pub fn sheets<'i>(workbooks: &'i [Workbook], programme: &'i Programme) -> Vec<SheetSeen<'i>> {
    let tables = |sheet: &Sheet| {
        let own = programme.tables.iter().filter(|table| table.origin.source_id() == sheet.source);
        own.collect()
    };
    let sheets = workbooks.iter().flat_map(|workbook| &workbook.sheets);
    sheets.map(|sheet| SheetSeen { sheet, tables: tables(sheet) }).collect()
}

/// A column as it is reported: the same words over several blocks are reported once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnSummary<'i> {
    /// The column as first read.
    pub column: &'i ColumnRead,
    /// Its letters; none for a value that a map fixes, and where it is in several columns.
    pub letters: Option<String>,
    /// How many headers have it so.
    pub times: usize,
}

/// The columns of a table, each once.
pub fn columns(table: &TableRead) -> Vec<ColumnSummary<'_>> {
    let mut summaries: Vec<ColumnSummary<'_>> = Vec::new();
    for column in &table.columns {
        let letters = column.origin.column_index().map(column_letters);
        let is_same = |known: &&mut ColumnSummary<'_>| {
            let one = known.column;
            table.header_rows.is_none()
                && (&one.printed, one.meaning, one.year, one.rule)
                    == (&column.printed, column.meaning, column.year, column.rule)
        };
        match summaries.iter_mut().find(is_same) {
            Some(known) => {
                known.times += 1;
                known.letters = known.letters.take().filter(|first| Some(first) == letters.as_ref());
            }
            None => summaries.push(ColumnSummary { column, letters, times: 1 }),
        }
    }
    summaries
}

/// What a column means, as a map says it: `target 2021`.
pub fn meaning(column: &ColumnRead) -> String {
    let id = column.meaning.unwrap_or("–");
    column.year.map_or_else(|| id.to_owned(), |year| format!("{id} {year}"))
}
