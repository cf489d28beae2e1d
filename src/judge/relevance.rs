//! Does a row stay in the next programme?

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use super::evaluation::{
    ActivityEvaluation, IndicatorEvaluation, MeasureEvaluation, RelevanceEvaluation, RelevanceFrom,
};
use super::target::targets_in_force;
use crate::model::{Activity, Direction, Measure, Objective, Origin, Quantity, Relevance, StatedRelevance, Status};

/// What is derived where a row has neither status nor parts.
pub(super) const UNKNOWN: RelevanceEvaluation =
    RelevanceEvaluation { stated: None, derived: Relevance::NoData, from: RelevanceFrom::Owner };

fn stated(words: Option<&StatedRelevance>) -> Option<(Relevance, Origin)> {
    let words = words?;
    Some((words.verdict?, words.text.origin))
}

/// An activity that is done goes; one that is not stays.
pub(super) fn of_activity(activity: &Activity) -> RelevanceEvaluation {
    let status = activity.status.as_ref().map(|status| status.value);
    let derived = match status {
        Some(Status::Completed) => Relevance::NotRelevant,
        Some(Status::Ongoing | Status::NotInitiated | Status::Abandoned) => Relevance::Relevant,
        Some(Status::NoData) | None => Relevance::NoData,
    };
    RelevanceEvaluation { stated: stated(activity.relevance.as_ref()), derived, from: RelevanceFrom::Status(status) }
}

#[derive(Default)]
struct Parts {
    relevant: usize,
    not_relevant: usize,
    unknown: usize,
}

impl Parts {
    fn from_verdicts(verdicts: impl Iterator<Item = Relevance>) -> Self {
        verdicts.fold(Self::default(), |mut parts, verdict| {
            match verdict {
                Relevance::Relevant => parts.relevant += 1,
                Relevance::NotRelevant => parts.not_relevant += 1,
                Relevance::NoData => parts.unknown += 1,
            }
            parts
        })
    }

    /// Relevant if any part is; no data if none is known; else not relevant.
    fn verdict(&self) -> Relevance {
        match (self.relevant, self.not_relevant) {
            (0, 0) => Relevance::NoData,
            (0, _) => Relevance::NotRelevant,
            _ => Relevance::Relevant,
        }
    }
}

/// A measure stays for the sake of its activities.
pub(super) fn of_measure(measure: &Measure, activities: &[ActivityEvaluation<'_>]) -> RelevanceEvaluation {
    let parts = Parts::from_verdicts(activities.iter().map(|activity| activity.relevance.verdict()));
    RelevanceEvaluation {
        stated: stated(measure.relevance.as_ref()),
        derived: parts.verdict(),
        from: RelevanceFrom::Activities {
            relevant: parts.relevant,
            not_relevant: parts.not_relevant,
            unknown: parts.unknown,
        },
    }
}

/// An objective stays for the sake of its measures; an overall one for the sake of all measures of the programme.
pub(super) fn of_objective<'e, 'p: 'e>(
    objective: &Objective,
    measures: impl Iterator<Item = &'e MeasureEvaluation<'p>>,
) -> RelevanceEvaluation {
    let parts = Parts::from_verdicts(measures.map(|measure| measure.relevance.verdict()));
    RelevanceEvaluation {
        stated: stated(objective.relevance.as_ref()),
        derived: parts.verdict(),
        from: RelevanceFrom::Measures {
            relevant: parts.relevant,
            not_relevant: parts.not_relevant,
            unknown: parts.unknown,
        },
    }
}

/// An indicator goes once its last target is reached and cannot grow; else it goes or stays with its owner.
pub(super) fn of_indicator(evaluation: &IndicatorEvaluation<'_>, owner: Relevance) -> RelevanceEvaluation {
    let stated = stated(evaluation.indicator.relevance.as_ref());
    if is_done_for_good(evaluation) {
        return RelevanceEvaluation { stated, derived: Relevance::NotRelevant, from: RelevanceFrom::LastTargetReached };
    }
    RelevanceEvaluation { stated, derived: owner, from: RelevanceFrom::Owner }
}

fn is_done_for_good(evaluation: &IndicatorEvaluation<'_>) -> bool {
    let indicator = evaluation.indicator;
    let Some(achieved) = evaluation.achieved.and_then(|achieved| achieved.value) else { return false };
    let Some((_, last)) = targets_in_force(indicator).pop() else { return false };
    let is_percent = |cell: &Quantity| cell.percent;
    let in_percent = indicator.unit.text().contains('%')
        || is_percent(last)
        || evaluation.achieved_cell.is_some_and(is_percent)
        || evaluation.baseline_cell.is_some_and(is_percent);
    in_percent
        && evaluation.direction.direction != Direction::Decrease
        && last.amount.ends().is_some_and(|(low, _)| low == Decimal::ONE_HUNDRED)
        && achieved >= Decimal::ONE_HUNDRED
}
