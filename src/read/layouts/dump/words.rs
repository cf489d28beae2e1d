//! Words as a text dump breaks them: over cells, over lines, with characters misread.

use super::thresholds::{MAX_LABEL, MAX_LABEL_WORDS, MIN_BROKEN_LABEL, MIN_CODE_DEPTH, MIN_LABEL_BEGUN, MIN_WORD};
use crate::model::Code;
use crate::read::layouts::attributes::attribute;
use crate::read::words::header_words;
use crate::read::words::meaning::Meaning;
use crate::read::words::vocabulary;
use crate::text::fold;

/// The letters and digits of folded words without anything between them, so that broken words come out whole.
pub fn squeezed(words: &str) -> String {
    fold(words).replace(' ', "")
}

/// Joins the next piece of a cell that goes on in another line; a word broken at its hyphen comes together.
pub fn join(before: &mut String, more: &str) {
    let more = more.trim();
    if !before.is_empty() && !more.is_empty() && !ends_in_hyphen(before) {
        before.push(' ');
    }
    before.push_str(more);
}

fn ends_in_hyphen(words: &str) -> bool {
    words.strip_suffix('-').is_some_and(|rest| rest.ends_with(char::is_alphabetic))
}

/// Words without the blanks that line ends left behind hyphens: `e- Government`.
pub fn unbroken(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        join(&mut out, word);
    }
    out
}

/// Whether a cell holds nothing but marks: a stray letter, a rule, what is left of a picture.
pub fn is_mark(words: &str) -> bool {
    let longest = words.split(|letter: char| !letter.is_alphabetic()).map(|word| word.chars().count()).max();
    longest.unwrap_or(0) < MIN_WORD
}

/// Digits that were read as letters: `l.2.O` is `1.2.0`. None where nothing is to be corrected.
pub fn corrected_digits(word: &str) -> Option<String> {
    let is_like_digit = |letter: char| matches!(letter, 'l' | 'I' | '|' | 'O' | 'o');
    let fits = |letter: char| letter.is_ascii_digit() || is_like_digit(letter) || matches!(letter, '.' | ',' | '%');
    if !word.contains(is_like_digit)
        || !word.contains(|letter: char| letter.is_ascii_digit())
        || !word.chars().all(fits)
    {
        return None;
    }
    let digit = |letter| match letter {
        'l' | 'I' | '|' => '1',
        'O' | 'o' => '0',
        other => other,
    };
    Some(word.chars().map(digit).collect())
}

/// A code at the beginning of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadingCode {
    /// Corrected where letters were printed for digits, `l.2`.
    pub code: Code,
    /// Whether characters of it had to be corrected.
    pub corrected: bool,
    /// Where the words behind it begin.
    pub behind: usize,
}

/// The code of at least three numbers that a cell begins with.
pub fn leading_code(words: &str) -> Option<LeadingCode> {
    let first = words.split_whitespace().next()?;
    let behind = words.find(first)? + first.len();
    let plain = first.trim_end_matches([':', ';', ',', ')', '-', '–', '.']);
    let (numbers, corrected) = match corrected_digits(plain) {
        Some(numbers) => (numbers, true),
        None => (plain.to_owned(), false),
    };
    let is_numbers = numbers.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let code = Code::read(&numbers).filter(|code| is_numbers && !code.is_name() && code.depth() >= MIN_CODE_DEPTH)?;
    Some(LeadingCode { code, corrected, behind })
}

/// What a cell says that holds a title or attributes run together: the pieces, each attribute from its label on.
pub fn split_attributes(words: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    for (colon, _) in words.match_indices(':') {
        let from = cuts.last().copied().unwrap_or(0);
        if let Some(start) = label_before(words, from, colon) {
            cuts.push(start);
        }
    }
    cuts.dedup();
    let ends = cuts.iter().skip(1).copied().chain([words.len()]);
    cuts.iter().zip(ends).map(|(from, to)| words[*from..to].trim()).filter(|piece| !piece.is_empty()).collect()
}

/// Where the longest label that ends at the colon begins.
fn label_before(words: &str, from: usize, colon: usize) -> Option<usize> {
    let starts = words[from..colon].char_indices().map(|(at, letter)| (from + at, letter));
    let mut after_space = true;
    let mut candidates = Vec::new();
    for (at, letter) in starts {
        if after_space && letter.is_alphabetic() {
            candidates.push(at);
        }
        after_space = letter.is_whitespace();
    }
    // Words that only join others are passed over by the vocabulary, and belong to the words before.
    let joins = |start: usize| {
        let first = words[start..colon].split_whitespace().next().unwrap_or("");
        vocabulary::all_languages().is_header_filler(&fold(first))
    };
    let near = candidates.into_iter().rev().take(MAX_LABEL_WORDS).rev();
    near.filter(|start| !joins(*start)).find(|start| is_label(&words[*start..colon]))
}

/// Whether words are the label of an attribute of a block.
pub fn is_label(words: &str) -> bool {
    let is_attribute = |meaning| matches!(meaning, Meaning::Institution | Meaning::Kind | Meaning::Validity);
    header_words::meaning(words).is_some_and(|(meaning, _)| is_attribute(meaning))
        || vocabulary::all_languages().squeezed_header(&squeezed(without_brackets(words))).is_some_and(is_attribute)
}

