//! Columns of parts of a whole: `achieved 2021 (women)` beside the whole, or all of them parts; `women` and `men` right of the
//! column that they are parts of.

use std::collections::HashSet;

use super::labels;
use super::view::{self, ColumnView, set};
use crate::model::{Certainty, ColumnRule, Evidence};
use crate::read::layouts::header::ColumnPart;
use crate::read::traits::cell::CellTrait;
use crate::read::words::meaning::Meaning;
use crate::read::words::part_words;
use crate::text::fold;

/// Gives columns that are headed by nothing but parts the meaning of the column to their left: `women`, `men` behind `Achieved
/// 2021`. Where nothing else holds achieved values, they are parts of those, and the total beside them is the whole.
pub fn adopt(views: &mut [ColumnView]) {
    let mut at = 0;
    while at < views.len() {
        let run = views[at..].iter().take_while(|view| is_bare(view) || is_bare_total(view)).count();
        if views[at..at + run].iter().any(is_bare) {
            adopt_run(views, at, run);
        }
        at += run.max(1);
    }
}

fn adopt_run(views: &mut [ColumnView], from: usize, length: usize) {
    let has_achieved = view::has(views, Meaning::Achieved) || view::has(views, Meaning::Value);
    let left = from.checked_sub(1).map(|at| &views[at]);
    let anchor = left.and_then(|view| {
        let is_figure = |meaning: &Meaning| matches!(meaning, Meaning::Target | Meaning::Achieved);
        Some((view.meaning().filter(is_figure)?, view.period()))
    });
    let is_first = anchor.is_none_or(|(meaning, _)| meaning == Meaning::Target) && !has_achieved;
    let (meaning, period) = match anchor {
        _ if is_first && view::has(views, Meaning::Target) => (Meaning::Achieved, None),
        Some(anchor) => anchor,
        None => return,
    };
    let beside = left.map_or(Evidence::OnlyOne, |view| Evidence::Beside(view.at));
    for view in &mut views[from..from + length] {
        if is_bare_total(view) && !is_first {
            continue;
        }
        view.column.period = view.column.period.or(period);
        view.column.year = view.column.year.or(period.map(|period| period.year()));
        view::give(view, meaning, beside.clone());
    }
}

/// Whether a column of figures is headed by a part and nothing else.
fn is_bare(view: &ColumnView) -> bool {
    view.words.part_of_whole.is_some() && has_bare_words(view)
}

/// Whether a column of figures is headed by a word for the whole and nothing else.
fn is_bare_total(view: &ColumnView) -> bool {
    labels::is_total(view, &view.column.printed) && has_bare_words(view)
}

fn has_bare_words(view: &ColumnView) -> bool {
    let is_free = !view.is_settled_by_map() && view.decision.is_none_or(|decision| decision.meaning.is_none());
    let is_value = view.meaning() == Some(Meaning::Value)
        && view.decision.is_some_and(|known| known.certainty != Certainty::Certain);
    let says_role = view.words.roles.iter().any(|role| role.is_clear() && role.meaning.is_figure());
    (is_free || is_value)
        && !says_role
        && view.period().is_none()
        && view.words.unread.is_empty()
        && view.traits.is_mostly(CellTrait::Figure)
}

/// Keeps columns of women, men, towns beside the whole, and all of them where there is none; takes them out of the columns
/// that compete. A part that all columns of figures name tells none apart.
pub fn keep(views: &mut [ColumnView], wanted: Meaning, columns: &mut Vec<usize>) {
    let is_part = |view: &ColumnView| view.words.part_of_whole.is_some() && !view.is_settled_by_map();
    let parts: Vec<usize> = columns.iter().copied().filter(|at| is_part(&views[*at])).collect();
    if parts.is_empty() || parts.len() == columns.len() && is_of_all(views) {
        return;
    }
    let names: HashSet<String> =
        parts.iter().map(|at| fold(&part_of(&views[*at], wanted).value).into_owned()).collect();
    if parts.len() == columns.len() && names.len() < parts.len() {
        return;
    }
    for at in &parts {
        let mut part = part_of(&views[*at], wanted);
        if names.len() < parts.len() {
            part.value.clone_from(&views[*at].column.printed);
        }
        give(&mut views[*at], part);
    }
    columns.retain(|at| !parts.contains(at));
}

/// Keeps baselines of parts, of which one column has the whole's.
pub fn keep_baselines(views: &mut [ColumnView]) {
    let is_own = |view: &ColumnView| match view.decision {
        Some(known) => known.meaning == Some(Meaning::Baseline),
        None => view.best().is_some_and(|(best, _)| best == Meaning::Baseline),
    };
    let mut columns: Vec<usize> = (0..views.len()).filter(|at| is_own(&views[*at])).collect();
    let all = columns.len();
    keep(views, Meaning::Baseline, &mut columns);
    let [whole] = columns[..] else { return };
    if columns.len() == all {
        return;
    }
    if views[whole].meaning().is_none() {
        set(&mut views[whole], Some(Meaning::Baseline), ColumnRule::Evidence, Certainty::Certain);
    }
}

/// Keeps a column as one of a part, whatever its words.
pub fn keep_one(view: &mut ColumnView, wanted: Meaning) {
    let part = part_of(view, wanted);
    give(view, part);
}

/// Whether all columns of targets and achieved values are of the same part.
fn is_of_all(views: &[ColumnView]) -> bool {
    let is_figure = |view: &&ColumnView| matches!(view.meaning(), Some(Meaning::Target | Meaning::Achieved));
    let parts: HashSet<Option<String>> = views
        .iter()
        .filter(is_figure)
        .map(|view| view.words.part_of_whole.as_ref().map(|part| fold(part).into_owned()))
        .collect();
    parts.len() < 2
}

fn part_of(view: &ColumnView, meaning: Meaning) -> ColumnPart {
    let dimension = view.words.dimension.unwrap_or(part_words::any()).to_owned();
    let value = view.words.part_of_whole.clone().unwrap_or_else(|| match &view.words.unread[..] {
        [] => view.column.printed.clone(),
        words => words.join(" "),
    });
    ColumnPart { meaning, dimension, value }
}

fn give(view: &mut ColumnView, part: ColumnPart) {
    let period = view.period();
    if view.is_settled_by_map() {
        return;
    }
    set(view, None, ColumnRule::Part, Certainty::None);
    view.column.year = view.column.year.or(period.map(|period| period.year()));
    view.column.period = period;
    view.column.part = Some(part);
}
