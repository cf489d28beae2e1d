//! What a run of the checks found, in lists: shown, ignored with a reason, suppressed by a baseline, not run.

use super::{Finding, Message, Rule, Severity};

/// A rule as the settings of a run have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleInRun {
    /// As the table of checks has it, with the severity that it has without settings.
    pub rule: &'static Rule,
    /// The severity that its findings have in this run; none where it is switched off.
    pub severity: Option<Severity>,
}

/// A finding that the team has decided to live with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// As it would be shown if nobody had ignored it.
    pub finding: Finding,
    /// Why, in the team's words.
    pub reason: String,
}

/// A check that could not run, so that its silence means nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRun {
    /// The id of the check.
    pub check: &'static str,
    /// Why it could not run.
    pub reason: Message,
}

/// What a run of the checks found. Findings stand in the order of their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What counts.
    pub shown: Vec<Finding>,
    /// What the settings or a table's column `ignore` leave out, with the reason.
    pub ignored: Vec<Ignored>,
    /// What the baseline knows already.
    pub suppressed: Vec<Finding>,
    /// Checks that could not run.
    pub not_run: Vec<NotRun>,
    /// All checks, in the order of the table of checks.
    pub rules: Vec<RuleInRun>,
}

/// How many findings there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Errors shown.
    pub error: usize,
    /// Warnings shown.
    pub warning: usize,
    /// Notes shown.
    pub note: usize,
    /// Shown altogether.
    pub shown: usize,
    /// Ignored with a reason.
    pub ignored: usize,
    /// Known to the baseline.
    pub suppressed: usize,
}

impl Report {
    /// The numbers of findings shown, ignored and suppressed.
    pub fn counts(&self) -> Counts {
        let of = |severity| self.shown.iter().filter(|finding| finding.severity == severity).count();
        Counts {
            error: of(Severity::Error),
            warning: of(Severity::Warning),
            note: of(Severity::Note),
            shown: self.shown.len(),
            ignored: self.ignored.len(),
            suppressed: self.suppressed.len(),
        }
    }

    /// The rule of that id.
    pub fn rule(&self, id: &str) -> Option<&RuleInRun> {
        self.rules.iter().find(|known| known.rule.id == id)
    }
}
