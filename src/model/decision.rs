//! What the working group decided of a row, beside what the tables state of it.

use std::collections::BTreeMap;

use super::origin::Text;
use super::origin::{Origin, Sourced};
use super::period::Year;
use super::row_identity::{MatrixField, RowIdentity};
use super::terms::Verdict;

/// The columns of the table of what was decided: the row's token, the field's id, the year of a figure, the value, what
/// stood there before, and who wrote it.
pub const DECISION_COLUMNS: [&str; 6] = ["row", "field", "year", "value", "before", "by"];

/// What the working group decided of a row. Targets, values, relevance and next steps that it changed stand in the row
/// itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// The verdict that it sets against that of the rules.
    pub verdict: Option<Sourced<Verdict>>,
    /// Why it does.
    pub reason: Text,
    /// Its comment on an indicator or activity.
    pub comment: Text,
}

/// A row of the table of what was decided, as it was read and used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The row of the programme.
    pub row: RowIdentity,
    /// The field.
    pub field: MatrixField,
    /// The year of a target or achieved value.
    pub year: Option<Year>,
    /// The value; of a list the id of its word.
    pub value: String,
    /// The cell of the value.
    pub origin: Origin,
}

/// The decisions by row.
pub type Decisions = BTreeMap<RowIdentity, Decision>;
