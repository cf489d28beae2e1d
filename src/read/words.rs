//! The words of tables: the vocabulary of all languages, what headers and columns mean, the words of blank tables.

pub mod blank;
pub mod header_evidence;
pub mod header_period;
pub mod header_words;
pub mod language_file;
pub mod magnitude;
pub mod meaning;
pub mod part_words;
pub mod short_parts;
pub mod stems;
pub mod subject;
pub mod tokens;
pub mod unit_words;
pub mod value_kind;
pub mod value_scale;
pub mod vocabulary;
