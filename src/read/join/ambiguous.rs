//! Settles figures that can be read in two ways (`1.612`) by their indicator: its unit, its other figures, and what the plan
//! or the report says of the same cell. What nothing settles stays as its table's other cells have it.

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::finding::{Finding, rule};
use crate::model::{Amount, Indicator, Origin, Part, Programme, Quantity, ValueOf, ValuesAre, subject};
use crate::read::values::ambiguous::{Evidence, Readings};
use crate::read::values::number;
use crate::read::words::{unit_words, value_scale};

/// Settles the ambiguous figures of all indicators, and gives how many findings that makes superfluous: a reading that is
/// settled is no finding, unless the table's other cells speak for the other one.
pub fn settle(programme: &mut Programme, findings: &mut Vec<Finding>) -> usize {
    let is_open = |finding: &Finding| finding.rule.id == rule::NUMBER_AMBIGUOUS.id;
    let open: HashSet<Origin> =
        findings.iter().filter(|finding| is_open(finding)).filter_map(|finding| finding.at).collect();
    let mut settled: HashSet<Origin> = HashSet::new();
    for indicator in programme.indicators_mut() {
        let entries = Entries::of(indicator);
        if !entries.0.iter().any(|entry| entry.quantity.other.is_some()) {
            continue;
        }
        let amount = |entry: &Entry<'_>| entries.amount_of(entry, indicator, &open);
        let amounts: Vec<Option<Amount>> = entries.0.iter().map(amount).collect();
        let subject = subject::indicator(indicator);
        for (quantity, amount) in figures_mut(indicator).zip(amounts) {
            let Some(amount) = amount else { continue };
            let is_as_read = quantity.amount == amount;
            (quantity.amount, quantity.other) = (amount, None);
            if open.contains(&quantity.origin) {
                settled.insert(quantity.origin);
            } else if !is_as_read {
                findings.push(against_table(quantity).about(subject.as_str()));
            }
        }
    }
    let before = findings.len();
    let is_settled = |finding: &Finding| finding.at.is_some_and(|at| settled.contains(&at));
    findings.retain(|finding| {
        !(is_open(finding) && finding.message.key == rule::NUMBER_AMBIGUOUS.id && is_settled(finding))
    });
    before - findings.len()
}

/// The amount of an ambiguous figure that belongs to an indicator as its value `of`, where the indicator settles it.
pub fn amount_beside(indicator: &Indicator, of: ValueOf, quantity: &Quantity) -> Option<Amount> {
    Entries::of(indicator).amount_of(&Entry { of, part: None, quantity }, indicator, &HashSet::new())
}

/// A figure of an indicator or of a part of it.
struct Entry<'i> {
    of: ValueOf,
    part: Option<Part>,
    quantity: &'i Quantity,
}

/// All figures of an indicator, in the order of [`figures_mut`].
struct Entries<'i>(Vec<Entry<'i>>);

impl<'i> Entries<'i> {
    fn of(indicator: &'i Indicator) -> Self {
        let baselines = [&indicator.baseline.plan, &indicator.baseline.report].into_iter().flatten();
        let baselines = baselines.map(|baseline| (ValueOf::Baseline, &baseline.value));
        let targets = [&indicator.targets, &indicator.revised_targets].into_iter().flat_map(|targets| targets.iter());
        let targets = targets.map(|(period, quantity)| (ValueOf::Target(period), quantity));
        let achieved = indicator.achieved.iter().map(|(period, quantity)| (ValueOf::Achieved(period), quantity));
        let own = baselines.chain(targets).chain(achieved).map(|(of, quantity)| Entry { of, part: None, quantity });
        let parts = indicator.disaggregated.iter();
        let parts = parts.map(|part| Entry { of: part.of, part: Some(part.part()), quantity: &part.quantity });
        Self(own.chain(parts).collect())
    }

