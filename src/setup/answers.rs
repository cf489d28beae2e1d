//! The answers to what is open, as a person gives them one by one, and as lines of a map.

use crate::error::Result;
use crate::finding::Message;
use crate::finding::recognition::{self, ColumnNames};
use crate::language::Labels;
use crate::model::{Programme, Question, QuestionKind, Sources};
use crate::read::{AnsweredLine, MapAnswer};

/// The words of a map for a column that is left out.
const IGNORE: &str = "ignore";
/// How several values of one indicator combine, as a map says it.
const COMBINE: [&str; 3] = ["sum", "last", "mean"];

/// Asks a question with the answers that it may have, best first; gives the number of the one chosen, none where the person
/// leaves off.
pub type Choose<'c> = &'c mut dyn FnMut(&str, &[String]) -> Result<Option<usize>>;

/// An answer that a question may have.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Choice {
    /// As the person sees it.
    label: String,
    /// What it settles; none where the question stays open.
    line: Option<AnsweredLine>,
}

/// Asks all questions one by one, up to one at which the person leaves off.
///
/// # Errors
/// The terminal cannot be read from or written to.
pub fn ask(programme: &Programme, labels: &Labels, choose: Choose<'_>) -> Result<Vec<MapAnswer>> {
    let mut answers = Vec::new();
    for (number, question) in programme.questions.iter().enumerate() {
        let names = recognition::names_at(question, &programme.tables);
        let choices = choices(question, names, labels);
        let message = Message::new("question-asked")
            .with("number", (number + 1).to_string())
            .with("count", programme.questions.len().to_string())
            .with("place", question.at)
            .with("question", labels.message(&recognition::question(question, names), &programme.sources));
        let shown: Vec<String> = choices.iter().map(|choice| choice.label.clone()).collect();
        let Some(chosen) = choose(&labels.message(&message, &programme.sources), &shown)? else { break };
        let line = choices.into_iter().nth(chosen).and_then(|choice| choice.line);
        answers.extend(line.map(|line| MapAnswer { at: question.at, line }));
    }
    Ok(answers)
}

/// The answers that a question may have: the best guess first, to leave it open last.
fn choices(question: &Question, names: ColumnNames, labels: &Labels) -> Vec<Choice> {
    let guess = guessed(question, names);
    let mut choices = match &question.kind {
        QuestionKind::Meaning { candidates, .. } => {
            let at = question.columns.first().copied();
            let meanings = candidates.iter().map(String::as_str).chain([IGNORE]);
            let choice = |meaning: &str| {
                let line = at.map(|at| AnsweredLine::Column(at, meaning.to_owned()));
                let label = if meaning == IGNORE { labels.text("answer-ignore") } else { meaning.to_owned() };
                Choice { label, line }
            };
            meanings.map(choice).collect()
        }
        QuestionKind::WhichColumn { headers } => {
            let meaning = match &guess {
                Some(AnsweredLine::Column(_, meaning)) => meaning.clone(),
                Some(AnsweredLine::Table(..)) | None => question.about.to_owned(),
            };
            let choice = |(at, header): (&u16, &String)| Choice {
                label: format!("{} \"{header}\"", names.name(*at)),
                line: Some(AnsweredLine::Column(*at, meaning.clone())),
            };
            question.columns.iter().zip(headers).map(choice).collect::<Vec<_>>()
        }
        // No year is better than another.
        QuestionKind::FirstYear { .. } => Vec::new(),
        QuestionKind::OnlyShares { .. } => {
            let line = guess.clone();
            line.map(|line| Choice { label: question.map_line.clone(), line: Some(line) }).into_iter().collect()
        }
        QuestionKind::Rows { .. } => COMBINE.into_iter().map(|word| combined(word, labels)).collect(),
        QuestionKind::Parts { headers, year, .. } => {
            let meaning = format!("{} {year}", question.about);
            let column = |(at, header): (&u16, &String)| Choice {
                label: labels.message(
                    &Message::new("answer-year").with("column", names.name(*at)).with("header", header.as_str()),
                    &Sources::default(),
                ),
                line: Some(AnsweredLine::Column(*at, meaning.clone())),
            };
            let columns = question.columns.iter().zip(headers).map(column);
            COMBINE.into_iter().map(|word| combined(word, labels)).chain(columns).collect()
        }
    };
    // A stable sort: the guess comes first, the others stay in their order.
    choices.sort_by_key(|choice| choice.line != guess);
    choices.push(Choice { label: labels.text("answer-open"), line: None });
    choices
}

/// The answer that several values combine so.
fn combined(word: &str, labels: &Labels) -> Choice {
    let line = AnsweredLine::Table("combine".to_owned(), word.to_owned());
    Choice { label: labels.text(&format!("answer-{word}")), line: Some(line) }
}

