//! What speaks for the meaning of a column, and what is asked about one, as messages.

use super::{Argument, Finding, Message, rule};
use crate::model::{Candidate, Evidence, Question, QuestionKind, ReportingPeriod, TableRead, column_letters};

/// How a table names its columns: by letters, or, where they are rows of the sheet, by the rows' numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnNames {
    /// `A`, `B`
    Letters,
    /// `1`, `2`: the table is transposed.
    RowNumbers,
}

impl ColumnNames {
    /// The names of the columns in a table of that layout.
    pub fn of_layout(layout: &str) -> Self {
        if layout == "transposed" { Self::RowNumbers } else { Self::Letters }
    }

    /// The name of a column, counted from zero.
    pub fn name(self, column: u16) -> String {
        match self {
            Self::Letters => column_letters(column),
            Self::RowNumbers => (u32::from(column) + 1).to_string(),
        }
    }

    fn list(self, columns: &[u16]) -> String {
        columns.iter().map(|column| self.name(*column)).collect::<Vec<_>>().join(", ")
    }
}

/// All that speaks for a candidate, as one value of a message.
pub fn evidence(candidate: &Candidate, names: ColumnNames) -> Argument {
    Argument::List(candidate.evidence.iter().map(|evidence| part(evidence, names)).collect())
}

