//! The flags of `expost evaluate`.

use clap::Args;

use super::arguments::{InputArguments, MessageArguments, OutputArguments, RuleArguments};
use super::formats;
use crate::commands::evaluate::EvaluateOptions;
use crate::error::Result;
use crate::render::evaluation::{EvaluationFormat, FORMATS};
use crate::report::Calculation;

/// `expost evaluate`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost evaluate seeds/egov-2020-2022
  expost evaluate seeds/egov-2020-2022 -o matrix.xlsx
  expost evaluate plan.csv achieved.xlsx --profile annex7 --year 2021 --format json
  expost evaluate results.xml -o results-evaluated.xml
  expost evaluate portfolio/*.xlsx --each -o matrices/")]
pub struct Evaluate {
    /// What is read.
    #[command(flatten)]
    pub input: InputArguments,
    /// Each input is a programme of its own: a summary of all, and with `-o FOLDER` a file each
    #[arg(long, help_heading = "Reading")]
    pub each: bool,
    /// By what rules.
    #[command(flatten)]
    pub rules: RuleArguments,
    /// The form of the result [default: by the ending of the output; without an output a table]
    #[arg(long, value_name = "NAME", value_parser = formats::parser(FORMATS), help_heading = "Output")]
    pub format: Option<&'static EvaluationFormat>,
    /// Write the workbook with values only, without formulas
    #[arg(long = "static", help_heading = "Output")]
    pub values_only: bool,
    /// Where it goes.
    #[command(flatten)]
    pub output: OutputArguments,
    /// Language, colours and how much is reported.
    #[command(flatten)]
    pub messages: MessageArguments,
}

impl Evaluate {
    /// The options.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_options(self) -> Result<EvaluateOptions> {
        Ok(EvaluateOptions {
            input: self.input.into_options(self.rules.year, &self.messages),
            each: self.each,
            rules: self.rules.into(),
            format: self.format,
            calculation: if self.values_only { Calculation::Static } else { Calculation::Live },
            output: self.output.into(),
            messages: self.messages.into_options()?,
        })
    }
}
