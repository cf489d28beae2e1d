//! What the user says of how tables are to be read.

use super::map::Map;
use crate::model::{DecimalMark, ReportingPeriod};

/// What the user says of the inputs where the reader would have to guess.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// How ambiguous numbers such as `2.194` are read.
    pub decimal: Option<DecimalMark>,
    /// Year to give to targets and achieved values whose header names none (`--year`).
    pub year: Option<ReportingPeriod>,
    /// The language in which words are taken where a file has them in several, as a tag.
    pub language: Option<String>,
    /// What the user settles about columns.
    pub map: Option<Map>,
}
