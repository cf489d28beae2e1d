//! What one cell looks like. A new trait of cells is a function and a line in [`CELL_TRAITS`].

use std::borrow::Cow;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::code_form::{self, CodeForm};
use crate::model::{Amount, DecimalMark, ReportingPeriod};
use crate::read::values::number::{self, Figure};
use crate::read::values::period;
use crate::read::words::{header_evidence, vocabulary};
use crate::sheet::Content;

/// Texts from this many characters on are sentences, if they have [`LEAST_WORDS`].
const LEAST_OF_SENTENCE: usize = 40;
/// Words of a sentence.
const LEAST_WORDS: usize = 6;
/// Longer texts name no period and no date.
const LONGEST_PERIOD: usize = 30;
/// Longer lines are no figure.
const LONGEST_FIGURE: usize = 120;

/// A cell with what several traits need of it.
pub struct CellView<'c> {
    /// As stored.
    pub content: &'c Content,
    /// As printed, trimmed.
    pub text: Cow<'c, str>,
    /// What it says as a figure.
    pub figure: Figure,
    /// Whether it holds a date.
    pub is_date: bool,
    /// Whether it names a period other than a plain year: `2021-Q1`, `2020/21`, `June 2026`, `H1 2024`, `FY24`.
    pub is_period: bool,
    /// How far it looks like a code.
    pub code: CodeForm,
}

impl<'c> CellView<'c> {
    /// Reads a cell; `mark` is what the table settles for ambiguous numbers.
    pub fn new(content: &'c Content, mark: Option<DecimalMark>) -> Self {
        let text = match content {
            Content::Text(text) | Content::Error(text) | Content::Uncomputed(text) => Cow::Borrowed(text.trim()),
            Content::Number(_) | Content::Percent(_) | Content::Date(..) | Content::Bool(_) => {
                Cow::Owned(content.shown())
            }
        };
        let may_be_dated = matches!(content, Content::Text(_)) && may_be_dated(&text);
        let is_date = matches!(content, Content::Date(..)) || (may_be_dated && is_date(&text));
        let is_period = may_be_dated && !is_date && is_period(&text);
        let figure = figure(content, mark);
        let may_be_code = !is_date && !is_period && matches!(content, Content::Text(_) | Content::Number(_));
        let code = if may_be_code { code_form::code_form(&text, &figure) } else { CodeForm::None };
        Self { content, text, figure, is_date, is_period, code }
    }

    fn is_text(&self) -> bool {
        matches!(self.content, Content::Text(_))
    }
}

/// Cheap check before a text is read as a date or a period: short, with a digit, and more than one number.
fn may_be_dated(text: &str) -> bool {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' ' | b'%'));
    text.len() <= LONGEST_PERIOD && has_digit && (!is_number || text.matches('.').count() >= 2)
}

/// A date, also with the time of day behind it: `2025-10-13 19:06:00`, `2025-10-13T19:06`.
fn is_date(text: &str) -> bool {
    let timed = text
        .split_once([' ', 'T'])
        .filter(|(_, time)| time.contains(':') && time.starts_with(|first: char| first.is_ascii_digit()));
    period::is_date(timed.map_or(text, |(day, _)| day))
}

/// A period other than a plain year; a part of a year also without the year.
fn is_period(text: &str) -> bool {
    match period::read_reporting_period(text) {
        Some(ReportingPeriod::Year(_) | ReportingPeriod::Day(_)) => false,
        Some(_) => true,
        None => is_bare_part_of_year(text),
    }
}

/// A part of a year whose year is elsewhere: `Q1`, `H2`, `March`, `II kvartal`. Other letters with a number are codes.
fn is_bare_part_of_year(text: &str) -> bool {
    let is_lettered = |text: &str| text.starts_with(['q', 'Q', 'h', 'H']);
    let is_word = text.chars().filter(|letter| letter.is_alphabetic()).count() > 2;
    (is_lettered(text) || is_word) && header_evidence::read_header(text).lone_part().is_some()
}

/// What a cell says as a figure; a date and a truth value say none.
fn figure(content: &Content, mark: Option<DecimalMark>) -> Figure {
    let plain = |amount, percent| Figure { percent, ..Figure::new(amount) };
    match content {
        Content::Text(text) if text.len() > LONGEST_FIGURE => {
            // A figure may have a note on the lines below.
            let first = text.lines().next().filter(|line| line.len() <= LONGEST_FIGURE);
            first.map_or(plain(Amount::Words, false), |first| number::read_figure(first, mark))
        }
        Content::Text(text) => number::read_figure(text, mark),
        Content::Number(number) => plain(Amount::Exact(*number), false),
        Content::Percent(number) => plain(Amount::Exact(*number), true),
        Content::Date(..) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => {
            plain(Amount::Fault, false)
        }
    }
}

