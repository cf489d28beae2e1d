//! Of which year is a verdict that the evaluator states?

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::model::{Indicator, Programme, SourceId, Verdict, Year};

/// A verdict that the evaluator states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatedVerdict {
    /// The verdict as the evaluator's words were understood.
    pub verdict: Verdict,
    /// The year that it is of: the programme's own review year, else the last one that its table has values of.
    pub year: Year,
    /// Whether that is the year judged: of another year it says nothing.
    pub speaks: bool,
}

/// Of which years the stated verdicts of a programme are. A verdict is given without a year beside values of several.
#[derive(Debug)]
pub(super) struct StatedYears {
    own: Option<Year>,
    last_by_source: HashMap<SourceId, Year>,
    last: Option<Year>,
}

impl StatedYears {
    /// Those of that programme: its own review year, else the last one that a table has achieved values of.
    pub(super) fn from_programme(programme: &Programme) -> Self {
        let mut last_by_source: HashMap<SourceId, Year> = HashMap::new();
        let achieved = programme.indicators().flat_map(|(_, indicator)| indicator.achieved.iter());
        for (period, cell) in achieved.filter(|(_, cell)| cell.has_value()) {
            let year = period.year();
            let last = last_by_source.entry(cell.origin.source_id()).or_insert(year);
            *last = year.max(*last);
        }
        let own = programme.document.review_period.as_ref().map(|period| period.value.year());
        let last = last_by_source.values().max().copied();
        Self { own, last_by_source, last }
    }

    /// The verdict stated of an indicator. Where no value states a year, it is of the year judged.
    pub(super) fn verdict_of(&self, indicator: &Indicator, review_year: Year) -> Option<StatedVerdict> {
        let stated = indicator.stated_verdict.as_ref()?;
        let of_table = || self.last_by_source.get(&stated.origin.source_id()).copied();
        let year = self.own.or_else(of_table).or(self.last).unwrap_or(review_year);
        Some(StatedVerdict { verdict: stated.value, year, speaks: year == review_year })
    }
}
