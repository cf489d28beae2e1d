//! Several programmes in one run of `expost evaluate`: a summary of all, and a file each.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::options::EvaluateOptions;
use crate::console::messages;
use crate::console::output::{Destination, ensure_free};
use crate::console::{progress, terminal};
use crate::error::{Error, Result};
use crate::finding::Message;
use crate::judge;
use crate::model::{Programme, Sources};
use crate::read::Reading;
use crate::render::evaluation::{EvaluationFormat, FORMATS, Several, SummaryWriter};
use crate::render::format::TextStyle;
use crate::report::EvaluationReport;
use crate::report::portfolio::{self, Failed, Line, PortfolioReport};
use crate::report::tree::Element;
use crate::setup::evaluable::ensure_not_empty;
use crate::setup::prepared::PreparedProgramme;
use crate::setup::reader::InputReader;
use crate::setup::several::{Job, JobState, tables_beside_activities};
use crate::setup::{language, rules};
use crate::sheet::Opened;

/// The name of the summary in an output folder.
const SUMMARY: &str = "summary";

/// A programme among others.
struct Member {
    name: String,
    programme: Result<PreparedProgramme>,
}

/// What came of a programme.
struct Outcome {
    line: Line,
    element: Option<Element>,
    /// What is to be reported of it.
    remarks: Vec<String>,
}

/// Where the results of several programmes go.
enum Target {
    /// The summary, or a document of all programmes, to a file or to standard output.
    Whole(Destination),
    /// A file each and the summary, into a folder.
    Folder(PathBuf),
}

/// Evaluates several programmes. An input that cannot be evaluated does not stop the others; the exit code is then 2.
///
/// # Errors
/// The output cannot be written, or a profile that was asked for does not exist.
pub fn run(
    options: &EvaluateOptions,
    format: &'static EvaluationFormat,
    reader: &InputReader,
    jobs: Vec<Job>,
    destination: Option<Destination>,
) -> Result<u8> {
    let target = target(options, format, destination)?;
    let labels = language::labels(options.messages.language, &Programme::default());
    if options.rules.profile.is_some() {
        rules::profile(options.rules.profile.as_deref(), &Programme::default())?;
    }
    let portfolio = Portfolio { options, format, reader, files_read: options.files_read() };
    let members = portfolio.members(jobs);
    let files = portfolio.files(&target, &members)?;
    let (outcomes, failed) = portfolio.evaluate(members, files);
    let mut lines = Vec::with_capacity(outcomes.len());
    let mut elements = Vec::new();
    for outcome in outcomes {
        outcome.remarks.iter().for_each(|remark| messages::report(&options.messages, remark));
        elements.extend(outcome.element);
        lines.push(outcome.line);
    }
    let report = PortfolioReport { lines: &lines, failed: &failed, labels: &labels };
    match target {
        Target::Whole(destination) => portfolio.write_whole(destination, &report, elements)?,
        Target::Folder(folder) => portfolio.write_summary(&folder, &report)?,
    }
    report_failures(options, &report);
    Ok(if failed.is_empty() { 0 } else { 2 })
}

/// Where the results go; a format of which each programme needs a file needs a folder.
fn target(options: &EvaluateOptions, format: &EvaluationFormat, destination: Option<Destination>) -> Result<Target> {
    let path = options.output.path.clone().unwrap_or_default();
    let Some(destination) = destination else { return Ok(Target::Folder(path)) };
    match format.writer.several {
        Several::Summary(_) | Several::Document { .. } => Ok(Target::Whole(destination)),
        Several::Files(_) => {
            let folder = path.with_extension("");
            let what = format!("several programmes need a folder for a workbook each; give -o {}/", folder.display());
            Err(Error::Output { path, what })
        }
    }
}

