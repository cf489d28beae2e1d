//! `expost diff`: what has changed between two plans, two years or two evaluations.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::console::messages::{self, MessageOptions};
use crate::console::output::{Destination, OutputOptions};
use crate::console::terminal;
use crate::diff::{self, Comparison};
use crate::error::{Error, Result};
use crate::judge::{self, Evaluation, Profile};
use crate::language::Labels;
use crate::model::ReportingPeriod;
use crate::read::{self, Reading};
use crate::render::format::{Format, TextStyle};
use crate::setup::reader::{InputOptions, InputReader};
use crate::setup::rules::RuleOptions;
use crate::setup::{language, questions, rules};
use crate::text::printable;
use crate::{render, report};

/// What is compared and how the result is given.
#[derive(Debug)]
pub struct DiffOptions {
    /// The old side; its year is the one that is judged.
    pub old: InputOptions,
    /// The new side; its year is the one that is judged.
    pub new: InputOptions,
    /// The profile by which both are judged.
    pub rules: RuleOptions,
    /// The format asked for.
    pub format: Option<&'static DifferenceFormat>,
    /// Whether the exit code says that anything has changed.
    pub exit_code: bool,
    /// Where the result goes.
    pub output: OutputOptions,
    /// Language, colours and how much is reported.
    pub messages: MessageOptions,
}

/// A format of differences.
pub type DifferenceFormat = Format<DifferenceWriter>;

/// Writes differences in one format.
pub type DifferenceWriter = fn(&Comparison<'_>, &Labels, TextStyle, &mut dyn Write) -> Result<()>;

/// All formats; the first is that of standard output.
pub static FORMATS: &[DifferenceFormat] = &[
    Format { name: "table", description: "For a person", ending: Some("txt"), needs_file: None, writer: print_tables },
    Format {
        name: "json",
        description: "For a program, `expost/1`",
        ending: Some("json"),
        needs_file: None,
        writer: |comparison, _, _, out| Ok(render::json::write(&report::json::difference::document(comparison), out)?),
    },
    Format {
        name: "markdown",
        description: "For a merge request's comment",
        ending: Some("md"),
        needs_file: None,
        writer: |comparison, labels, _, out| {
            let text = render::markdown::book(report::difference::book(comparison, labels), labels);
            Ok(out.write_all(text.as_bytes())?)
        },
    },
    Format {
        name: "xlsx",
        description: "A coloured workbook; needs `--output`",
        ending: Some("xlsx"),
        needs_file: Some("changes.xlsx"),
        writer: |comparison, labels, _, out| {
            render::xlsx::write(report::difference::book(comparison, labels), out)?;
            Ok(())
        },
    },
];

/// A side as read, with what it is judged by; no year where there is nothing to judge.
struct Side {
    name: String,
    /// Whether it is an evaluation that was written as JSON.
    recorded: bool,
    reading: Reading,
    profile: Profile,
    year: Option<judge::Review>,
}

impl Side {
    fn evaluation(&self) -> Option<Evaluation<'_>> {
        self.year.map(|year| judge::evaluate(&self.reading.programme, &self.profile, year))
    }

    fn to_compare<'s>(&'s self, evaluation: Option<&'s Evaluation<'s>>) -> diff::Side<'s> {
        diff::Side { name: &self.name, recorded: self.recorded, programme: &self.reading.programme, evaluation }
    }
}

/// Runs the command; the exit code is 1 where anything has changed and the user asked for it.
///
/// # Errors
/// A side cannot be read or has nothing to compare, or the result cannot be written.
pub fn run(options: &DiffOptions) -> Result<u8> {
    let format = Format::choose(FORMATS, options.output.path.as_deref(), options.format)?;
    ensure_one_standard_input(&options.old.paths, &options.new.paths)?;
    let inputs = options.old.files_read().chain(options.new.files_read());
    let files_read: Vec<PathBuf> = inputs.chain(options.rules.files_read()).collect();
    let destination = Destination::create(&options.output, &files_read)?;
    let (old, new) = match (prepare(&options.old, options), prepare(&options.new, options)) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => return Err(Error::from_several([old.err(), new.err()].into_iter().flatten().collect())),
    };
    let mut calendar = old.reading.programme.calendar.clone();
    calendar.extend(new.reading.programme.calendar.clone());
    let labels = language::labels(options.messages.language, &new.reading.programme).with_calendar(calendar);
    let (old_evaluation, new_evaluation) = (old.evaluation(), new.evaluation());
    let comparison = diff::compare(old.to_compare(old_evaluation.as_ref()), new.to_compare(new_evaluation.as_ref()));

    let path = destination.path().map(Path::to_owned);
    let style = TextStyle { width: terminal::width(), color: destination.shows_color(options.messages.color) };
    destination.write(|out| (format.writer)(&comparison, &labels, style, out))?;
    if let Some(path) = path {
        messages::report_written(&options.messages, &path, &labels);
    }
    // The same tables, compared for two years, have the same findings: they are reported once.
    let is_same = options.old.paths == options.new.paths && old.reading.findings == new.reading.findings;
    report_sides(&options.messages, &[&old, &new], is_same, &labels);
    Ok(u8::from(options.exit_code && !comparison.changes.is_empty()))
}

