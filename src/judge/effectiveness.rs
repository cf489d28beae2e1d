//! Is an indicator achieved?

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use super::band::Band;
use super::basis::Basis;
use super::class::{Classes, FoundClass};
use super::direction::{DirectionFrom, direction, is_in_doubt};
use super::evaluation::{Achieved, GroupVerdict, IndicatorEvaluation, NoVerdict, RelevanceEvaluation, Review};
use super::grade::Progress;
use super::period::judged_period;
use super::profile::Profile;
use super::stated::StatedYears;
use super::target::{Choice, ChosenTarget, UsedTarget, targets_in_force};
use super::words::{InWords, WordsRule};
use crate::model::{
    Amount, Bound, Decisions, Direction, Indicator, Quantity, ReportingPeriod, RowIdentity, SettledChange, Verdict,
};

/// What all indicators of a run are judged by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules<'r> {
    pub(super) profile: &'r Profile,
    /// The period whose achieved values are judged.
    pub(super) review: Review,
    /// Whether any indicator has an achieved value for the review period. Where none has, no stated verdict speaks of it.
    pub(super) year_has_values: bool,
    /// Of which years the stated verdicts are.
    pub(super) stated: &'r StatedYears,
    /// What the working group decided.
    pub(super) decisions: &'r Decisions,
}

#[derive(Clone, Copy)]
struct Figures<'p> {
    direction: Direction,
    baseline: Option<Decimal>,
    target: UsedTarget,
    target_cell: &'p Quantity,
    achieved: Decimal,
    open: Option<OpenEnd>,
}

/// Which way an achieved value is open: `at least 5` may be any number above.
#[derive(Debug, Clone, Copy)]
struct OpenEnd {
    direction: Direction,
    /// Whether the value is not the number itself: `> 5`.
    is_strict: bool,
}

struct Judgement {
    verdict: Verdict,
    band: Band,
    rests_on_tolerance: bool,
    no_verdict: Option<NoVerdict>,
}

