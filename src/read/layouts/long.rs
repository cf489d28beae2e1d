//! Tables in long form: a period a row, with one value or with target and achieved value beside each other.

use std::collections::HashMap;

use super::calendar;
use super::cell_period;
use super::columns::ValuePlace;
use super::fractions;
use super::line::{Line, RowPeriod};
use super::owners::{OwnerPlan, RowPlan};
use super::part_columns::with_parts;
use super::part_of_year_column;
use super::repeats::{Repeats, key};
use super::rows;
use super::statuses;
use super::target_columns::{take_targets, undated_parts};
use crate::finding::{Finding, rule};
use crate::model::{
    ByPeriod, Indicator, PartOfYear, Quantity, Question, QuestionKind, ReportingPeriod, Sourced, YearNames,
};
use crate::read::record::{IndicatorRecord, UndatedPart};
use crate::read::words::meaning::Meaning as M;
use crate::read::words::unit_words;
use crate::read::words::value_kind::value_kind;

type Findings = Vec<Finding>;

/// The indicators of a long table.
pub struct LongRows {
    /// The rows of the same code and name are one.
    pub records: Vec<IndicatorRecord>,
    /// How its rows name the years of their values.
    pub year_names: YearNames,
}

/// The indicators of a long table, and what is open of them.
pub fn indicators(
    lines: &[Line<'_>],
    owners: OwnerPlan,
    reported: &mut usize,
    findings: &mut Findings,
    questions: &mut Vec<Question>,
) -> LongRows {
    let mut records: Vec<IndicatorRecord> = Vec::new();
    let mut year_names = YearNames::default();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut lines_of: Vec<usize> = Vec::new();
    let mut repeats = Repeats::default();
    let mut counted: Option<Question> = None;
    let of_months = calendar::has_months(lines);
    owners.report(findings);
    for (index, (line, owned)) in lines.iter().zip(owners.rows).enumerate() {
        let record = match owned {
            RowPlan::Heading => None,
            RowPlan::Row(place) => rows::indicator(line, place, records.last(), findings),
        };
        let Some(mut record) = record else {
            *reported += 1;
            continue;
        };
        let january = calendar::january(line).filter(|_| of_months).map(RowPeriod::Known);
        let period = line.period(findings).and_then(|period| narrowed(period, line, findings));
        let period = period.map(|period| Sourced::new(january.unwrap_or(period.value), period.origin));
        let Some(period) = period else {
            report_without_year(line, findings);
            if counted.is_none() {
                counted = line.counted_year().map(|text| first_year(line, &text));
            }
            *reported += 1;
            continue;
        };
        let (known, is_read) = match period.value {
            RowPeriod::Known(period) => (Some(period), add_values(line, period, &mut record, findings)),
            RowPeriod::Part(part) => (None, add_undated(line, part, &mut record, findings)),
        };
        if !is_read {
            *reported += 1;
            continue;
        }
        statuses::take_direction(&mut record, line);
        known.into_iter().for_each(|known| add_name(&mut year_names, calendar::named(line, known), &record.indicator));
        for record in with_parts(record, line, known, findings) {
            match by_key.get(&key(&record)) {
                None => {
                    by_key.insert(key(&record), records.len());
                    records.push(record);
                    lines_of.push(index);
                }
                Some(at) => {
                    let rows = record.rows;
                    if !absorb((*at, &mut records[*at]), record, &mut repeats, line, findings) {
                        *reported += rows;
                    }
                }
            }
        }
    }
    if let Some(line) = lines.first() {
        repeats.settle(&mut records, line.columns, findings, questions);
    }
    questions.extend(counted);
    for (record, line) in records.iter().zip(lines_of) {
        rows::report_zero_without_data(record, &lines[line], findings);
    }
    LongRows { records, year_names }
}

/// Remembers the name of a row's year for the kinds of values that the row has of it.
fn add_name(names: &mut YearNames, named: ReportingPeriod, of_row: &Indicator) {
    let has = |values: &ByPeriod<Quantity>| values.get(named).is_some_and(Quantity::has_value);
    if has(&of_row.targets) || has(&of_row.revised_targets) {
        names.targets.add(named);
    }
    if has(&of_row.achieved) {
        names.achieved.add(named);
    }
}

/// The question after the first year, from which the rows count theirs.
fn first_year(line: &Line<'_>, text: &Sourced<String>) -> Question {
    let column = match line.columns.at(M::Year) {
        Some(ValuePlace::Sheet(column)) => Some(column),
        Some(ValuePlace::Fixed(_)) | None => None,
    };
    Question {
        about: M::Year.id(),
        at: text.origin,
        columns: column.into_iter().collect(),
        kind: QuestionKind::FirstYear { headers: vec![text.value.clone()] },
        map_line: "first_year = YEAR".to_owned(),
    }
}

/// The period of a row with its part of the year; one that is not understood is reported.
fn narrowed(period: Sourced<RowPeriod>, line: &Line<'_>, findings: &mut Findings) -> Option<Sourced<RowPeriod>> {
    let RowPeriod::Known(year) = period.value else { return Some(period) };
    let own = line.columns.period_part.filter(|_| !year.is_part_of_year()).and_then(|place| line.cell(place));
    let Some((content, origin)) = own.filter(|(content, _)| !part_of_year_column::is_whole(content)) else {
        return Some(period);
    };
    match part_of_year_column::part(content).and_then(|part| part.in_year(year.year())) {
        Some(part) => Some(Sourced::new(RowPeriod::Known(part), origin)),
        None => {
            let finding = Finding::new(&rule::YEAR_UNREADABLE).at(origin);
            findings.push(finding.about(line.subject()).with("text", content.to_string()));
            None
        }
    }
}

fn report_without_year(line: &Line<'_>, findings: &mut Findings) {
    if line.text(M::Year).is_none() {
        let finding = Finding::new(&rule::ROW_UNUSED).saying("row-unused-without-year").at(line.origin());
        findings.push(finding.about(line.subject()));
    }
}

/// Puts the row's values under its period; false where the row does not tell what its value is.
fn add_values(line: &Line<'_>, period: ReportingPeriod, record: &mut IndicatorRecord, findings: &mut Findings) -> bool {
    take_targets(record, line, findings);
    let undated = std::mem::take(&mut record.undated);
    let due = record.target_due.take().map_or(period, |due| due.value);
    cell_period::report_targets(record, due, line, findings);
    let indicator = &mut record.indicator;
    for (values, value) in [(&mut indicator.targets, undated.target), (&mut indicator.revised_targets, undated.revised)]
    {
        if let Some(value) = value {
            cell_period::put(values, due, value, line, findings);
        }
    }
    for (_, at) in &line.columns.achieved {
        let quantity = line.quantity_of(*at, Some(period), findings);
        cell_period::put(&mut indicator.achieved, period, quantity, line, findings);
    }
    for UndatedPart { is_target, part, quantity } in undated_parts(line, findings) {
        let values = if is_target { &mut indicator.targets } else { &mut indicator.achieved };
        part.in_year(period.year()).into_iter().for_each(|part| drop(values.set(part, quantity.clone())));
    }
    fractions::take(indicator, line, Some(period), findings);
    let Some(at) = line.columns.at(M::Value) else { return true };
    let Some(kind) = kind(line, findings) else { return false };
    let quantity = line.quantity_of(at, Some(period), findings);
    match kind {
        M::Baseline => {
            let given = Some(Sourced::new(period.year(), quantity.origin));
            let year = cell_period::baseline_year(Some(&quantity), given, line, findings);
            indicator.baseline_year.plan = indicator.baseline_year.plan.take().or(year);
            indicator.baseline.plan.get_or_insert(quantity.into());
        }
        M::Target => cell_period::put(&mut indicator.targets, period, quantity, line, findings),
        _ => cell_period::put(&mut indicator.achieved, period, quantity, line, findings),
    }
    true
}

/// Keeps the row's values as those of a part of a year that is not known yet; false where the row does not tell what its
/// value is.
fn add_undated(line: &Line<'_>, part: PartOfYear, record: &mut IndicatorRecord, findings: &mut Findings) -> bool {
    take_targets(record, line, findings);
    let mut parts = Vec::new();
    let mut keep = |is_target, quantity| parts.push(UndatedPart { is_target, part, quantity });
    if let Some(target) = record.undated.target.take() {
        keep(true, target);
    }
    for (_, at) in &line.columns.achieved {
        keep(false, line.quantity(*at, findings));
    }
    if let Some(at) = line.columns.at(M::Value) {
        let Some(kind) = kind(line, findings) else { return false };
        let quantity = line.quantity(at, findings);
        match kind {
            M::Baseline => drop(record.indicator.baseline.plan.get_or_insert(quantity.into())),
            M::Target => keep(true, quantity),
            _ => keep(false, quantity),
        }
    }
    record.undated.parts = parts;
    true
}

/// What kind of value the row has; one that is not known is reported.
fn kind(line: &Line<'_>, findings: &mut Findings) -> Option<M> {
    if !line.columns.has(M::ValueKind) {
        return Some(M::Achieved);
    }
    let text = line.text(M::ValueKind);
    let kind = text.as_ref().and_then(|text| value_kind(line.meant(&text.value)));
    if kind.is_none() {
        let finding = Finding::new(&rule::VALUE_KIND_UNKNOWN).about(line.subject());
        findings.push(match text {
            Some(text) => finding.at(text.origin).with("text", text.value),
            None => finding.at(line.origin()).with("text", ""),
        });
    }
    kind
}

/// Adds a row to the indicator it belongs to; false where all that it adds was there before.
fn absorb(
    (at, record): (usize, &mut IndicatorRecord),
    row: IndicatorRecord,
    repeats: &mut Repeats,
    line: &Line<'_>,
    findings: &mut Findings,
) -> bool {
    let subject = line.subject();
    let before = findings.len();
    let rows = row.rows;
    let has_parts = !row.undated.parts.is_empty();
    record.undated.parts.extend(row.undated.parts);
    let (indicator, mut row) = (&mut record.indicator, row.indicator);
    keep_unit(indicator, &mut row);
    let mut added = merge_values(&mut indicator.targets, row.targets, &subject, findings);
    added |= merge_values(&mut indicator.revised_targets, row.revised_targets, &subject, findings);
    added |= has_parts | repeats.add(at, &mut indicator.achieved, row.achieved);
    for (own, more) in [(&mut indicator.numerators, row.numerators), (&mut indicator.denominators, row.denominators)] {
        more.into_iter().for_each(|(period, value)| drop(own.set(period, value)));
    }
    if indicator.baseline.plan.is_none() && row.baseline.plan.is_some() {
        indicator.baseline = row.baseline;
        indicator.baseline_year.fill_from(row.baseline_year);
        added = true;
    }
    let is_used = added || findings.len() == before;
    record.rows += if is_used { rows } else { 0 };
    indicator.stated_verdict = row.stated_verdict.or(indicator.stated_verdict.take());
    indicator.remark = row.remark.or(indicator.remark.take());
    indicator.comment = row.comment.or(indicator.comment.take());
    indicator.next_steps = row.next_steps.or(indicator.next_steps.take());
    indicator.relevance = row.relevance.or(indicator.relevance.take());
    indicator.direction = indicator.direction.take().or(row.direction);
    indicator.unclear_direction = indicator.unclear_direction.take().or(row.unclear_direction);
    let is_better = row.status_direction.is_some_and(|given| given.is_own) || indicator.status_direction.is_none();
    if is_better {
        indicator.status_direction = row.status_direction;
    }
    indicator.unit.fill_from(row.unit);
    is_used
}

/// Keeps the unit of a row with its values where an earlier row of the indicator says another.
fn keep_unit(indicator: &Indicator, row: &mut Indicator) {
    let (Some(known), Some(own)) = (indicator.unit.value(), row.unit.value()) else { return };
    if known == own {
        return;
    }
    let Some(unit) = unit_words::read_unit(own) else { return };
    let baseline = row.baseline.plan.iter_mut().map(|baseline| &mut baseline.value);
    let series = [&mut row.targets, &mut row.revised_targets, &mut row.achieved];
    let values = series.into_iter().flat_map(|values| values.iter_mut().map(|(_, value)| value));
    for value in baseline.chain(values).filter(|value| value.unit.is_none()) {
        value.unit = Some(unit.clone());
    }
}

/// Adds values of years that have none yet; a second value that is not the same is reported, the first stays.
fn merge_values(
    values: &mut ByPeriod<Quantity>,
    more: ByPeriod<Quantity>,
    subject: &str,
    findings: &mut Findings,
) -> bool {
    let mut added = false;
    for (year, quantity) in more {
        let known = values.get(year).filter(|known| !known.is_missing());
        match known {
            Some(known) if quantity.is_missing() || known.amount == quantity.amount => added = true,
            Some(known) => {
                let finding = Finding::new(&rule::VALUE_GIVEN_TWICE).at(quantity.origin);
                let finding = finding.related(known.origin).about(subject).with("year", year);
                findings.push(finding.with("kept", &*known.printed).with("second", &*quantity.printed));
            }
            None => {
                values.set(year, quantity);
                added = true;
            }
        }
    }
    added
}