/// Reports what is odd about the years and what the reading found.
fn report_sides(options: &MessageOptions, sides: &[&Side], is_same: bool, labels: &Labels) {
    for side in sides {
        if let Some(year) = side.year {
            rules::warn_about_year(options, &side.reading.programme, year, labels);
        }
    }
    for side in sides.iter().skip(usize::from(is_same)) {
        if !is_same && !side.reading.findings.is_empty() {
            messages::report(options, &format!("{}:", printable(&side.name)));
        }
        messages::report_findings(options, &side.reading.findings, &side.reading.programme.sources, labels);
    }
}

fn ensure_one_standard_input(old: &[PathBuf], new: &[PathBuf]) -> Result<()> {
    let is_standard = |input: &&PathBuf| input.as_os_str() == "-";
    if old.iter().chain(new).filter(is_standard).count() > 1 {
        let what = "standard input (-) can be one side only; save the other in a file".to_owned();
        return Err(Error::Request(what));
    }
    Ok(())
}

fn prepare(input: &InputOptions, options: &DiffOptions) -> Result<Side> {
    let (inputs, year) = (&input.paths, input.year);
    let recorded = inputs.iter().any(|input| is_json(input));
    let reading = match inputs.as_slice() {
        [evaluation] if recorded => read_recorded(evaluation, year)?,
        _ if recorded => {
            let what = "an evaluation as JSON is a side of its own; leave out the other inputs of its side".to_owned();
            return Err(Error::Request(what));
        }
        _ => InputReader::new(input)?.open_and_read(inputs)?.1,
    };
    let labels = language::labels(options.messages.language, &reading.programme);
    questions::ensure_answered(&reading.programme, inputs, &labels)?;
    let name = input.names();
    if reading.programme.objectives.is_empty() {
        return Err(Error::Request(format!(
            "{name}: there is nothing to compare; no table of objectives, measures, indicators or activities was \
             recognised. Give the tables of a plan or an evaluation, or an evaluation as JSON."
        )));
    }
    let profile = rules::profile(options.rules.profile.as_deref(), &reading.programme)?;
    // A plan alone has nothing to judge, and is compared without verdicts.
    let has_values = reading.programme.indicators().any(|(_, indicator)| indicator.achieved.numbers().next().is_some());
    let year = has_values.then(|| judge::review(&reading.programme, year)).transpose()?;
    Ok(Side { name, recorded, reading, profile, year })
}

fn is_json(input: &Path) -> bool {
    input.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// An evaluation that was written as JSON; it can be judged for its own year only.
fn read_recorded(path: &Path, asked: Option<ReportingPeriod>) -> Result<Reading> {
    let place = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Error::input(place.as_str(), format!("the file cannot be read ({error})"), "Check its name.")
    })?;
    let programme = read::recorded::read(&text, &place)?;
    let own = programme.document.review_period.as_ref().map(|own| own.value.canonical());
    match (asked.map(ReportingPeriod::canonical), own) {
        (Some(asked), Some(own)) if asked != own => Err(Error::input(
            place,
            format!("it is the evaluation of {own} and holds nothing of {asked}"),
            "Give the tables it was made from, or leave out the year.",
        )),
        _ => Ok(Reading { programme, findings: Vec::new() }),
    }
}

fn print_tables(comparison: &Comparison<'_>, labels: &Labels, style: TextStyle, out: &mut dyn Write) -> Result<()> {
    let counts = report::difference::terminal_counts(comparison, labels);
    for grid in std::iter::once(counts).chain(report::difference::terminal_changes(comparison, labels)) {
        writeln!(out, "{}", render::terminal::table(grid, labels, style.width, style.color))?;
    }
    Ok(())
}
