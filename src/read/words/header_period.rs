//! The period that a header names, from its tokens: years, fiscal years, quarters, months, days, spans of them, and parts
//! of a year without a year (`Q2`, `mid-year`).

mod marks;
mod parts;
mod points;

use self::marks::marks;
use self::parts::between;
use self::points::{Point, PointKind, points};
use super::stems::{Found, PeriodWord, Sense};
use super::tokens::{Gap, Token};
use crate::model::{Date, PartOfYear, ReportingPeriod, Year};

/// What a header says of periods.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeriodRead {
    /// The period, where it has a year.
    pub period: Option<ReportingPeriod>,
    /// The part of the year, with and without a year.
    pub part: Option<PartOfYear>,
    /// Whether each token belongs to the period.
    pub used: Vec<bool>,
    /// The number of the year, counted from the programme's first, where no year is named: `Year 1`.
    pub nth_year: Option<u8>,
    /// Tokens, from and to, that name a time of no known year: `Year 1`, `in prices of 2015`.
    pub unplaced: Vec<(usize, usize)>,
}

/// Reads the period out of a header's tokens and the entries found in them.
pub fn read(printed: &str, tokens: &[Token], found: &[Found]) -> PeriodRead {
    let marks = marks(printed, tokens, found);
    let mut points = points(tokens, &marks);
    unplace_other_years(tokens, &mut points);
    let mut read = PeriodRead { used: vec![false; tokens.len()], ..PeriodRead::default() };
    let is_placed = |point: &&Point| !matches!(point.kind, PointKind::Unplaced | PointKind::NthYear(_));
    let unplaced = points.iter().filter(|point| !is_placed(point));
    read.unplaced = unplaced.clone().map(|point| (point.from, point.to)).collect();
    let mut nth = unplaced.filter_map(|point| if let PointKind::NthYear(nth) = point.kind { Some(nth) } else { None });
    let nth_year = nth.next().filter(|first| nth.all(|other| other == *first));
    let points: Vec<&Point> = points.iter().filter(is_placed).collect();
    let mut taken = days(&points, &mut read).or_else(|| months(tokens, &points, &mut read));
    taken = taken.or_else(|| parts_and_years(tokens, &points, &mut read));
    for at in taken.into_iter().flatten() {
        read.used[points[at].from..points[at].to].fill(true);
    }
    read.nth_year = nth_year.filter(|_| read.period.is_none());
    if read.period.is_some() {
        use_year_words(tokens, found, &mut read.used);
        use_words_before(found, &mut read.used);
    }
    read
}

/// A month or day in brackets that is of another year than the one outside them is no period of the figures: `target 2021
/// (revised March 2020)`, `achieved 2021 (as reported on 15 March 2022)`. One within a fiscal year is: `2021/22 (July 2021)`.
fn unplace_other_years(tokens: &[Token], points: &mut [Point]) {
    let is_outside = |point: &Point| tokens[point.from].bracket.is_none();
    let years: Vec<Year> = points.iter().filter(|point| is_outside(point)).flat_map(|point| point.years()).collect();
    let is_of_another = |point: &Point| {
        let own = point.years();
        !is_outside(point) && !own.is_empty() && !own.iter().any(|year| years.contains(year))
    };
    let others: Vec<Option<u8>> =
        points.iter().filter(|point| is_of_another(point)).map(|point| tokens[point.from].bracket).collect();
    for point in points.iter_mut().filter(|point| !years.is_empty() && is_of_another(point)) {
        point.kind = PointKind::Unplaced;
    }
    // The month of `revised March 2020` where the year is a word of its own.
    let is_within = |point: &Point| !is_outside(point) && others.contains(&tokens[point.from].bracket);
    let has_no_year = |point: &Point| matches!(point.kind, PointKind::Month(_, None) | PointKind::DayOfMonth(..));
    for point in points.iter_mut().filter(|point| !years.is_empty() && is_within(point) && has_no_year(point)) {
        point.kind = PointKind::Unplaced;
    }
}

/// The words right before a period that say until when or on which day belong to it: `as of 30 June 2021`.
fn use_words_before(found: &[Found], used: &mut [bool]) {
    for entry in found.iter().rev() {
        let is_before = used.get(entry.to).copied().unwrap_or(false) && !used[entry.from];
        let says_when = |sense: &Sense| matches!(sense, Sense::Period(PeriodWord::AsOf | PeriodWord::Until));
        if is_before && entry.is(says_when) {
            used[entry.from..entry.to].fill(true);
        }
    }
}

/// The words for `year` belong to the period where a year is named.
fn use_year_words(tokens: &[Token], found: &[Found], used: &mut [bool]) {
    for entry in found {
        let is_year = matches!(entry.period(), Some(PeriodWord::Year | PeriodWord::FiscalYear));
        let is_near = |at: usize| used.get(at).copied().unwrap_or(false);
        let joins = |at: usize| tokens.get(at).is_some_and(|token| token.text.len() <= 3);
        let is_beside = (entry.from > 0 && is_near(entry.from - 1))
            || is_near(entry.to)
            || (joins(entry.to) && is_near(entry.to + 1));
        if is_year && is_beside && !used[entry.from] {
            used[entry.from..entry.to].fill(true);
        }
    }
}

