//! The flags of `expost check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::arguments::{MessageArguments, OutputArguments, ReadingArguments, RuleArguments};
use super::formats;
use crate::check;
use crate::commands::Command;
use crate::commands::check::{CheckOptions, ChecksShown};
use crate::error::Result;
use crate::finding::Severity;
use crate::render::findings::{FORMATS, FindingsFormat};

/// `expost check`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost check seeds/egov-2020-2022
  expost check plan.xlsx achieved.csv --fail-on warning --format github
  expost check plan.xlsx -o findings.xlsx
  expost check --explain number-ambiguous")]
pub struct Check {
    /// Folders of tables, or CSV, TSV, XLSX, XLSM, XLSB, XLS, ODS, FODS, DOCX, TXT (text of printed pages) or XML (IATI,
    /// Excel 2003) files; `-` for CSV on standard input
    #[arg(value_name = "INPUT", required_unless_present_any = ["list", "explain"])]
    pub inputs: Vec<PathBuf>,
    /// Print the table of all checks
    #[arg(long, conflicts_with = "explain")]
    pub list: bool,
    /// Print what a check finds, why it matters and how to mend it
    #[arg(long, value_name = "ID")]
    pub explain: Option<String>,
    /// The severity from which on the exit code is 1
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    pub fail_on: FailOnArgument,
    /// Only these checks
    #[arg(long, value_name = "ID,...", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Not these checks
    #[arg(long, value_name = "ID,...", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// The settings [default: `expost.toml` beside the first input]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Count only what is new against this file, written by --write-baseline
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write what is found now, so that later runs fail only on what is new; the exit code is then 0
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    pub write_baseline: Option<PathBuf>,
    /// How it is read.
    #[command(flatten)]
    pub reading: ReadingArguments,
    /// By what rules.
    #[command(flatten)]
    pub rules: RuleArguments,
    /// The form of the result [default: by the ending of the output; without an output text]
    #[arg(long, value_name = "NAME", value_parser = formats::parser(FORMATS), help_heading = "Output")]
    pub format: Option<&'static FindingsFormat>,
    /// Where it goes.
    #[command(flatten)]
    pub output: OutputArguments,
    /// Language, colours and how much is reported.
    #[command(flatten)]
    pub messages: MessageArguments,
}

/// The severity from which on a check fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOnArgument {
    /// Errors
    Error,
    /// Warnings and errors
    Warning,
    /// Any finding
    Note,
    /// Nothing
    Never,
}

impl Check {
    /// The command: the checks are run, or shown.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_command(self) -> Result<Command> {
        if self.list {
            return Ok(Command::ShowChecks(ChecksShown::List));
        }
        if let Some(id) = self.explain {
            return Ok(Command::ShowChecks(ChecksShown::Documentation(id)));
        }
        Ok(Command::Check(CheckOptions {
            input: self.reading.into_options(&self.inputs, self.rules.year, &self.messages),
            fail_on: self.fail_on.into(),
            select: self.select,
            ignore: self.ignore,
            config: self.config,
            baseline: self.baseline,
            write_baseline: self.write_baseline,
            rules: self.rules.into(),
            format: self.format,
            output: self.output.into(),
            messages: self.messages.into_options()?,
        }))
    }
}

impl From<FailOnArgument> for check::FailOn {
    fn from(choice: FailOnArgument) -> Self {
        match choice {
            FailOnArgument::Error => Self::Severity(Severity::Error),
            FailOnArgument::Warning => Self::Severity(Severity::Warning),
            FailOnArgument::Note => Self::Severity(Severity::Note),
            FailOnArgument::Never => Self::Never,
        }
    }
}
