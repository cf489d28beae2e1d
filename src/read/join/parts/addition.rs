//! How the parts of an indicator of which the whole has no row are put together.

use std::collections::{BTreeSet, HashSet};

use super::figures;
use super::row::{disaggregated, key};
use crate::model::{Combine, Direction, Quantity, Question, QuestionKind, ReportingPeriod, ValueOf, ValuesAre};
use crate::read::layouts::repeats::combined;
use crate::read::record::IndicatorRecord;
use crate::read::traits::arithmetic;
use crate::read::words::part_words;
use crate::read::words::value_scale;
use crate::text::fold;

/// What becomes of the parts.
pub enum Addition {
    /// They are one indicator.
    Added {
        /// How their values combine.
        combine: Combine,
        /// Whether the map says so.
        is_by_map: bool,
    },
    /// Each is judged by itself.
    Apart,
    /// Nothing says how they combine.
    Ask(Box<Question>),
}

/// What is known of the table that parts are in.
#[derive(Debug, Clone, Copy)]
pub struct TableOfParts {
    /// How its map says that rows combine.
    pub combine: Option<Combine>,
    /// What its map says that values are.
    pub values_are: Option<ValuesAre>,
    /// Whether any of its rows has a target.
    pub has_targets: bool,
    /// Whether any table has targets; without one nothing is judged, and nothing is asked.
    pub has_plan: bool,
    /// Whether the headers of its achieved values say that they are percentages.
    pub is_percent: bool,
}

/// What becomes of parts; `apart` are the indicators that a plan keeps apart.
pub fn decide(parts: &[IndicatorRecord], table: TableOfParts, apart: &HashSet<String>) -> Addition {
    let is_planned = parts.iter().any(has_target) || !table.has_targets;
    let is_kept_apart = parts.first().is_some_and(|part| !has_target(part) && apart.contains(&key(part)));
    if parts.len() < 2 || !is_planned || is_kept_apart || have_own_codes(parts) {
        return Addition::Apart;
    }
    if !share_one_target(parts) || !are_numbers(parts) || !are_told_apart(parts) {
        return Addition::Apart;
    }
    let adds_up = add_up_to_whole(parts, table).or_else(|| show_sum(parts, table).then_some(true));
    match (table.combine, adds_up.filter(|adds| !adds || are_apart(parts))) {
        (Some(combine), _) => Addition::Added { combine, is_by_map: true },
        (None, Some(true)) => Addition::Added { combine: Combine::Sum, is_by_map: false },
        (None, Some(false)) => Addition::Apart,
        (None, None) if !table.has_plan => Addition::Apart,
        (None, None) => Addition::Ask(Box::new(question(parts))),
    }
}

/// Whether the parts of such an indicator add up to the whole: counts and amounts do, percentages and rates do not; none
/// where neither unit nor name says it.
pub fn add_up_to_whole(parts: &[IndicatorRecord], table: TableOfParts) -> Option<bool> {
    let first = &parts.first()?.indicator;
    if table.values_are == Some(ValuesAre::Amounts) {
        return Some(true);
    }
    let has_sign = parts.iter().flat_map(values).any(|(_, value)| value.percent);
    let of_values = || parts.iter().flat_map(values).find_map(|(_, value)| Some(value.unit.as_ref()?.printed.as_str()));
    let unit = Some(first.unit.text()).filter(|unit| !unit.is_empty()).or_else(of_values).unwrap_or_default();
    if has_sign || table.is_percent && first.unit.text().is_empty() {
        return Some(false);
    }
    value_scale::add_up_to_whole(unit, first.name.text())
}

/// Whether figures show that parts add up of which no word says that they do.
fn show_sum(parts: &[IndicatorRecord], table: TableOfParts) -> bool {
    let indicator = &parts[0].indicator;
    let may_be = |text: &str| !value_scale::is_of_time_or_measured(text);
    let falls = indicator.direction.as_ref().is_some_and(|direction| direction.value != Direction::Increase);
    !falls
        && table.values_are.is_none()
        && may_be(indicator.unit.text())
        && may_be(indicator.name.text())
        && figures::speak_for_sum(parts)
}

