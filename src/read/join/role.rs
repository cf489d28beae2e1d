//! What rows of a table of either role add to a row of the programme.

use crate::model::{Sourced, Stated};

/// Whether a table is taken as the plan or as what was reported on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The plan, or the only table of its kind.
    Plan,
    /// Achieved values, statuses, verdicts on a plan that another table has.
    Report,
}

/// Sets the statement of that role if there is none yet.
pub fn state<T>(slot: &mut Stated<T>, value: Option<Sourced<T>>, role: Role) {
    match role {
        Role::Plan => fill(&mut slot.plan, value),
        Role::Report => fill(&mut slot.report, value),
    }
}

/// Sets a value if there is none yet.
pub fn fill<T>(slot: &mut Option<T>, value: Option<T>) {
    if slot.is_none() {
        *slot = value;
    }
}
