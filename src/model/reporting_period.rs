//! The period that a value is of, as tables name it: a year, a fiscal year, or a part of a year.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;

use super::date::Date;
use super::period::Year;

/// The period that a value is of. A value belongs to the year in which its period ends. Periods order by the day on which
/// they end; of two that end on one day the longer one is the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportingPeriod {
    /// A calendar year.
    Year(Year),
    /// A fiscal or school year of two calendar years, by the one in which it ends: `2023/24` is 2024.
    Fiscal(Year),
    /// Several years, first and last: `2024-2027`.
    Span(Year, Year),
    /// Half a year, 1 or 2.
    Half(Year, u8),
    /// A quarter, 1 to 4.
    Quarter(Year, u8),
    /// A month, 1 to 12.
    Month(Year, u8),
    /// The state on a day.
    Day(Date),
}

/// A part of a year that a header names, with or without the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfYear {
    /// Half a year, 1 or 2.
    Half(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A month, 1 to 12.
    Month(u8),
    /// Several months that end with that one and are neither a quarter nor a half: `Jan–Sep`, `first nine months`.
    Until(u8),
    /// The middle of the year.
    MidYear,
    /// The end of the year.
    YearEnd,
    /// From the beginning until the time of the report.
    ToDate,
}

impl ReportingPeriod {
    /// The year in which the period ends.
    pub fn year(self) -> Year {
        match self {
            Self::Year(year) | Self::Fiscal(year) | Self::Span(_, year) => year,
            Self::Half(year, _) | Self::Quarter(year, _) | Self::Month(year, _) => year,
            Self::Day(date) => Year(date.year()),
        }
    }

