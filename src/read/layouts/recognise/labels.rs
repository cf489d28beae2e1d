//! What tells the headers of columns of one meaning and period apart, where it names parts of a whole that no word of the
//! vocabulary says by itself: letters for the sexes, places.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::view::{ColumnView, SampledRows};
use crate::model::{Certainty, PartOfYear, ReportingPeriod};
use crate::read::traits::arithmetic;
use crate::read::traits::cell::CellTrait;
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;
use crate::read::words::part_words;
use crate::read::words::short_parts::{self, ShortPart};
use crate::read::words::stems::{PartWord, Qualifier};
use crate::read::words::tokens::{Token, tokens};
use crate::read::words::value_scale;
use crate::read::words::vocabulary;
use crate::text::fold;

/// Longer words tell columns apart by more than a part.
const MOST_WORDS: usize = 4;

/// Names the parts that headers of columns of one meaning and period, and headers without any meaning, are told apart by.
pub fn name_parts(views: &mut [ColumnView], rows: &SampledRows<'_>) {
    let of = |meaning: Meaning| groups(views, meaning).into_iter().map(move |columns| (meaning, columns));
    let groups: Vec<LabelledColumns> = [Meaning::Target, Meaning::Achieved, Meaning::Baseline]
        .into_iter()
        .flat_map(of)
        .map(|(meaning, columns)| LabelledColumns { meaning, labels: labels(views, &columns), columns })
        .collect();
    for group in &groups {
        if name_sexes(views, &group.columns, &group.labels) {
            continue;
        }
        let is_repeated = groups.iter().any(|other| other.meaning != group.meaning && other.words() == group.words());
        name_unknown(views, rows, group, is_repeated);
    }
    name_bare(views);
}

/// Columns of one meaning and period, with what tells their headers apart.
struct LabelledColumns {
    meaning: Meaning,
    columns: Vec<usize>,
    labels: Vec<String>,
}

impl LabelledColumns {
    fn words(&self) -> HashSet<String> {
        self.labels.iter().map(|label| fold(label).into_owned()).collect()
    }
}

/// The columns that are likely of a meaning, by the period of their headers: those of which at least two are.
fn groups(views: &[ColumnView], wanted: Meaning) -> Vec<Vec<usize>> {
    type Of = (Option<ReportingPeriod>, Option<PartOfYear>);
    let may_be = |view: &ColumnView| match view.meaning() {
        Some(meaning) => meaning == wanted,
        None => {
            let is_open = view.decision.is_none_or(|decision| decision.certainty == Certainty::Open);
            is_open && view.best().is_some_and(|(best, _)| best == wanted) && view.traits.is_mostly(CellTrait::Figure)
        }
    };
    let mut groups: Vec<(Of, Vec<usize>)> = Vec::new();
    for (at, view) in views.iter().enumerate() {
        if view.is_settled_by_map() || view.column.printed.is_empty() || !may_be(view) {
            continue;
        }
        let key = (view.period(), view.words.part);
        match groups.iter_mut().find(|(of, _)| *of == key) {
            Some((_, columns)) => columns.push(at),
            None => groups.push((key, vec![at])),
        }
    }
    groups.into_iter().map(|(_, columns)| columns).filter(|columns| columns.len() > 1).collect()
}

/// What is left of each header without the words that all begin and end with.
fn labels(views: &[ColumnView], columns: &[usize]) -> Vec<String> {
    let all: Vec<Vec<Token>> = columns.iter().map(|at| tokens(&views[*at].column.printed)).collect();
    let least = all.iter().map(Vec::len).min().unwrap_or(0);
    let is_common = |at: &dyn Fn(&[Token]) -> Option<usize>| {
        let word = |tokens: &Vec<Token>| at(tokens).map(|at| tokens[at].text.clone());
        let first = all.first().and_then(word);
        first.is_some() && all.iter().all(|tokens| word(tokens) == first)
    };
    let begin = (0..least).take_while(|at| is_common(&|_| Some(*at))).count();
    let end = (0..least - begin).take_while(|back| is_common(&|tokens| (tokens.len() - 1).checked_sub(*back))).count();
    let label = |(at, tokens): (&usize, &Vec<Token>)| match &tokens[begin..tokens.len() - end] {
        [] => String::new(),
        [first, rest @ ..] => {
            let (printed, last) = (&views[*at].column.printed, rest.last().unwrap_or(first));
            // `55+` is an age, `55` is none.
            let open = usize::from(printed[last.span.1..].starts_with('+'));
            printed[first.span.0..last.span.1 + open].to_owned()
        }
    };
    columns.iter().zip(&all).map(label).collect()
}

