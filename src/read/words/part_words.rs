//! What the name of a row says of parts of a whole: `of which women`, `– women`, `Women`, `People trained (women)`.

use super::meaning::CellWord;
use super::stems::{Found, PartWord, Qualifier, Sense, UnitWord, all_stems};
use super::tokens::{Token, TokenKind, tokens};
use super::vocabulary;
use crate::text::fold;

/// How a name says that its row is about a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartMark {
    /// It is a word that may name a part, and another thing as well: `public`, `north`.
    Perhaps,
    /// A dash or blanks stand before words that nobody knows.
    Marked,
    /// It is nothing but words for a part: `Women`.
    Bare,
    /// It says so: `of which women`, `– women`.
    Said,
}

/// A part of a whole in the name of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPart {
    /// What it divides the whole by: `sex`.
    pub dimension: &'static str,
    /// The part, or the whole, as printed: `women`.
    pub value: String,
    /// Whether it names the whole: `total`.
    pub is_whole: bool,
    /// How sure it is.
    pub mark: PartMark,
}

/// Longer words name no part.
const LONGEST: usize = 60;
/// How the tables that expost writes head columns of parts, before the dimension in brackets.
const PART_OF_WHOLE: &str = "part_of_whole";

/// What divides a whole where no word says it.
pub fn any() -> &'static str {
    PartWord::Other.dimension()
}

/// The part that a row is about whose name is nothing else; none for other names.
pub fn of_name(name: &str) -> Option<NamedPart> {
    let is_indented = name.starts_with([' ', '\u{a0}', '\t', '\u{2003}']);
    let (words, is_dashed) = without_dash(name.trim());
    let is_marked = is_indented || is_dashed;
    if words.is_empty() || words.chars().count() > LONGEST || !(is_marked || may_begin(words)) {
        return None;
    }
    let (all, found) = all_stems().find(tokens(words));
    if let Some(which) = found.first().filter(|entry| entry.from == 0 && entry.is(is_of_which)) {
        let rest = all.get(which.to).map(|token| words[token.span.0..].trim().to_owned())?;
        let (own, entries) = all_stems().find(tokens(&rest));
        let known = only_part(&rest, (&own, &entries));
        // One word may begin the name of an indicator: `Including people with disabilities`.
        let mark = if which.to > 1 || known.is_some() { PartMark::Said } else { PartMark::Marked };
        let dimension = known.or_else(|| dimension_in(&entries)).unwrap_or(any());
        return Some(NamedPart { dimension, value: rest, is_whole: false, mark });
    }
    let part = |dimension, mark| Some(NamedPart { dimension, value: words.to_owned(), is_whole: false, mark });
    match only_part(words, (&all, &found)) {
        Some(dimension) => part(dimension, if is_marked { PartMark::Said } else { PartMark::Bare }),
        None if is_listed(words) => part(any(), if is_marked { PartMark::Marked } else { PartMark::Perhaps }),
        None if is_marked => part(dimension_in(&found).unwrap_or(any()), PartMark::Marked),
        None => None,
    }
}

/// A row below an indicator whose name nobody knows as a part: `Sisak`, where figures show that it is one.
pub fn of_text(name: &str) -> NamedPart {
    NamedPart { dimension: any(), value: without_mark(name).to_owned(), is_whole: false, mark: PartMark::Bare }
}

/// The name without blanks and dashes before it.
pub fn without_mark(name: &str) -> &str {
    without_dash(name.trim()).0
}

/// The name of the whole and the part, or the word for the whole, at the end of a name: `People trained (women)`,
/// `People trained – total`, `People trained, of which women`.
pub fn at_end_of_name(name: &str) -> Option<(&str, NamedPart)> {
    let name = name.trim();
    let (base, end) = match name.strip_suffix([')', ']']) {
        Some(inside) => inside.rsplit_once(['(', '['])?,
        None => split_at_last(name, &[" – ", " — ", " - ", ": ", ", ", "; ", " / "])?,
    };
    let (base, end) = (base.trim(), end.trim());
    if base.is_empty() || end.is_empty() || end.chars().count() > LONGEST {
        return None;
    }
    if vocabulary::all_languages().is_whole(&fold(end)) {
        return Some((
            base,
            NamedPart { dimension: any(), value: end.to_owned(), is_whole: true, mark: PartMark::Said },
        ));
    }
    let part = of_name(end).filter(|part| part.mark >= PartMark::Bare)?;
    Some((base, part))
}

