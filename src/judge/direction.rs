//! Which way is an indicator meant to go?

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use super::baseline::baseline;
use super::target::targets_in_force;
use crate::model::{Amount, Direction, Indicator, Origin, Quantity, ReportingPeriod};

/// A direction and what it was inferred from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InferredDirection {
    /// As stated, else as inferred; `Increase` where nothing shows another.
    pub direction: Direction,
    /// What it was inferred from.
    pub from: DirectionFrom,
}

/// What a direction was inferred from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectionFrom {
    /// The table states it, in this cell.
    Stated(Origin),
    /// The targets from the first to the last of these periods are strictly monotonic.
    Targets(ReportingPeriod, ReportingPeriod),
    /// The target of this period is a bound: `at least 5` grows, `at most 5` falls.
    Bound(ReportingPeriod),
    /// The statuses of its table agree with target and achieved value under it: its own in this cell, or those of others.
    Status(Origin),
    /// The target of this period says by how much the value rises or falls.
    Change(ReportingPeriod),
    /// From the baseline to the target of this period.
    BaselineToTarget(ReportingPeriod),
    /// From the first of several measured values, of the first period, to the target of the second; there is no baseline.
    Measured(ReportingPeriod, ReportingPeriod),
    /// Nothing says otherwise.
    Default,
    /// The words in this cell were not understood: there is no verdict.
    NotUnderstood(Origin),
}

/// The direction of an indicator: as stated; else that of a bound or a change; else that of its status; else as its targets go; else
/// from the baseline to the last target; else that of the statuses of its table; else from the first measured value to the last
/// target; else `increase`. It is `maintain` only where that is stated. Targets that are amounts of each year do not go any way.
pub fn direction(indicator: &Indicator) -> InferredDirection {
    if let Some(stated) = &indicator.direction {
        return InferredDirection { direction: stated.value, from: DirectionFrom::Stated(stated.origin) };
    }
    if let Some(words) = &indicator.unclear_direction {
        return InferredDirection { direction: Direction::Increase, from: DirectionFrom::NotUnderstood(words.origin) };
    }
    let from_baseline = || {
        let (baseline, _) = baseline(indicator)?;
        from_baseline(baseline, &series(targets_in_force(indicator).into_iter()))
    };
    let targets = targets_in_force(indicator);
    if let Some(bound) = from_bounds(&targets) {
        return bound;
    }
    let of_figures = match indicator.has_yearly_amounts() {
        true => from_baseline_of_amounts(indicator, &series(targets.iter().copied())),
        false => from_series(&planned_series(indicator, &targets)).or_else(from_baseline),
    };
    let of_status = indicator.status_direction.map(|given| {
        let inferred = InferredDirection { direction: given.direction, from: DirectionFrom::Status(given.origin) };
        (inferred, given.is_own)
    });
    match (of_status, of_figures) {
        (Some((given, true)), Some(figures)) if figures.direction == given.direction => figures,
        (Some((given, true)), _) | (Some((given, false)), None) => given,
        (_, Some(figures)) => figures,
        (None, None) => from_measured(indicator, &series(targets.into_iter()))
            .unwrap_or(InferredDirection { direction: Direction::Increase, from: DirectionFrom::Default }),
    }
}

/// The direction that the targets alone give, whatever is stated: that of bounds, which must all point one way; else
/// that of targets that only rise or only fall from year to year. None where they give none.
pub fn direction_of_targets(indicator: &Indicator) -> Option<InferredDirection> {
    let targets = targets_in_force(indicator);
    if indicator.has_yearly_amounts() {
        return from_bounds(&targets);
    }
    from_bounds(&targets).or_else(|| from_series(&planned_series(indicator, &targets)))
}

/// A target's year, smaller and larger end.
type Dated = (ReportingPeriod, Decimal, Decimal);

/// So many figures that go one way, baseline and targets, leave no doubt about the direction.
const EVIDENT_STEPS: usize = 3;

/// Whether a verdict rests on a direction that is in doubt: another one would turn it, or it is a decrease that only the
/// measured values show. (So inferred, 24 of 63 decreases of a public data set were those that it states.)
pub(super) fn is_in_doubt(indicator: &Indicator, inferred: InferredDirection, turns_verdict: bool) -> bool {
    let is_measured_decrease =
        inferred.direction == Direction::Decrease && matches!(inferred.from, DirectionFrom::Measured(..));
    is_measured_decrease || (turns_verdict && !is_evident(indicator, inferred))
}

/// Whether nobody doubts the direction: it is stated, given by a bound, or at least three figures, the baseline and the
/// planned targets, only rise or only fall. From a baseline of 0 there is one way only. A published status is no such
/// evidence, and neither are measured values.
fn is_evident(indicator: &Indicator, inferred: InferredDirection) -> bool {
    match inferred.from {
        DirectionFrom::Stated(_) | DirectionFrom::Bound(_) | DirectionFrom::Change(_) => true,
        DirectionFrom::Status(_)
        | DirectionFrom::Measured(..)
        | DirectionFrom::Default
        | DirectionFrom::NotUnderstood(_) => false,
        DirectionFrom::Targets(..) | DirectionFrom::BaselineToTarget(_) => {
            let planned = planned_series(indicator, &targets_in_force(indicator));
            let targets = planned.iter().map(|(_, low, high)| (*low, *high));
            let figures: Vec<(Decimal, Decimal)> =
                baseline(indicator).map(|(baseline, _)| (baseline, baseline)).into_iter().chain(targets).collect();
            let begins_at_nothing = figures.len() > 1 && figures[0] == (Decimal::ZERO, Decimal::ZERO);
            let is_step: fn(&(Decimal, Decimal), &(Decimal, Decimal)) -> bool = match inferred.direction {
                Direction::Increase if begins_at_nothing => |first, second| first.1 <= second.0,
                Direction::Increase => |first, second| first.1 < second.0,
                Direction::Decrease if begins_at_nothing => |first, second| first.0 >= second.1,
                Direction::Decrease => |first, second| first.0 > second.1,
                Direction::Maintain => |_, _| false,
            };
            if indicator.has_yearly_amounts() {
                return begins_at_nothing && inferred.direction == Direction::Increase;
            }
            (begins_at_nothing || figures.len() >= EVIDENT_STEPS)
                && figures.windows(2).all(|pair| is_step(&pair[0], &pair[1]))
        }
    }
}

