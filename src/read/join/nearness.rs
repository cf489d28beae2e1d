//! How near a number is to a target.

use rust_decimal::Decimal;

use crate::model::bounded;

/// A value that is off the target by no more than this share of the larger of the two is near it.
pub const NEAR: Decimal = Decimal::from_parts(25, 0, 0, false, 2);
/// A sum so near the target is more than chance.
pub const VERY_NEAR: Decimal = Decimal::from_parts(10, 0, 0, false, 2);
/// From this share on a value is far from the target: at most half of it, or at least twice.
pub const FAR: Decimal = Decimal::from_parts(50, 0, 0, false, 2);

/// How far two numbers are from each other, as a share of the larger one: 0 for the same, 0.5 for half or twice.
pub fn distance(one: Decimal, other: Decimal) -> Decimal {
    let larger = one.abs().max(other.abs());
    bounded::distance(one, other).checked_div(larger).unwrap_or(Decimal::ZERO)
}
