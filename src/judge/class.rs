//! Classes of a profile, finer or coarser than the verdict: half-open, by percent of target or by share of the planned
//! change.
//!
//! Percent of the target is how near the value comes to it in the direction of the indicator, as the tolerance has it: of
//! what should fall a value 5 % above the target is at 95 %. A class is defined where target and value are numbers and the
//! target is above zero; by share of the change, where there is a baseline that the target is better than.

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use super::band::Band;
use super::basis::Basis;

/// The classes of a profile and what they measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classes {
    /// Percent of the target, or share of the planned change.
    pub basis: Basis,
    /// From the best to the worst, without gaps and overlaps: each begins where the one after it ends.
    pub all: Vec<Class>,
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// `partly achieved`.
    pub name: String,
    /// The least share that is in the class, a fraction (0.5 is 50 %); none for the lowest.
    pub from: Option<Decimal>,
    /// Where the threshold is taken from.
    pub source: String,
}

/// The class of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundClass {
    /// Its number in the profile, the best first.
    pub number: usize,
    /// The share that it goes by, a fraction; of an open value that of its number.
    pub share: Decimal,
}

impl Classes {
    /// The share below which a class ends; none for the best.
    pub fn below(&self, class: usize) -> Option<Decimal> {
        self.all.get(class.checked_sub(1)?)?.from
    }

    /// The number of the class of a value that is a number; `needed` is what counts from a share on.
    pub(super) fn class_of(&self, achieved: Decimal, needed: impl Fn(Decimal) -> Band) -> Option<usize> {
        self.all.iter().position(|class| class.from.is_none_or(|from| needed(from).holds(achieved)))
    }

    /// The least shares of all classes but the lowest.
    pub(super) fn thresholds(&self) -> impl Iterator<Item = Decimal> {
        self.all.iter().filter_map(|class| class.from)
    }
}
