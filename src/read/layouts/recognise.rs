//! What each column of a table of indicators holds, by all that speaks for it: the words of its header, the values below,
//! its neighbours, the arithmetic between columns. A map settles columns before anything competes.
//!
//! Every column gets its candidates; then names, owners and the columns that exist once are given out by score, then the
//! series of targets and achieved values. What stays open is asked.

mod candidates;
mod chain;
mod doubts;
mod due;
mod fit;
mod fractions;
mod kinds;
mod labels;
mod names;
mod owner_codes;
mod owner_parts;
mod parts;
mod parts_of_year;
mod questions;
mod series;
mod settle;
mod shares;
mod statuses;
#[cfg(test)]
mod tests;
mod unnamed;
mod view;

pub use settle::{Open, settle};
