//! An evaluation.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Number;

use super::{OverallPart, SCHEMA, number};
use crate::judge::{
    Class, ClassCounts, Classes, Evaluation, IndicatorEvaluation, ObjectiveEvaluation, Profile, RelevanceEvaluation,
};
use crate::language::Labels;
use crate::model::{
    ByPeriod, Calendar, Direction, Disaggregated, Indicator, Part, PartValues, Place, Quantity, ReportingPeriod,
    Sources, ValueOf,
};
use crate::report::reason;

/// An evaluation.
#[derive(Debug, Serialize)]
pub struct EvaluationDocument {
    schema: &'static str,
    programme: String,
    review_year: u16,
    review_period: String,
    profile: String,
    overall: OverallPart,
    objectives: Vec<ObjectivePart>,
    measures: Vec<MeasurePart>,
    indicators: Vec<IndicatorPart>,
    activities: Vec<ActivityPart>,
    counts: CountsPart,
    inputs: Vec<InputPart>,
    /// The classes of the profile, where it has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    classes: Option<ClassesPart>,
}

/// The classes of a profile with the counts of all indicators that count.
#[derive(Debug, Serialize)]
struct ClassesPart {
    on: &'static str,
    all: Vec<ClassPart>,
    without: usize,
}

#[derive(Debug, Serialize)]
struct ClassPart {
    name: String,
    /// In percent; none for the lowest.
    from: Option<Number>,
    /// In percent; none for the best.
    below: Option<Number>,
    source: String,
    count: usize,
    pct: Option<u8>,
}

/// The counts of an objective.
#[derive(Debug, Serialize)]
struct ClassCountsPart {
    all: Vec<ClassCountPart>,
    without: usize,
}

#[derive(Debug, Serialize)]
struct ClassCountPart {
    name: String,
    count: usize,
    pct: Option<u8>,
}

#[derive(Debug, Serialize)]
struct ObjectivePart {
    code: String,
    level: &'static str,
    title: String,
    institution: String,
    relevance: &'static str,
    relevance_stated: Option<&'static str>,
    relevance_derived: &'static str,
    achieved: usize,
    not_achieved: usize,
    no_data: usize,
    not_assessable: usize,
    counted: usize,
    achieved_pct: Option<u8>,
    not_achieved_pct: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    classes: Option<ClassCountsPart>,
}

#[derive(Debug, Serialize)]
struct MeasurePart {
    code: String,
    title: String,
    objective: String,
    relevance: &'static str,
    relevance_stated: Option<&'static str>,
    relevance_derived: &'static str,
    to_verify: bool,
}

#[derive(Debug, Serialize)]
struct IndicatorPart {
    code: String,
    owner: String,
    name: String,
    unit: String,
    direction: Option<&'static str>,
    baseline: Option<Number>,
    target: Option<Number>,
    /// The period that is judged: the review period, or a part of it.
    period: String,
    target_year: Option<u16>,
    target_period: Option<String>,
    achieved: Option<Number>,
    baseline_printed: Option<String>,
    target_printed: Option<String>,
    achieved_printed: Option<String>,
    verdict: &'static str,
    verdict_stated: bool,
    verdict_of_rules: &'static str,
    rests_on_tolerance: bool,
    counted: bool,
    grade: Option<&'static str>,
    /// The name of the class, or null; not written where the profile has no classes.
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<Option<String>>,
    percent_of_target: Option<Number>,
    share_of_change: Option<Number>,
    relevance: &'static str,
    reason: String,
    places: PlacesPart,
    /// What the achieved percentages were computed of, where the input gives it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fractions: Vec<FractionPart>,
    /// Values of parts, where the input gives any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disaggregated: Vec<DisaggregatedPart>,
    /// The same parts with their values of the review period.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<PartOfWhole>,
    /// The part that the indicator itself is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<NamedPart>,
}

#[derive(Debug, Serialize)]
struct FractionPart {
    period: String,
    numerator: Option<Number>,
    denominator: Option<Number>,
}

#[derive(Debug, Serialize)]
struct PartOfWhole {
    dimension: String,
    value: String,
    target: Option<Number>,
    achieved: Option<Number>,
}

#[derive(Debug, Serialize)]
struct NamedPart {
    dimension: String,
    value: String,
}

#[derive(Debug, Serialize)]
struct DisaggregatedPart {
    of: &'static str,
    year: Option<u16>,
    dimensions: Vec<DimensionPart>,
    locations: Vec<String>,
    printed: String,
    place: Place,
}

#[derive(Debug, Serialize)]
struct DimensionPart {
    name: String,
    value: String,
}

#[derive(Debug, Serialize)]
struct PlacesPart {
    row: Place,
    baseline: Option<Place>,
    target: Option<Place>,
    achieved: Option<Place>,
}

#[derive(Debug, Serialize)]
struct ActivityPart {
    code: String,
    measure: String,
    title: String,
    institution: String,
    status: Option<&'static str>,
    deadline: Option<String>,
    relevance: &'static str,
    relevance_stated: Option<&'static str>,
    relevance_derived: &'static str,
}

