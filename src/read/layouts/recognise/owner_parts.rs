//! Columns that may name parts of a whole or what gathers the rows, as one of regions may. It names parts where one indicator
//! of one period stands beside several of its values, which come back under other indicators; it gathers the rows where
//! different indicators stand under each of them.

use std::collections::{HashMap, HashSet};

use super::fit;
use super::view::{self, ColumnView, SampledRows};
use crate::model::Evidence;
use crate::read::traits::closed_list::ListKind;
use crate::read::words::meaning::Meaning;
use crate::text::fold;

/// A word for parts with this weight says that a column may hold some.
const LEAST_WEIGHT: u8 = 50;
/// So many percent of the cells of a column of parts are words.
const MOSTLY: usize = 80;

/// Settles the columns that may be either; after names and owners are known.
pub fn settle(views: &mut [ColumnView], rows: &SampledRows<'_>) {
    let Some(name) = views.iter().position(|view| view.meaning().is_some_and(Meaning::is_name)) else { return };
    for at in 0..views.len() {
        let Some(meaning) = views[at].meaning().filter(|_| at != name && !views[at].is_settled_by_map()) else {
            continue;
        };
        let has_other_owner = views.iter().any(|view| {
            let is_code = matches!(view.meaning(), Some(Meaning::Code | Meaning::OwnId));
            view.at != views[at].at && (is_code || view.meaning().is_some_and(Meaning::is_owner))
        });
        let is_part = meaning == Meaning::Part;
        let is_candidate = is_part || meaning.is_owner() && may_be_part(&views[at], has_other_owner);
        if !is_candidate {
            continue;
        }
        let seen = Seen::from_rows(views, rows, (at, name));
        let meaning = match is_part {
            true if !has_other_owner && seen.gathers() => Meaning::Owner,
            false if seen.divides() => Meaning::Part,
            _ => continue,
        };
        view::give(&mut views[at], meaning, Evidence::Repeats(seen.values, seen.rows));
    }
    take_in(views, rows, name);
}

/// Where nothing tells apart the rows of one indicator and period, a column does whose header has a word for parts (`age`), or
/// no known word and values that divide the indicators; of several the one nearest to the names.
fn take_in(views: &mut [ColumnView], rows: &SampledRows<'_>, name: usize) {
    let has_own_codes = views.iter().any(|view| {
        view.meaning() == Some(Meaning::OwnId) || view.traits.is_unique() && view.meaning() == Some(Meaning::Code)
    });
    if has_own_codes || view::has(views, Meaning::Part) || views[name].traits.is_unique() {
        return;
    }
    let may_be = |at: &usize| {
        let view = &views[*at];
        let is_worded = view.words.roles.is_empty() || says_parts(view);
        let is_free = !view.is_settled_by_map() && view.meaning().is_none() && is_worded;
        // Ages are half figures: `18–64`, `65+`.
        let holds_names = (says_parts(view) || fit::share_of_texts(&view.traits) >= MOSTLY)
            && view.traits.list_kind().is_none_or(|kind| kind == ListKind::Parts);
        is_free && view.column.part.is_none() && holds_names && !view.column.printed.is_empty()
    };
    let tells_apart = |at: &usize| {
        let seen = Seen::from_rows(views, rows, (*at, name));
        // Under one indicator no part can come back.
        let divides = seen.divides() || says_parts(&views[*at]) && seen.divided > seen.whole;
        divides && seen.pairs == seen.rows
    };
    let found = (0..views.len()).filter(may_be).filter(tells_apart).min_by_key(|at| at.abs_diff(name));
    if let Some(at) = found {
        let seen = Seen::from_rows(views, rows, (at, name));
        view::give(&mut views[at], Meaning::Part, Evidence::Repeats(seen.values, seen.rows));
    }
}

/// Whether the words of an owner may say parts as well, or say nothing where another column gathers the rows.
fn may_be_part(view: &ColumnView, has_other_owner: bool) -> bool {
    says_parts(view) || view.words.roles.is_empty() && has_other_owner || names_parts(view)
}

fn says_parts(view: &ColumnView) -> bool {
    view.words.weight(Meaning::Part) >= LEAST_WEIGHT
}

/// Whether the values are words for parts, as women and men are.
fn names_parts(view: &ColumnView) -> bool {
    view.traits.list_kind() == Some(ListKind::Parts)
}

/// How the values of a column stand beside the names.
struct Seen {
    /// How many indicators of one period stand beside several values.
    divided: usize,
    /// How many stand beside one.
    whole: usize,
    /// How many values come back under another name.
    come_back: usize,
    values: usize,
    /// How many rows have a value.
    rows: usize,
    /// How many different pairs of indicator and value there are.
    pairs: usize,
}

impl Seen {
    fn from_rows(views: &[ColumnView], rows: &SampledRows<'_>, (at, name): (usize, usize)) -> Self {
        let is_key = |view: &&ColumnView| {
            let is_owner = view.meaning().is_some_and(Meaning::is_owner);
            view.at != views[at].at && (is_owner || matches!(view.meaning(), Some(Meaning::Year | Meaning::ValueKind)))
        };
        let cells = |column: u16| rows.cells(column).map(|cell| cell.map(ToString::to_string)).collect::<Vec<_>>();
        let keys: Vec<Vec<Option<String>>> = views.iter().filter(is_key).map(|view| cells(view.at)).collect();
        let (names, values) = (cells(views[name].at), cells(views[at].at));
        let mut by_name: HashMap<String, HashSet<String>> = HashMap::new();
        let mut by_value: HashMap<String, HashSet<String>> = HashMap::new();
        let (mut above, mut filled) = (String::new(), 0);
        for (row, (name, value)) in names.into_iter().zip(values).enumerate() {
            if let Some(name) = name {
                above = fold(&name).into_owned();
            }
            let Some(value) = value.map(|value| fold(&value).into_owned()) else { continue };
            filled += 1;
            let mut key = above.clone();
            for column in &keys {
                key.push('\u{1f}');
                key.push_str(column[row].as_deref().unwrap_or_default());
            }
            by_name.entry(key).or_default().insert(value.clone());
            by_value.entry(value).or_default().insert(above.clone());
        }
        let pairs = by_name.values().map(HashSet::len).sum();
        let divided = by_name.values().filter(|values| values.len() > 1).count();
        let come_back = by_value.values().filter(|names| names.len() > 1).count();
        Self { divided, whole: by_name.len() - divided, come_back, values: by_value.len(), rows: filled, pairs }
    }

    /// Whether the values divide most indicators, and come back under others.
    fn divides(&self) -> bool {
        self.divided > self.whole && self.come_back * 2 >= self.values && self.come_back > 1
    }

    /// Whether no indicator is divided and different ones stand under one value.
    fn gathers(&self) -> bool {
        self.divided == 0 && self.come_back > 0 && self.values > 1 && self.values < self.rows
    }
}
