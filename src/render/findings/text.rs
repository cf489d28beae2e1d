//! Findings for a person at a terminal: by file and sheet, each with its place, its row, and how to fix it.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io;

use indexmap::IndexMap;

use super::format::{FindingsFormat, FindingsStyle};
use crate::error::Result;
use crate::finding::{Finding, Message, Report, Severity};
use crate::language::Labels;
use crate::model::Sources;
use crate::report::FindingsReport;
use crate::text::{printable, wrapped};

pub(super) const FORMAT: FindingsFormat = FindingsFormat {
    name: "text",
    description: "For a person, by file and sheet",
    ending: Some("txt"),
    needs_file: None,
    writer: write,
};

fn write(findings: &FindingsReport<'_>, style: FindingsStyle, out: &mut dyn io::Write) -> Result<()> {
    Ok(out.write_all(printed(findings, style).as_bytes())?)
}

/// The findings in words, ending with a line of counts.
fn printed(findings: &FindingsReport<'_>, style: FindingsStyle) -> String {
    let FindingsReport { report, sources, labels, .. } = *findings;
    let mut text = String::new();
    for findings in report.shown.chunk_by(|one, other| source(one) == source(other)) {
        let title = match findings.first().and_then(source) {
            Some(id) => sources.place(crate::model::Origin::source(id)).to_string(),
            None => labels.text("findings-without-place"),
        };
        let _ = writeln!(text, "{}{}", if text.is_empty() { "" } else { "\n" }, printable(&title));
        push_table(&mut text, findings, sources, labels, style);
    }
    if !style.quiet && !report.not_run.is_empty() {
        let line = Message::new("findings-not-run").with("count", report.not_run.len());
        text.push_str(if text.is_empty() { "" } else { "\n" });
        text.push_str(&broken(&labels.message(&line, sources), style));
        for (reason, checks) in by_reason(report, labels, sources) {
            text.push_str(&broken(&format!("  {reason}: {}", checks.join(", ")), style));
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(&broken(&counts(report, sources, labels), style));
    text
}

fn source(finding: &Finding) -> Option<crate::model::SourceId> {
    finding.at.map(|origin| origin.source_id())
}

/// The most findings of one check in one table that are printed one by one.
const MOST_ALIKE: usize = 10;
/// How many of them are printed where there are more.
const FIRST_ALIKE: usize = 5;

/// The findings of one table. Where a check that is no error has many, the first stand for all and the places of the
/// rest are listed after them.
fn push_table(text: &mut String, findings: &[Finding], sources: &Sources, labels: &Labels, style: FindingsStyle) {
    let mut by_check: IndexMap<(&str, Severity), Vec<&Finding>> = IndexMap::new();
    for finding in findings {
        by_check.entry((finding.rule.id, finding.severity)).or_default().push(finding);
    }
    let is_many =
        |alike: &[&Finding], severity| !style.verbose && severity != Severity::Error && alike.len() > MOST_ALIKE;
    by_check.retain(|(_, severity), alike| is_many(alike, *severity));
    let mut printed: HashMap<&str, usize> = HashMap::new();
    for finding in findings {
        let is_left_to_the_rest = by_check.contains_key(&(finding.rule.id, finding.severity)) && {
            let count = printed.entry(finding.rule.id).or_default();
            *count += 1;
            *count > FIRST_ALIKE
        };
        if !is_left_to_the_rest {
            push(text, finding, sources, labels, style);
        }
    }
    for ((check, severity), alike) in by_check {
        let rest = &alike[FIRST_ALIKE..];
        let places = rest.iter().take(MOST_PLACES).filter_map(|finding| finding.at).map(|origin| {
            let place = sources.place(origin).to_string();
            let source = sources.place(crate::model::Origin::source(origin.source_id())).to_string();
            place
                .strip_prefix(&source)
                .map_or(place.clone(), |rest| rest.trim_start_matches([':', '!', '#']).to_owned())
        });
        let mut places = places.collect::<Vec<_>>().join(", ");
        if let Some(more) = rest.len().checked_sub(MOST_PLACES).filter(|more| *more > 0) {
            let message = Message::new("findings-and-more-places").with("places", places).with("count", more);
            places = labels.message(&message, sources);
        }
        let message = Message::new("findings-more-alike").with("count", rest.len()).with("places", places);
        let (on, off) = colours(severity, style);
        let severity = labels.text(&format!("severity-{}", severity.id()));
        let line = broken(&format!("  {severity}[{check}]: {}", printable(&labels.message(&message, sources))), style);
        text.push_str(&line.replacen(&severity, &format!("{on}{severity}{off}"), 1));
    }
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

fn push(text: &mut String, finding: &Finding, sources: &Sources, labels: &Labels, style: FindingsStyle) {
    let place = finding.place(sources).map(|place| format!("{place}: ")).unwrap_or_default();
    let severity = labels.text(&format!("severity-{}", finding.severity.id()));
    let (on, off) = colours(finding.severity, style);
    let message = labels.message(&finding.message, sources);
    let id = format!("{severity}[{}]: ", finding.rule.id);
    let line = broken(&format!("  {}{id}{}", printable(&place), printable(&message)), style);
    text.push_str(&line.replacen(id.trim_end(), &format!("{on}{severity}{off}[{}]:", finding.rule.id), 1));
    let mut push = |line: &str| text.push_str(&broken(&format!("      {line}"), style));
    if let Some(subject) = finding.subject.as_ref().filter(|subject| !subject.trim().is_empty()) {
        push(&printable(&shortened(subject)));
    }
    for origin in finding.related.iter().take(MOST_RELATED) {
        push(&format!("{} {}", labels.text("findings-see"), printable(&sources.place(*origin).to_string())));
    }
    if finding.related.len() > MOST_RELATED {
        let more = Message::new("findings-more").with("count", finding.related.len() - MOST_RELATED);
        push(&labels.message(&more, sources));
    }
    if let Some(help) = labels.help(&finding.message, sources).filter(|_| !style.quiet) {
        push(&format!("{}: {}", labels.text("findings-help"), printable(&help)));
    }
}

/// A line, broken where the style has a width.
fn broken(line: &str, style: FindingsStyle) -> String {
    style.width.map_or_else(|| format!("{line}\n"), |width| wrapped(line, width))
}

/// The most other places that are listed with a finding.
const MOST_RELATED: usize = 5;
/// The most places of findings that are listed without a line of their own.
const MOST_PLACES: usize = 12;
/// The longest title of a row that is printed whole.
const LONGEST_SUBJECT: usize = 90;

fn shortened(subject: &str) -> String {
    if subject.chars().count() <= LONGEST_SUBJECT {
        return subject.to_owned();
    }
    subject.chars().take(LONGEST_SUBJECT - 1).collect::<String>().trim_end().to_owned() + "…"
}

/// What switches the colour of a severity on and off.
fn colours(severity: Severity, style: FindingsStyle) -> (&'static str, &'static str) {
    if style.color { (colour(severity), "\u{1b}[0m") } else { ("", "") }
}

fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "\u{1b}[1;31m",
        Severity::Warning => "\u{1b}[33m",
        Severity::Note => "\u{1b}[36m",
    }
}
