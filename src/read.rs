//! Finds the tables in workbooks and makes a programme whose every value remembers its cell, and findings for what it
//! could not read.

mod bare_periods;
mod choose;
mod doubts;
mod first_year;
mod hidden_columns;
mod join;
mod layouts;
mod map;
mod merged_values;
mod options;
mod record;
mod returned;
#[cfg(test)]
mod tests;
mod traits;
mod unit_notes;
mod unread;
mod values;
mod words;

pub use join::pair;
pub use map::{AnsweredLine, Map, MapAnswer, MapNotes, write as write_map};
pub use options::ReadOptions;
pub use returned::recorded;
pub use values::number::{Doubt, Figure, read_figure};
pub use words::blank;
pub use words::meaning::{Fact, Meaning};

use join::{
    ambiguous, assemble, changes, colours, common_units, decisions, parts, parts_of_year, scale, subjects, undated,
    unnamed, year_names, yearly_values,
};
use layouts::context::LayoutContext;
use layouts::tidy;
use record::{FactRecord, Table};
use returned::matrix::ReturnedMatrix;
use words::vocabulary;

use crate::finding::{self, Finding};
use crate::matrix_form;
use crate::model::{Decided, InputFile, Origin, Programme, QuestionKind, Sources, StatedRule, Year};
use crate::platform::threads;
use crate::sheet::{Content, Opened, REPORT_MARK, Sheet, Workbook};

/// Whether the text of a cell is a figure: a number, a range, a bound, a change.
pub fn is_figure(text: &str) -> bool {
    let (figure, change) = values::number::read_change(values::number::read_in_column(text, None), text, None);
    figure.amount.ends().is_some() || change.is_some()
}

/// Whether the text of a cell says in any language that there is no value.
pub fn is_missing(text: &str) -> bool {
    text.trim().is_empty() || vocabulary::all_languages().is_missing(text)
}

/// What was read.
#[derive(Debug, Default)]
pub struct Reading {
    /// Every value with the cell that it was read from; what could not be read is in `findings`.
    pub programme: Programme,
    /// What could not be read or had to be inferred, and what the inputs' opening found.
    pub findings: Vec<Finding>,
}

/// The tables of opened inputs as they were found, before their rows are joined to a programme.
#[derive(Debug, Clone, Default)]
pub struct FoundTables {
    tables: Vec<Table>,
    /// What a working group wrote into a matrix.
    written_by_the_group: Vec<Decided>,
    /// The rules that a returned matrix has in its cells.
    rules: Vec<StatedRule>,
    findings: Vec<Finding>,
}

impl FoundTables {
    /// The tables of several inputs as one.
    pub fn together(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for part in parts {
            all.tables.extend(part.tables);
            all.written_by_the_group.extend(part.written_by_the_group);
            all.rules.extend(part.rules);
            all.findings.extend(part.findings);
        }
        all
    }

    /// Whether tables count years from the programme's first one, which nothing that was read with them states.
    pub fn lack_first_year(&self) -> bool {
        let mut questions = self.tables.iter().flat_map(|table| &table.questions);
        questions.any(|question| matches!(question.kind, QuestionKind::FirstYear { .. }))
    }

    /// The titles that the tables give the programme.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        let facts = self.tables.iter().flat_map(|table| table.records.facts());
        let is_title = |row: &&FactRecord| vocabulary::all_languages().fact(&row.key.value) == Some(Fact::Title);
        facts.filter(is_title).map(|row| row.value.value.as_str())
    }
}

/// Reads all tables of the opened inputs as one programme.
pub fn read(opened: &Opened, options: &ReadOptions) -> Reading {
    join_tables(find_tables(opened, options), opened, options)
}

/// Finds the tables of the opened inputs, those of several workbooks on all cores.
pub fn find_tables(opened: &Opened, options: &ReadOptions) -> FoundTables {
    let workbooks = opened.workbooks.iter().collect();
    let first_year = first_year::stated(opened);
    FoundTables::together(threads::in_parallel(workbooks, |workbook| {
        tables_of(workbook, &opened.sources, options, first_year)
    }))
}

