//! The differences of two programmes.

use serde::Serialize;
use serde_json::Value as Json;

use super::{SCHEMA, number};
use crate::diff::{Change, Comparison, Kind, LevelCounts, Side, StatedValue, Statement};
use crate::model::{Amount, Place};
use crate::report::difference::{funds, place};

/// Values by name, in their order.
type Counted<T> = indexmap::IndexMap<&'static str, T>;

/// The differences for a program.
#[derive(Debug, Serialize)]
pub struct DifferenceDocument {
    schema: &'static str,
    old: SidePart,
    new: SidePart,
    counts: Counted<Counted<usize>>,
    not_compared: Vec<OneSidedPart>,
    aligned: Option<AlignedPart>,
    likeness_left_out: bool,
    changes: Vec<ChangePart>,
}

#[derive(Debug, Serialize)]
struct SidePart {
    programme: String,
    inputs: Vec<String>,
    review_year: Option<u16>,
    review_period: Option<String>,
    profile: Option<String>,
}

#[derive(Debug, Serialize)]
struct OneSidedPart {
    level: &'static str,
    what: &'static str,
    year: Option<u16>,
    period: Option<String>,
    only_in: &'static str,
}

/// The side whose codes leave out a leading number.
#[derive(Debug, Serialize)]
struct AlignedPart {
    side: &'static str,
    leading: u32,
}

#[derive(Debug, Serialize)]
struct ChangePart {
    kind: &'static str,
    level: &'static str,
    code: String,
    old_code: Option<String>,
    name: String,
    what: &'static str,
    year: Option<u16>,
    period: Option<String>,
    old: Json,
    new: Json,
    old_at: Option<Place>,
    new_at: Option<Place>,
}

/// The document of the differences.
pub fn document(comparison: &Comparison<'_>) -> DifferenceDocument {
    let side = |side: &Side<'_>| SidePart {
        programme: side.programme.document.title.as_ref().map_or_else(String::new, |title| title.value.clone()),
        inputs: side.programme.inputs.iter().map(|input| input.file.clone()).collect(),
        review_year: side.evaluation.map(|evaluation| evaluation.review.year().0),
        review_period: side.evaluation.map(|evaluation| side.programme.calendar.name(evaluation.review.period)),
        profile: side.evaluation.map(|evaluation| evaluation.profile.name.clone()),
    };
    let counts = |counts: &LevelCounts| {
        let by_kind = Kind::ALL.iter().map(|kind| (kind.id(), counts.by_kind[*kind as usize]));
        let sides = [("old", counts.old), ("new", counts.new)];
        let part: Counted<usize> = sides.into_iter().chain(by_kind).chain([("unchanged", counts.unchanged)]).collect();
        (counts.level.id(), part)
    };
    let mut calendar = comparison.old.programme.calendar.clone();
    calendar.extend(comparison.new.programme.calendar.clone());
    let value = |statement: &Option<Statement<'_>>| statement.as_ref().map_or(Json::Null, |one| json(&one.value));
    let change = |change: &Change<'_>| ChangePart {
        kind: change.kind.id(),
        level: change.level.id(),
        code: change.code.clone(),
        old_code: change.old_code.clone(),
        name: change.name.to_owned(),
        what: change.what.id(),
        year: change.period.map(|period| period.year().0),
        period: change.period.map(|period| calendar.name(period)),
        old: value(&change.old),
        new: value(&change.new),
        old_at: place(&change.old, &comparison.old),
        new_at: place(&change.new, &comparison.new),
    };
    DifferenceDocument {
        schema: SCHEMA,
        old: side(&comparison.old),
        new: side(&comparison.new),
        counts: comparison.counts.iter().map(counts).collect(),
        not_compared: comparison
            .one_sided
            .iter()
            .map(|one| OneSidedPart {
                level: one.level.id(),
                what: one.what.id(),
                year: one.period.map(|period| period.year().0),
                period: one.period.map(|period| calendar.name(period)),
                only_in: side_name(one.in_old),
            })
            .collect(),
        aligned: comparison.aligned.map(|(leading, in_old)| AlignedPart { side: side_name(in_old), leading }),
        likeness_left_out: comparison.likeness_left_out,
        changes: comparison.changes.iter().map(change).collect(),
    }
}

fn side_name(in_old: bool) -> &'static str {
    if in_old { "old" } else { "new" }
}

fn json(value: &StatedValue<'_>) -> Json {
    let of = |decimal| number(decimal).map_or(Json::Null, Json::Number);
    match value {
        StatedValue::Words(words) => (*words).into(),
        StatedValue::Code(code) => code.as_str().into(),
        StatedValue::Figure(quantity) => match quantity.amount {
            Amount::Exact(decimal) => of(decimal),
            Amount::Missing
            | Amount::Range { .. }
            | Amount::AtLeast(_)
            | Amount::AtMost(_)
            | Amount::YesNo(_)
            | Amount::Words
            | Amount::Fault => quantity.printed.as_ref().into(),
        },
        StatedValue::Funds(sums) => match &sums[..] {
            [sum] if sum.unit.is_none() => of(sum.amount),
            sums => funds(sums, |amount| amount.normalize().to_string()).into(),
        },
        StatedValue::Percent(percent) => (*percent).into(),
        StatedValue::Year(year) => year.0.into(),
        StatedValue::Term(_, id) => (*id).into(),
    }
}
