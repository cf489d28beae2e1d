//! What the rules say, with everything that led to it.

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use super::class::FoundClass;
use super::direction::{DirectionFrom, InferredDirection};
use super::grade::Grade;
use super::percentages::{Percentages, Tally};
use super::profile::Profile;
use super::stated::StatedVerdict;
use super::target::{ChosenTarget, UsedTarget};
use super::words::WordsJudgement;
use crate::model::{
    Activity, Bound, Direction, Indicator, Measure, Objective, Origin, PartValues, Programme, Quantity, Relevance,
    ReportingPeriod, Status, Verdict, Year, parts_of, terms_ids,
};

/// A programme judged: borrows every row it speaks of.
#[derive(Debug)]
pub struct Evaluation<'p> {
    /// The programme that all rows are borrowed from.
    pub programme: &'p Programme,
    /// The rules that led to the verdicts.
    pub profile: &'p Profile,
    /// The period whose achieved values are judged, and who named it.
    pub review: Review,
    /// Objectives in the order of the plan.
    pub objectives: Vec<ObjectiveEvaluation<'p>>,
    /// The programme's overall percentages; none when nothing is counted.
    pub overall: Option<Percentages>,
    /// Sum of the objectives' counts.
    pub tally: Tally,
}

impl<'p> Evaluation<'p> {
    /// All indicators in the order of the matrix: an objective's own, then its measures'.
    pub fn indicators(&self) -> impl Iterator<Item = &IndicatorEvaluation<'p>> {
        self.objectives.iter().flat_map(ObjectiveEvaluation::all_indicators)
    }

    /// All measures with their objectives, in the order of the plan.
    pub fn measures(&self) -> impl Iterator<Item = (&ObjectiveEvaluation<'p>, &MeasureEvaluation<'p>)> {
        self.objectives.iter().flat_map(|objective| objective.measures.iter().map(move |measure| (objective, measure)))
    }

    /// All activities with their measures, in the order of the plan.
    pub fn activities(&self) -> impl Iterator<Item = (&MeasureEvaluation<'p>, &ActivityEvaluation<'p>)> {
        self.measures().flat_map(|(_, measure)| measure.activities.iter().map(move |activity| (measure, activity)))
    }
}

/// The period whose achieved values are judged, and how it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// A year or a part of one. Has an achieved value or lies in the programme's period, unless the tables name it
    /// themselves.
    pub period: ReportingPeriod,
    /// What the period was taken from.
    pub from: ReviewFrom,
}

impl Review {
    /// The review year: the one in which the period ends.
    pub fn year(self) -> Year {
        self.period.year()
    }
}

/// What the review period was taken from; the first of these that gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewFrom {
    /// `--year`.
    Request,
    /// The programme's own tables.
    Programme(Origin),
    /// The last period for which any indicator has an achieved value.
    LastAchieved,
}

/// An objective judged.
#[derive(Debug)]
pub struct ObjectiveEvaluation<'p> {
    /// The row of the plan that this judges.
    pub objective: &'p Objective,
    /// The counts of the indicators that the profile's scope counts for it.
    pub tally: Tally,
    /// Its percentages; none when nothing is counted.
    pub percentages: Option<Percentages>,
    /// Whether it stays.
    pub relevance: RelevanceEvaluation,
    /// Its own indicators in the order of the plan, without those of its measures.
    pub indicators: Vec<IndicatorEvaluation<'p>>,
    /// In the order of the plan.
    pub measures: Vec<MeasureEvaluation<'p>>,
}

impl<'p> ObjectiveEvaluation<'p> {
    /// Its own indicators, then those of its measures.
    pub fn all_indicators(&self) -> impl Iterator<Item = &IndicatorEvaluation<'p>> {
        self.indicators.iter().chain(self.measures.iter().flat_map(|measure| &measure.indicators))
    }
}

/// A measure judged.
#[derive(Debug)]
pub struct MeasureEvaluation<'p> {
    /// The row of the plan that this judges.
    pub measure: &'p Measure,
    /// Whether it stays.
    pub relevance: RelevanceEvaluation,
    /// Counts of its own indicators, all of them whatever the profile's scope.
    pub tally: Tally,
    /// In the order of the plan.
    pub indicators: Vec<IndicatorEvaluation<'p>>,
    /// In the order of the plan.
    pub activities: Vec<ActivityEvaluation<'p>>,
}

