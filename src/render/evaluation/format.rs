//! What a format of evaluations is.

use std::io::Write;

use crate::error::Result;
use crate::finding::Message;
use crate::render::format::{Format, TextStyle};
use crate::report::EvaluationReport;
use crate::report::portfolio::PortfolioReport;
use crate::report::tree::Element;

/// A format of evaluations.
pub type EvaluationFormat = Format<EvaluationWriter>;

/// How an evaluation is written in one format, and several of them.
#[derive(Debug, Clone, Copy)]
pub struct EvaluationWriter {
    /// Writes one evaluation and returns remarks on what the format could not hold or had to fill in.
    pub write: fn(&EvaluationReport<'_>, TextStyle, &mut dyn Write) -> Result<Vec<Message>>,
    /// Whether its values may be formulas.
    pub has_formulas: bool,
    /// How several evaluations are written.
    pub several: Several,
}

/// Writes a summary of several evaluations.
pub type SummaryWriter = fn(&PortfolioReport<'_>, TextStyle, &mut dyn Write) -> Result<()>;

/// How several evaluations are written in one format.
#[derive(Debug, Clone, Copy)]
pub enum Several {
    /// Together as a summary; in a folder a file each beside the summary.
    Summary(SummaryWriter),
    /// Only in a folder, a file each beside a summary.
    Files(SummaryWriter),
    /// Together as a document with an element for each; in a folder a file each beside a workbook with the summary.
    Document {
        /// The element of one evaluation, with remarks as [`EvaluationWriter::write`] has them.
        element: fn(&EvaluationReport<'_>) -> (Element, Vec<Message>),
        /// Writes the document of all elements.
        write: fn(Vec<Element>, &mut dyn Write) -> Result<()>,
        /// The ending of the summary's file.
        summary_ending: &'static str,
        /// Writes the summary.
        summary: SummaryWriter,
    },
}