    /// The period that programs and maps write so: `2024`, `2023/24`, `2024-2027`, `2024-H1`, `2024-Q2`, `2024-06`,
    /// `2022-12-31`, `FY24`, and of a fiscal year `2023/24-Q2`, `2023/24-H1`.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix("FY").or_else(|| text.strip_prefix("fy")).map(str::trim_start) {
            let of_century = if digits.len() == 2 { year(&format!("20{digits}")) } else { None };
            return of_century.or_else(|| year(digits)).map(Self::Fiscal);
        }
        if let Some((first, last)) = text.split_once('/') {
            let first = year(first)?;
            let (last, part) = last.split_once('-').map_or((last, None), |(last, part)| (last, Some(part)));
            let last = if last.len() == 2 { last.parse().ok() } else { year(last).map(|last| last.0 % 100) }?;
            let fiscal = (last == (first.0 + 1) % 100).then_some(Year(first.0 + 1))?;
            return match part.map(|part| Self::from_text(&format!("{fiscal}-{part}"))) {
                None => Some(Self::Fiscal(fiscal)),
                Some(part) => part.filter(|part| matches!(part, Self::Half(..) | Self::Quarter(..))),
            };
        }
        let Some((first, rest)) = text.split_once('-') else { return year(text).map(Self::Year) };
        let first = year(first)?;
        let part = |letter: char, most: u8| {
            let number = rest.strip_prefix([letter, letter.to_ascii_lowercase()])?.parse().ok()?;
            (1..=most).contains(&number).then_some(number)
        };
        if let Some(half) = part('H', 2) {
            return Some(Self::Half(first, half));
        }
        if let Some(quarter) = part('Q', 4) {
            return Some(Self::Quarter(first, quarter));
        }
        match rest.len() {
            2 => rest.parse().ok().filter(|month| (1..=12).contains(month)).map(|month| Self::Month(first, month)),
            4 => year(rest).filter(|last| *last > first).map(|last| Self::Span(first, last)),
            5 => text.parse().ok().map(Self::Day),
            _ => None,
        }
    }

    /// The period under which its values are kept: a fiscal year, a span of years and the last day of a year are the year
    /// in which they end; all others are themselves.
    #[must_use]
    pub fn canonical(self) -> Self {
        match self {
            Self::Half(..) | Self::Quarter(..) | Self::Month(..) => self,
            Self::Day(_) if self.is_part_of_year() => self,
            Self::Year(_) | Self::Fiscal(_) | Self::Span(..) | Self::Day(_) => Self::Year(self.year()),
        }
    }

    /// The first and the last day, of a fiscal year those of the calendar year in which it ends: nothing says in which month
    /// it begins.
    pub fn days(self) -> (Date, Date) {
        if let Self::Day(date) = self {
            return (date, date);
        }
        let (year, last_month, _, months) = self.end();
        let first_month = if months > 12 { 1 } else { last_month + 1 - u8::try_from(months).unwrap_or(12) };
        let first_year = match self {
            Self::Span(first, _) => first,
            Self::Year(_) | Self::Fiscal(_) | Self::Half(..) | Self::Quarter(..) | Self::Month(..) | Self::Day(_) => {
                year
            }
        };
        (Date::first_of_month(first_year.0, first_month), Date::first_of_month(year.0, last_month).last_of_month())
    }

    /// The period of the same kind right behind it; a span and a day have none.
    pub fn next(self) -> Option<Self> {
        let turned = |year: Year, number: u8, most: u8| {
            if number < most { (year, number + 1) } else { (Year(year.0.saturating_add(1)), 1) }
        };
        match self {
            Self::Year(year) => Some(Self::Year(Year(year.0.checked_add(1)?))),
            Self::Fiscal(year) => Some(Self::Fiscal(Year(year.0.checked_add(1)?))),
            Self::Half(year, half) => Some(turned(year, half, 2)).map(|(year, half)| Self::Half(year, half)),
            Self::Quarter(year, quarter) => Some(turned(year, quarter, 4)).map(|(year, it)| Self::Quarter(year, it)),
            Self::Month(year, month) => Some(turned(year, month, 12)).map(|(year, month)| Self::Month(year, month)),
            Self::Span(..) | Self::Day(_) => None,
        }
    }

    /// Whether it ends when the year in which it ends is over: a year does, a fourth quarter, a December.
    pub fn ends_year(self) -> bool {
        let (_, month, day, _) = self.end();
        (month, day) == (12, 31)
    }

    /// Year, month and day on which it ends, and how many months it has; a month counts 31 days, a day no month.
    fn end(self) -> (Year, u8, u8, u16) {
        match self {
            Self::Year(year) | Self::Fiscal(year) => (year, 12, 31, 12),
            Self::Span(first, last) => (last, 12, 31, (last.0.saturating_sub(first.0) + 1).saturating_mul(12)),
            Self::Half(year, half) => (year, half * 6, 31, 6),
            Self::Quarter(year, quarter) => (year, quarter * 3, 31, 3),
            Self::Month(year, month) => (year, month, 31, 1),
            Self::Day(date) => {
                let (year, month, day) = date.parts();
                (Year(year), month, day, 0)
            }
        }
    }

    /// Whether it is less than a year: a half, a quarter, a month, or a day that is not the last of its year.
    pub fn is_part_of_year(self) -> bool {
        match self {
            Self::Year(_) | Self::Fiscal(_) | Self::Span(..) => false,
            Self::Half(..) | Self::Quarter(..) | Self::Month(..) => true,
            Self::Day(date) => Some(date) != Date::new(date.year(), 12, 31),
        }
    }
}

impl PartOfYear {
    /// The part in that year; none for what ends with the year or with the report, which is the year itself.
    pub fn in_year(self, year: Year) -> Option<ReportingPeriod> {
        match self {
            Self::Half(half) => Some(ReportingPeriod::Half(year, half)),
            Self::MidYear => Some(ReportingPeriod::Half(year, 1)),
            Self::Quarter(quarter) => Some(ReportingPeriod::Quarter(year, quarter)),
            Self::Month(month) => Some(ReportingPeriod::Month(year, month)),
            Self::Until(month) => Some(ReportingPeriod::Day(Date::first_of_month(year.0, month).last_of_month())),
            Self::YearEnd | Self::ToDate => None,
        }
    }

