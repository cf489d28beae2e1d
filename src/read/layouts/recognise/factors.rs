//! Columns of figures whose headers count in thousands or millions beside others that do not: `Target (mil. RSD)` and
//! `Achieved (RSD)`.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::view::ColumnView;
use crate::read::layouts::header::ColumnFactor;
use crate::read::map::TableSettings;
use crate::read::words::meaning::Meaning;

/// By so many powers of ten the figures have to come nearer to those of the other columns to be multiplied.
const CLEARLY_NEARER: f64 = 1.0;

/// The columns whose headers say another factor than that of the column of figures with the smallest one. Their figures are
/// multiplied where that brings them clearly nearer to the figures of the others.
pub fn settle(views: &[ColumnView], settings: &TableSettings) -> Vec<ColumnFactor> {
    let figures: Vec<&ColumnView> = views.iter().filter(|view| view.meaning().is_some_and(is_scaled)).collect();
    let Some(least) = figures.iter().map(|view| factor(view)).min() else { return Vec::new() };
    let others = figures.iter().filter(|view| factor(view) == least);
    let Some(common) = mean_power(others.copied()) else { return Vec::new() };
    let is_other = |view: &&&ColumnView| factor(view) != least && !settings.factors.contains_key(&view.at);
    let of_column = |view: &&ColumnView| {
        let times = factor(view).checked_div(least)?;
        let own = mean_power(std::iter::once(*view))?;
        let nearer = (own - common).abs() - (own + times.to_f64()?.log10() - common).abs();
        Some(ColumnFactor { column: view.at, factor: times, is_applied: nearer >= CLEARLY_NEARER })
    };
    figures.iter().filter(is_other).filter_map(of_column).collect()
}

fn is_scaled(meaning: Meaning) -> bool {
    use Meaning::{Achieved, Baseline, Target, TargetMax, TargetMin, TargetOriginal};
    matches!(meaning, Achieved | Baseline | Target | TargetMax | TargetMin | TargetOriginal)
}

fn factor(view: &ColumnView) -> Decimal {
    view.words.factor.unwrap_or(Decimal::ONE)
}

/// The mean power of ten of the figures that are not zero.
fn mean_power<'v>(views: impl Iterator<Item = &'v ColumnView>) -> Option<f64> {
    let figures = views.flat_map(|view| view.traits.figures.iter().flatten());
    let powers: Vec<f64> =
        figures.filter(|figure| !figure.is_zero()).filter_map(|figure| Some(figure.abs().to_f64()?.log10())).collect();
    let count = u32::try_from(powers.len()).ok().filter(|count| *count > 0)?;
    Some(powers.iter().sum::<f64>() / f64::from(count))
}
