//! The user's tables with the findings on them: offending cells filled and noted, and a sheet of all findings.
//!
//! It lays out workbooks as they were opened, so that every cell is where its finding says.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::{Book, Cell, Column, Grid, Row, Tone, Value};
use crate::finding::{Finding, Report, Severity};
use crate::language::Labels;
use crate::model::{Origin, SourceKind, Sources};
use crate::sheet::{self, Content, Sheet, Workbook};

/// The findings at a cell: the worst severity and all sentences.
type Marks = BTreeMap<(u32, u16), (Severity, String)>;

/// Columns of a table are no narrower and no wider than this.
const NARROWEST: u16 = 8;
const WIDEST: u16 = 46;
/// Cells further to the right have a border only where they have a value.
const MOST_BORDERED: u16 = 40;
/// Titles of a table are above this row.
const LOWEST_HEADER: u32 = 12;

/// The book: the findings, then each sheet of the inputs.
pub fn book<'e>(report: &'e Report, workbooks: &'e [Workbook], sources: &'e Sources, labels: &'e Labels) -> Book<'e> {
    // An XML file has no cells to mark.
    let has_cells = |sheet: &&Sheet| sheet.element.is_none();
    let sheets: Vec<&Sheet> = workbooks.iter().flat_map(|workbook| &workbook.sheets).filter(has_cells).collect();
    let mut grids = vec![list(report, sources, labels)];
    grids.extend(sheets.into_iter().map(|sheet| marked(sheet, report, sources, labels)));
    Book { title: labels.text("sheet-findings"), grids, names: Vec::new() }
}

fn list<'e>(report: &'e Report, sources: &'e Sources, labels: &'e Labels) -> Grid<'e> {
    let column = |key: &str, width| Column { title: labels.text(key), width, right: false };
    let columns = vec![
        column("column-severity", 11),
        column("column-place", 30),
        column("column-subject", 36),
        column("column-finding", 54),
        column("column-help", 44),
        column("column-check", 24),
    ];
    let titles: Vec<Cell<'e>> = columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
    let rows = report.shown.iter().map(move |finding| finding_row(finding, sources, labels));
    let rows = std::iter::once(Row { cells: titles, keep_with_next: true }).chain(rows);
    Grid { frozen_rows: 1, filter_row: Some(0), ..Grid::new(labels.text("sheet-findings"), columns, rows) }
}

fn finding_row<'e>(finding: &'e Finding, sources: &Sources, labels: &Labels) -> Row<'e> {
    let tone = Tone::from_severity(finding.severity);
    let word = labels.text(&format!("severity-{}", finding.severity.id()));
    let place = finding.place(sources).map_or_else(String::new, |place| place.to_string());
    let mut place = Cell::text(place, Tone::Plain);
    place.link = finding.at.and_then(|origin| {
        let name = name_of(origin, sources)?;
        Some((name, origin.row_index()?, origin.column_index().unwrap_or(0)))
    });
    let cells = vec![
        Cell::text(super::tone::marked(&word, tone), tone),
        place,
        Cell::text(finding.subject.as_deref().unwrap_or(""), Tone::Plain),
        Cell::text(labels.message(&finding.message, sources), Tone::Plain),
        Cell::text(labels.help(&finding.message, sources).unwrap_or_default(), Tone::Plain),
        Cell::text(finding.rule.id, Tone::Plain),
    ];
    Row { cells, keep_with_next: false }
}

/// The name of a sheet in the copy: its number among the inputs' sheets, and its own name or its file's.
fn name_of(origin: Origin, sources: &Sources) -> Option<String> {
    let source = sources.get(origin.source_id()).filter(|source| source.kind != SourceKind::Elements)?;
    let file = source.file.rsplit(['/', '\\']).next().unwrap_or(&source.file);
    Some(format!("{} {}", origin.source_id().0 + 1, source.sheet.as_deref().unwrap_or(file)))
}

fn marks(sheet: &Sheet, report: &Report, sources: &Sources, labels: &Labels) -> Marks {
    let first_cells: HashMap<u32, u16> =
        sheet.rows.iter().filter_map(|row| Some((row.index, row.cells.first()?.column))).collect();
    let mut marks = Marks::new();
    let own = |finding: &&Finding| finding.at.is_some_and(|origin| origin.source_id() == sheet.source);
    for finding in report.shown.iter().filter(own) {
        let Some((origin, row)) = finding.at.and_then(|origin| Some((origin, origin.row_index()?))) else { continue };
        let column = origin.column_index().or_else(|| first_cells.get(&row).copied()).unwrap_or(0);
        let mark = marks.entry((row, column)).or_insert((finding.severity, String::new()));
        mark.0 = mark.0.max(finding.severity);
        if !mark.1.is_empty() {
            mark.1.push('\n');
        }
        mark.1.push_str(&labels.message(&finding.message, sources));
    }
    marks
}

