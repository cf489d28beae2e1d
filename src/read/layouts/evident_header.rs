//! Header rows that are recognised by evidence: words in any of their cells, periods, and the figures below.

use super::header::{Column, Header, year_of};
use super::header_columns::with_fixed_values;
use super::long_form::are_kinds;
use super::stacked::{columns, covering, merges_over};
use crate::model::{Amount, ColumnRule, PartOfYear, ReportingPeriod};
use crate::read::map::SheetMap;
use crate::read::values::number;
use crate::read::words::header_evidence::{self, HeaderEvidence};
use crate::read::words::meaning::Meaning;
use crate::read::words::part_words;
use crate::read::words::subject::Subject;
use crate::sheet::{Content, Merge, Row, Sheet};

/// The most rows of a header.
const MOST_ROWS: usize = 3;
/// Of the columns with words at least one in so many has a known one, or [`ENOUGH_KNOWN`] have.
const ONE_KNOWN_OF: usize = 3;
/// So many known columns are a header, however many are not known.
const ENOUGH_KNOWN: usize = 4;
/// So many rows below a header are looked at for figures.
const ROWS_BELOW: usize = 12;
/// Longer words are no header of a column.
const LONGEST_HEADER: usize = 200;

/// The header of one to three rows that begins at that row of the sheet, if what is in the rows and below speaks for one.
pub fn find(sheet: &Sheet, at: usize, map: &SheetMap<'_>) -> Option<Header> {
    let mut rows = header_rows(sheet, at);
    if map.first_row_is_header() {
        rows.truncate(1);
    }
    let heights = (1..=rows.len()).filter_map(|height| {
        let columns = columns(sheet, &rows[..height], map);
        // A lone part of a year below a year says more than the year.
        let parts = rows[1..height].iter().filter(|row| is_one_part_of_year(row, rows[0])).count();
        is_header(sheet, at + height, &columns).then(|| (weight(&columns) + parts, height, columns))
    });
    // A taller header must say more.
    let (_, height, columns) = heights.reduce(|best, taller| if taller.0 > best.0 { taller } else { best })?;
    let columns = columns.into_iter().map(|(column, _)| column).collect();
    with_fixed_values(rows[0].index, height, columns, map, Some(Subject::Indicators))
}

/// How much a header says: its known columns and its periods, of which a part of a year says more than the year.
pub fn weight_of(header: &Header) -> usize {
    let known = |column: &Column| usize::from(column.meaning.is_some()) * 2;
    let dated = |column: &Column| match column.kept_period() {
        Some(period) if period.is_part_of_year() => 2,
        Some(_) => 1,
        None => 0,
    };
    header.columns.iter().map(|column| known(column) + dated(column)).sum()
}

/// Whether most of a header's columns are known, as many as half of those of the header above, and the rows are named.
pub fn is_clear(header: &Header, above: &Header) -> bool {
    let known = header.columns.iter().filter(|column| column.meaning.is_some()).count();
    let is_name = |column: &Column| column.meaning.is_some_and(Meaning::is_name);
    known >= 3 && known * 2 >= above.width() && known * 2 > header.width() && header.columns.iter().any(is_name)
}

/// The rows from there on, without a gap, that could be rows of one header.
fn header_rows(sheet: &Sheet, at: usize) -> Vec<&Row> {
    let Some(first) = sheet.rows.get(at) else { return Vec::new() };
    let follows = |(above, row): &(&Row, &Row)| row.is_right_below(above);
    let below = &sheet.rows[at + 1..];
    let rest = sheet.rows[at..].iter().zip(below).take(MOST_ROWS - 1).take_while(follows).map(|(_, row)| row);
    let may_be_one = |row: &&Row| row.cells.len() >= 2 && row.cells.iter().all(|cell| may_head(&cell.content));
    let narrows_all = |row: &&Row| may_be_one(row) && row.cells.iter().all(|cell| narrows(&cell.content));
    if !may_be_one(&first) {
        return Vec::new();
    }
    let rest: Vec<&Row> = rest.collect();
    let is_below = |number: &usize| {
        let (above, row) = (&sheet.rows[at..=at + number], rest[*number]);
        let is_narrowed = || rest.get(number + 1).is_some_and(narrows_all);
        narrows_all(&row) || is_one_part_of_year(row, first) || splits_figures(sheet, above, row, is_narrowed)
    };
    let taken = (0..rest.len()).take_while(is_below).count();
    std::iter::once(first).chain(rest.into_iter().take(taken)).collect()
}

