//! Gives values whose header names no year the year they are of.

use crate::finding::{Finding, rule};
use crate::model::{ByYear, Quantity, SourceId, Sources, Year};
use crate::read::layouts::UNDATED;
use crate::read::record::{Records, Table};
use crate::read::values::period::{self, bare_year};
use crate::read::words::meaning::Fact;
use crate::read::words::vocabulary;
use crate::text::words;

/// Moves undated values to the year settled by the user, else the programme's review year, else the one year in the name
/// of their sheet. Where none is known they are left out and reported.
pub fn date(tables: &mut [Table], settled: Option<Year>, sources: &Sources, findings: &mut Vec<Finding>) {
    let of_programme = settled.or_else(|| review_year(tables));
    for table in tables.iter_mut().filter(|table| has_undated(table)) {
        let year = of_programme.or_else(|| year_in_name(sources, table.origin.source_id()));
        let moved = move_all(table, year);
        let finding = match year {
            Some(year) => Finding::new(&rule::YEAR_TAKEN).with("year", year.to_string()),
            None => Finding::new(&rule::YEAR_MISSING),
        };
        findings.push(finding.at(table.origin).with("values", moved));
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
    let mut years = words(sheet).filter_map(bare_year);
    years.next().filter(|_| years.next().is_none())
}

fn has_undated(table: &Table) -> bool {
    match &table.records {
        Records::Indicators(rows) => {
            rows.iter().any(|row| row.targets.get(UNDATED).is_some() || row.achieved.get(UNDATED).is_some())
        }
        Records::Activities(rows) => {
            rows.iter().flat_map(|row| &row.funding).any(|line| line.funds.get(UNDATED).is_some())
        }
        Records::Funding(rows) => rows.iter().any(|row| row.funding.funds.get(UNDATED).is_some()),
        _ => false,
    }
}

/// Moves the values of a table to the year, or drops them without one; gives how many there were.
fn move_all(table: &mut Table, year: Option<Year>) -> usize {
    let mut moved = 0;
    let mut change = |values: &mut ByYear<Quantity>| {
        if values.get(UNDATED).is_none() {
            return;
        }
        let mut dated = ByYear::default();
        for (old, quantity) in std::mem::take(values) {
            if old != UNDATED {
                dated.set(old, quantity);
                continue;
            }
            moved += usize::from(!quantity.is_missing());
            if let Some(year) = year {
                dated.set(year, quantity);
            }
        }
        *values = dated;
    };
    match &mut table.records {
        Records::Indicators(rows) => rows.iter_mut().for_each(|row| {
            change(&mut row.targets);
            change(&mut row.achieved);
        }),
        Records::Activities(rows) => {
            rows.iter_mut().flat_map(|row| &mut row.funding).for_each(|line| change(&mut line.funds));
        }
        Records::Funding(rows) => rows.iter_mut().for_each(|row| change(&mut row.funding.funds)),
        _ => {}
    }
    moved
}
