//! Reads figures as people write them: `1.150.576`, `96,55`, `5%`, `42 - 45`, `at least 5`, `0 (2020)`.
//!
//! One separator followed by exactly three digits (`2.194`) is ambiguous: the table's other cells decide by their
//! [`Votes`], else it is taken as thousands and the doubt is reported. What is no figure is never guessed at.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::digits::{is_separator, scan, scientific};
use super::period::{self, bare_year};
use crate::finding::{Argument, Finding, rule};
use crate::model::{Amount, Bound, DecimalMark, Quantity, ReportingPeriod, Year, bounded, is_currency};
use crate::read::words::vocabulary::BoundSide;
use crate::read::words::{header_evidence, vocabulary};
use crate::sheet::{Content, is_error_value};
use crate::text::{marks_on_line, without_marks};

/// Whether a cell holds a number, a range or a bound, typed as text or not.
pub fn is_number(content: &Content) -> bool {
    match content {
        Content::Number(_) | Content::Percent(_) => true,
        Content::Text(text) => read_figure(text, None).amount.ends().is_some(),
        Content::Date(..) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => false,
    }
}

/// Whether a cell holds a number, or a formula whose result was not saved.
pub fn is_figure(content: &Content) -> bool {
    is_number(content) || matches!(content, Content::Uncomputed(_))
}

/// How often unambiguous cells of a table show which mark is before the decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Votes {
    comma: usize,
    point: usize,
}

impl Votes {
    /// Counts what a cell's text shows.
    pub fn count(&mut self, text: &str) {
        if !text.bytes().any(|byte| matches!(byte, b'.' | b',')) {
            return;
        }
        for piece in text.split(['-', '–', '—', '−', '(', '%']) {
            match scan(piece.trim()).and_then(|scanned| scanned.shows) {
                Some(DecimalMark::Comma) => self.comma += 1,
                Some(DecimalMark::Point) => self.point += 1,
                None => {}
            }
        }
    }

    /// Counts what other cells show too.
    pub fn add(&mut self, other: Self) {
        self.comma += other.comma;
        self.point += other.point;
    }

    /// The mark on which all cells that show one agree.
    pub fn agreed(self) -> Option<DecimalMark> {
        self.agreed_or(None)
    }

    /// The same; what is known otherwise where no cell shows one.
    pub fn agreed_or(self, known: Option<DecimalMark>) -> Option<DecimalMark> {
        match (self.comma > 0, self.point > 0) {
            (true, false) => Some(DecimalMark::Comma),
            (false, true) => Some(DecimalMark::Point),
            (true, true) => None,
            (false, false) => known,
        }
    }
}

/// What must be reported of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// `2.194` taken as 2194.
    Ambiguous(Decimal),
    /// Words where a figure is expected.
    Words,
    /// A figure with something behind it that is no unit, or a figure in no known form.
    Unclear,
    /// A date where a figure is expected.
    Date,
    /// An error value of a spreadsheet.
    Fault,
    /// A formula without a value.
    Uncomputed,
    /// Two years, of which the later is taken.
    YearSpan(Year),
    /// A figure on a line of its own above words.
    Note,
    /// A figure beside words or marks that are no part of it: `cca 141`, `141*`.
    Beside(Decimal),
    /// A number in brackets, which is below zero: `(420)`.
    Bracketed(Decimal),
    /// Letters among digits that look like digits: `1O2`.
    Misspelled(Decimal),
}

/// What must be reported of a figure that can be read in two ways: how it was read.
pub fn ambiguous(text: &str, number: Decimal) -> Finding {
    // What is before the mark has no more than three digits.
    let reading = if number.abs() < Decimal::ONE_THOUSAND { "decimals" } else { "thousands" };
    let finding = Finding::new(&rule::NUMBER_AMBIGUOUS).with("text", text).with("reading", reading);
    finding.with("number", Argument::Plain(number))
}

/// What must be reported of a figure with raised digits or letters, which are passed over.
pub fn marked(figure: &Quantity) -> Finding {
    let finding = Finding::new(&rule::VALUE_WITH_MARK).at(figure.origin).with("text", &*figure.printed);
    let finding = finding.with("number", without_marks(&figure.printed).trim());
    finding.with("other", marks_on_line(&figure.printed).trim())
}

