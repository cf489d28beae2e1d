//! A sheet while its cells come in, in any order, each within the limits of the file.

use std::collections::HashSet;

use super::annotations::Note;
use super::fault::{Fault, Read};
use super::intake::{Intake, MAX_COLUMNS, MAX_ROWS, words};
use super::runs::{PassedOver, ShownText};
use super::workbook::{Cell, Content, Merge, Row, Sheet};
use crate::error::{Error, Result};
use crate::finding::{Argument, Finding, rule};
use crate::model::{Origin, SourceId, SourceKind};
use crate::text::printable;

/// Merged ranges of a sheet.
const MAX_MERGES: usize = 200_000;

/// A sheet while its cells come in.
pub(super) struct SheetBuilder {
    sheet: Sheet,
    in_order: bool,
}

/// A finished sheet, and the fault that kept it from being read.
pub(super) struct FinishedSheet {
    /// The sheet; without cells if it could not be read.
    pub sheet: Sheet,
    /// Why it could not be read.
    pub fault: Option<Fault>,
}

impl SheetBuilder {
    /// An empty sheet with a number of its own among the run's sources.
    pub(super) fn new(name: Option<&str>, kind: SourceKind, intake: &mut Intake<'_>) -> Result<Self> {
        let name = name.map(|name| printable(name).into_owned());
        let source = intake.add_source(name.clone(), kind)?;
        Ok(Self { sheet: Sheet::empty(source, name, kind), in_order: true })
    }

    /// The sheet's number.
    pub(super) fn source(&self) -> SourceId {
        self.sheet.source
    }

    /// The place that means the sheet as a whole.
    pub(super) fn origin(&self) -> Origin {
        Origin::source(self.sheet.source)
    }

    /// Says whether the workbook hides the sheet.
    pub(super) fn set_hidden(&mut self, hidden: bool) {
        self.sheet.hidden = hidden;
    }

    /// Puts a cell in its place, or reports one in a place that no sheet has; says whether there is such a place.
    pub(super) fn put_within(
        &mut self,
        intake: &mut Intake<'_>,
        (row, column): (u32, u32),
        content: Content,
    ) -> Read<bool> {
        match cell_column(column).filter(|_| row < MAX_ROWS) {
            Some(column) => self.put(intake, row, column, content).map(|()| true),
            None => {
                self.report_outside(content.to_string(), intake);
                Ok(false)
            }
        }
    }

    /// Reports a value in a place that no sheet has.
    pub(super) fn report_outside(&self, value: String, intake: &mut Intake<'_>) {
        intake.report(Finding::new(&rule::CELL_OUTSIDE).with("value", value), self.origin());
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
        if self.sheet.hidden_rows.len() < MAX_ROWS as usize {
            self.sheet.hidden_rows.push(row);
        }
    }

    /// Says that the workbook hides the columns from the first to the last one.
    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        let columns = (first..=last.min(MAX_COLUMNS.into())).map_while(cell_column);
        self.sheet.hidden_columns.extend(columns.take(usize::from(MAX_COLUMNS)));
    }

    /// Takes what a reader passes over in a cell: a cell struck out as a whole is kept in mind, runs that are left out are
    /// reported.
    pub(super) fn pass_over(
        &mut self,
        intake: &mut Intake<'_>,
        (row, column): (u32, u16),
        content: &Content,
        passed_over: PassedOver,
    ) {
        match passed_over {
            PassedOver::All => self.sheet.struck_out.push((row, column)),
            PassedOver::Runs { left_out, whole } => {
                let finding = Finding::new(&rule::TEXT_STRUCK_OUT).with("left_out", &*left_out).with("whole", &*whole);
                intake.report(finding.with("shown", content.to_string()), Origin::cell(self.sheet.source, row, column));
            }
        }
    }

    /// Puts a text in its place, with what a reader passes over in it.
    pub(super) fn put_text(&mut self, intake: &mut Intake<'_>, at: (u32, u32), shown: ShownText) -> Read<()> {
        let Some(content) = words(shown.text) else { return Ok(()) };
        if let Some((column, passed_over)) = cell_column(at.1).zip(shown.passed_over) {
            self.pass_over(intake, (at.0, column), &content, passed_over);
        }
        self.put_within(intake, at, content).map(drop)
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
        if self.sheet.merges.len() >= MAX_MERGES {
            return Err(Fault::TooLarge);
        }
        self.sheet.merges.push(merge);
        Ok(())
    }

    /// The sheet as far as it was read; one with a fault is reported and is left without cells.
    ///
    /// # Errors
    /// The sheet holds more than the program reads: the file as a whole is refused.
    pub(super) fn finish_read(self, outcome: Read<()>, intake: &mut Intake<'_>) -> Result<FinishedSheet> {
        let fault = outcome.err();
        match fault {
            Some(Fault::TooLarge) => return Err(intake.refuse_for(Fault::TooLarge)),
            Some(fault) => intake.report(self.unreadable(fault), self.origin()),
            None => {}
        }
        let mut sheet = self.finish(intake);
        if fault.is_some() {
            sheet.rows.clear();
            sheet.merges.clear();
        }
        Ok(FinishedSheet { sheet, fault })
    }

    /// The finding that the sheet, or what the finding's text names of it, cannot be read.
    pub(super) fn unreadable(&self, fault: Fault) -> Finding {
        Finding::new(&rule::SHEET_UNREADABLE)
            .with("sheet", self.sheet.name.as_deref().unwrap_or_default())
            .with("reason", Argument::Label(fault.label().to_owned()))
    }

    /// The sheet, its rows in order, each cell once, its merges within the cells that hold something.
    pub(super) fn finish(mut self, intake: &mut Intake<'_>) -> Sheet {
        if !self.in_order {
            self.set_in_order(intake);
        }
        let sheet = &mut self.sheet;
        sheet.annotations.set_in_order();
        sheet.struck_out.sort_unstable();
        sheet.struck_out.dedup();
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
        sheet.hidden_columns.sort_unstable();
        sheet.hidden_columns.dedup();
        if !sheet.hidden_columns.is_empty() {
            let filled: HashSet<u16> = sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).collect();
            sheet.hidden_columns.retain(|hidden| filled.contains(hidden));
        }
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
                    // The last of the two counts, as spreadsheet programs have it.
                    std::mem::swap(later, earlier);
                }
                same
            });
        }
    }
}