/// Days: one, or the first and last of a span.
fn days(points: &[&Point], read: &mut PeriodRead) -> Option<Vec<usize>> {
    let days: Vec<(usize, Date)> = points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| if let PointKind::Day(date) = point.kind { Some((at, date)) } else { None })
        .collect();
    let (first, last) = (*days.first()?, *days.last()?);
    let begun = first.0.checked_sub(1).and_then(|before| match points[before].kind {
        PointKind::DayOfMonth(day, month) => beginning(day, month, first.1),
        _ => None,
    });
    let from = begun.unwrap_or(first.1);
    read.period = Some(if from < last.1 { days_between(from, last.1) } else { ReportingPeriod::Day(last.1) });
    let mut taken: Vec<usize> = days.iter().map(|(at, _)| *at).collect();
    taken.extend(begun.map(|_| first.0 - 1));
    Some(taken)
}

/// The day and month before another day, in its year or the one before.
fn beginning(day: u8, month: u8, until: Date) -> Option<Date> {
    let in_year = Date::new(until.year(), month, day).filter(|begun| *begun < until);
    in_year.or_else(|| Date::new(until.year().saturating_sub(1), month, day))
}

/// A span of days: that of its months where it has whole ones; one that ends with its year without being the year is no
/// more than the last month of it.
fn days_between(from: Date, to: Date) -> ReportingPeriod {
    let ((year, month, day), (until, last, last_day)) = (from.parts(), to.parts());
    let is_end = is_last_of_month(to, last_day);
    match () {
        () if day == 1 && is_end => months_between((year, month), (until, last)),
        () if year < until && last == 12 && is_end => ReportingPeriod::Span(Year(year), Year(until)),
        () if last == 12 && is_end => ReportingPeriod::Month(Year(until), last),
        () => ReportingPeriod::Day(to),
    }
}

fn is_last_of_month(date: Date, day: u8) -> bool {
    let (year, month, _) = date.parts();
    Date::new(year, month, day + 1).is_none()
}

/// Months of which at least the last has a year.
fn months(tokens: &[Token], points: &[&Point], read: &mut PeriodRead) -> Option<Vec<usize>> {
    let months: Vec<(usize, u8, Option<u16>)> = points
        .iter()
        .enumerate()
        .filter_map(
            |(at, point)| if let PointKind::Month(month, year) = point.kind { Some((at, month, year)) } else { None },
        )
        .collect();
    let first = *months.first()?;
    let next = months.get(1).filter(|next| next.0 == first.0 + 1 && is_joined(tokens, points[first.0], points[next.0]));
    let years: Vec<(usize, u16)> = year_points(points);
    let last = *next.unwrap_or(&first);
    let year = last.2.or(first.2).or(years.first().map(|(_, year)| *year));
    let Some(year) = year else {
        read.part = match next {
            Some(_) => part_until(months_between((2000, first.1), (2000, last.1)), last.1),
            None => Some(PartOfYear::Month(first.1)),
        };
        read.part?;
        return Some(months.iter().map(|(at, _, _)| *at).collect());
    };
    let period = match next {
        Some(_) => {
            let from = first.2.unwrap_or(if first.1 <= last.1 { year } else { year.saturating_sub(1) });
            months_between((from, first.1), (year, last.1))
        }
        None => ReportingPeriod::Month(Year(year), first.1),
    };
    read.part = part_until(period, last.1);
    read.period = Some(period);
    let has_own_year = last.2.is_some() || first.2.is_some();
    let beside = years.into_iter().filter(|_| !has_own_year).take(1).map(|(at, _)| at);
    Some([first.0, last.0].into_iter().chain(beside).collect())
}

fn year_points(points: &[&Point]) -> Vec<(usize, u16)> {
    let year = |kind: PointKind| match kind {
        PointKind::Years(ReportingPeriod::Year(year) | ReportingPeriod::Fiscal(year)) => Some(year.0),
        _ => None,
    };
    points.iter().enumerate().filter_map(|(at, point)| Some((at, year(point.kind)?))).collect()
}

/// The months from one to another, both included, as the smallest period that they are; else what has come together until
/// the last day, which is never the year's: from April to December is no year.
fn months_between(from: (u16, u8), to: (u16, u8)) -> ReportingPeriod {
    let count = |(year, month): (u16, u8)| i32::from(year) * 12 + i32::from(month);
    let year = Year(to.0);
    match (count(to) - count(from) + 1, from.1) {
        (12, 1) => ReportingPeriod::Year(year),
        (12, _) => ReportingPeriod::Fiscal(year),
        (6, 1) => ReportingPeriod::Half(year, 1),
        (6, 7) => ReportingPeriod::Half(year, 2),
        (3, 1 | 4 | 7 | 10) => ReportingPeriod::Quarter(year, to.1 / 3),
        (1, _) => ReportingPeriod::Month(year, to.1),
        (months, _) if months > 12 && to.1 == 12 => ReportingPeriod::Span(Year(from.0), year),
        _ => until_end_of_month(year, to.1),
    }
}

