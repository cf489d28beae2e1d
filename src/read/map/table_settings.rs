//! What a map says of a table as a whole: what its values mean, how its rows combine, in which units its columns are.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::{Amount, ChangeIn, Combine, Quantity, ValuesAre, Year};

/// What a cell's words can be made to mean: the ids of directions, verdicts, statuses, kinds of values and levels, and
/// `missing` for a value that is not there.
pub(super) const VALUE_WORDS: &[&str] = &[
    "increase",
    "decrease",
    "maintain",
    "achieved",
    "not-achieved",
    "no-data",
    "not-assessable",
    "completed",
    "ongoing",
    "not-initiated",
    "abandoned",
    "relevant",
    "not-relevant",
    "baseline",
    "target",
    "overall",
    "specific",
    "measure",
    MISSING,
];

/// The word for a value that is not there.
pub const MISSING: &str = "missing";

/// What a map says of a table as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableSettings {
    /// What the words of cells mean: folded words and one of the ids.
    pub values: BTreeMap<String, String>,
    /// How several rows of one indicator in one period combine; asked where nothing says it.
    pub combine: Option<Combine>,
    /// What changes in percent of a value in percent are: points, or percent of the baseline.
    pub change: Option<ChangeIn>,
    /// Whether yearly values are amounts or levels.
    pub values_are: Option<ValuesAre>,
    /// The programme's first year, from which `Year 1` and the like are counted.
    pub first_year: Option<Year>,
    /// The units of columns of the sheet, from zero.
    pub units: BTreeMap<u16, String>,
    /// What the figures of columns of the sheet, from zero, are multiplied by.
    pub factors: BTreeMap<u16, Decimal>,
}

impl TableSettings {
    /// The one unit of all columns of figures for which the map gives one; none where they differ.
    pub fn one_unit(&self) -> Option<&str> {
        let first = self.units.values().next()?;
        self.units.values().all(|unit| unit == first).then_some(first)
    }
}

/// A figure times a factor; words and missing values stay what they are.
pub fn scaled(quantity: Quantity, factor: Decimal) -> Quantity {
    let times = |number: Decimal| number.checked_mul(factor).map(|product| product.normalize());
    let scaled = |amount: &Amount| match amount {
        Amount::Exact(number) => times(*number).map(Amount::Exact),
        Amount::Range { low, high } => times(*low).zip(times(*high)).map(|(low, high)| Amount::Range { low, high }),
        Amount::AtLeast(bound) => times(bound.number).map(|number| Amount::AtLeast(bound.with_number(number))),
        Amount::AtMost(bound) => times(bound.number).map(|number| Amount::AtMost(bound.with_number(number))),
        Amount::Missing | Amount::YesNo(_) | Amount::Words | Amount::Fault => None,
    };
    match scaled(&quantity.amount) {
        Some(amount) => {
            let other = quantity.other.as_ref().and_then(scaled);
            let change = quantity.change.map(|mut change| {
                if change.measured_in == ChangeIn::Units {
                    change.by = amount;
                }
                change
            });
            Quantity { amount, other, change, ..quantity }
        }
        None => quantity,
    }
}