/// The sheets, unless none of them could be read.
pub(super) fn ensure_some_readable(sheets: Vec<FinishedSheet>, intake: &Intake<'_>) -> Result<Vec<Sheet>> {
    if let Some(fault) = sheets.first().and_then(|finished| finished.fault)
        && sheets.iter().all(|finished| finished.fault.is_some())
    {
        return Err(intake.refuse_for(fault));
    }
    Ok(sheets.into_iter().map(|finished| finished.sheet).collect())
}

/// The sheets, unless there are none.
pub(super) fn ensure_some(sheets: Vec<Sheet>, intake: &Intake<'_>) -> Result<Vec<Sheet>> {
    if sheets.is_empty() { Err(no_sheet(intake)) } else { Ok(sheets) }
}

/// The refusal of a workbook without a sheet.
pub(super) fn no_sheet(intake: &Intake<'_>) -> Error {
    intake.refuse("the workbook has no sheet", "Open it in a spreadsheet program and save it again")
}

/// A column that a sheet can have.
pub(super) fn cell_column(column: u32) -> Option<u16> {
    u16::try_from(column).ok().filter(|column| *column < MAX_COLUMNS)
}

/// A range of so many rows and columns from its top left cell, cut off at the last column that a sheet can have; none
/// of a single cell, or where no sheet has that cell.
pub(super) fn spanned((top, left): (u32, u32), rows: u32, columns: u32) -> Option<Merge> {
    let right = left.saturating_add(columns.saturating_sub(1)).min(u32::from(MAX_COLUMNS) - 1);
    let (left, right) = (u16::try_from(left).ok()?, cell_column(right)?);
    let bottom = top.saturating_add(rows.saturating_sub(1));
    (rows > 1 || columns > 1).then_some(Merge { top, left, bottom, right })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Sources;
    use crate::sheet::OpenOptions;

    #[test]
    fn cells_in_any_order_stand_in_order_and_the_last_of_two_stands() {
        let (options, mut sources, mut findings) = (OpenOptions::default(), Sources::default(), Vec::new());
        let mut intake = Intake::new("a.xlsx", &options, &mut sources, &mut findings);
        let mut builder = SheetBuilder::new(Some("S"), SourceKind::Sheet, &mut intake).unwrap();
        for (row, column, text) in [(5, 1, "f"), (2, 3, "b"), (2, 0, "a"), (5, 1, "g"), (5, 0, "e")] {
            builder.put(&mut intake, row, column, Content::Text(text.into())).unwrap();
        }
        builder.merge(Merge { top: 2, left: 0, bottom: 1_000_000, right: 16_000 }).unwrap();
        let sheet = builder.finish(&mut intake);
        let seen: Vec<_> = sheet
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(|cell| (row.index, cell.column, format!("{:?}", cell.content))))
            .collect();
        let texts: Vec<_> = seen.iter().map(|(row, column, text)| (*row, *column, text.as_str())).collect();
        assert_eq!(texts, [(2, 0, "Text(\"a\")"), (2, 3, "Text(\"b\")"), (5, 0, "Text(\"e\")"), (5, 1, "Text(\"g\")")]);
        assert_eq!(sheet.merges, [Merge { top: 2, left: 0, bottom: 5, right: 3 }]);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].rule.id, "cell-twice");
    }
}
