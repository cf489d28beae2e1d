//! Where things stand in the sheet of an objective: its columns, and how many rows each block has.

use crate::judge::{MeasureEvaluation, ObjectiveEvaluation};

/// The columns of the sheet. Indicators and activities share the columns that the working group fills in.
pub(in crate::report) mod column {
    pub(in crate::report) const BLOCK_RELEVANCE: u16 = 1;
    pub(in crate::report) const TARGET: u16 = 3;
    pub(in crate::report) const BLOCK_RELEVANCE_WORDS: u16 = 3;
    pub(in crate::report) const ACHIEVED: u16 = 4;
    pub(in crate::report) const VERDICT: u16 = 5;
    pub(in crate::report) const ACTIVITY_RELEVANCE: u16 = 7;
    pub(in crate::report) const INDICATOR_NEXT_STEPS: u16 = 8;
    pub(in crate::report) const ACTIVITY_RELEVANCE_WORDS: u16 = 8;
    pub(in crate::report) const OVERRIDE: u16 = 9;
    pub(in crate::report) const OVERRIDE_REASON: u16 = 10;
    pub(in crate::report) const ACTIVITY_NEXT_STEPS: u16 = 10;
    pub(in crate::report) const COMMENT: u16 = 11;
    /// Not shown from here on.
    pub(in crate::report) const TOKEN: u16 = 12;
    /// The word of relevance that follows from an activity's status.
    pub(in crate::report) const ACTIVITY_DERIVED: u16 = 13;
    /// The word of relevance that follows from what stands below a measure or objective.
    pub(in crate::report) const BLOCK_DERIVED: u16 = 14;
    /// Whether an indicator is a measure's or an objective's.
    pub(in crate::report) const OWNER: u16 = 15;
    /// The target in use; of a value to be maintained, its lower end.
    pub(in crate::report) const TARGET_USED: u16 = 16;
    /// The other end of a range in use, and of a value to be maintained.
    pub(in crate::report) const TARGET_END: u16 = 17;
    /// The achieved value in use, where the cell is no plain number.
    pub(in crate::report) const ACHIEVED_USED: u16 = 18;
    /// The number of the verdict of the rules.
    pub(in crate::report) const RULE: u16 = 19;
    /// The number of the verdict in force.
    pub(in crate::report) const CODE: u16 = 20;
}

/// The widths of the columns.
pub(in crate::report) const WIDTHS: [u16; 21] =
    [34, 12, 13, 12, 12, 16, 32, 20, 22, 17, 22, 24, 20, 16, 16, 12, 12, 12, 12, 8, 8];
/// The columns that are shown.
pub(in crate::report) const COLUMNS: u16 = column::TOKEN;

/// Rows of an objective above its indicators.
pub(in crate::report) const OBJECTIVE_ROWS: usize = 4;
/// Rows of a measure above its indicators, the blank one before it among them.
const MEASURE_ROWS: usize = 4;

fn rows_of(rows: usize) -> usize {
    if rows == 0 { 0 } else { rows + 1 }
}

fn rows_of_measure(measure: &MeasureEvaluation<'_>) -> usize {
    MEASURE_ROWS + rows_of(measure.indicators.len()) + rows_of(measure.activities.len())
}

/// How many rows the sheet of an objective has.
pub(in crate::report) fn height(judged: &ObjectiveEvaluation<'_>) -> usize {
    let measures: usize = judged.measures.iter().map(rows_of_measure).sum();
    OBJECTIVE_ROWS + rows_of(judged.indicators.len()) + measures
}

/// The row of the first indicator and of the first activity of each block of the sheet: the objective's, then each
/// measure's.
pub(in crate::report) fn first_rows(judged: &ObjectiveEvaluation<'_>) -> impl Iterator<Item = (u32, u32)> {
    let mut at = OBJECTIVE_ROWS + rows_of(judged.indicators.len());
    let own = (OBJECTIVE_ROWS as u32 + 1, at as u32);
    let of_measures = judged.measures.iter().map(move |measure| {
        let indicators = at + MEASURE_ROWS + 1;
        let activities = at + MEASURE_ROWS + rows_of(measure.indicators.len()) + 1;
        at += rows_of_measure(measure);
        (indicators as u32, activities as u32)
    });
    std::iter::once(own).chain(of_measures)
}
