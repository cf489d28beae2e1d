//! Checks a map against the inputs: settings of columns that are not there are refused, not ignored.

use super::table_map::{HeaderPlace, Map, SheetMap, TableMap};
use crate::error::{Error, Result};
use crate::model::{ColumnRead, TableRead, Year, column_letters};
use crate::read::choose::is_layout;
use crate::read::layouts::header::{Column, Header};
use crate::read::layouts::headers;
use crate::read::words::meaning::Meaning;
use crate::sheet::{Opened, Sheet};
use crate::text::fold;
use crate::text::printable;
use crate::text::wording::{did_you_mean, listed};

impl Map {
    /// Refuses what the map says of columns, header rows and layouts that the inputs do not have; `tables` are those that
    /// were read of them with the map.
    ///
    /// # Errors
    /// Each such line of the map, with what was probably meant; all at once.
    pub fn ensure_fits(&self, opened: &Opened, tables: &[TableRead]) -> Result<()> {
        let sheets: Vec<Input<'_>> = opened
            .workbooks
            .iter()
            .flat_map(|workbook| &workbook.sheets)
            .map(|sheet| Input { sheet, tables: tables_of(sheet, tables) })
            .collect();
        let mut errors = Vec::new();
        for table in &self.tables {
            let source = |input: &Input<'_>| opened.sources.get(input.sheet.source);
            let about = |input: &&Input<'_>| source(input).is_some_and(|source| table.is_about(source));
            let about: Vec<&Input<'_>> = sheets.iter().filter(about).collect();
            if !about.is_empty() {
                self.ensure_table_fits(table, &about, opened, &mut errors);
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(Error::from_several(errors)) }
    }

    fn fault(&self, line: usize, what: String, fix: String) -> Error {
        Error::Settings { place: format!("{}:{line}", self.place), what, fix }
    }

    fn ensure_table_fits(&self, table: &TableMap, inputs: &[&Input<'_>], opened: &Opened, errors: &mut Vec<Error>) {
        let name = |sheet: &Sheet| opened.sources.place(crate::model::Origin::source(sheet.source)).to_string();
        let (mut columns, mut misfits, mut found_any) = (Vec::new(), Vec::new(), false);
        for input in inputs {
            let sheet = input.sheet;
            let map = self.for_source(opened.sources.get(sheet.source));
            let headers = headers_of(sheet, table, &map);
            let own: Vec<&&TableRead> = input.tables.iter().filter(|read| is_meant(table, read, &map)).collect();
            let is_found = !headers.is_empty() || !own.is_empty();
            found_any |= is_found;
            columns.extend(headers.into_iter().flat_map(|header| header.columns).map(MappedColumn::from));
            columns.extend(own.into_iter().flat_map(|read| &read.columns).map(MappedColumn::from));
            if let Some(place) = table.header.filter(|_| !is_found) {
                let named = named_columns(sheet, place, &map);
                columns.extend(named.into_iter().map(MappedColumn::from));
                misfits.push(self.header_fault(table, place, sheet, &name(sheet)));
            }
            if let Some(layout) = table.layout.filter(|layout| !input.has_layout(layout)) {
                misfits.push(self.layout_fault(table, layout, &name(sheet)));
            }
        }
        if !found_any && table.header.is_none() {
            let names: Vec<String> = inputs.iter().map(|input| name(input.sheet)).collect();
            let what = format!("no header row was found in {}", listed(&names));
            let fix = "Name it, as in header = 1, and map a column to a name and one to its figures.";
            misfits.push(self.fault(table.line, what, fix.to_owned()));
            for input in inputs {
                let map = self.for_source(opened.sources.get(input.sheet.source));
                let likely = input.sheet.likely_header().map(|row| headers::single(row, &map)).unwrap_or_default();
                columns.extend(likely.into_iter().map(MappedColumn::from));
            }
        }
        let before = errors.len();
        let rows = || inputs.iter().flat_map(|input| &input.sheet.rows);
        if !columns.is_empty() || table.header == Some(HeaderPlace::Missing) {
            let last = rows().filter_map(|row| row.cells.last()).map(|cell| cell.column).max();
            self.report_unknown_columns(table, &columns, last.unwrap_or(0), errors);
            self.report_double_values(table, &columns, errors);
        }
        // Columns that are not there are why a header is none.
        if errors.len() == before {
            errors.append(&mut misfits);
        }
    }

    /// Why the layout that the table names does not read the sheet.
    fn layout_fault(&self, table: &TableMap, layout: &str, name: &str) -> Error {
        let needs = match layout {
            "blocks" => "titles such as `Measure 1.3: ...` in rows of their own above tables",
            "long" => {
                "a column of years or periods and a column of values, or of targets and achieved values without years"
            }
            "alternating" => {
                "a column of kinds (planned, achieved), a column for each period, and the rows of an indicator below each \
                 other"
            }
            "years-across" => {
                "a column of kinds (planned, achieved), a column for each period, and the rows of an indicator apart or with \
                 its baseline"
            }
            "transposed" => "the words of the fields (indicator, target, achieved) in one of the first columns",
            _ => "a header row, with a row for each indicator below it",
        };
        let what = format!("the layout `{layout}` does not read {name}");
        let fix = format!("It needs {needs}. Without the line the layout is found; `expost inspect` shows which.");
        self.fault(table.line, what, fix)
    }

    /// Why the row that the table names as its header is none.
    fn header_fault(&self, table: &TableMap, place: HeaderPlace, sheet: &Sheet, name: &str) -> Error {
        let fix = "Map a column to a name (indicator, title, code) and one to figures (baseline, target, achieved), or say \
                    what the rows are, as in rows = \"indicators\".";
        let HeaderPlace::Rows(row, _) = place else {
            let what = format!("the columns of {name} make no table without a header");
            return self.fault(table.line, what, format!("Name them by their letters, as in B = \"indicator\". {fix}"));
        };
        if sheet.rows.iter().all(|filled| filled.index != row) {
            let first = sheet.rows.first().map_or(0, |row| row.index) + 1;
            let what = format!("row {} of {name} is empty and no header", row + 1);
            return self.fault(table.line, what, format!("The first row that holds something is {first}."));
        }
        let what = format!("the columns below row {} of {name} make no table", row + 1);
        self.fault(table.line, what, fix.to_owned())
    }

    /// Reports columns that the map speaks of and the inputs lack; `last` is the last column with a cell.
    fn report_unknown_columns(&self, table: &TableMap, found: &[MappedColumn], last: u16, errors: &mut Vec<Error>) {
        let of_sheet = || found.iter().filter(|column| column.is_in_sheet);
        let mut words: Vec<&str> =
            of_sheet().map(|column| column.printed.as_str()).filter(|words| !words.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        let of_columns = table.columns.iter().map(|column| (column.line, &column.key));
        for (line, key) in of_columns.chain(table.scales.iter().map(|scale| (scale.line, &scale.key))) {
            let has_words = |known: &MappedColumn| key.has_words(&fold(&known.printed));
            let is_lettered = key.letters.is_some_and(|at| at <= last);
            if !is_lettered && !of_sheet().any(has_words) {
                let what = format!("there is no column `{}`", printable(&key.printed));
                let hint = did_you_mean(&key.printed, &words);
                let last = column_letters(last);
                let known = if words.is_empty() { String::new() } else { format!("{}, or ", listed(&words)) };
                let fix = format!("{hint}The columns are {known}letters up to {last}.");
                errors.push(self.fault(line, what, fix));
            }
        }
    }

    /// A value cannot both be fixed and be in a column.
    fn report_double_values(&self, table: &TableMap, found: &[MappedColumn], errors: &mut Vec<Error>) {
        for fixed in &table.fixed {
            let is_same = |column: &&MappedColumn| {
                column.is_in_sheet && column.meaning == Some(fixed.meaning) && column.year == fixed.year
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

/// A sheet of the inputs with the tables that were read of it.
struct Input<'i> {
    sheet: &'i Sheet,
    tables: Vec<&'i TableRead>,
}

impl Input<'_> {
    /// Whether it was read in that layout.
    fn has_layout(&self, layout: &str) -> bool {
        self.tables.iter().any(|table| is_layout(table.layout, layout))
    }
}

fn tables_of<'t>(sheet: &Sheet, tables: &'t [TableRead]) -> Vec<&'t TableRead> {
    tables.iter().filter(|table| table.origin.source_id() == sheet.source).collect()
}

/// A column that a map may speak of.
struct MappedColumn {
    printed: String,
    /// Not a value that the map itself gives to all rows.
    is_in_sheet: bool,
    meaning: Option<Meaning>,
    year: Option<Year>,
}

impl From<Column> for MappedColumn {
    fn from(column: Column) -> Self {
        let is_in_sheet = column.sheet_column().is_some();
        Self { is_in_sheet, printed: column.printed, meaning: column.meaning, year: column.year }
    }
}

impl From<&ColumnRead> for MappedColumn {
    fn from(column: &ColumnRead) -> Self {
        Self {
            printed: column.printed.clone(),
            is_in_sheet: column.origin.column_index().is_some(),
            meaning: column.meaning.and_then(Meaning::from_id),
            year: column.year,
        }
    }
}

/// Whether a table that was read is the one of which the map speaks.
fn is_meant(table: &TableMap, read: &TableRead, map: &SheetMap<'_>) -> bool {
    match table.header {
        Some(place @ HeaderPlace::Rows(..)) => read.origin.row_index().is_some_and(|row| place.has_row(row)),
        // Tables below several titles are one.
        Some(HeaderPlace::Missing) => read.header_rows.is_none_or(|rows| rows == 0) && !read.columns.is_empty(),
        None => read.origin.row_index().is_none_or(|row| map.header_at(row).is_none()) && !read.columns.is_empty(),
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
            Some(place @ HeaderPlace::Rows(..)) => place.has_row(header.row),
            Some(HeaderPlace::Missing) => false,
            None => map.header_at(header.row).is_none(),
        };
        if is_meant {
            found.push(header);
        }
    }
    found
}

/// The columns of the row that the table names, though they make no table.
fn named_columns(sheet: &Sheet, place: HeaderPlace, map: &SheetMap<'_>) -> Vec<Column> {
    let at = sheet.rows.iter().position(|filled| Some(filled.index) == place.first_row());
    at.and_then(|at| headers::named(sheet, at, map)).map(|(_, columns)| columns).unwrap_or_default()
}
