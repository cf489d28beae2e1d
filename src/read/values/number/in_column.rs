//! Reads the cells of columns that are known to hold figures, where more is a figure than in a cell of which nothing is
//! known: `l51` in a column of achieved values is 151, in a column of codes a code.

use rust_decimal::Decimal;

use super::{Doubt, Figure, read_figure, read_one, read_plain};
use crate::model::{Amount, DecimalMark};
use crate::read::values::period::bare_year;
use crate::read::words::meaning::CellWord;
use crate::read::words::{magnitude, vocabulary};
use crate::text::fold;

/// Longer cells are remarks.
const LONGEST: usize = 60;

/// Reads a cell of a column of figures. What is not written as figures are is read only where it has one reading, and with
/// a doubt that has to be reported.
pub fn read_in_column(text: &str, mark: Option<DecimalMark>) -> Figure {
    let figure = read_figure(text, mark);
    let is_open = matches!(figure.doubt, Some(Doubt::Words | Doubt::Unclear));
    let text = text.trim();
    if !is_open || text.len() > LONGEST {
        return figure;
    }
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        let said = vocabulary::all_languages().yes_or_no(text).map(Amount::YesNo);
        return said.map_or(figure, Figure::new);
    }
    let readings = [bracketed, with_letter, counted, beside_words, misspelled];
    readings.iter().find_map(|read| read(text, mark)).unwrap_or(figure)
}

/// Whether a cell of a row of which nothing is known holds a figure; a number in brackets is one.
pub fn is_figure_of_row(text: &str, mark: Option<DecimalMark>) -> bool {
    let is_bracketed = || text.len() <= LONGEST && text.contains('(') && bracketed(text.trim(), mark).is_some();
    read_figure(text, mark).amount.ends().is_some() || is_bracketed()
}

/// What must be reported of words in a row of figures: that they hold a number which is not used.
pub fn unclear(figure: Figure, text: &str) -> Figure {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty()).count();
    let is_dropped = figure.doubt == Some(Doubt::Words) && numbers == 1 && text.split_whitespace().count() <= 4;
    if is_dropped { Figure { doubt: Some(Doubt::Unclear), ..figure } } else { figure }
}

/// `(420)`, `€ (420)`, `(420) RSD`: below zero, as accounts have it. `(2020)` is a period, and `(12 %)` an aside.
fn bracketed(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let (before, rest) = text.split_once('(')?;
    let (inside, behind) = rest.split_once(')')?;
    let whole = format!("{before}{inside}{behind}");
    let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let one = read_one(&whole, mark)?;
    let is_bare = has_digit(inside) && !has_digit(before) && !has_digit(behind) && !one.percent;
    let is_unsigned = one.number > Decimal::ZERO && bare_year(inside.trim()).is_none();
    let figure = one.figure(Amount::Exact(-one.number));
    (is_bare && is_unsigned).then(|| Figure { doubt: figure.doubt.or(Some(Doubt::Bracketed(-one.number))), ..figure })
}

/// `45K`, `1.2M`, `12 M`.
fn with_letter(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let at = text.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let behind = &text[at..];
    // With a blank it may be metres after all, `12 M`, which is told.
    let is_apart = behind.starts_with(' ') && behind.trim() == "M";
    let factor = magnitude::read_letter(if is_apart { "M" } else { behind })?;
    let figure = read_figure(&text[..at], mark);
    let number = figure.amount.exact()?.checked_mul(factor)?;
    let told = is_apart.then_some(Doubt::Beside(number));
    Some(Figure { amount: Amount::Exact(number), is_multiplied: true, doubt: figure.doubt.or(told), ..figure })
}

/// `8 mil familias`: a factor, and what is counted.
fn counted(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let at = text.find(char::is_alphabetic)?;
    let read = magnitude::read(&text[at..], false)?;
    let one = read_one(&text[..at], mark).filter(|_| is_counted(read.rest))?;
    let number = one.number.checked_mul(read.factor)?;
    let figure = one.figure(Amount::Exact(number));
    Some(Figure { doubt: figure.doubt.or(Some(Doubt::Beside(number))), is_multiplied: true, ..figure })
}