fn series<'q>(targets: impl Iterator<Item = (ReportingPeriod, &'q Quantity)>) -> Vec<Dated> {
    targets
        .filter_map(|(year, target)| {
            let (low, high) = target.amount.ends()?;
            Some((year, low, high))
        })
        .collect()
}

/// The plan's own targets; where it has fewer than two, with those of the report.
fn planned_series(indicator: &Indicator, effective: &[(ReportingPeriod, &Quantity)]) -> Vec<Dated> {
    let planned = series(indicator.targets.series());
    if planned.len() >= 2 { planned } else { series(effective.iter().copied()) }
}

fn from_bounds(targets: &[(ReportingPeriod, &Quantity)]) -> Option<InferredDirection> {
    let mut bounds = targets.iter().filter_map(|(year, target)| match target.amount {
        Amount::AtLeast(_) => Some((Direction::Increase, DirectionFrom::Bound(*year))),
        Amount::AtMost(_) => Some((Direction::Decrease, DirectionFrom::Bound(*year))),
        Amount::Exact(_) | Amount::Range { .. } | Amount::Words => {
            Some((of_change(target)?, DirectionFrom::Change(*year)))
        }
        Amount::Missing | Amount::YesNo(_) | Amount::Fault => None,
    });
    let (direction, from) = bounds.next()?;
    bounds.all(|(other, _)| other == direction).then_some(InferredDirection { direction, from })
}

/// The way that a target goes which says by how much the value changes.
fn of_change(target: &Quantity) -> Option<Direction> {
    let (low, high) = target.change.as_ref()?.by.ends()?;
    match (low > Decimal::ZERO, high < Decimal::ZERO) {
        (true, _) => Some(Direction::Increase),
        (_, true) => Some(Direction::Decrease),
        _ => None,
    }
}

fn from_series(targets: &[Dated]) -> Option<InferredDirection> {
    let ((first, ..), (last, ..)) = (targets.first()?, targets.last()?);
    if first == last {
        return None;
    }
    let from = DirectionFrom::Targets(*first, *last);
    let rises = targets.windows(2).all(|pair| pair[0].2 < pair[1].1);
    let falls = targets.windows(2).all(|pair| pair[0].1 > pair[1].2);
    match (rises, falls) {
        (true, _) => Some(InferredDirection { direction: Direction::Increase, from }),
        (_, true) => Some(InferredDirection { direction: Direction::Decrease, from }),
        _ => None,
    }
}

/// A last target that is the baseline, or a range around it, says nothing.
fn from_baseline(baseline: Decimal, targets: &[Dated]) -> Option<InferredDirection> {
    let (year, low, high) = *targets.last()?;
    let direction = towards(baseline, low, high)?;
    Some(InferredDirection { direction, from: DirectionFrom::BaselineToTarget(year) })
}

/// So many measured values are a series.
const MEASURED_SERIES: usize = 2;

/// Without any baseline, the first of several measured values stands for it, if it is earlier than the last target. Equal
/// targets are a level to be kept, which is `increase`.
fn from_measured(indicator: &Indicator, targets: &[Dated]) -> Option<InferredDirection> {
    let (year, low, high) = *targets.last()?;
    let are_equal = targets.len() > 1 && targets.iter().all(|target| (target.1, target.2) == (low, high));
    if are_equal || indicator.has_yearly_amounts() || baseline(indicator).is_some() {
        return None;
    }
    let measured: Vec<(ReportingPeriod, Decimal)> = indicator
        .achieved
        .series()
        .filter_map(|(period, cell)| Some((period, cell.exact()?)))
        .filter(|(period, _)| *period <= year)
        .take(MEASURED_SERIES)
        .collect();
    let (first, value) = *measured.first().filter(|(first, _)| *first < year && measured.len() == MEASURED_SERIES)?;
    let direction = towards(value, low, high)?;
    Some(InferredDirection { direction, from: DirectionFrom::Measured(first, year) })
}

/// The way from a figure to a target, of which both ends must be on one side.
fn towards(figure: Decimal, low: Decimal, high: Decimal) -> Option<Direction> {
    match (low > figure, high < figure) {
        (true, _) => Some(Direction::Increase),
        (_, true) => Some(Direction::Decrease),
        _ => None,
    }
}

/// Amounts of each year are no path: they say something only where all that is due is above the amount before the programme,
/// or all below it.
fn from_baseline_of_amounts(indicator: &Indicator, targets: &[Dated]) -> Option<InferredDirection> {
    let (baseline, _) = baseline(indicator)?;
    let due: Vec<&Dated> = targets.iter().filter(|(_, _, high)| !high.is_zero()).collect();
    let from = DirectionFrom::BaselineToTarget(due.last()?.0);
    if due.iter().all(|(_, low, _)| *low > baseline) {
        return Some(InferredDirection { direction: Direction::Increase, from });
    }
    let falls = due.iter().all(|(_, _, high)| *high < baseline);
    falls.then_some(InferredDirection { direction: Direction::Decrease, from })
}
