//! Explanations of rows.

use serde::Serialize;

use super::SCHEMA;
use crate::judge::Evaluation;
use crate::language::Labels;
use crate::model::Place;
use crate::report::explanation::Explanation;
use crate::report::reason;

/// Explanations of rows.
#[derive(Debug, Serialize)]
pub struct ExplanationsDocument {
    schema: &'static str,
    review_year: u16,
    review_period: String,
    profile: String,
    explanations: Vec<ExplanationPart>,
}

#[derive(Debug, Serialize)]
struct ExplanationPart {
    code: String,
    kind: &'static str,
    title: String,
    verdict: String,
    reason: String,
    lines: Vec<LinePart>,
}

#[derive(Debug, Serialize)]
struct LinePart {
    label: String,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Place>,
}

/// The document of explanations.
pub fn document(explanations: &[Explanation], evaluation: &Evaluation<'_>, labels: &Labels) -> ExplanationsDocument {
    let sources = &evaluation.programme.sources;
    let part = |explanation: &Explanation| ExplanationPart {
        code: explanation.code.clone(),
        kind: explanation.kind.trim_start_matches("kind-"),
        title: explanation.title.clone(),
        verdict: explanation.verdict.split_once('-').map_or("", |(_, verdict)| verdict).to_owned(),
        reason: reason::in_words(&explanation.reason, labels, sources),
        lines: explanation
            .lines
            .iter()
            .map(|line| LinePart {
                label: labels.text(line.label),
                text: labels.message(&line.text, sources),
                at: line.at.map(|origin| sources.place(origin)),
            })
            .collect(),
    };
    ExplanationsDocument {
        schema: SCHEMA,
        review_year: evaluation.review.year().0,
        review_period: evaluation.programme.calendar.name(evaluation.review.period),
        profile: evaluation.profile.name.clone(),
        explanations: explanations.iter().map(part).collect(),
    }
}
