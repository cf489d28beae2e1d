//! The summary as a sheet, with a chart; in a live workbook its figures follow the other sheets.

use super::class_tables::{class_chart, class_tables};
use super::formula::{
    NOTHING, average, cell, cells, code, count, count_if, count_ifs, count_rows, criterion, differ, equal, exact,
    fixed, if_else, is_filled, is_number, range, rounded, sum, text,
};
use super::layout::{FIRST_SUMMARY_ROW, OBJECTIVE_ROWS, SUMMARY_GRID, height, objective_grid};
use super::names::{NO_DATA, NOT_ASSESSABLE, OVERALL, SCOPE};
use super::rules::{overall_formula, scope_remark_formula, unless_changed};
use super::words::relevance_word;
use crate::judge::{Evaluation, MeasureEvaluation, ObjectiveEvaluation, OverallRule, Scope, Treatment};
use crate::language::Labels;
use crate::matrix_form::VerdictCode;
use crate::matrix_form::column::{self as matrix_column, OWNER_MEASURE, OWNER_OBJECTIVE};
use crate::model::{Level, Relevance, Status, Verdict};
use crate::report::grid::{Cell, Chart, Column, Form, Grid, Row, Value, on_grid};
use crate::report::summary::{
    NO_PERCENTAGE, SummaryColumn, SummaryLine, about, columns, headline, is_counted, scope_remark, text_row,
};
use crate::report::tone::Tone;

/// The columns before the first count: code and title.
const TITLE_COLUMNS: usize = 2;
/// The column, not shown, of the percentage of an objective that enters the mean, not rounded.
const EXACT_PERCENT: u16 = SummaryColumn::ALL.len() as u16;
/// So many rows a chart covers.
const CHART_ROWS: u32 = 17;
/// A chart of more objectives than this is not readable.
const MOST_BARS: usize = 40;

/// The columns with the counts of verdicts.
const COUNTS: [(SummaryColumn, Verdict); 4] = [
    (SummaryColumn::Achieved, Verdict::Achieved),
    (SummaryColumn::NotAchieved, Verdict::NotAchieved),
    (SummaryColumn::NoData, Verdict::NoData),
    (SummaryColumn::NotAssessable, Verdict::NotAssessable),
];

/// The sheet; `is_live` where its figures are formulas.
pub(super) fn summary_sheet<'e>(evaluation: &'e Evaluation<'e>, labels: &Labels, is_live: bool) -> Grid<'e> {
    let (title, subtitle) = headline(evaluation, labels);
    let mut rows = vec![text_row(title, Tone::Title), text_row(subtitle, Tone::Subtitle), Row::default()];
    rows.push(header(columns(evaluation, labels).into_iter().map(|column| column.title)));
    debug_assert_eq!(rows.len(), FIRST_SUMMARY_ROW as usize);
    let objectives = evaluation.objectives.iter().map(SummaryLine::from_objective);
    rows.extend(objectives.map(|line| line.row(&SummaryColumn::ALL)));
    rows.push(SummaryLine::total(evaluation, labels).row(&SummaryColumn::ALL));
    if is_live {
        set_count_formulas(&mut rows, evaluation);
        let total = FIRST_SUMMARY_ROW as usize + evaluation.objectives.len();
        rows[total].cells[SummaryColumn::Objective as usize].formula = Some(overall_formula(labels).into());
        let texts = [false, true].map(|is_changed| about(evaluation, labels, is_changed));
        rows[1].cells[0].formula = Some(unless_changed(evaluation.profile, &texts[0], &texts[1]).into());
    }
    let mut remark = text_row(scope_remark(evaluation, labels), Tone::Subtitle);
    if is_live {
        remark.cells[0].formula = Some(scope_remark_formula(labels).into());
    }
    rows.push(remark);
    rows.push(Row::default());
    rows.extend(status_table(evaluation, labels));
    rows.push(Row::default());
    let relevance = rows.len();
    rows.extend(relevance_table(evaluation, labels));
    if is_live {
        set_relevance_formulas(&mut rows[relevance..], relevance as u32, evaluation, labels);
    }
    rows.push(Row::default());
    let classes = rows.len() as u32;
    rows.extend(class_tables(evaluation, labels, classes, is_live));
    let below = rows.len() as u32;
    let of_verdicts = chart(evaluation, labels, below);
    let is_readable = evaluation.objectives.len() <= MOST_BARS;
    let at = below + if of_verdicts.is_some() { CHART_ROWS } else { 0 };
    let of_classes = class_chart(evaluation, labels, classes, at).filter(|_| is_readable);
    let charts = of_verdicts.into_iter().chain(of_classes).collect();
    let mut columns = columns(evaluation, labels);
    columns.push(Column { title: String::new(), width: 12, right: true });
    Grid {
        one_page: true,
        charts,
        form: Form { is_protected: true, hidden_from: Some(EXACT_PERCENT), ..Form::default() },
        ..Grid::new(labels.text("sheet-summary"), columns, rows)
    }
}

