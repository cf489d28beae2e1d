//! Thousands, millions and billions behind a figure: `1.2 million`, `12 mil. RSD`, `3 Tsd.`, `5 M€`. The words are those that
//! headers use, in the `[units]` of `data/vocabulary/`.

use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::language_file::stem_files;
use super::stems::UnitWord;
use super::tokens::{Gap, Token, TokenKind, tokens};
use super::unit_words;
use super::vocabulary;
use crate::model::is_currency as is_currency_key;
use crate::text::fold;

/// A factor behind a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Magnitude<'t> {
    /// 1,000, 1,000,000 or 1,000,000,000.
    pub factor: Decimal,
    /// The words behind it, `RSD` of `mil. RSD`.
    pub rest: &'t str,
}

/// A word, or the beginning of words, for a factor.
struct Entry {
    words: Vec<String>,
    is_open: bool,
    unit: UnitWord,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let units = stem_files().iter().flat_map(|file| &file.units);
    let factors = units.filter_map(|(id, words)| Some((UnitWord::from_id(id).filter(|unit| power(*unit) > 0)?, words)));
    let entry = |unit: UnitWord, printed: &str| Entry {
        words: fold(printed.trim_end_matches('*')).split_whitespace().map(str::to_owned).collect(),
        is_open: printed.ends_with('*'),
        unit,
    };
    let all = factors.flat_map(|(unit, words)| words.iter().map(move |word| entry(unit, word)));
    let mut entries: Vec<Entry> = all.filter(|entry| !entry.words.is_empty()).collect();
    // The longest first: `mil millones` before `mil`.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
    entries
});

/// The power of a thousand that a word is.
fn power(unit: UnitWord) -> u32 {
    match unit {
        UnitWord::Thousand | UnitWord::ThousandLetter => 1,
        UnitWord::Million | UnitWord::MillionLetter => 2,
        UnitWord::Billion => 3,
        UnitWord::Percent | UnitWord::Currency | UnitWord::Count | UnitWord::Other | UnitWord::Per => 0,
    }
}

fn is_letter(unit: UnitWord) -> bool {
    matches!(unit, UnitWord::ThousandLetter | UnitWord::MillionLetter)
}

/// Longer words behind a figure are no unit.
const LONGEST: usize = 60;

/// The factor that words behind a figure begin with; `is_money` where money is before the figure, `£3m`. None where they
/// begin with none, or with a word that is one factor in one language and another in another: `12 mil`.
pub fn read(words: &str, is_money: bool) -> Option<Magnitude<'_>> {
    if words.len() > LONGEST || !words.starts_with(|first: char| first.is_alphabetic()) {
        return None;
    }
    let tokens = tokens(words);
    let fitting: Vec<&Entry> = ENTRIES.iter().filter(|entry| fits(entry, &tokens)).collect();
    let length = fitting.first()?.words.len();
    let says = |unit: UnitWord| fitting.iter().any(|entry| entry.words.len() == length && entry.unit == unit);
    let rest = rest(words, &tokens, length);
    let with_money = is_money || is_currency(rest);
    let unit = if says(UnitWord::Thousand) && says(UnitWord::Million) {
        let is_short = tokens.get(length).map_or(words.ends_with('.'), |next| next.gap == Gap::Dot);
        thousand_or_million(is_short, rest)?
    } else {
        let is_known = |entry: &&&Entry| entry.words.len() == length && (with_money || !is_letter(entry.unit));
        fitting.iter().find(is_known)?.unit
    };
    // `miles` are a distance, but before money.
    let first = &words[..tokens[length - 1].span.1];
    if !with_money && length == 1 && !unit_words::keys(first).is_empty() {
        return None;
    }
    let factor = (0..power(unit)).fold(Decimal::ONE, |factor, _| factor * Decimal::ONE_THOUSAND);
    Some(Magnitude { factor, rest })
}

/// Whether a folded word begins as one for a factor does: `millionth`, `millionaires`.
pub fn resembles(word: &str) -> bool {
    ENTRIES.iter().any(|entry| {
        let rest = entry.words.first().and_then(|first| word.strip_prefix(first.as_str()));
        rest.is_some_and(|rest| rest.is_empty() || entry.is_open)
    })
}

/// The factor of a single letter right behind a figure, `45K`, `1.2M`, where nothing else is behind it. In small letters `m`
/// is metres.
pub fn read_letter(behind: &str) -> Option<Decimal> {
    match behind {
        "K" | "k" => Some(Decimal::ONE_THOUSAND),
        "M" => Some(Decimal::ONE_THOUSAND * Decimal::ONE_THOUSAND),
        _ => None,
    }
}

/// `mil` is a thousand in Spanish and Portuguese and a million in Serbian and English, there mostly with a full stop.
fn thousand_or_million(is_short: bool, rest: &str) -> Option<UnitWord> {
    let is_plural = rest.split_whitespace().next().is_some_and(|word| word.len() > 3 && word.ends_with('s'));
    match (is_short, is_plural, is_currency(rest)) {
        (true, _, _) | (_, false, true) => Some(UnitWord::Million),
        (false, true, _) => Some(UnitWord::Thousand),
        (false, false, false) => None,
    }
}

fn is_currency(words: &str) -> bool {
    unit_words::keys(words).iter().any(|key| is_currency_key(key))
}

fn fits(entry: &Entry, tokens: &[Token]) -> bool {
    let last = entry.words.len() - 1;
    entry.words.iter().enumerate().all(|(at, word)| {
        tokens.get(at).filter(|token| token.kind == TokenKind::Word).is_some_and(|token| {
            let ending = token.text.strip_prefix(word.as_str());
            ending.is_some_and(|ending| ending.is_empty() || entry.is_open && at == last && is_ending(ending))
        })
    })
}

/// Whether letters behind the beginning of a word are an ending of the same word: `millions`, `Millionen`, `miliona`, but
/// neither `millionth` nor `millionaires`.
fn is_ending(letters: &str) -> bool {
    letters.len() <= 2 && letters.bytes().all(|letter| b"aeiounst".contains(&letter))
}

/// The words behind the first tokens, without a full stop and a word that joins them: `de FCFA`.
fn rest<'t>(words: &'t str, tokens: &[Token], length: usize) -> &'t str {
    let is_joining = |token: &&Token| vocabulary::all_languages().is_out_of(&token.text);
    let from = match tokens.get(length).filter(is_joining) {
        Some(joining) => joining.span.1,
        None => tokens[length - 1].span.1,
    };
    words[from..]
        .trim_start_matches(|letter: char| matches!(letter, '.' | '\'' | '’') || letter.is_whitespace())
        .trim_end()
}
