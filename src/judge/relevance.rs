//! Does a row stay in the next programme? As the evaluator states it, and as the rules derive it.

use rust_decimal::Decimal;

use super::effectiveness::Effectiveness;
use super::evaluation::{RelevanceEvaluation, RelevanceFrom};
use crate::model::{Direction, Indicator, Relevance, StatedRelevance, Status, Verdict, Year};

fn stated(words: Option<&StatedRelevance>) -> Option<(Relevance, crate::model::Origin)> {
    let words = words?;
    Some((words.verdict?, words.text.origin))
}

/// Of an activity: by its status.
pub fn of_activity(status: Option<Status>, words: Option<&StatedRelevance>) -> RelevanceEvaluation {
    let derived = match status {
        Some(Status::Completed) => Relevance::NotRelevant,
        Some(Status::Ongoing | Status::NotInitiated | Status::Abandoned) => Relevance::Relevant,
        Some(Status::NoData) | None => Relevance::NoData,
    };
    RelevanceEvaluation { stated: stated(words), derived, from: RelevanceFrom::Status(status) }
}

/// Relevant, not relevant and unknown ones of a list.
#[derive(Debug, Clone, Copy, Default)]
struct Parts {
    relevant: usize,
    not_relevant: usize,
    unknown: usize,
}

fn count<'r>(parts: impl Iterator<Item = &'r RelevanceEvaluation>) -> Parts {
    parts.fold(Parts::default(), |mut counts, part| {
        match part.verdict() {
            Relevance::Relevant => counts.relevant += 1,
            Relevance::NotRelevant => counts.not_relevant += 1,
            Relevance::NoData => counts.unknown += 1,
        }
        counts
    })
}

fn derive(parts: Parts) -> Relevance {
    match parts {
        Parts { relevant: 1.., .. } => Relevance::Relevant,
        Parts { not_relevant: 0, .. } => Relevance::NoData,
        _ => Relevance::NotRelevant,
    }
}

/// Of a measure: relevant if any of its activities is.
pub fn of_measure<'r>(
    activities: impl Iterator<Item = &'r RelevanceEvaluation>,
    words: Option<&StatedRelevance>,
) -> RelevanceEvaluation {
    let parts = count(activities);
    let Parts { relevant, not_relevant, unknown } = parts;
    let from = RelevanceFrom::Activities { relevant, not_relevant, unknown };
    RelevanceEvaluation { stated: stated(words), derived: derive(parts), from }
}

/// Of an objective: relevant if any of its measures is. An overall objective has the measures of all.
pub fn of_objective<'r>(
    measures: impl Iterator<Item = &'r RelevanceEvaluation>,
    words: Option<&StatedRelevance>,
) -> RelevanceEvaluation {
    let parts = count(measures);
    let Parts { relevant, not_relevant, unknown } = parts;
    let from = RelevanceFrom::Measures { relevant, not_relevant, unknown };
    RelevanceEvaluation { stated: stated(words), derived: derive(parts), from }
}

/// Of an indicator: not relevant when its last target is reached and cannot grow; else as its owner.
pub fn of_indicator(
    indicator: &Indicator,
    judged: &Effectiveness,
    year: Year,
    owner: &RelevanceEvaluation,
) -> RelevanceEvaluation {
    let (derived, from) = if last_target_is_reached(indicator, judged, year) {
        (Relevance::NotRelevant, RelevanceFrom::LastTargetReached)
    } else {
        (owner.verdict(), RelevanceFrom::Owner)
    };
    RelevanceEvaluation { stated: stated(indicator.relevance.as_ref()), derived, from }
}

/// A percentage whose last target is 100, or a falling value whose last target is 0, reached in the review year.
fn last_target_is_reached(indicator: &Indicator, judged: &Effectiveness, year: Year) -> bool {
    let (Some(value), Verdict::Achieved) = (judged.achieved.and_then(|achieved| achieved.value), judged.verdict) else {
        return false;
    };
    let last_of = |targets: &crate::model::ByYear<crate::model::Quantity>| {
        targets.numbers().filter(|(target_year, _)| *target_year >= year).last()
    };
    let revised = last_of(&indicator.revised_targets);
    let planned = last_of(&indicator.targets);
    let last = match (revised, planned) {
        (Some(revised), Some(planned)) if planned.0 > revised.0 => Some(planned),
        (revised, planned) => revised.or(planned),
    };
    let Some((_, last)) = last else { return false };
    match judged.direction.direction {
        Direction::Decrease => last.is_zero() && value.is_zero(),
        _ => is_percentage(indicator) && last == Decimal::ONE_HUNDRED && value >= last,
    }
}

/// The unit, a percent sign in a value, or the name's first word say that it is a percentage.
fn is_percentage(indicator: &Indicator) -> bool {
    let unit = indicator.unit.text();
    let name = indicator.name.text().to_lowercase();
    unit.contains('%')
        || ["percent", "procenat", "проценат", "udeo", "share"].iter().any(|word| name.contains(word) || unit.to_lowercase().contains(word))
        || indicator.targets.iter().chain(indicator.achieved.iter()).any(|(_, quantity)| quantity.percent)
}
