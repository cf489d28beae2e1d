//! What counts as achieved: an interval that may be open at either end.

use rust_decimal::Decimal;

/// Both ends of what counts as achieved; a growing indicator has only the low one, a falling one only the high one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Band {
    pub(super) low: Option<Decimal>,
    pub(super) high: Option<Decimal>,
}

impl Band {
    pub(super) fn holds(self, value: Decimal) -> bool {
        self.low.is_none_or(|low| value >= low) && self.high.is_none_or(|high| value <= high)
    }

    /// The same, wider by so much. Only what is beyond all numbers is cut off.
    pub(super) fn widened(self, by: impl Fn(Decimal) -> Decimal) -> Self {
        Self {
            low: self.low.map(|low| low.saturating_sub(by(low))),
            high: self.high.map(|high| high.saturating_add(by(high))),
        }
    }
}
