//! The relevance rows of objectives and measures, and what activities share with them.

use super::builder::{MatrixSheetBuilder, editable, token, working};
use crate::judge::RelevanceEvaluation;
use crate::matrix_form::column;
use crate::model::{Relevance, RowIdentity, StatedRelevance, Text};
use crate::report::grid::{Cell, Row};
use crate::report::reason;
use crate::report::tone::Tone;
use crate::report::values::words;
use crate::report::workbook::formula::{NOTHING, cells, count_if, criterion, if_else, text};
use crate::report::workbook::words::{derived_word, relevance_choices, relevance_word, verify_mark};

/// The relevance of an objective or measure.
pub(super) struct RelevanceBlock<'e> {
    pub(super) identity: RowIdentity,
    pub(super) judged: &'e RelevanceEvaluation,
    pub(super) stated: Option<&'e StatedRelevance>,
    pub(super) comment: &'e Text,
    /// Where the words are that the derived one follows from; none where no formula can name them.
    pub(super) below: Option<RelevanceCells>,
}

/// The words of relevance in a column, from the first row to before the end.
#[derive(Debug, Clone, Copy)]
pub(super) struct RelevanceCells {
    pub(super) column: u16,
    pub(super) first: u32,
    pub(super) end: u32,
}

impl<'e> MatrixSheetBuilder<'e> {
    /// Label, the word to choose, the evaluator's own words, the comment.
    pub(super) fn relevance_row(&self, block: RelevanceBlock<'e>) -> Row<'e> {
        let judged = block.judged;
        let word = self.relevance_choice(judged).with_note(self.in_words(&reason::explain_relevance(judged)));
        let cells = vec![
            Cell::text(self.labels.text("field-relevance"), Tone::IndicatorHeader),
            word.spanning(column::BLOCK_RELEVANCE_WORDS - column::BLOCK_RELEVANCE),
            Cell::text(self.relevance_words(judged, block.stated), Tone::from_judged_relevance(judged))
                .spanning(column::COMMENT - column::BLOCK_RELEVANCE_WORDS),
            editable(words(block.comment, Tone::Input)),
            token(&block.identity),
            working(String::new()),
            self.derived(judged, block.below),
        ];
        Row { cells, keep_with_next: true }
    }

    /// The derived word; in a live workbook it follows the words below.
    fn derived(&self, judged: &RelevanceEvaluation, below: Option<RelevanceCells>) -> Cell<'e> {
        let cell = working(derived_word(judged, self.labels));
        match below.filter(|below| self.live.is_some() && below.end > below.first) {
            Some(below) => cell.with_formula(self.derived_formula(below)),
            None => cell,
        }
    }

    /// Relevant if any of the words is, not relevant if any is known; else nothing follows.
    fn derived_formula(&self, below: RelevanceCells) -> String {
        let words = cells(below.column, (below.first, below.end - 1));
        let [relevant, not_relevant] =
            [Relevance::Relevant, Relevance::NotRelevant].map(|relevance| relevance_word(relevance, self.labels));
        let has = |word: &str| format!("{}>0", count_if(&words, &criterion(word)));
        let otherwise = if_else(has(&not_relevant), text(&not_relevant), NOTHING);
        if_else(has(&relevant), text(&relevant), otherwise)
    }

    /// The word of relevance, to be chosen from a list.
    pub(super) fn relevance_choice(&self, relevance: &RelevanceEvaluation) -> Cell<'e> {
        let word = relevance_word(relevance.verdict(), self.labels);
        Cell::text(word, Tone::from_judged_relevance(relevance)).with_input(relevance_choices(self.labels))
    }

    /// What the evaluator says of it, and what is to be checked.
    pub(super) fn relevance_words(&self, relevance: &RelevanceEvaluation, stated: Option<&StatedRelevance>) -> String {
        let stated = stated.map_or("", |words| words.text.value.trim());
        if !relevance.differs() {
            return stated.to_owned();
        }
        let verify = verify_mark(relevance, self.labels, &self.evaluation.programme.sources);
        format!("{verify}: {stated}").trim_end_matches([' ', ':']).to_owned()
    }
}
