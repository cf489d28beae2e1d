//! Findings.

use serde::Serialize;

use super::SCHEMA;
use crate::finding::{Counts, Finding, Report};
use crate::language::Labels;
use crate::model::{Place, Sources};

/// Findings.
#[derive(Debug, Serialize)]
pub struct FindingsDocument {
    schema: &'static str,
    findings: Vec<FindingPart>,
    counts: Counts,
}

/// A finding in words.
#[derive(Debug, Serialize)]
pub(super) struct FindingPart {
    check: &'static str,
    severity: &'static str,
    message: String,
    help: Option<String>,
    at: Option<Place>,
    related: Vec<Place>,
    subject: Option<String>,
}

impl FindingPart {
    /// The finding in the language of the labels.
    pub(super) fn new(finding: &Finding, sources: &Sources, labels: &Labels) -> Self {
        Self {
            check: finding.rule.id,
            severity: finding.severity.id(),
            message: labels.message(&finding.message, sources),
            help: labels.help(&finding.message, sources),
            at: finding.place(sources),
            related: finding.related.iter().map(|origin| sources.place(*origin)).collect(),
            subject: finding.subject.clone(),
        }
    }
}

/// The document of findings.
pub fn document(report: &Report, sources: &Sources, labels: &Labels) -> FindingsDocument {
    let part = |finding| FindingPart::new(finding, sources, labels);
    FindingsDocument { schema: SCHEMA, findings: report.shown.iter().map(part).collect(), counts: report.counts() }
}
