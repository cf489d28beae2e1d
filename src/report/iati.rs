//! An evaluation as an IATI activity of version 2.03: results, indicators, baselines, targets and actuals, and the
//! verdict of the review year as the comment of its actual.
//!
//! What IATI has no place for is in attributes and elements of a namespace of our own, which the schema allows, so
//! that a file read again gives the same verdicts.

mod narrative;
mod registration;

use self::narrative::{comment_of, narrative};
use super::reason;
use super::tree::Element;
use crate::finding::Message;
use crate::judge::{Evaluation, IndicatorEvaluation, Profile};
use crate::language::Labels;
use crate::model::{
    Amount, ByPeriod, Direction, Disaggregated, Indicator, Level, Quantity, ReportingPeriod, Text, ValueOf,
};

const NAMESPACE: &str = "urn:expost:iati:1";

/// An evaluation as an activity, and what a publisher must know of it.
#[derive(Debug)]
pub struct IatiActivity {
    /// An `iati-activity` of version 2.03 with results and verdicts.
    pub activity: Element,
    /// Placeholders for what is not stated, and what is left out.
    pub remarks: Vec<Message>,
}

/// The document of those activities.
pub fn document(activities: Vec<Element>) -> Element {
    let root = Element::new("iati-activities").with("version", "2.03").with("xmlns:expost", NAMESPACE);
    root.containing(activities)
}

/// The evaluation as an activity.
pub fn activity(evaluation: &Evaluation<'_>, labels: &Labels) -> IatiActivity {
    let mut remarks = Vec::new();
    let mut children = registration::elements(evaluation, labels, &mut remarks);
    let writer = Writer { evaluation, labels, language: language(labels.language().id()) };
    for judged in &evaluation.objectives {
        let objective = judged.objective;
        let kind = match (objective.kind.as_ref().map(|kind| kind.value.as_str()), objective.level) {
            (Some("output"), _) => "1",
            (Some("outcome"), _) => "2",
            (Some("impact"), _) | (_, Level::Overall) => "3",
            (Some("other"), _) => "9",
            _ => "2",
        };
        children.extend(writer.result(kind, objective.title.text(), &objective.comment, &judged.indicators));
        for measure in &judged.measures {
            let row = measure.measure;
            children.extend(writer.result("1", row.title.text(), &row.comment, &measure.indicators));
        }
    }
    remarks.extend(left_out(evaluation));
    remarks.extend(fiscal_years(evaluation));
    let mut activity = Element::new("iati-activity");
    if let Some(tag) = &evaluation.programme.document.language {
        activity = activity.with("xml:lang", language(&tag.value));
    }
    activity = activity.with("expost:review-year", evaluation.programme.calendar.name(evaluation.review.period));
    // A file of rules may bear the name of a built-in one.
    if Profile::built_in(&evaluation.profile.name).as_ref() == Some(evaluation.profile) {
        activity = activity.with("expost:profile", evaluation.profile.name.as_str());
    }
    IatiActivity { activity: activity.containing(children), remarks }
}

/// The language of a tag, without script and region, as IATI has it.
fn language(tag: &str) -> String {
    tag.split('-').next().unwrap_or("").to_lowercase()
}

/// What IATI's results have no place for, with how many.
fn left_out(evaluation: &Evaluation<'_>) -> Vec<Message> {
    let programme = evaluation.programme;
    let without_indicators = programme.objectives.iter().filter(|objective| objective.indicators.is_empty()).count()
        + programme.measures().filter(|(_, measure)| measure.indicators.is_empty()).count();
    let funding = programme.measures().map(|(_, measure)| measure.funding.len()).sum::<usize>();
    let next_steps = programme.indicators().filter(|(_, row)| row.next_steps.is_some()).count();
    let relevance = programme.indicators().filter(|(_, row)| row.relevance.is_some()).count()
        + programme.measures().filter(|(_, measure)| measure.relevance.is_some()).count()
        + programme.objectives.iter().filter(|objective| objective.relevance.is_some()).count();
    let counts = [
        ("iati-without-indicators", without_indicators),
        ("iati-without-activities", programme.activities().count()),
        ("iati-without-funding", funding),
        ("iati-without-next-steps", next_steps),
        ("iati-without-relevance", relevance),
    ];
    let parts = counts.into_iter().filter(|(_, count)| *count > 0);
    parts.map(|(key, count)| Message { key, arguments: vec![("count", count.into())] }).collect()
}