#[derive(Debug, Serialize)]
struct CountsPart {
    rows_read: usize,
    rows_used: usize,
    rows_reported: usize,
    indicators: usize,
    activities: usize,
}

#[derive(Debug, Serialize)]
struct InputPart {
    file: String,
    sha256: String,
}

/// The document of an evaluation.
pub fn document(evaluation: &Evaluation<'_>, labels: &Labels) -> EvaluationDocument {
    let programme = evaluation.programme;
    let printed = evaluation.overall.map(|overall| overall.printed());
    let sum = |count: fn(&crate::model::TableRead) -> usize| programme.tables.iter().map(count).sum();
    EvaluationDocument {
        schema: SCHEMA,
        programme: programme.document.title.as_ref().map_or_else(String::new, |title| title.value.clone()),
        review_year: evaluation.review.year().0,
        review_period: evaluation.programme.calendar.name(evaluation.review.period),
        profile: evaluation.profile.name.clone(),
        overall: OverallPart { achieved_pct: printed.map(|pair| pair.0), not_achieved_pct: printed.map(|pair| pair.1) },
        objectives: evaluation.objectives.iter().map(|judged| objective_part(judged, evaluation.profile)).collect(),
        measures: evaluation
            .measures()
            .map(|(objective, measure)| MeasurePart {
                code: measure.measure.code.to_string(),
                title: measure.measure.title.text().to_owned(),
                objective: objective.objective.code.to_string(),
                relevance: measure.relevance.verdict().id(),
                relevance_stated: stated(&measure.relevance),
                relevance_derived: measure.relevance.derived.id(),
                to_verify: measure.relevance.differs(),
            })
            .collect(),
        indicators: evaluation.indicators().map(|indicator| indicator_part(indicator, evaluation, labels)).collect(),
        activities: evaluation
            .activities()
            .map(|(measure, judged)| ActivityPart {
                code: judged.activity.code.to_string(),
                measure: measure.measure.code.to_string(),
                title: judged.activity.title.text().to_owned(),
                institution: judged.activity.institution.text().to_owned(),
                status: judged.activity.status.as_ref().map(|status| status.value.id()),
                deadline: judged.activity.deadline.as_ref().map(|deadline| deadline.value.printed.clone()),
                relevance: judged.relevance.verdict().id(),
                relevance_stated: stated(&judged.relevance),
                relevance_derived: judged.relevance.derived.id(),
            })
            .collect(),
        counts: CountsPart {
            rows_read: sum(|table| table.rows),
            rows_used: sum(|table| table.used),
            rows_reported: sum(|table| table.reported),
            indicators: evaluation.indicators().count(),
            activities: evaluation.activities().count(),
        },
        inputs: programme
            .inputs
            .iter()
            .map(|input| InputPart { file: input.file.clone(), sha256: input.sha256.clone() })
            .collect(),
        classes: evaluation.profile.classes.as_ref().map(|classes| classes_part(classes, evaluation)),
    }
}

fn classes_part(classes: &Classes, evaluation: &Evaluation<'_>) -> ClassesPart {
    let counts = ClassCounts::of(classes, evaluation.indicators());
    let percent = |share: Decimal| number(share.saturating_mul(Decimal::ONE_HUNDRED));
    let counted = class_counts(classes, &counts);
    let all = classes.all.iter().zip(counted).enumerate().map(|(at, (class, counted))| ClassPart {
        name: counted.name,
        from: class.from.and_then(percent),
        below: classes.below(at).and_then(percent),
        source: class.source.clone(),
        count: counted.count,
        pct: counted.pct,
    });
    ClassesPart { on: classes.basis.id(), all: all.collect(), without: counts.without }
}

fn class_counts(classes: &Classes, counts: &ClassCounts) -> Vec<ClassCountPart> {
    let printed = counts.printed();
    let counted = classes.all.iter().zip(&counts.of_class).enumerate();
    let part = |(at, (class, count)): (usize, (&Class, &usize))| ClassCountPart {
        name: class.name.clone(),
        count: *count,
        pct: printed.as_ref().and_then(|printed| printed.get(at).copied()),
    };
    counted.map(part).collect()
}

fn stated(relevance: &RelevanceEvaluation) -> Option<&'static str> {
    relevance.stated.map(|(stated, _)| stated.id())
}

