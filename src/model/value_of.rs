//! Which value of an indicator is meant.

use super::period::Year;

/// Which value of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueOf {
    /// The value before the programme, whatever its year.
    Baseline,
    /// The target of a year.
    Target(Year),
    /// The achieved value of a year.
    Achieved(Year),
}
