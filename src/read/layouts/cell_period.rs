//! Values whose cell names another period than their column or row does: `120 (2025)` under `target 2021`. The cell's
//! period counts, with a warning.

use super::line::Line;
use crate::finding::{Finding, rule};
use crate::model::{Amount, ByPeriod, Quantity, ReportingPeriod, Sourced, Year};
use crate::read::record::IndicatorRecord;

type Findings = Vec<Finding>;

/// The period that a cell names, where it is another one than that of its column.
pub fn other_period(quantity: &Quantity, given: Option<ReportingPeriod>) -> Option<ReportingPeriod> {
    let own = quantity.period.filter(|_| !quantity.is_missing())?;
    given.is_none_or(|given| given.canonical() != own.canonical()).then_some(own)
}

/// Puts a value under the period of its column or row, else under the one that its cell names.
pub fn put(
    values: &mut ByPeriod<Quantity>,
    given: ReportingPeriod,
    quantity: Quantity,
    line: &Line<'_>,
    findings: &mut Findings,
) {
    match other_period(&quantity, Some(given)) {
        Some(own) => move_value(values, (Some(given), own), quantity, line, findings),
        None => drop(values.set(given, quantity)),
    }
}

/// Puts a value under the period `own` that its cell names; a value of that period's own column stays.
pub fn move_value(
    values: &mut ByPeriod<Quantity>,
    (given, own): (Option<ReportingPeriod>, ReportingPeriod),
    quantity: Quantity,
    line: &Line<'_>,
    findings: &mut Findings,
) {
    if let Some(given) = given.filter(|given| values.get(*given).is_none()) {
        let none =
            Quantity { amount: Amount::Missing, printed: "".into(), period: None, other: None, ..quantity.clone() };
        values.set(given, none);
    }
    let finding = Finding::new(&rule::YEAR_IN_CELL).at(quantity.origin).about(line.subject());
    let finding = finding.with("text", &*quantity.printed).with("own", own);
    let known = values.get(own).filter(|known| !known.is_missing());
    if let Some(known) = known.filter(|known| known.amount != quantity.amount) {
        let finding = finding.saying("year-in-cell-twice").related(known.origin);
        findings.push(finding.with("kept", &*known.printed));
        return;
    }
    findings.extend(given.map(|given| finding.with("year", given)));
    if known.is_none() {
        values.set(own, quantity);
    }
}

/// Reports the targets of a row whose cells name another period than the row, `120 (2025)` in a row of 2021.
pub fn report_targets(record: &IndicatorRecord, due: ReportingPeriod, line: &Line<'_>, findings: &mut Findings) {
    let headed = |period| line.columns.targets.iter().any(|(of, _)| *of == Some(period));
    let is_other = |quantity: &Quantity| other_period(quantity, Some(due)).is_some();
    let targets = record.indicator.targets.iter().filter(|(period, target)| !headed(*period) && is_other(target));
    for (own, target) in targets {
        let finding = Finding::new(&rule::YEAR_IN_CELL).at(target.origin).about(line.subject());
        findings.push(finding.with("text", &*target.printed).with("own", own).with("year", due));
    }
}

/// The year of a baseline: the one that its cell names goes before that of its column or header, with a warning where the
/// two differ.
pub fn baseline_year(
    baseline: Option<&Quantity>,
    given: Option<Sourced<Year>>,
    line: &Line<'_>,
    findings: &mut Findings,
) -> Option<Sourced<Year>> {
    let Some((quantity, own)) = baseline.and_then(|quantity| Some((quantity, quantity.period?))) else { return given };
    if let Some(given) = given.filter(|given| given.value != own.year()) {
        let finding = Finding::new(&rule::YEAR_IN_CELL).saying("year-in-cell-baseline").at(quantity.origin);
        let finding = finding.about(line.subject()).related(given.origin).with("text", &*quantity.printed);
        findings.push(finding.with("own", own).with("year", given.value));
    }
    Some(Sourced::new(own.year(), quantity.origin))
}
