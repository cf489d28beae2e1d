//! Flat tables: a header and one thing a row.

use std::borrow::Cow;

use super::columns::Columns;
use super::context::LayoutContext;
use super::line::{self, Line, Spans, shortened};
use super::lines_in_cells::{self, Split};
use super::overfull::HeaderFields;
use super::owners::{self, OwnerPlan};
use super::recognise::{self, Open};
use super::{calendar, long, rows, shortened_codes, totals, unnamed};
use crate::finding::{Finding, rule};
use crate::model::{Code, ColumnRead, ColumnRule, IndicatorCode, Origin, YearNames};
use crate::read::layouts::header::Header;
use crate::read::layouts::tables::{self, Region};
use crate::read::record::{BesideOthers, Records, Table};
use crate::read::values::number::Votes;
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::{Cell, Content, Row, Sheet};

/// Reads all flat tables of a sheet; none when it has none.
pub fn read(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    let mut regions = tables::find(sheet, &context.map);
    if regions.tables.is_empty() {
        return read_unnamed(sheet, context);
    }
    report_outside(sheet, &regions.outside, context.findings);
    let spans = line::spans(sheet);
    Some(regions.tables.iter_mut().map(|region| read_region(sheet, region, &spans, context)).collect())
}

fn read_region(sheet: &Sheet, region: &mut Region, spans: &Spans, context: &mut LayoutContext<'_>) -> Table {
    let Open { questions, are_of_unnamed } = recognise::settle(region, sheet, spans, context.periods_are_achieved);
    let table = read_table(sheet, region, spans, context);
    match are_of_unnamed {
        _ if questions.is_empty() => table,
        true => Table { questions, beside_others: BesideOthers::Unused, ..table },
        false => table.without_records(questions),
    }
}

/// Reads the table of a sheet of which no word is known: it is asked about, unless a map settles it.
fn read_unnamed(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    let mut regions = unnamed::find(sheet, &context.map)?;
    let mut findings = Vec::new();
    let spans = line::spans(sheet);
    report_outside(sheet, &regions.outside, &mut findings);
    let (file, options, mark, map) = (context.file, context.options, context.mark, context.map.clone());
    let periods_are_achieved = context.periods_are_achieved;
    let mut own = LayoutContext { file, options, mark, periods_are_achieved, map, findings: &mut findings };
    let mut table = read_region(sheet, regions.tables.first_mut()?, &spans, &mut own);
    if table.explained_figures() == 0 && table.questions.is_empty() {
        return None;
    }
    if !table.questions.is_empty() {
        let questions = std::mem::take(&mut table.questions);
        table = table.without_records(questions);
        table.beside_others = BesideOthers::NoTable(Box::new(without_table(sheet)));
        // The questions say it all.
        findings.clear();
    }
    context.findings.extend(findings);
    Some(vec![table])
}

/// The finding on a sheet with cells that is no table.
pub fn without_table(sheet: &Sheet) -> Finding {
    let rule = if sheet.hidden { &rule::HIDDEN_SHEET_WITHOUT_TABLE } else { &rule::SHEET_WITHOUT_TABLE };
    let finding = Finding::new(rule).saying("sheet-without-table").at(Origin::source(sheet.source));
    finding.with("rows", sheet.rows.len())
}

/// Reports each run of rows that belong to no table.
pub fn report_outside(sheet: &Sheet, outside: &[usize], findings: &mut Vec<Finding>) {
    for run in outside.chunk_by(|a, b| a + 1 == *b) {
        let first = &sheet.rows[run[0]];
        let finding = Finding::new(&rule::ROWS_OUTSIDE_TABLES).at(first.origin(sheet));
        let words = first.cells.first().map_or_else(String::new, |cell| cell.content.to_string());
        findings.push(finding.with("rows", run.len()).with("text", shortened(&words)));
    }
}

