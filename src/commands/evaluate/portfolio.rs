//! Several programmes in one run of `expost evaluate`: a summary of all, and a file each.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Ready;
use crate::cli::{Evaluate, EvaluationFormat, Output};
use crate::commands::evaluate;
use crate::console::messages::{findings_in_words, say, tell, tell_written};
use crate::console::output::{Destination, ensure_free};
use crate::console::{progress, terminal};
use crate::error::Error;
use crate::finding::Message;
use crate::judge;
use crate::language::Labels;
use crate::report::portfolio::{Failed, Line};
use crate::report::{self, Book, tree};
use crate::setup::inputs::{Job, tables_beside_activities};
use crate::setup::programme::{self, How};
use crate::sheet::Opened;
use crate::{model, render};

/// The name of the summary in an output folder.
const SUMMARY: &str = "summary";

/// A programme of its own: its name among the others, and all that judging it needs.
struct Member {
    name: String,
    ready: std::result::Result<Ready, Error>,
}

/// What came of a programme.
struct Done {
    line: Line,
    activity: Option<tree::Element>,
    /// What is to be said of it on standard error.
    said: Vec<String>,
}

/// Where the results of several programmes go.
enum Target {
    /// The summary, or all IATI activities, to a file or to standard output.
    Whole(EvaluationFormat, Destination),
    /// A file each and the summary, into a folder.
    Folder(EvaluationFormat, PathBuf),
}

/// Whether the output is to be a folder: it is one, or its name has no ending.
pub fn is_folder(output: &Output) -> bool {
    output.output.as_ref().is_some_and(|path| path.is_dir() || path.extension().is_none())
}

