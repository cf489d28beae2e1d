//! `expost template`: an empty workbook of a programme's tables.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;

use crate::check::Day;
use crate::cli::Template;
use crate::console::messages::tell_written;
use crate::console::output::Destination;
use crate::error::Error;
use crate::judge::BUILT_IN;
use crate::language::Language;
use crate::model::{Period, Programme, Year};
use crate::setup::programme;
use crate::{render, template};

/// Runs the command.
pub fn run(arguments: &Template) -> Result<u8> {
    let labels = programme::labels(arguments.voice.lang.as_deref(), &Programme::default())?;
    let Some(path) = arguments.output.output.clone() else {
        return Err(Error::Request("the template is a workbook and needs a file: give -o blank.xlsx".to_owned()).into());
    };
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        let what = "the template is a workbook; give it a name that ends in .xlsx".to_owned();
        return Err(Error::Output { path, what }.into());
    }
    let destination = Destination::create(&arguments.output, &[])?;
    let options = template::TemplateOptions {
        years: arguments.years.unwrap_or_else(years_over),
        objectives: arguments.objectives,
        profiles: BUILT_IN.iter().map(ToString::to_string).collect(),
        languages: Language::ALL.iter().map(|language| language.id().to_owned()).collect(),
    };
    destination.write(|out| {
        render::xlsx::write(template::book(&options, &labels), out)?;
        Ok(())
    })?;
    tell_written(&arguments.voice, &path, &labels);
    Ok(0)
}

/// The last three years that are over: what an evaluation afterwards looks back on.
fn years_over() -> Period {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs());
    let year = Day::from_unix_seconds(seconds).year;
    Period { first: Year(year.saturating_sub(3)), last: Year(year.saturating_sub(1)) }
}
