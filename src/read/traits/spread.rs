//! The scale of a column's numbers.

use rust_decimal::Decimal;

/// The smallest and largest number of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The smallest.
    pub min: Decimal,
    /// The largest.
    pub max: Decimal,
}

impl Spread {
    /// The spread of these numbers; none of none.
    pub fn from_numbers(numbers: impl Iterator<Item = Decimal> + Clone) -> Option<Self> {
        Some(Self { min: numbers.clone().min()?, max: numbers.max()? })
    }
}
