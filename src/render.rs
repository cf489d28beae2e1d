//! Prints grids as XLSX, terminal tables, CSV, JSON without knowing a rule.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod csv;
pub mod evaluation;
pub mod findings;
pub mod format;
pub mod inspection_text;
pub mod json;
pub mod markdown;
pub mod palette;
pub mod terminal;
pub mod xlsx;
pub mod xml;
