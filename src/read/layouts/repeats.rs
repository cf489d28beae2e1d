//! Several rows of one indicator in one period: equal values are one value; how different ones combine the map says, else
//! it is asked.

use std::collections::{BTreeMap, HashMap};

use rust_decimal::Decimal;

use super::columns::{Columns, ValuePlace};
use crate::finding::{Finding, rule};
use crate::model::{Amount, ByPeriod, Combine, Quantity, Question, QuestionKind, ReportingPeriod};
use crate::read::record::IndicatorRecord;
use crate::read::words::meaning::Meaning as M;
use crate::text::fold;

/// Achieved values of which a record has several for one year; none stands for the year that is not named.
#[derive(Default)]
pub struct Repeats {
    values: BTreeMap<(usize, Option<ReportingPeriod>), Vec<Quantity>>,
}

/// What the rows of one indicator have in common: its own code, else its owners and its name; and the part that they are
/// about.
pub fn key(record: &IndicatorRecord) -> String {
    let mut key = key_of_whole(record);
    record.parts.iter().for_each(|(_, part)| {
        key.push('\u{1f}');
        key.push_str(&fold(part));
    });
    key
}

/// The same for the rows of all parts.
fn key_of_whole(record: &IndicatorRecord) -> String {
    let place = &record.place;
    let code = place.code.as_ref().map(|code| code.value.to_string());
    let id = record.indicator.id.as_ref().map(|id| id.value.clone());
    // A code of its own names the indicator; else owner and name do.
    let own = code.or(id);
    let name = if own.is_some() { None } else { record.indicator.name.value().map(|name| fold(name).into_owned()) };
    [own, Some(place.owner_key()), name].map(Option::unwrap_or_default).join("\u{1f}")
}

impl Repeats {
    /// Adds the achieved values of a further row of the record of that number.
    pub fn add(&mut self, record: usize, achieved: &mut ByPeriod<Quantity>, more: ByPeriod<Quantity>) -> bool {
        let mut added = false;
        for (year, quantity) in more {
            match achieved.get(year).filter(|known| !known.is_missing()) {
                Some(_) if quantity.is_missing() => {}
                Some(known) => self.push((record, Some(year)), known, quantity),
                None => drop(achieved.set(year, quantity)),
            }
            added = true;
        }
        added
    }

    fn push(&mut self, of: (usize, Option<ReportingPeriod>), known: &Quantity, quantity: Quantity) {
        self.values.entry(of).or_insert_with(|| vec![known.clone()]).push(quantity);
    }

    /// Puts rows of flat tables together that are one indicator: the same owner, name, part and targets, and different achieved
    /// values.
    pub fn of_flat(&mut self, records: Vec<IndicatorRecord>) -> Vec<IndicatorRecord> {
        let mut kept: Vec<IndicatorRecord> = Vec::with_capacity(records.len());
        let mut first: HashMap<String, usize> = HashMap::with_capacity(records.len());
        for record in records {
            if record.place.code.is_some() || record.indicator.name.text().is_empty() {
                kept.push(record);
                continue;
            }
            let at = *first.entry(key(&record)).or_insert(kept.len());
            match kept.get_mut(at) {
                Some(known) if has_same_targets(known, &record) && has_other_values(known, &record) => {
                    self.join(at, known, record);
                }
                _ => kept.push(record),
            }
        }
        kept
    }

    fn join(&mut self, at: usize, known: &mut IndicatorRecord, record: IndicatorRecord) {
        self.add(at, &mut known.indicator.achieved, record.indicator.achieved);
        if let (Some(first), Some(second)) = (&known.undated.achieved, record.undated.achieved)
            && !second.is_missing()
        {
            self.push((at, None), first, second);
        }
        known.rows += record.rows;
    }

    /// Combines the values as the map says; asks where it does not and they differ.
    pub fn settle(
        self,
        records: &mut [IndicatorRecord],
        columns: &Columns,
        findings: &mut Vec<Finding>,
        questions: &mut Vec<Question>,
    ) {
        for ((at, year), values) in self.values {
            let record = &mut records[at];
            let code = record.place.code.as_ref().map(|code| format!("{} ", code.value)).unwrap_or_default();
            let subject = format!("{code}{}", record.indicator.name.text());
            let combined = columns.settings.combine.map(|combine| combined(&values, combine));
            let differ = values.iter().any(|value| value.amount != values[0].amount);
            match combined {
                Some(Some(quantity)) => match year {
                    Some(year) => drop(record.indicator.achieved.set(year, quantity)),
                    None => record.undated.achieved = Some(quantity),
                },
                None if differ && questions.is_empty() => questions.push(question(&subject, year, &values, columns)),
                _ => findings.extend(given_again(&values, year, &subject, differ)),
            }
        }
    }
}

