//! Shared command setup: the inputs, and the programme, profile, year and language that they and the options give.

pub mod inputs;
pub mod programme;
