//! The columns of targets and achieved values: which of several of one period counts, which are shares of the target, parts
//! of a whole or of a year, or the same again in another language.

use super::view::{self, ColumnView, leave_out, set};
use super::{parts, parts_of_year, shares};
use crate::model::{Certainty, ColumnRule, Evidence, PartOfYear, ReportingPeriod, Year};
use crate::read::traits::arithmetic;
use crate::read::traits::cell::CellTrait;
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;
use crate::read::words::stems::Qualifier;
use crate::text::fold;

/// Of two columns of one meaning and period the one counts for which so much more speaks.
const CLEARLY_BETTER: u8 = 20;

/// Settles the series of targets and achieved values.
pub fn settle(views: &mut [ColumnView]) {
    leave_limits_and_forecasts(views);
    bounds(views);
    shares::settle(views);
    open_of_unknown_year(views);
    parts_of_year::take_bare_series(views);
    parts::keep_baselines(views);
    for meaning in [Meaning::Target, Meaning::Achieved, Meaning::TargetMin, Meaning::TargetMax] {
        parts_of_year::settle(views, meaning);
        groups(views, meaning).into_iter().for_each(|columns| settle_group(views, meaning, columns));
        leave_whole_programme(views, meaning);
    }
    date_by_neighbour(views);
}

/// Columns of `Year 1` and the like are open as long as nothing says which year that is.
fn open_of_unknown_year(views: &mut [ColumnView]) {
    let figures = [Meaning::Target, Meaning::Achieved, Meaning::TargetMin, Meaning::TargetMax];
    let is_own = |view: &&mut ColumnView| {
        let best = view.candidates.first().and_then(|best| Meaning::from_id(best.meaning));
        view.is_of_unknown_year() && view.meaning().or(best).is_some_and(|meaning| figures.contains(&meaning))
    };
    views.iter_mut().filter(is_own).for_each(|view| set(view, None, ColumnRule::Open, Certainty::Open));
}

/// The columns of a meaning that are of one period: of a year, or of one part of it.
fn groups(views: &[ColumnView], wanted: Meaning) -> Vec<Vec<usize>> {
    let key = |view: &ColumnView| match view.is_part_of_year() {
        true => (view.period(), view.words.part),
        false => (view.year().map(ReportingPeriod::Year), None),
    };
    type Of = (Option<ReportingPeriod>, Option<PartOfYear>);
    let mut groups: Vec<(Of, Vec<usize>)> = Vec::new();
    for (index, view) in views.iter().enumerate().filter(|(_, view)| view.meaning() == Some(wanted)) {
        match groups.iter_mut().find(|(of, _)| *of == key(view)) {
            Some((_, columns)) => columns.push(index),
            None => groups.push((key(view), vec![index])),
        }
    }
    groups.into_iter().map(|(_, columns)| columns).collect()
}

/// Limits of colours and figures that are expected are neither targets nor achieved values.
fn leave_limits_and_forecasts(views: &mut [ColumnView]) {
    for view in views.iter_mut() {
        let is_limit = view.words.qualifiers.has(Qualifier::Threshold) && view.meaning() == Some(Meaning::Target);
        let is_forecast = view.words.qualifiers.has(Qualifier::Projection) && view.meaning() == Some(Meaning::Achieved);
        if is_limit || is_forecast {
            leave_out(view, ColumnRule::Unused, None);
        }
    }
}

/// Targets whose header says at least or at most.
fn bounds(views: &mut [ColumnView]) {
    for view in views.iter_mut().filter(|view| view.meaning() == Some(Meaning::Target)) {
        let bound = match (view.words.qualifiers.has(Qualifier::Minimum), view.words.qualifiers.has(Qualifier::Maximum))
        {
            (true, false) => Meaning::TargetMin,
            (false, true) => Meaning::TargetMax,
            (true, true) | (false, false) => continue,
        };
        set(view, Some(bound), ColumnRule::Evidence, Certainty::Certain);
    }
}