impl Rules<'_> {
    /// Judges an indicator. `relevance` of the result is still to be settled by the owner's.
    pub(super) fn judge<'p>(
        &self,
        indicator: &'p Indicator,
        relevance: RelevanceEvaluation,
        counted: bool,
    ) -> IndicatorEvaluation<'p> {
        let baseline_cell = indicator.baseline_cell();
        let baseline = baseline_cell.and_then(Quantity::exact);
        let direction = direction(indicator);
        let period = judged_period(indicator, self.review);
        let choice = Choice { period, direction: direction.direction, baseline, range: self.profile.range };
        let chosen = choice.choose(indicator);
        let achieved_cell = indicator.achieved.get(period);
        let mut evaluation = IndicatorEvaluation {
            indicator,
            period,
            direction,
            baseline,
            baseline_cell,
            target: chosen.and_then(|chosen| chosen.used),
            target_cell: chosen.map(|chosen| chosen.cell),
            target_instead: choice.choose_instead(indicator),
            achieved: None,
            achieved_cell,
            needed_least: None,
            needed_most: None,
            percent_of_target: None,
            share_of_change: None,
            rests_on_tolerance: false,
            rests_on_direction: false,
            mixes_scales: false,
            in_words: None,
            verdict: Verdict::NoData,
            verdict_is_stated: false,
            stated: self.stated.verdict_of(indicator, self.review.year()),
            group: None,
            no_verdict: None,
            grade: None,
            class: None,
            relevance,
            counted,
        };
        match achieved_cell.filter(|cell| cell.has_value()) {
            Some(cell) => self.judge_value(&mut evaluation, chosen, cell),
            None => self.judge_without_value(&mut evaluation, chosen),
        }
        self.apply_decision(&mut evaluation);
        evaluation
    }

    /// The working group's verdict takes precedence over that of the rules.
    fn apply_decision(&self, evaluation: &mut IndicatorEvaluation<'_>) {
        let decision = match self.decisions.is_empty() {
            true => None,
            false => self.decisions.get(&RowIdentity::Indicator(evaluation.indicator.code.clone())),
        };
        let Some((decision, verdict)) = decision.and_then(|decision| Some((decision, decision.verdict.as_ref()?)))
        else {
            return;
        };
        let reason = decision.reason.as_ref().map_or_else(String::new, |reason| reason.value.clone());
        let by_rules = (evaluation.verdict, evaluation.rests_on_tolerance);
        let group = GroupVerdict { by_rules, reason, origin: verdict.origin };
        evaluation.rests_on_tolerance = false;
        evaluation.group = Some(Box::new(group));
        evaluation.verdict = verdict.value;
    }

    /// Without an achieved value only the evaluator's word on a target of words is left.
    fn judge_without_value(&self, evaluation: &mut IndicatorEvaluation<'_>, chosen: Option<ChosenTarget<'_>>) {
        let is_words = chosen.is_some_and(|chosen| chosen.used.is_none());
        if !(is_words && self.year_has_values && adopt_stated_verdict(evaluation)) {
            evaluation.no_verdict = Some(NoVerdict::NoAchievedValue);
        }
    }

    fn judge_value(&self, evaluation: &mut IndicatorEvaluation<'_>, chosen: Option<ChosenTarget<'_>>, cell: &Quantity) {
        let (value, open) = read_achieved(&cell.amount, evaluation.direction.direction);
        evaluation.achieved = Some(Achieved { value, origin: cell.origin });
        if matches!(evaluation.direction.from, DirectionFrom::NotUnderstood(_)) {
            evaluation.verdict = Verdict::NotAssessable;
            evaluation.no_verdict = Some(NoVerdict::DirectionUnclear);
            return;
        }
        if chosen.is_some_and(|chosen| judge_words(evaluation, chosen, cell)) {
            return;
        }
        let lacking = match (chosen, value) {
            (None, _) => without_target(evaluation.indicator, evaluation.period),
            (Some(ChosenTarget { used: None, cell, .. }), _) => no_number(cell),
            (_, None) => NoVerdict::TextAchieved,
            (Some(chosen), Some(_)) if chosen.cell.differs_in_unit(cell) => NoVerdict::UnitsDiffer,
            (Some(ChosenTarget { cell, used: Some(target), .. }), Some(achieved)) => {
                let (direction, baseline) = (evaluation.direction.direction, evaluation.baseline);
                let figures = Figures { direction, baseline, target, target_cell: cell, achieved, open };
                return self.judge_numbers(evaluation, &figures);
            }
        };
        if chosen.is_none() || !adopt_stated_verdict(evaluation) {
            evaluation.verdict = Verdict::NotAssessable;
            evaluation.no_verdict = Some(or_stated_for_another_year(evaluation, lacking));
        }
    }

    fn judge_numbers(&self, evaluation: &mut IndicatorEvaluation<'_>, figures: &Figures<'_>) {
        let exact = figures.exact_band();
        let judgement = figures.judged(exact, self.profile);
        if judgement.no_verdict == Some(NoVerdict::TextAchieved) && adopt_stated_verdict(evaluation) {
            return;
        }
        evaluation.needed_least = judgement.band.low;
        evaluation.needed_most = judgement.band.high;
        evaluation.percent_of_target = figures.achieved.checked_div(figures.target.value);
        evaluation.share_of_change = figures.share_of_change();
        evaluation.verdict = judgement.verdict;
        evaluation.no_verdict = judgement.no_verdict.map(|lacking| or_stated_for_another_year(evaluation, lacking));
        evaluation.rests_on_tolerance = judgement.rests_on_tolerance;
        let turns = figures.other_directions().any(|other| other.verdict(self.profile) != judgement.verdict);
        evaluation.rests_on_direction = is_in_doubt(evaluation.indicator, evaluation.direction, turns);
        let is_fraction =
            |cell: Option<&Quantity>| cell.is_some_and(|cell| evaluation.indicator.fractions.contains(&cell.origin));
        evaluation.mixes_scales = is_fraction(evaluation.achieved_cell) != is_fraction(Some(figures.target_cell));
        evaluation.class = self.profile.classes.as_ref().and_then(|classes| figures.class(exact, classes));
        if judgement.no_verdict.is_none() {
            evaluation.grade = Progress {
                direction: figures.direction,
                baseline: figures.baseline,
                achieved: figures.achieved,
                target: figures.target_ends(),
                exact,
                is_achieved: judgement.verdict == Verdict::Achieved,
            }
            .grade();
        }
    }
}

