//! What a format of findings is.

use std::io::Write;

use crate::error::Result;
use crate::render::format::Format;
use crate::report::FindingsReport;

/// A format of findings.
pub type FindingsFormat = Format<FindingsWriter>;

/// Writes findings in one format.
pub type FindingsWriter = fn(&FindingsReport<'_>, FindingsStyle, &mut dyn Write) -> Result<()>;

/// How findings are printed for a person; formats for programs do without.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FindingsStyle {
    /// Whether severities are coloured.
    pub color: bool,
    /// Whether only findings and counts are printed: no help, no checks that could not run.
    pub quiet: bool,
    /// Whether each finding is printed, also where one check has many in one table.
    pub verbose: bool,
    /// The width of the terminal, at which lines are broken; none for a file or another program.
    pub width: Option<u16>,
}
