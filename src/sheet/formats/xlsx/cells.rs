//! The cells of an XLSX sheet, one after another; a cell with a fault is reported and the rest is read.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::styles::CellStyles;
use crate::finding::{Finding, rule};
use crate::model::{CellAddress, Origin};
use crate::sheet::builder::{SheetBuilder, cell_column};
use crate::sheet::fault::{Fault, Read};
use crate::sheet::intake::{Intake, MAX_ROWS, words};
use crate::sheet::number;
use crate::sheet::runs::{Look, PassedOver, RunText, ShownText};
use crate::sheet::xml::{BytesStart, Walk, attribute, is_set};
use crate::sheet::{Content, Merge};

/// What the cells of all sheets refer to.
#[derive(Debug)]
pub(super) struct Surroundings<'w> {
    /// The shared texts; none if the workbook has no such part.
    pub strings: Option<&'w SharedTexts>,
    /// The number formats by style.
    pub styles: &'w CellStyles,
    /// Whether dates count from 1904.
    pub from_1904: bool,
}

/// The texts that cells refer to by number.
#[derive(Debug, Default)]
pub(super) struct SharedTexts {
    texts: Vec<Box<str>>,
    /// What a reader passes over in some of them.
    passed_over: HashMap<usize, PassedOver>,
}

impl SharedTexts {
    /// Adds the next text.
    pub(super) fn push(&mut self, shown: ShownText) {
        if let Some(passed_over) = shown.passed_over {
            self.passed_over.insert(self.texts.len(), passed_over);
        }
        self.texts.push(shown.text.into_boxed_str());
    }
}

/// A cell's element as it is written.
#[derive(Debug, Default)]
struct Raw {
    kind: Kind,
    style: usize,
    value: Option<String>,
    formula: Option<String>,
    inline: Option<ShownText>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Text,
    Bool,
    Error,
    Date,
}

/// Puts all cells and merges of a sheet's XML into the builder.
pub(super) fn read(
    text: &str,
    surroundings: &Surroundings<'_>,
    builder: &mut SheetBuilder,
    intake: &mut Intake<'_>,
) -> Read<()> {
    let mut walk = Walk::new(text);
    let mut reader = CellReader { surroundings, builder, intake, row: None, next_row: 0, next_column: 0 };
    while let Some(element) = walk.next_element()? {
        match element.local_name().as_ref() {
            "col" => reader.read_column(&element),
            "row" => reader.begin_row(&element),
            "c" => reader.read_cell(&element, &mut walk)?,
            "mergeCell" => reader.read_merge(&element)?,
            _ => {}
        }
    }
    Ok(())
}

struct CellReader<'r, 's, 'i> {
    surroundings: &'r Surroundings<'s>,
    builder: &'r mut SheetBuilder,
    intake: &'r mut Intake<'i>,
    row: Option<u32>,
    next_row: u32,
    next_column: u32,
}

