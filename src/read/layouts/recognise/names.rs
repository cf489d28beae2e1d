//! Which column names the rows, which gather them, and whose the codes are.

use super::fit;
use super::view::{self, ColumnView, set};
use crate::model::{Certainty, ColumnRule};
use crate::read::traits::cell::CellTrait;
use crate::read::traits::percent;
use crate::read::words::meaning::Meaning;

/// A candidate for the name must have this score.
const LEAST_OF_NAME: u8 = 20;
/// From this score on a name is certain.
const CLEAR_NAME: u8 = 45;
/// So much must speak for an owner among names: more than the values alone say.
const LEAST_OF_OWNER: u8 = 60;
/// So much must speak for a remark.
const LEAST_OF_REMARK: u8 = 45;
/// A column with so many percent of texts may hold names.
const MOSTLY_TEXTS: usize = 80;
/// Words with less weight leave it open whether a column gathers rows.
const CLEAR_WORD: u8 = 80;

/// Beside a column of indicators the name of an objective is an owner; another title names nothing where it is as well a
/// remark, and gathers the rows where it is left of them and comes again, as a description of what owns the rows does.
fn settle_second_name(views: &mut [ColumnView]) {
    let indicators = views.iter().find(|view| view.meaning() == Some(Meaning::Indicator));
    let Some((at, distinct)) = indicators.map(|view| (view.at, view.traits.distinct)) else { return };
    let own = |view: &mut ColumnView, certainty| set(view, Some(Meaning::Owner), ColumnRule::Evidence, certainty);
    let is_second = |view: &&mut ColumnView| {
        let is_guess = view.decision.is_some_and(|decision| decision.certainty == Certainty::Likely);
        let is_described = is_guess && view.meaning() == Some(Meaning::Remark);
        !view.is_settled_by_map() && (view.meaning() == Some(Meaning::Title) || is_described)
    };
    for view in views.iter_mut().filter(is_second) {
        let is_remark = view.meaning() == Some(Meaning::Remark);
        if !is_remark && view.score(Meaning::Owner) >= LEAST_OF_OWNER {
            own(view, Certainty::Certain);
        } else if !is_remark && view.score(Meaning::Remark) >= LEAST_OF_REMARK {
            view.decision = None;
        } else if view.at < at && gathers_all(view) && view.traits.distinct < distinct {
            own(view, Certainty::Likely);
        }
    }
}

/// Where no column was given the rows' names, the one for which most speaks has them, also one that was taken for an owner.
pub fn ensure_name(views: &mut [ColumnView]) {
    settle_second_name(views);
    if view::name(views).is_some() {
        return;
    }
    let score = |view: &ColumnView| view.score(Meaning::Indicator).max(view.score(Meaning::Title));
    let is_free = |view: &ColumnView| view.meaning().is_none_or(Meaning::is_owner) && !view.is_settled_by_map();
    let free = (0..views.len()).filter(|at| is_free(&views[*at]) && score(&views[*at]) >= LEAST_OF_NAME);
    let best = free.max_by_key(|at| (score(&views[*at]), views[*at].traits.distinct, std::cmp::Reverse(*at)));
    let Some(best) = best else { return name_by_institution(views) };
    let wanted = [Meaning::Indicator, Meaning::Title].into_iter().max_by_key(|meaning| views[best].score(*meaning));
    let certainty = if score(&views[best]) >= CLEAR_NAME { Certainty::Certain } else { Certainty::Likely };
    set(&mut views[best], wanted, ColumnRule::Evidence, certainty);
}

/// Where rows have neither names nor codes, texts that are only perhaps institutions tell them apart: `New services`.
fn name_by_institution(views: &mut [ColumnView]) {
    let is_told = views.iter().any(|view| matches!(view.meaning(), Some(Meaning::Code | Meaning::OwnId)));
    let is_guess = |view: &ColumnView| {
        let is_likely = view.decision.is_some_and(|decision| decision.certainty == Certainty::Likely);
        is_likely && view.meaning() == Some(Meaning::Institution) && fit::share_of_texts(&view.traits) >= MOSTLY_TEXTS
    };
    if let Some(at) = views.iter().position(is_guess).filter(|_| !is_told) {
        set(&mut views[at], Some(Meaning::Indicator), ColumnRule::Evidence, Certainty::Likely);
    }
}

