//! What a column holds: shares of numbers, percentages, years, codes and words, how values repeat, and the scale of its
//! figures. Beside it, the arithmetic between columns.
//!
//! A trait says what the cells look like, never what the column means: that is weighed by the layouts.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod arithmetic;
pub mod cell;
pub mod closed_list;
mod code_form;
pub mod sample;
mod several;
mod spread;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use crate::model::DecimalMark;
use crate::read::words::value_kind::name_both;
use crate::sheet::Content;
use cell::{CELL_TRAITS, CellTrait, CellView};
use closed_list::{ClosedList, LIST_KINDS, ListKind};
pub use spread::Spread;

/// Share of the cells from which on a column is mostly of one kind, in percent.
pub const MOSTLY: usize = 80;
/// Share of the steps from one code to the next that have to go as people count, in percent.
const COUNTED: usize = 70;

/// What the cells of a column look like. Counts are of the rows that were looked at.
#[derive(Debug, Clone, Default)]
pub struct ColumnTraits {
    /// Rows that were looked at: all of a table of up to [`sample::MOST_ROWS`].
    pub rows: usize,
    /// Cells that are not blank.
    pub filled: usize,
    /// Blank cells somewhere below a filled one, as below the first cell of a group or in a merged one.
    pub blanks_below: usize,
    /// Different values, missing ones left out.
    pub distinct: usize,
    /// Cells whose value is in a cell above.
    pub repeats: usize,
    /// Cells whose value is in the cell right above.
    pub runs: usize,
    /// Characters of a text in the mean; 0 where there is none.
    pub mean_length: usize,
    /// The words of the column, where it is a short closed list.
    pub list: Option<ClosedList>,
    /// The scale of the numbers; none where there is no number.
    pub spread: Option<Spread>,
    /// The number of each row that was looked at: of a bound its number, of a range none.
    pub figures: Vec<Option<Decimal>>,
    /// Whether cells name several things of a list: `roads; water` beside `water` and `roads`.
    pub holds_several: bool,
    /// Whether its cells are 1, 2, 3 and so on.
    pub counts_rows: bool,
    /// How often each trait of cells is found, by its place in [`CellTrait::ALL`].
    counts: [usize; CellTrait::ALL.len()],
    /// Different codes and what may be codes, in the order in which they come.
    codes: Vec<Box<str>>,
    /// Steps from one code to the next that go as people count, and steps.
    steps: (usize, usize),
}

impl ColumnTraits {
    /// The traits of these cells, one for each row; `mark` is what the table settles for ambiguous numbers.
    pub fn from_cells<'c>(cells: impl Iterator<Item = Option<&'c Content>>, mark: Option<DecimalMark>) -> Self {
        let mut collector = Collector { mark, ..Collector::default() };
        cells.for_each(|cell| collector.take(cell));
        collector.traits()
    }

    /// How many cells have the trait.
    pub fn count(&self, cell_trait: CellTrait) -> usize {
        self.counts[cell_trait as usize]
    }

    /// Cells with a value: filled, and not with a word for "no value".
    pub fn valued(&self) -> usize {
        self.filled - self.count(CellTrait::Missing)
    }

    /// How many percent of the values are years, dates or other periods.
    pub fn percent_of_periods(&self) -> usize {
        let periods = [CellTrait::Year, CellTrait::Date, CellTrait::Period].map(|cell| self.count(cell));
        percent(periods.into_iter().sum(), self.valued())
    }

    /// How many percent of the cells with a value have the trait; 0 where none has a value.
    pub fn percent_of(&self, cell_trait: CellTrait) -> usize {
        percent(self.count(cell_trait), self.valued())
    }

    /// Whether most cells with a value have the trait.
    pub fn is_mostly(&self, cell_trait: CellTrait) -> bool {
        self.valued() > 0 && self.percent_of(cell_trait) >= MOSTLY
    }

    /// Whether no two cells with a value say the same.
    pub fn is_unique(&self) -> bool {
        self.valued() > 0 && self.repeats == 0
    }

    /// Whether most cells are codes, where what may be a number counts as a code if the cells go as people count.
    pub fn holds_codes(&self) -> bool {
        let (codes, perhaps) = (self.count(CellTrait::Code), self.count(CellTrait::PerhapsCode));
        let are_all = self.valued() > 0 && percent(codes + perhaps, self.valued()) >= MOSTLY;
        let (counted, steps) = self.steps;
        let go_on = steps > 0 && percent(counted, steps) >= COUNTED;
        are_all && (codes > perhaps || go_on)
    }

    /// Whether most cells are codes, or numbers that may be some.
    pub fn is_mostly_codes(&self) -> bool {
        let perhaps = self.count(CellTrait::Code) + self.count(CellTrait::PerhapsCode);
        self.holds_codes() || percent(perhaps, self.valued()) >= MOSTLY
    }

    /// How many different codes are below another of the column, as `1.1.1` is below `1.1`.
    pub fn nested_codes(&self) -> usize {
        self.codes_below(self)
    }

    /// How many different codes of this column are below one of the other.
    pub fn codes_below(&self, other: &Self) -> usize {
        let others: HashSet<&str> = other.codes.iter().map(|code| &**code).collect();
        code_form::nested(self.codes.iter().map(|code| &**code), &others)
    }

    /// The kind of its closed list, if it is one of a known kind.
    pub fn list_kind(&self) -> Option<ListKind> {
        self.list.as_ref().and_then(|list| list.kind)
    }
}

