//! Deadlines in a table of indicators: the dates in which its targets are due.

use super::fit;
use super::view::{self, ColumnView};
use crate::model::Evidence;
use crate::read::words::meaning::Meaning;

/// A column of deadlines with so much percent of years or dates may date targets.
const LEAST_OF_DATES: u8 = 60;

/// Takes a column of deadlines for the dates of targets whose header names no period, where no other column dates them and
/// the rows are no activities, whose deadlines they would be.
pub fn date_targets(views: &mut [ColumnView]) {
    let dated = [Meaning::Year, Meaning::TargetYear, Meaning::Activity];
    if dated.iter().any(|meaning| view::has(views, *meaning)) {
        return;
    }
    let mut targets = views.iter().filter(|view| view.meaning() == Some(Meaning::Target)).peekable();
    if targets.peek().is_none() || targets.any(|view| view.period().is_some() || view.words.part.is_some()) {
        return;
    }
    let is_of_dates = |view: &&mut ColumnView| {
        view.meaning() == Some(Meaning::Deadline) && fit::fit(Meaning::TargetYear, &view.traits) >= LEAST_OF_DATES
    };
    let mut deadlines = views.iter_mut().filter(is_of_dates);
    if let (Some(view), None) = (deadlines.next(), deadlines.next()) {
        let evidence = Evidence::Years(view.traits.valued());
        view::give(view, Meaning::TargetYear, evidence);
    }
}
