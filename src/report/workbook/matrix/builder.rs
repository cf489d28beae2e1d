//! What the blocks of an objective's sheet share.

use crate::finding::Message;
use crate::judge::Evaluation;
use crate::language::Labels;
use crate::matrix_form::TOKEN_TITLE;
use crate::model::{Decision, ReportingPeriod, RowIdentity, Text};
use crate::report::grid::{Cell, Input, Row};
use crate::report::reason;
use crate::report::tone::Tone;
use crate::report::values::{in_period, words};
use crate::report::workbook::layout::COLUMNS;

/// What the formulas of all sheets share.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Live {
    /// Whether any indicator has an achieved value for the review year.
    pub(in crate::report) year_has_values: bool,
}

/// Builds the blocks of objectives' sheets.
#[derive(Clone, Copy)]
pub(in crate::report) struct MatrixSheetBuilder<'e> {
    pub(super) evaluation: &'e Evaluation<'e>,
    pub(super) labels: &'e Labels,
    /// The review period.
    pub(super) period: ReportingPeriod,
    /// None where verdicts are values that follow no cell.
    pub(super) live: Option<Live>,
}

impl<'e> MatrixSheetBuilder<'e> {
    /// A builder for the sheets of that evaluation; without `live` all cells are values.
    pub(in crate::report) fn new(evaluation: &'e Evaluation<'e>, labels: &'e Labels, live: Option<Live>) -> Self {
        Self { evaluation, labels, period: evaluation.review.period, live }
    }

    pub(super) fn message(&self, message: &Message) -> String {
        self.labels.message(message, &self.evaluation.programme.sources)
    }

    /// The title of a column of figures of that period.
    pub(super) fn title_in_period(&self, key: &str, period: ReportingPeriod) -> String {
        in_period(key, period, self.labels, &self.evaluation.programme.sources)
    }

    pub(super) fn in_words(&self, sentences: &[Message]) -> String {
        reason::in_words(sentences, self.labels, &self.evaluation.programme.sources)
    }

    pub(super) fn title_row(&self, text: String, tone: Tone) -> Row<'e> {
        // Where no table gives a title, there is only the code.
        let text = text.trim_end_matches([':', ' ']).to_owned();
        Row { cells: vec![Cell::text(text, tone).spanning(COLUMNS)], keep_with_next: true }
    }

    pub(super) fn pair_row(&self, label: &str, text: String) -> Row<'e> {
        let label = Cell::text(self.labels.text(label), Tone::IndicatorHeader);
        Row { cells: vec![label, Cell::text(text, Tone::Plain).spanning(COLUMNS - 1)], keep_with_next: true }
    }

    /// The same pair with the title of the comment in the row below it.
    pub(super) fn with_comment_title(&self, mut pair: Row<'e>) -> Row<'e> {
        if let Some(cell) = pair.cells.last_mut() {
            cell.span -= 1;
        }
        pair.cells.push(Cell::text(self.labels.text("column-group-comment"), Tone::IndicatorHeader));
        pair
    }

    /// What the working group wrote on a row.
    pub(super) fn decided_words(&self, identity: &RowIdentity, words_of: fn(&Decision) -> &Text) -> Cell<'e> {
        let decision = self.evaluation.programme.decisions.get(identity);
        decision.map_or_else(|| Cell::text("", Tone::Input), |decision| words(words_of(decision), Tone::Input))
    }
}

/// The cell, to be written in by the working group.
pub(super) fn editable(cell: Cell<'_>) -> Cell<'_> {
    cell.with_input(Input::Free)
}

/// The hidden cell with the title of the tokens, in a row of column titles.
pub(super) fn token_title() -> Cell<'static> {
    working(TOKEN_TITLE.to_owned())
}

/// The hidden cell that names the row of the programme.
pub(super) fn token(identity: &RowIdentity) -> Cell<'static> {
    working(identity.to_string())
}

/// A hidden cell that only formulas and programs read.
pub(super) fn working(text: String) -> Cell<'static> {
    Cell::text(text, Tone::Working)
}
