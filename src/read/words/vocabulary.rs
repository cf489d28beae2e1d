//! The words of tables in all languages, all of them known at once.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::language_file::{LanguageFile, Lists};
use super::meaning::{CellWord, Fact, Meaning};
use crate::model::{Direction, Level, Relevance, Status, Verdict};
use crate::read::record::Rank;
use crate::text::input_languages::INPUT_LANGUAGES;
use crate::text::phrases::{PhraseMatch, Phrases};
use crate::text::{fold, similarity};

/// All words, folded.
#[derive(Debug, Default)]
pub struct Vocabulary {
    headers: HashMap<String, Meaning>,
    /// The headers by their letters alone, with their spelling.
    squeezed: HashMap<String, (Meaning, String)>,
    facts: HashMap<String, Fact>,
    statuses: HashMap<String, Status>,
    relevance: Phrases<Relevance>,
    proposals: Phrases<Relevance>,
    relevance_cells: HashMap<String, Relevance>,
    directions: HashMap<String, Direction>,
    verdicts: HashMap<String, Verdict>,
    ranks: HashMap<String, String>,
    words: HashMap<String, HashSet<String>>,
    cells: HashMap<String, Vec<CellWord>>,
    no_data: Phrases<()>,
    continuous: Phrases<()>,
    months: HashMap<String, u8>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary::default();
    // A file with a fault would be left out; a test holds that there is none.
    INPUT_LANGUAGES
        .iter()
        .filter_map(|language| toml::from_str(language.lists()).ok())
        .for_each(|file| vocabulary.take(file));
    vocabulary
});

/// The words of all languages together, since a table may mix languages.
pub fn all_languages() -> &'static Vocabulary {
    &VOCABULARY
}

fn take_list<T: Copy>(into: &mut HashMap<String, T>, lists: &Lists, from_id: impl Fn(&str) -> Option<T>) {
    for (id, words) in lists {
        if let Some(value) = from_id(id) {
            for word in words {
                into.entry(fold(word).into_owned()).or_insert(value);
            }
        }
    }
}

impl Vocabulary {
    fn take(&mut self, file: LanguageFile) {
        take_list(&mut self.headers, &file.headers, Meaning::from_id);
        for (spelled, meaning) in &self.headers {
            self.squeezed.entry(spelled.replace(' ', "")).or_insert_with(|| (*meaning, spelled.clone()));
        }
        take_list(&mut self.facts, &file.facts, Fact::from_id);
        take_list(&mut self.statuses, &file.statuses, Status::from_id);
        take_list(&mut self.relevance_cells, &file.relevance_cells, Relevance::from_id);
        take_list(&mut self.directions, &file.directions, Direction::from_id);
        take_list(&mut self.verdicts, &file.verdicts, Verdict::from_id);
        for (id, phrases) in &file.relevance {
            if let Some(verdict) = Relevance::from_id(id) {
                phrases.iter().for_each(|phrase| self.relevance.add(phrase, verdict));
            }
        }
        for (id, phrases) in &file.proposals {
            if let Some(verdict) = Relevance::from_id(id) {
                phrases.iter().for_each(|phrase| self.proposals.add(phrase, verdict));
            }
        }
        for (rank, words) in &file.ranks {
            for word in words {
                self.ranks.entry(fold(word).into_owned()).or_insert_with(|| rank.clone());
            }
        }
        for (word, words) in file.cells.iter().filter_map(|(id, words)| Some((CellWord::from_id(id)?, words))) {
            for spelled in words {
                let meanings = self.cells.entry(fold(spelled).into_owned()).or_default();
                meanings.extend((!meanings.contains(&word)).then_some(word));
            }
        }
        for (id, words) in file.words {
            let folded: Vec<String> = words.iter().map(|word| fold(word).into_owned()).collect();
            match (id.as_str(), id.strip_prefix("month-").and_then(|month| month.parse().ok())) {
                (_, Some(month)) => self.months.extend(folded.into_iter().map(|word| (word, month))),
                ("no-data", _) => folded.iter().for_each(|phrase| self.no_data.add(phrase, ())),
                ("continuous", _) => folded.iter().for_each(|phrase| self.continuous.add(phrase, ())),
                _ => self.words.entry(id).or_default().extend(folded),
            }
        }
    }

