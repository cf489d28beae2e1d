//! Judges a whole programme, from the activities up.

use super::effectiveness::{self, Effectiveness};
use super::evaluation::{
    ActivityEvaluation, Evaluation, IndicatorEvaluation, MeasureEvaluation, ObjectiveEvaluation, RelevanceEvaluation,
    ReviewYear, ReviewYearFrom,
};
use super::percentages::{Percentages, Tally};
use super::profile::{OverallRule, Profile, Scope};
use super::relevance;
use crate::error::{Error, Result};
use crate::model::{Amount, Indicator, Level, Measure, Objective, Programme, Year};

/// The year to be judged: the one asked for, else the programme's own, else the last that has an achieved value.
///
/// # Errors
/// None of them is known.
pub fn review_year(programme: &Programme, request: Option<Year>) -> Result<ReviewYear> {
    if let Some(year) = request {
        return Ok(ReviewYear { year, from: ReviewYearFrom::Request });
    }
    if let Some(own) = &programme.document.review_year {
        return Ok(ReviewYear { year: own.value, from: ReviewYearFrom::Programme(own.origin) });
    }
    let has_value = |amount: Amount| !matches!(amount, Amount::Missing | Amount::Fault);
    let achieved = programme.indicators().flat_map(|(_, indicator)| indicator.achieved.iter());
    let last = achieved.filter(|(_, quantity)| has_value(quantity.amount)).map(|(year, _)| year).max();
    last.map(|year| ReviewYear { year, from: ReviewYearFrom::LastAchieved }).ok_or_else(|| {
        let what = "no indicator has an achieved value, so there is no year to judge. Add a column such as \
                    `achieved 2021` or the file of achieved values, or name the year with --year";
        Error::Request(what.to_owned())
    })
}

/// Judges every row of a programme.
pub fn evaluate<'p>(programme: &'p Programme, profile: &'p Profile, review_year: ReviewYear) -> Evaluation<'p> {
    let judging = Judging { profile, year: review_year.year };
    let mut objectives: Vec<ObjectiveEvaluation<'p>> =
        programme.objectives.iter().map(|objective| judging.objective(objective)).collect();
    judging.let_overall_objectives_follow(&mut objectives);
    let tally = objectives.iter().fold(Tally::default(), |sum, objective| sum.plus(objective.tally));
    let overall = match profile.overall {
        OverallRule::Pooled => tally.percentages(),
        OverallRule::MeanOfObjectives => Percentages::mean(
            objectives
                .iter()
                .filter(|objective| objective.objective.level == Level::Specific)
                .filter_map(|objective| objective.percentages),
        ),
    };
    Evaluation { programme, profile, review_year, objectives, overall, tally }
}

struct Judging<'p> {
    profile: &'p Profile,
    year: Year,
}

impl<'p> Judging<'p> {
    fn objective(&self, objective: &'p Objective) -> ObjectiveEvaluation<'p> {
        let measures: Vec<MeasureEvaluation<'p>> =
            objective.measures.iter().map(|measure| self.measure(measure)).collect();
        let relevance =
            relevance::of_objective(measures.iter().map(|measure| &measure.relevance), objective.relevance.as_ref());
        let counts_own = matches!(self.profile.scope, Scope::Objective | Scope::All);
        let indicators = self.indicators(&objective.indicators, &relevance, counts_own);
        let all = indicators.iter().chain(measures.iter().flat_map(|measure| &measure.indicators));
        let counted = all.filter(|indicator| indicator.counted).map(|indicator| indicator.verdict);
        let tally = Tally::of(counted, self.profile);
        ObjectiveEvaluation { objective, tally, percentages: tally.percentages(), relevance, indicators, measures }
    }

    fn measure(&self, measure: &'p Measure) -> MeasureEvaluation<'p> {
        let activities: Vec<ActivityEvaluation<'p>> = measure
            .activities
            .iter()
            .map(|activity| {
                let status = activity.status.as_ref().map(|status| status.value);
                let relevance = relevance::of_activity(status, activity.relevance.as_ref());
                ActivityEvaluation { activity, relevance }
            })
            .collect();
        let relevance =
            relevance::of_measure(activities.iter().map(|activity| &activity.relevance), measure.relevance.as_ref());
        let counts = matches!(self.profile.scope, Scope::Measures | Scope::All);
        let indicators = self.indicators(&measure.indicators, &relevance, counts);
        let tally = Tally::of(indicators.iter().map(|indicator| indicator.verdict), self.profile);
        MeasureEvaluation { measure, relevance, tally, indicators, activities }
    }

    fn indicators(
        &self,
        indicators: &'p [Indicator],
        owner: &RelevanceEvaluation,
        counted: bool,
    ) -> Vec<IndicatorEvaluation<'p>> {
        indicators.iter().map(|indicator| self.indicator(indicator, owner, counted)).collect()
    }

    fn indicator(
        &self,
        indicator: &'p Indicator,
        owner: &RelevanceEvaluation,
        counted: bool,
    ) -> IndicatorEvaluation<'p> {
        let judged = effectiveness::judge(indicator, self.profile, self.year);
        let relevance = relevance::of_indicator(indicator, &judged, self.year, owner);
        let Effectiveness {
            direction, baseline, target, achieved, threshold, threshold_high, percent_of_target, share_of_change,
            rests_on_tolerance, verdict, verdict_is_stated, no_verdict, grade,
        } = judged;
        IndicatorEvaluation {
            indicator, direction, baseline, target, achieved, threshold, threshold_high, percent_of_target,
            share_of_change, rests_on_tolerance, verdict, verdict_is_stated, no_verdict, grade, relevance, counted,
        }
    }

    /// An overall objective without measures of its own is as relevant as the measures of the specific ones.
    fn let_overall_objectives_follow(&self, objectives: &mut [ObjectiveEvaluation<'p>]) {
        let of_all = relevance::of_objective(
            objectives.iter().flat_map(|objective| &objective.measures).map(|measure| &measure.relevance),
            None,
        );
        let overall = objectives.iter_mut().filter(|objective| {
            objective.objective.level == Level::Overall && objective.measures.is_empty()
        });
        for objective in overall {
            objective.relevance = RelevanceEvaluation { stated: objective.relevance.stated, ..of_all };
            for judged in &mut objective.indicators {
                if judged.relevance.from == super::evaluation::RelevanceFrom::Owner {
                    judged.relevance.derived = objective.relevance.verdict();
                }
            }
        }
    }
}
