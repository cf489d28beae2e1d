//! Phrases that the checks look for in names and remarks: the section `[phrases]` of the languages' files under
//! `data/vocabulary/`, all of them known at once. A language without that section has none.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::fold;
use crate::text::input_languages::INPUT_LANGUAGES;
use crate::text::phrases::first_phrase;

/// The section of a file.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
struct PhraseFile {
    phrases: HashMap<PhraseList, Vec<String>>,
}

/// A list of phrases that mean the same; what each is for is in the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum PhraseList {
    Done,
    NotDone,
    TargetReached,
    TargetMissed,
    Keep,
    NoFundsNeeded,
    Whole,
    And,
    ExampleRow,
    AnnouncesCode,
    NewCode,
    OfAnotherPlan,
    AnnouncesTarget,
    NamesBaseline,
    NamesTarget,
    BeforeYear,
    Growth,
    NameOpening,
    NamePercent,
    NameCount,
    Ratio,
    Classes,
    UnitPercent,
    UnitCount,
    InstitutionFiller,
    FundingFiller,
    Million,
    Yes,
    No,
}

static PHRASES: LazyLock<HashMap<PhraseList, Vec<String>>> = LazyLock::new(|| {
    let mut all: HashMap<PhraseList, Vec<String>> = HashMap::new();
    // A file with a fault would be left out; a test holds that there is none.
    let files = INPUT_LANGUAGES.iter().filter_map(|language| toml::from_str::<PhraseFile>(language.phrases()).ok());
    for (list, phrases) in files.flat_map(|file| file.phrases) {
        all.entry(list).or_default().extend(phrases);
    }
    all
});

impl PhraseList {
    /// The phrases in all languages, folded.
    pub fn phrases(self) -> &'static [String] {
        PHRASES.get(&self).map_or(&[], Vec::as_slice)
    }

    /// The first phrase of the list that folded text has.
    pub fn find(self, folded: &str) -> Option<&'static str> {
        first_phrase(folded, self.phrases())
    }

    /// Whether folded text is one of the phrases.
    pub fn is(self, folded: &str) -> bool {
        self.phrases().iter().any(|phrase| phrase == folded)
    }

    /// Whether folded text ends with one of the phrases, as whole words.
    pub fn is_at_end(self, folded: &str) -> bool {
        let is_start = |before: &str| before.is_empty() || before.ends_with(' ');
        self.phrases().iter().any(|phrase| folded.strip_suffix(phrase.as_str()).is_some_and(is_start))
    }

    /// Folded text without the phrases at its start, each taken away once, in the order of the files.
    pub fn without_start(self, folded: &str) -> &str {
        self.phrases().iter().fold(folded, |rest, phrase| rest.strip_prefix(phrase.as_str()).unwrap_or(rest))
    }

    /// Whether folded text begins with one of the phrases.
    pub fn is_at_start(self, folded: &str) -> bool {
        self.phrases().iter().any(|phrase| folded.starts_with(phrase.as_str()))
    }
}

/// The first phrase by which a text says that the whole of an activity is done: what is done is named by no
/// other words than those for a whole and those of the activity's titles. `Phase 1 has been completed` speaks of a part.
pub fn done_as_a_whole(text: &str, titles: &[&str]) -> Option<&'static str> {
    let titles: Vec<String> = titles.iter().map(|title| fold(title).into_owned()).collect();
    let sentences = text.split(['.', ';', '!', '?', '\n']);
    sentences.into_iter().find_map(|sentence| {
        let mut subject = String::new();
        sentence.split(',').find_map(|clause| {
            let folded = fold(clause);
            let Some(phrase) = PhraseList::Done.find(&folded) else {
                if subject.is_empty() {
                    subject = folded.into_owned();
                }
                return None;
            };
            let before = folded.split(phrase).next().unwrap_or("").trim();
            let named = if before.is_empty() { subject.as_str() } else { before };
            let is_whole =
                names_the_whole(named, None) || titles.iter().any(|title| names_the_whole(named, Some(title)));
            is_whole.then_some(phrase)
        })
    })
}

