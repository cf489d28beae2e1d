//! Known phrases in running text: the longest is found first, and a phrase inside a longer one does not count.

use std::collections::HashMap;

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

/// Folded phrases with what they say, by their first word.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first_word: HashMap<String, Vec<(String, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first_word: HashMap::new() }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Adds a folded phrase.
    pub fn add(&mut self, phrase: &str, says: T) {
        if let Some(first) = phrase.split(' ').next().filter(|first| !first.is_empty()) {
            self.by_first_word.entry(first.to_owned()).or_default().push((phrase.to_owned(), says));
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
            for (phrase, says) in self.by_first_word.get(word).into_iter().flatten() {
                let is_whole =
                    rest.strip_prefix(phrase.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
                if is_whole {
                    matches.push((at, at + phrase.len(), *says));
                }
            }
            at += word.len() + 1;
        }
        matches
    }
}
