//! Targets and achieved values as they are written, with the numbers that they are used as.

use rust_decimal::Decimal;

use crate::judge::{Evaluation, IndicatorEvaluation};
use crate::model::{Amount, Direction, Indicator, Quantity, ReportingPeriod, Year};

/// The year of the column of last targets: the programme's own last year where it states one, else the one behind the review
/// year.
pub(super) fn last_year(evaluation: &Evaluation<'_>) -> Year {
    let year = evaluation.review.period.year();
    let stated = evaluation.programme.document.last_year.as_ref();
    stated.map_or(Year(year.0 + 1), |last| last.value).max(year)
}

/// The period that its header names; behind a fiscal review year it is the fiscal year, unless targets are of the calendar year.
pub(super) fn last_period(evaluation: &Evaluation<'_>) -> ReportingPeriod {
    let (programme, last) = (evaluation.programme, last_year(evaluation));
    let is_of_targets = |indicator: &Indicator| {
        [&indicator.targets, &indicator.revised_targets].into_iter().any(|targets| targets.get(last).is_some())
    };
    let is_named = || programme.indicators().any(|(_, indicator)| is_of_targets(indicator));
    let is_fiscal = programme.calendar.is_fiscal(evaluation.review.period.year()) && !is_named();
    if is_fiscal || programme.calendar.is_fiscal(last) { ReportingPeriod::Fiscal(last) } else { last.into() }
}

/// An open end of a value to be maintained: as far as numbers of a programme go.
pub(super) const FAR: u64 = 1_000_000_000_000_000;

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
    indicator.target_in_force(judged.period)
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
