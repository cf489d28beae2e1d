//! Workbooks in Excel's binary forms, XLS and XLSB. The only user of the crate `calamine`.

use std::cell::Cell as Flag;
use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError};

use super::xls::biff::{self, Looks};
use super::xlsb::records;
use super::xlsx::{Found, ensure_some_readable, unreadable};
use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::archive::Archive;
use crate::sheet::intake::{Fault, Filling, Intake, MOST_COLUMNS, MOST_ROWS, Read, words};
use crate::sheet::number;
use crate::sheet::number_format::Shown;
use crate::sheet::{Content, Merge, Sheet, ole};

/// A sheet as the workbook names it.
struct Named {
    /// Its number among all sheets, tables or not.
    number: usize,
    name: String,
    hidden: bool,
}

/// All sheets of an XLSB workbook.
pub(in crate::sheet) fn read_xlsb(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let looks = Archive::from_bytes(bytes).and_then(|mut archive| records::looks(&mut archive));
    let looks = looks.map_err(|fault| intake.refuse_for(fault))?;
    let opened = guarded(|| Xlsb::new(Cursor::new(bytes)).map_err(|error| fault_of_xlsb(&error)));
    let mut workbook = opened.map_err(|fault| intake.refuse_for(fault))?;
    let from_1904 = workbook.has_1904_epoch();
    let named = named(workbook.sheets_metadata());
    read_sheets(named, intake, |named, filling, intake| {
        let mut cells = workbook.worksheet_cells_reader(&named.name).map_err(|error| fault_of_xlsb(&error))?;
        while let Some(cell) = cells.next_cell().map_err(|error| fault_of_xlsb(&error))? {
            let content = content_of(cell.get_value().clone().into(), from_1904);
            let content = shown(content, looks.get(named.number), cell.get_position());
            put(cell.get_position(), content, filling, intake)?;
        }
        take_looks(looks.get(named.number), filling)
    })
}

/// All sheets of an XLS workbook.
pub(in crate::sheet) fn read_xls(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let looks = ole::workbook_stream(bytes).ok_or(Fault::Unknown).and_then(|stream| biff::looks(&stream));
    let looks = looks.map_err(|fault| intake.refuse_for(fault))?;
    let opened = guarded(|| {
        Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => Fault::Locked,
            _ => Fault::Unknown,
        })
    });
    let mut workbook = opened.map_err(|fault| intake.refuse_for(fault))?;
    let from_1904 = workbook.has_1904_epoch();
    let named = named(workbook.sheets_metadata());
    read_sheets(named, intake, |named, filling, intake| {
        let range = workbook.worksheet_range(&named.name).map_err(|_| Fault::Unknown)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let position = (top.saturating_add(row as u32), left.saturating_add(column as u32));
            let content = shown(content_of(value.clone(), from_1904), looks.get(named.number), position);
            put(position, content, filling, intake)?;
        }
        for merge in workbook.merge_cells_by_sheet_name(&named.name).unwrap_or_default() {
            let column = |column: u32| u16::try_from(column).unwrap_or(MOST_COLUMNS);
            let ((top, left), (bottom, right)) = (merge.start, merge.end);
            filling.merge(Merge { top, left: column(left), bottom, right: column(right) })?;
        }
        take_looks(looks.get(named.number), filling)
    })
}

