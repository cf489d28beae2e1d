//! Whether a column of statuses, verdicts or colours agrees with target and achieved value.

use rust_decimal::Decimal;

use super::{Agreement, Figures, LEAST_ROWS, pairs};
use crate::model::Direction;

/// Share of the rows that have to agree under a direction, in percent, so that the column gives it.
pub const AGREES: usize = 80;
/// By how many percent of the rows the other direction has to agree less.
pub const CLEARLY: usize = 20;

/// In how many rows a status agrees with the figures, were all rows of one direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StatusAgreement {
    /// Were the rows to increase.
    pub increase: Agreement,
    /// Were the rows to decrease.
    pub decrease: Agreement,
}

/// The direction that a column of statuses gives its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableDirection {
    /// The direction.
    pub direction: Direction,
    /// In how many rows the statuses agree with the figures under it.
    pub agreement: Agreement,
}

/// Compares what a status says, true for achieved, with target and achieved value of the same row. A row without one of
/// the three is left out, and so is a status that says neither.
pub fn agrees_with_status(says: &[Option<bool>], target: Figures<'_>, achieved: Figures<'_>) -> StatusAgreement {
    let mut found = StatusAgreement::default();
    for (says, (target, achieved)) in says.iter().zip(target.iter().zip(achieved)) {
        let (Some(says), Some(target), Some(achieved)) = (*says, *target, *achieved) else { continue };
        let agrees = |direction| is_achieved(direction, target, achieved) == says;
        found.increase.count(agrees(Direction::Increase));
        found.decrease.count(agrees(Direction::Decrease));
    }
    found
}

/// The direction under which a row's status agrees with its figures, where it does under one only.
pub fn direction_of_row(says: bool, target: Decimal, achieved: Decimal) -> Option<Direction> {
    let agrees = |direction: &Direction| is_achieved(*direction, target, achieved) == says;
    let mut agreeing = [Direction::Increase, Direction::Decrease].into_iter().filter(agrees);
    let first = agreeing.next()?;
    agreeing.next().is_none().then_some(first)
}

/// In how many rows the second figure is beyond the first in that direction, of those in which they differ.
pub fn goes(direction: Direction, first: Figures<'_>, second: Figures<'_>) -> Agreement {
    let mut agreement = Agreement::default();
    for (first, second) in pairs(first, second).filter(|(first, second)| first != second) {
        agreement.count(is_achieved(direction, first, second));
    }
    agreement
}

/// Whether a value reaches its target in that direction.
pub fn is_achieved(direction: Direction, target: Decimal, achieved: Decimal) -> bool {
    match direction {
        Direction::Increase => achieved >= target,
        Direction::Decrease => achieved <= target,
        Direction::Maintain => achieved == target,
    }
}

impl StatusAgreement {
    /// The direction that the column gives, and how many rows agree: under it most do, and clearly fewer under the other.
    pub fn direction(&self) -> Option<(Direction, Agreement)> {
        let gives = |one: Agreement, other: Agreement| {
            one.of >= LEAST_ROWS && one.percent() >= AGREES && one.percent() >= other.percent() + CLEARLY
        };
        if gives(self.increase, self.decrease) {
            Some((Direction::Increase, self.increase))
        } else {
            gives(self.decrease, self.increase).then_some((Direction::Decrease, self.decrease))
        }
    }
}
