//! Ex-post evaluation of public policy programmes: from the tables of a programme to an evaluation in which every verdict
//! is explained.
//!
//! The flow of data: [`sheet`] opens a file as a workbook whose cells keep their addresses; [`read`] finds the tables in
//! it and makes a [`model::Programme`]; [`judge`] gives each indicator, activity, measure and objective its verdict with
//! the reason; [`report`] arranges the verdicts as grids and documents; [`render`] prints them. Beside it [`check`] looks
//! over workbooks and programme, [`diff`] compares two programmes with their verdicts, [`merge`] brings returned copies of
//! a matrix together, and [`template`] makes empty tables to be filled in. Nothing flows back.
//!
//! The command line is behind the default feature `cli`; a program that embeds the library does without it.

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
