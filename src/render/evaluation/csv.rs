//! The indicators of an evaluation as a table for a program.

use std::io::Write;

use super::format::{EvaluationFormat, EvaluationWriter, Several};
use crate::error::Result;
use crate::finding::Message;
use crate::render::csv;
use crate::render::format::TextStyle;
use crate::report::portfolio::PortfolioReport;
use crate::report::{EvaluationReport, data};

pub(super) const FORMAT: EvaluationFormat = EvaluationFormat {
    name: "csv",
    description: "The indicators, one row each",
    ending: Some("csv"),
    needs_file: None,
    writer: EvaluationWriter { write, has_formulas: false, several: Several::Summary(write_summary) },
};

fn write(report: &EvaluationReport<'_>, _: TextStyle, out: &mut dyn Write) -> Result<Vec<Message>> {
    csv::write(data::indicators(report.evaluation, report.labels), out)?;
    Ok(Vec::new())
}

fn write_summary(report: &PortfolioReport<'_>, _: TextStyle, out: &mut dyn Write) -> Result<()> {
    Ok(csv::write(data::programmes(report.lines, report.failed), out)?)
}
