//! The formats of evaluations: a file each, and the table that names them.

mod csv;
mod format;
mod iati;
mod json;
mod table;
mod xlsx;

pub use format::{EvaluationFormat, EvaluationWriter, Several, SummaryWriter};

/// All formats; the first is that of standard output. The help, the choice by ending and the writing follow this table.
pub static FORMATS: &[EvaluationFormat] = &[table::FORMAT, json::FORMAT, csv::FORMAT, xlsx::FORMAT, iati::FORMAT];

/// The format of a folder of evaluations where none is asked for.
pub static WORKBOOK: EvaluationFormat = xlsx::FORMAT;
