//! Figures as the tables print them: exact numbers, ranges, bounds, words, and nothing at all.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::origin::{Origin, Sourced};
use super::period::Year;
use super::reporting_period::ReportingPeriod;
use super::terms_ids;
use super::value_unit::ValueUnit;

/// What a cell of figures says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Empty, `-`, `no data` and the like.
    Missing,
    /// One number.
    Exact(Decimal),
    /// `42 - 45`; `low` is not above `high`.
    Range {
        /// Not above `high`.
        low: Decimal,
        /// Not below `low`.
        high: Decimal,
    },
    /// `at least 5`, `>= 5`, `> 5`.
    AtLeast(Bound),
    /// `at most 5`, `<= 5`, `< 5`.
    AtMost(Bound),
    /// Yes or no, in words, as a truth value or as a tick: `yes`, `da`, `TRUE`, `✓`.
    YesNo(bool),
    /// Other words that are no number: a milestone, a sentence. The words are in [`Quantity::printed`].
    Words,
    /// Something that is no value and does not stand for "no data" either: `#DIV/0!`, a formula never computed.
    Fault,
}

/// The end of what is open on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// The number that the bound names.
    pub number: Decimal,
    /// Whether that number itself is outside, as of `> 5` and `more than 5`.
    pub is_strict: bool,
}

impl Bound {
    /// A bound whose number itself is inside, as of `>= 5`.
    pub fn inclusive(number: Decimal) -> Self {
        Self { number, is_strict: false }
    }

    /// A bound whose number itself is outside, as of `> 5`.
    pub fn strict(number: Decimal) -> Self {
        Self { number, is_strict: true }
    }

    /// `≥`, or `>` where the number itself is outside, as people print it.
    pub fn printed_sign_of_least(self) -> &'static str {
        if self.is_strict { ">" } else { "≥" }
    }

    /// `≤`, or `<` where the number itself is outside, as people print it.
    pub fn printed_sign_of_most(self) -> &'static str {
        if self.is_strict { "<" } else { "≤" }
    }

    /// `>=`, or `>` where the number itself is outside.
    pub fn sign_of_least(self) -> &'static str {
        if self.is_strict { ">" } else { ">=" }
    }

    /// `<=`, or `<` where the number itself is outside.
    pub fn sign_of_most(self) -> &'static str {
        if self.is_strict { "<" } else { "<=" }
    }

    /// The same with another number.
    pub fn with_number(self, number: Decimal) -> Self {
        Self { number, ..self }
    }
}

/// The mark between whole number and decimals, where the user settles it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `96,55`
    Comma,
    /// `96.55`
    Point,
}

impl Amount {
    /// The number, if it is exactly one.
    pub fn exact(&self) -> Option<Decimal> {
        match *self {
            Self::Exact(number) => Some(number),
            Self::Missing | Self::Range { .. } | Self::AtLeast(_) | Self::AtMost(_) => None,
            Self::YesNo(_) | Self::Words | Self::Fault => None,
        }
    }

    /// The smaller and larger end; an exact number and a bound have the same number at both.
    pub fn ends(&self) -> Option<(Decimal, Decimal)> {
        match *self {
            Self::Exact(number) => Some((number, number)),
            Self::AtLeast(bound) | Self::AtMost(bound) => Some((bound.number, bound.number)),
            Self::Range { low, high } => Some((low, high)),
            Self::Missing | Self::YesNo(_) | Self::Words | Self::Fault => None,
        }
    }

    /// Whether it is a bound whose number itself is outside.
    pub fn is_strict(&self) -> bool {
        matches!(self, Self::AtLeast(bound) | Self::AtMost(bound) if bound.is_strict)
    }

    /// Whether it is yes or no, or other words.
    pub fn is_in_words(&self) -> bool {
        matches!(self, Self::YesNo(_) | Self::Words)
    }

