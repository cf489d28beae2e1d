//! Words of relevance and verdicts as the cells show them, and the choices among them.

use super::names::{OVERRIDE_WORDS, RELEVANCE_WORDS};
use crate::finding::Message;
use crate::judge::RelevanceEvaluation;
use crate::language::Labels;
use crate::matrix_form::VerdictCode;
use crate::model::{PartValues, Relevance, Sources, Verdict};
use crate::report::tone::{Tone, marked};
use crate::report::{Choices, Input};

/// The choice among the words of relevance, and no others.
pub(in crate::report) fn relevance_choices(labels: &Labels) -> Input {
    let refusal = labels.text("choose-relevance");
    Input::Checked(Choices::Named { cells: RELEVANCE_WORDS, refusal, are_all: true })
}

/// The choice among the verdicts; a word without its mark is understood too.
pub(in crate::report) fn override_choices(labels: &Labels) -> Input {
    let refusal = labels.text("choose-verdict");
    Input::Checked(Choices::Named { cells: OVERRIDE_WORDS, refusal, are_all: false })
}

/// The words of relevance as the cells show them.
pub(in crate::report) fn relevance_word(relevance: Relevance, labels: &Labels) -> String {
    marked(&labels.text(&format!("relevance-{}", relevance.id())), Tone::from_relevance(relevance))
}

/// The word of a verdict as the cells show it.
pub(in crate::report) fn verdict_word(code: VerdictCode, labels: &Labels) -> String {
    marked(&verdict_label(code.verdict(), labels), Tone::from_verdict(code))
}

/// The word of a verdict without its mark.
pub(in crate::report) fn verdict_label(verdict: Verdict, labels: &Labels) -> String {
    labels.text(&format!("verdict-{}", verdict.id()))
}

/// The word of relevance that follows from the rows below or the status; none where nothing does.
pub(in crate::report) fn derived_word(relevance: &RelevanceEvaluation, labels: &Labels) -> String {
    match relevance.derived {
        Relevance::NoData => String::new(),
        derived @ (Relevance::Relevant | Relevance::NotRelevant) => relevance_word(derived, labels),
    }
}

/// What comes before an evaluator's words on relevance where other rows say something else.
pub(in crate::report) fn verify_mark(relevance: &RelevanceEvaluation, labels: &Labels, sources: &Sources) -> String {
    let derived = labels.text(&format!("relevance-{}", relevance.derived.id()));
    marked(&labels.message(&Message::new("verify-relevance").with("derived", derived), sources), Tone::Verify)
}

/// The name of a part as the row below its whole has it; what the program itself calls a dimension is in the language.
pub(in crate::report) fn part_name(part: &PartValues<'_>, labels: &Labels) -> String {
    let dimensions = part.part.dimension.split(", ").map(|dimension| {
        let key = format!("part-by-{dimension}");
        let label = labels.text(&key);
        if label == key { dimension.to_owned() } else { label }
    });
    format!("    – {} ({})", part.part.value, dimensions.collect::<Vec<_>>().join(", "))
}
