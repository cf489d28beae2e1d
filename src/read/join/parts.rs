//! Rows about a part of a whole: they are kept with the row about the whole. Where there is none, counts and amounts with one
//! repeated target are added up, and others are judged row by row, told apart by the part.

mod addition;
mod by_table;
mod figures;
mod named;
mod one_target;
mod returning;
mod row;
mod sum;

use std::collections::HashSet;

use indexmap::{IndexMap, IndexSet};

use self::addition::{Addition, TableOfParts};
use self::row::{disaggregated, key, words};
pub use self::sum::{Sum, findings as sums_found};
use crate::finding::{Finding, rule};
use crate::model::{ColumnRule, Origin, Part, Quantity, Sourced, Sources, ValueOf};
use crate::read::record::{IndicatorRecord, OwnerName, Records, Table};
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;
use crate::read::words::part_words;
use crate::read::words::short_parts;
use crate::read::words::stems::PartWord;

/// So many rows are named beside the first.
const MOST_NAMED: usize = 10;

/// Puts rows about parts into the row about the whole. Where every row of an indicator is about a part, they are added up or
/// each is an indicator with the part in its name, and that is reported. So are rows of tables that are of one part each. Gives the sums, which are reported once the years are settled.
pub fn fold_in(tables: &mut [Table], sources: &Sources, findings: &mut Vec<Finding>) -> Vec<Sum> {
    let mut sums = Vec::new();
    let mut apart = HashSet::new();
    // What a plan keeps apart its report keeps apart, whose rows have no target.
    let (planned, reported): (Vec<&mut Table>, Vec<&mut Table>) =
        tables.iter_mut().partition(|table| has_targets(table));
    let has_plan = !planned.is_empty();
    for table in planned.into_iter().chain(reported) {
        let is_any_named = take_named(table, findings);
        sums.extend(fold_table(table, (has_plan, is_any_named), &mut apart, findings));
    }
    for at in by_table::bring_together(tables, sources) {
        sums.extend(fold_table(&mut tables[at], (has_plan, false), &mut apart, findings));
    }
    sums
}

/// Gives rows whose names are parts of the row above its name; whether there are any.
fn take_named(table: &mut Table, findings: &mut Vec<Finding>) -> bool {
    let Records::Indicators(rows) = &mut table.records else { return false };
    let named = named::take(rows);
    if let Some((first, whole)) = named.doubtful.first() {
        let finding = Finding::new(&rule::VALUES_OF_PARTS_ONLY).saying("values-of-parts-perhaps").at(*first);
        findings.push(finding.with("rows", named.doubtful.len()).with("whole", whole.as_str()));
    }
    named.is_any
}

fn has_targets(table: &Table) -> bool {
    match &table.records {
        Records::Indicators(rows) => rows.iter().any(|row| !row.indicator.targets.is_empty()),
        Records::Facts(_) | Records::Registration(_) | Records::Structure(_) => false,
        Records::Activities(_) | Records::Funding(_) | Records::Published(_) => false,
    }
}

/// Whether the headers of achieved values say that they are percentages.
fn has_percent_header(table: &Table) -> bool {
    let is_value = |meaning: &str| [Meaning::Achieved, Meaning::Value].iter().any(|value| value.id() == meaning);
    let mut columns = table.columns.iter().filter(|column| column.meaning.is_some_and(is_value)).peekable();
    columns.peek().is_some() && columns.all(|column| header_evidence::read_header(&column.printed).is_percent)
}

/// The rows about one indicator, by their place among the rows kept.
struct Group {
    whole: Option<IndicatorRecord>,
    parts: Vec<IndicatorRecord>,
}

