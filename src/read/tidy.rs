//! Tables with one header and a row a record: the layout that this program documents.

use std::collections::HashMap;

use super::ReadOptions;
use super::cells::Cells;
use super::headers::{Found, Subject};
use super::number;
use super::record::{
    ActivityRecord, FactRecord, FundingRecord, IndicatorPlace, IndicatorRecord, Records, StructureRecord, Table,
};
use super::vocabulary::{Meaning, VOCABULARY};
use crate::finding::{Finding, Severity};
use crate::model::{Amount, ByYear, Code, IndicatorCode, Origin, Published, Quantity, Sourced, Year};
use crate::sheet::Row;

/// Reads a table. `undated` is the year of values whose column names none.
pub fn read(table: &Found<'_>, options: &ReadOptions, undated: Option<Year>, findings: &mut Vec<Finding>) -> Table {
    let mut cells = Cells::new(table, options.decimal, undated);
    report_columns(&mut cells);
    let mut reported = 0;
    let records = match table.subject {
        Subject::Facts => Records::Facts(each(&mut cells, &mut reported, fact)),
        Subject::Structure => Records::Structure(each(&mut cells, &mut reported, structure)),
        Subject::Activities => Records::Activities(each(&mut cells, &mut reported, activity)),
        Subject::Funding => Records::Funding(each(&mut cells, &mut reported, funding)),
        Subject::Published => Records::Published(each(&mut cells, &mut reported, published)),
        Subject::Indicators => Records::Indicators(join_years(each(&mut cells, &mut reported, indicator), &cells)),
    };
    findings.append(&mut cells.findings);
    let results = [
        Meaning::Achieved,
        Meaning::Status,
        Meaning::Relevance,
        Meaning::Remark,
        Meaning::Verdict,
        Meaning::NextSteps,
        Meaning::Effectiveness,
    ];
    Table {
        origin: Origin::row(table.sheet.source, table.header.index),
        has_results: results.into_iter().any(|meaning| table.has(meaning)),
        rows: table.rows.len(),
        reported,
        records,
    }
}

fn report_columns(cells: &mut Cells<'_, '_>) {
    let table = cells.table;
    let at = |column: u16| Origin::cell(table.sheet.source, table.header.index, column);
    for (column, title) in &table.unused {
        let same = |other: &&super::headers::Column| {
            table.header.cell(other.index).is_some_and(|cell| super::cells::printed(&cell.content) == *title)
        };
        let (key, severity) = match table.columns.iter().find(same) {
            Some(_) => ("column-duplicate", Severity::Warning),
            None => ("column-unused", Severity::Note),
        };
        cells.findings.push(Finding::new(key, severity).at(at(*column)).with("title", title.as_str()));
    }
    let needs_year = [Meaning::Target, Meaning::Achieved, Meaning::Funds];
    let dated_by_row = table.has(Meaning::Year);
    for column in &table.columns {
        if needs_year.contains(&column.meaning) && column.year.is_none() && !dated_by_row {
            let finding = match cells.undated {
                Some(year) => Finding::new("year-assumed", Severity::Note).with("year", year.to_string()),
                None => Finding::new("year-missing", Severity::Error),
            };
            cells.findings.push(finding.at(at(column.index)));
        }
    }
}

/// Makes a record of each row; a row that gives none is reported.
fn each<T>(
    cells: &mut Cells<'_, '_>,
    reported: &mut usize,
    record: fn(&mut Cells<'_, '_>, &Row) -> Option<T>,
) -> Vec<T> {
    let rows = cells.table.rows;
    let mut records = Vec::with_capacity(rows.len());
    for row in rows {
        match record(cells, row) {
            Some(record) => records.push(record),
            None => {
                *reported += 1;
                let words = row.cells.first().map_or_else(String::new, |cell| super::cells::printed(&cell.content));
                let finding = Finding::new("row-unused", Severity::Warning).at(row.origin(cells.table.sheet));
                cells.findings.push(finding.with("words", words));
            }
        }
    }
    records
}

fn fact(cells: &mut Cells<'_, '_>, row: &Row) -> Option<FactRecord> {
    Some(FactRecord { key: cells.text(row, Meaning::Key)?, value: cells.text(row, Meaning::Value)? })
}

