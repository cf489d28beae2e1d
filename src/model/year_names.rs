//! How a table names the years of its targets and of its achieved values.

use std::collections::BTreeSet;

use super::period::Year;
use super::reporting_period::ReportingPeriod;

/// The names of years: `2021` is another one than `2020/21`, though the values of both are kept under 2021.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedYears {
    names: BTreeSet<ReportingPeriod>,
}

impl NamedYears {
    /// Remembers a name: of a year, or of the last day of one; other periods are none.
    pub fn add(&mut self, period: ReportingPeriod) {
        let is_name = match period {
            ReportingPeriod::Year(_) | ReportingPeriod::Fiscal(_) => true,
            ReportingPeriod::Day(_) => !period.is_part_of_year(),
            ReportingPeriod::Half(..) | ReportingPeriod::Quarter(..) => false,
            ReportingPeriod::Month(..) | ReportingPeriod::Span(..) => false,
        };
        if is_name {
            self.names.insert(period);
        }
    }

    /// Takes over other names.
    pub fn extend(&mut self, other: &Self) {
        self.names.extend(&other.names);
    }

    /// The years by the end of each, ascending, if all are named as calendar years, or all as fiscal ones.
    pub fn all_of(&self, is_fiscal: bool) -> Option<Vec<Year>> {
        let is_own = |period: &ReportingPeriod| match period {
            ReportingPeriod::Fiscal(_) => is_fiscal,
            ReportingPeriod::Year(_) => !is_fiscal,
            ReportingPeriod::Day(_) | ReportingPeriod::Half(..) | ReportingPeriod::Quarter(..) => false,
            ReportingPeriod::Month(..) | ReportingPeriod::Span(..) => false,
        };
        self.names.iter().all(is_own).then(|| self.names.iter().map(|period| period.year()).collect())
    }

    /// Whether that year is named as a calendar year only.
    pub fn is_calendar(&self, year: Year) -> bool {
        self.names.contains(&ReportingPeriod::Year(year)) && !self.is_fiscal(year)
    }

    /// Whether the value that is kept under that year is only named as that of its last day.
    pub fn is_last_day(&self, year: Year) -> bool {
        let is_day = |period: &ReportingPeriod| matches!(period, ReportingPeriod::Day(_)) && period.year() == year;
        self.names.iter().any(is_day) && !self.names.contains(&ReportingPeriod::Year(year)) && !self.is_fiscal(year)
    }

    /// Whether that year is named as a fiscal one.
    pub fn is_fiscal(&self, year: Year) -> bool {
        self.names.contains(&ReportingPeriod::Fiscal(year))
    }
}

/// The names of the years of both sides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearNames {
    /// Those of planned and of revised targets.
    pub targets: NamedYears,
    /// Those of achieved values.
    pub achieved: NamedYears,
}

impl YearNames {
    /// Takes over those of another table.
    pub fn extend(&mut self, other: &Self) {
        self.targets.extend(&other.targets);
        self.achieved.extend(&other.achieved);
    }
}
