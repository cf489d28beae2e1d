//! Parts of a whole against the whole.

use std::collections::HashSet;

use indexmap::IndexMap;
use rust_decimal::Decimal;

use super::targets::{found, rows};
use crate::check::Input;
use crate::finding::{Finding, Rule};
use crate::model::{Disaggregated, Indicator, Quantity, ValueOf};

/// Parts of one dimension that give another sum than the whole.
pub fn parts_do_not_add_up(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input).filter(|row| !row.disaggregated.is_empty()) {
        for (dimension, parts) in by_dimension(row) {
            let sums = sums(row, &parts);
            let has_added_up =
                |but: ValueOf| sums.iter().any(|sum| sum.of != but && sum.adds_up() && sum.says_something());
            let is_complete = row.complete_dimensions.contains(&dimension);
            for sum in sums.iter().filter(|sum| !sum.adds_up() && !sum.is_repeated()) {
                if is_complete || has_added_up(sum.of) {
                    findings.push(sum.finding(check, row));
                }
            }
        }
    }
}

/// The values of parts that one dimension limits and nothing else, by dimension.
fn by_dimension(row: &Indicator) -> IndexMap<String, Vec<&Disaggregated>> {
    let mut by_dimension: IndexMap<String, Vec<&Disaggregated>> = IndexMap::new();
    for value in &row.disaggregated {
        if let ([(dimension, _)], []) = (&value.dimensions[..], &value.locations[..]) {
            by_dimension.entry(dimension.clone()).or_default().push(value);
        }
    }
    by_dimension
}

/// A value of the whole beside those of all parts of a dimension.
struct Sum<'p> {
    of: ValueOf,
    whole: &'p Quantity,
    parts: Vec<&'p Disaggregated>,
    sum: Decimal,
    number: Decimal,
}

/// The values of which the whole and all parts are numbers, and none a percentage.
fn sums<'p>(row: &'p Indicator, parts: &[&'p Disaggregated]) -> Vec<Sum<'p>> {
    let names: HashSet<&str> = parts.iter().map(|part| part.dimensions[0].1.as_str()).collect();
    let mut by_value: IndexMap<ValueOf, Vec<&Disaggregated>> = IndexMap::new();
    for part in parts {
        by_value.entry(part.of).or_default().push(part);
    }
    let sum = |(of, parts): (ValueOf, Vec<&'p Disaggregated>)| {
        let whole = whole(row, of)?;
        let is_percent =
            whole.percent || parts.iter().any(|part| part.quantity.percent) || row.unit.text().contains('%');
        let numbers: Option<Vec<Decimal>> = parts.iter().map(|part| part.quantity.exact()).collect();
        let sum = numbers?.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)?;
        let is_whole = parts.len() == names.len() && names.len() > 1 && !is_percent;
        is_whole.then_some(Sum { of, whole, number: whole.exact()?, parts, sum })
    };
    by_value.into_iter().filter_map(sum).collect()
}

fn whole(row: &Indicator, of: ValueOf) -> Option<&Quantity> {
    match of {
        ValueOf::Baseline => row.baseline.value(),
        ValueOf::Target(period) => row.revised_targets.get(period).or_else(|| row.targets.get(period)),
        ValueOf::Achieved(period) => row.achieved.get(period),
    }
}

impl Sum<'_> {
    /// Whether sum and whole differ by no more than rounding: half a unit of the last decimal for each number. Whole numbers
    /// are not rounded.
    fn adds_up(&self) -> bool {
        let scale = self.parts.iter().filter_map(|part| part.quantity.exact()).chain([self.number]);
        let scale = scale.map(|number| number.normalize().scale()).max().unwrap_or(0);
        let difference = (self.sum - self.number).abs();
        let rounded = Decimal::new(i64::try_from(self.parts.len()).unwrap_or(0) + 1, scale) / Decimal::TWO;
        difference.is_zero() || scale > 0 && difference <= rounded
    }

    /// Whether the target of the whole is written in the rows of all parts as well.
    fn is_repeated(&self) -> bool {
        let is_same = |part: &&Disaggregated| part.quantity.exact() == Some(self.number);
        matches!(self.of, ValueOf::Target(_) | ValueOf::Baseline) && self.parts.iter().all(is_same)
    }

    /// Whether it shows that the parts are complete: two of them are not zero.
    fn says_something(&self) -> bool {
        self.parts.iter().filter_map(|part| part.quantity.exact()).filter(|number| !number.is_zero()).count() > 1
    }

    fn finding(&self, check: &'static Rule, row: &Indicator) -> Finding {
        let parts: Vec<String> = self
            .parts
            .iter()
            .map(|part| format!("{} {}", part.dimensions[0].1, part.quantity.printed.trim()))
            .collect();
        let finding = found(check, row).at(self.whole.origin);
        let finding = match self.of {
            ValueOf::Baseline => finding.saying("parts-do-not-add-up-baseline"),
            ValueOf::Target(period) => finding.saying("parts-do-not-add-up-target").with("period", period),
            ValueOf::Achieved(period) => finding.with("period", period),
        };
        let finding = finding.with("parts", parts.join(", ")).with("sum", self.sum.normalize().to_string());
        let mut finding = finding.with("whole", self.whole.printed.trim());
        finding.related.extend(self.parts.iter().map(|part| part.quantity.origin));
        finding
    }
}
