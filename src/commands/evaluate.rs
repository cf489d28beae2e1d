//! `expost evaluate`: judges a programme and writes the summary, the matrix, JSON, CSV or IATI.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::inputs::{self, Inputs};
use super::output::Destination;
use super::portfolio;
use super::programme::{self, How};
use super::said::{tell, tell_findings, tell_written};
use super::screen;
use crate::cli::{Evaluate, EvaluationFormat, Voice};
use crate::error::Error;
use crate::finding::{Finding, Message, Severity};
use crate::judge::{self, Evaluation, Profile, ReviewYear};
use crate::language::Labels;
use crate::model::Sources;
use crate::read::Reading;
use crate::report::Calculation;
use crate::sheet::Opened;
use crate::{render, report};

/// Runs the command. The exit code is 2 where an input of several could not be evaluated.
pub fn run(arguments: &Evaluate) -> Result<u8> {
    if arguments.each || portfolio::is_folder(&arguments.output) {
        return match inputs::open(arguments)? {
            Inputs::Several(jobs) => portfolio::run(arguments, jobs, None),
            Inputs::One(opened) => run_one(arguments, &opened, None),
        };
    }
    let format = format(arguments)?;
    if arguments.values_only && format != EvaluationFormat::Xlsx {
        let what = "--static says how the workbook is written, and no workbook is asked for; give -o matrix.xlsx";
        return Err(Error::Request(what.to_owned()).into());
    }
    let destination = Destination::create(&arguments.output, &arguments.input.inputs)?;
    match inputs::open(arguments)? {
        Inputs::Several(jobs) => portfolio::run(arguments, jobs, Some((format, destination))),
        Inputs::One(opened) => run_one(arguments, &opened, Some((format, destination))),
    }
}

fn run_one(arguments: &Evaluate, opened: &Opened, target: Option<(EvaluationFormat, Destination)>) -> Result<u8> {
    let (format, destination) = match target {
        Some(target) => target,
        None => (format(arguments)?, Destination::create(&arguments.output, &arguments.input.inputs)?),
    };
    let Ready { reading, profile, labels, year } = Ready::of(arguments, opened, &arguments.input.inputs)?;
    let evaluation = judge::evaluate(&reading.programme, &profile, year);

    let path = destination.path().map(Path::to_owned);
    let mut said = Vec::new();
    destination.write(|out| {
        said = print(out, format, &evaluation, &labels, &reading.findings, arguments)?;
        Ok(())
    })?;
    said.iter().for_each(|sentence| tell(&arguments.voice, sentence));
    if let Some(path) = &path {
        if format == EvaluationFormat::Xlsx && !arguments.voice.quiet {
            let mut out = std::io::stdout().lock();
            print_table(&mut out, &evaluation, &labels, &arguments.voice)?;
        }
        tell_written(&arguments.voice, path, &labels);
    }
    tell_findings(&reading.findings, &reading.programme.sources, &labels, &arguments.voice);
    inputs::hint_at_each(arguments, &reading);
    Ok(0)
}

/// All that judging a programme needs.
#[derive(Debug)]
pub struct Ready {
    /// The programme and what was found in reading it.
    pub reading: Reading,
    /// The rules.
    pub profile: Profile,
    /// The words of the outputs.
    pub labels: Labels,
    /// The year to be judged.
    pub year: ReviewYear,
}

impl Ready {
    /// Reads opened inputs and settles rules, language and year.
    ///
    /// # Errors
    /// There is nothing to judge, no year, or no such profile or language.
    pub fn of(arguments: &Evaluate, opened: &Opened, paths: &[PathBuf]) -> std::result::Result<Self, Error> {
        let reading = How::of(&arguments.input.reading, arguments.rules.year, &arguments.voice)?.read(opened)?;
        programme::ensure_indicators(&reading, paths)?;
        let profile = programme::profile(&arguments.rules, &reading.programme)?;
        let labels = programme::labels(arguments.voice.lang.as_deref(), &reading.programme)?;
        let year = programme::review_year(&arguments.rules, &reading.programme)
            .map_err(|error| with_unreadable_cells(error, &reading.findings, &reading.programme.sources, &labels))?;
        Ok(Self { reading, profile, labels, year })
    }
}

/// The form asked for, else the one that the output's ending names.
pub fn format(arguments: &Evaluate) -> std::result::Result<EvaluationFormat, Error> {
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
        "xml" => Some(EvaluationFormat::Iati),
        _ => None,
    };
    arguments.format.or(by_ending).ok_or_else(|| Error::Output {
        path: path.clone(),
        what: "the ending names no form of output; use .xlsx, .json, .csv, .xml or .txt, or give --format".to_owned(),
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

/// Prints an evaluation in that form, and gives what must be said of it.
pub fn print(
    out: &mut dyn Write,
    format: EvaluationFormat,
    evaluation: &Evaluation<'_>,
    labels: &Labels,
    findings: &[Finding],
    arguments: &Evaluate,
) -> Result<Vec<String>> {
    let voice = &arguments.voice;
    let sources = &evaluation.programme.sources;
    match format {
        EvaluationFormat::Table => print_table(out, evaluation, labels, voice)?,
        EvaluationFormat::Json => render::json::write(&report::contract::evaluation(evaluation, labels), out)?,
        EvaluationFormat::Csv => render::csv::write(report::tables::indicators(evaluation, labels, false), out)?,
        EvaluationFormat::Iati => {
            let laid = report::iati::activity(evaluation, labels);
            render::xml::write(&report::iati::document(vec![laid.activity]), out)?;
            return Ok(laid.remarks.iter().map(|remark| labels.message(remark, sources)).collect());
        }
        EvaluationFormat::Xlsx => {
            let calculation = if arguments.values_only { Calculation::Static } else { Calculation::Live };
            let written = render::xlsx::write(report::workbook(evaluation, labels, findings, calculation), out)?;
            let told = |cell| labels.message(&Message::new("text-shortened").with("cell", cell), sources);
            return Ok(written.shortened.into_iter().map(told).collect());
        }
    }
    Ok(Vec::new())
}

fn print_table(out: &mut dyn Write, evaluation: &Evaluation<'_>, labels: &Labels, voice: &Voice) -> Result<()> {
    let grid = report::summary::terminal(evaluation, labels);
    let table = render::terminal::table(grid, labels, screen::width(), screen::shows_color(voice.color));
    Ok(writeln!(out, "{table}")?)
}
