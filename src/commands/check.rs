//! `expost check`: what a careful reviewer would ask about.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::check::{self, Baseline, FailOn, RunOptions, Settings};
use crate::console::messages::{self, MessageOptions};
use crate::console::output::{self, Destination, OutputOptions};
use crate::console::terminal;
use crate::error::{Error, Result};
use crate::finding::Report;
use crate::judge;
use crate::language::{Labels, Language};
use crate::model::Date;
use crate::render::findings::{self, FORMATS, FindingsFormat, FindingsStyle};
use crate::render::format::Format;
use crate::report::FindingsReport;
use crate::setup::reader::{InputOptions, InputReader};
use crate::setup::rules::RuleOptions;
use crate::setup::{language, rules, several};
use crate::sheet::Opened;

const SETTINGS: &str = "expost.toml";

/// What is checked and how the findings are given.
#[derive(Debug)]
pub struct CheckOptions {
    /// What is read.
    pub input: InputOptions,
    /// The severity from which on the exit code is 1.
    pub fail_on: FailOn,
    /// The ids of the checks that run; all where there are none.
    pub select: Vec<String>,
    /// The ids of checks that do not run.
    pub ignore: Vec<String>,
    /// The settings; else `expost.toml` next to the first input.
    pub config: Option<PathBuf>,
    /// The findings that are known already.
    pub baseline: Option<PathBuf>,
    /// Where the findings are written as known ones.
    pub write_baseline: Option<PathBuf>,
    /// The profile and the year.
    pub rules: RuleOptions,
    /// The format asked for.
    pub format: Option<&'static FindingsFormat>,
    /// Where the findings go.
    pub output: OutputOptions,
    /// Language, colours and how much is reported.
    pub messages: MessageOptions,
}

/// What is shown of the checks themselves.
#[derive(Debug)]
pub enum ChecksShown {
    /// The table of all checks.
    List,
    /// The documentation of the check of that id.
    Documentation(String),
}

/// Prints what the checks are.
///
/// # Errors
/// There is no such check.
pub fn show(shown: &ChecksShown) -> Result<u8> {
    let text = match shown {
        ChecksShown::List => check::list(),
        ChecksShown::Documentation(id) => check::explain(id)?,
    };
    output::print(text.as_bytes())?;
    Ok(0)
}

/// Runs the command; the exit code is 1 where a finding is at or above the failing severity, and 0 where a baseline is
/// written: that records what is found, and judges nothing.
///
/// # Errors
/// An input, the settings or the baseline cannot be read, or a result cannot be written.
pub fn run(options: &CheckOptions) -> Result<u8> {
    let format = Format::choose(FORMATS, options.output.path.as_deref(), options.format)?;
    let settings_file = options.config.clone().or_else(|| next_to(options.input.paths.first()?));
    let settings = settings(settings_file.as_deref(), options)?;
    let baseline = options.baseline.as_deref().map(read_baseline).transpose()?;
    let own_files = options.baseline.iter().chain(&settings_file).cloned();
    let files_read: Vec<PathBuf> =
        options.input.files_read().chain(options.rules.files_read()).chain(own_files).collect();
    let destination = Destination::create(&options.output, &files_read)?;
    let new_baseline = options.write_baseline.as_deref();
    let new_baseline =
        new_baseline.map(|path| Destination::create_file(path, options.output.force, &files_read)).transpose()?;
    if let Some(new_baseline) = &new_baseline {
        destination.ensure_apart(new_baseline)?;
    }
    let reader = InputReader::new(&options.input)?;
    let opened = reader.open(&options.input.paths)?;
    let checks = Checks { reader, settings, baseline, rules: &options.rules, messages: &options.messages };
    let (report, labels) =
        if opened.activities().nth(1).is_some() { checks.run_each(&opened)? } else { checks.run_all(&opened)? };

    let path = destination.path().map(Path::to_owned);
    let style = FindingsStyle {
        color: destination.shows_color(options.messages.color),
        quiet: options.messages.quiet,
        verbose: options.messages.verbose,
        width: options.output.path.is_none().then(terminal::terminal_width).flatten(),
    };
    let printed = FindingsReport {
        report: &report,
        workbooks: &opened.workbooks,
        sources: &opened.sources,
        labels: &labels,
        fails_from: options.fail_on.least(),
    };
    destination.write(|out| (format.writer)(&printed, style, out))?;
    if let Some(new_baseline) = new_baseline {
        new_baseline.write(|out| Ok(out.write_all(Baseline::from_report(&report).to_json().as_bytes())?))?;
    }
    if let Some(path) = path.filter(|_| !options.messages.quiet) {
        messages::print_line(&findings::counts(&report, &opened.sources, &labels));
        messages::report_written(&options.messages, &path, &labels);
    }
    Ok(if options.write_baseline.is_some() { 0 } else { check::exit_code(&report, options.fail_on) })
}

