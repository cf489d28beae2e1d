//! XML spreadsheets of Excel 2003: one file of XML, often named `.xls` or `.xml`, that databases still export.

use std::collections::HashSet;

use quick_xml::events::BytesStart;

use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::intake::{Fault, Filling, Intake, MOST_COLUMNS, MOST_ROWS, Read, words};
use crate::sheet::number;
use crate::sheet::number_format::Shown;
use crate::sheet::xml::{Step, Walk, attribute};
use crate::sheet::{Content, Merge, Sheet};

/// All sheets of the workbook.
pub(in crate::sheet) fn read(text: &str, intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let mut walk = Walk::new(text);
    let mut reading = Reading { percent: HashSet::new(), style: String::new() };
    let mut sheets = Vec::new();
    loop {
        match walk.step().map_err(|fault| intake.refuse_for(fault))? {
            Step::Start(element) => match element.local_name().as_ref() {
                "Style" => reading.style = attribute(&element, "ID").unwrap_or_default(),
                "NumberFormat" => reading.take_format(&element),
                "Worksheet" => {
                    let name = attribute(&element, "Name").unwrap_or_default();
                    let mut filling = intake.sheet(Some(&name), SourceKind::Sheet, false)?;
                    let hidden =
                        reading.sheet(&mut filling, &mut walk, intake).map_err(|fault| intake.refuse_for(fault))?;
                    let mut sheet = filling.finish(intake);
                    sheet.hidden = hidden;
                    sheets.push(sheet);
                }
                _ => {}
            },
            Step::Done => break,
            _ => {}
        }
    }
    if sheets.is_empty() {
        return Err(intake.refuse("the workbook has no sheet", "Open it in a spreadsheet program and save it again"));
    }
    Ok(sheets)
}

struct Reading {
    /// The styles that show a number as a percentage.
    percent: HashSet<String>,
    /// The style that is being described.
    style: String,
}

/// Where the next cell stands, if it does not say.
#[derive(Default)]
struct At {
    row: u32,
    column: u32,
}

impl Reading {
    fn take_format(&mut self, element: &BytesStart<'_>) {
        let is_percent = |format: &String| format == "Percent" || Shown::from_code(format) == Shown::Percent;
        if attribute(element, "Format").as_ref().is_some_and(is_percent) {
            self.percent.insert(self.style.clone());
        }
    }

    /// Reads the sheet that has just begun, and whether it is hidden.
    fn sheet(&self, filling: &mut Filling, walk: &mut Walk<'_>, intake: &mut Intake<'_>) -> Read<bool> {
        let outside = walk.depth() - 1;
        let (mut at, mut hidden) = (At::default(), false);
        loop {
            match walk.step()? {
                Step::Start(element) => match element.local_name().as_ref() {
                    "Row" => {
                        at.row = placed(&element, at.row);
                        at.column = 0;
                        let further = attribute(&element, "Span").and_then(|span| span.parse().ok()).unwrap_or(0);
                        self.row(&mut at, filling, walk, intake)?;
                        at.row = at.row.saturating_add(further).saturating_add(1);
                    }
                    "Visible" => hidden = text(walk)?.trim() != "SheetVisible",
                    _ => {}
                },
                Step::End if walk.depth() <= outside => return Ok(hidden),
                Step::Done => return Err(Fault::Broken),
                _ => {}
            }
        }
    }

