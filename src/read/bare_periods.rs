//! Columns headed by nothing but periods, beside which no column names a kind of values: they hold achieved values where other
//! tables have the targets of their rows for these periods, and nobody has achieved values.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::layouts::context::LayoutContext;
use super::options::ReadOptions;
use super::record::{IndicatorRecord, Records, Table};
use super::traits::arithmetic;
use super::traits::percent;
use super::words::header_evidence;
use super::words::meaning::Meaning;
use super::words::stems::Qualifier;
use super::{choose, first_year, unit_notes};
use crate::finding::Finding;
use crate::model::{ByPeriod, Certainty, ColumnRead, Quantity, QuestionKind, ReportingPeriod, SourceId, Year};
use crate::sheet::{Content, Opened, Sheet, Workbook};
use crate::text::fold;

/// Percent of the rows that other tables have to have with a target of one of the periods.
const MOST_ROWS: usize = 60;
/// Percent of the figures that may equal their targets: a table of more is the plan again.
const MOST_EQUAL: usize = 50;
/// So many rows above a table may be titles.
const ROWS_OF_TITLES: usize = 6;

/// Reads the sheets again whose only questions are what columns of periods hold, as achieved values, and keeps what was read
/// where the other tables show that it is right.
pub fn settle(tables: &mut Vec<Table>, opened: &Opened, options: &ReadOptions, findings: &mut Vec<Finding>) {
    let asked: BTreeSet<SourceId> =
        tables.iter().filter(|table| is_asked(table)).map(|table| table.origin.source_id()).collect();
    if asked.is_empty() || !tables.iter().any(|table| table.questions.is_empty() && table.figures() > 0) {
        return;
    }
    let mut known = KnownRows::from_tables(tables.iter().filter(|table| table.questions.is_empty()));
    let mut read: Vec<(SourceId, Vec<Table>, Vec<Finding>)> = Vec::new();
    for source in asked {
        let of_sheet = tables.iter().filter(|table| table.origin.source_id() == source);
        let open: Vec<bool> = of_sheet.map(is_asked).collect();
        let Some((sheet, workbook)) =
            sheet_of(opened, source).filter(|(sheet, book)| !is_of_other_figures(sheet, book))
        else {
            continue;
        };
        let (again, own) = read_again(sheet, workbook, opened, options);
        let fits = |(table, open): (&Table, &bool)| !open || known.fits(table);
        if again.len() == open.len() && again.iter().zip(&open).all(fits) {
            read.push((source, again, own));
        }
    }
    // Of two such tables of the same rows and periods one may be anything.
    let achieved = read.iter().flat_map(|(_, tables, _)| tables);
    known.count_achieved(achieved);
    read.retain(|(_, tables, _)| !tables.iter().any(|table| known.has_twice(table)));
    for (source, again, own) in read {
        replace(tables, again, |table| table.origin.source_id() == source);
        replace(findings, own, |finding| finding.at.is_some_and(|at| at.source_id() == source));
    }
}

/// Puts the new ones where the first of the old ones was.
fn replace<T>(all: &mut Vec<T>, new: Vec<T>, is_old: impl Fn(&T) -> bool) {
    let at = all.iter().position(&is_old).unwrap_or(all.len());
    all.retain(|one| !is_old(one));
    all.splice(at..at, new);
}

/// Whether all that is asked about a table is what its columns of periods hold.
fn is_asked(table: &Table) -> bool {
    let is_figure = |column: &ColumnRead| {
        use Meaning::{Achieved, Target, TargetMax, TargetMin, Value};
        column
            .meaning
            .and_then(Meaning::from_id)
            .is_some_and(|meaning| matches!(meaning, Achieved | Target | TargetMax | TargetMin | Value))
    };
    let is_bare = |column: &ColumnRead| header_evidence::read_header(&column.printed).lone_period().is_some();
    let mut open = table.columns.iter().filter(|column| column.certainty == Certainty::Open).peekable();
    let is_meaning = |kind: &QuestionKind| matches!(kind, QuestionKind::Meaning { .. });
    !table.questions.is_empty()
        && table.questions.iter().all(|question| is_meaning(&question.kind))
        && open.peek().is_some()
        && open.all(is_bare)
        && !table.columns.iter().any(is_figure)
}

fn sheet_of(opened: &Opened, source: SourceId) -> Option<(&Sheet, &Workbook)> {
    let mut sheets = opened.workbooks.iter().flat_map(|book| book.sheets.iter().map(move |sheet| (sheet, book)));
    sheets.find(|(sheet, _)| sheet.source == source)
}

/// Whether the name of the sheet or file, or a title above the table, says other figures than achieved values: a budget, a
/// forecast, the last programme's plan.
fn is_of_other_figures(sheet: &Sheet, workbook: &Workbook) -> bool {
    let file = workbook.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).replace(['-', '_', '.'], " ");
    let titles = sheet.rows.iter().take(ROWS_OF_TITLES).filter_map(|row| match &row.cells[..] {
        [cell] => match &cell.content {
            Content::Text(text) => Some(text.to_string()),
            Content::Number(_) | Content::Percent(_) | Content::Date(..) | Content::Bool(_) => None,
            Content::Error(_) | Content::Uncomputed(_) => None,
        },
        _ => None,
    });
    sheet.name.clone().into_iter().chain([stem]).chain(titles).any(|words| says_other_figures(&words))
}

