//! `expost inspect`: the tables found, the meaning given to each column, and what fits nothing; and a map to change it.

use std::path::{Path, PathBuf};

use crate::console::choice;
use crate::console::messages::{self, MessageOptions};
use crate::console::output::{Destination, OutputOptions};
use crate::console::terminal;
use crate::error::Result;
use crate::finding::ReportSection;
use crate::finding::recognition::ColumnNames;
use crate::language::Labels;
use crate::model::{ColumnRead, TableRead};
use crate::read::{self, MapNotes, Reading};
use crate::render;
use crate::render::format::{Format, TextStyle};
use crate::render::inspection_text;
use crate::report::conversion::{self, Section};
use crate::report::{self, inspection};
use crate::setup::reader::{InputOptions, InputReader};
use crate::setup::{answers, language};
use crate::sheet::Opened;
use crate::text::{printable, wrapped};

/// The places listed for each message, if not all are asked for.
const MOST_PLACES: usize = 10;

/// What is inspected and how the result is given.
#[derive(Debug)]
pub struct InspectOptions {
    /// What is read.
    pub input: InputOptions,
    /// Where a map of what was understood is written.
    pub write_map: Option<PathBuf>,
    /// The format asked for.
    pub format: Option<&'static InspectionFormat>,
    /// Where the result goes.
    pub output: OutputOptions,
    /// Language, colours and how much is reported.
    pub messages: MessageOptions,
}

/// A format of inspections.
pub type InspectionFormat = Format<InspectionWriter>;

/// How an inspection is written.
#[derive(Debug, Clone, Copy)]
pub enum InspectionWriter {
    /// In words.
    Text,
    /// As a document.
    Json,
}

/// All formats; the first is that of standard output.
pub static FORMATS: &[InspectionFormat] = &[
    Format {
        name: "text",
        description: "For a person",
        ending: Some("txt"),
        needs_file: None,
        writer: InspectionWriter::Text,
    },
    Format {
        name: "json",
        description: "For a program, `expost/1`",
        ending: Some("json"),
        needs_file: None,
        writer: InspectionWriter::Json,
    },
];

/// Runs the command.
///
/// # Errors
/// An input cannot be read, or a result cannot be written.
pub fn run(options: &InspectOptions) -> Result<u8> {
    let format = Format::choose(FORMATS, options.output.path.as_deref(), options.format)?;
    let files_read: Vec<PathBuf> = options.input.files_read().collect();
    let destination = Destination::create(&options.output, &files_read)?;
    let map = options.write_map.as_deref();
    let map = map.map(|path| Destination::create_file(path, options.output.force, &files_read)).transpose()?;
    if let Some(map) = &map {
        destination.ensure_apart(map)?;
    }
    let (opened, reading) = InputReader::new(&options.input)?.open_and_read(&options.input.paths)?;
    let labels = language::labels(options.messages.language, &reading.programme);
    let path = destination.path().map(Path::to_owned);
    let style = TextStyle { width: terminal::width(), color: destination.shows_color(options.messages.color) };
    destination.write(|out| {
        match format.writer {
            InspectionWriter::Json => {
                let sheets = inspection::sheets(&opened.workbooks, &reading.programme);
                let document =
                    report::json::inspection::document(&sheets, &reading.programme, &reading.findings, &labels);
                render::json::write(&document, out)?;
            }
            InspectionWriter::Text => {
                out.write_all(text(&opened, &reading, &labels, style, options.messages.verbose).as_bytes())?
            }
        }
        Ok(())
    })?;
    if let Some(map) = map {
        let text = map_text(&opened, &reading, &labels, &options.messages)?;
        map.write(|out| Ok(out.write_all(text.as_bytes())?))?;
    }
    for path in path.iter().chain(&options.write_map) {
        messages::report_written(&options.messages, path, &labels);
    }
    Ok(0)
}

/// The map of what was understood; what is open is asked where there is a person to ask.
fn map_text(opened: &Opened, reading: &Reading, labels: &Labels, messages: &MessageOptions) -> Result<String> {
    let programme = &reading.programme;
    let answers = if choice::is_possible() {
        answers::ask(programme, labels, &mut choice::choose)?
    } else {
        answers::guesses(programme)
    };
    if let Some(left) = answers::left_open(programme, &answers, labels).filter(|_| choice::is_possible()) {
        messages::report(messages, &left);
    }
    let remark = |column: &ColumnRead, table: &TableRead| {
        inspection::remark(column, ColumnNames::of_layout(table.layout), labels)
    };
    Ok(read::write_map(programme, opened, &MapNotes { remark: &remark, answers: &answers }))
}

fn text(opened: &Opened, reading: &Reading, labels: &Labels, style: TextStyle, is_verbose: bool) -> String {
    let programme = &reading.programme;
    let sheets = inspection::sheets(&opened.workbooks, programme);
    let mut text = inspection_text::print(&sheets, &programme.sources, labels, style);
    let most = if is_verbose { usize::MAX } else { MOST_PLACES };
    text.push_str(&inspection_text::questions(programme, labels, style));
    // What is listed with its table, or as a question, is not listed again.
    const LISTED: &[&str] = &["column-unused", "column-duplicate", "column-likely", "question-open"];
    let rest = || reading.findings.iter().filter(|found| !LISTED.contains(&found.rule.id));
    let sections: Vec<Section> = [ReportSection::LeftOver, ReportSection::Guessed]
        .map(|report_section| {
            let found = rest().filter(|found| found.rule.report_section == report_section);
            conversion::in_report_section(report_section, found, programme, labels)
        })
        .into_iter()
        .filter(|section| !section.lines.is_empty())
        .collect();
    for line in conversion::brief(&sections, most, "inspection-more", labels, programme) {
        text.push_str(&wrapped(&printable(&line), style.width));
    }
    let total = labels.message(&conversion::total(programme), &programme.sources);
    let total = format!("{}: {total}", labels.text("conversion-all-tables"));
    text.push_str(&wrapped(&total, style.width));
    text
}
