//! Checks a map against the inputs: settings of columns that are not there are refused, not ignored.

use super::table_map::{Map, SheetMap, TableMap};
use crate::error::{Error, Result};
use crate::model::column_letters;
use crate::read::layouts::headers::{self, Column, Header};
use crate::sheet::{Opened, Sheet};
use crate::text::fold;
use crate::text::printable;
use crate::text::wording::{did_you_mean, listed};

impl Map {
    /// Refuses what the map says of columns and header rows that the inputs do not have.
    ///
    /// # Errors
    /// Each such line of the map, with what was probably meant; all at once.
    pub fn ensure_fits(&self, opened: &Opened) -> Result<()> {
        let sheets: Vec<&Sheet> = opened.workbooks.iter().flat_map(|workbook| &workbook.sheets).collect();
        let mut errors = Vec::new();
        for table in &self.tables {
            let about = |sheet: &&&Sheet| opened.sources.get(sheet.source).is_some_and(|source| table.is_about(source));
            let about: Vec<&Sheet> = sheets.iter().filter(about).copied().collect();
            if !about.is_empty() {
                self.ensure_table_fits(table, &about, opened, &mut errors);
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(Error::from_several(errors)) }
    }

    fn fault(&self, line: usize, what: String, fix: String) -> Error {
        Error::Settings { place: format!("{}:{line}", self.place), what, fix }
    }

    fn ensure_table_fits(&self, table: &TableMap, sheets: &[&Sheet], opened: &Opened, errors: &mut Vec<Error>) {
        let name = |sheet: &Sheet| opened.sources.place(crate::model::Origin::source(sheet.source)).to_string();
        let (mut columns, mut misfits, mut headers) = (Vec::new(), Vec::new(), 0);
        for sheet in sheets {
            let map = self.for_source(opened.sources.get(sheet.source));
            let before = headers;
            for found in headers_of(sheet, table, &map) {
                headers += 1;
                columns.extend(found.columns);
            }
            if let Some((row, _)) = table.header.filter(|_| before == headers) {
                columns.extend(named_columns(sheet, row, &map));
                misfits.push(self.header_fault(table, row, sheet, &name(sheet)));
            }
        }
        if headers == 0 && table.header.is_none() {
            let names: Vec<String> = sheets.iter().map(|sheet| name(sheet)).collect();
            let what = format!("no header row was found in {}", listed(&names));
            let fix = "Name it, as in header = 1, and map a column to a name and one to its figures.";
            misfits.push(self.fault(table.line, what, fix.to_owned()));
            for sheet in sheets {
                let map = self.for_source(opened.sources.get(sheet.source));
                columns.extend(sheet.likely_header().map(|row| headers::single(row, &map)).unwrap_or_default());
            }
        }
        let before = errors.len();
        if !columns.is_empty() {
            let last =
                sheets.iter().flat_map(|sheet| &sheet.rows).filter_map(|row| row.cells.last()).map(|cell| cell.column);
            self.report_unknown_columns(table, &columns, last.max().unwrap_or(0), errors);
            self.report_double_values(table, &columns, errors);
        }
        // Columns that are not there are why a header is none.
        if errors.len() == before {
            errors.append(&mut misfits);
        }
    }

    /// Why the row that the table names as its header is none.
    fn header_fault(&self, table: &TableMap, row: u32, sheet: &Sheet, name: &str) -> Error {
        if sheet.rows.iter().all(|filled| filled.index != row) {
            let first = sheet.rows.first().map_or(0, |row| row.index) + 1;
            let what = format!("row {} of {name} is empty and no header", row + 1);
            return self.fault(table.line, what, format!("The first row that holds something is {first}."));
        }
        let what = format!("the columns below row {} of {name} make no table", row + 1);
        let fix = "Map a column to a name (indicator, title, code) and one to figures (baseline, target, achieved), or say \
                    what the rows are, as in rows = \"indicators\".";
        self.fault(table.line, what, fix.to_owned())
    }

    /// Reports columns that the map speaks of and the inputs lack; `last` is the last column with a cell.
    fn report_unknown_columns(&self, table: &TableMap, found: &[Column], last: u16, errors: &mut Vec<Error>) {
        let of_sheet = || found.iter().filter(|column| column.sheet_column().is_some());
        let mut words: Vec<&str> =
            of_sheet().map(|column| column.printed.as_str()).filter(|words| !words.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        let of_columns = table.columns.iter().map(|column| (column.line, &column.key));
        for (line, key) in of_columns.chain(table.scales.iter().map(|scale| (scale.line, &scale.key))) {
            let has_words = |known: &Column| key.has_words(&fold(&known.printed));
            let is_lettered = key.letters.is_some_and(|at| at <= last);
            if !is_lettered && !of_sheet().any(has_words) {
                let what = format!("there is no column `{}`", printable(&key.printed));
                let hint = did_you_mean(&key.printed, &words);
                let last = column_letters(last);
                let fix = format!("{hint}The columns are {}, or letters up to {last}.", listed(&words));
                errors.push(self.fault(line, what, fix));
            }
        }
    }

    /// A value cannot both be fixed and be in a column.
    fn report_double_values(&self, table: &TableMap, found: &[Column], errors: &mut Vec<Error>) {
        for fixed in &table.fixed {
            let is_same = |column: &&Column| {
                column.sheet_column().is_some() && column.meaning == Some(fixed.meaning) && column.year == fixed.year
            };
            if let Some(column) = found.iter().find(is_same) {
                let what = format!(
                    "`{}` is fixed, and the column `{}` has it too",
                    fixed.meaning.id(),
                    printable(&column.printed)
                );
                let fix = "Delete the line, or map the column to \"ignore\".";
                errors.push(self.fault(fixed.line, what, fix.to_owned()));
            }
        }
    }
}

fn headers_of(sheet: &Sheet, table: &TableMap, map: &SheetMap<'_>) -> Vec<Header> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.rows.len() {
        let Some(header) = headers::find(sheet, at, map) else {
            at += 1;
            continue;
        };
        at += header.height;
        let is_meant = match table.header {
            Some((row, _)) => header.row == row,
            None => map.header_at(header.row).is_none(),
        };
        if is_meant {
            found.push(header);
        }
    }
    found
}

/// The columns of the row that the table names, though they make no table.
fn named_columns(sheet: &Sheet, row: u32, map: &SheetMap<'_>) -> Vec<Column> {
    let at = sheet.rows.iter().position(|filled| filled.index == row);
    at.and_then(|at| headers::named(sheet, at, map)).map(|(_, columns)| columns).unwrap_or_default()
}
