//! Columns that say again what another says: the same figures, or the same text in a second language.

use super::{Agreement, Figures, LEAST_ROWS, MOST_COMPARED};
use crate::sheet::Content;

/// In how many rows the second column has the figure of the first, if it has in nearly all; a figure in one of the two
/// only is a row that disagrees. Two columns of one same figure are none: flat targets of two years are alike.
pub fn repeats(one: Figures<'_>, other: Figures<'_>) -> Option<Agreement> {
    /// Percent of the rows.
    const NEARLY_ALL: usize = 95;
    let mut agreement = Agreement::default();
    let rows = one.iter().zip(other).filter(|(one, other)| one.is_some() || other.is_some());
    rows.take(MOST_COMPARED).for_each(|(one, other)| agreement.count(one == other));
    let mut figures = one.iter().flatten();
    let first = figures.next()?;
    let differ = figures.any(|figure| figure != first);
    (differ && agreement.of >= LEAST_ROWS && agreement.percent() >= NEARLY_ALL).then_some(agreement)
}

/// A column of texts: its cells by row, and the suffix of its header for the language, as `fr` in `Indicator_fr`.
#[derive(Debug, Clone, Copy)]
pub struct Side<'c> {
    /// One for each row.
    pub cells: &'c [Option<&'c Content>],
    /// None where the header has no such suffix.
    pub suffix: Option<&'c str>,
}

/// In how many rows two columns are filled alike and their texts have the same digits, if they are in most and the
/// suffixes of their headers differ: the same in two languages.
pub fn twin(one: Side<'_>, other: Side<'_>) -> Option<Agreement> {
    /// Numbers may be digits in one language and words in the other: percent of the rows.
    const ALIKE: usize = 70;
    const LEAST: usize = 2;
    if one.suffix == other.suffix {
        return None;
    }
    let mut agreement = Agreement::default();
    let filled = one.cells.iter().zip(other.cells).filter(|(one, other)| one.is_some() || other.is_some());
    for (one, other) in filled.take(MOST_COMPARED) {
        agreement.count(matches!((one, other), (Some(one), Some(other)) if have_same_digits(one, other)));
    }
    (agreement.of >= LEAST && agreement.percent() >= ALIKE).then_some(agreement)
}

fn have_same_digits(one: &Content, other: &Content) -> bool {
    let (one, other) = (one.to_string(), other.to_string());
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<u8>>();
    digits(&one) == digits(&other)
}
