//! What the user settles for reading.

use super::map::Map;
use crate::model::{DecimalMark, Year};

/// What the user settles for reading.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// How ambiguous numbers such as `2.194` are read.
    pub decimal: Option<DecimalMark>,
    /// The year of values whose header names none.
    pub year: Option<Year>,
    /// The language in which words are taken where a file has them in several, as a tag.
    pub language: Option<String>,
    /// What the user settles about columns.
    pub map: Option<Map>,
}