/// Numbers left of the names under a word that is a goal as well as a target are those of goals, where the targets are right
/// of the names, and the numbers come again or the targets are of a year.
pub fn number_goals(views: &mut [ColumnView]) {
    let name = view::name(views).map(|view| view.at);
    let Some(name) = name else { return };
    let is_target = |view: &ColumnView| view.meaning() == Some(Meaning::Target) && view.traits.spread.is_some();
    let others = || views.iter().filter(|view| is_target(view) && view.at > name);
    let is_other_dated = others().any(|view| view.period().is_some());
    if others().next().is_none() {
        return;
    }
    for view in views.iter_mut().filter(|view| view.at < name && is_target(view) && !view.is_settled_by_map()) {
        let comes_again = percent(view.traits.repeats, view.traits.valued()) >= 30 && view.traits.runs > 0;
        if view.period().is_none() && view.traits.is_mostly_codes() && (comes_again || is_other_dated) {
            set(view, Some(Meaning::OwnerCode), ColumnRule::Evidence, Certainty::Likely);
        }
    }
}

/// A column that only its values make an owner is one where it is left of the names and no other column says that it is;
/// one that a doubtful word makes an owner is none where it is right of the names and gathers nothing.
pub fn drop_doubtful_owners(views: &mut [ColumnView]) {
    let name = view::name(views).map(|view| view.at);
    let weight = |view: &ColumnView| {
        let known = if view.column.meaning.is_some_and(Meaning::is_owner) { CLEAR_WORD } else { 0 };
        let roles = view.words.roles.iter().filter(|role| role.meaning.is_owner()).map(|role| role.weight);
        roles.max().unwrap_or(0).max(known)
    };
    let owners = || views.iter().filter(|view| view.meaning().is_some_and(Meaning::is_owner));
    let is_said = owners().any(|view| weight(view) > 0);
    let is_left = |view: &ColumnView| name.is_some_and(|name| view.at < name);
    let has_left = owners().any(|view| weight(view) > 0 && is_left(view));
    let has_clear = owners().any(|view| weight(view) >= CLEAR_WORD);
    let is_gathered = owners().any(|view| is_left(view) && view.traits.repeats > 0);
    // Rows whose codes are below those of other rows are owned by these.
    let is_nested = views.iter().any(|view| is_left(view) && view.traits.nested_codes() > 0 && owns_by_code(view));
    let is_doubtful = |view: &ColumnView| match weight(view) {
        0 => is_said || !is_left(view),
        ..CLEAR_WORD if is_left(view) => is_gathered && is_of_one_row_each(view),
        _ if is_left(view) => false,
        // What is the same in all rows tells them apart no more than it gathers them.
        _ if is_nested && may_be_other(view) => true,
        _ if view.traits.distinct == 1 && owners().nth(1).is_some() => true,
        CLEAR_WORD.. => !gathers_all(view) || has_left && !view.column.meaning.is_some_and(Meaning::is_owner),
        _ => has_left || has_clear || !gathers_all(view),
    };
    let dropped: Vec<usize> = (0..views.len())
        .filter(|at| views[*at].meaning().is_some_and(Meaning::is_owner) && is_doubtful(&views[*at]))
        .filter(|at| !views[*at].is_settled_by_map())
        .collect();
    for at in dropped {
        views[at].decision = None;
    }
}

/// Whether a column says something else in each row, and no codes that could order it.
fn is_of_one_row_each(view: &ColumnView) -> bool {
    let has_codes = view.traits.is_mostly_codes() || view.traits.percent_of(CellTrait::TitledCode) >= 50;
    view.traits.is_unique() && view.traits.valued() > 2 && !has_codes
}

fn owns_by_code(view: &ColumnView) -> bool {
    view.meaning().is_some_and(|meaning| meaning.is_owner() || matches!(meaning, Meaning::Code | Meaning::OwnId))
}

/// Whether the words of a column's header may say something else than an owner as well, as `measure` does.
fn may_be_other(view: &ColumnView) -> bool {
    view.words.roles.iter().any(|role| !role.meaning.is_owner() && role.weight >= LEAST_OF_REMARK)
}

