//! A run of the checks: all that take part, what supersedes what, and the order of the findings.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeSet, HashSet};

use super::input::Input;
use super::table::{CHECKS, rules};
use super::{Baseline, Settings, ignores};
use crate::finding::{Finding, Message, NotRun, Report, RuleInRun, Severity};
use crate::judge::Profile;
use crate::model::{Origin, Programme, ReportingPeriod};
use crate::sheet::Workbook;

/// The severity from which on a run fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailOn {
    /// Findings of that severity or above.
    Severity(Severity),
    /// Nothing.
    Never,
}

impl FailOn {
    /// The least severity that fails; none where nothing does.
    pub fn least(self) -> Option<Severity> {
        match self {
            Self::Never => None,
            Self::Severity(least) => Some(least),
        }
    }
}

/// 1 if a finding shown is at or above the failing severity, else 0.
pub fn exit_code(report: &Report, fail_on: FailOn) -> u8 {
    u8::from(fail_on.least().is_some_and(|least| report.shown.iter().any(|finding| finding.severity >= least)))
}

/// What a run of the checks is set to.
#[derive(Debug, Clone, Copy)]
pub struct RunOptions<'o> {
    /// Severities, ignores and the selection of checks.
    pub settings: &'o Settings,
    /// Findings known already; none where all are new.
    pub baseline: Option<&'o Baseline>,
    /// The rules by which the programme is judged.
    pub profile: &'o Profile,
    /// The year asked for; none for the programme's own, else the last with achieved values.
    pub year: Option<ReportingPeriod>,
}

/// Runs all checks that the settings select; `read_findings` are those of opening and reading.
pub fn run(
    workbooks: &[Workbook],
    programme: &Programme,
    read_findings: Vec<Finding>,
    options: RunOptions<'_>,
) -> Report {
    let RunOptions { settings, baseline, profile, year } = options;
    let input = Input::new(workbooks, programme, profile, year);
    let mut findings = read_findings;
    let mut not_run = Vec::new();
    for check in CHECKS {
        if settings.is_off(&check.rule) {
            continue;
        }
        // What is not selected runs too, since its finding may say more than another; it is left out afterwards.
        let is_on = settings.severity(&check.rule).is_some();
        match input.lack(check.needs) {
            None => (check.run)(&check.rule, &input, &mut findings),
            Some(reason) if is_on => not_run.push(NotRun { check: check.rule.id, reason: Message::new(reason) }),
            Some(_) => {}
        }
    }
    supersede(&mut findings);
    settings.set_severities(&mut findings);
    let columns = ignores::columns(workbooks, programme);
    columns.leave_out_own_headers(&mut findings);
    let mut report = Report { not_run, rules: rules_in_run(settings), ..Report::default() };
    ignores::sort_out(findings, settings, &columns, &mut report);
    if let Some(baseline) = baseline {
        baseline.suppress(&mut report);
    }
    report.shown.sort_by(in_order);
    report.suppressed.sort_by(in_order);
    report.ignored.sort_by(|one, two| in_order(&one.finding, &two.finding));
    report
}

/// By place, then by weight, then by name; findings without a place come last.
pub(super) fn in_order(one: &Finding, two: &Finding) -> Ordering {
    let key = |finding: &Finding| (finding.at.is_none(), finding.at, Reverse(finding.severity), finding.rule.id);
    key(one).cmp(&key(two)).then_with(|| one.subject.cmp(&two.subject))
}

fn rules_in_run(settings: &Settings) -> Vec<RuleInRun> {
    rules().map(|rule| RuleInRun { rule, severity: settings.severity(rule) }).collect()
}

/// Checks that say of a cell more than a rule of the reading does.
const SUPERSEDED: &[(&str, &str)] = &[
    ("number-misprinted", "value-unclear"),
    ("amounts-in-one-cell", "value-unclear"),
    ("formula-without-value", "value-uncomputed"),
    ("cell-error", "value-is-error"),
    ("cell-unreadable", "cell-error"),
    ("cell-unreadable", "value-is-error"),
    ("text-missing", "cell-error"),
    ("text-missing", "value-is-error"),
    ("row-slipped", "status-missing"),
    ("name-of-another-row", "row-duplicate"),
    ("name-of-another-row", "title-differs"),
    ("scale-against-count", "achieved-far-above-target"),
    ("scale-against-count", "target-too-easy"),
];

/// Two findings on one cell that say the same in other words become the one that says more.
fn supersede(findings: &mut Vec<Finding>) {
    let mut better: BTreeSet<(&str, Origin)> = BTreeSet::new();
    for finding in findings.iter() {
        for (more, less) in SUPERSEDED {
            if finding.rule.id == *more {
                finding.at.into_iter().chain(finding.related.iter().copied()).for_each(|at| {
                    better.insert((less, at));
                });
            }
        }
    }
    findings.retain(|finding| finding.at.is_none_or(|at| !better.contains(&(finding.rule.id, at))));
    let mut seen = HashSet::new();
    findings.retain(|finding| {
        let key = (finding.rule.id, finding.at, finding.subject.clone(), format!("{:?}", finding.message));
        seen.insert(key)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_supersedes_and_what_is_superseded_are_rules() {
        for id in SUPERSEDED.iter().flat_map(|(more, less)| [more, less]) {
            assert!(rules().any(|rule| rule.id == *id), "{id}");
        }
    }
}