/// Evaluates several programmes. An input that cannot be evaluated does not stop the others; the exit code is then 2.
///
/// # Errors
/// The output cannot be written, or a profile or language that was asked for does not exist.
pub fn run(arguments: &Evaluate, jobs: Vec<Job>, target: Option<(EvaluationFormat, Destination)>) -> Result<u8> {
    let target = Target::of(arguments, target)?;
    let labels = programme::labels(arguments.voice.lang.as_deref(), &model::Programme::default())?;
    if arguments.rules.profile.is_some() {
        programme::profile(&arguments.rules, &model::Programme::default())?;
    }
    let quiet = arguments.voice.quiet;
    let names = names_of(&jobs.iter().map(|job| job.path.as_path()).collect::<Vec<_>>());
    let jobs: Vec<(String, Job)> = names.into_iter().zip(jobs).collect();
    let members = progress::each(jobs, "Reading", quiet, |(name, job)| members_of(name, job, arguments));
    let members: Vec<Member> = members.into_iter().flatten().collect();
    let files = target.files(&members, arguments)?;
    let work: Vec<(Member, Option<PathBuf>)> = members.into_iter().zip(files).collect();
    let outcomes = progress::each(work, "Evaluating", quiet, |(member, file)| {
        let name = member.name.clone();
        evaluate_member(member, file.as_deref(), target.format(), arguments).map_err(|error| Failed {
            name,
            error: error.chain().map(ToString::to_string).collect::<Vec<_>>().join(": "),
        })
    });
    let (mut lines, mut activities, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    for outcome in outcomes {
        match outcome {
            Ok(done) => {
                done.said.iter().for_each(|sentence| tell(&arguments.voice, sentence));
                activities.extend(done.activity);
                lines.push(done.line);
            }
            Err(failure) => failed.push(failure),
        }
    }
    target.write(&lines, &failed, activities, arguments, &labels)?;
    for failure in &failed {
        named(failure).lines().for_each(|line| say(&format!("error: {line}")));
    }
    if !failed.is_empty() {
        let message = Message::new(if lines.is_empty() { "portfolio-failed-all" } else { "portfolio-failed" })
            .with("failed", failed.len())
            .with("all", failed.len() + lines.len());
        tell(&arguments.voice, &labels.message(&message, &model::Sources::default()));
    }
    Ok(if failed.is_empty() { 0 } else { 2 })
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

/// The programmes of an input, each read.
fn members_of(name: String, job: Job, arguments: &Evaluate) -> Vec<Member> {
    let Job { path, opened } = job;
    let open = || {
        let how = How::of(&arguments.input.reading, arguments.rules.year, &arguments.voice)?;
        how.open(std::slice::from_ref(&path))
    };
    let opened = match opened.map_or_else(open, Ok) {
        Ok(opened) => opened,
        Err(error) => return vec![Member { name, ready: Err(error) }],
    };
    let member = |name: String, opened: &Opened| Member {
        name,
        ready: Ready::of(arguments, opened, std::slice::from_ref(&path)),
    };
    match opened.activities().count() {
        0 | 1 => vec![member(name, &opened)],
        _ if opened.has_tables() => {
            vec![Member { name, ready: Err(tables_beside_activities(std::slice::from_ref(&opened))) }]
        }
        _ => {
            let parts = opened.by_activity().into_iter().enumerate();
            let name_of = |part: &Opened, index: usize| {
                let identifier = part.activities().next().and_then(|sheet| sheet.identifier());
                identifier.map_or_else(|| format!("{name} {}", index + 1), str::to_owned)
            };
            parts.map(|(index, part)| member(name_of(&part, index), &part)).collect()
        }
    }
}

fn evaluate_member(
    member: Member,
    file: Option<&Path>,
    format: EvaluationFormat,
    arguments: &Evaluate,
) -> Result<Done> {
    let Member { name, ready } = member;
    let Ready { reading, profile, labels, year } = &ready?;
    let evaluation = judge::evaluate(&reading.programme, profile, *year);
    let mut line = report::portfolio::line(&name, &evaluation, &reading.findings, labels);
    let (mut said, mut activity) = (Vec::new(), None);
    match file {
        Some(file) => {
            let destination = Destination::create_file(file, arguments.output.force, &evaluate::files_read(arguments))?;
            destination.write(|out| {
                said =
                    evaluate::print(out, format, &evaluation, labels, &reading.findings, arguments.values_only, false)?;
                Ok(())
            })?;
            line.file = file.file_name().map(|name| name.to_string_lossy().into_owned());
        }
        None if format == EvaluationFormat::Iati => {
            let laid = report::iati::activity(&evaluation, labels);
            let sources = &reading.programme.sources;
            said = laid.remarks.iter().map(|remark| labels.message(remark, sources)).collect();
            activity = Some(laid.activity);
        }
        None => {}
    }
    said.extend(programme::doubts_about_year(&reading.programme, *year, labels));
    let mut said: Vec<String> = said.into_iter().map(|sentence| format!("{name}: {sentence}")).collect();
    if arguments.voice.verbose {
        said.extend(findings_in_words(&reading.findings, &reading.programme.sources, labels, &arguments.voice));
    }
    Ok(Done { line, activity, said })
}

/// An error that says which of several programmes it is about, where it names no place of its own.
fn named(failure: &Failed) -> String {
    if failure.error.contains(&failure.name) {
        failure.error.clone()
    } else {
        format!("{}: {}", failure.name, failure.error)
    }
}

impl Target {
    fn of(arguments: &Evaluate, prepared: Option<(EvaluationFormat, Destination)>) -> std::result::Result<Self, Error> {
        let output = &arguments.output;
        if let Some(folder) = output.output.clone().filter(|_| is_folder(output)) {
            return Ok(Self::Folder(evaluate::form(arguments)?, folder));
        }
        let (format, destination) = match prepared {
            Some(prepared) => prepared,
            None => (evaluate::form(arguments)?, Destination::create(output, &evaluate::files_read(arguments))?),
        };
        if format == EvaluationFormat::Xlsx {
            let path = output.output.clone().unwrap_or_default();
            let folder = path.with_extension("");
            let what = format!("several programmes need a folder for a workbook each; give -o {}/", folder.display());
            return Err(Error::Output { path, what });
        }
        Ok(Self::Whole(format, destination))
    }

    fn format(&self) -> EvaluationFormat {
        match self {
            Self::Whole(format, _) | Self::Folder(format, _) => *format,
        }
    }

    /// The file of each programme. The folder is made where only it is missing; every file in the way is told at once.
    fn files(&self, members: &[Member], arguments: &Evaluate) -> Result<Vec<Option<PathBuf>>> {
        let Self::Folder(format, folder) = self else { return Ok(members.iter().map(|_| None).collect()) };
        if !folder.is_dir() {
            std::fs::create_dir(folder).map_err(|error| Error::Output {
                path: folder.clone(),
                what: format!("the folder cannot be made ({error})"),
            })?;
        }
        // Only what can be evaluated takes a name.
        let ready = || members.iter().filter(|member| member.ready.is_ok());
        let mut names = file_names(ready().map(|member| member.name.as_str())).into_iter();
        let mut file = || names.next().map(|name| folder.join(format!("{name}.{}", ending(*format))));
        let files: Vec<Option<PathBuf>> =
            members.iter().map(|member| if member.ready.is_ok() { file() } else { None }).collect();
        let to_be_written = files.iter().flatten();
        let summary = summary_file(folder, *format);
        let files_read = evaluate::files_read(arguments);
        let faults: Vec<Error> = to_be_written
            .chain([&summary])
            .filter_map(|file| ensure_free(file, arguments.output.force, &files_read).err())
            .collect();
        if !faults.is_empty() {
            return Err(Error::from_several(faults).into());
        }
        Ok(files)
    }

    fn write(
        self,
        lines: &[Line],
        failed: &[Failed],
        activities: Vec<tree::Element>,
        arguments: &Evaluate,
        labels: &Labels,
    ) -> Result<()> {
        let print_table = |out: &mut dyn Write, color: bool| {
            let grid = report::portfolio::terminal(lines, labels);
            Ok(writeln!(out, "{}", render::terminal::table(grid, labels, terminal::width(), color))?)
        };
        match self {
            Self::Whole(format, destination) => {
                let path = destination.path().map(Path::to_owned);
                let color = destination.shows_color(arguments.voice.color);
                // A document of no activity is against the schema.
                if format == EvaluationFormat::Iati && activities.is_empty() {
                    return Ok(());
                }
                destination.write(|out| match format {
                    EvaluationFormat::Iati => Ok(render::xml::write(&report::iati::document(activities), out)?),
                    EvaluationFormat::Table => print_table(out, color),
                    format => print_summary(out, format, lines, failed, labels),
                })?;
                if let Some(path) = path {
                    tell_written(&arguments.voice, &path, labels);
                }
            }
            Self::Folder(format, folder) => {
                let file = summary_file(&folder, format);
                let destination =
                    Destination::create_file(&file, arguments.output.force, &evaluate::files_read(arguments))?;
                destination.write(|out| print_summary(out, format, lines, failed, labels))?;
                if !arguments.voice.quiet {
                    print_table(&mut std::io::stdout().lock(), terminal::shows_color(arguments.voice.color))?;
                }
                let written = Message::new("portfolio-written")
                    .with("files", lines.len())
                    .with("folder", folder.display().to_string())
                    .with("summary", file.display().to_string());
                tell(&arguments.voice, &labels.message(&written, &model::Sources::default()));
            }
        }
        Ok(())
    }
}

/// The summary in a form that goes with the one of the single files.
fn print_summary(
    out: &mut dyn Write,
    format: EvaluationFormat,
    lines: &[Line],
    failed: &[Failed],
    labels: &Labels,
) -> Result<()> {
    match format {
        EvaluationFormat::Json => render::json::write(&report::json::portfolio::document(lines, failed), out)?,
        EvaluationFormat::Csv => render::csv::write(report::data::programmes(lines, failed), out)?,
        EvaluationFormat::Table if lines.is_empty() => {}
        EvaluationFormat::Table => {
            let grid = report::portfolio::terminal(lines, labels);
            writeln!(out, "{}", render::terminal::table(grid, labels, terminal::width(), false))?;
        }
        EvaluationFormat::Xlsx | EvaluationFormat::Iati => {
            render::xlsx::write(
                Book::of(labels.text("sheet-summary"), vec![report::portfolio::table(lines, failed, labels)]),
                out,
            )?;
        }
    }
    Ok(())
}

fn ending(format: EvaluationFormat) -> &'static str {
    match format {
        EvaluationFormat::Xlsx => "xlsx",
        EvaluationFormat::Json => "json",
        EvaluationFormat::Csv => "csv",
        EvaluationFormat::Table => "txt",
        EvaluationFormat::Iati => "xml",
    }
}

fn summary_file(folder: &Path, format: EvaluationFormat) -> PathBuf {
    let format = if format == EvaluationFormat::Iati { EvaluationFormat::Xlsx } else { format };
    folder.join(format!("{SUMMARY}.{}", ending(format)))
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
