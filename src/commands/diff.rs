//! `expost diff`: what has changed between two plans, two years or two evaluations.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::{Diff, DifferenceFormat};
use crate::console::messages::{tell, tell_findings, tell_written};
use crate::console::output::{Destination, Forms};
use crate::console::{terminal, wildcards};
use crate::diff::{self, Comparison, Side};
use crate::error::Error;
use crate::judge::{self, Profile};
use crate::language::Labels;
use crate::model::{Year, printable};
use crate::read::{self, Reading};
use crate::setup::programme::{self, How};
use crate::{render, report};

/// A side as read, with what it is judged by; no year where there is nothing to judge.
struct Prepared {
    name: String,
    /// Whether it is an evaluation that was written as JSON.
    recorded: bool,
    reading: Reading,
    profile: Profile,
    year: Option<judge::ReviewYear>,
}

/// Runs the command; the exit code is 1 where anything has changed and the user asked for it.
pub fn run(arguments: &Diff) -> Result<u8> {
    let format = FORMS.form_of(&arguments.output, arguments.format)?;
    let inputs = |first: &PathBuf, more: &[PathBuf]| wildcards::expanded(&[std::slice::from_ref(first), more].concat());
    let old_inputs = inputs(&arguments.old_side, &arguments.old);
    let new_inputs = inputs(&arguments.new_side, &arguments.new);
    ensure_one_standard_input(&old_inputs, &new_inputs)?;
    let inputs = [old_inputs.clone(), new_inputs.clone()].concat();
    let files_read = programme::files_read(&inputs, &arguments.reading, Some(&arguments.rules));
    let destination = Destination::create(&arguments.output, &files_read)?;
    let old = prepare(&old_inputs, arguments.old_year.or(arguments.rules.year), arguments);
    let new = prepare(&new_inputs, arguments.new_year.or(arguments.rules.year), arguments);
    let (old, new) = match (old, new) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => return Err(Error::from_several([old.err(), new.err()].into_iter().flatten().collect()).into()),
    };
    let labels = programme::labels(arguments.voice.lang.as_deref(), &new.reading.programme)?;
    let old_evaluation = old.year.map(|year| judge::evaluate(&old.reading.programme, &old.profile, year));
    let new_evaluation = new.year.map(|year| judge::evaluate(&new.reading.programme, &new.profile, year));
    let comparison = diff::compare(
        Side {
            name: &old.name,
            recorded: old.recorded,
            programme: &old.reading.programme,
            evaluation: old_evaluation.as_ref(),
        },
        Side {
            name: &new.name,
            recorded: new.recorded,
            programme: &new.reading.programme,
            evaluation: new_evaluation.as_ref(),
        },
    );

    let path = destination.path().map(Path::to_owned);
    let color = destination.shows_color(arguments.voice.color);
    destination.write(|out| print(out, format, &comparison, &labels, color))?;
    if let Some(path) = path {
        tell_written(&arguments.voice, &path, &labels);
    }
    // The same tables, compared for two years, have the same findings: they are told once.
    let is_same = old_inputs == new_inputs && old.reading.findings == new.reading.findings;
    for side in [&old, &new] {
        if let Some(year) = side.year {
            programme::warn_of_year(&side.reading.programme, year, &labels, &arguments.voice);
        }
    }
    for side in [&old, &new].into_iter().skip(usize::from(is_same)) {
        if !is_same && !side.reading.findings.is_empty() {
            tell(&arguments.voice, &format!("{}:", printable(&side.name)));
        }
        tell_findings(&side.reading.findings, &side.reading.programme.sources, &labels, &arguments.voice);
    }
    Ok(u8::from(arguments.exit_code && !comparison.changes.is_empty()))
}

fn ensure_one_standard_input(old: &[PathBuf], new: &[PathBuf]) -> std::result::Result<(), Error> {
    let is_standard = |input: &&PathBuf| input.as_os_str() == "-";
    if old.iter().chain(new).filter(is_standard).count() > 1 {
        let what = "standard input (-) can be one side only; save the other in a file".to_owned();
        return Err(Error::Request(what));
    }
    Ok(())
}

fn prepare(inputs: &[PathBuf], year: Option<Year>, arguments: &Diff) -> std::result::Result<Prepared, Error> {
    let recorded = inputs.iter().any(|input| is_json(input));
    let reading = match inputs {
        [evaluation] if recorded => read_recorded(evaluation, year)?,
        _ if recorded => {
            let what = "an evaluation as JSON is a side of its own; leave out the other inputs of its side".to_owned();
            return Err(Error::Request(what));
        }
        _ => How::of(&arguments.reading, year, &arguments.voice)?.open_and_read(inputs)?.1,
    };
    let names: Vec<String> = inputs.iter().map(|input| input.display().to_string()).collect();
    let name = names.join(", ");
    if reading.programme.objectives.is_empty() {
        return Err(Error::Request(format!(
            "{name}: there is nothing to compare; no table of objectives, measures, indicators or activities was \
             recognised. Give the tables of a plan or an evaluation, or an evaluation as JSON."
        )));
    }
    let profile = programme::profile(&arguments.rules, &reading.programme)?;
    // A plan alone has nothing to judge, and is compared without verdicts.
    let has_values = reading.programme.indicators().any(|(_, indicator)| indicator.achieved.numbers().next().is_some());
    let year = has_values.then(|| judge::review_year(&reading.programme, year)).transpose()?;
    Ok(Prepared { name, recorded, reading, profile, year })
}

fn is_json(input: &Path) -> bool {
    input.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// An evaluation that was written as JSON; it can be judged for its own year only.
fn read_recorded(path: &Path, year: Option<Year>) -> std::result::Result<Reading, Error> {
    let place = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Error::input(place.as_str(), format!("the file cannot be read ({error})"), "Check its name.")
    })?;
    let programme = read::recorded::read(&text, &place)?;
    let own = programme.document.review_year.as_ref().map(|own| own.value);
    match (year, own) {
        (Some(year), Some(own)) if year != own => Err(Error::input(
            place,
            format!("it is the evaluation of {own} and holds nothing of {year}"),
            "Give the tables it was made from, or leave out the year.",
        )),
        _ => Ok(Reading { programme, findings: Vec::new() }),
    }
}

/// The forms of differences.
const FORMS: Forms<DifferenceFormat> = Forms {
    endings: &[
        ("xlsx", DifferenceFormat::Xlsx),
        ("json", DifferenceFormat::Json),
        ("md", DifferenceFormat::Markdown),
        ("txt", DifferenceFormat::Table),
    ],
    workbook: "changes.xlsx",
};

fn print(
    out: &mut dyn Write,
    format: DifferenceFormat,
    comparison: &Comparison<'_>,
    labels: &Labels,
    color: bool,
) -> Result<()> {
    match format {
        DifferenceFormat::Json => render::json::write(&report::json::difference::document(comparison), out)?,
        DifferenceFormat::Markdown => {
            let text = render::markdown::book(report::difference::book(comparison, labels), labels);
            out.write_all(text.as_bytes())?;
        }
        DifferenceFormat::Xlsx => {
            render::xlsx::write(report::difference::book(comparison, labels), out)?;
        }
        DifferenceFormat::Table => {
            let grids = [
                Some(report::difference::terminal_counts(comparison, labels)),
                report::difference::terminal_changes(comparison, labels),
            ];
            for grid in grids.into_iter().flatten() {
                writeln!(out, "{}", render::terminal::table(grid, labels, terminal::width(), color))?;
            }
        }
    }
    Ok(())
}
