//! Gives the meanings out: to each column one, to each meaning the column for which most speaks.

use super::candidates;
use super::view::{self, ColumnView, Decision, SampledRows};
use super::{
    chain, doubts, due, fractions, kinds, labels, names, owner_codes, owner_parts, parts, questions, series, statuses,
    unnamed,
};
use crate::model::{Candidate, Certainty, ColumnRule, Evidence, Question};
use crate::read::layouts::header::Column;
use crate::read::layouts::line::Spans;
use crate::read::layouts::tables::Region;
use crate::read::traits::arithmetic::{self, Side};
use crate::read::traits::cell::CellTrait;
use crate::read::traits::closed_list::ListKind;
use crate::read::traits::percent;
use crate::read::words::meaning::Meaning;
use crate::read::words::stems::Qualifier;
use crate::read::words::subject::Subject;
use crate::sheet::Sheet;

/// From this score on a meaning is certain, if no other comes near.
const CERTAIN: u8 = 75;
/// From this score on a meaning is used, with a warning where it is not certain.
const LIKELY: u8 = 45;
/// A meaning with less is no candidate.
const LEAST: u8 = 30;
/// How far the next meaning must be behind.
const MARGIN: u8 = 15;
/// A column with less percent of figures holds none.
const LEAST_OF_FIGURES: usize = 30;
/// So many candidates of a column are kept.
const MOST_CANDIDATES: usize = 3;

/// What is open in a table.
#[derive(Debug, Default)]
pub struct Open {
    /// The questions; none where nothing is open.
    pub questions: Vec<Question>,
    /// Whether they are about columns of figures that no word names.
    pub are_of_unnamed: bool,
}

/// Settles what each column of a table of indicators means, and gives what is open. Columns headed by nothing but periods are
/// achieved values where other tables show it.
pub fn settle(region: &mut Region, sheet: &Sheet, spans: &Spans, periods_are_achieved: bool) -> Open {
    if region.header.subject != Subject::Indicators {
        return Open::default();
    }
    let rows = SampledRows::from_region(sheet, region, spans);
    let mut views = view::views(sheet, region, &rows);
    candidates::weigh(&mut views, sheet.name.as_deref(), periods_are_achieved);
    obey_map(&mut views);
    leave_twins(&mut views, &rows);
    kinds::settle(&mut views);
    let fixed = region.header.columns.iter().filter(|column| column.sheet_column().is_none());
    give_out(&mut views, fixed.filter_map(|column| column.meaning).collect());
    names::ensure_name(&mut views);
    names::number_goals(&mut views);
    doubts::leave_out(&mut views);
    names::drop_doubtful_owners(&mut views);
    chain::settle(&mut views, &rows);
    names::own_headless(&mut views);
    names::ensure_owner(&mut views);
    owner_parts::settle(&mut views, &rows);
    doubts::leave_idle_parts(&mut views);
    names::own_codes(&mut views);
    owner_codes::settle(&mut views, &rows);
    read_plain_values(&mut views);
    labels::name_parts(&mut views, &rows);
    parts::adopt(&mut views);
    due::date_targets(&mut views);
    series::settle(&mut views);
    fractions::date(&mut views);
    leave_rest(&mut views);
    settle_flags(&mut views);
    statuses::state_verdicts(&mut views);
    region.header.direction = statuses::table_direction(&mut views);
    let are_of_unnamed = unnamed::ask(&mut views);
    let questions = questions::of_columns(&views, sheet);
    write_back(region, views);
    Open { questions, are_of_unnamed }
}

/// A map settles its columns before anything competes.
fn obey_map(views: &mut [ColumnView]) {
    for view in views.iter_mut().filter(|view| view.is_settled_by_map()) {
        let certainty = if view.column.meaning.is_some() { Certainty::Certain } else { Certainty::None };
        view.decision = Some(Decision { meaning: view.column.meaning, rule: view.column.rule, certainty });
    }
}

