//! The inputs' tables as a workbook with the findings on their cells.

use std::io::Write;

use super::format::{FindingsFormat, FindingsStyle};
use crate::error::Result;
use crate::render::xlsx;
use crate::report::{FindingsReport, marked};

pub(super) const FORMAT: FindingsFormat = FindingsFormat {
    name: "xlsx",
    description: "The tables as a workbook with the findings on their cells; needs `--output`",
    ending: Some("xlsx"),
    needs_file: Some("findings.xlsx"),
    writer: write,
};

fn write(findings: &FindingsReport<'_>, _: FindingsStyle, out: &mut dyn Write) -> Result<()> {
    xlsx::write(marked::book(findings.report, findings.workbooks, findings.sources, findings.labels), out)?;
    Ok(())
}
