//! Rows of parts of a whole, right below that of the whole: its code, its name, and a column for each dimension.

use std::borrow::Cow;

use super::table::{Table, Values, words};
use crate::model::{Disaggregated, Indicator, Sourced, ValueOf};
use crate::report::Value;

/// Where the columns of parts are: behind the name.
const BEHIND_NAME: usize = 3;

/// An indicator, or a part of it as a row.
pub struct Row<'p> {
    pub indicator: Cow<'p, Indicator>,
    parts: Vec<(String, String)>,
}

/// The row of an indicator and those of its parts. Parts that only a place of the IATI activity limits have none.
pub fn rows(indicator: &Indicator) -> Vec<Row<'_>> {
    let mut parts: Vec<Row<'_>> = Vec::new();
    for value in indicator.disaggregated.iter().filter(|value| is_written(value)) {
        let at = parts.iter().position(|row| row.parts == value.dimensions).unwrap_or_else(|| {
            parts.push(Row { indicator: Cow::Owned(bare(indicator)), parts: value.dimensions.clone() });
            parts.len() - 1
        });
        put(parts[at].indicator.to_mut(), value);
    }
    std::iter::once(whole(indicator)).chain(parts).collect()
}

/// Whether a value of a part has a row: its dimensions say which part it is.
pub fn is_written(value: &Disaggregated) -> bool {
    value.locations.is_empty() && !value.dimensions.is_empty()
}

/// The indicator itself; where it is about a part, the part is in its column and not in its name.
fn whole(indicator: &Indicator) -> Row<'_> {
    let Some(part) = &indicator.part else { return Row { indicator: Cow::Borrowed(indicator), parts: Vec::new() } };
    let mut own = indicator.clone();
    let suffix = format!(" – {}", part.value);
    for name in [&mut own.name.plan, &mut own.name.report].into_iter().flatten() {
        if let Some(base) = name.value.strip_suffix(&suffix) {
            name.value = base.to_owned();
        }
    }
    Row { indicator: Cow::Owned(own), parts: vec![(part.dimension.clone(), part.value.clone())] }
}

/// The indicator without its figures and its evaluator's words.
fn bare(indicator: &Indicator) -> Indicator {
    let mut part = Indicator::new(indicator.code.clone(), indicator.origin);
    part.id = indicator.id.clone();
    part.name = indicator.name.clone();
    part.unit = indicator.unit.clone();
    part.report_origin = indicator.report_origin;
    part
}

fn put(part: &mut Indicator, value: &Disaggregated) {
    let quantity = value.quantity.clone();
    let is_of_report = part.report_origin == Some(part.origin);
    match value.of {
        ValueOf::Baseline if is_of_report => part.baseline.report = Some(Sourced::from(quantity)),
        ValueOf::Baseline => part.baseline.plan = Some(Sourced::from(quantity)),
        ValueOf::Target(period) if is_of_report => drop(part.revised_targets.set(period, quantity)),
        ValueOf::Target(period) => drop(part.targets.set(period, quantity)),
        ValueOf::Achieved(period) => drop(part.achieved.set(period, quantity)),
    }
}

/// The dimensions of all rows, in their order.
pub fn dimensions(rows: &[Row<'_>]) -> Vec<String> {
    let mut dimensions: Vec<String> = Vec::new();
    for (dimension, _) in rows.iter().flat_map(|row| &row.parts) {
        if !dimensions.contains(dimension) {
            dimensions.push(dimension.clone());
        }
    }
    dimensions
}

/// Adds a column for each dimension to a table.
pub fn head(table: &mut Table, dimensions: &[String]) {
    let titles = dimensions.iter().map(|dimension| format!("part_of_whole ({dimension})"));
    table.insert_columns(BEHIND_NAME, titles);
}

impl Row<'_> {
    /// The cells of the row with those of its parts.
    pub fn with_parts(&self, mut cells: Values, dimensions: &[String]) -> Values {
        for (index, dimension) in dimensions.iter().enumerate() {
            let own = self.parts.iter().find(|(name, _)| name == dimension);
            cells.insert(BEHIND_NAME + index, own.map_or(Value::Empty, |(_, part)| words(part)));
        }
        cells
    }
}
