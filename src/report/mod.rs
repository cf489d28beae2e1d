//! Lays the verdicts out as grids of values with a tone: what a cell means, not its colour.

pub mod contract;
pub mod conversion;
pub mod difference;
pub mod explanation;
mod grid;
pub mod iati;
pub mod inspection;
mod legend;
pub mod marked;
mod matrix;
pub mod portfolio;
pub mod reason;
pub mod summary;
pub mod tables;
pub mod tidy;
pub mod tree;

use crate::finding::Finding;
use crate::judge::Evaluation;
use crate::language::Labels;
use crate::model::{Amount, Quantity};

pub use grid::{Book, Cell, Chart, Column, Grid, Row, Tone, Value};

/// The evaluation matrix as a workbook: the summary, a sheet an objective, flat tables, the legend and the method.
pub fn workbook<'e>(evaluation: &'e Evaluation<'e>, labels: &'e Labels, findings: &'e [Finding]) -> Book<'e> {
    let mut grids = vec![summary::sheet(evaluation, labels)];
    grids.extend(evaluation.objectives.iter().map(|judged| matrix::of(evaluation, judged, labels)));
    grids.push(tables::indicators(evaluation, labels));
    grids.push(tables::activities(evaluation, labels));
    grids.push(legend::of(evaluation, findings, labels));
    Book { title: summary::headline(evaluation, labels).0, grids }
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

/// A figure as the language prints it, with its percent sign; words as they are.
fn figure_in_words(quantity: &Quantity, labels: &Labels) -> String {
    match quantity.amount {
        Amount::Exact(number) if quantity.percent => format!("{} %", labels.number(number)),
        Amount::Exact(number) => labels.number(number),
        _ => quantity.printed.to_string(),
    }
}
