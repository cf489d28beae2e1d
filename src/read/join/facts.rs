//! What the programme says of itself.

use super::role::fill;
use crate::finding::{Finding, rule};
use crate::model::{Document, ReportingPeriod, Sourced, TableRead, Year};
use crate::read::record::FactRecord;
use crate::read::values::period;
use crate::read::words::meaning::Fact;
use crate::read::words::vocabulary;

/// Takes in the rows of a table of facts; those of unknown meaning or value are reported.
pub fn add(rows: Vec<FactRecord>, document: &mut Document, read: &mut TableRead, findings: &mut Vec<Finding>) {
    for row in rows {
        match take(row, document) {
            Ok(()) => read.used += 1,
            Err(finding) => {
                read.reported += 1;
                findings.push(finding);
            }
        }
    }
}

fn take(row: FactRecord, document: &mut Document) -> Result<(), Finding> {
    let Some(fact) = vocabulary::all_languages().fact(&row.key.value) else {
        let finding = Finding::new(&rule::FACT_UNKNOWN).at(row.key.origin);
        return Err(finding.with("key", row.key.value).with("value", row.value.value));
    };
    match fact {
        Fact::Title => fill(&mut document.title, Some(row.value)),
        Fact::Institution => fill(&mut document.institution, Some(row.value)),
        Fact::UmbrellaDocument => fill(&mut document.umbrella_document, Some(row.value)),
        Fact::Profile => fill(&mut document.profile, Some(row.value)),
        Fact::Language => fill(&mut document.language, Some(row.value)),
        Fact::Identifier => fill(&mut document.registration.identifier, Some(row.value)),
        Fact::Organisation => fill(&mut document.registration.organisation, Some(row.value)),
        Fact::OrganisationType => fill(&mut document.registration.organisation_type, Some(row.value)),
        Fact::ActivityStatus => fill(&mut document.registration.status, Some(row.value)),
        Fact::Description => fill(&mut document.registration.description, Some(row.value)),
        Fact::FirstYear => fill(&mut document.first_year, Some(year(row)?)),
        Fact::LastYear => fill(&mut document.last_year, Some(year(row)?)),
        Fact::ReviewYear => fill(&mut document.review_period, Some(review_period(row)?)),
        Fact::Period => {
            let period = period::read_period(&row.value.value).ok_or_else(|| unreadable(&row))?;
            fill(&mut document.first_year, Some(Sourced::new(period.first, row.value.origin)));
            fill(&mut document.last_year, Some(Sourced::new(period.last, row.value.origin)));
        }
    }
    Ok(())
}

fn year(row: FactRecord) -> Result<Sourced<Year>, Finding> {
    match period::read_years(&row.value.value).filter(|years| !matches!(years, ReportingPeriod::Span(..))) {
        Some(years) => Ok(Sourced::new(years.year(), row.value.origin)),
        None => Err(unreadable(&row)),
    }
}

fn review_period(row: FactRecord) -> Result<Sourced<ReportingPeriod>, Finding> {
    if let Some(period) = ReportingPeriod::from_text(&row.value.value) {
        return Ok(Sourced::new(period, row.value.origin));
    }
    year(row).map(|year| Sourced::new(year.value.into(), year.origin))
}

fn unreadable(row: &FactRecord) -> Finding {
    let finding = Finding::new(&rule::FACT_UNREADABLE).at(row.value.origin);
    finding.with("key", row.key.value.as_str()).with("value", row.value.value.as_str())
}