    fn has(&self, list: &str, word: &str) -> bool {
        self.words.get(list).is_some_and(|words| words.contains(word))
    }

    /// The meaning of a header of exactly these folded words.
    pub fn header(&self, folded: &str) -> Option<Meaning> {
        self.headers.get(folded).copied()
    }

    /// The meaning of a header whose letters, without anything between them, are these.
    pub fn squeezed_header(&self, letters: &str) -> Option<Meaning> {
        self.squeezed.get(letters).map(|(meaning, _)| *meaning)
    }

    /// The longest known header of that kind that squeezed words begin with.
    pub fn header_at_start(&self, letters: &str, is_wanted: impl Fn(Meaning) -> bool) -> Option<(Meaning, usize)> {
        let known =
            self.squeezed.iter().filter(|(known, (meaning, _))| is_wanted(*meaning) && letters.starts_with(*known));
        known.map(|(known, (meaning, _))| (*meaning, known.len())).max_by_key(|(_, length)| *length)
    }

    /// Whether squeezed words are the beginning of the label of a block's attribute.
    pub fn begins_label(&self, letters: &str) -> bool {
        let is_attribute = |meaning| matches!(meaning, Meaning::Institution | Meaning::Kind | Meaning::Validity);
        self.squeezed.iter().any(|(known, (meaning, _))| is_attribute(*meaning) && known.starts_with(letters))
    }