/// Whether folded words name no part. A title of two things, or with numbers, is only named whole by all of them.
fn names_the_whole(named: &str, title: Option<&str>) -> bool {
    let has = |text: &str, word: &str| text.split(' ').any(|one| one == word);
    let joins = |text: &str| text.split(' ').any(|word| PhraseList::And.is(word));
    let known = |word: &str| PhraseList::Whole.is(word) || title.is_some_and(|title| has(title, word));
    let is_complete = |title: &str| {
        let mut numbers = title.split(' ').filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
        (joins(named) || !joins(title)) && numbers.all(|number| has(named, number))
    };
    let speaks_of_title = || named.split(' ').any(|word| !word.is_empty() && !PhraseList::Whole.is(word));
    named.split(' ').all(|word| word.is_empty() || known(word))
        && title.is_none_or(|title| !speaks_of_title() || is_complete(title))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn every_list_is_in_every_language_and_each_phrase_can_be_found() {
        let files: Vec<(&str, HashMap<PhraseList, Vec<String>>)> = INPUT_LANGUAGES
            .iter()
            .filter(|language| !language.phrases().is_empty())
            .map(|language| {
                let file: Result<PhraseFile, _> = toml::from_str(language.phrases());
                (language.tag, file.unwrap_or_else(|fault| panic!("{}: {fault}", language.tag)).phrases)
            })
            .collect();
        let all: HashSet<PhraseList> = files.iter().flat_map(|(_, lists)| lists.keys().copied()).collect();
        assert_eq!(all.len(), PhraseList::No as usize + 1, "each list has a variant, and each variant a list");
        for (tag, lists) in &files {
            for list in &all {
                let phrases = lists.get(list).unwrap_or_else(|| panic!("{tag} lacks {list:?}"));
                assert!(!phrases.is_empty(), "{tag}: {list:?} is empty");
                for phrase in phrases {
                    assert_eq!(fold(phrase), phrase.trim_end(), "{tag}: {list:?} is compared folded");
                    let others = phrases.iter().filter(|other| *other == phrase).count();
                    assert_eq!(others, 1, "{tag}: {list:?} has {phrase} twice");
                }
            }
        }
    }

    /// The code below a folder, each file without its tests.
    fn code_below(folder: &Path) -> String {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let code_of = |path: PathBuf| match path.is_dir() {
            true => code_below(&path),
            false => std::fs::read_to_string(&path).unwrap().split("#[cfg(test)]").next().unwrap().to_owned(),
        };
        files.map(code_of).collect()
    }

    #[test]
    fn every_list_is_used_by_the_checks() {
        let code = code_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check"));
        let uses: HashSet<&str> = code
            .split("PhraseList::")
            .skip(1)
            .filter_map(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).next())
            .collect();
        let file: PhraseFile = toml::from_str(INPUT_LANGUAGES[0].phrases()).unwrap();
        let unused: Vec<&PhraseList> =
            file.phrases.keys().filter(|list| !uses.contains(format!("{list:?}").as_str())).collect();
        assert!(unused.is_empty(), "{unused:?}");
    }

    #[test]
    fn a_part_that_is_done_does_not_make_the_whole_done() {
        let title = &["Construction of facilities 1 and 2", "Draft the law"];
        let is_done = |text: &str| done_as_a_whole(text, title).is_some();
        for whole in [
            "The activity has been completed and is no longer relevant.",
            "Aligned with the law.\nThe activity has been completed.",
            "In 2021, the work has been completed",
            "The draft has been completed in March",
            "The construction of facilities 1 and 2 was completed",
            "Aktivnost je zavrsena.",
            "Has been completed",
        ] {
            assert!(is_done(whole), "{whole}");
        }
        for part in [
            "Facility 1 has been completed. The works on facility 2 have begun.",
            "The 1st phase has been completed; the second goes on",
            "In 2021, the configuration and the training of the authorities was completed.",
            "The construction of facility 1 was completed",
            "The construction was completed",
            "Prva faza je zavrsena",
            "1. faza je zavrsena",
        ] {
            assert!(!is_done(part), "{part}");
        }
    }
}
