//! Words from files made safe to print.

use std::borrow::Cow;

fn is_safe(letter: char) -> bool {
    !letter.is_control()
        && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text without control characters and without the marks that turn the direction of writing or hide text: nothing
/// from a file may move a cursor. Line breaks and tabs become spaces.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_safe) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter_map(|letter| match letter {
        '\n' | '\r' | '\t' => Some(' '),
        letter => is_safe(letter).then_some(letter),
    });
    Cow::Owned(kept.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_moves_the_cursor_or_hides_text_is_left() {
        assert_eq!(printable("plan\u{1b}[2J\u{202e}.csv"), "plan[2J.csv");
        assert_eq!(printable("two\nlines"), "two lines");
        assert!(matches!(printable("Мера 1.3 – čista"), Cow::Borrowed(_)));
    }
}
