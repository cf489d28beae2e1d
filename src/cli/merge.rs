//! The flags of `expost merge`.

use std::path::PathBuf;

use clap::Args;

use super::arguments::{MessageArguments, OutputArguments};
use super::formats;
use crate::commands::merge::{FORMATS, MergeFormat, MergeOptions};
use crate::console::wildcards;
use crate::error::Result;

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
    #[arg(long, value_name = "NAME", value_parser = formats::parser(FORMATS), help_heading = "Output")]
    pub format: Option<&'static MergeFormat>,
    /// Where it goes.
    #[command(flatten)]
    pub output: OutputArguments,
    /// Language, colours and how much is reported.
    #[command(flatten)]
    pub messages: MessageArguments,
}

impl Merge {
    /// The options.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_options(self) -> Result<MergeOptions> {
        Ok(MergeOptions {
            matrix: self.matrix,
            copies: wildcards::expanded(&self.copies),
            accept: self.accept,
            format: self.format,
            output: self.output.into(),
            messages: self.messages.into_options()?,
        })
    }
}