fn part(evidence: &Evidence, names: ColumnNames) -> Message {
    let counted = |key, count: usize| Message::new(key).with("count", count);
    match evidence {
        Evidence::Header(words) => Message::new("evidence-header").with("words", words.as_str()),
        Evidence::Word(word) => Message::new("evidence-word").with("word", word.as_str()),
        Evidence::Period(period) => Message::new("evidence-period").with("period", period.to_string()),
        Evidence::Numbers(count) => counted("evidence-numbers", *count),
        Evidence::Percentages(count) => counted("evidence-percentages", *count),
        Evidence::Years(count) => counted("evidence-years", *count),
        Evidence::Texts(count) => counted("evidence-texts", *count),
        Evidence::Repeats(count, rows) => counted("evidence-repeats", *count).with("rows", *rows),
        Evidence::Codes(count) => counted("evidence-codes", *count),
        Evidence::ClosedList(words) => Message::new("evidence-closed-list").with("words", quoted(words)),
        Evidence::Sentences(count) => counted("evidence-sentences", *count),
        Evidence::ScaleOf(column) => Message::new("evidence-scale-of").with("column", names.name(*column)),
        Evidence::ShareOf(value, target, rows) => Message::new("evidence-share-of")
            .with("value", names.name(*value))
            .with("target", names.name(*target))
            .with("count", *rows),
        Evidence::Repetition(column) => Message::new("evidence-repetition").with("column", names.name(*column)),
        Evidence::TwinOf(column) => Message::new("evidence-twin-of").with("column", names.name(*column)),
        Evidence::SumOf(columns) => Message::new("evidence-sum-of").with("columns", names.list(columns)),
        Evidence::AgreesWithVerdicts(count, rows) => counted("evidence-agrees", *count).with("rows", *rows),
        Evidence::YesMeans(direction) => {
            let direction = Argument::Label(format!("direction-{}", direction.id()));
            Message::new("evidence-yes-means").with("direction", direction)
        }
        Evidence::LeftOfNames => Message::new("evidence-left-of-names"),
        Evidence::Beside(column) => Message::new("evidence-beside").with("column", names.name(*column)),
        Evidence::TargetsElsewhere => Message::new("evidence-targets-elsewhere"),
        Evidence::OnlyOne => Message::new("evidence-only-one"),
        Evidence::Map => Message::new("evidence-map"),
    }
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

/// How the table that a question is about names its columns.
pub fn names_at(question: &Question, tables: &[TableRead]) -> ColumnNames {
    let above = |table: &&TableRead| {
        table.origin.source_id() == question.at.source_id() && table.origin.row_index() <= question.at.row_index()
    };
    let table = tables.iter().filter(above).max_by_key(|table| table.origin.row_index());
    table.map_or(ColumnNames::Letters, |table| ColumnNames::of_layout(table.layout))
}

/// The finding that something is open.
pub fn question_open(question: &Question, names: ColumnNames) -> Finding {
    let message = self::question(question, names).with("map", question.map_line.as_str());
    Finding { message, ..Finding::new(&rule::QUESTION_OPEN) }.at(question.at)
}

/// A question in words.
pub fn question(question: &Question, names: ColumnNames) -> Message {
    let column = || names.list(&question.columns);
    match &question.kind {
        QuestionKind::Meaning { header, values, candidates } => {
            let has = |count: usize| if count == 0 { "no" } else { "yes" };
            Message::new("question-open")
                .with("column", column())
                .with("headed", has(header.len()))
                .with("header", header.as_str())
                .with("valued", has(values.len()))
                .with("values", values.join(", "))
                .with("candidates", quoted(candidates))
        }
        QuestionKind::FirstYear { headers } => {
            Message::new("question-first-year").with("headers", named(question, headers, names))
        }
        QuestionKind::WhichColumn { headers } => Message::new("question-which-column")
            .with("about", about(question))
            .with("headers", named(question, headers, names)),
        QuestionKind::OnlyShares { header } => Message::new("question-only-shares")
            .with("about", about(question))
            .with("column", column())
            .with("header", header.as_str()),
        QuestionKind::Rows { name, period, values } => Message::new("question-rows")
            .with("name", name.as_str())
            .with("period", period.as_str())
            .with("values", first_of(values)),
        QuestionKind::Parts { name, year, headers, values } => Message::new("question-parts")
            .with("name", name.as_str())
            .with("year", *year)
            .with("values", first_of(values))
            .with("columns", question.columns.len())
            .with(
                "answer",
                question.columns.last().map_or_else(String::new, |column| answer(question, *year, names.name(*column))),
            )
            .with("headers", named(question, headers, names)),
    }
}

/// The columns asked about with their headers: `D "Q1", E "Q2"`.
fn named(question: &Question, headers: &[String], names: ColumnNames) -> String {
    let mut columns = question.columns.iter().map(|column| names.name(*column));
    let named = headers.iter().map(|header| match columns.next() {
        Some(column) => format!("{column} \"{header}\""),
        None => format!("\"{header}\""),
    });
    named.collect::<Vec<_>>().join(", ")
}

/// The line of a map by which a column holds the values of the year: `E = "achieved 2024"`.
fn answer(question: &Question, year: ReportingPeriod, column: String) -> String {
    format!("{column} = \"{} {year}\"", question.about)
}

/// What a question is about in words, where the language has some; else as a map says it.
fn about(question: &Question) -> Argument {
    match question.about {
        "owner" | "indicator" | "target" | "achieved" | "period" | "direction" | "baseline" => {
            Argument::Label(format!("about-{}", question.about))
        }
        "year" => Argument::Label("about-period".to_owned()),
        "title" | "name" => Argument::Label("about-indicator".to_owned()),
        "objective" | "measure" => Argument::Label("about-owner".to_owned()),
        other => Argument::Text(other.to_owned()),
    }
}

/// So many values are shown in a question.
const MOST_VALUES: usize = 12;

/// The first of the values, and dots where there are more.
fn first_of(values: &[String]) -> String {
    let more = values.get(MOST_VALUES).map(|_| "...");
    values.iter().take(MOST_VALUES).map(String::as_str).chain(more).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Labels, Language};
    use crate::model::{Origin, SourceId, Sources, Year};

    fn words(argument: Argument) -> String {
        let message = Message::new("evidence").with("list", argument);
        Labels::of(Language::English).message(&message, &Sources::default())
    }

    #[test]
    fn evidence_is_one_sentence_with_the_strongest_part_first() {
        let quarter = ReportingPeriod::Quarter(Year(2024), 2);
        let evidence = |evidence| Candidate { meaning: "achieved", period: Some(quarter), score: 52, evidence };
        for (parts, names, sentence) in [
            (
                vec![Evidence::Word("Actual".to_owned()), Evidence::Period(quarter), Evidence::Numbers(16)],
                ColumnNames::Letters,
                "the word \"Actual\", the period 2024-Q2, 16 numbers",
            ),
            (
                vec![Evidence::ShareOf(4, 3, 12), Evidence::Beside(26)],
                ColumnNames::Letters,
                "column E divided by column D in 12 rows, next to column AA",
            ),
            (vec![Evidence::ScaleOf(4)], ColumnNames::RowNumbers, "on the scale of column 5"),
            (
                vec![Evidence::Repeats(4, 16), Evidence::LeftOfNames],
                ColumnNames::Letters,
                "4 texts repeat over 16 rows, left of the names",
            ),
            (vec![Evidence::Numbers(1)], ColumnNames::Letters, "one number"),
        ] {
            assert_eq!(words(super::evidence(&evidence(parts), names)), sentence);
        }
    }

    #[test]
    fn a_question_names_column_values_and_candidates() {
        let question = |kind, columns: &[u16]| Question {
            about: "achieved",
            at: Origin::cell(SourceId::default(), 2, 4),
            columns: columns.to_vec(),
            kind,
            map_line: "E = \"achieved 2024-Q2\"".to_owned(),
        };
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let meaning = |header: &str, values: &[&str]| QuestionKind::Meaning {
            header: header.to_owned(),
            values: list(values),
            candidates: list(&["achieved 2024-Q2", "target 2024-Q2"]),
        };
        for (kind, columns, text) in [
            (
                meaning("Q2", &["12", "40"]),
                &[4][..],
                "What does column E \"Q2\" hold (12, 40 …): \"achieved 2024-Q2\", \"target 2024-Q2\"?",
            ),
            (
                meaning("", &[]),
                &[4],
                "What does column E without a header hold: \"achieved 2024-Q2\", \"target 2024-Q2\"?",
            ),
            (
                QuestionKind::WhichColumn { headers: list(&["Real", "Effective"]) },
                &[3, 4],
                "Which column holds the achieved values: D \"Real\", E \"Effective\"?",
            ),
            (
                QuestionKind::OnlyShares { header: "%".to_owned() },
                &[4],
                "Which column holds the achieved values? Column E \"%\" holds shares of the target only.",
            ),
            (
                QuestionKind::Rows { name: "Users".to_owned(), period: "2024".to_owned(), values: list(&["1", "2"]) },
                &[],
                "How do several rows of \"Users\" combine for 2024 (1, 2): sum, last or mean?",
            ),
            (
                QuestionKind::Rows { name: "Users".to_owned(), period: "2024".to_owned(), values: list(&["7"; 13]) },
                &[],
                "How do several rows of \"Users\" combine for 2024 (7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, ...): sum, last or \
                 mean?",
            ),
            (
                QuestionKind::Parts {
                    name: "Users".to_owned(),
                    year: ReportingPeriod::Year(Year(2024)),
                    headers: list(&["Q1", "Q2"]),
                    values: list(&["1", "2"]),
                },
                &[3, 4],
                "How do D \"Q1\", E \"Q2\" of \"Users\" (1, 2) make the value of 2024: sum, last or mean? Or does one of \
                 them hold the value of the year, as in E = \"achieved 2024\"?",
            ),
        ] {
            let finding = question_open(&question(kind, columns), ColumnNames::Letters);
            let labels = Labels::of(Language::English);
            assert_eq!(labels.message(&finding.message, &Sources::default()), text);
            assert_eq!(
                labels.help(&finding.message, &Sources::default()).as_deref(),
                Some("In a map: E = \"achieved 2024-Q2\"")
            );
        }
    }
}
