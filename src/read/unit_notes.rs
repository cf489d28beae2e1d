//! Notes that say what amounts are counted in, `All amounts in thousand EUR`: a line above or below a table, its title, a fact
//! beside it, the sheet's name. They hold for what nothing nearer says: funds below headers without a unit, and indicators
//! in the same currency.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::record::{IndicatorRecord, Records, Table};
use super::words::unit_words::{read_unit, unit_of_name, unit_of_note};
use crate::finding::{Argument, Finding, rule};
use crate::model::{Origin, Quantity, Sourced, ValueUnit};
use crate::sheet::{Content, Row, Sheet};

/// A note and where it stands.
struct Note {
    unit: Arc<ValueUnit>,
    words: String,
    origin: Origin,
}

impl Note {
    fn row(&self) -> Option<u32> {
        self.origin.row_index()
    }
}

/// Gives the tables of a sheet the unit that notes on it say, and reports it; a line that was used is not left over.
pub fn apply(sheet: &Sheet, tables: &mut [Table], findings: &mut Vec<Finding>) {
    let before = findings.len();
    give_units(sheet, tables, findings);
    let used: Vec<Origin> = findings[before..].iter().filter_map(|finding| finding.at).map(Origin::whole_row).collect();
    let is_used = |finding: &Finding| {
        let is_one = finding.message.arguments.iter().any(|(_, argument)| *argument == Argument::Count(1));
        finding.rule.id == rule::ROWS_OUTSIDE_TABLES.id
            && is_one
            && finding.at.is_some_and(|at| used.contains(&at.whole_row()))
    };
    if !used.is_empty() {
        findings.retain(|finding| !is_used(finding));
    }
}

fn give_units(sheet: &Sheet, tables: &mut [Table], findings: &mut Vec<Finding>) {
    let spans: Vec<(u32, u32)> = tables.iter().map(span).collect();
    let is_inside = |row: u32| spans.iter().any(|(first, last)| (*first..=*last).contains(&row));
    let notes: Vec<Note> = sheet
        .rows
        .iter()
        .filter_map(|row| note(sheet, row))
        .filter(|note| !note.row().is_some_and(is_inside))
        .collect();
    let of_name = || {
        let name = sheet.name.as_deref()?;
        let unit = read_unit(unit_of_name(name)?).filter(|unit| unit.is_money())?;
        Some(Note { unit, words: name.to_owned(), origin: Origin::source(sheet.source) })
    };
    let of_name: Vec<Note> = of_name().into_iter().collect();
    for (at, table) in tables.iter_mut().enumerate() {
        let near: Vec<&Note> =
            notes.iter().filter(|note| note.row().and_then(|row| owner(row, &spans)) == Some(at)).collect();
        let on_top =
            || notes.iter().filter(|note| note.row().is_some_and(|row| spans.iter().all(|(first, _)| row < *first)));
        let stated = if near.is_empty() { on_top().collect() } else { near };
        let stated: Vec<&Note> = if stated.is_empty() { of_name.iter().collect() } else { stated };
        let Some(first) = stated.first() else { continue };
        let is_same = |note: &&&Note| note.unit.keys == first.unit.keys && note.unit.factor == first.unit.factor;
        match stated.iter().find(|note| !is_same(note)) {
            Some(other) => findings.push(apart(first, other)),
            None => give(table, first, findings),
        }
    }
}

/// The first row of a table's header and its last row.
fn span(table: &Table) -> (u32, u32) {
    let rows: Vec<Origin> = match &table.records {
        Records::Funding(rows) => rows.iter().map(|row| row.funding.origin).collect(),
        Records::Activities(rows) => rows.iter().map(|row| row.activity.origin).collect(),
        Records::Indicators(rows) => rows.iter().map(|row| row.indicator.origin).collect(),
        Records::Structure(rows) => rows.iter().map(|row| row.origin).collect(),
        Records::Published(rows) => rows.iter().map(|row| row.origin).collect(),
        Records::Facts(_) | Records::Registration(_) => Vec::new(),
    };
    let first = table.origin.row_index().unwrap_or_default();
    (first, rows.into_iter().filter_map(Origin::row_index).fold(first, u32::max))
}

/// The table that a note in that row is about: the one that it is nearer to, of two as near the one below it; only tables on
/// both sides of it or above it. Notes above all tables are about all of them.
fn owner(row: u32, spans: &[(u32, u32)]) -> Option<usize> {
    let above = spans.iter().enumerate().filter(|(_, (_, last))| *last < row).max_by_key(|(_, (_, last))| *last);
    let below = spans.iter().enumerate().filter(|(_, (first, _))| *first > row).min_by_key(|(_, (first, _))| *first);
    match (above, below) {
        (Some((at, (_, last))), Some((next, (first, _)))) => Some(if row - last < first - row { at } else { next }),
        (Some((at, _)), None) => Some(at),
        (None, _) => None,
    }
}

