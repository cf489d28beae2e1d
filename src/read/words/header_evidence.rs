//! What the words of a header say, whatever is below it: the roles that its column may have, each with a weight, and
//! what qualifies them: period, unit, factor, part, language. Nothing is decided here.

mod evidence;
mod reading;
mod roles;
mod units;
mod unread;

use std::cell::RefCell;
use std::collections::HashMap;

pub use self::evidence::HeaderEvidence;
use self::evidence::RoleEvidence;
use self::reading::Reading;
use super::header_period;
use super::meaning::Meaning;
use super::stems::{PartWord, Sense, all_stems};
use super::tokens::{Gap, tokens};
use super::vocabulary;
use crate::model::{Date, Direction, ReportingPeriod, Year};
use crate::sheet::Content;
use crate::text::input_languages::INPUT_LANGUAGES;
use crate::text::without_marks;

thread_local! {
    /// Headers that were read before: the same words are looked at by several layouts, over many blocks and rows.
    static KNOWN: RefCell<HashMap<String, HeaderEvidence>> = RefCell::default();
}

/// So many headers are remembered.
const MOST_KNOWN: usize = 4_000;

/// Reads a header.
pub fn read_header(printed: &str) -> HeaderEvidence {
    KNOWN.with_borrow_mut(|known| {
        if let Some(evidence) = known.get(printed) {
            return evidence.clone();
        }
        let evidence = read_words(printed);
        if known.len() < MOST_KNOWN {
            known.insert(printed.to_owned(), evidence.clone());
        }
        evidence
    })
}

fn read_words(printed: &str) -> HeaderEvidence {
    let printed = &*without_marks(printed);
    let (tokens, found) = all_stems().find(tokens(printed));
    let period = header_period::read(printed, &tokens, &found);
    let understood = period.used.clone();
    let mut reading = Reading { printed, tokens, found, taken: period.used, understood };
    let mut evidence = HeaderEvidence {
        period: period.period,
        part: period.part,
        nth_year: period.nth_year,
        ..HeaderEvidence::default()
    };
    evidence.language = take_language(&mut reading);
    for (from, to) in &period.unplaced {
        reading.taken[*from..*to].fill(true);
    }
    take_qualifiers(&mut reading, &mut evidence);
    take_ages(&mut reading, &mut evidence);
    units::take(&mut reading, &mut evidence);
    evidence.yes = direction_of_yes(&reading);
    evidence.roles = roles::of(&mut reading, &evidence);
    agree(&reading, &mut evidence.roles);
    evidence.stem = stem(&reading);
    evidence.unread = unread::of(&reading);
    evidence
}

/// Reads the cell of a header: also a date or a year that is stored as one.
pub fn read_header_cell(content: &Content) -> HeaderEvidence {
    match content {
        Content::Text(text) => read_header(text),
        // Spreadsheets store a month as its first day.
        Content::Date(year, month, 1) => HeaderEvidence::of_period(ReportingPeriod::Month(Year(*year), *month)),
        Content::Date(year, month, day) => {
            let date = Date::new(*year, *month, *day);
            date.map_or_else(HeaderEvidence::default, |date| HeaderEvidence::of_period(ReportingPeriod::Day(date)))
        }
        Content::Number(number) => read_header(&number.normalize().to_string()),
        Content::Percent(_) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => {
            HeaderEvidence::default()
        }
    }
}

/// Puts what the words of two languages have in common first; what only one of them may mean counts half.
fn agree(reading: &Reading<'_>, roles: &mut Vec<RoleEvidence>) {
    let Some((meaning, weight)) = agreed(reading) else { return };
    roles.retain(|role| roles::as_said_by_words(role.meaning) != meaning);
    roles.iter_mut().for_each(|role| role.weight /= 2);
    roles.insert(0, RoleEvidence { meaning, weight, word: reading.printed.trim().to_owned(), whole: false });
    roles.sort_by_key(|role| (std::cmp::Reverse(role.weight), role.meaning));
}

/// What the words on both sides of a slash mean, as those of two languages do: `Ziel / Outcome`. With the weight that the
/// clearer of them has.
fn agreed(reading: &Reading<'_>) -> Option<(Meaning, u8)> {
    let count = reading.tokens.len();
    let mut slashes = (1..count).filter(|at| reading.tokens[*at].gap == Gap::Slash);
    let (Some(slash), None) = (slashes.next(), slashes.next()) else { return None };
    let sides = [(0, slash), (slash, count)].map(|(from, to)| read_words(&reading.text(from, to)).roles);
    let clear = |role: &&RoleEvidence| role.is_clear();
    let both = sides[0].iter().filter(clear).filter_map(|first| {
        let meaning = roles::as_said_by_words(first.meaning);
        let second = sides[1].iter().filter(clear).find(|second| roles::as_said_by_words(second.meaning) == meaning)?;
        Some((meaning, first.weight.min(second.weight), first.weight.max(second.weight)))
    });
    both.max_by_key(|(_, least, most)| (*least, *most)).map(|(meaning, _, weight)| (meaning, weight))
}

