//! Parts of a year never stand for the year in silence: the values of months, quarters and halves keep their own periods, and
//! what they say of the year is settled for each indicator, once its target is known, whatever layout its tables have.

mod fiscal;
mod indicator;
mod reported;
mod rule;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use self::indicator::{Known, SettledYear, YearValue};
use self::reported::Reported;
use crate::finding::Finding;
use crate::model::{Calendar, Indicator, Programme, ReportingPeriod, TableRead, Year};
use crate::read::join::tables_by_place::TablesByPlace;

/// Gives years the values that their parts make, reports by which rule, and asks where none is clear. Only what is asked of
/// the period under review is open: `asked` is the one that the user gives.
pub fn settle(programme: &mut Programme, asked: Option<ReportingPeriod>, findings: &mut Vec<Finding>) {
    let tables = std::mem::take(&mut programme.tables);
    let own = programme.document.review_period.as_ref().map(|own| own.value);
    let last = || last_year(programme).map(ReportingPeriod::Year);
    let review = asked.or(own).map(ReportingPeriod::canonical).or_else(last);
    let mut reported = Reported::new(&tables, review);
    let places = TablesByPlace::new(&tables);
    for objective in &mut programme.objectives {
        let of_measures = objective.measures.iter_mut().flat_map(|measure| &mut measure.indicators);
        for indicator in objective.indicators.iter_mut().chain(of_measures) {
            settle_indicator(indicator, &programme.calendar, (&tables, &places), &mut reported);
        }
    }
    reported.report(&mut programme.questions, findings);
    programme.tables = tables;
}

/// The last year with achieved values, of it or of its parts.
fn last_year(programme: &Programme) -> Option<Year> {
    let last = programme.achieved_periods().last().map(|period| period.year());
    let of_sets = |(_, indicator): (_, &Indicator)| {
        fiscal::sets(indicator, &programme.calendar).into_iter().map(|(year, _)| year).max()
    };
    let is_fiscal = programme.calendar.names_fiscal();
    let later = if is_fiscal { programme.indicators().filter_map(of_sets).max() } else { None };
    last.max(later)
}

fn settle_indicator(
    indicator: &mut Indicator,
    calendar: &Calendar,
    (tables, places): (&[TableRead], &TablesByPlace),
    reported: &mut Reported<'_>,
) {
    // Whatever a matrix says that comes back was settled when it was written.
    if indicator.judged_for.is_some() && indicator.report_origin.is_none() {
        return;
    }
    move_year_ends(indicator, calendar, (tables, places), reported);
    let sets = fiscal::sets(indicator, calendar);
    let in_sets = |period: &ReportingPeriod| sets.iter().any(|(_, set)| set.contains(period));
    let mut years = years_in_parts(indicator);
    years.extend(sets.iter().map(|(year, _)| *year));
    for year in years {
        let set = sets.iter().find(|(of, _)| *of == year).map(|(_, set)| set.as_slice());
        let is_part_of_sets = || indicator.achieved.parts_of(year).all(|(period, _)| in_sets(&period));
        if set.is_none() && !sets.is_empty() && is_part_of_sets() {
            continue;
        }
        let of_set = set.and_then(|set| Some((*set.first()?, indicator.achieved.get(*set.first()?)?)));
        let first = of_set.or_else(|| indicator.achieved.parts_of(year).chain(indicator.targets.parts_of(year)).next());
        let table = first.and_then(|(_, quantity)| places.table_of(quantity.origin));
        let known = Known::new(indicator, year, table.map(|at| &tables[at]));
        let settled = match set {
            Some(set) => known.settle_set(set),
            None => known.settle(calendar.is_fiscal(year)),
        };
        if let SettledYear::Valued(values) = &settled {
            values.iter().for_each(|value| value.apply(indicator, year));
        }
        reported.add((table, year), indicator, settled);
    }
}

/// The state on 31 December is a part of the fiscal year that it is in the middle of.
fn move_year_ends(
    indicator: &mut Indicator,
    calendar: &Calendar,
    (tables, places): (&[TableRead], &TablesByPlace),
    reported: &mut Reported<'_>,
) {
    let first = indicator.achieved.years().next();
    let table = first.filter(|_| calendar.names_fiscal()).and_then(|(_, quantity)| places.table_of(quantity.origin));
    for (fiscal, day) in fiscal::year_ends(indicator, calendar, table.map(|at| &tables[at])) {
        if let Some(quantity) = indicator.achieved.remove(day) {
            let value = YearValue::of_part(quantity, day);
            value.apply(indicator, fiscal);
            reported.add((table, fiscal), indicator, SettledYear::Valued(vec![value]));
        }
    }
}

/// The years of which there are parts.
fn years_in_parts(indicator: &Indicator) -> BTreeSet<Year> {
    let all = [&indicator.achieved, &indicator.targets, &indicator.revised_targets];
    let periods = all.into_iter().flat_map(|values| values.iter().map(|(period, _)| period));
    periods.filter(|period| period.is_part_of_year()).map(ReportingPeriod::year).collect()
}
