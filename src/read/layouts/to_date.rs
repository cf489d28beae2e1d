//! Values that are counted until the report: `Actual to date`. Beside its parts such a column is the year; alone it may be a
//! part of it, whatever year its header names.

use crate::finding::{Finding, rule};
use crate::model::{Certainty, ColumnRead, PartOfYear};
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;

/// The finding on the column of achieved values until the report, unless the parts of the year are beside it or the
/// targets are counted so as well.
pub fn finding(columns: &[ColumnRead]) -> Option<Finding> {
    let is_used = |column: &&ColumnRead, meaning: Meaning| {
        column.meaning == Some(meaning.id()) && column.certainty != Certainty::None
    };
    let part = |column: &ColumnRead| header_evidence::read_header(&column.printed).part;
    let is_to_date = |column: &&ColumnRead| part(column) == Some(PartOfYear::ToDate);
    let own = columns.iter().filter(|column| is_used(column, Meaning::Achieved)).find(is_to_date)?;
    let is_part = |column: &ColumnRead| {
        is_used(&column, Meaning::Achieved) && part(column).is_some_and(PartOfYear::is_less_than_year)
    };
    let is_target_to_date = |column: &ColumnRead| is_used(&column, Meaning::Target) && is_to_date(&column);
    if columns.iter().any(|column| is_part(column) || is_target_to_date(column)) {
        return None;
    }
    let finding = Finding::new(&rule::PERIOD_PART).saying("period-part-to-date").at(own.origin);
    Some(finding.with("column", own.printed.as_str()))
}