fn report_failures(options: &EvaluateOptions, report: &PortfolioReport<'_>) {
    let PortfolioReport { lines, failed, labels } = *report;
    for failure in failed {
        named(failure).lines().for_each(|line| messages::print_line(&format!("error: {line}")));
    }
    if !failed.is_empty() {
        let message = Message::new(if lines.is_empty() { "portfolio-failed-all" } else { "portfolio-failed" })
            .with("failed", failed.len())
            .with("all", failed.len() + lines.len());
        messages::report(&options.messages, &labels.message(&message, &Sources::default()));
    }
}

/// What evaluating each of the programmes needs.
struct Portfolio<'o> {
    options: &'o EvaluateOptions,
    format: &'static EvaluationFormat,
    reader: &'o InputReader,
    files_read: Vec<PathBuf>,
}

impl Portfolio<'_> {
    /// The programmes of all inputs, each read.
    fn members(&self, jobs: Vec<Job>) -> Vec<Member> {
        let names = names_of(&jobs.iter().map(|job| job.path.as_path()).collect::<Vec<_>>());
        let jobs: Vec<(String, Job)> = names.into_iter().zip(jobs).collect();
        let quiet = self.options.messages.quiet;
        let members = progress::each(jobs, "Reading", quiet, |(name, job)| self.members_of(name, job));
        members.into_iter().flatten().collect()
    }

    /// The programmes of an input.
    fn members_of(&self, name: String, job: Job) -> Vec<Member> {
        let Job { path, state } = job;
        let paths = std::slice::from_ref(&path);
        let opened = match state {
            JobState::Read(opened, reading) => {
                let reading = self.reader.ensure_map_fits(&opened, &reading).map(|()| *reading);
                return vec![self.member(name, paths, reading)];
            }
            JobState::Opened(opened) => Ok(opened),
            JobState::Unopened => self.reader.open(paths),
        };
        let opened = match opened {
            Ok(opened) => opened,
            Err(error) => return vec![Member { name, programme: Err(error) }],
        };
        match opened.activities().count() {
            0 | 1 => vec![self.member(name, paths, self.reader.read(&opened))],
            _ if opened.has_tables() => {
                vec![Member { name, programme: Err(tables_beside_activities(std::slice::from_ref(&opened))) }]
            }
            _ => {
                let parts = opened.by_activity().into_iter().enumerate();
                let name_of = |part: &Opened, index: usize| {
                    let identifier = part.activities().next().and_then(|sheet| sheet.identifier());
                    identifier.map_or_else(|| format!("{name} {}", index + 1), str::to_owned)
                };
                parts.map(|(index, part)| self.member(name_of(&part, index), paths, self.reader.read(&part))).collect()
            }
        }
    }

    fn member(&self, name: String, paths: &[PathBuf], reading: Result<Reading>) -> Member {
        let (rules, language) = (&self.options.rules, self.options.messages.language);
        let programme = reading.and_then(|reading| PreparedProgramme::new(reading, paths, rules, language));
        Member { name, programme }
    }

    /// The file of each programme. The folder is made where only it is missing; every file in the way is reported at once.
    fn files(&self, target: &Target, members: &[Member]) -> Result<Vec<Option<PathBuf>>> {
        let Target::Folder(folder) = target else { return Ok(members.iter().map(|_| None).collect()) };
        if !folder.is_dir() {
            std::fs::create_dir(folder).map_err(|error| Error::Output {
                path: folder.clone(),
                what: format!("the folder cannot be made ({error})"),
            })?;
        }
        // Only what can be evaluated takes a name.
        let ready = || members.iter().filter(|member| member.programme.is_ok());
        let mut names = file_names(ready().map(|member| member.name.as_str())).into_iter();
        let mut file = || names.next().map(|name| folder.join(format!("{name}.{}", ending(self.format))));
        let files: Vec<Option<PathBuf>> =
            members.iter().map(|member| if member.programme.is_ok() { file() } else { None }).collect();
        let summary = folder.join(summary(self.format).0);
        let faults: Vec<Error> = files
            .iter()
            .flatten()
            .chain([&summary])
            .filter_map(|file| ensure_free(file, self.options.output.force, &self.files_read).err())
            .collect();
        if faults.is_empty() { Ok(files) } else { Err(Error::from_several(faults)) }
    }

    /// Evaluates the programmes and writes the file of each; what could not be evaluated is returned beside.
    fn evaluate(&self, members: Vec<Member>, files: Vec<Option<PathBuf>>) -> (Vec<Outcome>, Vec<Failed>) {
        let work: Vec<(Member, Option<PathBuf>)> = members.into_iter().zip(files).collect();
        let results = progress::each(work, "Evaluating", self.options.messages.quiet, |(member, file)| {
            let Member { name, programme } = member;
            let outcome = programme.and_then(|programme| self.evaluate_one(&name, &programme, file.as_deref()));
            outcome.map_err(|error| Failed { name, error: error.to_string() })
        });
        let (mut outcomes, mut failed) = (Vec::new(), Vec::new());
        for result in results {
            match result {
                Ok(outcome) => outcomes.push(outcome),
                Err(failure) => failed.push(failure),
            }
        }
        (outcomes, failed)
    }

    fn evaluate_one(&self, name: &str, programme: &PreparedProgramme, file: Option<&Path>) -> Result<Outcome> {
        let PreparedProgramme { reading, profile, labels, review } = programme;
        let sources = &reading.programme.sources;
        let evaluation = judge::evaluate(&reading.programme, profile, *review);
        ensure_not_empty(&evaluation, &reading.findings, labels)?;
        let mut line = portfolio::line(name, &evaluation, &reading.findings, labels);
        let calculation = self.options.calculation;
        let report = EvaluationReport { evaluation: &evaluation, labels, findings: &reading.findings, calculation };
        let (mut remarks, mut element) = (Vec::new(), None);
        match (file, self.format.writer.several) {
            (Some(file), _) => {
                let destination = Destination::create_file(file, self.options.output.force, &self.files_read)?;
                destination.write(|out| {
                    remarks = (self.format.writer.write)(&report, style(false), out)?;
                    Ok(())
                })?;
                line.file = file.file_name().map(|name| name.to_string_lossy().into_owned());
            }
            (None, Several::Document { element: element_of, .. }) => {
                let (own, own_remarks) = element_of(&report);
                (element, remarks) = (Some(own), own_remarks);
            }
            (None, Several::Summary(_) | Several::Files(_)) => {}
        }
        let remarks = remarks.iter().map(|remark| labels.message(remark, sources));
        let remarks = remarks.chain(rules::year_warnings(&reading.programme, *review, labels));
        let remarks = remarks.chain(rules::evaluation_warnings(&evaluation, labels));
        let mut remarks: Vec<String> = remarks.map(|remark| format!("{name}: {remark}")).collect();
        if self.options.messages.verbose {
            remarks.extend(messages::finding_lines(&self.options.messages, &reading.findings, sources, labels));
        }
        Ok(Outcome { line, element, remarks })
    }

    fn write_whole(
        &self,
        destination: Destination,
        report: &PortfolioReport<'_>,
        elements: Vec<Element>,
    ) -> Result<()> {
        let messages = &self.options.messages;
        let path = destination.path().map(Path::to_owned);
        let style = style(destination.shows_color(messages.color));
        match self.format.writer.several {
            Several::Summary(write) | Several::Files(write) => destination.write(|out| write(report, style, out))?,
            // A document without elements is against its schema.
            Several::Document { .. } if elements.is_empty() => return Ok(()),
            Several::Document { write, .. } => destination.write(|out| write(elements, out))?,
        }
        if let Some(path) = path {
            messages::report_written(messages, &path, report.labels);
        }
        Ok(())
    }

    /// Writes the summary in a folder, and prints it too.
    fn write_summary(&self, folder: &Path, report: &PortfolioReport<'_>) -> Result<()> {
        let messages = &self.options.messages;
        let (file, write) = summary(self.format);
        let file = folder.join(file);
        let destination = Destination::create_file(&file, self.options.output.force, &self.files_read)?;
        destination.write(|out| write(report, style(false), out))?;
        if !messages.quiet {
            let style = style(terminal::shows_color(messages.color));
            summary(&FORMATS[0]).1(report, style, &mut std::io::stdout().lock())?;
        }
        let written = Message::new("portfolio-written")
            .with("files", report.lines.len())
            .with("folder", folder.display().to_string())
            .with("summary", file.display().to_string());
        messages::report(messages, &report.labels.message(&written, &Sources::default()));
        Ok(())
    }
}