/// Names women and men where the headers are told apart by short words for them.
fn name_sexes(views: &mut [ColumnView], columns: &[usize], labels: &[String]) -> bool {
    let words: Vec<&str> = labels.iter().map(String::as_str).collect();
    let Some(parts) = short_parts::of_words(&words) else { return false };
    for ((at, label), part) in columns.iter().zip(labels).zip(parts) {
        let view = &mut views[*at];
        view.column.unit_is_part = true;
        match part {
            ShortPart::Sex(sex) => give(view, label, sex.dimension()),
            ShortPart::Whole => {
                view.words.qualifiers.add(Qualifier::Total);
                view.words.unread.clear();
            }
        }
    }
    true
}

fn give(view: &mut ColumnView, label: &str, dimension: &'static str) {
    view.words.part_of_whole = Some(label.to_owned());
    view.words.dimension = Some(dimension);
    view.words.unread.clear();
}

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    /// The whole, by a word for it.
    Total,
    /// Nothing.
    Blank,
    /// A part, by a word of the vocabulary.
    Known,
    /// An age: `15–24`, `55+`.
    Age,
    /// Words that nobody knows.
    Unknown,
}

/// What a label names; none where it says more than a part does.
fn kind(view: &ColumnView, label: &str) -> Option<Label> {
    if label.is_empty() {
        return Some(Label::Blank);
    }
    if is_total(view, label) {
        return Some(Label::Total);
    }
    if view.words.part_of_whole.is_some() {
        return Some(Label::Known);
    }
    if part_words::of_name(label).is_some_and(|part| part.dimension == PartWord::Age.dimension()) {
        return Some(Label::Age);
    }
    let words = fold(label);
    let unread = fold(&view.words.unread.join(" ")).into_owned();
    let is_unread = !unread.is_empty() && words.split_whitespace().all(|word| unread.contains(word));
    let is_short = words.split_whitespace().count() <= MOST_WORDS && words.chars().any(char::is_alphabetic);
    let is_name = is_short && view.words.qualifiers.is_empty() && (is_unread || names_thing(label));
    is_name.then_some(Label::Unknown)
}

/// Whether a label has a word for a thing and the name of one: `Region North`, `Ministry A`.
fn names_thing(label: &str) -> bool {
    let evidence = header_evidence::read_header(label);
    let is_letter = |word: &str| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let has_name = !evidence.unread.is_empty() || label.split_whitespace().skip(1).last().is_some_and(is_letter);
    has_name && evidence.clear_meaning().is_some() && evidence.may_name_part()
}

/// Whether what tells a header apart is a word for the whole.
pub fn is_total(view: &ColumnView, label: &str) -> bool {
    let says_total = view.words.qualifiers.has(Qualifier::Total) && view.words.unread.is_empty();
    view.words.part_of_whole.is_none() && (says_total || vocabulary::all_languages().is_whole(&fold(label)))
}

/// Takes words that nobody knows for parts, where the same words come under targets and achieved values, or the figures show
/// it: with a total, that it is one; without, that together they are nearer to the target than the largest of them. Ages
/// beside nothing but other parts and the whole need no figures.
fn name_unknown(views: &mut [ColumnView], rows: &SampledRows<'_>, group: &LabelledColumns, is_repeated: bool) {
    let LabelledColumns { meaning, columns, labels } = group;
    let kinds: Option<Vec<Label>> = columns.iter().zip(labels).map(|(at, label)| kind(&views[*at], label)).collect();
    let Some(kinds) = kinds else { return };
    let of = |wanted: &[Label]| -> Vec<usize> {
        let own = columns.iter().zip(&kinds).filter(|(_, kind)| wanted.contains(kind));
        own.map(|(at, _)| *at).collect()
    };
    let (parts, totals) = (of(&[Label::Known, Label::Age, Label::Unknown]), of(&[Label::Total]));
    let blanks = of(&[Label::Blank]);
    let is_known = !kinds.contains(&Label::Unknown);
    if parts.len() < 2 || is_known && !kinds.contains(&Label::Age) {
        return;
    }
    let shows = is_known
        || match (&totals[..], &blanks[..]) {
            ([total], []) => is_whole(views, *total, &parts) != Some(false),
            ([], [blank]) => is_whole(views, *blank, &parts) == Some(true),
            ([], []) => is_repeated || *meaning == Meaning::Achieved && add_up_to_target(views, rows, &parts),
            _ => false,
        };
    if !shows {
        return;
    }
    for ((at, label), kind) in columns.iter().zip(labels).zip(kinds) {
        match kind {
            Label::Unknown => give(&mut views[*at], label, part_words::any()),
            Label::Age => give(&mut views[*at], label, PartWord::Age.dimension()),
            Label::Total | Label::Blank | Label::Known => {}
        }
    }
}

