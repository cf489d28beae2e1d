//! The programme's first year, where a row of any table or the lines above one state it: `Year 1` is counted from it.

use super::values::period;
use super::words::meaning::Fact;
use super::words::vocabulary;
use crate::model::Year;
use crate::sheet::{Content, Opened, Row};

/// Facts are among the first rows of a sheet.
const ROWS_OF_FACTS: usize = 100;

/// The first year that the inputs state: `Period`, `2021–2024`; none where they state several.
pub fn stated(opened: &Opened) -> Option<Year> {
    let sheets = opened.workbooks.iter().flat_map(|workbook| &workbook.sheets);
    let mut years: Vec<Year> =
        sheets.flat_map(|sheet| sheet.rows.iter().take(ROWS_OF_FACTS)).filter_map(year_of).collect();
    years.sort_unstable();
    years.dedup();
    if let [year] = years[..] { Some(year) } else { None }
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
