//! Parts of a year never stand for the year in silence: the values of months, quarters and halves keep their own periods, and
//! what they say of the year is settled for each indicator, once its target is known, whatever layout its tables have.

mod indicator;
mod reported;
mod rule;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use self::indicator::{Known, SettledYear};
use self::reported::Reported;
use crate::finding::Finding;
use crate::model::{Indicator, Origin, Programme, ReportingPeriod, TableRead, Year};

/// Gives years the values that their parts make, reports by which rule, and asks where none is clear. Only what is asked of
/// the period under review is open: `asked` is the one that the user gives.
pub fn settle(programme: &mut Programme, asked: Option<ReportingPeriod>, findings: &mut Vec<Finding>) {
    let tables = std::mem::take(&mut programme.tables);
    let own = programme.document.review_period.as_ref().map(|own| own.value);
    let last = || programme.achieved_periods().last().map(|period| period.year().into());
    let review = asked.or(own).map(ReportingPeriod::canonical).or_else(last);
    let mut reported = Reported::new(&tables, review);
    let places = TablesByPlace::new(&tables);
    for objective in &mut programme.objectives {
        let of_measures = objective.measures.iter_mut().flat_map(|measure| &mut measure.indicators);
        for indicator in objective.indicators.iter_mut().chain(of_measures) {
            settle_indicator(indicator, &tables, &places, &mut reported);
        }
    }
    reported.report(&mut programme.questions, findings);
    programme.tables = tables;
}

fn settle_indicator(
    indicator: &mut Indicator,
    tables: &[TableRead],
    places: &TablesByPlace,
    reported: &mut Reported<'_>,
) {
    for year in years_in_parts(indicator) {
        let first = indicator.achieved.parts_of(year).chain(indicator.targets.parts_of(year)).next();
        let table = first.and_then(|(_, quantity)| places.table_of(quantity.origin));
        let known = Known::new(indicator, year, table.map(|at| &tables[at]));
        let settled = known.settle();
        if let SettledYear::Valued(values) = &settled {
            values.iter().for_each(|value| value.apply(indicator, year));
        }
        reported.add((table, year), indicator, settled);
    }
}

/// The years of which there are parts.
fn years_in_parts(indicator: &Indicator) -> BTreeSet<Year> {
    let all = [&indicator.achieved, &indicator.targets, &indicator.revised_targets];
    let periods = all.into_iter().flat_map(|values| values.iter().map(|(period, _)| period));
    periods.filter(|period| period.is_part_of_year()).map(ReportingPeriod::year).collect()
}

/// The tables by the place of their headers, to find the one that a value is from.
struct TablesByPlace {
    /// Source, row of the header, number of the table; sorted.
    starts: Vec<(u16, u32, usize)>,
}

impl TablesByPlace {
    fn new(tables: &[TableRead]) -> Self {
        let indicators = tables.iter().enumerate().filter(|(_, table)| table.subject == "indicators");
        let place =
            |(at, table): (usize, &TableRead)| (table.origin.source_id().0, table.origin.row_index().unwrap_or(0), at);
        let mut starts: Vec<_> = indicators.map(place).collect();
        starts.sort_unstable();
        Self { starts }
    }

    /// The last table of its source that begins above the place.
    fn table_of(&self, origin: Origin) -> Option<usize> {
        let (source, row) = (origin.source_id().0, origin.row_index()?);
        let behind = self.starts.partition_point(|(of, start, _)| (*of, *start) <= (source, row));
        let (of, _, at) = *self.starts.get(behind.checked_sub(1)?)?;
        (of == source).then_some(at)
    }
}
