//! A map: what a person settles about the columns of tables that are not recognised, or not as they are meant.

mod file;
mod fit;
mod meaning_words;
mod table_map;
mod table_settings;
#[cfg(test)]
mod tests;
mod written;

pub use table_map::{HeaderPlace, Map, Setting, SheetMap};
pub use table_settings::{MISSING, TableSettings, scaled};
pub use written::{AnsweredLine, MapAnswer, MapNotes, write};
