//! Lays the verdicts out as grids of values with a tone: what a cell means, not its colour.

mod grid;

pub use grid::{Book, Cell, Chart, Column, Grid, Row, Tone, Value};
