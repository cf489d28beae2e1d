//! Prints grids as XLSX, terminal tables, CSV, JSON without knowing a rule.

pub mod csv;
pub mod json;
pub mod palette;
pub mod terminal;
pub mod xlsx;
