//! The ways in which tables are laid out in sheets: one file for each, and what several of them share.

mod attributes;
pub mod blocks;
mod columns;
pub mod context;
pub mod dump;
pub mod headers;
pub mod iati;
mod line;
mod lines_in_cells;
mod long;
mod overfull;
mod owners;
pub mod repeats;
mod requirements;
mod rows;
pub mod tables;
mod target_columns;
#[cfg(test)]
mod tests;
pub mod tidy;
mod totals;
