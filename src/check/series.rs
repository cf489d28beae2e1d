//! An indicator's figures as series, and what follows from them. Direction, baseline and targets in force are the
//! judging's; here is only how far a check may rely on them.

use rust_decimal::Decimal;

use crate::judge::{self, DirectionFrom};
use crate::model::{ByPeriod, Direction, Indicator, Quantity, ReportingPeriod};

/// The numbers of a series by period, a bound included.
pub fn numbers(series: &ByPeriod<Quantity>) -> Vec<(ReportingPeriod, Decimal, &Quantity)> {
    with_numbers(series.series())
}

/// The targets in force that have a number, a bound included.
pub fn target_numbers(row: &Indicator) -> Vec<(ReportingPeriod, Decimal, &Quantity)> {
    with_numbers(judge::targets_in_force(row).into_iter())
}

fn with_numbers<'q>(
    cells: impl Iterator<Item = (ReportingPeriod, &'q Quantity)>,
) -> Vec<(ReportingPeriod, Decimal, &'q Quantity)> {
    cells.filter_map(|(year, quantity)| Some((year, quantity.amount.number()?, quantity))).collect()
}

/// The direction, where a finding may rest on it: not where nothing states it, not where the targets contradict the one
/// stated, and not where the targets and the baseline cannot all be right.
pub fn firm_direction(row: &Indicator) -> Option<Direction> {
    let inferred = judge::direction(row);
    let is_firm = match inferred.from {
        DirectionFrom::Stated(_) => {
            judge::direction_of_targets(row).is_none_or(|of_targets| of_targets.direction == inferred.direction)
        }
        DirectionFrom::Targets(..) => !is_doubtful(row, inferred.direction),
        DirectionFrom::Bound(_) | DirectionFrom::Change(_) | DirectionFrom::BaselineToTarget(_) => true,
        // What is published is no evidence against figures, and neither is what is measured.
        DirectionFrom::Status(_)
        | DirectionFrom::Measured(..)
        | DirectionFrom::Default
        | DirectionFrom::NotUnderstood(_) => false,
    };
    is_firm.then_some(inferred.direction)
}

/// Whether no more than two targets go a way on which the baseline lies beyond both: one of the three is wrong, and
/// nobody can say which.
fn is_doubtful(row: &Indicator, direction: Direction) -> bool {
    let targets = target_numbers(row);
    let Some((baseline, _)) = judge::baseline(row).filter(|_| targets.len() < 3) else { return false };
    match direction {
        Direction::Increase => targets.iter().all(|(_, target, _)| baseline > *target),
        Direction::Decrease => targets.iter().all(|(_, target, _)| baseline < *target),
        Direction::Maintain => false,
    }
}

/// How many digits a number has that carry meaning: 320,000 has two, 787,110 has five.
pub fn significant_digits(number: Decimal) -> usize {
    let digits = number.normalize().mantissa().unsigned_abs().to_string();
    digits.trim_end_matches('0').len()
}
