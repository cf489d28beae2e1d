//! Percentages of achieved and not achieved indicators.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::profile::{Profile, Treatment};
use crate::model::Verdict;

/// Counts of indicators by verdict; `counted` is what the percentages rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Achieved.
    pub achieved: usize,
    /// Not achieved, those without data or target left out.
    pub not_achieved: usize,
    /// Without an achieved value.
    pub no_data: usize,
    /// Without a usable target.
    pub not_assessable: usize,
    /// The denominator of the percentages under the profile's treatment of the last two.
    pub counted: usize,
}

impl Tally {
    /// Counts verdicts.
    pub fn of(verdicts: impl Iterator<Item = Verdict>, profile: &Profile) -> Self {
        let mut tally = Self::default();
        for verdict in verdicts {
            match verdict {
                Verdict::Achieved => tally.achieved += 1,
                Verdict::NotAchieved => tally.not_achieved += 1,
                Verdict::NoData => tally.no_data += 1,
                Verdict::NotAssessable => tally.not_assessable += 1,
            }
        }
        tally.counted = tally.achieved + tally.not_achieved;
        if profile.no_data == Treatment::NotAchieved {
            tally.counted += tally.no_data;
        }
        if profile.not_assessable == Treatment::NotAchieved {
            tally.counted += tally.not_assessable;
        }
        tally
    }

    /// All indicators in the counts.
    pub fn total(&self) -> usize {
        self.achieved + self.not_achieved + self.no_data + self.not_assessable
    }

    /// The counts of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            achieved: self.achieved + other.achieved,
            not_achieved: self.not_achieved + other.not_achieved,
            no_data: self.no_data + other.no_data,
            not_assessable: self.not_assessable + other.not_assessable,
            counted: self.counted + other.counted,
        }
    }

    /// Achieved of counted; none when nothing is counted.
    pub fn percentages(&self) -> Option<Percentages> {
        let achieved = Decimal::from(self.achieved) * Decimal::ONE_HUNDRED;
        achieved.checked_div(Decimal::from(self.counted)).map(|achieved| Percentages { achieved })
    }
}

/// Percent achieved, 0 to 100, not rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percentages {
    /// Percent achieved, exact.
    pub achieved: Decimal,
}

impl Percentages {
    /// The mean of several; none of none.
    pub fn mean(all: impl Iterator<Item = Self>) -> Option<Self> {
        let (sum, count) = all.fold((Decimal::ZERO, 0u64), |(sum, count), one| (sum + one.achieved, count + 1));
        sum.checked_div(Decimal::from(count)).map(|achieved| Self { achieved })
    }

    /// Whole percent achieved, half rounded up, and the rest to 100: a printed pair always sums to 100.
    pub fn printed(self) -> (u8, u8) {
        let rounded = self.achieved.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        let achieved = rounded.to_u8().unwrap_or(0).min(100);
        (achieved, 100 - achieved)
    }
}
