//! Reads the cell that names what gathers rows: `1.1`, `Outcome 1: Safer roads`, `2.1 – Crossings`, `Clean water`.

use super::codes::{code_length, label_before, numbers};
use crate::model::{Code, Level};
use crate::read::record::Rank;
use crate::read::words::vocabulary;
use crate::text::fold;

/// How far a cell alone shows that its number is a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnerForm {
    /// Nothing but a code, perhaps behind a word for an objective or a measure.
    Code,
    /// A code and a title.
    Titled,
    /// A number and a title: a code only where the cells around it are alike, `1. Roads` beside `2. Water`.
    Numbered,
    /// A title.
    Name,
}

/// What a cell says of an owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnerText<'t> {
    /// How far the cell shows that it begins with a code.
    pub form: OwnerForm,
    /// The words before the code, folded: `outcome`.
    pub label: String,
    /// The code; none in a mere title.
    pub code: Option<Code>,
    /// The words behind the code, or the whole title; empty where there is nothing but a code.
    pub title: &'t str,
    /// What the word before the code says that it is.
    pub rank: Option<Rank>,
}

/// Longer words before a number are no label.
const LONGEST_LABEL: usize = 40;
/// Neither are more than so many.
const MOST_LABEL_WORDS: usize = 3;

/// Reads what a cell says of an owner; none for an empty cell.
pub fn read_owner(text: &str) -> Option<OwnerText<'_>> {
    let text = unwrapped(text);
    if let Some(first) = first_of_codes(text) {
        return read_owner(first);
    }
    let code = Code::read(text)?;
    if !code.is_name() {
        return Some(OwnerText {
            form: OwnerForm::Code,
            label: String::new(),
            code: Some(code),
            title: "",
            rank: None,
        });
    }
    let name = OwnerText { form: OwnerForm::Name, label: String::new(), code: None, title: text, rank: None };
    let Some(at) = text.find(|letter: char| letter.is_ascii_digit()) else {
        return Some(overall(text).unwrap_or(name));
    };
    let found = if at == 0 { behind_number(text) } else { behind_label(text, at) };
    Some(found.unwrap_or(name))
}

/// Codes in reports are often drawn between bars or brackets: `|1.1|`.
fn unwrapped(text: &str) -> &str {
    let bare = text.trim().trim_matches(['|', '[', ']']).trim();
    let inner = bare.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.filter(|inner| Code::read(inner).is_some_and(|code| !code.is_name())).unwrap_or(bare)
}

/// The first of several codes in one cell, on lines of their own or between semicolons: `1.2; 1.4`.
pub fn first_of_codes(text: &str) -> Option<&str> {
    let mut parts = text.split(['\n', '\r', ';']).map(str::trim).filter(|part| !part.is_empty());
    let (first, mut others) = (parts.next()?, parts.peekable());
    let is_code = |part: &str| Code::read(unwrapped(part)).is_some_and(|code| !code.is_name());
    (others.peek().is_some() && is_code(first) && others.all(is_code)).then_some(first)
}

/// `Overall objective`, without a number.
fn overall(text: &str) -> Option<OwnerText<'_>> {
    let rank = Some(Rank::Objective(Level::Overall));
    let is_overall = vocabulary::all_languages().rank(text) == rank;
    let code = Some(Code::overall(1));
    is_overall.then(|| OwnerText { form: OwnerForm::Code, label: fold(text).into_owned(), code, title: "", rank })
}

/// `1.1 Safer roads`, `1. Safer roads`, `2) Water`.
fn behind_number(text: &str) -> Option<OwnerText<'_>> {
    let length = code_length(text);
    let code = numbers(&text[..length])?;
    let title = title_behind(&text[length..]);
    let is_marked =
        text[..length].ends_with(['.', ')', ':', '-', '–']) || title.len() + 1 < text[length..].trim_end().len();
    let form = match code.depth() {
        0 => return None,
        1 if !is_marked => return None,
        1 => OwnerForm::Numbered,
        _ => OwnerForm::Titled,
    };
    (!title.is_empty()).then(|| OwnerText { form, label: String::new(), code: Some(code), title, rank: None })
}