/// Of several columns of one meaning and year one counts.
fn settle_group(views: &mut [ColumnView], wanted: Meaning, mut columns: Vec<usize>) {
    leave_repetitions(views, &mut columns);
    parts::keep(views, wanted, &mut columns);
    leave_previous(views, &mut columns);
    if wanted == Meaning::Target {
        leave_shares_of_targets(views, &mut columns);
        keep_revised(views, &mut columns);
    }
    columns.retain(|index| views[*index].meaning() == Some(wanted));
    let full = columns;
    let filled = |index: &usize| views[*index].traits.valued() > 0;
    let (full, blank): (Vec<usize>, Vec<usize>) =
        if full.iter().any(filled) { full.into_iter().partition(filled) } else { (full, Vec::new()) };
    if full.len() + blank.len() > 1 {
        blank.into_iter().for_each(|index| leave_out(&mut views[index], ColumnRule::Duplicate, None));
    }
    if full.len() < 2 {
        return;
    }
    let full = leave_parts_of_total(views, wanted, full);
    let mapped: Vec<usize> = full.iter().copied().filter(|index| views[*index].is_settled_by_map()).collect();
    let score = |index: &usize| views[*index].score(wanted);
    let best = mapped.first().copied().or_else(|| {
        let best = full.iter().copied().max_by_key(|index| (score(index), std::cmp::Reverse(*index)))?;
        let is_clear =
            full.iter().filter(|index| **index != best).all(|index| score(index) + CLEARLY_BETTER <= score(&best));
        is_clear.then_some(best)
    });
    for index in full {
        match best {
            Some(best) if best == index => {}
            Some(_) => leave_out(&mut views[index], ColumnRule::Duplicate, None),
            None => set(&mut views[index], None, ColumnRule::Open, Certainty::Open),
        }
    }
}

/// A column that is the sum of all others of its meaning and year is the year's: they are parts, and kept beside it.
fn leave_parts_of_total(views: &mut [ColumnView], wanted: Meaning, columns: Vec<usize>) -> Vec<usize> {
    let others = |total: usize| columns.iter().copied().filter(move |part| *part != total);
    let is_total = |total: &usize| {
        let parts: Vec<_> = others(*total).map(|part| views[part].traits.figures.as_slice()).collect();
        arithmetic::sum_of(&parts, &views[*total].traits.figures).is_some()
    };
    let Some(total) = columns.iter().copied().find(is_total) else { return columns };
    let places: Vec<u16> = others(total).map(|part| views[part].at).collect();
    others(total).for_each(|part| parts::keep_one(&mut views[part], wanted));
    if let Some(first) = views[total].candidates.first_mut() {
        first.evidence.insert(0, Evidence::SumOf(places));
    }
    vec![total]
}

/// A column that says the same again, in another language or figure by figure, is left out.
fn leave_repetitions(views: &mut [ColumnView], columns: &mut Vec<usize>) {
    let mut kept: Vec<usize> = Vec::new();
    for index in std::mem::take(columns) {
        let first = kept.iter().copied().find(|first| {
            let (one, other) = (&views[*first], &views[index]);
            let says_figures = one.traits.spread.is_some();
            let is_same_part = one.words.part == other.words.part && one.period() == other.period();
            let in_two_languages = one.words.language.is_some() && one.words.language != other.words.language;
            let is_headed_alike = one.words.stem == other.words.stem && one.words.qualifiers == other.words.qualifiers;
            let has_same_header = fold(&one.column.printed) == fold(&other.column.printed);
            in_two_languages && one.words.stem == other.words.stem
                || has_same_header
                || is_headed_alike && (says_figures || is_same_part) && one.traits.figures == other.traits.figures
                || arithmetic::repeats(&one.traits.figures, &other.traits.figures).is_some()
                    && one.words.qualifiers.has(Qualifier::Revised) == other.words.qualifiers.has(Qualifier::Revised)
        });
        match first {
            Some(first) if !views[index].is_settled_by_map() => {
                let why = match views[index].words.language {
                    Some(_) => Evidence::TwinOf(views[first].at),
                    None => Evidence::Repetition(views[first].at),
                };
                leave_out(&mut views[index], ColumnRule::Duplicate, Some(why));
            }
            _ => kept.push(index),
        }
    }
    *columns = kept;
}

/// A previous value is left out beside the one that is not.
fn leave_previous(views: &mut [ColumnView], columns: &mut Vec<usize>) {
    let is_previous = |view: &ColumnView| view.words.qualifiers.has(Qualifier::Previous);
    if columns.iter().all(|index| is_previous(&views[*index])) {
        return;
    }
    columns.retain(|index| {
        let is_left_out = is_previous(&views[*index]) && !views[*index].is_settled_by_map();
        if is_left_out {
            leave_out(&mut views[*index], ColumnRule::Unused, None);
        }
        !is_left_out
    });
}

