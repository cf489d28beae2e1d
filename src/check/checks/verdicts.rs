//! What is stated against what the rules give.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::Input;
use crate::check::phrases::PhraseList;
use crate::finding::{Argument, Finding, Rule};
use crate::judge::{self, Evaluation, Percentages, RelevanceEvaluation};
use crate::model::{
    ColumnRead, Indicator, Level, Question, QuestionKind, Relevance, SourceId, Verdict, bounded, subject,
};
use crate::text::fold;

pub(super) fn verdict_label(verdict: Verdict) -> Argument {
    Argument::Label(format!("verdict-{}", verdict.id()))
}

fn relevance_label(relevance: Relevance) -> Argument {
    Argument::Label(format!("relevance-{}", relevance.id()))
}

pub(super) fn with(mut finding: Finding, name: &'static str, argument: Argument) -> Finding {
    finding.message.arguments.push((name, argument));
    finding
}

/// A published pair that does not sum to 100.
pub fn published_sum(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in &input.programme.published {
        let (Some(achieved), Some(not)) = (&row.achieved_pct, &row.not_achieved_pct) else { continue };
        let sum = achieved.exact().zip(not.exact()).map(|(one, two)| bounded::sum([one, two]));
        if let Some(sum) = sum.filter(|sum| bounded::distance(*sum, Decimal::ONE_HUNDRED) >= Decimal::new(5, 1)) {
            let finding = Finding::new(check).at(not.origin).related(achieved.origin).about(row.code.to_string());
            findings.push(finding.with("achieved", &*achieved.printed).with("not", &*not.printed).with("sum", sum));
        }
    }
}

/// A published percentage that the tables do not give under the profile, or that is of no objective of theirs.
pub fn published_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    for row in &input.programme.published {
        let own = evaluation.objectives.iter().find(|objective| objective.objective.code == row.code);
        let computed = match own {
            Some(own) if own.objective.level == Level::Specific => own.percentages,
            None if !row.code.is_overall() => {
                if let Some(published) = row.achieved_pct.as_ref().or(row.not_achieved_pct.as_ref()) {
                    let finding = Finding::new(check).saying("published-differs-of-none").at(published.origin);
                    findings.push(finding.about(row.code.to_string()).with("code", row.code.to_string()));
                }
                continue;
            }
            _ => evaluation.overall,
        };
        let Some(percentages) = computed else { continue };
        if let Some(published) = row.achieved_pct.as_ref().filter(|published| is_other(published.exact(), percentages))
        {
            let finding = Finding::new(check).at(published.origin).about(row.code.to_string());
            let finding = finding.with("published", &*published.printed);
            let finding = finding.with("computed", Decimal::from(percentages.printed().0));
            findings.push(finding.with("profile", evaluation.profile.name.as_str()));
        }
    }
}

/// Whether a published percentage is farther from the exact one than rounding takes it.
fn is_other(published: Option<Decimal>, computed: Percentages) -> bool {
    published.is_some_and(|published| bounded::distance(published, computed.achieved) >= Decimal::ONE)
}

/// A stated relevance that the rows below do not bear out.
pub fn relevance_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    let mut report = |subject: String, relevance: &RelevanceEvaluation| {
        let Some((stated, origin)) = relevance.stated else { return };
        if stated != relevance.derived && relevance.derived != Relevance::NoData {
            let finding = Finding::new(check).at(origin).about(subject);
            let finding = with(finding, "stated", relevance_label(stated));
            findings.push(with(finding, "derived", relevance_label(relevance.derived)));
        }
    };
    for objective in &evaluation.objectives {
        report(subject::objective(objective.objective), &objective.relevance);
        for measure in &objective.measures {
            report(subject::measure(measure.measure), &measure.relevance);
        }
    }
}

/// An objective whose percentages rest on less than half of its indicators.
pub fn objective_without_data(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    for objective in &evaluation.objectives {
        let tally = objective.tally;
        let known = tally.achieved + tally.not_achieved;
        let unknown = tally.no_data + tally.not_assessable;
        if unknown > known {
            let row = objective.objective;
            let mut finding = Finding::new(check).about(subject::objective(row));
            finding.at = subject::objective_place(row);
            findings.push(finding.with("unknown", unknown).with("all", known + unknown));
        }
    }
}

/// An indicator that is achieved only thanks to the profile's tolerance.
pub fn verdict_on_tolerance(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    for row in evaluation.indicators().filter(|row| row.rests_on_tolerance) {
        let (Some(target), Some(achieved)) = (row.target, row.achieved) else { continue };
        let Some(value) = achieved.value else { continue };
        let finding = Finding::new(check).at(achieved.origin).related(target.origin);
        let finding =
            finding.about(subject::indicator(row.indicator)).with("achieved", value).with("target", target.value);
        findings.push(finding.with("tolerance", evaluation.profile.tolerance * Decimal::ONE_HUNDRED));
    }
}

/// So many other cells of a finding are named.
const MOST_RELATED: usize = 10;

