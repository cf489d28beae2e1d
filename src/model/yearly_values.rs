//! What the values of years are: amounts, levels, or sums from the beginning.

use super::origin::Origin;
use super::period::Year;

super::terms::ids! {
    /// What the yearly values are.
    ValuesAre {
        /// What was added in each year: they add up over the years.
        Amounts = "amounts",
        /// The level reached in each year.
        Levels = "levels",
        /// The sum from the beginning to each year: the last one is that of all years.
        Cumulative = "cumulative",
    }
}

/// What the values of an indicator's years are, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearlyValues {
    /// What they are.
    pub are: ValuesAre,
    /// What says so.
    pub from: YearlyValuesFrom,
}

/// What says what yearly values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearlyValuesFrom {
    /// This cell.
    Stated(Origin),
    /// A map.
    Map,
    /// The values of the parts of this year add up to the one of the year, in the row of this cell.
    PartsOfYear(Year, Origin),
}
