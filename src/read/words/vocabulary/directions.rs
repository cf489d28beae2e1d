//! What words and signs say of the direction in which an indicator is meant to go.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use crate::model::Direction;
use crate::read::words::language_file::Lists;
use crate::text::fold;

/// The words of directions, folded.
#[derive(Debug, Default)]
pub(super) struct DirectionWords {
    phrases: HashMap<String, DirectionWord>,
    /// The words that phrases begin with.
    first: HashSet<String>,
    /// Words of the longest phrase.
    longest: usize,
}

/// What a phrase says of directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DirectionWord {
    /// A direction by itself: `decreasing`, `at most`.
    Clear(Direction),
    /// A direction beside words that value it, and where a cell of a column of directions holds nothing else: `low`.
    Loose(Direction),
    /// It values what it is beside: `good`, `better`.
    Valuing,
    /// The direction that it is beside is not wanted: `bad`, `worse`.
    Reversing,
    /// It says nothing of the direction: `the`, `trend`, `to be`.
    Filler,
}

/// What the words of a cell say together.
#[derive(Default)]
struct Said {
    ways: Vec<Direction>,
    is_clear: bool,
    is_valued: bool,
    is_reversed: bool,
}

impl DirectionWords {
    /// Adds the phrases that are directions by themselves.
    pub(super) fn add_clear(&mut self, lists: &Lists) {
        for (id, phrases) in lists {
            let Some(direction) = Direction::from_id(id) else { continue };
            phrases.iter().for_each(|phrase| self.add(phrase, DirectionWord::Clear(direction)));
        }
    }

    /// Adds the words that directions are put together of.
    pub(super) fn add_parts(&mut self, lists: &Lists) {
        for (id, phrases) in lists {
            let Some(word) = DirectionWord::from_id(id) else { continue };
            phrases.iter().for_each(|phrase| self.add(phrase, word));
        }
    }

    /// A phrase keeps the first meaning that a language gives it.
    fn add(&mut self, phrase: &str, word: DirectionWord) {
        let folded = fold(phrase).into_owned();
        let words = folded.split(' ').count();
        self.longest = self.longest.max(words);
        self.first.extend(folded.split(' ').next().map(str::to_owned));
        self.phrases.entry(folded).or_insert(word);
    }

    /// The direction that a cell's words and signs state; none where one of them is not known, where they contradict each
    /// other, and outside a column of directions where nothing in them is a direction by itself or values one.
    pub(super) fn direction(&self, text: &str, is_in_column: bool) -> Option<Direction> {
        let text = text.trim();
        if let Some(direction) = of_lone_sign(text) {
            return Some(direction);
        }
        let folded = fold(text);
        let signs = text.chars().filter(|_| !text.is_ascii()).filter_map(of_sign);
        let signs: Vec<Direction> = signs.collect();
        if signs.is_empty()
            && let Some(direction) = self.clear(&folded)
        {
            return Some(direction).filter(|_| !text.starts_with(['-', '−']));
        }
        let mut said = self.read(&folded)?;
        said.is_clear |= !signs.is_empty();
        said.ways.extend(signs);
        let is_enough = is_in_column || said.is_clear || said.is_valued || said.is_reversed;
        said.direction().filter(|_| is_enough)
    }

    /// The direction that a phrase gives by itself.
    fn clear(&self, folded: &str) -> Option<Direction> {
        match self.phrases.get(folded)? {
            DirectionWord::Clear(direction) => Some(*direction),
            DirectionWord::Loose(_) | DirectionWord::Valuing | DirectionWord::Reversing | DirectionWord::Filler => None,
        }
    }

    /// What folded words say, the longest phrases first; none where one of them is not known.
    fn read(&self, folded: &str) -> Option<Said> {
        let mut said = Said::default();
        let mut rest = folded;
        while !rest.is_empty() {
            let first = rest.split(' ').next().unwrap_or(rest);
            if !self.first.contains(first) {
                return None;
            }
            let (word, length) = self.longest_start(rest)?;
            said.take(word);
            rest = rest[length..].trim_start();
        }
        Some(said)
    }

    fn longest_start(&self, folded: &str) -> Option<(DirectionWord, usize)> {
        let ends = folded.match_indices(' ').map(|(end, _)| end).chain([folded.len()]).take(self.longest);
        let known = ends.filter_map(|end| Some((*self.phrases.get(&folded[..end])?, end)));
        known.last()
    }
}

impl DirectionWord {
    fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "valuing" => Self::Valuing,
            "reversing" => Self::Reversing,
            "filler" => Self::Filler,
            _ => Self::Loose(Direction::from_id(id)?),
        })
    }
}

impl Said {
    fn take(&mut self, word: DirectionWord) {
        match word {
            DirectionWord::Clear(direction) => {
                self.is_clear = true;
                self.ways.push(direction);
            }
            DirectionWord::Loose(direction) => self.ways.push(direction),
            DirectionWord::Valuing => self.is_valued = true,
            DirectionWord::Reversing => self.is_reversed = true,
            DirectionWord::Filler => {}
        }
    }

    /// The one direction that all of it gives: what is to be kept or to rise may rise, and what rises and falls gives none.
    fn direction(&self) -> Option<Direction> {
        let moves = self.ways.iter().copied().filter(|way| *way != Direction::Maintain);
        let mut moves = moves.map(|way| if self.is_reversed { way.opposite() } else { way });
        match moves.next() {
            Some(first) => moves.all(|other| other == first).then_some(first),
            None => self.ways.first().copied().filter(|_| !self.is_reversed),
        }
    }
}

/// The direction that a sign gives wherever it is in a cell.
fn of_sign(letter: char) -> Option<Direction> {
    match letter {
        '↑' | '↗' | '▲' | '△' | '⬆' | '⬈' | '⇑' | '⇧' | '⇗' | '⤴' | '🔼' | '⏫' | '📈' | '⏶' | '➚' | '➹' | '↥'
        | '≥' | '⩾' | '≧' => Some(Direction::Increase),
        '↓' | '↘' | '▼' | '▽' | '⬇' | '⬊' | '⇓' | '⇩' | '⇘' | '⤵' | '🔽' | '⏬' | '📉' | '⏷' | '➘' | '↧' | '≤'
        | '⩽' | '≦' => Some(Direction::Decrease),
        '→' | '↔' | '⟷' | '⇔' | '⬌' | '➡' | '⇒' | '⟶' | '➔' | '⇄' | '≈' | '≡' => {
            Some(Direction::Maintain)
        }
        _ => None,
    }
}

/// The direction of a sign that gives one only where a cell holds nothing else.
fn of_lone_sign(text: &str) -> Option<Direction> {
    match text {
        "+" | "++" | "+1" | ">" | ">=" | "^" => Some(Direction::Increase),
        "-1" | "−1" | "<" | "<=" | "=<" => Some(Direction::Decrease),
        "=" => Some(Direction::Maintain),
        _ => None,
    }
}
