//! The parts of fiscal years that begin with another month than January. Consecutive parts that are not of one calendar year
//! are of the fiscal year in which they end, where the tables name that one; so is a day in the middle of it.

use crate::model::{ByPeriod, Calendar, Date, Indicator, Quantity, ReportingPeriod, TableRead, Year};

/// Fiscal years with their parts in order: the months from July to June, four quarters, two halves, the days until the end of
/// the calendar year in which they begin. Of the last one the later parts may be missing.
pub fn sets(indicator: &Indicator, calendar: &Calendar) -> Vec<(Year, Vec<ReportingPeriod>)> {
    let achieved: Vec<ReportingPeriod> = indicator.achieved.iter().map(|(period, _)| period).collect();
    let kinds: [fn(&ReportingPeriod) -> bool; 3] = [
        |period| matches!(period, ReportingPeriod::Month(..)),
        |period| matches!(period, ReportingPeriod::Quarter(..)),
        |period| matches!(period, ReportingPeriod::Half(..)),
    ];
    let mut sets: Vec<(Year, Vec<ReportingPeriod>)> = Vec::new();
    let mut add = |found: Vec<(Year, Vec<ReportingPeriod>)>| {
        for (year, set) in found {
            if sets.iter().all(|(known, _)| *known != year) && !has_any(&indicator.targets, &set) {
                sets.push((year, set));
            }
        }
    };
    for (is_own, count) in kinds.into_iter().zip([12, 4, 2]) {
        let parts: Vec<ReportingPeriod> = achieved.iter().copied().filter(is_own).collect();
        add(runs(&parts, count, calendar).unwrap_or_default());
    }
    add(days(&achieved, calendar));
    sets
}

/// The parts of one length by the fiscal years that they make, if each one is named.
fn runs(parts: &[ReportingPeriod], count: usize, calendar: &Calendar) -> Option<Vec<(Year, Vec<ReportingPeriod>)>> {
    let first = *parts.first().filter(|first| begins_later(**first))?;
    let is_run = parts.windows(2).all(|pair| pair[0].next() == Some(pair[1]));
    // One that is incomplete shows where the fiscal year begins only if the calendar year of its first part is none.
    if !is_run || parts.len() < count && calendar.is_fiscal(first.year()) {
        return None;
    }
    let of_set = |set: &[ReportingPeriod]| {
        let end = (1..count).try_fold(*set.first()?, |part, _| part.next())?;
        let is_named = calendar.is_fiscal(end.year()) && end.year() > first.year();
        is_named.then(|| (end.year(), set.to_vec()))
    };
    parts.chunks(count).map(of_set).collect()
}

/// The days of a calendar year that is no fiscal one, by the fiscal year that begins in it.
fn days(achieved: &[ReportingPeriod], calendar: &Calendar) -> Vec<(Year, Vec<ReportingPeriod>)> {
    let days = achieved.iter().copied().filter(|period| matches!(period, ReportingPeriod::Day(_)));
    let days: Vec<ReportingPeriod> = days.filter(|day| !calendar.is_fiscal(day.year())).collect();
    let of_years = days.chunk_by(|one, other| one.year() == other.year());
    let of_fiscal = of_years.filter_map(|set| Some((begun_in(set.first()?.year(), calendar)?, set.to_vec())));
    of_fiscal.collect()
}

/// The fiscal year that begins in a calendar year, where the tables name it.
fn begun_in(year: Year, calendar: &Calendar) -> Option<Year> {
    let next = Year(year.0.checked_add(1)?);
    calendar.is_fiscal(next).then_some(next)
}

/// The states on a 31 December in a header or row: the fiscal year in the middle of which each is, and the day.
pub fn year_ends(
    indicator: &Indicator,
    calendar: &Calendar,
    table: Option<&TableRead>,
) -> Vec<(Year, ReportingPeriod)> {
    let Some(table) = table else { return Vec::new() };
    let day_of = |(year, quantity): (Year, &Quantity)| {
        let fiscal = begun_in(year, calendar)?;
        let day = Date::new(year.0, 12, 31).map(ReportingPeriod::Day)?;
        let is_own = |index: Option<u16>| index.is_some() && index == quantity.origin.column_index();
        let column = table.columns.iter().find(|column| is_own(column.origin.column_index()));
        let is_day =
            column.and_then(|column| column.period) == Some(day) || table.year_names.achieved.is_last_day(year);
        // A later day or part of the fiscal year goes before.
        let mut later = indicator.achieved.parts_of(fiscal).map(|(_, own)| own);
        let has_own =
            indicator.achieved.get(fiscal).into_iter().any(Quantity::has_value) || later.any(Quantity::has_value);
        (is_day && quantity.has_value() && !has_own).then_some((fiscal, day))
    };
    indicator.achieved.years().filter_map(day_of).collect()
}

/// Whether a part is not the first of its calendar year.
fn begins_later(part: ReportingPeriod) -> bool {
    match part {
        ReportingPeriod::Half(_, number) | ReportingPeriod::Quarter(_, number) | ReportingPeriod::Month(_, number) => {
            number > 1
        }
        ReportingPeriod::Year(_) | ReportingPeriod::Fiscal(_) | ReportingPeriod::Span(..) => false,
        ReportingPeriod::Day(_) => false,
    }
}

/// Whether one of the parts has a target of its own.
fn has_any(targets: &ByPeriod<Quantity>, parts: &[ReportingPeriod]) -> bool {
    parts.iter().any(|part| targets.get(*part).is_some_and(Quantity::has_value))
}

/// The months of a fiscal year in the order in which the table has them, where that is one from any month to the one
/// before it; else as they are.
pub fn in_order(parts: Vec<(ReportingPeriod, &Quantity)>) -> Vec<(ReportingPeriod, &Quantity)> {
    let mut placed = parts.clone();
    placed.sort_by_key(|(_, value)| (value.origin.row_index(), value.origin.column_index()));
    let month =
        |period: ReportingPeriod| if let ReportingPeriod::Month(_, month) = period { Some(month) } else { None };
    let follows = |pair: &[(ReportingPeriod, &Quantity)]| {
        month(pair[0].0).zip(month(pair[1].0)).is_some_and(|(one, next)| next == one % 12 + 1)
    };
    if placed.len() == 12 && placed.windows(2).all(follows) { placed } else { parts }
}
