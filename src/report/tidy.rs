//! The programme as tidy tables: a table a subject, a thing a row, the year in the header, and where each row was read.
//!
//! Reading them gives the same programme again: codes stand in full, and numbers in the one way that cannot be misread.

mod activities;
mod figures;
mod funds;
mod indicators;
mod parts;
mod script;
mod structure;
mod table;

use super::Grid;
use crate::model::Programme;
use table::Table;

pub use parts::is_written as has_row;
pub use script::transliterated;
pub use table::{Form, ORIGIN};

/// The names of all tables that there can be.
pub const NAMES: &[&str] = &[
    "programme",
    "objectives",
    "measures",
    "objective_relevance",
    "measure_relevance",
    "indicators",
    "achieved",
    "activities",
    "activity_statuses",
    "measure_funding",
    "published",
    "decisions",
];

/// The tables that have rows.
pub fn tables(programme: &Programme, form: Form) -> Vec<Grid<'static>> {
    let mut tables = vec![structure::facts(programme)];
    tables.extend(structure::structure(programme));
    tables.extend(indicators::indicators(programme, form));
    tables.extend(activities::activities(programme, form));
    tables.push(activities::funding(programme, form));
    tables.push(structure::published(programme, form));
    tables.push(structure::decisions(programme));
    tables.into_iter().filter(|table| !table.rows.is_empty()).map(Table::grid).collect()
}
