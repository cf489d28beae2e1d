//! Numerators and denominators beside percentages.

use super::columns::DatedColumns;
use super::line::Line;
use crate::finding::Finding;
use crate::model::{ByPeriod, Indicator, Quantity, ReportingPeriod};
use crate::read::values::number;

/// Keeps what percentages are computed of. A column whose header names no period is of the given one, or of the only one
/// that has an achieved value; of several columns of one period none is kept, since nothing says what each is of.
pub fn take(indicator: &mut Indicator, line: &Line<'_>, row: Option<ReportingPeriod>, findings: &mut Vec<Finding>) {
    take_beside(indicator);
    if line.columns.numerators.is_empty() && line.columns.denominators.is_empty() {
        return;
    }
    let mut achieved = indicator.achieved.iter().map(|(period, _)| period);
    let only = achieved.next().filter(|_| achieved.next().is_none());
    let mut of = |columns: &DatedColumns| -> ByPeriod<Quantity> {
        let mut values = ByPeriod::default();
        let period = |own: Option<ReportingPeriod>| own.or(row).or(only);
        for (own, at) in columns {
            let is_alone = columns.iter().filter(|(other, _)| period(*other) == period(*own)).count() == 1;
            let Some(period) = period(*own).filter(|_| is_alone) else { continue };
            values.set(period, line.quantity(*at, findings));
        }
        values
    };
    let (numerators, denominators) = (of(&line.columns.numerators), of(&line.columns.denominators));
    for (period, value) in numerators {
        indicator.numerators.set(period, value);
    }
    for (period, value) in denominators {
        indicator.denominators.set(period, value);
    }
}

/// Keeps what achieved values give in their own cells: 55 and 112 of `49 % (55/112)`.
fn take_beside(indicator: &mut Indicator) {
    for (period, achieved) in indicator.achieved.iter() {
        let Some((over, under)) = number::fraction_in(&achieved.printed) else { continue };
        let part = |printed: &str| {
            let amount = number::read_figure(printed, None).amount;
            Quantity { amount, printed: printed.into(), percent: false, unit: None, ..achieved.clone() }
        };
        indicator.numerators.set(period, part(over));
        indicator.denominators.set(period, part(under));
    }
}