    /// The reading of an ambiguous figure that the others settle: those with one reading, and those of other tables that
    /// their tables do not leave `open`.
    fn amount_of(&self, entry: &Entry<'_>, indicator: &Indicator, open: &HashSet<Origin>) -> Option<Amount> {
        let quantity = entry.quantity;
        let readings = Readings { amount: quantity.amount, other: quantity.other? };
        let is_sure = |other: &&Entry<'i>| {
            let is_other = !std::ptr::eq(other.quantity, quantity) && other.part == entry.part;
            let is_elsewhere = other.quantity.origin.source_id() != quantity.origin.source_id();
            let is_read = other.quantity.other.is_none() || is_elsewhere && !open.contains(&other.quantity.origin);
            is_other && is_read && !quantity.differs_in_unit(other.quantity)
        };
        let sure = || self.0.iter().filter(is_sure);
        let same_cell = sure().filter(|other| other.of == entry.of).map(|other| other.quantity.amount);
        let (is_whole, is_countable) = counted(indicator, quantity);
        let times = |other: &Entry<'_>| factor(other.quantity).checked_div(factor(quantity));
        let ends = sure().filter_map(|other| {
            let (low, high) = other.quantity.amount.ends()?;
            Some([low.checked_mul(times(other)?)?, high.checked_mul(times(other)?)?])
        });
        let figures = ends.flatten().filter(|figure| !figure.is_zero()).collect();
        let same_cell = same_cell.into_iter().find(|same| *same == readings.amount || *same == readings.other);
        readings.settled_by(&Evidence { same_cell, is_whole, is_countable, figures })
    }
}

/// What the figures of a value are counted in now.
fn factor(quantity: &Quantity) -> Decimal {
    let said = quantity.unit.as_ref().and_then(|unit| unit.factor.checked_div(unit.times));
    said.unwrap_or(Decimal::ONE)
}

/// Whether unit and name say that such a figure is a whole number, and whether it may be one.
fn counted(indicator: &Indicator, quantity: &Quantity) -> (Option<bool>, bool) {
    let of_row = indicator.unit.text();
    let known = quantity.unit.clone().or_else(|| unit_words::read_unit(of_row));
    let is_percent = |unit: &str| matches!(unit, "%" | "‰");
    if quantity.percent || known.as_ref().is_some_and(|unit| unit.keys.iter().any(|key| is_percent(key))) {
        return (Some(false), false);
    }
    let is_multiple = known.as_ref().is_some_and(|unit| unit.factor != Decimal::ONE);
    let is_measured = known.as_ref().is_some_and(|unit| unit.is_money() || unit.is_measure());
    let words = quantity.unit.as_ref().map_or(of_row, |unit| unit.printed.as_str());
    let name = indicator.name.text();
    let is_whole = value_scale::are_whole(words, name).filter(|is_whole| !is_whole || !(is_multiple || is_measured));
    let is_level = value_scale::values_are(words, name) == Some(ValuesAre::Levels);
    let may_measure = is_multiple || is_measured || is_level || value_scale::is_of_time_or_measured(words);
    (is_whole, !may_measure)
}

fn figures_mut(indicator: &mut Indicator) -> impl Iterator<Item = &mut Quantity> {
    let Indicator { baseline, targets, revised_targets, achieved, disaggregated, .. } = indicator;
    let baselines = [&mut baseline.plan, &mut baseline.report].into_iter().flatten();
    let series = [targets, revised_targets, achieved].into_iter();
    let of_series = series.flat_map(|series| series.iter_mut().map(|(_, quantity)| quantity));
    let of_parts = disaggregated.iter_mut().map(|part| &mut part.quantity);
    baselines.map(|baseline| &mut baseline.value).chain(of_series).chain(of_parts)
}

/// A figure that its row reads otherwise than the other cells of its table.
fn against_table(quantity: &Quantity) -> Finding {
    let number = quantity.amount.ends().map_or(Decimal::ZERO, |(low, _)| low);
    number::ambiguous(&quantity.printed, number).saying("number-ambiguous-table").at(quantity.origin)
}

#[cfg(test)]
mod tests;
