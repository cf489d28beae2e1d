//! A file on its way to a workbook: its sheets as they fill, what is found in them, and the limits they keep to.

use std::collections::HashMap;

use super::{Annotations, Cell, Content, Merge, Note, Row, Sheet};
use crate::error::{Error, Result};
use crate::finding::{Finding, rule};
use crate::model::{Origin, Source, SourceId, SourceKind, Sources};
use crate::text::printable;

/// Rows of a sheet, as spreadsheets allow.
pub(super) const MOST_ROWS: u32 = 1_048_576;
/// Columns of a sheet, as spreadsheets allow.
pub(super) const MOST_COLUMNS: u16 = 16_384;
/// Cells of a file.
const MOST_CELLS: usize = 8_000_000;
/// Bytes of text in the cells of a file.
const MOST_TEXT: usize = 160 << 20;
/// Merged ranges of a sheet.
const MOST_MERGES: usize = 200_000;
/// Findings of one kind that a file may give one by one; the rest are counted.
const MOST_ALIKE: usize = 50;

/// What reading a part of a file gives.
pub(super) type Read<T> = std::result::Result<T, Fault>;

/// Why a part of a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The archive lacks the part.
    Missing,
    /// It is not well-formed.
    Broken,
    /// It declares entities, which may read other files or grow without end.
    Entities,
    /// It cannot be unpacked.
    Packed,
    /// It is protected by a password.
    Locked,
    /// It holds more than the program reads.
    TooLarge,
    /// The library that reads it gave up.
    Unknown,
}

impl Fault {
    /// The label's key.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Missing => "fault-missing",
            Self::Broken => "fault-broken",
            Self::Entities => "fault-entities",
            Self::Packed => "fault-packed",
            Self::Locked => "fault-locked",
            Self::TooLarge => "fault-too-large",
            Self::Unknown => "fault-unknown",
        }
    }

    /// What is wrong and how to mend it, for an error that stops the run.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => {
                ("the archive lacks a part that it names", "Open it in the program that made it and save it again")
            }
            Self::Broken => ("its XML is damaged", "Open it in the program that made it and save it again"),
            Self::Entities => {
                ("its XML declares entities, which no office program writes", "Save it again in an office program")
            }
            Self::Packed => ("it is damaged and cannot be unpacked", "Fetch it again, or open it and save it again"),
            Self::Locked => ("it is protected by a password", "Save it without a password"),
            Self::TooLarge => ("it holds more than can be read safely", "Keep the tables in a file of their own"),
            Self::Unknown => ("its content is damaged", "Open it in a spreadsheet program and save it as .xlsx"),
        }
    }
}

/// What a run gathers while it opens one file.
pub(super) struct Intake<'r> {
    /// The file's name as it is printed.
    pub file: &'r str,
    /// Whether the notes and formulas of the sheets are asked for.
    pub with_annotations: bool,
    sources: &'r mut Sources,
    findings: &'r mut Vec<Finding>,
    alike: HashMap<(&'static str, SourceId), usize>,
    cells: usize,
    text: usize,
}

impl<'r> Intake<'r> {
    /// The intake of one file.
    pub(super) fn new(file: &'r str, sources: &'r mut Sources, findings: &'r mut Vec<Finding>) -> Self {
        Self { file, with_annotations: false, sources, findings, alike: HashMap::new(), cells: 0, text: 0 }
    }

    /// An empty sheet with a number of its own.
    pub(super) fn sheet(&mut self, name: Option<&str>, kind: SourceKind, hidden: bool) -> Result<Filling> {
        let name = name.map(|name| printable(name).into_owned());
        let source = Source { file: self.file.to_owned(), sheet: name.clone(), kind };
        let Some(source) = self.sources.add(source) else {
            return Err(self.refuse("the run has more than 65,535 sheets", "Evaluate fewer files at once"));
        };
        let (rows, merges, hidden_rows, annotations) = (Vec::new(), Vec::new(), Vec::new(), Annotations::default());
        let sheet = Sheet { source, name, kind, hidden, rows, merges, hidden_rows, element: None, annotations };
        Ok(Filling { sheet, in_order: true })
    }