    /// Whether it is less than a year; what is counted to the end or until the report is no part beside others.
    pub fn is_less_than_year(self) -> bool {
        self.in_year(Year(2000)).is_some_and(ReportingPeriod::is_part_of_year)
    }
}

impl From<Year> for ReportingPeriod {
    fn from(year: Year) -> Self {
        Self::Year(year)
    }
}

impl PartialOrd for ReportingPeriod {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ReportingPeriod {
    fn cmp(&self, other: &Self) -> Ordering {
        let is_fiscal = |period: &Self| matches!(period, Self::Fiscal(_));
        (self.end(), is_fiscal(self)).cmp(&(other.end(), is_fiscal(other)))
    }
}

/// The years that the tables of a programme name as fiscal or school years, by the year in which they end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    fiscal: BTreeSet<Year>,
}

impl Calendar {
    /// Remembers how a table names a period.
    pub fn add(&mut self, period: ReportingPeriod) {
        if let ReportingPeriod::Fiscal(year) = period {
            self.fiscal.insert(year);
        }
    }

    /// Takes over the names of another calendar.
    pub fn extend(&mut self, other: Self) {
        self.fiscal.extend(other.fiscal);
    }

    /// The period as the tables name it: the year 2024 is `2023/24` where they say so, its second quarter `2023/24-Q2`.
    pub fn name(&self, period: impl Into<ReportingPeriod>) -> String {
        let period = period.into();
        let year = period.year();
        if !self.fiscal.contains(&year) {
            return period.to_string();
        }
        let fiscal = ReportingPeriod::Fiscal(year);
        match period {
            ReportingPeriod::Year(_) | ReportingPeriod::Fiscal(_) => fiscal.to_string(),
            ReportingPeriod::Half(_, half) => format!("{fiscal}-H{half}"),
            ReportingPeriod::Quarter(_, quarter) => format!("{fiscal}-Q{quarter}"),
            ReportingPeriod::Span(..) | ReportingPeriod::Month(..) | ReportingPeriod::Day(_) => period.to_string(),
        }
    }

    /// The years that the tables name as fiscal ones, ascending.
    pub fn fiscal_years(&self) -> impl Iterator<Item = ReportingPeriod> {
        self.fiscal.iter().map(|year| ReportingPeriod::Fiscal(*year))
    }

    /// Whether the tables name any year as a fiscal one.
    pub fn names_fiscal(&self) -> bool {
        !self.fiscal.is_empty()
    }

    /// Whether the tables name that year as a fiscal one.
    pub fn is_fiscal(&self, year: Year) -> bool {
        self.fiscal.contains(&year)
    }
}

/// A year of four digits, 1900 to 2200.
fn year(text: &str) -> Option<Year> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| is_year && (1900..=2200).contains(year)).map(Year)
}