impl CellReader<'_, '_, '_> {
    /// Of columns only that they are hidden.
    fn read_column(&mut self, element: &BytesStart<'_>) {
        let number = |name: &str| attribute(element, name)?.trim().parse::<u32>().ok()?.checked_sub(1);
        if let Some((first, last)) = number("min").zip(number("max")).filter(|_| is_set(element, "hidden")) {
            self.builder.hide_columns(first, last);
        }
    }

    /// A row without a number follows the one before it; a number no row can have leaves the row's cells out.
    fn begin_row(&mut self, element: &BytesStart<'_>) {
        self.row = match attribute(element, "r") {
            None => Some(self.next_row),
            Some(number) => number.trim().parse::<u32>().ok().and_then(|number| number.checked_sub(1)),
        };
        self.row = self.row.filter(|row| *row < MAX_ROWS);
        self.next_row = self.row.map_or(self.next_row, |row| row + 1);
        self.next_column = 0;
        if let Some(row) = self.row.filter(|_| is_set(element, "hidden")) {
            self.builder.hide_row(row);
        }
    }

    fn read_cell(&mut self, element: &BytesStart<'_>, walk: &mut Walk<'_>) -> Read<()> {
        let mut raw = Raw::default();
        let mut column = Some(self.next_column);
        for attribute in element.attributes().with_checks(false).flatten() {
            let value = attribute.value.as_ref();
            match attribute.key.local_name().as_ref() {
                "r" => column = column_of(value, self.next_column),
                "s" => raw.style = value.parse().unwrap_or(0),
                "t" => raw.kind = kind(value),
                _ => {}
            }
        }
        raw.read(walk)?;
        let Some((row, column)) = self.row.zip(column.and_then(cell_column)) else {
            self.report_outside(&raw);
            return Ok(());
        };
        self.next_column = u32::from(column) + 1;
        let origin = Origin::cell(self.builder.source(), row, column);
        if self.intake.options.with_annotations && raw.formula.is_some() {
            self.builder.formula(row, column);
        }
        let passed_over = self.passed_over(&raw);
        let Some(content) = self.content(raw, origin)? else { return Ok(()) };
        if let Some(passed_over) = passed_over {
            self.builder.pass_over(self.intake, (row, column), &content, passed_over);
        }
        self.builder.put(self.intake, row, column, content)
    }

    /// What a reader passes over in the text of a cell.
    fn passed_over(&self, raw: &Raw) -> Option<PassedOver> {
        // Runs have looks of their own; the cell's is that of a text without runs.
        let of_cell = || self.surroundings.styles.is_struck_out(raw.style).then_some(PassedOver::All);
        if let Some(inline) = &raw.inline {
            return inline.passed_over.clone().or_else(of_cell);
        }
        let of_text = || self.passed_over_in_shared(raw);
        of_text().or_else(of_cell)
    }

    fn passed_over_in_shared(&self, raw: &Raw) -> Option<PassedOver> {
        let shared = self.surroundings.strings.filter(|_| raw.kind == Kind::Shared)?;
        if shared.passed_over.is_empty() {
            return None;
        }
        shared.passed_over.get(&raw.value.as_ref()?.trim().parse().ok()?).cloned()
    }

    fn report_outside(&mut self, raw: &Raw) {
        let stored = raw.value.as_deref().or(raw.inline.as_ref().map(|inline| inline.text.as_str()));
        let value = match raw.kind {
            Kind::Shared => stored.map(|number| self.shared_text(number).unwrap_or(number)),
            _ => stored,
        };
        if let Some(value) = value.filter(|value| !value.is_empty()).map(str::to_owned) {
            self.builder.report_outside(value, self.intake);
        }
    }

    fn content(&mut self, raw: Raw, origin: Origin) -> Read<Option<Content>> {
        if let Some(inline) = raw.inline {
            return Ok(words(inline.text));
        }
        let stored = raw.value.filter(|value| !value.is_empty());
        let Some(value) = stored else {
            // A formula that gives an empty text is computed; one that gives nothing at all is not.
            let is_uncomputed = raw.kind != Kind::Text;
            return Ok(raw
                .formula
                .filter(|_| is_uncomputed)
                .map(|formula| Content::Uncomputed(format!("={formula}").into())));
        };
        let from_1904 = self.surroundings.from_1904;
        let read = match raw.kind {
            Kind::Shared => return self.shared(&value, origin),
            Kind::Text => return Ok(words(unescape(value))),
            Kind::Error => return Ok(Some(Content::Error(value.into()))),
            Kind::Bool => match value.trim() {
                "1" | "true" => Some(Content::Bool(true)),
                "0" | "false" => Some(Content::Bool(false)),
                _ => None,
            },
            Kind::Date => match number::date_from_text(&value) {
                Some(date) => Some(self.surroundings.styles.format(raw.style).dated(date)),
                None => return Ok(words(value)),
            },
            Kind::Number => number::from_text(&value)
                .map(|number: Decimal| self.surroundings.styles.format(raw.style).content(number, from_1904)),
        };
        if read.is_none() {
            self.intake.report(Finding::new(&rule::CELL_UNREADABLE).with("value", value.as_str()), origin);
        }
        Ok(Some(read.unwrap_or_else(|| Content::Error(value.into()))))
    }

    fn shared(&mut self, value: &str, origin: Origin) -> Read<Option<Content>> {
        if self.surroundings.strings.is_none() {
            return Err(Fault::Missing);
        }
        match self.shared_text(value) {
            Some(text) if text.trim().is_empty() => Ok(None),
            Some(text) => Ok(Some(Content::Text(text.into()))),
            None => {
                self.intake.report(Finding::new(&rule::TEXT_MISSING).with("number", value), origin);
                Ok(Some(Content::Error("#TEXT?".into())))
            }
        }
    }

    /// The shared text of that number.
    fn shared_text(&self, number: &str) -> Option<&str> {
        self.surroundings.strings?.texts.get(number.trim().parse::<usize>().ok()?).map(AsRef::as_ref)
    }

    fn read_merge(&mut self, element: &BytesStart<'_>) -> Read<()> {
        let range = attribute(element, "ref").unwrap_or_default();
        let corners = range.split_once(':').and_then(|(first, last)| Some((address(first)?, address(last)?)));
        match corners {
            Some((first, last)) => self.builder.merge(Merge {
                top: first.row.min(last.row),
                left: first.column.min(last.column),
                bottom: first.row.max(last.row),
                right: first.column.max(last.column),
            }),
            None => Ok(()),
        }
    }
}

