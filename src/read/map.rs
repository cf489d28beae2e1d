//! A map: what a person settles about the columns of tables that are not recognised, or not as they are meant.

mod file;
mod fit;
mod pattern;
mod table_map;
#[cfg(test)]
mod tests;
mod written;

pub use table_map::{Map, Setting, SheetMap};
pub use written::write;