/// Columns of figures in a row whose headers have no meaning, one of them a word for the whole, beside targets without
/// achieved values: letters for the sexes, or words that nobody knows where the figures show that one is the whole.
fn name_bare(views: &mut [ColumnView]) {
    let has = |wanted: Meaning| views.iter().any(|view| view.meaning() == Some(wanted));
    if has(Meaning::Achieved) || has(Meaning::Value) || !has(Meaning::Target) {
        return;
    }
    let mut at = 0;
    while at < views.len() {
        let run: Vec<usize> = (at..views.len()).take_while(|at| is_bare(&views[*at])).collect();
        at += run.len().max(1);
        let labels: Vec<String> = run.iter().map(|at| views[*at].column.printed.clone()).collect();
        if run.len() < 2 || name_sexes(views, &run, &labels) {
            continue;
        }
        let (totals, parts): (Vec<usize>, Vec<usize>) =
            run.iter().copied().partition(|at| is_total(&views[*at], &views[*at].column.printed));
        let [total] = totals[..] else { continue };
        if parts.len() < 2 || is_whole(views, total, &parts) != Some(true) {
            continue;
        }
        for at in parts {
            let view = &mut views[at];
            if view.words.part_of_whole.is_none() {
                let label = view.column.printed.clone();
                give(view, &label, part_words::any());
            }
        }
    }
}

fn is_bare(view: &ColumnView) -> bool {
    let says_role = view.words.roles.iter().any(|role| role.is_clear());
    let is_free = view.decision.is_none_or(|decision| decision.meaning.is_none());
    is_free
        && !says_role
        && !view.is_settled_by_map()
        && view.period().is_none()
        && view.words.part.is_none()
        && !view.column.printed.is_empty()
        && view.traits.is_mostly(CellTrait::Figure)
}

/// Whether a column is the whole of others as far as figures show: their sum, or what lies between the least and the largest
/// of them, as the rate of the whole does. None where no row adds up and nothing speaks against it.
fn is_whole(views: &[ColumnView], whole: usize, parts: &[usize]) -> Option<bool> {
    let (mut sums, mut between, mut others) = (0, 0, 0);
    for (row, whole) in views[whole].traits.figures.iter().enumerate() {
        let figure = |at: &usize| views[*at].traits.figures.get(row).copied().flatten();
        let figures: Vec<Decimal> = parts.iter().filter_map(figure).collect();
        let (Some(whole), Some(least), Some(most)) = (whole, figures.iter().min(), figures.iter().max()) else {
            continue;
        };
        let sum = figures.iter().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(*figure));
        match sum {
            Some(sum) if sum == *whole && figures.len() > 1 => sums += 1,
            _ if least <= whole && whole <= most => between += 1,
            // A blank part leaves less than the whole.
            _ if figures.len() < parts.len() && whole > most => between += 1,
            _ => others += 1,
        }
    }
    match () {
        () if others * 4 > sums + between => Some(false),
        () if sums > 0 => Some(true),
        () => None,
    }
}

/// Whether columns together are nearer to the one target of their rows than the largest of them, in most rows that are in no
/// percent.
fn add_up_to_target(views: &[ColumnView], rows: &SampledRows<'_>, parts: &[usize]) -> bool {
    let targets: Vec<&ColumnView> = views.iter().filter(|view| view.meaning() == Some(Meaning::Target)).collect();
    let [target] = targets[..] else { return false };
    let unit = views.iter().find(|view| view.meaning() == Some(Meaning::Unit));
    let units: Vec<bool> = match unit {
        Some(unit) => rows.cells(unit.at).map(|cell| cell.is_some_and(|cell| is_level(&cell.to_string()))).collect(),
        None => Vec::new(),
    };
    let (mut adding, mut others) = (0, 0);
    for (row, target) in target.traits.figures.iter().enumerate() {
        let figures: Option<Vec<Decimal>> =
            parts.iter().map(|at| views[*at].traits.figures.get(row).copied().flatten()).collect();
        let (Some(target), Some(figures)) = (target, figures) else { continue };
        if units.get(row).copied().unwrap_or(false) {
            continue;
        }
        match arithmetic::is_sum_nearer(&figures, *target) {
            Some(true) => adding += 1,
            Some(false) => others += 1,
            None => {}
        }
    }
    adding > 0 && others * 4 <= adding
}

fn is_level(unit: &str) -> bool {
    value_scale::add_up_to_whole(unit, "") == Some(false)
}