/// A column that says the same as one to its left in another language is left out: by its header, or by its cells where the
/// two headers are words for one meaning.
fn leave_twins(views: &mut [ColumnView], rows: &SampledRows<'_>) {
    for index in 1..views.len() {
        let (left, rest) = views.split_at_mut(index);
        let view = &mut rest[0];
        let (Some(language), None) = (view.words.language, view.decision) else { continue };
        let is_twin = |other: &&ColumnView| {
            let differs = other.words.language.is_some_and(|one| one != language);
            differs && (other.words.stem == view.words.stem || says_the_same(other, view, rows))
        };
        if let Some(first) = left.iter().find(is_twin).map(|other| other.at) {
            view::leave_out(view, ColumnRule::Duplicate, Some(Evidence::TwinOf(first)));
        }
    }
}

/// Whether two headers are words for one meaning, and the cells below are filled alike with the same digits.
fn says_the_same(one: &ColumnView, other: &ColumnView, rows: &SampledRows<'_>) -> bool {
    if one.words.clear_meaning().is_none() || one.words.clear_meaning() != other.words.clear_meaning() {
        return false;
    }
    let [left, right] = [one.at, other.at].map(|at| rows.cells(at).collect::<Vec<_>>());
    let left = Side { cells: &left, suffix: one.words.language };
    arithmetic::twin(left, Side { cells: &right, suffix: other.words.language }).is_some()
}

/// A column of values whose kind no other column says holds achieved values where no other does.
fn read_plain_values(views: &mut [ColumnView]) {
    if view::has(views, Meaning::ValueKind) {
        return;
    }
    let is_value = |view: &&mut ColumnView| !view.is_settled_by_map() && view.meaning() == Some(Meaning::Value);
    if view::has(views, Meaning::Achieved) {
        // Another value beside the achieved one is of another time or thing.
        views.iter_mut().filter(is_value).for_each(|view| view.decision = None);
    } else if view::has(views, Meaning::Target) {
        for view in views.iter_mut().filter(is_value) {
            view.decision = view.decision.map(|decision| Decision { meaning: Some(Meaning::Achieved), ..decision });
        }
    }
}

/// Whether several columns of a table may have that meaning.
fn may_repeat(meaning: Meaning) -> bool {
    meaning.is_owner()
        || matches!(
            meaning,
            Meaning::Target
                | Meaning::TargetMin
                | Meaning::TargetMax
                | Meaning::TargetOriginal
                | Meaning::Achieved
                | Meaning::Funds
                | Meaning::PercentAchieved
                | Meaning::Numerator
                | Meaning::Denominator
                | Meaning::Part
                | Meaning::Unit
        )
}

/// Gives each column the meaning for which most speaks, the clearest first; a meaning that is given is given once.
fn give_out(views: &mut [ColumnView], fixed: Vec<Meaning>) {
    let mut bids: Vec<(u8, usize, Meaning)> = Vec::new();
    for (index, view) in views.iter().enumerate().filter(|(_, view)| view.decision.is_none()) {
        let own = view.candidates.iter().filter(|candidate| candidate.score >= LEAST);
        bids.extend(own.filter_map(|bid| Some((bid.score, index, Meaning::from_id(bid.meaning)?))));
    }
    // Of two that are as likely names the one with more different texts.
    let best_name = bids
        .iter()
        .filter(|(.., meaning)| meaning.is_name())
        .max_by_key(|(score, index, _)| (*score, views[*index].traits.distinct, *index));
    let name = best_name.map_or(0, |(_, index, _)| *index);
    // Of two that are as likely the one nearer to the names.
    bids.sort_by_key(|(score, index, _)| (std::cmp::Reverse(*score), index.abs_diff(name), *index));
    let mut taken = fixed;
    taken.extend(views.iter().filter_map(|view| view.decision?.meaning));
    let mut lost: Vec<usize> = Vec::new();
    for (score, index, meaning) in bids {
        if views[index].decision.is_some() || lost.contains(&index) {
            continue;
        }
        let is_second_name = meaning.is_name()
            && taken.iter().copied().any(Meaning::is_name)
            && (score < CERTAIN || views[index].score(Meaning::Remark) >= LIKELY);
        if is_second_name || taken.contains(&meaning) && !may_repeat(meaning) {
            // A column that is clearly a second one of a meaning is nothing else, and indicators are no owners.
            let says_indicators = meaning == Meaning::Indicator && views[index].says_indicators();
            if score >= CERTAIN && !is_second_name || says_indicators {
                lost.push(index);
            }
            continue;
        }
        let decision = decision(&views[index], meaning, score);
        if let Some(meaning) = decision.meaning {
            taken.push(meaning);
        } else if decision.certainty != Certainty::Open {
            continue;
        }
        views[index].decision = Some(decision);
    }
}

