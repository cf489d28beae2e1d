//! The tables of a Word document, each with the paragraphs before it, in which titles of measures often stand.

use std::collections::HashMap;

use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::archive::Archive;
use crate::sheet::builder::SheetBuilder;
use crate::sheet::fault::{Fault, Read};
use crate::sheet::format::Format;
use crate::sheet::intake::{Intake, MAX_COLUMNS, words};
use crate::sheet::package::main_part;
use crate::sheet::runs::{Look, RunText, ShownText};
use crate::sheet::xml::{BytesStart, Step, Walk, attribute};
use crate::sheet::{Content, Merge, Sheet};

/// Columns of a table, as Word allows.
const WIDEST: u16 = 63;

/// Word documents.
pub(super) const FORMAT: Format = Format {
    endings: &["docx"],
    is_binary: true,
    detect: |probe| probe.has_part("word/document.xml", &["wordprocessingml.document.main"]),
    open,
};

/// A sheet for each table; the paragraphs since the last table are its first rows. Those behind the last table of all are
/// below it, each behind an empty row.
fn open(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let mut archive = Archive::from_bytes(bytes).map_err(|fault| intake.refuse_for(fault))?;
    let part = main_part(&mut archive, "word/document.xml");
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    // Without its styles a document still has its words.
    let styles = archive.text(&format!("{folder}/styles.xml")).and_then(|part| styles(&part.text)).unwrap_or_default();
    let part = match archive.text(&part) {
        Ok(part) => part,
        Err(Fault::Missing) => {
            return Err(intake.refuse("the file holds no document", "Open it in a word processor and save it again"));
        }
        Err(fault) => return Err(intake.refuse_for(fault)),
    };
    let sheets = read_body(&part.text, &styles, intake)?;
    let Some(first) = sheets.first() else {
        return Err(intake.refuse("the document has no tables", "Give a document with tables, or a workbook"));
    };
    if !part.is_whole {
        intake.report(Finding::new(&rule::CHARACTERS_UNDECODABLE), Origin::source(first.source));
    }
    Ok(sheets)
}

/// How the runs of each character style look.
type Styles = HashMap<String, Look>;

fn styles(text: &str) -> Read<Styles> {
    let mut walk = Walk::new(text);
    let (mut styles, mut style) = (Styles::new(), None);
    while let Some(element) = walk.next_element()? {
        match element.local_name().as_ref() {
            "style" => {
                let is_of_characters = attribute(&element, "type").is_some_and(|kind| kind == "character");
                style = attribute(&element, "styleId").filter(|_| is_of_characters);
            }
            "basedOn" => {
                let base = attribute(&element, "val").and_then(|base| styles.get(&base).copied());
                if let Some((style, base)) = style.clone().zip(base) {
                    styles.insert(style, base);
                }
            }
            "rPr" => {
                if let Some(style) = style.take() {
                    let base = styles.get(&style).copied().unwrap_or_default();
                    let look = read_look(&mut walk, base, &Styles::new())?;
                    styles.insert(style, look);
                }
            }
            _ => {}
        }
    }
    Ok(styles)
}

/// The look that the properties that have just begun give to a run.
fn read_look(walk: &mut Walk<'_>, mut look: Look, styles: &Styles) -> Read<Look> {
    let outside = walk.outside();
    while let Some(element) = walk.next_inside(outside)? {
        if element.local_name().as_ref() == "rStyle" {
            let style = attribute(&element, "val").and_then(|style| styles.get(&style).copied());
            look = style.unwrap_or(look);
        } else if !look.take_property(&element) {
            walk.skip()?;
        }
    }
    Ok(look)
}

/// Text while its runs come in, and how the run at hand looks.
#[derive(Debug, Default)]
struct Runs {
    text: RunText,
    look: Look,
}

impl Runs {
    /// The lines that say something, as a reader sees them; nothing is left.
    fn take(&mut self) -> ShownText {
        std::mem::take(self).text.finish_with(|text| lines(&text))
    }
}

fn read_body(text: &str, styles: &Styles, intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let mut walk = Walk::new(text);
    let (mut sheets, mut between, mut paragraph) = (Vec::new(), Vec::new(), Runs::default());
    let mut last: Option<Table> = None;
    loop {
        match walk.step().map_err(|fault| intake.refuse_for(fault))? {
            Step::Start(element) if element.local_name().as_ref() == "tbl" => {
                between.extend(words(paragraph.take().text));
                sheets.extend(last.take().map(|table| table.builder.finish(intake)));
                let name = format!("Table {}", sheets.len() + 1);
                let mut table = Table::new(SheetBuilder::new(Some(&name), SourceKind::Table, intake)?);
                for content in between.drain(..) {
                    table.builder.put(intake, table.row, 0, content).map_err(|fault| intake.refuse_for(fault))?;
                    table.row += 1;
                }
                table.read(&mut walk, styles, intake).map_err(|fault| intake.refuse_for(fault))?;
                last = Some(table);
            }
            Step::Start(element) => {
                if element.local_name().as_ref() == "p" {
                    between.extend(words(paragraph.take().text));
                }
                read_run(&element, &mut walk, styles, &mut paragraph).map_err(|fault| intake.refuse_for(fault))?;
            }
            Step::End | Step::Text(_) => {}
            Step::Done => {
                between.extend(words(paragraph.take().text));
                if let Some(mut table) = last {
                    table.put_below(between, intake).map_err(|fault| intake.refuse_for(fault))?;
                    sheets.push(table.builder.finish(intake));
                }
                return Ok(sheets);
            }
        }
    }
}

