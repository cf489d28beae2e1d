//! What the formats of findings are printed from.

use crate::finding::{Report, Severity};
use crate::language::Labels;
use crate::model::Sources;
use crate::sheet::Workbook;

/// The findings of a run of the checks, with what their formats need to print them.
#[derive(Debug, Clone, Copy)]
pub struct FindingsReport<'r> {
    /// Shown, ignored and suppressed findings, each list in the order of its places.
    pub report: &'r Report,
    /// The inputs, for a copy with the findings on their cells.
    pub workbooks: &'r [Workbook],
    /// The sheets and files that the findings' places name.
    pub sources: &'r Sources,
    /// The language that the messages are written in; ids stay.
    pub labels: &'r Labels,
    /// The least severity that fails the run; none where nothing does.
    pub fails_from: Option<Severity>,
}
