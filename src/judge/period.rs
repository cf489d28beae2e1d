//! Which period is an indicator judged for? And which parts of a year stand for it?

#[cfg(test)]
mod tests;

use super::evaluation::{Evaluation, IndicatorEvaluation, Review, ReviewFrom};
use crate::model::{Indicator, Quantity, ReportingPeriod};

/// The period that an indicator is judged for: the review period where it has a value for it. Else a year stands for the
/// part that ends with it, and the last part with an achieved value for its year; also where a part is reviewed that nobody
/// asked for, and this indicator has no achieved value for it.
pub(super) fn judged_period(indicator: &Indicator, review: Review) -> ReportingPeriod {
    let has = |period: ReportingPeriod| {
        let targets = [&indicator.revised_targets, &indicator.targets];
        indicator.achieved.get(period).is_some_and(Quantity::has_value)
            || targets.into_iter().any(|targets| targets.get(period).is_some_and(Quantity::has_value))
    };
    if let (Some(own), ReviewFrom::Programme(_)) = (indicator.judged_for, review.from)
        && own.year() == review.year()
        && !has(review.period)
    {
        return own;
    }
    let year = ReportingPeriod::Year(review.year());
    let last = || indicator.achieved.parts_of(review.year()).rev().find(|(_, cell)| cell.has_value());
    let is_unasked_part = review.period.is_part_of_year() && review.from == ReviewFrom::LastAchieved;
    let is_blank = || !indicator.achieved.get(review.period).is_some_and(Quantity::has_value);
    if has(review.period) && !(is_unasked_part && is_blank()) {
        return review.period;
    }
    if review.period.ends_year() && review.period.is_part_of_year() && has(year) {
        return year;
    }
    if review.period.is_part_of_year() && !is_unasked_part {
        return review.period;
    }
    last().map_or(review.period, |(part, _)| part)
}

/// Indicators that are judged by the last part of a year with an achieved value, though nobody asked for that part.
#[derive(Debug)]
pub struct JudgedByPart<'e, 'p> {
    /// The part that is judged, `2021-Q4`.
    pub part: ReportingPeriod,
    /// The parts of its year with an achieved value, ascending; the judged one is the last.
    pub parts: Vec<ReportingPeriod>,
    /// At least one.
    pub indicators: Vec<&'e IndicatorEvaluation<'p>>,
}

/// The indicators that are judged by a part of a year, those with the same parts together, in the order of the first of
/// each.
pub fn judged_by_part<'e, 'p>(evaluation: &'e Evaluation<'p>) -> Vec<JudgedByPart<'e, 'p>> {
    let mut groups: Vec<JudgedByPart<'e, 'p>> = Vec::new();
    if evaluation.review.period.is_part_of_year() && evaluation.review.from != ReviewFrom::LastAchieved {
        return groups;
    }
    for judged in evaluation.indicators().filter(|judged| judged.period.is_part_of_year()) {
        let part = judged.period;
        let achieved = judged.indicator.achieved.parts_of(part.year());
        let parts: Vec<ReportingPeriod> =
            achieved.filter(|(_, cell)| cell.has_value()).map(|(period, _)| period).collect();
        match groups.iter_mut().find(|group| group.part == part && group.parts == parts) {
            Some(group) => group.indicators.push(judged),
            None => groups.push(JudgedByPart { part, parts, indicators: vec![judged] }),
        }
    }
    groups
}
