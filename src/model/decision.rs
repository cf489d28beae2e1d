//! What the working group decided of a row, beside what the tables state of it.

use std::collections::BTreeMap;

use super::origin::Sourced;
use super::programme::Text;
use super::row_identity::RowIdentity;
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

/// The decisions by row.
pub type Decisions = BTreeMap<RowIdentity, Decision>;
