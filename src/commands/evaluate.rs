//! `expost evaluate`: judges a programme and writes the summary, the matrix, JSON or CSV.

use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

use anyhow::Result;

use super::output::Destination;
use super::{programme, screen};
use crate::cli::{Evaluate, EvaluationFormat, Voice};
use crate::error::Error;
use crate::finding::{Finding, Message, Severity};
use crate::judge::{self, Evaluation};
use crate::language::Labels;
use crate::model::Sources;
use crate::{render, report};

/// Runs the command.
pub fn run(arguments: &Evaluate) -> Result<u8> {
    let format = format(arguments)?;
    let destination = Destination::create(&arguments.output, &arguments.input.inputs)?;
    let reading = programme::read(&arguments.input, arguments.rules.year)?;
    programme::ensure_indicators(&reading, &arguments.input.inputs)?;
    let profile = programme::profile(&arguments.rules, &reading.programme)?;
    let labels = programme::labels(arguments.voice.lang.as_deref(), &reading.programme)?;
    let year = programme::review_year(&arguments.rules, &reading.programme)
        .map_err(|error| with_unreadable_cells(error, &reading.findings, &reading.programme.sources, &labels))?;
    let evaluation = judge::evaluate(&reading.programme, &profile, year);

    let path = destination.path().map(Path::to_owned);
    destination.write(|out| print(out, format, &evaluation, &labels, &reading.findings, &arguments.voice))?;
    if let Some(path) = &path {
        if format == EvaluationFormat::Xlsx && !arguments.voice.quiet {
            let mut out = std::io::stdout().lock();
            print_table(&mut out, &evaluation, &labels, &arguments.voice)?;
        }
        tell_written(&arguments.voice, path, &labels);
    }
    tell_findings(&reading.findings, &reading.programme.sources, &labels, &arguments.voice);
    Ok(0)
}

/// The form asked for, else the one that the output's ending names.
fn format(arguments: &Evaluate) -> std::result::Result<EvaluationFormat, Error> {
    let Some(path) = &arguments.output.output else {
        return match arguments.format {
            Some(EvaluationFormat::Xlsx) => {
                Err(Error::Request("--format xlsx needs a file to write: give -o matrix.xlsx".to_owned()))
            }
            format => Ok(format.unwrap_or(EvaluationFormat::Table)),
        };
    };
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_lowercase();
    let by_ending = match ending.as_str() {
        "xlsx" => Some(EvaluationFormat::Xlsx),
        "json" => Some(EvaluationFormat::Json),
        "csv" => Some(EvaluationFormat::Csv),
        "txt" => Some(EvaluationFormat::Table),
        _ => None,
    };
    arguments.format.or(by_ending).ok_or_else(|| Error::Output {
        path: path.clone(),
        what: "the ending names no form of output; use .xlsx, .json, .csv or .txt, or give --format".to_owned(),
    })
}

/// Why there is nothing to judge may stand in the cells that could not be read: all problems are told at once.
fn with_unreadable_cells(error: Error, findings: &[Finding], sources: &Sources, labels: &Labels) -> Error {
    let unreadable = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let told = unreadable.map(|finding| {
        let place = finding.place(sources).map_or_else(String::new, |place| place.to_string());
        let help = labels.help(&finding.message, sources).unwrap_or_default();
        Error::input(place, labels.message(&finding.message, sources).trim_end_matches('.'), help)
    });
    Error::from_several(std::iter::once(error).chain(told).collect())
}

fn print(
    out: &mut dyn Write,
    format: EvaluationFormat,
    evaluation: &Evaluation<'_>,
    labels: &Labels,
    findings: &[Finding],
    voice: &Voice,
) -> Result<()> {
    match format {
        EvaluationFormat::Table => print_table(out, evaluation, labels, voice)?,
        EvaluationFormat::Json => render::json::write(&report::contract::evaluation(evaluation, labels), out)?,
        EvaluationFormat::Csv => render::csv::write(report::tables::indicators(evaluation, labels), out)?,
        EvaluationFormat::Xlsx => {
            let written = render::xlsx::write(report::workbook(evaluation, labels, findings), out)?;
            for cell in written.shortened {
                let message = Message::new("text-shortened").with("cell", cell);
                tell(voice, &labels.message(&message, &evaluation.programme.sources));
            }
        }
    }
    Ok(())
}

fn print_table(out: &mut dyn Write, evaluation: &Evaluation<'_>, labels: &Labels, voice: &Voice) -> Result<()> {
    let grid = report::summary::terminal(evaluation, labels);
    let table = render::terminal::table(grid, labels, screen::width(), screen::shows_color(voice.color));
    Ok(writeln!(out, "{table}")?)
}

/// The most errors of one kind that are told one by one.
const MOST_ERRORS_ALIKE: usize = 10;

/// Says a sentence on standard error.
pub(super) fn tell(voice: &Voice, sentence: &str) {
    if !voice.quiet {
        eprintln!("{sentence}");
    }
}

/// Says on standard error which file was written.
pub(super) fn tell_written(voice: &Voice, path: &Path, labels: &Labels) {
    let written = Message::new("written").with("path", path.display().to_string());
    tell(voice, &labels.message(&written, &Sources::default()));
}

/// Says on standard error what the reading found: errors, all of it on request, else how much there is.
pub(super) fn tell_findings(findings: &[Finding], sources: &Sources, labels: &Labels, voice: &Voice) {
    let shown = |finding: &&Finding| voice.verbose || (finding.severity == Severity::Error && !voice.quiet);
    let mut told: HashMap<&str, usize> = HashMap::new();
    for finding in findings.iter().filter(shown) {
        let count = told.entry(finding.check).or_default();
        *count += 1;
        if *count > MOST_ERRORS_ALIKE && !voice.verbose {
            continue;
        }
        let place = finding.place(sources).map_or_else(String::new, |place| format!("{place}: "));
        let severity = labels.text(&format!("severity-{}", finding.severity.id()));
        let message = labels.message(&finding.message, sources);
        eprintln!("{}", crate::model::printable(&format!("{place}{severity}: {message}")));
    }
    let left: usize = told.values().map(|count| count.saturating_sub(MOST_ERRORS_ALIKE)).sum();
    if left > 0 && !voice.verbose {
        let message = crate::finding::Message::new("findings-more-errors").with("count", left);
        tell(voice, &labels.message(&message, sources));
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
