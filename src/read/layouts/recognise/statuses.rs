//! Columns of statuses: the one that states the verdicts, and the direction under which it agrees with the figures.

use super::view::{self, ColumnView, Decision};
use crate::model::{ColumnRule, Evidence, Year};
use crate::read::traits::arithmetic::{self, TableDirection};
use crate::read::traits::closed_list;
use crate::read::words::meaning::Meaning;

/// Makes the statuses of the last year the verdicts that the table states, where a column of them holds verdicts, colours, or
/// yes and no; of other statuses, and of a column that says how things go, nothing is made.
pub fn state_verdicts(views: &mut [ColumnView]) {
    if view::has(views, Meaning::Verdict) {
        return;
    }
    let is_status = |view: &&mut ColumnView| {
        let may_state = view.statuses.is_some() && !closed_list::asks_how_it_goes(&view.column.printed);
        view.meaning() == Some(Meaning::Status) && may_state && !view.is_settled_by_map()
    };
    let last = views.iter_mut().rev().filter(is_status).max_by_key(|view| view.year());
    if let Some(view) = last {
        view.decision = view.decision.map(|decision| Decision {
            meaning: Some(Meaning::Verdict),
            rule: ColumnRule::Evidence,
            ..decision
        });
        for candidate in view.candidates.iter_mut().filter(|candidate| candidate.meaning == Meaning::Status.id()) {
            candidate.meaning = Meaning::Verdict.id();
        }
    }
}

/// Of baselines and targets so many percent may go another way than the statuses say.
const MOST_OPPOSED: usize = 20;

/// The direction under which the statuses agree with target and achieved value, of the last year that has both, if some say
/// achieved and some not, and the baselines do not say the opposite.
pub fn table_direction(views: &mut [ColumnView]) -> Option<TableDirection> {
    let at = views.iter().position(|view| view.meaning() == Some(Meaning::Verdict) && view.statuses.is_some())?;
    let (target, achieved) = last_pair(views, views[at].year())?;
    let figures = |view: usize| views[view].traits.figures.as_slice();
    let statuses = views[at].statuses.as_ref()?;
    let (direction, agreement) =
        arithmetic::agrees_with_status(statuses, figures(target), figures(achieved)).direction()?;
    let says_both = statuses.contains(&Some(true)) && statuses.contains(&Some(false));
    let baseline = views.iter().position(|view| view.meaning() == Some(Meaning::Baseline));
    let opposed = baseline.map(|baseline| arithmetic::goes(direction.opposite(), figures(baseline), figures(target)));
    if !says_both || opposed.is_some_and(|opposed| opposed.percent() > MOST_OPPOSED) {
        return None;
    }
    if let Some(best) = views[at].candidates.first_mut() {
        best.evidence.push(Evidence::AgreesWithVerdicts(agreement.rows, agreement.of));
    }
    Some(TableDirection { direction, agreement })
}

/// The columns of target and achieved value of that year, else of the last that has both with figures.
fn last_pair(views: &[ColumnView], wanted: Option<Year>) -> Option<(usize, usize)> {
    let of = |meaning: Meaning| {
        let is_own = move |view: &ColumnView| view.meaning() == Some(meaning) && view.traits.valued() > 0;
        (0..views.len()).filter(move |at| is_own(&views[*at]))
    };
    let pairs = of(Meaning::Achieved).flat_map(|achieved| {
        let same = of(Meaning::Target).filter(move |target| views[*target].year() == views[achieved].year());
        same.map(move |target| (target, achieved))
    });
    let is_wanted = |achieved: usize| wanted.is_some() && views[achieved].year() == wanted;
    pairs.max_by_key(|(_, achieved)| (is_wanted(*achieved), views[*achieved].year(), *achieved))
}
