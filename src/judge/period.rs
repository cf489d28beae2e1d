//! Which period is an indicator judged for?

#[cfg(test)]
mod tests;

use crate::model::{Indicator, Quantity, ReportingPeriod};

/// The period that an indicator is judged for: the review period where it has a value for it. Else a year stands for the
/// part that ends with it, and the last part with an achieved value for its year.
pub(super) fn judged_period(indicator: &Indicator, review: ReportingPeriod) -> ReportingPeriod {
    let has = |period: ReportingPeriod| {
        let targets = [&indicator.revised_targets, &indicator.targets];
        indicator.achieved.get(period).is_some_and(Quantity::has_value)
            || targets.into_iter().any(|targets| targets.get(period).is_some_and(Quantity::has_value))
    };
    let year = ReportingPeriod::Year(review.year());
    if has(review) {
        return review;
    }
    if review.is_part_of_year() {
        return if review.ends_year() && has(year) { year } else { review };
    }
    let last = indicator.achieved.parts_of(review.year()).rev().find(|(_, cell)| cell.has_value());
    last.map_or(review, |(part, _)| part)
}
