//! The tables as they are given out to be filled in: their columns by meaning, and the words that head them.
//!
//! The reader finds columns by their meaning and the vocabulary's words; a blank table takes its columns and words from
//! the same place, of each list the first word, so that what is given out can be read back.

use super::language_file::{LanguageFile, Lists};
use super::meaning::{Fact, Meaning};
use crate::model::{Direction, Level, Relevance, Status, Verdict};

/// A table to be filled in.
#[derive(Debug, Clone, Copy)]
pub struct BlankTable {
    /// What its rows describe, as an id.
    pub id: &'static str,
    /// From the left; the template is written in this order.
    pub columns: &'static [BlankColumn],
}

/// A column of a table to be filled in.
#[derive(Debug, Clone, Copy)]
pub struct BlankColumn {
    /// What it means.
    pub meaning: Meaning,
    /// Whether there is one for each year, with the year in its header.
    pub by_year: bool,
    /// Whether a row needs it.
    pub needed: bool,
}

const fn needed(meaning: Meaning) -> BlankColumn {
    BlankColumn { meaning, by_year: false, needed: true }
}

const fn optional(meaning: Meaning) -> BlankColumn {
    BlankColumn { meaning, by_year: false, needed: false }
}

const fn yearly(meaning: Meaning, needed: bool) -> BlankColumn {
    BlankColumn { meaning, by_year: true, needed }
}

/// All tables that describe a programme, in the order in which they are filled in.
pub const TABLES: &[BlankTable] = &[
    BlankTable { id: "programme", columns: &[needed(Meaning::Key), needed(Meaning::Value)] },
    BlankTable {
        id: "objectives",
        columns: &[
            needed(Meaning::Code),
            needed(Meaning::Level),
            needed(Meaning::Title),
            optional(Meaning::Institution),
            optional(Meaning::Relevance),
        ],
    },
    BlankTable {
        id: "measures",
        columns: &[
            needed(Meaning::Code),
            needed(Meaning::ObjectiveCode),
            needed(Meaning::Title),
            optional(Meaning::Institution),
            optional(Meaning::Kind),
            optional(Meaning::Validity),
            optional(Meaning::Relevance),
        ],
    },
    BlankTable {
        id: "indicators",
        columns: &[
            needed(Meaning::Code),
            needed(Meaning::Indicator),
            needed(Meaning::Unit),
            optional(Meaning::SourceOfVerification),
            optional(Meaning::Direction),
            needed(Meaning::Baseline),
            optional(Meaning::BaselineYear),
            yearly(Meaning::Target, true),
        ],
    },
    BlankTable {
        id: "achieved",
        columns: &[
            needed(Meaning::Code),
            optional(Meaning::Indicator),
            optional(Meaning::Baseline),
            yearly(Meaning::Achieved, true),
            yearly(Meaning::Target, false),
            optional(Meaning::Verdict),
            optional(Meaning::Remark),
            optional(Meaning::Comment),
            optional(Meaning::NextSteps),
        ],
    },
    BlankTable {
        id: "activities",
        columns: &[
            needed(Meaning::Code),
            needed(Meaning::MeasureCode),
            needed(Meaning::Title),
            optional(Meaning::Institution),
            optional(Meaning::Partners),
            needed(Meaning::Deadline),
            needed(Meaning::Status),
            optional(Meaning::Remark),
            optional(Meaning::Relevance),
            optional(Meaning::Effectiveness),
            optional(Meaning::NextSteps),
            optional(Meaning::FundingSource),
            optional(Meaning::BudgetReference),
            yearly(Meaning::Funds, false),
        ],
    },
    BlankTable {
        id: "funding",
        columns: &[
            needed(Meaning::Code),
            needed(Meaning::FundingSource),
            optional(Meaning::BudgetReference),
            yearly(Meaning::Funds, true),
        ],
    },
    BlankTable {
        id: "published",
        columns: &[needed(Meaning::Code), needed(Meaning::PublishedAchieved), needed(Meaning::PublishedNotAchieved)],
    },
];

/// What a blank table asks of the programme itself; a period is asked for by its first and last year.
pub const FACTS: &[Fact] = &[
    Fact::Title,
    Fact::Institution,
    Fact::UmbrellaDocument,
    Fact::FirstYear,
    Fact::LastYear,
    Fact::ReviewYear,
    Fact::Profile,
    Fact::Language,
];

/// The words of one language that a blank table is headed and filled with.
#[derive(Debug)]
pub struct BlankWords(LanguageFile);

impl BlankWords {
    /// The words of the language of that tag (`en`, `sr-Latn`), else English.
    pub fn for_language(language: &str) -> Self {
        Self(LanguageFile::for_language(language))
    }

    /// Header of a column as the vocabulary has it, with a capital letter.
    pub fn header(&self, meaning: Meaning) -> String {
        capitalised(first(&self.0.headers, meaning.id()))
    }

