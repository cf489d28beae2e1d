//! An evaluation as a table for a person.

use std::io::Write;

use super::format::{EvaluationFormat, EvaluationWriter, Several};
use crate::error::Result;
use crate::finding::Message;
use crate::render::format::TextStyle;
use crate::render::terminal;
use crate::report::portfolio::{self, PortfolioReport};
use crate::report::{EvaluationReport, summary};

pub(super) const FORMAT: EvaluationFormat = EvaluationFormat {
    name: "table",
    description: "The summary as a table",
    ending: Some("txt"),
    needs_file: None,
    writer: EvaluationWriter { write, has_formulas: false, several: Several::Summary(write_summary) },
};

fn write(report: &EvaluationReport<'_>, style: TextStyle, out: &mut dyn Write) -> Result<Vec<Message>> {
    let grid = summary::terminal(report.evaluation, report.labels);
    writeln!(out, "{}", terminal::table(grid, report.labels, style.width, style.color))?;
    Ok(Vec::new())
}

fn write_summary(report: &PortfolioReport<'_>, style: TextStyle, out: &mut dyn Write) -> Result<()> {
    let grid = portfolio::terminal(report.lines, report.labels);
    Ok(writeln!(out, "{}", terminal::table(grid, report.labels, style.width, style.color))?)
}
