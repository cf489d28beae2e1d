//! The summary: percentages and counts per objective and overall, statuses of activities, relevance.

use super::workbook::formulas;
use super::workbook::layout::height;
use super::workbook::names::{NO_DATA, NOT_ASSESSABLE, OVERALL};
use super::workbook::words::relevance_word;
use super::{Cell, Chart, Column, Form, Grid, Row, Tone, Value, on_grid};
use crate::finding::Message;
use crate::judge::{Evaluation, MeasureEvaluation, ObjectiveEvaluation, OverallRule, Tally, Treatment};
use crate::language::Labels;
use crate::matrix_form::column as matrix_column;
use crate::model::{Level, Relevance, Status, column_letters};
use rust_decimal::Decimal;

const COUNTS: usize = 4;
const COLUMNS: u16 = 9;
/// The number of the summary among the grids of the workbook; the objectives' sheets follow.
pub(super) const GRID: usize = 0;
/// The row of the first objective.
pub(super) const FIRST_ROW: u32 = 4;

/// The columns of the first table that formulas read.
mod column {
    pub(super) const ACHIEVED: u16 = 2;
    pub(super) const NOT_ACHIEVED: u16 = 3;
    pub(super) const NO_DATA: u16 = 4;
    pub(super) const NOT_ASSESSABLE: u16 = 5;
    pub(super) const COUNTED: u16 = 6;
    pub(super) const ACHIEVED_PCT: u16 = 7;
    pub(super) const NOT_ACHIEVED_PCT: u16 = 8;
    /// The percentage of an objective that enters the mean, not rounded; not shown.
    pub(super) const EXACT_PCT: u16 = 9;
}

/// The programme's title and what was judged by which rules, in two lines.
pub(super) fn headline(evaluation: &Evaluation<'_>, labels: &Labels) -> (String, String) {
    let programme = evaluation.programme;
    let title = programme.document.title.as_ref().map_or_else(|| labels.text("untitled"), |title| title.value.clone());
    let about = Message::new("summary-about")
        .with("year", evaluation.review_year.year.to_string())
        .with("profile", evaluation.profile.name.as_str());
    (title, labels.message(&about, &programme.sources))
}

fn columns(evaluation: &Evaluation<'_>, labels: &Labels) -> Vec<Column> {
    let column = |key: &str, width, right| Column { title: labels.text(key), width, right };
    let codes = evaluation.objectives.iter().map(|judged| judged.objective.code.to_string().chars().count());
    vec![
        // Codes that are names take more room than numbers.
        column("column-code", codes.max().unwrap_or(0).clamp(9, 30) as u16, false),
        column("column-objective", 56, false),
        column("column-achieved", 12, true),
        column("column-not-achieved", 13, true),
        column("column-no-data", 12, true),
        column("column-not-assessable", 15, true),
        column("column-counted", 12, true),
        column("column-achieved-pct", 13, true),
        column("column-not-achieved-pct", 15, true),
    ]
}

fn counts(tally: Tally, tone: Tone) -> [Cell<'static>; COUNTS] {
    let counts = [tally.achieved, tally.not_achieved, tally.no_data, tally.not_assessable];
    counts.map(|count| Cell::new(Value::Count(count), tone))
}

fn percentages(printed: Option<(u8, u8)>, tone: Tone) -> [Cell<'static>; 2] {
    match printed {
        Some((achieved, not)) => {
            [achieved, not].map(|percent| Cell::new(Value::Fraction(Decimal::new(percent.into(), 2)), tone))
        }
        None => [Cell::new(Value::Text("–".into()), tone), Cell::new(Value::Text("–".into()), tone)],
    }
}

fn objective_row<'e>(judged: &ObjectiveEvaluation<'e>) -> Row<'e> {
    let tone = Tone::Plain;
    let mut cells =
        vec![Cell::text(judged.objective.code.to_string(), tone), Cell::text(judged.objective.title.text(), tone)];
    cells.extend(counts(judged.tally, tone));
    cells.push(Cell::new(Value::Count(judged.tally.counted), tone));
    cells.extend(percentages(judged.percentages.map(|percentages| percentages.printed()), tone));
    Row { cells, keep_with_next: false }
}

