//! Looks over workbooks and programme for what a careful reviewer would find.
//!
//! One table, [`CHECKS`], lists every check; [`rules`] are these and the rules of reading whose findings can be met; one file a family
//! has the checks. A check gets the [`Input`] and pushes findings; its severity stands in the table. Only `verdicts`
//! knows the judging: its checks compare what is stated with what the rules give.

mod activities;
mod baseline;
mod dates;
mod documentation;
mod funds;
mod ignores;
mod phrases;
mod references;
mod series;
mod settings;
mod structure;
mod table;
mod targets;
mod text;
mod together;
mod values;
mod verdicts;
mod words;
mod workbooks;

use std::collections::BTreeSet;

pub use baseline::Baseline;
pub use dates::Day;
pub use documentation::{explain, list, page};
pub use settings::{Ignore, Settings};
pub use table::{CHECKS, pile, rule, rules};
pub use together::together;

use crate::finding::{Finding, Message, NotRun, Report, Rule, RuleInRun, Severity};
use crate::judge::Profile;
use crate::model::{Period, Programme, Year, subject};
use crate::sheet::Workbook;

/// What a check needs in the inputs to have something to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing in particular.
    Nothing,
    /// A table of indicators.
    Indicators,
    /// Achieved values.
    AchievedValues,
    /// Rows of the plan and rows of a report on it.
    PlanAndReport,
    /// A table of activities.
    Activities,
    /// Statuses of activities.
    Statuses,
    /// Deadlines of activities.
    Deadlines,
    /// Funding lines with amounts.
    Funds,
    /// A year to be judged.
    Verdicts,
    /// Published percentages.
    Published,
    /// A spreadsheet.
    Spreadsheet,
}

/// A check: what it is called, what it looks at, and how it looks.
pub struct Check {
    /// Its id, severity and documentation.
    pub rule: Rule,
    /// What it needs.
    pub needs: Need,
    /// The check itself.
    pub run: fn(&Input<'_>, &mut Vec<Finding>),
}

/// What the checks look at.
pub struct Input<'p> {
    /// The files as opened.
    pub workbooks: &'p [Workbook],
    /// The programme as read.
    pub programme: &'p Programme,
    /// The year judged, where there is one.
    year: Option<Year>,
    /// The programme's period, where it states one.
    period: Option<Period>,
    /// The programme judged; none where no year can be judged.
    judged: Option<verdicts::Judged<'p>>,
}

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

/// Runs all checks that the settings select. `read_findings` are those of opening and reading; `year` is the year asked
/// for, else the programme's own, else the last with achieved values.
pub fn run(
    workbooks: &[Workbook],
    programme: &Programme,
    read_findings: Vec<Finding>,
    settings: &Settings,
    baseline: Option<&Baseline>,
    profile: &Profile,
    year: Option<Year>,
) -> Report {
    let judged = verdicts::Judged::new(programme, profile, year);
    let input = Input {
        workbooks,
        programme,
        year: judged.as_ref().map(verdicts::Judged::year).or(year),
        period: programme.document.period(),
        judged,
    };
    let mut findings = read_findings;
    let mut not_run = Vec::new();
    for check in CHECKS {
        if settings.is_off(&check.rule) {
            continue;
        }
        // What is not selected runs too, since its finding may say more than another; it is left out afterwards.
        let is_on = settings.severity(&check.rule).is_some();
        match input.lack(check.needs) {
            None => {
                let before = findings.len();
                (check.run)(&input, &mut findings);
                findings[before..].iter_mut().for_each(|finding| finding.severity = check.rule.severity);
            }
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
fn in_order(one: &Finding, two: &Finding) -> std::cmp::Ordering {
    let key =
        |finding: &Finding| (finding.at.is_none(), finding.at, std::cmp::Reverse(finding.severity), finding.check);
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
];

/// Two findings on one cell that say the same in other words become the one that says more.
fn supersede(findings: &mut Vec<Finding>) {
    let mut better: BTreeSet<(&str, crate::model::Origin)> = BTreeSet::new();
    for finding in findings.iter() {
        for (more, less) in SUPERSEDED {
            if finding.check == *more {
                finding.at.into_iter().chain(finding.related.iter().copied()).for_each(|at| {
                    better.insert((less, at));
                });
            }
        }
    }
    findings.retain(|finding| finding.at.is_none_or(|at| !better.contains(&(finding.check, at))));
    let mut seen = std::collections::HashSet::new();
    findings.retain(|finding| {
        let key = (finding.check, finding.at, finding.subject.clone(), format!("{:?}", finding.message));
        seen.insert(key)
    });
}

impl Input<'_> {
    /// Why a check that needs this has nothing to look at; none if it has.
    fn lack(&self, need: Need) -> Option<&'static str> {
        let programme = self.programme;
        let (has, reason) = match need {
            Need::Nothing => (true, ""),
            Need::Indicators => (programme.indicators().next().is_some(), "not-run-indicators"),
            Need::AchievedValues => {
                (programme.indicators().any(|(_, row)| !row.achieved.is_empty()), "not-run-achieved-values")
            }
            Need::PlanAndReport => (self.has_plan_and_report(), "not-run-plan-and-report"),
            Need::Activities => (programme.activities().next().is_some(), "not-run-activities"),
            Need::Statuses => (programme.activities().any(|(_, row)| row.status_text.is_some()), "not-run-statuses"),
            Need::Deadlines => (programme.activities().any(|(_, row)| row.deadline.is_some()), "not-run-deadlines"),
            Need::Funds => (self.has_funds(), "not-run-funds"),
            Need::Verdicts => (self.judged.is_some(), "not-run-verdicts"),
            Need::Published => (self.judged.is_some() && !programme.published.is_empty(), "not-run-published"),
            Need::Spreadsheet => (self.has_spreadsheet(), "not-run-spreadsheet"),
        };
        (!has).then_some(reason)
    }

    fn has_plan_and_report(&self) -> bool {
        let joined = |origin: Option<crate::model::Origin>, row: crate::model::Origin| {
            origin.is_some_and(|origin| origin != row)
        };
        self.programme.indicators().any(|(_, row)| joined(row.report_origin, row.origin))
            || self.programme.activities().any(|(_, row)| joined(row.report_origin, row.origin))
    }

    fn has_funds(&self) -> bool {
        let of_measures = self.programme.measures().flat_map(|(_, measure)| &measure.funding);
        of_measures.chain(self.programme.activities().flat_map(|(_, row)| &row.funding)).next().is_some()
    }

    fn has_spreadsheet(&self) -> bool {
        let mut sheets = self.workbooks.iter().flat_map(|workbook| &workbook.sheets);
        sheets.any(|sheet| sheet.kind == crate::model::SourceKind::Sheet)
    }
}