/// `Outcome 1: Safer roads`, `Mera 2.1`, `Axe 3 – Mobilité`.
fn behind_label(text: &str, at: usize) -> Option<OwnerText<'_>> {
    let words = label_before(text, at);
    let is_label = words.len() <= LONGEST_LABEL
        && words.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '\u{a0}' | '.' | '-'))
        && words.split_whitespace().count() <= MOST_LABEL_WORDS;
    // `R-1` and `P1` are names.
    if !is_label || !text[..at].trim_end_matches(['O', 'О']).ends_with(char::is_whitespace) {
        return None;
    }
    let rest = &text[at..];
    let length = code_length(rest);
    let code = numbers(&rest[..length])?;
    let title = title_behind(&rest[length..]);
    let label = fold(words).into_owned();
    let known = vocabulary::all_languages();
    let rank = known.rank(&label);
    let is_overall = rank == Some(Rank::Objective(Level::Overall)) && code.depth() == 1;
    let code = match code.last_number().and_then(|number| u16::try_from(number).ok()) {
        Some(number) if is_overall => Code::overall(number),
        _ => code,
    };
    let form = match (known.is_rank_word(&label), title.is_empty()) {
        (true, true) => OwnerForm::Code,
        (true, false) => OwnerForm::Titled,
        (false, _) => OwnerForm::Numbered,
    };
    Some(OwnerText { form, label, code: Some(code), title, rank })
}

/// The words behind a code, without what divides them from it.
fn title_behind(text: &str) -> &str {
    let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, ':' | '-' | '–' | '—' | '.' | ')' | '|');
    text.trim_start_matches(is_mark).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_owners_give_label_code_and_title() {
        use OwnerForm::{Code as Bare, Name, Numbered, Titled};
        for (text, form, label, code, title) in [
            ("1.1", Bare, "", "1.1", ""),
            ("2", Bare, "", "2", ""),
            ("|1.1.|", Bare, "", "1.1", ""),
            ("(2.1)", Bare, "", "2.1", ""),
            ("O1", Bare, "", "O1", ""),
            ("Outcome 1: Safer rural roads", Titled, "outcome", "1", "Safer rural roads"),
            ("Output 1.1: Crossings rebuilt", Titled, "output", "1.1", "Crossings rebuilt"),
            ("Output 1.1 Lamps", Titled, "output", "1.1", "Lamps"),
            ("Mera 2.1: Obuke", Titled, "mera", "2.1", "Obuke"),
            ("Goal 3 - Quiet nights", Titled, "goal", "3", "Quiet nights"),
            ("Objective 3 – x", Titled, "objective", "3", "x"),
            ("Objective 2", Bare, "objective", "2", ""),
            ("Opšti cilj 1: Uprava", Titled, "opsti cilj", "O1", "Uprava"),
            ("Axe 3 – Mobilité", Titled, "axe", "3", "Mobilité"),
            ("Tengely 3 – Mobilitás", Numbered, "tengely", "3", "Mobilitás"),
            ("Eje 1 Agua", Titled, "eje", "1", "Agua"),
            ("1.2 Safer roads", Titled, "", "1.2", "Safer roads"),
            ("1. Safer roads", Numbered, "", "1", "Safer roads"),
            ("2) Water", Numbered, "", "2", "Water"),
            ("3 registers", Name, "", "", "3 registers"),
            ("Clean water", Name, "", "", "Clean water"),
            ("P1.M1", Name, "", "", "P1.M1"),
            ("2.2.1|\n\n2.7", Bare, "", "2.2.1", ""),
            ("1.2; 1.4", Bare, "", "1.2", ""),
            ("1.2; roads", Titled, "", "1.2", "roads"),
            ("R-1", Name, "", "", "R-1"),
            ("COVID-19 response", Name, "", "", "COVID-19 response"),
        ] {
            let found = read_owner(text).unwrap();
            let printed = found.code.as_ref().map_or_else(String::new, ToString::to_string);
            assert_eq!((found.form, &*found.label, &*printed, found.title), (form, label, code, title), "{text}");
        }
        assert_eq!(read_owner("  "), None);
    }
}
