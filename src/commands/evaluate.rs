//! `expost evaluate`: judges a programme and writes the summary, the matrix, JSON, CSV or IATI.

mod options;
mod portfolio;

use std::path::Path;

use crate::console::messages;
use crate::console::output::Destination;
use crate::console::terminal;
use crate::error::Result;
use crate::judge;
use crate::render::evaluation::{EvaluationFormat, FORMATS};
use crate::render::format::TextStyle;
use crate::report::EvaluationReport;
use crate::setup::evaluable::ensure_not_empty;
use crate::setup::prepared::PreparedProgramme;
use crate::setup::reader::InputReader;
use crate::setup::rules;
use crate::setup::several::{self, Inputs};

pub use options::EvaluateOptions;

/// Runs the command. The exit code is 2 where an input of several could not be evaluated.
///
/// # Errors
/// An input cannot be read, there is nothing to judge, or the result cannot be written.
pub fn run(options: &EvaluateOptions) -> Result<u8> {
    let format = options.chosen_format()?;
    let create = || Destination::create(&options.output, &options.files_read());
    // Whether a folder is meant shows when it is known how many programmes there are.
    let destination = if options.output.is_folder() { None } else { Some(create()?) };
    let reader = InputReader::new(&options.input)?;
    match several::read(&reader, &options.input.paths, options.each)? {
        Inputs::Several(jobs) => portfolio::run(options, format, &reader, jobs, destination),
        Inputs::One(reading) => {
            let destination = destination.map_or_else(create, Ok)?;
            let language = options.messages.language;
            let programme = PreparedProgramme::new(*reading, &options.input.paths, &options.rules, language)?;
            run_one(options, format, &programme, destination)?;
            Ok(0)
        }
    }
}

fn run_one(
    options: &EvaluateOptions,
    format: &EvaluationFormat,
    programme: &PreparedProgramme,
    destination: Destination,
) -> Result<()> {
    let PreparedProgramme { reading, profile, labels, review } = programme;
    let evaluation = judge::evaluate(&reading.programme, profile, *review);
    ensure_not_empty(&evaluation, &reading.findings, labels)?;
    let calculation = options.calculation;
    let report = EvaluationReport { evaluation: &evaluation, labels, findings: &reading.findings, calculation };
    let sources = &reading.programme.sources;
    let messages = &options.messages;

    let path = destination.path().map(Path::to_owned);
    let style = TextStyle { width: terminal::width(), color: destination.shows_color(messages.color) };
    let mut remarks = Vec::new();
    destination.write(|out| {
        remarks = (format.writer.write)(&report, style, out)?;
        Ok(())
    })?;
    remarks.iter().for_each(|remark| messages::report(messages, &labels.message(remark, sources)));
    if let Some(path) = &path {
        // A workbook shows nothing here: its summary is printed too.
        if format.needs_file.is_some() && !messages.quiet {
            let style = TextStyle { color: terminal::shows_color(messages.color), ..style };
            (FORMATS[0].writer.write)(&report, style, &mut std::io::stdout().lock())?;
        }
        messages::report_written(messages, path, labels);
    }
    rules::warn_about_year(messages, &reading.programme, *review, labels);
    rules::evaluation_warnings(&evaluation, labels).iter().for_each(|warning| messages::report(messages, warning));
    messages::report_findings(messages, &reading.findings, sources, labels);
    if let Some(hint) = several::hint_at_each(reading).filter(|_| options.input.paths.len() > 1) {
        messages::report(messages, hint);
    }
    Ok(())
}
