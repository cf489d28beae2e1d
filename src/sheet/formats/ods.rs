//! OpenDocument workbooks, packed or as one flat XML file.

mod looks;
mod shown;

use std::collections::HashSet;

use self::looks::Looks;
use self::shown::{Remark, count, dated, decimals_of, differs, shown_text};
use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::annotations::Note;
use crate::sheet::archive::Archive;
use crate::sheet::builder::{SheetBuilder, cell_column, ensure_some, spanned};
use crate::sheet::fault::{Fault, Read, Refusal};
use crate::sheet::format::Format;
use crate::sheet::intake::{Intake, MAX_COLUMNS, words};
use crate::sheet::number;
use crate::sheet::number_format::{NumberFormat, with_decimals};
use crate::sheet::runs::PassedOver;
use crate::sheet::xml::{self, BytesStart, Walk, attribute};
use crate::sheet::{Content, Sheet};

/// A row or cell with content that repeats more often is filler, and is taken once.
const MAX_REPEATS: u32 = 2_000;

/// OpenDocument workbooks.
pub(super) const FORMAT: Format = Format {
    endings: &["ods"],
    is_binary: true,
    detect: |probe| probe.has_part("content.xml", &[]) || probe.has_part("mimetype", &[]),
    open,
};

/// The same as one XML file.
pub(super) const FLAT_FORMAT: Format = Format {
    endings: &["fods"],
    is_binary: false,
    detect: |probe| probe.has_xml(&["<office:document"]),
    open: |bytes, intake| read(&xml::decode(bytes.to_vec()).text, Looks::default(), intake),
};

fn open(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let mut archive = Archive::from_bytes(bytes).map_err(|fault| intake.refuse_for(fault))?;
    if let Some((what, fix)) = refusal(&mut archive) {
        return Err(intake.refuse(what, fix));
    }
    let content = archive.text("content.xml").map_err(|fault| intake.refuse_for(fault))?;
    // Without its named styles a workbook still has its cells.
    let named = archive.text("styles.xml").and_then(|part| Looks::from_styles(&part.text)).unwrap_or_default();
    read(&content.text, named, intake)
}

/// Why an OpenDocument file holds no workbook that can be read.
fn refusal(archive: &mut Archive<'_>) -> Option<Refusal> {
    let manifest = archive.text("META-INF/manifest.xml").map(|part| part.text).unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Some(Fault::Locked.words());
    }
    if !archive.has("content.xml") {
        return Some((
            "it is an OpenDocument file without its content",
            "Open it in the program that made it and save it again",
        ));
    }
    let kind = archive.text("mimetype").map(|part| part.text).unwrap_or_default();
    if kind.contains("opendocument.text") {
        return Some(("it is an OpenDocument text", "Save it as .docx"));
    }
    (kind.contains("presentation") || kind.contains("graphics"))
        .then_some(("it is an OpenDocument presentation or drawing", "Copy its tables into a spreadsheet"))
}

/// All sheets of the workbook's content.
fn read(text: &str, mut looks: Looks, intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let mut walk = Walk::new(text);
    let mut hidden_styles = HashSet::new();
    let (mut style, mut sheets) = (String::new(), Vec::new());
    while let Some(element) = walk.next_element().map_err(|fault| intake.refuse_for(fault))? {
        match element.local_name().as_ref() {
            "style" => style = looks.begin(&element),
            "text-properties" => looks.take(&element, &style),
            "table-properties" if attribute(&element, "display").is_some_and(|value| value == "false") => {
                hidden_styles.insert(style.clone());
            }
            "tracked-changes" | "dde-links" => walk.skip().map_err(|fault| intake.refuse_for(fault))?,
            "table" => {
                let name = attribute(&element, "name").unwrap_or_default();
                let is_hidden = attribute(&element, "style-name").is_some_and(|style| hidden_styles.contains(&style));
                let builder = SheetBuilder::new(Some(&name), SourceKind::Sheet, intake)?;
                let mut table = Table { builder, looks: &looks, row: 0, column: 0 };
                table.builder.set_hidden(is_hidden);
                if intake.options.with_annotations {
                    table.builder.begin_annotations();
                }
                table.read(&mut walk, intake).map_err(|fault| intake.refuse_for(fault))?;
                sheets.push(table.builder.finish(intake));
            }
            _ => {}
        }
    }
    ensure_some(sheets, intake)
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "visibility").is_some_and(|shown| shown != "visible")
}

struct Table<'l> {
    builder: SheetBuilder,
    looks: &'l Looks,
    row: u32,
    /// The next column of which the file says how it looks.
    column: u32,
}

/// A cell of a row and how often it occurs there.
struct Placed {
    column: u32,
    times: u32,
    content: Content,
}

