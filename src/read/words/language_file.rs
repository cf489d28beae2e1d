//! The vocabulary's files as they are written: one file a language under `data/vocabulary/`.
//!
//! A new language is a new file and a line in [`LANGUAGES`].

use std::collections::BTreeMap;

/// The languages by their tags, with the text of their files. The first is taken where another is not known.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("en", include_str!("../../../data/vocabulary/en.toml")),
    ("sr-latn", include_str!("../../../data/vocabulary/sr-latn.toml")),
    ("sr-cyrl", include_str!("../../../data/vocabulary/sr-cyrl.toml")),
];

/// Words by the id of what they mean; of several the first is written into blank tables.
pub type Lists = BTreeMap<String, Vec<String>>;

/// The vocabulary of one language.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LanguageFile {
    /// Headers by the [`Meaning`](super::meaning::Meaning) of their column.
    pub headers: Lists,
    /// Names of [`Fact`](super::meaning::Fact)s.
    pub facts: Lists,
    /// Statuses of activities.
    pub statuses: Lists,
    /// Phrases that state relevance anywhere in running words.
    pub relevance: Lists,
    /// Words that state relevance where a cell holds nothing else.
    pub relevance_cells: Lists,
    /// Phrases that state relevance where no other does: `it is proposed to delete`.
    pub proposals: Lists,
    /// Directions of indicators.
    pub directions: Lists,
    /// Verdicts on indicators.
    pub verdicts: Lists,
    /// Words for overall and specific objectives and for measures.
    pub ranks: Lists,
    /// Words that are all that a cell holds, by [`CellWord`](super::meaning::CellWord).
    pub cells: Lists,
    /// Everything else: months, fillers, units, words for missing values.
    pub words: Lists,
}

/// The stems of header words in one language.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StemFile {
    /// Roles of columns by the [`Meaning`](super::meaning::Meaning), then by the weight of the words, 1 to 100.
    pub roles: BTreeMap<String, Lists>,
    /// Words that qualify a role, by [`Qualifier`](super::stems::Qualifier).
    pub qualifiers: Lists,
    /// Words of periods, by [`PeriodWord`](super::stems::PeriodWord).
    pub periods: Lists,
    /// Units and factors, by [`UnitWord`](super::stems::UnitWord).
    pub units: Lists,
    /// Parts of a whole.
    pub parts: Lists,
    /// Words that join others, words without a role, the language's codes and names.
    pub tokens: Lists,
}

/// A file's text by what is read together.
#[derive(Debug, Clone, Copy)]
pub struct Sections<'t> {
    /// Whole headers, closed lists, single words: a [`LanguageFile`].
    pub lists: &'t str,
    /// Stems of header words: a [`StemFile`].
    pub stems: &'t str,
}

/// Parts the text of a file: each is parsed only when it is needed.
pub fn sections(text: &str) -> Sections<'_> {
    let (lists, stems) = text.split_at(text.find("\n[roles]").unwrap_or(text.len()));
    Sections { lists, stems }
}

impl LanguageFile {
    /// The file of the language of that tag, else of the first.
    pub fn for_language(tag: &str) -> Self {
        let known = LANGUAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag)).unwrap_or(&LANGUAGES[0]);
        toml::from_str(sections(known.1).lists).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::model::{Direction, Relevance, Status, Verdict};
    use crate::read::words::meaning::{CellWord, Fact, Meaning};
    use crate::text::fold;

    #[test]
    fn every_vocabulary_file_is_without_fault() {
        for (language, text) in LANGUAGES {
            let file: LanguageFile =
                toml::from_str(sections(text).lists).unwrap_or_else(|fault| panic!("{language}: {fault}"));
            let unknown = |lists: &Lists, known: &dyn Fn(&str) -> bool| -> Vec<String> {
                lists.keys().filter(|id| !known(id)).cloned().collect()
            };
            assert_eq!(unknown(&file.headers, &|id| Meaning::from_id(id).is_some()), [""; 0], "{language}");
            assert_eq!(unknown(&file.facts, &|id| Fact::from_id(id).is_some()), [""; 0], "{language}");
            assert_eq!(unknown(&file.statuses, &|id| Status::from_id(id).is_some()), [""; 0], "{language}");
            assert_eq!(unknown(&file.relevance, &|id| Relevance::from_id(id).is_some()), [""; 0], "{language}");
            assert_eq!(unknown(&file.proposals, &|id| Relevance::from_id(id).is_some()), [""; 0], "{language}");
            assert_eq!(unknown(&file.directions, &|id| Direction::from_id(id).is_some()), [""; 0], "{language}");
            assert_eq!(unknown(&file.verdicts, &|id| Verdict::from_id(id).is_some()), [""; 0], "{language}");
            assert_eq!(unknown(&file.cells, &|id| CellWord::from_id(id).is_some()), [""; 0], "{language}");
        }
    }

    #[test]
    fn every_language_has_every_list_of_words_that_cells_hold() {
        for (language, text) in LANGUAGES {
            let file: LanguageFile = toml::from_str(sections(text).lists).unwrap();
            for word in CellWord::ALL {
                assert!(file.cells.get(word.id()).is_some_and(|words| !words.is_empty()), "{language}: {}", word.id());
            }
        }
    }

    #[test]
    fn no_header_has_two_meanings() {
        let mut seen: HashMap<String, String> = HashMap::new();
        for (language, text) in LANGUAGES {
            let file: LanguageFile = toml::from_str(sections(text).lists).unwrap();
            for (id, words) in &file.headers {
                for word in words {
                    let first = seen.entry(fold(word).into_owned()).or_insert_with(|| id.clone());
                    assert_eq!(first, id, "{language}: {word}");
                }
            }
        }
    }
}
