//! The conditions under which cells of the workbook have a tone.

use super::formula::{all_hold, and, differ, equal, in_column, is_blank, is_filled, is_number, text};
use super::verdict_formulas::is_no_verdict;
use super::words::{relevance_word, verdict_word};
use crate::judge::Classes;
use crate::language::Labels;
use crate::matrix_form::{VerdictCode, column};
use crate::model::Relevance;
use crate::report::classes::{class_tone, class_word};
use crate::report::{Condition, Tone};

/// The tones that follow the words of a row.
pub(in crate::report) fn conditions(labels: &Labels) -> Vec<Condition> {
    let cell = |column| in_column(0, column);
    let mut all = verdict_conditions(column::VERDICT, 0, labels);
    // Of an activity the whole row, of a measure or objective what is next to the label.
    for (word, derived, columns) in [
        (column::ACTIVITY_RELEVANCE, column::ACTIVITY_DERIVED, (0, column::ACTIVITY_NEXT_STEPS - 1)),
        (column::BLOCK_RELEVANCE, column::BLOCK_DERIVED, (column::BLOCK_RELEVANCE, column::COMMENT - 1)),
    ] {
        all.extend(relevance_conditions(word, derived, columns, 0, labels));
    }
    let (own, reason, code) = (cell(column::OVERRIDE), cell(column::OVERRIDE_REASON), cell(column::CODE));
    let is_no_verdict = and(is_number(&code), is_no_verdict(&own));
    let columns = (column::OVERRIDE, column::OVERRIDE);
    all.push(Condition { columns, first_row: 0, formula: is_no_verdict, tone: Tone::Verify });
    let lacks_reason = all_hold(is_filled(&own), is_blank(&reason), is_number(&code));
    let columns = (column::OVERRIDE_REASON, column::OVERRIDE_REASON);
    all.push(Condition { columns, first_row: 0, formula: lacks_reason, tone: Tone::Verify });
    all
}

/// The tones of cells by the word of relevance of their row, and by whether it differs from the derived one.
pub(in crate::report) fn relevance_conditions(
    word: u16,
    derived: u16,
    columns: (u16, u16),
    first_row: u32,
    labels: &Labels,
) -> Vec<Condition> {
    let condition = |formula, tone| Condition { columns, first_row, formula, tone };
    let [word, derived] = [word, derived].map(|column| in_column(first_row, column));
    let differs = all_hold(is_filled(&derived), is_filled(&word), differ(&word, &derived));
    let mut all = vec![condition(differs, Tone::Verify)];
    all.extend(Relevance::ALL.iter().map(|relevance| {
        let is_it = equal(&word, text(&relevance_word(*relevance, labels)));
        condition(is_it, Tone::from_relevance(*relevance))
    }));
    all
}

/// The tones of a column of verdicts, by their words.
pub(in crate::report) fn verdict_conditions(column: u16, first_row: u32, labels: &Labels) -> Vec<Condition> {
    let condition = |code| Condition {
        columns: (column, column),
        first_row,
        formula: equal(in_column(first_row, column), text(&verdict_word(code, labels))),
        tone: Tone::from_verdict(code),
    };
    VerdictCode::ALL.map(condition).into()
}

/// The tones of a column of classes, by their words.
pub(in crate::report) fn class_conditions(column: u16, first_row: u32, classes: &Classes) -> Vec<Condition> {
    let condition = |number| Condition {
        columns: (column, column),
        first_row,
        formula: equal(in_column(first_row, column), text(&class_word(classes, number))),
        tone: class_tone(classes, number),
    };
    (0..classes.all.len()).map(condition).collect()
}
