//! The scale of a column's numbers.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The smallest, largest and middle number of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The smallest.
    pub min: Decimal,
    /// The largest.
    pub max: Decimal,
    /// The middle one; of an even count the lower of the two in the middle.
    pub median: Decimal,
}

impl Spread {
    /// The spread of these numbers; none of none.
    pub fn from_numbers(mut numbers: Vec<Decimal>) -> Option<Self> {
        numbers.sort_unstable();
        let (min, max) = (*numbers.first()?, *numbers.last()?);
        Some(Self { min, max, median: numbers[(numbers.len() - 1) / 2] })
    }

    /// The order of magnitude of the median: 0 from 1 to 9, 2 from 100 to 999, -1 from 0.1; none for zero.
    pub fn magnitude(self) -> Option<i32> {
        magnitude(self.median)
    }
}

/// The order of magnitude of a number; none for zero.
pub fn magnitude(number: Decimal) -> Option<i32> {
    let size = number.abs().to_f64().filter(|size| *size > 0.0)?;
    // The smallest decimal is 1e-28 and the largest below 1e29.
    Some((size.log10() + 1e-12).floor() as i32)
}