/// Whether a row has one cell only, a part of a year below a header: `Q1` below `Achieved 2021`.
fn is_one_part_of_year(row: &Row, first: &Row) -> bool {
    let [cell] = &row.cells[..] else { return false };
    let evidence = header_evidence::read_header_cell(&cell.content);
    let is_part = evidence.part.is_some_and(PartOfYear::is_less_than_year)
        || evidence.period.is_some_and(ReportingPeriod::is_part_of_year);
    is_part && evidence.unread.is_empty() && first.cell(cell.column).is_some()
}

/// Whether a row has words below headers of figures only, whatever they say, and some of those headers span several of
/// them: the groups or places that make up a whole. The columns have figures below and the rows' names have no words here.
/// Below periods the next row has to say what the figures are.
fn splits_figures(sheet: &Sheet, above: &[Row], row: &Row, is_narrowed: impl Fn() -> bool) -> bool {
    let below = sheet.rows.partition_point(|other| other.index <= row.index);
    let may_split = row.cells.len() >= 2
        && row.cells.iter().any(|cell| above.iter().any(|row| row.cell(cell.column).is_none()))
        && row.cells.iter().all(|cell| is_of_words(&cell.content) && has_figures(sheet, below, Some(cell.column)));
    if !may_split {
        return false;
    }
    let merges: Vec<Vec<&Merge>> = above.iter().map(|row| merges_over(sheet, row)).collect();
    let is_headed = |by: &dyn Fn(HeaderEvidence) -> bool| {
        let is_in = |column: u16, (row, merges): (&Row, &Vec<&Merge>)| {
            let heading = row.cell(column).or_else(|| covering(row, merges, column));
            heading.is_some_and(|cell| by(header_evidence::read_header_cell(&cell.content)))
        };
        row.cells.iter().all(|cell| above.iter().zip(&merges).any(|heads| is_in(cell.column, heads)))
    };
    is_headed(&|words| words.clear_meaning().is_some_and(Meaning::is_figure))
        || is_headed(&|words| words.lone_period().is_some()) && is_narrowed()
}

/// Whether a cell has words or a range, as of ages, and no figure or word for none.
fn is_of_words(content: &Content) -> bool {
    let Content::Text(text) = content else { return false };
    let amount = number::read_figure(text, None).amount;
    text.len() <= LONGEST_HEADER && !matches!(amount, Amount::Exact(_) | Amount::Missing)
}

/// Whether a cell could be one of a header: no figure but a year or a date, no running text.
fn may_head(content: &Content) -> bool {
    match content {
        Content::Text(text) => text.len() <= LONGEST_HEADER && (!is_figure(text) || part_words::is_age(text)),
        Content::Number(_) => year_of(content).is_some(),
        Content::Date(..) => true,
        Content::Percent(_) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => false,
    }
}

/// Whether a text is a figure, a range or a bound and no year.
fn is_figure(text: &str) -> bool {
    let is_number = number::read_figure(text, None).amount.ends().is_some();
    let evidence = header_evidence::read_header(text);
    is_number && (evidence.period.is_none() || !evidence.unread.is_empty() || text.contains('('))
}

