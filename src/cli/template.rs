//! The flags of `expost template`.

use clap::Args;

use super::arguments::{MessageArguments, OutputArguments};
use crate::commands::template::TemplateOptions;
use crate::error::Result;
use crate::model::ReportingPeriod;

/// `expost template`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost template -o blank.xlsx
  expost template --years 2023-2025 --objectives 4 -o blank.xlsx
  expost template --years 2023/24-2025/26 -o blank.xlsx
  expost template --years 2024-Q1-2025-Q4 -o blank.xlsx")]
pub struct Template {
    /// The years of the action plan, `2023-2025`, or its fiscal years, quarters or months, `2023/24-2025/26`,
    /// `2024-Q1-2025-Q4` [default: the last three years that are over]
    #[arg(long, value_name = "YEARS", value_parser = read_periods)]
    pub years: Option<Periods>,
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
            periods: self.years.map(|years| years.0),
            objectives: self.objectives,
            output: self.output.into(),
            messages: self.messages.into_options()?,
        })
    }
}

/// The periods of a template, ascending.
#[derive(Debug, Clone)]
pub struct Periods(Vec<ReportingPeriod>);

/// A sheet with more periods is no action plan's.
const MOST_PERIODS: usize = 20;

const EXPECTED: &str =
    "expected a year from 1900 to 2200 or several, such as 2023-2025, 2023/24-2025/26, 2024-Q1-2025-Q4";

fn read_periods(text: &str) -> std::result::Result<Periods, String> {
    let (first, last) = ends(text.trim().trim_end_matches('.')).ok_or_else(|| EXPECTED.to_owned())?;
    if last < first {
        return Err(format!("{last} is before {first}; expected years such as 2023-2025"));
    }
    let mut periods = vec![first];
    while let Some(next) = periods.last().and_then(|period| period.next()).filter(|next| *next <= last) {
        if periods.len() == MOST_PERIODS {
            return Err(format!("expected at most {MOST_PERIODS} periods, such as 2023-2025 or 2024-Q1-2025-Q4"));
        }
        periods.push(next);
    }
    Ok(Periods(periods))
}

/// The first and the last period, both of one kind.
fn ends(text: &str) -> Option<(ReportingPeriod, ReportingPeriod)> {
    let is_kind = |period: &ReportingPeriod| period.next().is_some();
    if let Some(only) = ReportingPeriod::from_text(text).filter(is_kind) {
        return Some((only, only));
    }
    text.match_indices(['-', '–']).find_map(|(at, dash)| {
        let read = |text: &str| ReportingPeriod::from_text(text.trim().trim_end_matches('.')).filter(is_kind);
        let (first, last) = (read(&text[..at])?, read(&text[at + dash.len()..])?);
        (std::mem::discriminant(&first) == std::mem::discriminant(&last)).then_some((first, last))
    })
}
