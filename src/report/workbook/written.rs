//! Targets and achieved values as they are written, with the numbers that they are used as.

use rust_decimal::Decimal;

use crate::judge::IndicatorEvaluation;
use crate::model::{Amount, Direction, Quantity};

/// An open end of a value to be maintained: as far as numbers of a programme go.
const FAR: u64 = 1_000_000_000_000_000;

/// Whether a value is "at least" or "at most".
pub(super) fn is_bound(cell: &Quantity) -> bool {
    matches!(cell.amount, Amount::AtLeast(_) | Amount::AtMost(_))
}

/// Whether a value is a bound or a range, so that its cell shows no plain number.
pub(super) fn is_open(cell: &Quantity) -> bool {
    is_bound(cell) || cell.change.is_some() || matches!(cell.amount, Amount::Range { .. })
}

/// The cell that shows the target of the judged period: as revised, else as planned.
pub(super) fn shown_target<'p>(judged: &IndicatorEvaluation<'p>) -> Option<&'p Quantity> {
    let indicator = judged.indicator;
    indicator.revised_targets.get(judged.period).or_else(|| indicator.targets.get(judged.period))
}

/// The number that counts and the end that is still better; of a value to be maintained, the smaller and larger end.
pub(super) fn ends(cell: &Quantity, used: Decimal, direction: Direction) -> [Decimal; 2] {
    let far = Decimal::from(FAR);
    match (cell.amount, direction) {
        (Amount::Range { high, .. }, Direction::Increase) => [used, high],
        (Amount::Range { low, .. }, Direction::Decrease) => [used, low],
        (Amount::Range { low, high }, Direction::Maintain) => [low, high],
        (Amount::AtLeast(low), Direction::Maintain) => [low.number, far],
        (Amount::AtMost(high), Direction::Maintain) => [-far, high.number],
        _ => [used, used],
    }
}

/// Whether a target of that indicator has another end than the number that counts.
pub(super) fn has_two_ends(judged: &IndicatorEvaluation<'_>) -> bool {
    let cells = [shown_target(judged), judged.target_instead.map(|chosen| chosen.cell)];
    let is_range = |cell: &Quantity| matches!(cell.amount, Amount::Range { .. });
    judged.direction.direction == Direction::Maintain || cells.into_iter().flatten().any(is_range)
}

/// The achieved value and the number it is used as, where it is no plain number.
pub(super) fn achieved_as_written<'p>(judged: &IndicatorEvaluation<'p>) -> Option<(&'p Quantity, Decimal)> {
    let cell = judged.achieved_cell?;
    let number = match (cell.amount, judged.direction.direction) {
        (Amount::Range { low, .. }, Direction::Increase) => low,
        (Amount::Range { high, .. }, Direction::Decrease) => high,
        (Amount::AtLeast(bound), Direction::Increase) | (Amount::AtMost(bound), Direction::Decrease) => bound.number,
        _ => return None,
    };
    Some((cell, number))
}
