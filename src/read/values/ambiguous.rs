//! Decides which of its two readings a figure has whose one separator is followed by exactly three digits: `1.612` is 1612 or
//! 1.612. What speaks for one of them is weighed here alone, for tables, decisions and returned matrices.

use rust_decimal::Decimal;

use super::number::read_figure;
use crate::model::{Amount, DecimalMark};

/// A reading has to be at most so many times larger or smaller than each of the other figures to be one of them.
const FARTHEST: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// What a cell says in the other reading than `amount`; none where both are the same.
pub fn other_reading(text: &str, amount: Amount) -> Option<Amount> {
    if !may_be_ambiguous(text) {
        return None;
    }
    let [comma, point] = [DecimalMark::Comma, DecimalMark::Point].map(|mark| read_figure(text, Some(mark)).amount);
    let is_number = comma.ends().is_some() && point.ends().is_some();
    let other = if amount == comma { point } else { comma };
    (is_number && comma != point && (amount == comma || amount == point)).then_some(other)
}

/// Cheap pre-check: does the text have a mark with three digits behind it?
fn may_be_ambiguous(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_mark = |at: usize| matches!(bytes[at], b'.' | b',');
    (1..bytes.len()).any(|at| is_mark(at) && is_digit(at - 1) && (1..=3).all(|next| is_digit(at + next)))
}

/// The two readings of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readings {
    /// As read so far.
    pub amount: Amount,
    /// The other one.
    pub other: Amount,
}

/// What the indicator of an ambiguous figure shows beside it.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// What another table says of the same cell: the plan's target of the year, the report's.
    pub same_cell: Option<Amount>,
    /// Whether unit and name say that values are whole numbers (persons), or that they are not (percent, an index).
    pub is_whole: Option<bool>,
    /// Whether figures without a fraction show that the values are whole numbers: not those of money and measures.
    pub is_countable: bool,
    /// The indicator's figures that can be read in one way only, in the factor of the ambiguous one; no zeros.
    pub figures: Vec<Decimal>,
}

impl Readings {
    /// The reading that the evidence settles; none where there is none or it disagrees.
    pub fn settled_by(self, evidence: &Evidence) -> Option<Amount> {
        let both = [self.amount, self.other];
        if let Some(same) = evidence.same_cell.filter(|same| both.contains(same)) {
            return Some(same);
        }
        let (thousands, decimals) = self.by_size()?;
        let mut spoken = Vec::new();
        let has_fractions = evidence.figures.iter().any(|figure| !figure.is_integer());
        match evidence.is_whole {
            // `1.612 million` has three digits behind the mark in neither sense.
            Some(true) if !has_fractions && is_below_thousand(decimals) => spoken.push(thousands),
            Some(false) => spoken.push(decimals),
            Some(true) => {}
            None if evidence.is_countable && !has_fractions && !evidence.figures.is_empty() => spoken.push(thousands),
            None => {}
        }
        match [thousands, decimals].map(|reading| is_near_all(reading, &evidence.figures)) {
            [true, false] => spoken.push(thousands),
            [false, true] => spoken.push(decimals),
            [true, true] | [false, false] => {}
        }
        let (first, others) = spoken.split_first()?;
        others.iter().all(|other| other == first).then_some(*first)
    }

    /// The larger one, with thousands, and the smaller one, with decimals.
    fn by_size(self) -> Option<(Amount, Amount)> {
        let size = |amount: Amount| amount.ends().map(|(low, high)| low.abs().max(high.abs()));
        let (own, other) = (size(self.amount)?, size(self.other)?);
        Some(if own > other { (self.amount, self.other) } else { (self.other, self.amount) })
    }
}

fn is_below_thousand(amount: Amount) -> bool {
    amount.ends().is_some_and(|(low, _)| low.abs() < Decimal::ONE_THOUSAND)
}

/// Whether a reading is of the order of all figures; false where there are none.
fn is_near_all(reading: Amount, figures: &[Decimal]) -> bool {
    let Some((low, high)) = reading.ends() else { return false };
    let is_near = |own: Decimal, figure: &Decimal| {
        let (small, large) = (own.abs().min(figure.abs()), own.abs().max(figure.abs()));
        small.checked_mul(FARTHEST).is_some_and(|farthest| large <= farthest)
    };
    !figures.is_empty() && figures.iter().all(|figure| is_near(low, figure) && is_near(high, figure))
}

#[cfg(test)]
mod tests;
