//! What workbooks in Excel's two binary forms, XLS and XLSB, have in common. With those two files the only user of the
//! crate `calamine`.

pub(super) mod rich_text;

use std::cell::Cell as Flag;
use std::collections::{HashMap, HashSet};
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use calamine::{Data, SheetType, SheetVisible};

use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::builder::{SheetBuilder, cell_column, ensure_some_readable};
use crate::sheet::fault::{Fault, Read};
use crate::sheet::intake::{Intake, MAX_COLUMNS, words};
use crate::sheet::number;
use crate::sheet::number_format::NumberFormat;
use crate::sheet::runs::{PassedOver, ShownText};
use crate::sheet::{Content, Merge, Sheet};

/// What calamine does not say of a sheet and its cells.
#[derive(Debug, Default)]
pub(super) struct SheetMeta {
    /// How cells are shown that are not shown as numbers, by row and column.
    pub formats: HashMap<(u32, u32), NumberFormat>,
    /// Texts that have several looks, as a reader sees them.
    pub shown: HashMap<(u32, u32), ShownText>,
    /// Cells of which the looks of the runs are not read.
    pub unread_runs: HashSet<(u32, u32)>,
    /// Cells that are struck out as a whole.
    pub struck_out: HashSet<(u32, u32)>,
    /// Rows that are hidden.
    pub hidden_rows: Vec<u32>,
    /// Columns that are hidden: the first and the last of several.
    pub hidden_columns: Vec<(u32, u32)>,
    /// Merged cells, of an XLSB workbook.
    pub merges: Vec<Merge>,
}

/// A sheet as the workbook names it.
pub(super) struct Named {
    /// Its number among all sheets, tables or not.
    pub number: usize,
    /// Its name, as calamine asks for it.
    pub name: String,
    hidden: bool,
}

/// The sheets that are tables.
pub(super) fn named(sheets: &[calamine::Sheet]) -> Vec<Named> {
    let tables = sheets.iter().enumerate();
    let tables = tables.filter(|(_, sheet)| matches!(sheet.typ, SheetType::WorkSheet | SheetType::MacroSheet));
    let named = |(number, sheet): (usize, &calamine::Sheet)| Named {
        number,
        name: sheet.name.clone(),
        hidden: sheet.visible != SheetVisible::Visible,
    };
    tables.map(named).collect()
}

/// Reads each sheet; one that fails is reported and is left without cells.
pub(super) fn read_sheets<F>(sheets: &[Named], intake: &mut Intake<'_>, mut read: F) -> Result<Vec<Sheet>>
where
    F: FnMut(&Named, &mut SheetBuilder, &mut Intake<'_>) -> Read<()>,
{
    if sheets.is_empty() {
        return Err(intake.refuse("the workbook has no sheet", "Open it in a spreadsheet program and save it as .xlsx"));
    }
    let mut finished = Vec::new();
    for named in sheets {
        let mut builder = SheetBuilder::new(Some(&named.name), SourceKind::Sheet, intake)?;
        builder.set_hidden(named.hidden);
        let outcome = guarded(|| read(named, &mut builder, intake));
        finished.push(builder.finish_read(outcome, intake)?);
    }
    ensure_some_readable(finished, intake)
}

/// What the cells of a workbook are read with.
pub(super) struct Cells<'m> {
    /// Of each sheet, what calamine does not say.
    pub meta: &'m [SheetMeta],
    /// Whether dates count from 1904.
    pub from_1904: bool,
}

impl Cells<'_> {
    /// Puts a cell of a sheet in its place, as it is shown.
    pub(super) fn put(
        &self,
        named: &Named,
        (position, value): ((u32, u32), Data),
        builder: &mut SheetBuilder,
        intake: &mut Intake<'_>,
    ) -> Read<()> {
        let meta = self.meta.get(named.number);
        if let Some(shown) = meta.and_then(|meta| meta.shown.get(&position)) {
            return builder.put_text(intake, position, shown.clone());
        }
        let is_in =
            |cells: fn(&SheetMeta) -> &HashSet<(u32, u32)>| meta.is_some_and(|meta| cells(meta).contains(&position));
        let format = meta.and_then(|meta| meta.formats.get(&position));
        let content = match content_of(value, format, self.from_1904) {
            None => return Ok(()),
            Some(Content::Text(text)) if is_in(|meta| &meta.unread_runs) && text.contains(char::is_numeric) => {
                let column = cell_column(position.1).unwrap_or(MAX_COLUMNS);
                let finding = Finding::new(&rule::CELL_UNREADABLE).saying("runs-unreadable").with("value", &*text);
                intake.report(finding, Origin::cell(builder.source(), position.0, column));
                Content::Error(text)
            }
            Some(content) => content,
        };
        if let Some(column) = cell_column(position.1).filter(|_| is_in(|meta| &meta.struck_out)) {
            builder.pass_over(intake, (position.0, column), &content, PassedOver::All);
        }
        builder.put_within(intake, position, content).map(drop)
    }

    /// Takes a sheet's merged cells, hidden rows and columns.
    pub(super) fn put_meta(&self, named: &Named, builder: &mut SheetBuilder) -> Read<()> {
        let Some(meta) = self.meta.get(named.number) else { return Ok(()) };
        meta.hidden_rows.iter().for_each(|row| builder.hide_row(*row));
        meta.hidden_columns.iter().for_each(|(first, last)| builder.hide_columns(*first, *last));
        meta.merges.iter().try_for_each(|merge| builder.merge(*merge))
    }
}

/// A cell's content as `format` shows it; of a cell of which no format is known, as the library says.
fn content_of(value: Data, format: Option<&NumberFormat>, from_1904: bool) -> Option<Content> {
    let shown_as = |value: f64, format: &NumberFormat| {
        number::from_f64(value)
            .map_or_else(|| Content::Error(value.to_string().into()), |number| format.content(number, from_1904))
    };
    match value {
        Data::Int(value) => Some(format.unwrap_or(&NumberFormat::Number).content(value.into(), from_1904)),
        Data::Float(value) => Some(shown_as(value, format.unwrap_or(&NumberFormat::Number))),
        Data::String(text) => words(text.replace('\r', "")),
        Data::Bool(value) => Some(Content::Bool(value)),
        Data::DateTime(date) => {
            let usual = if date.is_duration() { NumberFormat::Time } else { NumberFormat::Date };
            Some(shown_as(date.as_f64(), format.unwrap_or(&usual)))
        }
        Data::DateTimeIso(text) => match number::date_from_text(&text) {
            Some(date) => Some(format.unwrap_or(&NumberFormat::Date).dated(date)),
            None => words(text),
        },
        Data::DurationIso(text) => words(text),
        Data::Error(error) => Some(Content::Error(error.to_string().into())),
        Data::Empty => None,
    }
}

thread_local! {
    static IS_GUARDED: Flag<bool> = const { Flag::new(false) };
}

/// Runs what calls the library: it panics on some damaged files, which is a fault of the file here and says nothing.
pub(super) fn guarded<T>(work: impl FnOnce() -> Read<T>) -> Read<T> {
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
