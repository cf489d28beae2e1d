//! Prints grids as XLSX, terminal tables, CSV, JSON without knowing a rule.

pub mod csv;
pub mod findings_text;
pub mod github;
pub mod inspection_text;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod palette;
pub mod sarif;
pub mod terminal;
pub mod xlsx;
pub mod xml;
