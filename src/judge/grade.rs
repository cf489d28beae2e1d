//! How far has an indicator come, finer than its verdict?

#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::band::Band;
use crate::model::{Direction, terms_ids};

terms_ids! {
    /// How far an indicator has come, finer than the verdict.
    Grade {
        /// At least twice the target.
        ExceededManyfold = "exceeded-manyfold",
        /// Better than the target.
        Exceeded = "exceeded",
        /// Just the target.
        Met = "met",
        /// Short of the target, within the profile's tolerance.
        NearlyMet = "nearly-met",
        /// Short of the target and better than the baseline.
        Progressing = "progressing",
        /// Where it was at the outset.
        NoProgress = "no-progress",
        /// Worse than at the outset.
        Regressed = "regressed",
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Progress {
    pub(super) direction: Direction,
    pub(super) baseline: Option<Decimal>,
    pub(super) achieved: Decimal,
    /// Lower and upper end of the target; the same number where it is exact.
    pub(super) target: (Decimal, Decimal),
    /// What meets the target without any tolerance.
    pub(super) exact: Band,
    pub(super) is_achieved: bool,
}

impl Progress {
    /// The grade; none where the target is missed and there is no baseline to compare with.
    pub(super) fn grade(&self) -> Option<Grade> {
        if self.exact.holds(self.achieved) {
            return Some(self.grade_of_target_met());
        }
        if self.is_achieved {
            return Some(Grade::NearlyMet);
        }
        Some(match self.compared_with_baseline()? {
            Ordering::Greater => Grade::Progressing,
            Ordering::Equal => Grade::NoProgress,
            Ordering::Less => Grade::Regressed,
        })
    }

    fn grade_of_target_met(&self) -> Grade {
        let (low, high) = self.target;
        let beyond = match self.direction {
            Direction::Increase => self.achieved > high,
            Direction::Decrease => self.achieved < low,
            Direction::Maintain => false,
        };
        match (beyond, beyond && self.is_manyfold()) {
            (_, true) => Grade::ExceededManyfold,
            (true, false) => Grade::Exceeded,
            (false, false) => Grade::Met,
        }
    }

    /// Twice a growing target, half a falling one; for targets of 0 and below, twice the planned change.
    fn is_manyfold(&self) -> bool {
        let (low, high) = self.target;
        match self.direction {
            Direction::Increase if high > Decimal::ZERO => self.achieved >= double(high),
            Direction::Decrease if low > Decimal::ZERO => double(self.achieved) <= low,
            Direction::Increase => self.baseline.is_some_and(|from| is_twice(from, high, self.achieved)),
            Direction::Decrease => self.baseline.is_some_and(|from| is_twice(-from, -low, -self.achieved)),
            Direction::Maintain => false,
        }
    }

    /// Greater is better than the baseline.
    fn compared_with_baseline(&self) -> Option<Ordering> {
        let baseline = self.baseline?;
        Some(match self.direction {
            Direction::Increase => self.achieved.cmp(&baseline),
            Direction::Decrease => baseline.cmp(&self.achieved),
            Direction::Maintain => self.distance(baseline).cmp(&self.distance(self.achieved)),
        })
    }

    fn distance(&self, value: Decimal) -> Decimal {
        let below = self.exact.low.map_or(Decimal::ZERO, |low| low.number.saturating_sub(value));
        let above = self.exact.high.map_or(Decimal::ZERO, |high| value.saturating_sub(high.number));
        below.max(above).max(Decimal::ZERO)
    }
}

/// What is beyond all numbers is cut off.
fn double(number: Decimal) -> Decimal {
    number.saturating_add(number)
}

/// Whether a value has risen by twice the rise that was planned.
fn is_twice(baseline: Decimal, target: Decimal, achieved: Decimal) -> bool {
    target > baseline && achieved.saturating_sub(baseline) >= double(target.saturating_sub(baseline))
}
