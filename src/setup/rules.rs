//! The rules of a run: the profile and the review year.

use std::path::PathBuf;

use super::evaluable;
use crate::console::messages::{self, MessageOptions};
use crate::error::{Error, Result};
use crate::finding::Severity;
use crate::judge::{BUILT_IN, Evaluation, Profile, Review};
use crate::language::Labels;
use crate::model::{Programme, ReportingPeriod};
use crate::report;

/// By what rules is judged.
#[derive(Debug, Clone, Default)]
pub struct RuleOptions {
    /// The review year asked for.
    pub year: Option<ReportingPeriod>,
    /// The name of a built-in profile, or the path of a TOML file.
    pub profile: Option<String>,
}

impl RuleOptions {
    /// The profile where it is a file.
    pub fn files_read(&self) -> impl Iterator<Item = PathBuf> {
        self.profile.iter().filter(|name| Profile::built_in(name).is_none()).map(PathBuf::from)
    }
}

/// The profile asked for, else the programme's own, with the rules that a returned matrix has in its cells, else the first
/// built-in one.
///
/// # Errors
/// There is no such profile, or its file has a fault.
pub fn profile(asked: Option<&str>, programme: &Programme) -> Result<Profile> {
    let profile = named_profile(asked, programme)?;
    if asked.is_some() {
        return Ok(profile);
    }
    profile.with_rules(&programme.document.rules, |origin| programme.sources.place(origin).to_string())
}

fn named_profile(asked: Option<&str>, programme: &Programme) -> Result<Profile> {
    let own = programme.document.profile.as_ref().map(|profile| profile.value.as_str());
    let name = asked.or(own).unwrap_or(BUILT_IN[0]);
    if let Some(profile) = Profile::built_in(name) {
        return Ok(profile);
    }
    match std::fs::read_to_string(name) {
        Ok(text) => Profile::from_toml(&text, name),
        Err(error) => Err(Error::Settings {
            place: name.to_owned(),
            what: format!("there is no built-in profile of this name, and no such file can be read ({error})"),
            fix: format!("Use {}, or the path of a TOML file.", BUILT_IN.join(" or ")),
        }),
    }
}

/// Reports what is odd about the review year.
pub fn warn_about_year(messages: &MessageOptions, programme: &Programme, year: Review, labels: &Labels) {
    for sentence in year_warnings(programme, year, labels) {
        messages::report(messages, &sentence);
    }
}

/// What a summary of an evaluation should warn of beside the review year, a sentence each: nothing counted,
/// parts of a year that are judged, verdicts that rest on an inferred direction or on two scales.
pub fn evaluation_warnings(evaluation: &Evaluation<'_>, labels: &Labels) -> Vec<String> {
    let empty = (evaluation.tally.counted == 0).then(|| evaluable::nothing_counted(evaluation));
    let doubts = empty.into_iter().chain(report::reason::judged_by_part_doubts(evaluation));
    let doubts = doubts.chain(report::summary::changed_rules(evaluation));
    let doubts = doubts.chain(report::reason::direction_doubt(evaluation));
    let doubts = doubts.chain(report::reason::scale_doubt(evaluation));
    let severity = labels.text(&format!("severity-{}", Severity::Warning.id()));
    let sources = &evaluation.programme.sources;
    doubts.map(|doubt| format!("{severity}: {}", labels.message(&doubt, sources))).collect()
}

/// What is odd about the review year, a warning each.
pub fn year_warnings(programme: &Programme, year: Review, labels: &Labels) -> Vec<String> {
    let doubts = report::reason::review_doubts(programme, year);
    let severity = labels.text(&format!("severity-{}", Severity::Warning.id()));
    doubts.iter().map(|doubt| format!("{severity}: {}", labels.message(doubt, &programme.sources))).collect()
}
