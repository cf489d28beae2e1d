//! Marks of footnotes: raised digits and letters behind a figure or a word.

use std::borrow::Cow;

use unicode_normalization::char::decompose_compatible;

/// Letters before a raised digit up to which it is a power: `m²`, `dm³`.
const LONGEST_BASE: usize = 3;

/// Whether a character is a digit, letter or sign above the line.
pub fn is_raised(letter: char) -> bool {
    matches!(letter, '¹' | '²' | '³' | '⁰'..='ⁿ' | 'ᴬ'..='ᵡ' | 'ʰ'..='ʸ' | 'ᶛ'..='ᶿ')
}

/// The text without the marks of footnotes: `23¹` is `23`, `Schools opened²⁾` is `Schools opened`. Raised digits behind a
/// short word are powers and stay (`km²`); all of a text that is nothing but raised stays too.
pub fn without_marks(text: &str) -> Cow<'_, str> {
    // The first bytes of raised characters, so that most texts are passed over at once.
    let may_be_raised = |byte: u8| matches!(byte, 0xc2 | 0xca | 0xe1 | 0xe2);
    if !text.bytes().any(may_be_raised) || !text.contains(is_raised) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if !is_raised(letter) {
            kept.push(letter);
            continue;
        }
        let mut marks = String::from(letter);
        while let Some(next) = letters.next_if(|next| is_raised(*next)) {
            marks.push(next);
        }
        if is_power(&kept) {
            kept.push_str(&marks);
        }
    }
    if kept.len() == text.len() || !kept.contains(char::is_alphanumeric) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(kept.trim_end().to_owned())
}

/// The text with its raised digits and letters on the line: `23¹` is `231`.
pub fn marks_on_line(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_raised(letter) {
            decompose_compatible(letter, |part| lowered.push(part));
        } else {
            lowered.push(letter);
        }
    }
    lowered
}

/// Whether what is raised behind that text is a power: its last word is a short one.
pub fn is_power(before: &str) -> bool {
    let base = before.chars().rev().take_while(|letter| letter.is_alphabetic()).count();
    (1..=LONGEST_BASE).contains(&base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_footnotes_go_and_powers_stay() {
        for (text, kept) in [
            ("23¹", "23"),
            ("23 ¹", "23"),
            ("¹23", "23"),
            ("1,290ᵃ", "1,290"),
            ("85 %²⁾", "85 %"),
            ("Schools opened¹", "Schools opened"),
            ("Target 2021² (EUR)", "Target 2021 (EUR)"),
            ("Школе¹", "Школе"),
            ("120 km²", "120 km²"),
            ("dm³", "dm³"),
            ("acre²", "acre"),
            ("²", "²"),
            ("CO₂", "CO₂"),
            ("plain", "plain"),
        ] {
            assert_eq!(without_marks(text), kept, "{text}");
        }
        assert_eq!(marks_on_line("1,290ᵃ and 23¹⁾"), "1,290a and 231)");
    }
}
