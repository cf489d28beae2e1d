//! What was found in the inputs.

use serde::Serialize;

use super::SCHEMA;
use super::findings::FindingPart;
use crate::finding::recognition::{self, ColumnNames};
use crate::finding::{Finding, Message, ReportSection};
use crate::language::Labels;
use crate::model::{Candidate, Origin, Place, Programme, Question, Sources, TableRead, ValuesAre};
use crate::report::inspection::{ColumnSummary, SheetSeen, candidates, columns, is_used};

/// The inspection for a program.
#[derive(Debug, Serialize)]
pub struct InspectionDocument {
    schema: &'static str,
    sheets: Vec<SheetPart>,
    tables: Vec<TablePart>,
    questions: Vec<QuestionPart>,
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
    values_are: Option<&'static str>,
    rows: usize,
    used: usize,
    reported: usize,
    columns: Vec<ColumnPart>,
}

#[derive(Debug, Serialize)]
struct ColumnPart {
    at: Place,
    column: Option<String>,
    letters: Option<String>,
    header: String,
    meaning: Option<&'static str>,
    year: Option<u16>,
    period: Option<String>,
    rule: &'static str,
    certainty: &'static str,
    candidates: Vec<CandidatePart>,
    times: usize,
}

#[derive(Debug, Serialize)]
struct CandidatePart {
    meaning: &'static str,
    period: Option<String>,
    score: f64,
    evidence: String,
}

/// A question in words, with the line of a map that answers it.
#[derive(Debug, Serialize)]
struct QuestionPart {
    about: &'static str,
    at: Place,
    columns: Vec<String>,
    text: String,
    map: String,
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
        tables: programme.tables.iter().map(|table| table_part(table, sources, labels)).collect(),
        questions: programme.questions.iter().map(|question| question_part(question, programme, labels)).collect(),
        left_over: in_report_section(ReportSection::LeftOver),
        guessed: in_report_section(ReportSection::Guessed),
        counts: CountsPart {
            rows: sum(|table| table.rows),
            used: sum(|table| table.used),
            reported: sum(|table| table.reported),
        },
    }
}

fn table_part(table: &TableRead, sources: &Sources, labels: &Labels) -> TablePart {
    let names = ColumnNames::of_layout(table.layout);
    let column = |summary: ColumnSummary<'_>| ColumnPart {
        at: sources.place(summary.column.origin),
        column: summary.letters.clone(),
        letters: summary.letters,
        header: summary.column.printed.clone(),
        meaning: summary.column.meaning.filter(|_| is_used(summary.column)),
        year: summary.column.year.map(|year| year.0),
        period: summary.column.period.map(|period| period.to_string()),
        rule: summary.column.rule.id(),
        certainty: summary.column.certainty.id(),
        candidates: candidates(summary.column).iter().map(|found| candidate_part(found, names, labels)).collect(),
        times: summary.times,
    };
    TablePart {
        at: sources.place(table.origin),
        describes: table.subject,
        layout: table.layout,
        header_rows: table.header_rows,
        values_are: table.values_are.map(ValuesAre::id),
        rows: table.rows,
        used: table.used,
        reported: table.reported,
        columns: columns(table).into_iter().map(column).collect(),
    }
}

fn candidate_part(candidate: &Candidate, names: ColumnNames, labels: &Labels) -> CandidatePart {
    let evidence = Message::new("evidence").with("list", recognition::evidence(candidate, names));
    CandidatePart {
        meaning: candidate.meaning,
        period: candidate.period.map(|period| period.to_string()),
        score: f64::from(candidate.score) / 100.0,
        evidence: labels.message(&evidence, &Sources::default()),
    }
}

fn question_part(question: &Question, programme: &Programme, labels: &Labels) -> QuestionPart {
    let names = recognition::names_at(question, &programme.tables);
    QuestionPart {
        about: question.about,
        at: programme.sources.place(question.at),
        columns: question.columns.iter().map(|column| names.name(*column)).collect(),
        text: labels.message(&recognition::question(question, names), &programme.sources),
        map: question.map_line.clone(),
    }
}
