//! The stems of header words in all languages, all of them known at once, and where they are in a header.
//!
//! An entry of `data/vocabulary/` is a word (`target`), the beginning of words (`indicator*`), or several of them
//! (`source* of data`). Of the entries that fit at a place the one of most words wins, then the one of most letters; what
//! equal ones mean counts together, since languages share words.

mod senses;

use std::collections::HashMap;
use std::sync::LazyLock;

use self::senses::FLAG_WEIGHT;
pub use self::senses::{FlagWord, PartWord, PeriodWord, Qualifier, ScaleWord, Sense, UnitWord};
use super::language_file::{Lists, StemFile, stem_files};
use super::meaning::Meaning;
use super::tokens::{Gap, Token, TokenKind, tokens};
use crate::text::similarity;

/// What was found in a header's tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The first token.
    pub from: usize,
    /// The one behind the last.
    pub to: usize,
    /// What it may mean.
    pub senses: Vec<Sense>,
}

impl Found {
    /// What it says of periods.
    pub fn period(&self) -> Option<PeriodWord> {
        self.senses.iter().find_map(|sense| if let Sense::Period(word) = sense { Some(*word) } else { None })
    }

    /// What it says of units.
    pub fn unit(&self) -> Option<UnitWord> {
        self.senses.iter().find_map(|sense| if let Sense::Unit(word) = sense { Some(*word) } else { None })
    }

    /// Whether it has a sense of that kind.
    pub fn is(&self, wanted: impl Fn(&Sense) -> bool) -> bool {
        self.senses.iter().any(wanted)
    }
}

/// A word of an entry, and whether it is only the beginning of words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stem {
    text: String,
    is_open: bool,
}

impl Stem {
    /// How many letters fit.
    fn fits(&self, word: &str) -> Option<usize> {
        let fits = if self.is_open { word.starts_with(&self.text) } else { word == self.text };
        fits.then_some(self.text.len())
    }
}

/// An entry without its first word.
#[derive(Debug)]
struct Entry {
    rest: Vec<Stem>,
    senses: Vec<Sense>,
}

/// A long word and what it says where it is misspelled.
type LongWord = (String, Vec<Sense>);

/// The entries of all languages by their first word.
#[derive(Debug, Default)]
pub struct Stems {
    whole: HashMap<String, Vec<Entry>>,
    open: HashMap<String, Vec<Entry>>,
    /// The roles of the long words by first byte and length, a little less sure than the words' own.
    long: HashMap<(u8, usize), Vec<LongWord>>,
}

static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    let mut stems = Stems::default();
    stem_files().iter().enumerate().for_each(|(at, file)| stems.take(file, at));
    stems.index_long_words();
    stems
});

const CUMULATIVE: Sense = Sense::Qualifier(Qualifier::Cumulative);

/// The words of all languages by which figures are levels or amounts, units among them. They are looked up in units and
/// names and change nothing in headers.
static SCALE_STEMS: LazyLock<Stems> = LazyLock::new(|| {
    let mut stems = Stems::default();
    for file in stem_files() {
        stems.take_lists(&file.values, |id| ScaleWord::from_id(id).map(Sense::Scale));
        stems.take_lists(&file.units, |id| UnitWord::from_id(id).filter(|unit| unit.says_scale()).map(Sense::Unit));
        stems.take_lists(&file.qualifiers, |id| (id == Qualifier::Cumulative.id()).then_some(CUMULATIVE));
    }
    stems
});

/// The words of all languages by which figures are levels or amounts.
pub fn scale_stems() -> &'static Stems {
    &SCALE_STEMS
}

/// The stems of all languages together.
pub fn all_stems() -> &'static Stems {
    &STEMS
}

