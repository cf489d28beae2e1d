//! The vocabulary's files as they are written: one file a language under `data/vocabulary/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::text::input_languages::{INPUT_LANGUAGES, InputLanguage};

/// Words by the id of what they mean; of several the first is written into blank tables.
pub type Lists = BTreeMap<String, Vec<String>>;

/// The vocabulary of one language.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LanguageFile {
    /// The language whose words these are once folded, which has the stems and phrases: Latin of Cyrillic.
    pub folds_to: Option<String>,
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
    /// Words that directions are put together of: `low` and `good`.
    pub direction_words: Lists,
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
    /// Words of columns of yes and no that give a direction, by [`FlagWord`](super::stems::FlagWord).
    pub flags: Lists,
    /// Words that qualify a role, by [`Qualifier`](super::stems::Qualifier).
    pub qualifiers: Lists,
    /// Words of periods, by [`PeriodWord`](super::stems::PeriodWord).
    pub periods: Lists,
    /// Units and factors, by [`UnitWord`](super::stems::UnitWord).
    pub units: Lists,
    /// Words by which figures are levels or amounts, by [`ScaleWord`](super::stems::ScaleWord).
    pub values: Lists,
    /// Parts of a whole.
    pub parts: Lists,
    /// Words that join others, words without a role, the language's codes and names.
    pub tokens: Lists,
}

static STEM_FILES: LazyLock<Vec<StemFile>> = LazyLock::new(|| {
    // A file with a fault would be left without stems; a test holds that there is none.
    INPUT_LANGUAGES.iter().map(|language| toml::from_str(language.stems()).unwrap_or_default()).collect()
});

/// The stems of all languages, in the order of [`INPUT_LANGUAGES`]; empty where a language has those of another.
pub fn stem_files() -> &'static [StemFile] {
    &STEM_FILES
}

