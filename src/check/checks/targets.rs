//! Targets and baselines.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::values::is_measured_differently;
use crate::check::phrases::PhraseList;
use crate::check::{Input, series};
use crate::finding::{Argument, Finding, Message, Rule};
use crate::judge;
use crate::model::{Amount, Direction, DirectionFrom, Indicator, Quantity, ReportingPeriod, subject};
use crate::text::fold;

pub(super) fn found(check: &'static Rule, row: &Indicator) -> Finding {
    Finding::new(check).about(subject::indicator(row))
}

pub(super) fn rows<'p>(input: &Input<'p>) -> impl Iterator<Item = &'p Indicator> {
    input.programme.indicators().map(|(_, row)| row)
}

/// No target in any year.
pub fn target_missing(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    if rows(input).all(has_no_target) {
        return;
    }
    findings.extend(rows(input).filter(|row| has_no_target(row)).map(|row| found(check, row).at(row.origin)));
}

fn has_no_target(row: &Indicator) -> bool {
    let mut all = row.targets.iter().chain(row.revised_targets.iter());
    all.all(|(_, target)| matches!(target.amount, Amount::Missing | Amount::Fault))
}

/// No target for the year judged, while other years have one.
pub fn target_missing_for_year(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(year) = input.year else { return };
    let has = |target: Option<&Quantity>| target.is_some_and(|target| !target.is_missing());
    if !rows(input).any(|row| has(row.targets.get(year)) || has(row.revised_targets.get(year))) {
        return;
    }
    for row in rows(input) {
        let here = has(row.targets.get(year)) || has(row.revised_targets.get(year));
        if !here && !has_no_target(row) {
            let at = row.targets.get(year).or(row.revised_targets.get(year)).map_or(row.origin, |target| target.origin);
            findings.push(found(check, row).at(at).with("year", year));
        }
    }
}

/// A target of the plan that the report leaves empty for the year judged or later, in a column that it uses.
pub fn target_dropped(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(judged) = input.year else { return };
    let reported = rows(input).flat_map(|row| row.revised_targets.iter()).filter(|(_, target)| !target.is_missing());
    let used: BTreeSet<ReportingPeriod> = reported.map(|(period, _)| period).collect();
    for row in rows(input) {
        let Some(report) = row.report_origin.filter(|_| !row.revised_targets.is_empty()) else { continue };
        for (year, planned, target) in series::numbers(&row.targets) {
            let revised = row.revised_targets.get(year);
            let is_empty = revised.is_none_or(Quantity::is_missing);
            if is_empty && year.year() >= judged && used.contains(&year) && !planned.is_zero() {
                let at = revised.map_or(report, |target| target.origin);
                let finding = found(check, row).at(at).related(target.origin);
                findings.push(finding.with("year", year).with("planned", &*target.printed));
            }
        }
    }
}

/// A target of zero for an indicator that is meant to grow.
pub fn target_zero(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let Some(direction) = series::firm_direction(row) else { continue };
        let baseline = judge::baseline(row).map(|(baseline, _)| baseline);
        for (year, target, cell) in
            series::numbers(&row.targets).into_iter().chain(series::numbers(&row.revised_targets))
        {
            if judge::is_met_by_nothing(target, direction, baseline) {
                findings.push(found(check, row).at(cell.origin).with("year", year));
            }
        }
    }
}

/// Targets that rise and fall again, or the reverse.
pub fn target_turns(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let planned = series::numbers(&row.targets);
        let in_force = || series::target_numbers(row);
        let turn = turn(&planned)
            .or_else(|| (!is_measured_differently(row)).then(in_force).and_then(|targets| turn(&targets)));
        if let Some([one, two, three]) = turn {
            let finding = found(check, row).at(three.2.origin).related(two.2.origin).related(one.2.origin);
            let finding = finding.with("first", figure_of_period(one)).with("second", figure_of_period(two));
            findings.push(finding.with("third", figure_of_period(three)));
        }
    }
}

pub(super) type Dated<'q> = (ReportingPeriod, Decimal, &'q Quantity);

fn turn<'q>(targets: &[Dated<'q>]) -> Option<[Dated<'q>; 3]> {
    let without_zeros: Vec<Dated<'q>> = targets.iter().copied().filter(|(_, target, _)| !target.is_zero()).collect();
    let turns = |three: &&[Dated<'q>]| {
        (three[0].1 < three[1].1) == (three[1].1 > three[2].1) && three[0].1 != three[1].1 && three[1].1 != three[2].1
    };
    without_zeros.windows(3).find(turns).map(|three| [three[0], three[1], three[2]])
}

/// `2021: 3,000`, as printed.
pub(super) fn figure_of_period((period, _, cell): Dated<'_>) -> Argument {
    let figure = Message::new("figure-of-period").with("period", period).with("figure", &*cell.printed);
    Argument::List(vec![figure])
}

/// A baseline that meets a target already.
pub fn baseline_meets_target(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let Some((baseline, cell)) = judge::baseline(row) else { continue };
        // A direction from the baseline to the last target would make every other target on its way a finding.
        let is_from_baseline = matches!(judge::direction(row).from, DirectionFrom::BaselineToTarget(_));
        let way = series::firm_direction(row).filter(|_| !is_from_baseline);
        let met = series::target_numbers(row).into_iter().filter(|(_, target, _)| !target.is_zero()).rfind(
            |(_, target, _)| match way {
                Some(Direction::Increase) => baseline >= *target,
                Some(Direction::Decrease) => baseline <= *target,
                Some(Direction::Maintain) | None => false,
            },
        );
        if let Some((year, _, target)) = met {
            let finding = found(check, row).at(cell.origin).related(target.origin);
            let finding = finding.with("baseline", &*cell.printed).with("target", &*target.printed);
            findings.push(finding.with("year", year));
        }
    }
}

