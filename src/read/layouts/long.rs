//! Tables in long form: a year a row, with one value or with target and achieved value beside each other.

use std::collections::HashMap;

use super::combine::{Combined, RowCombiner};
use super::line::Line;
use super::owners::{OwnerPlan, RowPlan};
use super::rows;
use crate::finding::{Finding, rule};
use crate::model::{ByYear, Indicator, Quantity, Question, Sourced, Year};
use crate::read::record::{IndicatorRecord, OwnerName};
use crate::read::words::meaning::Meaning as M;
use crate::text::fold;

type Findings = Vec<Finding>;

/// The indicators of a long table: the rows of the same code and name are one; and what is open of them.
pub fn indicators(
    lines: &[Line<'_>],
    owners: OwnerPlan,
    reported: &mut usize,
    findings: &mut Findings,
) -> (Vec<IndicatorRecord>, Option<Question>) {
    let mut combiner = RowCombiner::default();
    let mut records: Vec<IndicatorRecord> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut lines_of: Vec<usize> = Vec::new();
    owners.report(findings);
    for (index, (line, owned)) in lines.iter().zip(owners.rows).enumerate() {
        let record = match owned {
            RowPlan::Heading => None,
            RowPlan::Row(place) => rows::indicator(line, place, findings),
        };
        let Some(mut record) = record else {
            *reported += 1;
            continue;
        };
        let Some(year) = line.year(M::Year, findings) else {
            report_without_year(line, findings);
            *reported += 1;
            continue;
        };
        if !add_values(line, year.value, &mut record.indicator, findings) {
            *reported += 1;
            continue;
        }
        match by_key.get(&key(&record)) {
            None => {
                by_key.insert(key(&record), records.len());
                records.push(record);
                lines_of.push(index);
            }
            Some(at) => {
                if !absorb(&mut records[*at], record, (*at, line, &mut combiner), findings) {
                    *reported += 1;
                }
            }
        }
    }
    for (record, line) in records.iter().zip(lines_of) {
        rows::report_zero_without_data(record, &lines[line], findings);
    }
    (records, combiner.question())
}

fn key(record: &IndicatorRecord) -> String {
    let place = &record.place;
    let code = place.code.as_ref().map(|code| code.value.to_string());
    let owner = match &place.code {
        Some(code) => code.value.owner.to_string(),
        None => place.owners.iter().map(owner_key).collect::<Vec<_>>().join("\u{1e}"),
    };
    let id = record.indicator.id.as_ref().map(|id| id.value.clone());
    // A code of its own names the indicator; else owner and name do.
    let own = code.or(id);
    let name = if own.is_some() { None } else { record.indicator.name.value().cloned() };
    [own, Some(owner), name].map(Option::unwrap_or_default).join("\u{1f}")
}

fn owner_key(owner: &OwnerName) -> String {
    match (&owner.code, &owner.title) {
        (Some(code), _) => code.value.to_string(),
        (None, Some(title)) => fold(&title.value).into_owned(),
        (None, None) => String::new(),
    }
}

fn report_without_year(line: &Line<'_>, findings: &mut Findings) {
    if line.text(M::Year).is_none() {
        let finding = Finding::new(&rule::ROW_UNUSED).saying("row-unused-without-year").at(line.origin());
        findings.push(finding.about(line.subject()));
    }
}

/// Puts the row's values under its year; false where the row does not tell what its value is.
fn add_values(line: &Line<'_>, year: Year, indicator: &mut Indicator, findings: &mut Findings) -> bool {
    for (_, at) in &line.columns.targets {
        indicator.targets.set(year, line.quantity(*at, findings));
    }
    for (_, at) in &line.columns.achieved {
        indicator.achieved.set(year, line.quantity(*at, findings));
    }
    let Some(at) = line.columns.at(M::Value) else { return true };
    let kind = match line.text(M::ValueKind) {
        _ if !line.columns.has(M::ValueKind) => Some(M::Achieved),
        Some(text) => rows::value_kind(line.meant(&text.value)),
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
            indicator.baseline_year.plan.get_or_insert(Sourced::new(year, quantity.origin));
            indicator.baseline.plan.get_or_insert(quantity.into());
        }
        M::Target => drop(indicator.targets.set(year, quantity)),
        _ => drop(indicator.achieved.set(year, quantity)),
    }
    true
}

/// Adds a row to the indicator it belongs to; false where all that it adds was there before.
fn absorb(
    record: &mut IndicatorRecord,
    row: IndicatorRecord,
    (number, line, combiner): (usize, &Line<'_>, &mut RowCombiner),
    findings: &mut Findings,
) -> bool {
    let before = findings.len();
    let (indicator, row) = (&mut record.indicator, row.indicator);
    let mut merger = Merger { number, is_target: true, line, combiner };
    let mut added = merger.merge(&mut indicator.targets, row.targets, findings);
    merger.is_target = false;
    added |= merger.merge(&mut indicator.achieved, row.achieved, findings);
    if indicator.baseline.plan.is_none() && row.baseline.plan.is_some() {
        indicator.baseline = row.baseline;
        indicator.baseline_year.fill_from(row.baseline_year);
        added = true;
    }
    let is_used = added || findings.len() == before;
    record.rows += usize::from(is_used);
    indicator.stated_verdict = row.stated_verdict.or(indicator.stated_verdict.take());
    indicator.remark = row.remark.or(indicator.remark.take());
    indicator.comment = row.comment.or(indicator.comment.take());
    indicator.next_steps = row.next_steps.or(indicator.next_steps.take());
    indicator.relevance = row.relevance.or(indicator.relevance.take());
    indicator.direction = indicator.direction.take().or(row.direction);
    indicator.unit.fill_from(row.unit);
    is_used
}

/// Merges the values of a row into those of earlier rows of its indicator.
struct Merger<'m> {
    /// The indicator by its number in the table.
    number: usize,
    is_target: bool,
    line: &'m Line<'m>,
    combiner: &'m mut RowCombiner,
}

impl Merger<'_> {
    fn merge(&mut self, values: &mut ByYear<Quantity>, more: ByYear<Quantity>, findings: &mut Findings) -> bool {
        let mut added = false;
        for (year, quantity) in more {
            let known = values.get(year).filter(|known| !known.is_missing());
            let Some(known) = known else {
                values.set(year, quantity);
                added = true;
                continue;
            };
            if quantity.is_missing() {
                continue;
            }
            match self.combiner.combine((self.number, year, self.is_target), known, &quantity, self.line) {
                Combined::Same => {}
                Combined::Asked => added = true,
                Combined::As(both) => {
                    values.set(year, both);
                    added = true;
                }
                Combined::Unlike => {
                    let finding = Finding::new(&rule::VALUE_GIVEN_TWICE).at(quantity.origin);
                    let finding = finding.related(known.origin).about(self.line.subject());
                    let finding = finding.with("year", year.to_string()).with("kept", &*known.printed);
                    findings.push(finding.with("second", &*quantity.printed));
                }
            }
        }
        added
    }
}
