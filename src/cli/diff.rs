//! `expost diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Output, Reading, Rules, Voice, read_year};
use crate::model::Year;

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
    pub reading: Reading,
    /// By what rules both are judged.
    #[command(flatten)]
    pub rules: Rules,
    /// The review year of the old side [default: --year]
    #[arg(long, value_name = "YEAR", value_parser = read_year, help_heading = "Rules")]
    pub old_year: Option<Year>,
    /// The review year of the new side [default: --year]
    #[arg(long, value_name = "YEAR", value_parser = read_year, help_heading = "Rules")]
    pub new_year: Option<Year>,
    /// The form of the result [default: by the ending of the output; without an output a table]
    #[arg(long, value_name = "NAME", help_heading = "Output")]
    pub format: Option<DifferenceFormat>,
    /// Exit with 1 where anything has changed
    #[arg(long, help_heading = "Output")]
    pub exit_code: bool,
    /// Where it goes.
    #[command(flatten)]
    pub output: Output,
    /// How the program speaks.
    #[command(flatten)]
    pub voice: Voice,
}

/// The forms of differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DifferenceFormat {
    /// For a person
    Table,
    /// For a program, `expost/1`
    Json,
    /// For a merge request's comment
    Markdown,
    /// A coloured workbook; needs `--output`
    Xlsx,
}