    /// Name of a fact about the programme, with a capital letter.
    pub fn fact(&self, fact: Fact) -> String {
        capitalised(first(&self.0.facts, fact.id()))
    }

    /// Name of the sheet that explains how to fill in the others.
    pub fn guidance(&self) -> String {
        capitalised(first(&self.0.words, "guidance-sheet"))
    }

    /// Deadline of an activity without an end date, `Continuous`.
    pub fn continuous(&self) -> String {
        capitalised(first(&self.0.words, "continuous"))
    }

    /// The words to choose from in a column of a closed list; empty for any other column.
    pub fn choices(&self, meaning: Meaning) -> Vec<String> {
        fn first_words<'i>(lists: &Lists, ids: impl Iterator<Item = &'i str>) -> Vec<String> {
            ids.map(|id| first(lists, id).to_owned()).collect()
        }
        match meaning {
            Meaning::Level => first_words(&self.0.ranks, Level::ALL.iter().map(|level| level.id())),
            Meaning::Direction => {
                first_words(&self.0.directions, Direction::ALL.iter().map(|direction| direction.id()))
            }
            Meaning::Status => first_words(&self.0.statuses, Status::ALL.iter().map(|status| status.id())),
            Meaning::Relevance => {
                first_words(&self.0.relevance_cells, Relevance::ALL.iter().map(|relevance| relevance.id()))
            }
            Meaning::Verdict => first_words(&self.0.verdicts, Verdict::ALL.iter().map(|verdict| verdict.id())),
            _ => Vec::new(),
        }
    }
}

/// The first word of a list; the id where there is none.
fn first<'l>(lists: &'l Lists, id: &'l str) -> &'l str {
    lists.get(id).and_then(|words| words.first()).map_or(id, String::as_str)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::layouts::headers;
    use crate::read::map::SheetMap;
    use crate::read::words::{header_words, vocabulary};

    #[test]
    fn every_header_means_its_column_in_every_language() {
        for language in ["en", "sr-Latn", "sr-Cyrl"] {
            let words = BlankWords::for_language(language);
            for column in TABLES.iter().flat_map(|table| table.columns) {
                let header = words.header(column.meaning);
                let printed = if column.by_year { format!("{header} 2024") } else { header };
                let (meaning, year) =
                    header_words::meaning(&printed).unwrap_or_else(|| panic!("{language}: {printed}"));
                assert_eq!((meaning, year.is_some()), (column.meaning, column.by_year), "{language}: {printed}");
            }
        }
    }

    #[test]
    fn every_table_is_recognised_by_its_headers_in_every_language() {
        use crate::read::words::subject::Subject;
        let folder = tempfile::tempdir().unwrap();
        for language in ["en", "sr-Latn", "sr-Cyrl"] {
            let words = BlankWords::for_language(language);
            for table in TABLES {
                let headers: Vec<String> = table
                    .columns
                    .iter()
                    .map(|column| words.header(column.meaning) + if column.by_year { " 2024" } else { "" })
                    .collect();
                let path = folder.path().join("table.csv");
                std::fs::write(&path, headers.join(",") + "\n").unwrap();
                let opened = crate::sheet::open(&[path], &crate::sheet::OpenOptions::default()).unwrap();
                let found =
                    headers::find(&opened.workbooks[0].sheets[0], 0, &SheetMap::default()).map(|header| header.subject);
                let expected = match table.id {
                    "programme" => Subject::Facts,
                    "objectives" | "measures" => Subject::Structure,
                    "indicators" | "achieved" => Subject::Indicators,
                    "activities" => Subject::Activities,
                    "funding" => Subject::Funding,
                    _ => Subject::Published,
                };
                assert_eq!(found, Some(expected), "{language}: {headers:?}");
            }
        }
    }

    #[test]
    fn every_choice_and_every_fact_is_understood() {
        let known = vocabulary::all_languages();
        for language in ["en", "sr-Latn", "sr-Cyrl"] {
            let words = BlankWords::for_language(language);
            let all = |meaning, is_known: &dyn Fn(&str) -> bool| {
                let choices = words.choices(meaning);
                assert!(!choices.is_empty() && choices.iter().all(|word| is_known(word)), "{language}: {choices:?}");
            };
            all(Meaning::Level, &|word| known.rank(word).is_some());
            all(Meaning::Direction, &|word| known.direction(word).is_some());
            all(Meaning::Status, &|word| known.status(word).is_some());
            all(Meaning::Verdict, &|word| known.verdict(word).is_some());
            all(Meaning::Relevance, &|word| known.relevance(word) != crate::text::phrases::PhraseMatch::None);
            assert!(FACTS.iter().all(|fact| known.fact(&words.fact(*fact)) == Some(*fact)), "{language}");
            assert!(known.is_guidance(&words.guidance()), "{language}");
        }
    }
}