fn values(row: &IndicatorRecord) -> impl Iterator<Item = (ValueOf, &Quantity)> {
    let targets = row.indicator.targets.iter().map(|(period, value)| (ValueOf::Target(period), value));
    let achieved = row.indicator.achieved.iter().map(|(period, value)| (ValueOf::Achieved(period), value));
    targets.chain(achieved).filter(|(_, value)| !value.is_missing())
}

fn has_target(row: &IndicatorRecord) -> bool {
    values(row).any(|(of, _)| matches!(of, ValueOf::Target(_)))
}

/// Whether there are achieved values, and all of them are numbers.
fn are_numbers(parts: &[IndicatorRecord]) -> bool {
    let achieved = parts.iter().flat_map(|part| part.indicator.achieved.iter()).map(|(_, value)| value);
    let mut given = achieved.filter(|value| !value.is_missing()).peekable();
    given.peek().is_some() && given.all(|value| value.exact().is_some())
}

/// Whether the parts are of one dimension whose parts do not overlap as far as words tell; of columns whose words nobody
/// knows, as far as figures tell.
fn are_apart(parts: &[IndicatorRecord]) -> bool {
    let names = |part: &IndicatorRecord| part.parts.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let first = names(&parts[0]);
    let is_known = first.iter().all(|name| name != part_words::any()) || are_unknown_columns(parts);
    is_known && parts.iter().all(|part| names(part) == first)
}

/// Whether the parts are columns of one row whose words nobody knows, and together come nearer to the target than the
/// largest of them.
fn are_unknown_columns(parts: &[IndicatorRecord]) -> bool {
    let first = &parts[0].indicator;
    let is_unknown = |part: &IndicatorRecord| {
        let is_own = |(_, value): &(String, String)| !part_words::names_part(value);
        part.indicator.origin == first.origin && part.parts.iter().all(is_own)
    };
    let targets = first.targets.iter().filter_map(|(period, target)| Some((period, target.exact()?)));
    let mut said = targets.filter_map(|(period, target)| {
        let achieved = parts.iter().map(|part| part.indicator.achieved.get(period).and_then(Quantity::exact));
        arithmetic::is_sum_nearer(&achieved.collect::<Option<Vec<_>>>()?, target)
    });
    parts.iter().all(is_unknown) && said.next().is_some_and(|first| first && said.all(|other| other))
}

/// Whether no two rows are of the same part: such rows are no parts of one whole.
fn are_told_apart(parts: &[IndicatorRecord]) -> bool {
    let of = |part: &IndicatorRecord| part.parts.iter().map(|(_, value)| fold(value).into_owned()).collect::<Vec<_>>();
    parts.iter().map(of).collect::<HashSet<_>>().len() == parts.len()
}

/// Whether each row has a code or id that no other has: its table counts it as an indicator of its own.
pub fn have_own_codes(parts: &[IndicatorRecord]) -> bool {
    let own = |part: &IndicatorRecord| {
        let id = part.indicator.id.as_ref().map(|id| id.value.clone());
        id.or_else(|| part.place.code.as_ref().map(|code| code.value.to_string()))
    };
    let codes: HashSet<String> = parts.iter().filter_map(own).collect();
    codes.len() == parts.len()
}

/// Whether the parts have the same targets and the same unit, or no targets at all.
fn share_one_target(parts: &[IndicatorRecord]) -> bool {
    let targets = |row: &IndicatorRecord| {
        let own = values(row).filter(|(of, _)| matches!(of, ValueOf::Target(_)));
        own.map(|(of, value)| (of, value.amount)).collect::<Vec<_>>()
    };
    let unit = |row: &IndicatorRecord| row.indicator.unit.value().map(|unit| fold(unit).into_owned());
    let first = targets(&parts[0]);
    let is_shared = parts.iter().all(|part| targets(part) == first && unit(part) == unit(&parts[0]));
    is_shared && !have_target_columns(parts)
}