/// Whether two words differ by one edit: what is between their common beginning and end is compared.
fn is_one_edit_off(one: &str, other: &str) -> bool {
    let begin = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one.as_bytes()[begin..], &other.as_bytes()[begin..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    if one.len() > 4 || other.len() > 4 {
        return false;
    }
    similarity::edits(&String::from_utf8_lossy(one), &String::from_utf8_lossy(other)) == 1
}

/// Letters from which on a word may be misspelled.
const LONG_WORD: usize = 8;
/// Shortest word that a word without spaces is cut into.
const LEAST_PIECE: usize = 4;
/// Fewest letters of known words by which a name in capitals with unknown letters before them is understood.
const LEAST_KNOWN: usize = 6;
/// Most letters of an ending behind a stem inside a word without spaces.
const LONGEST_ENDING: usize = 3;

impl Stems {
    fn take(&mut self, file: &StemFile, language: usize) {
        for (id, by_weight) in &file.roles {
            let Some(meaning) = Meaning::from_id(id) else { continue };
            for (weight, entries) in by_weight {
                let weight = weight.parse().unwrap_or(0);
                entries.iter().for_each(|entry| self.add(entry, Sense::Role(meaning, weight)));
            }
        }
        self.take_lists(&file.flags, |id| FlagWord::from_id(id).map(Sense::Flag));
        self.take_lists(&file.flags, |_| Some(Sense::Role(Meaning::Direction, FLAG_WEIGHT)));
        self.take_lists(&file.qualifiers, |id| Qualifier::from_id(id).map(Sense::Qualifier));
        self.take_lists(&file.periods, |id| match id.strip_prefix("month-") {
            Some(month) => month.parse().ok().map(Sense::Month),
            None => PeriodWord::from_id(id).map(Sense::Period),
        });
        self.take_lists(&file.units, |id| UnitWord::from_id(id).map(Sense::Unit));
        self.take_lists(&file.parts, |id| PartWord::from_id(id).map(Sense::Part));
        self.take_lists(&file.tokens, |id| match id {
            "joining" => Some(Sense::Joining),
            "no-role" => Some(Sense::NoRole),
            "language-code" => Some(Sense::LanguageCode(language)),
            "language-name" => Some(Sense::LanguageName(language)),
            _ => None,
        });
    }

    fn take_lists(&mut self, lists: &Lists, sense: impl Fn(&str) -> Option<Sense>) {
        for (id, entries) in lists {
            if let Some(sense) = sense(id) {
                entries.iter().for_each(|entry| self.add(entry, sense));
            }
        }
    }

    fn add(&mut self, entry: &str, sense: Sense) {
        let mut stems = stems_of(entry);
        if stems.is_empty() {
            return;
        }
        let first = stems.remove(0);
        let by_first = if first.is_open { &mut self.open } else { &mut self.whole };
        let entries = by_first.entry(first.text).or_default();
        match entries.iter_mut().find(|known| known.rest == stems) {
            Some(known) if known.senses.contains(&sense) => {}
            Some(known) => known.senses.push(sense),
            None => entries.push(Entry { rest: stems, senses: vec![sense] }),
        }
    }

    /// The header's tokens, with words that are several without spaces cut up (`PLANYEAR`), and the entries in them.
    pub fn find(&self, tokens: Vec<Token>) -> (Vec<Token>, Vec<Found>) {
        let tokens = self.cut_up(tokens);
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match self.at(&tokens, at) {
                Some(entry) if is_counted(&tokens, &entry) => {
                    at = entry.to;
                    let words = entry.from..entry.to;
                    found.extend(words.filter_map(|at| self.single(&tokens, at)));
                }
                Some(entry) => {
                    let inner = self.targets_within(&tokens, &entry);
                    at = entry.to;
                    found.push(entry);
                    found.extend(inner);
                }
                None => at += 1,
            }
        }
        (tokens, found)
    }

    /// The words for a target inside a longer entry that only qualifies: `initial target`.
    fn targets_within(&self, tokens: &[Token], entry: &Found) -> Vec<Found> {
        if entry.to - entry.from < 2 || entry.is(|sense| matches!(sense, Sense::Role(..) | Sense::NoRole)) {
            return Vec::new();
        }
        let single = |at: usize| self.single(tokens, at);
        let is_target = |found: &Found| found.is(|sense| matches!(sense, Sense::Role(Meaning::Target, _)));
        (entry.from..entry.to).filter_map(single).filter(is_target).collect()
    }

    /// What a token means by itself.
    fn single(&self, tokens: &[Token], at: usize) -> Option<Found> {
        self.at(&tokens[at..=at], 0).map(|found| Found { from: at, to: at + 1, ..found })
    }

    /// Whether entries with such a sense begin with a folded word.
    pub fn may_begin(&self, word: &str, wanted: impl Fn(&Sense) -> bool) -> bool {
        let any = |entries: &Vec<Entry>| entries.iter().any(|entry| entry.senses.iter().any(&wanted));
        self.whole.get(word).is_some_and(any) || ends(word).any(|end| self.open.get(&word[..end]).is_some_and(any))
    }

    /// What the entries mean that fit best at a token.
    fn at(&self, tokens: &[Token], at: usize) -> Option<Found> {
        if tokens[at].kind == TokenKind::Number {
            return None;
        }
        let mut best: ((usize, usize), Vec<Sense>) = ((0, 0), Vec::new());
        let mut take = |entries: &[Entry], letters: usize| {
            for entry in entries {
                let Some(more) = fits(&entry.rest, tokens, at) else { continue };
                let size = (entry.rest.len() + 1, letters + more);
                if size > best.0 {
                    best = (size, entry.senses.clone());
                } else if size == best.0 {
                    best.1.extend(&entry.senses);
                }
            }
        };
        let word = &tokens[at].text;
        if let Some(entries) = self.whole.get(word) {
            take(entries, word.len());
        }
        for end in ends(word) {
            if let Some(entries) = self.open.get(&word[..end]) {
                take(entries, end);
            }
        }
        let ((words, _), senses) = best;
        if words == 0 {
            return self.misspelled(word).map(|senses| Found { from: at, to: at + 1, senses });
        }
        Some(Found { from: at, to: at + words, senses })
    }

    /// What a long word means that is one letter off an entry of one word with a role, where all such entries agree: it
    /// says so less.
    fn misspelled(&self, word: &str) -> Option<Vec<Sense>> {
        if word.len() < LONG_WORD {
            return None;
        }
        let lengths = word.len() - 1..=word.len() + 1;
        let all = lengths.filter_map(|length| self.long.get(&(word.as_bytes()[0], length))).flatten();
        let mut found: Vec<&Vec<Sense>> =
            all.filter(|(stem, _)| is_one_edit_off(stem, word)).map(|(_, roles)| roles).collect();
        found.dedup();
        if found.len() == 1 { found.pop().cloned() } else { None }
    }

    /// Collects the long words with a role, which may be misspelled.
    fn index_long_words(&mut self) {
        for (stem, entries) in self.whole.iter().chain(&self.open).filter(|(stem, _)| stem.len() >= LONG_WORD - 1) {
            let single = entries.iter().find(|entry| entry.rest.is_empty());
            let role = |sense: &Sense| match sense {
                Sense::Role(meaning, weight) => Some(Sense::Role(*meaning, weight / 5 * 3)),
                _ => None,
            };
            let roles: Vec<Sense> =
                single.map_or_else(Vec::new, |entry| entry.senses.iter().filter_map(role).collect());
            if !roles.is_empty() {
                self.long.entry((stem.as_bytes()[0], stem.len())).or_default().push((stem.clone(), roles));
            }
        }
    }

    fn cut_up(&self, tokens: Vec<Token>) -> Vec<Token> {
        if tokens.iter().all(|token| self.pieces(token).is_none()) {
            return tokens;
        }
        let mut cut = Vec::with_capacity(tokens.len() + 2);
        for token in tokens {
            let Some(pieces) = self.pieces(&token) else {
                cut.push(token);
                continue;
            };
            let mut from = 0;
            // Where folding changed the number of letters, all pieces are where the word is.
            let is_as_printed = token.text.len() == token.span.1 - token.span.0;
            for to in pieces {
                let span = if is_as_printed { (token.span.0 + from, token.span.0 + to) } else { token.span };
                let gap = if from == 0 { token.gap } else { Gap::None };
                cut.push(Token { text: token.text[from..to].to_owned(), gap, span, ..token.clone() });
                from = to;
            }
        }
        cut
    }

    /// Where a word without spaces is cut into words that are known, by the ends of its pieces; none for a known word.
    fn pieces(&self, token: &Token) -> Option<Vec<usize>> {
        let word = &token.text;
        if token.kind != TokenKind::Word || word.len() <= LEAST_PIECE || !word.is_ascii() || self.is_known(word) {
            return None;
        }
        // The best way to each place: letters not known (before all others only), letters of endings, pieces.
        let mut ways: Vec<Option<Way>> = vec![None; word.len() + 1];
        let most_unknown = if token.is_capitals { word.len().saturating_sub(LEAST_KNOWN).min(LEAST_PIECE) } else { 0 };
        for (unknown, way) in ways.iter_mut().enumerate().take(most_unknown + 1) {
            *way = Some(Way { unknown, endings: 0, ends: (unknown > 0).then_some(unknown).into_iter().collect() });
        }
        for from in 0..word.len() {
            let Some(way) = ways[from].clone() else { continue };
            for to in from + 2..=word.len() {
                let Some(ending) = self.piece(&word[from..to], token.is_capitals) else { continue };
                let ends = way.ends.iter().copied().chain([to]).collect();
                let next = Way { unknown: way.unknown, endings: way.endings + ending, ends };
                if ways[to].as_ref().is_none_or(|other| next.cost() < other.cost()) {
                    ways[to] = Some(next);
                }
            }
        }
        ways.pop().flatten().map(|way| way.ends).filter(|ends| ends.len() > 1)
    }

    /// Whether a word is an entry, or a stem with a short ending.
    fn is_known(&self, word: &str) -> bool {
        let is_single = |entries: &Vec<Entry>| entries.iter().any(|entry| entry.rest.is_empty());
        self.whole.get(word).is_some_and(is_single)
            || ends(word).any(|end| {
                // `BASELINEYEAR` is two words.
                let is_word = || word.len() - end >= LEAST_PIECE && self.whole.get(&word[end..]).is_some_and(is_single);
                let is_ending = word.len() - end <= LONGEST_ENDING + 1 && !is_word();
                is_ending && self.open.get(&word[..end]).is_some_and(is_single)
            })
    }

    /// How many letters of a word that is part of one without spaces are an ending; none for a word not known.
    fn piece(&self, word: &str, is_capitals: bool) -> Option<usize> {
        let says = |entries: &Vec<Entry>| entries.iter().any(|entry| entry.senses.iter().any(is_said));
        let is_long = word.len() >= LEAST_PIECE;
        if (is_long || is_capitals) && self.whole.get(word).is_some_and(says) {
            return Some(0);
        }
        let fits = |end: &usize| {
            *end >= LEAST_PIECE && word.len() - end <= LONGEST_ENDING && self.open.get(&word[..*end]).is_some_and(says)
        };
        ends(word).filter(|_| is_long).filter(fits).map(|end| word.len() - end).min()
    }
}