/// Reads each sheet that is a table; one that fails is reported and stands empty.
fn read_sheets<F>(sheets: Vec<Named>, intake: &mut Intake<'_>, mut read: F) -> Result<Vec<Sheet>>
where
    F: FnMut(&Named, &mut Filling, &mut Intake<'_>) -> Read<()>,
{
    if sheets.is_empty() {
        return Err(intake.refuse("the workbook has no sheet", "Open it in a spreadsheet program and save it as .xlsx"));
    }
    let mut found = Vec::new();
    for named in &sheets {
        let mut filling = intake.sheet(Some(&named.name), SourceKind::Sheet, named.hidden)?;
        let place = Origin::source(filling.source());
        let fault = guarded(|| read(named, &mut filling, intake)).err();
        match fault {
            Some(Fault::TooLarge) => return Err(intake.refuse_for(Fault::TooLarge)),
            Some(fault) => intake.report(unreadable(&named.name, fault), place),
            None => {}
        }
        let mut sheet = filling.finish(intake);
        if fault.is_some() {
            sheet.rows.clear();
            sheet.merges.clear();
        }
        found.push(Found { sheet, fault });
    }
    ensure_some_readable(found, intake)
}

fn named(sheets: &[calamine::Sheet]) -> Vec<Named> {
    let tables = sheets.iter().enumerate();
    let tables = tables.filter(|(_, sheet)| matches!(sheet.typ, SheetType::WorkSheet | SheetType::MacroSheet));
    let named = |(number, sheet): (usize, &calamine::Sheet)| Named {
        number,
        name: sheet.name.clone(),
        hidden: sheet.visible != SheetVisible::Visible,
    };
    tables.map(named).collect()
}

fn fault_of_xlsb(error: &XlsbError) -> Fault {
    match error {
        XlsbError::Password => Fault::Locked,
        XlsbError::FileNotFound(_) | XlsbError::WorksheetNotFound(_) => Fault::Missing,
        XlsbError::Zip(_) | XlsbError::Io(_) => Fault::Packed,
        _ => Fault::Unknown,
    }
}

fn put(
    (row, column): (u32, u32),
    content: Option<Content>,
    filling: &mut Filling,
    intake: &mut Intake<'_>,
) -> Read<()> {
    let Some(content) = content else { return Ok(()) };
    match u16::try_from(column).ok().filter(|column| *column < MOST_COLUMNS && row < MOST_ROWS) {
        Some(column) => filling.put(intake, row, column, content),
        None => {
            intake.report(
                Finding::new(&rule::CELL_OUTSIDE).with("value", content.to_string()),
                Origin::source(filling.source()),
            );
            Ok(())
        }
    }
}

fn content_of(value: Data, from_1904: bool) -> Option<Content> {
    let number_or_fault =
        |value: f64| number::from_f64(value).map_or_else(|| Content::Error(value.to_string().into()), Content::Number);
    match value {
        Data::Int(value) => Some(Content::Number(value.into())),
        Data::Float(value) => Some(number_or_fault(value)),
        Data::String(text) => words(text.replace('\r', "")),
        Data::Bool(value) => Some(Content::Bool(value)),
        Data::DateTime(date) => {
            let shown = if date.is_duration() { Shown::Time } else { Shown::Date };
            Some(
                number::from_f64(date.as_f64())
                    .map_or_else(|| number_or_fault(date.as_f64()), |serial| shown.content(serial, from_1904)),
            )
        }
        Data::DateTimeIso(text) => match number::date_from_text(&text) {
            Some((year, month, day)) => Some(Content::Date(year, month, day)),
            None => words(text),
        },
        Data::DurationIso(text) => words(text),
        Data::Error(error) => Some(Content::Error(error.to_string().into())),
        Data::Empty => None,
    }
}

/// A number in a cell that is shown as a percentage, in percent.
fn shown(content: Option<Content>, looks: Option<&Looks>, position: (u32, u32)) -> Option<Content> {
    match content {
        Some(Content::Number(number)) if looks.is_some_and(|looks| looks.percentages.contains(&position)) => {
            Some(Shown::Percent.content(number, false))
        }
        content => content,
    }
}

/// Takes in merged cells and hidden rows.
fn take_looks(looks: Option<&Looks>, filling: &mut Filling) -> Read<()> {
    let Some(looks) = looks else { return Ok(()) };
    looks.hidden_rows.iter().for_each(|row| filling.hide_row(*row));
    looks.merges.iter().try_for_each(|merge| filling.merge(*merge))
}

thread_local! {
    static IS_GUARDED: Flag<bool> = const { Flag::new(false) };
}

/// Runs what calls the library: it panics on some damaged files, which is a fault of the file here and says nothing.
fn guarded<T>(work: impl FnOnce() -> Read<T>) -> Read<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !IS_GUARDED.get() {
                usual(panic);
            }
        }));
    });
    IS_GUARDED.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    IS_GUARDED.set(false);
    outcome.unwrap_or(Err(Fault::Unknown))
}
