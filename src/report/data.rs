//! Tables for programs: the columns have the keys of the JSON document and the cells its ids, in every language; only the
//! reasons are sentences.

use rust_decimal::Decimal;

use super::portfolio::{Failed, Line};
use super::{Cell, Column, Grid, Row, Tone, Value, reason};
use crate::judge::{Evaluation, IndicatorEvaluation};
use crate::language::Labels;
use crate::model::{Direction, Quantity, Text};

const INDICATOR_KEYS: &[&str] = &[
    "code",
    "owner",
    "name",
    "unit",
    "direction",
    "baseline",
    "baseline_year",
    "target",
    "target_year",
    "achieved",
    "baseline_printed",
    "target_printed",
    "achieved_printed",
    "verdict",
    "verdict_of_rules",
    "rests_on_tolerance",
    "counted",
    "grade",
    "percent_of_target",
    "share_of_change",
    "relevance",
    "reason",
    "remark",
    "next_steps",
    "period",
    "target_period",
];

const PROGRAMME_KEYS: &[&str] = &[
    "name",
    "programme",
    "review_year",
    "profile",
    "objectives",
    "achieved",
    "not_achieved",
    "no_data",
    "not_assessable",
    "counted",
    "achieved_pct",
    "not_achieved_pct",
    "reading_errors",
    "reading_warnings",
    "reading_notes",
    "worst_finding",
    "file",
    "error",
];

fn grid<'e>(keys: &[&str], rows: impl Iterator<Item = Vec<Value<'e>>> + 'e) -> Grid<'e> {
    let column = |key: &&str| Column { title: (*key).to_owned(), width: 12, right: false };
    let cell = |value| Cell::new(value, Tone::Plain);
    let row =
        move |values: Vec<Value<'e>>| Row { cells: values.into_iter().map(cell).collect(), keep_with_next: false };
    Grid::new(String::new(), keys.iter().map(column).collect(), rows.map(row))
}

fn number<'e>(number: Option<Decimal>) -> Value<'e> {
    number.map_or(Value::Empty, Value::Number)
}

fn whole<'e>(percent: Option<u8>) -> Value<'e> {
    percent.map_or(Value::Empty, |percent| Value::Count(percent.into()))
}

fn year<'e>(year: Option<u16>) -> Value<'e> {
    year.map_or(Value::Empty, Value::Year)
}

fn words(text: &str) -> Value<'_> {
    if text.is_empty() { Value::Empty } else { Value::Text(text.into()) }
}

fn printed(cell: Option<&Quantity>) -> Value<'_> {
    words(cell.map_or("", |cell| &cell.printed))
}

fn stated(text: &Text) -> Value<'_> {
    words(text.as_ref().map_or("", |text| &text.value))
}

fn is<'e>(condition: bool) -> Value<'e> {
    Value::Text(if condition { "true" } else { "false" }.into())
}

/// All indicators, a row each.
pub fn indicators<'e>(evaluation: &'e Evaluation<'e>, labels: &'e Labels) -> Grid<'e> {
    let class = evaluation.profile.classes.as_ref().map(|_| "class");
    let keys: Vec<&str> = INDICATOR_KEYS.iter().copied().chain(class).collect();
    grid(&keys, evaluation.indicators().map(move |judged| indicator(judged, evaluation, labels)))
}

fn indicator<'e>(
    judged: &'e IndicatorEvaluation<'e>,
    evaluation: &'e Evaluation<'e>,
    labels: &Labels,
) -> Vec<Value<'e>> {
    let indicator = judged.indicator;
    let reasons = reason::explain_indicator(judged, evaluation.profile);
    let calendar = &evaluation.programme.calendar;
    let (percent_of_target, share_of_change) = reason::ratios(judged, evaluation.profile, 2);
    let mut values = vec![
        Value::Text(indicator.code.to_string().into()),
        Value::Text(indicator.code.owner.to_string().into()),
        words(indicator.name.text()),
        words(indicator.unit.text()),
        words(judged.known_direction().map_or("", Direction::id)),
        number(judged.baseline),
        year(indicator.baseline_year.value().map(|year| year.0)),
        number(judged.target.map(|target| target.value)),
        year(judged.target.map(|target| target.period.year().0)),
        number(judged.achieved.and_then(|achieved| achieved.value)),
        printed(judged.baseline_cell),
        printed(judged.target_cell),
        printed(judged.achieved_cell),
        words(judged.verdict.id()),
        words(judged.by_rules().0.id()),
        is(judged.rests_on_tolerance),
        is(judged.counted),
        words(judged.grade.map_or("", |grade| grade.id())),
        number(percent_of_target),
        number(share_of_change),
        words(judged.relevance.verdict().id()),
        Value::Text(reason::in_words(&reasons, labels, &evaluation.programme.sources).into()),
        stated(&indicator.remark),
        stated(&indicator.next_steps),
        Value::Text(calendar.name(judged.period).into()),
        Value::Text(judged.target.map(|target| calendar.name(target.period)).unwrap_or_default().into()),
    ];
    if let Some(classes) = &evaluation.profile.classes {
        let class = judged.class.and_then(|found| classes.all.get(found.number));
        values.push(words(class.map_or("", |class| &class.name)));
    }
    values
}

/// Several programmes, a row each, then a row for each input that could not be evaluated.
pub fn programmes<'e>(lines: &'e [Line], failed: &'e [Failed]) -> Grid<'e> {
    let of_failed = |failed: &'e Failed| {
        let mut values = vec![words(&failed.name)];
        values.resize_with(PROGRAMME_KEYS.len() - 1, || Value::Empty);
        values.push(words(&failed.error));
        values
    };
    grid(PROGRAMME_KEYS, lines.iter().map(programme).chain(failed.iter().map(of_failed)))
}

fn programme(line: &Line) -> Vec<Value<'_>> {
    let tally = line.tally;
    let mut values = vec![words(&line.name), words(&line.title), year(Some(line.review_year)), words(&line.profile)];
    let counts =
        [line.objectives, tally.achieved, tally.not_achieved, tally.no_data, tally.not_assessable, tally.counted];
    values.extend(counts.map(Value::Count));
    values.extend([line.overall.map(|pair| pair.0), line.overall.map(|pair| pair.1)].map(whole));
    values.extend(line.findings.map(Value::Count));
    values.extend([words(line.worst.as_deref().unwrap_or("")), words(line.file.as_deref().unwrap_or(""))]);
    values.push(Value::Empty);
    values
}
