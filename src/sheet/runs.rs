//! Text of which parts look otherwise than the rest: raised, lowered, struck out or hidden.
//!
//! Raised and lowered digits become the characters that look so (`23` with a raised 1 is `23¹`, CO with a lowered 2 is
//! `CO₂`), so that whoever reads a figure sees that they are none of its digits. What is struck out or hidden beside other
//! text is left out.

use std::borrow::Cow;

use super::xml::{BytesStart, attribute};

/// Where the letters of a run stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Height {
    /// On the line.
    #[default]
    Line,
    /// Above it, as a footnote's mark.
    Raised,
    /// Below it.
    Lowered,
}

/// How a run looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// Where its letters stand.
    pub height: Height,
    /// Whether it is struck out.
    pub is_struck_out: bool,
    /// Whether it is hidden.
    pub is_hidden: bool,
}

impl Look {
    /// Takes a property of a run in an Office file (`strike`, `vertAlign`); says no to what is none of a look.
    pub(super) fn take_property(&mut self, element: &BytesStart<'_>) -> bool {
        let value = attribute(element, "val");
        let is_on = !matches!(value.as_deref(), Some("0" | "false" | "off"));
        match element.local_name().as_ref() {
            "strike" | "dstrike" => self.is_struck_out = is_on,
            "vanish" => self.is_hidden = is_on,
            "vertAlign" => {
                self.height = match value.as_deref() {
                    Some("superscript") => Height::Raised,
                    Some("subscript") => Height::Lowered,
                    Some(_) | None => Height::Line,
                }
            }
            _ => return false,
        }
        true
    }

    /// Whether a reader passes it over.
    fn is_void(self) -> bool {
        self.is_struck_out || self.is_hidden
    }
}

/// What of a text a reader passes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PassedOver {
    /// Runs that are struck out or hidden: their text, and the whole text with them.
    Runs { left_out: Box<str>, whole: Box<str> },
    /// All of it, which is kept.
    All,
}

/// A text as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ShownText {
    /// Its characters without those that are struck out or hidden; all of them where all are.
    pub text: String,
    /// What a reader passes over.
    pub passed_over: Option<PassedOver>,
}

impl From<String> for ShownText {
    fn from(text: String) -> Self {
        Self { text, passed_over: None }
    }
}

/// A text while its runs come in.
#[derive(Debug, Default)]
pub(super) struct RunText {
    shown: String,
    left_out: String,
    /// The text with what is left out, from the first run that is.
    whole: Option<String>,
}

impl RunText {
    /// Adds a run.
    pub(super) fn push<'t>(&mut self, text: impl Into<Cow<'t, str>>, look: Look) {
        let text = text.into();
        if self.shown.is_empty() && self.whole.is_none() && look == Look::default() {
            // Most texts are one plain run.
            self.shown = text.into_owned();
            return;
        }
        let text = text.as_ref();
        if look.is_void() {
            self.whole.get_or_insert_with(|| self.shown.clone()).push_str(text);
            self.left_out.push_str(text);
            return;
        }
        let at = self.shown.len();
        match look.height {
            Height::Line => self.shown.push_str(text),
            Height::Raised => push_marks(text, raised, &mut self.shown),
            Height::Lowered => push_marks(text, lowered, &mut self.shown),
        }
        if let Some(whole) = &mut self.whole {
            whole.push_str(&self.shown[at..]);
        }
    }

    /// Adds what has no look of its own, as a line end.
    pub(super) fn push_plain(&mut self, text: &str) {
        self.push(text, Look::default());
    }

    /// The text as a reader sees it; each of its parts is put in order by `tidy`.
    pub(super) fn finish_with(self, tidy: impl Fn(String) -> String) -> ShownText {
        let Some(whole) = self.whole else { return tidy(self.shown).into() };
        let (shown, whole, left_out) = (tidy(self.shown), tidy(whole), tidy(self.left_out));
        if left_out.trim().is_empty() {
            return shown.into();
        }
        if shown.trim().is_empty() {
            return ShownText { text: whole, passed_over: Some(PassedOver::All) };
        }
        let passed_over = PassedOver::Runs { left_out: left_out.trim().into(), whole: whole.trim().into() };
        ShownText { text: shown.trim().to_owned(), passed_over: Some(passed_over) }
    }

    /// The same as it is.
    pub(super) fn finish(self) -> ShownText {
        self.finish_with(|text| text)
    }
}

