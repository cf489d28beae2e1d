//! What several commands begin with: the programme, the profile, the year, the language.

use std::path::PathBuf;

use crate::cli::{self, Inputs, Rules};
use crate::error::{Error, Result};
use crate::judge::{self, BUILT_IN, Profile};
use crate::language::{Labels, Language};
use crate::model::{Programme, Year};
use crate::read::{self, ReadOptions, Reading};
use crate::sheet::{self, OpenOptions, Opened};

/// The inputs as opened, and the programme that they describe.
pub fn open_and_read(paths: &[PathBuf], how: &cli::Reading, year: Option<Year>) -> Result<(Opened, Reading)> {
    let options = OpenOptions { encoding: how.encoding.clone(), delimiter: how.delimiter };
    let opened = sheet::open(paths, &options)?;
    let options = ReadOptions { decimal: how.decimal.map(Into::into), year, ..ReadOptions::default() };
    let reading = read::read(&opened, &options);
    Ok((opened, reading))
}

/// The programme that the inputs describe.
pub fn read(inputs: &Inputs, year: Option<Year>) -> Result<Reading> {
    read_from(&inputs.inputs, &inputs.reading, year)
}

/// The programme that these inputs describe, read as the arguments settle it.
pub fn read_from(paths: &[PathBuf], how: &cli::Reading, year: Option<Year>) -> Result<Reading> {
    open_and_read(paths, how, year).map(|(_, reading)| reading)
}

/// The profile asked for, else the programme's own, else the first built-in one.
pub fn profile(rules: &Rules, programme: &Programme) -> Result<Profile> {
    let own = programme.document.profile.as_ref().map(|profile| profile.value.as_str());
    let name = rules.profile.as_deref().or(own).unwrap_or(BUILT_IN[0]);
    if let Some(profile) = Profile::built_in(name) {
        return Ok(profile);
    }
    match std::fs::read_to_string(name) {
        Ok(text) => Profile::from_toml(&text, name),
        Err(error) => Err(Error::Settings {
            place: name.to_owned(),
            what: format!("there is no built-in profile of this name, and no such file can be read ({error})"),
            mend: format!("Use {}, or the path of a TOML file.", BUILT_IN.join(" or ")),
        }),
    }
}

/// The year to be judged.
pub fn review_year(rules: &Rules, programme: &Programme) -> Result<judge::ReviewYear> {
    judge::review_year(programme, rules.year)
}

/// The language asked for, else the programme's own, else English.
pub fn labels(lang: Option<&str>, programme: &Programme) -> Result<Labels> {
    let own = programme.document.language.as_ref().map(|language| language.value.as_str());
    match lang {
        Some(tag) => language(tag).map(Labels::of).ok_or_else(|| {
            let known: Vec<&str> = Language::ALL.iter().map(|language| language.id()).collect();
            Error::Request(format!("--lang {tag}: there is no such language; use {}", known.join(", ")))
        }),
        None => Ok(Labels::of(own.and_then(language).unwrap_or(Language::English))),
    }
}

fn language(tag: &str) -> Option<Language> {
    Language::ALL.iter().copied().find(|language| language.id().eq_ignore_ascii_case(tag.trim()))
}

/// Refuses inputs in which there is nothing to judge.
pub fn ensure_indicators(reading: &Reading, inputs: &[PathBuf]) -> Result<()> {
    if reading.programme.indicators().next().is_some() {
        return Ok(());
    }
    let names: Vec<String> = inputs.iter().map(|input| input.display().to_string()).collect();
    let tables = reading.programme.tables.len();
    let found = match tables {
        0 => "no table was recognised".to_owned(),
        1 => "the one table recognised has no indicators".to_owned(),
        _ => format!("none of the {tables} tables recognised has indicators"),
    };
    Err(Error::Request(format!(
        "{}: there is nothing to evaluate; {found}. Expected a table with a header such as: code, name, unit, baseline, \
         target 2021, achieved 2021.",
        names.join(", ")
    )))
}
