//! Which value of an indicator is meant.

use super::reporting_period::ReportingPeriod;

/// Which value of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueOf {
    /// The value before the programme, whatever its year.
    Baseline,
    /// The target of a period.
    Target(ReportingPeriod),
    /// The achieved value of a period.
    Achieved(ReportingPeriod),
}
