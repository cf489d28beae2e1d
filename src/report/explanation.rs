//! All that a verdict rests on, line by line, for `explain`.

use rust_decimal::Decimal;

use super::classes::{class_range, class_share, counts_in_words};
use super::reason::{self, percent};
use crate::finding::{Argument, Message};
use crate::judge::{
    Basis, ClassCounts, Classes, Evaluation, IndicatorEvaluation, Profile, RelevanceEvaluation, Tally, TargetFrom,
};
use crate::model::{
    ByPeriod, Code, Combine, ComputedYear, Direction, Disaggregated, Origin, Quantity, ReportingPeriod, Sourced,
    ValueOf, Year,
};

/// One line: what it is about, what it says, and the cell it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The key of the label.
    pub label: &'static str,
    /// What it says.
    pub text: Message,
    /// Where the figure or the words were read; none where they are computed.
    pub at: Option<Origin>,
}

/// The explanation of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// `1.3.3#2`, as the user may ask for it again.
    pub code: String,
    /// Whether an indicator, activity, measure or objective: the key of a label.
    pub kind: &'static str,
    /// The name or title.
    pub title: String,
    /// The verdict's key: of an indicator the verdict, else the relevance.
    pub verdict: String,
    /// The reason in sentences.
    pub reason: Vec<Message>,
    /// What the verdict rests on, a line each.
    pub lines: Vec<Line>,
}

/// Explains the row of that code; none when there is no such code.
pub fn explain(evaluation: &Evaluation<'_>, code: &str) -> Option<Explanation> {
    let wanted = code.trim().to_lowercase();
    for objective in &evaluation.objectives {
        if objective.objective.code.to_string().to_lowercase() == wanted {
            let relevance = &objective.relevance;
            let subject = (&objective.objective.code, "kind-objective", objective.objective.title.text());
            let mut explanation = explain_owner(subject, relevance, objective.objective.origin);
            explanation.lines.extend(tally_lines(evaluation, &objective.tally));
            let left_out = objective.all_indicators().filter(|judged| !judged.counted).count();
            explanation.lines.extend(evaluation.profile.classes.as_ref().map(|classes| {
                let counts = ClassCounts::of(classes, objective.all_indicators());
                Line { label: "line-classes", text: counts_in_words(classes, &counts), at: None }
            }));
            explanation.lines.extend((left_out > 0).then(|| not_counted(evaluation, left_out)));
            return Some(explanation);
        }
        for measure in &objective.measures {
            if measure.measure.code.to_string().to_lowercase() == wanted {
                let subject = (&measure.measure.code, "kind-measure", measure.measure.title.text());
                let mut explanation = explain_owner(subject, &measure.relevance, measure.measure.origin);
                explanation.lines.extend(tally_lines(evaluation, &measure.tally));
                return Some(explanation);
            }
            for activity in &measure.activities {
                if activity.activity.code.to_string().to_lowercase() == wanted {
                    let subject = (&activity.activity.code, "kind-activity", activity.activity.title.text());
                    let mut explanation = explain_owner(subject, &activity.relevance, Some(activity.activity.origin));
                    let status = activity.activity.status_text.as_ref();
                    explanation.lines.extend(status.map(|status| words("line-status", &status.value, status.origin)));
                    let deadline = activity.activity.deadline.as_ref();
                    explanation
                        .lines
                        .extend(deadline.map(|due| words("line-deadline", &due.value.printed, due.origin)));
                    return Some(explanation);
                }
            }
        }
        for indicator in objective.all_indicators() {
            if indicator.indicator.code.to_string().to_lowercase() == wanted {
                return Some(explain_indicator(evaluation, indicator));
            }
        }
    }
    None
}

