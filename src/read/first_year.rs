//! The programme's first year, where a row of any table or the titles above one state it: `Year 1` is counted from it.

use super::values::period;
use super::words::header_evidence;
use super::words::meaning::Fact;
use super::words::vocabulary;
use crate::model::{ReportingPeriod, Year};
use crate::sheet::{Content, Opened, Row};

/// Facts are among the first rows of a sheet.
const ROWS_OF_FACTS: usize = 100;
/// A title has fewer rows.
const ROWS_OF_TITLES: usize = 10;

/// The first year that the inputs state: `Period`, `2021–2024`; none where they state several.
pub fn stated(opened: &Opened) -> Option<Year> {
    let sheets = || opened.workbooks.iter().flat_map(|workbook| &workbook.sheets);
    let facts = sheets().flat_map(|sheet| sheet.rows.iter().take(ROWS_OF_FACTS)).filter_map(year_of);
    let facts = distinct(facts.collect());
    let years = if facts.is_empty() {
        distinct(sheets().flat_map(|sheet| titles(&sheet.rows)).filter_map(first_year_of_title).collect())
    } else {
        facts
    };
    if let [year] = years[..] { Some(year) } else { None }
}

fn distinct(mut years: Vec<Year>) -> Vec<Year> {
    years.sort_unstable();
    years.dedup();
    years
}

/// The only cells of the rows above a table.
fn titles(rows: &[Row]) -> impl Iterator<Item = &str> {
    let lone = |row: &'_ Row| matches!(row.cells[..], [_]);
    rows.iter().take(ROWS_OF_TITLES).take_while(move |row| lone(row)).filter_map(|row| match &row.cells[..] {
        [cell] => {
            if let Content::Text(text) = &cell.content {
                Some(&**text)
            } else {
                None
            }
        }
        _ => None,
    })
}

/// The first of the years of a title: `Programme 2021–2024`.
fn first_year_of_title(title: &str) -> Option<Year> {
    match header_evidence::read_header(title).period? {
        ReportingPeriod::Span(first, _) => Some(first),
        ReportingPeriod::Year(_) | ReportingPeriod::Fiscal(_) | ReportingPeriod::Half(..) => None,
        ReportingPeriod::Quarter(..) | ReportingPeriod::Month(..) | ReportingPeriod::Day(_) => None,
    }
}

fn year_of(row: &Row) -> Option<Year> {
    let [key, value] = &row.cells[..] else { return None };
    let Content::Text(key) = &key.content else { return None };
    let value = value.content.to_string();
    match vocabulary::all_languages().fact(key.trim().trim_end_matches(':'))? {
        Fact::FirstYear => period::read_years(&value).map(|year| year.year()),
        Fact::Period => period::read_period(&value).map(|period| period.first),
        Fact::Title | Fact::Institution | Fact::UmbrellaDocument | Fact::LastYear | Fact::ReviewYear => None,
        Fact::Profile | Fact::Language | Fact::Identifier | Fact::Organisation | Fact::OrganisationType => None,
        Fact::ActivityStatus | Fact::Description => None,
    }
}
