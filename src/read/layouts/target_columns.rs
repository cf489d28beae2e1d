//! Targets in more than one column: first and revised ones, lower and upper bounds, and the year in which they are due.

use super::columns::DatedColumns;
use super::line::Line;
use crate::finding::{Finding, rule};
use crate::model::{Amount, ByYear, Quantity, Year};
use crate::read::record::IndicatorRecord;
use crate::read::words::meaning::Meaning as M;

type Findings = Vec<Finding>;

/// The values of the columns by year, and the one whose header names no year.
pub fn by_year(
    line: &Line<'_>,
    columns: &DatedColumns,
    findings: &mut Findings,
) -> (ByYear<Quantity>, Option<Quantity>) {
    let (mut values, mut undated) = (ByYear::default(), None);
    for (year, place) in columns {
        let quantity = line.quantity(*place, findings);
        match year {
            Some(year) => drop(values.set(*year, quantity)),
            None => undated = Some(quantity),
        }
    }
    (values, undated)
}

/// Reads the targets of a row: of a first and a revised one both are kept; a lower and an upper bound are a range.
pub fn take_targets(record: &mut IndicatorRecord, line: &Line<'_>, findings: &mut Findings) {
    let (mut targets, mut undated) = by_year(line, &line.columns.targets, findings);
    for (year, bound) in bounds(line, findings) {
        let known = year.map_or(undated.as_ref(), |year| targets.get(year));
        if known.is_some_and(|known| !known.is_missing()) {
            continue;
        }
        match year {
            Some(year) => drop(targets.set(year, bound)),
            None => undated = Some(bound),
        }
    }
    let (originals, original) = by_year(line, &line.columns.originals, findings);
    for (year, first) in originals.into_iter().filter(|(_, first)| !first.is_missing()) {
        if let Some(revised) = targets.set(year, first).filter(|revised| !revised.is_missing()) {
            record.indicator.revised_targets.set(year, revised);
        }
    }
    if let Some(first) = original.filter(|first| !first.is_missing()) {
        record.undated.revised = undated.replace(first).filter(|revised| !revised.is_missing());
    }
    record.indicator.targets = targets;
    record.undated.target = undated;
    if line.columns.has(M::TargetYear) {
        record.target_year = line.year(M::TargetYear, findings);
    }
}

/// The targets that columns of lower and upper bounds give: both are a range, equal ones and a lower one alone are at least
/// that, an upper one alone at most.
fn bounds(line: &Line<'_>, findings: &mut Findings) -> Vec<(Option<Year>, Quantity)> {
    let (lower, upper) = (&line.columns.lower_bounds, &line.columns.upper_bounds);
    let mut years: Vec<Option<Year>> = lower.iter().chain(upper).map(|(year, _)| *year).collect();
    years.sort_unstable();
    years.dedup();
    let of = |columns: &DatedColumns, year: Option<Year>, findings: &mut Findings| {
        let (_, place) = columns.iter().find(|(known, _)| *known == year)?;
        Some(line.quantity(*place, findings))
    };
    let mut found = Vec::new();
    for year in years {
        let least = of(lower, year, findings);
        let most = of(upper, year, findings);
        let Some(first) = least.as_ref().or(most.as_ref()).cloned() else { continue };
        let numbers = [&least, &most].map(|bound| bound.as_ref().and_then(Quantity::exact));
        let printed = [&least, &most].map(|bound| bound.as_ref().map_or("", |bound| &bound.printed));
        let percent = [&least, &most].into_iter().flatten().any(|bound| bound.percent);
        let (amount, printed) = match numbers {
            [Some(low), Some(high)] if low == high => (Amount::AtLeast(low), format!("≥ {}", printed[0])),
            [Some(low), Some(high)] if low < high => {
                (Amount::Range { low, high }, format!("{}–{}", printed[0], printed[1]))
            }
            [Some(low), Some(_)] => {
                let finding = Finding::new(&rule::VALUE_UNCLEAR).at(first.origin).about(line.subject());
                findings.push(finding.with("text", format!("{low}–{}", printed[1])));
                (Amount::Fault, format!("{}–{}", printed[0], printed[1]))
            }
            [Some(low), None] => (Amount::AtLeast(low), format!("≥ {}", printed[0])),
            [None, Some(high)] => (Amount::AtMost(high), format!("≤ {}", printed[1])),
            [None, None] => (first.amount, first.printed.to_string()),
        };
        let origin =
            if numbers[0].is_none() { most.as_ref().map_or(first.origin, |most| most.origin) } else { first.origin };
        found.push((
            year,
            Quantity { amount, printed: printed.into(), year: None, percent, unit: first.unit.clone(), origin },
        ));
    }
    found
}
