//! Percentages of achieved and not achieved indicators.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

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
    /// Counts verdicts under the profile's treatments.
    pub(super) fn from_verdicts(verdicts: impl Iterator<Item = Verdict>, profile: &Profile) -> Self {
        let mut tally = Self::default();
        for verdict in verdicts {
            match verdict {
                Verdict::Achieved => tally.achieved += 1,
                Verdict::NotAchieved => tally.not_achieved += 1,
                Verdict::NoData => tally.no_data += 1,
                Verdict::NotAssessable => tally.not_assessable += 1,
            }
        }
        let entering = |count: usize, treatment| if treatment == Treatment::NotAchieved { count } else { 0 };
        tally.counted = tally.achieved
            + tally.not_achieved
            + entering(tally.no_data, profile.no_data)
            + entering(tally.not_assessable, profile.not_assessable);
        tally
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            achieved: self.achieved + other.achieved,
            not_achieved: self.not_achieved + other.not_achieved,
            no_data: self.no_data + other.no_data,
            not_assessable: self.not_assessable + other.not_assessable,
            counted: self.counted + other.counted,
        }
    }

    /// All indicators of whatever verdict.
    pub fn total(self) -> usize {
        self.achieved + self.not_achieved + self.no_data + self.not_assessable
    }

    /// Those that the percentages count as not achieved: the numerator of the percentage not achieved. Holds those
    /// without data or target where the profile counts them so.
    pub fn counted_not_achieved(self) -> usize {
        self.counted - self.achieved
    }

    /// The percentages; none when nothing is counted.
    pub fn percentages(self) -> Option<Percentages> {
        let achieved = Decimal::from(self.achieved) * Decimal::ONE_HUNDRED;
        Some(Percentages { achieved: achieved.checked_div(Decimal::from(self.counted))? })
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
    pub(super) fn mean(several: impl Iterator<Item = Percentages>) -> Option<Self> {
        let (sum, count) =
            several.fold((Decimal::ZERO, 0u64), |(sum, count), percentages| (sum + percentages.achieved, count + 1));
        Some(Self { achieved: sum.checked_div(Decimal::from(count))? })
    }

    /// Percent not achieved: the rest to 100.
    pub fn not_achieved(self) -> Decimal {
        Decimal::ONE_HUNDRED - self.achieved
    }

    /// Whole percent achieved, half rounded up, and the rest to 100: a printed pair always sums to 100.
    pub fn printed(self) -> (u8, u8) {
        let rounded = self.achieved.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        let achieved = rounded.to_u8().unwrap_or(0).min(100);
        (achieved, 100 - achieved)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tally(achieved: usize, not_achieved: usize) -> Tally {
        Tally { achieved, not_achieved, counted: achieved + not_achieved, ..Tally::default() }
    }

    #[test]
    fn percentages_print_as_whole_percent_that_sum_to_100() {
        for (achieved, counted, printed) in [
            (12, 18, (67, 33)),
            (5, 14, (36, 64)),
            (12, 21, (57, 43)),
            (3, 5, (60, 40)),
            (1, 8, (13, 87)),
            (0, 3, (0, 100)),
            (3, 3, (100, 0)),
        ] {
            assert_eq!(tally(achieved, counted - achieved).percentages().unwrap().printed(), printed);
        }
    }

    #[test]
    fn nothing_counted_has_no_percentages() {
        assert_eq!(Tally::default().percentages(), None);
        assert_eq!(Percentages::mean(std::iter::empty()), None);
    }

    #[test]
    fn the_mean_is_formed_from_exact_percentages() {
        let parts = [(12, 6), (5, 9), (12, 9), (3, 2)].map(|(yes, no)| tally(yes, no).percentages().unwrap());
        assert_eq!(Percentages::mean(parts.into_iter()).unwrap().printed(), (55, 45));
    }

    proptest! {
        #[test]
        fn printed_pairs_sum_to_100(achieved in 0usize..100_000, rest in 0usize..100_000) {
            if let Some(percentages) = tally(achieved, rest).percentages() {
                let (yes, no) = percentages.printed();
                prop_assert_eq!(yes + no, 100);
                prop_assert_eq!(percentages.achieved + percentages.not_achieved(), Decimal::ONE_HUNDRED);
            }
        }
    }
}