/// What the best guess of a question settles: its line of a map.
fn guessed(question: &Question, names: ColumnNames) -> Option<AnsweredLine> {
    let (key, value) = question.map_line.split_once(" = ")?;
    let (key, value) = (key.trim().trim_matches('"'), value.trim().trim_matches('"').to_owned());
    if key == "combine" {
        return Some(AnsweredLine::Table(key.to_owned(), value));
    }
    let headers = match &question.kind {
        QuestionKind::Meaning { header, .. } | QuestionKind::OnlyShares { header } => std::slice::from_ref(header),
        QuestionKind::WhichColumn { headers } | QuestionKind::Parts { headers, .. } => headers,
        QuestionKind::Rows { .. } | QuestionKind::FirstYear { .. } => &[],
    };
    let by_name = question.columns.iter().find(|at| names.name(**at) == key);
    let by_words = || headers.iter().position(|header| header == key).and_then(|at| question.columns.get(at));
    by_name.or_else(by_words).map(|at| AnsweredLine::Column(*at, value))
}

/// The best guesses on tables as a whole, for a map that is written without asking; those on columns are the columns' own.
pub fn guesses(programme: &Programme) -> Vec<MapAnswer> {
    let guess = |question: &Question| match guessed(question, recognition::names_at(question, &programme.tables))? {
        line @ AnsweredLine::Table(..) => Some(MapAnswer { at: question.at, line }),
        AnsweredLine::Column(..) => None,
    };
    programme.questions.iter().filter_map(guess).collect()
}

/// How many questions stay open, in words; none where all are answered.
pub fn left_open(programme: &Programme, answers: &[MapAnswer], labels: &Labels) -> Option<String> {
    let left = programme.questions.len().checked_sub(answers.len()).filter(|left| *left > 0)?;
    Some(labels.message(&Message::new("questions-left").with("count", left), &Sources::default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::{Origin, SourceId};

    fn question(about: &'static str, columns: &[u16], kind: QuestionKind, map_line: &str) -> Question {
        let at = Origin::cell(SourceId::default(), 0, columns.first().copied().unwrap_or(0));
        Question { about, at, columns: columns.to_vec(), kind, map_line: map_line.to_owned() }
    }

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn questions() -> Programme {
        let meaning = QuestionKind::Meaning {
            header: "Q2".to_owned(),
            values: words(&["12"]),
            candidates: words(&["achieved 2024-Q2", "target 2024-Q2"]),
        };
        let which = QuestionKind::WhichColumn { headers: words(&["Real", "Effective"]) };
        let rows =
            QuestionKind::Rows { name: "Users".to_owned(), period: "2024".to_owned(), values: words(&["1", "2"]) };
        Programme {
            questions: vec![
                question("achieved", &[4], meaning, "E = \"achieved 2024-Q2\""),
                question("achieved", &[5, 6], which, "G = \"achieved 2024\""),
                question("rows", &[2], rows, "combine = \"last\""),
            ],
            ..Programme::default()
        }
    }

    /// The lines that are settled by choosing those answers, and what was shown.
    fn answered(chosen: &[Option<usize>]) -> (Vec<AnsweredLine>, Vec<(String, Vec<String>)>) {
        let (mut shown, mut next) = (Vec::new(), chosen.iter());
        let mut choose = |asked: &str, choices: &[String]| {
            shown.push((asked.to_owned(), choices.to_vec()));
            Ok(next.next().copied().flatten())
        };
        let answers = ask(&questions(), &Labels::of(Language::English), &mut choose).unwrap();
        (answers.into_iter().map(|answer| answer.line).collect(), shown)
    }

    #[test]
    fn the_first_answer_to_each_question_is_the_best_guess() {
        let (lines, shown) = answered(&[Some(0), Some(0), Some(0)]);
        assert_eq!(
            lines,
            [
                AnsweredLine::Column(4, "achieved 2024-Q2".to_owned()),
                AnsweredLine::Column(6, "achieved 2024".to_owned()),
                AnsweredLine::Table("combine".to_owned(), "last".to_owned()),
            ]
        );
        assert!(shown[0].0.starts_with("1 of 3, "), "{}", shown[0].0);
        assert_eq!(shown[0].1[..2], words(&["achieved 2024-Q2", "target 2024-Q2"]));
        assert_eq!(shown[1].1[..2], words(&["G \"Effective\"", "F \"Real\""]));
    }

    #[test]
    fn another_answer_a_column_left_out_and_a_question_left_open_are_written_as_chosen() {
        let (lines, _) = answered(&[Some(2), Some(1), Some(3)]);
        assert_eq!(
            lines,
            [AnsweredLine::Column(4, "ignore".to_owned()), AnsweredLine::Column(5, "achieved 2024".to_owned())]
        );
    }

    #[test]
    fn a_map_written_without_asking_has_the_best_guess_on_the_table_as_a_whole() {
        let lines: Vec<AnsweredLine> = guesses(&questions()).into_iter().map(|answer| answer.line).collect();
        assert_eq!(lines, [AnsweredLine::Table("combine".to_owned(), "last".to_owned())]);
    }

    #[test]
    fn who_leaves_off_is_not_asked_on_and_keeps_the_answers_given() {
        let (lines, shown) = answered(&[Some(1), None]);
        assert_eq!(lines, [AnsweredLine::Column(4, "target 2024-Q2".to_owned())]);
        assert_eq!(shown.len(), 2);
        let labels = Labels::of(Language::English);
        assert_eq!(left_open(&questions(), &[], &labels).as_deref(), Some("3 questions stay open."));
    }
}