impl Figures<'_> {
    /// The same figures under the directions that they are not judged by: the opposite one; both, where the value is to
    /// be maintained.
    fn other_directions(&self) -> impl Iterator<Item = Figures<'_>> {
        let others: &[Direction] = match self.direction {
            Direction::Increase => &[Direction::Decrease],
            Direction::Decrease => &[Direction::Increase],
            Direction::Maintain => &[Direction::Increase, Direction::Decrease],
        };
        others.iter().map(|direction| Figures { direction: *direction, ..*self })
    }

    fn verdict(&self, profile: &Profile) -> Verdict {
        self.judged(self.exact_band(), profile).verdict
    }

    /// The ends of the target's own range; the same number twice for any other target.
    fn target_ends(&self) -> (Decimal, Decimal) {
        self.target_cell.amount.ends().unwrap_or((self.target.value, self.target.value))
    }

    /// What meets the target without any tolerance.
    fn exact_band(&self) -> Band {
        // `< 20` is below 20, whatever it is.
        let is_beyond = self.open.is_some_and(|open| open.is_strict && open.direction == self.direction);
        let is_strict = self.target_cell.amount.is_strict() && !is_beyond;
        let end = |number| Bound { number, is_strict };
        let value = end(self.target.value);
        match self.direction {
            Direction::Increase => Band { low: Some(value), high: None },
            Direction::Decrease => Band { low: None, high: Some(value) },
            Direction::Maintain => {
                let (low, high) = self.target_ends();
                Band {
                    low: Some(end(low)).filter(|_| !matches!(self.target_cell.amount, Amount::AtMost(_))),
                    high: Some(end(high)).filter(|_| !matches!(self.target_cell.amount, Amount::AtLeast(_))),
                }
            }
        }
    }

    /// What is allowed, the tolerance included; none where the tolerance cannot be computed without a baseline.
    ///
    /// A value to be maintained has no planned change: there the tolerance always applies to the level.
    fn tolerant_band(&self, exact: Band, profile: &Profile) -> Option<Band> {
        let tolerance = profile.tolerance;
        if tolerance.is_zero() {
            return Some(exact);
        }
        let of_level = |end: Decimal| end.abs().saturating_mul(tolerance);
        match (profile.basis, self.direction) {
            (Basis::Level, _) | (_, Direction::Maintain) => Some(exact.widened(of_level)),
            (Basis::Change, _) => {
                let change = self.target.value.saturating_sub(self.baseline?).abs();
                Some(exact.widened(|_| change.saturating_mul(tolerance)))
            }
        }
    }

    /// The class; none where the share that it goes by is not defined, and where an open value may be in several.
    fn class(&self, exact: Band, classes: &Classes) -> Option<FoundClass> {
        let by_level = classes.basis == Basis::Level || self.direction == Direction::Maintain;
        let change = match by_level {
            true => {
                (self.target_ends().0 > Decimal::ZERO && self.target.value > Decimal::ZERO).then_some(Decimal::ZERO)
            }
            false => self.planned_change(),
        }?;
        let reach = |end: Decimal| if by_level { end } else { change };
        let needed =
            |share: Decimal| exact.widened(|end| reach(end).saturating_mul(Decimal::ONE.saturating_sub(share)));
        let number = classes.class_of(self.achieved, needed)?;
        let is_certain = self.open.is_none_or(|open| open.direction == self.direction && number == 0);
        let share = Decimal::ONE.checked_sub(self.shortfall(exact, reach)?)?;
        is_certain.then_some(FoundClass { number, share })
    }

    /// How far the value is from the target, as a share of what `reach` gives for an end; below zero beyond a target that
    /// has one end only.
    fn shortfall(&self, exact: Band, reach: impl Fn(Decimal) -> Decimal) -> Option<Decimal> {
        let below = |low: Decimal| low.checked_sub(self.achieved)?.checked_div(reach(low));
        let above = |high: Decimal| self.achieved.checked_sub(high)?.checked_div(reach(high));
        match (exact.low, exact.high) {
            (Some(low), Some(high)) => Some(below(low.number)?.max(above(high.number)?).max(Decimal::ZERO)),
            (Some(low), None) => below(low.number),
            (None, Some(high)) => above(high.number),
            (None, None) => None,
        }
    }

    /// By how much the value is to change, above zero; none without a baseline, and where the target is not better than it.
    fn planned_change(&self) -> Option<Decimal> {
        let planned = self.target.value.checked_sub(self.baseline?)?;
        let planned = match self.direction {
            Direction::Increase => planned,
            Direction::Decrease => -planned,
            Direction::Maintain => planned.abs(),
        };
        Some(planned).filter(|planned| *planned > Decimal::ZERO)
    }

    fn judged(&self, exact: Band, profile: &Profile) -> Judgement {
        let tolerant = self.tolerant_band(exact, profile);
        let band = tolerant.unwrap_or(exact);
        let (meets, passes) = (exact.holds(self.achieved), band.holds(self.achieved));
        let no_verdict = if passes && self.open.is_none_or(|open| open.direction == self.direction) {
            None
        } else if self.open.is_some() {
            Some(NoVerdict::TextAchieved)
        } else if tolerant.is_none() {
            Some(NoVerdict::NoBaseline)
        } else {
            None
        };
        let verdict = match (no_verdict, passes) {
            (Some(_), _) => Verdict::NotAssessable,
            (None, true) => Verdict::Achieved,
            (None, false) => Verdict::NotAchieved,
        };
        Judgement { verdict, band, rests_on_tolerance: verdict == Verdict::Achieved && !meets, no_verdict }
    }

    /// Of a change that goes against the direction, as from 0 to 150 of what should fall, there is no share.
    fn share_of_change(&self) -> Option<Decimal> {
        let baseline = self.baseline?;
        let contradicts = match self.direction {
            Direction::Increase => self.target.value < baseline,
            Direction::Decrease => self.target.value > baseline,
            Direction::Maintain => false,
        };
        if contradicts {
            return None;
        }
        let planned = self.target.value.checked_sub(baseline)?;
        self.achieved.checked_sub(baseline)?.checked_div(planned)
    }
}

