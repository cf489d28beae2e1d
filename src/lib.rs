//! Ex-post evaluation of public policy programmes: from the tables of a programme to an evaluation in which every verdict
//! is explained.
//!
//! The flow of data: [`sheet`] opens a file as a workbook whose cells keep their addresses; [`read`] finds the tables in
//! it and makes a [`model::Programme`]; [`judge`] gives each indicator, activity, measure and objective its verdict with
//! the reason; [`report`] arranges the verdicts as grids and documents; [`render`] prints them. Beside it [`check`] looks
//! over workbooks and programme, [`diff`] compares two programmes with their verdicts, [`merge`] brings returned copies of
//! a matrix together, and [`template`] makes empty tables to be filled in. Nothing flows back.
//!
//! The command line is behind the default feature `cli`; a program that embeds the library does without it:
//!
//! ```
//! use expost::check::{self, RunOptions, Settings};
//! use expost::judge::{self, Profile};
//! use expost::language::{Labels, Language};
//! use expost::read::{self, ReadOptions};
//! use expost::sheet::{self, OpenOptions};
//! use expost::{render, report};
//!
//! # fn main() -> expost::error::Result<()> {
//! let table = "code,name,unit,baseline,target 2021,achieved 2021\n1.1.1,Services online,Number,10,30,31\n";
//! let opened = sheet::open_bytes("indicators.csv", table.as_bytes(), &OpenOptions::default())?;
//! let reading = read::read(&opened, &ReadOptions::default());
//!
//! let profile = Profile::built_in("strict").expect("a built-in profile");
//! let year = judge::review(&reading.programme, None)?;
//! let evaluation = judge::evaluate(&reading.programme, &profile, year);
//! assert_eq!(evaluation.indicators().count(), 1);
//!
//! let settings = Settings::default();
//! let options = RunOptions { settings: &settings, baseline: None, profile: &profile, year: None };
//! let findings = check::run(&opened.workbooks, &reading.programme, reading.findings.clone(), options);
//! assert_eq!(findings.counts().error, 0);
//!
//! let labels = Labels::of(Language::English);
//! let mut json = Vec::new();
//! render::json::write(&report::json::evaluation::document(&evaluation, &labels), &mut json)?;
//! assert!(String::from_utf8_lossy(&json).contains("\"Services online\""));
//! # Ok(())
//! # }
//! ```

pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod commands;
#[cfg(feature = "cli")]
pub mod console;
pub mod diff;
pub mod error;
pub mod finding;
pub mod judge;
pub mod language;
pub mod matrix_form;
pub mod merge;
pub mod model;
pub mod platform;
pub mod read;
pub mod render;
pub mod report;
#[cfg(feature = "cli")]
pub mod setup;
pub mod sheet;
pub mod template;
pub mod text;
