//! What the working group decided of a row, beside what the tables state of it.

use std::collections::BTreeMap;

use super::origin::Text;
use super::origin::{Origin, Sourced};
use super::reporting_period::ReportingPeriod;
use super::row_identity::{MatrixField, RowIdentity};
use super::terms::Verdict;

/// The columns of the table of what was decided: the row's token, the field's id, the year of a figure, the value, what
/// stood there before, and who wrote it.
pub const DECISION_COLUMNS: [&str; 6] = ["row", "field", "year", "value", "before", "by"];

/// What the working group decided of a row. Targets, values, relevance and next steps that it changed stand in the row
/// itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// The verdict in place of that of the rules.
    pub verdict: Option<Sourced<Verdict>>,
    /// Why the group overrides the verdict, as it wrote it.
    pub reason: Text,
    /// Comment on an indicator or activity, as the group wrote it.
    pub comment: Text,
}

/// A row of the table of what was decided, as it was read and used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The row of the programme, from the token in the table's first column.
    pub row: RowIdentity,
    /// The field of that row, from its id.
    pub field: MatrixField,
    /// Period of a target or achieved value; none for other fields.
    pub period: Option<ReportingPeriod>,
    /// The value; of a list the id of its word.
    pub value: String,
    /// The cell of the value, not of the row's token.
    pub origin: Origin,
}

/// Decisions by row, sorted by the row's kind and code.
pub type Decisions = BTreeMap<RowIdentity, Decision>;