/// The language that the last token names: `name_fr`, `Indicator (EN)`, `nameEn`, `Nom en français`.
fn take_language(reading: &mut Reading<'_>) -> Option<&'static str> {
    let last = reading.tokens.len().checked_sub(1).filter(|last| *last > 0)?;
    let entry = reading.live().find(|entry| entry.to == last + 1)?;
    let (from, to) = (entry.from, entry.to);
    let token = &reading.tokens[last];
    let is_alone_in_bracket = token.bracket.is_some() && reading.tokens[last - 1].bracket != token.bracket;
    let is_suffix = matches!(token.gap, Gap::Underscore | Gap::None) || token.is_capitals || is_alone_in_bracket;
    let language = entry.senses.iter().find_map(|sense| match sense {
        Sense::LanguageCode(language) if is_suffix => Some(*language),
        Sense::LanguageName(language) if from > 0 => Some(*language),
        _ => None,
    })?;
    reading.taken[from..to].fill(true);
    reading.understood[from..to].fill(true);
    INPUT_LANGUAGES.get(language).map(|language| language.tag)
}

fn take_qualifiers(reading: &mut Reading<'_>, evidence: &mut HeaderEvidence) {
    let mut places = Vec::new();
    for entry in reading.live() {
        for sense in &entry.senses {
            match sense {
                Sense::Qualifier(qualifier) => evidence.qualifiers.add(*qualifier),
                Sense::Part(part) if evidence.part_of_whole.is_none() => {
                    evidence.part_of_whole = Some(reading.text(entry.from, entry.to));
                    evidence.dimension = Some(part.dimension());
                }
                Sense::Part(_) | Sense::NoRole | Sense::Flag(_) => {}
                Sense::Role(..) | Sense::Period(_) | Sense::Month(_) | Sense::Unit(_) | Sense::Joining => continue,
                Sense::LanguageCode(_) | Sense::LanguageName(_) | Sense::Scale(_) => continue,
            }
            places.push((entry.from, entry.to));
        }
    }
    for (from, to) in places {
        reading.understood[from..to].fill(true);
    }
}

/// An age at the end, behind the period: `Achieved 2021, 15–24`, `Achieved 2021 (55+)`.
fn take_ages(reading: &mut Reading<'_>, evidence: &mut HeaderEvidence) {
    let count = reading.tokens.len();
    let is_age = |at: usize| {
        !reading.taken[at] && reading.tokens[at].number().is_some_and(|(digits, age)| digits <= 3 && age < OLDEST)
    };
    if evidence.part_of_whole.is_some() || evidence.period.is_none() || count < 3 || !is_age(count - 1) {
        return;
    }
    let number = |at: usize| reading.tokens[at].number().map(|(_, number)| number);
    let is_range =
        reading.tokens[count - 1].gap == Gap::Dash && is_age(count - 2) && number(count - 2) < number(count - 1);
    let is_open = reading.printed[reading.tokens[count - 1].span.1..].starts_with('+');
    let from = if is_range { count - 2 } else { count - 1 };
    let is_apart = matches!(reading.tokens[from].gap, Gap::Other | Gap::Bracket | Gap::Line | Gap::Dash);
    if (is_range || is_open) && is_apart {
        evidence.part_of_whole = Some(reading.text(from, count) + if is_open { "+" } else { "" });
        evidence.dimension = Some(PartWord::Age.dimension());
        reading.understood[from..].fill(true);
    }
}

/// Larger numbers are no age.
const OLDEST: u32 = 120;

/// The direction that a yes below the header gives, where its words say one and nothing negates them.
fn direction_of_yes(reading: &Reading<'_>) -> Option<Direction> {
    let flag = |sense: &Sense| if let Sense::Flag(flag) = sense { Some(flag.yes()) } else { None };
    let mut said = reading.live().flat_map(|entry| &entry.senses).filter_map(flag);
    let first = said.next()?;
    let is_negated = || reading.tokens.iter().any(|token| vocabulary::all_languages().is_negation(&token.text));
    (said.all(|other| other == first) && !is_negated()).then_some(first)
}

/// The header folded, without period, language and words that only qualify.
fn stem(reading: &Reading<'_>) -> String {
    let qualifies = |at: usize| {
        reading.found.iter().any(|entry| {
            (entry.from..entry.to).contains(&at)
                && entry.senses.iter().all(|sense| matches!(sense, Sense::Qualifier(_) | Sense::Joining))
        })
    };
    let words = reading.tokens.iter().enumerate().filter(|(at, _)| !reading.taken[*at] && !qualifies(*at));
    words.map(|(_, token)| token.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