crate::model::terms_ids! {
    /// What a cell may be; a cell may be several of these.
    CellTrait {
        /// Words or marks for "no value": `n/a`, `-`.
        Missing = "missing",
        /// One number, a range or a bound.
        Figure = "figure",
        /// One number.
        Number = "number",
        /// A number without decimals.
        Whole = "whole",
        /// A number below zero.
        Negative = "negative",
        /// A figure with a percent sign or a percent format.
        Percentage = "percentage",
        /// A number from 0 to 1 without a percent sign.
        Fraction = "fraction",
        /// A range or a bound: `at least 5`, `< 20`, `5-10`.
        Bound = "bound",
        /// A calendar year and nothing else.
        Year = "year",
        /// A date.
        Date = "date",
        /// A period that is no plain year.
        Period = "period",
        /// A code and nothing else.
        Code = "code",
        /// A code or a number: `7`, `1.1`.
        PerhapsCode = "perhaps-code",
        /// A code with a title behind it.
        TitledCode = "titled-code",
        /// A text of several words, as long as a sentence.
        Sentence = "sentence",
        /// An address on the web.
        Url = "url",
        /// Words that are no figure, no code, no period and no missing value.
        Words = "words",
        /// Several lines.
        Lines = "lines",
        /// A truth value, or yes or no in words or as a tick.
        YesNo = "yes-no",
        /// An error value of a spreadsheet, or a formula without a value.
        Fault = "fault",
    }
}

/// Whether a cell has a trait.
type Test = fn(&CellView<'_>) -> bool;

/// How each trait of a cell is found.
pub const CELL_TRAITS: &[(CellTrait, Test)] = &[
    (CellTrait::Missing, is_missing),
    (CellTrait::Figure, |cell| cell.figure.amount.ends().is_some()),
    (CellTrait::Number, |cell| exact(cell).is_some()),
    (CellTrait::Whole, |cell| exact(cell).is_some_and(|number| number.fract().is_zero())),
    (CellTrait::Negative, |cell| exact(cell).is_some_and(|number| number < Decimal::ZERO)),
    (CellTrait::Percentage, |cell| cell.figure.percent),
    (CellTrait::Fraction, is_fraction),
    (CellTrait::Bound, |cell| cell.figure.amount.ends().is_some() && exact(cell).is_none() && !cell.is_period),
    (CellTrait::Year, is_year),
    (CellTrait::Date, |cell| cell.is_date),
    (CellTrait::Period, |cell| cell.is_period),
    (CellTrait::Code, |cell| cell.code == CodeForm::Code),
    (CellTrait::PerhapsCode, |cell| cell.code == CodeForm::Perhaps),
    (CellTrait::TitledCode, is_titled_code),
    (CellTrait::Sentence, is_sentence),
    (CellTrait::Url, is_url),
    (CellTrait::Words, is_words),
    (CellTrait::Lines, |cell| cell.text.contains('\n')),
    (CellTrait::YesNo, |cell| yes_or_no(cell).is_some()),
    (CellTrait::Fault, |cell| matches!(cell.content, Content::Error(_) | Content::Uncomputed(_))),
];

fn exact(cell: &CellView<'_>) -> Option<Decimal> {
    cell.figure.amount.exact()
}

fn is_missing(cell: &CellView<'_>) -> bool {
    cell.is_text() && matches!(cell.figure.amount, Amount::Missing)
}

fn is_fraction(cell: &CellView<'_>) -> bool {
    !cell.figure.percent && exact(cell).is_some_and(|number| (Decimal::ZERO..=Decimal::ONE).contains(&number))
}

fn is_year(cell: &CellView<'_>) -> bool {
    match cell.content {
        Content::Number(number) => {
            let whole = number.to_u16().filter(|_| number.fract().is_zero());
            whole.is_some_and(|_| period::bare_year(&cell.text).is_some())
        }
        Content::Text(_) => cell.text.len() <= LONGEST_PERIOD && period::read_year(&cell.text).is_some(),
        Content::Percent(_) | Content::Date(..) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => {
            false
        }
    }
}

fn is_titled_code(cell: &CellView<'_>) -> bool {
    let is_other = cell.figure.amount.ends().is_some() || cell.is_date || cell.is_period;
    cell.is_text() && !is_other && code_form::is_titled(&cell.text)
}

fn is_sentence(cell: &CellView<'_>) -> bool {
    cell.is_text()
        && cell.text.chars().count() >= LEAST_OF_SENTENCE
        && cell.text.split_whitespace().count() >= LEAST_WORDS
}

fn is_url(cell: &CellView<'_>) -> bool {
    let text = cell.text.as_ref();
    !text.contains(' ') && (text.contains("://") || text.starts_with("www."))
}

fn is_words(cell: &CellView<'_>) -> bool {
    cell.is_text()
        && matches!(cell.figure.amount, Amount::Words)
        && !cell.is_date
        && !cell.is_period
        && !is_year(cell)
        && cell.code == CodeForm::None
}

/// What a cell of yes and no says.
pub fn yes_or_no(cell: &CellView<'_>) -> Option<bool> {
    match cell.content {
        Content::Bool(truth) => return Some(*truth),
        Content::Text(_) => {}
        Content::Number(_) | Content::Percent(_) | Content::Date(..) | Content::Error(_) | Content::Uncomputed(_) => {
            return None;
        }
    }
    vocabulary::all_languages().yes_or_no(&cell.text)
}
