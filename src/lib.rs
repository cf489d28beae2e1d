//! Ex-post evaluation of public policy programmes.
//!
//! The way of the data: [`sheet`] opens a file as a workbook whose cells keep their addresses; [`read`] finds the tables in
//! it and makes a [`model::Programme`]; [`judge`] gives each indicator, activity, measure and objective its verdict with
//! the reason; [`report`] lays the verdicts out as grids; [`render`] prints grids. Beside it [`check`] looks over
//! workbooks and programme, [`diff`] compares two programmes with their verdicts, and [`template`] lays out empty tables
//! to be filled in. Nothing flows back.

pub mod check;
pub mod cli;
pub mod commands;
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
pub mod setup;
pub mod sheet;
pub mod template;
pub mod text;
