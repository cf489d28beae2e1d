//! Columns that are the sum of others.

use rust_decimal::Decimal;

use super::{Agreement, Figures, MOST_COMPARED, decimals, last_place};

/// In how many rows the last column is the sum of the others, if it is in most and at least two parts add to it in most
/// of these rows. A blank part counts nothing; a row without any part, or without a total, is left out.
pub fn sum_of(parts: &[Figures<'_>], total: Figures<'_>) -> Option<Agreement> {
    if parts.len() < 2 {
        return None;
    }
    // Each part may be off by half a unit of its last decimal.
    let places = decimals(parts.iter().chain([&total]).flat_map(|column| column.iter().flatten().copied()));
    let allowance = last_place(places) * Decimal::from(parts.len()) / Decimal::TWO;
    let (mut agreement, mut of_several) = (Agreement::default(), 0);
    for (row, total) in total.iter().enumerate().filter_map(|(row, total)| Some((row, (*total)?))).take(MOST_COMPARED) {
        let figures = || parts.iter().filter_map(|part| part.get(row).copied().flatten());
        if figures().next().is_none() {
            continue;
        }
        let sum = figures().try_fold(Decimal::ZERO, Decimal::checked_add);
        let agrees = sum.and_then(|sum| sum.checked_sub(total)).is_some_and(|off| off.abs() <= allowance);
        agreement.count(agrees);
        of_several += usize::from(agrees && figures().filter(|figure| !figure.is_zero()).count() > 1);
    }
    (agreement.holds() && of_several * 2 > agreement.rows).then_some(agreement)
}