struct Writer<'e> {
    evaluation: &'e Evaluation<'e>,
    labels: &'e Labels,
    language: String,
}

impl Writer<'_> {
    /// A result; none where it has no indicator, which the schema does not allow.
    fn result(
        &self,
        kind: &'static str,
        title: &str,
        comment: &Text,
        indicators: &[IndicatorEvaluation<'_>],
    ) -> Option<Element> {
        let first = indicators.first()?;
        let code = first.indicator.code.owner.to_string();
        let title = if title.is_empty() { &code } else { title };
        let mut children = vec![Element::new("title").containing(vec![narrative(title)])];
        if let Some(comment) = comment {
            children.push(Element::new("description").containing(vec![narrative(&comment.value)]));
        }
        children.extend(indicators.iter().map(|judged| self.indicator(judged)));
        Some(Element::new("result").with("type", kind).containing(children))
    }

    fn indicator(&self, judged: &IndicatorEvaluation<'_>) -> Element {
        let row = judged.indicator;
        let measure = measure(row);
        let mut element = Element::new("indicator").with("measure", measure);
        element = match judged.direction.direction {
            Direction::Increase => element.with("ascending", "1"),
            Direction::Decrease => element.with("ascending", "0"),
            Direction::Maintain => element.with("expost:direction", Direction::Maintain.id()),
        };
        if !row.unit.text().is_empty() {
            element = element.with("expost:unit", row.unit.text());
        }
        if let Some(part) = &row.part {
            element = element.with("expost:part-dimension", part.dimension.as_str());
            element = element.with("expost:part", part.value.as_str());
        }
        if let Some(source) = &row.source_of_verification {
            element = element.with("expost:source-of-verification", source.value.as_str());
        }
        let code = row.code.to_string();
        let name = if row.name.text().is_empty() { &code } else { row.name.text() };
        let reference = Element::new("reference").with("vocabulary", "99").with("code", code.as_str());
        let mut children = vec![Element::new("title").containing(vec![narrative(name)]), reference];
        let (baselines, undated) = baselines(judged);
        children.extend(baselines);
        children.extend(self.periods(judged));
        children.extend(undated);
        element.containing(children)
    }

    fn periods(&self, judged: &IndicatorEvaluation<'_>) -> Vec<Element> {
        let row = judged.indicator;
        let has_value = |values: &ByPeriod<Quantity>| -> Vec<ReportingPeriod> {
            values.iter().filter(|(_, quantity)| !iati_value(quantity).is_empty()).map(|(period, _)| period).collect()
        };
        let mut periods = [has_value(&row.targets), has_value(&row.revised_targets), has_value(&row.achieved)].concat();
        periods.push(judged.period);
        periods.extend(row.disaggregated.iter().filter_map(|part| match part.of {
            ValueOf::Baseline => None,
            ValueOf::Target(period) | ValueOf::Achieved(period) => Some(period),
        }));
        periods.sort_unstable();
        periods.dedup();
        let last_target = periods.iter().rev().find(|period| target(judged, **period).is_some()).copied();
        periods.into_iter().map(|period| self.period(judged, period, last_target == Some(period))).collect()
    }

    fn period(&self, judged: &IndicatorEvaluation<'_>, period: ReportingPeriod, has_comment: bool) -> Element {
        let row = judged.indicator;
        let (start, end) = match row.periods.get(period) {
            Some((start, end)) => (start.clone(), end.clone()),
            None => {
                let (first, last) = period.days();
                (first.to_string(), last.to_string())
            }
        };
        let mut children = vec![
            Element::new("period-start").with("iso-date", start),
            Element::new("period-end").with("iso-date", end),
        ];
        if let Some(target) = target(judged, period).map(iati_value) {
            let comment = row.comment.as_ref().filter(|_| has_comment && target.value.is_some());
            let comment = comment.map(|comment| comment_of(narrative(&comment.value)));
            let rest = own_dimensions(row).into_iter().chain(comment).collect();
            children.push(target.fill(Element::new("target"), rest));
        }
        let filled_parts = |name: &'static str, of| {
            parts(row, of).map(move |part| iati_value(&part.quantity).fill(Element::new(name), part_of(part)))
        };
        children.extend(filled_parts("target", ValueOf::Target(period)));
        let achieved = row.achieved.get(period).map(iati_value).unwrap_or_default();
        if period == judged.period {
            children.push(self.judged_actual(judged, achieved));
        } else if !achieved.is_empty() {
            children.push(achieved.fill(Element::new("actual"), own_dimensions(row)));
        }
        children.extend(filled_parts("actual", ValueOf::Achieved(period)));
        Element::new("period").containing(children)
    }

    /// The actual of the judged period: its comment gives the reason of the verdict, and the evaluator's remark.
    fn judged_actual(&self, judged: &IndicatorEvaluation<'_>, achieved: IatiValue) -> Element {
        let mut verdict = Element::new("expost:verdict").with("verdict", judged.verdict.id());
        if let Some(grade) = judged.grade {
            verdict = verdict.with("grade", grade.id());
        }
        if judged.indicator.stated_verdict.is_some() {
            verdict = verdict.with("stated", "true");
        }
        let remark = judged.indicator.remark.as_ref().map(|remark| remark.value.as_str());
        if let Some(remark) = remark {
            verdict = verdict.with("remark", remark);
        }
        if achieved.words.is_some() {
            // The words of what was achieved are the comment.
            let rest = own_dimensions(judged.indicator).into_iter().chain([verdict]).collect();
            return achieved.fill(Element::new("actual"), rest);
        }
        let (evaluation, labels) = (self.evaluation, self.labels);
        let sentences = reason::explain_indicator(judged, evaluation.profile);
        let word = labels.text(&format!("verdict-{}", judged.verdict.id()));
        let reason = reason::in_words(&sentences, labels, &evaluation.programme.sources);
        let sentence = format!("{word}: {reason}");
        let comment = [Some(sentence.as_str()), remark].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        let narrative = narrative(&comment).with("xml:lang", self.language.as_str());
        let rest = [comment_of(narrative), verdict.with("drafted", "true")];
        achieved.fill(Element::new("actual"), own_dimensions(judged.indicator).into_iter().chain(rest).collect())
    }
}