/// An activity judged.
#[derive(Debug)]
pub struct ActivityEvaluation<'p> {
    /// The row of the plan that this judges.
    pub activity: &'p Activity,
    /// Whether it stays.
    pub relevance: RelevanceEvaluation,
}

/// An indicator judged: every figure that the verdict rests on.
#[derive(Debug)]
pub struct IndicatorEvaluation<'p> {
    /// The row of the plan that this judges.
    pub indicator: &'p Indicator,
    /// The period that is judged: the review period; where the indicator has only parts of that year, the last of them
    /// with an achieved value.
    pub period: ReportingPeriod,
    /// The direction as stated or inferred; the verdict compares achieved value and target by it.
    pub direction: InferredDirection,
    /// The baseline, if it is a number.
    pub baseline: Option<Decimal>,
    /// The cell of the baseline; none where there is none.
    pub baseline_cell: Option<&'p Quantity>,
    /// The target that was used; none when there is no usable number.
    pub target: Option<UsedTarget>,
    /// The cell of the target that was used; words where the target is words.
    pub target_cell: Option<&'p Quantity>,
    /// The target that would count if that of the review period, as revised or else as planned, were no usable one.
    pub target_instead: Option<ChosenTarget<'p>>,
    /// The achieved value of the review period; none when there is none.
    pub achieved: Option<Achieved>,
    /// The cell of the achieved value, even where it says that there is none.
    pub achieved_cell: Option<&'p Quantity>,
    /// The least that counts as achieved, in the indicator's unit, the tolerance allowed for; none for what should fall.
    pub needed_least: Option<Bound>,
    /// The most that counts as achieved, in the indicator's unit, the tolerance allowed for; none for what should grow.
    pub needed_most: Option<Bound>,
    /// `achieved / target`, a fraction (1 is 100 %); none where the target is 0 or not a number.
    pub percent_of_target: Option<Decimal>,
    /// `(achieved - baseline) / (target - baseline)`, a fraction; none where the baseline is unknown, is the
    /// target, or is better than it.
    pub share_of_change: Option<Decimal>,
    /// Whether the verdict is `achieved` only thanks to the tolerance.
    pub rests_on_tolerance: bool,
    /// Whether the direction is inferred from so little that it is in doubt, and another one would give another verdict; or
    /// it is a decrease that only the measured values show.
    pub rests_on_direction: bool,
    /// Whether only one of achieved value and target is a fraction beside percentages, so that the verdict may compare two
    /// scales.
    pub mixes_scales: bool,
    /// How value and target were compared, where both are words.
    pub in_words: Option<WordsJudgement>,
    /// The verdict in force: the working group's where it decided, else that of the rules.
    pub verdict: Verdict,
    /// The working group's verdict, where it set one against that of the rules.
    pub group: Option<Box<GroupVerdict>>,
    /// Whether the verdict is the evaluator's own, the target being words.
    pub verdict_is_stated: bool,
    /// The verdict that the evaluator states, and of which year.
    pub stated: Option<StatedVerdict>,
    /// Why there is no verdict of achievement, when it is `no-data` or `not-assessable`.
    pub no_verdict: Option<NoVerdict>,
    /// The progress grade; none without a verdict of the rules, and where the target is missed and there is no baseline.
    pub grade: Option<Grade>,
    /// Its class in the profile, by the figures alone; none where the profile has no classes or none is defined.
    pub class: Option<FoundClass>,
    /// Whether it stays.
    pub relevance: RelevanceEvaluation,
    /// Whether the profile's scope counts it.
    pub counted: bool,
}

