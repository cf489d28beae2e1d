//! How the cells of a table name its years: `2021/22` is another name than `2022`.

use super::line::Line;
use crate::model::{Calendar, Date, ReportingPeriod, Year};
use crate::read::values::period;
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;
use crate::sheet::Content;

/// The fiscal years that the cells of a table name. Those of single years, as a baseline's, are names of the programme's
/// years only where its headers or rows have such names too.
pub fn of_cells(lines: &[Line<'_>]) -> Calendar {
    let mut calendar = Calendar::default();
    let Some(columns) = lines.first().map(|line| line.columns) else { return calendar };
    let mut is_fiscal = columns.is_fiscal();
    for meaning in [Meaning::Year, Meaning::BaselineYear, Meaning::TargetYear] {
        let Some(place) = columns.at(meaning).filter(|_| is_fiscal || meaning == Meaning::Year) else { continue };
        let cells = lines.iter().filter_map(|line| line.cell(place));
        for period in cells.filter_map(|(content, _)| fiscal_year(content)) {
            calendar.add(period);
            is_fiscal = true;
        }
    }
    calendar
}

/// Whether the rows are of months that are written as their first days: then 1 January is a month and not the year.
pub fn has_months(lines: &[Line<'_>]) -> bool {
    let place = lines.first().and_then(|line| line.columns.at(Meaning::Year));
    let is_later_month = |line: &Line<'_>| {
        let content = place.and_then(|place| line.cell(place));
        matches!(content, Some((Content::Date(_, 2.., 1), _)))
    };
    lines.iter().any(is_later_month)
}

/// The period of a row in a table of months, where its cell is the first day of January.
pub fn january(line: &Line<'_>) -> Option<ReportingPeriod> {
    match line.columns.at(Meaning::Year).and_then(|place| line.cell(place)) {
        Some((Content::Date(year, 1, 1), _)) => Some(ReportingPeriod::Month(Year(*year), 1)),
        Some(_) | None => None,
    }
}

/// The period of a row as its cell names it: a year may be a fiscal one.
pub fn named(line: &Line<'_>, known: ReportingPeriod) -> ReportingPeriod {
    if known.is_part_of_year() {
        return known;
    }
    let cell = line.columns.at(Meaning::Year).and_then(|place| line.cell(place));
    cell.and_then(|(content, _)| name(content)).filter(|named| named.year() == known.year()).unwrap_or(known)
}

/// A fiscal year, or the last day of a calendar year.
fn name(content: &Content) -> Option<ReportingPeriod> {
    match content {
        Content::Date(year, 12, 31) => Date::new(*year, 12, 31).map(ReportingPeriod::Day),
        Content::Text(text) if !text.bytes().all(|byte| byte.is_ascii_digit()) => {
            let named = period::read_reporting_period(text).or_else(|| header_evidence::read_header(text).period);
            named.filter(|named| matches!(named, ReportingPeriod::Fiscal(_) | ReportingPeriod::Day(_)))
        }
        Content::Text(_) | Content::Date(..) | Content::Number(_) | Content::Percent(_) | Content::Bool(_) => None,
        Content::Error(_) | Content::Uncomputed(_) => None,
    }
}

fn fiscal_year(content: &Content) -> Option<ReportingPeriod> {
    let Content::Text(text) = content else { return None };
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    period::read_reporting_period(text).filter(|period| matches!(period, ReportingPeriod::Fiscal(_)))
}
