//! Percentages of achieved and not achieved indicators.

use rust_decimal::Decimal;

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

/// Percent achieved, 0 to 100, not rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percentages {
    /// Percent achieved, exact.
    pub achieved: Decimal,
}

impl Percentages {
    /// Whole percent achieved, half rounded up, and the rest to 100: a printed pair always sums to 100.
    pub fn printed(self) -> (u8, u8) {
        use rust_decimal::prelude::ToPrimitive;
        let rounded = self.achieved.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        let achieved = rounded.to_u8().unwrap_or(0).min(100);
        (achieved, 100 - achieved)
    }
}
