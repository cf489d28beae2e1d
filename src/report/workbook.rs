//! The evaluation matrix as a workbook.

mod class_formulas;
pub(super) mod class_rules;
mod class_tables;
mod conditions;
mod figure_formulas;
mod formula;
pub(super) mod hidden_sheet;
pub(super) mod layout;
mod matrix;
pub(super) mod names;
pub(super) mod rules;
mod summary_sheet;
mod tables;
mod verdict_formulas;
pub(super) mod words;
mod written;

use layout::FIRST_SUMMARY_ROW;
use matrix::{Live, MatrixSheetBuilder};

use super::grid::Book;
use super::{legend, summary};
use crate::finding::Finding;
use crate::judge::Evaluation;
use crate::language::Labels;
use crate::model::{Amount, Indicator, Level};

/// Whether the verdicts and counts of a workbook follow its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calculation {
    /// Verdicts, counts and percentages are formulas with their results.
    Live,
    /// All cells are values.
    Static,
}

/// A sheet with more rows continues on a further one, whose cells no formula of the first could name.
const MOST_ROWS_OF_FORMULAS: usize = 1_048_576;

/// The evaluation matrix as a workbook: the summary, a sheet for each objective, flat tables, the legend and the method, and the
/// hidden sheet that says how the matrix is to be read. A programme too large for its sheets is written as values.
pub fn workbook<'e>(
    evaluation: &'e Evaluation<'e>,
    labels: &'e Labels,
    findings: &'e [Finding],
    calculation: Calculation,
) -> Book<'e> {
    let fits = evaluation.objectives.iter().all(|judged| layout::height(judged) <= MOST_ROWS_OF_FORMULAS);
    let is_live = calculation == Calculation::Live && fits;
    let has_value = |(_, indicator): (_, &Indicator)| {
        let cell = indicator.achieved.get(evaluation.review.period);
        cell.is_some_and(|cell| !matches!(cell.amount, Amount::Missing | Amount::Fault))
    };
    let live = is_live.then(|| Live { year_has_values: evaluation.programme.indicators().any(has_value) });
    let builder = MatrixSheetBuilder::new(evaluation, labels, live);
    let mut grids = vec![summary_sheet::summary_sheet(evaluation, labels, is_live)];
    let total = FIRST_SUMMARY_ROW + evaluation.objectives.len() as u32;
    grids.extend((FIRST_SUMMARY_ROW..).zip(&evaluation.objectives).map(|(row, judged)| {
        let row = if judged.objective.level == Level::Overall { total } else { row };
        builder.objective_sheet(judged, row)
    }));
    grids.push(tables::indicators(evaluation, labels, is_live));
    grids.push(tables::activities(evaluation, labels, is_live));
    let (legend, mut names) = legend::legend_sheet(evaluation, findings, labels, is_live, grids.len());
    grids.push(legend);
    let (schema, words) = hidden_sheet::hidden_sheet(evaluation, labels, grids.len(), &names);
    grids.push(schema);
    names.extend(words);
    Book { title: summary::headline(evaluation, labels).0, grids, names }
}
