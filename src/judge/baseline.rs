//! From which value does an indicator start?

use rust_decimal::Decimal;

use crate::model::{Indicator, Quantity};

/// The baseline of an indicator, if it is a number: the plan's, else the report's.
///
/// A bound or a range is no baseline, since no change can be measured from it.
pub fn baseline(indicator: &Indicator) -> Option<(Decimal, &Quantity)> {
    let cell = baseline_cell(indicator)?;
    Some((cell.exact()?, cell))
}

/// The plan's baseline where it is a number, else the report's; else whichever cell there is.
pub(super) fn baseline_cell(indicator: &Indicator) -> Option<&Quantity> {
    let cells = [&indicator.baseline.plan, &indicator.baseline.report];
    let cells = || cells.into_iter().flatten().map(|sourced| &sourced.value);
    cells().find(|cell| cell.exact().is_some()).or_else(|| cells().find(|cell| !cell.is_missing()))
}
