//! What the program wrote itself, read back.

pub mod recorded;
