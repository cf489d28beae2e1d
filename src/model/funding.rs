//! A funding line of a measure or an activity.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::origin::{Origin, Text};
use super::quantity::{ByPeriod, Quantity};
use super::value_unit::ValueUnit;

/// One line of funding of a measure or an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// Source of funding as printed: `Budget of the Republic of Serbia`.
    pub source: Text,
    /// The reference to the programme budget, `0614/5006`.
    pub budget_reference: Text,
    /// Estimated funds by year, in the currency and the factor of their header, their cell or a note; where nothing says
    /// one, as the programme prints them. Amounts of two currencies are neither added up nor compared.
    pub funds: ByPeriod<Quantity>,
    /// The row as a whole, not a cell of it.
    pub origin: Origin,
}

/// Amounts of one unit, added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundsSum {
    /// In the unit; in ones of it where its amounts were in several factors.
    pub amount: Decimal,
    /// The unit and the factor of all amounts; none where nothing says one.
    pub unit: Option<Arc<ValueUnit>>,
    /// The first cell.
    pub origin: Origin,
}

impl FundsSum {
    /// Adds cells up, those of each currency and those without one by themselves, in the order in which they come.
    pub fn of<'q>(cells: impl Iterator<Item = &'q Quantity>) -> Vec<Self> {
        let mut sums: Vec<Self> = Vec::new();
        for cell in cells {
            let Some(amount) = cell.amount.number() else { continue };
            let unit = cell.unit.clone().filter(|unit| !unit.in_force().is_empty());
            let mut own = Self { amount, unit, origin: cell.origin };
            match sums.iter_mut().find(|sum| sum.is_in_unit_of(&own)) {
                Some(sum) => {
                    if sum.factor() != own.factor() {
                        (*sum, own) = (sum.in_ones(), own.in_ones());
                    }
                    sum.amount = sum.amount.saturating_add(own.amount);
                }
                None => sums.push(own),
            }
        }
        sums
    }

    /// Whether the two can be added: both in one currency, or both in none and one factor.
    pub fn is_in_unit_of(&self, other: &Self) -> bool {
        match (&self.unit, &other.unit) {
            (None, None) => true,
            (Some(own), Some(other)) if own.keys.is_empty() && other.keys.is_empty() => {
                own.in_force() == other.in_force()
            }
            (Some(own), Some(other)) => own.keys.iter().any(|key| other.keys.contains(key)),
            (None, Some(_)) | (Some(_), None) => false,
        }
    }

    /// Whether the two cannot be the same money: euros and dinars.
    pub fn differs_in_currency(&self, other: &Self) -> bool {
        self.unit.as_ref().zip(other.unit.as_ref()).is_some_and(|(own, other)| own.differs_from(other))
    }

    /// What one of the amount is: 1,000 where it is in thousands.
    pub fn factor(&self) -> Decimal {
        self.unit.as_ref().filter(|unit| unit.times == Decimal::ONE).map_or(Decimal::ONE, |unit| unit.factor)
    }

    /// The same money in ones: 50 thousand euros as 50,000 euros.
    pub fn in_ones(&self) -> Self {
        let ones = |unit: &Arc<ValueUnit>| {
            let printed = unit.unit.clone();
            Arc::new(ValueUnit { printed, factor: Decimal::ONE, times: Decimal::ONE, ..(**unit).clone() })
        };
        let amount = self.amount.saturating_mul(self.factor());
        Self { amount, unit: self.unit.as_ref().map(ones), origin: self.origin }
    }

    /// The words of its unit, `000 EUR`; empty where nothing says one.
    pub fn unit_words(&self) -> &str {
        self.unit.as_deref().map_or("", ValueUnit::in_force)
    }
}