/// Plan and report give different targets for a year.
pub fn target_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        for (year, planned) in row.targets.iter() {
            let Some(reported) = row.revised_targets.get(year) else { continue };
            if is_other(planned, reported) {
                let finding = found(check, row).at(reported.origin).related(planned.origin);
                let finding = finding.with("year", year).with("planned", &*planned.printed);
                findings.push(finding.with("reported", &*reported.printed));
            }
        }
    }
}

/// Whether a cell that says no or yes means what another gives as 0 or 1: milestones are written both ways.
fn is_same_milestone(words: &Quantity, number: Decimal) -> bool {
    match &*fold(&words.printed) {
        words if PhraseList::No.is(words) => number.is_zero(),
        words if PhraseList::Yes.is(words) => number == Decimal::ONE,
        _ => false,
    }
}

/// Whether two cells state two different things; words are compared folded.
fn is_other(one: &Quantity, two: &Quantity) -> bool {
    match (one.amount, two.amount) {
        (Amount::Missing | Amount::Fault, _) | (_, Amount::Missing | Amount::Fault) => false,
        (Amount::YesNo(one), Amount::YesNo(two)) => one != two,
        (Amount::YesNo(said), Amount::Exact(number)) | (Amount::Exact(number), Amount::YesNo(said)) => {
            number != Decimal::from(u8::from(said))
        }
        (Amount::Words, Amount::Words) => fold(&one.printed) != fold(&two.printed),
        (Amount::Words, Amount::Exact(number)) => !is_same_milestone(one, number),
        (Amount::Exact(number), Amount::Words) => !is_same_milestone(two, number),
        (one, two) => one != two,
    }
}

/// Plan and report give different baselines.
pub fn baseline_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let (Some(planned), Some(reported)) = (&row.baseline.plan, &row.baseline.report) else { continue };
        if is_other(&planned.value, &reported.value) {
            let finding = found(check, row).at(reported.origin).related(planned.origin);
            findings.push(finding.with("planned", &*planned.value.printed).with("reported", &*reported.value.printed));
        }
    }
}

/// Plan and report give different years of the baseline.
pub fn baseline_year_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let (Some(planned), Some(reported)) = (&row.baseline_year.plan, &row.baseline_year.report) else { continue };
        if planned.value != reported.value {
            let finding = found(check, row).at(reported.origin).related(planned.origin);
            findings
                .push(finding.with("planned", planned.value.to_string()).with("reported", reported.value.to_string()));
        }
    }
}

/// A baseline measured after the first target.
pub fn baseline_year_late(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let Some(year) = row.baseline_year.sourced() else { continue };
        let first = row
            .targets
            .iter()
            .chain(row.revised_targets.iter())
            .filter(|(_, target)| !target.is_missing())
            .map(|(year, _)| year)
            .min();
        if let Some(first) = first.filter(|first| year.value > first.year()) {
            let finding = found(check, row).at(year.origin).with("year", year.value);
            findings.push(finding.with("first", first));
        }
    }
}

/// A target or achieved value of a year outside the programme.
pub fn year_outside_programme(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(period) = input.period else { return };
    for row in rows(input) {
        let late = row.targets.iter().chain(row.revised_targets.iter()).chain(row.achieved.iter());
        for (year, cell) in late.filter(|(year, cell)| !period.contains(year.year()) && !cell.is_missing()) {
            let finding = found(check, row).at(cell.origin).with("year", year);
            findings.push(finding.with("period", period.to_string()));
        }
    }
}

/// A target of a later year that is reached already.
pub fn target_too_easy(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let Some(way) = series::firm_direction(row) else { continue };
        let targets = series::target_numbers(row);
        let Some((last, target, of)) = targets.last().copied().filter(|(_, target, _)| !target.is_zero()) else {
            continue;
        };
        let reached = series::numbers(&row.achieved).into_iter().find(|(year, achieved, _)| {
            *year < last
                && match way {
                    Direction::Increase => *achieved >= target,
                    Direction::Decrease => *achieved <= target && !achieved.is_zero(),
                    Direction::Maintain => false,
                }
        });
        // A matrix does not hold the targets of earlier years.
        let planned_so = |year: ReportingPeriod| {
            targets.iter().any(|(of, value, _)| *of <= year && *value == target)
                || row.is_of_matrix() && targets.iter().all(|(of, ..)| *of > year)
        };
        if let Some(reached) = reached.filter(|(year, ..)| !planned_so(*year)) {
            let finding = found(check, row).at(of.origin).related(reached.2.origin);
            let finding = finding.with("target", figure_of_period((last, target, of)));
            findings.push(finding.with("achieved", figure_of_period(reached)));
        }
    }
}

/// A stated direction against which the targets go.
pub fn direction_contradicts(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for row in rows(input) {
        let Some(stated) = &row.direction else { continue };
        let going = judge::direction_of_targets(row).map(|of_targets| of_targets.direction);
        if let Some(going) = going.filter(|going| *going != stated.value) {
            let label = |direction: Direction| Argument::Label(format!("direction-{}", direction.id()));
            let finding = found(check, row).at(stated.origin).with("stated", label(stated.value));
            let first =
                row.targets.iter().next().or_else(|| row.revised_targets.iter().next()).map(|(_, cell)| cell.origin);
            findings.push(first.into_iter().fold(finding.with("going", label(going)), Finding::related));
        }
    }
}