    /// An error about the file.
    pub(super) fn refuse(&self, what: impl Into<String>, mend: impl Into<String>) -> Error {
        let mut mend = mend.into();
        if !mend.is_empty() && !mend.ends_with('.') {
            mend.push('.');
        }
        Error::input(self.file, what, mend)
    }

    /// An error about the file for that fault.
    pub(super) fn refuse_for(&self, fault: Fault) -> Error {
        let (what, mend) = fault.words();
        self.refuse(what, mend)
    }

    /// Takes a finding at a place of a sheet; of many alike, the first ones.
    pub(super) fn report(&mut self, finding: Finding, at: Origin) {
        let count = self.alike.entry((finding.check, at.source_id())).or_default();
        *count += 1;
        if *count <= MOST_ALIKE {
            self.findings.push(finding.at(at));
        }
    }

    /// Reports how many findings were only counted.
    pub(super) fn finish(self) {
        let mut rest: Vec<_> = self.alike.into_iter().filter(|(_, count)| *count > MOST_ALIKE).collect();
        rest.sort_by_key(|((check, source), _)| (*source, *check));
        for ((check, source), count) in rest {
            let finding = Finding::new(&rule::FINDINGS_ALIKE).with("check", check).with("count", count - MOST_ALIKE);
            self.findings.push(finding.at(Origin::source(source)));
        }
    }

    fn ensure_room(&mut self, content: &Content) -> Read<()> {
        match content {
            Content::Text(text) | Content::Error(text) | Content::Uncomputed(text) => self.take_room(text.len()),
            _ => self.take_room(0),
        }
    }

    /// Takes room for a cell, or what is one in another format, with that many bytes of text.
    pub(super) fn take_room(&mut self, text: usize) -> Read<()> {
        self.cells += 1;
        self.text += text;
        if self.cells > MOST_CELLS || self.text > MOST_TEXT { Err(Fault::TooLarge) } else { Ok(()) }
    }
}

/// A sheet while its cells come in.
pub(super) struct Filling {
    sheet: Sheet,
    in_order: bool,
}

impl Filling {
    /// The sheet's number.
    pub(super) fn source(&self) -> SourceId {
        self.sheet.source
    }

    /// Puts a cell in its place; places mostly come in order.
    pub(super) fn put(&mut self, intake: &mut Intake<'_>, row: u32, column: u16, content: Content) -> Read<()> {
        intake.ensure_room(&content)?;
        let rows = &mut self.sheet.rows;
        let cell = Cell { column, content };
        match rows.last_mut() {
            Some(last) if last.index == row => {
                self.in_order &= last.cells.last().is_none_or(|before| before.column < column);
                last.cells.push(cell);
            }
            last => {
                self.in_order &= last.as_ref().is_none_or(|before| before.index < row);
                let width = last.map_or(1, |before| before.cells.len());
                let mut cells = Vec::with_capacity(width);
                cells.push(cell);
                rows.push(Row { index: row, fields: 0, cells });
            }
        }
        Ok(())
    }

    /// Says how many fields the record in the last row has, empty ones too.
    pub(super) fn set_fields(&mut self, fields: u16) {
        if let Some(last) = self.sheet.rows.last_mut() {
            last.fields = fields;
        }
    }

    /// Says that the workbook hides a row.
    pub(super) fn hide_row(&mut self, row: u32) {
        if self.sheet.hidden_rows.len() < MOST_ROWS as usize {
            self.sheet.hidden_rows.push(row);
        }
    }

    /// Says that notes and formulas are read of this sheet.
    pub(super) fn begin_annotations(&mut self) {
        self.sheet.annotations.is_read = true;
    }

    /// Notes that a cell holds a formula.
    pub(super) fn formula(&mut self, row: u32, column: u16) {
        self.sheet.annotations.formulas.push((row, column));
    }

