//! The columns of a table in long form: one says of each row what its figure is, one gives its period, and the figures are
//! in one column, whatever its header calls them.

use super::view::{self, ColumnView, set};
use crate::model::{Certainty, ColumnRule};
use crate::read::traits::cell::CellTrait;
use crate::read::traits::closed_list::ListKind;
use crate::read::traits::percent;
use crate::read::words::meaning::Meaning;

/// Percent of the values of a column of figures that are figures.
const ARE_FIGURES: usize = 60;
/// Percent of the values of a column of periods that are periods.
const ARE_PERIODS: usize = 80;

/// Settles the kinds and the figures of a table in long form. Of several columns of figures the one that is headed as
/// values has them, else each competes by its own words.
pub fn settle(views: &mut [ColumnView]) {
    let has_own_figures = |view: &ColumnView| {
        let is_of_kind = matches!(view.words.clear_meaning(), Some(Meaning::Target | Meaning::Achieved));
        is_of_kind && view.period().is_some()
    };
    if views.iter().any(has_own_figures) || !views.iter().any(holds_periods) {
        return;
    }
    let free = |view: &ColumnView| view.decision.is_none();
    let kinds: Vec<usize> = (0..views.len())
        .filter(|at| free(&views[*at]) && views[*at].traits.list_kind() == Some(ListKind::ValueKinds))
        .collect();
    let is_mapped = view::has(views, Meaning::ValueKind);
    let said = |at: &usize| (views[*at].words.weight(Meaning::ValueKind), std::cmp::Reverse(*at));
    let best = kinds.into_iter().max_by_key(said);
    if let Some(best) = best.filter(|_| !is_mapped) {
        give(&mut views[best], Meaning::ValueKind);
    } else if !is_mapped {
        return;
    }
    if view::has(views, Meaning::Value) {
        return;
    }
    let figures: Vec<usize> = (0..views.len()).filter(|at| free(&views[*at]) && may_be_value(&views[*at])).collect();
    let headed: Vec<usize> = figures.iter().copied().filter(|at| views[*at].words.weight(Meaning::Value) > 0).collect();
    let value = match (&figures[..], &headed[..]) {
        ([only], _) | (_, [only]) => Some(*only),
        _ => None,
    };
    if let Some(value) = value {
        give(&mut views[value], Meaning::Value);
    }
}

fn give(view: &mut ColumnView, meaning: Meaning) {
    let rule = if view.column.meaning == Some(meaning) { view.column.rule } else { ColumnRule::Evidence };
    set(view, Some(meaning), rule, Certainty::Certain);
}

/// Whether a column is headed as one of periods and holds them.
fn holds_periods(view: &ColumnView) -> bool {
    let is_headed = view.words.weight(Meaning::Year) > 0 || view.column.meaning == Some(Meaning::Year);
    is_headed && view.traits.percent_of_periods() >= ARE_PERIODS
}

/// Whether a column holds figures that no word makes another thing than values: codes, periods, baselines, shares.
fn may_be_value(view: &ColumnView) -> bool {
    use Meaning::{Achieved, Funds, Target, Value};
    let is_value = |meaning: Option<Meaning>| matches!(meaning, None | Some(Value | Funds | Target | Achieved));
    percent(view.traits.count(CellTrait::Figure), view.traits.valued()) >= ARE_FIGURES
        && !holds_periods(view)
        && is_value(view.words.clear_meaning())
        && is_value(view.column.meaning)
}
