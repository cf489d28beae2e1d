//! What was found in the inputs: the tables, the meaning given to each of their columns, and what fits nothing.

use serde::Serialize;

use super::contract::{FindingPart, SCHEMA};
use super::conversion::PileOf;
use crate::finding::{Finding, Pile};
use crate::language::Labels;
use crate::model::{ColumnRead, ColumnRule, Origin, Place, Programme, TableRead, column_letters};
use crate::sheet::{Sheet, Workbook};

/// A sheet of the inputs, or a text file.
#[derive(Debug)]
pub struct SheetSeen<'i> {
    /// The sheet.
    pub sheet: &'i Sheet,
    /// The tables found in it, from the top.
    pub tables: Vec<&'i TableRead>,
}

/// All sheets with their tables.
pub fn of<'i>(workbooks: &'i [Workbook], programme: &'i Programme) -> Vec<SheetSeen<'i>> {
    let tables = |sheet: &Sheet| {
        let own = programme.tables.iter().filter(|table| table.origin.source_id() == sheet.source);
        own.collect()
    };
    let sheets = workbooks.iter().flat_map(|workbook| &workbook.sheets);
    sheets.map(|sheet| SheetSeen { sheet, tables: tables(sheet) }).collect()
}

/// A column as it is told: the same words over several blocks are told once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnTold<'i> {
    /// The column as first read.
    pub column: &'i ColumnRead,
    /// Its letters; none for a value that a map fixes, and where it stands in several columns.
    pub letters: Option<String>,
    /// How many headers have it so.
    pub times: usize,
}

/// The columns of a table, each once.
pub fn columns(table: &TableRead) -> Vec<ColumnTold<'_>> {
    let mut told: Vec<ColumnTold<'_>> = Vec::new();
    for column in &table.columns {
        let letters = column.origin.column_index().map(column_letters);
        let is_same = |known: &&mut ColumnTold<'_>| {
            let one = known.column;
            table.header_rows.is_none()
                && (&one.printed, one.meaning, one.year, one.rule)
                    == (&column.printed, column.meaning, column.year, column.rule)
        };
        match told.iter_mut().find(is_same) {
            Some(known) => {
                known.times += 1;
                known.letters = known.letters.take().filter(|first| Some(first) == letters.as_ref());
            }
            None => told.push(ColumnTold { column, letters, times: 1 }),
        }
    }
    told
}

/// What a column means, as a map says it: `target 2021`.
pub fn meaning(column: &ColumnRead) -> String {
    let id = column.meaning.unwrap_or("–");
    column.year.map_or_else(|| id.to_owned(), |year| format!("{id} {year}"))
}

/// The inspection for a program.
#[derive(Debug, Serialize)]
pub struct InspectionDocument {
    schema: &'static str,
    sheets: Vec<SheetPart>,
    tables: Vec<TablePart>,
    left_over: Vec<FindingPart>,
    guessed: Vec<FindingPart>,
    counts: CountsPart,
}

#[derive(Debug, Serialize)]
struct SheetPart {
    at: Place,
    hidden: bool,
    rows: usize,
    tables: usize,
}

#[derive(Debug, Serialize)]
struct TablePart {
    at: Place,
    describes: &'static str,
    layout: &'static str,
    header_rows: Option<usize>,
    rows: usize,
    used: usize,
    reported: usize,
    columns: Vec<ColumnPart>,
}

#[derive(Debug, Serialize)]
struct ColumnPart {
    at: Place,
    letters: Option<String>,
    header: String,
    meaning: Option<&'static str>,
    year: Option<u16>,
    rule: &'static str,
    certainty: &'static str,
    times: usize,
}

#[derive(Debug, Serialize)]
struct CountsPart {
    rows: usize,
    used: usize,
    reported: usize,
}

/// The document.
pub fn document(
    sheets: &[SheetSeen<'_>],
    programme: &Programme,
    findings: &[Finding],
    pile_of: PileOf,
    labels: &Labels,
) -> InspectionDocument {
    let sources = &programme.sources;
    let of_pile = |pile: Pile| -> Vec<FindingPart> {
        let own = findings.iter().filter(|finding| pile_of(finding.check) == pile);
        own.map(|finding| FindingPart::of(finding, sources, labels)).collect()
    };
    let sheet = |seen: &SheetSeen<'_>| SheetPart {
        at: sources.place(Origin::source(seen.sheet.source)),
        hidden: seen.sheet.hidden,
        rows: seen.sheet.rows.len(),
        tables: seen.tables.len(),
    };
    let sum = |count: fn(&TableRead) -> usize| programme.tables.iter().map(count).sum();
    InspectionDocument {
        schema: SCHEMA,
        sheets: sheets.iter().map(sheet).collect(),
        tables: programme.tables.iter().map(|table| table_part(table, programme)).collect(),
        left_over: of_pile(Pile::LeftOver),
        guessed: of_pile(Pile::Guessed),
        counts: CountsPart {
            rows: sum(|table| table.rows),
            used: sum(|table| table.used),
            reported: sum(|table| table.reported),
        },
    }
}

fn table_part(table: &TableRead, programme: &Programme) -> TablePart {
    let column = |told: ColumnTold<'_>| ColumnPart {
        at: programme.sources.place(told.column.origin),
        letters: told.letters,
        header: told.column.printed.clone(),
        meaning: told.column.meaning.filter(|_| told.column.rule != ColumnRule::Ignored),
        year: told.column.year.map(|year| year.0),
        rule: told.column.rule.id(),
        certainty: told.column.rule.certainty(),
        times: told.times,
    };
    TablePart {
        at: programme.sources.place(table.origin),
        describes: table.subject,
        layout: table.layout,
        header_rows: table.header_rows,
        rows: table.rows,
        used: table.used,
        reported: table.reported,
        columns: columns(table).into_iter().map(column).collect(),
    }
}
