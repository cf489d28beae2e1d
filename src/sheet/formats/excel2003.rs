//! XML spreadsheets of Excel 2003: one file of XML, often named `.xls` or `.xml`, that databases still export.

use std::collections::{HashMap, HashSet};

use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::builder::{SheetBuilder, ensure_some, spanned};
use crate::sheet::fault::{Fault, Read};
use crate::sheet::format::Format;
use crate::sheet::intake::{Intake, MAX_COLUMNS, words};
use crate::sheet::number;
use crate::sheet::number_format::NumberFormat;
use crate::sheet::runs::{Height, Look, PassedOver, RunText, ShownText};
use crate::sheet::xml::{self, BytesStart, Step, Walk, attribute, is_set};
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
    let mut reading = Reading { formats: HashMap::new(), struck_out: HashSet::new(), style: String::new() };
    let mut sheets = Vec::new();
    while let Some(element) = walk.next_element().map_err(|fault| intake.refuse_for(fault))? {
        match element.local_name().as_ref() {
            "Style" => reading.begin_style(&element),
            "NumberFormat" => reading.take_format(&element),
            "Font" => reading.take_font(&element),
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
    /// The styles that strike their cells out.
    struck_out: HashSet<String>,
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

    fn take_font(&mut self, element: &BytesStart<'_>) {
        if is_set(element, "StrikeThrough") {
            self.struck_out.insert(self.style.clone());
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
            let style = attribute(&element, "StyleID").unwrap_or_default();
            let formula = attribute(&element, "Formula");
            let found = cell(walk, self.formats.get(&style).unwrap_or(&NumberFormat::Number))?;
            let content = match found.content {
                None => formula.map(|formula| Content::Uncomputed(formula.into())),
                Some(Ok(content)) => content,
                Some(Err(value)) => {
                    let finding = Finding::new(&rule::CELL_UNREADABLE);
                    intake.report(finding.with("value", value.as_str()), at.origin(builder));
                    Some(Content::Error(value.into()))
                }
            };
            if let Some(content) = content {
                let of_style = || self.struck_out.contains(&style).then_some(PassedOver::All);
                let passed_over = found.passed_over.or_else(of_style);
                if let (Some(passed_over), Ok(column)) = (passed_over, u16::try_from(at.column)) {
                    builder.pass_over(intake, (at.row, column), &content, passed_over);
                }
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

/// A cell as it is written.
#[derive(Default)]
struct CellFound {
    /// Its content; none without data, and the text of data that are not of their type.
    content: Option<std::result::Result<Option<Content>, String>>,
    /// What a reader passes over in it.
    passed_over: Option<PassedOver>,
}

/// The cell that has just begun.
fn cell(walk: &mut Walk<'_>, format: &NumberFormat) -> Read<CellFound> {
    let outside = walk.outside();
    let mut found = CellFound::default();
    while let Some(element) = walk.next_inside(outside)? {
        match element.local_name().as_ref() {
            "Data" => {
                let kind = attribute(&element, "Type").unwrap_or_default();
                let shown = rich_text(walk)?;
                found.content = Some(typed(&kind, shown.text, format));
                found.passed_over = shown.passed_over;
            }
            _ => walk.skip()?,
        }
    }
    Ok(found)
}

/// The text in the data that have just begun, whose looks are written as in a web page: `23<Sup>1</Sup>`.
fn rich_text(walk: &mut Walk<'_>) -> Read<ShownText> {
    let outside = walk.outside();
    let mut text = RunText::default();
    let mut looks: Vec<(usize, Look)> = Vec::new();
    loop {
        let look = looks.last().map(|(_, look)| *look).unwrap_or_default();
        match walk.step()? {
            Step::Start(element) => {
                let look = match element.local_name().as_ref() {
                    "Sup" => Look { height: Height::Raised, ..look },
                    "Sub" => Look { height: Height::Lowered, ..look },
                    "S" => Look { is_struck_out: true, ..look },
                    _ => look,
                };
                looks.push((walk.depth(), look));
            }
            Step::Text(run) => text.push(run, look),
            Step::End if walk.depth() <= outside => return Ok(text.finish()),
            Step::End => looks.retain(|(depth, _)| *depth <= walk.depth()),
            Step::Done => return Err(Fault::Broken),
        }
    }
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
