//! Reads codes out of cells as people write them: `1.1.3`, `1.1.3.`, `Measure 1.3:`, `1.3 Title`, `Overall objective`.

use super::record::Rank;
use super::vocabulary::{self, fold};
use crate::model::{Code, Level};

/// The code in a cell; a cell without numbers is a code that is a name. None for an empty cell.
pub fn read_code(text: &str) -> Option<Code> {
    let code = Code::read(text)?;
    if !code.is_name() {
        return Some(code);
    }
    let words = vocabulary::of_words();
    if words.rank(text) == Some(Rank::Objective(Level::Overall)) {
        return Some(Code::overall(1));
    }
    Some(labelled(text).or_else(|| with_title(text)).unwrap_or(code))
}

/// `Measure 1.3:`, `Mera 1.3`, `Activity 1.1.3.2 –`.
fn labelled(text: &str) -> Option<Code> {
    let at = text.find(|letter: char| letter.is_ascii_digit())?;
    let label = fold(&text[..at]);
    if label.is_empty() || !vocabulary::of_words().is_rank_word(&label) {
        return None;
    }
    let rest = &text[at..];
    let code = numbers(rest.split_whitespace().next()?)?;
    // The overall objective has a number of its own, which is no part of the other codes.
    match vocabulary::of_words().rank(&label) {
        Some(Rank::Objective(Level::Overall)) if code.depth() == 1 => {
            Some(Code::overall(u16::try_from(code.last_number()?).ok()?))
        }
        _ => Some(code),
    }
}

/// `1.3 Title`, with at least two numbers, so that a title that begins with a number is none.
fn with_title(text: &str) -> Option<Code> {
    numbers(text.split_whitespace().next()?).filter(|code| code.depth() >= 2)
}

fn numbers(word: &str) -> Option<Code> {
    let word = word.trim_end_matches([':', ';', ',', ')', '-', '–', '.']);
    Code::read(word).filter(|code| code.depth() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_with_labels_and_titles() {
        for (text, code) in [
            ("1.1.3", "1.1.3"),
            ("1.1.3.", "1.1.3"),
            ("O1", "O1"),
            ("Measure 1.3:", "1.3"),
            ("Mera 1.3", "1.3"),
            ("Мера 1.3: Наслов", "1.3"),
            ("Specific objective 1.2", "1.2"),
            ("Overall objective", "O1"),
            ("Overall objective 1", "O1"),
            ("Opšti cilj", "O1"),
            ("1.3 Title of it", "1.3"),
            ("1.3. Title of it", "1.3"),
            ("3 registers", "3 registers"),
            ("IND-07", "IND-07"),
            ("ARMENIA_0001", "ARMENIA_0001"),
        ] {
            assert_eq!(read_code(text).unwrap().to_string(), code, "{text}");
        }
        assert_eq!(read_code(" "), None);
    }
}
