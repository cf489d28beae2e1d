//! `expost evaluate`: judges a programme and writes the summary, the matrix, JSON, CSV or IATI.

mod portfolio;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::{Evaluate, EvaluationFormat};
use crate::console::messages::{tell, tell_findings, tell_written};
use crate::console::output::{Destination, Forms};
use crate::console::terminal;
use crate::error::Error;
use crate::finding::{Finding, Message, Severity};
use crate::judge::{self, Evaluation, Profile, ReviewYear};
use crate::language::Labels;
use crate::model::Sources;
use crate::read::Reading;
use crate::report::Calculation;
use crate::setup::inputs::{self, Inputs};
use crate::setup::programme::{self, How};
use crate::sheet::Opened;
use crate::{render, report};

/// Runs the command. The exit code is 2 where an input of several could not be evaluated.
pub fn run(arguments: &Evaluate) -> Result<u8> {
    let format = form(arguments)?;
    if arguments.values_only && format != EvaluationFormat::Xlsx {
        let what = "--static says how the workbook is written, and no workbook is asked for; give -o matrix.xlsx";
        return Err(Error::Request(what.to_owned()).into());
    }
    if arguments.each || portfolio::is_folder(&arguments.output) {
        return match inputs::open(arguments)? {
            Inputs::Several(jobs) => portfolio::run(arguments, jobs, None),
            Inputs::One(opened) => run_one(arguments, &opened, None),
        };
    }
    let destination = Destination::create(&arguments.output, &files_read(arguments))?;
    match inputs::open(arguments)? {
        Inputs::Several(jobs) => portfolio::run(arguments, jobs, Some((format, destination))),
        Inputs::One(opened) => run_one(arguments, &opened, Some((format, destination))),
    }
}

fn run_one(arguments: &Evaluate, opened: &Opened, target: Option<(EvaluationFormat, Destination)>) -> Result<u8> {
    let (format, destination) = match target {
        Some(target) => target,
        None => (form(arguments)?, Destination::create(&arguments.output, &files_read(arguments))?),
    };
    let Ready { reading, profile, labels, year } = Ready::of(arguments, opened, &arguments.input.inputs)?;
    let evaluation = judge::evaluate(&reading.programme, &profile, year);

    let path = destination.path().map(Path::to_owned);
    let color = destination.shows_color(arguments.voice.color);
    let mut said = Vec::new();
    destination.write(|out| {
        said = print(out, format, &evaluation, &labels, &reading.findings, arguments.values_only, color)?;
        Ok(())
    })?;
    said.iter().for_each(|sentence| tell(&arguments.voice, sentence));
    if let Some(path) = &path {
        if format == EvaluationFormat::Xlsx && !arguments.voice.quiet {
            let mut out = std::io::stdout().lock();
            print_table(&mut out, &evaluation, &labels, terminal::shows_color(arguments.voice.color))?;
        }
        tell_written(&arguments.voice, path, &labels);
    }
    programme::warn_of_year(&reading.programme, year, &labels, &arguments.voice);
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
        let year = programme::review_year(&arguments.rules, &reading.programme).map_err(|error| {
            match arguments.rules.year {
                Some(_) => error,
                None => with_unreadable_cells(error, &reading.findings, &reading.programme.sources, &labels),
            }
        })?;
        Ok(Self { reading, profile, labels, year })
    }
}

/// The forms of an evaluation.
pub const FORMS: Forms<EvaluationFormat> = Forms {
    endings: &[
        ("xlsx", EvaluationFormat::Xlsx),
        ("json", EvaluationFormat::Json),
        ("csv", EvaluationFormat::Csv),
        ("xml", EvaluationFormat::Iati),
        ("txt", EvaluationFormat::Table),
    ],
    workbook: "matrix.xlsx",
};

/// The form asked for, else the one that the output's ending names; of a folder, workbooks.
pub fn form(arguments: &Evaluate) -> std::result::Result<EvaluationFormat, Error> {
    if portfolio::is_folder(&arguments.output) {
        return Ok(arguments.format.unwrap_or(EvaluationFormat::Xlsx));
    }
    FORMS.form_of(&arguments.output, arguments.format)
}

/// The files that the run reads.
pub fn files_read(arguments: &Evaluate) -> Vec<PathBuf> {
    programme::files_read(&arguments.input.inputs, &arguments.input.reading, Some(&arguments.rules))
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
    values_only: bool,
    color: bool,
) -> Result<Vec<String>> {
    let sources = &evaluation.programme.sources;
    match format {
        EvaluationFormat::Table => print_table(out, evaluation, labels, color)?,
        EvaluationFormat::Json => render::json::write(&report::json::evaluation::document(evaluation, labels), out)?,
        EvaluationFormat::Csv => render::csv::write(report::data::indicators(evaluation, labels), out)?,
        EvaluationFormat::Iati => {
            let laid = report::iati::activity(evaluation, labels);
            render::xml::write(&report::iati::document(vec![laid.activity]), out)?;
            return Ok(laid.remarks.iter().map(|remark| labels.message(remark, sources)).collect());
        }
        EvaluationFormat::Xlsx => {
            let calculation = if values_only { Calculation::Static } else { Calculation::Live };
            let written = render::xlsx::write(report::workbook(evaluation, labels, findings, calculation), out)?;
            let told = |cell| labels.message(&Message::new("text-shortened").with("cell", cell), sources);
            return Ok(written.shortened.into_iter().map(told).collect());
        }
    }
    Ok(Vec::new())
}

fn print_table(out: &mut dyn Write, evaluation: &Evaluation<'_>, labels: &Labels, color: bool) -> Result<()> {
    let grid = report::summary::terminal(evaluation, labels);
    let table = render::terminal::table(grid, labels, terminal::width(), color);
    Ok(writeln!(out, "{table}")?)
}
