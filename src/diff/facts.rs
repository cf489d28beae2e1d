//! What a row says, value by value, and which of two rows' values differ.

use std::collections::BTreeMap;

use super::{Row, Side, StatedValue, Statement, Thing, What};
use crate::judge::{Evaluation, IndicatorEvaluation, Percentages, RelevanceEvaluation};
use crate::model::{
    Activity, Amount, Deadline, Document, Funding, FundsSum, Indicator, Origin, Quantity, ReportingPeriod, Sourced,
    Stated, StatedRelevance, Text, Year,
};
use crate::text::fold;

/// One thing that a row says.
#[derive(Debug)]
pub struct Fact<'p> {
    /// What it is about.
    pub what: What,
    /// Of which period.
    pub period: Option<ReportingPeriod>,
    /// What it says, and where.
    pub statement: Statement<'p>,
    /// A deadline as it was understood.
    deadline: Option<&'p Deadline>,
}

/// Which verdicts are compared.
#[derive(Debug, Clone, Copy)]
pub struct Judged {
    /// Whether both sides were judged.
    both: bool,
    /// Whether they were judged for different periods.
    years_differ: bool,
    /// Whether the old and the new side are evaluations read back.
    pub recorded: [bool; 2],
}

impl Judged {
    /// Whether both sides are evaluations of tables, which have all that evaluators write.
    pub fn are_evaluations(&self) -> bool {
        self.both && self.recorded == [false, false]
    }

    /// What can be compared of two sides.
    pub fn from_sides(old: Side<'_>, new: Side<'_>) -> Self {
        let years = [old, new].map(|side| side.evaluation.map(|evaluation| evaluation.review.period));
        Self {
            both: years.iter().all(Option::is_some),
            years_differ: years[0] != years[1],
            recorded: [old.recorded, new.recorded],
        }
    }
}

/// Collects all that a row states into an empty list.
pub fn collect<'p>(row: &Row<'p>, judged: &Judged, facts: &mut Vec<Fact<'p>>) {
    let mut facts = Facts { list: facts, judged: *judged };
    match row.thing {
        Thing::Programme(document, evaluation) => facts.programme(document, evaluation),
        Thing::Objective(objective, evaluation) => {
            facts.stated_words(What::Institution, &objective.institution);
            facts.percentages(evaluation.and_then(|judged| judged.percentages));
            facts.words(What::Comment, &objective.comment);
            facts.relevance(objective.relevance.as_ref(), evaluation.map(|judged| &judged.relevance));
        }
        Thing::Measure(measure, evaluation) => {
            facts.stated_words(What::Institution, &measure.institution);
            facts.words(What::Type, &measure.kind);
            facts.words(What::Validity, &measure.validity);
            facts.funds(&measure.funding);
            facts.words(What::Comment, &measure.comment);
            facts.relevance(measure.relevance.as_ref(), evaluation.map(|judged| &judged.relevance));
        }
        Thing::Indicator(indicator, evaluation) => facts.indicator(indicator, evaluation),
        Thing::Activity(activity, evaluation) => {
            facts.activity(activity);
            facts.funds(&activity.funding);
            facts.relevance(activity.relevance.as_ref(), evaluation.map(|judged| &judged.relevance));
        }
    }
    if let Some(decision) = row.decision {
        facts.words(What::GroupReason, &decision.reason);
        facts.words(What::GroupComment, &decision.comment);
    }
}

struct Facts<'f, 'p> {
    list: &'f mut Vec<Fact<'p>>,
    judged: Judged,
}

