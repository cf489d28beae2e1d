//! Puts values whose header names no year under the year they are of.

use crate::finding::{Finding, rule};
use crate::model::{ByYear, Quantity, SourceId, Sources, Year};
use crate::read::record::{Records, Table};
use crate::read::values::period::{self, bare_year};
use crate::read::words::meaning::Fact;
use crate::read::words::vocabulary::{self, fold};

/// Puts undated values under the year that the user gives, else the programme's review year, else the one year in the
/// name of their sheet. Where none is known they are left out and reported.
pub fn date_values(tables: &mut [Table], settled: Option<Year>, sources: &Sources, findings: &mut Vec<Finding>) {
    let of_programme = settled.or_else(|| review_year(tables));
    for table in tables.iter_mut().filter(|table| has_undated(table)) {
        let year = of_programme.or_else(|| year_in_name(sources, table.origin.source_id()));
        let assigned = assign_year(table, year);
        let finding = match year {
            Some(year) => Finding::new(&rule::YEAR_TAKEN).with("year", year.to_string()),
            None => Finding::new(&rule::YEAR_MISSING),
        };
        findings.push(finding.at(table.origin).with("values", assigned));
    }
}

fn review_year(tables: &[Table]) -> Option<Year> {
    tables.iter().find_map(|table| match &table.records {
        Records::Facts(rows) => rows.iter().find_map(|row| {
            let is_review = vocabulary::of_words().fact(&row.key.value) == Some(Fact::ReviewYear);
            is_review.then(|| Some(period::read_year(&row.value.value)?.year)).flatten()
        }),
        _ => None,
    })
}

fn year_in_name(sources: &Sources, id: SourceId) -> Option<Year> {
    let sheet = sources.get(id)?.sheet.as_deref()?;
    let folded = fold(sheet);
    let mut years = folded.split(' ').filter_map(bare_year);
    years.next().filter(|_| years.next().is_none())
}

fn has_undated(table: &Table) -> bool {
    match &table.records {
        Records::Indicators(rows) => {
            rows.iter().any(|row| row.undated.target.is_some() || row.undated.achieved.is_some())
        }
        Records::Activities(rows) => rows.iter().any(|row| row.undated_funds.is_some()),
        Records::Funding(rows) => rows.iter().any(|row| row.undated_funds.is_some()),
        Records::Facts(_) | Records::Registration(_) | Records::Structure(_) | Records::Published(_) => false,
    }
}

/// Puts the undated values of a table under the year, or drops them without one; gives how many there were.
fn assign_year(table: &mut Table, year: Option<Year>) -> usize {
    let mut assigned = 0;
    let mut assign = |undated: &mut Option<Quantity>, values: &mut ByYear<Quantity>| {
        let Some(quantity) = undated.take() else { return };
        assigned += usize::from(!quantity.is_missing());
        // A column of that year goes before the one that names none.
        if let Some(year) = year.filter(|year| values.get(*year).is_none()) {
            values.set(year, quantity);
        }
    };
    match &mut table.records {
        Records::Indicators(rows) => rows.iter_mut().for_each(|row| {
            assign(&mut row.undated.target, &mut row.indicator.targets);
            assign(&mut row.undated.achieved, &mut row.indicator.achieved);
        }),
        Records::Activities(rows) => rows.iter_mut().for_each(|row| {
            if let Some(line) = row.activity.funding.first_mut() {
                assign(&mut row.undated_funds, &mut line.funds);
            }
        }),
        Records::Funding(rows) => {
            rows.iter_mut().for_each(|row| assign(&mut row.undated_funds, &mut row.funding.funds));
        }
        Records::Facts(_) | Records::Registration(_) | Records::Structure(_) | Records::Published(_) => {}
    }
    assigned
}