/// What must be reported of a figure that is read though more is in its cell, or it is written in another way: how it was
/// read.
pub fn read_as(doubt: Doubt, figure: &Quantity) -> Option<Finding> {
    let (rule, argument, number) = match doubt {
        Doubt::Beside(number) => (&rule::VALUE_WITH_WORDS, "number", number),
        Doubt::Bracketed(number) => (&rule::VALUE_IN_BRACKETS, "number", number),
        Doubt::Misspelled(number) => (&rule::FIGURE_MENDED, "mended", number),
        Doubt::Ambiguous(_) | Doubt::Words | Doubt::Unclear | Doubt::Date | Doubt::Fault => return None,
        Doubt::Uncomputed | Doubt::YearSpan(_) | Doubt::Note => return None,
    };
    let finding = Finding::new(rule).at(figure.origin).with("text", &*figure.printed);
    Some(finding.with(argument, Argument::Plain(number.normalize())))
}

/// A cell of figures as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What it says.
    pub amount: Amount,
    /// The period that the cell names beside the figure.
    pub period: Option<ReportingPeriod>,
    /// Whether it has a percent sign.
    pub percent: bool,
    /// What must be reported of it.
    pub doubt: Option<Doubt>,
    /// Whether raised digits or letters are passed over.
    pub is_marked: bool,
    /// Whether the cell has a word for a factor, by which the amount is multiplied: `1.2 million`.
    pub is_multiplied: bool,
}

impl Figure {
    /// An amount without doubt.
    pub fn new(amount: Amount) -> Self {
        Self { amount, period: None, percent: false, doubt: None, is_marked: false, is_multiplied: false }
    }

    /// An amount of which something must be reported.
    pub fn doubtful(amount: Amount, doubt: Doubt) -> Self {
        Self { doubt: Some(doubt), ..Self::new(amount) }
    }
}

/// Reads a cell's text; `mark` is what the table or the user settles for ambiguous numbers.
pub fn read_figure(text: &str, mark: Option<DecimalMark>) -> Figure {
    let text = text.trim();
    if let Cow::Owned(bare) = without_marks(text) {
        let figure = read_figure(&bare, mark);
        return Figure { is_marked: figure.amount.ends().is_some(), ..figure };
    }
    if vocabulary::all_languages().is_missing(text) {
        return Figure::new(Amount::Missing);
    }
    if is_error_value(text) {
        return Figure::doubtful(Amount::Fault, Doubt::Fault);
    }
    if text.starts_with('=') {
        return Figure::doubtful(Amount::Fault, Doubt::Uncomputed);
    }
    read_with_period(text, mark)
        .or_else(|| read_plain(text, mark))
        .or_else(|| read_beside_fraction(text, mark))
        .or_else(|| read_above_note(text, mark))
        .unwrap_or_else(|| read_what_is_no_figure(text))
}

/// The figure beside a fraction. Without a percent sign it has to be what the fraction says.
fn read_beside_fraction(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let (printed, over, under) = fraction::split(text)?;
    let one = read_one(printed, mark)?;
    let share = read_one(over, mark)?.number.checked_div(read_one(under, mark)?.number)?;
    let percent = bounded::percent(share);
    let is_close = |figure: Decimal| bounded::distance(figure, percent) < Decimal::ONE;
    let is_share = one.percent || is_close(bounded::percent(one.number)) || is_close(one.number);
    is_share.then(|| one.figure(Amount::Exact(one.number)))
}

/// Numerator and denominator as printed in a cell that gives them beside a figure.
pub fn fraction_in(text: &str) -> Option<(&str, &str)> {
    if !text.ends_with(')') {
        return None;
    }
    read_beside_fraction(text, None)?;
    fraction::split(text).map(|(_, over, under)| (over, under))
}

/// A figure on the first line of a cell, and a note on the lines below it.
fn read_above_note(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let (first, note) = text.split_once('\n')?;
    if !note.contains(char::is_alphabetic) {
        return None;
    }
    let figure = read_with_period(first, mark).or_else(|| read_plain(first, mark))?;
    Some(Figure { doubt: figure.doubt.or(Some(Doubt::Note)), ..figure })
}

/// The number of that year in a sentence that names the year and one other number: `The target for 2022 (85) is met.`
pub fn read_sentence(text: &str, year: Year, mark: Option<DecimalMark>) -> Option<Decimal> {
    let is_mark = |letter: char| matches!(letter, '(' | ')' | '[' | ']' | ',' | ';' | ':' | '.' | '"' | '“' | '”');
    let words = text.split_whitespace().map(|word| word.trim_matches(is_mark));
    let numbers: Vec<&str> = words.filter(|word| word.contains(|letter: char| letter.is_ascii_digit())).collect();
    let (years, others): (Vec<&str>, Vec<&str>) =
        numbers.into_iter().partition(|word| bare_year(word.trim_end_matches('.')) == Some(year));
    let [number] = others[..] else { return None };
    if years.is_empty() || bare_year(number).is_some() {
        return None;
    }
    read_one(number, mark).filter(|one| !one.ambiguous).map(|one| one.number)
}

