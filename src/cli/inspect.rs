//! The flags of `expost inspect`.

use std::path::PathBuf;

use clap::Args;

use super::arguments::{InputArguments, MessageArguments, OutputArguments, read_period};
use super::formats;
use crate::commands::inspect::{FORMATS, InspectOptions, InspectionFormat};
use crate::error::Result;
use crate::model::ReportingPeriod;

/// `expost inspect`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost inspect seeds/egov-2020-2022
  expost inspect kpis.xlsx --write-map kpis.toml
  expost inspect kpis.xlsx --map kpis.toml --format json")]
pub struct Inspect {
    /// What is read.
    #[command(flatten)]
    pub input: InputArguments,
    /// The year of values whose header names none [default: the programme's review year]
    #[arg(long, value_name = "YEAR", value_parser = read_period, help_heading = "Reading")]
    pub year: Option<ReportingPeriod>,
    /// Write what was understood as a map, to be changed by hand and given with --map
    #[arg(long, value_name = "FILE")]
    pub write_map: Option<PathBuf>,
    /// The form of the result [default: by the ending of the output; without an output text]
    #[arg(long, value_name = "NAME", value_parser = formats::parser(FORMATS), help_heading = "Output")]
    pub format: Option<&'static InspectionFormat>,
    /// Where it goes.
    #[command(flatten)]
    pub output: OutputArguments,
    /// Language, colours and how much is reported.
    #[command(flatten)]
    pub messages: MessageArguments,
}

impl Inspect {
    /// The options.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_options(self) -> Result<InspectOptions> {
        Ok(InspectOptions {
            input: self.input.into_options(self.year, &self.messages),
            write_map: self.write_map,
            format: self.format,
            output: self.output.into(),
            messages: self.messages.into_options()?,
        })
    }
}
