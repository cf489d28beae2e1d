//! Inputs that hold figures of which none was read: a check that finds nothing in them would say nothing of them.

use std::collections::HashSet;

use crate::finding::{Finding, Severity, rule};
use crate::model::{Origin, Programme, SourceId};
use crate::sheet::{Opened, Sheet, Workbook};

/// Reports the inputs that hold figures of which none was read: each file that was given, and the files of folders together.
pub fn report(opened: &Opened, programme: &Programme, findings: &mut Vec<Finding>) {
    let (of_folders, given): (Vec<&Workbook>, Vec<&Workbook>) =
        opened.workbooks.iter().partition(|workbook| workbook.is_of_folder);
    for input in given.iter().map(std::slice::from_ref).chain([&of_folders[..]]) {
        let sheets: Vec<&Sheet> = input.iter().flat_map(|workbook| &workbook.sheets).collect();
        let Some(first) = sheets.iter().find(|sheet| has_figures(sheet)) else { continue };
        let sources: HashSet<SourceId> = sheets.iter().map(|sheet| sheet.source).collect();
        if is_read(&sources, programme, findings) {
            continue;
        }
        let rows: usize = sheets.iter().map(|sheet| sheet.rows.len()).sum();
        let is_same = |finding: &Finding| {
            finding.rule.id == rule::SHEET_WITHOUT_TABLE.id
                && finding.at.is_some_and(|at| at.source_id() == first.source)
        };
        findings.retain(|finding| !is_same(finding));
        findings.push(Finding::new(&rule::INPUT_UNREAD).at(Origin::source(first.source)).with("rows", rows));
    }
}

/// Whether a cell has a digit.
fn has_figures(sheet: &Sheet) -> bool {
    let mut cells = sheet.rows.iter().flat_map(|row| &row.cells);
    cells.any(|cell| cell.content.to_string().bytes().any(|byte| byte.is_ascii_digit()))
}

/// Whether something was read of those sheets, or is asked about them: more than titles beside columns of figures.
fn is_read(sources: &HashSet<SourceId>, programme: &Programme, findings: &[Finding]) -> bool {
    let is_own = |at: Origin| sources.contains(&at.source_id());
    let are_figures_unused = || {
        let is_unused = |finding: &&Finding| {
            finding.rule.id == rule::COLUMN_UNUSED.id
                && finding.severity >= Severity::Warning
                && finding.at.is_some_and(is_own)
        };
        findings.iter().any(|finding| is_unused(&finding))
    };
    let used = || programme.tables.iter().filter(|table| is_own(table.origin) && table.used > 0);
    let are_titles = || used().all(|table| matches!(table.subject, "objectives-and-measures" | "programme"));
    programme.questions.iter().any(|question| is_own(question.at))
        || used().next().is_some() && !(are_titles() && are_figures_unused())
}