fn marked<'e>(sheet: &'e Sheet, report: &Report, sources: &Sources, labels: &Labels) -> Grid<'e> {
    let marks = marks(sheet, report, sources, labels);
    let widest = sheet.rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column).max().unwrap_or(0);
    let widest = widest.max(marks.keys().map(|(_, column)| *column).max().unwrap_or(0));
    let columns = (0..=widest).map(|column| Column { title: String::new(), width: width(sheet, column), right: false });
    let columns = columns.collect();
    let header = header_of(sheet);
    let frozen_rows = header.map_or(0, |header| header + 1);
    // A sheet of very many columns is no table that is printed.
    let bordered = widest.min(MOST_BORDERED);
    let mut next = 0;
    let rows = sheet.rows.iter().flat_map(move |row| {
        let blank = row.index.saturating_sub(next);
        next = row.index + 1;
        let filled =
            Row { cells: marked_cells(row, &marks, bordered, header == Some(row.index)), keep_with_next: false };
        std::iter::repeat_n(Row::default(), blank as usize).chain([filled])
    });
    Grid { frozen_rows, ..Grid::new(name_of(Origin::source(sheet.source), sources).unwrap_or_default(), columns, rows) }
}

/// The row of the table's titles: the first of words only that fills at least half as many cells as the fullest row,
/// where it is near the top.
fn header_of(sheet: &Sheet) -> Option<u32> {
    let is_filled = |cell: &&sheet::Cell| !words_of(&cell.content).trim().is_empty();
    let filled = |row: &sheet::Row| row.cells.iter().filter(is_filled).count();
    let fullest = sheet.rows.iter().map(filled).max().unwrap_or(0);
    let is_words = |row: &sheet::Row| row.cells.iter().all(|cell| matches!(cell.content, Content::Text(_)));
    let mut top = sheet.rows.iter().take_while(|row| row.index < LOWEST_HEADER);
    top.find(|row| fullest > 1 && filled(row) * 2 >= fullest && is_words(row)).map(|row| row.index)
}

/// What a column needs: its longest word, and room for texts of the usual length on few lines.
fn width(sheet: &Sheet, column: u16) -> u16 {
    let (mut cells, mut letters, mut longest, mut longest_word) = (0, 0, 0, 0);
    for cell in sheet.rows.iter().filter_map(|row| row.cell(column)) {
        let text = words_of(&cell.content);
        let length = text.chars().count();
        let words = text.split_whitespace().map(|word| word.chars().count());
        cells += usize::from(length > 0);
        letters += length;
        longest = longest.max(length);
        longest_word = longest_word.max(words.max().unwrap_or(0));
    }
    let usual = letters / cells.max(1) * 5 / 4 + 4;
    let width = longest_word.max(longest.min(usual)) + 2;
    u16::try_from(width).unwrap_or(u16::MAX).clamp(NARROWEST, WIDEST)
}

fn words_of(content: &Content) -> Cow<'_, str> {
    match value(content) {
        Value::Text(text) => text,
        Value::Number(number) | Value::PercentNumber(number) => number.to_string().into(),
        Value::Empty | Value::Fraction(_) | Value::Count(_) | Value::Year(_) => Cow::Borrowed(""),
    }
}

fn marked_cells<'e>(row: &'e sheet::Row, marks: &Marks, bordered: u16, is_header: bool) -> Vec<Cell<'e>> {
    let last_cell = row.cells.last().map_or(0, |cell| cell.column);
    let of_row = marks.range((row.index, 0)..=(row.index, u16::MAX));
    let last_mark = of_row.last().map_or(0, |((_, column), _)| *column);
    let plain = if is_header { Tone::IndicatorHeader } else { Tone::Plain };
    let marked_cell = |column: u16| {
        let mut cell = Cell::new(row.cell(column).map_or(Value::Empty, |cell| value(&cell.content)), plain);
        if let Some((severity, sentences)) = marks.get(&(row.index, column)) {
            cell.tone = Tone::from_severity(*severity);
            cell.note = Some(sentences.clone());
        }
        cell
    };
    (0..=last_cell.max(last_mark).max(bordered)).map(marked_cell).collect()
}

pub(super) fn value(content: &Content) -> Value<'_> {
    match content {
        Content::Text(text) | Content::Error(text) | Content::Uncomputed(text) => Value::Text((&**text).into()),
        Content::Number(number) => Value::Number(*number),
        Content::Percent(number) => Value::PercentNumber(*number),
        Content::Date(year, month, day) => Value::Text(format!("{year:04}-{month:02}-{day:02}").into()),
        Content::Bool(truth) => Value::Text(truth.to_string().into()),
    }
}