/// Whether two rows of one name under one owner may be about the same: their targets, baselines and units are equal.
fn has_same_targets(one: &IndicatorRecord, other: &IndicatorRecord) -> bool {
    let same = |one: &Quantity, other: &Quantity| one.amount == other.amount;
    let same_option = |one: Option<&Quantity>, other: Option<&Quantity>| match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        (Some(only), None) | (None, Some(only)) => only.is_missing(),
    };
    let (left, right) = (&one.indicator, &other.indicator);
    let has_target = |record: &IndicatorRecord| {
        let dated = record.indicator.targets.iter().map(|(_, target)| target);
        dated.chain(&record.undated.target).any(|target| !target.is_missing())
    };
    has_target(one)
        && left.targets.len() == right.targets.len()
        && left.targets.iter().all(|(year, target)| same_option(Some(target), right.targets.get(year)))
        && same_option(one.undated.target.as_ref(), other.undated.target.as_ref())
        && same_option(left.baseline.value(), right.baseline.value())
        && left.unit.value().map(|unit| fold(unit)) == right.unit.value().map(|unit| fold(unit))
}

/// Whether two rows have different achieved values of one year.
fn has_other_values(one: &IndicatorRecord, other: &IndicatorRecord) -> bool {
    let (left, right) = (&one.indicator, &other.indicator);
    let achieved = left.achieved.iter().filter_map(|(year, known)| Some((known, right.achieved.get(year)?)));
    let undated = one.undated.achieved.as_ref().zip(other.undated.achieved.as_ref());
    let mut values = achieved.chain(undated).filter(|(one, other)| !one.is_missing() && !other.is_missing());
    values.any(|(one, other)| one.amount != other.amount)
}

/// The values as one; none where one of them is no exact number.
pub fn combined(values: &[Quantity], combine: Combine) -> Option<Quantity> {
    if combine == Combine::Last {
        return values.last().cloned();
    }
    let numbers: Option<Vec<Decimal>> = values.iter().map(Quantity::exact).collect();
    let number = combine.number_from(&numbers?)?.normalize();
    Some(Quantity {
        amount: Amount::Exact(number),
        printed: number.to_string().into(),
        other: None,
        ..values.first()?.clone()
    })
}

fn question(name: &str, year: Option<ReportingPeriod>, values: &[Quantity], columns: &Columns) -> Question {
    let of_values = columns.achieved.iter().map(|(_, place)| *place).chain(columns.at(M::Value));
    let sheet = of_values.filter_map(|place| match place {
        ValuePlace::Sheet(at) => Some(at),
        ValuePlace::Fixed(_) => None,
    });
    let guess = if values.iter().any(|value| value.percent) { Combine::Mean } else { Combine::Sum };
    Question {
        about: "rows",
        at: values[1].origin,
        columns: sheet.take(1).collect(),
        kind: QuestionKind::Rows {
            name: name.to_owned(),
            period: year.map_or_else(String::new, |year| year.to_string()),
            values: values.iter().map(|value| value.printed.to_string()).collect(),
        },
        map_line: format!("combine = \"{}\"", guess.id()),
    }
}

/// The findings on values that are given a second time; the first is used.
fn given_again<'v>(
    values: &'v [Quantity],
    year: Option<ReportingPeriod>,
    subject: &'v str,
    differ: bool,
) -> impl Iterator<Item = Finding> + 'v {
    let first = &values[0];
    values[1..].iter().map(move |value| {
        let finding = Finding::new(&rule::VALUE_GIVEN_TWICE);
        let finding = if differ { finding } else { finding.saying("value-given-again") };
        let finding = finding.at(value.origin).related(first.origin).about(subject);
        let year = year.map_or_else(String::new, |year| year.to_string());
        finding.with("year", year).with("kept", &*first.printed).with("second", &*value.printed)
    })
}
