//! What the words of cells mean: facts, statuses, directions, verdicts, levels.

use std::collections::HashMap;

use super::Vocabulary;
use crate::model::{Direction, Level, Relevance, Status, Verdict};
use crate::read::record::Rank;
use crate::read::words::meaning::{CellWord, Fact};
use crate::text::fold;
use crate::text::phrases::PhraseMatch;

impl Vocabulary {
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
            None => match self.relevance.find(&folded, |word| self.is_negation(word)) {
                PhraseMatch::None => self.proposals.find(&folded, |word| self.is_negation(word)),
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

    /// What a cell that holds nothing else says as yes or no, in words or as a tick; none for words that may be either.
    pub fn yes_or_no(&self, text: &str) -> Option<bool> {
        match text {
            "✓" | "✔" | "☑" | "✅" => return Some(true),
            "✗" | "✘" | "☒" | "❌" => return Some(false),
            _ => {}
        }
        let words = self.cell_words(&fold(text));
        match (words.contains(&CellWord::Yes), words.contains(&CellWord::No)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            (true, true) | (false, false) => None,
        }
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

    /// Whether a sheet of that name explains how to fill in the others.
    pub fn is_guidance(&self, name: &str) -> bool {
        self.has("guidance-sheet", &fold(name))
    }

    /// Whether words say that there are no data.
    pub fn says_no_data(&self, text: &str) -> bool {
        matches!(self.no_data.find(&fold(text), |_| false), PhraseMatch::One(()))
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
