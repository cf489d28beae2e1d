//! The flags of `expost diff`.

use std::path::PathBuf;

use clap::Args;

use super::arguments::{MessageArguments, OutputArguments, ReadingArguments, RuleArguments, read_period};
use super::formats;
use crate::commands::diff::{DiffOptions, DifferenceFormat, FORMATS};
use crate::error::Result;
use crate::model::ReportingPeriod;

/// `expost diff`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost diff plan-2023.xlsx plan-2024.xlsx
  expost diff tables-2021 tables-2022 -o changes.xlsx
  expost diff seeds/egov-2020-2022 seeds/egov-2020-2022 --old-year 2020 --new-year 2021
  expost diff plan.xlsx plan.xlsx --old achieved-2021.csv --new achieved-2022.csv")]
pub struct Diff {
    /// The old side: a folder of tables, a CSV, TSV, XLSX, XLSM, XLSB, XLS, ODS, FODS, DOCX, TXT or XML file, `-` for CSV on standard input,
    /// or an evaluation as JSON
    #[arg(value_name = "OLD")]
    pub old_side: PathBuf,
    /// The new side, likewise
    #[arg(value_name = "NEW")]
    pub new_side: PathBuf,
    /// A further input of the old side; repeatable
    #[arg(long, value_name = "INPUT")]
    pub old: Vec<PathBuf>,
    /// A further input of the new side; repeatable
    #[arg(long, value_name = "INPUT")]
    pub new: Vec<PathBuf>,
    /// How both are read.
    #[command(flatten)]
    pub reading: ReadingArguments,
    /// By what rules both are judged.
    #[command(flatten)]
    pub rules: RuleArguments,
    /// The review year of the old side [default: --year]
    #[arg(long, value_name = "YEAR", value_parser = read_period, help_heading = "Rules")]
    pub old_year: Option<ReportingPeriod>,
    /// The review year of the new side [default: --year]
    #[arg(long, value_name = "YEAR", value_parser = read_period, help_heading = "Rules")]
    pub new_year: Option<ReportingPeriod>,
    /// The form of the result [default: by the ending of the output; without an output a table]
    #[arg(long, value_name = "NAME", value_parser = formats::parser(FORMATS), help_heading = "Output")]
    pub format: Option<&'static DifferenceFormat>,
    /// Exit with 1 where anything has changed
    #[arg(long, help_heading = "Output")]
    pub exit_code: bool,
    /// Where it goes.
    #[command(flatten)]
    pub output: OutputArguments,
    /// Language, colours and how much is reported.
    #[command(flatten)]
    pub messages: MessageArguments,
}

impl Diff {
    /// The options.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_options(self) -> Result<DiffOptions> {
        let year = self.rules.year;
        let (old, new) = ([vec![self.old_side], self.old].concat(), [vec![self.new_side], self.new].concat());
        Ok(DiffOptions {
            old: self.reading.clone().into_options(&old, self.old_year.or(year), &self.messages),
            new: self.reading.into_options(&new, self.new_year.or(year), &self.messages),
            rules: self.rules.into(),
            format: self.format,
            exit_code: self.exit_code,
            output: self.output.into(),
            messages: self.messages.into_options()?,
        })
    }
}