fn without_brackets(words: &str) -> &str {
    words.split(['(', '[']).next().unwrap_or(words)
}

/// A title cut where the beginning of a label follows it, which the page broke off.
pub fn without_broken_label(words: &str) -> (&str, bool) {
    let starts = words.match_indices(' ').map(|(at, _)| at);
    for at in starts {
        let rest = squeezed(&words[at..]);
        if rest.len() >= MIN_BROKEN_LABEL && vocabulary::all_languages().begins_label(&rest) {
            return (words[..at].trim_end(), true);
        }
    }
    (words, false)
}

/// Attributes out of cells that break their words: the label, the value, and whether it was joined together.
pub fn joined_attributes<'w>(cells: impl IntoIterator<Item = &'w str>) -> Option<Vec<(String, bool)>> {
    let mut found: Vec<(String, bool)> = Vec::new();
    let mut pending = String::new();
    for cell in cells {
        for piece in split_attributes(cell) {
            if pending.is_empty() && begins_attribute(piece) {
                found.push((piece.to_owned(), false));
                continue;
            }
            if pending.is_empty()
                && let Some((last, joined)) = found.last_mut().filter(|_| !is_label_begun(piece))
            {
                *joined = true;
                // A letter or two are the end of a label that is lost.
                if !is_mark(piece) {
                    last.push(' ');
                    last.push_str(piece);
                }
                continue;
            }
            pending.push_str(piece);
            if pending.len() > MAX_LABEL {
                return None;
            }
            if begins_attribute(&pending) || is_nearly_attribute(&pending) {
                found.push((corrected_label(&pending), true));
                pending.clear();
            }
        }
    }
    (pending.is_empty() && !found.is_empty()).then_some(found)
}

fn begins_attribute(words: &str) -> bool {
    words.split_once(':').is_some_and(|(label, _)| is_label(label))
}

/// Whether words begin with a label in which some letters are wrong.
fn is_nearly_attribute(words: &str) -> bool {
    let label = words.split_once(':').map(|(label, _)| squeezed(without_brackets(label)));
    label.is_some_and(|label| vocabulary::all_languages().spelled_label(&label).is_some())
}

fn is_label_begun(words: &str) -> bool {
    let letters = squeezed(words);
    letters.len() >= MIN_LABEL_BEGUN && vocabulary::all_languages().begins_label(&letters)
}

/// The words with their label as the vocabulary spells it, so that it is known again.
fn corrected_label(words: &str) -> String {
    let Some((label, value)) = words.split_once(':') else { return words.to_owned() };
    if attribute(words).is_some() {
        return words.to_owned();
    }
    match vocabulary::all_languages().spelled_label(&squeezed(without_brackets(label))) {
        Some(known) => format!("{known}: {}", value.trim()),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_misread_as_letters_are_corrected() {
        for (word, corrected) in [
            ("l.2", Some("1.2")),
            ("1.O.3", Some("1.0.3")),
            ("1OO", Some("100")),
            ("l0,5%", Some("10,5%")),
            ("100", None),
            ("lOl", None),
            ("10 old", None),
            ("IO", None),
        ] {
            assert_eq!(corrected_digits(word).as_deref(), corrected, "{word}");
        }
    }

    #[test]
    fn codes_at_the_beginning_are_read_with_misread_digits() {
        for (words, code) in [
            ("1.2.3 Building it", Some(("1.2.3", false))),
            ("l.2.3. Building it", Some(("1.2.3", true))),
            ("1.2.3", Some(("1.2.3", false))),
            ("1.2 Building", None),
            ("4.4.C.Building", None),
            ("Activity 1.2.3, and", None),
        ] {
            let found = leading_code(words).map(|found| (found.code.to_string(), found.corrected));
            assert_eq!(found, code.map(|(code, corrected)| (code.to_owned(), corrected)), "{words}");
        }
    }

    #[test]
    fn attributes_come_apart_and_come_together() {
        assert_eq!(
            split_attributes("Measure 1.2: Better roads  Body responsible for the implementation: Roads Office"),
            ["Measure 1.2: Better roads", "Body responsible for the implementation: Roads Office"]
        );
        assert_eq!(
            split_attributes("Validity period: 2020–2021 Measure type: regulatory"),
            ["Validity period: 2020–2021", "Measure type: regulatory"]
        );
        let joined =
            joined_attributes(["Body responsible for the implemen", "tation (coordinati", "ng): Roads Office"]);
        let joined = joined.unwrap();
        assert_eq!(attribute(&joined[0].0).unwrap(), (Meaning::Institution, "Roads Office"));
        assert!(joined[0].1);
        assert_eq!(joined_attributes(["Number of roads", "5"]), None);
    }

    #[test]
    fn words_broken_at_line_ends_come_together() {
        assert_eq!(
            unbroken("the e- Government Portal of  Self- Government"),
            "the e-Government Portal of Self-Government"
        );
        assert_eq!(unbroken("roads - bridges"), "roads - bridges");
    }
}