/// Takes what an element inside or around a paragraph says; a new paragraph begins a line.
fn read_run(element: &BytesStart<'_>, walk: &mut Walk<'_>, styles: &Styles, runs: &mut Runs) -> Read<()> {
    match element.local_name().as_ref() {
        "t" => runs.text.push(walk.text()?, runs.look),
        "r" => runs.look = Look::default(),
        "rPr" => runs.look = read_look(walk, Look::default(), styles)?,
        "p" | "br" | "cr" => runs.text.push_plain("\n"),
        "tab" => runs.text.push_plain(" "),
        "noBreakHyphen" => runs.text.push_plain("-"),
        // Settings, deleted or moved text, and what older programs show instead of a drawing.
        "pPr" | "sectPr" | "del" | "moveFrom" | "delText" | "instrText" | "Fallback" => walk.skip()?,
        _ => {}
    }
    Ok(())
}

/// Whether a cell begins, continues or has nothing to do with a merge downwards.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Downwards {
    #[default]
    No,
    Begins,
    Continues,
}

/// A cell as it is written.
#[derive(Debug, Default)]
struct CellText {
    runs: Runs,
    span: u16,
    downwards: Downwards,
}

struct Table {
    builder: SheetBuilder,
    row: u32,
    column: u16,
    merges: Vec<Merge>,
    /// The merge that is open in a column.
    open: HashMap<u16, usize>,
}

impl Table {
    fn new(builder: SheetBuilder) -> Self {
        Self { builder, row: 0, column: 0, merges: Vec::new(), open: HashMap::new() }
    }

    /// Puts paragraphs below the table.
    fn put_below(&mut self, paragraphs: Vec<Content>, intake: &mut Intake<'_>) -> Read<()> {
        for content in paragraphs {
            self.row += 1;
            self.builder.put(intake, self.row, 0, content)?;
            self.row += 1;
        }
        Ok(())
    }

    /// Reads the table that has just begun.
    fn read(&mut self, walk: &mut Walk<'_>, styles: &Styles, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.outside();
        while let Some(element) = walk.next_inside(outside)? {
            match element.local_name().as_ref() {
                "tr" => self.read_row(walk, styles, intake)?,
                "tblPr" | "tblGrid" => walk.skip()?,
                _ => {}
            }
        }
        std::mem::take(&mut self.merges).into_iter().try_for_each(|merge| self.builder.merge(merge))
    }

    fn read_row(&mut self, walk: &mut Walk<'_>, styles: &Styles, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.outside();
        self.column = 0;
        while let Some(element) = walk.next_inside(outside)? {
            match element.local_name().as_ref() {
                "gridBefore" => self.column = number_of(&element).filter(|before| *before <= WIDEST).unwrap_or(0),
                // A row that was deleted while changes were tracked.
                "del" => return walk.skip_to(outside),
                "tc" => {
                    let cell = read_cell(walk, styles)?;
                    self.place(cell, intake)?;
                }
                _ => {}
            }
        }
        self.row += 1;
        Ok(())
    }

    fn place(&mut self, mut cell: CellText, intake: &mut Intake<'_>) -> Read<()> {
        let (row, left) = (self.row, self.column);
        let mut span = cell.span.max(1);
        if span > WIDEST {
            intake.report(Finding::new(&rule::SPAN_IMPOSSIBLE), Origin::cell(self.builder.source(), row, left));
            span = 1;
        }
        let right = left.saturating_add(span - 1);
        if right >= MAX_COLUMNS {
            return Err(Fault::TooLarge);
        }
        self.column = right + 1;
        let shown = cell.runs.take();
        let above = self.open.remove(&left);
        match (cell.downwards, above) {
            (Downwards::Continues, Some(at)) if shown.text.is_empty() && self.merges[at].bottom + 1 == row => {
                self.merges[at].bottom = row;
                self.open.insert(left, at);
            }
            (downwards, _) => {
                if downwards == Downwards::Begins {
                    self.open.insert(left, self.merges.len());
                }
                if downwards == Downwards::Begins || span > 1 {
                    self.merges.push(Merge { top: row, left, bottom: row, right });
                }
            }
        }
        self.builder.put_text(intake, (row, left.into()), shown)
    }
}

/// Reads the cell that has just begun; the text of tables inside it is kept.
fn read_cell(walk: &mut Walk<'_>, styles: &Styles) -> Read<CellText> {
    let outside = walk.outside();
    let mut cell = CellText::default();
    let mut inner_tables = 0;
    while let Some(element) = walk.next_inside(outside)? {
        match element.local_name().as_ref() {
            "tbl" => inner_tables += 1,
            "gridSpan" if inner_tables == 0 => cell.span = number_of(&element).unwrap_or(u16::MAX),
            "vMerge" if inner_tables == 0 => {
                let begins = attribute(&element, "val").is_some_and(|value| value == "restart");
                cell.downwards = if begins { Downwards::Begins } else { Downwards::Continues };
            }
            _ => read_run(&element, walk, styles, &mut cell.runs)?,
        }
    }
    Ok(cell)
}

fn number_of(element: &BytesStart<'_>) -> Option<u16> {
    attribute(element, "val").and_then(|value| value.trim().parse().ok())
}

/// The lines that say something, without blanks around them.
fn lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
