//! Words of figures and periods: missing values, months, bounds, ranges, units.

use rust_decimal::Decimal;

use super::Vocabulary;
use crate::model::{Amount, Bound};
use crate::read::words::meaning::CellWord;
use crate::text::fold;
use crate::text::phrases::PhraseMatch;

/// Which way something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It grows.
    Up,
    /// It falls.
    Down,
}

/// Which bound words or signs say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundSide {
    /// `at least 5`, `>= 5`
    AtLeast,
    /// `more than 5`, `> 5`
    MoreThan,
    /// `at most 5`, `<= 5`
    AtMost,
    /// `less than 5`, `< 5`
    LessThan,
}

impl BoundSide {
    const ALL: [Self; 4] = [Self::AtLeast, Self::MoreThan, Self::AtMost, Self::LessThan];

    /// The list of the vocabulary with its words.
    fn list(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::MoreThan => "more-than",
            Self::AtMost => "at-most",
            Self::LessThan => "less-than",
        }
    }

    /// The bound at that number.
    pub fn of(self, number: Decimal) -> Amount {
        match self {
            Self::AtLeast => Amount::AtLeast(Bound::inclusive(number)),
            Self::MoreThan => Amount::AtLeast(Bound::strict(number)),
            Self::AtMost => Amount::AtMost(Bound::inclusive(number)),
            Self::LessThan => Amount::AtMost(Bound::strict(number)),
        }
    }
}

impl Vocabulary {
    /// Whether a cell means "no value": empty, dashes, `n/a`, `no data`.
    pub fn is_missing(&self, text: &str) -> bool {
        let text = text.trim();
        text.chars()
            .all(|letter| matches!(letter, '-' | '–' | '—' | '−' | '/' | '\\' | '.' | '…' | ' ' | '\u{a0}' | '_'))
            || (text.len() <= 60
                && !text.starts_with(|first: char| first.is_ascii_digit())
                && self.has("missing", &fold(text)))
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

    /// The text after words for a bound, and which bound they say: `at least 5`, `less than 5`.
    pub fn bound<'t>(&self, text: &'t str) -> Option<(BoundSide, &'t str)> {
        let (words, rest) = before_number(text)?;
        let side = BoundSide::ALL.into_iter().find(|side| self.has(side.list(), &words))?;
        Some((side, rest))
    }

    /// The text of the figure by which something changes, and which way: `increase by 10`, `10 % less`.
    pub fn change<'t>(&self, text: &'t str) -> Option<(Way, &'t str)> {
        let (before, rest) = before_number(text)?;
        let way = |up: &str, down: &str, words: &str| match (self.has(up, words), self.has(down, words)) {
            (true, _) => Some(Way::Up),
            (false, true) => Some(Way::Down),
            (false, false) => None,
        };
        if !before.is_empty() {
            return way("increase-by", "decrease-by", &before).map(|way| (way, rest));
        }
        let is_in_figure = |letter: char| letter.is_ascii_digit() || letter == '%';
        let end = text.rfind(is_in_figure).map_or(0, |at| at + 1);
        let (figure, behind) = text.split_at(end);
        way("increase-behind", "decrease-behind", &fold(behind)).map(|way| (way, figure))
    }

    /// Whether folded words behind a figure are percentage points: `p.p.`.
    pub fn is_points(&self, folded: &str) -> bool {
        self.has("points", folded)
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

    /// Whether a folded word is one of those for a bound: `more` of `more than`.
    pub fn is_bound_word(&self, word: &str) -> bool {
        let begins = |list: &str| {
            let mut bounds = self.words.get(list).into_iter().flatten();
            bounds.any(|bound| bound.split(' ').any(|part| part == word))
        };
        BoundSide::ALL.into_iter().any(|side| begins(side.list()))
    }

    /// Whether folded words say that a figure is not exact: `about`, `cca`, `estimated`.
    pub fn is_approximate(&self, folded: &str) -> bool {
        self.has("approximately", folded)
    }

    /// Whether a folded word is between a part and the whole: `55 of 112`.
    pub fn is_out_of(&self, word: &str) -> bool {
        self.has("out-of", word)
    }

    /// Whether a folded word behind a figure makes it another one: `dozen`, `trillion`, `times`.
    pub fn is_number_word(&self, word: &str) -> bool {
        self.has("number-words", word)
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

    /// Whether folded words are those of a unit in the closed lists of cells.
    pub fn is_unit_cell(&self, folded: &str) -> bool {
        let words = self.cell_words(folded);
        words.contains(&CellWord::Unit) && !words.contains(&CellWord::Part)
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
