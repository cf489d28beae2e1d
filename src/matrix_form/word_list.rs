//! The lists of words in the hidden sheet.

use crate::model::MatrixField;

/// The id, in the list of verdicts, of the word for a target that is met thanks to the tolerance only.
pub const ACHIEVED_BY_TOLERANCE: &str = "achieved-by-tolerance";
/// The id, in the list of statuses, of the word for an activity without a status.
pub const NO_STATUS: &str = "none";

crate::model::terms_ids! {
    /// The lists of words in the hidden sheet, as its column `kind` names them.
    WordList {
        /// The words of relevance.
        Relevance = "relevance",
        /// The words of verdicts.
        Verdict = "verdict",
        /// The word for an activity without a status.
        Status = "status",
    }
}

impl WordList {
    /// The list whose words the cells of a field show; none where they show what people write.
    pub fn from_field(field: MatrixField) -> Option<Self> {
        match field {
            MatrixField::Relevance => Some(Self::Relevance),
            MatrixField::Verdict | MatrixField::VerdictOverride => Some(Self::Verdict),
            MatrixField::Target
            | MatrixField::Achieved
            | MatrixField::OverrideReason
            | MatrixField::RelevanceWords
            | MatrixField::NextSteps
            | MatrixField::Comment => None,
        }
    }
}
