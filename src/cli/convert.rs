//! The flags of `expost convert`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::arguments::{InputArguments, MessageArguments, read_period};
use crate::commands::convert::ConvertOptions;
use crate::error::Result;
use crate::model::ReportingPeriod;
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
    pub input: InputArguments,
    /// The year of values whose header names none [default: the programme's review year]
    #[arg(long, value_name = "YEAR", value_parser = read_period, help_heading = "Reading")]
    pub year: Option<ReportingPeriod>,
    /// The folder of CSV tables to make, or the workbook (.xlsx)
    #[arg(short, long, value_name = "DIR|FILE", required = true, help_heading = "Output")]
    pub output: PathBuf,
    /// Replace the workbook, or the tables of an earlier conversion in the folder
    #[arg(long, help_heading = "Output")]
    pub force: bool,
    /// Turn the Serbian words of the tables into this script; codes, statuses and figures stay [default: as written]
    #[arg(long, value_name = "SCRIPT", help_heading = "Output")]
    pub transliterate: Option<ScriptArgument>,
    /// Language, colours and how much is reported.
    #[command(flatten)]
    pub messages: MessageArguments,
}

impl Convert {
    /// The options.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_options(self) -> Result<ConvertOptions> {
        Ok(ConvertOptions {
            input: self.input.into_options(self.year, &self.messages),
            output: self.output,
            force: self.force,
            script: self.transliterate.map(Into::into),
            messages: self.messages.into_options()?,
        })
    }
}

/// The scripts of Serbian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ScriptArgument {
    /// `mera`
    Latin,
    /// `мера`
    Cyrillic,
}

impl From<ScriptArgument> for Script {
    fn from(choice: ScriptArgument) -> Self {
        match choice {
            ScriptArgument::Latin => Self::Latin,
            ScriptArgument::Cyrillic => Self::Cyrillic,
        }
    }
}