    /// The number of an exact amount or a bound; a range has two.
    pub fn number(&self) -> Option<Decimal> {
        match *self {
            Self::Exact(number) => Some(number),
            Self::AtLeast(bound) | Self::AtMost(bound) => Some(bound.number),
            Self::Range { .. } | Self::Missing | Self::YesNo(_) | Self::Words | Self::Fault => None,
        }
    }
}

/// By how much a value changes, as a cell writes it: `+10`, `-20 %`, `5 p.p.`, `increase by 10`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// By how much: 10 of `+10`, -20 of `-20 %`, -5 of `reduce by 5`.
    pub by: Amount,
    /// What it is counted in.
    pub measured_in: ChangeIn,
    /// Whether words say that it is a change, and not only a sign.
    pub is_said: bool,
    /// What it makes of the baseline; none while the indicator is not known.
    pub settled: Option<SettledChange>,
}

impl Change {
    /// A change that only a sign says, or the unit of its figure.
    pub fn by_sign(by: Amount, measured_in: ChangeIn) -> Self {
        Self { by, measured_in, is_said: false, settled: None }
    }

    /// The same where a map or a matrix says what its percent are: points, or percent of the baseline.
    #[must_use]
    pub fn with_percent_as(self, measured_in: Option<ChangeIn>) -> Self {
        match measured_in {
            Some(measured_in) if self.measured_in == ChangeIn::Percent => Self { measured_in, ..self },
            Some(_) | None => self,
        }
    }
}

terms_ids! {
    /// What a change is counted in.
    ChangeIn {
        /// The unit of the indicator: `+10`.
        Units = "units",
        /// Percent of the baseline, or points where the indicator itself is counted in percent: `-20 %`.
        Percent = "percent",
        /// Percent of the baseline, whatever the unit.
        PercentOfBaseline = "relative",
        /// Percentage points: `5 p.p.`.
        Points = "points",
    }
}

/// What a change makes of the baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettledChange {
    /// The level that it counts to from this baseline is the amount of the figure.
    From(Decimal),
    /// There is no baseline to count from.
    WithoutBaseline,
    /// It is percent of what is itself in percent: the levels as points, and as percent of the baseline.
    TwoReadings {
        /// The level where they are percentage points.
        points: Decimal,
        /// The level where they are percent of the baseline.
        relative: Decimal,
    },
}

/// A figure with what was printed and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// What the cell says.
    pub amount: Amount,
    /// The cell as printed, `1.150.576`.
    pub printed: Box<str>,
    /// The period that the cell names beside the figure, as in `0 (2020)`, `45 (Q2 2021)`, `2021: 45`.
    pub period: Option<ReportingPeriod>,
    /// Whether the cell has a percent sign or a percent format. The amount of `5%` is 5.
    pub percent: bool,
    /// The unit and the factor that its header or its cell says; none where they say none.
    pub unit: Option<Arc<ValueUnit>>,
    /// What the cell says in the other reading of its one separator before three digits: `1.612` is 1612 or 1.612. None
    /// where it can be read in one way only.
    pub other: Option<Amount>,
    /// The change that it says or may say; none for a level. Once it is settled, [`amount`](Self::amount) is the level.
    pub change: Option<Box<Change>>,
    /// The cell that it was read from.
    pub origin: Origin,
}

impl Quantity {
    /// An amount in one reading, without a period, a percent sign and a unit.
    pub fn new(amount: Amount, printed: impl Into<Box<str>>, origin: Origin) -> Self {
        Self {
            amount,
            printed: printed.into(),
            period: None,
            percent: false,
            unit: None,
            other: None,
            change: None,
            origin,
        }
    }

    /// An empty cell.
    pub fn missing(origin: Origin) -> Self {
        Self::new(Amount::Missing, "", origin)
    }

    /// The number, if the cell is exactly one.
    pub fn exact(&self) -> Option<Decimal> {
        self.amount.exact()
    }

    /// Whether the cell says something that can be used: a number, a range, a bound or words.
    pub fn has_value(&self) -> bool {
        match self.amount {
            Amount::Exact(_) | Amount::Range { .. } | Amount::AtLeast(_) | Amount::AtMost(_) => true,
            Amount::YesNo(_) | Amount::Words => true,
            Amount::Missing | Amount::Fault => false,
        }
    }

