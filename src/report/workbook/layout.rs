//! The size of an objective's sheet: the widths of its columns, the rows of each block.

use crate::judge::{IndicatorEvaluation, MeasureEvaluation, ObjectiveEvaluation};
use crate::matrix_form::column;

/// The number of the summary among the grids of the workbook; the objectives' sheets follow.
pub(in crate::report) const SUMMARY_GRID: usize = 0;
/// The row of the first objective in the summary.
pub(in crate::report) const FIRST_SUMMARY_ROW: u32 = 4;

/// The number of the grid of an objective, by its number from 0.
pub(in crate::report) fn objective_grid(number: usize) -> usize {
    SUMMARY_GRID + 1 + number
}

/// The widths of the columns.
pub(in crate::report) const WIDTHS: [u16; 22] =
    [34, 12, 13, 12, 12, 16, 32, 20, 22, 17, 22, 24, 20, 16, 16, 12, 12, 12, 12, 8, 8, 8];
/// The columns that are shown.
pub(in crate::report) const COLUMNS: u16 = column::TOKEN;

/// Rows of an objective above its indicators.
pub(in crate::report) const OBJECTIVE_ROWS: usize = 4;
/// Rows of a measure above its indicators, the blank one before it among them.
const MEASURE_ROWS: usize = 4;

fn rows_of(rows: usize) -> usize {
    if rows == 0 { 0 } else { rows + 1 }
}

/// The title row of indicators, theirs, and those of their parts.
fn rows_of_indicators(indicators: &[IndicatorEvaluation<'_>]) -> usize {
    rows_of(indicators.iter().map(rows_of_indicator).sum())
}

/// The row of an indicator and those of its parts below it.
fn rows_of_indicator(judged: &IndicatorEvaluation<'_>) -> usize {
    1 + judged.parts().len()
}

/// The indicators of a block, each with its row.
pub(in crate::report) fn indicator_rows<'e>(
    first: u32,
    indicators: &'e [IndicatorEvaluation<'e>],
) -> impl Iterator<Item = (u32, &'e IndicatorEvaluation<'e>)> {
    indicators.iter().scan(first, |next, judged| {
        let row = *next;
        *next += rows_of_indicator(judged) as u32;
        Some((row, judged))
    })
}

fn rows_of_measure(measure: &MeasureEvaluation<'_>) -> usize {
    MEASURE_ROWS + rows_of_indicators(&measure.indicators) + rows_of(measure.activities.len())
}

/// How many rows the sheet of an objective has.
pub(in crate::report) fn height(judged: &ObjectiveEvaluation<'_>) -> usize {
    let measures: usize = judged.measures.iter().map(rows_of_measure).sum();
    OBJECTIVE_ROWS + rows_of_indicators(&judged.indicators) + measures
}

/// The row of the first indicator and of the first activity of each block of the sheet: the objective's, then each
/// measure's.
pub(in crate::report) fn first_rows(judged: &ObjectiveEvaluation<'_>) -> impl Iterator<Item = (u32, u32)> {
    let mut at = OBJECTIVE_ROWS + rows_of_indicators(&judged.indicators);
    let own = (OBJECTIVE_ROWS as u32 + 1, at as u32);
    let of_measures = judged.measures.iter().map(move |measure| {
        let indicators = at + MEASURE_ROWS + 1;
        let activities = at + MEASURE_ROWS + rows_of_indicators(&measure.indicators) + 1;
        at += rows_of_measure(measure);
        (indicators as u32, activities as u32)
    });
    std::iter::once(own).chain(of_measures)
}
