//! Tables in long form: a year a row, with one value or with target and achieved value beside each other.

use std::collections::HashMap;

use super::line::Line;
use super::rows;
use crate::finding::{Finding, rule};
use crate::model::{ByYear, Quantity, Year};
use crate::read::record::IndicatorRecord;
use crate::read::words::meaning::Meaning as M;

type Findings = Vec<Finding>;

/// The indicators of a long table: the rows of the same code and name are one.
pub fn indicators(lines: &[Line<'_>], reported: &mut usize, findings: &mut Findings) -> Vec<IndicatorRecord> {
    let mut records: Vec<IndicatorRecord> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut inherited = Vec::new();
    let mut lines_of: Vec<usize> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(mut record) = rows::indicator(line, findings) else {
            *reported += 1;
            continue;
        };
        let Some(year) = line.year(M::Year, findings) else {
            report_without_year(line, findings);
            *reported += 1;
            continue;
        };
        if !add_values(line, year.value, &mut record, findings) {
            *reported += 1;
            continue;
        }
        if let Some(above) = records.last() {
            inherited.extend(rows::inherit(&mut record.place, &above.place).then_some(record.origin));
        }
        match by_key.get(&key(&record)) {
            None => {
                by_key.insert(key(&record), records.len());
                records.push(record);
                lines_of.push(index);
            }
            Some(at) => {
                if !absorb(&mut records[*at], record, line, findings) {
                    *reported += 1;
                }
            }
        }
    }
    for (record, line) in records.iter().zip(lines_of) {
        rows::report_zero_without_data(record, &lines[line], findings);
    }
    rows::report_inherited(&inherited, findings);
    records
}

fn key(record: &IndicatorRecord) -> String {
    let place = &record.place;
    let code = place.code.as_ref().map(|code| code.value.to_string());
    let owner = place.owner_code().map(ToString::to_string);
    let owner_title = place.owner_title.as_ref().map(|title| title.value.clone());
    let id = record.id.as_ref().map(|id| id.value.clone());
    // A code of its own names the indicator; else owner and name do.
    let own = code.or(id);
    let name = if own.is_some() { None } else { record.name.as_ref().map(|name| name.value.clone()) };
    [own, owner, owner_title, name].map(Option::unwrap_or_default).join("\u{1f}")
}

fn report_without_year(line: &Line<'_>, findings: &mut Findings) {
    if line.text(M::Year).is_none() {
        let finding = Finding::new(&rule::ROW_UNUSED).saying("row-unused-without-year").at(line.origin());
        findings.push(finding.about(line.subject()));
    }
}

/// Puts the row's values under its year; false where the row does not tell what its value is.
fn add_values(line: &Line<'_>, year: Year, record: &mut IndicatorRecord, findings: &mut Findings) -> bool {
    for (_, at) in &line.columns.targets {
        record.targets.set(year, line.quantity(*at, findings));
    }
    for (_, at) in &line.columns.achieved {
        record.achieved.set(year, line.quantity(*at, findings));
    }
    let Some(at) = line.columns.at(M::Value) else { return true };
    let kind = match line.text(M::ValueKind) {
        _ if !line.columns.has(M::ValueKind) => Some(M::Achieved),
        Some(text) => rows::value_kind(&text.value),
        None => None,
    };
    let Some(kind) = kind else {
        let finding = Finding::new(&rule::VALUE_KIND_UNKNOWN).about(line.subject());
        findings.push(match line.text(M::ValueKind) {
            Some(text) => finding.at(text.origin).with("text", text.value),
            None => finding.at(line.origin()).with("text", ""),
        });
        return false;
    };
    let quantity = line.quantity(at, findings);
    match kind {
        M::Baseline => {
            record.baseline_year.get_or_insert(crate::model::Sourced::new(year, quantity.origin));
            record.baseline.get_or_insert(quantity);
        }
        M::Target => drop(record.targets.set(year, quantity)),
        _ => drop(record.achieved.set(year, quantity)),
    }
    true
}

/// Adds a row to the indicator it belongs to; false where all that it adds was there before.
fn absorb(record: &mut IndicatorRecord, row: IndicatorRecord, line: &Line<'_>, findings: &mut Findings) -> bool {
    let subject = line.subject();
    let before = findings.len();
    let mut added = merge_values(&mut record.targets, row.targets, &subject, findings);
    added |= merge_values(&mut record.achieved, row.achieved, &subject, findings);
    if record.baseline.is_none() && row.baseline.is_some() {
        record.baseline = row.baseline;
        record.baseline_year = record.baseline_year.take().or(row.baseline_year);
        added = true;
    }
    let is_used = added || findings.len() == before;
    record.rows += usize::from(is_used);
    record.stated_verdict = row.stated_verdict.or(record.stated_verdict.take());
    record.remark = row.remark.or(record.remark.take());
    record.comment = row.comment.or(record.comment.take());
    record.next_steps = row.next_steps.or(record.next_steps.take());
    record.relevance = row.relevance.or(record.relevance.take());
    record.direction = record.direction.take().or(row.direction);
    record.unit = record.unit.take().or(row.unit);
    is_used
}

fn merge_values(values: &mut ByYear<Quantity>, more: ByYear<Quantity>, subject: &str, findings: &mut Findings) -> bool {
    let mut added = false;
    for (year, quantity) in more {
        match values.get(year) {
            Some(known) if !known.is_missing() => {
                if !quantity.is_missing() {
                    let finding = Finding::new(&rule::VALUE_GIVEN_TWICE).at(quantity.origin);
                    let finding = finding.related(known.origin).about(subject).with("year", year.to_string());
                    findings.push(finding.with("kept", &*known.printed).with("second", &*quantity.printed));
                }
            }
            _ => {
                values.set(year, quantity);
                added = true;
            }
        }
    }
    added
}
