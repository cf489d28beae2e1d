//! What the plan and the report on it state of one thing.

use super::origin::Sourced;

/// What the plan states and what the report of achieved values states of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// As the plan has it.
    pub plan: Option<Sourced<T>>,
    /// As the report of achieved values has it.
    pub report: Option<Sourced<T>>,
}

impl<T> Default for Stated<T> {
    fn default() -> Self {
        Self { plan: None, report: None }
    }
}

impl<T> Stated<T> {
    /// The plan's statement, else the report's.
    pub fn sourced(&self) -> Option<&Sourced<T>> {
        self.plan.as_ref().or(self.report.as_ref())
    }

    /// The value of the plan's statement, else of the report's.
    pub fn value(&self) -> Option<&T> {
        self.sourced().map(|sourced| &sourced.value)
    }
}

impl<T> Stated<T> {
    /// The plan's statement as one of the report.
    pub fn as_report(self) -> Self {
        Self { plan: None, report: self.plan.or(self.report) }
    }

    /// Takes what this one does not state from another.
    pub fn fill_from(&mut self, other: Self) {
        self.plan = self.plan.take().or(other.plan);
        self.report = self.report.take().or(other.report);
    }
}

impl Stated<String> {
    /// The words of the plan's statement, else of the report's; empty when there are none.
    pub fn text(&self) -> &str {
        self.value().map_or("", String::as_str)
    }
}
