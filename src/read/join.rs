//! Makes one programme of the records of all tables: pairs the rows of the plan with those of the report, gives each its
//! owner and its code, and applies what the working group decided.

#![warn(clippy::wildcard_enum_match_arm)]

mod activities;
mod align;
pub mod ambiguous;
pub mod assemble;
mod builder;
pub mod changes;
pub mod colours;
pub mod common_units;
pub mod decisions;
mod facts;
mod funding;
mod indicators;
mod nearness;
mod owners;
pub mod pair;
pub mod parts;
pub mod parts_of_year;
mod role;
pub mod scale;
mod structure;
pub mod subjects;
mod tables_by_place;
#[cfg(test)]
mod tests;
pub mod undated;
pub mod unnamed;
pub mod year_names;
pub mod yearly_values;
