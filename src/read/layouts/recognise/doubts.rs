//! Meanings that a column was given by its words, and that its values or the columns around it speak against.

use super::view::{self, ColumnView, Decision};
use crate::model::{Certainty, ColumnRule};
use crate::read::traits::arithmetic;
use crate::read::traits::cell::CellTrait;
use crate::read::words::meaning::Meaning;

/// From so many percent of figures on a column holds figures.
const OF_FIGURES: usize = 60;
/// With less score it is open whether a column holds parts of a whole.
const CLEAR_PART: u8 = 70;
/// So many columns of money to the left of a share are tried.
const MOST_FUNDS: usize = 8;

/// Leaves out the columns whose meaning does not hold.
pub fn leave_out(views: &mut [ColumnView]) {
    let doubtful: Vec<usize> = (0..views.len())
        .filter(|at| !views[*at].is_settled_by_map())
        .filter(|at| {
            is_blank_guess(&views[*at])
                || is_flag_among_targets(views, *at)
                || is_share_of_funds(views, *at)
                || is_of_another_indicator(views, *at)
                || is_count_of_something(views, *at)
        })
        .collect();
    doubtful.into_iter().for_each(|at| view::leave_out(&mut views[at], ColumnRule::Unused, None));
}

/// Leaves out the columns that are only perhaps of parts where nothing has to be told apart; after owners are known.
pub fn leave_idle_parts(views: &mut [ColumnView]) {
    let idle: Vec<usize> =
        (0..views.len()).filter(|at| !views[*at].is_settled_by_map()).filter(|at| is_idle_part(views, *at)).collect();
    idle.into_iter().for_each(|at| view::leave_out(&mut views[at], ColumnRule::Unused, None));
}

/// Numbers that come again right of the names, under a word that may mean codes, as `number of visits`.
fn is_count_of_something(views: &[ColumnView], at: usize) -> bool {
    let is_guess = views[at]
        .decision
        .is_some_and(|decision| decision.meaning == Some(Meaning::Code) && decision.rule == ColumnRule::Evidence);
    let is_right = view::name(&views[..at]).is_some();
    is_guess && is_right && views[at].traits.repeats > 0 && views[at].traits.is_mostly(CellTrait::Figure)
}

/// An empty column whose words only perhaps say what it is; those of figures may be filled later.
fn is_blank_guess(view: &ColumnView) -> bool {
    let is_guess = |decision: Decision| {
        decision.certainty == Certainty::Likely && decision.meaning.is_some_and(|meaning| !meaning.is_figure())
    };
    view.traits.valued() == 0 && view.decision.is_some_and(is_guess)
}

/// A short list of words, or nothing, under a word for a target, without a period, where the targets of years are figures.
fn is_flag_among_targets(views: &[ColumnView], at: usize) -> bool {
    let is_target = |view: &ColumnView| view.meaning() == Some(Meaning::Target);
    let is_dated = |view: &&ColumnView| {
        is_target(view) && view.period().is_some() && view.traits.percent_of(CellTrait::Figure) >= OF_FIGURES
    };
    let view = &views[at];
    let holds_no_target = view.traits.valued() == 0 || view.traits.list.is_some() && view.traits.spread.is_none();
    is_target(view) && view.period().is_none() && holds_no_target && views.iter().any(|other| is_dated(&other))
}

/// A percentage of money spent: one column of money divided by another, both to its left.
fn is_share_of_funds(views: &[ColumnView], at: usize) -> bool {
    if views[at].meaning() != Some(Meaning::PercentAchieved) {
        return false;
    }
    let is_funds = |view: &&ColumnView| view.meaning() == Some(Meaning::Funds) && view.traits.spread.is_some();
    let funds: Vec<&ColumnView> = views[..at].iter().rev().filter(is_funds).take(MOST_FUNDS).collect();
    let is_share = |planned: &ColumnView, spent: &ColumnView| {
        let figures = [planned, spent, &views[at]].map(|view| view.traits.figures.as_slice());
        planned.at != spent.at && arithmetic::share_of(figures[0], figures[1], figures[2]).is_some()
    };
    funds.iter().any(|planned| funds.iter().any(|spent| is_share(planned, spent)))
}

/// A baseline between the indicators of results, which are left out, and those that are judged is of the former.
fn is_of_another_indicator(views: &[ColumnView], at: usize) -> bool {
    if !matches!(views[at].meaning(), Some(Meaning::Baseline | Meaning::BaselineYear)) {
        return false;
    }
    let name = views[at + 1..].iter().position(|view| view.meaning() == Some(Meaning::Indicator));
    let is_other = |view: &ColumnView| view.decision.is_none() && view.says_indicators();
    name.is_some() && views[..at].iter().any(is_other)
}

/// A column that is perhaps one of parts, where no name comes again: nothing has to be told apart.
fn is_idle_part(views: &[ColumnView], at: usize) -> bool {
    let is_weak = views[at].meaning() == Some(Meaning::Part) && views[at].score(Meaning::Part) < CLEAR_PART;
    let name = view::name(views);
    is_weak && name.is_some_and(|name| name.traits.is_unique())
}
