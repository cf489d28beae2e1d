//! Known phrases in running text: the longest is found first, and a phrase inside a longer one does not count. Some words
//! may stand where a phrase has a gap: `proposed that … be deleted`.

use std::collections::HashMap;

use super::fold;

/// Which of the known phrases a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseMatch<T> {
    /// No known phrase, or only negated ones.
    None,
    /// All phrases found mean the same.
    One(T),
    /// Phrases found contradict each other.
    Contradiction,
}

/// Whether folded text has a folded phrase as whole words.
pub fn has_phrase(folded: &str, phrase: &str) -> bool {
    folded.match_indices(phrase).any(|(at, found)| {
        (at == 0 || folded.as_bytes()[at - 1] == b' ') && is_end_of_word(&folded[at + found.len()..])
    })
}

/// The first phrase of a list that folded text has.
pub fn first_phrase<'l, P: AsRef<str>>(folded: &str, list: &'l [P]) -> Option<&'l str> {
    list.iter().map(AsRef::as_ref).find(|phrase| has_phrase(folded, phrase))
}

/// Whether a word ends before the rest of a folded text.
fn is_end_of_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// Words that the gap of a phrase takes at most.
const WIDEST_GAP: usize = 8;

/// A folded phrase: its words up to the gap and those behind it, which are none where it has no gap.
#[derive(Debug)]
struct Phrase<T> {
    head: String,
    tail: String,
    means: T,
}

impl<T> Phrase<T> {
    /// The length of what the phrase covers of a text that begins with its first word.
    fn covers(&self, text: &str) -> Option<usize> {
        let rest = text.strip_prefix(self.head.as_str()).filter(|rest| is_end_of_word(rest))?;
        if self.tail.is_empty() {
            return Some(self.head.len());
        }
        let mut at = self.head.len() + 1;
        for word in rest.trim_start().split(' ').take(WIDEST_GAP + 1) {
            let behind = text.get(at..).and_then(|text| text.strip_prefix(self.tail.as_str()));
            if behind.is_some_and(is_end_of_word) {
                return Some(at + self.tail.len());
            }
            at += word.len() + 1;
        }
        None
    }
}

/// Folded phrases with their meanings, by their first word.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first_word: HashMap<String, Vec<Phrase<T>>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first_word: HashMap::new() }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Adds a phrase, with `…` where other words may stand.
    pub fn add(&mut self, phrase: &str, means: T) {
        let (head, tail) = phrase.split_once('…').unwrap_or((phrase, ""));
        let (head, tail) = (fold(head).into_owned(), fold(tail).into_owned());
        if let Some(first) = head.split(' ').next().filter(|first| !first.is_empty()).map(str::to_owned) {
            self.by_first_word.entry(first).or_default().push(Phrase { head, tail, means });
        }
    }

    /// What the phrases in folded text mean; one right behind a negation does not count.
    pub fn find(&self, text: &str, is_negation: impl Fn(&str) -> bool) -> PhraseMatch<T> {
        let mut matches = self.matches(text);
        matches.sort_by_key(|(from, to, _)| (std::cmp::Reverse(to - from), *from));
        let mut taken: Vec<(usize, usize)> = Vec::new();
        let mut found = PhraseMatch::None;
        for (from, to, meaning) in matches {
            if taken.iter().any(|(start, end)| from < *end && *start < to) {
                continue;
            }
            taken.push((from, to));
            if text[..from].trim_end().rsplit(' ').next().is_some_and(&is_negation) {
                continue;
            }
            found = match found {
                PhraseMatch::None => PhraseMatch::One(meaning),
                PhraseMatch::One(before) if before == meaning => PhraseMatch::One(before),
                _ => return PhraseMatch::Contradiction,
            };
        }
        found
    }

    /// All phrases in the text that begin and end with a word, with their places.
    fn matches(&self, text: &str) -> Vec<(usize, usize, T)> {
        let mut matches = Vec::new();
        let mut at = 0;
        for word in text.split(' ') {
            let rest = &text[at..];
            for phrase in self.by_first_word.get(word).into_iter().flatten() {
                matches.extend(phrase.covers(rest).map(|length| (at, at + length, phrase.means)));
            }
            at += word.len() + 1;
        }
        matches
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words() {
        assert!(has_phrase("it has been completed", "has been completed"));
        assert!(!has_phrase("it has been uncompleted", "completed"));
        assert_eq!(first_phrase("below the target", &["target", "below the target"]), Some("target"));
    }

    #[test]
    fn the_longest_phrase_counts_and_contradictions_are_seen() {
        let mut phrases = Phrases::default();
        phrases.add("still relevant", true);
        phrases.add("no longer relevant", false);
        phrases.add("Relevant", true);
        let find = |text: &str| phrases.find(&fold(text), |word| word == "not");
        assert_eq!(find("It is no longer relevant."), PhraseMatch::One(false));
        assert_eq!(find("It is still relevant, relevant indeed"), PhraseMatch::One(true));
        assert_eq!(find("still relevant, then no longer relevant"), PhraseMatch::Contradiction);
        assert_eq!(find("not relevant"), PhraseMatch::None);
        assert_eq!(find("irrelevant"), PhraseMatch::None);
    }

    #[test]
    fn a_gap_takes_eight_words_and_not_nine() {
        let mut phrases = Phrases::default();
        phrases.add("proposed that … be deleted", ());
        let find =
            |words: usize| phrases.find(&format!("proposed that {}be deleted", "word ".repeat(words)), |_| false);
        assert_eq!(find(0), PhraseMatch::One(()));
        assert_eq!(find(8), PhraseMatch::One(()));
        assert_eq!(find(9), PhraseMatch::None);
    }
}
