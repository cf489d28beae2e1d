//! Years, quarters, periods and deadlines.

use std::fmt;

/// A calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Year(pub u16);

impl fmt::Display for Year {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

/// A quarter of a year, `Q3 2020`; `quarter` is 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Quarter {
    /// A calendar year.
    pub year: Year,
    /// 1 to 4.
    pub quarter: u8,
}

impl fmt::Display for Quarter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Q{} {}", self.quarter, self.year)
    }
}

/// First to last year, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// Included; not after the last year.
    pub first: Year,
    /// Included; not before the first year.
    pub last: Year,
}

impl Period {
    /// Whether the year lies in the period.
    pub fn contains(&self, year: Year) -> bool {
        (self.first..=self.last).contains(&year)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(out, "{}", self.first)
        } else {
            write!(out, "{}–{}", self.first, self.last)
        }
    }
}

/// One date by which an activity is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Due {
    /// By the end of a quarter.
    Quarter(Quarter),
    /// By the end of a year.
    Year(Year),
    /// By the end of a month (1 to 12) of a year.
    Month(Year, u8),
}

impl Due {
    /// The quarter that the date lies in: a year is its fourth quarter, month 5 its second.
    pub fn quarter(self) -> Quarter {
        match self {
            Self::Quarter(quarter) => quarter,
            Self::Year(year) => Quarter { year, quarter: 4 },
            Self::Month(year, month) => Quarter { year, quarter: month.saturating_sub(1) / 3 + 1 },
        }
    }
}

/// When an activity is due, as the plan prints it and as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// As printed in the cell, `Q3 2020, Q4 2021`.
    pub printed: String,
    /// The dates found in it, in the order printed; several are possible, none when nothing was understood.
    pub dates: Vec<Due>,
    /// Whether the activity has no end date (`Continuous`).
    pub continuous: bool,
}

impl Deadline {
    /// The latest of the dates as a quarter; none when no date was understood.
    pub fn last_quarter(&self) -> Option<Quarter> {
        self.dates.iter().map(|due| due.quarter()).max()
    }
}