fn fold_table(
    table: &mut Table,
    (has_plan, is_any_named): (bool, bool),
    apart: &mut HashSet<String>,
    findings: &mut Vec<Finding>,
) -> Vec<Sum> {
    let (combine, values_are, has_targets) = (table.combine, table.values_are, has_targets(table));
    let is_percent = has_percent_header(table);
    let settings = TableOfParts { combine, values_are, has_targets, has_plan, is_percent };
    let Records::Indicators(rows) = &mut table.records else { return Vec::new() };
    if rows.iter().all(|row| row.parts.is_empty()) {
        return Vec::new();
    }
    let has_columns = table.columns.iter().any(|column| column.rule == ColumnRule::Part);
    if !is_any_named && !has_columns && rows.iter().all(|row| row.parts == rows[0].parts) {
        // What all rows have in common tells none apart.
        rows.iter_mut().for_each(|row| row.parts.clear());
        return Vec::new();
    }
    let mut report = Report::default();
    let mut kept: Vec<IndicatorRecord> = Vec::with_capacity(rows.len());
    let groups = groups(std::mem::take(rows), &mut kept);
    let of_parts_only = groups.iter().filter(|group| group.whole.is_none()).map(|group| group.parts.as_slice());
    let is_in_first_row = one_target::is_in_first_row(of_parts_only);
    for Group { whole, mut parts } in groups {
        let mut has_one_target = false;
        if whole.is_none() {
            parts = without_nested(parts);
            let adds_up = addition::add_up_to_whole(&parts, settings);
            has_one_target = is_in_first_row && one_target::give_to_all(&mut parts, adds_up);
        }
        match whole {
            Some(mut whole) => {
                kept.extend(parts.extract_if(.., |row| is_own(&whole, row)).map(|row| report.judged(row)));
                let rows = parts.iter().filter(|row| row.rows > 0);
                report.kept.extend(rows.map(|row| (row.indicator.origin, words(row))));
                parts.into_iter().for_each(|row| absorb(&mut whole, row));
                complete(&mut whole, settings);
                kept.push(whole);
            }
            None => match addition::decide(&parts, settings, apart) {
                Addition::Apart => {
                    report.with_one_target += if has_one_target { parts.len() } else { 0 };
                    apart.extend(parts.iter().map(key));
                    if !addition::have_own_codes(&parts) {
                        parts.iter_mut().for_each(give_code_to_owner);
                    }
                    kept.extend(parts.into_iter().map(|row| report.judged(row)));
                }
                Addition::Ask(question) => {
                    table.questions.push(*question);
                    kept.extend(parts);
                }
                Addition::Added { combine, is_by_map } => {
                    report.added.extend(Sum::new(&parts, has_one_target).filter(|_| !is_by_map));
                    let mut whole = addition::add_up(parts, combine);
                    complete(&mut whole, settings);
                    kept.push(whole);
                }
            },
        }
    }
    kept.sort_by_key(|row| row.indicator.origin);
    *rows = kept;
    report.write(findings)
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

/// Whether a row has a code or id that the whole does not have: it is an indicator, unless words say that it is about a part.
fn is_own(whole: &IndicatorRecord, row: &IndicatorRecord) -> bool {
    let names_part = |(_, part): &(String, String)| part_words::of_name(part).is_some();
    row.rows > 0 && row::has_own_code(whole, row) && !row.parts.iter().all(names_part)
}

/// Rows about parts, with those that columns divide further kept in them: women of each region in the row of the region.
fn without_nested(parts: Vec<IndicatorRecord>) -> Vec<IndicatorRecord> {
    let (nested, mut outer): (Vec<IndicatorRecord>, Vec<IndicatorRecord>) =
        parts.into_iter().partition(|row| row.rows == 0 && row.parts.len() > 1);
    for row in nested {
        let is_outer = |other: &IndicatorRecord| row.parts.starts_with(&other.parts);
        match outer.iter().position(is_outer) {
            Some(at) => absorb(&mut outer[at], row),
            None => outer.push(row),
        }
    }
    outer
}

/// What is reported of the parts of a table, once for each kind.
#[derive(Default)]
struct Report {
    kept: Vec<(Origin, String)>,
    judged: Vec<(Origin, String)>,
    added: Vec<Sum>,
    /// How many of the rows judged have the target of the first part.
    with_one_target: usize,
}

impl Report {
    /// The row as an indicator of its own, which is noted.
    fn judged(&mut self, mut row: IndicatorRecord) -> IndicatorRecord {
        self.judged.push((row.indicator.origin, words(&row)));
        name_part(&mut row);
        row
    }

    /// Gives the sums, which are reported later.
    fn write(self, findings: &mut Vec<Finding>) -> Vec<Sum> {
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
            let key = if self.with_one_target > 0 { "values-of-parts-one-target" } else { "values-of-parts-judged" };
            let finding = Finding::new(&rule::VALUES_OF_PARTS_ONLY).saying(key).at(*first);
            let finding = finding.with("shared", self.with_one_target).with("part", part.as_str());
            findings.push(finding.with("rows", self.judged.len()));
        }
        self.added
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

/// Notes the dimensions whose parts add up to the whole as far as words tell: women and men of a count.
fn complete(row: &mut IndicatorRecord, table: TableOfParts) {
    if addition::add_up_to_whole(std::slice::from_ref(row), table) != Some(true) {
        return;
    }
    let mut dimensions: IndexMap<String, IndexSet<String>> = IndexMap::new();
    for value in &row.indicator.disaggregated {
        let [(dimension, part)] = &value.dimensions[..] else { continue };
        dimensions.entry(dimension.clone()).or_default().insert(part.clone());
    }
    let complete = dimensions.into_iter().filter(|(_, parts)| are_both_sexes(parts)).map(|(dimension, _)| dimension);
    row.indicator.complete_dimensions.extend(complete);
}

/// Whether women and men are among parts, by words for them or by letters: `ž` and `m`.
fn are_both_sexes(parts: &IndexSet<String>) -> bool {
    let has = |wanted: PartWord| parts.iter().any(|part| part_words::sex(part) == Some(wanted));
    let words: Vec<&str> = parts.iter().map(String::as_str).collect();
    has(PartWord::Women) && has(PartWord::Men) || short_parts::of_words(&words).is_some()
}

/// Puts the part into the name, so that rows of one indicator are told apart.
fn name_part(row: &mut IndicatorRecord) {
    let part = words(row);
    if let Some(name) = &mut row.indicator.name.plan {
        name.value = format!("{} – {part}", name.value);
    }
    row.indicator.part = Part::from_dimensions(&row.parts);
}

/// A code that several rows have in common is that of their owner.
fn give_code_to_owner(row: &mut IndicatorRecord) {
    if let Some(code) = row.place.code.take() {
        row.place.owners = vec![OwnerName::from_code(Sourced::new(code.value.owner, code.origin))];
    }
}
