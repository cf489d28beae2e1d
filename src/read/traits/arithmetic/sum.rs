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

/// So many times nearer the one has to be than the other.
const CLEARLY_NEARER: Decimal = Decimal::from_parts(125, 0, 0, false, 2);

/// Whether figures together are clearly nearer to a target than the largest of them, as parts of a count are, or farther, as
/// several measurements of one thing are; none where neither is clear.
pub fn is_sum_nearer(figures: &[Decimal], target: Decimal) -> Option<bool> {
    let sum = figures.iter().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(*figure))?;
    let most = *figures.iter().max()?;
    if target <= Decimal::ZERO || most <= Decimal::ZERO || figures.iter().any(Decimal::is_sign_negative) {
        return None;
    }
    let times_off = |figure: Decimal| figure.max(target).checked_div(figure.min(target));
    let (sum, most) = (times_off(sum)?, times_off(most)?);
    if sum.checked_mul(CLEARLY_NEARER)? <= most {
        return Some(true);
    }
    (most.checked_mul(CLEARLY_NEARER)? <= sum).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_count_are_together_nearer_to_the_target_than_the_largest_of_them() {
        for (figures, target, expected) in [
            (&[240, 330][..], 600, Some(true)),
            (&[20, 30, 10], 55, Some(true)),
            (&[550, 570], 600, Some(false)),
            (&[550, 20], 570, None),
            (&[0, 0], 570, None),
            (&[300, 200], 0, None),
        ] {
            let figures: Vec<Decimal> = figures.iter().copied().map(Decimal::from).collect();
            assert_eq!(is_sum_nearer(&figures, Decimal::from(target)), expected, "{figures:?} {target}");
        }
    }
}