fn style(color: bool) -> TextStyle {
    TextStyle { width: terminal::width(), color }
}

fn ending(format: &EvaluationFormat) -> &'static str {
    format.ending.unwrap_or(format.name)
}

/// The name of the summary's file in a folder of that format, and how it is written.
fn summary(format: &EvaluationFormat) -> (String, SummaryWriter) {
    let (ending, write) = match format.writer.several {
        Several::Summary(write) | Several::Files(write) => (ending(format), write),
        Several::Document { summary_ending, summary, .. } => (summary_ending, summary),
    };
    (format!("{SUMMARY}.{ending}"), write)
}

/// A name for each input: as short as it can be while no two are the same.
fn names_of(paths: &[&Path]) -> Vec<String> {
    let stem = |path: &Path| match path.file_stem() {
        Some(stem) if path.as_os_str() != "-" => stem.to_string_lossy().into_owned(),
        Some(_) => "standard input".to_owned(),
        None => path.display().to_string(),
    };
    let without_ending = |path: &Path| path.with_extension("").display().to_string();
    let whole = |path: &Path| path.display().to_string();
    let forms: [&dyn Fn(&Path) -> String; 2] = [&stem, &without_ending];
    let forms = forms.map(|form| paths.iter().map(|path| form(path)).collect::<Vec<String>>());
    let is_alone = |names: &[String], name: &str| {
        names.iter().filter(|other| other.to_lowercase() == name.to_lowercase()).count() == 1
    };
    let name = |(index, path): (usize, &&Path)| {
        let mut short = forms.iter().filter(|names| is_alone(names, &names[index])).map(|names| names[index].clone());
        short.next().unwrap_or_else(|| whole(path))
    };
    paths.iter().enumerate().map(name).collect()
}

