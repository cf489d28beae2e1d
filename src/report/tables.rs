//! Flat tables of indicators and activities: one row each, for people who sort and filter.

use super::matrix::{figure, marked, relevance_tone, verdict_tone, words};
use super::{Cell, Column, Form, Grid, Row, Tone, Value, reason};
use crate::finding::Message;
use crate::judge::{ActivityEvaluation, Evaluation, IndicatorEvaluation, MeasureEvaluation};
use crate::language::Labels;
use crate::model::Year;
use rust_decimal::Decimal;

fn grid<'e>(name: String, columns: Vec<Column>, rows: impl Iterator<Item = Row<'e>> + 'e) -> Grid<'e> {
    let header: Vec<Cell<'e>> = columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
    let rows = std::iter::once(Row { cells: header, keep_with_next: true }).chain(rows);
    Grid {
        name,
        columns,
        frozen_rows: 1,
        frozen_columns: 2,
        filter_row: Some(0),
        one_page: false,
        chart: None,
        form: Form::default(),
        rows: Box::new(rows),
    }
}

/// All indicators.
pub fn indicators<'e>(evaluation: &'e Evaluation<'e>, labels: &'e Labels) -> Grid<'e> {
    let year = evaluation.review_year.year;
    let dated = |key: &str, year: Year| {
        let message = Message::new("of-year").with("what", labels.text(key)).with("year", year.to_string());
        labels.message(&message, &evaluation.programme.sources)
    };
    let column = |title: String, width, right| Column { title, width, right };
    let columns = vec![
        column(labels.text("column-code"), 11, false),
        column(labels.text("column-indicator"), 52, false),
        column(labels.text("column-unit"), 12, false),
        column(labels.text("column-direction"), 13, false),
        column(labels.text("column-baseline"), 11, true),
        column(labels.text("column-baseline-year"), 10, true),
        column(dated("column-target", year), 12, true),
        column(dated("column-achieved-value", year), 12, true),
        column(labels.text("column-target-used"), 12, true),
        column(labels.text("column-percent-of-target"), 12, true),
        column(labels.text("column-share-of-change"), 14, true),
        column(labels.text("column-verdict"), 18, false),
        column(labels.text("column-grade"), 16, false),
        column(labels.text("column-relevance"), 14, false),
        column(labels.text("column-reason"), 60, false),
        column(labels.text("column-reasoning"), 46, false),
        column(labels.text("column-next-steps"), 36, false),
    ];
    let rows = evaluation.objectives.iter().flat_map(move |objective| {
        let of_measures = objective.measures.iter().flat_map(|measure| &measure.indicators);
        objective.indicators.iter().chain(of_measures).map(move |judged| indicator_row(judged, evaluation, labels))
    });
    grid(labels.text("sheet-indicators"), columns, rows)
}

fn percent<'e>(fraction: Option<Decimal>) -> Cell<'e> {
    match fraction {
        Some(fraction) => Cell::new(Value::PercentNumber(reason::percent(fraction)), Tone::Plain),
        None => Cell::new(Value::Empty, Tone::Plain),
    }
}

fn indicator_row<'e>(judged: &'e IndicatorEvaluation<'e>, evaluation: &'e Evaluation<'e>, labels: &Labels) -> Row<'e> {
    let indicator = judged.indicator;
    let year = evaluation.review_year.year;
    let plain = Tone::Plain;
    let label = |list: &str, id: &str| labels.text(&format!("{list}-{id}"));
    let tone = verdict_tone(judged);
    let reasons = reason::of_indicator(judged, evaluation.profile, year);
    let relevance = label("relevance", judged.relevance.verdict().id());
    let target = indicator.revised_targets.get(year).or_else(|| indicator.targets.get(year));
    let baseline_year = indicator.baseline_year.value().map_or(Value::Empty, |year| Value::Year(year.0));
    let used = judged.target.map_or(Value::Empty, |target| Value::Number(target.value));
    let cells = vec![
        Cell::text(indicator.code.to_string(), plain),
        Cell::text(indicator.name.text(), plain),
        Cell::text(indicator.unit.text(), plain),
        Cell::text(label("direction", judged.direction.direction.id()), plain),
        figure(judged.baseline_cell, plain),
        Cell::new(baseline_year, plain),
        figure(target, plain),
        figure(indicator.achieved.get(year), plain),
        Cell::new(used, plain),
        percent(judged.percent_of_target),
        percent(judged.share_of_change),
        Cell::text(marked(&label("verdict", judged.verdict.id()), tone), tone),
        Cell::text(judged.grade.map_or_else(String::new, |grade| label("grade", grade.id())), plain),
        Cell::text(marked(&relevance, relevance_tone(&judged.relevance)), relevance_tone(&judged.relevance)),
        Cell::text(reason::in_words(&reasons, labels, &evaluation.programme.sources), plain),
        words(&indicator.remark, plain),
        words(&indicator.next_steps, plain),
    ];
    Row { cells, keep_with_next: false }
}

/// All activities.
pub fn activities<'e>(evaluation: &'e Evaluation<'e>, labels: &'e Labels) -> Grid<'e> {
    let column = |key: &str, width| Column { title: labels.text(key), width, right: false };
    let columns = vec![
        column("column-code", 11),
        column("column-activity", 56),
        column("column-measure", 11),
        column("column-institution", 30),
        column("column-partners", 30),
        column("column-deadline", 14),
        column("column-status", 15),
        column("column-relevance", 16),
        column("column-relevance-derived", 16),
        column("column-reasoning", 46),
        column("column-effectiveness", 36),
        column("column-next-steps", 36),
    ];
    let rows = evaluation.objectives.iter().flat_map(move |objective| {
        objective
            .measures
            .iter()
            .flat_map(move |measure| measure.activities.iter().map(move |judged| activity_row(judged, measure, labels)))
    });
    grid(labels.text("sheet-activities"), columns, rows)
}

fn activity_row<'e>(judged: &'e ActivityEvaluation<'e>, measure: &MeasureEvaluation<'e>, labels: &Labels) -> Row<'e> {
    let activity = judged.activity;
    let plain = Tone::Plain;
    let tone = relevance_tone(&judged.relevance);
    let status = match &activity.status {
        Some(status) => labels.text(&format!("status-{}", status.value.id())),
        None => activity.status_text.as_ref().map_or_else(String::new, |text| text.value.clone()),
    };
    let relevance = |relevance: crate::model::Relevance| labels.text(&format!("relevance-{}", relevance.id()));
    let deadline = activity.deadline.as_ref().map_or("", |deadline| deadline.value.printed.as_str());
    let cells = vec![
        Cell::text(activity.code.to_string(), plain),
        Cell::text(activity.title.text(), plain),
        Cell::text(measure.measure.code.to_string(), plain),
        Cell::text(activity.institution.text(), plain),
        words(&activity.partners, plain),
        Cell::text(deadline, plain),
        Cell::text(status, plain),
        Cell::text(marked(&relevance(judged.relevance.verdict()), tone), tone),
        Cell::text(relevance(judged.relevance.derived), plain),
        words(&activity.remark, plain),
        words(&activity.effectiveness, plain),
        words(&activity.next_steps, plain),
    ];
    Row { cells, keep_with_next: false }
}
