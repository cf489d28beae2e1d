//! The words by which tables are recognised and read: a file a language under `data/vocabulary/`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::{Direction, Level, Relevance, Status, Verdict};

use super::record::Rank;

/// A new language is a new file and a line here.
const FILES: &[&str] = &[include_str!("../../data/vocabulary/en.toml"), include_str!("../../data/vocabulary/sr.toml")];

crate::model::terms_ids! {
    /// What a column holds. Targets, achieved values and funds may have a year.
    Meaning {
        /// The row's own code, or its owner's.
        Code = "code",
        /// The code of the objective or measure that the row belongs to.
        OwnerCode = "owner-code",
        /// The name or title.
        Name = "name",
        /// The title of the objective or measure that the row belongs to.
        OwnerTitle = "owner-title",
        /// The unit.
        Unit = "unit",
        /// The source of verification.
        SourceOfVerification = "source-of-verification",
        /// The baseline.
        Baseline = "baseline",
        /// Its year.
        BaselineYear = "baseline-year",
        /// A target.
        Target = "target",
        /// An achieved value.
        Achieved = "achieved",
        /// The year of the row's values.
        Year = "year",
        /// A value.
        Value = "value",
        /// The direction.
        Direction = "direction",
        /// The responsible institution.
        Institution = "institution",
        /// Partners.
        Partners = "partners",
        /// A deadline.
        Deadline = "deadline",
        /// A status.
        Status = "status",
        /// Words on relevance.
        Relevance = "relevance",
        /// Words on effectiveness.
        Effectiveness = "effectiveness",
        /// The reasoning for the progress.
        Remark = "remark",
        /// A comment.
        Comment = "comment",
        /// Next steps.
        NextSteps = "next-steps",
        /// A stated verdict.
        Verdict = "verdict",
        /// A measure's type.
        Kind = "kind",
        /// A measure's validity.
        Validity = "validity",
        /// A source of funding.
        FundingSource = "funding-source",
        /// A reference to the programme budget.
        BudgetReference = "budget-reference",
        /// Funds.
        Funds = "funds",
        /// Whether an objective or a measure.
        Level = "level",
        /// A published percentage of achieved indicators.
        PublishedAchieved = "published-achieved",
        /// A published percentage of not achieved ones.
        PublishedNotAchieved = "published-not-achieved",
        /// The name of a fact.
        Key = "key",
    }
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    headers: HashMap<String, Vec<String>>,
    facts: HashMap<String, Vec<String>>,
    statuses: HashMap<String, Vec<String>>,
    relevance: HashMap<String, Vec<String>>,
    directions: HashMap<String, Vec<String>>,
    verdicts: HashMap<String, Vec<String>>,
    levels: HashMap<String, Vec<String>>,
    words: HashMap<String, Vec<String>>,
}

/// All languages together, every phrase folded.
#[derive(Debug, Default)]
pub struct Vocabulary {
    headers: HashMap<String, Meaning>,
    facts: HashMap<String, String>,
    statuses: Phrases<Status>,
    relevance: Phrases<Relevance>,
    directions: Phrases<Direction>,
    verdicts: Phrases<Verdict>,
    levels: Phrases<Rank>,
    words: HashMap<String, Vec<String>>,
}

type Phrases<T> = Vec<(String, T)>;

/// The vocabulary of the program.
pub static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::load);

impl Vocabulary {
    fn load() -> Self {
        let mut all = Self::default();
        for text in FILES {
            // A fault in a file of ours is found by the test below.
            let file: File = toml::from_str(text).unwrap_or_default();
            for (id, phrases) in file.headers {
                let Some(meaning) = Meaning::from_id(&id) else { continue };
                all.headers.extend(phrases.iter().map(|phrase| (fold(phrase).into_owned(), meaning)));
            }
            for (id, phrases) in file.facts {
                all.facts.extend(phrases.iter().map(|phrase| (fold(phrase).into_owned(), id.clone())));
            }
            extend(&mut all.statuses, file.statuses, Status::from_id);
            extend(&mut all.relevance, file.relevance, Relevance::from_id);
            extend(&mut all.directions, file.directions, Direction::from_id);
            extend(&mut all.verdicts, file.verdicts, Verdict::from_id);
            extend(&mut all.levels, file.levels, |id| match id {
                "measure" => Some(Rank::Measure),
                id => Level::from_id(id).map(Rank::Objective),
            });
            for (id, phrases) in file.words {
                all.words.entry(id).or_default().extend(phrases.iter().map(|phrase| fold(phrase).into_owned()));
            }
        }
        all
    }

    /// What a column of that folded title holds.
    pub fn header(&self, folded: &str) -> Option<Meaning> {
        self.headers.get(folded).copied()
    }

    /// The id of a fact that a programme states of itself.
    pub fn fact(&self, text: &str) -> Option<&str> {
        self.facts.get(&*fold(text)).map(String::as_str)
    }

    /// The status that a cell states.
    pub fn status(&self, text: &str) -> Option<Status> {
        longest(&self.statuses, &fold(text))
    }

    /// The relevance that a cell's words state.
    pub fn relevance(&self, text: &str) -> Option<Relevance> {
        longest(&self.relevance, &fold(text))
    }

    /// The direction that a cell states.
    pub fn direction(&self, text: &str) -> Option<Direction> {
        whole(&self.directions, &fold(text))
    }