fn explain_owner(
    (code, kind, title): (&Code, &'static str, &str),
    relevance: &RelevanceEvaluation,
    origin: Option<Origin>,
) -> Explanation {
    let row = origin.map(|origin| Line { label: "line-row", text: Message::new("line-described"), at: Some(origin) });
    Explanation {
        code: code.to_string(),
        kind,
        title: title.to_owned(),
        verdict: format!("relevance-{}", relevance.verdict().id()),
        reason: reason::explain_relevance(relevance),
        lines: row.into_iter().collect(),
    }
}

fn tally_lines(evaluation: &Evaluation<'_>, tally: &Tally) -> Vec<Line> {
    let line = |label, text| Line { label, text, at: None };
    let counts = Message::new("line-counts")
        .with("achieved", tally.achieved)
        .with("missed", tally.not_achieved)
        .with("nodata", tally.no_data)
        .with("unassessable", tally.not_assessable);
    let mut lines = vec![line("line-indicators", counts)];
    if let Some(percentages) = tally.percentages() {
        let (achieved, not_achieved) = percentages.printed();
        let formula = Message::new("line-percentages")
            .with("achieved", tally.achieved)
            .with("counted", tally.counted)
            .with("percent", usize::from(achieved))
            .with("rest", usize::from(not_achieved))
            .with("scope", Argument::Label(format!("scope-{}", evaluation.profile.scope.id())));
        lines.push(line("line-formula", formula));
    }
    lines
}

/// How many indicators the profile leaves out.
fn not_counted(evaluation: &Evaluation<'_>, count: usize) -> Line {
    let scope = Argument::Label(format!("scope-{}", evaluation.profile.scope.id()));
    let text = Message::new("line-left-out").with("count", count).with("scope", scope);
    Line { label: "line-counted", text, at: None }
}

fn words(label: &'static str, text: &str, origin: Origin) -> Line {
    Line { label, text: Message::new("line-words").with("words", text), at: Some(origin) }
}

fn explain_indicator(evaluation: &Evaluation<'_>, judged: &IndicatorEvaluation<'_>) -> Explanation {
    let indicator = judged.indicator;
    let mut lines = Vec::new();
    lines.extend(baselines(judged));
    let by_year = |values: &ByPeriod<Quantity>, label| -> Vec<Line> {
        let computed = |period| indicator.computed.iter().find(|of| of.year == period && is_of(of, label));
        let line = |(period, quantity): (ReportingPeriod, &Quantity)| match computed(period) {
            Some(computed) => computed_line(computed, label, (values, quantity)),
            None => stated_line(period, quantity, label),
        };
        values.iter().map(line).collect()
    };
    lines.extend(by_year(&indicator.targets, "line-target-planned"));
    let label = if indicator.targets.is_empty() { "line-target-planned" } else { "line-target-revised" };
    lines.extend(by_year(&indicator.revised_targets, label));
    lines.extend(by_year(&indicator.achieved, "line-achieved"));
    lines.extend(indicator.disaggregated.iter().map(part_line));
    lines.extend(used_target(judged));
    lines.extend(formula(judged, evaluation.profile));
    lines.extend(ratios(judged, evaluation.profile));
    lines.extend(evaluation.profile.classes.as_ref().map(|classes| class_line(judged, classes, evaluation.profile)));
    let counted = if judged.counted { "line-counted-yes" } else { "line-counted-no" };
    let scope = Argument::Label(format!("scope-{}", evaluation.profile.scope.id()));
    lines.push(Line { label: "line-counted", text: Message::new(counted).with("scope", scope), at: None });
    Explanation {
        code: indicator.code.to_string(),
        kind: "kind-indicator",
        title: indicator.name.text().to_owned(),
        verdict: format!("verdict-{}", judged.verdict.id()),
        reason: reason::explain_indicator(judged, evaluation.profile),
        lines,
    }
}

/// Whether a computed value is of the kind of a label.
fn is_of(computed: &ComputedYear, label: &str) -> bool {
    computed.is_target == (label != "line-achieved")
}

/// A value of a period as its cell prints it.
fn stated_line(period: ReportingPeriod, quantity: &Quantity, label: &'static str) -> Line {
    let text = match quantity.printed.trim() {
        "" => Message::new("line-of-year-empty").with("year", period),
        printed if is_multiplied(quantity) => multiplied(quantity, printed).with("year", period),
        printed => Message::new("line-of-year").with("year", period).with("words", printed),
    };
    Line { label, text, at: Some(quantity.origin) }
}

/// A value of a year that its parts make: the rule, and each part with its value and cell.
fn computed_line(
    computed: &ComputedYear,
    label: &'static str,
    (values, quantity): (&ByPeriod<Quantity>, &Quantity),
) -> Line {
    let part = |period: &ReportingPeriod| {
        let value = values.get(*period)?;
        let text = Message::new("line-computed-part").with("part", *period).with("words", value.printed.trim());
        Some(text.with("place", value.origin))
    };
    let parts: Vec<Message> = computed.parts.iter().filter_map(part).collect();
    let key = match (computed.combine, parts.len()) {
        // The value of the part was taken over.
        (_, 0) => return stated_line(computed.year, quantity, label),
        (_, 1) => "line-computed-only",
        (Combine::Sum, _) => "line-computed-sum",
        (Combine::Last, _) => "line-computed-last",
        (Combine::Mean, _) => "line-computed-mean",
    };
    let text = Message::new(key).with("year", computed.year).with("words", quantity.printed.trim());
    Line { label, text: text.with("parts", Argument::List(parts)), at: None }
}

/// A value of a part, which no verdict rests on.
fn part_line(value: &Disaggregated) -> Line {
    let text = match value.of {
        ValueOf::Baseline => Message::new("line-part-baseline"),
        ValueOf::Target(period) => Message::new("line-part-target").with("year", period),
        ValueOf::Achieved(period) => Message::new("line-part-achieved").with("year", period),
    };
    let text = text.with("part", value.part().value).with("words", value.quantity.printed.trim());
    Line { label: "line-part", text, at: Some(value.quantity.origin) }
}

fn is_multiplied(quantity: &Quantity) -> bool {
    quantity.unit.as_ref().is_some_and(|unit| unit.times != Decimal::ONE) && quantity.amount.number().is_some()
}

/// A figure as printed, with what it counts as in the factor of the indicator's other figures.
fn multiplied(quantity: &Quantity, printed: &str) -> Message {
    let (unit, times) = quantity.unit.as_ref().map_or(("", Decimal::ONE), |unit| (&unit.printed, unit.times));
    let number = quantity.amount.number().unwrap_or_default();
    Message::new("line-of-year-multiplied")
        .with("words", printed)
        .with("unit", unit)
        .with("times", Argument::Number(times))
        .with("number", Argument::Number(number))
}

/// The baseline as the plan and as the report has it, with its year, and the one that counts where there are both.
fn baselines(judged: &IndicatorEvaluation<'_>) -> Vec<Line> {
    let stated = &judged.indicator.baseline;
    let years = &judged.indicator.baseline_year;
    let line = |label, baseline: &Quantity, year: Option<&Sourced<Year>>| {
        let year = year.map(|year| year.value).filter(|year| !baseline.printed.contains(&year.to_string()));
        let text = match (baseline.printed.trim(), year) {
            ("", _) => Message::new("line-empty"),
            (printed, None) => return words(label, printed, baseline.origin),
            (printed, Some(year)) => Message::new("line-of-year").with("year", year).with("words", printed),
        };
        Line { label, text, at: Some(baseline.origin) }
    };
    let (Some(planned), Some(reported)) = (&stated.plan, &stated.report) else {
        return stated
            .sourced()
            .map(|baseline| line("line-baseline", &baseline.value, years.sourced()))
            .into_iter()
            .collect();
    };
    let mut lines = vec![
        line("line-baseline-planned", &planned.value, years.plan.as_ref()),
        line("line-baseline-reported", &reported.value, years.report.as_ref()),
    ];
    if let Some(used) = judged.baseline_cell {
        let is_planned = used.origin == planned.value.origin;
        let key = match (judged.baseline, is_planned) {
            (None, _) => "line-baseline-from-words",
            (Some(_), true) => "line-baseline-from-planned",
            (Some(_), false) => "line-baseline-from-reported",
        };
        let text = Message::new(key).with("baseline", judged.baseline.unwrap_or_default());
        lines.push(Line { label: "line-baseline-used", text, at: Some(used.origin) });
    }
    lines
}

fn used_target(judged: &IndicatorEvaluation<'_>) -> Option<Line> {
    let target = judged.target?;
    let key = match target.from {
        TargetFrom::Revised => "line-target-from-revised",
        TargetFrom::Planned => "line-target-from-planned",
        TargetFrom::PlannedInstead(_) => "line-target-from-planned-instead",
        TargetFrom::Later => "line-target-from-later",
    };
    let text = Message::new(key).with("target", target.value).with("year", target.period);
    Some(Line { label: "line-target-used", text, at: Some(target.origin) })
}

fn formula(judged: &IndicatorEvaluation<'_>, profile: &Profile) -> Option<Line> {
    let achieved = judged.achieved.and_then(|achieved| achieved.value)?;
    let message = |key| Message::new(key).with("achieved", achieved);
    let text = match (judged.needed_least, judged.needed_most) {
        (Some(least), Some(most)) => {
            message("line-test-maintain").with("threshold", least.number).with("high", most.number)
        }
        (Some(least), None) => {
            message("line-test-increase").with("threshold", least.number).with("sign", least.printed_sign_of_least())
        }
        (None, Some(most)) => {
            message("line-test-decrease").with("threshold", most.number).with("sign", most.printed_sign_of_most())
        }
        (None, None) => return None,
    };
    let text = text
        .with("reach", Argument::Label(format!("tolerance-of-{}", profile.basis.id())))
        .with("target", judged.target.map(|target| target.value).unwrap_or_default())
        .with("tolerance", percent(profile.tolerance));
    Some(Line { label: "line-test", text, at: None })
}

fn ratios(judged: &IndicatorEvaluation<'_>, profile: &Profile) -> [Line; 2] {
    let line = |label, percent: Option<Decimal>| {
        let text = match percent {
            Some(percent) => Message::new("line-percent").with("percent", percent),
            None => Message::new("line-undefined"),
        };
        Line { label, text, at: None }
    };
    let (of_target, of_change) = reason::ratios(judged, profile, 1);
    [line("line-percent-of-target", of_target), line("line-share-of-change", of_change)]
}

/// The class, what it needs and from where that is taken, and how near the value comes to the target.
fn class_line(judged: &IndicatorEvaluation<'_>, classes: &Classes, profile: &Profile) -> Line {
    let found = judged.class.and_then(|found| Some((found, classes.all.get(found.number)?)));
    let (of_target, _) = reason::ratios(judged, profile, 1);
    let is_counted_down = classes.basis == Basis::Level && judged.direction.direction == Direction::Decrease;
    let text = match found {
        Some((found, class)) => Message::new(if is_counted_down { "line-class-down" } else { "line-class-found" })
            .with("percent", of_target.unwrap_or_default())
            .with("class", class.name.as_str())
            .with("range", Argument::List(vec![class_range(classes, found.number)]))
            .with("source", class.source.as_str())
            .with("share", class_share(found, profile)),
        None => Message::new("line-class-none"),
    };
    Line { label: "line-class", text, at: None }
}