/// That fiscal years are written as calendar years, where no file states their days.
fn fiscal_years(evaluation: &Evaluation<'_>) -> Option<Message> {
    let calendar = &evaluation.programme.calendar;
    let is_unknown = |row: &Indicator, period: &ReportingPeriod| {
        calendar.is_fiscal(period.year()) && row.periods.get(*period).is_none()
    };
    let first = evaluation.indicators().find_map(|judged| {
        let row = judged.indicator;
        let values = row.targets.iter().chain(row.achieved.iter());
        values.map(|(period, _)| period).find(|period| is_unknown(row, period))
    });
    first.map(|period| Message::new("iati-fiscal-years").with("year", period))
}

/// The baseline and its parts. IATI wants its year; one without is in an element of our own.
fn baselines(judged: &IndicatorEvaluation<'_>) -> (Vec<Element>, Option<Element>) {
    let row = judged.indicator;
    let stated = judged.baseline_cell.or(row.baseline.value()).map(iati_value).filter(|value| !value.is_empty());
    let Some(year) = row.baseline_year.value() else {
        return (Vec::new(), stated.map(|value| value.fill(Element::new("expost:baseline"), Vec::new())));
    };
    let element = || Element::new("baseline").with("year", year.to_string());
    let whole = stated.map(|value| value.fill(element(), own_dimensions(row)));
    let parts = parts(row, ValueOf::Baseline).map(|part| iati_value(&part.quantity).fill(element(), part_of(part)));
    (whole.into_iter().chain(parts).collect(), None)
}

