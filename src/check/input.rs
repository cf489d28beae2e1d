//! What the checks look at, and what each of them needs in it.

use crate::judge::{self, Evaluation, Profile};
use crate::model::{Origin, Period, Programme, ReportingPeriod, SourceKind, Year};
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

/// What the checks look at.
pub struct Input<'p> {
    /// The files as opened.
    pub workbooks: &'p [Workbook],
    /// The programme as read.
    pub programme: &'p Programme,
    /// The year judged, where there is one.
    pub year: Option<Year>,
    /// The programme's period, where it states one.
    pub period: Option<Period>,
    /// The programme judged; none where no year can be judged.
    pub judged: Option<Evaluation<'p>>,
}

impl<'p> Input<'p> {
    /// Judges the programme, if there is a year to judge: the one asked for, else the programme's own, else the last
    /// with achieved values.
    pub(super) fn new(
        workbooks: &'p [Workbook],
        programme: &'p Programme,
        profile: &'p Profile,
        asked: Option<ReportingPeriod>,
    ) -> Self {
        let has_indicators = programme.indicators().next().is_some();
        let review = judge::review(programme, asked).ok().filter(|_| has_indicators);
        let judged = review.map(|review| judge::evaluate(programme, profile, review));
        let year = judged.as_ref().map(|judged| judged.review.year()).or(asked.map(ReportingPeriod::year));
        Self { workbooks, programme, year, period: programme.document.period(), judged }
    }

    /// Why a check that needs this has nothing to look at; none if it has.
    pub(super) fn lack(&self, need: Need) -> Option<&'static str> {
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
        let joined = |origin: Option<Origin>, row: Origin| origin.is_some_and(|origin| origin != row);
        self.programme.indicators().any(|(_, row)| joined(row.report_origin, row.origin))
            || self.programme.activities().any(|(_, row)| joined(row.report_origin, row.origin))
    }

    fn has_funds(&self) -> bool {
        let of_measures = self.programme.measures().flat_map(|(_, measure)| &measure.funding);
        of_measures.chain(self.programme.activities().flat_map(|(_, row)| &row.funding)).next().is_some()
    }

    fn has_spreadsheet(&self) -> bool {
        let mut sheets = self.workbooks.iter().flat_map(|workbook| &workbook.sheets);
        sheets.any(|sheet| sheet.kind == SourceKind::Sheet)
    }
}
