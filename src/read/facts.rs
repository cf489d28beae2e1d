//! What a programme says of itself: a table of keys and values.

use super::number::read_year;
use super::record::FactRecord;
use super::vocabulary::VOCABULARY;
use crate::finding::{Finding, Severity};
use crate::model::{Document, Sourced, TableRead, Text, Year};

/// Lays the facts down in the document; an unknown key and a year that is none are reported.
pub fn add(rows: Vec<FactRecord>, document: &mut Document, read: &mut TableRead, findings: &mut Vec<Finding>) {
    for row in rows {
        if set(&row, document) {
            read.used += 1;
        } else {
            read.reported += 1;
            let finding = Finding::new("fact-unknown", Severity::Note).at(row.key.origin);
            findings.push(finding.with("key", row.key.value).with("value", row.value.value));
        }
    }
}

fn set(row: &FactRecord, document: &mut Document) -> bool {
    let fill_text = |slot: &mut Text| {
        slot.get_or_insert_with(|| row.value.clone());
        true
    };
    let fill_year = |slot: &mut Option<Sourced<Year>>| match read_year(&row.value.value) {
        Some(year) => {
            slot.get_or_insert(Sourced::new(year, row.value.origin));
            true
        }
        None => false,
    };
    match VOCABULARY.fact(&row.key.value) {
        Some("title") => fill_text(&mut document.title),
        Some("institution") => fill_text(&mut document.institution),
        Some("umbrella-document") => fill_text(&mut document.umbrella_document),
        Some("first-year") => fill_year(&mut document.first_year),
        Some("last-year") => fill_year(&mut document.last_year),
        Some("review-year") => fill_year(&mut document.review_year),
        Some("profile") => fill_text(&mut document.profile),
        Some("language") => fill_text(&mut document.language),
        _ => false,
    }
}
