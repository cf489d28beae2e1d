//! The evaluation matrix as a workbook.

use std::io::Write;

use super::format::{EvaluationFormat, EvaluationWriter, Several};
use crate::error::Result;
use crate::finding::Message;
use crate::render::format::TextStyle;
use crate::render::xlsx;
use crate::report::portfolio::{self, PortfolioReport};
use crate::report::{Book, EvaluationReport, workbook};

pub(super) const FORMAT: EvaluationFormat = EvaluationFormat {
    name: "xlsx",
    description: "The evaluation matrix; needs `--output`",
    ending: Some("xlsx"),
    needs_file: Some("matrix.xlsx"),
    writer: EvaluationWriter { write, has_formulas: true, several: Several::Files(write_summary) },
};

fn write(report: &EvaluationReport<'_>, _: TextStyle, out: &mut dyn Write) -> Result<Vec<Message>> {
    let book = workbook(report.evaluation, report.labels, report.findings, report.calculation);
    let shortened = xlsx::write(book, out)?.shortened;
    Ok(shortened.into_iter().map(|cell| Message::new("text-shortened").with("cell", cell)).collect())
}

pub(super) fn write_summary(report: &PortfolioReport<'_>, _: TextStyle, out: &mut dyn Write) -> Result<()> {
    let table = portfolio::table(report.lines, report.failed, report.labels);
    xlsx::write(Book::new(report.labels.text("sheet-summary"), vec![table]), out)?;
    Ok(())
}