fn structure(cells: &mut Cells<'_, '_>, row: &Row) -> Option<StructureRecord> {
    let title = cells.words(row, Meaning::Name);
    let code = cells.code(row, Meaning::Code);
    if title.is_none() && code.is_none() {
        return None;
    }
    let rank = cells.term(row, Meaning::Level, "level-unknown", |text| VOCABULARY.level(text));
    Some(StructureRecord {
        code,
        rank: rank.map(|rank| rank.value),
        parent: cells.code(row, Meaning::OwnerCode),
        title,
        institution: cells.words(row, Meaning::Institution),
        kind: cells.words(row, Meaning::Kind),
        validity: cells.words(row, Meaning::Validity),
        relevance: cells.relevance(row),
        comment: cells.words(row, Meaning::Comment).or_else(|| cells.words(row, Meaning::Remark)),
        origin: row.origin(cells.table.sheet),
    })
}

fn activity(cells: &mut Cells<'_, '_>, row: &Row) -> Option<ActivityRecord> {
    let title = cells.words(row, Meaning::Name);
    let code = cells.code(row, Meaning::Code);
    if title.is_none() && code.is_none() {
        return None;
    }
    let deadline = cells.words(row, Meaning::Deadline).map(|text| {
        let deadline = number::read_deadline(&text.value);
        if deadline.dates.is_empty() && !deadline.continuous {
            let finding = Finding::new("deadline-unreadable", Severity::Warning).at(text.origin);
            cells.findings.push(finding.with("words", text.value.as_str()));
        }
        Sourced::new(deadline, text.origin)
    });
    Some(ActivityRecord {
        code,
        measure: cells.code(row, Meaning::OwnerCode),
        title,
        institution: cells.words(row, Meaning::Institution),
        partners: cells.words(row, Meaning::Partners),
        deadline,
        status: cells.term(row, Meaning::Status, "status-unknown", |text| VOCABULARY.status(text)),
        status_text: cells.words(row, Meaning::Status),
        remark: cells.words(row, Meaning::Remark).or_else(|| cells.words(row, Meaning::Comment)),
        relevance: cells.relevance(row),
        effectiveness: cells.words(row, Meaning::Effectiveness),
        next_steps: cells.words(row, Meaning::NextSteps),
        funding: cells.funding(row).into_iter().collect(),
        origin: row.origin(cells.table.sheet),
    })
}

fn funding(cells: &mut Cells<'_, '_>, row: &Row) -> Option<FundingRecord> {
    let code = cells.code(row, Meaning::Code).or_else(|| cells.code(row, Meaning::OwnerCode));
    Some(FundingRecord { code, funding: cells.funding(row)? })
}

fn published(cells: &mut Cells<'_, '_>, row: &Row) -> Option<Published> {
    let code = cells.code(row, Meaning::Code).or_else(|| cells.code(row, Meaning::OwnerCode))?;
    let mut figure = |meaning| {
        let column = cells.columns(meaning).next()?;
        cells.quantity(row, column)
    };
    Some(Published {
        code: code.value,
        achieved_pct: figure(Meaning::PublishedAchieved),
        not_achieved_pct: figure(Meaning::PublishedNotAchieved),
        origin: row.origin(cells.table.sheet),
    })
}

fn indicator(cells: &mut Cells<'_, '_>, row: &Row) -> Option<IndicatorRecord> {
    let name = cells.words(row, Meaning::Name);
    let (place, id) = place(cells, row);
    if name.is_none() && place.code.is_none() && id.is_none() && place.owner.is_none() {
        return None;
    }
    let row_year = cells.year(row, Meaning::Year).map(|year| year.value).or(cells.undated);
    let baseline = cells.columns(Meaning::Baseline).next().and_then(|column| cells.quantity(row, column));
    let own_year = cells.year(row, Meaning::BaselineYear);
    let year_in_brackets = baseline.as_ref().and_then(|baseline| Some(Sourced::new(baseline.year?, baseline.origin)));
    let targets = by_year(cells, row, Meaning::Target, row_year);
    let mut achieved = by_year(cells, row, Meaning::Achieved, row_year);
    if let Some((year, column)) = row_year.zip(cells.columns(Meaning::Value).next())
        && achieved.is_empty()
        && let Some(quantity) = cells.quantity(row, column)
    {
        achieved.set(year, quantity);
    }
    let remark = cells.words(row, Meaning::Remark);
    report_zeros(cells, &achieved, remark.as_ref().map_or("", |remark| &remark.value));
    Some(IndicatorRecord {
        place,
        id,
        name,
        unit: cells.words(row, Meaning::Unit),
        institution: cells.words(row, Meaning::Institution),
        source_of_verification: cells.words(row, Meaning::SourceOfVerification),
        direction: cells.term(row, Meaning::Direction, "direction-unknown", |text| VOCABULARY.direction(text)),
        baseline,
        baseline_year: own_year.or(year_in_brackets),
        targets,
        achieved,
        stated_verdict: cells.term(row, Meaning::Verdict, "verdict-unknown", |text| VOCABULARY.verdict(text)),
        relevance: cells.relevance(row),
        remark,
        comment: cells.words(row, Meaning::Comment),
        next_steps: cells.words(row, Meaning::NextSteps),
        origin: row.origin(cells.table.sheet),
        rows: 1,
    })
}

