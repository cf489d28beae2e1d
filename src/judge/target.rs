//! Which target is an indicator held against?

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use super::profile::RangeRule;
use crate::model::{Amount, Direction, Indicator, Origin, Quantity, ReportingPeriod};

/// The target that the achieved value was compared with, as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsedTarget {
    /// In the indicator's unit; of a range the end that the profile chooses.
    pub value: Decimal,
    /// The period that is judged, or a later one where that has no usable target.
    pub period: ReportingPeriod,
    /// Which of several targets this is, and why.
    pub from: TargetFrom,
    /// Which end of a range the number is; none for an exact target or a bound.
    pub range_end: Option<RangeEnd>,
    /// The cell that the number was read from.
    pub origin: Origin,
}

/// Why a target was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetFrom {
    /// The judged period's, as the report of achieved values revises it.
    Revised,
    /// The judged period's, as planned.
    Planned,
    /// The judged period's as planned, because the revised one (in this cell) is no usable target. A cell without a
    /// target revises nothing.
    PlannedInstead(Origin),
    /// A later period's, because the judged one has no usable one.
    Later,
}

/// One of the two ends of a target such as `42 - 45`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeEnd {
    /// `42` of `42 - 45`.
    Low,
    /// `45` of `42 - 45`.
    High,
}

/// A target that was chosen: its cell, and the number in it; no number where the target is words.
#[derive(Debug, Clone, Copy)]
pub struct ChosenTarget<'p> {
    /// The target as the table prints it.
    pub cell: &'p Quantity,
    /// The number in it; none where the target is words.
    pub used: Option<UsedTarget>,
    /// The period of the target.
    pub period: ReportingPeriod,
}

/// What a target is chosen by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub(super) period: ReportingPeriod,
    pub(super) direction: Direction,
    pub(super) baseline: Option<Decimal>,
    pub(super) range: RangeRule,
}

/// Whether a target is a 0 that an indicator meant to grow meets by doing nothing. From below zero, as a balance of -30, 0 is a
/// level to reach.
pub fn is_met_by_nothing(target: Decimal, direction: Direction, baseline: Option<Decimal>) -> bool {
    let is_below_zero = baseline.is_some_and(|baseline| baseline.is_sign_negative() && !baseline.is_zero());
    direction == Direction::Increase && target.is_zero() && !is_below_zero
}

/// The targets in force by ascending period: as revised where the report gives one, else as planned.
///
/// A revised target of words counts as much as a number: it replaces what was planned.
pub fn targets_in_force(indicator: &Indicator) -> Vec<(ReportingPeriod, &Quantity)> {
    let revised = indicator.revised_targets.series().filter(|(_, target)| target.has_value());
    let mut targets: Vec<(ReportingPeriod, &Quantity)> = revised.collect();
    let planned = indicator.targets.series().filter(|(_, target)| target.has_value());
    let only_planned: Vec<_> =
        planned.filter(|(period, _)| !targets.iter().any(|(other, _)| other == period)).collect();
    targets.extend(only_planned);
    targets.sort_by_key(|(period, _)| *period);
    targets
}