/// The note of a row that holds nothing else.
fn note(sheet: &Sheet, row: &Row) -> Option<Note> {
    let text = |at: usize| if let Content::Text(text) = &row.cells.get(at)?.content { Some(text.trim()) } else { None };
    let words = match row.cells.len() {
        1 => text(0)?.to_owned(),
        2 => format!("{} {}", text(0)?, text(1)?),
        _ => return None,
    };
    let of_title = || read_unit(unit_of_name(&words)?).filter(|unit| unit.is_money());
    let unit = unit_of_note(&words).or_else(|| if row.cells.len() == 1 { of_title() } else { None })?;
    Some(Note { unit, words, origin: sheet.cell_origin(row.index, row.cells.first()?.column) })
}

/// Gives the amounts that say no unit that of the note.
fn give(table: &mut Table, note: &Note, findings: &mut Vec<Finding>) {
    let mut count = 0;
    for funds in open_funds(table).filter(|funds| funds.has_value()) {
        funds.unit = Some(Arc::clone(&note.unit));
        count += 1;
    }
    for indicator in open_indicators(table, &note.unit) {
        // Its row says the currency, the note how many of it are one.
        indicator.value.clone_from(&note.unit.printed);
        count += 1;
    }
    if count > 0 {
        let finding = Finding::new(&rule::UNIT_FROM_NOTE).at(note.origin).related(table.origin);
        findings.push(finding.with("note", note.words.as_str()).with("unit", note.unit.printed.as_str()));
    }
}

fn apart(note: &Note, other: &Note) -> Finding {
    let finding = Finding::new(&rule::UNIT_FROM_NOTE).saying("unit-from-note-several").at(note.origin);
    finding.related(other.origin).with("note", note.words.as_str()).with("other", other.words.as_str())
}

/// The funds that say no unit.
fn open_funds(table: &mut Table) -> impl Iterator<Item = &mut Quantity> {
    let (funding, activities) = match &mut table.records {
        Records::Funding(rows) => (Some(rows), None),
        Records::Activities(rows) => (None, Some(rows)),
        Records::Indicators(_) | Records::Structure(_) | Records::Published(_) => (None, None),
        Records::Facts(_) | Records::Registration(_) => (None, None),
    };
    let of_lines = funding
        .into_iter()
        .flatten()
        .flat_map(|row| row.funding.funds.iter_mut().map(|(_, funds)| funds).chain(&mut row.undated_funds));
    let of_activities = activities.into_iter().flatten().flat_map(|row| {
        let dated = row.activity.funding.iter_mut().flat_map(|line| line.funds.iter_mut().map(|(_, funds)| funds));
        dated.chain(&mut row.undated_funds)
    });
    of_lines.chain(of_activities).filter(|funds| funds.unit.is_none())
}

/// The units of indicators in ones of the note's currency, with values whose headers and cells say no unit.
fn open_indicators<'t>(table: &'t mut Table, unit: &ValueUnit) -> impl Iterator<Item = &'t mut Sourced<String>> {
    let rows = match &mut table.records {
        Records::Indicators(rows) => Some(rows),
        Records::Funding(_) | Records::Activities(_) | Records::Structure(_) | Records::Published(_) => None,
        Records::Facts(_) | Records::Registration(_) => None,
    };
    let is_same = |own: &str| {
        let own = read_unit(own);
        own.is_some_and(|own| own.is_money() && own.factor == Decimal::ONE && !own.differs_from(unit))
    };
    let factor = unit.factor;
    let rows = rows.into_iter().flatten().filter(move |row| factor != Decimal::ONE && has_open_value(row));
    let units = rows.filter_map(|row| row.indicator.unit.plan.as_mut());
    units.filter(move |own| unit.is_money() && is_same(&own.value)).collect::<Vec<_>>().into_iter()
}

fn has_open_value(row: &IndicatorRecord) -> bool {
    let dated = [&row.indicator.targets, &row.indicator.achieved].into_iter().flat_map(|values| values.iter());
    let undated = [&row.undated.target, &row.undated.revised, &row.undated.achieved].into_iter().flatten();
    dated.map(|(_, value)| value).chain(undated).any(|value| value.unit.is_none() && value.has_value())
}
