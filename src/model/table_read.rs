//! A table as it was read: what each column means, and how many rows were used.

use rust_decimal::Decimal;

use super::origin::Origin;
use super::period::Year;
use super::quantity::ChangeIn;
use super::recognition::{Candidate, Certainty, ColumnRule};
use super::reporting_period::ReportingPeriod;
use super::year_names::YearNames;
use super::yearly_values::ValuesAre;

super::terms::ids! {
    /// How several values of one indicator make one: those of several rows, or of the parts of a year.
    Combine {
        /// They are added up.
        Sum = "sum",
        /// The last one counts.
        Last = "last",
        /// Their mean counts.
        Mean = "mean",
    }
}

impl Combine {
    /// The number that several make; none of none, and where a sum is too large.
    pub fn number_from(self, numbers: &[Decimal]) -> Option<Decimal> {
        let last = *numbers.last()?;
        let sum = || numbers.iter().try_fold(Decimal::ZERO, |sum, number| sum.checked_add(*number));
        match self {
            Self::Sum => sum(),
            Self::Last => Some(last),
            Self::Mean => sum()?.checked_div(Decimal::from(numbers.len())),
        }
    }
}

/// A table that was found, and what became of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRead {
    /// The header's first row; where the table has none, the place that it was recognised by.
    pub origin: Origin,
    /// What its rows describe: an id such as `indicators`, `activities`.
    pub subject: &'static str,
    /// Id of the layout that read it.
    pub layout: &'static str,
    /// How many rows its header takes; none where it has several headers, or none.
    pub header_rows: Option<usize>,
    /// The columns of its header; of several headers, as over each block, those of all.
    pub columns: Vec<ColumnRead>,
    /// Whether a map says that yearly values are amounts or levels.
    pub values_are: Option<ValuesAre>,
    /// What a map says that changes in percent of a value in percent are.
    pub change: Option<ChangeIn>,
    /// How a map says that several values of one indicator make one.
    pub combine: Option<Combine>,
    /// How its headers and rows name years.
    pub year_names: YearNames,
    /// Data rows, without the header.
    pub rows: usize,
    /// Data rows whose values are in the programme.
    pub used: usize,
    /// Data rows that were skipped and are in a finding instead.
    pub reported: usize,
}

/// A column of a table, and what it was understood to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// The header cell; the header's row for a value that a map fixes.
    pub origin: Origin,
    /// The header's words; the value that a map fixes.
    pub printed: String,
    /// Its meaning: an id such as `target`.
    pub meaning: Option<&'static str>,
    /// The year in the header, as in `Target 2022`.
    pub year: Option<Year>,
    /// The period in the header; its year is `year`.
    pub period: Option<ReportingPeriod>,
    /// How the meaning was found, or why there is none.
    pub rule: ColumnRule,
    /// How sure the meaning is.
    pub certainty: Certainty,
    /// The meanings that it may have, best first; the first of a used column is the one used.
    pub candidates: Vec<Candidate>,
}
