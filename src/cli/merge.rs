//! The arguments of `expost merge`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Output, Voice};

/// `expost merge`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost merge matrix.xlsx returned/*.xlsx
  expost merge matrix.xlsx returned/*.xlsx -o merged.xlsx
  expost merge matrix.xlsx merged.xlsx --accept accepted.csv
  expost evaluate plan.xlsx accepted.csv -o matrix-2.xlsx

Rows are known by a hidden column, so that copies may be sorted, filtered, renamed, saved by another program or be in
another language. Changes of formatting are not looked at. Disagreements are no error: the exit code is 0.")]
pub struct Merge {
    /// The matrix as it was sent out, written by `expost evaluate -o matrix.xlsx`
    #[arg(value_name = "MATRIX")]
    pub matrix: PathBuf,
    /// The copies as they came back: XLSX or ODS files, or folders of them
    #[arg(value_name = "COPY", required = true)]
    pub copies: Vec<PathBuf>,
    /// Write the changes on which nobody disagrees to this table, to be evaluated together with the programme's tables
    #[arg(long, value_name = "FILE.csv", help_heading = "Output")]
    pub accept: Option<PathBuf>,
    /// The form of the result [default: by the ending of the output; without an output a table]
    #[arg(long, value_name = "NAME", help_heading = "Output")]
    pub format: Option<MergeFormat>,
    /// Where it goes.
    #[command(flatten)]
    pub output: Output,
    /// How the program speaks.
    #[command(flatten)]
    pub voice: Voice,
}

/// The forms of a merging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MergeFormat {
    /// The counts by copy and the disagreements
    Table,
    /// All of it, for a program, `expost/1`
    Json,
    /// All of it as tables, for a text
    Markdown,
    /// The matrix with what is agreed taken in, and the lists; needs `--output`
    Xlsx,
}
