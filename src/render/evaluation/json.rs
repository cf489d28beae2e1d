//! An evaluation as a document for a program.

use std::io::Write;

use super::format::{EvaluationFormat, EvaluationWriter, Several};
use crate::error::Result;
use crate::finding::Message;
use crate::render::format::TextStyle;
use crate::render::json;
use crate::report::portfolio::PortfolioReport;
use crate::report::{EvaluationReport, json as documents};

pub(super) const FORMAT: EvaluationFormat = EvaluationFormat {
    name: "json",
    description: "The whole evaluation, `expost/1`",
    ending: Some("json"),
    needs_file: None,
    writer: EvaluationWriter { write, has_formulas: false, several: Several::Summary(write_summary) },
};

fn write(report: &EvaluationReport<'_>, _: TextStyle, out: &mut dyn Write) -> Result<Vec<Message>> {
    json::write(&documents::evaluation::document(report.evaluation, report.labels), out)?;
    Ok(Vec::new())
}

fn write_summary(report: &PortfolioReport<'_>, _: TextStyle, out: &mut dyn Write) -> Result<()> {
    Ok(json::write(&documents::portfolio::document(report.lines, report.failed), out)?)
}
