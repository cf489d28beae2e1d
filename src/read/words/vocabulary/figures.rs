//! Words of figures and periods: missing values, months, bounds, ranges, units.

use super::Vocabulary;
use crate::read::words::meaning::CellWord;
use crate::text::fold;
use crate::text::phrases::PhraseMatch;

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

    /// Whether a folded word is one of those for a bound: `more` of `more than`.
    pub fn is_bound_word(&self, word: &str) -> bool {
        let begins = |list: &str| {
            let mut bounds = self.words.get(list).into_iter().flatten();
            bounds.any(|bound| bound.split(' ').any(|part| part == word))
        };
        begins("at-least") || begins("at-most")
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
