//! Which way is an indicator meant to go?

use rust_decimal::Decimal;

use super::evaluation::{DirectionFrom, InferredDirection};
use super::target::{effective_targets, ends};
use crate::model::{Amount, Direction, Indicator, Quantity, Year};

/// The direction as stated; else from targets that are bounds; else from targets that only rise or only fall; else from
/// the baseline to the last target; else `increase`.
pub(super) fn infer(indicator: &Indicator, baseline: Option<Decimal>) -> InferredDirection {
    if let Some(stated) = &indicator.direction {
        return InferredDirection { direction: stated.value, from: DirectionFrom::Stated(stated.origin) };
    }
    let targets = effective_targets(indicator);
    from_bounds(&targets)
        .or_else(|| from_series(&planned_series(indicator, &targets)))
        .or_else(|| from_baseline(baseline?, &series(targets.iter().copied())))
        .unwrap_or(InferredDirection { direction: Direction::Increase, from: DirectionFrom::Default })
}

/// A target's year, smaller and larger end.
type Dated = (Year, Decimal, Decimal);

fn series<'q>(targets: impl Iterator<Item = (Year, &'q Quantity)>) -> Vec<Dated> {
    targets
        .filter_map(|(year, target)| {
            let (low, high) = ends(&target.amount)?;
            Some((year, low, high))
        })
        .collect()
}

/// The plan's own targets; where it has fewer than two, with those of the report.
fn planned_series(indicator: &Indicator, effective: &[(Year, &Quantity)]) -> Vec<Dated> {
    let planned = series(indicator.targets.iter());
    if planned.len() >= 2 { planned } else { series(effective.iter().copied()) }
}

fn from_bounds(targets: &[(Year, &Quantity)]) -> Option<InferredDirection> {
    let mut bounds = targets.iter().filter_map(|(year, target)| match target.amount {
        Amount::AtLeast(_) => Some((Direction::Increase, *year)),
        Amount::AtMost(_) => Some((Direction::Decrease, *year)),
        _ => None,
    });
    let (direction, year) = bounds.next()?;
    bounds
        .all(|(other, _)| other == direction)
        .then_some(InferredDirection { direction, from: DirectionFrom::Bound(year) })
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

/// A last target equal to the baseline is to be maintained; but 0 and 0 says nothing, being what blank plans print.
fn from_baseline(baseline: Decimal, targets: &[Dated]) -> Option<InferredDirection> {
    let (year, low, high) = *targets.last()?;
    let direction = if high < baseline {
        Direction::Decrease
    } else if low > baseline {
        Direction::Increase
    } else if low < high || baseline.is_zero() {
        return None;
    } else {
        Direction::Maintain
    };
    Some(InferredDirection { direction, from: DirectionFrom::BaselineToTarget(year) })
}
