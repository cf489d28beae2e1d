//! An indicator's figures as series, and the way it is meant to go.

use rust_decimal::Decimal;

use crate::model::{Amount, ByYear, Direction, Indicator, Quantity, Year};

/// The number of a cell that states one, a bound included.
pub fn number(quantity: &Quantity) -> Option<Decimal> {
    match quantity.amount {
        Amount::Exact(number) | Amount::AtLeast(number) | Amount::AtMost(number) => Some(number),
        _ => None,
    }
}

/// The numbers of a series by year.
pub fn numbers(series: &ByYear<Quantity>) -> Vec<(Year, Decimal, &Quantity)> {
    series.iter().filter_map(|(year, quantity)| Some((year, number(quantity)?, quantity))).collect()
}

/// The baseline's number, the plan's before the report's.
pub fn baseline(row: &Indicator) -> Option<(Decimal, &Quantity)> {
    let quantity = row.baseline.value()?;
    Some((number(quantity)?, quantity))
}

/// Whether the series rises or falls from year to year; none if it does both, stands still, or has less than two years.
pub fn monotonic(series: &ByYear<Quantity>) -> Option<Direction> {
    let values: Vec<Decimal> = numbers(series).iter().map(|(_, value, _)| *value).collect();
    if values.len() < 2 {
        None
    } else if values.windows(2).all(|pair| pair[0] < pair[1]) {
        Some(Direction::Increase)
    } else if values.windows(2).all(|pair| pair[0] > pair[1]) {
        Some(Direction::Decrease)
    } else {
        None
    }
}

/// The way an indicator is meant to go: as stated, else as its targets go, else from baseline to last target. None where
/// nothing tells, and where the targets go against what is stated.
pub fn direction(row: &Indicator) -> Option<Direction> {
    if let Some(stated) = &row.direction {
        let going = monotonic(&row.targets).or_else(|| monotonic(&row.revised_targets));
        return going.is_none_or(|going| going == stated.value).then_some(stated.value);
    }
    let firm = |series: &ByYear<Quantity>| monotonic(series).filter(|way| !is_doubtful(row, series, *way));
    firm(&row.targets).or_else(|| firm(&row.revised_targets)).or_else(|| {
        let (baseline, _) = baseline(row)?;
        if monotonic(&row.targets).or_else(|| monotonic(&row.revised_targets)).is_some() {
            return None;
        }
        let last = numbers(&row.targets).last().or(numbers(&row.revised_targets).last()).map(|(_, value, _)| *value)?;
        match last.cmp(&baseline) {
            std::cmp::Ordering::Greater => Some(Direction::Increase),
            std::cmp::Ordering::Less => Some(Direction::Decrease),
            std::cmp::Ordering::Equal => None,
        }
    })
}

/// Whether no more than two targets go a way on which the baseline lies beyond both: one of the three is wrong, and
/// nobody can say which.
fn is_doubtful(row: &Indicator, series: &ByYear<Quantity>, way: Direction) -> bool {
    let targets = numbers(series);
    let Some((baseline, _)) = baseline(row).filter(|_| targets.len() < 3) else { return false };
    match way {
        Direction::Increase => targets.iter().all(|(_, target, _)| baseline > *target),
        Direction::Decrease => targets.iter().all(|(_, target, _)| baseline < *target),
        Direction::Maintain => false,
    }
}

/// The targets in force: as revised where the report gives a number, else as planned.
pub fn targets_in_force(row: &Indicator) -> Vec<(Year, Decimal, &Quantity)> {
    let mut targets = numbers(&row.targets);
    for revised in numbers(&row.revised_targets) {
        match targets.iter_mut().find(|(year, ..)| *year == revised.0) {
            Some(target) => *target = revised,
            None => targets.push(revised),
        }
    }
    targets.sort_by_key(|(year, ..)| *year);
    targets
}

/// The sum of numbers; what is beyond all numbers is cut off.
pub fn sum(numbers: impl Iterator<Item = Decimal>) -> Decimal {
    numbers.fold(Decimal::ZERO, Decimal::saturating_add)
}

/// How far two numbers are apart; what is beyond all numbers is cut off.
pub fn distance(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_sub(other).abs()
}

/// How many digits a number has that carry meaning: 320,000 has two, 787,110 has five.
pub fn significant_digits(number: Decimal) -> usize {
    let digits = number.normalize().mantissa().unsigned_abs().to_string();
    digits.trim_end_matches('0').len()
}