impl Choice {
    /// The judged period's target as revised, else as planned, else the next later one; the first of them that is usable.
    pub(super) fn choose<'p>(self, indicator: &'p Indicator) -> Option<ChosenTarget<'p>> {
        let period = self.period;
        let (revised, planned) = (indicator.revised_targets.get(period), indicator.targets.get(period));
        if let Some(cell) = revised.filter(|cell| self.is_usable(cell)) {
            return Some(match planned.filter(|planned| is_repeated(planned, cell)) {
                Some(planned) => self.chosen(planned, period, TargetFrom::Planned),
                None if has_plan(indicator) => self.chosen(cell, period, TargetFrom::Revised),
                None => self.chosen(cell, period, TargetFrom::Planned),
            });
        }
        if let Some(cell) = planned.filter(|cell| self.is_usable(cell)) {
            let from = match revised.filter(|cell| !cell.is_missing()) {
                Some(revised) => TargetFrom::PlannedInstead(revised.origin),
                None => TargetFrom::Planned,
            };
            return Some(self.chosen(cell, period, from));
        }
        self.choose_later(indicator)
    }

    /// What would count if the judged period's target, as revised or else as planned, were no usable one.
    pub(super) fn choose_instead<'p>(self, indicator: &'p Indicator) -> Option<ChosenTarget<'p>> {
        let period = self.period;
        let planned = indicator.targets.get(period).filter(|cell| self.is_usable(cell));
        match (indicator.revised_targets.get(period), planned) {
            (Some(revised), Some(planned)) if !revised.is_missing() => {
                Some(self.chosen(planned, period, TargetFrom::PlannedInstead(revised.origin)))
            }
            _ => self.choose_later(indicator),
        }
    }

    fn choose_later<'p>(self, indicator: &'p Indicator) -> Option<ChosenTarget<'p>> {
        let later = self.later_period(indicator)?;
        let candidates = [indicator.revised_targets.get(later), indicator.targets.get(later)];
        let cell = candidates.into_iter().flatten().find(|cell| self.is_usable(cell))?;
        Some(self.chosen(cell, later, TargetFrom::Later))
    }

    /// What is due in a later year does not count for an earlier one.
    fn later_period(self, indicator: &Indicator) -> Option<ReportingPeriod> {
        if indicator.has_yearly_amounts() {
            return None;
        }
        let all = indicator.revised_targets.series().chain(indicator.targets.series());
        all.filter(|(period, cell)| *period > self.period && self.is_usable(cell)).map(|(period, _)| period).min()
    }

    /// A target that is missing, or 0 for an indicator that grows from 0 or more, is no target.
    fn is_usable(self, cell: &Quantity) -> bool {
        if cell.amount.is_in_words() {
            return true;
        }
        let is_target = |number| !is_met_by_nothing(number, self.direction, self.baseline);
        self.number(&cell.amount).is_some_and(|(number, _)| is_target(number))
    }

    fn chosen(self, cell: &Quantity, period: ReportingPeriod, from: TargetFrom) -> ChosenTarget<'_> {
        let used = self.number(&cell.amount).map(|(value, range_end)| UsedTarget {
            value,
            period,
            from,
            range_end,
            origin: cell.origin,
        });
        ChosenTarget { cell, used, period }
    }

    /// The number that counts, and which end of a range it is.
    fn number(self, amount: &Amount) -> Option<(Decimal, Option<RangeEnd>)> {
        let (low, high) = amount.ends()?;
        if low == high {
            return Some((low, None));
        }
        let low_is_near = match self.baseline {
            Some(baseline) => self.is_nearer(baseline, low, high),
            None => self.direction != Direction::Decrease,
        };
        let takes_low = low_is_near == (self.range == RangeRule::Near);
        Some(if takes_low { (low, Some(RangeEnd::Low)) } else { (high, Some(RangeEnd::High)) })
    }

    /// Whether the low end is nearer the baseline; midway, the end that is easier to reach.
    fn is_nearer(self, baseline: Decimal, low: Decimal, high: Decimal) -> bool {
        let distance = |end: Decimal| baseline.checked_sub(end).map_or(Decimal::MAX, |difference| difference.abs());
        match distance(low).cmp(&distance(high)) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Greater => false,
            std::cmp::Ordering::Equal => self.direction != Direction::Decrease,
        }
    }
}

/// Whether the report only repeats the plan's target.
fn is_repeated(planned: &Quantity, revised: &Quantity) -> bool {
    planned.amount == revised.amount && (!matches!(revised.amount, Amount::Words) || planned.printed == revised.printed)
}

/// Whether there is any target in the plan: without one the report's targets revise nothing.
fn has_plan(indicator: &Indicator) -> bool {
    indicator.targets.iter().any(|(_, target)| target.has_value())
}