/// Digits and signs, and a letter alone, in their form above or below the line; words are added as they are.
fn push_marks(text: &str, form: fn(char) -> Option<char>, all: &mut String) {
    let is_word = text.trim().chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    let mark = |letter: char| form(letter).filter(|_| !is_word || letter.is_ascii_digit());
    all.extend(text.chars().map(|letter| mark(letter).unwrap_or(letter)));
}

fn raised(letter: char) -> Option<char> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const LETTERS: &str = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ ʳˢᵗᵘᵛʷˣʸᶻ";
    match letter {
        '0'..='9' => Some(DIGITS[letter as usize - '0' as usize]),
        'a'..='z' => LETTERS.chars().nth(letter as usize - 'a' as usize).filter(|found| *found != ' '),
        '+' => Some('⁺'),
        '-' | '−' => Some('⁻'),
        '(' => Some('⁽'),
        ')' => Some('⁾'),
        _ => None,
    }
}

fn lowered(letter: char) -> Option<char> {
    match letter {
        '0'..='9' => char::from_u32('₀' as u32 + letter as u32 - '0' as u32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RAISED: Look = Look { height: Height::Raised, is_struck_out: false, is_hidden: false };
    const LOWERED: Look = Look { height: Height::Lowered, is_struck_out: false, is_hidden: false };
    const STRUCK: Look = Look { height: Height::Line, is_struck_out: true, is_hidden: false };
    const HIDDEN: Look = Look { height: Height::Line, is_struck_out: false, is_hidden: true };
    const PLAIN: Look = Look { height: Height::Line, is_struck_out: false, is_hidden: false };

    fn shown(runs: &[(&str, Look)]) -> ShownText {
        let mut text = RunText::default();
        runs.iter().for_each(|(run, look)| text.push(*run, *look));
        text.finish()
    }

    #[test]
    fn raised_and_lowered_digits_are_told_from_those_on_the_line() {
        for (runs, text) in [
            ([("23", PLAIN), ("1", RAISED)], "23¹"),
            ([("1,290", PLAIN), ("a", RAISED)], "1,290ᵃ"),
            ([("1,290", PLAIN), ("1) 2)", RAISED)], "1,290¹⁾ ²⁾"),
            ([("km", PLAIN), ("2", RAISED)], "km²"),
            ([("CO", PLAIN), ("2", LOWERED)], "CO₂"),
            ([("1", PLAIN), ("st", RAISED)], "1st"),
            ([("25", PLAIN), ("*", RAISED)], "25*"),
        ] {
            assert_eq!(shown(&runs), ShownText::from(text.to_owned()));
        }
    }

    #[test]
    fn what_is_struck_out_or_hidden_beside_other_text_is_left_out() {
        for look in [STRUCK, HIDDEN] {
            let found = shown(&[("95", look), (" ", PLAIN), ("88", PLAIN)]);
            assert_eq!(found.text, "88");
            let whole = PassedOver::Runs { left_out: "95".into(), whole: "95 88".into() };
            assert_eq!(found.passed_over, Some(whole));
        }
        let behind = shown(&[("88", PLAIN), ("95", STRUCK)]);
        assert_eq!((behind.text.as_str(), behind.passed_over.is_some()), ("88", true));
    }

    #[test]
    fn a_text_that_is_struck_out_as_a_whole_is_kept_and_blanks_are_nothing() {
        let found = shown(&[("95", STRUCK), (" ", PLAIN)]);
        assert_eq!((found.text.as_str(), found.passed_over), ("95 ", Some(PassedOver::All)));
        assert_eq!(shown(&[("95", PLAIN), ("  ", STRUCK)]), ShownText::from("95".to_owned()));
        assert_eq!(shown(&[("  ", STRUCK)]), ShownText::from(String::new()));
    }
}