/// A figure of a part of that year, which the cell names without the year: `94 (Q3)`, `94 (Jan–Jun)`.
pub fn read_with_part(text: &str, year: Year, mark: Option<DecimalMark>) -> Option<Figure> {
    let (printed, inside) = brackets_behind(text.trim())?;
    if !inside.contains(char::is_alphabetic) {
        return None;
    }
    let words = header_evidence::read_header(inside);
    let is_lone = words.period.is_none() && words.unread.is_empty() && words.roles.is_empty();
    let period = words.part.filter(|part| is_lone && part.is_less_than_year())?.in_year(year)?;
    let figure = read_plain(printed.trim(), mark)?;
    Some(Figure { period: Some(period), ..figure })
}

/// What is in brackets at the end of a text, and what is before them.
fn brackets_behind(text: &str) -> Option<(&str, &str)> {
    [(')', '('), (']', '[')].into_iter().find_map(|(shut, open)| text.strip_suffix(shut)?.rsplit_once(open))
}

/// `0 (2020)`, `45 [Q2 2021]`, `2021: 45`.
fn read_with_period(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let (printed, period) = split_period(text)?;
    let mut figure = if vocabulary::all_languages().is_missing(printed) {
        Figure::new(Amount::Missing)
    } else {
        read_plain(printed, mark)?
    };
    figure.period = Some(period);
    if matches!(period, ReportingPeriod::Fiscal(_) | ReportingPeriod::Span(..)) {
        figure.doubt = figure.doubt.or(Some(Doubt::YearSpan(period.year())));
    }
    Some(figure)
}

/// What is printed beside a period in brackets behind it, or before it with a colon between them.
fn split_period(text: &str) -> Option<(&str, ReportingPeriod)> {
    let bracketed =
        brackets_behind(text).and_then(|(printed, inside)| Some((printed, period::read_reporting_period(inside)?)));
    let prefixed = || {
        // Without a blank behind the colon it is a time of day.
        let (before, printed) =
            text.rsplit_once(':').filter(|(_, printed)| printed.starts_with(char::is_whitespace))?;
        Some((printed, period::read_reporting_period(before)?))
    };
    bracketed.or_else(prefixed).map(|(printed, period)| (printed.trim(), period))
}

fn read_plain(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    if let Some(one) = read_one(text, mark) {
        return Some(one.figure(Amount::Exact(one.number)));
    }
    read_bound(text, mark).or_else(|| read_range(text, mark))
}

/// One number with its percent sign.
#[derive(Debug, Clone, Copy)]
struct One {
    number: Decimal,
    percent: bool,
    ambiguous: bool,
    /// What the number is multiplied by already: 1,000,000 of `1.2 million`.
    factor: Decimal,
}

impl One {
    fn figure(self, amount: Amount) -> Figure {
        let doubt = self.ambiguous.then_some(Doubt::Ambiguous(self.number));
        let is_multiplied = self.factor != Decimal::ONE;
        Figure { percent: self.percent, doubt, is_multiplied, ..Figure::new(amount) }
    }
}

impl One {
    /// The lower end of a range whose upper end says the factor of both: `1.2–1.5 million`.
    fn in_factor_of(self, other: &Self) -> Self {
        let multiplied = self
            .number
            .checked_mul(other.factor)
            .map(|number| number.normalize())
            .filter(|number| number.abs() <= other.number.abs());
        match multiplied {
            Some(number) if self.factor == Decimal::ONE => Self { number, factor: other.factor, ..self },
            Some(_) | None => self,
        }
    }
}

fn read_bound(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    if let Some(one) = text.strip_suffix('+').and_then(|number| read_one(number, mark)) {
        return Some(one.figure(Amount::AtLeast(Bound::inclusive(one.number))));
    }
    let (side, rest) = bound_sign(text).or_else(|| vocabulary::all_languages().bound(text))?;
    let one = read_one(rest, mark)?;
    Some(one.figure(side.of(one.number)))
}

fn bound_sign(text: &str) -> Option<(BoundSide, &str)> {
    let signs = [
        (">=", BoundSide::AtLeast),
        ("=>", BoundSide::AtLeast),
        ("≥", BoundSide::AtLeast),
        (">", BoundSide::MoreThan),
        ("<=", BoundSide::AtMost),
        ("=<", BoundSide::AtMost),
        ("≤", BoundSide::AtMost),
        ("<", BoundSide::LessThan),
    ];
    signs.iter().find_map(|(sign, side)| Some((*side, text.strip_prefix(sign)?)))
}