impl Table<'_> {
    fn read(&mut self, walk: &mut Walk<'_>, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.outside();
        while let Some(element) = walk.next_inside(outside)? {
            match element.local_name().as_ref() {
                "table-column" => self.read_column(&element),
                "table-row" => self.read_row(&element, walk, intake)?,
                "shapes" | "forms" | "named-expressions" => walk.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Of columns only that they are hidden.
    fn read_column(&mut self, element: &BytesStart<'_>) {
        let first = self.column;
        self.column = first.saturating_add(count(element, "number-columns-repeated"));
        if is_hidden(element) && self.column > first {
            self.builder.hide_columns(first, self.column - 1);
        }
    }

    fn read_row(&mut self, row: &BytesStart<'_>, walk: &mut Walk<'_>, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.outside();
        let (mut column, mut placed) = (0u32, Vec::new());
        while let Some(element) = walk.next_inside(outside)? {
            match element.local_name().as_ref() {
                "table-cell" | "covered-table-cell" => {
                    let times = count(&element, "number-columns-repeated");
                    let rows = count(&element, "number-rows-spanned");
                    let columns = count(&element, "number-columns-spanned");
                    spanned((self.row, column), rows, columns).map_or(Ok(()), |merge| self.builder.merge(merge))?;
                    if let Some(content) = self.read_cell(&element, column, walk, intake)? {
                        placed.push(Placed { column, times, content });
                    }
                    column = column.saturating_add(times);
                }
                _ => walk.skip()?,
            }
        }
        let times = count(row, "number-rows-repeated");
        if is_hidden(row) && !placed.is_empty() {
            let last = self.row.saturating_add(times.min(MAX_REPEATS));
            (self.row..last).for_each(|row| self.builder.hide_row(row));
        }
        self.put(placed, times, intake)?;
        self.row = self.row.saturating_add(times);
        Ok(())
    }

    fn put(&mut self, placed: Vec<Placed>, rows: u32, intake: &mut Intake<'_>) -> Read<()> {
        if placed.is_empty() {
            return Ok(());
        }
        let rows = self.followed(rows, None, intake);
        let ends: Vec<u32> = placed
            .iter()
            .map(|cell| cell.column.saturating_add(self.followed(cell.times, Some(cell.column), intake)))
            .collect();
        for row in self.row..self.row.saturating_add(rows) {
            for (cell, end) in placed.iter().zip(&ends) {
                for column in cell.column..*end {
                    // Behind a place that no sheet has, the other repeats are further out.
                    if !self.builder.put_within(intake, (row, column), cell.content.clone())? {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// How many of so many repeats are followed.
    fn followed(&self, times: u32, column: Option<u32>, intake: &mut Intake<'_>) -> u32 {
        if times <= MAX_REPEATS {
            return times;
        }
        let place = match column.and_then(|column| u16::try_from(column).ok()) {
            Some(column) => Origin::cell(self.builder.source(), self.row, column),
            None => Origin::row(self.builder.source(), self.row),
        };
        intake.report(Finding::new(&rule::REPEAT_NOT_FOLLOWED).with("count", times as usize), place);
        1
    }

    fn read_cell(
        &mut self,
        element: &BytesStart<'_>,
        column: u32,
        walk: &mut Walk<'_>,
        intake: &mut Intake<'_>,
    ) -> Read<Option<Content>> {
        let (shown, remarks) = shown_text(walk, self.looks)?;
        if intake.options.with_annotations {
            self.take_annotations(column, remarks, attribute(element, "formula").is_some());
        }
        let content = self.content(element, column, shown.text, intake);
        let style = || attribute(element, "style-name").unwrap_or_default();
        let is_struck_out = || self.looks.look(&style()).is_struck_out;
        let passed_over = shown.passed_over.or_else(|| is_struck_out().then_some(PassedOver::All));
        if let (Some(content), Some(passed_over), Some(column)) = (&content, passed_over, cell_column(column)) {
            self.builder.pass_over(intake, (self.row, column), content, passed_over);
        }
        Ok(content)
    }

    /// What a cell that shows that text holds.
    fn content(
        &self,
        element: &BytesStart<'_>,
        column: u32,
        shown: String,
        intake: &mut Intake<'_>,
    ) -> Option<Content> {
        let get = |name: &str| attribute(element, name);
        let mut kind = None;
        let mut is_error = false;
        for attribute in element.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "calcext:value-type" => is_error = attribute.value == "error",
                _ if attribute.key.local_name().as_ref() == "value-type" => kind = Some(attribute.value.into_owned()),
                _ => {}
            }
        }
        let Some(kind) = kind else {
            let formula = get("formula").filter(|_| shown.trim().is_empty());
            return match formula {
                Some(formula) => {
                    Some(Content::Uncomputed(formula.get(formula.find('=').unwrap_or(0)..).unwrap_or_default().into()))
                }
                None => words(shown),
            };
        };
        let origin = Origin::cell(self.builder.source(), self.row, u16::try_from(column).unwrap_or(MAX_COLUMNS));
        let stored = || number::from_text(&get("value").unwrap_or_default());
        let content = match kind.as_str() {
            _ if is_error => Some(Content::Error(shown.as_str().into())),
            "float" | "currency" => stored().map(|number| Content::Number(with_decimals(number, decimals_of(&shown)))),
            "percentage" => stored().map(|number| NumberFormat::Percent.content(number, false)),
            "date" => get("date-value").and_then(|date| number::date_from_text(&date)).map(|date| dated(date, &shown)),
            "boolean" => get("boolean-value").map(|value| Content::Bool(value == "true")),
            "time" => return words(if shown.is_empty() { get("time-value").unwrap_or_default() } else { shown }),
            _ => return words(if shown.is_empty() { get("string-value").unwrap_or_default() } else { shown }),
        };
        match &content {
            None => {
                let value = get("value").or_else(|| get("date-value")).unwrap_or_else(|| shown.clone());
                intake.report(Finding::new(&rule::CELL_UNREADABLE).with("value", value.as_str()), origin);
                return Some(Content::Error(value.into()));
            }
            Some(Content::Number(value)) if differs(&shown, *value) => {
                intake.report(Finding::new(&rule::SHOWN_DIFFERS).with("shown", shown).with("value", *value), origin);
            }
            Some(_) => {}
        }
        content
    }
}

impl Table<'_> {
    fn take_annotations(&mut self, column: u32, remarks: Vec<Remark>, is_formula: bool) {
        let Some(column) = cell_column(column) else { return };
        let row = self.row;
        self.builder.notes(remarks.into_iter().map(|(author, text)| Note { row, column, author, text }));
        if is_formula {
            self.builder.formula(row, column);
        }
    }
}