/// Whether the parts are of columns of one row, and each has a column of targets.
fn have_target_columns(parts: &[IndicatorRecord]) -> bool {
    let first = &parts[0].indicator;
    let cell = |part: &IndicatorRecord| part.indicator.targets.iter().next().map(|(_, target)| target.origin);
    parts.iter().all(|part| part.indicator.origin == first.origin) && cell(&parts[0]) != cell(&parts[1])
}

/// The parts as one indicator, which keeps them.
pub fn add_up(parts: Vec<IndicatorRecord>, combine: Combine) -> IndicatorRecord {
    let periods: BTreeSet<_> = parts.iter().flat_map(|part| part.indicator.achieved.iter()).map(|(at, _)| at).collect();
    let mut whole = parts[0].clone();
    whole.parts.clear();
    whole.rows = parts.iter().map(|part| part.rows).sum();
    whole.indicator.stated_verdict = None;
    for period in periods {
        let of_period =
            |part: &IndicatorRecord| part.indicator.achieved.get(period).filter(|value| !value.is_missing()).cloned();
        let found: Vec<Quantity> = parts.iter().filter_map(of_period).collect();
        let Some(total) = combined(&found, combine) else { continue };
        whole.indicator.achieved.set(period, total);
    }
    add_up_baselines(&mut whole, &parts, combine);
    whole.indicator.disaggregated = parts.iter().flat_map(|part| part.indicator.disaggregated.clone()).collect();
    for part in &parts {
        let achieved = values(part).filter(|(of, _)| matches!(of, ValueOf::Achieved(_)));
        let kept = achieved.map(|(of, value)| disaggregated(of, &part.parts, value.clone()));
        whole.indicator.disaggregated.extend(kept);
    }
    whole
}

/// Baselines that differ are those of the parts; one that is repeated is the whole's.
fn add_up_baselines(whole: &mut IndicatorRecord, parts: &[IndicatorRecord], combine: Combine) {
    let own: Vec<Quantity> = parts.iter().filter_map(|part| part.indicator.baseline.value().cloned()).collect();
    let differ = own.iter().any(|baseline| baseline.amount != own[0].amount);
    if !differ || own.len() < parts.len() {
        return;
    }
    let total = combined(&own, combine);
    if total.is_some() {
        for (part, value) in parts.iter().zip(own) {
            whole.indicator.disaggregated.push(disaggregated(ValueOf::Baseline, &part.parts, value));
        }
    }
    whole.indicator.baseline.plan = total.map(Into::into);
}

/// Asks how the parts combine, with their values of the last period that has any.
fn question(parts: &[IndicatorRecord]) -> Question {
    let filled = |part: &IndicatorRecord| {
        let achieved = part.indicator.achieved.iter().filter(|(_, value)| !value.is_missing());
        achieved.map(|(period, value)| (period, value.clone())).collect::<Vec<_>>()
    };
    let all: Vec<(ReportingPeriod, Quantity)> = parts.iter().flat_map(filled).collect();
    let last = all.iter().map(|(period, _)| *period).max();
    let found: Vec<&Quantity> =
        all.iter().filter(|(period, _)| Some(*period) == last).map(|(_, value)| value).collect();
    let at = found.get(1).or(found.first()).map_or(parts[0].indicator.origin, |value| value.origin);
    Question {
        about: "rows",
        at,
        columns: at.column_index().into_iter().collect(),
        kind: QuestionKind::Rows {
            name: parts[0].indicator.name.text().to_owned(),
            period: last.map_or_else(String::new, |period| period.to_string()),
            values: found.iter().map(|value| value.printed.trim().to_owned()).collect(),
        },
        map_line: format!("combine = \"{}\"", Combine::Sum.id()),
    }
}