fn total_row<'e>(evaluation: &Evaluation<'e>, labels: &Labels) -> Row<'e> {
    let tone = Tone::Total;
    let rule = labels.text(&format!("overall-{}", evaluation.profile.overall.id()));
    let mut cells = vec![Cell::text("", tone), Cell::text(rule, tone)];
    cells.extend(counts(evaluation.tally, tone));
    cells.push(Cell::new(Value::Count(evaluation.tally.counted), tone));
    cells.extend(percentages(evaluation.overall.map(|overall| overall.printed()), tone));
    Row { cells, keep_with_next: false }
}

fn line<'e>(text: String, tone: Tone) -> Row<'e> {
    Row { cells: vec![Cell::text(text, tone)], keep_with_next: true }
}

fn scope_remark(evaluation: &Evaluation<'_>, labels: &Labels) -> String {
    let profile = evaluation.profile;
    let sentences = [
        labels.text(&format!("scope-remark-{}", profile.scope.id())),
        labels.text(&format!("no-data-remark-{}", profile.no_data.id())),
    ];
    sentences.join(" ")
}

/// The summary for the terminal.
pub fn terminal<'e>(evaluation: &'e Evaluation<'e>, labels: &Labels) -> Grid<'e> {
    let (title, about) = headline(evaluation, labels);
    let mut table: Vec<Row<'e>> =
        evaluation.objectives.iter().filter(|judged| is_shown(judged)).map(objective_row).collect();
    table.push(total_row(evaluation, labels));
    let mut columns = columns(evaluation, labels);
    for (column, key) in columns.iter_mut().rev().zip(["column-not-achieved-pct-short", "column-achieved-pct-short"]) {
        column.title = labels.text(key);
    }
    // A code that is a name, of an objective without a title, stands where the titles do: there is room for it.
    let shown = evaluation.objectives.iter().filter(|judged| is_shown(judged));
    for (row, judged) in table.iter_mut().zip(shown) {
        if judged.objective.code.is_name() && row.cells[1].value == Value::Empty {
            row.cells.swap(0, 1);
        }
    }
    // Columns of nothing, or of nothing but zeros, only take width.
    let without_codes = table.iter().all(|row| row.cells[0].value == Value::Empty);
    let empty = [(5, evaluation.tally.not_assessable == 0), (4, evaluation.tally.no_data == 0), (0, without_codes)];
    for (index, empty) in empty {
        if empty {
            columns.remove(index);
            table.iter_mut().for_each(|row| drop(row.cells.remove(index)));
        }
    }
    let mut rows = vec![line(title, Tone::Title), line(about, Tone::Title)];
    rows.append(&mut table);
    rows.push(line(scope_remark(evaluation, labels), Tone::Subtitle));
    Grid { one_page: true, ..Grid::of(labels.text("sheet-summary"), columns, rows) }
}

/// An objective of which the profile counts nothing has no line in the terminal's table.
fn is_shown(judged: &ObjectiveEvaluation<'_>) -> bool {
    judged.tally.total() > 0
}

/// The formulas of a row of the first table: four counts, what is counted, and the percentages.
fn formulas(row: u32, counts: [String; COUNTS], percentage: &str) -> [String; COUNTS + 3] {
    let cell = |column| formulas::moving(row, column);
    let entering =
        |rule: &str, column| format!("IF({rule}={},{},0)", formulas::text(Treatment::NotAchieved.id()), cell(column));
    let counted = format!(
        "{}+{}+{}+{}",
        cell(column::ACHIEVED),
        cell(column::NOT_ACHIEVED),
        entering(NO_DATA, column::NO_DATA),
        entering(NOT_ASSESSABLE, column::NOT_ASSESSABLE)
    );
    let achieved = cell(column::ACHIEVED_PCT);
    let rest = format!("IF(ISNUMBER({achieved}),ROUND(1-{achieved},2),{})", formulas::text(NONE));
    let [one, two, three, four] = counts;
    [one, two, three, four, counted, percentage.to_owned(), rest]
}

/// Stands where nothing is counted.
const NONE: &str = "–";

/// Whole percent of a formula, as a fraction.
fn rounded(percent: &str) -> String {
    format!("ROUND(ROUND({percent},9),0)/100")
}

