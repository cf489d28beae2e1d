//! Judges every row of a programme.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::effectiveness::Rules;
use super::evaluation::{
    ActivityEvaluation, Evaluation, IndicatorEvaluation, MeasureEvaluation, ObjectiveEvaluation, Review, ReviewFrom,
};
use super::percentages::{Percentages, Tally};
use super::period::judged_period;
use super::profile::{OverallRule, Profile, Scope};
use super::relevance;
use super::stated::StatedYears;
use crate::error::{Error, Result};
use crate::model::{
    Indicator, Level, Measure, Objective, Period, Programme, Quantity, Relevance, ReportingPeriod, Year,
};

/// The period to be judged: the one asked for, else the programme's own, else the last that has an achieved value.
///
/// # Errors
/// None of them is known; or the one asked for is outside the programme's period and has no achieved value either.
pub fn review(programme: &Programme, request: Option<ReportingPeriod>) -> Result<Review> {
    if let Some(period) = request.map(ReportingPeriod::canonical) {
        ensure_can_be_judged(programme, period)?;
        return Ok(Review { period, from: ReviewFrom::Request });
    }
    if let Some(own) = &programme.document.review_period {
        return Ok(Review { period: own.value.canonical(), from: ReviewFrom::Programme(own.origin) });
    }
    let last = programme.achieved_periods().into_iter().next_back();
    last.map(|period| Review { period, from: ReviewFrom::LastAchieved }).ok_or_else(|| no_year(programme))
}

/// Why no year is judged: there are no achieved values, or nothing says of which year they are.
fn no_year(programme: &Programme) -> Error {
    let is_undated = programme.indicators().any(|(_, indicator)| indicator.undated_achieved.is_some());
    let message = if is_undated {
        "no year to judge: of which year are the targets and achieved values? No header, sheet or column names one. \
         Say it with --year 2024, or in a map: [table.fixed] with year = 2024"
    } else {
        "no year to judge: no indicator has an achieved value, and the programme names no review year. \
         Add a table with achieved values (`achieved 2021`), or say the year with --year"
    };
    Error::Request(message.into())
}

/// A plan's year without achieved values may be judged, as for a matrix that is still to be filled in.
fn ensure_can_be_judged(programme: &Programme, review: ReportingPeriod) -> Result<()> {
    let periods = programme.achieved_periods();
    let year = review.year();
    let has_values = periods.contains(&review) || (review.ends_year() && periods.iter().any(|one| one.year() == year));
    let outside = period(programme).filter(|period| !period.contains(year) && !has_values);
    let Some(outside) = outside else { return Ok(()) };
    let name = |period: &ReportingPeriod| programme.calendar.name(*period);
    let known = periods.iter().map(name).collect::<Vec<_>>().join(", ");
    let fix = match known.as_str() {
        "" => "no year has achieved values".to_owned(),
        known => format!("use a year with achieved values: {known}"),
    };
    let asked = name(&review);
    let what = format!(
        "--year {asked}: no indicator has an achieved value for {asked}, and the programme is of {outside}; {fix}"
    );
    Err(Error::Request(what))
}

/// The programme's period as it states it, else from the first to the last year of targets and achieved values.
fn period(programme: &Programme) -> Option<Period> {
    let of_values = || {
        let years = |indicator: &Indicator| -> Vec<Year> {
            let all = [&indicator.targets, &indicator.revised_targets, &indicator.achieved];
            all.into_iter().flat_map(|values| values.iter().map(|(period, _)| period.year())).collect()
        };
        let years: BTreeSet<Year> = programme.indicators().flat_map(|(_, indicator)| years(indicator)).collect();
        Some(Period { first: *years.first()?, last: *years.last()? })
    };
    programme.document.period().or_else(of_values)
}

