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
    /// Whether columns headed by nothing but periods hold achieved values, as far as other tables show.
    pub periods_are_achieved: bool,
    /// What a map settles about the sheet.
    pub map: SheetMap<'a>,
    /// Findings of reading the sheet, in the order in which they were made.
    pub findings: &'a mut Vec<Finding>,
}

impl<'a> LayoutContext<'a> {
    /// What a layout works with where nothing is known from other tables.
    pub fn new(file: &'a str, options: &'a ReadOptions, map: SheetMap<'a>, findings: &'a mut Vec<Finding>) -> Self {
        Self { file, options, mark: None, periods_are_achieved: false, map, findings }
    }
}
