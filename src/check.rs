//! Looks over workbooks and programme for what a careful reviewer would find.
//!
//! One table, [`CHECKS`], lists every check; [`rules`] gives these and the rules of reading. A check is a function in
//! `checks/`, a line in the table and its documentation under `data/checks/`: it gets its rule and the [`Input`], and
//! pushes findings. Direction, baseline and targets in force are the judging's.

#![warn(clippy::wildcard_enum_match_arm)]

mod baseline;
mod checks;
mod documentation;
mod ignores;
mod input;
mod phrases;
mod references;
mod run;
mod series;
mod settings;
mod table;
mod text;
mod together;

pub use baseline::Baseline;
pub use documentation::{explain, list, page};
pub use input::{Input, Need};
pub use run::{FailOn, RunOptions, exit_code, run};
pub use settings::{Ignore, Settings};
pub use table::{CHECKS, Check, rule, rules};
pub use together::together;
