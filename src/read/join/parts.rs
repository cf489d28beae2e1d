//! Rows about a part of a whole: they are kept with the row about the whole. Where there is none, counts and amounts with one
//! repeated target are added up, and others are judged row by row, told apart by the part.

mod addition;
mod named;
mod row;

use std::collections::HashSet;

use indexmap::IndexMap;

use self::addition::{Addition, TableOfParts};
use self::row::{disaggregated, key, words};
use crate::finding::{Finding, rule};
use crate::model::{Origin, Part, Quantity, Sourced, ValueOf};
use crate::read::record::{IndicatorRecord, OwnerName, Records, Table};
use crate::read::words::part_words;
use crate::read::words::stems::PartWord;

/// So many rows are named beside the first.
const MOST_NAMED: usize = 10;

/// Puts rows about parts into the row about the whole. Where every row of an indicator is about a part, they are added up or
/// each is an indicator with the part in its name, and that is reported.
pub fn fold_in(tables: &mut [Table], findings: &mut Vec<Finding>) {
    let mut apart = HashSet::new();
    // What a plan keeps apart its report keeps apart, whose rows have no target.
    let (planned, reported): (Vec<&mut Table>, Vec<&mut Table>) =
        tables.iter_mut().partition(|table| has_targets(table));
    for table in planned.into_iter().chain(reported) {
        fold_table(table, &mut apart, findings);
    }
}

fn has_targets(table: &Table) -> bool {
    match &table.records {
        Records::Indicators(rows) => rows.iter().any(|row| !row.indicator.targets.is_empty()),
        Records::Facts(_) | Records::Registration(_) | Records::Structure(_) => false,
        Records::Activities(_) | Records::Funding(_) | Records::Published(_) => false,
    }
}

/// The rows about one indicator, by their place among the rows kept.
struct Group {
    whole: Option<IndicatorRecord>,
    parts: Vec<IndicatorRecord>,
}

fn fold_table(table: &mut Table, apart: &mut HashSet<String>, findings: &mut Vec<Finding>) {
    let (combine, values_are, has_targets) = (table.combine, table.values_are, has_targets(table));
    let settings = TableOfParts { combine, values_are, has_targets };
    let Records::Indicators(rows) = &mut table.records else { return };
    let has_named = named::take(rows);
    if rows.iter().all(|row| row.parts.is_empty()) {
        return;
    }
    if !has_named && rows.iter().all(|row| row.parts == rows[0].parts) {
        // What all rows have in common tells none apart.
        rows.iter_mut().for_each(|row| row.parts.clear());
        return;
    }
    let mut report = Report::default();
    let mut kept: Vec<IndicatorRecord> = Vec::with_capacity(rows.len());
    for group in groups(std::mem::take(rows), &mut kept) {
        let Group { whole, parts } = group;
        match whole {
            Some(mut whole) => {
                report.kept.extend(parts.iter().map(|row| (row.indicator.origin, words(row))));
                parts.into_iter().for_each(|row| absorb(&mut whole, row));
                complete(&mut whole);
                kept.push(whole);
            }
            None => match addition::of(&parts, settings, apart) {
                Addition::Apart => {
                    for mut row in parts {
                        apart.insert(key(&row));
                        report.judged.push((row.indicator.origin, words(&row)));
                        name_part(&mut row);
                        kept.push(row);
                    }
                }
                Addition::Ask(question) => {
                    table.questions.push(*question);
                    kept.extend(parts);
                }
                Addition::Added { combine, is_by_map } => {
                    let (mut whole, sum) = addition::add_up(parts, combine);
                    complete(&mut whole);
                    if !is_by_map {
                        report.added.push(sum);
                    }
                    kept.push(whole);
                }
            },
        }
    }
    kept.sort_by_key(|row| row.indicator.origin);
    *rows = kept;
    report.write(findings);
}