/// The number that an achieved value stands for, and which way it is open.
///
/// Of a range the worse end counts: it is certain. A range says nothing of what is to be maintained.
fn read_achieved(amount: &Amount, direction: Direction) -> (Option<Decimal>, Option<OpenEnd>) {
    let open = |bound: Bound, direction| (Some(bound.number), Some(OpenEnd { direction, is_strict: bound.is_strict }));
    match (*amount, direction) {
        (Amount::Exact(number), _) => (Some(number), None),
        (Amount::Range { low, .. }, Direction::Increase) => (Some(low), None),
        (Amount::Range { high, .. }, Direction::Decrease) => (Some(high), None),
        (Amount::AtLeast(bound), _) => open(bound, Direction::Increase),
        (Amount::AtMost(bound), _) => open(bound, Direction::Decrease),
        (Amount::Range { .. }, Direction::Maintain) => (None, None),
        (Amount::Missing | Amount::YesNo(_) | Amount::Words | Amount::Fault, _) => (None, None),
    }
}

/// Why there is no target.
fn without_target(indicator: &Indicator, period: ReportingPeriod) -> NoVerdict {
    if !indicator.has_yearly_amounts() {
        return NoVerdict::NoTarget;
    }
    match indicator.target_in_force(period).and_then(Quantity::exact) {
        Some(target) if target.is_zero() => NoVerdict::NothingDue,
        Some(_) => NoVerdict::NoTarget,
        None if targets_in_force(indicator).is_empty() => NoVerdict::NoTarget,
        None => NoVerdict::DueInOtherYears,
    }
}

/// Why a target is no number.
fn no_number(target: &Quantity) -> NoVerdict {
    match target.change.as_ref().and_then(|change| change.settled) {
        Some(SettledChange::WithoutBaseline) => NoVerdict::ChangeWithoutBaseline,
        Some(SettledChange::TwoReadings { .. }) => NoVerdict::ChangeUnclear,
        Some(SettledChange::From(_)) | None => NoVerdict::TextTarget,
    }
}

/// The reason why there is no verdict: where words lack one and the evaluator states one of another year, that.
fn or_stated_for_another_year(evaluation: &IndicatorEvaluation<'_>, reason: NoVerdict) -> NoVerdict {
    match reason {
        NoVerdict::TextTarget | NoVerdict::TextAchieved if evaluation.stated.is_some() => {
            NoVerdict::StatedForAnotherYear
        }
        NoVerdict::NoAchievedValue
        | NoVerdict::NoTarget
        | NoVerdict::NothingDue
        | NoVerdict::DueInOtherYears
        | NoVerdict::TextTarget
        | NoVerdict::TextAchieved
        | NoVerdict::StatedForAnotherYear
        | NoVerdict::UnitsDiffer
        | NoVerdict::ChangeWithoutBaseline
        | NoVerdict::ChangeUnclear
        | NoVerdict::DirectionUnclear
        | NoVerdict::NoBaseline => reason,
    }
}

/// Judges a value in words against a target in words, where they can be compared. The evaluator's word on words goes first,
/// but not on yes and no.
fn judge_words(evaluation: &mut IndicatorEvaluation<'_>, chosen: ChosenTarget<'_>, achieved: &Quantity) -> bool {
    if chosen.used.is_some() || !achieved.amount.is_in_words() {
        return false;
    }
    let (indicator, baseline) = (evaluation.indicator, evaluation.baseline_cell);
    let in_words = InWords { indicator, baseline, target: chosen.cell, period: chosen.period, achieved };
    let Some((verdict, found)) = in_words.verdict() else { return false };
    if found.rule == WordsRule::Same && adopt_stated_verdict(evaluation) {
        return true;
    }
    evaluation.verdict = verdict;
    evaluation.in_words = Some(found);
    true
}

/// Takes the verdict that the evaluator states of the year judged, if there is one.
fn adopt_stated_verdict(evaluation: &mut IndicatorEvaluation<'_>) -> bool {
    let Some(stated) = evaluation.stated_verdict() else { return false };
    evaluation.verdict = stated;
    evaluation.verdict_is_stated = true;
    evaluation.no_verdict = None;
    true
}
