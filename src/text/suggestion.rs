//! What was probably meant by a word that is not known.

use super::{fold, similarity};

/// Similarity of typed words from which a known word is suggested for an unknown one: two letters wrong in a word of
/// eight pass, a word that only begins alike does not.
const SUGGESTED_FROM: f64 = 0.8;

/// The known word that is nearest to an unknown one, if one is near; of two that are as near, the first in the alphabet.
/// Case, marks, script and what joins the words do not count.
pub fn suggestion<'k, W: AsRef<str>>(word: &str, known: &'k [W]) -> Option<&'k str> {
    let word = fold(word);
    let scored = known.iter().map(|known| (similarity::of_typed(&word, &fold(known.as_ref())), known.as_ref()));
    let near = scored.filter(|(score, _)| *score >= SUGGESTED_FROM);
    near.max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1))).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_known_word_is_suggested() {
        let known = ["unmeasured-year", "partial-achievement", "tolerance"];
        assert_eq!(suggestion("tolerence", &known), Some("tolerance"));
        assert_eq!(suggestion(" Unmeasured_Year ", &known), Some("unmeasured-year"));
        assert_eq!(suggestion("толеранце", &known), Some("tolerance"));
        assert_eq!(suggestion("basis", &known), None);
        assert_eq!(suggestion("tolerance", &[""; 0]), None);
    }

    #[test]
    fn a_word_is_suggested_from_four_fifths_of_likeness_on() {
        let near = similarity::of_typed("abcdxxxx", "abcdef");
        let far = similarity::of_typed("abcxxxxx", "abcdef");
        assert!(far < SUGGESTED_FROM && SUGGESTED_FROM <= near, "{far} {near}");
        assert_eq!(suggestion("abcdxxxx", &["abcdef"]), Some("abcdef"));
        assert_eq!(suggestion("abcxxxxx", &["abcdef"]), None);
    }

    #[test]
    fn of_two_that_are_as_near_the_first_in_the_alphabet_is_suggested() {
        assert_eq!(suggestion("plan", &["plan2", "plan1"]), Some("plan1"));
        assert_eq!(suggestion("plan", &["plan1", "plan2"]), Some("plan1"));
    }
}
