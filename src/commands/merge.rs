//! `expost merge`: brings returned copies of a matrix together.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::console::messages::{self, MessageOptions};
use crate::console::output::{Destination, OutputOptions};
use crate::console::terminal;
use crate::error::{Error, Result};
use crate::finding::{Message, Severity};
use crate::language::Labels;
use crate::merge::{self, Base, MatrixWorkbook, TextReader};
use crate::read;
use crate::render;
use crate::render::format::{Format, TextStyle};
use crate::report::merged::MergeReport;
use crate::setup::language;
use crate::sheet::{self, OpenOptions, Opened};
use crate::text::{printable, wrapped};

/// What is merged and how the result is given.
#[derive(Debug)]
pub struct MergeOptions {
    /// The matrix that was sent out.
    pub matrix: PathBuf,
    /// The copies that came back.
    pub copies: Vec<PathBuf>,
    /// Where the changes on which nobody disagrees are written.
    pub accept: Option<PathBuf>,
    /// The format asked for.
    pub format: Option<&'static MergeFormat>,
    /// Where the result goes.
    pub output: OutputOptions,
    /// Language, colours and how much is reported.
    pub messages: MessageOptions,
}

/// A format of a merge.
pub type MergeFormat = Format<MergeWriter>;

/// Writes a merge in one format and returns remarks on what it could not hold.
pub type MergeWriter = fn(&MergeReport<'_>, TextStyle, &mut dyn Write) -> Result<Vec<Message>>;

/// All formats; the first is that of standard output.
pub static FORMATS: &[MergeFormat] = &[
    Format {
        name: "table",
        description: "The counts by copy and the disagreements",
        ending: Some("txt"),
        needs_file: None,
        writer: print_tables,
    },
    Format {
        name: "json",
        description: "All of it, for a program, `expost/1`",
        ending: Some("json"),
        needs_file: None,
        writer: |report, _, out| {
            render::json::write(&report.document(), out)?;
            Ok(Vec::new())
        },
    },
    Format {
        name: "markdown",
        description: "All of it as tables, for a text",
        ending: Some("md"),
        needs_file: None,
        writer: |report, _, out| {
            write!(out, "{}", render::markdown::book(report.book_of_lists(), report.labels))?;
            Ok(Vec::new())
        },
    },
    Format {
        name: "xlsx",
        description: "The matrix with what is agreed taken in, and the lists; needs `--output`",
        ending: Some("xlsx"),
        needs_file: Some("merged.xlsx"),
        writer: |report, _, out| {
            let shortened = render::xlsx::write(report.book(), out)?.shortened;
            Ok(shortened.into_iter().map(|cell| Message::new("text-shortened").with("cell", cell)).collect())
        },
    },
];

/// Runs the command.
///
/// # Errors
/// The matrix or a copy cannot be read, or a result cannot be written.
pub fn run(options: &MergeOptions) -> Result<u8> {
    let messages = &options.messages;
    let format = Format::choose(FORMATS, options.output.path.as_deref(), options.format)?;
    let (copies, of_folders) = files_of(options)?;
    let inputs: Vec<PathBuf> = std::iter::once(&options.matrix).chain(&copies).cloned().collect();
    ensure_usable(options)?;
    let destination = Destination::create(&options.output, &inputs)?;
    let accepted = options.accept.as_deref();
    let accepted = accepted.map(|path| Destination::create_file(path, options.output.force, &inputs)).transpose()?;
    if let Some(accepted) = &accepted {
        destination.ensure_apart(accepted)?;
    }
    let mut opened = sheet::open(&inputs, &OpenOptions { with_annotations: true, ..OpenOptions::default() })?;
    let is_of_folder = |file: &str| of_folders.iter().any(|path| printable(&path.to_string_lossy()) == file);
    opened.workbooks.iter_mut().for_each(|workbook| workbook.is_of_folder = is_of_folder(&workbook.file));
    let Some((workbook, copies)) = opened.workbooks.split_first().filter(|(_, copies)| !copies.is_empty()) else {
        return Err(Error::Request("merge what? Give the copies that came back".to_owned()));
    };
    let base = Base::from_matrix(&MatrixWorkbook::from_workbook(workbook, None))?;
    let merged = merge::merge(&base, copies)?;
    let labels = language::labels_or_own(messages.language, Some(&base.schema.language));
    let report = MergeReport::new(&base, workbook, &merged, &opened.sources, &labels);

    write(destination, format, &report, messages)?;
    if let Some(accepted) = accepted {
        accept(accepted, &report, messages)?;
    }
    report_findings(&opened, &labels, messages);
    Ok(0)
}

/// Writes the result; that of a file is reported, of a workbook with its tables.
fn write(
    destination: Destination,
    format: &MergeFormat,
    report: &MergeReport<'_>,
    options: &MessageOptions,
) -> Result<()> {
    let path = destination.path().map(Path::to_owned);
    let style = TextStyle { width: terminal::width(), color: destination.shows_color(options.color) };
    let mut remarks = Vec::new();
    destination.write(|out| {
        remarks = (format.writer)(report, style, out)?;
        Ok(())
    })?;
    for remark in remarks {
        messages::report(options, &report.labels.message(&remark, report.sources));
    }
    if let Some(path) = &path {
        if format.needs_file.is_some() && !options.quiet {
            let style = TextStyle { color: terminal::shows_color(options.color), ..style };
            print_tables(report, style, &mut std::io::stdout().lock())?;
        }
        messages::report_written(options, path, report.labels);
    } else if format.name == FORMATS[0].name && report.merged.says_something() {
        messages::report(options, &report.labels.text("merge-see-lists"));
    }
    Ok(())
}

/// The endings of workbooks that may be a copy.
const WORKBOOKS: [&str; 6] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "fods"];

