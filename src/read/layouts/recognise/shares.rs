//! Columns that were computed of target and achieved value: shares of the target, distances from it, shares of the planned
//! change. None of them is ever an achieved value.

use rust_decimal::Decimal;

use super::view::{ColumnView, leave_out, set};
use crate::model::{Candidate, Certainty, ColumnRule, Evidence};
use crate::read::traits::arithmetic::{self, Share, ShareForm};
use crate::read::traits::cell::CellTrait;
use crate::read::words::meaning::Meaning;
use crate::read::words::vocabulary;

/// The score of a column that is an achieved value because another is its share of the target.
const SCORE_OF_WHOLE: u8 = 70;

/// A column that was computed of others, and of which.
struct Computed {
    share: Share,
    target: usize,
    achieved: usize,
}

fn of(views: &[ColumnView], wanted: Meaning) -> Vec<usize> {
    (0..views.len()).filter(|index| views[*index].meaning() == Some(wanted)).collect()
}

/// A column that equals achieved / target in most rows, whatever its header, is a share of the target; so is one that equals
/// the share of the planned change, and one in percent while the target is not. A distance from the target is left out.
pub fn settle(views: &mut [ColumnView]) {
    let targets = of(views, Meaning::Target);
    for index in 0..views.len() {
        let is_sure = views[index].decision.is_some_and(|decision| {
            let may_be_share = [Meaning::Achieved, Meaning::Value, Meaning::PercentAchieved].map(Some);
            decision.certainty == Certainty::Certain && !may_be_share.contains(&decision.meaning)
        });
        if views[index].is_settled_by_map() || targets.contains(&index) || is_sure {
            continue;
        }
        let Some(computed) = computed(views, &targets, index) else { continue };
        let (target, achieved) = (views[computed.target].at, views[computed.achieved].at);
        let evidence = Evidence::ShareOf(achieved, target, computed.share.agreement.rows);
        if !is_share(computed.share.form) {
            leave_out(&mut views[index], ColumnRule::Unused, Some(evidence));
            continue;
        }
        set(&mut views[index], Some(Meaning::PercentAchieved), ColumnRule::Evidence, Certainty::Certain);
        match views[index].candidates.first_mut() {
            Some(first) => {
                first.meaning = Meaning::PercentAchieved.id();
                first.evidence = vec![evidence];
            }
            None => {
                let meaning = Meaning::PercentAchieved.id();
                let period = views[index].period();
                views[index].candidates.push(Candidate { meaning, period, score: 100, evidence: vec![evidence] });
            }
        }
        if views[computed.achieved].meaning() != Some(Meaning::Achieved) {
            take_as_achieved(views, &computed);
        }
    }
    leave_percentages(views, &targets);
}

/// Whether a column is a share of the target or of the planned change; else it is a distance from the target.
fn is_share(form: ShareForm) -> bool {
    match form {
        ShareForm::Ratio | ShareForm::Inverse | ShareForm::OfChange => true,
        ShareForm::Distance | ShareForm::Difference | ShareForm::Shortfall | ShareForm::Left => false,
    }
}

/// How a column is computed of a target and the achieved value of its year. A column that was taken for the achieved value
/// may as well be a share of one that was taken for nothing.
fn computed(views: &[ColumnView], targets: &[usize], index: usize) -> Option<Computed> {
    let figures = |at: usize| views[at].traits.figures.as_slice();
    let share_of = |target: usize, achieved: usize| {
        arithmetic::share_of(figures(target), figures(achieved), figures(index)).or_else(|| {
            let differ = views[target].words.factor != views[achieved].words.factor;
            let [target, achieved] =
                if differ { [target, achieved].map(|at| in_ones(&views[at])) } else { return None };
            arithmetic::share_of(&target, &achieved, figures(index))
        })
    };
    let baseline = views.iter().position(|view| view.meaning() == Some(Meaning::Baseline));
    let is_taken = views[index].meaning() == Some(Meaning::Achieved);
    let is_free = |view: &ColumnView| view.decision.is_none() && view.traits.is_mostly(CellTrait::Figure);
    targets.iter().copied().find_map(|target| {
        let same_year = |at: &usize| *at != index && views[*at].year() == views[target].year();
        let given = of(views, Meaning::Achieved).into_iter().filter(same_year).find_map(|achieved| {
            let share = share_of(target, achieved).or_else(|| {
                arithmetic::share_of_change(figures(baseline?), figures(target), figures(achieved), figures(index))
            })?;
            Some(Computed { share, target, achieved })
        });
        let is_undated = |at: &usize| *at != index && (views[*at].year().is_none() || same_year(at));
        let free = || (0..views.len()).filter(|at| is_taken && is_free(&views[*at]) && is_undated(at));
        let may_be_of_free = views[index].year() == views[target].year();
        given.or_else(|| {
            free().filter(|_| may_be_of_free).find_map(|achieved| {
                let share = share_of(target, achieved)?;
                (share.form == ShareForm::Ratio).then_some(Computed { share, target, achieved })
            })
        })
    })
}

/// The figures of a column, multiplied by the factor of its header.
fn in_ones(view: &ColumnView) -> Vec<Option<Decimal>> {
    let factor = view.words.factor.unwrap_or(Decimal::ONE);
    view.traits.figures.iter().map(|figure| figure.and_then(|figure| figure.checked_mul(factor))).collect()
}

/// Takes the column of which another is the share as the achieved value, with a warning.
fn take_as_achieved(views: &mut [ColumnView], computed: &Computed) {
    let target = &views[computed.target];
    let (period, own_year, evidence) = (target.period(), target.year(), vec![Evidence::ScaleOf(target.at)]);
    let view = &mut views[computed.achieved];
    view.column.year = view.column.year.or(own_year);
    let candidate = Candidate { meaning: Meaning::Achieved.id(), period, score: SCORE_OF_WHOLE, evidence };
    view.candidates.retain(|known| known.meaning != candidate.meaning);
    view.candidates.insert(0, candidate);
    set(view, Some(Meaning::Achieved), ColumnRule::Evidence, Certainty::Likely);
}

/// Achieved values in percent beside targets that are in none are shares of them.
fn leave_percentages(views: &mut [ColumnView], targets: &[usize]) {
    let target_in_percent = targets.iter().any(|target| views[*target].words.is_percent);
    let units_in_percent = views.iter().any(|view| view.meaning() == Some(Meaning::Unit) && says_percent(view));
    let in_percent = target_in_percent
        || units_in_percent
        || targets.iter().any(|at| views[*at].traits.is_mostly(CellTrait::Percentage));
    if targets.is_empty() || in_percent {
        return;
    }
    for index in of(views, Meaning::Achieved) {
        let view = &mut views[index];
        if view.words.is_percent && view.meaning() == Some(Meaning::Achieved) {
            set(view, Some(Meaning::PercentAchieved), ColumnRule::Evidence, Certainty::Likely);
            if let Some(first) = view.candidates.first_mut() {
                first.meaning = Meaning::PercentAchieved.id();
            }
        }
    }
}

/// Whether a column of units names percent in its first rows.
fn says_percent(view: &ColumnView) -> bool {
    let percent = |unit: &String| vocabulary::all_languages().unit(unit) == Some(true);
    view.first_values.iter().any(percent)
}
