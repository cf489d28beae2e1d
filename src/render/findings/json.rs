//! Findings as a document for a program.

use std::io::Write;

use super::format::{FindingsFormat, FindingsStyle};
use crate::error::Result;
use crate::render::json;
use crate::report::{FindingsReport, json as documents};

pub(super) const FORMAT: FindingsFormat = FindingsFormat {
    name: "json",
    description: "For a program, `expost/1`",
    ending: Some("json"),
    needs_file: None,
    writer: write,
};

fn write(findings: &FindingsReport<'_>, _: FindingsStyle, out: &mut dyn Write) -> Result<()> {
    Ok(json::write(&documents::findings::document(findings.report, findings.sources, findings.labels), out)?)
}