impl fmt::Display for ReportingPeriod {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year}"),
            Self::Fiscal(year) => write!(out, "{}/{:02}", year.0.saturating_sub(1), year.0 % 100),
            Self::Span(first, last) => write!(out, "{first}-{last}"),
            Self::Half(year, half) => write!(out, "{year}-H{half}"),
            Self::Quarter(year, quarter) => write!(out, "{year}-Q{quarter}"),
            Self::Month(year, month) => write!(out, "{year}-{month:02}"),
            Self::Day(date) => write!(out, "{date}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_print_as_programs_read_them_and_know_the_year_in_which_they_end() {
        for (period, printed, year, is_part) in [
            (ReportingPeriod::Year(Year(2024)), "2024", 2024, false),
            (ReportingPeriod::Fiscal(Year(2024)), "2023/24", 2024, false),
            (ReportingPeriod::Fiscal(Year(2000)), "1999/00", 2000, false),
            (ReportingPeriod::Span(Year(2024), Year(2027)), "2024-2027", 2027, false),
            (ReportingPeriod::Half(Year(2024), 1), "2024-H1", 2024, true),
            (ReportingPeriod::Quarter(Year(2024), 2), "2024-Q2", 2024, true),
            (ReportingPeriod::Month(Year(2024), 6), "2024-06", 2024, true),
            (ReportingPeriod::Day(Date::new(2022, 12, 31).unwrap()), "2022-12-31", 2022, false),
            (ReportingPeriod::Day(Date::new(2022, 6, 30).unwrap()), "2022-06-30", 2022, true),
        ] {
            assert_eq!(ReportingPeriod::from_text(printed), Some(period));
            assert_eq!(
                (period.to_string().as_str(), period.year().0, period.is_part_of_year()),
                (printed, year, is_part)
            );
        }
    }

    #[test]
    fn what_is_no_period_is_none() {
        for text in [
            "",
            "24",
            "1899",
            "2201",
            "2024-Q0",
            "2024-Q5",
            "2024-H3",
            "2024-13",
            "2024-00",
            "2022-02-30",
            "2023/25",
            "2023/2025",
            "2024-2024",
            "2024-2020",
            "Q1-2024",
            "2024 Q1",
            "+024",
            "FY",
            "FY1",
            "FY2024-Q1",
        ] {
            assert_eq!(ReportingPeriod::from_text(text), None, "{text}");
        }
        for text in ["2023/2024", "FY24", "FY2024", "fy 24"] {
            assert_eq!(ReportingPeriod::from_text(text), Some(ReportingPeriod::Fiscal(Year(2024))), "{text}");
        }
        assert_eq!(ReportingPeriod::from_text("2024-q1"), Some(ReportingPeriod::Quarter(Year(2024), 1)));
        assert_eq!(ReportingPeriod::from_text("2023/24-Q2"), Some(ReportingPeriod::Quarter(Year(2024), 2)));
        assert_eq!(ReportingPeriod::from_text("2023/24-06"), None);
    }

    fn periods(printed: &[&str]) -> Vec<ReportingPeriod> {
        printed.iter().map(|text| ReportingPeriod::from_text(text).unwrap()).collect()
    }

    #[test]
    fn periods_order_by_their_ends_and_a_part_comes_before_the_year_that_ends_with_it() {
        let mut mixed = periods(&["2022-Q1", "2021", "2021-Q4", "2021-12", "2021-H1", "2021-06", "2021-05-31", "2020"]);
        mixed.sort_unstable();
        let in_order = periods(&["2020", "2021-05-31", "2021-06", "2021-H1", "2021-12", "2021-Q4", "2021", "2022-Q1"]);
        assert_eq!(mixed, in_order);
    }

    #[test]
    fn values_are_kept_under_the_year_in_which_their_period_ends_or_under_its_part() {
        for (printed, kept) in [
            ("2021/22", "2022"),
            ("2019-2022", "2022"),
            ("2021-12-31", "2021"),
            ("2021-12-30", "2021-12-30"),
            ("2021-Q4", "2021-Q4"),
            ("2021-H2", "2021-H2"),
            ("2021-12", "2021-12"),
        ] {
            assert_eq!(ReportingPeriod::from_text(printed).unwrap().canonical().to_string(), kept);
        }
        let ends = |text: &str| ReportingPeriod::from_text(text).unwrap().ends_year();
        assert!(ends("2021-Q4") && ends("2021-12") && ends("2021-H2") && ends("2021/22"));
        assert!(!ends("2021-Q3") && !ends("2021-11") && !ends("2021-12-30"));
    }

    #[test]
    fn a_calendar_names_the_years_that_tables_name_as_fiscal() {
        let mut calendar = Calendar::default();
        periods(&["2023/24", "2025", "2025-Q1"]).into_iter().for_each(|period| calendar.add(period));
        let name = |text| calendar.name(ReportingPeriod::from_text(text).unwrap());
        for (period, printed) in
            [("2024", "2023/24"), ("2024-Q2", "2023/24-Q2"), ("2024-H1", "2023/24-H1"), ("2024-06", "2024-06")]
        {
            assert_eq!(name(period), printed);
        }
        assert_eq!((name("2025"), name("2025-Q1")), ("2025".to_owned(), "2025-Q1".to_owned()));
    }
}