impl<'p> Facts<'_, 'p> {
    /// Whether a side is an evaluation read back.
    fn is_recorded(&self) -> bool {
        self.judged.recorded.contains(&true)
    }

    fn add(&mut self, what: What, period: Option<ReportingPeriod>, value: StatedValue<'p>, at: Option<Origin>) {
        self.list.push(Fact { what, period, statement: Statement { value, at }, deadline: None });
    }

    fn words(&mut self, what: What, text: &'p Text) {
        if let Some(text) = text {
            self.add(what, None, StatedValue::Words(&text.value), Some(text.origin));
        }
    }

    fn stated_words(&mut self, what: What, stated: &'p Stated<String>) {
        if let Some(text) = stated.sourced() {
            self.add(what, None, StatedValue::Words(&text.value), Some(text.origin));
        }
    }

    fn year(&mut self, what: What, year: Option<&Sourced<Year>>) {
        if let Some(year) = year {
            self.add(what, None, StatedValue::Year(year.value), Some(year.origin));
        }
    }

    fn figure(&mut self, what: What, period: Option<ReportingPeriod>, figure: Option<&'p Quantity>) {
        if let Some(figure) = figure.filter(|figure| !figure.is_missing()) {
            self.add(what, period, StatedValue::Figure(figure), Some(figure.origin));
        }
    }

    /// The funds of a year, from all sources together.
    fn funds(&mut self, lines: &[Funding]) {
        let cells = lines.iter().flat_map(|line| line.funds.iter()).filter(|(_, funds)| funds.exact().is_some());
        let mut by_period: BTreeMap<ReportingPeriod, Vec<&Quantity>> = BTreeMap::new();
        cells.for_each(|(period, funds)| by_period.entry(period).or_default().push(funds));
        for (period, cells) in by_period {
            let sums = FundsSum::of(cells.into_iter());
            let at = sums.first().map(|sum| sum.origin);
            self.add(What::Funds, Some(period), StatedValue::Funds(sums), at);
        }
    }

    fn percentages(&mut self, percentages: Option<Percentages>) {
        if let Some(percentages) = percentages.filter(|_| self.judged.both) {
            self.add(What::AchievedPct, None, StatedValue::Percent(percentages.printed().0), None);
        }
    }

    /// The relevance in force where both sides are judged; else what the evaluator states.
    fn relevance(&mut self, stated: Option<&'p StatedRelevance>, judged: Option<&RelevanceEvaluation>) {
        let at = stated.map(|stated| stated.text.origin);
        let verdict = match judged.filter(|_| self.judged.both) {
            Some(judged) => Some(judged.verdict()),
            None => stated.and_then(|stated| stated.verdict),
        };
        if let Some(verdict) = verdict {
            self.add(What::Relevance, None, StatedValue::Term("relevance", verdict.id()), at);
        }
    }

    fn programme(&mut self, document: &'p Document, evaluation: Option<&'p Evaluation<'p>>) {
        self.words(What::Institution, &document.institution);
        self.words(What::UmbrellaDocument, &document.umbrella_document);
        self.year(What::FirstYear, document.first_year.as_ref());
        self.year(What::LastYear, document.last_year.as_ref());
        self.percentages(evaluation.and_then(|evaluation| evaluation.overall));
    }

    fn indicator(&mut self, indicator: &'p Indicator, evaluation: Option<&'p IndicatorEvaluation<'p>>) {
        self.stated_words(What::Unit, &indicator.unit);
        self.words(What::SourceOfVerification, &indicator.source_of_verification);
        self.words(What::Remark, &indicator.remark);
        self.words(What::Comment, &indicator.comment);
        self.words(What::NextSteps, &indicator.next_steps);
        // An evaluation does not say whether a direction was stated or inferred.
        if let Some(direction) = indicator.direction.as_ref().filter(|_| !self.is_recorded()) {
            let value = StatedValue::Term("direction", direction.value.id());
            self.add(What::Direction, None, value, Some(direction.origin));
        }
        // As judged where it was: the report may give a figure where the plan has words.
        let baseline = evaluation.map_or_else(|| indicator.baseline.value(), |judged| judged.baseline_cell);
        self.figure(What::Baseline, None, baseline);
        self.year(What::BaselineYear, indicator.baseline_year.sourced());
        let both_judged = evaluation.filter(|_| self.judged.both);
        // An evaluation read back has the values that were judged and not those of all years.
        if both_judged.is_none() || !self.is_recorded() {
            self.values_by_year(indicator);
        }
        if let Some(judged) = both_judged {
            self.verdict(judged);
        }
        self.relevance(indicator.relevance.as_ref(), evaluation.map(|judged| &judged.relevance));
    }

    /// Targets and achieved values; the target that holds is the revised one where there is one, else the planned.
    fn values_by_year(&mut self, indicator: &'p Indicator) {
        let revised =
            |period: ReportingPeriod| indicator.revised_targets.get(period).filter(|target| !target.is_missing());
        for (year, planned) in indicator.targets.iter() {
            self.figure(What::Target, Some(year), Some(revised(year).unwrap_or(planned)));
        }
        for (year, target) in indicator.revised_targets.iter() {
            if indicator.targets.get(year).is_none() {
                self.figure(What::Target, Some(year), Some(target));
            }
        }
        for (year, achieved) in indicator.achieved.iter() {
            self.figure(What::Achieved, Some(year), Some(achieved));
        }
    }

    fn verdict(&mut self, judged: &'p IndicatorEvaluation<'p>) {
        if self.judged.years_differ || self.is_recorded() {
            self.figure(What::TargetUsed, None, judged.target_cell);
            self.figure(What::AchievedUsed, None, judged.achieved_cell);
        }
        let at = judged.achieved_cell.map(|achieved| achieved.origin);
        self.add(What::Verdict, None, StatedValue::Term("verdict", judged.verdict.id()), at);
    }

    fn activity(&mut self, activity: &'p Activity) {
        self.stated_words(What::Institution, &activity.institution);
        self.words(What::Partners, &activity.partners);
        self.words(What::Remark, &activity.remark);
        self.words(What::Effectiveness, &activity.effectiveness);
        self.words(What::NextSteps, &activity.next_steps);
        if let Some(deadline) = &activity.deadline {
            let statement = Statement { value: StatedValue::Words(&deadline.value.printed), at: Some(deadline.origin) };
            let understood = &deadline.value;
            let is_known = understood.continuous || !understood.dates.is_empty();
            let deadline = is_known.then_some(understood);
            self.list.push(Fact { what: What::Deadline, period: None, statement, deadline });
        }
        match (&activity.status, &activity.status_text) {
            (Some(status), _) => {
                self.add(What::Status, None, StatedValue::Term("status", status.value.id()), Some(status.origin));
            }
            (None, text) => self.words(What::Status, text),
        }
    }
}

