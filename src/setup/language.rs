//! The language of a run.

use crate::console::locale;
use crate::error::{Error, Result};
use crate::language::{Labels, Language};
use crate::model::Programme;

/// The language of that tag.
///
/// # Errors
/// The outputs do not have it.
pub fn from_tag(tag: &str) -> Result<Language> {
    let unknown = || Error::Request(format!("--lang {tag}: there is no such language; use {}", Language::known()));
    Language::from_tag(tag).ok_or_else(unknown)
}

/// The labels in the language asked for, else the programme's own, else the system's, else English.
pub fn labels(asked: Option<Language>, programme: &Programme) -> Labels {
    let own = programme.document.language.as_ref().map(|language| language.value.as_str());
    labels_or_own(asked, own).with_calendar(programme.calendar.clone())
}

/// The labels in the language asked for, else that of the tag where the outputs have it, else the system's, else English.
pub fn labels_or_own(asked: Option<Language>, own: Option<&str>) -> Labels {
    let language = asked.or_else(|| own.and_then(Language::from_tag)).or_else(locale::language);
    Labels::of(language.unwrap_or(Language::English))
}
