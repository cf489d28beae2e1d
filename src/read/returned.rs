//! What the program wrote itself, read back.

pub mod matrix;
pub mod recorded;