/// The chart of the counts, at that row; none where there is nothing to draw or too much.
fn chart(evaluation: &Evaluation<'_>, labels: &Labels, row: u32) -> Option<Chart> {
    let objectives = &evaluation.objectives;
    // Objectives at the top of which nothing is counted are left out.
    let uncounted = objectives.iter().take_while(|judged| !is_counted(judged)).count();
    if uncounted == objectives.len() || objectives.len() > MOST_BARS {
        return None;
    }
    let series = |(column, verdict): (SummaryColumn, Verdict)| {
        let tone = match verdict {
            Verdict::Achieved => Tone::Achieved,
            Verdict::NotAchieved => Tone::NotAchieved,
            Verdict::NoData => Tone::NoData,
            // Its own fill is nearly white.
            Verdict::NotAssessable => Tone::Verify,
        };
        (column as u16, labels.text(&format!("column-{}", verdict.id())), tone)
    };
    Some(Chart {
        title: labels.text("chart-title"),
        rows: (FIRST_SUMMARY_ROW + uncounted as u32, FIRST_SUMMARY_ROW + objectives.len() as u32 - 1),
        categories: SummaryColumn::Code as u16,
        series: COUNTS.map(series).into(),
        at: (row, SummaryColumn::Objective as u16),
    })
}

/// The formulas of a row of the first table: what is counted and the rest of the percentages, given the four counts and
/// the percentage achieved.
fn row_formulas(row: u32, counts: [String; 4], percentage: String) -> Vec<String> {
    let cell = |column: SummaryColumn| cell(row, column as u16);
    let entering = |rule: &str, column| if_else(equal(rule, text(Treatment::NotAchieved.id())), cell(column), 0);
    let counted = [
        cell(SummaryColumn::Achieved),
        cell(SummaryColumn::NotAchieved),
        entering(NO_DATA, SummaryColumn::NoData),
        entering(NOT_ASSESSABLE, SummaryColumn::NotAssessable),
    ];
    let achieved = cell(SummaryColumn::AchievedPercent);
    let rest = if_else(is_number(&achieved), rounded(format!("1-{achieved}"), 2), text(NO_PERCENTAGE));
    let mut formulas = Vec::from(counts);
    formulas.extend([counted.join("+"), percentage, rest]);
    formulas
}

/// Whole percent, as a fraction.
fn whole_percent(percent: &str) -> String {
    format!("{}/100", rounded(exact(percent), 0))
}

/// What is achieved of what is counted, in percent; `none` where nothing is counted.
fn share_of_counted(row: u32, none: &str, printed: impl Fn(&str) -> String) -> String {
    let [counted, achieved] = [SummaryColumn::Counted, SummaryColumn::Achieved].map(|column| cell(row, column as u16));
    if_else(equal(&counted, 0), none, printed(&format!("100*{achieved}/{counted}")))
}

fn pooled(row: u32) -> String {
    share_of_counted(row, &text(NO_PERCENTAGE), whole_percent)
}

/// How many indicators of an objective's sheet have that verdict, of those that the scope counts.
fn verdict_count(grid: usize, last_row: u32, verdict: Verdict) -> String {
    let rows = (0, last_row);
    let (codes, owners) = (range(grid, matrix_column::CODE, rows), range(grid, matrix_column::OWNER, rows));
    let of_owner = |owner: &str| {
        let own = VerdictCode::ALL.into_iter().filter(|code| code.verdict() == verdict);
        let counts = own.map(|own| count_ifs((&codes, &code(own)), (&owners, &text(owner))));
        counts.collect::<Vec<_>>().join("+")
    };
    let unless = |scope: Scope| differ(SCOPE, text(scope.id()));
    format!(
        "({})*({})+({})*({})",
        of_owner(OWNER_MEASURE),
        unless(Scope::Objective),
        of_owner(OWNER_OBJECTIVE),
        unless(Scope::Measures)
    )
}

