//! Lays the verdicts out as grids of values with a tone: what a cell means, not its colour.

#![warn(clippy::wildcard_enum_match_arm)]

mod classes;
pub mod conversion;
pub mod data;
pub mod difference;
mod evaluation;
pub mod explanation;
mod findings;
mod grid;
pub mod iati;
pub mod inspection;
pub mod json;
mod legend;
pub mod marked;
pub mod merged;
pub mod portfolio;
pub mod reason;
pub mod summary;
pub mod tidy;
mod tone;
pub mod tree;
mod values;
mod workbook;

pub use evaluation::EvaluationReport;
pub use findings::FindingsReport;
pub use grid::{
    Book, Cell, Chart, Choices, Column, Condition, Form, GRID_MARKS, Grid, Input, Name, Row, Value, on_grid,
};
pub use tone::{Tone, mark};
pub use workbook::{Calculation, workbook};