    /// The label of a block's attribute whose letters are these, or nearly these if it is long, as it is spelled.
    pub fn spelled_label(&self, letters: &str) -> Option<&str> {
        const LEAST: usize = 16;
        const ALIKE: f64 = 0.9;
        let is_attribute = |meaning| matches!(meaning, Meaning::Institution | Meaning::Kind | Meaning::Validity);
        if let Some((meaning, spelled)) = self.squeezed.get(letters) {
            return is_attribute(*meaning).then_some(spelled);
        }
        let known = self.squeezed.iter().filter(|(known, (meaning, _))| known.len() >= LEAST && is_attribute(*meaning));
        let scored = known.map(|(known, (_, spelled))| (similarity::of_misread(known, letters), spelled));
        let alike = scored.filter(|(score, _)| *score >= ALIKE);
        alike
            .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)))
            .map(|(_, spelled)| &**spelled)
    }

    /// Whether a folded word only joins others in a header (`in`, `for`, `godini`).
    pub fn is_header_filler(&self, word: &str) -> bool {
        self.has("header-filler", word)
    }

    /// Whether a folded word negates others: `not`, `nije`.
    pub fn is_negation(&self, word: &str) -> bool {
        self.has("negation", word)
    }

    /// Whether folded words name a total and nothing else: `total`, `ukupno`.
    pub fn is_row_total(&self, folded: &str) -> bool {
        self.has("row-total", folded)
    }

    /// Whether folded words in a column of parts name the whole: `total`, `both sexes`.
    pub fn is_whole(&self, folded: &str) -> bool {
        self.has("whole", folded) || self.has("row-total", folded)
    }

    /// What the programme says of itself under that key.
    pub fn fact(&self, key: &str) -> Option<Fact> {
        self.facts.get(&*fold(key)).copied()
    }

    /// An activity's status: the cell's words, or the longest known words that it begins with.
    pub fn status(&self, text: &str) -> Option<Status> {
        longest_start(&self.statuses, &fold(text))
    }

    /// Whether a cell holds a word for a status and nothing else.
    pub fn is_status(&self, text: &str) -> bool {
        self.statuses.contains_key(&*fold(text))
    }

    /// What the evaluator's words say of relevance.
    pub fn relevance(&self, text: &str) -> PhraseMatch<Relevance> {
        let folded = fold(text);
        match self.relevance_cells.get(&*folded) {
            Some(verdict) => PhraseMatch::One(*verdict),
            None => match self.relevance.find(&folded, |word| self.has("negation", word)) {
                PhraseMatch::None => self.proposals.find(&folded, |word| self.has("negation", word)),
                found => found,
            },
        }
    }

    /// The direction that a cell's words or arrow state; none for other words.
    pub fn direction(&self, text: &str) -> Option<Direction> {
        match text.trim() {
            "+" | "↑" | "↗" | "▲" => Some(Direction::Increase),
            "↓" | "↘" | "▼" => Some(Direction::Decrease),
            "=" | "→" | "↔" => Some(Direction::Maintain),
            text => self.directions.get(&*fold(text)).copied(),
        }
    }

    /// The verdict that a cell's words state once folded; none for other words.
    pub fn verdict(&self, text: &str) -> Option<Verdict> {
        self.verdicts.get(&*fold(text)).copied()
    }

    /// The verdict that running words begin with: `not achieved values`.
    pub fn leading_verdict(&self, text: &str) -> Option<Verdict> {
        longest_start(&self.verdicts, &fold(text))
    }

    /// What the folded words of a cell that holds nothing else mean; they may mean several things.
    pub fn cell_words(&self, folded: &str) -> &[CellWord] {
        self.cells.get(folded).map_or(&[], Vec::as_slice)
    }

    /// What a row of objectives and measures says that it is.
    pub fn rank(&self, text: &str) -> Option<Rank> {
        Some(match self.ranks.get(&*fold(text))?.as_str() {
            "overall" => Rank::Objective(Level::Overall),
            "specific" => Rank::Objective(Level::Specific),
            "measure" => Rank::Measure,
            _ => return None,
        })
    }

    /// Whether a folded word may come before a code (`measure 1.3`).
    pub fn is_rank_word(&self, word: &str) -> bool {
        self.ranks.contains_key(word) || self.has("code-prefix", word)
    }

    /// Whether a cell means "no value": empty, dashes, `n/a`, `no data`.
    pub fn is_missing(&self, text: &str) -> bool {
        let text = text.trim();
        text.chars()
            .all(|letter| matches!(letter, '-' | '–' | '—' | '−' | '/' | '\\' | '.' | '…' | ' ' | '\u{a0}' | '_'))
            || (text.len() <= 60
                && !text.starts_with(|first: char| first.is_ascii_digit())
                && self.has("missing", &fold(text)))
    }

    /// Whether a sheet of that name explains how to fill in the others.
    pub fn is_guidance(&self, name: &str) -> bool {
        self.has("guidance-sheet", &fold(name))
    }

    /// Whether words say that there are no data.
    pub fn says_no_data(&self, text: &str) -> bool {
        matches!(self.no_data.find(&fold(text), |_| false), PhraseMatch::One(()))
    }

    /// Whether folded words say that something has no end date.
    pub fn says_continuous(&self, folded: &str) -> bool {
        matches!(self.continuous.find(folded, |_| false), PhraseMatch::One(()))
    }

    /// Whether a folded word is the word `quarter`.
    pub fn is_quarter(&self, word: &str) -> bool {
        self.has("quarter", word)
    }

    /// The month, 1 to 12, that a folded word names in any of the languages.
    pub fn month(&self, word: &str) -> Option<u8> {
        self.months.get(word).copied()
    }

    /// The names of months in all languages, folded, with their months.
    pub fn months(&self) -> impl Iterator<Item = (&str, u8)> {
        self.months.iter().map(|(name, month)| (name.as_str(), *month))
    }

    /// Whether a folded word may be next to a year (`2019. godina`).
    pub fn is_year_filler(&self, word: &str) -> bool {
        word.is_empty() || self.has("year-filler", word)
    }

    /// The text after words for a bound, and whether it is the lower one: `at least 5`.
    pub fn bound<'t>(&self, text: &'t str) -> Option<(bool, &'t str)> {
        let (words, rest) = before_number(text)?;
        if self.has("at-least", &words) {
            Some((true, rest))
        } else {
            self.has("at-most", &words).then_some((false, rest))
        }
    }

    /// The ends of a range in words: `between 5 and 7`, `5 to 7`.
    pub fn range<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let (words, rest) = before_number(text)?;
        if !(words.is_empty() || self.has("between", &words)) {
            return None;
        }
        let mut at = 0;
        for word in rest.split_inclusive(char::is_whitespace) {
            let end = at + word.len();
            if self.has("to", &fold(word)) && at > 0 {
                return Some((&rest[..at], &rest[end..]));
            }
            at = end;
        }
        None
    }

    /// Whether the words behind a number are its unit, and whether that is percent.
    pub fn unit(&self, words: &str) -> Option<bool> {
        let folded = fold(words);
        if folded == "%" || self.has("percent", &folded) {
            Some(true)
        } else {
            self.has("unit", &folded).then_some(false)
        }
    }
}

