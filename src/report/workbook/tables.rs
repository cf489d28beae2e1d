//! Flat tables of indicators and activities: one row each, for people who sort and filter.

use super::conditions::{class_conditions, relevance_conditions, verdict_conditions};
use super::figure_formulas::{FigureFormulas, FlatRow};
use super::formula::Place;
use super::layout::{first_rows, indicator_rows, objective_grid};
use super::words::{derived_word, part_name, relevance_word, verdict_word};
use super::written::shown_target;
use crate::judge::{ActivityEvaluation, Classes, Evaluation, IndicatorEvaluation, MeasureEvaluation};
use crate::language::Labels;
use crate::matrix_form::column as matrix_column;
use crate::model::PartValues;
use crate::report::classes::{class_tone, class_word};
use crate::report::tone::marked;
use crate::report::values::{figure, in_period, period, verdict_code, words};
use crate::report::{Cell, Column, Condition, Form, Grid, Row, Tone, Value, reason};
use rust_decimal::Decimal;

fn grid<'e>(
    name: String,
    columns: Vec<Column>,
    conditions: Vec<Condition>,
    rows: impl Iterator<Item = Row<'e>> + 'e,
) -> Grid<'e> {
    let header: Vec<Cell<'e>> = columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
    let rows = std::iter::once(Row { cells: header, keep_with_next: true }).chain(rows);
    Grid {
        frozen_rows: 1,
        frozen_columns: 2,
        filter_row: Some(0),
        form: Form { is_protected: true, conditions, ..Form::default() },
        ..Grid::new(name, columns, rows)
    }
}

/// The columns of the indicators that follow the objectives' sheets.
mod column {
    pub(in crate::report) const NAME: usize = 1;
    pub(in crate::report) const UNIT: usize = 2;
    pub(in crate::report) const TARGET: usize = 6;
    pub(in crate::report) const ACHIEVED: usize = 7;
    pub(in crate::report) const TARGET_USED: usize = 8;
    pub(in crate::report) const PERCENT_OF_TARGET: usize = 9;
    pub(in crate::report) const SHARE_OF_CHANGE: usize = 10;
    pub(in crate::report) const VERDICT: usize = 11;
    pub(in crate::report) const GRADE: usize = 12;
    /// The class, where the profile has any: all that are after it are one further then.
    pub(in crate::report) const CLASS: usize = 13;
    pub(in crate::report) const REASON: usize = 14;
    pub(in crate::report) const NEXT_STEPS: usize = 16;
    /// The relevance among the columns of activities.
    pub(in crate::report) const ACTIVITY_RELEVANCE: usize = 7;
    /// The next steps among them.
    pub(in crate::report) const ACTIVITY_NEXT_STEPS: usize = 11;
}

/// All indicators; in a live workbook they follow the objectives' sheets.
pub(super) fn indicators<'e>(evaluation: &'e Evaluation<'e>, labels: &'e Labels, is_live: bool) -> Grid<'e> {
    let period = evaluation.review.period;
    let dated = |key, period| in_period(key, period, labels, &evaluation.programme.sources);
    let column = |title: String, width, right| Column { title, width, right };
    let mut columns = vec![
        column(labels.text("column-code"), 11, false),
        column(labels.text("column-indicator-name"), 40, false),
        column(labels.text("column-unit"), 12, false),
        column(labels.text("column-direction"), 13, false),
        column(labels.text("column-baseline-value"), 11, true),
        column(labels.text("column-baseline-year"), 10, true),
        column(dated("column-target", period), 12, true),
        column(dated("column-achieved-value", period), 12, true),
        column(labels.text("column-target-used"), 12, true),
        column(labels.text("column-percent-of-target"), 12, true),
        column(labels.text("column-share-of-change"), 14, true),
        column(labels.text("column-verdict"), 18, false),
        column(labels.text("column-grade"), 16, false),
        column(labels.text("column-relevance"), 14, false),
        column(labels.text(if is_live { "column-reason-written" } else { "column-reason" }), 44, false),
        column(labels.text("column-reasoning"), 36, false),
        column(labels.text("column-next-steps"), 28, false),
    ];
    let classes = evaluation.profile.classes.as_ref();
    if classes.is_some() {
        columns.insert(column::CLASS, column(labels.text("column-class"), 16, false));
    }
    let rows = (0..).zip(&evaluation.objectives).flat_map(move |(number, objective)| {
        let blocks = std::iter::once(&objective.indicators).chain(objective.measures.iter().map(|one| &one.indicators));
        let placed = blocks.zip(first_rows(objective));
        let placed = placed.flat_map(|(indicators, (first, _))| indicator_rows(first, indicators));
        placed.map(move |(row, judged)| (Place { grid: objective_grid(number), row }, judged))
    });
    let with_parts = rows.flat_map(move |(place, judged)| {
        let parts = judged.parts().into_iter().map(move |part| (None, judged, Some(part)));
        std::iter::once((Some(place), judged, None)).chain(parts)
    });
    let rows = (1..).zip(with_parts).map(move |(row, (place, judged, part))| {
        if let Some(part) = part {
            let mut line = part_row(&part, judged, labels);
            if classes.is_some() {
                line.cells.insert(column::CLASS, Cell::new(Value::Empty, Tone::Plain));
            }
            return line;
        }
        let mut line = indicator_row(judged, evaluation, labels);
        let mut class = classes.map(|classes| class_cell(judged, classes));
        if let Some(place) = place.filter(|_| is_live) {
            let own = FlatRow { row, achieved: column::ACHIEVED as u16, target_used: column::TARGET_USED as u16 };
            let formulas = FigureFormulas::new(judged, evaluation.profile, place, own);
            follow(&mut line.cells, place, &formulas, labels);
            class = class.map(|cell| Cell { formula: formulas.class().map(Into::into), ..cell });
        }
        // The columns before it are those that formulas name.
        if let Some(class) = class {
            line.cells.insert(column::CLASS, class);
        }
        line
    });
    let mut conditions = verdict_conditions(column::VERDICT as u16, 1, labels);
    conditions.extend(classes.into_iter().flat_map(|classes| class_conditions(column::CLASS as u16, 1, classes)));
    grid(labels.text("sheet-indicators"), columns, conditions, rows)
}

