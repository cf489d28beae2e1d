//! Findings for a person at a terminal: by file and sheet, each with its place, its row, and how to mend it.

use std::fmt::Write as _;

use crate::finding::{Finding, Message, Report, Severity};
use crate::language::Labels;
use crate::model::{Sources, printable};

/// What is printed beside the findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// Whether severities are coloured.
    pub color: bool,
    /// Whether only findings and counts are printed: no help, no checks that could not run.
    pub quiet: bool,
}

/// The report in words, ending with a line of counts.
pub fn print(report: &Report, sources: &Sources, labels: &Labels, style: Style) -> String {
    let mut text = String::new();
    let mut group = None;
    for finding in &report.shown {
        let own = finding.at.map(|origin| origin.source_id());
        if group != Some(own) {
            let title = match own {
                Some(id) => sources.place(crate::model::Origin::source(id)).to_string(),
                None => labels.text("findings-without-place"),
            };
            let _ = writeln!(text, "{}{}", if text.is_empty() { "" } else { "\n" }, printable(&title));
            group = Some(own);
        }
        push(&mut text, finding, sources, labels, style);
    }
    if !style.quiet && !report.not_run.is_empty() {
        let line = Message::new("findings-not-run").with("count", report.not_run.len());
        let _ = writeln!(text, "{}{}", if text.is_empty() { "" } else { "\n" }, labels.message(&line, sources));
        for (reason, checks) in by_reason(report, labels, sources) {
            let _ = writeln!(text, "  {reason}: {}", checks.join(", "));
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(&counts(report, sources, labels));
    text.push('\n');
    text
}

/// The closing line: shown by severity, ignored, known to the baseline.
pub fn counts(report: &Report, sources: &Sources, labels: &Labels) -> String {
    let counts = report.counts();
    let line = Message::new("findings-count").with("shown", counts.shown).with("error", counts.error);
    let line = line.with("warning", counts.warning).with("note", counts.note);
    labels.message(&line.with("ignored", counts.ignored).with("suppressed", counts.suppressed), sources)
}

fn by_reason<'r>(report: &'r Report, labels: &Labels, sources: &Sources) -> Vec<(String, Vec<&'r str>)> {
    let mut reasons: Vec<(String, Vec<&str>)> = Vec::new();
    for not_run in &report.not_run {
        let reason = labels.message(&not_run.reason, sources);
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, checks)) => checks.push(not_run.check),
            None => reasons.push((reason, vec![not_run.check])),
        }
    }
    reasons
}

fn push(text: &mut String, finding: &Finding, sources: &Sources, labels: &Labels, style: Style) {
    let place = finding.place(sources).map(|place| format!("{place}: ")).unwrap_or_default();
    let severity = labels.text(&format!("severity-{}", finding.severity.id()));
    let (on, off) = if style.color { (colour(finding.severity), "\u{1b}[0m") } else { ("", "") };
    let message = labels.message(&finding.message, sources);
    let _ = writeln!(text, "  {}{on}{severity}{off}[{}]: {}", printable(&place), finding.check, printable(&message));
    if let Some(subject) = &finding.subject {
        let _ = writeln!(text, "      {}", printable(&shortened(subject)));
    }
    for origin in finding.related.iter().take(MOST_RELATED) {
        let _ =
            writeln!(text, "      {} {}", labels.text("findings-see"), printable(&sources.place(*origin).to_string()));
    }
    if finding.related.len() > MOST_RELATED {
        let more = Message::new("findings-more").with("count", finding.related.len() - MOST_RELATED);
        let _ = writeln!(text, "      {}", labels.message(&more, sources));
    }
    if let Some(help) = labels.help(&finding.message, sources).filter(|_| !style.quiet) {
        let _ = writeln!(text, "      {}: {}", labels.text("findings-help"), printable(&help));
    }
}

/// The most other places that are listed with a finding.
const MOST_RELATED: usize = 5;
/// The longest title of a row that is printed whole.
const LONGEST_SUBJECT: usize = 90;

fn shortened(subject: &str) -> String {
    if subject.chars().count() <= LONGEST_SUBJECT {
        return subject.to_owned();
    }
    subject.chars().take(LONGEST_SUBJECT - 1).collect::<String>().trim_end().to_owned() + "…"
}

fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "\u{1b}[1;31m",
        Severity::Warning => "\u{1b}[33m",
        Severity::Note => "\u{1b}[36m",
    }
}