/// Reads the rows of a table.
pub fn read_table(sheet: &Sheet, region: &Region, spans: &Spans, context: &mut LayoutContext<'_>) -> Table {
    let header = &region.header;
    let mut columns = Columns::from_header(header, sheet, context.findings);
    let mark = context.options.decimal.or_else(|| votes_of(sheet, region, &columns).agreed_or(context.mark));
    let findings = &mut *context.findings;
    let mut reported = 0;
    let is_indicators = header.subject == Subject::Indicators;
    let rows = whole_rows(sheet, region, &columns, &mut reported, findings);
    report_headless(sheet, &rows, &columns, findings);
    let count = rows.len() + reported;
    let lines = rows.iter().map(|row| Line { sheet, row, columns: &columns, spans, mark });
    let mut lines: Vec<Line<'_>> = lines.collect();
    if is_indicators {
        lines = totals::take_out(lines, &mut reported, findings);
    }
    let headings = if is_indicators { owners::find_headings(&lines) } else { owners::Headings::default() };
    let usable = |line: &Line<'_>| headings.at(line).is_some() || is_usable(line, header, &mut reported, findings);
    let usable: Vec<Line<'_>> = lines.into_iter().filter(usable).collect();
    shortened_codes::report(&usable, findings);
    let owners = if is_indicators { OwnerPlan::from_lines(&usable, &headings, findings) } else { OwnerPlan::default() };
    let codes_are_owners = owners.codes_are_owners;
    let mut questions = Vec::new();
    let mut year_names = YearNames::default();
    let records = match header.subject {
        Subject::Facts => Records::Facts(rows::collect(&usable, &mut reported, findings, rows::fact)),
        Subject::Structure => Records::Structure(rows::collect(&usable, &mut reported, findings, rows::structure)),
        Subject::Indicators if columns.is_long() => {
            let rows = long::indicators(&usable, owners, &mut reported, findings, &mut questions);
            year_names = rows.year_names;
            Records::Indicators(rows.records)
        }
        Subject::Indicators => {
            Records::Indicators(rows::indicators(&usable, owners, &mut reported, findings, &mut questions))
        }
        Subject::Activities => Records::Activities(rows::collect(&usable, &mut reported, findings, rows::activity)),
        Subject::Funding => Records::Funding(rows::collect(&usable, &mut reported, findings, rows::funding_record)),
        Subject::Published => Records::Published(rows::collect(&usable, &mut reported, findings, rows::published)),
    };
    let calendar = calendar::of_cells(&usable);
    if codes_are_owners {
        columns.read.iter_mut().for_each(name_owner_codes);
    }
    Table {
        origin: sheet.row_origin(header.row),
        has_results: has_results(&columns, header.subject),
        rows: count,
        reported,
        rows_moved: 0,
        rows_of_others: 0,
        records,
        layout: if is_indicators && columns.is_long() { "long" } else { "" },
        header_rows: Some(header.height),
        values_are: columns.settings.values_are,
        change: columns.settings.change,
        combine: columns.settings.combine,
        calendar,
        year_names,
        columns: std::mem::take(&mut columns.read),
        questions,
        asked_figures: 0,
        beside_others: BesideOthers::Asked,
    }
}

/// Gives a column of codes the meaning of whose codes it holds.
fn name_owner_codes(column: &mut ColumnRead) {
    let is_code = |meaning: &str| meaning == Meaning::Code.id();
    if column.rule != ColumnRule::Map && column.meaning.is_some_and(is_code) {
        column.meaning = Some(Meaning::OwnerCode.id());
        let first = column.candidates.first_mut().filter(|first| is_code(first.meaning));
        first.into_iter().for_each(|first| first.meaning = Meaning::OwnerCode.id());
    }
}

/// The rows of the table as they are read: those whose cells hold several lines as several, without the figures of those
/// whose fields are not below their headers.
fn whole_rows<'s>(
    sheet: &'s Sheet,
    region: &Region,
    columns: &Columns,
    reported: &mut usize,
    findings: &mut Vec<Finding>,
) -> Vec<Cow<'s, Row>> {
    let header = HeaderFields::of(sheet, &region.header, &region.rows);
    let mut rows = Vec::with_capacity(region.rows.len());
    for row in region.rows.iter().map(|at| &sheet.rows[*at]) {
        let is_indicator = region.header.subject == Subject::Indicators;
        let split = if is_indicator { lines_in_cells::split(row, columns) } else { Split::One };
        if let Some(fault) = header.as_ref().and_then(|header| header.error(row, sheet)) {
            findings.push(fault);
            rows.push(Cow::Owned(without_figures(row, columns)));
            continue;
        }
        match split {
            Split::Several(several) => rows.extend(several.into_iter().map(Cow::Owned)),
            Split::One => rows.push(Cow::Borrowed(row)),
            Split::Uneven => {
                findings.push(lines_in_cells::uneven(row, sheet));
                *reported += 1;
            }
        }
    }
    rows
}

