//! The period that a value is of, as tables name it: a year, a fiscal year, or a part of a year.

use std::fmt;

use super::date::Date;
use super::period::Year;

/// The period that a value is of. A value belongs to the year in which its period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// `2022-12-31`.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((first, last)) = text.split_once('/') {
            let first = year(first)?;
            let last = if last.len() == 2 { last.parse().ok() } else { year(last).map(|last| last.0 % 100) }?;
            return (last == (first.0 + 1) % 100).then_some(Self::Fiscal(Year(first.0 + 1)));
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

    /// Whether it is less than a year: a half, a quarter, a month, or a day that is not the last of its year.
    pub fn is_part_of_year(self) -> bool {
        match self {
            Self::Year(_) | Self::Fiscal(_) | Self::Span(..) => false,
            Self::Half(..) | Self::Quarter(..) | Self::Month(..) => true,
            Self::Day(date) => Some(date) != Date::new(date.year(), 12, 31),
        }
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
        ] {
            assert_eq!(ReportingPeriod::from_text(text), None, "{text}");
        }
        assert_eq!(ReportingPeriod::from_text("2023/2024"), Some(ReportingPeriod::Fiscal(Year(2024))));
        assert_eq!(ReportingPeriod::from_text("2024-q1"), Some(ReportingPeriod::Quarter(Year(2024), 1)));
    }
}
