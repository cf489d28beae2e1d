//! `expost convert`: writes what was read as tidy tables, and says what became of each row.

use anyhow::Result;

use crate::check;
use crate::cli::Convert;
use crate::console::folder::Folder;
use crate::console::output::Destination;
use crate::console::{messages, terminal};
use crate::error::Error;
use crate::finding::Message;
use crate::language::Labels;
use crate::read::Reading;
use crate::render;
use crate::report::conversion::{self, Section};
use crate::report::{Book, Grid, tidy};
use crate::setup::programme::{self, How};

/// The file of the report in a folder; Markdown is never taken for a table.
const REPORT: &str = "report.md";

/// The places told on standard error, for each message.
const MOST_TOLD: usize = 3;

/// Where the tables go.
enum Target {
    Folder(Folder),
    Workbook(Destination),
}

/// Runs the command.
pub fn run(arguments: &Convert) -> Result<u8> {
    let target = target(arguments)?;
    let how = How::of(&arguments.input.reading, arguments.year, &arguments.voice)?;
    let (_, reading) = how.open_and_read(&arguments.input.inputs)?;
    let labels = programme::labels(arguments.voice.lang.as_deref(), &reading.programme)?;
    let form = match target {
        Target::Folder(_) => tidy::Form::Text,
        Target::Workbook(_) => tidy::Form::Cells,
    };
    let mut tables = tidy::tables(&reading.programme, form);
    if let Some(script) = arguments.transliterate {
        tables = tables.into_iter().map(|grid| tidy::transliterated(grid, script.into())).collect();
    }
    let tables = counted(tables);
    ensure_tables(&tables, arguments)?;
    let counts: Vec<(String, usize)> = tables.iter().map(|(grid, rows)| (grid.name.clone(), *rows)).collect();
    let sections = conversion::sections(&reading.programme, &reading.findings, &counts, check::pile, &labels);
    tell(&conversion::brief(&sections, MOST_TOLD, "conversion-more", &labels, &reading.programme), arguments);
    let grids = tables.into_iter().map(|(grid, _)| grid).collect();
    let mut told = match target {
        Target::Folder(folder) => write_folder(folder, grids, &sections, &labels)?,
        Target::Workbook(destination) => write_workbook(destination, grids, sections, &labels, &reading)?,
    };
    told.push(labels.message(
        &Message::new("written").with("path", arguments.output.display().to_string()),
        &reading.programme.sources,
    ));
    tell(&told, arguments);
    Ok(0)
}

fn tell(lines: &[String], arguments: &Convert) {
    if !arguments.voice.quiet {
        for line in lines {
            messages::say_text(&render::terminal::wrapped(&crate::model::printable(line), terminal::width()));
        }
    }
}

/// The place of the output, made before the work.
fn target(arguments: &Convert) -> Result<Target> {
    let path = &arguments.output;
    let files_read = programme::files_read(&arguments.input.inputs, &arguments.input.reading, None);
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_lowercase();
    match ending.as_str() {
        "xlsx" => Ok(Target::Workbook(Destination::create_file(path, arguments.force, &files_read)?)),
        "csv" | "tsv" | "ods" | "xls" | "json" | "txt" => Err(Error::Output {
            path: path.clone(),
            what: format!("a programme is several tables; give a folder, or a workbook (.xlsx), not .{ending}"),
        }
        .into()),
        _ => {
            let mut known: Vec<String> = tidy::NAMES.iter().map(|name| format!("{name}.csv")).collect();
            known.push(REPORT.to_owned());
            Ok(Target::Folder(Folder::create(path, arguments.force, &files_read, &known)?))
        }
    }
}

/// Refuses inputs that give no row of any table.
fn ensure_tables(tables: &[(Grid<'static>, usize)], arguments: &Convert) -> Result<(), Error> {
    if !tables.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = arguments.input.inputs.iter().map(|input| input.display().to_string()).collect();
    Err(Error::Request(format!(
        "{}: there is nothing to convert; no row of a table was recognised. `expost inspect` shows what was found.",
        names.join(", ")
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
        shortened = render::xlsx::write(Book::of(title, grids), out)?.shortened;
        Ok(())
    })?;
    let told = shortened
        .into_iter()
        .map(|cell| labels.message(&Message::new("text-shortened").with("cell", cell), &reading.programme.sources));
    Ok(told.collect())
}