/// The column an address names; one without letters names none, and the cell follows the one before it.
fn column_of(address: &str, next: u32) -> Option<u32> {
    let letters: Vec<u8> = address.trim().bytes().take_while(u8::is_ascii_alphabetic).collect();
    match letters.len() {
        0 => Some(next),
        1..=3 => {
            Some(letters.iter().fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1) - 1)
        }
        _ => None,
    }
}

fn address(text: &str) -> Option<CellAddress> {
    text.replace('$', "").trim().parse().ok()
}

fn kind(value: &str) -> Kind {
    match value {
        "s" => Kind::Shared,
        "str" | "inlineStr" => Kind::Text,
        "b" => Kind::Bool,
        "e" => Kind::Error,
        "d" => Kind::Date,
        _ => Kind::Number,
    }
}

impl Raw {
    /// Takes what is between the cell's begin and end.
    fn read(&mut self, walk: &mut Walk<'_>) -> Read<()> {
        let outside = walk.outside();
        while let Some(element) = walk.next_inside(outside)? {
            match element.local_name().as_ref() {
                "v" => self.value = Some(walk.text()?),
                "f" => self.formula = Some(walk.text()?),
                "is" => self.inline = Some(rich_text(walk)?),
                _ => walk.skip()?,
            }
        }
        Ok(())
    }
}

/// The text of the runs in the element that has just begun as a reader sees it, without reading aids.
pub(super) fn rich_text(walk: &mut Walk<'_>) -> Read<ShownText> {
    let outside = walk.outside();
    let mut all = RunText::default();
    let mut look = Look::default();
    while let Some(element) = walk.next_inside(outside)? {
        match element.local_name().as_ref() {
            "t" => all.push(walk.text()?, look),
            "r" => look = Look::default(),
            "rPr" => {}
            _ if look.take_property(&element) => {}
            _ => walk.skip()?,
        }
    }
    Ok(all.finish_with(unescape))
}

/// Characters that XML cannot hold are written `_x000D_`; carriage returns among them are left out.
fn unescape(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut read = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let letter = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let letter = letter.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let end = if letter.is_some() { at + 7 } else { at + 2 };
        match letter {
            Some('\r') => read.push_str(&rest[..at]),
            Some(letter) => {
                read.push_str(&rest[..at]);
                read.push(letter);
            }
            None => read.push_str(&rest[..end]),
        }
        rest = &rest[end..];
    }
    read.push_str(rest);
    read
}
