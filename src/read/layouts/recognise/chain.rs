//! Columns that gather rows although they do not stand to the left of the names: the levels of owners that another column of
//! owners is one of, and the only column that says that it gathers the rows.

use std::collections::HashMap;

use super::view::{ColumnView, SampledRows, set};
use crate::model::{Certainty, ColumnRule};
use crate::read::traits::percent;
use crate::read::words::meaning::Meaning;
use crate::sheet::Content;
use crate::text::fold;

/// So much must speak for an owner.
const LEAST_SCORE: u8 = 45;
/// Titles have so many characters at most in the mean.
const LONGEST_TITLES: usize = 120;
/// So many percent of the rows have a text, also where only the first row of a group has one.
const LEAST_FILLED: usize = 10;
/// With more rows than this the texts of what gathers them come again, or are in the first row of a group only.
const MOST_UNREPEATED: usize = 8;

/// Takes columns in that were left out: where nothing gathers the rows the one for which most speaks, and those that are
/// levels of one chain with a column of owners.
pub fn settle(views: &mut [ColumnView], rows: &SampledRows<'_>) {
    let Some(name) = views.iter().position(|view| view.meaning().is_some_and(Meaning::is_name)) else { return };
    // Codes below codes say themselves what gathers the rows.
    let is_of_codes = |view: &ColumnView| is_owner(view) || view.meaning() == Some(Meaning::Code);
    if views.iter().any(|view| is_of_codes(view) && view.traits.nested_codes() > 0) {
        return;
    }
    if !views.iter().any(is_owner) {
        let may_be = |at: &usize| says_owner(&views[*at]) && may_gather(&views[*at], rows);
        let nearest = |at: usize| std::cmp::Reverse(at.abs_diff(name));
        let best = (0..views.len()).filter(may_be).max_by_key(|at| (views[*at].score(Meaning::Owner), nearest(*at)));
        best.into_iter().for_each(|at| take_in(&mut views[at], rows));
    }
    for at in 0..views.len() {
        let owners = || (0..views.len()).filter(|other| *other != at && is_owner(&views[*other]));
        let may_be = says_owner(&views[at]) || is_of_activities(&views[at]);
        if may_be && owners().any(|other| are_levels(views, rows, at, other)) {
            take_in(&mut views[at], rows);
        }
    }
}

fn is_owner(view: &ColumnView) -> bool {
    view.meaning().is_some_and(Meaning::is_owner)
}

/// Whether a column that nothing else was decided about says by its words that it gathers rows, and holds texts or codes.
fn says_owner(view: &ColumnView) -> bool {
    let is_said = view.words.roles.iter().any(|role| role.meaning.is_owner())
        || view.column.meaning.is_some_and(Meaning::is_owner);
    let score = [Meaning::Owner, Meaning::Objective, Meaning::Measure].map(|meaning| view.score(meaning));
    view.decision.is_none() && is_said && score.into_iter().any(|score| score >= LEAST_SCORE) && holds_titles(view)
}

/// Whether the header says that the column holds activities, which indicators have only as what gathers them.
fn is_of_activities(view: &ColumnView) -> bool {
    view.meaning() == Some(Meaning::Activity) && !view.is_settled_by_map() && holds_titles(view)
}

fn holds_titles(view: &ColumnView) -> bool {
    let traits = &view.traits;
    let is_filled = percent(traits.valued(), traits.rows) >= LEAST_FILLED;
    is_filled && traits.mean_length <= LONGEST_TITLES && traits.list_kind().is_none()
}

/// Whether most texts that come again are right below themselves, or texts are in the first row of a group only.
fn gathers(view: &ColumnView, rows: &SampledRows<'_>) -> bool {
    let traits = &view.traits;
    traits.repeats > 0 && traits.runs * 2 >= traits.repeats || is_in_first_rows(view, rows)
}

/// Whether it gathers rows, or the rows are too few to tell.
fn may_gather(view: &ColumnView, rows: &SampledRows<'_>) -> bool {
    gathers(view, rows) || view.traits.repeats == 0 && view.traits.valued() <= MOST_UNREPEATED
}

/// Whether the texts are written in the first row of a group only: the first row has one, others have none, and no text
/// comes again.
fn is_in_first_rows(view: &ColumnView, rows: &SampledRows<'_>) -> bool {
    let traits = &view.traits;
    let begins = rows.cells(view.at).next().flatten().is_some();
    begins && traits.filled < traits.rows && traits.repeats == 0
}

/// Whether two columns are levels of one chain: what each text of one stands beside is one text of the other. Columns that
/// are apart have to gather rows, or to say that they do in words that mean nothing else.
fn are_levels(views: &[ColumnView], rows: &SampledRows<'_>, at: usize, owner: usize) -> bool {
    let view = &views[at];
    let is_whole = || view.words.roles.iter().any(|role| role.whole && role.meaning.is_owner());
    let is_known = || is_whole() && may_gather(view, rows);
    let is_chain = || nests(rows, view, &views[owner]) || nests(rows, &views[owner], view);
    // What is the same in all rows is no level.
    view.traits.distinct > 1 && (at.abs_diff(owner) == 1 || gathers(view, rows) || is_known()) && is_chain()
}

/// Whether each text of the inner column stands beside one text of the outer one; a blank cell goes with the one above.
fn nests(rows: &SampledRows<'_>, inner: &ColumnView, outer: &ColumnView) -> bool {
    let mut first: HashMap<String, &Content> = HashMap::new();
    let (mut above, mut texts) = (None, 0);
    let pairs = rows.cells(inner.at).zip(rows.cells(outer.at));
    let is_one = pairs.into_iter().all(|(inner, outer)| {
        above = outer.or(above);
        let (Some(inner), Some(outer)) = (inner, above) else { return inner.is_none() };
        texts += 1;
        let known = *first.entry(fold(&inner.to_string()).into_owned()).or_insert(outer);
        known == outer || fold(&known.to_string()) == fold(&outer.to_string())
    });
    is_one && texts > 0
}

fn take_in(view: &mut ColumnView, rows: &SampledRows<'_>) {
    let known = view.column.meaning.filter(|meaning| meaning.is_owner());
    let certainty = if known.is_some() && gathers(view, rows) { Certainty::Certain } else { Certainty::Likely };
    let rule = if known.is_some() { view.column.rule } else { ColumnRule::Evidence };
    set(view, Some(known.unwrap_or(Meaning::Owner)), rule, certainty);
}
