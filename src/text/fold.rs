//! Folds words for comparison: small letters of the Latin alphabet without marks, single spaces, no punctuation.
//!
//! Folding is for words only. It takes letters and digits by what they mean (NFKC), so `²` becomes `2` and `½` becomes
//! `1 2`; the marks of footnotes are left out. A figure is read from the text as printed, word by word ([`words`]), never from folded text.

use std::borrow::Cow;

use unicode_normalization::char::decompose_compatible;

use super::marks::{is_power, is_raised};
use super::printable::is_hidden;

/// The words for comparison: `Ciljana vrednost (2021)` and `Циљана_вредност 2021` are both `ciljana vrednost 2021`, and
/// a PDF's `veriﬁcation` is `verification`. The percent sign stays, as a word of its own; an apostrophe joins.
pub fn fold(text: &str) -> Cow<'_, str> {
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut folded = Folded { text: String::with_capacity(text.len() + 4), gap: false };
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let plain = rest.bytes().take_while(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()).count();
        let end = if plain > 0 { plain } else { letter.len_utf8() };
        match plain {
            0 => folded.push(letter),
            _ => folded.letters(&rest[..end]),
        }
        rest = &rest[end..];
    }
    Cow::Owned(folded.text)
}

/// The words as printed, cut where folding puts its spaces. What a word says of figures is read from here: `2021²` is
/// one word and no year.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_between_words).filter(|word| !word.is_empty())
}

/// Whether all digits of a text are plain ones, none of them raised, set as a fraction or of another script.
pub fn has_plain_digits(text: &str) -> bool {
    text.is_ascii() || !text.contains(|letter: char| letter.is_numeric() && !letter.is_ascii_digit())
}

fn is_folded(text: &str) -> bool {
    let mut after_space = true;
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => after_space = false,
            b' ' if !after_space => after_space = true,
            _ => return false,
        }
    }
    !after_space || text.is_empty()
}

fn is_between_words(letter: char) -> bool {
    if letter.is_ascii() {
        return !letter.is_ascii_alphanumeric() && !matches!(letter, '\'' | '%');
    }
    // What folding makes of a raised character depends on the word before it.
    if is_raised(letter) {
        return false;
    }
    let mut folded = Folded { text: String::new(), gap: false };
    folded.push(letter);
    folded.gap && folded.text.is_empty()
}

struct Folded {
    text: String,
    gap: bool,
}

impl Folded {
    /// Adds a character of the text as it is.
    fn push(&mut self, letter: char) {
        match letter {
            _ if letter.is_ascii() => self.simple(letter.to_ascii_lowercase()),
            _ if is_raised(letter) && self.is_mark() => {}
            // Letters that are frequent and have no parts.
            'а'..='и' | 'к'..='я' | 'ђ' | 'ј'..='ћ' | 'џ' | 'đ' => self.simple(letter),
            _ => decompose_compatible(letter, |part| part.to_lowercase().for_each(|small| self.simple(small))),
        }
    }

    /// Whether a raised character is the mark of a footnote: a word is before it of which it is no power.
    fn is_mark(&self) -> bool {
        !self.gap && !self.text.is_empty() && !is_power(&self.text)
    }

    /// Adds a small letter without parts.
    fn simple(&mut self, letter: char) {
        match letter {
            'a'..='z' | '0'..='9' => self.letter(letter),
            '\'' | '’' | '\u{300}'..='\u{36f}' => {}
            '%' => {
                self.gap = true;
                self.letter('%');
                self.gap = true;
            }
            _ => match latin(letter) {
                Some(latin) => latin.chars().for_each(|letter| self.letter(letter)),
                None if letter.is_alphanumeric() => self.letter(letter),
                None if is_hidden(letter) => {}
                None => self.gap = true,
            },
        }
    }

    fn letter(&mut self, letter: char) {
        self.close_gap();
        self.text.push(letter);
    }

    /// Adds small letters and digits that stay as they are.
    fn letters(&mut self, letters: &str) {
        self.close_gap();
        self.text.push_str(letters);
    }

    fn close_gap(&mut self) {
        if self.gap && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.gap = false;
    }
}

/// Letters that are no Latin letter with a mark.
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'ђ' | 'đ' => "dj",
        'џ' => "dz",
        'е' | 'є' | 'э' => "e",
        'ж' | 'з' => "z",
        'и' | 'і' | 'ы' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' | 'ц' | 'ч' => "c",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ш' => "s",
        'щ' => "st",
        'ъ' | 'ь' => "",
        'ю' => "ju",
        'я' => "ja",
        'ß' => "ss",
        'ł' => "l",
        'ø' => "o",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_fold_to_plain_latin_letters() {
        for (text, folded) in [
            ("target 2021", "target 2021"),
            ("target_2021", "target 2021"),
            ("  Target   value (2021) ", "target value 2021"),
            ("Ciljana vrednost u 2021. godini", "ciljana vrednost u 2021 godini"),
            ("Циљана вредност у 2021. години", "ciljana vrednost u 2021 godini"),
            ("nadležna institucija", "nadlezna institucija"),
            ("Надлежна институција", "nadlezna institucija"),
            ("Đorđe / Ђорђе", "djordje djordje"),
            ("Џеп, Џак, Džep", "dzep dzak dzep"),
            ("њих и Љиг", "njih i ljig"),
            ("5%", "5 %"),
            ("authority’s", "authoritys"),
            ("n/a", "n a"),
            ("- / –", ""),
            ("", ""),
            ("c\u{30c}itanje", "citanje"),
            ("veri\u{fb01}cation", "verification"),
            ("Ǆep ｅ-Uprava ①", "dzep e uprava 1"),
            ("ko\u{ad}ordi\u{200b}nator\u{61c}", "koordinator"),
            ("km² ½ № 5…", "km2 1 2 no 5"),
            ("e-Government: 2.0", "e government 2 0"),
            ("İstanbul ẞ", "istanbul ss"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn words_are_cut_as_printed_so_that_figures_are_read_from_them() {
        let cut = |text| words(text).collect::<Vec<_>>();
        assert_eq!(cut("Target_2021 (goal: 95,5%)"), ["Target", "2021", "goal", "95", "5%"]);
        assert_eq!(cut("authority’s veri\u{fb01}cation, 2021²"), ["authority’s", "veri\u{fb01}cation", "2021²"]);
        assert_eq!(cut(" – "), [""; 0]);
        assert_eq!(cut("Schools⁺opened ⁺ 0⁺a"), ["Schools⁺opened", "⁺", "0⁺a"]);
    }

    #[test]
    fn raised_digits_fractions_and_other_scripts_are_no_plain_digits() {
        for text in ["2021", "plan", "циљ 5", ""] {
            assert!(has_plain_digits(text), "{text}");
        }
        for text in ["2021²", "23¹", "½", "２０２１", "٢٠٢١"] {
            assert!(!has_plain_digits(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text).into_owned();
            prop_assert_eq!(fold(&once).into_owned(), once);
        }

        #[test]
        fn words_folded_one_by_one_are_the_text_folded(text in "\\PC{0,40}") {
            let one_by_one: Vec<_> = words(&text).map(fold).filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(one_by_one.join(" "), fold(&text).into_owned());
        }
    }
}
