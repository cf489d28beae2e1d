//! Finds the tables in workbooks and makes a programme whose every value remembers its cell, and findings for what it
//! could not read.

mod activities;
mod align;
mod assemble;
mod cells;
mod facts;
mod headers;
mod indicators;
mod number;
mod pair;
mod record;
mod tidy;
mod vocabulary;

use crate::finding::{Finding, Severity};
use crate::model::{InputFile, Origin, Programme, Year};
use crate::sheet::Opened;

/// The mark between whole number and decimals, where the user settles it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `96,55`
    Comma,
    /// `96.55`
    Point,
}

/// What the user settles for reading.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// How ambiguous numbers such as `2.194` are read.
    pub decimal: Option<DecimalMark>,
    /// The year of values in columns that name none; else the programme's review year.
    pub undated: Option<Year>,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Reading {
    /// The programme.
    pub programme: Programme,
    /// What could not be read or had to be inferred, and what the inputs' opening found.
    pub findings: Vec<Finding>,
}

/// Reads all tables of the opened inputs as one programme.
pub fn read(opened: &Opened, options: &ReadOptions) -> Reading {
    let mut findings = opened.findings.clone();
    let mut found = Vec::new();
    for sheet in opened.workbooks.iter().flat_map(|workbook| &workbook.sheets) {
        let tables = headers::find(sheet);
        if tables.is_empty() && !sheet.rows.is_empty() {
            findings.push(Finding::new("sheet-without-table", Severity::Note).at(Origin::source(sheet.source)));
        }
        found.extend(tables);
    }
    let undated = options.undated.or_else(|| stated_review_year(&found));
    let tables = found.iter().map(|table| tidy::read(table, options, undated, &mut findings)).collect();
    let mut programme = assemble::assemble(tables, opened.sources.clone(), &mut findings);
    let inputs = opened.workbooks.iter();
    programme.inputs =
        inputs.map(|workbook| InputFile { file: workbook.file.clone(), sha256: workbook.sha256.clone() }).collect();
    findings.sort_by_key(|finding| {
        finding.at.map(|origin| (origin.source_id(), origin.row_index(), origin.column_index()))
    });
    Reading { programme, findings }
}

/// The review year that a table of facts names.
fn stated_review_year(found: &[headers::Found<'_>]) -> Option<Year> {
    let facts = found.iter().filter(|table| table.subject == headers::Subject::Facts);
    facts.flat_map(|table| table.rows).find_map(|row| {
        let mut texts = row.cells.iter().map(|cell| cells::printed(&cell.content));
        let (key, value) = (texts.next()?, texts.next()?);
        (vocabulary::VOCABULARY.fact(&key) == Some("review-year")).then(|| number::read_year(&value)).flatten()
    })
}
