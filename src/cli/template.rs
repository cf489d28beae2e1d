//! The flags of `expost template`.

use clap::Args;

use super::arguments::{MessageArguments, OutputArguments, read_year};
use crate::commands::template::TemplateOptions;
use crate::error::Result;
use crate::model::{Period, Year};

/// `expost template`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost template -o blank.xlsx
  expost template --years 2023-2025 --objectives 4 -o blank.xlsx")]
pub struct Template {
    /// The years of the action plan, `2023-2025` [default: the last three years that are over]
    #[arg(long, value_name = "YEARS", value_parser = read_years)]
    pub years: Option<Period>,
    /// How many specific objectives are numbered ahead
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=99))]
    pub objectives: u32,
    /// Where it goes.
    #[command(flatten)]
    pub output: OutputArguments,
    /// Language, colours and how much is reported.
    #[command(flatten)]
    pub messages: MessageArguments,
}

impl Template {
    /// The options.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_options(self) -> Result<TemplateOptions> {
        Ok(TemplateOptions {
            years: self.years,
            objectives: self.objectives,
            output: self.output.into(),
            messages: self.messages.into_options()?,
        })
    }
}

/// A sheet with more years is no action plan's.
const MOST_YEARS: u16 = 20;

fn read_years(text: &str) -> std::result::Result<Period, String> {
    let year = |text: &str| read_year(text.trim());
    let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
    match (year(first)?, year(last)?) {
        (first, last) if first > last => Err(format!("{last} is before {first}; expected years such as 2023-2025")),
        (Year(first), Year(last)) if last - first >= MOST_YEARS => {
            Err(format!("expected at most {MOST_YEARS} years, such as 2023-2025"))
        }
        (first, last) => Ok(Period { first, last }),
    }
}
