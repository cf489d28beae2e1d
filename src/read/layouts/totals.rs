//! Rows that add up the rows above them: they are reported, not judged.

use rust_decimal::Decimal;

use super::line::Line;
use crate::finding::{Finding, rule};
use crate::read::values::owner_text::{self, OwnerForm};
use crate::read::words::meaning::Meaning as M;
use crate::read::words::vocabulary;
use crate::text::fold;

/// Longer names are no total's.
const LONGEST_NAME: usize = 60;

/// How a row is named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// Nothing but a word for a total.
    Total,
    /// A word for a total and others: a total where its figures are the sum of those above.
    PerhapsTotal,
    Otherwise,
}

/// Takes out the rows that are totals and reports them.
pub fn take_out<'a>(lines: Vec<Line<'a>>, reported: &mut usize, findings: &mut Vec<Finding>) -> Vec<Line<'a>> {
    let named: Vec<Named> = lines.iter().map(Named::of).collect();
    if named.iter().all(|named| *named == Named::Otherwise) {
        return lines;
    }
    let mut sums = Sums::default();
    let mut kept = Vec::with_capacity(lines.len());
    for (line, named) in lines.into_iter().zip(named) {
        let figures = figures(&line);
        let is_total = match named {
            Named::Total => true,
            Named::PerhapsTotal => sums.are(&figures),
            Named::Otherwise => false,
        };
        if is_total {
            let words = name(&line).unwrap_or_default();
            let finding = Finding::new(&rule::ROW_TOTAL).at(line.origin()).about(line.subject());
            findings.push(finding.with("text", words.trim()));
            *reported += 1;
            sums.begin_group();
        } else {
            sums.add(&figures);
            kept.push(line);
        }
    }
    kept
}

/// The words that name the row: its indicator, else what else it has of words.
fn name(line: &Line<'_>) -> Option<String> {
    let own = line.first_text(&[M::Indicator, M::Title]).map(|text| text.value);
    let owners = || line.columns.owners.iter().find_map(|column| Some(line.cell(column.place)?.0.to_string()));
    own.or_else(owners).or_else(|| Some(line.text(M::Code)?.value))
}

impl Named {
    fn of(line: &Line<'_>) -> Self {
        let Some(name) = name(line).filter(|name| name.len() <= LONGEST_NAME) else { return Self::Otherwise };
        let words = vocabulary::all_languages();
        // Every word for a total has one of one word at its beginning or end: only what has it there is folded whole.
        let has_at_end = |mut of_name: std::str::SplitWhitespace<'_>| {
            let ends = [of_name.next(), of_name.next_back()];
            ends.into_iter().flatten().any(|word| words.is_row_total(&fold(word)))
        };
        if !has_at_end(name.split_whitespace()) {
            return Self::Otherwise;
        }
        let is_total = words.is_row_total(&fold(&name)) || is_total_of_owner(&name);
        if is_total { Self::Total } else { Self::PerhapsTotal }
    }
}

/// Whether a name is words for a total and the code of what gathers rows: `Measure 1.1.2 in total`.
fn is_total_of_owner(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_total = |words: &[&str]| vocabulary::all_languages().is_row_total(&fold(&words.join(" ")));
    let is_code = |words: &[&str]| {
        let owner = words.join(" ");
        owner_text::read_owner(&owner).is_some_and(|owner| owner.form == OwnerForm::Code)
    };
    (1..words.len()).any(|at| {
        let (first, rest) = words.split_at(at);
        is_total(first) && is_code(rest) || is_code(first) && is_total(rest)
    })
}

/// The exact numbers of the columns of figures.
fn figures(line: &Line<'_>) -> Vec<Option<Decimal>> {
    let mut doubts = Vec::new();
    let places = line.columns.of_figures().map(super::columns::ValuePlace::Sheet);
    places.map(|place| line.quantity(place, &mut doubts).exact()).collect()
}

/// Sums of the columns over the rows above.
#[derive(Default)]
struct Sums {
    /// Since the last total.
    group: Vec<Decimal>,
    rows_in_group: usize,
    all: Vec<Decimal>,
    rows: usize,
}

impl Sums {
    fn add(&mut self, figures: &[Option<Decimal>]) {
        for sums in [&mut self.group, &mut self.all] {
            sums.resize(figures.len(), Decimal::ZERO);
            for (sum, figure) in sums.iter_mut().zip(figures) {
                *sum = sum.checked_add(figure.unwrap_or_default()).unwrap_or(*sum);
            }
        }
        self.rows_in_group += 1;
        self.rows += 1;
    }

    fn begin_group(&mut self) {
        self.group.clear();
        self.rows_in_group = 0;
    }

    /// Whether these figures, of which at least one is not zero, are the sums of at least two rows above.
    fn are(&self, figures: &[Option<Decimal>]) -> bool {
        let agree = |sums: &[Decimal]| {
            sums.len() == figures.len()
                && sums.iter().zip(figures).all(|(sum, figure)| figure.is_none_or(|figure| figure == *sum))
        };
        let says_something = figures.iter().flatten().any(|figure| !figure.is_zero());
        says_something && ((self.rows_in_group > 1 && agree(&self.group)) || (self.rows > 1 && agree(&self.all)))
    }
}
