//! What the formats of an evaluation are printed from.

use super::Calculation;
use crate::finding::Finding;
use crate::judge::Evaluation;
use crate::language::Labels;

/// An evaluation, with what its formats need to print it.
#[derive(Debug, Clone, Copy)]
pub struct EvaluationReport<'e> {
    /// With every verdict and percentage; nothing is judged again.
    pub evaluation: &'e Evaluation<'e>,
    /// The language that the output is written in.
    pub labels: &'e Labels,
    /// What was found while reading the inputs.
    pub findings: &'e [Finding],
    /// Whether a workbook has formulas.
    pub calculation: Calculation,
}
