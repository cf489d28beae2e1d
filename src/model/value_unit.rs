//! What a value is counted in, where the header of its column or its cell says so.

use rust_decimal::Decimal;

use super::origin::Origin;

/// The unit and the factor of a value: `mil. RSD` of a header such as `Target 2021 (mil. RSD)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueUnit {
    /// Unit and factor as printed, `mil. RSD`.
    pub printed: String,
    /// The unit without its factor as printed, `RSD`; empty where only a factor is said.
    pub unit: String,
    /// The units that it may be, by the keys of `data/units.toml`: `RSD`, `%`, `km`, `count`. Several for `$`; none for a
    /// unit that is not known.
    pub keys: Vec<&'static str>,
    /// What the printed figures are counted in: 1,000,000.
    pub factor: Decimal,
    /// What the printed figures were multiplied by, so that the figures of the indicator are in one factor; 1 where they
    /// count as printed.
    pub times: Decimal,
    /// The header's words and their cell; none where the value's own cell or its row says the unit.
    pub header: Option<(String, Origin)>,
}

/// The key of what is counted, whatever it is.
const COUNT: &str = "count";

impl ValueUnit {
    /// Whether the two cannot be the same unit: euros and dollars, kilometres and percent. Units of which one is not known
    /// are not said to differ, and neither is a count of anything from a measure.
    pub fn differs_from(&self, other: &Self) -> bool {
        let is_vague = |one: &Self, other: &Self| one.keys.contains(&COUNT) && other.is_measure();
        !self.keys.is_empty()
            && !other.keys.is_empty()
            && !self.keys.iter().any(|key| other.keys.contains(key))
            && !is_vague(self, other)
            && !is_vague(other, self)
    }

    /// Whether it is a measure: kilometres, hours.
    pub fn is_measure(&self) -> bool {
        !self.keys.is_empty() && self.keys.iter().all(|key| is_measure(key))
    }

    /// What the figures are counted in as they are kept: `000 EUR`, or `EUR` where they were multiplied by the factor.
    /// Empty where that is ones of a unit that nobody names.
    pub fn in_force(&self) -> &str {
        if self.times == Decimal::ONE && self.factor != Decimal::ONE { &self.printed } else { &self.unit }
    }

    /// Whether it is money.
    pub fn is_money(&self) -> bool {
        !self.keys.is_empty() && self.keys.iter().all(|key| is_currency(key))
    }
}

/// Keys of currencies are three capitals.
fn is_currency(key: &str) -> bool {
    key.len() == 3 && key.bytes().all(|letter| letter.is_ascii_uppercase())
}

fn is_measure(key: &str) -> bool {
    !is_currency(key) && key != COUNT && key.bytes().all(|letter| letter.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(keys: &[&'static str]) -> ValueUnit {
        ValueUnit {
            printed: String::new(),
            unit: String::new(),
            keys: keys.to_vec(),
            factor: Decimal::ONE,
            times: Decimal::ONE,
            header: None,
        }
    }

    #[test]
    fn units_differ_only_where_both_are_known_and_cannot_be_the_same() {
        for (one, other, differ) in [
            (&["EUR"][..], &["USD"][..], true),
            (&["EUR"], &["EUR"], false),
            (&["USD", "CAD"], &["CAD"], false),
            (&["USD", "CAD"], &["EUR"], true),
            (&["km"], &["m"], true),
            (&["km"], &["count"], false),
            (&["%"], &["count"], true),
            (&["RSD"], &["count"], true),
            (&["RSD"], &[], false),
            (&[], &[], false),
        ] {
            assert_eq!(unit(one).differs_from(&unit(other)), differ, "{one:?} {other:?}");
            assert_eq!(unit(other).differs_from(&unit(one)), differ, "{other:?} {one:?}");
        }
        assert!(unit(&["EUR"]).is_money() && unit(&["USD", "CAD"]).is_money());
        assert!(!unit(&["BAM", "km"]).is_money() && !unit(&["GWh"]).is_money() && !unit(&[]).is_money());
    }
}