/// The checks as the options set them.
struct Checks<'o> {
    reader: InputReader,
    settings: Settings,
    baseline: Option<Baseline>,
    rules: &'o RuleOptions,
    messages: &'o MessageOptions,
}

impl Checks<'_> {
    /// Checks all inputs as one programme.
    fn run_all(&self, opened: &Opened) -> Result<(Report, Labels)> {
        self.run_one(opened, self.baseline.as_ref())
    }

    /// Checks each of several activities by itself.
    fn run_each(&self, opened: &Opened) -> Result<(Report, Labels)> {
        if opened.has_tables() {
            return Err(several::tables_beside_activities(std::slice::from_ref(opened)));
        }
        let checked: Result<Vec<(Report, Labels)>> =
            opened.each_activity().map(|activity| self.run_one(&activity, None)).collect();
        let (reports, labels): (Vec<Report>, Vec<Labels>) = checked?.into_iter().unzip();
        let labels = labels.into_iter().next().unwrap_or_else(|| Labels::of(Language::English));
        Ok((check::together(reports, self.baseline.as_ref()), labels))
    }

    fn run_one(&self, opened: &Opened, baseline: Option<&Baseline>) -> Result<(Report, Labels)> {
        let reading = self.reader.read(opened)?;
        let profile = rules::profile(self.rules.profile.as_deref(), &reading.programme)?;
        let labels = language::labels(self.messages.language, &reading.programme);
        let (programme, year) = (&reading.programme, self.rules.year);
        if year.is_some() && programme.indicators().next().is_some() {
            match judge::review(programme, year) {
                Ok(year) => rules::warn_about_year(self.messages, programme, year, &labels),
                Err(error) => messages::report(self.messages, &error.to_string()),
            }
        }
        let options = RunOptions { settings: &self.settings, baseline, profile: &profile, year };
        let report = check::run(&opened.workbooks, programme, reading.findings, options);
        Ok((report, labels))
    }
}

/// The settings of that file, else none; with what the options select.
fn settings(path: Option<&Path>, options: &CheckOptions) -> Result<Settings> {
    let settings = match path {
        Some(path) => Settings::from_toml(&read_text(path)?, &path.display().to_string())?,
        None => Settings::default(),
    };
    let mut settings = settings.restricted(&options.select, &options.ignore)?;
    settings.today =
        SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|now| Date::from_unix_seconds(now.as_secs()));
    Ok(settings)
}

/// The settings next to an input, where there are any.
fn next_to(input: &Path) -> Option<PathBuf> {
    let folder = if input.is_dir() { input } else { input.parent()? };
    let path = folder.join(SETTINGS);
    path.is_file().then_some(path)
}

fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| Error::Settings {
        place: path.display().to_string(),
        what: format!("the file cannot be read ({error})"),
        fix: "Check its name.".to_owned(),
    })
}

fn read_baseline(path: &Path) -> Result<Baseline> {
    Baseline::from_json(&read_text(path)?, &path.display().to_string())
}
