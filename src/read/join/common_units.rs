//! Brings the values of each indicator to one factor where headers, cells or rows say different ones, and gives values the
//! unit of their row, so that target and achieved value can be compared: `Target (mil. RSD)` and `Achieved (RSD)`.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::finding::{Finding, rule};
use crate::model::{Indicator, Origin, Programme, Quantity, Sourced, ValueOf, ValueUnit, column_letters, subject};
use crate::read::map;
use crate::read::words::unit_words::read_unit;

/// By so many powers of ten figures have to come nearer to the others to be multiplied, where nothing says what the others
/// are counted in. Where both are said, they have to be farther by as much to be left as they are.
const CLEARLY: f64 = 1.0;

/// Values that are multiplied together or not at all: those of one column or one unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Group {
    /// The header; none for values whose own cells or rows say the unit, or that say none.
    header: Option<Origin>,
    /// The unit and the place in the indicator of values without a header that says it.
    unit: Option<(String, ValueOf)>,
    /// What they are multiplied by to be in the factor of the others.
    times: Decimal,
}

/// How far the figures of a group are from the others of their indicators.
#[derive(Debug, Clone, Copy, Default)]
struct Distance {
    /// The sum of the powers of ten by which they are larger.
    powers: f64,
    count: u32,
    /// Whether the others say what they are counted in everywhere.
    is_said: bool,
}

impl Distance {
    fn is_applied(self, times: Decimal) -> bool {
        let (Some(times), count) = (times.to_f64(), f64::from(self.count)) else { return false };
        let off = if self.count == 0 { 0.0 } else { self.powers / count };
        let nearer = off.abs() - (off + times.log10()).abs();
        if self.is_said && self.count > 0 { nearer > -CLEARLY } else { nearer >= CLEARLY }
    }
}

/// Brings the values of all indicators to one factor each.
pub fn settle(programme: &mut Programme, findings: &mut Vec<Finding>) {
    let mut distances: HashMap<Group, Distance> = HashMap::new();
    for (_, indicator) in programme.indicators().filter(|(_, indicator)| says_units(indicator)) {
        measure(indicator, &mut distances);
    }
    let mut reported: HashSet<Group> = HashSet::new();
    for indicator in programme.indicators_mut().filter(|indicator| says_units(indicator)) {
        convert(indicator, &distances, &mut reported, findings);
        convert_parts(indicator, &mut reported, findings);
        give_row_units(indicator);
        fill_unit(indicator);
    }
}

/// Whether a value says its unit, or the rows of plan and report say different ones. That one counts heads and the other
/// percent is left to the check `measured-differently`: the words of their names tell more.
fn says_units(indicator: &Indicator) -> bool {
    let both = || {
        let (plan, report) = indicator.unit.plan.as_ref().zip(indicator.unit.report.as_ref())?;
        read_unit(&plan.value).zip(read_unit(&report.value))
    };
    let differ = |(plan, report): (Arc<ValueUnit>, Arc<ValueUnit>)| {
        let is_exact = |unit: &ValueUnit| unit.is_money() || unit.is_measure();
        plan.factor != report.factor || plan.differs_from(&report) && (is_exact(&plan) || is_exact(&report))
    };
    let mut parts = indicator.disaggregated.iter();
    values(indicator).any(|(_, quantity)| quantity.unit.is_some())
        || parts.any(|part| part.quantity.unit.is_some())
        || both().is_some_and(differ)
}

fn values(indicator: &Indicator) -> impl Iterator<Item = (ValueOf, &Quantity)> {
    let baselines = [&indicator.baseline.plan, &indicator.baseline.report].into_iter().flatten();
    let targets = [&indicator.targets, &indicator.revised_targets].into_iter().flat_map(|targets| targets.iter());
    let baselines = baselines.map(|baseline| (ValueOf::Baseline, &baseline.value));
    let targets = targets.map(|(period, quantity)| (ValueOf::Target(period), quantity));
    let achieved = indicator.achieved.iter().map(|(period, quantity)| (ValueOf::Achieved(period), quantity));
    baselines.chain(targets).chain(achieved)
}

fn values_mut(indicator: &mut Indicator) -> impl Iterator<Item = (ValueOf, &mut Quantity)> {
    let Indicator { baseline, targets, revised_targets, achieved, .. } = indicator;
    let baselines = [&mut baseline.plan, &mut baseline.report].into_iter().flatten();
    let targets = [targets, revised_targets].into_iter().flat_map(|targets| targets.iter_mut());
    let baselines = baselines.map(|baseline| (ValueOf::Baseline, &mut baseline.value));
    let targets = targets.map(|(period, quantity)| (ValueOf::Target(period), quantity));
    let achieved = achieved.iter_mut().map(|(period, quantity)| (ValueOf::Achieved(period), quantity));
    baselines.chain(targets).chain(achieved)
}

/// The units that the rows of plan and report say, each with the place of its cell.
struct RowUnits(Vec<(Origin, Arc<ValueUnit>)>);

