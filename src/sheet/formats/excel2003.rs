//! XML spreadsheets of Excel 2003: one file of XML, often named `.xls` or `.xml`, that databases still export.

use std::collections::HashMap;

use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::builder::{SheetBuilder, ensure_some, spanned};
use crate::sheet::fault::Read;
use crate::sheet::format::Format;
use crate::sheet::intake::{Intake, MAX_COLUMNS, words};
use crate::sheet::number;
use crate::sheet::number_format::NumberFormat;
use crate::sheet::xml::{self, BytesStart, Walk, attribute};
use crate::sheet::{Content, Sheet};

/// XML spreadsheets of Excel 2003; a folder's files of this kind are not taken, since their ending is another format's.
pub(super) const FORMAT: Format = Format {
    endings: &[],
    is_binary: false,
    detect: |probe| probe.has_xml(&["schemas-microsoft-com:office:spreadsheet"]),
    open,
};

/// All sheets of the workbook.
fn open(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let text = xml::decode(bytes.to_vec()).text;
    let mut walk = Walk::new(&text);
    let mut reading = Reading { formats: HashMap::new(), style: String::new() };
    let mut sheets = Vec::new();
    while let Some(element) = walk.next_element().map_err(|fault| intake.refuse_for(fault))? {
        match element.local_name().as_ref() {
            "Style" => reading.begin_style(&element),
            "NumberFormat" => reading.take_format(&element),
            "Worksheet" => {
                let name = attribute(&element, "Name").unwrap_or_default();
                let mut builder = SheetBuilder::new(Some(&name), SourceKind::Sheet, intake)?;
                reading.sheet(&mut builder, &mut walk, intake).map_err(|fault| intake.refuse_for(fault))?;
                sheets.push(builder.finish(intake));
            }
            _ => {}
        }
    }
    ensure_some(sheets, intake)
}

struct Reading {
    /// How styles show numbers, if otherwise than as numbers.
    formats: HashMap<String, NumberFormat>,
    /// The style that is being described.
    style: String,
}

/// Where the next cell is, if it does not say.
#[derive(Default)]
struct At {
    row: u32,
    column: u32,
}

impl Reading {
    /// A style shows numbers as its parent does, unless it says otherwise.
    fn begin_style(&mut self, element: &BytesStart<'_>) {
        self.style = attribute(element, "ID").unwrap_or_default();
        let parent = attribute(element, "Parent").and_then(|parent| self.formats.get(&parent).cloned());
        if let Some(format) = parent {
            self.formats.insert(self.style.clone(), format);
        }
    }

    fn take_format(&mut self, element: &BytesStart<'_>) {
        let Some(code) = attribute(element, "Format") else { return };
        let format = match code.as_str() {
            "Percent" => NumberFormat::Percent,
            "General Date" | "Long Date" | "Medium Date" | "Short Date" => NumberFormat::Date,
            "Long Time" | "Medium Time" | "Short Time" => NumberFormat::Time,
            "Fixed" | "Standard" | "Scientific" | "Currency" | "Euro Currency" | "Yes/No" | "True/False" | "On/Off" => {
                NumberFormat::Number
            }
            code => NumberFormat::from_code(code),
        };
        self.formats.insert(self.style.clone(), format);
    }

    /// Reads the sheet that has just begun.
    fn sheet(&self, builder: &mut SheetBuilder, walk: &mut Walk<'_>, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.outside();
        let mut at = At::default();
        while let Some(element) = walk.next_inside(outside)? {
            match element.local_name().as_ref() {
                "Row" => {
                    at.row = placed(&element, at.row);
                    at.column = 0;
                    let further = attribute(&element, "Span").and_then(|span| span.parse().ok()).unwrap_or(0);
                    self.row(&mut at, builder, walk, intake)?;
                    at.row = at.row.saturating_add(further).saturating_add(1);
                }
                "Visible" => builder.set_hidden(walk.text()?.trim() != "SheetVisible"),
                _ => {}
            }
        }
        Ok(())
    }

    fn row(&self, at: &mut At, builder: &mut SheetBuilder, walk: &mut Walk<'_>, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.outside();
        while let Some(element) = walk.next_inside(outside)? {
            if element.local_name().as_ref() != "Cell" {
                continue;
            }
            at.column = placed(&element, at.column);
            let (across, down) = (further(&element, "MergeAcross"), further(&element, "MergeDown"));
            let merge = spanned((at.row, at.column), down.saturating_add(1), across.saturating_add(1));
            merge.map_or(Ok(()), |merge| builder.merge(merge))?;
            let format = attribute(&element, "StyleID").and_then(|style| self.formats.get(&style));
            let formula = attribute(&element, "Formula");
            let content = match cell(walk, format.unwrap_or(&NumberFormat::Number))? {
                None => formula.map(|formula| Content::Uncomputed(formula.into())),
                Some(Ok(content)) => content,
                Some(Err(value)) => {
                    let finding = Finding::new(&rule::CELL_UNREADABLE);
                    intake.report(finding.with("value", value.as_str()), at.origin(builder));
                    Some(Content::Error(value.into()))
                }
            };
            if let Some(content) = content {
                builder.put_within(intake, (at.row, at.column), content)?;
            }
            at.column = at.column.saturating_add(across).saturating_add(1);
        }
        Ok(())
    }
}

impl At {
    fn origin(&self, builder: &SheetBuilder) -> Origin {
        Origin::cell(builder.source(), self.row, u16::try_from(self.column).unwrap_or(MAX_COLUMNS))
    }
}

/// Where a row or cell is: its own number from one, else the next place.
fn placed(element: &BytesStart<'_>, next: u32) -> u32 {
    let own = attribute(element, "Index").and_then(|index| index.trim().parse::<u32>().ok());
    own.and_then(|index| index.checked_sub(1)).unwrap_or(next)
}

/// How many more rows or columns a cell spans.
fn further(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|value| value.trim().parse().ok()).unwrap_or(0)
}

/// The content of the cell that has just begun; none without data, and the text of data that are not of their type.
fn cell(walk: &mut Walk<'_>, format: &NumberFormat) -> Read<Option<std::result::Result<Option<Content>, String>>> {
    let outside = walk.outside();
    let mut content = None;
    while let Some(element) = walk.next_inside(outside)? {
        match element.local_name().as_ref() {
            "Data" => {
                let kind = attribute(&element, "Type").unwrap_or_default();
                content = Some(typed(&kind, walk.text()?, format));
            }
            _ => walk.skip()?,
        }
    }
    Ok(content)
}

fn typed(kind: &str, text: String, format: &NumberFormat) -> std::result::Result<Option<Content>, String> {
    let content = match kind {
        "Number" => number::from_text(&text).map(|number| format.content(number, false)),
        "DateTime" => number::date_from_text(&text).map(|date| format.dated(date)),
        "Boolean" => Some(Content::Bool(matches!(text.trim(), "1" | "true"))),
        "Error" => Some(Content::Error(text.as_str().into())),
        _ => return Ok(words(text)),
    };
    content.map(Some).ok_or(text)
}
