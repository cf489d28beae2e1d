//! What the user says of how tables are to be read.

use super::map::{Map, SheetMap};
use crate::model::{DecimalMark, ReportingPeriod, Sources};
use crate::sheet::Sheet;

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

impl ReadOptions {
    /// What the map settles about a sheet of these sources.
    pub fn map_of(&self, sheet: &Sheet, sources: &Sources) -> SheetMap<'_> {
        let map = self.map.as_ref().map(|map| map.for_source(sources.get(sheet.source)));
        map.unwrap_or_default()
    }
}
