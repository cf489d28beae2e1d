//! What is left open, as questions: one for each open point.

use super::view::{self, ColumnView};
use crate::model::{Candidate, Certainty, Origin, PartOfYear, Question, QuestionKind, ReportingPeriod, column_letters};
use crate::read::words::meaning::Meaning;
use crate::sheet::Sheet;

/// So many meanings are offered.
const MOST_MEANINGS: usize = 3;

/// The questions on the columns of a table.
pub fn of_columns(views: &[ColumnView], sheet: &Sheet) -> Vec<Question> {
    let is_open = |view: &&ColumnView| view.decision.is_some_and(|decision| decision.certainty == Certainty::Open);
    let open: Vec<&ColumnView> = views.iter().filter(is_open).collect();
    let mut questions: Vec<Question> = Vec::new();
    let counted: Vec<&ColumnView> = open.iter().copied().filter(|view| view.is_of_unknown_year()).collect();
    let mut asked: Vec<u16> = counted.iter().map(|view| view.at).collect();
    questions.extend(first_year(&counted, sheet));
    for view in &open {
        if asked.contains(&view.at) {
            continue;
        }
        let rivals: Vec<&ColumnView> = open.iter().copied().filter(|other| is_rival(view, other)).collect();
        asked.extend(rivals.iter().map(|rival| rival.at));
        questions.push(if rivals.len() > 1 { which(view, &rivals, sheet) } else { what(view, sheet) });
    }
    questions.extend(only_shares(views, sheet));
    questions
}

/// The programme's first year, where columns count from it and nothing says which it is.
fn first_year(counted: &[&ColumnView], sheet: &Sheet) -> Option<Question> {
    Some(Question {
        about: Meaning::Year.id(),
        at: at(counted.first()?, sheet),
        columns: counted.iter().map(|view| view.at).collect(),
        kind: QuestionKind::FirstYear { headers: counted.iter().map(|view| view.column.printed.clone()).collect() },
        map_line: "first_year = YEAR".to_owned(),
    })
}

fn first(view: &ColumnView) -> Option<&Candidate> {
    view.candidates.first()
}

/// Whether two open columns have the same best meaning, in the same year or part of one.
fn is_rival(one: &ColumnView, other: &ColumnView) -> bool {
    let period = |best: &Candidate| best.period.map(ReportingPeriod::canonical);
    let key = |view: &ColumnView| first(view).map(|best| (best.meaning, period(best), part_of(view)));
    key(one) == key(other)
}

/// The part of a year that a header names without the year.
fn part_of(view: &ColumnView) -> Option<PartOfYear> {
    view.words.part.filter(|_| view.period().is_none())
}

fn at(view: &ColumnView, sheet: &Sheet) -> Origin {
    Origin::cell(sheet.source, view.column.row, view.at)
}

/// A candidate as a map says it: `achieved 2024`.
fn as_map(candidate: &Candidate) -> String {
    candidate.period.map_or_else(|| candidate.meaning.to_owned(), |period| format!("{} {period}", candidate.meaning))
}

fn map_line(view: &ColumnView) -> String {
    let guess = first(view).map_or_else(|| "ignore".to_owned(), as_map);
    format!("{} = \"{guess}\"", column_letters(view.at))
}

fn what(view: &ColumnView, sheet: &Sheet) -> Question {
    Question {
        about: first(view).map_or("layout", |best| best.meaning),
        at: at(view, sheet),
        columns: vec![view.at],
        kind: QuestionKind::Meaning {
            header: view.column.printed.clone(),
            values: view.first_values.clone(),
            candidates: view.candidates.iter().take(MOST_MEANINGS).map(as_map).collect(),
        },
        map_line: map_line(view),
    }
}

fn which(view: &ColumnView, rivals: &[&ColumnView], sheet: &Sheet) -> Question {
    let headers = rivals.iter().map(|rival| rival.column.printed.clone()).collect();
    Question {
        about: first(view).map_or("layout", |best| best.meaning),
        at: at(view, sheet),
        columns: rivals.iter().map(|rival| rival.at).collect(),
        kind: QuestionKind::WhichColumn { headers },
        map_line: map_line(view),
    }
}

/// A table of targets and shares of them, without an achieved value.
fn only_shares(views: &[ColumnView], sheet: &Sheet) -> Option<Question> {
    let has = |wanted| view::has(views, wanted);
    if has(Meaning::Achieved) || has(Meaning::Value) || !has(Meaning::Target) {
        return None;
    }
    let share = views.iter().find(|view| view.meaning() == Some(Meaning::PercentAchieved))?;
    Some(Question {
        about: Meaning::Achieved.id(),
        at: at(share, sheet),
        columns: vec![share.at],
        kind: QuestionKind::OnlyShares { header: share.column.printed.clone() },
        // No line names the share: it is none of the achieved values.
        map_line: "\"...\" = \"achieved\"".to_owned(),
    })
}
