//! From which value does an indicator start?

use rust_decimal::Decimal;

use crate::model::{Indicator, Quantity};

/// The baseline of an indicator, if it is a number: the plan's, else the report's.
///
/// A bound or a range is no baseline, since no change can be measured from it.
pub fn baseline(indicator: &Indicator) -> Option<(Decimal, &Quantity)> {
    let cell = indicator.baseline_cell()?;
    Some((cell.exact()?, cell))
}
