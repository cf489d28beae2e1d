//! What spreadsheets hide or have not computed, and the errors they leave in a text file.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::check::Input;
use crate::finding::{Finding, Rule};
use crate::matrix_form::MatrixForm;
use crate::model::{Amount, Origin, Quantity, SourceId, SourceKind};
use crate::sheet::{Content, Sheet, is_error_value};

/// The sheets in which tables were found, each with the rows of its headers.
fn sheets_with_tables<'p>(input: &Input<'p>) -> Vec<(&'p Sheet, Vec<u32>)> {
    let mut headers: HashMap<SourceId, Vec<u32>> = HashMap::new();
    for table in &input.programme.tables {
        headers.entry(table.origin.source_id()).or_default().extend(table.origin.row_index());
    }
    let sheets = input.workbooks.iter().flat_map(|workbook| &workbook.sheets);
    sheets.filter_map(|sheet| Some((sheet, headers.get(&sheet.source)?.clone()))).collect()
}

/// A table that is in a hidden sheet; what a matrix hides is its own.
pub fn sheet_hidden(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (sheet, _) in sheets_with_tables(input) {
        if sheet.hidden && MatrixForm::parse(sheet).is_none() {
            let name = sheet.name.clone().unwrap_or_default();
            findings.push(Finding::new(check).at(Origin::source(sheet.source)).with("sheet", name));
        }
    }
}

/// Rows of a table that the workbook hides.
pub fn rows_hidden(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    const MOST_NAMED: usize = 20;
    for (sheet, headers) in sheets_with_tables(input) {
        let Some(first_header) = headers.iter().min() else { continue };
        let hidden: Vec<u32> = sheet.hidden_rows.iter().copied().filter(|row| row > first_header).collect();
        let Some((first, others)) = hidden.split_first() else { continue };
        let finding = Finding::new(check).at(Origin::row(sheet.source, *first)).with("rows", hidden.len());
        let named = others.iter().take(MOST_NAMED).map(|row| Origin::row(sheet.source, *row));
        findings.push(named.fold(finding, Finding::related));
    }
}

/// Rows and cells of a table that are struck out as a whole.
pub fn struck_out(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (sheet, headers) in sheets_with_tables(input) {
        let Some(first_header) = headers.iter().min() else { continue };
        let struck: HashSet<(u32, u16)> = sheet.struck_out.iter().copied().collect();
        let struck_rows: BTreeSet<u32> = struck.iter().map(|(row, _)| *row).filter(|row| row > first_header).collect();
        for row in struck_rows {
            let Ok(at) = sheet.rows.binary_search_by_key(&row, |row| row.index) else { continue };
            let cells = &sheet.rows[at].cells;
            let (out, other): (Vec<_>, Vec<_>) = cells.iter().partition(|cell| struck.contains(&(row, cell.column)));
            if other.is_empty() {
                findings.push(Finding::new(check).saying("struck-out-row").at(Origin::row(sheet.source, row)));
                continue;
            }
            let each = out.into_iter().map(|cell| {
                let at = Origin::cell(sheet.source, row, cell.column);
                Finding::new(check).at(at).with("text", cell.content.to_string())
            });
            findings.extend(each);
        }
    }
}

/// Cells of a table merged over several rows: all but the first are empty.
pub fn cells_merged(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (sheet, headers) in sheets_with_tables(input) {
        let Some(first_header) = headers.iter().min() else { continue };
        for merge in &sheet.merges {
            let in_data = merge.top > *first_header && !headers.contains(&merge.top) && merge.bottom > merge.top;
            if in_data {
                let finding = Finding::new(check).at(Origin::cell(sheet.source, merge.top, merge.left));
                findings.push(finding.with("rows", (merge.bottom - merge.top + 1) as usize));
            }
        }
    }
}

/// A formula that no program has computed.
pub fn formula_without_value(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let mut found: Vec<Finding> = Vec::new();
    each_cell(input, |origin, content| {
        if let Content::Uncomputed(formula) = content {
            found.push(Finding::new(check).at(origin).with("formula", &**formula));
        }
    });
    let source = |finding: &Finding| finding.at.map(|origin| origin.source_id());
    for of_sheet in found.chunk_by(|one, other| source(one) == source(other)) {
        match of_sheet {
            [first, ..] if of_sheet.len() > MOST_FORMULAS => {
                let finding = Finding { at: first.at, ..Finding::new(check) };
                findings.push(finding.saying("formula-without-value-many").with("count", of_sheet.len()));
            }
            few => findings.extend(few.iter().cloned()),
        }
    }
}

/// More formulas of a sheet that have no value are counted, since a program wrote them all.
const MOST_FORMULAS: usize = 5;

/// An error value in a cell of a table.
pub fn cell_error(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    each_cell(input, |origin, content| match content {
        Content::Error(error) => findings.push(Finding::new(check).at(origin).with("value", &**error)),
        Content::Text(text) if is_error_value(text) => {
            findings.push(Finding::new(check).at(origin).with("value", text.trim()));
        }
        Content::Text(_)
        | Content::Number(_)
        | Content::Percent(_)
        | Content::Date(..)
        | Content::Bool(_)
        | Content::Uncomputed(_) => {}
    });
}

fn each_cell(input: &Input<'_>, mut see: impl FnMut(Origin, &Content)) {
    for (sheet, _) in sheets_with_tables(input) {
        for row in &sheet.rows {
            row.cells.iter().for_each(|cell| see(Origin::cell(sheet.source, row.index, cell.column), &cell.content));
        }
    }
}

/// A figure stored as text in a sheet whose figures are numbers.
pub fn number_as_text(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let figures: HashMap<Origin, &Quantity> = super::values::quantities(input.programme)
        .filter(|(_, quantity)| matches!(quantity.amount, Amount::Exact(_)))
        .map(|(_, quantity)| (quantity.origin, quantity))
        .collect();
    for (sheet, _) in sheets_with_tables(input) {
        if sheet.kind != SourceKind::Sheet {
            continue;
        }
        let mut texts = BTreeMap::new();
        let mut numbers = 0;
        for row in &sheet.rows {
            for cell in &row.cells {
                let origin = Origin::cell(sheet.source, row.index, cell.column);
                match (&cell.content, figures.get(&origin)) {
                    (Content::Text(printed), Some(figure)) if is_plain(printed) => {
                        texts.insert(origin, *figure);
                    }
                    (Content::Number(_) | Content::Percent(_), Some(_)) => numbers += 1,
                    _ => {}
                }
            }
        }
        if numbers > texts.len() {
            let each = texts.into_iter();
            findings.extend(each.map(|(at, figure)| Finding::new(check).at(at).with("printed", &*figure.printed)));
        }
    }
}

/// Digits and separators only: nothing that a number could not say.
fn is_plain(printed: &str) -> bool {
    printed.trim().chars().all(|letter| letter.is_ascii_digit() || ".,-".contains(letter))
}