/// A figure beside words and marks by which it is not another one: `cca 141`, `~141`, `141*`, `141 (est.)`, `141 cameras`.
fn beside_words(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let mut bare = text;
    let mut figure = None;
    for _ in 0..MOST_AFFIXES {
        bare = without_affix(bare)?;
        figure = read_plain(bare, mark).or_else(|| with_letter(bare, mark));
        if figure.is_some() {
            break;
        }
    }
    let figure = figure?;
    let number = figure.amount.exact()?;
    Some(Figure { doubt: figure.doubt.or(Some(Doubt::Beside(number))), ..figure })
}

/// More words and marks make a remark.
const MOST_AFFIXES: usize = 3;

fn without_affix(text: &str) -> Option<&str> {
    let words = vocabulary::all_languages();
    if let Some(rest) = text.strip_prefix(['~', '≈', '∼', '≅']).or_else(|| text.strip_suffix(['*', '†', '‡']))
    {
        return Some(rest.trim());
    }
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let before = text[..first].trim_end_matches(['-', '−', '€', '$', '£', ' ']);
    if !before.is_empty() {
        return words.is_approximate(&fold(before)).then(|| text[before.len()..].trim_start_matches(['.', ' ']));
    }
    if let Some((rest, inside)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        let folded = fold(inside);
        let is_approximate = words.is_approximate(&folded) || folded.split(' ').all(|word| words.is_approximate(word));
        return is_approximate.then(|| rest.trim_end());
    }
    let (rest, last) = text.rsplit_once(char::is_whitespace)?;
    let folded = fold(last);
    let is_said = words.is_approximate(&folded) || is_noun(last, &folded) && is_count(rest);
    is_said.then(|| rest.trim_end().trim_end_matches(',').trim_end())
}

/// Whether a word behind a factor is what is counted; units are so too, `12 mil familias`.
fn is_counted(printed: &str) -> bool {
    let folded = fold(printed);
    let meanings = vocabulary::all_languages().cell_words(&folded);
    is_noun(printed, &folded) || meanings == [CellWord::Unit] && may_be_noun(printed, &folded)
}

/// Whether a word behind a count is what is counted and means nothing else in a cell of its own.
fn is_noun(printed: &str, folded: &str) -> bool {
    may_be_noun(printed, folded) && vocabulary::all_languages().cell_words(folded).is_empty()
}

/// Whether a word behind a count may be what is counted: neither a comparison nor a status, and no word for another number.
fn may_be_noun(printed: &str, folded: &str) -> bool {
    const SHORTEST: usize = 4;
    let words = vocabulary::all_languages();
    let is_word = printed.chars().all(char::is_alphabetic) && printed.chars().count() >= SHORTEST;
    let says_more = words.is_negation(folded)
        || words.is_missing(printed)
        || words.is_number_word(folded)
        || magnitude::resembles(folded);
    let compares = words.direction(printed).is_some() || words.is_bound_word(folded);
    let judges = words.status(printed).is_some() || words.verdict(printed).is_some();
    let is_of_time = words.month(folded).is_some() || words.is_quarter(folded) || words.is_year_filler(folded);
    is_word && !says_more && !compares && !judges && !is_of_time
}

/// A whole number that is no year, or one with a factor: `141`, `1.2 million`.
fn is_count(text: &str) -> bool {
    let text = text.trim();
    bare_year(text).is_none() && !text.ends_with(['%', '.', ')']) && !text.contains(['/', ':'])
}

/// `l51`, `1O2`: letters that look like digits, fewer than there are digits.
fn misspelled(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let digit = |letter: char| match letter {
        'l' | 'I' => '1',
        'O' | 'o' => '0',
        other => other,
    };
    let number = text.strip_suffix('%').unwrap_or(text).trim_end();
    let letters = number.chars().filter(|letter| letter.is_alphabetic()).count();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let is_number = number.chars().all(|letter| digit(letter).is_ascii_digit() || matches!(letter, '.' | ','));
    if !is_number || letters == 0 || letters > digits {
        return None;
    }
    let one = read_one(&text.chars().map(digit).collect::<String>(), mark)?;
    let figure = one.figure(Amount::Exact(one.number));
    Some(Figure { doubt: figure.doubt.or(Some(Doubt::Misspelled(one.number))), ..figure })
}

#[cfg(test)]
mod tests;
