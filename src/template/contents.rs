//! What the template is made for.

use crate::model::{ReportingPeriod, Year};

/// The years, numbered rows and lists of choices of a template.
#[derive(Debug, Clone)]
pub struct TemplateContents {
    /// The periods of the action plan, ascending and all of one kind: years, fiscal years, halves, quarters, months.
    pub periods: Vec<ReportingPeriod>,
    /// How many specific objectives are numbered ahead, from 1.1 on; the example is the first.
    pub objectives: u32,
    /// The profiles to choose from.
    pub profiles: Vec<String>,
    /// The languages of the outputs to choose from.
    pub languages: Vec<String>,
}

impl TemplateContents {
    /// The first and the last period; the year 1970 where there is none.
    pub fn ends(&self) -> (ReportingPeriod, ReportingPeriod) {
        let none = ReportingPeriod::Year(Year(1970));
        (self.periods.first().copied().unwrap_or(none), self.periods.last().copied().unwrap_or(none))
    }

    /// The years in which the periods end, each once.
    pub fn years(&self) -> Vec<ReportingPeriod> {
        let mut years: Vec<ReportingPeriod> = self.periods.iter().map(|period| year_of(*period)).collect();
        years.dedup();
        years
    }

    /// First and last year as cells name them: `2023–2025`, `2023/24–2025/26`.
    pub fn printed(&self) -> String {
        let (first, last) = self.ends();
        let (first, last) = (year_of(first), year_of(last));
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    }
}

/// The year of a period; a fiscal year stays one.
pub fn year_of(period: ReportingPeriod) -> ReportingPeriod {
    match period {
        ReportingPeriod::Fiscal(_) => period,
        ReportingPeriod::Year(_) | ReportingPeriod::Span(..) | ReportingPeriod::Half(..) => period.year().into(),
        ReportingPeriod::Quarter(..) | ReportingPeriod::Month(..) | ReportingPeriod::Day(_) => period.year().into(),
    }
}