fn read_range(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let by_dash = text
        .char_indices()
        .skip(1)
        .filter(|(_, letter)| matches!(letter, '-' | '–' | '—' | '−' | '‒'))
        .map(|(at, dash)| (&text[..at], &text[at + dash.len_utf8()..]));
    let by_word = vocabulary::all_languages().range(text);
    by_dash.chain(by_word).find_map(|(left, right)| {
        let (left_end, right_end) = (read_one(left, mark)?, read_one(right, mark)?);
        let left_end = left_end.in_factor_of(&right_end);
        if looks_like_a_date(left.trim(), right.trim()) {
            return Some(Figure::doubtful(Amount::Fault, Doubt::Date));
        }
        let (low, high) = (left_end.number.min(right_end.number), left_end.number.max(right_end.number));
        let doubtful = if left_end.ambiguous { left_end } else { right_end };
        let percent = left_end.percent || right_end.percent;
        Some(One { percent, ..doubtful }.figure(Amount::Range { low, high }))
    })
}

/// `6-2021`, `2020-2021`: months and years rather than the ends of a range.
fn looks_like_a_date(left: &str, right: &str) -> bool {
    let is_month = |text: &str| text.len() <= 2 && text.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    let left_dated = is_month(left) || bare_year(left).is_some();
    bare_year(right).is_some() && left_dated
}

fn read_one(text: &str, mark: Option<DecimalMark>) -> Option<One> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (text, is_money) = affixes::without_money(text);
    let end = text
        .char_indices()
        .find(|(_, letter)| !(letter.is_ascii_digit() || is_separator(*letter)))
        .map_or(text.len(), |(at, _)| at);
    let (digits, behind) = text.split_at(end);
    let (digits, behind) = match scientific(digits, behind) {
        Some(number) => {
            return Some(One {
                number: sign(number, negative),
                percent: false,
                ambiguous: false,
                factor: Decimal::ONE,
            });
        }
        None => (digits.trim_end(), behind.trim()),
    };
    let affixes::Behind { percent, factor } = affixes::behind(behind, is_money)?;
    let scanned = scan(digits.strip_suffix('.').unwrap_or(digits))?;
    let number = if scanned.ambiguous && mark == scanned.own_mark { scanned.as_decimals } else { Some(scanned.number) };
    let multiplied = if factor == Decimal::ONE { number? } else { number?.checked_mul(factor)?.normalize() };
    let number = sign(multiplied, negative);
    Some(One { number, percent, ambiguous: scanned.ambiguous && mark.is_none(), factor })
}

/// The words of the unit in a cell with one figure: `km` of `120 km`, `€` of `€ 5`. A percent sign is none.
pub fn unit_in_cell(text: &str) -> Option<&str> {
    let is_sign = |letter: char| matches!(letter, '$' | '€' | '£' | '¥');
    if !text.contains(|letter: char| letter.is_alphabetic() || is_sign(letter)) {
        return None;
    }
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let last = text.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let before = text[..first].trim_matches(|letter: char| !(letter.is_alphabetic() || is_sign(letter)));
    let behind = text[last..].trim().trim_start_matches('.').trim();
    let is_word = |words: &str| words.contains(|letter: char| letter.is_alphabetic() || is_sign(letter));
    match is_word(behind) {
        true => Some(behind),
        false => (before.contains(is_sign) || is_currency(before)).then_some(before),
    }
}

fn sign(number: Decimal, negative: bool) -> Decimal {
    if negative { -number } else { number }
}

fn read_what_is_no_figure(text: &str) -> Figure {
    let fault = |doubt| Figure::doubtful(Amount::Fault, doubt);
    if period::is_date(text) {
        return fault(Doubt::Date);
    }
    if !text.chars().any(char::is_alphabetic) {
        return fault(Doubt::Unclear);
    }
    let digits_end = text.find(|letter: char| !(letter.is_ascii_digit() || is_separator(letter)));
    let Some(end) = digits_end.filter(|end| *end > 0 && text.starts_with(|first: char| first.is_ascii_digit())) else {
        return Figure::doubtful(Amount::Words, Doubt::Words);
    };
    let behind = &text[end..];
    if behind.starts_with('(') {
        fault(Doubt::Unclear)
    } else if behind.contains(|letter: char| letter.is_ascii_digit()) {
        Figure::doubtful(Amount::Words, Doubt::Words)
    } else {
        Figure::doubtful(Amount::Words, Doubt::Unclear)
    }
}

mod affixes;
mod change;
mod fraction;
mod in_column;

pub use affixes::{factor_in_cell, unit_beside_factor};
pub use change::read_change;
pub use in_column::{is_figure_of_row, read_in_column, unclear};

#[cfg(test)]
mod tests;
