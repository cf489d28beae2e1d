//! Whether figures show that the parts of an indicator add up, where its words leave it open.

use rust_decimal::Decimal;

use crate::model::{Quantity, Year, bounded};
use crate::read::join::nearness::{FAR, NEAR, VERY_NEAR, distance};
use crate::read::record::IndicatorRecord;

/// From this target on figures are no percentages.
const MORE_THAN_PERCENT: Decimal = Decimal::ONE_HUNDRED;
/// Each of many figures is small beside the target that is at most this share of it.
const SMALL: Decimal = Decimal::from_parts(10, 0, 0, false, 2);
/// So many figures are many.
const MANY: usize = 6;

/// What the figures of one year say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Sum,
    Nothing,
    /// A part is as near to the target as the sum.
    Apart,
}

/// Whether the figures are whole numbers that are far from the one target that all parts have, while their sum is near it:
/// 650 and 390 families of 1,000. No year may speak against it, nor a baseline above the target: times and prices fall.
pub fn speak_for_sum(parts: &[IndicatorRecord]) -> bool {
    let Some(first) = parts.first() else { return false };
    let baseline = first.indicator.baseline.value().and_then(Quantity::exact);
    let mut found = Says::Nothing;
    for (year, target) in first.indicator.targets.years() {
        let Some(target) = target.exact().filter(|target| *target > Decimal::ZERO) else { continue };
        if baseline.is_some_and(|baseline| baseline > target) {
            return false;
        }
        match of_year(parts, year, target) {
            Some(Says::Sum) => found = Says::Sum,
            Some(Says::Nothing) => {}
            None | Some(Says::Apart) => return false,
        }
    }
    found == Says::Sum
}

/// What the figures of a year say; none where they are no whole numbers.
fn of_year(parts: &[IndicatorRecord], year: Year, target: Decimal) -> Option<Says> {
    let mut figures = Vec::new();
    for part in parts {
        let achieved = &part.indicator.achieved;
        let of_year = achieved.get(year).into_iter().filter(|value| value.has_value());
        let mut values: Vec<&Quantity> = of_year.collect();
        if values.is_empty() {
            values.extend(achieved.parts_of(year).map(|(_, value)| value).filter(|value| value.has_value()));
        }
        for value in values {
            figures.push(value.exact().filter(|number| number.is_integer() && *number >= Decimal::ZERO)?);
        }
    }
    let Some(largest) = figures.iter().max().filter(|_| figures.len() > 1) else { return Some(Says::Nothing) };
    let sum = bounded::sum(figures.iter().copied());
    let off = distance(sum, target);
    let nearest = figures.iter().map(|figure| distance(*figure, target)).min()?;
    let is_near = if target > MORE_THAN_PERCENT { off <= NEAR } else { off <= VERY_NEAR };
    let is_exact = off <= VERY_NEAR && nearest >= NEAR && target > MORE_THAN_PERCENT;
    // Months of places: no level is as small as each of them while their sum is of the order of the target.
    let are_small = figures.len() >= MANY && *largest <= target * SMALL && off <= FAR;
    Some(match () {
        () if is_near && nearest >= FAR || is_exact || are_small => Says::Sum,
        () if nearest <= off => Says::Apart,
        () => Says::Nothing,
    })
}

#[cfg(test)]
mod tests;
