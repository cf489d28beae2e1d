//! A row about a part of a whole.

use crate::model::{Disaggregated, Quantity, ValueOf};
use crate::read::record::IndicatorRecord;
use crate::text::fold;

/// What the rows about a whole and about its parts have in common.
pub fn key(row: &IndicatorRecord) -> String {
    let name = row.indicator.name.value().map(|name| fold(name).into_owned());
    let id = || row.indicator.id.as_ref().map(|id| id.value.clone());
    format!("{}\u{1f}{}", row.place.owner_key(), name.or_else(id).unwrap_or_default())
}

/// The parts that a row is about, as one text.
pub fn words(row: &IndicatorRecord) -> String {
    row.parts.iter().map(|(_, part)| part.as_str()).collect::<Vec<_>>().join(", ")
}

/// A value of those parts.
pub fn disaggregated(of: ValueOf, parts: &[(String, String)], quantity: Quantity) -> Disaggregated {
    Disaggregated { of, dimensions: parts.to_vec(), locations: Vec::new(), quantity }
}

/// Whether the row has a code that the row above does not have.
pub fn has_own_code(whole: &IndicatorRecord, row: &IndicatorRecord) -> bool {
    let code = |row: &IndicatorRecord| row.place.code.as_ref().map(|code| code.value.clone());
    let id = |row: &IndicatorRecord| row.indicator.id.as_ref().map(|id| id.value.clone());
    code(row).is_some_and(|own| code(whole) != Some(own)) || id(row).is_some_and(|own| id(whole) != Some(own))
}