    /// The verdict that a cell states.
    pub fn verdict(&self, text: &str) -> Option<Verdict> {
        whole(&self.verdicts, &fold(text))
    }

    /// What a row of objectives and measures describes.
    pub fn level(&self, text: &str) -> Option<Rank> {
        whole(&self.levels, &fold(text))
    }

    /// Whether a folded text stands for "no value".
    pub fn is_missing(&self, folded: &str) -> bool {
        self.is_word("missing", folded)
    }

    /// Whether the folded text is one of the words of that list.
    pub fn is_word(&self, list: &str, folded: &str) -> bool {
        self.words.get(list).is_some_and(|words| words.iter().any(|word| word == folded))
    }

    /// The words of a list.
    pub fn words(&self, list: &str) -> &[String] {
        self.words.get(list).map_or(&[], Vec::as_slice)
    }
}

fn extend<T: Copy>(all: &mut Phrases<T>, lists: HashMap<String, Vec<String>>, from_id: fn(&str) -> Option<T>) {
    for (id, phrases) in lists {
        let Some(term) = from_id(&id) else { continue };
        all.extend(phrases.iter().map(|phrase| (fold(phrase).into_owned(), term)));
    }
    // The longest phrase first, so that "no longer relevant" is not taken for "relevant".
    all.sort_by(|one, two| two.0.len().cmp(&one.0.len()).then_with(|| one.0.cmp(&two.0)));
}

fn whole<T: Copy>(phrases: &Phrases<T>, folded: &str) -> Option<T> {
    phrases.iter().find(|(phrase, _)| phrase == folded).map(|(_, term)| *term)
}

/// The term of the longest phrase that stands in the text as whole words.
fn longest<T: Copy>(phrases: &Phrases<T>, folded: &str) -> Option<T> {
    phrases.iter().find(|(phrase, _)| stands_in(phrase, folded)).map(|(_, term)| *term)
}

fn stands_in(phrase: &str, folded: &str) -> bool {
    folded.match_indices(phrase).any(|(at, found)| {
        let begins = at == 0 || folded.as_bytes()[at - 1] == b' ';
        let end = at + found.len();
        begins && (end == folded.len() || folded.as_bytes()[end] == b' ')
    })
}

/// A text for comparison: lower case, Latin script without accents, words of letters and digits with one space between.
pub fn fold(text: &str) -> Cow<'_, str> {
    let is_folded = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let bytes = text.as_bytes();
    let single = bytes.windows(2).all(|two| is_folded(two[1]) || (two[1] == b' ' && two[0] != b' '));
    if bytes.first().is_none_or(|first| is_folded(*first)) && bytes.last().is_none_or(|last| *last != b' ') && single {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        let at = folded.len();
        if matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        {
            continue;
        }
        push_folded(letter, &mut folded);
        if folded.len() == at {
            gap = at > 0;
        } else if gap {
            folded.insert(at, ' ');
            gap = false;
        }
    }
    Cow::Owned(folded)
}

fn push_folded(letter: char, folded: &mut String) {
    if letter.is_ascii_alphanumeric() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    if letter.is_ascii() {
        return;
    }
    if let Some(latin) = latin(letter) {
        folded.push_str(latin);
        return;
    }
    let decomposed = letter.to_lowercase().flat_map(|letter| {
        let mut base = None;
        unicode_normalization::char::decompose_compatible(letter, |part| base = base.or(Some(part)));
        base
    });
    folded.extend(decomposed.filter(|letter| letter.is_alphanumeric()));
}

/// Serbian letters that have no single accentless counterpart, and the Cyrillic ones.
fn latin(letter: char) -> Option<&'static str> {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    Some(match lower {
        'đ' | 'ђ' => "dj",
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' => "e",
        'ж' => "z",
        'з' => "z",
        'и' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' => "c",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "c",
        'ч' => "c",
        'џ' => "dz",
        'ш' => "s",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vocabulary_file_is_sound() {
        for text in FILES {
            let file: File = toml::from_str(text).unwrap();
            for id in file.headers.keys() {
                assert!(Meaning::from_id(id).is_some(), "{id}");
            }
        }
    }

    #[test]
    fn folding_makes_scripts_accents_and_punctuation_alike() {
        for (text, folded) in [
            ("Početna vrednost", "pocetna vrednost"),
            ("Почетна вредност", "pocetna vrednost"),
            ("  Target  value (2021)", "target value 2021"),
            ("target_2021", "target 2021"),
            ("sprovođenje", "sprovodjenje"),
            ("-", ""),
            ("already folded", "already folded"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn the_longest_phrase_decides() {
        for (text, relevance) in [
            ("better running; is no longer relevant", Some(Relevance::NotRelevant)),
            ("The measure is still relevant.", Some(Relevance::Relevant)),
            ("Мера више није релевантна", Some(Relevance::NotRelevant)),
            ("is of great importance for citizens", Some(Relevance::Relevant)),
            ("legal basis", None),
            ("irrelevant", Some(Relevance::NotRelevant)),
        ] {
            assert_eq!(VOCABULARY.relevance(text), relevance, "{text}");
        }
        assert_eq!(VOCABULARY.status("Nije započeta"), Some(Status::NotInitiated));
        assert_eq!(VOCABULARY.status("not implemented"), Some(Status::NotInitiated));
        assert_eq!(VOCABULARY.status("U TOKU"), Some(Status::Ongoing));
    }
}
