//! Words of relevance and verdicts as the cells show them, and the choices among them.

use super::names::{OVERRIDE_WORDS, RELEVANCE_WORDS};
use crate::judge::RelevanceEvaluation;
use crate::language::Labels;
use crate::model::{Relevance, Verdict};
use crate::report::tone::{marked, relevance_tone_of, verdict_tone_of};
use crate::report::{Choices, Input};

/// The choice among the words of relevance, and no others.
pub(in crate::report) fn relevance_choices(labels: &Labels) -> Input {
    let told = labels.text("choose-relevance");
    Input::OneOf(Choices::Named { cells: RELEVANCE_WORDS, told, are_all: true })
}

/// The choice among the verdicts; a word without its mark is understood too.
pub(in crate::report) fn override_choices(labels: &Labels) -> Input {
    let told = labels.text("choose-verdict");
    Input::OneOf(Choices::Named { cells: OVERRIDE_WORDS, told, are_all: false })
}

/// The words of relevance as the cells show them.
pub(in crate::report) fn relevance_word(relevance: Relevance, labels: &Labels) -> String {
    marked(&labels.text(&format!("relevance-{}", relevance.id())), relevance_tone_of(relevance))
}

/// The word of a verdict as the cells show it.
pub(in crate::report) fn verdict_word(verdict: Verdict, rests_on_tolerance: bool, labels: &Labels) -> String {
    marked(&labels.text(&format!("verdict-{}", verdict.id())), verdict_tone_of(verdict, rests_on_tolerance))
}

/// The word of relevance that follows from the rows below or the status; none where nothing does.
pub(in crate::report) fn derived_word(relevance: &RelevanceEvaluation, labels: &Labels) -> String {
    match relevance.derived {
        Relevance::NoData => String::new(),
        derived => relevance_word(derived, labels),
    }
}
