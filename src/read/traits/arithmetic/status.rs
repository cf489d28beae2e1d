//! Whether a column of statuses, verdicts or colours agrees with target and achieved value.

use rust_decimal::Decimal;

use super::{Agreement, Figures, LEAST_ROWS};
use crate::model::Direction;

/// Share of the rows that have to agree under a direction, in percent, so that the column gives it.
pub const AGREES: usize = 80;
/// By how many percent of the rows the other direction has to agree less.
pub const CLEARLY: usize = 20;
/// A column that agrees in fewer percent of the rows, whichever the direction, contradicts the figures.
pub const CONTRADICTS: usize = 50;

/// In how many rows a status agrees with the figures, were all rows of one direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StatusAgreement {
    /// Were the rows to increase.
    pub increase: Agreement,
    /// Were the rows to decrease.
    pub decrease: Agreement,
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

fn is_achieved(direction: Direction, target: Decimal, achieved: Decimal) -> bool {
    match direction {
        Direction::Increase => achieved >= target,
        Direction::Decrease => achieved <= target,
        Direction::Maintain => achieved == target,
    }
}

impl StatusAgreement {
    /// The direction that the column gives: under it most rows agree, and clearly fewer under the other.
    pub fn direction(&self) -> Option<Direction> {
        let gives = |one: Agreement, other: Agreement| {
            one.of >= LEAST_ROWS && one.percent() >= AGREES && one.percent() >= other.percent() + CLEARLY
        };
        if gives(self.increase, self.decrease) {
            Some(Direction::Increase)
        } else {
            gives(self.decrease, self.increase).then_some(Direction::Decrease)
        }
    }

    /// Whether the column contradicts the figures in most rows, whichever the direction.
    pub fn contradicts(&self) -> bool {
        let best = self.increase.percent().max(self.decrease.percent());
        self.increase.of >= LEAST_ROWS && best < CONTRADICTS
    }
}
