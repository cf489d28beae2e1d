//! Codes beside the rows' own ones: those that gather rows under several names are of what owns the rows, and codes of rows
//! without figures are those of headings.

use std::collections::HashMap;

use super::view::{ColumnView, SampledRows, set};
use crate::model::{Certainty, ColumnRule};
use crate::read::traits::cell::CellTrait;
use crate::read::traits::percent;
use crate::read::words::meaning::Meaning;
use crate::sheet::Content;

/// A word for codes with this weight says that a column holds some.
const LEAST_WEIGHT: u8 = 50;
/// So many percent of the rows have to have a code.
const NEARLY_ALL: usize = 80;

/// Settles whose the codes beside the rows' own are.
pub fn settle(views: &mut [ColumnView], rows: &SampledRows<'_>) {
    let Some(name) = views.iter().position(|view| view.meaning().is_some_and(Meaning::is_name)) else { return };
    codes_of_headings(views, rows, name);
    if views.iter().any(|view| view.meaning().is_some_and(Meaning::is_owner)) {
        return;
    }
    let gathers = |at: &usize| {
        let view = &views[*at];
        let may_be = !view.is_settled_by_map() && view.meaning().is_none() && *at != name;
        let is_filled = percent(view.traits.valued(), view.traits.rows) >= NEARLY_ALL && view.traits.repeats > 0;
        may_be
            && is_filled
            && (says_code(view) || is_abbreviation(view, &views[name]))
            && gathers_names(rows, view, &views[name])
    };
    let outermost = (0..views.len()).filter(gathers).min_by_key(|at| views[*at].traits.distinct);
    if let Some(at) = outermost.filter(|at| views[*at].traits.distinct > 1) {
        set(&mut views[at], Some(Meaning::OwnerCode), ColumnRule::Evidence, Certainty::Likely);
    }
}

/// Whether the words of a header say codes, and nothing of the row itself.
fn says_code(view: &ColumnView) -> bool {
    view.words.weight(Meaning::Code) >= LEAST_WEIGHT && view.words.weight(Meaning::Indicator) == 0
}

/// Whether a column left of the names holds codes under words that nobody knows, as `SO1` under `SO`.
fn is_abbreviation(view: &ColumnView, names: &ColumnView) -> bool {
    view.at < names.at && view.words.roles.is_empty() && view.traits.holds_codes()
}

/// Whether a code of the column stands beside several names: an id of the row comes again with its own name only.
fn gathers_names(rows: &SampledRows<'_>, codes: &ColumnView, names: &ColumnView) -> bool {
    let mut first: HashMap<String, &Content> = HashMap::new();
    let pairs = rows.cells(codes.at).zip(rows.cells(names.at)).filter_map(|(code, name)| code.zip(name));
    pairs.into_iter().any(|(code, name)| *first.entry(code.to_string()).or_insert(name) != name)
}

/// Codes that stand only in rows without figures, above rows without a code: they are those of the rows, which own the
/// rows below, whatever the header calls them.
fn codes_of_headings(views: &mut [ColumnView], rows: &SampledRows<'_>, name: usize) {
    let is_code = |view: &ColumnView| {
        let is_owner = view.meaning().is_some_and(Meaning::is_owner);
        is_owner && !view.is_settled_by_map() && view.traits.is_mostly_codes()
    };
    let has_code = views.iter().any(|view| matches!(view.meaning(), Some(Meaning::Code | Meaning::OwnId)));
    let Some(at) = views.iter().position(is_code).filter(|at| !has_code && *at != name) else { return };
    let is_figure = |view: &&ColumnView| {
        view.meaning().is_some_and(Meaning::is_figure) && view.traits.percent_of(CellTrait::Figure) > 0
    };
    let figures: Vec<&ColumnView> = views.iter().filter(is_figure).collect();
    let has_figures = |row: usize| figures.iter().any(|view| view.traits.figures.get(row).is_some_and(Option::is_some));
    let (mut headings, mut bare) = (0, 0);
    for (row, (code, name)) in rows.cells(views[at].at).zip(rows.cells(views[name].at)).enumerate() {
        match (code.is_some(), has_figures(row), name.is_some()) {
            (true, true, _) | (true, false, false) => return,
            (true, false, true) => headings += 1,
            (false, true, true) => bare += 1,
            (false, ..) => {}
        }
    }
    if headings > 0 && bare > 0 {
        set(&mut views[at], Some(Meaning::Code), ColumnRule::Evidence, Certainty::Likely);
    }
}
