//! Whether two columns hold figures of the same scale.

use rust_decimal::Decimal;

use super::{Agreement, Figures, LEAST_ROWS, pairs};

/// Figures of a row are of one scale where the larger is not more than so many times the smaller.
pub const FURTHEST: Decimal = Decimal::TEN;
/// Share of the rows that have to be of one scale, in percent.
pub const MOST_OF_SCALE: usize = 70;

/// In how many rows the figures of two columns are of one scale, if they are in most: each row has its own unit, so
/// rows are compared one by one. Zeros say nothing.
pub fn same_scale(one: Figures<'_>, other: Figures<'_>) -> Option<Agreement> {
    let mut agreement = Agreement::default();
    for (one, other) in pairs(one, other).filter(|(one, other)| !one.is_zero() && !other.is_zero()) {
        let (small, large) = (one.abs().min(other.abs()), one.abs().max(other.abs()));
        agreement.count(small.checked_mul(FURTHEST).is_none_or(|most| large <= most));
    }
    (agreement.of >= LEAST_ROWS && agreement.percent() >= MOST_OF_SCALE).then_some(agreement)
}
