//! Which way an indicator is meant to go, and what shows it.

use super::origin::Origin;
use super::reporting_period::ReportingPeriod;
use super::terms::Direction;

/// A direction and what it was inferred from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InferredDirection {
    /// As stated, else as inferred; `Increase` where nothing shows another.
    pub direction: Direction,
    /// What it was inferred from.
    pub from: DirectionFrom,
}

/// What a direction was inferred from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectionFrom {
    /// The table states it, in this cell.
    Stated(Origin),
    /// The targets from the first to the last of these periods are strictly monotonic.
    Targets(ReportingPeriod, ReportingPeriod),
    /// The target of this period is a bound: `at least 5` grows, `at most 5` falls.
    Bound(ReportingPeriod),
    /// The statuses of its table agree with target and achieved value under it: its own in this cell, or those of others.
    Status(Origin),
    /// The target of this period says by how much the value rises or falls.
    Change(ReportingPeriod),
    /// From the baseline to the target of this period.
    BaselineToTarget(ReportingPeriod),
    /// From the first of several measured values, of the first period, to the target of the second; there is no baseline.
    Measured(ReportingPeriod, ReportingPeriod),
    /// Nothing says otherwise.
    Default,
    /// The words in this cell were not understood: there is no verdict.
    NotUnderstood(Origin),
}

/// The direction that an earlier evaluation inferred from figures that are not all here: a matrix holds some targets only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordedDirection {
    /// As it was inferred.
    pub inferred: InferredDirection,
    /// Whether the figures left no doubt about it.
    pub is_evident: bool,
}
