//! The flags of `expost convert`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Inputs, Voice, read_year};
use crate::model::Year;
use crate::text::script::Script;

/// `expost convert`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost convert action-plan.xlsx annex7.docx -o tables
  expost convert plan.xlsx -o tables.xlsx --transliterate cyrillic
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
    /// Turn the Serbian words of the tables into this script; codes, statuses and figures stay [default: as written]
    #[arg(long, value_name = "SCRIPT", help_heading = "Output")]
    pub transliterate: Option<ScriptChoice>,
    /// How the program speaks.
    #[command(flatten)]
    pub voice: Voice,
}

/// The scripts of Serbian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ScriptChoice {
    /// `mera`
    Latin,
    /// `мера`
    Cyrillic,
}

impl From<ScriptChoice> for Script {
    fn from(choice: ScriptChoice) -> Self {
        match choice {
            ScriptChoice::Latin => Self::Latin,
            ScriptChoice::Cyrillic => Self::Cyrillic,
        }
    }
}