/// A figure in IATI: a plain number as the value, ranges, bounds and words as the comment.
#[derive(Debug, Default)]
struct IatiValue {
    value: Option<String>,
    words: Option<String>,
}

fn iati_value(quantity: &Quantity) -> IatiValue {
    let value = |value: String| IatiValue { value: Some(value), words: None };
    let words = |words: String| IatiValue { value: None, words: Some(words) };
    match quantity.amount {
        Amount::Missing | Amount::Fault => IatiValue::default(),
        Amount::Exact(number) => value(number.normalize().to_string()),
        Amount::Range { low, high } => words(format!("{} - {}", low.normalize(), high.normalize())),
        Amount::AtLeast(bound) => words(format!("{} {}", bound.sign_of_least(), bound.number.normalize())),
        Amount::AtMost(bound) => words(format!("{} {}", bound.sign_of_most(), bound.number.normalize())),
        Amount::YesNo(_) | Amount::Words => words(quantity.printed.to_string()),
    }
}

impl IatiValue {
    fn is_empty(&self) -> bool {
        self.value.is_none() && self.words.is_none()
    }

    /// Puts the figure into an element, in the order of the schema: dimensions, the comment, the rest.
    fn fill(self, mut element: Element, rest: Vec<Element>) -> Element {
        if let Some(value) = self.value {
            element = element.with("value", value);
        }
        let is_part = |element: &Element| matches!(element.name, "location" | "dimension");
        let (mut children, rest): (Vec<Element>, Vec<Element>) = rest.into_iter().partition(is_part);
        children.extend(self.words.map(|words| comment_of(narrative(&words))));
        children.extend(rest);
        element.containing(children)
    }
}

/// The target of a period: the one that was used, else as revised, else as planned.
fn target<'p>(judged: &IndicatorEvaluation<'p>, period: ReportingPeriod) -> Option<&'p Quantity> {
    let row = judged.indicator;
    let stated = [row.revised_targets.get(period), row.targets.get(period)];
    let candidates = || stated.iter().copied().flatten().filter(|quantity| !iati_value(quantity).is_empty());
    let used = judged.target.map(|used| used.origin);
    candidates().find(|quantity| Some(quantity.origin) == used).or_else(|| candidates().next())
}

fn parts(row: &Indicator, of: ValueOf) -> impl Iterator<Item = &Disaggregated> {
    row.disaggregated.iter().filter(move |part| part.of == of)
}

/// The dimensions of the part that an indicator is about; a part of several has one for each.
fn own_dimensions(row: &Indicator) -> Vec<Element> {
    let Some(part) = &row.part else { return Vec::new() };
    let dimension = |name: &str, value: &str| Element::new("dimension").with("name", name).with("value", value);
    let (names, values): (Vec<&str>, Vec<&str>) =
        (part.dimension.split(", ").collect(), part.value.split(", ").collect());
    if names.len() != values.len() {
        return vec![dimension(&part.dimension, &part.value)];
    }
    names.into_iter().zip(values).map(|(name, value)| dimension(name, value)).collect()
}

fn part_of(part: &Disaggregated) -> Vec<Element> {
    let locations = part.locations.iter().map(|place| Element::new("location").with("ref", place.as_str()));
    let dimension = |(name, value): &(String, String)| {
        Element::new("dimension").with("name", name.as_str()).with("value", value.as_str())
    };
    locations.chain(part.dimensions.iter().map(dimension)).collect()
}

/// The code of what is measured: a percentage, words, or a number of units.
fn measure(row: &Indicator) -> &'static str {
    let unit = row.unit.text();
    let cells = || row.targets.iter().chain(row.revised_targets.iter()).chain(row.achieved.iter());
    match unit {
        "Nominal" => "3",
        "Ordinal" => "4",
        "Qualitative" => "5",
        _ if cells().any(|(_, cell)| cell.amount.is_in_words()) => "5",
        _ if unit.contains('%') || cells().any(|(_, cell)| cell.percent) => "2",
        _ => "1",
    }
}