/// The name of what may be the whole, and words behind a dash that may be a part: `Roads repaired – Sisak`.
pub fn behind_dash(name: &str) -> Option<(&str, NamedPart)> {
    let (base, end) = split_at_last(name.trim(), &[" – ", " — ", " - "])?;
    let (base, end) = (base.trim(), end.trim());
    let is_short = !base.is_empty() && !end.is_empty() && end.chars().count() <= LONGEST;
    let part = NamedPart { dimension: any(), value: end.to_owned(), is_whole: false, mark: PartMark::Perhaps };
    is_short.then_some((base, part))
}

/// What is before and behind the last of the marks.
fn split_at_last<'n>(name: &'n str, marks: &[&str]) -> Option<(&'n str, &'n str)> {
    // Most names have none: one look at their bytes instead of a search for each mark.
    if name.is_ascii() && !name.bytes().any(|byte| matches!(byte, b'-' | b':' | b',' | b';' | b'/')) {
        return None;
    }
    let (at, mark) = marks.iter().filter_map(|mark| Some((name.rfind(mark)?, *mark))).max()?;
    Some((&name[..at], &name[at + mark.len()..]))
}

/// What a column of parts divides the whole by: its header, of `part_of_whole (sex)` what the brackets hold.
pub fn dimension_of_header(header: &str) -> &str {
    let inside = header.strip_prefix(PART_OF_WHOLE).and_then(|rest| rest.trim().strip_prefix('(')?.strip_suffix(')'));
    inside.map_or(header, str::trim)
}

/// Whether the words are an age and nothing else: `15–24`, `55+`.
pub fn is_age(words: &str) -> bool {
    let begins = words.trim_start().starts_with(|first: char| first.is_ascii_digit());
    begins && of_name(words).is_some_and(|part| part.dimension == PartWord::Age.dimension())
}

/// Whether the words name women, or men, and nothing else.
pub fn sex(value: &str) -> Option<PartWord> {
    let (_, found) = all_stems().find(tokens(value));
    let mut words = found.iter().flat_map(|entry| &entry.senses).filter_map(part_word);
    let first = words.next().filter(|word| matches!(word, PartWord::Women | PartWord::Men))?;
    words.all(|word| word == first).then_some(first)
}

/// Whether a word of the vocabulary for a part is among the words.
pub fn names_part(words: &str) -> bool {
    let (_, found) = all_stems().find(tokens(words));
    found.iter().any(|entry| entry.is(|sense| part_word(sense).is_some()))
}

fn without_dash(name: &str) -> (&str, bool) {
    let rest = name.trim_start_matches(['-', '–', '—', '•', '·', '▪', '*', '>', '→', '○', '◦']);
    // `-5` is a figure, `– 15–24` is none.
    let is_figure = rest.starts_with(|first: char| first.is_ascii_digit());
    let is_dashed = rest.len() < name.len() && !is_figure;
    if is_dashed { (rest.trim_start(), true) } else { (name, false) }
}

fn is_of_which(sense: &Sense) -> bool {
    matches!(sense, Sense::Qualifier(Qualifier::OfWhich))
}

fn part_word(sense: &Sense) -> Option<PartWord> {
    if let Sense::Part(word) = sense { Some(*word) } else { None }
}

/// Cheap look at the first word: could words that begin so name a part?
fn may_begin(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    let is_part = |sense: &Sense| is_of_which(sense) || part_word(sense).is_some();
    first.starts_with(|letter: char| letter.is_ascii_digit())
        || all_stems().may_begin(&fold(first), is_part)
        || is_listed(words)
}

/// Whether it is on the list of words for parts, and no whole.
fn is_listed(words: &str) -> bool {
    let folded = fold(words);
    let vocabulary = vocabulary::all_languages();
    vocabulary.cell_words(&folded).contains(&CellWord::Part) && !vocabulary.is_whole(&folded)
}

/// What the words divide a whole by: of several dimensions both.
fn dimension_in(found: &[Found]) -> Option<&'static str> {
    let mut words = found.iter().flat_map(|entry| entry.senses.iter().filter_map(part_word).take(1));
    let first = words.next()?.dimension();
    Some(if words.all(|word| word.dimension() == first) { first } else { any() })
}