/// Whether the header says the meaning, by a word or by a period alone.
fn is_said(view: &ColumnView, meaning: Meaning) -> bool {
    let has_figures = percent(view.traits.count(CellTrait::Figure), view.traits.valued()) >= LEAST_OF_FIGURES;
    has_figures && (view.words.weight(meaning) >= LIKELY || view.words.roles.is_empty() && view.period().is_some())
}

/// Whether two meanings are so near that a column of one is rightly used as the other.
fn is_alike(one: Meaning, other: Meaning) -> bool {
    use Meaning::{Code, Comment, Effectiveness, OwnId, Remark};
    let is_remark = |meaning| matches!(meaning, Remark | Comment | Effectiveness);
    let is_code = |meaning| matches!(meaning, Code | OwnId);
    one == other
        || is_remark(one) && is_remark(other)
        || is_code(one) && is_code(other)
        || one.is_name() && other.is_name()
        || one.is_owner() && other.is_owner()
}

fn decision(view: &ColumnView, meaning: Meaning, score: u8) -> Decision {
    let is_other = |other: &&Candidate| Meaning::from_id(other.meaning).is_some_and(|other| !is_alike(meaning, other));
    let next = view.candidates.iter().filter(is_other).map(|other| other.score).max();
    let is_known = matches!(view.column.rule, ColumnRule::Words | ColumnRule::WordsAndYear);
    let is_known = is_known && view.column.meaning == Some(meaning) || candidates::is_said_in_full(view, meaning);
    let is_clear = is_known || score >= next.unwrap_or(0).saturating_add(MARGIN);
    let rule = if view.column.meaning == Some(meaning) { view.column.rule } else { ColumnRule::Evidence };
    let certainty = match score {
        CERTAIN.. if is_clear => Certainty::Certain,
        LIKELY.. if is_known => Certainty::Certain,
        LIKELY.. => Certainty::Likely,
        _ if meaning.is_figure() && is_said(view, meaning) => Certainty::Open,
        _ => Certainty::None,
    };
    match certainty {
        Certainty::Certain | Certainty::Likely => Decision { meaning: Some(meaning), rule, certainty },
        Certainty::Open => Decision { meaning: None, rule: ColumnRule::Open, certainty },
        Certainty::None => Decision { meaning: None, rule: ColumnRule::Unknown, certainty },
    }
}

/// Yes and no under words for a direction are read where the words say which direction a yes gives, as `reversal` and
/// `higher is better` do; else a map says it.
fn settle_flags(views: &mut [ColumnView]) {
    for view in views.iter_mut().filter(|view| !view.is_settled_by_map()) {
        let is_direction = view.meaning() == Some(Meaning::Direction);
        let is_flag = view.traits.list_kind() == Some(ListKind::YesNo) || view.traits.is_mostly(CellTrait::Fraction);
        if !is_direction || !is_flag {
            continue;
        }
        let Some(yes) = view.words.yes else {
            view::set(view, None, ColumnRule::Open, Certainty::Open);
            continue;
        };
        let own = view.candidates.iter_mut().find(|candidate| candidate.meaning == Meaning::Direction.id());
        own.into_iter().for_each(|own| own.evidence.push(Evidence::YesMeans(yes)));
        view::set(view, Some(Meaning::Direction), ColumnRule::Evidence, Certainty::Likely);
    }
}

