//! Words compared: folding, figures in a sentence, how alike two titles are.

use rust_decimal::Decimal;

/// A text for comparison: lower case, Latin script, no accents, words of letters and digits with one space between.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    let mut add = |letter: char| {
        let before = folded.len();
        push(letter, &mut folded);
        if folded.len() == before {
            gap |= !is_mark(letter) && before > 0;
        } else if gap {
            folded.insert(before, ' ');
            gap = false;
        }
    };
    for letter in text.chars() {
        // Most letters have one small letter of their own.
        match letter {
            _ if letter.is_ascii() => add(letter.to_ascii_lowercase()),
            'а'..='я' | 'ђ'..='џ' => add(letter),
            _ => letter.to_lowercase().for_each(&mut add),
        }
    }
    folded
}

/// Accents that stand as characters of their own.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn push(letter: char, folded: &mut String) {
    /// The Latin letters of the Cyrillic ones from `а` to `ш`, the first and the last of the block that Serbian uses; a blank
    /// stands for those that it does not.
    const LATIN: &[u8; 25] = b"abvgdezzi klmnoprstufhccs";
    match letter {
        'đ' | 'ђ' => folded.push_str("dj"),
        'љ' => folded.push_str("lj"),
        'њ' => folded.push_str("nj"),
        'џ' => folded.push_str("dz"),
        letter if letter.is_ascii_alphanumeric() => folded.push(letter),
        letter if letter.is_ascii() => {}
        'ј' => folded.push('j'),
        'ћ' => folded.push('c'),
        letter => match LATIN.get((letter as usize).wrapping_sub('а' as usize)).filter(|latin| **latin != b' ') {
            Some(latin) => folded.push(char::from(*latin)),
            None => {
                let mut base = None;
                unicode_normalization::char::decompose_compatible(letter, |part| base = base.or(Some(part)));
                folded.extend(base.filter(|base| base.is_alphanumeric()));
            }
        },
    }
}

/// Whether the folded phrase stands in the folded text as whole words.
pub fn has_phrase(folded: &str, phrase: &str) -> bool {
    folded.match_indices(phrase).any(|(at, found)| {
        let end = at + found.len();
        (at == 0 || folded.as_bytes()[at - 1] == b' ') && (end == folded.len() || folded.as_bytes()[end] == b' ')
    })
}

/// A figure that stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureInText {
    /// As printed, `1.948`.
    pub printed: String,
    /// Its value; separators before three digits are taken for thousands.
    pub value: Decimal,
    /// Where it stands, in bytes.
    pub at: usize,
}

/// All figures in a text; parts of codes (`1.2.3.4`), years and dates are left out.
pub fn figures(text: &str) -> Vec<FigureInText> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let rest = &text[at..];
        let length =
            rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',').unwrap_or(rest.len());
        let printed = rest[..length].trim_end_matches(['.', ',']);
        let after = bytes.get(at + length);
        let glued = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || b"-/#".contains(&bytes[at - 1]))
            || after.is_some_and(|byte| byte.is_ascii_alphabetic() || b"-/#".contains(byte));
        if !glued && let Some(value) = value_of(printed) {
            found.push(FigureInText { printed: printed.to_owned(), value, at });
        }
        at += length;
    }
    found
}

/// The value of a figure in a sentence; none for a code, a year or a date.
fn value_of(printed: &str) -> Option<Decimal> {
    let parts: Vec<&str> = printed.split(['.', ',']).collect();
    let is_year = parts.len() == 1 && printed.len() == 4 && (printed.starts_with("19") || printed.starts_with("20"));
    if is_year {
        return None;
    }
    let groups =
        parts.len() > 1 && parts[0].len() <= 3 && parts[0] != "0" && parts[1..].iter().all(|part| part.len() == 3);
    match parts.len() {
        1 => printed.parse().ok(),
        _ if groups => parts.concat().parse().ok(),
        2 => parts.join(".").parse().ok(),
        _ => None,
    }
}

/// How alike two folded titles are, 0 to 1, by the words they share.
pub fn likeness(one: &str, two: &str) -> f64 {
    let words = |text: &str| {
        let mut words: Vec<String> = text.split(' ').filter(|word| word.len() > 2).map(stem).collect();
        words.sort();
        words.dedup();
        words
    };
    let (one, two) = (words(one), words(two));
    let shared = one.iter().filter(|word| two.contains(word)).count();
    let most = one.len().max(two.len());
    if most == 0 { 1.0 } else { shared as f64 / most as f64 }
}

/// The beginning of a word, so that endings do not count.
fn stem(word: &str) -> String {
    word.chars().take(5).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_scripts_accents_and_punctuation_alike() {
        for (text, folded) in [
            ("Početna  vrednost", "pocetna vrednost"),
            ("Почетна вредност", "pocetna vrednost"),
            ("c\u{30c}itanje", "citanje"),
            ("e-Government: 2.0", "e government 2 0"),
            ("—", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn phrases_are_whole_words() {
        assert!(has_phrase("it has been completed", "has been completed"));
        assert!(!has_phrase("it has been uncompleted", "completed"));
    }

    #[test]
    fn figures_in_a_sentence_are_found_and_codes_and_years_are_not() {
        let printed = |text: &str| figures(text).iter().map(|figure| figure.value.to_string()).collect::<Vec<_>>();
        assert_eq!(printed("185 authorities; the 2022 target of 3.000"), ["185", "3000"]);
        assert_eq!(printed("activity 1.3.5.1, due 31.12.2021, Q4 2022"), Vec::<String>::new());
        assert_eq!(printed("€33 million, 96,55 %"), ["33", "96.55"]);
        assert_eq!(printed("2023-2025 and 12-user"), Vec::<String>::new());
    }
}
