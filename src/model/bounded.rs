//! Arithmetic on the numbers of cells, which may be of any size: what is beyond all numbers is cut off, so that nothing
//! overflows.

use rust_decimal::Decimal;

/// The sum of numbers; 0 of none.
pub fn sum(numbers: impl IntoIterator<Item = Decimal>) -> Decimal {
    numbers.into_iter().fold(Decimal::ZERO, Decimal::saturating_add)
}

/// How far two numbers are apart, never below 0.
pub fn distance(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_sub(other).abs()
}

/// A fraction of one in percent: 0.25 is 25.
pub fn percent(fraction: Decimal) -> Decimal {
    fraction.saturating_mul(Decimal::ONE_HUNDRED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_all_numbers_is_cut_off() {
        assert_eq!(sum([Decimal::MAX, Decimal::MAX, Decimal::from(-1)]), Decimal::MAX - Decimal::ONE);
        assert_eq!(sum([Decimal::ONE, Decimal::TWO]), Decimal::from(3));
        assert_eq!(distance(Decimal::MIN, Decimal::MAX), Decimal::MAX);
        assert_eq!(distance(Decimal::ONE, Decimal::from(3)), Decimal::TWO);
        assert_eq!(percent(Decimal::MAX), Decimal::MAX);
        assert_eq!(percent(Decimal::new(25, 2)), Decimal::from(25));
    }
}
