//! The flags of `expost explain`.

use clap::Args;

use super::arguments::{InputArguments, MessageArguments, OutputArguments, RuleArguments};
use super::formats;
use crate::commands::explain::{ExplainOptions, ExplanationFormat, FORMATS};
use crate::error::Result;

/// `expost explain`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost explain seeds/egov-2020-2022 --code 1.3.3#2
  expost explain seeds/egov-2020-2022 1.2.3          a code may stand behind the inputs
  expost explain seeds/egov-2020-2022 --code 1.1 --format json")]
pub struct Explain {
    /// What is read; a code such as `1.3.3#2` may stand among the inputs.
    #[command(flatten)]
    pub input: InputArguments,
    /// The code of an indicator (`1.3.3#2`), activity (`1.1.3.2`), measure (`1.1.3`) or objective (`1.1`); repeatable
    #[arg(long, value_name = "CODE")]
    pub code: Vec<String>,
    /// By what rules.
    #[command(flatten)]
    pub rules: RuleArguments,
    /// The form of the result [default: by the ending of the output; without an output text]
    #[arg(long, value_name = "NAME", value_parser = formats::parser(FORMATS), help_heading = "Output")]
    pub format: Option<&'static ExplanationFormat>,
    /// Where it goes.
    #[command(flatten)]
    pub output: OutputArguments,
    /// Language, colours and how much is reported.
    #[command(flatten)]
    pub messages: MessageArguments,
}

impl Explain {
    /// The options.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_options(self) -> Result<ExplainOptions> {
        Ok(ExplainOptions {
            input: self.input.into_options(self.rules.year, &self.messages),
            codes: self.code,
            rules: self.rules.into(),
            format: self.format,
            output: self.output.into(),
            messages: self.messages.into_options()?,
        })
    }
}
