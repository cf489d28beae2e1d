//! The flags of `expost convert`.

use std::path::PathBuf;

use clap::Args;

use super::{Inputs, Voice, read_year};
use crate::model::Year;

/// `expost convert`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost convert action-plan.xlsx annex7.docx -o tables
  expost convert kpis.csv --map kpis.toml -o tables.xlsx")]
pub struct Convert {
    /// What is read.
    #[command(flatten)]
    pub input: Inputs,
    /// The year of values whose header names none [default: the programme's review year]
    #[arg(long, value_name = "YEAR", value_parser = read_year, help_heading = "Reading")]
    pub year: Option<Year>,
    /// The folder of CSV tables to make, or the workbook (.xlsx)
    #[arg(short, long, value_name = "DIR|FILE", required = true, help_heading = "Output")]
    pub output: PathBuf,
    /// Replace the workbook, or the tables of an earlier conversion in the folder
    #[arg(long, help_heading = "Output")]
    pub force: bool,
    /// How the program speaks.
    #[command(flatten)]
    pub voice: Voice,
}
