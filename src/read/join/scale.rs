//! Finds fractions beside percentages: `0.85` where the other figures of a percent unit are 60 and 80. They count as they are
//! written; that each may be a hundred times as much is reported, and marked for the verdict.

use indexmap::IndexMap;
use rust_decimal::Decimal;

use crate::finding::{Argument, Finding, rule};
use crate::model::{Indicator, Origin, Programme, Quantity, SourceId, bounded, subject};
use crate::read::words::{unit_words, value_scale};

/// By so many times a fraction is smaller than every other figure of its row.
const SMALLER: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
/// As a percentage it is at most so many times larger or smaller than one of them.
const FARTHEST: Decimal = Decimal::TEN;
/// Where the largest figure is smaller, the row may be a rate that is small: 0.05 % after 2 %.
const LEAST_PERCENT: Decimal = Decimal::TEN;
/// So many fractions in a column, and nothing else, are one finding.
const LEAST_IN_COLUMN: usize = 3;
/// So many of them are named.
const MOST_RELATED: usize = 10;

/// A fraction as it was found.
struct Found {
    at: Origin,
    subject: String,
    printed: Box<str>,
    number: Decimal,
    /// A figure that it is a fraction beside.
    beside: (Origin, Box<str>),
}

/// The fractions of a column, and how many other figures of percent units it has.
#[derive(Default)]
struct Column {
    fractions: Vec<Found>,
    others: usize,
}

/// Reports fractions beside percentages and marks them in their indicators.
pub fn report(programme: &mut Programme, findings: &mut Vec<Finding>) {
    let mut columns: IndexMap<(SourceId, Option<u16>), Column> = IndexMap::new();
    for indicator in programme.indicators_mut().filter(|indicator| is_in_percent(indicator)) {
        let found = fractions(indicator);
        let is_fraction = |figure: &Quantity| found.iter().any(|found| found.at == figure.origin);
        for figure in indicator.figures().filter(|figure| !is_fraction(figure) && number(figure).is_some()) {
            columns.entry(column(figure.origin)).or_default().others += 1;
        }
        indicator.fractions = found.iter().map(|found| found.at).collect();
        for found in found {
            columns.entry(column(found.at)).or_default().fractions.push(found);
        }
    }
    for column in columns.into_values() {
        match &column.fractions[..] {
            [first, others @ ..] if column.others == 0 && others.len() + 1 >= LEAST_IN_COLUMN => {
                let finding = finding(first).saying("scale-mixed-column").with("count", others.len() + 1);
                let related = others.iter().take(MOST_RELATED);
                findings.push(related.fold(finding, |finding, found| finding.related(found.at)));
            }
            several => findings.extend(several.iter().map(|found| finding(found).about(found.subject.as_str()))),
        }
    }
}

fn column(at: Origin) -> (SourceId, Option<u16>) {
    (at.source_id(), at.column_index())
}

fn finding(found: &Found) -> Finding {
    let (at, printed) = &found.beside;
    let percent = bounded::percent(found.number).normalize();
    let finding = Finding::new(&rule::SCALE_MIXED).at(found.at).related(*at).with("other", &**printed);
    let finding = finding.with("text", &*found.printed).with("number", Argument::Number(found.number));
    finding.with("percent", Argument::Number(percent))
}

/// Whether the unit is percent, by the words of the row or a header, or a figure has the sign.
fn is_in_percent(indicator: &Indicator) -> bool {
    let is_percent = |key: &&'static str| *key == "%";
    let has_sign =
        |figure: &Quantity| figure.percent || figure.unit.iter().any(|unit| unit.keys.iter().any(is_percent));
    let unit = indicator.unit.text();
    match unit_words::read_unit(unit) {
        Some(unit) if !unit.keys.is_empty() => unit.keys.iter().any(is_percent),
        _ => indicator.figures().any(has_sign) || value_scale::is_percent(unit),
    }
}

/// The size of an exact figure that is not zero.
fn number(figure: &Quantity) -> Option<Decimal> {
    figure.exact().map(|number| number.abs()).filter(|number| !number.is_zero())
}

/// The figures of an indicator in percent that are fractions beside its other ones. What has a percent sign or format is what
/// it says, and so is a 1.
fn fractions(indicator: &Indicator) -> Vec<Found> {
    let is_fraction = |figure: &Quantity, number: Decimal| number < Decimal::ONE && !figure.percent;
    let figures = || indicator.figures().filter_map(|figure| Some((figure, number(figure)?)));
    let others: Vec<(&Quantity, Decimal)> =
        figures().filter(|(figure, number)| !is_fraction(figure, *number)).collect();
    if others.iter().map(|(_, number)| *number).max().is_none_or(|largest| largest < LEAST_PERCENT) {
        return Vec::new();
    }
    let find = |(figure, number): (&Quantity, Decimal)| {
        let is_smaller = others.iter().all(|(_, other)| number.saturating_mul(SMALLER) <= *other);
        let percent = bounded::percent(number);
        let is_near = |other: Decimal| percent.max(other) <= percent.min(other).saturating_mul(FARTHEST);
        let (beside, _) = others.iter().find(|(_, other)| is_smaller && is_near(*other))?;
        Some(Found {
            at: figure.origin,
            subject: subject::indicator(indicator),
            printed: figure.printed.clone(),
            number,
            beside: (beside.origin, beside.printed.clone()),
        })
    };
    figures().filter(|(figure, number)| is_fraction(figure, *number)).filter_map(find).collect()
}

#[cfg(test)]
mod tests;