/// A column without a header that is left of the names and full of words gathers them: its header is a title across
/// several columns, or none.
pub fn own_headless(views: &mut [ColumnView]) {
    let name = view::name(views).map(|view| view.at);
    let Some(name) = name else { return };
    for view in views.iter_mut().filter(|view| view.at < name && view.decision.is_none()) {
        let is_blank = view.column.printed.trim().is_empty();
        let is_full = percent(view.traits.valued(), view.traits.rows) >= 80;
        if is_blank && is_full && fit::share_of_texts(&view.traits) >= 60 && view.traits.list_kind().is_none() {
            set(view, Some(Meaning::Owner), ColumnRule::Evidence, Certainty::Likely);
        }
    }
}

/// Whether a column is filled in nearly all rows and its values come again.
fn gathers_all(view: &ColumnView) -> bool {
    let traits = &view.traits;
    percent(traits.valued(), traits.rows) >= 80 && percent(traits.repeats, traits.valued()) >= 30
}

/// Where nothing gathers the rows, a column of parts that may as well be an owner does, if another column of parts is there
/// or the word says so as much.
pub fn ensure_owner(views: &mut [ColumnView]) {
    if views.iter().any(|view| view.meaning().is_some_and(Meaning::is_owner)) {
        return;
    }
    let parts: Vec<usize> = (0..views.len()).filter(|at| views[*at].meaning() == Some(Meaning::Part)).collect();
    let score = |at: &usize| {
        let own = views[*at].score(Meaning::Owner);
        (!views[*at].is_settled_by_map() && own >= views[*at].score(Meaning::Part)).then_some(own)
    };
    let best = parts.iter().filter_map(|at| Some((score(at)?, *at))).max_by_key(|(score, _)| *score);
    if let Some((_, at)) = best {
        set(&mut views[at], Some(Meaning::Owner), ColumnRule::Evidence, Certainty::Likely);
    }
}

/// Codes that differ for every name are the rows' own: where another column gathers the rows, and where no other does but
/// the codes are of every row. Codes that come again are an owner's where other codes are of every name.
pub fn own_codes(views: &mut [ColumnView]) {
    let Some(names) = view::name(views).map(|view| view.traits.distinct).filter(|names| *names > 1) else { return };
    let is_code = |view: &ColumnView| {
        let is_owner_code =
            matches!(view.meaning(), Some(Meaning::OwnerCode | Meaning::MeasureCode | Meaning::ObjectiveCode));
        is_owner_code || view.meaning().is_some_and(Meaning::is_owner) && view.traits.holds_codes()
    };
    let is_of_every_row = |view: &ColumnView| {
        let of_names = percent(view.traits.distinct, names) >= 90;
        (of_names || view.traits.is_unique() && view.traits.valued() > 1) && !view.is_settled_by_map()
    };
    let own: Vec<usize> =
        (0..views.len()).filter(|at| matches!(views[*at].meaning(), Some(Meaning::Code | Meaning::OwnId))).collect();
    let Some(found) = views.iter().position(|view| is_code(view) && is_of_every_row(view)) else { return };
    let gathers = |(at, view): (usize, &ColumnView)| {
        at != found && view.meaning().is_some_and(Meaning::is_owner) && view.traits.distinct < names
    };
    let is_gathered = views.iter().enumerate().any(gathers);
    // A header such as `owner code` says whose the codes are; `Goal number` does not.
    let says_whose =
        matches!(views[found].column.meaning, Some(Meaning::OwnerCode | Meaning::MeasureCode | Meaning::ObjectiveCode));
    let is_nested = views[found].traits.nested_codes() > 0 && !says_whose;
    if !is_gathered && !is_nested && views[found].column.meaning.is_some_and(Meaning::is_owner) {
        return;
    }
    let is_repeated = |at: &usize| percent(views[*at].traits.distinct, names) < 60 && !views[*at].is_settled_by_map();
    if !own.iter().all(is_repeated) {
        return;
    }
    let mut give = |at: usize, meaning| set(&mut views[at], Some(meaning), ColumnRule::Evidence, Certainty::Likely);
    own.iter().for_each(|at| give(*at, Meaning::OwnerCode));
    give(found, Meaning::Code);
}
