//! Scales of words: grades `A–D`, `low / medium / high`, as the unit of an indicator names them.

#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use crate::model::{Colour, Indicator, Quantity};
use crate::text::fold;

/// The words of a scale in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// The levels as they are ordered, folded.
    levels: Vec<String>,
    /// Whether the last level is known to be the best; otherwise the way from baseline to target says which end is.
    is_last_best: bool,
    /// The words that are colours, and which.
    colours: Vec<(Box<str>, Colour)>,
}

/// The steps that a level counts, so that `B+` is between `B` and `A`.
const STEPS: usize = 3;
/// Fewer words with dividers between them are two names of one unit.
const LEAST_LEVELS: usize = 3;
/// A level of more words is a remark.
const MOST_WORDS: usize = 3;

impl Scale {
    /// The traffic light that the values of an indicator are colours of, else the scale that its unit names; none where
    /// there is neither.
    pub fn of(indicator: &Indicator) -> Option<Self> {
        if !indicator.colours.is_empty() {
            return Some(Self { levels: Vec::new(), is_last_best: true, colours: indicator.colours.clone() });
        }
        Self::of_unit(indicator.unit.text())
    }

    /// The scale of `grade A–D`, `A, B, C, D`, `low/medium/high`. Of letters, the first of the alphabet is the best.
    fn of_unit(unit: &str) -> Option<Self> {
        letters(unit).or_else(|| listed(unit))
    }

    /// Whether its levels are the colours of a traffic light.
    pub(super) fn is_of_colours(&self) -> bool {
        !self.colours.is_empty()
    }

    /// Whether a value is a level of the scale.
    pub fn has(&self, value: &Quantity) -> bool {
        self.rank(&value.printed).is_some()
    }

    /// How a value compares with a target, greater being better; none where one of them is no level of the scale, or
    /// nothing says which end of the scale is the better one.
    pub(super) fn compare(&self, value: &Quantity, target: &Quantity, baseline: Option<&Quantity>) -> Option<Ordering> {
        let (value, target) = (self.rank(&value.printed)?, self.rank(&target.printed)?);
        if self.is_last_best || value == target {
            return Some(value.cmp(&target));
        }
        match self.rank(&baseline?.printed)?.cmp(&target) {
            Ordering::Less => Some(value.cmp(&target)),
            Ordering::Greater => Some(target.cmp(&value)),
            Ordering::Equal => None,
        }
    }

    /// The place of a level in the scale, in steps.
    fn rank(&self, printed: &str) -> Option<usize> {
        let printed = printed.trim();
        if let Some((_, colour)) = self.colours.iter().find(|(word, _)| **word == *printed) {
            return Some(colour.rank());
        }
        let (word, shift) = match (printed.strip_suffix('+'), printed.strip_suffix(['-', '−', '–'])) {
            (Some(word), _) => (word, 2),
            (None, Some(word)) => (word, 0),
            (None, None) => (printed, 1),
        };
        let is_exact = shift == 1;
        let folded = fold(word);
        let place = self.levels.iter().position(|level| *level == *folded)?;
        (is_exact || self.is_last_best).then_some(place * STEPS + shift)
    }
}

/// `A–D`, `D to A`, `A, B, C, D`: letters that stand alone.
fn letters(unit: &str) -> Option<Scale> {
    let lone = |word: &str| {
        let mut letters = word.chars();
        letters.next().filter(|letter| letter.is_ascii_uppercase() && letters.next().is_none())
    };
    let words: Vec<&str> =
        unit.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let first = words.iter().position(|word| lone(word).is_some())?;
    let last = words.iter().rposition(|word| lone(word).is_some())?;
    // Between the two there are only other letters and a word such as `to`.
    let is_between = |word: &&str| lone(word).is_some() || (word.len() <= 3 && last - first == 2);
    let (one, other) = (lone(words[first])?, lone(words[last])?);
    if one == other || !words[first..=last].iter().all(is_between) || !has_only_dividers(unit, one, other) {
        return None;
    }
    let (best, worst) = (one.min(other), one.max(other));
    let levels = (best..=worst).rev().map(|letter| letter.to_ascii_lowercase().to_string()).collect();
    Some(Scale { levels, is_last_best: true, colours: Vec::new() })
}

/// Whether nothing but words, blanks and dividers is between two letters: `C++ A` is no scale.
fn has_only_dividers(unit: &str, one: char, other: char) -> bool {
    let between = unit.find(one).zip(unit.rfind(other)).and_then(|(from, to)| unit.get(from..to));
    let is_divider =
        |letter: char| matches!(letter, '-' | '–' | '—' | '−' | '…' | '.' | '/' | ',' | ';' | '|' | '<' | '>');
    between.is_some_and(|text| text.chars().all(|letter| letter.is_alphabetic() || letter == ' ' || is_divider(letter)))
}

/// `low / medium / high`, `rating (red, amber, green)`: the levels in their order, best or worst first.
fn listed(unit: &str) -> Option<Scale> {
    let inside = unit.split_once(['(', ':']).map_or(unit, |(_, inside)| inside.trim_end().trim_end_matches(')'));
    let levels: Vec<String> = inside.split(['/', ',', ';', '|', '<']).map(|level| fold(level).into_owned()).collect();
    let is_level = |level: &String| {
        let words = level.split(' ').count();
        !level.is_empty() && words <= MOST_WORDS && !level.bytes().any(|byte| byte.is_ascii_digit())
    };
    let is_once = |level: &String| levels.iter().filter(|other| *other == level).count() == 1;
    let is_scale = levels.len() >= LEAST_LEVELS && levels.iter().all(|level| is_level(level) && is_once(level));
    is_scale.then_some(Scale { levels, is_last_best: false, colours: Vec::new() })
}
