//! What counts as achieved: an interval that may be open at either end.

use rust_decimal::Decimal;

use crate::model::Bound;

/// Both ends of what counts as achieved; a growing indicator has only the low one, a falling one only the high one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Band {
    pub(super) low: Option<Bound>,
    pub(super) high: Option<Bound>,
}

impl Band {
    pub(super) fn holds(self, value: Decimal) -> bool {
        self.low.is_none_or(|low| value > low.number || (value == low.number && !low.is_strict))
            && self.high.is_none_or(|high| value < high.number || (value == high.number && !high.is_strict))
    }

    /// The same, wider by so much. Only what is beyond all numbers is cut off.
    pub(super) fn widened(self, by: impl Fn(Decimal) -> Decimal) -> Self {
        Self {
            low: self.low.map(|low| low.with_number(low.number.saturating_sub(by(low.number)))),
            high: self.high.map(|high| high.with_number(high.number.saturating_add(by(high.number)))),
        }
    }
}
