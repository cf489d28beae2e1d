//! Gives values whose header names no year the year they are of.

mod names;

use self::names::NamedPeriods;
use crate::finding::{Finding, rule};
use crate::model::{ByPeriod, Origin, Quantity, ReportingPeriod, Year};
use crate::read::record::{IndicatorRecord, Records, Table, UndatedPart};
use crate::read::values::period;
use crate::read::words::meaning::{Fact, Meaning};
use crate::read::words::vocabulary;
use crate::sheet::Opened;

/// Moves undated values to the period settled by the user, else the programme's review year, else the one that the name of
/// their sheet, a title above them or the name of their file says. Where that is a part of a year, or where sheets and files are named by several years, the name
/// goes first. Values of which nothing says the year are left out and reported.
pub fn date_values(
    tables: &mut [Table],
    settled: Option<ReportingPeriod>,
    opened: &Opened,
    findings: &mut Vec<Finding>,
) {
    let of_programme = settled.or_else(|| review_period(tables));
    let undated: Vec<Origin> = tables.iter().filter(|table| has_undated(table)).map(|table| table.origin).collect();
    let names = NamedPeriods::from_tables(tables.iter().map(|table| table.origin), &undated, opened, of_programme);
    for table in tables.iter_mut().filter(|table| has_undated(table)) {
        let year = names.of(table.origin, of_programme);
        let due = if year.is_none() { first_due_year(table) } else { None };
        let moved = assign_period(table, year.or(due.map(Into::into)));
        year.into_iter().for_each(|year| add_name(table, year, of_programme));
        if moved == 0 && has_due_dates(table) {
            continue;
        }
        let finding = match (year, due) {
            (Some(year), _) => Finding::new(&rule::YEAR_TAKEN).with("year", year),
            (None, Some(due)) => {
                let finding = Finding::new(&rule::YEAR_TAKEN).saying("year-taken-of-target");
                finding.with("year", due)
            }
            (None, None) => Finding::new(&rule::YEAR_MISSING),
        };
        findings.push(finding.at(table.origin).with("values", moved));
    }
}

/// Remembers how the year of values without one is named: `2021/22` is another name than `2022`.
/// A year that is given for the whole programme may be either.
fn add_name(table: &mut Table, year: ReportingPeriod, of_programme: Option<ReportingPeriod>) {
    table.calendar.add(year);
    if Some(year) == of_programme {
        return;
    }
    let used = table.columns.iter().filter(|column| column.period.is_none());
    let meanings: Vec<&str> = used.filter_map(|column| column.meaning).collect();
    if meanings.contains(&Meaning::Target.id()) {
        table.year_names.targets.add(year);
    }
    if meanings.contains(&Meaning::Achieved.id()) {
        table.year_names.achieved.add(year);
    }
}

/// Whether rows say when their own targets are due.
fn has_due_dates(table: &Table) -> bool {
    match &table.records {
        Records::Indicators(rows) => rows.iter().any(|row| row.target_due.is_some()),
        Records::Activities(_) | Records::Funding(_) | Records::Facts(_) => false,
        Records::Registration(_) | Records::Structure(_) | Records::Published(_) => false,
    }
}

/// The first year in which a target with an undated achieved value is due: a report is of no later year, and of the rows
/// whose targets are due later the next target counts.
fn first_due_year(table: &Table) -> Option<Year> {
    let Records::Indicators(rows) = &table.records else { return None };
    let has_value = |row: &&IndicatorRecord| row.undated.achieved.as_ref().is_some_and(|value| !value.is_missing());
    rows.iter().filter(has_value).filter_map(|row| row.target_due.as_ref()).map(|due| due.value.year()).min()
}

/// The first achieved value of a part of a year.
fn first_part(parts: &[UndatedPart]) -> Option<Quantity> {
    parts.iter().find(|part| !part.is_target && part.quantity.has_value()).map(|part| part.quantity.clone())
}

fn review_period(tables: &[Table]) -> Option<ReportingPeriod> {
    let mut facts = tables.iter().flat_map(|table| table.records.facts());
    facts.find_map(|row| {
        let is_review = vocabulary::all_languages().fact(&row.key.value) == Some(Fact::ReviewYear);
        let period = || period::read_reporting_period(&row.value.value);
        is_review.then(|| ReportingPeriod::from_text(&row.value.value).or_else(period)).flatten()
    })
}

fn has_undated(table: &Table) -> bool {
    match &table.records {
        Records::Indicators(rows) => {
            let is_undated = |row: &IndicatorRecord| row.undated.target.is_some() || row.undated.achieved.is_some();
            rows.iter().any(|row| is_undated(row) || !row.undated.parts.is_empty())
        }
        Records::Activities(rows) => rows.iter().any(|row| row.undated_funds.is_some()),
        Records::Funding(rows) => rows.iter().any(|row| row.undated_funds.is_some()),
        Records::Facts(_) | Records::Registration(_) | Records::Structure(_) | Records::Published(_) => false,
    }
}

/// Puts a target under the period in which it is due, unless that has one.
fn put_due(values: &mut ByPeriod<Quantity>, undated: &mut Option<Quantity>, due: ReportingPeriod) {
    if let Some(quantity) = undated.take().filter(|_| values.get(due).is_none()) {
        values.set(due, quantity);
    }
}

/// Moves the undated values of a table to the year, or drops them without one; gives how many there were. A value whose
/// header names that year goes before.
fn assign_period(table: &mut Table, year: Option<ReportingPeriod>) -> usize {
    let mut moved = 0;
    let mut assign =
        |values: &mut ByPeriod<Quantity>, undated: &mut Option<Quantity>, year: Option<ReportingPeriod>| {
            let Some(quantity) = undated.take() else { return };
            moved += usize::from(!quantity.is_missing());
            if let Some(year) = year.filter(|year| values.get(*year).is_none()) {
                values.set(year, quantity);
            }
        };
    match &mut table.records {
        Records::Indicators(rows) => rows.iter_mut().for_each(|row| {
            // A target belongs to the year in which it is due.
            let due = row.target_due.as_ref().map(|due| due.value);
            if due.or(year).is_none() {
                row.indicator.undated_target = row.undated.target.clone();
                row.indicator.undated_achieved =
                    row.undated.achieved.clone().or_else(|| first_part(&row.undated.parts));
            }
            for UndatedPart { is_target, part, quantity } in std::mem::take(&mut row.undated.parts) {
                let values = if is_target { &mut row.indicator.targets } else { &mut row.indicator.achieved };
                assign(values, &mut Some(quantity), year.and_then(|year| part.in_year(year.year())));
            }
            if let Some(due) = due {
                put_due(&mut row.indicator.targets, &mut row.undated.target, due);
                put_due(&mut row.indicator.revised_targets, &mut row.undated.revised, due);
            }
            assign(&mut row.indicator.targets, &mut row.undated.target, year);
            assign(&mut row.indicator.revised_targets, &mut row.undated.revised, year);
            assign(&mut row.indicator.achieved, &mut row.undated.achieved, year);
        }),
        Records::Activities(rows) => rows.iter_mut().for_each(|row| {
            row.activity.funding.iter_mut().for_each(|line| assign(&mut line.funds, &mut row.undated_funds, year));
        }),
        Records::Funding(rows) => {
            rows.iter_mut().for_each(|row| assign(&mut row.funding.funds, &mut row.undated_funds, year));
        }
        Records::Facts(_) | Records::Registration(_) | Records::Structure(_) | Records::Published(_) => {}
    }
    moved
}