/// A value that differs: what it is about, and what either side says.
pub type Changed<'p> = ((What, Option<ReportingPeriod>), Option<Statement<'p>>, Option<Statement<'p>>);

/// The values that differ, in the order of the list of what can; years ascend.
pub fn changed<'p>(old: Vec<Fact<'p>>, new: Vec<Fact<'p>>) -> Vec<Changed<'p>> {
    let mut changed: Vec<Changed<'p>> = Vec::new();
    let mut new: Vec<Option<Fact<'p>>> = new.into_iter().map(Some).collect();
    for fact in old {
        let key = (fact.what, fact.period);
        let partner =
            new.iter_mut().find(|other| other.as_ref().is_some_and(|other| (other.what, other.period) == key));
        match partner.and_then(Option::take) {
            Some(other) if is_same(&fact, &other) => {}
            other => changed.push((key, Some(fact.statement), other.map(|other| other.statement))),
        }
    }
    changed.extend(new.into_iter().flatten().map(|fact| ((fact.what, fact.period), None, Some(fact.statement))));
    changed.sort_by_key(|(key, ..)| *key);
    changed
}

fn is_same(old: &Fact<'_>, new: &Fact<'_>) -> bool {
    if let (Some(old), Some(new)) = (old.deadline, new.deadline) {
        return old.dates == new.dates && old.continuous == new.continuous;
    }
    match (&old.statement.value, &new.statement.value) {
        (StatedValue::Words(old), StatedValue::Words(new)) => are_the_same_words(old, new),
        (StatedValue::Funds(old), StatedValue::Funds(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| are_the_same_funds(old, new))
        }
        (StatedValue::Figure(old), StatedValue::Figure(new)) => match (old.amount, new.amount) {
            (Amount::Words | Amount::Fault, Amount::Words | Amount::Fault) => {
                are_the_same_words(&old.printed, &new.printed)
            }
            (old, new) => old == new,
        },
        (old, new) => old == new,
    }
}

/// Whether two sums are the same money; a unit that one side does not say is none that differs.
fn are_the_same_funds(old: &FundsSum, new: &FundsSum) -> bool {
    let as_compared =
        |sum: &FundsSum| if sum.is_in_unit_of(old) && sum.is_in_unit_of(new) { sum.in_ones() } else { sum.clone() };
    !old.differs_in_currency(new) && as_compared(old).amount == as_compared(new).amount
}

/// Whether words are the same without regard to case, punctuation, spaces, accents and script.
pub fn are_the_same_words(old: &str, new: &str) -> bool {
    old == new || {
        let (old, new) = (fold(old), fold(new));
        old == new && !old.is_empty()
    }
}
