//! Achieved values against the baseline, the targets and the other years.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::targets::{Dated, figure_of_period, found, rows};
use crate::check::phrases::PhraseList;
use crate::check::{Input, series};
use crate::finding::{Finding, Rule};
use crate::judge;
use crate::model::{Direction, Indicator, ReportingPeriod};
use crate::text::fold;

/// An achieved value worse than the baseline.
pub fn achieved_below_baseline(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let (Some((baseline, from)), Some(way)) = (judge::baseline(row), series::firm_direction(row)) else { continue };
        let worse = series::numbers(&row.achieved).into_iter().rfind(|(_, achieved, _)| match way {
            Direction::Increase => *achieved < baseline,
            Direction::Decrease => *achieved > baseline && !baseline.is_zero(),
            Direction::Maintain => false,
        });
        if let Some((year, _, cell)) = worse {
            let finding = found(check, row).at(cell.origin).related(from.origin);
            let finding = finding.with("year", year).with("printed", &*cell.printed);
            findings.push(finding.with("baseline", &*from.printed));
        }
    }
}

/// An achieved value that goes back from one year to the next.
pub fn achieved_goes_back(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let Some(way) = series::firm_direction(row) else { continue };
        for two in series::numbers(&row.achieved).windows(2) {
            let back = match way {
                Direction::Increase => two[1].1 < two[0].1,
                Direction::Decrease => two[1].1 > two[0].1,
                Direction::Maintain => false,
            };
            if back {
                let finding = found(check, row).at(two[1].2.origin).related(two[0].2.origin);
                let finding = match way {
                    Direction::Decrease => finding.saying("achieved-goes-back-up"),
                    Direction::Increase | Direction::Maintain => finding,
                };
                findings.push(finding.with("before", figure_of_period(two[0])).with("after", figure_of_period(two[1])));
            }
        }
    }
}

/// The least digits that make a value unlikely to come up twice by chance.
const TELLING_DIGITS: usize = 3;

/// The achieved values of another indicator, to the digit.
pub fn series_copied(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let mut by_value: HashMap<(ReportingPeriod, Decimal), &Indicator> = HashMap::new();
    for row in rows(input) {
        let values = series::numbers(&row.achieved);
        let same = values.iter().filter(|(_, value, _)| series::significant_digits(*value) >= TELLING_DIGITS);
        let telling: Vec<_> = same.copied().collect();
        let other = telling.iter().find_map(|(year, value, _)| by_value.get(&(*year, value.normalize())).copied());
        if let Some(other) = other {
            let shared: Vec<_> = values
                .iter()
                .filter(|(year, value, _)| {
                    other.achieved.get(*year).and_then(|cell| cell.amount.number()) == Some(*value)
                })
                .collect();
            let weight: usize = shared.iter().map(|(_, value, _)| series::significant_digits(*value)).sum();
            if let Some((year, _, cell)) = shared.last().filter(|_| shared.len() > 1 || weight > TELLING_DIGITS) {
                let finding = found(check, row).at(cell.origin).with("count", shared.len());
                let finding = finding.with("other", other.code.to_string()).with("printed", &*cell.printed);
                let theirs = other.achieved.get(*year).map(|cell| cell.origin);
                findings.push(theirs.into_iter().fold(finding, Finding::related));
            }
        }
        for (year, value, _) in telling {
            by_value.entry((year, value.normalize())).or_insert(row);
        }
    }
}

/// An achieved value that is a target of another year, or every year's target, to the digit.
pub fn achieved_is_a_target(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let targets = || series::numbers(&row.targets).into_iter().chain(series::numbers(&row.revised_targets));
        let achieved = series::numbers(&row.achieved);
        let is_large = |value: Decimal| value > Decimal::ONE_HUNDRED;
        let of_other_year = achieved.iter().find_map(|(year, value, cell)| {
            let same = targets().find(|(of, target, _)| of != year && target == value && is_large(*value))?;
            targets().all(|(of, target, _)| of != *year || target != *value).then_some((*cell, same))
        });
        let exactly = |(year, value, _): &&Dated<'_>| {
            targets().any(|(of, target, _)| of == *year && target == *value && !value.is_zero())
        };
        let each_year = achieved.len() > 1 && achieved.iter().filter(exactly).count() == achieved.len();
        let each_year = each_year && achieved.windows(2).all(|two| two[0].1 != two[1].1);
        let same = of_other_year.or_else(|| {
            let (year, value, cell) = achieved.last().filter(|_| each_year).copied()?;
            Some((cell, targets().find(|(of, target, _)| *of == year && *target == value)?))
        });
        if let Some((cell, (of, _, target))) = same {
            let finding = found(check, row).at(cell.origin).related(target.origin);
            findings.push(finding.with("printed", &*cell.printed).with("year", of));
        }
    }
}

/// How many times as much makes a jump that someone should look at.
const JUMP: Decimal = Decimal::TEN;

/// An achieved value ten times that of the year before, or a tenth of it.
pub fn achieved_jumps(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        for two in series::numbers(&row.achieved).windows(2) {
            let (less, more) = (two[0].1.min(two[1].1), two[0].1.max(two[1].1));
            let far = less.checked_mul(JUMP).is_some_and(|far| more >= far)
                && less > Decimal::ZERO
                && more >= Decimal::ONE_HUNDRED;
            if far {
                let finding = found(check, row).at(two[1].2.origin).related(two[0].2.origin);
                findings.push(finding.with("before", figure_of_period(two[0])).with("after", figure_of_period(two[1])));
            }
        }
    }
}

/// An achieved value ten times its target or more.
pub fn achieved_far_above_target(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input).filter(|row| series::firm_direction(row) == Some(Direction::Increase)) {
        let targets = series::target_numbers(row);
        let far = series::numbers(&row.achieved).into_iter().rev().find_map(|(year, achieved, cell)| {
            let (_, target, of) = targets.iter().find(|(of, ..)| *of == year)?;
            let is_far = *target > Decimal::ZERO && achieved >= target.checked_mul(JUMP)?;
            is_far.then_some((cell, *of))
        });
        if let Some((cell, of)) = far {
            let finding = found(check, row).at(cell.origin).related(of.origin);
            findings.push(finding.with("printed", &*cell.printed).with("target", &*of.printed));
        }
    }
}

/// A target on a scale of classes, an achieved value in heads.
pub fn scale_against_count(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let has_words =
            || row.targets.iter().chain(row.revised_targets.iter()).any(|(_, target)| target.amount.is_in_words());
        let pair = series::numbers(&row.achieved).into_iter().rev().find_map(|(year, achieved, cell)| {
            let (_, target, of) = series::target_numbers(row).into_iter().find(|(of, ..)| *of == year)?;
            (target <= Decimal::TEN
                && target > Decimal::ZERO
                && achieved >= target.checked_mul(JUMP)?.checked_mul(2.into())?)
            .then_some((cell, of))
        });
        if let Some((cell, target)) = pair.filter(|_| has_words() || names_classes(row)) {
            let finding = found(check, row).at(cell.origin).related(target.origin);
            findings.push(finding.with("printed", &*cell.printed).with("target", &*target.printed));
        }
    }
}

/// Whether the name lists classes: `(0 - 1 out of 100, 1 - 1 out of 75)`.
fn names_classes(row: &Indicator) -> bool {
    [&row.name.plan, &row.name.report]
        .into_iter()
        .flatten()
        .any(|name| name.value.contains("(0 - ") || PhraseList::Classes.find(&fold(&name.value)).is_some())
}
