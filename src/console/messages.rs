//! What is said on standard error: sentences, what was written, what reading found. Only here it is written to.

use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

use crate::cli::Voice;
use crate::finding::{Finding, Message, Severity};
use crate::language::Labels;
use crate::model::{Sources, printable};

/// The most errors of one kind that are told one by one.
const MOST_ERRORS_ALIKE: usize = 10;

/// Says text on standard error as it is. That nobody hears it, or that it is full, is no failure of the work.
pub fn say_text(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Says a line on standard error, in which no character is invisible.
pub fn say(line: &str) {
    say_text(&format!("{}\n", printable(line)));
}

/// Says a sentence, unless the user wants quiet.
pub fn tell(voice: &Voice, sentence: &str) {
    if !voice.quiet {
        say(sentence);
    }
}

/// Says which file was written.
pub fn tell_written(voice: &Voice, path: &Path, labels: &Labels) {
    let written = Message::new("written").with("path", path.display().to_string());
    tell(voice, &labels.message(&written, &Sources::default()));
}

/// Says what the reading found: errors, all of it on request, else how much there is.
pub fn tell_findings(findings: &[Finding], sources: &Sources, labels: &Labels, voice: &Voice) {
    for sentence in findings_in_words(findings, sources, labels, voice) {
        say(&sentence);
    }
    if !findings.is_empty() {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        let message = Message::new("findings-waiting")
            .with("errors", count(Severity::Error))
            .with("warnings", count(Severity::Warning))
            .with("notes", count(Severity::Note));
        tell(voice, &labels.message(&message, sources));
    }
}

/// What was found in reading, a line each: with `--verbose` all, else errors, of many alike the first ones.
pub fn findings_in_words(findings: &[Finding], sources: &Sources, labels: &Labels, voice: &Voice) -> Vec<String> {
    let mut told: HashMap<&str, usize> = HashMap::new();
    let mut shown = |finding: &&Finding| {
        if voice.verbose || finding.severity != Severity::Error || voice.quiet {
            return voice.verbose;
        }
        let count = told.entry(finding.check).or_default();
        *count += 1;
        *count <= MOST_ERRORS_ALIKE
    };
    let line = |finding: &Finding| {
        let place = finding.place(sources).map_or_else(String::new, |place| format!("{place}: "));
        let severity = labels.text(&format!("severity-{}", finding.severity.id()));
        format!("{place}{severity}: {}", labels.message(&finding.message, sources))
    };
    let mut lines: Vec<String> = findings.iter().filter(&mut shown).map(line).collect();
    let left: usize = told.values().map(|count| count.saturating_sub(MOST_ERRORS_ALIKE)).sum();
    if left > 0 {
        lines.push(labels.message(&Message::new("findings-more-errors").with("count", left), sources));
    }
    lines
}
