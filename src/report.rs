//! Lays the verdicts out as grids of values with a tone: what a cell means, not its colour.

pub mod contract;
pub mod conversion;
pub mod data;
pub mod difference;
mod evaluation;
pub mod explanation;
mod findings;
mod grid;
pub mod iati;
pub mod inspection;
mod legend;
mod live;
pub mod marked;
mod matrix;
pub mod merged;
pub mod portfolio;
pub mod reason;
mod schema;
pub mod summary;
pub mod tables;
pub mod tidy;
pub mod tree;

use crate::finding::Finding;
use crate::judge::Evaluation;
use crate::language::Labels;
use crate::model::{Amount, Indicator, Level, Quantity};

pub use evaluation::EvaluationReport;
pub use findings::FindingsReport;
pub use grid::{
    Book, Cell, Chart, Choices, Column, Condition, Form, GRID_MARKS, Grid, Input, Name, Row, Tone, Value, on_grid,
};

/// Whether a workbook works its verdicts and counts out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calculation {
    /// Verdicts, counts and percentages are formulas with their results.
    Live,
    /// All cells are values.
    Static,
}

/// A sheet with more rows goes on on a further one, whose cells no formula of the first could name.
const MOST_ROWS_OF_FORMULAS: usize = 1_048_576;

/// The evaluation matrix as a workbook: the summary, a sheet an objective, flat tables, the legend and the method, and the
/// hidden sheet that says how the matrix is to be read. A programme too large for its sheets is written as values.
pub fn workbook<'e>(
    evaluation: &'e Evaluation<'e>,
    labels: &'e Labels,
    findings: &'e [Finding],
    calculation: Calculation,
) -> Book<'e> {
    let fits = evaluation.objectives.iter().all(|judged| matrix::height(judged) <= MOST_ROWS_OF_FORMULAS);
    let is_live = calculation == Calculation::Live && fits;
    let has_value = |(_, indicator): (_, &Indicator)| {
        let cell = indicator.achieved.get(evaluation.review_year.year);
        cell.is_some_and(|cell| !matches!(cell.amount, Amount::Missing | Amount::Fault))
    };
    let live = is_live.then(|| matrix::Live { year_has_values: evaluation.programme.indicators().any(has_value) });
    let mut grids = vec![summary::sheet(evaluation, labels, is_live)];
    let total = summary::FIRST_ROW + evaluation.objectives.len() as u32;
    grids.extend((summary::FIRST_ROW..).zip(&evaluation.objectives).map(|(row, judged)| {
        let row = if judged.objective.level == Level::Overall { total } else { row };
        matrix::of(evaluation, judged, labels, live, row)
    }));
    grids.push(tables::indicators(evaluation, labels, is_live));
    grids.push(tables::activities(evaluation, labels, is_live));
    let (legend, mut names) = legend::of(evaluation, findings, labels, is_live, grids.len());
    grids.push(legend);
    let (schema, words) = schema::of(evaluation, labels, grids.len());
    grids.push(schema);
    names.extend(words);
    Book { title: summary::headline(evaluation, labels).0, grids, names }
}

/// The mark that stands beside a word of that tone, so that colour never stands alone.
pub fn mark(tone: Tone) -> &'static str {
    match tone {
        Tone::Relevant => "●",
        Tone::NotRelevant => "○",
        Tone::NoData => "?",
        Tone::Verify | Tone::Warning => "!",
        Tone::Achieved => "✓",
        Tone::NearlyAchieved => "≈",
        Tone::NotAchieved | Tone::Error => "✗",
        Tone::NotAssessable => "–",
        Tone::Note => "i",
        Tone::Appeared => "+",
        Tone::Disappeared => "−",
        Tone::Renamed => "→",
        Tone::Changed => "~",
        _ => "",
    }
}

/// A figure as the language prints it, with its percent sign; what has words in it as it is.
fn figure_in_words(quantity: &Quantity, labels: &Labels) -> String {
    let has_words = || quantity.printed.chars().any(char::is_alphabetic);
    let number = |number| labels.number(number);
    let figure = match quantity.amount {
        Amount::Exact(exact) => number(exact),
        Amount::Range { low, high } if !has_words() => format!("{} – {}", number(low), number(high)),
        Amount::AtLeast(low) if !has_words() => format!("≥ {}", number(low)),
        Amount::AtMost(high) if !has_words() => format!("≤ {}", number(high)),
        _ => return quantity.printed.to_string(),
    };
    if quantity.percent { format!("{figure} %") } else { figure }
}
