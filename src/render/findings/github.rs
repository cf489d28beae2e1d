//! Findings as annotations of GitHub Actions, worst first, since only a few of them are shown.

use std::fmt::Write as _;
use std::io;

use super::format::{FindingsFormat, FindingsStyle};
use crate::error::Result;
use crate::finding::{Finding, Severity};
use crate::report::FindingsReport;
use crate::text::printable;

pub(super) const FORMAT: FindingsFormat =
    FindingsFormat { name: "github", description: "GitHub annotations", ending: None, needs_file: None, writer: write };

fn write(findings: &FindingsReport<'_>, _: FindingsStyle, out: &mut dyn io::Write) -> Result<()> {
    Ok(out.write_all(printed(findings).as_bytes())?)
}

/// A workflow command for each finding.
fn printed(findings: &FindingsReport<'_>) -> String {
    let FindingsReport { report, sources, labels, .. } = *findings;
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
        properties.push(format!("title={}", property(finding.rule.id)));
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
