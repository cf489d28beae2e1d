//! Findings that a team has decided to live with: by the settings, or by a column `ignore` in a table.

use std::collections::{HashMap, HashSet};

use super::{Settings, rule as known_rule};
use crate::finding::{Finding, Ignored, Report, rule};
use crate::model::{Origin, Programme};
use crate::sheet::{Content, Workbook};
use crate::text::fold;

/// The title of the column in which a row names the checks that it need not pass.
const COLUMN: &str = "ignore";

/// The columns `ignore` of all tables.
#[derive(Debug, Default)]
pub struct Columns {
    headers: HashSet<Origin>,
    cells: HashMap<Origin, (Origin, String)>,
}

/// Finds the columns `ignore`: cells such as `target-zero: agreed in March; unit-missing`.
pub fn columns(workbooks: &[Workbook], programme: &Programme) -> Columns {
    let mut columns = Columns::default();
    let headers: HashSet<Origin> = programme.tables.iter().map(|table| table.origin.whole_row()).collect();
    for sheet in workbooks.iter().flat_map(|workbook| &workbook.sheets) {
        let mut column = None;
        for row in &sheet.rows {
            let origin = row.origin(sheet);
            if headers.contains(&origin) {
                let is_title = |content: &Content| matches!(content, Content::Text(text) if fold(text) == COLUMN);
                column = row.cells.iter().find(|cell| is_title(&cell.content)).map(|cell| cell.column);
                columns.headers.extend(column.map(|column| Origin::cell(sheet.source, row.index, column)));
            } else if let Some(column) = column
                && let Some(Content::Text(words)) = row.cell(column).map(|cell| &cell.content)
            {
                let cell = Origin::cell(sheet.source, row.index, column);
                columns.cells.insert(origin, (cell, words.to_string()));
            }
        }
    }
    columns
}

impl Columns {
    /// The reading knows no column `ignore` and reports it as unused; here it is used.
    pub fn leave_out_own_headers(&self, findings: &mut Vec<Finding>) {
        findings.retain(|finding| {
            finding.rule.id != "column-unused" || finding.at.is_none_or(|at| !self.headers.contains(&at))
        });
    }

    /// The reason with which the finding's own row names its check.
    fn reason(&self, finding: &Finding) -> Option<(Origin, String)> {
        let (cell, words) = self.cells.get(&finding.at?.whole_row())?;
        let mut entries = words.split([';', '\n']).map(|entry| entry.split_once(':').unwrap_or((entry, "")));
        let entry = entries.find(|(ids, _)| ids.split([',', ' ']).any(|id| id.trim() == finding.rule.id));
        entry.map(|(_, reason)| (*cell, reason.trim().to_owned()))
    }

    /// What the cells name that no check is called.
    fn unknown(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for (cell, words) in self.cells.values() {
            let entries = words.split([';', '\n']).map(|entry| entry.split(':').next().unwrap_or(""));
            for id in entries.flat_map(|ids| ids.split([',', ' '])).map(str::trim).filter(|id| !id.is_empty()) {
                if known_rule(id).is_none() {
                    found.push(Finding::new(&rule::IGNORE_UNKNOWN).at(*cell).with("id", id));
                }
            }
        }
        found
    }
}

/// Sorts findings into shown and ignored, and reports ignores that have expired or match nothing.
pub fn sort_out(findings: Vec<Finding>, settings: &Settings, columns: &Columns, report: &mut Report) {
    let mut used = vec![false; settings.ignores.len()];
    let mut used_cells = HashSet::new();
    let expired =
        |at: usize| settings.ignores[at].until.is_some_and(|until| settings.today.is_some_and(|today| today > until));
    for finding in findings {
        let matching = settings.ignores.iter().position(|ignore| is_about(&finding, ignore.check, &ignore.subject));
        used.iter_mut().enumerate().for_each(|(at, used)| {
            *used |= is_about(&finding, settings.ignores[at].check, &settings.ignores[at].subject);
        });
        if let Some(at) = matching.filter(|at| !expired(*at)) {
            report.ignored.push(Ignored { finding, reason: settings.ignores[at].reason.clone() });
        } else if let Some((cell, reason)) = columns.reason(&finding) {
            used_cells.insert(cell);
            report.ignored.push(Ignored { finding, reason });
        } else {
            report.shown.push(finding);
        }
    }
    let mut own = columns.unknown();
    for (at, ignore) in settings.ignores.iter().enumerate() {
        let rule = match (expired(at), used[at]) {
            (true, _) => &rule::IGNORE_EXPIRED,
            (false, false) => &rule::IGNORE_UNUSED,
            (false, true) => continue,
        };
        let finding = Finding::new(rule).about(format!("{} {}", ignore.check, ignore.subject));
        let finding = finding.with("line", ignore.line).with("check", ignore.check);
        own.push(finding.with("until", ignore.until.map_or_else(String::new, |until| until.to_string())));
    }
    let mut unused: Vec<_> = columns.cells.values().filter(|(cell, _)| !used_cells.contains(cell)).collect();
    unused.sort();
    for (cell, words) in
        unused.into_iter().filter(|(_, words)| words.split([';', ',', ' ', ':']).any(|id| known_rule(id).is_some()))
    {
        let finding = Finding::new(&rule::IGNORE_UNUSED).saying("ignore-unused-cell").at(*cell);
        own.push(finding.with("words", words.as_str()));
    }
    settings.set_severities(&mut own);
    report.shown.extend(own);
}

/// Whether the finding is of that check and about that row: its code, or its subject as printed.
fn is_about(finding: &Finding, check: &str, subject: &str) -> bool {
    finding.rule.id == check
        && finding.subject.as_deref().is_some_and(|own| own == subject || own.split(' ').next() == Some(subject))
}
