//! Known phrases in running text: the longest is found first, and a phrase inside a longer one does not count. Some words
//! may stand where a phrase has a gap: `proposed that … be deleted`.

use std::collections::HashMap;

use crate::text::fold;

/// What a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<T> {
    /// No known phrase, or only negated ones.
    Nothing,
    /// All phrases found say the same.
    One(T),
    /// Phrases found contradict each other.
    Contradiction,
}

/// So many words may stand in the gap of a phrase.
const WIDEST_GAP: usize = 8;

/// A folded phrase: its words up to the gap and those behind it, which are none where it has no gap.
#[derive(Debug)]
struct Phrase<T> {
    head: String,
    tail: String,
    says: T,
}

impl<T> Phrase<T> {
    /// The length of what the phrase covers of a text that begins with its first word.
    fn covers(&self, text: &str) -> Option<usize> {
        let is_end = |rest: &str| rest.is_empty() || rest.starts_with(' ');
        let rest = text.strip_prefix(self.head.as_str()).filter(|rest| is_end(rest))?;
        if self.tail.is_empty() {
            return Some(self.head.len());
        }
        let mut at = self.head.len() + 1;
        for word in rest.trim_start().split(' ').take(WIDEST_GAP + 1) {
            let behind = text.get(at..).and_then(|text| text.strip_prefix(self.tail.as_str()));
            if behind.is_some_and(is_end) {
                return Some(at + self.tail.len());
            }
            at += word.len() + 1;
        }
        None
    }
}

/// Folded phrases with what they say, by their first word.
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
    pub fn add(&mut self, phrase: &str, says: T) {
        let (head, tail) = phrase.split_once('…').unwrap_or((phrase, ""));
        let (head, tail) = (fold(head).into_owned(), fold(tail).into_owned());
        if let Some(first) = head.split(' ').next().filter(|first| !first.is_empty()).map(str::to_owned) {
            self.by_first_word.entry(first).or_default().push(Phrase { head, tail, says });
        }
    }

    /// Finds what folded text says. A phrase right behind a negation says nothing.
    pub fn find(&self, text: &str, is_negation: impl Fn(&str) -> bool) -> Said<T> {
        let mut matches = self.matches(text);
        matches.sort_by_key(|(from, to, _)| (std::cmp::Reverse(to - from), *from));
        let mut taken: Vec<(usize, usize)> = Vec::new();
        let mut said = Said::Nothing;
        for (from, to, says) in matches {
            if taken.iter().any(|(start, end)| from < *end && *start < to) {
                continue;
            }
            taken.push((from, to));
            if text[..from].trim_end().rsplit(' ').next().is_some_and(&is_negation) {
                continue;
            }
            said = match said {
                Said::Nothing => Said::One(says),
                Said::One(before) if before == says => Said::One(before),
                _ => return Said::Contradiction,
            };
        }
        said
    }

    /// All phrases in the text that begin and end with a word, with their places.
    fn matches(&self, text: &str) -> Vec<(usize, usize, T)> {
        let mut matches = Vec::new();
        let mut at = 0;
        for word in text.split(' ') {
            let rest = &text[at..];
            for phrase in self.by_first_word.get(word).into_iter().flatten() {
                matches.extend(phrase.covers(rest).map(|length| (at, at + length, phrase.says)));
            }
            at += word.len() + 1;
        }
        matches
    }
}