    /// Whether it is in another unit, as far as both say theirs.
    pub fn differs_in_unit(&self, other: &Self) -> bool {
        let units = self.unit.as_ref().zip(other.unit.as_ref());
        units.is_some_and(|(own, other)| own.differs_from(other))
    }

    /// Whether the cell means "no value": empty, `-`, `no data`.
    pub fn is_missing(&self) -> bool {
        matches!(self.amount, Amount::Missing)
    }
}

impl From<Quantity> for Sourced<Quantity> {
    fn from(quantity: Quantity) -> Self {
        let origin = quantity.origin;
        Self::new(quantity, origin)
    }
}

/// Values by period, in the order of the periods, each once. Periods are kept as [`ReportingPeriod::canonical`] has them:
/// what is of a fiscal year is under the year in which it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByPeriod<T> {
    entries: Vec<(ReportingPeriod, T)>,
}

impl<T> Default for ByPeriod<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<T> ByPeriod<T> {
    /// The value of that period; none where the table has none, even if periods around it have one.
    pub fn get(&self, period: impl Into<ReportingPeriod>) -> Option<&T> {
        let wanted = period.into().canonical();
        self.entries.iter().find(|(period, _)| *period == wanted).map(|(_, value)| value)
    }

    /// Sets the value of a period and gives the one it replaces.
    pub fn set(&mut self, period: impl Into<ReportingPeriod>, value: T) -> Option<T> {
        let period = period.into().canonical();
        match self.entries.binary_search_by_key(&period, |(entry, _)| *entry) {
            Ok(at) => Some(std::mem::replace(&mut self.entries[at].1, value)),
            Err(at) => {
                self.entries.insert(at, (period, value));
                None
            }
        }
    }

    /// Takes out the value of that period.
    pub fn remove(&mut self, period: impl Into<ReportingPeriod>) -> Option<T> {
        let unwanted = period.into().canonical();
        let at = self.entries.iter().position(|(period, _)| *period == unwanted)?;
        Some(self.entries.remove(at).1)
    }

    /// All values, of years and of parts of years, by ascending period.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (ReportingPeriod, &T)> + ExactSizeIterator {
        self.entries.iter().map(|(period, value)| (*period, value))
    }

    /// The values of whole years.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = (Year, &T)> {
        self.iter().filter(|(period, _)| !period.is_part_of_year()).map(|(period, value)| (period.year(), value))
    }

    /// The values that are compared over time: those of whole years; where there is none, those of parts of years.
    pub fn series(&self) -> impl DoubleEndedIterator<Item = (ReportingPeriod, &T)> {
        let has_years = self.years().next().is_some();
        self.iter().filter(move |(period, _)| !has_years || !period.is_part_of_year())
    }

    /// The values of parts of that year.
    pub fn parts_of(&self, year: Year) -> impl DoubleEndedIterator<Item = (ReportingPeriod, &T)> {
        self.iter().filter(move |(period, _)| period.is_part_of_year() && period.year() == year)
    }

    /// The same, to be changed; the periods stay.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (ReportingPeriod, &mut T)> {
        self.entries.iter_mut().map(|(period, value)| (*period, value))
    }

    /// Whether there is no value at all.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many periods have a value.
    pub fn len(&self) -> usize {
        self.entries.len()
    }
}

impl ByPeriod<Quantity> {
    /// The exact numbers that are compared over time; everything else is left out.
    pub fn numbers(&self) -> impl DoubleEndedIterator<Item = (ReportingPeriod, Decimal)> {
        self.series().filter_map(|(period, quantity)| Some((period, quantity.exact()?)))
    }
}

impl<T> IntoIterator for ByPeriod<T> {
    type Item = (ReportingPeriod, T);
    type IntoIter = std::vec::IntoIter<(ReportingPeriod, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}