/// The class with its sign; empty where none is defined.
fn class_cell<'e>(judged: &IndicatorEvaluation<'_>, classes: &Classes) -> Cell<'e> {
    match judged.class {
        Some(found) => Cell::text(class_word(classes, found.number), class_tone(classes, found.number)),
        None => Cell::text("", Tone::Plain),
    }
}

/// A part below its whole: its figures, no code and no verdict.
fn part_row<'e>(part: &PartValues<'e>, judged: &'e IndicatorEvaluation<'e>, labels: &Labels) -> Row<'e> {
    let plain = Tone::Plain;
    let mut cells: Vec<Cell<'e>> = (0..=column::NEXT_STEPS).map(|_| Cell::new(Value::Empty, plain)).collect();
    cells[column::NAME] = Cell::text(part_name(part, labels), plain);
    cells[column::UNIT] = Cell::text(judged.indicator.unit.text(), plain);
    cells[column::TARGET] = figure(part.target, plain, labels);
    cells[column::ACHIEVED] = figure(part.achieved, plain, labels);
    cells[column::REASON] = Cell::text(labels.text("part-not-judged"), plain);
    Row { cells, keep_with_next: false }
}

/// Lets the cells of a row follow the row of the objective's sheet.
fn follow(cells: &mut [Cell<'_>], place: Place, figures: &FigureFormulas<'_>, labels: &Labels) {
    if figures.are_left_out() {
        for column in [column::PERCENT_OF_TARGET, column::SHARE_OF_CHANGE, column::GRADE] {
            cells[column].value = Value::Empty;
        }
    }
    let mut set = |column: usize, formula: String| cells[column].formula = Some(formula.into());
    set(column::TARGET, place.same(matrix_column::TARGET));
    set(column::ACHIEVED, place.same(matrix_column::ACHIEVED));
    set(column::VERDICT, place.at(matrix_column::VERDICT));
    set(column::NEXT_STEPS, place.same(matrix_column::INDICATOR_NEXT_STEPS));
    set(column::TARGET_USED, figures.target_used());
    set(column::PERCENT_OF_TARGET, figures.percent_of_target());
    if let Some(share) = figures.share_of_change() {
        set(column::SHARE_OF_CHANGE, share);
    }
    set(column::GRADE, figures.grade(labels));
}

fn percent<'e>(percent: Option<Decimal>) -> Cell<'e> {
    match percent {
        Some(percent) => Cell::new(Value::PercentNumber(percent), Tone::Plain),
        None => Cell::new(Value::Empty, Tone::Plain),
    }
}

fn indicator_row<'e>(judged: &'e IndicatorEvaluation<'e>, evaluation: &'e Evaluation<'e>, labels: &Labels) -> Row<'e> {
    let indicator = judged.indicator;
    let plain = Tone::Plain;
    let label = |list: &str, id: &str| labels.text(&format!("{list}-{id}"));
    let code = verdict_code(judged);
    let reasons = reason::explain_indicator(judged, evaluation.profile);
    let relevance = label("relevance", judged.relevance.verdict().id());
    let target = shown_target(judged);
    let baseline_year = indicator
        .baseline_year
        .value()
        .filter(|_| judged.baseline_cell.is_some_and(|cell| !cell.is_missing()))
        .map_or(Value::Empty, |year| period((*year).into(), labels.calendar()));
    let used = judged.target.map_or(Value::Empty, |target| Value::Number(target.value));
    let unclear = || indicator.unclear_direction.as_ref().map_or_else(String::new, |words| words.value.clone());
    let direction = judged.known_direction().map_or_else(unclear, |known| label("direction", known.id()));
    let (percent_of_target, share_of_change) = reason::ratios(judged, evaluation.profile, 1);
    let cells = vec![
        Cell::text(indicator.code.to_string(), plain),
        Cell::text(indicator.name.text(), plain),
        Cell::text(indicator.unit.text(), plain),
        Cell::text(direction, plain),
        figure(judged.baseline_cell, plain, labels),
        Cell::new(baseline_year, plain),
        figure(target, plain, labels),
        figure(indicator.achieved.get(judged.period), plain, labels),
        Cell::new(used, plain),
        percent(percent_of_target),
        percent(share_of_change),
        Cell::text(verdict_word(code, labels), Tone::from_verdict(code)),
        Cell::text(judged.grade.map_or_else(String::new, |grade| label("grade", grade.id())), plain),
        Cell::text(
            marked(&relevance, Tone::from_judged_relevance(&judged.relevance)),
            Tone::from_judged_relevance(&judged.relevance),
        ),
        Cell::text(reason::in_words(&reasons, labels, &evaluation.programme.sources), plain),
        words(&indicator.remark, plain),
        words(&indicator.next_steps, plain),
    ];
    Row { cells, keep_with_next: false }
}

/// All activities; in a live workbook their relevance follows the objectives' sheets.
pub(super) fn activities<'e>(evaluation: &'e Evaluation<'e>, labels: &'e Labels, is_live: bool) -> Grid<'e> {
    let column = |key: &str, width| Column { title: labels.text(key), width, right: false };
    let columns = vec![
        column("column-code", 11),
        column("column-activity", 46),
        column("column-measure", 11),
        column("column-institution", 30),
        column("column-partners", 30),
        column("column-deadline", 14),
        column("column-status", 15),
        column("column-relevance", 16),
        column("column-relevance-derived", 16),
        column("column-reasoning", 38),
        column("column-effectiveness", 30),
        column("column-next-steps", 28),
    ];
    let rows = (0..).zip(&evaluation.objectives).flat_map(move |(number, objective)| {
        objective.measures.iter().zip(first_rows(objective).skip(1)).flat_map(move |(measure, (_, first))| {
            (first..).zip(&measure.activities).map(move |(row, judged)| {
                let mut line = activity_row(judged, measure, labels);
                if is_live {
                    let place = Place { grid: objective_grid(number), row };
                    let mut set = |column: usize, of: u16| line.cells[column].formula = Some(place.same(of).into());
                    set(column::ACTIVITY_RELEVANCE, matrix_column::ACTIVITY_RELEVANCE);
                    set(column::ACTIVITY_NEXT_STEPS, matrix_column::ACTIVITY_NEXT_STEPS);
                }
                line
            })
        })
    });
    let relevance = (column::ACTIVITY_RELEVANCE as u16, column::ACTIVITY_RELEVANCE as u16 + 1);
    let conditions = relevance_conditions(relevance.0, relevance.1, (relevance.0, relevance.0), 1, labels);
    grid(labels.text("sheet-activities"), columns, conditions, rows)
}

fn activity_row<'e>(judged: &'e ActivityEvaluation<'e>, measure: &MeasureEvaluation<'e>, labels: &Labels) -> Row<'e> {
    let activity = judged.activity;
    let plain = Tone::Plain;
    let tone = Tone::from_judged_relevance(&judged.relevance);
    let status = match &activity.status {
        Some(status) => labels.text(&format!("status-{}", status.value.id())),
        None => activity.status_text.as_ref().map_or_else(String::new, |text| text.value.clone()),
    };
    let deadline = activity.deadline.as_ref().map_or("", |deadline| deadline.value.printed.as_str());
    let cells = vec![
        Cell::text(activity.code.to_string(), plain),
        Cell::text(activity.title.text(), plain),
        Cell::text(measure.measure.code.to_string(), plain),
        Cell::text(activity.institution.text(), plain),
        words(&activity.partners, plain),
        Cell::text(deadline, plain),
        Cell::text(status, plain),
        Cell::text(relevance_word(judged.relevance.verdict(), labels), tone),
        Cell::text(derived_word(&judged.relevance, labels), plain),
        words(&activity.remark, plain),
        words(&activity.effectiveness, plain),
        words(&activity.next_steps, plain),
    ];
    Row { cells, keep_with_next: false }
}
