//! `expost template`: an empty workbook of a programme's tables.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::console::messages::{self, MessageOptions};
use crate::console::output::{Destination, OutputOptions};
use crate::error::{Error, Result};
use crate::judge::BUILT_IN;
use crate::language::Language;
use crate::model::{Programme, ReportingPeriod, Year};
use crate::setup::language;
use crate::{render, template};

/// What the workbook is to hold.
#[derive(Debug)]
pub struct TemplateOptions {
    /// The periods of the action plan, ascending; else the last three years that are over.
    pub periods: Option<Vec<ReportingPeriod>>,
    /// How many specific objectives are numbered ahead.
    pub objectives: u32,
    /// Where the workbook goes.
    pub output: OutputOptions,
    /// Language, colours and how much is reported.
    pub messages: MessageOptions,
}

/// Runs the command.
///
/// # Errors
/// The output is no workbook's, or cannot be written.
pub fn run(options: &TemplateOptions) -> Result<u8> {
    let labels = language::labels(options.messages.language, &Programme::default());
    let path = workbook_path(&options.output)?;
    let destination = Destination::create(&options.output, &[])?;
    let contents = template::TemplateContents {
        periods: options.periods.clone().unwrap_or_else(years_over),
        objectives: options.objectives,
        profiles: BUILT_IN.iter().map(ToString::to_string).collect(),
        languages: Language::ALL.iter().map(|language| language.id().to_owned()).collect(),
    };
    destination.write(|out| {
        render::xlsx::write(template::book(&contents, &labels), out)?;
        Ok(())
    })?;
    messages::report_written(&options.messages, &path, &labels);
    Ok(0)
}

/// The output, which must be a workbook.
fn workbook_path(output: &OutputOptions) -> Result<PathBuf> {
    let Some(path) = output.path.clone() else {
        return Err(Error::Request("the template is a workbook and needs a file: give -o blank.xlsx".to_owned()));
    };
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        let what = "the template is a workbook; give it a name that ends in .xlsx".to_owned();
        return Err(Error::Output { path, what });
    }
    Ok(path)
}

/// The last three years that are over: what an evaluation afterwards looks back on.
fn years_over() -> Vec<ReportingPeriod> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs());
    let year = crate::model::Date::from_unix_seconds(seconds).year();
    (year.saturating_sub(3)..year).map(|year| Year(year).into()).collect()
}
