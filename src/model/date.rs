//! Days of the calendar. The only user of the crate `jiff`.

use std::fmt;
use std::str::FromStr;

use jiff::civil;

/// Days from 1970-01-01 to 9999-12-31, beyond which no date is read.
const MAX_UNIX_DAYS: i64 = 2_932_896;

/// A day of the Gregorian calendar, of the years 0 to 9999; days order in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(civil::Date);

impl Date {
    /// The day of that year, month (1 to 12) and day (1 to 31); none that the calendar does not have.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let (year, month, day) = (year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?);
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The day that many days after 1 January 1970, or before it; none outside the years 0 to 9999.
    pub fn from_unix_days(days: i64) -> Option<Self> {
        let span = jiff::Span::new().try_days(days).ok().filter(|_| days <= MAX_UNIX_DAYS)?;
        let date = civil::Date::constant(1970, 1, 1).checked_add(span).ok()?;
        (date.year() >= 0).then_some(Self(date))
    }

    /// The day (UTC) that many seconds after 1 January 1970; the last one that a date can hold for more.
    pub fn from_unix_seconds(seconds: u64) -> Self {
        let days = i64::try_from(seconds / 86_400).unwrap_or(MAX_UNIX_DAYS).min(MAX_UNIX_DAYS);
        Self::from_unix_days(days).unwrap_or(Self(civil::Date::MAX))
    }

    /// The first day of a month, 1 to 12; 1 January 1970 for a month that the calendar does not have.
    pub fn first_of_month(year: u16, month: u8) -> Self {
        Self::new(year, month, 1).unwrap_or(Self(civil::Date::constant(1970, 1, 1)))
    }

    /// The last day of its month.
    #[must_use]
    pub fn last_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }

    /// The calendar year, `2020`.
    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs()
    }

    /// Year, month (1 to 12) and day (1 to 31).
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year(), self.0.month().unsigned_abs(), self.0.day().unsigned_abs())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

/// A text that is not a date such as `2026-12-31`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDate {
    /// It has not the form of a date.
    #[error("`{0}` is no day; expected year, month and day, as in 2026-12-31")]
    Form(String),
    /// The month has fewer days.
    #[error("`{text}` is not in the calendar; the last day of that month is {last}")]
    NotInMonth {
        /// The text as given.
        text: String,
        /// The last day of its month.
        last: Date,
    },
}

impl FromStr for Date {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let form = || BadDate::Form(text.to_owned());
        let parts: Vec<&str> = text.trim().split('-').collect();
        let [year, month, day] = parts[..] else { return Err(form()) };
        let number = |text: &str| text.parse::<u8>().map_err(|_| form());
        let (year, month, day) = (year.parse().map_err(|_| form())?, number(month)?, number(day)?);
        Self::new(year, month, day).ok_or_else(|| match Self::new(year, month, 1) {
            Some(Self(first)) if (29..=31).contains(&day) => {
                BadDate::NotInMonth { text: text.trim().to_owned(), last: Self(first.last_of_month()) }
            }
            _ => form(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_days_as_the_calendar_has_them() {
        for (seconds, printed) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_735_689_599, "2024-12-31"),
            (1_764_028_800, "2025-11-25"),
            (u64::MAX, "9999-12-31"),
        ] {
            assert_eq!(Date::from_unix_seconds(seconds).to_string(), printed);
        }
    }

    #[test]
    fn days_are_counted_to_the_ends_of_the_calendar() {
        let printed = |days| Date::from_unix_days(days).map(|date| date.to_string());
        assert_eq!(printed(MAX_UNIX_DAYS).as_deref(), Some("9999-12-31"));
        assert_eq!(printed(MAX_UNIX_DAYS + 1), None);
        assert_eq!(printed(-25_567).as_deref(), Some("1900-01-01"));
        assert_eq!(printed(i64::MIN), None);
    }

    #[test]
    fn a_day_that_its_month_does_not_have_is_refused_with_the_last_day_of_the_month() {
        for (text, date) in [("2024-02-29", (2024, 2, 29)), ("2026-12-31", (2026, 12, 31)), ("2026-1-5", (2026, 1, 5))]
        {
            assert_eq!(text.parse::<Date>().map(Date::parts), Ok(date));
        }
        for (text, last) in [("2023-02-29", "2023-02-28"), ("2026-02-31", "2026-02-28"), ("2026-04-31", "2026-04-30")] {
            let expected = format!("`{text}` is not in the calendar; the last day of that month is {last}");
            assert_eq!(text.parse::<Date>().unwrap_err().to_string(), expected);
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["", "2026", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "31.12.2026", "2026-1-x"] {
            assert_eq!(text.parse::<Date>(), Err(BadDate::Form(text.to_owned())), "{text}");
        }
        assert!("2026-02-01".parse::<Date>().unwrap() < "2026-12-31".parse::<Date>().unwrap());
    }
}