/// Columns without a meaning are left out; a column of figures whose header has a word for them or a period, and which fits
/// the scale of the target, is asked about.
fn leave_rest(views: &mut [ColumnView]) {
    let taken: Vec<Meaning> = views.iter().filter_map(|view| view.decision?.meaning).collect();
    let target = views.iter().find(|view| view.meaning() == Some(Meaning::Target));
    let target = target.map(|view| (view.at, view.traits.figures.clone()));
    for view in views.iter_mut().filter(|view| view.decision.is_none()) {
        let is_second = view.best().is_some_and(|(meaning, score)| score >= CERTAIN && taken.contains(&meaning));
        let fits = |(at, figures): &(u16, Vec<_>)| {
            arithmetic::same_scale(figures, &view.traits.figures).is_some().then_some(*at)
        };
        let (rule, certainty) = match target.as_ref().filter(|_| !is_second && may_be_asked(view)).and_then(fits) {
            Some(at) => {
                view.candidates.iter_mut().take(1).for_each(|first| first.evidence.push(Evidence::ScaleOf(at)));
                (ColumnRule::Open, Certainty::Open)
            }
            None if is_second => (ColumnRule::Duplicate, Certainty::None),
            None => (ColumnRule::Unknown, Certainty::None),
        };
        view::set(view, None, rule, certainty);
    }
}

/// The candidates with the one that is used first.
fn used_first(mut candidates: Vec<Candidate>, decision: Option<Decision>) -> Vec<Candidate> {
    let used = decision.and_then(|decision| decision.meaning).map(Meaning::id);
    candidates.sort_by_key(|candidate| used.is_some_and(|used| used != candidate.meaning));
    candidates
}

/// Whether a column of figures has a word for a target or an achieved value in its header, or nothing but a period, and no
/// word that says that it is something else.
fn may_be_asked(view: &ColumnView) -> bool {
    use Qualifier::{OfWhich, Previous, Projection, Threshold};
    let is_else = [OfWhich, Previous, Projection, Threshold].into_iter().any(|it| view.words.qualifiers.has(it));
    let is_figure = |meaning| matches!(meaning, Meaning::Target | Meaning::Achieved);
    let is_best = view.best().is_some_and(|(meaning, _)| is_figure(meaning));
    is_best && !is_else && view.words.part_of_whole.is_none() && view.traits.is_mostly(CellTrait::Figure)
}

/// Puts what was decided into the header.
fn write_back(region: &mut Region, views: Vec<ColumnView>) {
    let fixed: Vec<Column> =
        region.header.columns.iter().filter(|column| column.sheet_column().is_none()).cloned().collect();
    region.header.columns = views
        .into_iter()
        .map(|view| {
            let period = view.period();
            let mut column = view.column;
            let words = view.traits.list.iter().flat_map(|list| &list.words);
            column.has_plus = words.into_iter().any(|word| word.trim() == "+");
            column.candidates = used_first(view.candidates, view.decision);
            column.candidates.truncate(MOST_CANDIDATES);
            if let Some(decision) = view.decision {
                column.meaning = decision.meaning.or(column.meaning.filter(|_| decision.rule == ColumnRule::Duplicate));
                column.rule = decision.rule;
                column.certainty = Some(decision.certainty);
                if decision.meaning.is_some_and(candidates::is_dated) {
                    column.year = column.year.or(period.map(|period| period.year()));
                    column.period = period;
                }
            }
            column
        })
        .chain(fixed)
        .collect();
}