/// Lets the rows of the first table follow the objectives' sheets.
fn set_count_formulas(rows: &mut [Row<'_>], evaluation: &Evaluation<'_>) {
    let (objectives, last) = (&evaluation.objectives, FIRST_SUMMARY_ROW + evaluation.objectives.len() as u32);
    let has_specific = objectives.iter().any(|judged| judged.objective.level == Level::Specific);
    for (row, (number, judged)) in (FIRST_SUMMARY_ROW..).zip(objectives.iter().enumerate()) {
        let last_row = height(judged) as u32 - 1;
        let counts = COUNTS.map(|(_, verdict)| verdict_count(objective_grid(number), last_row, verdict));
        set_formulas(&mut rows[row as usize], row_formulas(row, counts, pooled(row)));
        if !has_specific || judged.objective.level == Level::Specific {
            let exact = judged.percentages.map_or(Value::Empty, |percentages| Value::Number(percentages.achieved));
            let formula = share_of_counted(row, NOTHING, str::to_owned);
            rows[row as usize].cells.push(Cell::new(exact, Tone::Working).with_formula(formula));
        }
    }
    let above = |column| cells(column, (FIRST_SUMMARY_ROW, last - 1));
    let sums = COUNTS.map(|(column, _)| match objectives.is_empty() {
        true => "0".to_owned(),
        false => sum(&above(column as u16)),
    });
    let exact = above(EXACT_PERCENT);
    let mean = if_else(equal(count(&exact), 0), text(NO_PERCENTAGE), whole_percent(&average(&exact)));
    let overall = if_else(equal(OVERALL, text(OverallRule::Pooled.id())), pooled(last), mean);
    set_formulas(&mut rows[last as usize], row_formulas(last, sums, overall));
}

/// Gives the cells after code and title their formulas.
fn set_formulas(row: &mut Row<'_>, formulas: impl IntoIterator<Item = String>) {
    for (cell, formula) in row.cells.iter_mut().skip(TITLE_COLUMNS).zip(formulas) {
        cell.formula = Some(formula.into());
    }
}

/// A sentence with figures of a row of the summary as a formula: percent achieved and not achieved, achieved, counted.
/// `mark` is before and after the number of each figure; `none` is the sentence where nothing is counted.
pub(super) fn sentence(pattern: &str, mark: char, none: &str, row: u32) -> String {
    let cell = |column: SummaryColumn| on_grid(SUMMARY_GRID, &fixed(row, column as u16));
    let percent = |column| rounded(format!("100*{}", cell(column)), 0);
    let figures = [
        percent(SummaryColumn::AchievedPercent),
        percent(SummaryColumn::NotAchievedPercent),
        cell(SummaryColumn::Achieved),
        cell(SummaryColumn::Counted),
    ];
    let parts = pattern.split(mark).enumerate().filter(|(_, part)| !part.is_empty());
    let parts = parts.map(|(index, part)| match part.parse::<usize>().ok().and_then(|number| figures.get(number)) {
        Some(figure) if index % 2 == 1 => figure.clone(),
        _ => text(part),
    });
    let sentence = parts.collect::<Vec<_>>().join("&");
    if_else(is_number(cell(SummaryColumn::AchievedPercent)), sentence, text(none))
}

/// Lets the table of relevance, whose first row is that row of the sheet, be counted on the objectives' sheets.
fn set_relevance_formulas(rows: &mut [Row<'_>], first: u32, evaluation: &Evaluation<'_>, labels: &Labels) {
    let with_measures = evaluation.objectives.iter().enumerate().filter(|(_, judged)| !judged.measures.is_empty());
    // A line above the table, and its titles.
    let mut at = 2;
    for (number, judged) in with_measures {
        set_formulas(&mut rows[at], relevance_counts(number, judged, labels));
        at += 1;
    }
    let (top, bottom) = (first + 2, first + at as u32);
    let sums = (TITLE_COLUMNS as u16..).take(rows[at].cells.len() - TITLE_COLUMNS).map(|column| match bottom > top {
        true => sum(&cells(column, (top, bottom - 1))),
        false => "0".to_owned(),
    });
    let sums: Vec<String> = sums.collect();
    set_formulas(&mut rows[at], sums);
}

/// The counts of measures and activities of an objective by relevance, and of measures to verify.
fn relevance_counts(number: usize, judged: &ObjectiveEvaluation<'_>, labels: &Labels) -> Vec<String> {
    let below = (OBJECTIVE_ROWS as u32, height(judged) as u32 - 1);
    let of_column = |column| range(objective_grid(number), column, below);
    let count = |range: &str, relevance: &Relevance| count_if(range, &criterion(&relevance_word(*relevance, labels)));
    let measures = of_column(matrix_column::BLOCK_RELEVANCE);
    let activities = of_column(matrix_column::ACTIVITY_RELEVANCE);
    let derived = of_column(matrix_column::BLOCK_DERIVED);
    let mut formulas: Vec<String> = Relevance::ALL.iter().map(|relevance| count(&measures, relevance)).collect();
    formulas.extend(Relevance::ALL.iter().map(|relevance| count(&activities, relevance)));
    formulas.push(count_rows(&[is_filled(&derived), is_filled(&measures), differ(&measures, &derived)]));
    formulas
}

fn header<'e>(titles: impl Iterator<Item = String>) -> Row<'e> {
    Row { cells: titles.map(|title| Cell::text(title, Tone::Header)).collect(), keep_with_next: true }
}

/// A table of counts: a row an objective, a column a term, and the sums.
fn count_table<'e>(
    evaluation: &Evaluation<'e>,
    labels: &Labels,
    titles: Vec<String>,
    count: impl Fn(&ObjectiveEvaluation<'e>) -> Vec<usize>,
) -> Vec<Row<'e>> {
    let mut rows = vec![header(
        [labels.text("column-code"), labels.text("column-objective")].into_iter().chain(titles.iter().cloned()),
    )];
    let mut sums = vec![0; titles.len()];
    let mut add = |cells: Vec<Cell<'e>>, counts: &[usize], tone| {
        let mut cells = cells;
        cells.extend(counts.iter().map(|count| Cell::new(Value::Count(*count), tone)));
        rows.push(Row { cells, keep_with_next: false });
    };
    for judged in evaluation.objectives.iter().filter(|judged| !judged.measures.is_empty()) {
        let counts = count(judged);
        sums.iter_mut().zip(&counts).for_each(|(sum, count)| *sum += count);
        let objective = judged.objective;
        let cells =
            vec![Cell::text(objective.code.to_string(), Tone::Plain), Cell::text(objective.title.text(), Tone::Plain)];
        add(cells, &counts, Tone::Plain);
    }
    add(vec![Cell::text("", Tone::Total), Cell::text(labels.text("row-all"), Tone::Total)], &sums, Tone::Total);
    rows
}

