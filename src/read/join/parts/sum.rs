//! A sum of parts that was made, to be reported once the years are settled.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::row::words;
use crate::finding::{Finding, rule};
use crate::model::{ByPeriod, Indicator, Origin, Programme, Quantity, ReportingPeriod, bounded};
use crate::read::record::IndicatorRecord;

/// The parts of an indicator whose values were added up.
pub struct Sum {
    at: Origin,
    name: String,
    parts: Vec<Part>,
    targets: ByPeriod<Quantity>,
    /// Whether the target is in the row of the first part only.
    is_target_written_once: bool,
}

struct Part {
    words: String,
    achieved: ByPeriod<Quantity>,
}

/// What is shown of a sum.
struct Shown {
    values: Vec<String>,
    sum: Decimal,
    without: Vec<String>,
}

impl Sum {
    /// Of these parts.
    pub fn new(parts: &[IndicatorRecord], is_target_written_once: bool) -> Option<Self> {
        let first = &parts.first()?.indicator;
        let part = |row: &IndicatorRecord| Part { words: words(row), achieved: row.indicator.achieved.clone() };
        Some(Self {
            at: first.origin,
            name: first.name.text().to_owned(),
            parts: parts.iter().map(part).collect(),
            targets: first.targets.clone(),
            is_target_written_once,
        })
    }

    /// The warning on it: the parts, their values of the last period and the sum, and the parts without a value. Where the
    /// periods are parts of a year that were added up to that of the `whole`, it is the sum of the year.
    fn finding(&self, whole: Option<&Indicator>) -> Finding {
        let periods = self.parts.iter().flat_map(|part| part.achieved.iter());
        let last = periods.filter(|(_, value)| !value.is_missing()).map(|(period, _)| period).max();
        let year = last.filter(|last| last.is_part_of_year()).and_then(|last| {
            let shown = self.shown(|part| part.parts_of(last.year()).map(|(_, value)| value).collect());
            let of_whole = whole?.achieved.get(last.year())?.exact();
            (of_whole == Some(shown.sum)).then(|| (last.year().into(), shown))
        });
        let of_last = || last.map(|last| (last, self.shown(|part| part.get(last).into_iter().collect())));
        let (period, shown) = match year.or_else(of_last) {
            Some((period, shown)) => (Some(period), shown),
            None => (None, self.shown(|_| Vec::new())),
        };
        let target = period.and_then(|period: ReportingPeriod| self.targets.get(period));
        let target = target.or_else(|| self.targets.iter().next().map(|(_, target)| target));
        let target = target.map_or("–", |target| target.printed.trim());
        let key = if shown.without.is_empty() { "parts-summed" } else { "parts-summed-in-part" };
        let finding = Finding::new(&rule::PARTS_SUMMED).saying(key).at(self.at).about(self.name.as_str());
        let parts: Vec<&str> = self.parts.iter().map(|part| part.words.as_str()).collect();
        let finding = finding.with("target", target).with("parts", parts.join(", "));
        let finding = finding.with("written", if self.is_target_written_once { "once" } else { "each" });
        let finding = finding.with("values", shown.values.join(" + ")).with("sum", shown.sum.normalize().to_string());
        finding.with("without", shown.without.join(", "))
    }

    /// The values of each part that are wanted, added up, and their sum.
    fn shown<'s>(&'s self, wanted: impl Fn(&'s ByPeriod<Quantity>) -> Vec<&'s Quantity>) -> Shown {
        let mut shown = Shown { values: Vec::new(), sum: Decimal::ZERO, without: Vec::new() };
        for part in &self.parts {
            let found: Vec<&Quantity> =
                wanted(&part.achieved).into_iter().filter(|value| !value.is_missing()).collect();
            let own = bounded::sum(found.iter().filter_map(|value| value.exact()));
            shown.sum = shown.sum.saturating_add(own);
            match found[..] {
                [] => shown.without.push(part.words.clone()),
                [only] => shown.values.push(only.printed.trim().to_owned()),
                _ => shown.values.push(own.normalize().to_string()),
            }
        }
        shown
    }
}

/// The warnings on sums, those of indicators of the programme by what their years were settled to.
pub fn findings(sums: &[Sum], programme: &Programme) -> Vec<Finding> {
    if sums.is_empty() {
        return Vec::new();
    }
    let by_row: HashMap<Origin, &Indicator> = programme
        .indicators()
        .flat_map(|(_, one)| [Some(one.origin), one.report_origin].map(|at| at.map(|at| (at, one))))
        .flatten()
        .collect();
    sums.iter().map(|sum| sum.finding(by_row.get(&sum.at).copied())).collect()
}

#[cfg(test)]
mod tests;
