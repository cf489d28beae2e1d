//! Shared command setup: the inputs as opened and read, and the programme, profile, review year and language that they and
//! the options give. Typed options in, no flags; nothing is printed here but what is odd about the review year.

pub mod answers;
pub mod evaluable;
pub mod language;
pub mod prepared;
pub mod questions;
pub mod reader;
pub mod rules;
pub mod several;
