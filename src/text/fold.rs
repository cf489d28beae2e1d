//! Folds words for comparison: small letters of the Latin alphabet without marks, single spaces, no punctuation.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// The words for comparison: `Ciljana vrednost (2021)` and `Циљана_вредност 2021` are both `ciljana vrednost 2021`.
/// The percent sign stays, as a word of its own.
pub fn fold(text: &str) -> Cow<'_, str> {
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut folded = Folded { text: String::with_capacity(text.len() + 4), gap: false };
    if text.is_ascii() {
        text.bytes().for_each(|byte| folded.push(char::from(byte.to_ascii_lowercase())));
    } else {
        text.nfd().flat_map(char::to_lowercase).for_each(|letter| folded.push(letter));
    }
    Cow::Owned(folded.text)
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

struct Folded {
    text: String,
    gap: bool,
}

impl Folded {
    fn push(&mut self, letter: char) {
        match letter {
            'a'..='z' | '0'..='9' => self.letter(letter),
            '\'' | '’' | '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
            '%' => {
                self.gap = true;
                self.letter('%');
                self.gap = true;
            }
            _ => match latin(letter) {
                Some(latin) => latin.chars().for_each(|letter| self.letter(letter)),
                None if letter.is_alphanumeric() => self.letter(letter),
                None => self.gap = true,
            },
        }
    }

    fn letter(&mut self, letter: char) {
        if self.gap && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.gap = false;
        self.text.push(letter);
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
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text).into_owned();
            prop_assert_eq!(fold(&once).into_owned(), once);
        }
    }
}
