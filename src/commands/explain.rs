//! `expost explain`: why a row has its verdict, down to the cells.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::{Explain, ExplanationFormat};
use crate::console::messages::tell_written;
use crate::console::output::{Destination, Forms};
use crate::console::terminal;
use crate::error::Error;
use crate::setup::programme;
use crate::text::similarity;
use crate::{judge, model, render, report};

/// The forms of explanations.
const FORMS: Forms<ExplanationFormat> =
    Forms { endings: &[("json", ExplanationFormat::Json), ("txt", ExplanationFormat::Text)], workbook: "" };

/// Runs the command.
pub fn run(arguments: &Explain) -> Result<u8> {
    let (inputs, codes) = inputs_and_codes(&arguments.input.inputs, &arguments.code)?;
    let format = FORMS.form_of(&arguments.output, arguments.format)?;
    let files_read = programme::files_read(&inputs, &arguments.input.reading, Some(&arguments.rules));
    let destination = Destination::create(&arguments.output, &files_read)?;
    let how = programme::How::of(&arguments.input.reading, arguments.rules.year, &arguments.voice)?;
    let (_, reading) = how.open_and_read(&inputs)?;
    programme::ensure_indicators(&reading, &inputs)?;
    let profile = programme::profile(&arguments.rules, &reading.programme)?;
    let labels = programme::labels(arguments.voice.lang.as_deref(), &reading.programme)?;
    let year = programme::review_year(&arguments.rules, &reading.programme)?;
    let evaluation = judge::evaluate(&reading.programme, &profile, year);

    let mut explanations = Vec::with_capacity(codes.len());
    let mut unknown = Vec::new();
    for code in &codes {
        match report::explanation::of(&evaluation, code) {
            Some(explanation) => explanations.push(explanation),
            None => unknown.push(Error::Request(unknown_code(code, &evaluation))),
        }
    }
    if !unknown.is_empty() {
        return Err(Error::from_several(unknown).into());
    }
    let path = destination.path().map(Path::to_owned);
    let color = destination.shows_color(arguments.voice.color);
    destination.write(|out| {
        match format {
            ExplanationFormat::Json => {
                render::json::write(&report::contract::explanations(&explanations, &evaluation, &labels), out)?;
            }
            ExplanationFormat::Text => {
                let width = terminal::width();
                for explanation in &explanations {
                    let text = render::terminal::explanation(
                        explanation,
                        &evaluation.programme.sources,
                        &labels,
                        width,
                        color,
                    );
                    writeln!(out, "{text}")?;
                }
            }
        }
        Ok(())
    })?;
    if let Some(path) = path {
        tell_written(&arguments.voice, &path, &labels);
    }
    programme::warn_of_year(&reading.programme, year, &labels, &arguments.voice);
    Ok(0)
}

/// What stands among the inputs and is no file but a code is one: `expost explain seeds/egov 1.3.3#2`.
fn inputs_and_codes(given: &[PathBuf], codes: &[String]) -> std::result::Result<(Vec<PathBuf>, Vec<String>), Error> {
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
fn unknown_code(code: &str, evaluation: &judge::Evaluation<'_>) -> String {
    let programme = evaluation.programme;
    let mut known: Vec<String> = programme.indicators().map(|(_, indicator)| indicator.code.to_string()).collect();
    known.extend(programme.activities().map(|(_, activity)| activity.code.to_string()));
    known.extend(programme.measures().map(|(_, measure)| measure.code.to_string()));
    known.extend(programme.objectives.iter().map(|objective| objective.code.to_string()));
    known.sort_by_cached_key(|known| (similarity::edits(known, code), known.clone()));
    known.truncate(3);
    format!("{code}: there is no such code in the programme. Did you mean {}?", known.join(", "))
}
