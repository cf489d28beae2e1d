//! What looks like a code: `1.1.3`, `P1.M1`, `R-1-1`, `KPI07`, uuids; and which codes others are prefixes of.

use std::collections::HashSet;

use crate::model::IndicatorCode;
use crate::read::values::codes;
use crate::read::values::number::Figure;
use crate::text::without_marks;

/// Longer texts without a blank are no code.
const LONGEST: usize = 40;
/// More parts than this are no code.
const MOST_PARTS: usize = 8;
/// Letters of one part of a code: `COUNTRY_001` has a word of seven.
const MOST_LETTERS: usize = 10;
/// Letters of one part in small letters, so that `covid-19` is a word.
const MOST_SMALL_LETTERS: usize = 4;

/// How far a text looks like a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeForm {
    /// Something else.
    None,
    /// `7`, `1.1`: a code or a number; the other cells of the column decide.
    Perhaps,
    /// A code.
    Code,
}

/// How far a text that is no date and no period looks like a code; ranges and figures with a unit do not.
pub fn code_form(text: &str, figure: &Figure) -> CodeForm {
    let text = without_marks(text);
    let text = bare(&text);
    if text.is_empty() || text.len() > LONGEST || !text.contains(|letter: char| letter.is_ascii_digit()) {
        return CodeForm::None;
    }
    if text.contains(char::is_whitespace) {
        return labelled(text);
    }
    if is_uuid(text) || text.parse::<IndicatorCode>().is_ok() {
        return CodeForm::Code;
    }
    let parts: Vec<&str> = text.split(is_separator).collect();
    if parts.len() > MOST_PARTS || !parts.iter().all(|part| is_part(part)) {
        return CodeForm::None;
    }
    if parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return of_numbers(&parts, text);
    }
    if figure.amount.ends().is_some() { CodeForm::None } else { CodeForm::Code }
}

/// A code of numbers alone.
fn of_numbers(parts: &[&str], text: &str) -> CodeForm {
    let has_leading_zero = parts.iter().any(|part| part.len() > 1 && part.starts_with('0'));
    let is_dotted = !text.contains(|letter: char| is_separator(letter) && letter != '.');
    let is_grouped = is_dotted && parts[1..].iter().all(|part| part.len() == 3);
    match parts.len() {
        1 | 2 if parts[0] == "0" => CodeForm::None,
        _ if has_leading_zero && !(parts.len() == 2 && is_dotted) => CodeForm::Code,
        1 if text.len() <= 6 => CodeForm::Perhaps,
        2 if is_dotted && parts[0].len() <= 2 && parts[1].len() <= 2 => CodeForm::Perhaps,
        0..=2 => CodeForm::None,
        _ if is_grouped => CodeForm::None,
        _ => CodeForm::Code,
    }
}

/// `Measure 1.3`: a word for a rank and nothing behind the code.
fn labelled(text: &str) -> CodeForm {
    let is_code = |text: &str| codes::read_title(text).is_some_and(|title| title.words.is_empty());
    if is_code(text) { CodeForm::Code } else { CodeForm::None }
}

/// Whether a text that is no figure, date or period is a code with a title behind it: `1.3 Title`, `Outcome 1: Title`.
pub fn is_titled(text: &str) -> bool {
    let has_words = text.contains(char::is_whitespace) && text.contains(char::is_alphabetic);
    if !has_words || !text.chars().take(LONGEST).any(|letter| letter.is_ascii_digit()) {
        return false;
    }
    let has_title = codes::read_title(text).is_some_and(|title| !title.words.is_empty());
    has_title || codes::read_code(text).is_some_and(|code| !code.is_name()) && labelled(text) == CodeForm::None
}

/// The text without the marks that may be around a code: `1.1.3.`, `2)`, `|1.1|`, `[7]`.
pub fn bare(text: &str) -> &str {
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '|' | '[' | ']'));
    text.trim_end_matches(['.', ':', ')'])
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '.' | '-' | '_' | '/' | '#' | ':' | '–')
}

/// Digits, letters, or letters and digits of a part of a code: `07`, `KPI`, `a`, `M1`, `12a`.
fn is_part(part: &str) -> bool {
    let letters = part.chars().filter(|letter| letter.is_alphabetic()).count();
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    if letters + digits != part.chars().count() || part.is_empty() || digits > 9 || letters > MOST_LETTERS {
        return false;
    }
    if digits > 0 && letters > 0 {
        // Letters before digits, or one letter behind them.
        let behind = part.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let before = part.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let is_before = before.chars().all(char::is_alphabetic);
        let is_behind = behind.chars().count() == 1 && behind.chars().all(char::is_alphabetic);
        return (is_before && (letters <= MOST_SMALL_LETTERS || is_capitals(before))) || is_behind;
    }
    letters <= MOST_SMALL_LETTERS || is_capitals(part)
}

fn is_capitals(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

fn is_uuid(text: &str) -> bool {
    let mut lengths = [8, 4, 4, 4, 12].into_iter();
    let is_hex = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.len() == 36 && text.split('-').all(|part| Some(part.len()) == lengths.next() && is_hex(part))
}

/// The codes that gather a code: `1` and `1.1` for `1.1.3`, `P1` for `P1.M1`, from the longest.
pub fn ancestors(code: &str) -> impl Iterator<Item = &str> {
    code.char_indices().rev().filter(|(at, letter)| *at > 0 && is_separator(*letter)).map(|(at, _)| &code[..at])
}

/// How many of the codes are below one of the others.
pub fn nested<'c>(codes: impl Iterator<Item = &'c str>, others: &HashSet<&str>) -> usize {
    codes.filter(|code| ancestors(code).any(|above| others.contains(above))).count()
}

/// How many steps from one number code to the next go as people count: to the next number of the same depth, to the
/// first one below, or up again; a code that repeats the one above takes no step. And how many steps there are.
pub fn counted_steps<'c>(codes: impl Iterator<Item = &'c str>) -> (usize, usize) {
    let (mut counted, mut steps) = (0, 0);
    let mut above: Option<Vec<u32>> = None;
    for code in codes {
        let Some(numbers) = numbers(code) else { continue };
        if let Some(above) = above.as_ref().filter(|above| **above != numbers) {
            steps += 1;
            counted += usize::from(follows(above, &numbers));
        }
        above = Some(numbers);
    }
    (counted, steps)
}

fn numbers(code: &str) -> Option<Vec<u32>> {
    code.split(is_separator).map(|part| part.parse().ok()).collect()
}

/// Whether people count from one code to the other: `1.2` to `1.3`, `1.2.1`, `2`, `2.1`.
fn follows(above: &[u32], code: &[u32]) -> bool {
    let same = above.iter().zip(code).take_while(|(above, code)| above == code).count();
    let is_first = |rest: &[u32]| rest.iter().all(|number| *number <= 1);
    match (above.get(same), code.get(same)) {
        (None, Some(_)) => is_first(&code[same..]),
        (Some(above), Some(next)) => *next == above + 1 && is_first(&code[same + 1..]),
        (_, None) => false,
    }
}
