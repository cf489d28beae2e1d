//! The formats of findings: a file each, and the table that names them.

mod format;
mod github;
mod json;
mod junit;
mod markdown;
mod sarif;
mod text;
mod xlsx;

pub use format::{FindingsFormat, FindingsStyle, FindingsWriter};
pub use text::counts;

/// All formats; the first is that of standard output. The help, the choice by ending and the writing follow this table.
pub static FORMATS: &[FindingsFormat] =
    &[text::FORMAT, json::FORMAT, sarif::FORMAT, junit::FORMAT, github::FORMAT, markdown::FORMAT, xlsx::FORMAT];