/// How many percent of the whole a part is; 0 of nothing.
pub fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(0)
}

/// What was found of a text when it first came.
#[derive(Debug, Clone, Copy)]
struct Found {
    /// The traits of the cell, as bits.
    traits: u32,
    /// The kinds of list that it may be in, as bits.
    kinds: u16,
    number: Option<Decimal>,
    /// How often it came.
    times: usize,
}

/// What a cell's value is compared by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key<'c> {
    Text(&'c str),
    Number(Decimal),
    Percent(Decimal),
    Other(String),
}

impl<'c> Key<'c> {
    fn text(&self) -> Option<&'c str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) | Self::Percent(_) | Self::Other(_) => None,
        }
    }

    fn new(content: &'c Content) -> Self {
        match content {
            Content::Text(text) => Self::Text(text.trim()),
            Content::Number(number) => Self::Number(*number),
            Content::Percent(number) => Self::Percent(*number),
            Content::Date(..) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => {
                Self::Other(content.to_string())
            }
        }
    }
}

/// Takes in the cells of a column one by one. Each different text is read once.
#[derive(Default)]
struct Collector<'c> {
    traits: ColumnTraits,
    mark: Option<DecimalMark>,
    known: HashMap<Key<'c>, Found>,
    above: Option<Key<'c>>,
    /// Texts that may be in a closed list, in the order in which they come.
    listed: Vec<&'c Content>,
    /// Whether a value came that is in no closed list.
    has_unlisted: bool,
    /// Rows that each kind of list covers.
    of_kind: [usize; LIST_KINDS.len()],
    texts: usize,
    characters: usize,
    /// The codes of all rows, in order.
    codes: Vec<Box<str>>,
}

impl<'c> Collector<'c> {
    fn take(&mut self, cell: Option<&'c Content>) {
        self.traits.rows += 1;
        let filled = cell.filter(|content| !matches!(content, Content::Text(text) if text.trim().is_empty()));
        let Some(content) = filled else {
            self.traits.blanks_below += usize::from(self.traits.filled > 0);
            self.traits.figures.push(None);
            return;
        };
        self.traits.filled += 1;
        let key = Key::new(content);
        let found = self.look_up(&key, content);
        for (at, count) in self.traits.counts.iter_mut().enumerate() {
            *count += found.traits as usize >> at & 1;
        }
        self.traits.figures.push(found.number);
        if let Content::Text(text) = content {
            self.texts += 1;
            self.characters += text.trim().chars().count();
        }
        if found.traits & bit(CellTrait::Missing) != 0 {
            return;
        }
        for (at, rows) in self.of_kind.iter_mut().enumerate() {
            *rows += usize::from(found.kinds >> at & 1 != 0);
        }
        if found.traits & (bit(CellTrait::Code) | bit(CellTrait::PerhapsCode)) != 0 {
            self.codes.push(code_form::bare(&content.to_string()).into());
        }
        self.traits.repeats += usize::from(found.times > 1);
        self.traits.runs += usize::from(self.above.as_ref() == Some(&key));
        self.above = Some(key);
    }