/// What the longest known words mean that folded words begin with.
fn longest_start<T: Copy>(known: &HashMap<String, T>, folded: &str) -> Option<T> {
    let mut words = folded;
    loop {
        if let Some(meaning) = known.get(words) {
            return Some(*meaning);
        }
        words = &words[..words.rfind(' ')?];
    }
}

/// The folded words before the first number, and the rest with its sign.
fn before_number(text: &str) -> Option<(String, &str)> {
    let mut at = text.find(|letter: char| letter.is_ascii_digit())?;
    if let Some(sign) = text[..at].chars().next_back().filter(|sign| matches!(sign, '-' | '−')) {
        at -= sign.len_utf8();
    }
    Some((fold(&text[..at]).into_owned(), &text[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relevance_phrases_are_read_and_negations_respected() {
        let (yes, no, unknown) = (Some(Relevance::Relevant), Some(Relevance::NotRelevant), None);
        for (text, verdict) in [
            ("is still relevant", yes),
            ("better running of the data centre; is no longer relevant", no),
            ("is no longer relevant: deletion proposed unless new activities come in", no),
            ("is not relevant for the next period: deletion proposed", no),
            ("continues to be of great importance", yes),
            ("The activity is of great importance and is still relevant in terms of the migration process.", yes),
            ("The activity has been completed and is no longer relevant.", no),
            ("is very relevant", yes),
            ("is relevant for the coming period", yes),
            ("It is proposed to delete measure 1.2.6.", no),
            ("It is proposed that activity 2.1.5. be deleted and its parts be moved", no),
            ("It is proposed that the part of the office in the two oldest towns of the west be deleted", unknown),
            ("The activity is no relevant", no),
            ("This measure is relevant for the coming period. It is proposed to delete it if phase 3 is done.", yes),
            ("Relevant", yes),
            ("irrelevant", no),
            ("not relevant", no),
            ("This is not still relevant", unknown),
            ("is not of great importance", unknown),
            ("legal basis", unknown),
            ("may be deleted once the register for citizens is public", unknown),
            ("", unknown),
            ("i dalje je relevantna", yes),
            ("nije više relevantna", no),
            ("više nije relevantna", no),
            ("Активност је и даље релевантна", yes),
            ("Активност више није релевантна", no),
            ("nije relevantna za naredni period", no),
            ("od velikog je značaja", yes),
            ("is still relevant; the second part is no longer relevant", unknown),
        ] {
            let found = match all_languages().relevance(text) {
                PhraseMatch::One(verdict) => Some(verdict),
                _ => None,
            };
            assert_eq!(found, verdict, "{text}");
        }
    }

    #[test]
    fn statuses_are_read_in_all_languages() {
        for (text, status) in [
            ("completed", Some(Status::Completed)),
            ("Completed in 2021", Some(Status::Completed)),
            ("not completed", Some(Status::Ongoing)),
            ("Ongoing", Some(Status::Ongoing)),
            ("in progress", Some(Status::Ongoing)),
            ("has not been initiated", Some(Status::NotInitiated)),
            ("not-initiated", Some(Status::NotInitiated)),
            ("abandoned", Some(Status::Abandoned)),
            ("no data", Some(Status::NoData)),
            ("realizovano", Some(Status::Completed)),
            ("Није започето", Some(Status::NotInitiated)),
            ("u toku", Some(Status::Ongoing)),
            ("odustalo se", Some(Status::Abandoned)),
            ("нема података", Some(Status::NoData)),
            ("the moon is full", None),
            ("", None),
        ] {
            assert_eq!(all_languages().status(text), status, "{text}");
        }
    }

    #[test]
    fn every_phrase_for_a_total_begins_or_ends_with_a_word_for_one() {
        let words = all_languages();
        for phrase in &words.words["row-total"] {
            let ends = [phrase.split(' ').next(), phrase.rsplit(' ').next()];
            assert!(ends.into_iter().flatten().any(|word| words.is_row_total(word)), "{phrase}");
        }
    }

    #[test]
    fn remarks_that_say_there_are_no_data_are_known() {
        for (text, says) in [
            ("no data", true),
            ("There are no data on this", true),
            ("nema podataka o tome", true),
            ("нема података", true),
            ("no database was built", false),
            ("law gives nobody the task; no test, no report", false),
        ] {
            assert_eq!(all_languages().says_no_data(text), says, "{text}");
        }
    }
}
