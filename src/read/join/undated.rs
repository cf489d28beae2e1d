//! Gives values whose header names no year the year they are of.

use crate::finding::{Finding, rule};
use crate::model::{ByPeriod, Quantity, ReportingPeriod, SourceId, Sources, Year};
use crate::read::record::{IndicatorRecord, Records, Table, UndatedPart};
use crate::read::values::period::{self, bare_year};
use crate::read::words::meaning::Fact;
use crate::read::words::vocabulary;
use crate::text::words;

/// Moves undated values to the year settled by the user, else the programme's review year, else the one year in the name
/// of their sheet. Where none is known they are left out and reported.
pub fn date_values(
    tables: &mut [Table],
    settled: Option<ReportingPeriod>,
    sources: &Sources,
    findings: &mut Vec<Finding>,
) {
    let of_programme = settled.or_else(|| review_period(tables));
    for table in tables.iter_mut().filter(|table| has_undated(table)) {
        let year = of_programme.or_else(|| year_in_name(sources, table.origin.source_id()).map(Into::into));
        let due = if year.is_none() { first_due_year(table) } else { None };
        let moved = assign_period(table, year.or(due.map(Into::into)));
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

/// The first year in which a target with an undated achieved value is due: a report is of no later year, and of the rows
/// whose targets are due later the next target counts.
fn first_due_year(table: &Table) -> Option<Year> {
    let Records::Indicators(rows) = &table.records else { return None };
    let has_value = |row: &&IndicatorRecord| row.undated.achieved.as_ref().is_some_and(|value| !value.is_missing());
    rows.iter().filter(has_value).filter_map(|row| row.target_year.as_ref()).map(|due| due.value).min()
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

fn year_in_name(sources: &Sources, id: SourceId) -> Option<Year> {
    let sheet = sources.get(id)?.sheet.as_deref()?;
    let mut years = words(sheet).filter_map(bare_year);
    years.next().filter(|_| years.next().is_none())
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
            let due = row.target_year.as_ref().map(|due| ReportingPeriod::Year(due.value));
            if due.or(year).is_none() {
                row.indicator.undated_target = row.undated.target.clone();
                row.indicator.undated_achieved =
                    row.undated.achieved.clone().or_else(|| first_part(&row.undated.parts));
            }
            for UndatedPart { is_target, part, quantity } in std::mem::take(&mut row.undated.parts) {
                let values = if is_target { &mut row.indicator.targets } else { &mut row.indicator.achieved };
                assign(values, &mut Some(quantity), year.and_then(|year| part.in_year(year.year())));
            }
            assign(&mut row.indicator.targets, &mut row.undated.target, due.or(year));
            assign(&mut row.indicator.revised_targets, &mut row.undated.revised, due.or(year));
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