/// Judges every row of a programme.
///
/// The counts of an objective are those of the indicators in the profile's scope; an overall objective has no measures,
/// so under the scope `measures` its own indicators are judged and not counted. The pooled overall figure rests on all
/// counted indicators, the overall objective's own among them where the scope counts them; the mean is that of the
/// specific objectives (of all objectives where none is specific), those without a counted indicator left out.
pub fn evaluate<'p>(programme: &'p Programme, profile: &'p Profile, review: Review) -> Evaluation<'p> {
    let year_has_values = programme.indicators().any(|(_, indicator)| {
        indicator.achieved.get(judged_period(indicator, review)).is_some_and(Quantity::has_value)
    });
    let stated = StatedYears::from_programme(programme);
    let rules = Rules { profile, review, year_has_values, stated: &stated, decisions: &programme.decisions };
    let mut objectives: Vec<_> = programme.objectives.iter().map(|objective| rules.objective(objective)).collect();
    settle_objectives(&mut objectives);
    let tally = objectives.iter().fold(Tally::default(), |sum, objective| sum.plus(objective.tally));
    let overall = match profile.overall {
        OverallRule::Pooled => tally.percentages(),
        OverallRule::MeanOfObjectives => mean_of_objectives(&objectives),
    };
    Evaluation { programme, profile, review, objectives, overall, tally }
}

fn mean_of_objectives(objectives: &[ObjectiveEvaluation<'_>]) -> Option<Percentages> {
    let has_specific = objectives.iter().any(|objective| objective.objective.level == Level::Specific);
    let entering = objectives.iter().filter(|objective| !has_specific || objective.objective.level == Level::Specific);
    Percentages::mean(entering.filter_map(|objective| objective.percentages))
}

/// Relevance goes from activities up to measures and objectives, and from there down to the objectives' own indicators.
fn settle_objectives(objectives: &mut [ObjectiveEvaluation<'_>]) {
    let verdicts: Vec<_> = objectives
        .iter()
        .map(|evaluation| match evaluation.objective.level {
            Level::Specific => relevance::of_objective(evaluation.objective, evaluation.measures.iter()),
            Level::Overall => {
                let all = objectives.iter().flat_map(|objective| &objective.measures);
                relevance::of_objective(evaluation.objective, all)
            }
        })
        .collect();
    for (evaluation, relevance) in objectives.iter_mut().zip(verdicts) {
        evaluation.relevance = relevance;
        settle_indicators(&mut evaluation.indicators, relevance.verdict());
    }
}

fn settle_indicators(indicators: &mut [IndicatorEvaluation<'_>], owner: Relevance) {
    for indicator in indicators {
        indicator.relevance = relevance::of_indicator(indicator, owner);
    }
}

impl Rules<'_> {
    fn indicators<'p>(&self, indicators: &'p [Indicator], counted: bool) -> Vec<IndicatorEvaluation<'p>> {
        indicators.iter().map(|indicator| self.judge(indicator, relevance::UNKNOWN, counted)).collect()
    }

    fn tally<'e, 'p: 'e>(&self, indicators: impl Iterator<Item = &'e IndicatorEvaluation<'p>>) -> Tally {
        Tally::from_verdicts(indicators.map(|indicator| indicator.verdict), self.profile)
    }

    fn objective<'p>(&self, objective: &'p Objective) -> ObjectiveEvaluation<'p> {
        let own_count = self.profile.scope != Scope::Measures;
        let indicators = self.indicators(&objective.indicators, own_count);
        let measures: Vec<_> = objective.measures.iter().map(|measure| self.measure(measure)).collect();
        let of_measures = measures.iter().flat_map(|measure| &measure.indicators);
        let tally = self.tally(indicators.iter().chain(of_measures).filter(|indicator| indicator.counted));
        ObjectiveEvaluation {
            objective,
            tally,
            percentages: tally.percentages(),
            relevance: relevance::UNKNOWN,
            indicators,
            measures,
        }
    }

    fn measure<'p>(&self, measure: &'p Measure) -> MeasureEvaluation<'p> {
        let counted = self.profile.scope != Scope::Objective;
        let mut indicators = self.indicators(&measure.indicators, counted);
        let activities: Vec<_> = measure
            .activities
            .iter()
            .map(|activity| ActivityEvaluation { activity, relevance: relevance::of_activity(activity) })
            .collect();
        let relevance = relevance::of_measure(measure, &activities);
        settle_indicators(&mut indicators, relevance.verdict());
        let tally = self.tally(indicators.iter());
        MeasureEvaluation { measure, relevance, tally, indicators, activities }
    }
}
