//! A decision on a value that has changed since: what the table says was there is not what the programme's tables have.

use super::figure::is_missing;
use super::target::{Target, target};
use crate::finding::{Finding, Severity, rule};
use crate::matrix_form::single_blanks;
use crate::model::{
    Amount, Decided, DecimalMark, Indicator, MatrixField, Programme, Quantity, Relevance, ReportingPeriod,
    StatedRelevance, Text, Verdict,
};
use crate::read::values::ambiguous;
use crate::read::values::number::{self, Doubt};

/// That the value is not what it was when it was decided. A figure is an error: another figure replaces it.
pub(super) fn finding(
    line: &Decided,
    before: &str,
    programme: &mut Programme,
    mark: Option<DecimalMark>,
) -> Option<Finding> {
    let now = now(line, before, programme, mark)?;
    let is_figure = matches!(line.field, MatrixField::Target | MatrixField::Achieved);
    let mut finding = Finding::new(&rule::DECISION_STALE).at(line.origin).about(line.row.to_string());
    if !is_figure {
        finding.severity = Severity::Warning;
    }
    let finding = finding.with("field", line.field.id()).with("row", line.row.to_string());
    Some(finding.with("value", line.value.as_str()).with("before", before).with("now", now))
}

/// What is there now, where that is another value than it was.
fn now(line: &Decided, before: &str, programme: &mut Programme, mark: Option<DecimalMark>) -> Option<String> {
    let decided = programme.decisions.get(&line.row).cloned().unwrap_or_default();
    let at = target(programme, &line.row)?;
    match (line.field, at) {
        (MatrixField::Target | MatrixField::Achieved, Target::Indicator(indicator)) => {
            figure_now(&Was { line, before, mark }, indicator)
        }
        (MatrixField::NextSteps, Target::Indicator(indicator)) => words_now(line, before, &indicator.next_steps),
        (MatrixField::NextSteps, Target::Activity(activity)) => words_now(line, before, &activity.next_steps),
        (MatrixField::Comment, Target::Objective(objective)) => words_now(line, before, &objective.comment),
        (MatrixField::Comment, Target::Measure(measure)) => words_now(line, before, &measure.comment),
        (MatrixField::Comment, _) => words_now(line, before, &decided.comment),
        (MatrixField::OverrideReason, _) => words_now(line, before, &decided.reason),
        (MatrixField::VerdictOverride, _) => {
            let now = decided.verdict.map(|verdict| verdict.value);
            id_now(line, before, now.map(Verdict::id), Verdict::from_id(before).is_some())
        }
        (MatrixField::Relevance, at) => {
            let stated = match at {
                Target::Objective(objective) => &objective.relevance,
                Target::Measure(measure) => &measure.relevance,
                Target::Activity(activity) => &activity.relevance,
                Target::Indicator(_) => return None,
            };
            let now = stated.as_ref().and_then(|stated: &StatedRelevance| stated.verdict);
            id_now(line, before, now.map(Relevance::id), Relevance::from_id(before).is_some())
        }
        _ => None,
    }
}

/// A word of a list; one that nobody stated is worked out, and may have changed with the figures.
fn id_now(line: &Decided, before: &str, now: Option<&'static str>, was_known: bool) -> Option<String> {
    let now = now?;
    let is_blank_or_known = before.is_empty() || was_known;
    (is_blank_or_known && now != before && now != line.value).then(|| now.to_owned())
}

/// A text; where the tables have none, the matrix may have shown a sentence of its own.
fn words_now(line: &Decided, before: &str, now: &Text) -> Option<String> {
    let now = &now.as_ref()?.value;
    let [was, is, decided] = [before, now, &line.value].map(single_blanks);
    (is != was && is != decided && !is.is_empty()).then(|| now.clone())
}

/// What a line says that a figure was.
struct Was<'l> {
    line: &'l Decided,
    before: &'l str,
    mark: Option<DecimalMark>,
}

fn figure_now(was: &Was<'_>, indicator: &Indicator) -> Option<String> {
    let period = was.line.period?;
    let is_target = was.line.field == MatrixField::Target;
    // The matrix shows the target of another year where the year has none, and the value of the part of a year that is judged.
    let may_be_shown = |of: &(ReportingPeriod, &Quantity)| is_target || of.0.year() == period.year();
    let values: Vec<&Quantity> = match is_target {
        true => {
            indicator.revised_targets.iter().chain(indicator.targets.iter()).filter(may_be_shown).map(value).collect()
        }
        false => indicator.achieved.iter().filter(may_be_shown).map(value).collect(),
    };
    let now = match is_target {
        true => indicator.target_in_force(period),
        false => indicator.achieved.get(period),
    };
    let was_shown = values.iter().any(|quantity| was.is_same(quantity));
    let is_as_decided = now.is_some_and(|now| is_same_text(&was.line.value, now));
    if was_shown || is_as_decided || !was.is_comparable() {
        return None;
    }
    match is_missing(was.before) {
        true => now.filter(|now| !now.is_missing()).map(|now| now.printed.to_string()),
        false => Some(now.map_or_else(String::new, |now| now.printed.to_string())),
    }
}

fn value(of: (ReportingPeriod, &Quantity)) -> &Quantity {
    of.1
}

fn is_same_text(text: &str, quantity: &Quantity) -> bool {
    single_blanks(text) == single_blanks(&quantity.printed)
}

impl Was<'_> {
    /// Whether it is a figure or no value at all, not words in which the matrix shows several.
    fn is_comparable(&self) -> bool {
        let read = number::read_in_column(self.before, self.mark);
        is_missing(self.before)
            || matches!(read.amount, Amount::Exact(_)) && !matches!(read.doubt, Some(Doubt::Beside(_)))
    }

    fn is_same(&self, quantity: &Quantity) -> bool {
        if is_same_text(self.before, quantity) || is_missing(self.before) && quantity.is_missing() {
            return true;
        }
        let amount = number::read_in_column(self.before, self.mark).amount;
        let other = ambiguous::other_reading(self.before, amount);
        [Some(amount), other].into_iter().flatten().any(|read| {
            let is_number = read.ends().is_some();
            is_number && (read == quantity.amount || Some(read) == quantity.other)
        })
    }
}