/// Whether a cell of a lower header row narrows what is above it: a kind of value, a period, a unit, a part.
fn narrows(content: &Content) -> bool {
    let evidence = header_evidence::read_header_cell(content);
    let says_role = evidence.clear_meaning().is_some();
    let says_period = evidence.period.is_some() || evidence.part.is_some();
    let says_unit = evidence.unit.is_some() || evidence.is_percent || evidence.factor.is_some();
    says_role || says_period || says_unit || evidence.part_of_whole.is_some() || !evidence.qualifiers.is_empty()
}

fn weight(columns: &[(Column, HeaderEvidence)]) -> usize {
    let is_known = |column: &Column| column.meaning.is_some() || column.rule == ColumnRule::Ignored;
    let one = |(column, evidence): &(Column, HeaderEvidence)| {
        usize::from(is_known(column)) * 2 + usize::from(evidence.period.is_some())
    };
    columns.iter().map(one).sum()
}

/// Whether enough columns are known, and those of figures have figures below.
fn is_header(sheet: &Sheet, below: usize, columns: &[(Column, HeaderEvidence)]) -> bool {
    let is_known = |(column, _): &&(Column, HeaderEvidence)| {
        column.meaning.is_some() || matches!(column.rule, ColumnRule::Ignored | ColumnRule::Map)
    };
    let is_dated = |(_, evidence): &&(Column, HeaderEvidence)| evidence.period.is_some();
    let known = columns.iter().filter(is_known).count();
    let said = columns.iter().filter(|column| is_known(column) || is_dated(column)).count();
    // A year and a figure, as in `review year | 2021`, are no header.
    let names_rows = columns
        .iter()
        .any(|(column, _)| column.meaning.is_some_and(|meaning| !matches!(meaning, Meaning::Year | Meaning::Value)));
    if said < 2
        || known < 1
        || (known < 2 && periods(columns) < 2)
        || !names_rows
        || !(said * ONE_KNOWN_OF >= columns.len() || said >= ENOUGH_KNOWN)
    {
        return false;
    }
    let figures = columns.iter().filter(|(column, evidence)| {
        let is_figure = column.meaning.is_some_and(Meaning::is_figure);
        is_figure || (column.meaning.is_none() && evidence.period.is_some())
    });
    figures.into_iter().any(|(column, _)| has_figures(sheet, below, column.sheet_column()))
        || has_kinds_of_years(sheet, below, columns)
}

/// Whether a column is headed as one of periods, another says what the figure of each row is, and a third holds figures,
/// whatever its header.
fn has_kinds_of_years(sheet: &Sheet, below: usize, columns: &[(Column, HeaderEvidence)]) -> bool {
    let is_year = |column: &Column| column.meaning == Some(Meaning::Year);
    let others = || columns.iter().map(|(column, _)| column).filter(|column| !is_year(column));
    let at = |column: &Column| column.sheet_column();
    columns.iter().any(|(column, _)| is_year(column))
        && others().filter_map(at).any(|at| are_kinds(sheet, below, at))
        && others().any(|column| has_figures(sheet, below, at(column)))
}

/// How many different periods the columns name.
fn periods(columns: &[(Column, HeaderEvidence)]) -> usize {
    let mut periods: Vec<String> =
        columns.iter().filter_map(|(_, evidence)| evidence.period).map(|period| period.to_string()).collect();
    periods.sort_unstable();
    periods.dedup();
    periods.len()
}

fn has_figures(sheet: &Sheet, below: usize, column: Option<u16>) -> bool {
    let Some(column) = column else { return false };
    let has_digit = |content: &Content| match content {
        Content::Number(_) | Content::Percent(_) | Content::Uncomputed(_) => true,
        Content::Text(text) => text.len() <= 40 && text.bytes().any(|byte| byte.is_ascii_digit()),
        Content::Date(..) | Content::Bool(_) | Content::Error(_) => false,
    };
    let rows = sheet.rows.iter().skip(below).take(ROWS_BELOW);
    rows.filter_map(|row| row.cell(column)).any(|cell| has_digit(&cell.content))
}
