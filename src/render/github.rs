//! Findings as annotations of GitHub Actions, worst first, since only a few of them are shown.

use std::fmt::Write as _;

use crate::finding::{Finding, Report, Severity};
use crate::language::Labels;
use crate::model::Sources;
use crate::text::printable;

/// A workflow command a finding.
pub fn print(report: &Report, sources: &Sources, labels: &Labels) -> String {
    let mut findings: Vec<&Finding> = report.shown.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let mut text = String::new();
    for finding in findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let place = finding.place(sources);
        let mut properties = Vec::new();
        if let Some(place) = &place {
            properties.push(format!("file={}", property(&place.file)));
            properties.extend(place.line.map(|line| format!("line={line}")));
        }
        properties.push(format!("title={}", property(finding.check)));
        let subject = finding.subject.as_ref().map(|subject| format!("{subject}: ")).unwrap_or_default();
        let cell = place.filter(|place| place.line.is_none()).map(|place| format!("{place}: ")).unwrap_or_default();
        let message = format!("{cell}{subject}{}", labels.message(&finding.message, sources));
        let _ = writeln!(text, "::{command} {}::{}", properties.join(","), data(&message));
    }
    text
}

/// The message of a command: nothing in it can end the line or begin another command.
fn data(text: &str) -> String {
    printable(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