fn without_figures(row: &Row, columns: &Columns) -> Row {
    let figures: Vec<u16> = columns.of_figures().collect();
    let is_kept = |cell: &&Cell| columns.is_headed(cell.column) && !figures.contains(&cell.column);
    Row { index: row.index, fields: row.fields, cells: row.cells.iter().filter(is_kept).cloned().collect() }
}

/// What the unambiguous cells of the table show of the decimal mark.
pub fn votes(sheet: &Sheet, region: &Region) -> Votes {
    votes_of(sheet, region, &Columns::from_header(&region.header, sheet, &mut Vec::new()))
}

fn votes_of(sheet: &Sheet, region: &Region, columns: &Columns) -> Votes {
    let mut votes = Votes::default();
    let figures: Vec<u16> = columns.of_figures().collect();
    for at in &region.rows {
        for column in &figures {
            if let Some(Content::Text(text)) = sheet.rows[*at].cell(*column).map(|cell| &cell.content) {
                votes.count(text);
            }
        }
    }
    votes
}

/// Reports columns that have cells and no header.
fn report_headless(sheet: &Sheet, rows: &[Cow<'_, Row>], columns: &Columns, findings: &mut Vec<Finding>) {
    let mut seen: Vec<u16> = Vec::new();
    for row in rows {
        for cell in &row.cells {
            if !columns.is_headed(cell.column) && !seen.contains(&cell.column) {
                seen.push(cell.column);
                let origin = sheet.cell_origin(row.index, cell.column);
                let finding = Finding::new(&rule::COLUMN_WITHOUT_HEADER).at(origin);
                findings.push(finding.with("text", shortened(&cell.content.to_string())));
            }
        }
    }
}

/// Rows that hold nothing to use are reported: a lone cell in a wide table is a heading or a note.
fn is_usable(line: &Line<'_>, header: &Header, reported: &mut usize, findings: &mut Vec<Finding>) -> bool {
    let headed = line.row.cells.iter().filter(|cell| line.columns.is_headed(cell.column)).count();
    let is_lone = headed == 0 || (headed == 1 && header.width() > 2 && !is_code_alone(line, header.subject));
    if is_lone {
        *reported += 1;
        findings.push(match line.has_figure() {
            true => {
                let figure = line.row.cells.first().map_or_else(String::new, |cell| cell.content.to_string());
                let finding = Finding::new(&rule::ROW_UNUSED).saying("row-unused-lone-cell").at(line.origin());
                finding.with("text", shortened(&figure))
            }
            false => line.text_only(),
        });
    }
    !is_lone
}

/// Whether a lone cell is enough: an indicator's own code without any value, a source of funding without an amount.
fn is_code_alone(line: &Line<'_>, subject: Subject) -> bool {
    if subject == Subject::Funding {
        return line.text(Meaning::FundingSource).is_some();
    }
    let Some(code) = line.text(Meaning::Code) else { return false };
    let is_numbers = Code::read(&code.value).is_some_and(|code| !code.is_name());
    match subject {
        Subject::Indicators => {
            let has_name = line.columns.has(Meaning::Indicator) || line.columns.has(Meaning::Title);
            code.value.parse::<IndicatorCode>().is_ok() || !(has_name || is_numbers)
        }
        Subject::Activities | Subject::Structure => is_numbers,
        Subject::Facts | Subject::Funding | Subject::Published => false,
    }
}

fn has_results(columns: &Columns, subject: Subject) -> bool {
    use Meaning as M;
    match subject {
        Subject::Indicators => {
            !columns.achieved.is_empty()
                || columns.has(M::Value) && !columns.has(M::ValueKind)
                || [M::Verdict, M::Relevance, M::NextSteps].into_iter().any(|meaning| columns.has(meaning))
        }
        Subject::Activities | Subject::Structure => {
            [M::Status, M::Relevance, M::Effectiveness, M::NextSteps].into_iter().any(|meaning| columns.has(meaning))
        }
        Subject::Published => true,
        Subject::Facts | Subject::Funding => false,
    }
}
