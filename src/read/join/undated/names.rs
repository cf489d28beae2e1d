//! The periods that the names of sheets and files and the titles above tables say of values whose headers name none.

use crate::model::{Origin, PartOfYear, ReportingPeriod, Year};
use crate::read::values::period::bare_year;
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;
use crate::sheet::{Content, Opened, Sheet};
use crate::text::words;

/// A title has fewer letters.
const LONGEST_TITLE: usize = 160;
/// So many rows above a table may be titles.
const ROWS_OF_TITLES: usize = 6;

/// The periods that names say of the undated tables.
pub struct NamedPeriods {
    by_table: Vec<(Origin, ReportingPeriod)>,
    differ: bool,
}

impl NamedPeriods {
    /// What names say of the `undated` ones of all tables; a part of a year is of the year under review, else of the only
    /// year that any name says.
    pub fn from_tables(
        tables: impl Iterator<Item = Origin>,
        undated: &[Origin],
        opened: &Opened,
        under_review: Option<ReportingPeriod>,
    ) -> Self {
        if undated.is_empty() {
            return Self { by_table: Vec::new(), differ: false };
        }
        let named: Vec<(Origin, NamedPeriod)> =
            tables.filter_map(|table| Some((table, of_table(opened, table)?))).collect();
        let mut years: Vec<Year> = named.iter().filter_map(|(_, named)| named.known()).map(|own| own.year()).collect();
        years.sort_unstable();
        years.dedup();
        let common = if let [year] = years[..] { Some(year) } else { None };
        let year = under_review.map(|period| period.year()).or(common);
        let own = |(table, named): (Origin, NamedPeriod)| {
            let period = match named {
                NamedPeriod::Known(period) => period,
                NamedPeriod::Part(part) => part.in_year(year?)?,
            };
            Some((table, period))
        };
        let by_table: Vec<(Origin, ReportingPeriod)> =
            named.into_iter().filter(|(table, _)| undated.contains(table)).filter_map(own).collect();
        let differ = by_table.iter().any(|(_, period)| *period != by_table[0].1);
        Self { by_table, differ }
    }

    /// The period of the undated values of a table.
    pub fn of(&self, table: Origin, under_review: Option<ReportingPeriod>) -> Option<ReportingPeriod> {
        let own = self.by_table.iter().find(|(known, _)| *known == table).map(|(_, period)| *period);
        own.filter(|own| self.differ || own.is_part_of_year()).or(under_review).or(own)
    }
}

/// What a name says: `Q1 2022`, or `Q1` alone.
#[derive(Clone, Copy)]
enum NamedPeriod {
    Known(ReportingPeriod),
    Part(PartOfYear),
}

impl NamedPeriod {
    fn known(self) -> Option<ReportingPeriod> {
        match self {
            Self::Known(period) => Some(period),
            Self::Part(_) => None,
        }
    }

    fn is_day(self) -> bool {
        matches!(self, Self::Known(ReportingPeriod::Day(_)))
    }
}

/// What the names of a table's sheet and file and the titles above it say together.
fn of_table(opened: &Opened, table: Origin) -> Option<NamedPeriod> {
    let source = opened.sources.get(table.source_id())?;
    let of_sheet = source.sheet.as_deref().and_then(of_name);
    let file = source.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let of_file = of_name(stem).or_else(|| of_name(&stem.replace(['-', '_', '.'], " ")));
    // The day in a file's name is that of the export.
    let of_file = of_file.filter(|named| !named.is_day());
    let mut sheets = opened.workbooks.iter().flat_map(|workbook| &workbook.sheets);
    let sheet = sheets.find(|sheet| sheet.source == table.source_id());
    let titles = sheet.map(|sheet| of_titles(sheet, table)).unwrap_or_default();
    let said: Vec<NamedPeriod> = of_sheet.into_iter().chain(titles).chain(of_file).collect();
    let known = |named: &NamedPeriod, is_part: bool| named.known().filter(|own| own.is_part_of_year() == is_part);
    if let Some(period) = said.iter().find_map(|named| known(named, true)) {
        return Some(NamedPeriod::Known(period));
    }
    let part = said.iter().find_map(|named| match named {
        NamedPeriod::Part(part) => Some(*part),
        NamedPeriod::Known(_) => None,
    });
    let year = said.iter().find_map(|named| known(named, false));
    match (part, year) {
        (Some(part), Some(year)) => part.in_year(year.year()).map(NamedPeriod::Known),
        (Some(part), None) => Some(NamedPeriod::Part(part)),
        // The year of a title alone may be any: that of a law, or the last of a strategy.
        (None, _) => of_sheet.or(of_file),
    }
}

/// The lone cells right above a table, from below: `Report for the first quarter of 2022`. Days are those of printing, and
/// the names of objectives and what is about baselines say nothing of the values.
fn of_titles(sheet: &Sheet, table: Origin) -> Vec<NamedPeriod> {
    let Some(header) = table.row_index() else { return Vec::new() };
    let above = sheet.rows.partition_point(|row| row.index < header);
    let titles = sheet.rows[..above].iter().rev().take(ROWS_OF_TITLES).map_while(|row| match &row.cells[..] {
        [cell] => match &cell.content {
            Content::Text(text) => Some(&**text),
            Content::Number(_) | Content::Percent(_) | Content::Date(..) | Content::Bool(_) => None,
            Content::Error(_) | Content::Uncomputed(_) => None,
        },
        _ => None,
    });
    let is_title = |title: &&str| {
        let words = header_evidence::read_header(title);
        let is_else = |meaning: Meaning| meaning.is_owner() || meaning.is_name() || meaning == Meaning::Baseline;
        title.chars().count() <= LONGEST_TITLE && !words.clear_meaning().is_some_and(is_else)
    };
    titles.filter(is_title).filter_map(of_name).filter(|named| !named.is_day()).collect()
}

fn of_name(name: &str) -> Option<NamedPeriod> {
    let read = header_evidence::read_header(name);
    let only_year = || {
        let mut years = words(name).filter_map(bare_year);
        years.next().filter(|_| years.next().is_none())
    };
    match (read.period, read.part.filter(|part| part.is_less_than_year())) {
        (Some(ReportingPeriod::Span(..)), _) => None,
        (Some(period), _) => Some(NamedPeriod::Known(period)),
        (None, Some(part)) => match only_year() {
            Some(year) => part.in_year(year).map(NamedPeriod::Known),
            None => Some(NamedPeriod::Part(part)),
        },
        (None, None) => only_year().map(|year| NamedPeriod::Known(year.into())),
    }
}