impl RowUnits {
    fn from_indicator(indicator: &Indicator) -> Self {
        let said = [&indicator.unit.plan, &indicator.unit.report].into_iter().flatten();
        Self(said.filter_map(|unit| Some((unit.origin, read_unit(&unit.value)?))).collect())
    }

    /// The unit of the row that a value was read from, else the plan's.
    fn of_value(&self, quantity: &Quantity) -> Option<&Arc<ValueUnit>> {
        let is_near = |(at, _): &&(Origin, Arc<ValueUnit>)| at.source_id() == quantity.origin.source_id();
        self.0.iter().find(is_near).or(self.0.first()).map(|(_, unit)| unit)
    }

    /// The factor of the indicator's printed unit.
    fn factor(&self) -> Option<Decimal> {
        self.0.first().map(|(_, unit)| unit.factor)
    }
}

/// What a value is counted in: as its header or cell says, else its row, else in ones.
fn claim(quantity: &Quantity, rows: &RowUnits) -> Decimal {
    let said = quantity.unit.as_ref().or_else(|| rows.of_value(quantity));
    said.map_or(Decimal::ONE, |unit| unit.factor)
}

/// The smallest factor of an indicator's values, which the others are brought to; none where all are the same.
fn least(indicator: &Indicator, rows: &RowUnits) -> Option<Decimal> {
    let claims = || values(indicator).filter(|(_, value)| value.has_value()).map(|(_, value)| claim(value, rows));
    let least = claims().min()?;
    claims().any(|claim| claim != least).then_some(least)
}

fn group(of: ValueOf, quantity: &Quantity, times: Decimal) -> Group {
    let header = quantity.unit.as_ref().and_then(|unit| unit.header.as_ref()).map(|(_, at)| *at);
    let printed = quantity.unit.as_ref().map_or_else(String::new, |unit| unit.printed.clone());
    Group { header, unit: header.is_none().then_some((printed, of)), times }
}

fn power(quantity: &Quantity) -> Option<f64> {
    let number = quantity.amount.ends()?.0;
    if number.is_zero() { None } else { Some(number.abs().to_f64()?.log10()) }
}

/// Adds how far the values in larger factors are from the others of the indicator.
fn measure(indicator: &Indicator, distances: &mut HashMap<Group, Distance>) {
    let rows = RowUnits::from_indicator(indicator);
    let Some(least) = least(indicator, &rows) else { return };
    let others = || values(indicator).filter(|(_, value)| claim(value, &rows) == least);
    let powers: Vec<f64> = others().filter_map(|(_, value)| power(value)).collect();
    let rows_say_factor = rows.factor().is_some_and(|factor| factor != Decimal::ONE);
    let others_say = others().filter(|(_, value)| value.has_value()).all(|(_, value)| value.unit.is_some());
    for (of, value) in values(indicator).filter(|(_, value)| value.has_value()) {
        let Some(times) = claim(value, &rows).checked_div(least).filter(|times| *times != Decimal::ONE) else {
            continue;
        };
        let known = distances.entry(group(of, value, times));
        let distance = known.or_insert(Distance { is_said: true, ..Distance::default() });
        distance.is_said &= others_say && (value.unit.is_some() || rows_say_factor);
        let mean = powers.iter().sum::<f64>() / f64::from(u32::try_from(powers.len()).unwrap_or(u32::MAX));
        if let Some(own) = power(value).filter(|_| !powers.is_empty()) {
            distance.powers += own - mean;
            distance.count += 1;
        }
    }
}

/// Multiplies the values that are counted in more than others, and reports each column once. Where the indicator has a
/// unit, all are then in its factor.
fn convert(
    indicator: &mut Indicator,
    distances: &HashMap<Group, Distance>,
    reported: &mut HashSet<Group>,
    findings: &mut Vec<Finding>,
) {
    let rows = RowUnits::from_indicator(indicator);
    let Some(least) = least(indicator, &rows) else { return };
    let subject = subject::indicator(indicator);
    let times_of = |of: ValueOf, value: &Quantity| {
        let times = claim(value, &rows).checked_div(least).unwrap_or(Decimal::ONE);
        let group = group(of, value, times);
        let applied = times == Decimal::ONE || distances.get(&group).is_some_and(|known| known.is_applied(times));
        (group, applied)
    };
    let is_converted = values(indicator).any(|(of, value)| {
        let (group, applied) = times_of(of, value);
        applied && group.times != Decimal::ONE
    });
    let to_unit = rows.factor().and_then(|factor| least.checked_div(factor)).filter(|_| is_converted);
    for (of, value) in values_mut(indicator).filter(|(_, value)| value.has_value()) {
        let (group, is_applied) = times_of(of, value);
        let times = (group.times * to_unit.unwrap_or(Decimal::ONE)).normalize();
        let is_reported = (!is_applied || times != Decimal::ONE) && !reported.contains(&group);
        if is_reported {
            findings.push(finding(value, &group, is_applied, times).about(subject.as_str()));
            reported.insert(group);
        }
        if is_applied && times != Decimal::ONE {
            multiply(value, times, &rows);
        }
    }
}