/// The copies, and those of them that are in a folder with others: without the files that office programs keep beside one
/// that is open and, of a folder, without what is no workbook.
fn files_of(options: &MergeOptions) -> Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let leave_out = |path: &Path, why: &str| {
        messages::report(&options.messages, &format!("{}: {why}; left out", path.display()));
    };
    let is_lock = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("~$") || name.starts_with(".~lock.")
    };
    let is_workbook = |path: &Path| {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        WORKBOOKS.contains(&ending.as_str())
    };
    let (mut copies, mut of_folders) = (Vec::new(), Vec::new());
    for copy in &options.copies {
        if !copy.is_dir() {
            copies.push(copy.clone());
            continue;
        }
        let unreadable = |error: std::io::Error| {
            Error::input(copy.display().to_string(), format!("the folder cannot be read ({error})"), "")
        };
        let entries = copy.read_dir().map_err(unreadable)?;
        let mut files: Vec<PathBuf> =
            entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        files.sort();
        for file in files {
            match is_workbook(&file) || is_lock(&file) {
                true => of_folders.push(file),
                false => leave_out(&file, "no workbook"),
            }
        }
    }
    copies.extend(of_folders.iter().cloned());
    for lock in copies.iter().filter(|path| is_lock(path)) {
        leave_out(lock, "a file that an office program keeps while another is open");
    }
    copies.retain(|path| !is_lock(path));
    Ok((copies, of_folders))
}

/// Refuses a folder in the place of the matrix, and an ending that would not be read again.
fn ensure_usable(options: &MergeOptions) -> Result<()> {
    if options.matrix.is_dir() {
        let what = "this is a folder, and the first argument is the matrix that was sent out";
        let fix = "Give that workbook first, then the copies that came back.";
        return Err(Error::input(options.matrix.display().to_string(), what, fix));
    }
    let Some(accept) = &options.accept else { return Ok(()) };
    let refuse = |what: &str| Err(Error::Output { path: accept.clone(), what: what.to_owned() });
    if !accept.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
        return refuse("accepted changes are written as a CSV table; give a name such as accepted.csv");
    }
    Ok(())
}

/// The counts, and the disagreements where there are any.
fn print_tables(report: &MergeReport<'_>, style: TextStyle, out: &mut dyn Write) -> Result<Vec<Message>> {
    let table = render::terminal::table(report.summary(), report.labels, style.width, style.color);
    writeln!(out, "{}", table.trim_end())?;
    if !report.merged.disputes.is_empty() {
        writeln!(out, "\n{}", report.labels.text("merge-sheet-disagreements"))?;
        for paragraph in report.disagreements_in_lines() {
            write!(out, "{}", wrapped(&printable(&paragraph), style.width))?;
        }
    }
    Ok(Vec::new())
}

/// Writes the changes on which nobody disagrees.
fn accept(destination: Destination, report: &MergeReport<'_>, options: &MessageOptions) -> Result<()> {
    let reader = TextReader { is_figure: read::is_figure, is_missing: read::is_missing };
    let (rows, left) = merge::accepted(report.base, report.merged, reader);
    let path = destination.path().map(Path::to_owned).unwrap_or_default();
    destination.write(|out| Ok(render::csv::write(report.accepted(&rows), out)?))?;
    for (change, why) in left {
        messages::print_line(&report.not_accepted(change, why));
    }
    messages::report_written(options, &path, report.labels);
    if !report.merged.disputes.is_empty() {
        messages::report(options, &report.left_in_dispute());
    }
    Ok(())
}

/// What could not be read of the files; with --verbose everything that was found.
fn report_findings(opened: &Opened, labels: &Labels, options: &MessageOptions) {
    for finding in &opened.findings {
        if options.verbose || (finding.severity == Severity::Error && !options.quiet) {
            messages::print_line(&messages::finding_line(finding, &opened.sources, labels));
        }
    }
}
