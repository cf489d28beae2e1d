//! An activity: deadline, institution, status, funds.

use super::code::Code;
use super::funding::Funding;
use super::origin::{Origin, Sourced, Text};
use super::period::Deadline;
use super::stated::Stated;
use super::terms::{StatedRelevance, Status};

/// An activity of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its code, `1.1.3.2`.
    pub code: Code,
    /// As printed; the plan's and the report's may differ.
    pub title: Stated<String>,
    /// The responsible institution as printed; may name several.
    pub institution: Stated<String>,
    /// Implementation partners, as printed.
    pub partners: Text,
    /// The dates by which it is due, or that it has no end date.
    pub deadline: Option<Sourced<Deadline>>,
    /// How far it has come, where the cell's words are known.
    pub status: Option<Sourced<Status>>,
    /// The status cell as printed.
    pub status_text: Text,
    /// Cells of words that hold nothing but a word for a status.
    pub status_words: Vec<Origin>,
    /// The evaluator's reasons for the progress so far, as printed in the cell.
    pub remark: Text,
    /// What the evaluator states about whether it stays in the next programme.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's words on its effectiveness, as printed; no rule reads them.
    pub effectiveness: Text,
    /// What the evaluator proposes to do next, as printed in the cell.
    pub next_steps: Text,
    /// Its lines of funding, each with a source or budget reference of its own.
    pub funding: Vec<Funding>,
    /// The row of the plan; of the report where the plan has none.
    pub origin: Origin,
    /// The row of the report, where that is another row.
    pub report_origin: Option<Origin>,
}

impl Activity {
    /// An activity of which only the code and the row are known.
    pub fn new(code: Code, origin: Origin) -> Self {
        Self {
            code,
            title: Stated::default(),
            institution: Stated::default(),
            partners: None,
            deadline: None,
            status: None,
            status_text: None,
            status_words: Vec::new(),
            remark: None,
            relevance: None,
            effectiveness: None,
            next_steps: None,
            funding: Vec::new(),
            origin,
            report_origin: None,
        }
    }

    /// A row of the plan as one of the report: its statements are the report's.
    pub fn as_report(self) -> Self {
        Self {
            title: self.title.as_report(),
            institution: self.institution.as_report(),
            report_origin: Some(self.origin),
            ..self
        }
    }
}