    /// Adds notes.
    pub(super) fn notes(&mut self, notes: impl IntoIterator<Item = Note>) {
        self.sheet.annotations.notes.extend(notes);
    }

    /// Adds a range of merged cells.
    pub(super) fn merge(&mut self, merge: Merge) -> Read<()> {
        if self.sheet.merges.len() >= MOST_MERGES {
            return Err(Fault::TooLarge);
        }
        self.sheet.merges.push(merge);
        Ok(())
    }

    /// The sheet, its rows in order, each cell once, its merges within the cells that hold something.
    pub(super) fn finish(mut self, intake: &mut Intake<'_>) -> Sheet {
        if !self.in_order {
            self.set_in_order(intake);
        }
        let sheet = &mut self.sheet;
        sheet.annotations.set_in_order();
        let last_row = sheet.rows.last().map_or(0, |row| row.index);
        let last_column =
            sheet.rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column).max().unwrap_or(0);
        sheet.merges.retain_mut(|merge| {
            merge.bottom = merge.bottom.min(last_row);
            merge.right = merge.right.min(last_column);
            merge.top <= merge.bottom
                && merge.left <= merge.right
                && (merge.top, merge.left) != (merge.bottom, merge.right)
        });
        sheet.merges.sort_unstable_by_key(|merge| (merge.top, merge.left, merge.bottom, merge.right));
        sheet.merges.dedup();
        sheet.hidden_rows.sort_unstable();
        sheet.hidden_rows.dedup();
        let rows = &sheet.rows;
        sheet.hidden_rows.retain(|hidden| rows.binary_search_by_key(hidden, |row| row.index).is_ok());
        self.sheet
    }

    fn set_in_order(&mut self, intake: &mut Intake<'_>) {
        let source = self.sheet.source;
        let rows = &mut self.sheet.rows;
        rows.sort_by_key(|row| row.index);
        rows.dedup_by(|later, earlier| {
            let same = later.index == earlier.index;
            if same {
                earlier.cells.append(&mut later.cells);
            }
            same
        });
        for row in rows {
            row.cells.sort_by_key(|cell| cell.column);
            let index = row.index;
            row.cells.dedup_by(|later, earlier| {
                let same = later.column == earlier.column;
                if same {
                    intake.report(Finding::new(&rule::CELL_TWICE), Origin::cell(source, index, later.column));
                    // The last of the two stands, as spreadsheet programs have it.
                    std::mem::swap(later, earlier);
                }
                same
            });
        }
    }
}

/// Words as content; none if there is nothing to see.
pub(super) fn words(text: String) -> Option<Content> {
    if text.trim().is_empty() { None } else { Some(Content::Text(text.into_boxed_str())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_in_any_order_stand_in_order_and_the_last_of_two_stands() {
        let (mut sources, mut findings) = (Sources::default(), Vec::new());
        let mut intake = Intake::new("a.xlsx", &mut sources, &mut findings);
        let mut filling = intake.sheet(Some("S"), SourceKind::Sheet, false).unwrap();
        for (row, column, text) in [(5, 1, "f"), (2, 3, "b"), (2, 0, "a"), (5, 1, "g"), (5, 0, "e")] {
            filling.put(&mut intake, row, column, Content::Text(text.into())).unwrap();
        }
        filling.merge(Merge { top: 2, left: 0, bottom: 1_000_000, right: 16_000 }).unwrap();
        let sheet = filling.finish(&mut intake);
        let seen: Vec<_> = sheet
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(|cell| (row.index, cell.column, format!("{:?}", cell.content))))
            .collect();
        let texts: Vec<_> = seen.iter().map(|(row, column, text)| (*row, *column, text.as_str())).collect();
        assert_eq!(texts, [(2, 0, "Text(\"a\")"), (2, 3, "Text(\"b\")"), (5, 0, "Text(\"e\")"), (5, 1, "Text(\"g\")")]);
        assert_eq!(sheet.merges, [Merge { top: 2, left: 0, bottom: 5, right: 3 }]);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].check, "cell-twice");
    }
}
