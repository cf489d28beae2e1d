//! The values of parts that a row has in columns of their own: `achieved 2021 (women)`.

use super::columns::PartColumn;
use super::line::Line;
use crate::finding::Finding;
use crate::model::{Quantity, ReportingPeriod, Sourced};
use crate::read::record::{IndicatorRecord, UndatedValues};
use crate::read::words::meaning::Meaning as M;

/// The record of a row and one for each part that has a value, of the period where the row and not the header names it.
/// Where no column holds the achieved values of the whole, the row is about parts only.
pub fn with_parts(
    record: IndicatorRecord,
    line: &Line<'_>,
    period: Option<ReportingPeriod>,
    findings: &mut Vec<Finding>,
) -> Vec<IndicatorRecord> {
    let mut parts: Vec<IndicatorRecord> = Vec::new();
    for column in &line.columns.of_parts {
        let value = line.quantity(column.place, findings);
        if value.is_missing() {
            continue;
        }
        let own = (column.part.dimension.clone(), column.part.value.clone());
        let dimensions: Vec<(String, String)> = record.parts.iter().cloned().chain([own]).collect();
        let at = parts.iter().position(|part| part.parts == dimensions).unwrap_or_else(|| {
            parts.push(bare(&record, dimensions));
            parts.len() - 1
        });
        put(&mut parts[at], column, period, value);
    }
    let is_achieved = |column: &PartColumn| column.part.meaning == M::Achieved;
    let is_of_parts_only = line.columns.achieved.is_empty()
        && !line.columns.has(M::Value)
        && line.columns.of_parts.iter().any(is_achieved);
    if parts.is_empty() || !is_of_parts_only {
        return std::iter::once(record).chain(parts).collect();
    }
    parts[0].rows = record.rows;
    parts.iter_mut().for_each(|part| take_targets(part, &record));
    parts
}

/// A record with the row's words and none of its figures.
fn bare(record: &IndicatorRecord, parts: Vec<(String, String)>) -> IndicatorRecord {
    let mut part = record.clone();
    let indicator = &mut part.indicator;
    indicator.baseline = Default::default();
    indicator.baseline_year = Default::default();
    indicator.targets = Default::default();
    indicator.revised_targets = Default::default();
    indicator.achieved = Default::default();
    indicator.stated_verdict = None;
    part.undated = UndatedValues::default();
    part.parts = parts;
    part.rows = 0;
    part
}

fn put(part: &mut IndicatorRecord, column: &PartColumn, period: Option<ReportingPeriod>, value: Quantity) {
    let (dated, undated) = match column.part.meaning {
        M::Baseline => {
            part.indicator.baseline_year.plan = column.period.map(|period| Sourced::new(period.year(), value.origin));
            part.indicator.baseline.plan = Some(value.into());
            return;
        }
        M::Achieved => (&mut part.indicator.achieved, &mut part.undated.achieved),
        _ => (&mut part.indicator.targets, &mut part.undated.target),
    };
    match column.period.or(period) {
        Some(period) => drop(dated.set(period, value)),
        None => *undated = Some(value),
    }
}

/// Gives a part without targets or a baseline of its own the row's, which all parts have together.
fn take_targets(part: &mut IndicatorRecord, row: &IndicatorRecord) {
    let indicator = &mut part.indicator;
    if indicator.baseline.plan.is_none() {
        indicator.baseline = row.indicator.baseline.clone();
        indicator.baseline_year = row.indicator.baseline_year.clone();
    }
    if indicator.targets.is_empty() && part.undated.target.is_none() {
        indicator.targets = row.indicator.targets.clone();
        indicator.revised_targets = row.indicator.revised_targets.clone();
        part.undated.target = row.undated.target.clone();
        part.undated.revised = row.undated.revised.clone();
    }
}
