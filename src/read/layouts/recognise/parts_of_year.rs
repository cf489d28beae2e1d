//! Columns of parts of a year: each keeps its own period, also beside the year. What they mean for the year is settled for
//! each indicator, once its targets are known.

use super::view::{ColumnView, leave_out, set};
use crate::model::{Certainty, ColumnRule, Evidence, Year};
use crate::read::words::meaning::Meaning;

/// So many columns of parts whose headers say nothing else are one series.
const LEAST_OF_SERIES: usize = 3;

/// Columns headed by parts of a year and nothing else hold the achieved values of a table that has targets, and no other
/// column of achieved values.
pub fn take_bare_series(views: &mut [ColumnView]) {
    let has = |views: &[ColumnView], wanted: Meaning| {
        views.iter().any(|view| view.meaning() == Some(wanted) && !view.is_part_of_year())
    };
    let Some(target) = views.iter().find(|view| view.meaning() == Some(Meaning::Target)).map(|view| view.at) else {
        return;
    };
    let is_bare = |view: &ColumnView| {
        let is_open = view.decision.is_none_or(|decision| decision.certainty == Certainty::Open);
        let is_series = matches!(view.best(), Some((Meaning::Achieved | Meaning::Target, _)));
        is_open && is_series && view.is_part_of_year() && view.words.clear_meaning().is_none()
    };
    let filled = views.iter().filter(|view| is_bare(view) && view.traits.valued() > 0).count();
    if filled < LEAST_OF_SERIES || has(views, Meaning::Achieved) || has(views, Meaning::Value) {
        return;
    }
    for view in views.iter_mut().filter(|view| is_bare(view)) {
        set(view, Some(Meaning::Achieved), ColumnRule::Evidence, Certainty::Likely);
        let own = view.candidates.iter_mut().find(|candidate| candidate.meaning == Meaning::Achieved.id());
        own.into_iter().for_each(|own| own.evidence.push(Evidence::Beside(target)));
    }
}

/// Settles the columns of parts of a year of that meaning, and those that are counted from its beginning until the report.
pub fn settle(views: &mut [ColumnView], wanted: Meaning) {
    let is_own = |view: &ColumnView| view.meaning() == Some(wanted);
    let mut years: Vec<Option<Year>> = views.iter().filter(|view| is_own(view)).map(ColumnView::year).collect();
    years.sort_unstable();
    years.dedup();
    for year in years {
        let of_year = |view: &&ColumnView| is_own(view) && view.year() == year;
        let has_parts = views.iter().filter(of_year).any(ColumnView::is_part_of_year);
        let has_year = views.iter().filter(of_year).any(|view| !view.is_part_of_year() && !view.is_to_date());
        if has_parts {
            take_siblings(views, wanted, year, has_year);
        }
        settle_to_date(views, wanted, year, has_year);
    }
}

/// Blank and uncertain columns of parts beside others of the year are of their meaning. Beside the year nothing is asked about
/// its parts: what is uncertain is left out.
fn take_siblings(views: &mut [ColumnView], wanted: Meaning, year: Option<Year>, has_year: bool) {
    for view in views.iter_mut().filter(|view| view.is_part_of_year() && view.year() == year) {
        let is_best = view.best().is_some_and(|(best, _)| best == wanted);
        let certainty = view.decision.map(|decision| decision.certainty);
        match certainty {
            Some(Certainty::Open) if is_best && has_year => leave_out(view, ColumnRule::Unused, None),
            Some(Certainty::Open) | None if is_best => {
                set(view, Some(wanted), ColumnRule::Evidence, Certainty::Likely);
            }
            _ => {}
        }
    }
}

/// What is counted until the report is left out beside the year; beside its parts it is the year.
fn settle_to_date(views: &mut [ColumnView], wanted: Meaning, year: Option<Year>, has_year: bool) {
    let is_own = |view: &ColumnView| view.meaning() == Some(wanted) && view.year() == year;
    let parts: Vec<u16> =
        views.iter().filter(|view| is_own(view) && view.is_part_of_year()).map(|view| view.at).collect();
    for view in views.iter_mut().filter(|view| is_own(view) && view.is_to_date()) {
        if has_year {
            leave_out(view, ColumnRule::Unused, None);
        } else if let (Some(part), Some(first)) = (parts.first(), view.candidates.first_mut()) {
            first.evidence.push(Evidence::Beside(*part));
        }
    }
}
