//! `expost inspect`: the tables found, the meaning given to each column, and what fits nothing; and a map to change it.

use std::path::Path;

use anyhow::Result;

use crate::check;
use crate::cli::{Inspect, InspectionFormat};
use crate::console::messages::tell_written;
use crate::console::output::{Destination, Forms};
use crate::console::terminal;
use crate::finding::Pile;
use crate::read::{self, Reading};
use crate::render::inspection_text::{self, Style};
use crate::report::conversion::{self, Section};
use crate::report::{self, inspection};
use crate::setup::programme::{self, How};
use crate::sheet::Opened;
use crate::{language::Labels, render};

/// The places told of each message, if not all are asked for.
const MOST_TOLD: usize = 10;

/// The forms of an inspection.
const FORMS: Forms<InspectionFormat> =
    Forms { endings: &[("json", InspectionFormat::Json), ("txt", InspectionFormat::Text)], workbook: "" };

/// Runs the command.
pub fn run(arguments: &Inspect) -> Result<u8> {
    let inputs = &arguments.input.inputs;
    let format = FORMS.form_of(&arguments.output, arguments.format)?;
    let files_read = programme::files_read(inputs, &arguments.input.reading, None);
    let destination = Destination::create(&arguments.output, &files_read)?;
    let map = arguments.write_map.as_deref();
    let map = map.map(|path| Destination::create_file(path, arguments.output.force, &files_read)).transpose()?;
    if let Some(map) = &map {
        destination.ensure_apart(map)?;
    }
    let (opened, reading) =
        How::of(&arguments.input.reading, arguments.year, &arguments.voice)?.open_and_read(inputs)?;
    let labels = programme::labels(arguments.voice.lang.as_deref(), &reading.programme)?;
    let path = destination.path().map(Path::to_owned);
    let style = Style { width: terminal::width(), color: destination.shows_color(arguments.voice.color) };
    destination.write(|out| {
        match format {
            InspectionFormat::Json => {
                let sheets = inspection::of(&opened.workbooks, &reading.programme);
                let document =
                    report::json::inspection::document(&sheets, &reading.programme, &reading.findings, check::pile, &labels);
                render::json::write(&document, out)?;
            }
            InspectionFormat::Text => {
                out.write_all(text(&opened, &reading, &labels, style, arguments.voice.verbose).as_bytes())?
            }
        }
        Ok(())
    })?;
    if let Some(map) = map {
        map.write(|out| Ok(out.write_all(read::write_map(&reading.programme, &opened).as_bytes())?))?;
    }
    for path in path.iter().chain(&arguments.write_map) {
        tell_written(&arguments.voice, path, &labels);
    }
    Ok(0)
}

fn text(opened: &Opened, reading: &Reading, labels: &Labels, style: Style, is_verbose: bool) -> String {
    let programme = &reading.programme;
    let sheets = inspection::of(&opened.workbooks, programme);
    let mut text = inspection_text::print(&sheets, &programme.sources, labels, style);
    let most = if is_verbose { usize::MAX } else { MOST_TOLD };
    // Columns that are not used stand with their tables.
    let rest = || reading.findings.iter().filter(|found| !["column-unused", "column-duplicate"].contains(&found.check));
    let sections: Vec<Section> = [Pile::LeftOver, Pile::Guessed]
        .map(|pile| {
            let found = rest().filter(|found| check::pile(found.check) == pile);
            conversion::of_pile(pile, found, programme, labels)
        })
        .into_iter()
        .filter(|section| !section.lines.is_empty())
        .collect();
    for line in conversion::brief(&sections, most, "inspection-more", labels, programme) {
        text.push_str(&render::terminal::wrapped(&crate::model::printable(&line), style.width));
    }
    let total = labels.message(&conversion::total(programme), &programme.sources);
    let total = format!("{}: {total}", labels.text("conversion-all-tables"));
    text.push_str(&render::terminal::wrapped(&total, style.width));
    text
}
