//! Short words for women, men and both: `f` and `m`, `ž` and `m`, `H` and `M`, `w` and `m`. One of them alone may mean many
//! things, a unit among them; both sexes of one language, beside nothing else, mean these.

use std::sync::LazyLock;

use super::language_file::{Lists, stem_files};
use super::stems::PartWord;
use super::vocabulary;
use crate::text::fold;

/// What a short word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShortPart {
    /// Women or men.
    Sex(PartWord),
    /// Both of them, as `t` and `ukupno` do.
    Whole,
}

/// The short words of one language, folded.
struct ShortWords {
    women: Vec<String>,
    men: Vec<String>,
    whole: Vec<String>,
}

static SHORT_WORDS: LazyLock<Vec<ShortWords>> =
    LazyLock::new(|| stem_files().iter().map(|file| ShortWords::from_lists(&file.parts)).collect());

impl ShortWords {
    fn from_lists(lists: &Lists) -> Self {
        let of = |id: &str| {
            let words = lists.get(id).into_iter().flatten();
            words.map(|word| fold(word).into_owned()).collect()
        };
        Self { women: of("women-short"), men: of("men-short"), whole: of("whole-short") }
    }

    /// What each word names, where one names women, one men, and the others both.
    fn parts(&self, words: &[String]) -> Option<Vec<ShortPart>> {
        let are = |list: &[String]| words.iter().filter(|word| list.contains(word)).count();
        if are(&self.women) != 1 || are(&self.men) != 1 {
            return None;
        }
        let part = |word: &String| match (self.women.contains(word), self.men.contains(word)) {
            (true, false) => Some(ShortPart::Sex(PartWord::Women)),
            (false, true) => Some(ShortPart::Sex(PartWord::Men)),
            (true, true) => None,
            (false, false) => self.is_whole(word).then_some(ShortPart::Whole),
        };
        words.iter().map(part).collect()
    }

    fn is_whole(&self, word: &String) -> bool {
        word.is_empty() || self.whole.contains(word) || vocabulary::all_languages().is_whole(word)
    }
}

/// What words name that tell the headers of columns apart; none where they are not short words for both sexes, with at most
/// one for the whole.
pub fn of_words(words: &[&str]) -> Option<Vec<ShortPart>> {
    let folded: Vec<String> = words.iter().map(|word| fold(word).trim().to_owned()).collect();
    let parts = SHORT_WORDS.iter().find_map(|language| language.parts(&folded))?;
    let wholes = parts.iter().filter(|part| **part == ShortPart::Whole).count();
    (wholes < 2).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_name_the_sexes_where_both_of_one_language_come() {
        use PartWord::{Men, Women};
        use ShortPart::{Sex, Whole};
        for (words, expected) in [
            (&["f", "m"][..], Some(vec![Sex(Women), Sex(Men)])),
            (&["M", "F", "Total"], Some(vec![Sex(Men), Sex(Women), Whole])),
            (&["ž", "m", "ukupno"], Some(vec![Sex(Women), Sex(Men), Whole])),
            (&["ж", "м", "укупно"], Some(vec![Sex(Women), Sex(Men), Whole])),
            (&["H", "M", "T"], Some(vec![Sex(Men), Sex(Women), Whole])),
            (&["F", "H"], Some(vec![Sex(Women), Sex(Men)])),
            (&["w", "m", "gesamt"], Some(vec![Sex(Women), Sex(Men), Whole])),
            (&["", "D", "U"], Some(vec![Whole, Sex(Women), Sex(Men)])),
            (&["m"], None),
            (&["m", "km"], None),
            (&["H", "M", "L"], None),
            (&["f", "m", "total", ""], None),
            (&["f", "f", "m"], None),
            (&["ž", "h"], None),
        ] {
            assert_eq!(of_words(words), expected, "{words:?}");
        }
    }
}
