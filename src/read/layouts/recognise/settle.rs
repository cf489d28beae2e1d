//! Gives the meanings out: to each column one, to each meaning the column for which most speaks.

use super::candidates::{self, is_figure, is_owner};
use super::view::{self, ColumnView, Decision};
use super::{names, questions, series};
use crate::model::{Candidate, Certainty, ColumnRule, Question};
use crate::read::layouts::headers::Column;
use crate::read::layouts::line::Spans;
use crate::read::layouts::tables::Region;
use crate::read::words::meaning::Meaning;
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
/// So many candidates of a column are kept.
const MOST_CANDIDATES: usize = 3;

/// Settles what each column of a table of indicators means, and gives what is open.
pub fn settle(region: &mut Region, sheet: &Sheet, spans: &Spans) -> Vec<Question> {
    if region.header.subject != Subject::Indicators {
        return Vec::new();
    }
    let mut views = view::views(sheet, region, spans);
    candidates::weigh(&mut views);
    obey_map(&mut views);
    let fixed = region.header.columns.iter().filter(|column| column.sheet_column().is_none());
    give_out(&mut views, fixed.filter_map(|column| column.meaning).collect());
    names::ensure_name(&mut views);
    names::drop_doubtful_owners(&mut views);
    names::own_codes(&mut views);
    series::settle(&mut views);
    leave_rest(&mut views);
    let questions = questions::of_columns(&views, sheet);
    write_back(region, views);
    questions
}

/// A map settles its columns before anything competes.
fn obey_map(views: &mut [ColumnView]) {
    for view in views.iter_mut().filter(|view| view.is_settled_by_map()) {
        let certainty = if view.column.meaning.is_some() { Certainty::Certain } else { Certainty::None };
        view.decision = Some(Decision { meaning: view.column.meaning, rule: view.column.rule, certainty });
    }
}

/// Whether several columns of a table may have that meaning.
fn may_repeat(meaning: Meaning) -> bool {
    is_owner(meaning)
        || matches!(
            meaning,
            Meaning::Target
                | Meaning::TargetMin
                | Meaning::TargetMax
                | Meaning::TargetOriginal
                | Meaning::Achieved
                | Meaning::Funds
                | Meaning::PercentAchieved
                | Meaning::Part
        )
}

/// Gives each column the meaning for which most speaks, the clearest first; a meaning that is given is given once.
fn give_out(views: &mut [ColumnView], fixed: Vec<Meaning>) {
    let mut bids: Vec<(u8, usize, Meaning)> = Vec::new();
    for (index, view) in views.iter().enumerate().filter(|(_, view)| view.decision.is_none()) {
        let own = view.candidates.iter().filter(|candidate| candidate.score >= LEAST);
        bids.extend(own.filter_map(|bid| Some((bid.score, index, Meaning::from_id(bid.meaning)?))));
    }
    bids.sort_by_key(|(score, index, _)| (std::cmp::Reverse(*score), *index));
    let mut taken = fixed;
    taken.extend(views.iter().filter_map(|view| view.decision?.meaning));
    let mut lost: Vec<usize> = Vec::new();
    for (score, index, meaning) in bids {
        if views[index].decision.is_some() || lost.contains(&index) {
            continue;
        }
        let is_second_name = names::is_name(meaning) && score < CERTAIN && taken.iter().copied().any(names::is_name);
        if is_second_name || taken.contains(&meaning) && !may_repeat(meaning) {
            // A column that is clearly a second one of a meaning is nothing else.
            if score >= CERTAIN {
                lost.push(index);
            }
            continue;
        }
        taken.push(meaning);
        views[index].decision = Some(decision(&views[index], meaning, score));
    }
}

/// Whether two meanings are so near that a column of one is rightly used as the other.
fn is_alike(one: Meaning, other: Meaning) -> bool {
    use Meaning::{Code, Comment, Effectiveness, OwnId, Remark};
    let is_remark = |meaning| matches!(meaning, Remark | Comment | Effectiveness);
    let is_code = |meaning| matches!(meaning, Code | OwnId);
    one == other
        || is_remark(one) && is_remark(other)
        || is_code(one) && is_code(other)
        || names::is_name(one) && names::is_name(other)
        || is_owner(one) && is_owner(other)
}

fn decision(view: &ColumnView, meaning: Meaning, score: u8) -> Decision {
    let is_other = |other: &&Candidate| Meaning::from_id(other.meaning).is_some_and(|other| !is_alike(meaning, other));
    let next = view.candidates.iter().filter(is_other).map(|other| other.score).max();
    let is_known = matches!(view.column.rule, ColumnRule::Words | ColumnRule::WordsAndYear);
    let is_known = is_known && view.column.meaning == Some(meaning);
    let is_clear = is_known || score >= next.unwrap_or(0).saturating_add(MARGIN);
    let rule = if view.column.meaning == Some(meaning) { view.column.rule } else { ColumnRule::Evidence };
    let certainty = match score {
        CERTAIN.. if is_clear => Certainty::Certain,
        LIKELY.. if is_known => Certainty::Certain,
        LIKELY.. => Certainty::Likely,
        _ if is_figure(meaning) => Certainty::Open,
        _ => Certainty::None,
    };
    match certainty {
        Certainty::Certain | Certainty::Likely => Decision { meaning: Some(meaning), rule, certainty },
        Certainty::Open => Decision { meaning: None, rule: ColumnRule::Open, certainty },
        Certainty::None => Decision { meaning: None, rule: ColumnRule::Unknown, certainty },
    }
}

/// Columns without a meaning are left out.
fn leave_rest(views: &mut [ColumnView]) {
    let taken: Vec<Meaning> = views.iter().filter_map(|view| view.decision?.meaning).collect();
    for view in views.iter_mut().filter(|view| view.decision.is_none()) {
        let is_second = view.best().is_some_and(|(meaning, score)| score >= CERTAIN && taken.contains(&meaning));
        let rule = if is_second { ColumnRule::Duplicate } else { ColumnRule::Unknown };
        view.decision = Some(Decision { meaning: None, rule, certainty: Certainty::None });
    }
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
            column.candidates = view.candidates;
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
