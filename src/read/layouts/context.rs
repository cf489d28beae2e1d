//! What every layout is given to read a sheet.

use crate::finding::Finding;
use crate::model::DecimalMark;
use crate::read::map::SheetMap;
use crate::read::options::ReadOptions;

/// What a layout works with.
pub struct LayoutContext<'a> {
    /// The file's name as the user gave it.
    pub file: &'a str,
    /// What the user settles.
    pub options: &'a ReadOptions,
    /// How the tables of the same document show that ambiguous numbers are to be read.
    pub mark: Option<DecimalMark>,
    /// What a map settles about the sheet.
    pub map: SheetMap<'a>,
    /// Findings of reading the sheet, in the order in which they were made.
    pub findings: &'a mut Vec<Finding>,
}
