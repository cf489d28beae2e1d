//! An evaluation as an IATI activity.

use std::io::Write;

use super::format::{EvaluationFormat, EvaluationWriter, Several};
use crate::error::Result;
use crate::finding::Message;
use crate::render::format::TextStyle;
use crate::render::xml;
use crate::report::tree::Element;
use crate::report::{EvaluationReport, iati};

pub(super) const FORMAT: EvaluationFormat = EvaluationFormat {
    name: "iati",
    description: "The results with their verdicts as IATI activities, version 2.03",
    ending: Some("xml"),
    needs_file: None,
    writer: EvaluationWriter {
        write,
        has_formulas: false,
        several: Several::Document {
            element,
            write: write_document,
            summary_ending: "xlsx",
            summary: super::xlsx::write_summary,
        },
    },
};

fn write(report: &EvaluationReport<'_>, _: TextStyle, out: &mut dyn Write) -> Result<Vec<Message>> {
    let (activity, remarks) = element(report);
    write_document(vec![activity], out)?;
    Ok(remarks)
}

fn element(report: &EvaluationReport<'_>) -> (Element, Vec<Message>) {
    let built = iati::activity(report.evaluation, report.labels);
    (built.activity, built.remarks)
}

fn write_document(activities: Vec<Element>, out: &mut dyn Write) -> Result<()> {
    Ok(xml::write(&iati::document(activities), out)?)
}
