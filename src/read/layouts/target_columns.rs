//! Targets in more than one column: first and revised ones, lower and upper bounds, and the year in which they are due.

use super::cell_period;
use super::columns::{DatedColumns, ValuePlace};
use super::line::{self, Line};
use crate::finding::{Finding, rule};
use crate::model::{Amount, Bound, ByPeriod, PartOfYear, Quantity, ReportingPeriod, Sourced};
use crate::read::record::{IndicatorRecord, UndatedPart};
use crate::read::values::period;
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning as M;
use crate::sheet::Content;

type Findings = Vec<Finding>;

/// The values of the columns by period, and the one whose header names none.
pub fn by_period(
    line: &Line<'_>,
    columns: &DatedColumns,
    findings: &mut Findings,
) -> (ByPeriod<Quantity>, Option<Quantity>) {
    let (mut values, mut undated, mut moved) = (ByPeriod::default(), None, Vec::new());
    for (period, place) in columns {
        let quantity = line.quantity_of(*place, *period, findings);
        match (cell_period::other_period(&quantity, *period), period) {
            (Some(own), period) => moved.push(((*period, own), quantity)),
            (None, Some(period)) => drop(values.set(*period, quantity)),
            (None, None) => undated = Some(quantity),
        }
    }
    for (periods, quantity) in moved {
        cell_period::move_value(&mut values, periods, quantity, line, findings);
    }
    (values, undated)
}

/// The values of parts of a year that no header names.
pub fn undated_parts(line: &Line<'_>, findings: &mut Findings) -> Vec<UndatedPart> {
    let columns = line.columns.undated_parts.iter();
    let part = |(meaning, part, place): &(M, PartOfYear, ValuePlace)| UndatedPart {
        is_target: *meaning == M::Target,
        part: *part,
        quantity: line.quantity(*place, findings),
    };
    columns.map(part).collect()
}

/// Reads the targets of a row: of a first and a revised one both are kept; a lower and an upper bound are a range.
pub fn take_targets(record: &mut IndicatorRecord, line: &Line<'_>, findings: &mut Findings) {
    let (mut targets, mut undated) = by_period(line, &line.columns.targets, findings);
    for (period, bound) in bounds(line, findings) {
        let known = period.map_or(undated.as_ref(), |period| targets.get(period));
        if known.is_some_and(|known| !known.is_missing()) {
            continue;
        }
        match period {
            Some(period) => drop(targets.set(period, bound)),
            None => undated = Some(bound),
        }
    }
    let (originals, original) = by_period(line, &line.columns.originals, findings);
    for (period, first) in originals.into_iter().filter(|(_, first)| !first.is_missing()) {
        if let Some(revised) = targets.set(period, first).filter(|revised| !revised.is_missing()) {
            record.indicator.revised_targets.set(period, revised);
        }
    }
    if let Some(first) = original.filter(|first| !first.is_missing()) {
        record.undated.revised = undated.replace(first).filter(|revised| !revised.is_missing());
    }
    record.indicator.targets = targets;
    record.undated.target = undated;
    if line.columns.has(M::TargetYear) {
        record.target_due = due(line, findings);
    }
}

/// When the row's target is due: a year, or a part of one.
fn due(line: &Line<'_>, findings: &mut Findings) -> Option<Sourced<ReportingPeriod>> {
    let (content, origin) = line.cell(line.columns.at(M::TargetYear)?)?;
    if let Content::Date(year, month, day) = *content {
        return Some(Sourced::new(line::period_of_date(year, month, day), origin));
    }
    let text = content.to_string();
    let known = period::read_reporting_period(&text).or_else(|| header_evidence::read_header(&text).period);
    match known.filter(|period| period.is_part_of_year()) {
        Some(part) => Some(Sourced::new(part, origin)),
        None => line.year(M::TargetYear, findings).map(|year| Sourced::new(year.value.into(), origin)),
    }
}

/// The targets that columns of lower and upper bounds give: both are a range, equal ones and a lower one alone are at least
/// that, an upper one alone at most.
fn bounds(line: &Line<'_>, findings: &mut Findings) -> Vec<(Option<ReportingPeriod>, Quantity)> {
    let (lower, upper) = (&line.columns.lower_bounds, &line.columns.upper_bounds);
    let mut periods: Vec<Option<ReportingPeriod>> = lower.iter().chain(upper).map(|(period, _)| *period).collect();
    periods.sort_unstable();
    periods.dedup();
    let of = |columns: &DatedColumns, period: Option<ReportingPeriod>, findings: &mut Findings| {
        let (_, place) = columns.iter().find(|(known, _)| *known == period)?;
        Some(line.quantity(*place, findings))
    };
    let mut found = Vec::new();
    for period in periods {
        let least = of(lower, period, findings);
        let most = of(upper, period, findings);
        let Some(first) = least.as_ref().or(most.as_ref()).cloned() else { continue };
        let numbers = [&least, &most].map(|bound| bound.as_ref().and_then(Quantity::exact));
        let printed = [&least, &most].map(|bound| bound.as_ref().map_or("", |bound| &bound.printed));
        let percent = [&least, &most].into_iter().flatten().any(|bound| bound.percent);
        let (amount, printed) = match numbers {
            [Some(low), Some(high)] if low == high => {
                (Amount::AtLeast(Bound::inclusive(low)), format!("≥ {}", printed[0]))
            }
            [Some(low), Some(high)] if low < high => {
                (Amount::Range { low, high }, format!("{}–{}", printed[0], printed[1]))
            }
            [Some(low), Some(_)] => {
                let finding = Finding::new(&rule::VALUE_UNCLEAR).at(first.origin).about(line.subject());
                findings.push(finding.with("text", format!("{low}–{}", printed[1])));
                (Amount::Fault, format!("{}–{}", printed[0], printed[1]))
            }
            [Some(low), None] => (Amount::AtLeast(Bound::inclusive(low)), format!("≥ {}", printed[0])),
            [None, Some(high)] => (Amount::AtMost(Bound::inclusive(high)), format!("≤ {}", printed[1])),
            [None, None] => (first.amount, first.printed.to_string()),
        };
        let origin =
            if numbers[0].is_none() { most.as_ref().map_or(first.origin, |most| most.origin) } else { first.origin };
        found.push((
            period,
            Quantity {
                amount,
                printed: printed.into(),
                period: None,
                percent,
                unit: first.unit.clone(),
                other: None,
                change: None,
                origin,
            },
        ));
    }
    found
}