/// The rows of indicators of which some are about parts; all others are kept as they are.
fn groups(rows: Vec<IndicatorRecord>, kept: &mut Vec<IndicatorRecord>) -> Vec<Group> {
    let with_parts: HashSet<String> = rows.iter().filter(|row| !row.parts.is_empty()).map(key).collect();
    let mut groups: IndexMap<String, Group> = IndexMap::new();
    for row in rows {
        let key = key(&row);
        if !with_parts.contains(&key) {
            kept.push(row);
            continue;
        }
        let group = groups.entry(key).or_insert_with(|| Group { whole: None, parts: Vec::new() });
        match (&group.whole, row.parts.is_empty()) {
            (None, true) => group.whole = Some(row),
            // A second row about the whole is another indicator of that name.
            (Some(_), true) => kept.push(row),
            (_, false) => group.parts.push(row),
        }
    }
    groups.into_values().collect()
}

/// What is reported of the parts of a table, once for each kind.
#[derive(Default)]
struct Report {
    kept: Vec<(Origin, String)>,
    judged: Vec<(Origin, String)>,
    added: Vec<addition::Sum>,
}

impl Report {
    fn write(self, findings: &mut Vec<Finding>) {
        if let Some((first, _)) = self.kept.first() {
            let mut parts: Vec<&str> = Vec::new();
            for (_, part) in &self.kept {
                if parts.len() < MOST_NAMED && !parts.contains(&part.as_str()) {
                    parts.push(part);
                }
            }
            let finding = Finding::new(&rule::ROWS_OF_PARTS).at(*first).with("rows", self.kept.len());
            findings.push(finding.with("parts", parts.join(", ")));
        }
        if let Some((first, part)) = self.judged.first() {
            let finding = Finding::new(&rule::VALUES_OF_PARTS_ONLY).saying("values-of-parts-judged").at(*first);
            findings.push(finding.with("rows", self.judged.len()).with("part", part.as_str()));
        }
        for sum in &self.added {
            findings.push(sum.finding());
        }
    }
}

/// Keeps the values of a part with the whole.
fn absorb(whole: &mut IndicatorRecord, row: IndicatorRecord) {
    whole.rows += row.rows;
    let parts = row.parts;
    let indicator = row.indicator;
    let targets = indicator.targets.into_iter().map(|(period, quantity)| (ValueOf::Target(period), quantity));
    let achieved = indicator.achieved.into_iter().map(|(period, quantity)| (ValueOf::Achieved(period), quantity));
    let baseline = indicator.baseline.plan.map(|quantity| (ValueOf::Baseline, quantity.value));
    let values = baseline.into_iter().chain(targets).chain(achieved);
    let kept = values.filter(|(_, quantity): &(ValueOf, Quantity)| !quantity.is_missing());
    whole.indicator.disaggregated.extend(kept.map(|(of, quantity)| disaggregated(of, &parts, quantity)));
    whole.indicator.disaggregated.extend(indicator.disaggregated);
}

/// Notes the dimensions of which all parts are there as far as their words tell: women and men.
pub fn complete(row: &mut IndicatorRecord) {
    let mut sexes: IndexMap<String, [bool; 2]> = IndexMap::new();
    for value in &row.indicator.disaggregated {
        let [(dimension, part)] = &value.dimensions[..] else { continue };
        let Some(sex) = part_words::sex(part) else { continue };
        sexes.entry(dimension.clone()).or_default()[usize::from(sex == PartWord::Men)] = true;
    }
    let complete = sexes.into_iter().filter(|(_, found)| *found == [true, true]).map(|(dimension, _)| dimension);
    row.indicator.complete_dimensions.extend(complete);
}

/// Puts the part into the name, so that rows of one indicator are told apart; their common code is the owner's then.
fn name_part(row: &mut IndicatorRecord) {
    let part = words(row);
    if let Some(name) = &mut row.indicator.name.plan {
        name.value = format!("{} – {part}", name.value);
    }
    row.indicator.part = Part::from_dimensions(&row.parts);
    if let Some(code) = row.place.code.take() {
        row.place.owners = vec![OwnerName::from_code(Sourced::new(code.value.owner, code.origin))];
    }
}