/// What words divide a whole by that are nothing but a part: `women`, `women aged 15–24`, `15–24 years`.
fn only_part(words: &str, (all, found): (&[Token], &[Found])) -> Option<&'static str> {
    let mut left: Vec<bool> = all.iter().map(|token| token.kind == TokenKind::Word).collect();
    let mut has_unit_of_age = false;
    for entry in found {
        let is_age_unit = entry.is(|sense| matches!(sense, Sense::Unit(UnitWord::Other) | Sense::Period(_)));
        has_unit_of_age |= is_age_unit;
        if is_age_unit || entry.is(|sense| part_word(sense).is_some() || matches!(sense, Sense::Joining)) {
            left[entry.from..entry.to].fill(false);
        }
    }
    if left.contains(&true) || all.iter().any(|token| token.kind == TokenKind::Sign) {
        return None;
    }
    let numbers: Vec<&Token> = all.iter().filter(|token| token.kind == TokenKind::Number).collect();
    // `55+`.
    let is_open = numbers.len() == 1 && words.trim_end().ends_with('+');
    let are_ages = numbers.iter().all(|token| token.text.len() <= 3) && numbers.len() <= 2;
    match dimension_in(found) {
        _ if !are_ages => None,
        Some(dimension) => Some(dimension),
        // `15–24 years`, `65+`: an age, no figure.
        None if !numbers.is_empty() && (has_unit_of_age || is_open || numbers.len() == 2) => Some("age"),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str) -> Option<(&'static str, String, PartMark)> {
        of_name(name).map(|part| (part.dimension, part.value, part.mark))
    }

    #[test]
    fn rows_below_an_indicator_name_parts_in_all_languages() {
        for (name, dimension, value) in [
            ("of which women", "sex", "women"),
            ("Of which: rural", "place", "rural"),
            ("od toga žene", "sex", "žene"),
            ("од тога жене", "sex", "жене"),
            ("davon Frauen", "sex", "Frauen"),
            ("darunter: weiblich", "sex", "weiblich"),
            ("dont femmes", "sex", "femmes"),
            ("de las cuales mujeres", "sex", "mujeres"),
            ("di cui donne", "sex", "donne"),
            ("dos quais mulheres", "sex", "mulheres"),
            ("nga të cilat gra", "sex", "gra"),
            ("од кои жени", "sex", "жени"),
            ("– women", "sex", "women"),
            ("- youth", "age", "youth"),
            ("of which in Nis", "group", "in Nis"),
            ("– 15–24", "age", "15–24"),
            ("dont 55+", "age", "55+"),
            ("  women", "sex", "women"),
        ] {
            assert_eq!(said(name), Some((dimension, value.to_owned(), PartMark::Said)), "{name}");
        }
    }

    #[test]
    fn bare_words_for_a_part_are_told_from_names_that_begin_with_one() {
        for (name, mark) in [
            ("Women", Some(PartMark::Bare)),
            ("Mladi", Some(PartMark::Bare)),
            ("Frauen und Mädchen", Some(PartMark::Bare)),
            ("15–24 years", Some(PartMark::Bare)),
            ("55+", Some(PartMark::Bare)),
            ("55", None),
            ("-5", None),
            ("North", Some(PartMark::Perhaps)),
            ("– Kisumu", Some(PartMark::Marked)),
            ("Women trained as engineers", None),
            ("Women in parliament", None),
            ("Rural roads repaired", None),
            ("2020–2021", None),
            ("12 schools repaired", None),
            ("Including children in sports", Some(PartMark::Marked)),
            ("Including children", Some(PartMark::Said)),
            ("Total", None),
            ("Roads repaired", None),
        ] {
            assert_eq!(of_name(name).map(|part| part.mark), mark, "{name}");
        }
    }

    #[test]
    fn the_part_at_the_end_of_a_name_leaves_the_name_of_the_whole() {
        for (name, base, value, is_whole) in [
            ("People trained (women)", "People trained", "women", false),
            ("People trained – total", "People trained", "total", true),
            ("Obučena lica, od toga žene", "Obučena lica", "žene", false),
            ("Personnes formées : femmes", "Personnes formées", "femmes", false),
        ] {
            let found = at_end_of_name(name).map(|(base, part)| (base.to_owned(), part.value, part.is_whole));
            assert_eq!(found, Some((base.to_owned(), value.to_owned(), is_whole)), "{name}");
        }
        for name in ["People trained (hours)", "Roads (km)", "Schools, clinics and women's centres", "Women"] {
            assert_eq!(at_end_of_name(name), None, "{name}");
        }
    }
}
