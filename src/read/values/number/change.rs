//! Figures that say by how much a value changes: `+10`, `-20 %`, `5 p.p.`, `increase by 10`, `10 % less`.

use super::{Doubt, Figure, read_figure};
use crate::model::{Amount, Change, ChangeIn, DecimalMark};
use crate::read::words::vocabulary::{self, Way};
use crate::text::fold;

/// The figure of a cell, and the change that it may say: by a sign, by words, or by counting percentage points. What is only
/// signed may be a level all the same, which the indicator decides.
pub fn read_change(figure: Figure, text: &str, mark: Option<DecimalMark>) -> (Figure, Option<Change>) {
    let text = text.trim();
    if matches!(figure.doubt, Some(Doubt::Words | Doubt::Unclear | Doubt::Beside(_))) {
        return match said(text, mark) {
            Some((figure, change)) => (figure, Some(change)),
            None => (figure, None),
        };
    }
    if figure.amount.ends().is_none() || !(is_signed(text) || text.contains(char::is_alphabetic)) {
        return (figure, None);
    }
    let measured_in = measured_in(&figure, text);
    let is_change = measured_in == ChangeIn::Points || has_plus(text) || is_signed(text) && figure.percent;
    (figure, is_change.then(|| Change::by_sign(figure.amount, measured_in)))
}

/// What the words behind a figure say that it is counted in.
fn measured_in(figure: &Figure, text: &str) -> ChangeIn {
    match (counts_points(text), figure.percent) {
        (true, _) => ChangeIn::Points,
        (false, true) => ChangeIn::Percent,
        (false, false) => ChangeIn::Units,
    }
}

/// A change that words say, with its figure.
fn said(text: &str, mark: Option<DecimalMark>) -> Option<(Figure, Change)> {
    let (way, printed) = vocabulary::all_languages().change(text)?;
    let figure = read_figure(printed, mark);
    if figure.doubt.is_some_and(|doubt| !matches!(doubt, Doubt::Ambiguous(_))) {
        return None;
    }
    let by = match way {
        Way::Up => figure.amount,
        Way::Down => negated(figure.amount)?,
    };
    figure.amount.ends()?;
    let change = Change { is_said: true, ..Change::by_sign(by, measured_in(&figure, printed)) };
    Some((Figure { amount: by, ..figure }, change))
}

/// The same change the other way: less of at least 5 is at most -5.
fn negated(amount: Amount) -> Option<Amount> {
    Some(match amount {
        Amount::Exact(number) => Amount::Exact(-number),
        Amount::Range { low, high } => Amount::Range { low: -high, high: -low },
        Amount::AtLeast(bound) => Amount::AtMost(bound.with_number(-bound.number)),
        Amount::AtMost(bound) => Amount::AtLeast(bound.with_number(-bound.number)),
        Amount::Missing | Amount::YesNo(_) | Amount::Words | Amount::Fault => return None,
    })
}

/// What is before the first digit.
fn before_digits(text: &str) -> &str {
    text.find(|letter: char| letter.is_ascii_digit()).map_or("", |at| &text[..at])
}

fn has_plus(text: &str) -> bool {
    before_digits(text).contains('+')
}

fn is_signed(text: &str) -> bool {
    before_digits(text).contains(['+', '-', '−', '–'])
}

/// Whether the words behind the figure are those for percentage points.
fn counts_points(text: &str) -> bool {
    let behind = text.rfind(|letter: char| letter.is_ascii_digit()).map_or("", |at| &text[at + 1..]);
    behind.contains(char::is_alphabetic) && vocabulary::all_languages().is_points(&fold(behind))
}
