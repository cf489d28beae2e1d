//! `expost merge`: brings returned copies of a matrix together.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::{Merge, MergeFormat};
use crate::console::messages::{say, tell, tell_written};
use crate::console::output::{Destination, Forms};
use crate::console::terminal;
use crate::error::Error;
use crate::finding::{Message, Severity};
use crate::language::Labels;
use crate::merge::{self, Base, Matrix};
use crate::render;
use crate::report::merged::Merging;
use crate::setup::programme;
use crate::sheet::{self, OpenOptions, Opened};

/// Runs the command.
pub fn run(arguments: &Merge) -> Result<u8> {
    let format = FORMS.form_of(&arguments.output, arguments.format)?;
    let copies = without_locks(arguments);
    let inputs: Vec<PathBuf> = std::iter::once(&arguments.matrix).chain(&copies).cloned().collect();
    ensure_usable(arguments)?;
    let destination = Destination::create(&arguments.output, &inputs)?;
    let accepted = arguments.accept.as_deref();
    let accepted = accepted.map(|path| Destination::create_file(path, arguments.output.force, &inputs)).transpose()?;
    if let Some(accepted) = &accepted {
        destination.ensure_apart(accepted)?;
    }
    let opened = sheet::open(&inputs, &OpenOptions { with_annotations: true, ..OpenOptions::default() })?;
    let Some((workbook, copies)) = opened.workbooks.split_first().filter(|(_, copies)| !copies.is_empty()) else {
        return Err(Error::Request("merge what? Give the copies that came back".to_owned()).into());
    };
    let base = Base::of(&Matrix::of(workbook, None))?;
    let merged = merge::merge(&base, copies)?;
    let labels = programme::labels_of(arguments.voice.lang.as_deref(), Some(&base.schema.language))?;
    let merging = Merging::new(&base, workbook, &merged, &opened.sources, &labels);

    let path = destination.path().map(Path::to_owned);
    let color = destination.shows_color(arguments.voice.color);
    destination.write(|out| print(out, format, &merging, color, arguments))?;
    if let Some(path) = &path {
        if format == MergeFormat::Xlsx && !arguments.voice.quiet {
            print_tables(&mut std::io::stdout().lock(), &merging, terminal::shows_color(arguments.voice.color))?;
        }
        tell_written(&arguments.voice, path, &labels);
    } else if format == MergeFormat::Table && merging.merged.says_something() {
        tell(&arguments.voice, &labels.text("merge-see-lists"));
    }
    if let Some(accepted) = accepted {
        accept(accepted, &merging, arguments)?;
    }
    tell_findings(&opened, &labels, arguments);
    Ok(0)
}

/// The forms of a merging.
const FORMS: Forms<MergeFormat> = Forms {
    endings: &[
        ("xlsx", MergeFormat::Xlsx),
        ("json", MergeFormat::Json),
        ("md", MergeFormat::Markdown),
        ("txt", MergeFormat::Table),
    ],
    workbook: "merged.xlsx",
};

/// The copies without the files that office programs keep beside one that is open.
fn without_locks(arguments: &Merge) -> Vec<PathBuf> {
    let is_lock = |path: &&PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("~$") || name.starts_with(".~lock.")
    };
    for lock in arguments.copies.iter().filter(is_lock) {
        tell(
            &arguments.voice,
            &format!("{}: a file that an office program keeps while another is open; left out", lock.display()),
        );
    }
    arguments.copies.iter().filter(|path| !is_lock(path)).cloned().collect()
}

/// Refuses a folder in the place of the matrix, and an ending that would not be read again.
fn ensure_usable(arguments: &Merge) -> Result<()> {
    if arguments.matrix.is_dir() {
        let what = "this is a folder, and the first argument is the matrix that was sent out";
        let mend = "Give that workbook first, then the copies that came back.";
        return Err(Error::input(arguments.matrix.display().to_string(), what, mend).into());
    }
    let Some(accept) = &arguments.accept else { return Ok(()) };
    let refuse = |what: &str| Err(Error::Output { path: accept.clone(), what: what.to_owned() }.into());
    if !accept.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
        return refuse("accepted changes are written as a CSV table; give a name such as accepted.csv");
    }
    Ok(())
}

fn print(
    out: &mut dyn Write,
    format: MergeFormat,
    merging: &Merging<'_>,
    color: bool,
    arguments: &Merge,
) -> Result<()> {
    match format {
        MergeFormat::Table => print_tables(out, merging, color)?,
        MergeFormat::Json => render::json::write(&merging.document(), out)?,
        MergeFormat::Markdown => {
            write!(out, "{}", render::markdown::book(merging.book_of_lists(), merging.labels))?;
        }
        MergeFormat::Xlsx => {
            let written = render::xlsx::write(merging.book(), out)?;
            for cell in written.shortened {
                let message = Message::new("text-shortened").with("cell", cell);
                tell(&arguments.voice, &merging.labels.message(&message, merging.sources));
            }
        }
    }
    Ok(())
}

/// The counts, and the disagreements where there are any.
fn print_tables(out: &mut dyn Write, merging: &Merging<'_>, color: bool) -> Result<()> {
    let width = terminal::width();
    let table = render::terminal::table(merging.summary(), merging.labels, width, color);
    writeln!(out, "{}", table.trim_end())?;
    if !merging.merged.disputes.is_empty() {
        writeln!(out, "\n{}", merging.labels.text("merge-sheet-disagreements"))?;
        for paragraph in merging.disagreements_in_lines() {
            write!(out, "{}", render::terminal::wrapped(&crate::model::printable(&paragraph), width))?;
        }
    }
    Ok(())
}

/// Writes the changes on which nobody disagrees.
fn accept(destination: Destination, merging: &Merging<'_>, arguments: &Merge) -> Result<()> {
    let (rows, left) = merge::accepted(merging.base, merging.merged);
    let path = destination.path().map(Path::to_owned).unwrap_or_default();
    destination.write(|out| Ok(render::csv::write(merging.accepted(&rows), out)?))?;
    for change in left {
        say(&merging.not_accepted(change));
    }
    tell_written(&arguments.voice, &path, merging.labels);
    if !merging.merged.disputes.is_empty() {
        tell(&arguments.voice, &merging.left_in_dispute());
    }
    Ok(())
}

/// What could not be read of the files; with --verbose everything that was found.
fn tell_findings(opened: &Opened, labels: &Labels, arguments: &Merge) {
    for finding in &opened.findings {
        if arguments.voice.verbose || (finding.severity == Severity::Error && !arguments.voice.quiet) {
            let place = finding.place(&opened.sources).map_or_else(String::new, |place| format!("{place}: "));
            let severity = labels.text(&format!("severity-{}", finding.severity.id()));
            let message = labels.message(&finding.message, &opened.sources);
            say(&format!("{place}{severity}: {message}"));
        }
    }
}
