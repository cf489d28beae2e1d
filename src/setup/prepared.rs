//! A programme ready to be judged.

use std::path::PathBuf;

use super::evaluable::{ensure_counted, ensure_indicators, with_unused_columns};
use super::rules::RuleOptions;
use super::{language, questions, rules};
use crate::error::{Error, Result};
use crate::finding::{Finding, Severity};
use crate::judge::{self, Profile, Review};
use crate::language::{Labels, Language};
use crate::model::Sources;
use crate::read::Reading;

/// All that judging a programme needs.
#[derive(Debug)]
pub struct PreparedProgramme {
    /// The programme and what was found while reading it.
    pub reading: Reading,
    /// As asked for, else the programme's own, else `strict`.
    pub profile: Profile,
    /// The language of the outputs.
    pub labels: Labels,
    /// The period that is judged.
    pub review: Review,
}

impl PreparedProgramme {
    /// Chooses rules, language and review period for a programme that was read from those inputs.
    ///
    /// # Errors
    /// Something is open, there is nothing to judge or to count, no year, or no such profile.
    pub fn new(reading: Reading, paths: &[PathBuf], rules: &RuleOptions, language: Option<Language>) -> Result<Self> {
        let labels = language::labels(language, &reading.programme);
        questions::ensure_answered(&reading.programme, paths, &labels)?;
        ensure_indicators(&reading, paths, &labels)?;
        let profile = rules::profile(rules.profile.as_deref(), &reading.programme)?;
        let review = judge::review(&reading.programme, rules.year).map_err(|error| match rules.year {
            Some(_) => error,
            None => {
                let error = with_unused_columns(error, &reading.programme, &labels);
                with_unreadable_cells(error, &reading.findings, &reading.programme.sources, &labels)
            }
        })?;
        ensure_counted(&reading.programme, &profile, &labels)?;
        Ok(Self { reading, profile, labels, review })
    }
}

/// The reason why there is nothing to judge may be in cells that could not be read: all problems are reported at once.
fn with_unreadable_cells(error: Error, findings: &[Finding], sources: &Sources, labels: &Labels) -> Error {
    let unreadable = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let errors = unreadable.map(|finding| {
        let place = finding.place(sources).map_or_else(String::new, |place| place.to_string());
        let help = labels.help(&finding.message, sources).unwrap_or_default();
        Error::input(place, labels.message(&finding.message, sources).trim_end_matches('.'), help)
    });
    Error::from_several(std::iter::once(error).chain(errors).collect())
}
