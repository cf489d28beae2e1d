//! Columns of figures that no word names, in tables in which nothing else is a target or an achieved value: what they hold is
//! asked, with what their order, their periods and the arithmetic between them suggest.

use super::view::{self, ColumnView, set};
use crate::model::{Candidate, Certainty, ColumnRule, Evidence};
use crate::read::traits::arithmetic::{self, ShareForm};
use crate::read::traits::cell::CellTrait;
use crate::read::words::meaning::Meaning;
use crate::read::words::stems::Qualifier;

/// Percent of the cells of such a column that are figures.
const ARE_FIGURES: usize = 60;
/// Percent of the cells from which on a column holds years and no figures.
const ARE_YEARS: usize = 90;
/// Scores of the guesses, the best first.
const SCORES: [u8; 3] = [40, 30, 20];

/// Opens the columns of figures that may be targets and achieved values, where no other column is one; whether there are any.
pub fn ask(views: &mut [ColumnView]) -> bool {
    if views.iter().any(|view| is_of_figures(view) || is_open(view)) {
        return false;
    }
    let columns: Vec<usize> = (0..views.len()).filter(|at| may_hold_figures(&views[*at])).collect();
    let (series, shares): (Vec<usize>, Vec<usize>) =
        columns.iter().copied().partition(|at| !is_share(views, &columns, *at));
    if !may_be_judged(views, &series) {
        return false;
    }
    for (at, meanings) in guesses(views, &series) {
        open(&mut views[at], &meanings);
    }
    for at in shares {
        open(&mut views[at], &[Meaning::PercentAchieved, Meaning::Achieved]);
    }
    true
}

/// Whether two of the columns may be target and achieved value: their figures are on one scale.
fn may_be_judged(views: &[ColumnView], columns: &[usize]) -> bool {
    let figures = |at: usize| views[at].traits.figures.as_slice();
    let is_pair = |pair: &[usize]| {
        let [one, other] = [pair[0], pair[1]].map(figures);
        let rows = one.iter().zip(other).filter(|(one, other)| one.is_some() && other.is_some()).count();
        rows > 0 && (rows < arithmetic::LEAST_ROWS || arithmetic::same_scale(one, other).is_some())
    };
    columns.windows(2).any(is_pair)
}

fn is_of_figures(view: &ColumnView) -> bool {
    use Meaning::{Achieved, PercentAchieved, Target, TargetMax, TargetMin, TargetOriginal, Value};
    let figures = [Target, TargetMin, TargetMax, TargetOriginal, Achieved, PercentAchieved, Value];
    view.meaning().is_some_and(|meaning| figures.contains(&meaning))
}

fn is_open(view: &ColumnView) -> bool {
    view.decision.is_some_and(|decision| decision.certainty == Certainty::Open)
}

/// Whether nothing is known of a column but that it holds figures.
fn may_hold_figures(view: &ColumnView) -> bool {
    let is_unknown = view.decision.is_some_and(|decision| decision.rule == ColumnRule::Unknown);
    let traits = &view.traits;
    is_unknown
        && !view.words.qualifiers.has(Qualifier::Threshold)
        && view.words.roles.iter().all(|role| !role.is_clear())
        && traits.percent_of(CellTrait::Figure) >= ARE_FIGURES
        && traits.percent_of(CellTrait::Year) < ARE_YEARS
        && !traits.holds_codes()
        && !traits.counts_rows
}

/// Whether a column is the ratio of two columns to its left.
fn is_share(views: &[ColumnView], columns: &[usize], at: usize) -> bool {
    let figures = |at: usize| views[at].traits.figures.as_slice();
    let left = || columns.iter().copied().filter(move |other| *other < at);
    let pairs =
        left().flat_map(|target| left().filter(move |other| *other != target).map(move |other| (target, other)));
    let share = |(target, other): (usize, usize)| arithmetic::share_of(figures(target), figures(other), figures(at));
    pairs.take(MOST_PAIRS).filter_map(share).any(|share| share.form == ShareForm::Ratio)
}

/// So many pairs of columns are looked at.
const MOST_PAIRS: usize = 90;

/// What the columns may be: the columns of one series, which differ in their periods only, are of one kind. Of two series
/// the first are targets, of three, where no column is the baseline, the first; of more only the first are asked about.
fn guesses(views: &[ColumnView], columns: &[usize]) -> Vec<(usize, [Meaning; 3])> {
    use Meaning::{Achieved, Baseline, Target};
    let mut series: Vec<(&str, Vec<usize>)> = Vec::new();
    for at in columns.iter().copied() {
        let stem = views[at].words.stem.as_str();
        let is_same = |known: &&mut (&str, Vec<usize>)| views[at].period().is_some() && known.0 == stem;
        match series.iter_mut().find(is_same) {
            Some((_, own)) => own.push(at),
            None => series.push((stem, vec![at])),
        }
    }
    let of_achieved = [Achieved, Target, Baseline];
    let of_target = [Target, Achieved, Baseline];
    let has_baseline = view::has(views, Baseline);
    let kinds = match series.len() {
        0 | 1 => vec![of_achieved],
        2 => vec![of_target, of_achieved],
        _ if has_baseline => vec![of_target, of_achieved],
        _ => vec![[Baseline, Target, Achieved], of_target, of_achieved],
    };
    let of_series = series.into_iter().zip(kinds);
    of_series.flat_map(|((_, columns), kind)| columns.into_iter().map(move |at| (at, kind))).collect()
}

fn open(view: &mut ColumnView, meanings: &[Meaning]) {
    let period = view.period();
    let numbers = Evidence::Numbers(view.traits.count(CellTrait::Figure));
    let candidate = |(meaning, score): (&Meaning, u8)| {
        let evidence = vec![numbers.clone()].into_iter().chain(period.map(Evidence::Period)).collect();
        Candidate { meaning: meaning.id(), period, score, evidence }
    };
    view.candidates = meanings.iter().zip(SCORES).map(candidate).collect();
    set(view, None, ColumnRule::Open, Certainty::Open);
}
