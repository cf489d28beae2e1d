//! Which column names the rows, which gather them, and whose the codes are.

use super::candidates::is_owner;
use super::view::{ColumnView, Decision};
use crate::model::{Certainty, ColumnRule};
use crate::read::words::meaning::Meaning;

/// A candidate for the name must have this score.
const LEAST_OF_NAME: u8 = 20;
/// Words with less weight leave it open whether a column gathers rows.
const CLEAR_WORD: u8 = 80;

/// Whether a column of that meaning names the rows.
pub fn is_name(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Indicator | Meaning::Title)
}

fn meaning(view: &ColumnView) -> Option<Meaning> {
    view.decision?.meaning
}

fn has_name(views: &[ColumnView]) -> bool {
    views.iter().any(|view| meaning(view).is_some_and(is_name))
}

/// Where no column was given the rows' names, the one for which most speaks has them, also one that was taken for an owner.
pub fn ensure_name(views: &mut [ColumnView]) {
    if has_name(views) {
        return;
    }
    let score = |view: &ColumnView| view.score(Meaning::Indicator).max(view.score(Meaning::Title));
    let is_free = |view: &ColumnView| meaning(view).is_none_or(is_owner) && !view.is_settled_by_map();
    let free = (0..views.len()).filter(|at| is_free(&views[*at]) && score(&views[*at]) >= LEAST_OF_NAME);
    let best = free.max_by_key(|at| (score(&views[*at]), views[*at].traits.distinct, std::cmp::Reverse(*at)));
    let Some(best) = best else { return };
    let wanted = [Meaning::Indicator, Meaning::Title].into_iter().max_by_key(|meaning| views[*&best].score(*meaning));
    let certainty = if score(&views[best]) >= 45 { Certainty::Certain } else { Certainty::Likely };
    views[best].decision = Some(Decision { meaning: wanted, rule: ColumnRule::Evidence, certainty });
}

/// A column that only its values make an owner is one where it is left of the names and no other column says that it is;
/// one that a doubtful word makes an owner is none where it is right of the names and gathers nothing.
pub fn drop_doubtful_owners(views: &mut [ColumnView]) {
    let name = views.iter().find(|view| meaning(view).is_some_and(is_name)).map(|view| view.at);
    let weight = |view: &ColumnView| {
        let known = if view.column.meaning.is_some_and(is_owner) { 97 } else { 0 };
        let roles = view.words.roles.iter().filter(|role| is_owner(role.meaning)).map(|role| role.weight);
        roles.max().unwrap_or(0).max(known)
    };
    let is_said = views.iter().any(|view| meaning(view).is_some_and(is_owner) && weight(view) > 0);
    for view in views.iter_mut().filter(|view| !view.is_settled_by_map()) {
        if !meaning(view).is_some_and(is_owner) {
            continue;
        }
        let is_left = name.is_some_and(|name| view.at < name);
        let is_doubtful = match weight(view) {
            0 => is_said || !is_left,
            CLEAR_WORD.. => false,
            _ => !is_left && view.traits.repeats == 0 && view.traits.valued() > 1,
        };
        if is_doubtful {
            view.decision = None;
        }
    }
}

/// Codes that differ for every name are the rows' own where another column gathers the rows.
pub fn own_codes(views: &mut [ColumnView]) {
    let has_own = views.iter().any(|view| matches!(meaning(view), Some(Meaning::Code | Meaning::OwnId)));
    let Some(names) = views.iter().find(|view| meaning(view).is_some_and(is_name)).map(|view| view.traits.distinct)
    else {
        return;
    };
    if has_own {
        return;
    }
    let gathers = |view: &ColumnView| meaning(view).is_some_and(is_owner) && view.traits.distinct < names;
    let is_own = |view: &ColumnView| {
        let is_code = matches!(meaning(view), Some(Meaning::OwnerCode | Meaning::MeasureCode | Meaning::ObjectiveCode));
        is_code && view.traits.distinct == names && names > 1 && !view.is_settled_by_map()
    };
    let Some(own) = views.iter().position(is_own) else { return };
    if views.iter().enumerate().any(|(at, view)| at != own && gathers(view)) {
        let certainty = Certainty::Likely;
        views[own].decision = Some(Decision { meaning: Some(Meaning::Code), rule: ColumnRule::Evidence, certainty });
    }
}
