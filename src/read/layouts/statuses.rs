//! Statuses of indicators: the verdicts that they state, and the direction that a column of them gives.

use rust_decimal::Decimal;

use super::line::Line;
use crate::finding::{Finding, rule};
use crate::model::{Sourced, StatusDirection, Verdict};
use crate::read::record::IndicatorRecord;
use crate::read::traits::{arithmetic, closed_list};
use crate::read::words::meaning::Meaning as M;

/// The verdict that the row's status states; words that state none are no finding where they are known.
pub fn stated_verdict(line: &Line<'_>, findings: &mut Vec<Finding>) -> Option<Sourced<Verdict>> {
    let stated = line.term(M::Verdict, &rule::VERDICT_UNKNOWN, closed_list::verdict, findings)?;
    Some(Sourced::new(stated.value?, stated.origin))
}

/// Gives the row the direction of the table's statuses, unless its own status contradicts it.
pub fn take_direction(record: &mut IndicatorRecord, line: &Line<'_>) {
    let Some(given) = line.columns.direction else { return };
    let own = line.text(M::Verdict);
    let says = own.as_ref().and_then(|own| closed_list::says_achieved(line.meant(&own.value)));
    let by_own = says.zip(figures(record)).map(|(says, (target, achieved))| {
        let agrees = arithmetic::is_achieved(given.direction, target, achieved) == says;
        (agrees, arithmetic::direction_of_row(says, target, achieved) == Some(given.direction))
    });
    let is_own = match by_own {
        Some((false, _)) => return,
        Some((true, is_own)) => is_own,
        None => false,
    };
    let origin = own.map_or(line.origin(), |own| own.origin);
    let agreement = (given.agreement.rows, given.agreement.of);
    record.indicator.status_direction = Some(StatusDirection { direction: given.direction, is_own, origin, agreement });
}

/// Target and achieved value of the last year that has both, else those without a year.
fn figures(record: &IndicatorRecord) -> Option<(Decimal, Decimal)> {
    let indicator = &record.indicator;
    let mut dated = indicator.achieved.iter().rev().filter_map(|(year, achieved)| {
        let target = indicator.revised_targets.get(year).or_else(|| indicator.targets.get(year));
        Some((target.or(record.undated.target.as_ref())?.exact()?, achieved.exact()?))
    });
    let undated = || record.undated.target.as_ref()?.exact().zip(record.undated.achieved.as_ref()?.exact());
    dated.next().or_else(undated)
}
