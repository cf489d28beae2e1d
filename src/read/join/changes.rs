//! Targets that say by how much a value changes: `-20 %`, `+10`, `5 p.p.`, `increase by 10`. They count from the baseline,
//! unless the indicator itself is a change, as a rate of growth is.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::finding::{Finding, rule};
use crate::model::{
    Amount, ByPeriod, Change, ChangeIn, Disaggregated, Indicator, Part, Programme, Quantity, SettledChange, ValueOf,
    subject,
};
use crate::read::words::{unit_words, value_scale};

/// Settles what signed figures and those in words count from, and reports it.
pub fn settle(programme: &mut Programme, findings: &mut Vec<Finding>) {
    let may_be_change = |indicator: &&mut Indicator| {
        let mut of_parts = indicator.disaggregated.iter().map(|value| &value.quantity);
        of_parts.any(|figure| figure.change.is_some()) || indicator.figures().any(|figure| figure.change.is_some())
    };
    for indicator in programme.indicators_mut().filter(may_be_change) {
        let facts = Facts::of(indicator);
        let subject = subject::indicator(indicator);
        let Indicator { baseline, targets, revised_targets, achieved, disaggregated, .. } = indicator;
        let baselines = [&mut baseline.plan, &mut baseline.report].into_iter().flatten();
        baselines.for_each(|baseline| baseline.value.change = None);
        let mut found = Vec::new();
        for (_, figure) in achieved.iter_mut() {
            if facts.is_level_achieved(figure) {
                figure.change = None;
            }
            settle_figure(figure, &facts, &mut found);
        }
        let targets = [targets, revised_targets].into_iter().flat_map(ByPeriod::iter_mut);
        targets.for_each(|(_, figure)| settle_figure(figure, &facts, &mut found));
        settle_parts(disaggregated, &facts, &mut found);
        findings.extend(found.into_iter().map(|finding| finding.about(subject.as_str())));
    }
}

/// Settles the figures of the parts of an indicator, each from the part's own baseline.
fn settle_parts(values: &mut [Disaggregated], whole: &Facts, found: &mut Vec<Finding>) {
    let baseline = |value: &Disaggregated| {
        (value.of == ValueOf::Baseline).then(|| Some((value.part(), value.quantity.exact()?)))?
    };
    let baselines: HashMap<Part, Decimal> = values.iter().filter_map(baseline).collect();
    for value in values.iter_mut().filter(|value| value.quantity.change.is_some()) {
        let facts = Facts { baseline: baselines.get(&value.part()).copied(), ..*whole };
        let is_level = match value.of {
            ValueOf::Baseline => true,
            ValueOf::Achieved(_) => facts.is_level_achieved(&value.quantity),
            ValueOf::Target(_) => false,
        };
        if is_level {
            value.quantity.change = None;
        }
        settle_figure(&mut value.quantity, &facts, found);
    }
}

/// What an indicator says of its figures.
#[derive(Debug, Clone, Copy)]
struct Facts {
    /// Whether figures are levels though they have a sign: the indicator is itself a change.
    are_levels: bool,
    /// Whether all targets and achieved values are written as changes.
    are_all_changes: bool,
    is_in_percent: bool,
    /// What changes count from; of 0 no percentage is known.
    baseline: Option<Decimal>,
}

impl Facts {
    fn of(indicator: &Indicator) -> Self {
        let (unit, name) = (indicator.unit.text(), indicator.name.text());
        let baselines = || [&indicator.baseline.plan, &indicator.baseline.report].into_iter().flatten();
        let is_signed = baselines().any(|baseline| baseline.value.change.is_some() || is_negative(&baseline.value));
        let are_changes = |series: &[&ByPeriod<Quantity>]| {
            let values = series.iter().flat_map(|values| values.iter()).map(|(_, value)| value);
            let mut valued = values.filter(|value| value.amount.ends().is_some()).peekable();
            valued.peek().is_some() && valued.all(|value| value.change.is_some())
        };
        let are_all_changes =
            are_changes(&[&indicator.achieved]) && are_changes(&[&indicator.targets, &indicator.revised_targets]);
        let baseline = indicator.baseline_number();
        let is_of_change = value_scale::says_change(unit) || value_scale::says_change(name);
        // Changes are compared with one another where there is nothing to count from.
        let has_no_start = baseline.is_none_or(|baseline| baseline.is_zero());
        let are_levels = is_signed || is_of_change || are_all_changes && has_no_start;
        Self { are_levels, are_all_changes, is_in_percent: is_in_percent(indicator), baseline }
    }

