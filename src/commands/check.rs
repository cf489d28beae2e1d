//! `expost check`: what a careful reviewer would ask about.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;

use crate::check::{self, Baseline, Day, Settings};
use crate::cli::{Check, FailOn, FindingsFormat};
use crate::console::messages::{say, tell, tell_written};
use crate::console::output::{Destination, Forms};
use crate::console::terminal;
use crate::error::Error;
use crate::finding::{Report, Severity};
use crate::language::{Labels, Language};
use crate::render::{self, findings_text};
use crate::report;
use crate::setup::inputs;
use crate::setup::programme::{self, How};
use crate::sheet::Opened;

const SETTINGS: &str = "expost.toml";

/// Runs the command; the exit code is 1 where a finding is at or above the failing severity, and 0 where a baseline is
/// written: that records what is found, and judges nothing.
pub fn run(arguments: &Check) -> Result<u8> {
    if arguments.list {
        return show(&check::list());
    }
    if let Some(id) = &arguments.explain {
        return show(&check::explain(id)?);
    }
    let format = FORMS.form_of(&arguments.output, arguments.format)?;
    let settings_file = arguments.config.clone().or_else(|| beside(arguments.inputs.first()?));
    let settings = settings(settings_file.as_deref(), arguments)?;
    let baseline = arguments.baseline.as_deref().map(read_baseline).transpose()?;
    let files_read = files_read(arguments, settings_file.as_ref());
    let destination = Destination::create(&arguments.output, &files_read)?;
    let new_baseline = arguments.write_baseline.as_deref();
    let new_baseline =
        new_baseline.map(|path| Destination::create_file(path, arguments.output.force, &files_read)).transpose()?;
    if let Some(new_baseline) = &new_baseline {
        destination.ensure_apart(new_baseline)?;
    }
    let how = How::of(&arguments.reading, arguments.rules.year, &arguments.voice)?;
    let opened = how.open(&arguments.inputs)?;
    let (report, labels) = if opened.activities().nth(1).is_some() {
        check_each(&opened, &how, arguments, &settings, baseline.as_ref())?
    } else {
        check_one(&opened, &how, arguments, &settings, baseline.as_ref())?
    };

    let path = destination.path().map(Path::to_owned);
    let color = destination.shows_color(arguments.voice.color);
    let width = arguments.output.output.is_none().then(terminal::terminal_width).flatten();
    let style = findings_text::Style { color, quiet: arguments.voice.quiet, verbose: arguments.voice.verbose, width };
    let least = fail_on(arguments.fail_on).least();
    destination.write(|out| print(out, format, &report, &opened, &labels, style, least))?;
    if let Some(new_baseline) = new_baseline {
        new_baseline.write(|out| Ok(out.write_all(Baseline::of(&report).to_json().as_bytes())?))?;
    }
    if let Some(path) = path.filter(|_| !arguments.voice.quiet) {
        say(&findings_text::counts(&report, &opened.sources, &labels));
        tell_written(&arguments.voice, &path, &labels);
    }
    Ok(if arguments.write_baseline.is_some() { 0 } else { check::exit_code(&report, fail_on(arguments.fail_on)) })
}

fn check_one(
    opened: &Opened,
    how: &How<'_>,
    arguments: &Check,
    settings: &Settings,
    baseline: Option<&Baseline>,
) -> Result<(Report, Labels)> {
    let reading = how.read(opened)?;
    let profile = programme::profile(&arguments.rules, &reading.programme)?;
    let labels = programme::labels(arguments.voice.lang.as_deref(), &reading.programme)?;
    let (programme, year) = (&reading.programme, arguments.rules.year);
    if year.is_some() && programme.indicators().next().is_some() {
        match programme::review_year(&arguments.rules, programme) {
            Ok(year) => programme::warn_of_year(programme, year, &labels, &arguments.voice),
            Err(error) => tell(&arguments.voice, &error.to_string()),
        }
    }
    let report = check::run(&opened.workbooks, programme, reading.findings, settings, baseline, &profile, year);
    Ok((report, labels))
}

