//! What the program wrote itself, read back.

mod cells;
mod indicator_notes;
pub mod matrix;
mod parts;
pub mod recorded;
mod structure;
