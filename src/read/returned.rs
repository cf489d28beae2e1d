//! What the program wrote itself, read back.

mod cells;
pub mod matrix;
mod parts;
pub mod recorded;
mod structure;
