//! What is open in the inputs stops every command that needs their figures, here and nowhere else.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::finding::{Message, recognition};
use crate::language::Labels;
use crate::model::{Programme, Question};

/// Refuses inputs of which something is open, with all questions and how they are answered.
///
/// # Errors
/// Each question with its place and the line of a map that answers it.
pub fn ensure_answered(programme: &Programme, paths: &[PathBuf], labels: &Labels) -> Result<()> {
    if programme.questions.is_empty() {
        return Ok(());
    }
    let mut errors: Vec<Error> =
        programme.questions.iter().map(|question| asked(question, programme, labels)).collect();
    let input = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(" ");
    let how = Message::new("question-how").with("input", input);
    errors.push(Error::Request(labels.message(&how, &programme.sources)));
    Err(Error::from_several(errors))
}

fn asked(question: &Question, programme: &Programme, labels: &Labels) -> Error {
    let sources = &programme.sources;
    let finding = recognition::question_open(question, recognition::names_at(question, &programme.tables));
    Error::Question {
        place: sources.place(question.at).to_string(),
        question: labels.message(&finding.message, sources),
        answer: labels.help(&finding.message, sources).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::{Origin, QuestionKind, SourceId};

    fn programme(questions: Vec<Question>) -> Programme {
        Programme { questions, ..Programme::default() }
    }

    #[test]
    fn every_question_is_asked_with_its_answer_and_then_how_to_give_it() {
        let question = |at: u16, header: &str, line: &str| Question {
            about: "achieved",
            at: Origin::cell(SourceId::default(), 0, at),
            columns: vec![at],
            kind: QuestionKind::Meaning {
                header: header.to_owned(),
                values: vec!["3".to_owned()],
                candidates: vec!["achieved 2024".to_owned(), "target 2024".to_owned()],
            },
            map_line: line.to_owned(),
        };
        let open = [question(3, "Real", "D = \"achieved 2024\""), question(4, "Plan", "E = \"target 2024\"")];
        let labels = Labels::of(Language::English);
        let paths = [PathBuf::from("plan.csv")];
        let asked = ensure_answered(&programme(open.to_vec()), &paths, &labels).unwrap_err().to_string();
        let lines: Vec<&str> = asked.lines().collect();
        assert_eq!(lines.len(), 3, "{asked}");
        for (line, header, answer) in
            [(lines[0], "Real", "D = \"achieved 2024\""), (lines[1], "Plan", "E = \"target 2024\"")]
        {
            assert!(line.contains(&format!("\"{header}\" hold (3 …): \"achieved 2024\", \"target 2024\"?")), "{line}");
            assert!(line.ends_with(&format!("In a map: {answer}")), "{line}");
        }
        assert!(lines[2].contains("expost inspect plan.csv --write-map map.toml"), "{asked}");
        assert!(lines[2].contains("--map"), "{asked}");
        assert!(ensure_answered(&programme(Vec::new()), &paths, &labels).is_ok());
    }
}