/// What a value counts in once it is multiplied: in ones where thousands were multiplied by 1,000.
fn in_force(value: &Quantity, rows: &RowUnits) -> Option<Decimal> {
    let times = value.unit.as_ref().map_or(Decimal::ONE, |unit| unit.times);
    claim(value, rows).checked_div(times)
}

/// Brings the values of parts to the factor of the whole's value that they belong to, else of its first one.
fn convert_parts(indicator: &mut Indicator, reported: &mut HashSet<Group>, findings: &mut Vec<Finding>) {
    if indicator.disaggregated.iter().all(|part| part.quantity.unit.is_none()) {
        return;
    }
    let rows = RowUnits::from_indicator(indicator);
    let subject = subject::indicator(indicator);
    let wholes: Vec<(ValueOf, Quantity)> =
        values(indicator).filter(|(_, value)| value.has_value()).map(|(of, value)| (of, value.clone())).collect();
    for part in indicator.disaggregated.iter_mut().filter(|part| part.quantity.has_value()) {
        let Some((_, whole)) = wholes.iter().find(|(of, _)| *of == part.of).or(wholes.first()) else { return };
        let value = &mut part.quantity;
        let times = in_force(value, &rows).zip(in_force(whole, &rows)).and_then(|(own, of)| own.checked_div(of));
        let Some(times) = times.map(|times| times.normalize()).filter(|times| *times != Decimal::ONE) else { continue };
        let off = power(value).zip(power(whole)).map(|(own, of)| own - of);
        let is_said = value.unit.is_some() && (whole.unit.is_some() || rows.factor().is_some());
        let distance = Distance { powers: off.unwrap_or(0.0), count: u32::from(off.is_some()), is_said };
        let is_applied = distance.is_applied(times);
        let group = group(part.of, value, times);
        if reported.insert(group.clone()) {
            findings.push(finding(value, &group, is_applied, times).about(subject.as_str()));
        }
        if is_applied {
            multiply(value, times, &rows);
        }
    }
}

fn multiply(value: &mut Quantity, times: Decimal, rows: &RowUnits) {
    let said = value.unit.as_ref().or_else(|| rows.of_value(value));
    let unit = said.map(|unit| Arc::new(ValueUnit { times: unit.times * times, ..(**unit).clone() }));
    *value = Quantity { unit, ..map::scaled(value.clone(), times) };
}

fn finding(value: &Quantity, group: &Group, is_applied: bool, times: Decimal) -> Finding {
    let key = match (is_applied, group.header.is_some()) {
        (true, true) => "column-scaled",
        (true, false) => "column-scaled-values",
        (false, true) => "column-scaled-not",
        (false, false) => "column-scaled-values-not",
    };
    let header = value.unit.as_ref().and_then(|unit| unit.header.as_ref());
    let words = header.map(|(words, _)| words.as_str()).or(value.unit.as_ref().map(|unit| unit.printed.as_str()));
    let at = group.header.unwrap_or(value.origin);
    let factor = if is_applied { times } else { group.times };
    let finding = Finding::new(&rule::COLUMN_SCALED).saying(key).at(at).with("factor", factor);
    let finding = finding.with("header", words.unwrap_or_default()).with("times", factor.to_string());
    finding.with("column", column_letters(at.column_index().unwrap_or_default()))
}

/// Gives values that say no unit that of their row, where another value of the indicator says one.
fn give_row_units(indicator: &mut Indicator) {
    let rows = RowUnits::from_indicator(indicator);
    for (_, value) in values_mut(indicator).filter(|(_, value)| value.unit.is_none()) {
        value.unit = rows.of_value(value).cloned();
    }
}

/// The unit of an indicator whose row says none: that of its targets and achieved values, where all say the same.
fn fill_unit(indicator: &mut Indicator) {
    if indicator.unit.value().is_none() {
        indicator.unit.plan = common_unit(indicator);
    }
}

fn common_unit(indicator: &Indicator) -> Option<Sourced<String>> {
    let is_compared = |of: ValueOf, value: &Quantity| of != ValueOf::Baseline || value.unit.is_some();
    let figures = || values(indicator).filter(|(of, value)| value.has_value() && is_compared(*of, value));
    let mut units = figures().map(|(_, value)| Some((value.unit.as_ref()?, value.origin)));
    let (first, origin) = units.next()??;
    let in_force = |unit: &ValueUnit| unit.factor.checked_div(unit.times);
    let is_same = |unit: &ValueUnit| unit.keys == first.keys && in_force(unit) == in_force(first);
    let is_known = !first.keys.is_empty() || first.factor != Decimal::ONE;
    if !is_known || !units.all(|unit| unit.is_some_and(|(unit, _)| is_same(unit))) {
        return None;
    }
    // Of those that count as printed the words are the unit; multiplied ones are in ones.
    let as_printed = figures().filter_map(|(_, value)| value.unit.as_ref()).find(|unit| unit.times == Decimal::ONE);
    let words = as_printed.map_or_else(|| first.unit.clone(), |unit| unit.printed.clone());
    let origin = first.header.as_ref().map_or(origin, |(_, at)| *at);
    Some(words).filter(|words| !words.is_empty()).map(|words| Sourced::new(words, origin))
}
