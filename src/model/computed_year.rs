//! A value of a year that was computed from values of its parts.

use super::reporting_period::ReportingPeriod;
use super::table_read::Combine;

/// How the value of a year was found from those of its months, quarters, halves or days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComputedYear {
    /// Whether it is a target; else it is an achieved value.
    pub is_target: bool,
    /// The year.
    pub year: ReportingPeriod,
    /// How the parts combine; the only part with a value is the last one.
    pub combine: Combine,
    /// The parts with a value, in the order of the year.
    pub parts: Vec<ReportingPeriod>,
}
