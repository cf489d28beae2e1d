//! What was found in the inputs.

use serde::Serialize;

use super::SCHEMA;
use super::findings::FindingPart;
use crate::finding::{Finding, ReportSection};
use crate::language::Labels;
use crate::model::{ColumnRule, Origin, Place, Programme, TableRead};
use crate::report::inspection::{ColumnSummary, SheetSeen, columns};

/// The inspection for a program.
#[derive(Debug, Serialize)]
pub struct InspectionDocument {
    schema: &'static str,
    sheets: Vec<SheetPart>,
    tables: Vec<TablePart>,
    left_over: Vec<FindingPart>,
    guessed: Vec<FindingPart>,
    counts: CountsPart,
}

#[derive(Debug, Serialize)]
struct SheetPart {
    at: Place,
    hidden: bool,
    rows: usize,
    tables: usize,
}

#[derive(Debug, Serialize)]
struct TablePart {
    at: Place,
    describes: &'static str,
    layout: &'static str,
    header_rows: Option<usize>,
    rows: usize,
    used: usize,
    reported: usize,
    columns: Vec<ColumnPart>,
}

#[derive(Debug, Serialize)]
struct ColumnPart {
    at: Place,
    letters: Option<String>,
    header: String,
    meaning: Option<&'static str>,
    year: Option<u16>,
    rule: &'static str,
    certainty: &'static str,
    times: usize,
}

#[derive(Debug, Serialize)]
struct CountsPart {
    rows: usize,
    used: usize,
    reported: usize,
}

/// The document.
pub fn document(
    sheets: &[SheetSeen<'_>],
    programme: &Programme,
    findings: &[Finding],
    labels: &Labels,
) -> InspectionDocument {
    let sources = &programme.sources;
    let in_report_section = |report_section: ReportSection| -> Vec<FindingPart> {
        let own = findings.iter().filter(|finding| finding.rule.report_section == report_section);
        own.map(|finding| FindingPart::new(finding, sources, labels)).collect()
    };
    let sheet = |seen: &SheetSeen<'_>| SheetPart {
        at: sources.place(Origin::source(seen.sheet.source)),
        hidden: seen.sheet.hidden,
        rows: seen.sheet.rows.len(),
        tables: seen.tables.len(),
    };
    let sum = |count: fn(&TableRead) -> usize| programme.tables.iter().map(count).sum();
    InspectionDocument {
        schema: SCHEMA,
        sheets: sheets.iter().map(sheet).collect(),
        tables: programme.tables.iter().map(|table| table_part(table, programme)).collect(),
        left_over: in_report_section(ReportSection::LeftOver),
        guessed: in_report_section(ReportSection::Guessed),
        counts: CountsPart {
            rows: sum(|table| table.rows),
            used: sum(|table| table.used),
            reported: sum(|table| table.reported),
        },
    }
}

fn table_part(table: &TableRead, programme: &Programme) -> TablePart {
    let column = |summary: ColumnSummary<'_>| ColumnPart {
        at: programme.sources.place(summary.column.origin),
        letters: summary.letters,
        header: summary.column.printed.clone(),
        meaning: summary.column.meaning.filter(|_| summary.column.rule != ColumnRule::Ignored),
        year: summary.column.year.map(|year| year.0),
        rule: summary.column.rule.id(),
        certainty: summary.column.certainty.id(),
        times: summary.times,
    };
    TablePart {
        at: programme.sources.place(table.origin),
        describes: table.subject,
        layout: table.layout,
        header_rows: table.header_rows,
        rows: table.rows,
        used: table.used,
        reported: table.reported,
        columns: columns(table).into_iter().map(column).collect(),
    }
}
