//! Numerators and denominators beside percentages.

use super::columns::DatedColumns;
use super::line::Line;
use crate::finding::Finding;
use crate::model::{ByPeriod, Indicator, Quantity, ReportingPeriod};

/// Keeps what percentages are computed of. A column whose header names no period is of the given one, or of the only one
/// that has an achieved value; of several columns of one period none is kept, since nothing says what each is of.
pub fn take(indicator: &mut Indicator, line: &Line<'_>, row: Option<ReportingPeriod>, findings: &mut Vec<Finding>) {
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
    (indicator.numerators, indicator.denominators) = (numerators, denominators);
}
