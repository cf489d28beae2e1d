//! Ex-post evaluation of public policy programmes.
//!
//! The way of the data: [`sheet`] opens a file as a workbook whose cells keep their addresses; `read` finds the tables in
//! it and makes a [`model::Programme`]; `judge` gives each indicator, activity, measure and objective its verdict with
//! the reason; [`report`] lays the verdicts out as grids; `render` prints grids. Nothing flows back.

pub mod error;
pub mod finding;
pub mod language;
pub mod model;
pub mod report;
pub mod sheet;