impl LanguageFile {
    /// The file of the language of that tag, else of the first.
    pub fn for_language(tag: &str) -> Self {
        let language = InputLanguage::with_tag(tag).unwrap_or(&INPUT_LANGUAGES[0]);
        toml::from_str(language.lists()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::model::{Direction, Relevance, Status, Verdict};
    use crate::read::words::meaning::{CellWord, Fact, Meaning};
    use crate::read::words::stems::{FlagWord, PeriodWord, Qualifier, ScaleWord, UnitWord};
    use crate::text::fold;

    /// The roles that a column of an indicator table may have by its words.
    const STEM_ROLES: [Meaning; 31] = [
        Meaning::Code,
        Meaning::Title,
        Meaning::Indicator,
        Meaning::Activity,
        Meaning::Owner,
        Meaning::Part,
        Meaning::Year,
        Meaning::Target,
        Meaning::TargetMin,
        Meaning::TargetMax,
        Meaning::TargetYear,
        Meaning::Baseline,
        Meaning::BaselineYear,
        Meaning::Achieved,
        Meaning::PercentAchieved,
        Meaning::Numerator,
        Meaning::Denominator,
        Meaning::Value,
        Meaning::ValueKind,
        Meaning::Unit,
        Meaning::Direction,
        Meaning::Weight,
        Meaning::Funds,
        Meaning::Status,
        Meaning::Institution,
        Meaning::SourceOfVerification,
        Meaning::Remark,
        Meaning::Comment,
        Meaning::NextSteps,
        Meaning::Deadline,
        Meaning::Level,
    ];

    fn parsed(language: &InputLanguage) -> (LanguageFile, &'static str) {
        let file = toml::from_str(language.lists());
        (file.unwrap_or_else(|fault| panic!("{}: {}", language.tag, fault.message())), language.tag)
    }

    #[test]
    fn every_vocabulary_file_is_without_fault() {
        for language in INPUT_LANGUAGES {
            let (file, language) = parsed(language);
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
        for language in INPUT_LANGUAGES {
            let (file, language) = parsed(language);
            for word in CellWord::ALL {
                assert!(file.cells.get(word.id()).is_some_and(|words| !words.is_empty()), "{language}: {}", word.id());
            }
        }
    }

    #[test]
    fn no_header_has_two_meanings() {
        let mut seen: HashMap<String, String> = HashMap::new();
        for language in INPUT_LANGUAGES {
            let (file, language) = parsed(language);
            for (id, words) in &file.headers {
                for word in words {
                    let first = seen.entry(fold(word).into_owned()).or_insert_with(|| id.clone());
                    assert_eq!(first, id, "{language}: {word}");
                }
            }
        }
    }

    /// The languages with stems of their own, which have every list.
    fn parsed_stems() -> Vec<(&'static str, StemFile)> {
        let parsed = |language: &InputLanguage| {
            let file: Result<StemFile, _> = toml::from_str(language.stems());
            (language.tag, file.unwrap_or_else(|fault| panic!("{}: {}", language.tag, fault.message())))
        };
        INPUT_LANGUAGES.iter().filter(|language| !language.stems().is_empty()).map(parsed).collect()
    }

    #[test]
    fn a_language_without_stems_folds_to_one_that_has_them() {
        let with_stems: Vec<&str> = parsed_stems().iter().map(|(tag, _)| *tag).collect();
        for language in INPUT_LANGUAGES.iter().filter(|language| language.stems().is_empty()) {
            let (file, tag) = parsed(language);
            assert!(file.folds_to.is_some_and(|other| with_stems.contains(&other.as_str())), "{tag}");
        }
    }

    #[test]
    fn every_language_has_every_list() {
        let english = LanguageFile::for_language("en");
        for language in INPUT_LANGUAGES {
            let (file, tag) = parsed(language);
            let lacks = |section: &str, wanted: &Lists, lists: &Lists| {
                // Only programs write these two.
                let wanted = wanted.keys().filter(|id| !["own-id", "origin"].contains(&id.as_str()));
                let lacking: Vec<&String> = wanted.filter(|id| lists.get(*id).is_none_or(Vec::is_empty)).collect();
                assert_eq!(lacking, [""; 0], "{tag}: {section}");
            };
            lacks("headers", &english.headers, &file.headers);
            lacks("facts", &english.facts, &file.facts);
            lacks("statuses", &english.statuses, &file.statuses);
            lacks("relevance", &english.relevance, &file.relevance);
            lacks("proposals", &english.proposals, &file.proposals);
            lacks("relevance_cells", &english.relevance_cells, &file.relevance_cells);
            lacks("directions", &english.directions, &file.directions);
            lacks("direction_words", &english.direction_words, &file.direction_words);
            lacks("verdicts", &english.verdicts, &file.verdicts);
            lacks("ranks", &english.ranks, &file.ranks);
            lacks("cells", &english.cells, &file.cells);
            lacks("words", &english.words, &file.words);
        }
    }

    #[test]
    fn every_language_has_every_list_of_stems() {
        let ids = |all: &[&'static str]| -> Vec<String> { all.iter().map(|id| (*id).to_owned()).collect() };
        let roles = ids(&STEM_ROLES.map(Meaning::id));
        let qualifiers = ids(&Qualifier::ALL.iter().map(|it| it.id()).collect::<Vec<_>>());
        let flags = ids(&FlagWord::ALL.iter().map(|it| it.id()).collect::<Vec<_>>());
        let periods = ids(&PeriodWord::ALL.iter().map(|it| it.id()).collect::<Vec<_>>());
        let letters = ["thousand-letter", "million-letter"];
        let units = UnitWord::ALL.iter().map(|it| it.id()).filter(|id| !letters.contains(id));
        let units = ids(&units.collect::<Vec<_>>());
        let values = ids(&ScaleWord::ALL.iter().map(|it| it.id()).collect::<Vec<_>>());
        let parts = ids(&["women", "men", "age", "place", "other", "women-short", "men-short", "whole-short"]);
        let tokens = ids(&["joining", "no-role", "language-code", "language-name"]);
        for (tag, file) in parsed_stems() {
            let all_weights: Lists = file
                .roles
                .iter()
                .map(|(id, by_weight)| (id.clone(), by_weight.values().flatten().cloned().collect()))
                .collect();
            for (section, wanted, lists) in [
                ("roles", &roles, &all_weights),
                ("flags", &flags, &file.flags),
                ("qualifiers", &qualifiers, &file.qualifiers),
                ("periods", &periods, &file.periods),
                ("units", &units, &file.units),
                ("values", &values, &file.values),
                ("parts", &parts, &file.parts),
                ("tokens", &tokens, &file.tokens),
            ] {
                let lacking: Vec<&String> =
                    wanted.iter().filter(|id| lists.get(*id).is_none_or(Vec::is_empty)).collect();
                assert_eq!(lacking, [""; 0], "{tag}: {section}");
                let is_extra = |id: &str| id.starts_with("month-") || letters.contains(&id);
                let unknown: Vec<&String> = lists.keys().filter(|id| !wanted.contains(id) && !is_extra(id)).collect();
                assert_eq!(unknown, [""; 0], "{tag}: {section}");
            }
        }
    }

    #[test]
    fn no_stem_has_two_weights_for_one_role() {
        let mut seen: HashMap<(String, String), (String, &str)> = HashMap::new();
        let mut contradictions = Vec::new();
        for (tag, file) in parsed_stems() {
            for (role, by_weight) in &file.roles {
                for (weight, stems) in by_weight {
                    assert!(matches!(weight.parse(), Ok(1..=100_u8)), "{tag}: {role} {weight}");
                    for stem in stems {
                        let spelled: Vec<String> = stem
                            .split_whitespace()
                            .map(|word| format!("{}{}", fold(word), if word.ends_with('*') { "*" } else { "" }))
                            .collect();
                        let key = (role.clone(), spelled.join(" "));
                        let first = seen.entry(key).or_insert_with(|| (weight.clone(), tag));
                        if first.0 != *weight {
                            contradictions.push(format!("{role} {stem}: {} {}, {tag} {weight}", first.1, first.0));
                        }
                    }
                }
            }
        }
        assert_eq!(contradictions, [""; 0]);
    }

    #[test]
    fn no_month_has_two_numbers() {
        let mut seen: HashMap<String, String> = HashMap::new();
        for language in INPUT_LANGUAGES {
            let (file, tag) = parsed(language);
            for (id, names) in file.words.iter().filter(|(id, _)| id.starts_with("month-")) {
                for name in names {
                    let first = seen.entry(fold(name).into_owned()).or_insert_with(|| id.clone());
                    assert_eq!(first, id, "{tag}: {name}");
                }
            }
        }
    }
}