impl<'p> IndicatorEvaluation<'p> {
    /// The parts that are kept beside the indicator, with their target of the period whose target counts and their achieved
    /// value of the judged one.
    pub fn parts(&self) -> Vec<PartValues<'p>> {
        let due = self.target.map_or(self.period, |target| target.period);
        parts_of(&self.indicator.disaggregated, due, self.period)
    }

    /// The direction by which it is judged; none where the words that state it were not understood.
    pub fn known_direction(&self) -> Option<Direction> {
        let is_known = !matches!(self.direction.from, DirectionFrom::NotUnderstood(_));
        is_known.then_some(self.direction.direction)
    }

    /// The verdict of the rules, which is in force unless the working group decided otherwise, and whether it rests
    /// on the tolerance.
    pub fn by_rules(&self) -> (Verdict, bool) {
        self.group.as_ref().map_or((self.verdict, self.rests_on_tolerance), |group| group.by_rules)
    }

    /// The evaluator's verdict, unless it is of another year than the one judged.
    pub fn stated_verdict(&self) -> Option<Verdict> {
        self.stated.filter(|stated| stated.speaks).map(|stated| stated.verdict)
    }
}

/// A verdict of the working group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupVerdict {
    /// The verdict of the rules, which it overrides, and whether that rests on the tolerance.
    pub by_rules: (Verdict, bool),
    /// The group's reason; empty where it gave none.
    pub reason: String,
    /// The cell in which the group wrote its verdict.
    pub origin: Origin,
}

/// The achieved value of the review period, as a number where it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Achieved {
    /// The number; none where the cell has words.
    pub value: Option<Decimal>,
    /// The cell of the achieved value, number or words.
    pub origin: Origin,
}

terms_ids! {
    /// Why an indicator has no verdict of achievement.
    NoVerdict {
        /// No achieved value for the review period.
        NoAchievedValue = "no-achieved-value",
        /// No target for the review period or later, or only zeros for a growing indicator.
        NoTarget = "no-target",
        /// The values are amounts of each year, and none is due in the judged one.
        NothingDue = "nothing-due",
        /// The values are amounts of each year, and only other years have a target.
        DueInOtherYears = "due-in-other-years",
        /// The target is words, and the evaluator states no verdict.
        TextTarget = "text-target",
        /// The achieved value is words or a bound that decides nothing, and the evaluator states no verdict.
        TextAchieved = "text-achieved",
        /// Target or achieved value is words, and the verdict that the evaluator states is of another year.
        StatedForAnotherYear = "stated-for-another-year",
        /// Target and achieved value are in different units, euros and dollars.
        UnitsDiffer = "units-differ",
        /// The target says by how much the value changes, and there is no baseline to count from.
        ChangeWithoutBaseline = "change-without-baseline",
        /// The target is a change in percent of what is itself in percent: points or percent of the baseline.
        ChangeUnclear = "change-unclear",
        /// The words that state the direction were not understood.
        DirectionUnclear = "direction-unclear",
        /// The target is missed, the profile's tolerance applies to the change, and there is no baseline to measure it.
        NoBaseline = "no-baseline",
    }
}

/// Whether a row stays in the next programme: as stated and as derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RelevanceEvaluation {
    /// As the evaluator states it, and where.
    pub stated: Option<(Relevance, Origin)>,
    /// As the rules derive it.
    pub derived: Relevance,
    /// What it was derived from.
    pub from: RelevanceFrom,
}

/// What a relevance was derived from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelevanceFrom {
    /// The activity's status; none when there is no status.
    Status(Option<Status>),
    /// How many of the measure's activities are relevant, not relevant, and unknown.
    Activities {
        /// Relevant ones.
        relevant: usize,
        /// Not relevant ones.
        not_relevant: usize,
        /// Unknown ones.
        unknown: usize,
    },
    /// How many of the objective's measures are relevant, not relevant, and unknown.
    Measures {
        /// Relevant ones.
        relevant: usize,
        /// Not relevant ones.
        not_relevant: usize,
        /// Unknown ones.
        unknown: usize,
    },
    /// The indicator's last target is reached and cannot grow.
    LastTargetReached,
    /// The relevance of the measure or objective that the indicator belongs to.
    Owner,
}

impl RelevanceEvaluation {
    /// The verdict in force: the stated one, else the derived one.
    pub fn verdict(&self) -> Relevance {
        self.stated.map_or(self.derived, |(relevance, _)| relevance)
    }

    /// Whether stated and derived verdict differ, so that the row is marked for checking. Where nothing could be derived
    /// there is nothing to differ from.
    pub fn differs(&self) -> bool {
        self.derived != Relevance::NoData && self.stated.is_some_and(|(stated, _)| stated != self.derived)
    }
}