/// Whether a sense is one that words without spaces are cut for.
fn is_said(sense: &Sense) -> bool {
    matches!(sense, Sense::Role(..) | Sense::Qualifier(_) | Sense::Period(PeriodWord::Year | PeriodWord::FiscalYear))
}

/// A way to cut a word without spaces.
#[derive(Debug, Clone)]
struct Way {
    unknown: usize,
    endings: usize,
    ends: Vec<usize>,
}

impl Way {
    fn cost(&self) -> (usize, usize, usize) {
        (self.unknown, self.endings, self.ends.len())
    }
}

/// The letters of the rest of an entry that fit the tokens behind one, in the same bracket.
fn fits(rest: &[Stem], tokens: &[Token], at: usize) -> Option<usize> {
    rest.iter().enumerate().try_fold(0, |letters, (more, stem)| {
        let token = tokens.get(at + 1 + more).filter(|token| token.bracket == tokens[at].bracket)?;
        Some(letters + stem.fits(&token.text)?)
    })
}

/// Where a word may end, in bytes, from two letters on.
fn ends(word: &str) -> impl Iterator<Item = usize> + '_ {
    word.char_indices().skip(2).map(|(at, _)| at).chain([word.len()])
}

/// The words of an entry, cut as those of headers are; a star stays.
fn stems_of(entry: &str) -> Vec<Stem> {
    let words = entry.split_whitespace().flat_map(|word| {
        let parts: Vec<String> = tokens(word.trim_end_matches('*')).into_iter().map(|token| token.text).collect();
        let last = parts.len().saturating_sub(1);
        parts.into_iter().enumerate().map(move |(at, text)| Stem { text, is_open: word.ends_with('*') && at == last })
    });
    words.collect()
}

/// Whether words for the year of a target are the target of a year that is counted from the first: `Target Year 1`.
fn is_counted(tokens: &[Token], entry: &Found) -> bool {
    let is_target_year = entry.is(|sense| matches!(sense, Sense::Role(Meaning::TargetYear, _)));
    let is_count = |token: &Token| matches!(token.number(), Some((1 | 2, 1..=20)));
    is_target_year && entry.to - entry.from > 1 && tokens.get(entry.to).is_some_and(is_count)
}
