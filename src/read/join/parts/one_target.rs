//! One target of all parts that is written in the row of the first part only.

use crate::model::{Quantity, bounded};
use crate::read::join::nearness::distance;
use crate::read::record::IndicatorRecord;

/// Whether the indicators of a table have their targets in the row of their first part only. Where other parts have one as
/// well, a blank is a target that is missing.
pub fn is_in_first_row<'r>(indicators: impl Iterator<Item = &'r [IndicatorRecord]>) -> bool {
    let (mut is_any, mut is_everywhere) = (false, true);
    for parts in indicators.filter(|parts| parts.len() > 1) {
        is_any |= has_target(&parts[0]);
        is_everywhere &= !parts[1..].iter().any(has_target);
    }
    is_any && is_everywhere
}

/// Gives all parts the target of the first, and the unit; tells whether there is one. Counts of which the first part alone
/// comes nearer to the target than all together are left: there it may be the first one's.
pub fn give_to_all(parts: &mut [IndicatorRecord], adds_up: Option<bool>) -> bool {
    let [first, others @ ..] = parts else { return false };
    if others.is_empty() || !has_target(first) || adds_up == Some(true) && is_nearer_alone(first, others) {
        return false;
    }
    for part in others {
        part.indicator.targets = first.indicator.targets.clone();
        part.indicator.revised_targets = first.indicator.revised_targets.clone();
        part.indicator.unit.fill_from(first.indicator.unit.clone());
    }
    true
}

fn has_target(row: &IndicatorRecord) -> bool {
    row.indicator.targets.iter().any(|(_, target)| target.has_value())
}

fn is_nearer_alone(first: &IndicatorRecord, others: &[IndicatorRecord]) -> bool {
    let value = |row: &IndicatorRecord, year| row.indicator.achieved.get(year).and_then(Quantity::exact);
    first.indicator.targets.years().any(|(year, target)| {
        let (Some(target), Some(own)) = (target.exact(), value(first, year)) else { return false };
        let sum = bounded::sum(others.iter().filter_map(|row| value(row, year)).chain([own]));
        distance(own, target) < distance(sum, target)
    })
}

#[cfg(test)]
mod tests;
