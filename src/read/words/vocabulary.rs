//! The words of tables in all languages, all of them known at once.

mod cells;
mod directions;
mod figures;

pub use figures::{BoundSide, Way};

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use self::directions::DirectionWords;
use super::language_file::{LanguageFile, Lists};
use super::meaning::{CellWord, Fact, Meaning};
use crate::model::{Relevance, Status, Verdict};
use crate::text::input_languages::INPUT_LANGUAGES;
use crate::text::phrases::Phrases;
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
    directions: DirectionWords,
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
        self.directions.add_clear(&file.directions);
        self.directions.add_parts(&file.direction_words);
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

    /// Whether a folded word stands around the unit of a note: `All amounts are in`, `Svi iznosi su u`.
    pub fn is_around_unit(&self, word: &str) -> bool {
        self.has("unit-note", word)
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::phrases::PhraseMatch;

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
