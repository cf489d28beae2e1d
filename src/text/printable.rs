//! Words from files made safe to print.

use std::borrow::Cow;

/// Whether a character shows nothing of itself: marks that turn the direction of writing, join or part letters, hide
/// text (tags) or only allow a break (the soft hyphen).
pub fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')
}

fn is_safe(letter: char) -> bool {
    !letter.is_control() && !is_hidden(letter) && !is_break(letter)
}

/// The text without control characters and without the marks that turn the direction of writing or hide text: nothing
/// from a file may move a cursor. Line breaks and tabs become spaces.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_safe) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().map(|letter| if is_break(letter) { ' ' } else { letter }).filter(|letter| is_safe(*letter));
    Cow::Owned(kept.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_moves_the_cursor_or_hides_text_is_left() {
        assert_eq!(printable("plan\u{1b}[2J\u{202e}.csv"), "plan[2J.csv");
        assert_eq!(printable("two\nlines\u{2028}more"), "two lines more");
        assert_eq!(printable("a\u{202e}b\u{2069}c"), "abc");
        assert_eq!(printable("a\u{61c}b\u{ad}c\u{e0041}\u{e007f}d\u{e0000}"), "abcd");
        assert!(matches!(printable("Мера 1.3 – čista"), Cow::Borrowed(_)));
        // Next to what is hidden: a Cyrillic-free letter, an em dash, a private-use character.
        assert_eq!(printable("\u{ae}\u{2014}\u{e0080}"), "\u{ae}\u{2014}\u{e0080}");
    }
}
