//! The flags of `expost inspect`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Inputs, Output, Voice, read_year};
use crate::model::Year;

/// `expost inspect`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost inspect seeds/egov-2020-2022
  expost inspect kpis.xlsx --write-map kpis.toml
  expost inspect kpis.xlsx --map kpis.toml --format json")]
pub struct Inspect {
    /// What is read.
    #[command(flatten)]
    pub input: Inputs,
    /// The year of values whose header names none [default: the programme's review year]
    #[arg(long, value_name = "YEAR", value_parser = read_year, help_heading = "Reading")]
    pub year: Option<Year>,
    /// Write what was understood as a map, to be changed by hand and given with --map
    #[arg(long, value_name = "FILE")]
    pub write_map: Option<PathBuf>,
    /// The form of the result [default: by the ending of the output; without an output text]
    #[arg(long, value_name = "NAME", help_heading = "Output")]
    pub format: Option<InspectionFormat>,
    /// Where it goes.
    #[command(flatten)]
    pub output: Output,
    /// How the program speaks.
    #[command(flatten)]
    pub voice: Voice,
}

/// The forms of an inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum InspectionFormat {
    /// For a person
    Text,
    /// For a program, `expost/1`
    Json,
}