    fn row(&self, at: &mut At, filling: &mut Filling, walk: &mut Walk<'_>, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.depth() - 1;
        loop {
            match walk.step()? {
                Step::Start(element) if element.local_name().as_ref() == "Cell" => {
                    at.column = placed(&element, at.column);
                    let across = take_merge(&element, at, filling)?;
                    let is_percent = attribute(&element, "StyleID").is_some_and(|style| self.percent.contains(&style));
                    let formula = attribute(&element, "Formula");
                    let content = match cell(walk, is_percent)? {
                        None => formula.map(|formula| Content::Uncomputed(formula.into())),
                        Some(Ok(content)) => content,
                        Some(Err(value)) => {
                            let finding = Finding::new(&rule::CELL_UNREADABLE);
                            intake.report(finding.with("value", value.as_str()), at.origin(filling));
                            Some(Content::Error(value.into()))
                        }
                    };
                    match (content, u16::try_from(at.column)) {
                        (Some(content), Ok(column)) if column < MOST_COLUMNS && at.row < MOST_ROWS => {
                            filling.put(intake, at.row, column, content)?;
                        }
                        (Some(_), _) => {
                            let finding = Finding::new(&rule::CELL_OUTSIDE).with("value", "");
                            intake.report(finding, Origin::source(filling.source()));
                        }
                        (None, _) => {}
                    }
                    at.column = at.column.saturating_add(across).saturating_add(1);
                }
                Step::End if walk.depth() <= outside => return Ok(()),
                Step::Done => return Err(Fault::Broken),
                _ => {}
            }
        }
    }
}

impl At {
    fn origin(&self, filling: &Filling) -> Origin {
        Origin::cell(filling.source(), self.row, u16::try_from(self.column).unwrap_or(MOST_COLUMNS))
    }
}

/// Where a row or cell stands: its own number from one, else the next place.
fn placed(element: &BytesStart<'_>, next: u32) -> u32 {
    let own = attribute(element, "Index").and_then(|index| index.trim().parse::<u32>().ok());
    own.and_then(|index| index.checked_sub(1)).unwrap_or(next)
}

/// Takes the range that a cell spans, and gives how many columns it takes beside its own.
fn take_merge(element: &BytesStart<'_>, at: &At, filling: &mut Filling) -> Read<u32> {
    let further = |name: &str| attribute(element, name).and_then(|value| value.trim().parse::<u32>().ok()).unwrap_or(0);
    let (across, down) = (further("MergeAcross"), further("MergeDown"));
    if let (true, Ok(left)) = (across + down > 0, u16::try_from(at.column)) {
        let right = u16::try_from(at.column.saturating_add(across)).unwrap_or(MOST_COLUMNS).min(MOST_COLUMNS - 1);
        filling.merge(Merge { top: at.row, left, bottom: at.row.saturating_add(down), right })?;
    }
    Ok(across)
}

/// The content of the cell that has just begun; none without data, and the text of data that are not of their type.
fn cell(walk: &mut Walk<'_>, is_percent: bool) -> Read<Option<std::result::Result<Option<Content>, String>>> {
    let outside = walk.depth() - 1;
    let mut content = None;
    loop {
        match walk.step()? {
            Step::Start(element) => match element.local_name().as_ref() {
                "Data" => {
                    let kind = attribute(&element, "Type").unwrap_or_default();
                    content = Some(typed(&kind, text(walk)?, is_percent));
                }
                _ => walk.skip()?,
            },
            Step::End if walk.depth() <= outside => return Ok(content),
            Step::Done => return Err(Fault::Broken),
            _ => {}
        }
    }
}

fn typed(kind: &str, text: String, is_percent: bool) -> std::result::Result<Option<Content>, String> {
    let content = match kind {
        "Number" if is_percent => number::from_text(&text).map(|number| Shown::Percent.content(number, false)),
        "Number" => number::from_text(&text).map(Content::Number),
        "DateTime" => number::date_from_text(&text).map(|(year, month, day)| Content::Date(year, month, day)),
        "Boolean" => Some(Content::Bool(matches!(text.trim(), "1" | "true"))),
        "Error" => Some(Content::Error(text.as_str().into())),
        _ => return Ok(words(text)),
    };
    content.map(Some).ok_or(text)
}

/// All text within the element that has just begun.
fn text(walk: &mut Walk<'_>) -> Read<String> {
    let outside = walk.depth() - 1;
    let mut text = String::new();
    loop {
        match walk.step()? {
            Step::Text(part) => text.push_str(&part),
            Step::End if walk.depth() <= outside => return Ok(text),
            Step::Done => return Err(Fault::Broken),
            _ => {}
        }
    }
}
