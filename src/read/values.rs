//! Cells read as values: numbers with their marks and units, years, periods and deadlines, codes.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod ambiguous;
pub mod codes;
pub mod digits;
pub mod number;
pub mod owner_text;
pub mod period;
