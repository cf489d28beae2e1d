//! `expost convert`: writes what was read as tidy tables, and says what became of each row.

use std::path::PathBuf;

use crate::console::folder::Folder;
use crate::console::messages::{self, MessageOptions};
use crate::console::output::Destination;
use crate::console::terminal;
use crate::error::{Error, Result};
use crate::finding::Message;
use crate::language::Labels;
use crate::read::Reading;
use crate::render;
use crate::report::conversion::{self, Section};
use crate::report::{Book, Grid, tidy};
use crate::setup::reader::{InputOptions, InputReader};
use crate::setup::{language, questions};
use crate::text::script::Script;
use crate::text::{printable, wrapped};

/// What is converted and into what.
#[derive(Debug)]
pub struct ConvertOptions {
    /// What is read.
    pub input: InputOptions,
    /// The folder of tables, or the workbook.
    pub output: PathBuf,
    /// Whether what an earlier conversion wrote is replaced.
    pub force: bool,
    /// The script into which Serbian words are turned.
    pub script: Option<Script>,
    /// Language, colours and how much is reported.
    pub messages: MessageOptions,
}

/// The file of the report in a folder; Markdown is never taken for a table.
const REPORT: &str = "report.md";

/// The places reported on standard error for each message.
const MOST_PLACES: usize = 3;

/// Where the tables go.
enum Target {
    Folder(Folder),
    Workbook(Destination),
}

/// Runs the command.
///
/// # Errors
/// An input cannot be read, there is nothing to convert, or the result cannot be written.
pub fn run(options: &ConvertOptions) -> Result<u8> {
    let target = target(options)?;
    let (_, reading) = InputReader::new(&options.input)?.open_and_read(&options.input.paths)?;
    let labels = language::labels(options.messages.language, &reading.programme);
    questions::ensure_answered(&reading.programme, &options.input.paths, &labels)?;
    let form = match target {
        Target::Folder(_) => tidy::Form::Text,
        Target::Workbook(_) => tidy::Form::Cells,
    };
    let mut tables = tidy::tables(&reading.programme, form);
    if let Some(script) = options.script {
        tables = tables.into_iter().map(|grid| tidy::transliterated(grid, script)).collect();
    }
    let tables = counted(tables);
    ensure_tables(&tables, &options.input)?;
    let counts: Vec<(String, usize)> = tables.iter().map(|(grid, rows)| (grid.name.clone(), *rows)).collect();
    let sections = conversion::sections(&reading.programme, &reading.findings, &counts, &labels);
    report(
        &conversion::brief(&sections, MOST_PLACES, "conversion-more", &labels, &reading.programme),
        &options.messages,
    );
    let grids = tables.into_iter().map(|(grid, _)| grid).collect();
    let mut reported = match target {
        Target::Folder(folder) => write_folder(folder, grids, &sections, &labels)?,
        Target::Workbook(destination) => write_workbook(destination, grids, sections, &labels, &reading)?,
    };
    reported.push(labels.message(
        &Message::new("written").with("path", options.output.display().to_string()),
        &reading.programme.sources,
    ));
    report(&reported, &options.messages);
    Ok(0)
}

fn report(lines: &[String], messages: &MessageOptions) {
    if !messages.quiet {
        for line in lines {
            messages::print_text(&wrapped(&printable(line), terminal::width()));
        }
    }
}

/// The place of the output, made before the work.
fn target(options: &ConvertOptions) -> Result<Target> {
    let path = &options.output;
    let files_read: Vec<PathBuf> = options.input.files_read().collect();
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_lowercase();
    match ending.as_str() {
        "xlsx" => Ok(Target::Workbook(Destination::create_file(path, options.force, &files_read)?)),
        "csv" | "tsv" | "ods" | "xls" | "json" | "txt" => Err(Error::Output {
            path: path.clone(),
            what: format!("a programme is several tables; give a folder, or a workbook (.xlsx), not .{ending}"),
        }),
        _ => {
            let mut known: Vec<String> = tidy::NAMES.iter().map(|name| format!("{name}.csv")).collect();
            known.push(REPORT.to_owned());
            Ok(Target::Folder(Folder::create(path, options.force, &files_read, &known)?))
        }
    }
}

/// Refuses inputs that give no row of any table.
fn ensure_tables(tables: &[(Grid<'static>, usize)], input: &InputOptions) -> Result<()> {
    if !tables.is_empty() {
        return Ok(());
    }
    Err(Error::Request(format!(
        "{}: there is nothing to convert; no row of a table was recognised. `expost inspect` shows what was found.",
        input.names()
    )))
}

/// The tables with their counts of rows, the header left out.
fn counted(grids: Vec<Grid<'static>>) -> Vec<(Grid<'static>, usize)> {
    let count = |grid: Grid<'static>| {
        let rows: Vec<_> = grid.rows.collect();
        let count = rows.len().saturating_sub(1);
        (Grid { rows: Box::new(rows.into_iter()), ..grid }, count)
    };
    grids.into_iter().map(count).collect()
}

fn write_folder(
    folder: Folder,
    grids: Vec<Grid<'static>>,
    sections: &[Section],
    labels: &Labels,
) -> Result<Vec<String>> {
    for grid in grids {
        let name = format!("{}.csv", grid.name);
        let mut content = Vec::new();
        render::csv::write(grid, &mut content)?;
        folder.write(&name, &content)?;
    }
    folder.write(REPORT, conversion::markdown(sections, labels).as_bytes())?;
    folder.finish()?;
    Ok(Vec::new())
}

fn write_workbook(
    destination: Destination,
    mut grids: Vec<Grid<'static>>,
    sections: Vec<Section>,
    labels: &Labels,
    reading: &Reading,
) -> Result<Vec<String>> {
    grids.push(conversion::sheet(sections, labels));
    let title = reading.programme.document.title.as_ref().map_or_else(String::new, |title| title.value.clone());
    let mut shortened = Vec::new();
    destination.write(|out| {
        shortened = render::xlsx::write(Book::new(title, grids), out)?.shortened;
        Ok(())
    })?;
    let reported = shortened
        .into_iter()
        .map(|cell| labels.message(&Message::new("text-shortened").with("cell", cell), &reading.programme.sources));
    Ok(reported.collect())
}
