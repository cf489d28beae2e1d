//! Reads codes out of cells as people write them: `1.1.3`, `1.1.3.`, `Measure 1.3:`, `1.3 Title`, `Overall objective`.

use crate::model::{Code, Level};
use crate::read::record::Rank;
use crate::read::words::vocabulary;
use crate::text::{fold, without_marks};

/// The code in a cell; a cell without numbers is a code that is a name. None for an empty cell.
pub fn read_code(text: &str) -> Option<Code> {
    let text = &*without_marks(text);
    let code = Code::read(text)?;
    if !code.is_name() {
        return Some(code);
    }
    let words = vocabulary::all_languages();
    if words.rank(text) == Some(Rank::Objective(Level::Overall)) {
        return Some(Code::overall(1));
    }
    Some(labelled(text).or_else(|| with_title(text)).unwrap_or(code))
}

/// Whether a code is its owner's with a number behind it.
pub fn is_numbered_in(code: &Code, owner: &Code) -> bool {
    code.parent().is_some_and(|parent| parent == *owner) && code.last_number().is_some_and(|number| number > 0)
}

/// `Measure 1.3:`, `Mera 1.3`, `Activity 1.1.3.2 –`.
fn labelled(text: &str) -> Option<Code> {
    let at = text.find(|letter: char| letter.is_ascii_digit())?;
    let label = fold(label_before(text, at));
    if label.is_empty() || !vocabulary::all_languages().is_rank_word(&label) {
        return None;
    }
    let rest = &text[at..];
    let code = numbers(&rest[..code_length(rest)])?;
    // The overall objective has a number of its own, which is no part of the other codes.
    match vocabulary::all_languages().rank(&label) {
        Some(Rank::Objective(Level::Overall)) if code.depth() == 1 => {
            Some(Code::overall(u16::try_from(code.last_number()?).ok()?))
        }
        _ => Some(code),
    }
}

/// The words before the first digit of a code, without the letter of an overall objective's: `Overall objective O1`.
pub(super) fn label_before(text: &str, at: usize) -> &str {
    let label = &text[..at];
    label.strip_suffix(['O', 'О']).filter(|label| label.ends_with(' ')).unwrap_or(label)
}

/// The title row of a block: `Measure 1.3: Title`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockTitle<'t> {
    /// Objective or measure.
    pub rank: Rank,
    /// The number before the title, `1.2.3`.
    pub code: Code,
    /// The words behind the code.
    pub words: &'t str,
}

/// Reads a block's title: a word for objective or measure, a code, and the title.
pub fn read_title(text: &str) -> Option<BlockTitle<'_>> {
    let text = text.trim();
    let at = text.find(|letter: char| letter.is_ascii_digit()).filter(|at| *at > 0 && *at < 60)?;
    let rank = vocabulary::all_languages().rank(label_before(text, at))?;
    let code = labelled(text)?;
    let behind = &text[at + code_length(&text[at..])..];
    let words =
        behind.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, ':' | '-' | '–' | '.'));
    Some(BlockTitle { rank, code, words: words.trim_end() })
}

/// A code of at least three numbers before a title, and the title: `1.1.3.2: Title`.
pub fn split_code(text: &str) -> Option<(Code, &str)> {
    let first = text.split_whitespace().next()?;
    let code = numbers(first).filter(|code| code.depth() >= 3)?;
    let rest = text[text.find(first)? + first.len()..].trim_start_matches([' ', ':', '-', '–', '\u{a0}']);
    (!rest.trim().is_empty()).then(|| (code, rest.trim()))
}

/// How long the code at the beginning is; `1. 4.` is one code, `1. 4 registers` is 1 and a title.
pub(super) fn code_length(text: &str) -> usize {
    let word = |from: usize| text[from..].find(char::is_whitespace).map_or(text.len(), |end| from + end);
    let mut end = word(0);
    while text[..end].ends_with('.') {
        let next = end + text[end..].len() - text[end..].trim_start_matches(' ').len();
        let next_end = word(next);
        let is_part = next > end
            && next_end > next
            && text[next..next_end].trim_end_matches(['.', ':']).bytes().all(|byte| byte.is_ascii_digit());
        if !is_part || !text[..next_end].ends_with(['.', ':']) {
            break;
        }
        end = next_end;
    }
    end
}

/// `1.3 Title`, with at least two numbers, so that a title that begins with a number is none.
fn with_title(text: &str) -> Option<Code> {
    numbers(text.split_whitespace().next()?).filter(|code| code.depth() >= 2)
}

pub(super) fn numbers(word: &str) -> Option<Code> {
    let word = word.trim_matches(['|', '[', ']', '(']).trim_end_matches([':', ';', ',', ')', '-', '–', '.']);
    let joined: String = word.split(' ').collect();
    Code::read(&joined).filter(|code| code.depth() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_blocks_give_rank_code_and_words() {
        for (text, title) in [
            ("Measure 1.3: Establishing it", Some((Rank::Measure, "1.3", "Establishing it"))),
            ("Measure 1.1.1 Establishment", Some((Rank::Measure, "1.1.1", "Establishment"))),
            ("Specific objective 1.1.  Development", Some((Rank::Objective(Level::Specific), "1.1", "Development"))),
            ("Overall objective 1: Efficient", Some((Rank::Objective(Level::Overall), "O1", "Efficient"))),
            ("Overall objective O1: Efficient", Some((Rank::Objective(Level::Overall), "O1", "Efficient"))),
            ("Општи циљ O1: Ефикасна", Some((Rank::Objective(Level::Overall), "O1", "Ефикасна"))),
            ("Specific objective 1. 4. Data opening", Some((Rank::Objective(Level::Specific), "1.4", "Data opening"))),
            ("Measure 1. 4 registers", Some((Rank::Measure, "1", "4 registers"))),
            ("Target 1.2: Specific", Some((Rank::Objective(Level::Specific), "1.2", "Specific"))),
            ("Мера 1.3: Успостављање", Some((Rank::Measure, "1.3", "Успостављање"))),
            ("Measure type: 2 of 3", None),
            ("Number of 1.3", None),
            ("1.3 Title", None),
        ] {
            let found = read_title(text);
            let found = found.as_ref().map(|title| (title.rank, title.code.to_string(), title.words));
            assert_eq!(found, title.map(|(rank, code, words)| (rank, code.to_owned(), words)), "{text}");
        }
    }

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
