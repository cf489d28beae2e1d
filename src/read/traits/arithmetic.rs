//! Arithmetic between the columns of a table. Figures are by row: the first of each column are of the same row.
//!
//! What the rows show is evidence, no proof: a column that agrees in too few rows, or in rows that are all alike, is
//! not spoken of.

mod repetition;
mod scale;
mod share;
mod status;
mod sum;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

pub use repetition::{Side, repeats, twin};
pub use scale::same_scale;
pub use share::{Share, ShareForm, share_of, share_of_change};
pub use status::{TableDirection, agrees_with_status, direction_of_row, goes, is_achieved};
pub use sum::{is_sum_nearer, sum_of};

use super::percent;

/// The figures of a column, one for each row.
pub type Figures<'f> = &'f [Option<Decimal>];

/// Fewer rows than these say nothing.
pub const LEAST_ROWS: usize = 3;
/// Share of the rows that have to agree, in percent.
pub const MOST: usize = 80;
/// More rows than these are not compared.
const MOST_COMPARED: usize = 120;

/// In how many of the rows that can be compared two sides agree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Rows that agree.
    pub rows: usize,
    /// Rows that could be compared.
    pub of: usize,
}

impl Agreement {
    /// Counts a row.
    fn count(&mut self, agrees: bool) {
        self.rows += usize::from(agrees);
        self.of += 1;
    }

    /// How many percent of the rows agree; 0 of none.
    pub fn percent(self) -> usize {
        percent(self.rows, self.of)
    }

    /// Whether too many rows disagree for most of so many to agree.
    fn is_lost(self, rows: usize) -> bool {
        (self.of - self.rows) * 100 > rows * (100 - MOST)
    }

    /// Whether most rows agree, and there are enough of them.
    pub fn holds(self) -> bool {
        self.of >= LEAST_ROWS && self.percent() >= MOST
    }
}

/// The rows of two columns in which both have a figure.
fn pairs<'f>(one: Figures<'f>, other: Figures<'f>) -> impl Iterator<Item = (Decimal, Decimal)> {
    one.iter().zip(other).filter_map(|(one, other)| Some(((*one)?, (*other)?))).take(MOST_COMPARED)
}

/// The largest number of decimals that a figure of the column has.
fn decimals(figures: impl Iterator<Item = Decimal>) -> u32 {
    figures.map(|figure| figure.normalize().scale()).max().unwrap_or(0)
}

/// A unit of the last of so many decimals: 0.01 for two.
fn last_place(decimals: u32) -> Decimal {
    Decimal::new(1, decimals.min(Decimal::MAX_SCALE))
}