fn objective_part(judged: &ObjectiveEvaluation<'_>, profile: &Profile) -> ObjectivePart {
    let classes = profile.classes.as_ref().map(|classes| {
        let counts = ClassCounts::of(classes, judged.all_indicators());
        ClassCountsPart { all: class_counts(classes, &counts), without: counts.without }
    });
    let (objective, tally) = (judged.objective, judged.tally);
    let printed = judged.percentages.map(|percentages| percentages.printed());
    ObjectivePart {
        code: objective.code.to_string(),
        level: objective.level.id(),
        title: objective.title.text().to_owned(),
        institution: objective.institution.text().to_owned(),
        relevance: judged.relevance.verdict().id(),
        relevance_stated: stated(&judged.relevance),
        relevance_derived: judged.relevance.derived.id(),
        achieved: tally.achieved,
        not_achieved: tally.not_achieved,
        no_data: tally.no_data,
        not_assessable: tally.not_assessable,
        counted: tally.counted,
        achieved_pct: printed.map(|pair| pair.0),
        not_achieved_pct: printed.map(|pair| pair.1),
        classes,
    }
}

fn indicator_part(judged: &IndicatorEvaluation<'_>, evaluation: &Evaluation<'_>, labels: &Labels) -> IndicatorPart {
    let indicator = judged.indicator;
    let sources = &evaluation.programme.sources;
    let calendar = &evaluation.programme.calendar;
    let printed = |cell: Option<&Quantity>| cell.map(|cell| cell.printed.to_string());
    let place = |cell: Option<&Quantity>| cell.map(|cell| sources.place(cell.origin));
    let (percent_of_target, share_of_change) = reason::ratios(judged, evaluation.profile, 2);
    let class_name =
        |classes: &Classes| judged.class.and_then(|found| Some(classes.all.get(found.number)?.name.clone()));
    IndicatorPart {
        code: indicator.code.to_string(),
        owner: indicator.code.owner.to_string(),
        name: indicator.name.text().to_owned(),
        unit: indicator.unit.text().to_owned(),
        direction: judged.known_direction().map(Direction::id),
        baseline: judged.baseline.and_then(number),
        target: judged.target.and_then(|target| number(target.value)),
        period: calendar.name(judged.period),
        target_year: judged.target.map(|target| target.period.year().0),
        target_period: judged.target.map(|target| calendar.name(target.period)),
        achieved: judged.achieved.and_then(|achieved| number(achieved.value?)),
        baseline_printed: printed(judged.baseline_cell),
        target_printed: printed(judged.target_cell),
        achieved_printed: printed(judged.achieved_cell),
        verdict: judged.verdict.id(),
        verdict_stated: judged.verdict_is_stated,
        verdict_of_rules: judged.by_rules().0.id(),
        rests_on_tolerance: judged.rests_on_tolerance,
        counted: judged.counted,
        grade: judged.grade.map(|grade| grade.id()),
        class: evaluation.profile.classes.as_ref().map(class_name),
        percent_of_target: percent_of_target.and_then(number),
        share_of_change: share_of_change.and_then(number),
        relevance: judged.relevance.verdict().id(),
        reason: reason::in_words(&reason::explain_indicator(judged, evaluation.profile), labels, sources),
        places: PlacesPart {
            row: sources.place(indicator.origin),
            baseline: place(judged.baseline_cell),
            target: place(judged.target_cell),
            achieved: place(judged.achieved_cell),
        },
        fractions: fractions(indicator, calendar),
        disaggregated: indicator.disaggregated.iter().map(|part| disaggregated_part(part, sources)).collect(),
        parts: judged.parts().into_iter().map(part_of_whole).collect(),
        part: indicator.part.clone().map(|Part { dimension, value }| NamedPart { dimension, value }),
    }
}

fn fractions(indicator: &Indicator, calendar: &Calendar) -> Vec<FractionPart> {
    let periods = indicator.numerators.iter().chain(indicator.denominators.iter()).map(|(period, _)| period);
    let periods: BTreeSet<ReportingPeriod> = periods.collect();
    let value = |values: &ByPeriod<Quantity>, period| number(values.get(period)?.exact()?);
    let part = |period: ReportingPeriod| FractionPart {
        period: calendar.name(period),
        numerator: value(&indicator.numerators, period),
        denominator: value(&indicator.denominators, period),
    };
    periods.into_iter().map(part).collect()
}

fn part_of_whole(part: PartValues<'_>) -> PartOfWhole {
    let value = |quantity: Option<&Quantity>| number(quantity?.exact()?);
    let (target, achieved) = (value(part.target), value(part.achieved));
    PartOfWhole { dimension: part.part.dimension, value: part.part.value, target, achieved }
}

fn disaggregated_part(part: &Disaggregated, sources: &Sources) -> DisaggregatedPart {
    let (of, year) = match part.of {
        ValueOf::Baseline => ("baseline", None),
        ValueOf::Target(period) => ("target", Some(period.year().0)),
        ValueOf::Achieved(period) => ("achieved", Some(period.year().0)),
    };
    let dimension = |(name, value): &(String, String)| DimensionPart { name: name.clone(), value: value.clone() };
    DisaggregatedPart {
        of,
        year,
        dimensions: part.dimensions.iter().map(dimension).collect(),
        locations: part.locations.clone(),
        printed: part.quantity.printed.to_string(),
        place: sources.place(part.quantity.origin),
    }
}