fn says_other_figures(words: &str) -> bool {
    use Meaning::{Baseline, Funds, Target, TargetMax, TargetMin};
    let read = header_evidence::read_header(words);
    let is_other = |meaning| matches!(meaning, Baseline | Funds | Target | TargetMax | TargetMin);
    let qualifiers = [Qualifier::Projection, Qualifier::Threshold, Qualifier::Previous];
    let says = |meaning| read.roles.iter().any(|role| role.is_clear() && role.meaning == meaning);
    qualifiers.into_iter().any(|qualifier| read.qualifiers.has(qualifier))
        || !says(Meaning::Achieved) && read.roles.iter().any(|role| role.is_clear() && is_other(role.meaning))
}

fn read_again(
    sheet: &Sheet,
    workbook: &Workbook,
    opened: &Opened,
    options: &ReadOptions,
) -> (Vec<Table>, Vec<Finding>) {
    let mut findings = Vec::new();
    let map = options.map_of(sheet, &opened.sources).with_first_year(first_year::stated(opened));
    let mut context = LayoutContext::new(&workbook.file, options, map, &mut findings);
    context.periods_are_achieved = true;
    let mut tables = choose::read_tables(sheet, &mut context).unwrap_or_default();
    unit_notes::apply(sheet, &mut tables, context.findings);
    (tables, findings)
}

/// The rows of tables of which nothing is asked, by their codes and names.
#[derive(Default)]
struct KnownRows {
    targets: HashMap<String, ByPeriod<Quantity>>,
    /// How many tables have an achieved value of a row; a later period than any target is none of the plan's.
    achieved: HashMap<(String, ReportingPeriod), usize>,
    last: Option<Year>,
    /// The rows with an achieved value of which no header names the period.
    undated: HashSet<String>,
}

impl KnownRows {
    fn from_tables<'t>(tables: impl Iterator<Item = &'t Table> + Clone) -> Self {
        let mut known = Self::default();
        for row in tables.clone().flat_map(rows) {
            let due = row.target_due.as_ref().map(|due| due.value).zip(row.undated.target.as_ref());
            for key in keys(row) {
                let targets = known.targets.entry(key).or_default();
                for (period, value) in row.indicator.targets.iter().chain(due).filter(|(_, value)| value.has_value()) {
                    targets.set(period, value.clone());
                    known.last = known.last.max(Some(period.year()));
                }
            }
        }
        known.count_achieved(tables);
        known
    }

    fn count_achieved<'t>(&mut self, tables: impl Iterator<Item = &'t Table>) {
        for row in tables.flat_map(rows) {
            for (period, _) in row.indicator.achieved.iter().filter(|(_, value)| value.has_value()) {
                for key in keys(row) {
                    *self.achieved.entry((key, period)).or_default() += 1;
                }
            }
            if row.undated.achieved.as_ref().is_some_and(Quantity::has_value) {
                self.undated.extend(keys(row));
            }
        }
    }

    /// Whether several tables give an achieved value of the same row and period.
    fn has_twice(&self, table: &Table) -> bool {
        let is_twice = |row: &IndicatorRecord| {
            let mut values = row.indicator.achieved.iter();
            values.any(|(period, _)| {
                keys(row).any(|key| self.achieved.get(&(key, period)).is_some_and(|tables| *tables > 1))
            })
        };
        rows(table).any(is_twice)
    }

    /// Whether the achieved values of a table are those of targets known from other tables.
    fn fits(&self, table: &Table) -> bool {
        if !table.questions.is_empty() {
            return false;
        }
        let (mut all, mut paired, mut equal, mut figures) = (0, 0, 0, 0);
        let (mut of_targets, mut achieved) = (Vec::new(), Vec::new());
        for row in rows(table) {
            all += 1;
            let periods = || row.indicator.achieved.iter().filter(|(_, value)| value.has_value());
            let has_own =
                |period| keys(row).any(|key| self.undated.contains(&key) || self.achieved.contains_key(&(key, period)));
            if periods().any(|(period, _)| has_own(period) || Some(period.year()) > self.last) {
                return false;
            }
            let Some(targets) = keys(row).find_map(|key| self.targets.get(&key)) else { continue };
            let before = figures;
            for (period, value) in periods() {
                let Some(target) = targets.get(period) else { continue };
                figures += 1;
                equal += usize::from(value.amount == target.amount);
                let numbers = target.exact().zip(value.exact());
                let both = numbers.filter(|(target, value)| !target.is_zero() && !value.is_zero());
                of_targets.extend(both.map(|(target, _)| Some(target)));
                achieved.extend(both.map(|(_, value)| Some(value)));
            }
            paired += usize::from(figures > before);
        }
        let is_of_scale =
            of_targets.len() < arithmetic::LEAST_ROWS || arithmetic::same_scale(&of_targets, &achieved).is_some();
        figures > 0 && percent(paired, all) >= MOST_ROWS && percent(equal, figures) <= MOST_EQUAL && is_of_scale
    }
}

fn rows(table: &Table) -> impl Iterator<Item = &IndicatorRecord> {
    let rows = match &table.records {
        Records::Indicators(rows) => &rows[..],
        Records::Activities(_) | Records::Funding(_) | Records::Facts(_) => &[],
        Records::Registration(_) | Records::Structure(_) | Records::Published(_) => &[],
    };
    rows.iter()
}

/// What rows of the same indicator have in common: its code, and its name.
fn keys(row: &IndicatorRecord) -> impl Iterator<Item = String> {
    let code = row.place.code.as_ref().map(|code| format!("\u{1f}{}", code.value));
    let id = row.indicator.id.as_ref().map(|id| format!("\u{1f}{}", id.value));
    let name = row.indicator.name.plan.as_ref().map(|name| fold(&name.value).into_owned());
    code.into_iter().chain(id).chain(name)
}