/// `% planned 2024` over percentages, beside `planned 2024` over figures that are none, says how much of the target was planned.
fn leave_shares_of_targets(views: &mut [ColumnView], columns: &mut Vec<usize>) {
    let is_share = |view: &ColumnView| says_percent_first(&view.column.printed) && holds_percentages(view);
    let is_plain = |view: &ColumnView| !view.words.is_percent && view.traits.valued() > 0 && !holds_percentages(view);
    if !columns.iter().any(|index| is_plain(&views[*index])) {
        return;
    }
    columns.retain(|index| {
        let is_left_out = is_share(&views[*index]) && !views[*index].is_settled_by_map();
        if is_left_out {
            leave_out(&mut views[*index], ColumnRule::Unused, None);
        }
        !is_left_out
    });
}

/// Whether a header begins with a word or sign for percent: `% planned`, not `Planned (%)`.
fn says_percent_first(printed: &str) -> bool {
    let first = printed.split_whitespace().next().unwrap_or_default();
    first.starts_with('%') || {
        let words = header_evidence::read_header(first);
        words.is_percent && words.clear_meaning().is_none()
    }
}

fn holds_percentages(view: &ColumnView) -> bool {
    view.traits.is_mostly(CellTrait::Percentage)
}

/// A revised target counts; the first one is kept beside it.
fn keep_revised(views: &mut [ColumnView], columns: &mut Vec<usize>) {
    let has_revised = columns.iter().any(|index| views[*index].words.qualifiers.has(Qualifier::Revised));
    let has_plain = columns.iter().any(|index| !views[*index].words.qualifiers.has(Qualifier::Original));
    columns.retain(|index| {
        let words = &views[*index].words;
        let is_first = has_revised && !words.qualifiers.has(Qualifier::Revised)
            || has_plain && words.qualifiers.has(Qualifier::Original);
        if is_first {
            set(&mut views[*index], Some(Meaning::TargetOriginal), ColumnRule::Evidence, Certainty::Certain);
        }
        !is_first
    });
}

/// A target of the whole programme beside targets of years is no target of a year.
fn leave_whole_programme(views: &mut [ColumnView], wanted: Meaning) {
    let is_own = |view: &ColumnView| view.meaning() == Some(wanted);
    let has_dated = views.iter().any(|view| is_own(view) && view.period().is_some());
    for view in views.iter_mut().filter(|view| is_own(view) && view.period().is_none()) {
        if has_dated && view.words.qualifiers.has(Qualifier::Final) {
            leave_out(view, ColumnRule::Unused, None);
        }
    }
}

/// A target or achieved value without a year is of the one year that its table names.
fn date_by_neighbour(views: &mut [ColumnView]) {
    let figures = [Meaning::Target, Meaning::Achieved, Meaning::TargetMin, Meaning::TargetMax];
    let is_series = |view: &&ColumnView| view.meaning().is_some_and(|meaning| figures.contains(&meaning));
    if views.iter().any(|view| view.meaning() == Some(Meaning::Year)) {
        return;
    }
    let mut years: Vec<Year> =
        views.iter().filter(is_series).filter_map(|view| view.period()).map(|period| period.year()).collect();
    years.sort_unstable();
    years.dedup();
    let [year] = years[..] else { return };
    let is_undated_part = |view: &&mut ColumnView| view.column.part.is_some() && view.period().is_none();
    views.iter_mut().filter(is_undated_part).for_each(|view| view.column.year = Some(year));
    let has_due_dates = view::has(views, Meaning::TargetYear);
    let has_own = |views: &[ColumnView], meaning: Option<Meaning>| {
        views.iter().any(|view| view.meaning() == meaning && view.year() == Some(year) && !view.is_part_of_year())
    };
    for at in 0..views.len() {
        if !is_series(&&views[at]) || views[at].period().is_some() || views[at].is_settled_by_map() {
            continue;
        }
        // Its own column says when a target is due.
        if has_due_dates && views[at].meaning() != Some(Meaning::Achieved) {
            continue;
        }
        if let Some(part) = views[at].words.part.and_then(|part| part.in_year(year)) {
            views[at].column.period = Some(part);
        } else if has_own(views, views[at].meaning()) {
            // Beside a column of that year it is of another time or thing: the target of the whole programme, a code.
            leave_out(&mut views[at], ColumnRule::Unused, None);
            continue;
        }
        views[at].column.year = Some(year);
        if let Some(decision) = &mut views[at].decision {
            decision.certainty = Certainty::Likely;
        }
    }
}