/// Checks each of several activities by itself.
fn check_each(
    opened: &Opened,
    how: &How<'_>,
    arguments: &Check,
    settings: &Settings,
    baseline: Option<&Baseline>,
) -> Result<(Report, Labels)> {
    if opened.has_tables() {
        return Err(inputs::tables_beside_activities(std::slice::from_ref(opened)).into());
    }
    let checked: Result<Vec<(Report, Labels)>> =
        opened.each_activity().map(|activity| check_one(&activity, how, arguments, settings, None)).collect();
    let (reports, labels): (Vec<Report>, Vec<Labels>) = checked?.into_iter().unzip();
    let labels = labels.into_iter().next().unwrap_or_else(|| Labels::of(Language::English));
    Ok((check::together(reports, baseline), labels))
}

fn show(text: &str) -> Result<u8> {
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(0)
}

fn fail_on(choice: FailOn) -> check::FailOn {
    match choice {
        FailOn::Error => check::FailOn::Severity(Severity::Error),
        FailOn::Warning => check::FailOn::Severity(Severity::Warning),
        FailOn::Note => check::FailOn::Severity(Severity::Note),
        FailOn::Never => check::FailOn::Never,
    }
}

/// The forms of findings.
const FORMS: Forms<FindingsFormat> = Forms {
    endings: &[
        ("xlsx", FindingsFormat::Xlsx),
        ("json", FindingsFormat::Json),
        ("sarif", FindingsFormat::Sarif),
        ("xml", FindingsFormat::Junit),
        ("md", FindingsFormat::Markdown),
        ("txt", FindingsFormat::Text),
    ],
    workbook: "findings.xlsx",
};

/// The files that the run reads.
fn files_read(arguments: &Check, settings: Option<&PathBuf>) -> Vec<PathBuf> {
    let mut files = programme::files_read(&arguments.inputs, &arguments.reading, Some(&arguments.rules));
    files.extend(arguments.baseline.iter().chain(settings).cloned());
    files
}

/// The settings asked for, else those beside the first input, else none; with what the arguments select.
fn settings(path: Option<&Path>, arguments: &Check) -> Result<Settings> {
    let settings = match path {
        Some(path) => Settings::from_toml(&read_text(path)?, &path.display().to_string())?,
        None => Settings::default(),
    };
    let mut settings = settings.restricted(&arguments.select, &arguments.ignore)?;
    settings.today = SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|now| Day::from_unix_seconds(now.as_secs()));
    Ok(settings)
}

fn beside(input: &Path) -> Option<PathBuf> {
    let folder = if input.is_dir() { input } else { input.parent()? };
    let path = folder.join(SETTINGS);
    path.is_file().then_some(path)
}

fn read_text(path: &Path) -> std::result::Result<String, Error> {
    std::fs::read_to_string(path).map_err(|error| Error::Settings {
        place: path.display().to_string(),
        what: format!("the file cannot be read ({error})"),
        mend: "Check its name.".to_owned(),
    })
}

fn read_baseline(path: &Path) -> Result<Baseline> {
    Ok(Baseline::from_json(&read_text(path)?, &path.display().to_string())?)
}

fn print(
    out: &mut dyn Write,
    format: FindingsFormat,
    report: &Report,
    opened: &Opened,
    labels: &Labels,
    style: findings_text::Style,
    failing: Option<Severity>,
) -> Result<()> {
    let sources = &opened.sources;
    let text = match format {
        FindingsFormat::Json => {
            return Ok(render::json::write(&report::json::findings::document(report, sources, labels), out)?);
        }
        FindingsFormat::Xlsx => {
            render::xlsx::write(report::marked::of(report, &opened.workbooks, sources, labels), out)?;
            return Ok(());
        }
        FindingsFormat::Text => findings_text::print(report, sources, labels, style),
        FindingsFormat::Sarif => render::sarif::print(report, sources, labels),
        FindingsFormat::Junit => render::junit::print(report, sources, labels, failing),
        FindingsFormat::Github => render::github::print(report, sources, labels),
        FindingsFormat::Markdown => render::markdown::print(report, sources, labels),
    };
    Ok(out.write_all(text.as_bytes())?)
}
