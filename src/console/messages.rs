//! Messages on standard error: sentences, what was written, what reading found. Only here it is written to.

use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

use super::terminal::ColorChoice;
use crate::error::Error;
use crate::finding::{Finding, Message, Severity};
use crate::language::{Labels, Language};
use crate::model::Sources;
use crate::text::printable;

/// The most errors of one kind that are reported one by one.
const MOST_ERRORS_ALIKE: usize = 10;

/// The language, the colours and how much is reported.
#[derive(Debug, Clone)]
pub struct MessageOptions {
    /// The language asked for.
    pub language: Option<Language>,
    /// When results on standard output are coloured.
    pub color: ColorChoice,
    /// Whether only errors are reported.
    pub quiet: bool,
    /// Whether every finding of the reading is reported, and each finding of a check that has many.
    pub verbose: bool,
}

/// Prints text on standard error as it is. That nobody reads it, or that it is full, is no failure of the work.
pub fn print_text(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Prints a line on standard error, in which no character is invisible.
pub fn print_line(line: &str) {
    print_text(&format!("{}\n", printable(line)));
}

/// Prints an error, each line of several errors by itself.
pub fn print_error(error: &Error) {
    for line in error.to_string().lines() {
        print_line(&format!("error: {line}"));
    }
}

/// Reports a sentence, unless the user wants quiet.
pub fn report(options: &MessageOptions, sentence: &str) {
    if !options.quiet {
        print_line(sentence);
    }
}

/// Reports which file was written.
pub fn report_written(options: &MessageOptions, path: &Path, labels: &Labels) {
    let written = Message::new("written").with("path", path.display().to_string());
    report(options, &labels.message(&written, &Sources::default()));
}

/// Reports what the reading found: errors, all of it on request, else how much there is.
pub fn report_findings(options: &MessageOptions, findings: &[Finding], sources: &Sources, labels: &Labels) {
    for line in finding_lines(options, findings, sources, labels) {
        print_line(&line);
    }
    if !findings.is_empty() {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        let message = Message::new("findings-waiting")
            .with("errors", count(Severity::Error))
            .with("warnings", count(Severity::Warning))
            .with("notes", count(Severity::Note));
        report(options, &labels.message(&message, sources));
    }
}

/// A line for each finding to report: with `verbose` all, else errors, of many alike the first ones.
pub fn finding_lines(
    options: &MessageOptions,
    findings: &[Finding],
    sources: &Sources,
    labels: &Labels,
) -> Vec<String> {
    let mut reported: HashMap<&str, usize> = HashMap::new();
    let mut is_reported = |finding: &&Finding| {
        if options.verbose || finding.severity != Severity::Error || options.quiet {
            return options.verbose;
        }
        let count = reported.entry(finding.rule.id).or_default();
        *count += 1;
        *count <= MOST_ERRORS_ALIKE
    };
    let shown = findings.iter().filter(&mut is_reported);
    let mut lines: Vec<String> = shown.map(|finding| finding_line(finding, sources, labels)).collect();
    let left: usize = reported.values().map(|count| count.saturating_sub(MOST_ERRORS_ALIKE)).sum();
    if left > 0 {
        lines.push(labels.message(&Message::new("findings-more-errors").with("count", left), sources));
    }
    lines
}

/// A finding as `place: severity: message`.
pub fn finding_line(finding: &Finding, sources: &Sources, labels: &Labels) -> String {
    let place = finding.place(sources).map_or_else(String::new, |place| format!("{place}: "));
    let severity = labels.text(&format!("severity-{}", finding.severity.id()));
    format!("{place}{severity}: {}", labels.message(&finding.message, sources))
}
