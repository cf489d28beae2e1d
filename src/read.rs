//! Finds the tables in workbooks and makes a programme whose every value remembers its cell, and findings for what it
//! could not read.

mod choose;
mod join;
mod layouts;
mod map;
mod matrix;
mod options;
mod phrases;
mod record;
mod returned;
#[cfg(test)]
mod tests;
mod values;
mod words;

pub use join::pair;
pub use map::{Map, write as write_map};
pub use options::ReadOptions;
pub use returned::recorded;
pub use values::number::{Doubt, Figure, read_figure};
pub use words::blank;
pub use words::meaning::{Fact, Meaning};

use std::borrow::Cow;

use join::{assemble, decisions, subjects, undated};
use layouts::context::LayoutContext;
use matrix::ReturnedMatrix;
use words::vocabulary;

use crate::finding::{Finding, rule};
use crate::model::{InputFile, Origin, Programme};
use crate::sheet::{Content, Opened, REPORT_MARK, Sheet};

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
    let (mut tables, mut decided) = (Vec::new(), Vec::new());
    let mut written_by_the_group = Vec::new();
    for workbook in &opened.workbooks {
        let matrix = ReturnedMatrix::from_workbook(workbook);
        tables.extend(matrix.as_ref().map(ReturnedMatrix::facts));
        for sheet in workbook.sheets.iter().filter(|sheet| !is_report(sheet)) {
            if let Some(found) = decisions::table(sheet) {
                decided.push(found);
                continue;
            }
            // The other sheets of a matrix are worked out from its pages.
            let page = matrix.as_ref().map_or(Some(Cow::Borrowed(sheet)), |matrix| matrix.page(sheet));
            let Some(page) = page else { continue };
            let map =
                options.map.as_ref().map(|map| map.for_source(opened.sources.get(sheet.source))).unwrap_or_default();
            let mut context = LayoutContext { options, mark: None, map, findings: &mut findings };
            match choose::read_tables(&page, &mut context) {
                Some(mut found) => {
                    if let Some(matrix) = &matrix {
                        matrix.settle(sheet, &mut found);
                        written_by_the_group.extend(matrix.decided(sheet));
                    }
                    tables.extend(found);
                }
                None => findings.extend(without_table(&page)),
            }
        }
    }
    if let Some(map) = &options.map {
        findings.extend(map.unused(&opened.sources));
    }
    undated::date_values(&mut tables, options.year, &opened.sources, &mut findings);
    let of_rows = findings.len();
    let mut programme = assemble::assemble(tables, opened.sources.clone(), &mut findings);
    decisions::apply_decisions(written_by_the_group, &mut programme, options, &mut findings);
    decided.iter().for_each(|table| table.apply(&mut programme, options, &mut findings));
    subjects::name(&programme, &mut findings[..of_rows]);
    programme.inputs = opened
        .workbooks
        .iter()
        .map(|workbook| InputFile { file: workbook.file.clone(), sha256: workbook.sha256.clone() })
        .collect();
    Reading { programme, findings }
}

/// A report that the program itself wrote beside tables.
fn is_report(sheet: &Sheet) -> bool {
    let first = sheet.rows.first().and_then(|row| row.cells.first());
    first.is_some_and(|cell| matches!(&cell.content, Content::Text(text) if **text == *REPORT_MARK))
}

/// A sheet with cells and no table is reported; an empty one is not, nor one that tells how to fill in the others.
fn without_table(sheet: &Sheet) -> Option<Finding> {
    if sheet.rows.is_empty() || vocabulary::all_languages().is_guidance(sheet.name.as_deref().unwrap_or("")) {
        return None;
    }
    let rule = if sheet.hidden { &rule::HIDDEN_SHEET_WITHOUT_TABLE } else { &rule::SHEET_WITHOUT_TABLE };
    let finding = Finding::new(rule).saying("sheet-without-table").at(Origin::source(sheet.source));
    Some(finding.with("rows", sheet.rows.len()))
}
