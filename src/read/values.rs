//! Cells read as values: numbers with their marks and units, years, periods and deadlines, codes.

pub mod codes;
pub mod digits;
pub mod number;
pub mod period;
