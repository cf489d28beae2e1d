//! `expost explain`: why a row has its verdict, down to the cells.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::console::messages::{self, MessageOptions};
use crate::console::output::{Destination, OutputOptions};
use crate::console::terminal;
use crate::error::{Error, Result};
use crate::judge::{self, Evaluation};
use crate::language::Labels;
use crate::render::format::{Format, TextStyle};
use crate::report::explanation::Explanation;
use crate::setup::reader::{InputOptions, InputReader};
use crate::setup::rules::RuleOptions;
use crate::setup::{evaluable, language, questions, rules};
use crate::text::similarity;
use crate::{model, render, report};

/// What is explained and how.
#[derive(Debug)]
pub struct ExplainOptions {
    /// What is read, with codes among the paths.
    pub input: InputOptions,
    /// The codes of indicators, activities, measures and objectives.
    pub codes: Vec<String>,
    /// The profile and the year.
    pub rules: RuleOptions,
    /// The format asked for.
    pub format: Option<&'static ExplanationFormat>,
    /// Where the explanations go.
    pub output: OutputOptions,
    /// Language, colours and how much is reported.
    pub messages: MessageOptions,
}

/// A format of explanations.
pub type ExplanationFormat = Format<ExplanationWriter>;

/// How explanations are written.
#[derive(Debug, Clone, Copy)]
pub enum ExplanationWriter {
    /// In words.
    Text,
    /// As a document.
    Json,
}

/// All formats; the first is that of standard output.
pub static FORMATS: &[ExplanationFormat] = &[
    Format {
        name: "text",
        description: "For a person",
        ending: Some("txt"),
        needs_file: None,
        writer: ExplanationWriter::Text,
    },
    Format {
        name: "json",
        description: "For a program, `expost/1`",
        ending: Some("json"),
        needs_file: None,
        writer: ExplanationWriter::Json,
    },
];

/// Runs the command.
///
/// # Errors
/// An input cannot be read, a code is unknown, or the result cannot be written.
pub fn run(options: &ExplainOptions) -> Result<u8> {
    let (paths, codes) = paths_and_codes(&options.input.paths, &options.codes)?;
    let input = InputOptions { paths, ..options.input.clone() };
    let format = Format::choose(FORMATS, options.output.path.as_deref(), options.format)?;
    let files_read: Vec<PathBuf> = input.files_read().chain(options.rules.files_read()).collect();
    let destination = Destination::create(&options.output, &files_read)?;
    let (_, reading) = InputReader::new(&input)?.open_and_read(&input.paths)?;
    let labels = language::labels(options.messages.language, &reading.programme);
    questions::ensure_answered(&reading.programme, &input.paths, &labels)?;
    evaluable::ensure_indicators(&reading, &input.paths, &labels)?;
    let profile = rules::profile(options.rules.profile.as_deref(), &reading.programme)?;
    let year = judge::review(&reading.programme, options.rules.year)?;
    let evaluation = judge::evaluate(&reading.programme, &profile, year);

    let explanations = explanations(&codes, &evaluation)?;
    let path = destination.path().map(Path::to_owned);
    let style = TextStyle { width: terminal::width(), color: destination.shows_color(options.messages.color) };
    destination.write(|out| match format.writer {
        ExplanationWriter::Json => {
            Ok(render::json::write(&report::json::explanation::document(&explanations, &evaluation, &labels), out)?)
        }
        ExplanationWriter::Text => print_text(out, &explanations, &evaluation, &labels, style),
    })?;
    if let Some(path) = path {
        messages::report_written(&options.messages, &path, &labels);
    }
    rules::warn_about_year(&options.messages, &reading.programme, year, &labels);
    Ok(0)
}

/// The explanation of each code; all unknown codes are reported at once.
fn explanations(codes: &[String], evaluation: &Evaluation<'_>) -> Result<Vec<Explanation>> {
    let mut explanations = Vec::with_capacity(codes.len());
    let mut unknown = Vec::new();
    for code in codes {
        match report::explanation::explain(evaluation, code) {
            Some(explanation) => explanations.push(explanation),
            None => unknown.push(Error::Request(unknown_code(code, evaluation))),
        }
    }
    if unknown.is_empty() { Ok(explanations) } else { Err(Error::from_several(unknown)) }
}

fn print_text(
    out: &mut dyn Write,
    explanations: &[Explanation],
    evaluation: &Evaluation<'_>,
    labels: &Labels,
    style: TextStyle,
) -> Result<()> {
    let sources = &evaluation.programme.sources;
    for explanation in explanations {
        writeln!(out, "{}", render::terminal::explanation(explanation, sources, labels, style.width, style.color))?;
    }
    Ok(())
}

/// The inputs without those that are no files but codes, as in `expost explain seeds/egov 1.3.3#2`, and all codes.
fn paths_and_codes(given: &[PathBuf], codes: &[String]) -> Result<(Vec<PathBuf>, Vec<String>)> {
    let is_code = |input: &PathBuf| {
        let text = input.to_string_lossy();
        !input.exists() && model::Code::read(text.split('#').next().unwrap_or("")).is_some_and(|code| !code.is_name())
    };
    let (as_codes, mut inputs): (Vec<PathBuf>, Vec<PathBuf>) = given.iter().cloned().partition(is_code);
    let mut codes = codes.to_vec();
    codes.extend(as_codes.iter().map(|code| code.to_string_lossy().into_owned()));
    if codes.is_empty() {
        let what = "explain what? Give the code of an indicator (--code 1.3.3#2), activity, measure or objective";
        return Err(Error::Request(what.to_owned()));
    }
    if inputs.is_empty() {
        inputs.push(PathBuf::from("."));
    }
    Ok((inputs, codes))
}

/// Names the nearest codes that there are.
fn unknown_code(code: &str, evaluation: &Evaluation<'_>) -> String {
    let programme = evaluation.programme;
    let mut known: Vec<String> = programme.indicators().map(|(_, indicator)| indicator.code.to_string()).collect();
    known.extend(programme.activities().map(|(_, activity)| activity.code.to_string()));
    known.extend(programme.measures().map(|(_, measure)| measure.code.to_string()));
    known.extend(programme.objectives.iter().map(|objective| objective.code.to_string()));
    known.sort_by_cached_key(|known| (similarity::edits(known, code), known.clone()));
    known.truncate(3);
    format!("{code}: there is no such code in the programme. Did you mean {}?", known.join(", "))
}