/// Indicators that are judged by a part of the year, with the other parts that have achieved values.
pub fn part_of_year_judged(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    // As long as it is asked how the parts of a year make the year, nothing is judged.
    let is_asked = |question: &Question| matches!(question.kind, QuestionKind::Parts { .. });
    if input.programme.questions.iter().any(is_asked) {
        return;
    }
    for group in judge::judged_by_part(evaluation) {
        let cells = group.indicators.iter().filter_map(|judged| judged.achieved_cell).map(|cell| cell.origin);
        let finding = Finding::new(check).with("part", group.part).with("year", group.part.year());
        let mut finding = finding.with("parts", group.parts.clone()).with("count", group.indicators.len());
        finding.at = cells.clone().next();
        finding.related = cells.skip(1).take(MOST_RELATED).collect();
        findings.push(match group.indicators[..] {
            [only] => finding.about(subject::indicator(only.indicator)),
            _ => finding,
        });
    }
}

/// A stated verdict that the figures do not give.
pub fn verdict_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    let contradicting = contradicting_columns(evaluation);
    for row in evaluation.indicators().filter(|row| !row.verdict_is_stated) {
        // Of such a column it is the column that is reported.
        let column = column_of_verdict(row.indicator);
        if column.is_some_and(|column| contradicting.contains_key(&column)) {
            continue;
        }
        let Some(stated) = &row.indicator.stated_verdict else { continue };
        if stated.value != row.verdict {
            let finding = Finding::new(check).at(stated.origin).about(subject::indicator(row.indicator));
            let finding = with(finding, "stated", verdict_label(stated.value));
            let finding = with(finding, "derived", verdict_label(row.verdict));
            let achieved = row.achieved.map(|achieved| achieved.origin);
            findings.push(
                achieved.into_iter().chain(row.target.map(|target| target.origin)).fold(finding, Finding::related),
            );
        }
    }
}

/// A column of stated verdicts that says the opposite of the figures in most rows.
pub fn status_contradicts(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    for ((source, column), (agree, differ)) in contradicting_columns(evaluation) {
        let is_column = |read: &&ColumnRead| {
            read.meaning == Some("verdict")
                && read.origin.source_id() == source
                && read.origin.column_index() == Some(column)
        };
        let read = input.programme.tables.iter().flat_map(|table| &table.columns).find(is_column);
        let header = read.map_or("", |read| read.printed.as_str());
        let mut finding = Finding::new(check).with("header", header);
        finding.at = read.map(|read| read.origin);
        findings.push(finding.with("count", differ).with("rows", agree + differ));
    }
}

/// Rows of columns of stated verdicts: those that agree with the figures, and those that say the opposite.
type RowsOfColumns = BTreeMap<(SourceId, u16), (usize, usize)>;

/// The columns of stated verdicts that say the opposite of the figures in most rows, of at least three.
fn contradicting_columns(evaluation: &Evaluation<'_>) -> RowsOfColumns {
    const LEAST: usize = 3;
    let mut columns = RowsOfColumns::new();
    for row in evaluation.indicators().filter(|row| !row.verdict_is_stated) {
        let (Some(stated), Some(column)) = (row.stated_verdict(), column_of_verdict(row.indicator)) else { continue };
        let (Some(says), Some(is_achieved)) = (said(stated), said(row.verdict)) else { continue };
        let (agree, differ) = columns.entry(column).or_default();
        *if says == is_achieved { agree } else { differ } += 1;
    }
    columns.retain(|_, (agree, differ)| *agree + *differ >= LEAST && differ > agree);
    columns
}

/// The file and column of an indicator's stated verdict.
fn column_of_verdict(indicator: &Indicator) -> Option<(SourceId, u16)> {
    let origin = indicator.stated_verdict.as_ref()?.origin;
    Some((origin.source_id(), origin.column_index()?))
}

/// Whether a verdict says that the indicator is achieved; none where it says neither.
fn said(verdict: Verdict) -> Option<bool> {
    match verdict {
        Verdict::Achieved => Some(true),
        Verdict::NotAchieved => Some(false),
        Verdict::NoData | Verdict::NotAssessable => None,
    }
}

/// A remark that says the opposite of what the figures give.
pub fn words_against_verdict(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    for row in evaluation.indicators() {
        let Some(remark) = &row.indicator.remark else { continue };
        let list = match row.verdict {
            Verdict::Achieved => PhraseList::TargetMissed,
            Verdict::NotAchieved => PhraseList::TargetReached,
            Verdict::NoData | Verdict::NotAssessable => continue,
        };
        let Some(phrase) = list.find(&fold(&remark.value)) else { continue };
        let finding = Finding::new(check).at(remark.origin).about(subject::indicator(row.indicator));
        let finding = with(finding.with("words", phrase), "verdict", verdict_label(row.verdict));
        let achieved = row.achieved.map(|achieved| achieved.origin);
        findings.push(achieved.into_iter().fold(finding, Finding::related));
    }
}

/// A measure proposed for deletion, one of whose indicators is to be kept.
pub fn deleted_but_kept(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, measure) in input.programme.measures() {
        let Some(relevance) = &measure.relevance else { continue };
        if relevance.verdict != Some(Relevance::NotRelevant) {
            continue;
        }
        for row in &measure.indicators {
            let stated = row
                .relevance
                .as_ref()
                .filter(|own| own.verdict == Some(Relevance::Relevant))
                .map(|own| own.text.origin);
            let kept = [&row.next_steps, &row.comment].into_iter().flatten();
            let kept = kept.into_iter().find(|cell| PhraseList::Keep.find(&fold(&cell.value)).is_some());
            if let Some(at) = stated.or(kept.map(|cell| cell.origin)) {
                let finding = Finding::new(check).at(at).related(relevance.text.origin);
                findings.push(finding.about(subject::indicator(row)).with("measure", measure.code.to_string()));
            }
        }
    }
}