/// The indicator's own code, its owner's, or an id that is neither.
fn place(cells: &Cells<'_, '_>, row: &Row) -> (IndicatorPlace, crate::model::Text) {
    let text = cells.text(row, Meaning::Code);
    let owner = cells.code(row, Meaning::OwnerCode);
    let owner_title = cells.words(row, Meaning::OwnerTitle);
    let mut place = IndicatorPlace { code: None, owner, owner_title };
    let Some(text) = text else { return (place, None) };
    if let Ok(code) = text.value.parse::<IndicatorCode>() {
        place.code = Some(Sourced::new(code, text.origin));
        return (place, None);
    }
    match Code::read(&text.value) {
        Some(code)
            if !code.is_name() && place.owner.is_none() && (place.owner_title.is_none() || code.depth() != 1) =>
        {
            place.owner = Some(Sourced::new(code, text.origin));
            (place, None)
        }
        _ => (place, Some(text)),
    }
}

fn by_year(cells: &mut Cells<'_, '_>, row: &Row, meaning: Meaning, row_year: Option<Year>) -> ByYear<Quantity> {
    let mut values = ByYear::default();
    for column in cells.columns(meaning) {
        let Some(year) = column.year.or(row_year) else { continue };
        if let Some(quantity) = cells.quantity(row, column) {
            values.set(year, quantity);
        }
    }
    values
}

/// A zero whose remark says that there are no data is no value of zero.
fn report_zeros(cells: &mut Cells<'_, '_>, achieved: &ByYear<Quantity>, remark: &str) {
    if remark.is_empty() {
        return;
    }
    let folded = super::vocabulary::fold(remark);
    let says_no_data =
        ["no data", "nema podataka", "not available", "no report"].iter().any(|words| folded.contains(words));
    for (_, quantity) in achieved.iter() {
        if says_no_data && quantity.amount == Amount::Exact(rust_decimal::Decimal::ZERO) {
            let finding = Finding::new("zero-without-data", Severity::Warning).at(quantity.origin);
            cells.findings.push(finding.with("remark", remark));
        }
    }
}

/// Rows of one indicator in a table with a year a row become one record.
fn join_years(records: Vec<IndicatorRecord>, cells: &Cells<'_, '_>) -> Vec<IndicatorRecord> {
    if !cells.table.has(Meaning::Year) {
        return records;
    }
    let mut joined: Vec<IndicatorRecord> = Vec::new();
    let mut by_key: HashMap<(String, String), usize> = HashMap::new();
    for record in records {
        let text = |text: &crate::model::Text| text.as_ref().map_or_else(String::new, |text| text.value.clone());
        let place = record.place.code.as_ref().map(|code| code.value.to_string());
        let owner = record.place.owner.as_ref().map(|owner| owner.value.to_string());
        let key = (place.or(owner).unwrap_or_default() + &text(&record.id), text(&record.name));
        match by_key.get(&key) {
            Some(at) if fits(&joined[*at], &record) => lay_over(&mut joined[*at], record),
            _ => {
                by_key.insert(key, joined.len());
                joined.push(record);
            }
        }
    }
    joined
}

/// Whether no year of the row has a value in the record already.
fn fits(record: &IndicatorRecord, row: &IndicatorRecord) -> bool {
    row.achieved.iter().all(|(year, _)| record.achieved.get(year).is_none())
        && row.targets.iter().all(|(year, _)| record.targets.get(year).is_none())
}

fn lay_over(record: &mut IndicatorRecord, row: IndicatorRecord) {
    record.rows += row.rows;
    for (year, quantity) in row.targets {
        record.targets.set(year, quantity);
    }
    for (year, quantity) in row.achieved {
        record.achieved.set(year, quantity);
    }
    record.baseline = record.baseline.take().or(row.baseline);
    record.baseline_year = record.baseline_year.take().or(row.baseline_year);
    record.remark = record.remark.take().or(row.remark);
}