fn status_table<'e>(evaluation: &Evaluation<'e>, labels: &Labels) -> Vec<Row<'e>> {
    let mut titles: Vec<String> =
        Status::ALL.iter().map(|status| labels.text(&format!("status-{}", status.id()))).collect();
    titles.push(labels.text("status-none"));
    let mut rows = vec![text_row(labels.text("table-statuses"), Tone::Subtitle)];
    rows.extend(count_table(evaluation, labels, titles, |judged| {
        let mut counts = vec![0; Status::ALL.len() + 1];
        for activity in judged.measures.iter().flat_map(|measure| &measure.activities) {
            let status = activity.activity.status.as_ref().map(|status| status.value);
            let at = status.and_then(|status| Status::ALL.iter().position(|known| *known == status));
            counts[at.unwrap_or(Status::ALL.len())] += 1;
        }
        counts
    }));
    rows
}

fn relevance_table<'e>(evaluation: &Evaluation<'e>, labels: &Labels) -> Vec<Row<'e>> {
    let mut titles: Vec<String> = Vec::new();
    for kind in ["measures", "activities"] {
        let title = |relevance: &Relevance| labels.text(&format!("{kind}-{}", relevance.id()));
        titles.extend(Relevance::ALL.iter().map(title));
    }
    titles.push(labels.text("measures-to-verify"));
    let at = |relevance: Relevance| Relevance::ALL.iter().position(|known| *known == relevance).unwrap_or(0);
    let count = |measures: &[MeasureEvaluation<'_>]| {
        let kinds = Relevance::ALL.len();
        let mut counts = vec![0; 2 * kinds + 1];
        for measure in measures {
            counts[at(measure.relevance.verdict())] += 1;
            counts[2 * kinds] += usize::from(measure.relevance.differs());
            for activity in &measure.activities {
                counts[kinds + at(activity.relevance.verdict())] += 1;
            }
        }
        counts
    };
    debug_assert_eq!(TITLE_COLUMNS + titles.len(), SummaryColumn::ALL.len());
    let mut rows = vec![text_row(labels.text("table-relevance"), Tone::Subtitle)];
    rows.extend(count_table(evaluation, labels, titles, |judged| count(&judged.measures)));
    rows
}