    /// What is known of a value; it is read where it comes for the first time.
    fn look_up(&mut self, key: &Key<'c>, content: &'c Content) -> Found {
        if let Some(found) = self.known.get_mut(key) {
            found.times += 1;
            return *found;
        }
        let view = CellView::new(content, self.mark);
        let has = CELL_TRAITS.iter().filter(|(_, test)| test(&view));
        let traits = has.fold(0, |bits, (cell_trait, _)| bits | bit(*cell_trait));
        let is_missing = traits & bit(CellTrait::Missing) != 0;
        let may_be_listed = closed_list::may_be_listed(&view, traits);
        let kinds = if may_be_listed && !is_missing { closed_list::kinds(&view) } else { 0 };
        if may_be_listed && !is_missing {
            self.listed.push(content);
        }
        self.has_unlisted |= !may_be_listed;
        let found = Found { traits, kinds, number: view.figure.amount.number(), times: 1 };
        self.traits.distinct += usize::from(!is_missing);
        self.known.insert(key.clone(), found);
        found
    }

    fn traits(mut self) -> ColumnTraits {
        self.traits.list = self.list();
        self.traits.mean_length = self.characters.checked_div(self.texts).unwrap_or(0);
        self.traits.holds_several = several::hold_several(self.known.keys().filter_map(Key::text));
        self.traits.spread = Spread::from_numbers(self.traits.figures.iter().flatten().copied());
        self.traits.steps = code_form::counted_steps(self.codes.iter().map(|code| &**code));
        let mut seen: HashSet<Box<str>> = HashSet::with_capacity(self.codes.len());
        self.traits.counts_rows = self.codes.len() > 1
            && self.codes.len() == self.traits.valued()
            && self.codes.iter().zip(1usize..).all(|(code, number)| code.parse() == Ok(number));
        self.codes.retain(|code| seen.insert(code.clone()));
        self.traits.codes = self.codes;
        self.traits
    }

    /// The closed list that the column is, if it is one: words of one kind, or few words over many rows.
    fn list(&self) -> Option<ClosedList> {
        let (rows, words) = (self.traits.valued(), self.listed.len());
        if self.has_unlisted || words == 0 || words > closed_list::MOST_WORDS {
            return None;
        }
        let of_kind = |covered: usize| percent(covered, rows) >= closed_list::OF_A_KIND;
        let best = self.of_kind.iter().max().copied().filter(|covered| of_kind(*covered));
        let kind = best.and_then(|best| self.kind_of(best));
        let is_list = kind.is_some() || rows >= words * closed_list::ROWS_A_WORD;
        let words = || self.listed.iter().map(|content| content.to_string()).collect();
        is_list.then(|| ClosedList { kind, words: words() })
    }

    /// The first kind of list that covers so many rows. A list of kinds of values has targets beside achieved values:
    /// `achieved` alone is a verdict, `Result A` and `Result B` are results.
    fn kind_of(&self, covered: usize) -> Option<ListKind> {
        let mut kinds =
            LIST_KINDS.iter().zip(self.of_kind).filter(|(_, rows)| *rows == covered).map(|(kind, _)| kind.0);
        let first = kinds.next()?;
        if first != ListKind::ValueKinds {
            return Some(first);
        }
        let words: Vec<String> = self.listed.iter().map(|content| content.to_string()).collect();
        if name_both(words.iter().map(String::as_str)) { Some(first) } else { kinds.next() }
    }
}

fn bit(cell_trait: CellTrait) -> u32 {
    1 << cell_trait as u32
}
