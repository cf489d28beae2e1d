//! Findings for the comment of a merge request.

use std::fmt::Write as _;
use std::io;

use super::format::{FindingsFormat, FindingsStyle};
use crate::error::Result;
use crate::finding::{Finding, Message, Severity};
use crate::render::markdown::escaped;
use crate::report::FindingsReport;
use crate::text::printable;

/// The most rows of the table; comments have a limit of length.
const MOST_ROWS: usize = 100;

pub(super) const FORMAT: FindingsFormat = FindingsFormat {
    name: "markdown",
    description: "For a merge request's comment",
    ending: Some("md"),
    needs_file: None,
    writer: write,
};

fn write(findings: &FindingsReport<'_>, _: FindingsStyle, out: &mut dyn io::Write) -> Result<()> {
    Ok(out.write_all(printed(findings).as_bytes())?)
}

/// A heading, the counts and a table of the findings, worst first.
fn printed(findings: &FindingsReport<'_>) -> String {
    let FindingsReport { report, sources, labels, .. } = *findings;
    let mut text =
        format!("### {}\n\n{}\n", labels.text("findings-title"), super::text::counts(report, sources, labels));
    if report.shown.is_empty() {
        return text;
    }
    let mut findings: Vec<&Finding> = report.shown.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let title = |key: &str| labels.text(key);
    let _ = writeln!(
        text,
        "\n| | {} | {} | {} |\n| --- | --- | --- | --- |",
        title("findings-column-place"),
        title("findings-column-finding"),
        title("findings-column-check")
    );
    for finding in findings.iter().take(MOST_ROWS) {
        let place = finding.place(sources).map(|place| format!("`{}`", code(&place.to_string()))).unwrap_or_default();
        let subject =
            finding.subject.as_ref().map(|subject| format!("**{}**<br>", escaped(subject))).unwrap_or_default();
        let message = escaped(&labels.message(&finding.message, sources));
        let mark = mark(finding.severity);
        let severity = labels.text(&format!("severity-{}", finding.severity.id()));
        let _ = writeln!(text, "| {mark} {severity} | {place} | {subject}{message} | `{}` |", finding.rule.id);
    }
    if findings.len() > MOST_ROWS {
        let more = Message::new("findings-more").with("count", findings.len() - MOST_ROWS);
        let _ = writeln!(text, "\n{}", labels.message(&more, sources));
    }
    text
}

fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "❌",
        Severity::Warning => "⚠️",
        Severity::Note => "ℹ️",
    }
}

/// Words in a code span of a table.
fn code(text: &str) -> String {
    printable(text).replace('`', "'").replace('|', "\\|")
}
