//! What each token says of periods by itself: a number, a month, a word for a quarter.

use crate::read::words::stems::{Found, PeriodWord, Sense};
use crate::read::words::tokens::{Token, TokenKind};
use crate::read::words::vocabulary;
use crate::text::similarity;

/// What a token, or several of one entry, say of periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A number of so many digits.
    Number(usize, u32),
    /// A month, 1 to 12.
    Month(u8),
    /// A word of the vocabulary.
    Word(PeriodWord),
    /// A Roman numeral from I to XII.
    Roman(u8),
    /// A word that only joins.
    Joining,
    /// Something else.
    Other,
}

/// A place in a header, with the tokens that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What it says.
    pub said: Said,
    /// The first token.
    pub from: usize,
    /// The token behind the last.
    pub to: usize,
    /// Whether the vocabulary knows it.
    pub is_known: bool,
}

/// Letters from which on a month may be misspelled.
const LONG_MONTH: usize = 6;

/// What the tokens of a header say of periods, in order.
pub fn marks(printed: &str, tokens: &[Token], found: &[Found]) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(tokens.len());
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word).count();
    let mut at = 0;
    while at < tokens.len() {
        let entry = found.iter().find(|entry| entry.from == at);
        let is_near = |at: usize| is_number(tokens, at) || is_month_name(tokens, at);
        let is_beside_number = is_near(behind_year_word(found, at + 1)) || (at > 0 && is_near(at - 1));
        let month = month(&tokens[at], entry, is_beside_number || words == 1);
        let said = match (tokens[at].number(), month, entry) {
            (Some((digits, number)), _, _) => Said::Number(digits, number),
            (_, Some(month), _) => Said::Month(month),
            (_, _, Some(entry)) => said(entry),
            (_, _, None) => Said::Other,
        };
        let is_counted = found.iter().any(|next| next.from == at + 1 && is_counted(next.period()));
        let roman = roman(printed, &tokens[at], is_counted);
        let is_weak = matches!(said, Said::Joining | Said::Other | Said::Word(PeriodWord::Ordinal));
        let said = if is_weak && roman != Said::Other { roman } else { said };
        let to = if month.is_some() { at + 1 } else { entry.map_or(at + 1, |entry| entry.to) };
        marks.push(Mark { said, from: at, to, is_known: entry.is_some() });
        at = to;
    }
    marks
}

/// The token behind the words for a year that are at a token, if any are: `May fiscal year 2021/22`.
fn behind_year_word(found: &[Found], at: usize) -> usize {
    let is_year = |entry: &&Found| matches!(entry.period(), Some(PeriodWord::Year | PeriodWord::FiscalYear));
    found.iter().find(|entry| entry.from == at).filter(is_year).map_or(at, |entry| entry.to)
}

fn is_number(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
}

fn is_month_name(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| vocabulary::all_languages().month(&token.text).is_some())
}

fn said(entry: &Found) -> Said {
    match entry.period() {
        Some(word) => Said::Word(word),
        None if entry.is(|sense| *sense == Sense::Joining) => Said::Joining,
        None => Said::Other,
    }
}

/// A month by its name; a short or otherwise known word only next to a number, and a long one also misspelled there.
fn month(token: &Token, entry: Option<&Found>, is_beside_number: bool) -> Option<u8> {
    let word = token.text.as_str();
    if token.kind != TokenKind::Word {
        return None;
    }
    let short = entry.and_then(|entry| {
        entry.senses.iter().find_map(|sense| if let Sense::Month(month) = sense { Some(*month) } else { None })
    });
    let is_plain = word.len() > 3 && entry.is_none();
    match vocabulary::all_languages().month(word).or(short) {
        Some(month) => (is_plain || is_beside_number).then_some(month),
        None if is_plain && is_beside_number && word.len() >= LONG_MONTH => misspelled_month(word),
        None => None,
    }
}

/// The month whose long name is one letter off, of those that begin alike; two of a name of eight letters and more.
fn misspelled_month(word: &str) -> Option<u8> {
    let near = vocabulary::all_languages().months().filter(|(name, _)| {
        let most = if name.len() >= 8 { 2 } else { 1 };
        name.len() >= LONG_MONTH
            && name.as_bytes()[0] == word.as_bytes()[0]
            && name.len().abs_diff(word.len()) <= most
            && similarity::edits(name, word) <= most
    });
    let mut months: Vec<u8> = near.map(|(_, month)| month).collect();
    months.sort_unstable();
    months.dedup();
    if let [month] = months[..] { Some(month) } else { None }
}

/// Whether the word is one before which numerals stand: `II kvartal`.
fn is_counted(word: Option<PeriodWord>) -> bool {
    matches!(word, Some(PeriodWord::Quarter | PeriodWord::Half))
}

/// A Roman numeral; in small letters only before a word that is counted: `fy20_i_kvartal`.
fn roman(printed: &str, token: &Token, is_counted: bool) -> Said {
    const NUMERALS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let text = &printed[token.span.0..token.span.1];
    let number =
        NUMERALS.iter().position(|numeral| *numeral == text || is_counted && numeral.eq_ignore_ascii_case(text));
    number.and_then(|at| u8::try_from(at + 1).ok()).map_or(Said::Other, Said::Roman)
}