/// An error that says which of several programmes it is about, where it names no place of its own.
fn named(failure: &Failed) -> String {
    if failure.error.contains(&failure.name) {
        failure.error.clone()
    } else {
        format!("{}: {}", failure.name, failure.error)
    }
}

/// Names that any file system takes, each once; a second one of a name gets a number.
fn file_names<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut taken: HashMap<String, usize> = HashMap::from([(SUMMARY.to_owned(), 1)]);
    let safe = |letter: char| if letter.is_alphanumeric() || "-_. ()".contains(letter) { letter } else { '-' };
    names
        .map(|name| {
            let plain: String = name.chars().map(safe).collect();
            let plain = plain.trim_matches(['.', ' ']).to_owned();
            let mut unique = if plain.is_empty() { "programme".to_owned() } else { plain };
            let count = taken.entry(unique.to_lowercase()).or_default();
            *count += 1;
            if *count > 1 {
                unique = format!("{unique}-{count}");
            }
            unique
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_of_the_same_name_are_told_apart_by_their_folders() {
        let names = |paths: &[&str]| names_of(&paths.iter().map(Path::new).collect::<Vec<_>>());
        assert_eq!(names(&["a/x.xlsx", "b/X.xlsx", "c/y.csv", "-"]), ["a/x", "b/X", "y", "standard input"]);
        assert_eq!(names(&["a/x.xlsx", "a/x.csv", "b/x.csv"]), ["a/x.xlsx", "a/x.csv", "b/x"]);
    }

    #[test]
    fn files_have_names_that_can_be_written_each_once() {
        let names = ["a", "A", "XM-DAC-1/2:3", "..", "summary", "Š ž (1)"];
        let expected = ["a", "A-2", "XM-DAC-1-2-3", "programme", "summary-2", "Š ž (1)"];
        assert_eq!(file_names(names.into_iter()), expected);
    }
}
