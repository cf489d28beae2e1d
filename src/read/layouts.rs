//! The ways in which tables are laid out in sheets: one file for each, and what several of them share.

mod attributes;
pub mod blocks;
mod calendar;
mod cell_period;
mod columns;
pub mod context;
pub mod dump;
mod evident_header;
pub mod header;
mod header_columns;
pub mod headers;
pub mod iati;
pub mod kind_rows;
mod line;
mod lines_in_cells;
mod long;
mod long_form;
mod overfull;
mod owners;
mod part_columns;
mod rearranged;
mod recognise;
pub mod repeats;
mod requirements;
mod rows;
pub mod series_file;
mod stacked;
mod statuses;
pub mod tables;
mod target_columns;
#[cfg(test)]
mod tests;
pub mod tidy;
mod totals;
pub mod transposed;
mod unnamed;
mod unused;