/// Joins the rows of tables that were found in the opened inputs to one programme.
pub fn join_tables(found: FoundTables, opened: &Opened, options: &ReadOptions) -> Reading {
    let FoundTables { mut tables, written_by_the_group, rules, findings: mut found } = found;
    bare_periods::settle(&mut tables, opened, options, &mut found);
    let mut findings = opened.findings.clone();
    findings.extend(found);
    if let Some(map) = &options.map {
        findings.extend(map.unused(&opened.sources));
    }
    unnamed::leave_beside_others(&mut tables, &mut findings);
    undated::date_values(&mut tables, options.year, opened, &mut findings);
    let sums = parts::fold_in(&mut tables, &opened.sources, &mut findings);
    let mut of_tables = findings.len();
    let mut programme = assemble::assemble(tables, opened.sources.clone(), &mut findings);
    programme.document.rules = rules;
    if options.decimal.is_none() {
        of_tables -= ambiguous::settle(&mut programme, &mut findings);
    }
    common_units::settle(&mut programme, &mut findings);
    year_names::settle(&mut programme, options.year, &mut findings);
    parts_of_year::settle(&mut programme, options.year, &mut findings);
    findings.splice(of_tables..of_tables, parts::sums_found(&sums, &programme));
    let of_rows = of_tables + sums.len();
    decisions::apply_decisions(written_by_the_group, &mut programme, options, &mut findings);
    let sheets = opened.workbooks.iter().flat_map(|workbook| &workbook.sheets).filter(|sheet| !is_report(sheet));
    let tables: Vec<_> = sheets.filter_map(decisions::table).collect();
    decisions::apply_tables(&tables, &mut programme, options, &mut findings);
    changes::settle(&mut programme, &mut findings);
    yearly_values::settle(&mut programme, &mut findings);
    subjects::name(&programme, &mut findings[..of_rows]);
    colours::settle(&mut programme, &mut findings);
    scale::report(&mut programme, &mut findings);
    findings.extend(doubts::findings(&programme));
    findings.extend(hidden_columns::findings(opened, &programme));
    findings.extend(merged_values::findings(opened, &programme));
    unread::report(opened, &programme, &mut findings);
    programme.inputs = opened
        .workbooks
        .iter()
        .map(|workbook| InputFile { file: workbook.file.clone(), sha256: workbook.sha256.clone() })
        .collect();
    Reading { programme, findings }
}

fn tables_of(workbook: &Workbook, sources: &Sources, options: &ReadOptions, first_year: Option<Year>) -> FoundTables {
    let FoundTables { mut tables, mut written_by_the_group, mut rules, mut findings } = FoundTables::default();
    let matrix = ReturnedMatrix::from_workbook(workbook);
    let mut without_results = Vec::new();
    tables.extend(matrix.as_ref().map(ReturnedMatrix::facts));
    rules.extend(matrix.iter().flat_map(|matrix| matrix.rules(workbook)));
    let is_read = |sheet: &&Sheet| !is_report(sheet) && !is_guidance(sheet) && decisions::table(sheet).is_none();
    for sheet in workbook.sheets.iter().filter(is_read) {
        let map = options.map_of(sheet, sources).with_first_year(first_year);
        let mut context = LayoutContext::new(&workbook.file, options, map, &mut findings);
        if let Some(matrix) = &matrix {
            // The other sheets of a matrix are worked out from its pages.
            if let Some((structure, pages)) = matrix.pages(sheet) {
                context.map = context.map.with_first_row_as_header();
                let read = |page: &Sheet| tidy::read(page, &mut context).unwrap_or_default();
                let mut found: Vec<Table> = pages.iter().flat_map(read).collect();
                found.iter_mut().for_each(|table| table.layout = choose::FLAT);
                found.extend(structure);
                matrix.settle(sheet, &mut found);
                without_results.extend(uncomputed_cells(sheet));
                written_by_the_group.extend(matrix.decided(sheet));
                tables.extend(found);
            }
            continue;
        }
        match choose::read_tables(sheet, &mut context) {
            Some(mut found) => {
                unit_notes::apply(sheet, &mut found, context.findings);
                tables.extend(found);
            }
            None if sheet.rows.is_empty() => {}
            None => findings.push(tidy::without_table(sheet)),
        }
    }
    if let Some(first) = without_results.first() {
        let finding = Finding::new(&finding::rule::VALUE_UNCOMPUTED).saying("value-uncomputed-matrix").at(*first);
        findings.push(finding.with("count", without_results.len()));
    }
    FoundTables { tables, written_by_the_group, rules, findings }
}

/// The cells of a matrix whose formulas have no stored result.
fn uncomputed_cells(sheet: &Sheet) -> Vec<Origin> {
    let rows = sheet.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row.index, cell)));
    let is_shown = |column| column < matrix_form::column::TOKEN;
    let uncomputed = rows.filter(|(_, cell)| is_shown(cell.column) && matches!(cell.content, Content::Uncomputed(_)));
    uncomputed.map(|(row, cell)| Origin::cell(sheet.source, row, cell.column)).collect()
}

/// A sheet that explains how to fill in the others.
fn is_guidance(sheet: &Sheet) -> bool {
    vocabulary::all_languages().is_guidance(sheet.name.as_deref().unwrap_or(""))
}

/// A report that the program itself wrote beside tables.
fn is_report(sheet: &Sheet) -> bool {
    let first = sheet.rows.first().and_then(|row| row.cells.first());
    first.is_some_and(|cell| matches!(&cell.content, Content::Text(text) if **text == *REPORT_MARK))
}