fn pooled(row: u32) -> String {
    let (counted, achieved) = (formulas::moving(row, column::COUNTED), formulas::moving(row, column::ACHIEVED));
    format!("IF({counted}=0,{},{})", formulas::text(NONE), rounded(&format!("100*{achieved}/{counted}")))
}

/// Lets the rows of the first table be worked out from the objectives' sheets.
fn work_out(rows: &mut [Row<'_>], evaluation: &Evaluation<'_>) {
    let (objectives, last) = (&evaluation.objectives, FIRST_ROW + evaluation.objectives.len() as u32);
    let has_specific = objectives.iter().any(|judged| judged.objective.level == Level::Specific);
    let cells = |column| format!("{}:{}", formulas::moving(FIRST_ROW, column), formulas::moving(last - 1, column));
    let verdicts = [&[1, 5][..], &[2], &[3], &[4]];
    for (index, judged) in objectives.iter().enumerate() {
        let row = FIRST_ROW + index as u32;
        let counts = verdicts.map(|codes| formulas::count(GRID + 1 + index, height(judged) as u32 - 1, codes));
        give(&mut rows[row as usize], formulas(row, counts, &pooled(row)));
        if !has_specific || judged.objective.level == Level::Specific {
            let (counted, achieved) = (formulas::moving(row, column::COUNTED), formulas::moving(row, column::ACHIEVED));
            let exact = judged.percentages.map_or(Value::Empty, |percentages| Value::Number(percentages.achieved));
            let formula = format!("IF({counted}=0,\"\",100*{achieved}/{counted})");
            rows[row as usize].cells.push(Cell::new(exact, Tone::Working).worked_out(formula));
        }
    }
    let counts = [column::ACHIEVED, column::NOT_ACHIEVED, column::NO_DATA, column::NOT_ASSESSABLE];
    let sums = counts.map(|column| if last > FIRST_ROW { format!("SUM({})", cells(column)) } else { "0".to_owned() });
    let exact = cells(column::EXACT_PCT);
    let mean = format!("IF(COUNT({exact})=0,{},{})", formulas::text(NONE), rounded(&format!("AVERAGE({exact})")));
    let overall = format!("IF({OVERALL}={},{},{mean})", formulas::text(OverallRule::Pooled.id()), pooled(last));
    give(&mut rows[last as usize], formulas(last, sums, &overall));
}

/// Gives the cells after code and title their formulas.
fn give<const N: usize>(row: &mut Row<'_>, formulas: [String; N]) {
    for (cell, formula) in row.cells.iter_mut().skip(2).zip(formulas) {
        cell.formula = Some(formula.into());
    }
}

/// A sentence with figures of a row of the summary as a formula: percent achieved and not achieved, achieved, counted.
/// `mark` stands before and after the number of each figure; `none` is said where nothing is counted.
pub(super) fn sentence(pattern: &str, mark: char, none: &str, row: u32) -> String {
    let cell = |column| on_grid(GRID, &formulas::fixed(row, column));
    let percent = |column| format!("ROUND(100*{},0)", cell(column));
    let figures = [
        percent(column::ACHIEVED_PCT),
        percent(column::NOT_ACHIEVED_PCT),
        cell(column::ACHIEVED),
        cell(column::COUNTED),
    ];
    let parts = pattern.split(mark).enumerate().filter(|(_, part)| !part.is_empty());
    let parts = parts.map(|(index, part)| match part.parse::<usize>().ok().and_then(|number| figures.get(number)) {
        Some(figure) if index % 2 == 1 => figure.clone(),
        _ => formulas::text(part),
    });
    let sentence = parts.collect::<Vec<_>>().join("&");
    format!("IF(ISNUMBER({}),{sentence},{})", cell(column::ACHIEVED_PCT), formulas::text(none))
}

/// The summary as a sheet, with a chart; worked out from the other sheets in a live workbook.
pub fn sheet<'e>(evaluation: &'e Evaluation<'e>, labels: &Labels, is_live: bool) -> Grid<'e> {
    let (title, about) = headline(evaluation, labels);
    let mut rows = vec![line(title, Tone::Title), line(about, Tone::Subtitle), Row::default()];
    rows.push(header(columns(evaluation, labels).into_iter().map(|column| column.title)));
    // The chart leaves out the objectives at the top of which nothing is counted.
    let uncounted = evaluation.objectives.iter().take_while(|judged| !is_shown(judged)).count();
    let first = (rows.len() + uncounted) as u32;
    rows.extend(evaluation.objectives.iter().map(objective_row));
    let last = (rows.len() as u32).saturating_sub(1);
    rows.push(total_row(evaluation, labels));
    if is_live {
        work_out(&mut rows, evaluation);
    }
    rows.push(line(scope_remark(evaluation, labels), Tone::Subtitle));
    rows.push(Row::default());
    rows.extend(status_table(evaluation, labels));
    rows.push(Row::default());
    let relevance = rows.len();
    rows.extend(relevance_table(evaluation, labels));
    if is_live {
        work_out_relevance(&mut rows[relevance..], relevance as u32, evaluation, labels);
    }
    rows.push(Row::default());
    let at = (rows.len() as u32, 1);
    let few = evaluation.objectives.len() <= 40;
    let series = [
        (2, "column-achieved", Tone::Achieved),
        (3, "column-not-achieved", Tone::NotAchieved),
        (4, "column-no-data", Tone::NoData),
        (5, "column-not-assessable", Tone::Verify),
    ];
    let chart = Chart {
        title: labels.text("chart-title"),
        rows: (first, last),
        categories: 0,
        series: series.into_iter().map(|(column, key, tone)| (column, labels.text(key), tone)).collect(),
        at,
    };
    let mut columns = columns(evaluation, labels);
    columns.push(Column { title: String::new(), width: 12, right: true });
    Grid {
        one_page: true,
        chart: (few && last >= first).then_some(chart),
        form: Form { is_protected: true, hidden_from: Some(column::EXACT_PCT), ..Form::default() },
        ..Grid::of(labels.text("sheet-summary"), columns, rows)
    }
}

/// Lets the table of relevance be counted on the objectives' sheets.
fn work_out_relevance(rows: &mut [Row<'_>], first: u32, evaluation: &Evaluation<'_>, labels: &Labels) {
    let with_measures = evaluation.objectives.iter().enumerate().filter(|(_, judged)| !judged.measures.is_empty());
    // A line above the table, and its titles.
    let mut at = 2;
    for (index, judged) in with_measures {
        let below = (FIRST_ROW, height(judged) as u32 - 1);
        let range = |column| formulas::range(GRID + 1 + index, column, below);
        let (measures, derived) = (range(matrix_column::BLOCK_RELEVANCE), range(matrix_column::BLOCK_DERIVED));
        let count = |range: &str, relevance: &Relevance| {
            format!("COUNTIF({range},{})", formulas::criterion(&relevance_word(*relevance, labels)))
        };
        let mut formulas: Vec<String> = Relevance::ALL.iter().map(|relevance| count(&measures, relevance)).collect();
        let activities = range(matrix_column::ACTIVITY_RELEVANCE);
        formulas.extend(Relevance::ALL.iter().map(|relevance| count(&activities, relevance)));
        formulas.push(format!("SUMPRODUCT(({derived}<>\"\")*({measures}<>\"\")*({measures}<>{derived}))"));
        for (cell, formula) in rows[at].cells.iter_mut().skip(2).zip(formulas) {
            cell.formula = Some(formula.into());
        }
        at += 1;
    }
    let (top, bottom) = (first + 2, first + at as u32);
    for (column, cell) in (0u16..).zip(&mut rows[at].cells).skip(2) {
        let letters = column_letters(column);
        let sum = if bottom > top { format!("SUM({letters}{}:{letters}{bottom})", top + 1) } else { "0".to_owned() };
        cell.formula = Some(sum.into());
    }
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
    let mut rows = vec![line(labels.text("table-statuses"), Tone::Subtitle)];
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
    debug_assert_eq!(2 + titles.len(), usize::from(COLUMNS));
    let mut rows = vec![line(labels.text("table-relevance"), Tone::Subtitle)];
    rows.extend(count_table(evaluation, labels, titles, |judged| count(&judged.measures)));
    rows
}