    /// Whether an achieved value is a level: a sign alone makes it a change only where all of them have one.
    fn is_level_achieved(&self, value: &Quantity) -> bool {
        let is_said = value.change.as_ref().is_some_and(|change| change.is_said);
        self.are_levels || !(is_said || self.are_all_changes)
    }
}

fn is_negative(figure: &Quantity) -> bool {
    figure.exact().is_some_and(|number| number < Decimal::ZERO)
}

/// Whether levels are percentages: by the unit, else by the signs of baseline and achieved values.
fn is_in_percent(indicator: &Indicator) -> bool {
    match unit_words::read_unit(indicator.unit.text()) {
        Some(unit) if !unit.keys.is_empty() => unit.keys.contains(&"%"),
        Some(_) | None => {
            let baselines = [&indicator.baseline.plan, &indicator.baseline.report].into_iter().flatten();
            let achieved = indicator.achieved.iter().map(|(_, value)| value);
            let levels = baselines.map(|baseline| &baseline.value).chain(achieved);
            let mut unsigned = levels.filter(|value| value.change.is_none());
            value_scale::is_percent(indicator.unit.text()) || unsigned.any(|value| value.percent)
        }
    }
}

/// Turns a figure into the level that it counts to, and says so.
fn settle_figure(figure: &mut Quantity, facts: &Facts, found: &mut Vec<Finding>) {
    let Some(change) = figure.change.take().filter(|change| change.by.ends().is_some()) else { return };
    let baseline = facts.baseline.filter(|baseline| !baseline.is_zero() || change.measured_in != ChangeIn::Percent);
    let finding = |rule| Finding::new(rule).at(figure.origin).with("text", &*figure.printed);
    if facts.are_levels {
        if let Some(baseline) = baseline.filter(|baseline| *baseline > Decimal::ZERO) {
            found.push(finding(&rule::TARGET_IS_CHANGE).saying("change-as-level").with("baseline", baseline));
        }
        return;
    }
    let Some(baseline) = baseline else {
        found.push(finding(&rule::CHANGE_UNCLEAR).saying("change-without-baseline"));
        return unsettle(figure, *change, SettledChange::WithoutBaseline);
    };
    let levels = |measured_in| counted(change.by, baseline, measured_in);
    let number = |amount: Amount| amount.ends().map_or(Decimal::ZERO, |(low, _)| low);
    if facts.is_in_percent && change.measured_in == ChangeIn::Percent {
        let [points, relative] = [ChangeIn::Points, ChangeIn::PercentOfBaseline].map(|way| number(levels(way)));
        let finding = finding(&rule::CHANGE_UNCLEAR).with("baseline", baseline);
        found.push(finding.with("points", points).with("relative", relative));
        return unsettle(figure, *change, SettledChange::TwoReadings { points, relative });
    }
    let level = levels(change.measured_in);
    let finding = finding(&rule::TARGET_IS_CHANGE).with("baseline", baseline);
    found.push(finding.with("level", number(level)));
    figure.amount = level;
    figure.percent = facts.is_in_percent;
    figure.other = None;
    figure.change = Some(Box::new(Change { settled: Some(SettledChange::From(baseline)), ..*change }));
}

/// Leaves a figure without an amount, since nobody can say which.
fn unsettle(figure: &mut Quantity, change: Change, why: SettledChange) {
    figure.amount = Amount::Words;
    figure.other = None;
    figure.change = Some(Box::new(Change { settled: Some(why), ..change }));
}

/// The level that a change counts to from a baseline. What is beyond all numbers is cut off.
fn counted(by: Amount, baseline: Decimal, measured_in: ChangeIn) -> Amount {
    let level = |by: Decimal| {
        let by = match measured_in {
            ChangeIn::Units | ChangeIn::Points => by,
            ChangeIn::Percent | ChangeIn::PercentOfBaseline => {
                baseline.abs().saturating_mul(by).checked_div(Decimal::ONE_HUNDRED).unwrap_or_default()
            }
        };
        baseline.saturating_add(by).normalize()
    };
    match by {
        Amount::Exact(by) => Amount::Exact(level(by)),
        Amount::Range { low, high } => Amount::Range { low: level(low), high: level(high) },
        Amount::AtLeast(bound) => Amount::AtLeast(bound.with_number(level(bound.number))),
        Amount::AtMost(bound) => Amount::AtMost(bound.with_number(level(bound.number))),
        Amount::Missing | Amount::YesNo(_) | Amount::Words | Amount::Fault => by,
    }
}

#[cfg(test)]
mod tests;