/// What has come together until the end of a month; of December, which a part of a year may end with, the month.
fn until_end_of_month(year: Year, month: u8) -> ReportingPeriod {
    let last = (28..=31).rev().find_map(|day| Date::new(year.0, month, day)).filter(|_| month < 12);
    last.map_or(ReportingPeriod::Month(year, month), ReportingPeriod::Day)
}

/// The part of the year that a period of months is.
fn part_until(period: ReportingPeriod, last: u8) -> Option<PartOfYear> {
    match period {
        ReportingPeriod::Half(_, half) => Some(PartOfYear::Half(half)),
        ReportingPeriod::Quarter(_, quarter) => Some(PartOfYear::Quarter(quarter)),
        ReportingPeriod::Month(_, month) => Some(PartOfYear::Month(month)),
        ReportingPeriod::Day(_) => Some(PartOfYear::Until(last)),
        ReportingPeriod::Year(_) | ReportingPeriod::Fiscal(_) | ReportingPeriod::Span(..) => None,
    }
}

/// Halves, quarters, years and fiscal years.
fn parts_and_years(tokens: &[Token], points: &[&Point], read: &mut PeriodRead) -> Option<Vec<usize>> {
    let mut taken = Vec::new();
    let years: Vec<(usize, ReportingPeriod)> = points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| if let PointKind::Years(years) = point.kind { Some((at, years)) } else { None })
        .collect();
    let parts: Vec<(usize, PartOfYear)> = points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| if let PointKind::Part(part) = point.kind { Some((at, part)) } else { None })
        .collect();
    let years = chosen_years(tokens, points, &years);
    if let Some((_, taken_years)) = &years {
        taken.extend(taken_years);
    }
    let period = years.map(|(period, _)| period);
    let Some((at, part)) = parts.first().copied() else {
        read.period = period;
        return (!taken.is_empty()).then_some(taken);
    };
    taken.push(at);
    let next = parts.get(1).filter(|next| next.0 == at + 1 && is_joined(tokens, points[at], points[next.0]));
    let part = match next {
        Some((at, next)) => {
            taken.push(*at);
            between(part, *next)
        }
        None => Some(part),
    };
    read.part = part;
    read.period = match (period, part) {
        (Some(ReportingPeriod::Span(..)) | None, _) => period,
        (Some(years), Some(PartOfYear::Half(half))) => Some(ReportingPeriod::Half(years.year(), half)),
        (Some(years), Some(PartOfYear::MidYear)) => Some(ReportingPeriod::Half(years.year(), 1)),
        (Some(years), Some(PartOfYear::Quarter(quarter))) => Some(ReportingPeriod::Quarter(years.year(), quarter)),
        (Some(years), Some(PartOfYear::Month(month))) => Some(ReportingPeriod::Month(years.year(), month)),
        (Some(years), Some(PartOfYear::Until(month))) => Some(until_end_of_month(years.year(), month)),
        (Some(years), Some(PartOfYear::YearEnd | PartOfYear::ToDate) | None) => Some(years),
    };
    Some(taken)
}

/// The year of several: those outside brackets first; two that follow each other are a span.
fn chosen_years(
    tokens: &[Token],
    points: &[&Point],
    years: &[(usize, ReportingPeriod)],
) -> Option<(ReportingPeriod, Vec<usize>)> {
    let is_outside = |at: &usize| tokens[points[*at].from].bracket.is_none();
    let outside: Vec<(usize, ReportingPeriod)> = years.iter().filter(|(at, _)| is_outside(at)).copied().collect();
    let years = if outside.is_empty() { years } else { &outside };
    let (first, others) = years.split_first()?;
    let same: Vec<usize> = others.iter().filter(|(_, year)| *year == first.1).map(|(at, _)| *at).collect();
    match (first.1, others) {
        (ReportingPeriod::Year(from), [(at, ReportingPeriod::Year(to)), ..])
            if from < *to && is_joined(tokens, points[first.0], points[*at]) =>
        {
            Some((ReportingPeriod::Span(from, *to), vec![first.0, *at]))
        }
        _ => Some((first.1, [first.0].into_iter().chain(same).collect())),
    }
}

/// Whether nothing but a dash or a word for `until` is between two points.
fn is_joined(tokens: &[Token], from: &Point, to: &Point) -> bool {
    let between = to.from.saturating_sub(from.to);
    let gap = tokens[to.from].gap;
    between == 0 && (matches!(gap, Gap::Dash | Gap::Slash | Gap::Space) || from.is_until)
}
