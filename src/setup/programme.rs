//! What several commands begin with: the programme, the profile, the year, the language.

use std::path::{Path, PathBuf};

use crate::cli::{self, Rules, Voice};
use crate::console::locale;
use crate::console::messages::tell;
use crate::error::{Error, Result};
use crate::finding::{Finding, Severity, rule};
use crate::judge::{self, BUILT_IN, Profile};
use crate::language::{Labels, Language};
use crate::model::{Programme, Source, SourceKind, Year};
use crate::read::{self, Map, ReadOptions, Reading};
use crate::report;
use crate::sheet::{self, OpenOptions, Opened};

/// The most names that an error lists.
const MOST_NAMES: usize = 8;

/// How the commands read: what is settled for opening and reading.
#[derive(Debug, Clone)]
pub struct How<'a> {
    reading: &'a cli::Reading,
    options: ReadOptions,
}

impl<'a> How<'a> {
    /// As the arguments settle it.
    ///
    /// # Errors
    /// The map that they name cannot be read.
    pub fn of(reading: &'a cli::Reading, year: Option<Year>, voice: &Voice) -> Result<Self> {
        let decimal = reading.decimal.map(Into::into);
        let language = voice.lang.clone().or_else(|| locale::language().map(|language| language.id().to_owned()));
        let map = reading.map.as_deref().map(read_map).transpose()?;
        Ok(Self { reading, options: ReadOptions { decimal, year, language, map } })
    }

    /// The inputs as opened; of IATI activities only the one asked for.
    pub fn open(&self, paths: &[PathBuf]) -> Result<Opened> {
        let options = OpenOptions {
            encoding: self.reading.encoding.clone(),
            delimiter: self.reading.delimiter,
            ..OpenOptions::default()
        };
        let mut opened = sheet::open(paths, &options)?;
        match &self.reading.activity {
            Some(identifier) if !opened.keep_activity(identifier) => Err(Error::Request(format!(
                "--activity {identifier}: no IATI activity of this identifier is in the inputs; there {}",
                names_of(&opened)
            ))),
            _ => Ok(opened),
        }
    }

    /// The programme that opened inputs describe.
    ///
    /// # Errors
    /// The map does not fit them.
    pub fn read(&self, opened: &Opened) -> Result<Reading> {
        if let Some(map) = &self.options.map {
            map.ensure_fits(opened)?;
        }
        Ok(self.read_part(opened))
    }

    /// What a part of the inputs describes by itself; a map need not fit it.
    pub fn read_part(&self, opened: &Opened) -> Reading {
        let mut reading = read::read(opened, &self.options);
        reading.findings.extend(unknown_language(&reading.programme));
        reading
    }

    /// The inputs as opened, and the one programme that they describe.
    pub fn open_and_read(&self, paths: &[PathBuf]) -> Result<(Opened, Reading)> {
        let opened = self.open(paths)?;
        if opened.activities().count() > 1 {
            let what = format!("the inputs are several programmes: there {}", names_of(&opened));
            return Err(Error::Request(format!("{what}. Choose one with --activity")));
        }
        let reading = self.read(&opened)?;
        Ok((opened, reading))
    }
}

fn read_map(path: &Path) -> Result<Map> {
    let place = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| Error::Settings {
        place: place.clone(),
        what: format!("the map cannot be read ({error})"),
        mend: "Write one with `expost inspect INPUT --write-map FILE`.".to_owned(),
    })?;
    Map::from_toml(&text, &place)
}

/// All files that a run reads and never writes to: the inputs, the map, a profile that is a file.
pub fn files_read(inputs: &[PathBuf], reading: &cli::Reading, rules: Option<&Rules>) -> Vec<PathBuf> {
    let profile = rules.and_then(|rules| rules.profile.as_ref()).filter(|name| Profile::built_in(name).is_none());
    inputs.iter().cloned().chain(reading.map.clone()).chain(profile.map(PathBuf::from)).collect()
}

/// The identifiers of the activities, as a clause after `there`.
pub fn names_of(opened: &Opened) -> String {
    let names: Vec<&str> = opened.activities().map(|sheet| sheet.identifier().unwrap_or("(none)")).collect();
    let listed = names.iter().take(MOST_NAMES).copied().collect::<Vec<_>>().join(", ");
    match names.len() {
        0 => "are none".to_owned(),
        1 => format!("is {listed}"),
        count if count > MOST_NAMES => format!("are {count}: {listed} …"),
        _ => format!("are {listed}"),
    }
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

/// Says on standard error what is odd about the year judged.
pub fn warn_of_year(programme: &Programme, year: judge::ReviewYear, labels: &Labels, voice: &Voice) {
    for sentence in doubts_about_year(programme, year, labels) {
        tell(voice, &sentence);
    }
}

/// What is odd about the year judged, a warning each.
pub fn doubts_about_year(programme: &Programme, year: judge::ReviewYear, labels: &Labels) -> Vec<String> {
    let doubts = report::reason::of_review_year(programme, year);
    let severity = labels.text(&format!("severity-{}", Severity::Warning.id()));
    doubts.iter().map(|doubt| format!("{severity}: {}", labels.message(doubt, &programme.sources))).collect()
}

/// The language asked for, else the programme's own, else the system's, else English.
pub fn labels(lang: Option<&str>, programme: &Programme) -> Result<Labels> {
    let own = programme.document.language.as_ref().map(|language| language.value.as_str());
    labels_of(lang, own)
}

/// The language asked for, else that one where the program knows it, else the system's, else English.
pub fn labels_of(lang: Option<&str>, own: Option<&str>) -> Result<Labels> {
    let language = match lang {
        Some(tag) => Language::from_tag(tag).ok_or_else(|| {
            Error::Request(format!("--lang {tag}: there is no such language; use {}", Language::known()))
        })?,
        None => own.and_then(Language::from_tag).or_else(locale::language).unwrap_or(Language::English),
    };
    Ok(Labels::of(language))
}

/// A language of the programme's own that the outputs do not have.
fn unknown_language(programme: &Programme) -> Option<Finding> {
    let language = programme.document.language.as_ref()?;
    let is_unknown = Language::from_tag(&language.value).is_none();
    is_unknown.then(|| {
        let finding = Finding::new(&rule::LANGUAGE_UNKNOWN).at(language.origin);
        finding.with("language", language.value.as_str()).with("known", Language::known())
    })
}

/// Refuses inputs in which there is nothing to judge.
pub fn ensure_indicators(reading: &Reading, inputs: &[PathBuf]) -> Result<()> {
    if reading.programme.indicators().next().is_some() {
        return Ok(());
    }
    let names: Vec<String> = inputs.iter().map(|input| input.display().to_string()).collect();
    let is_iati = |(_, source): (_, &Source)| source.kind == SourceKind::Elements;
    if reading.programme.sources.iter().next().is_some() && reading.programme.sources.iter().all(is_iati) {
        let sentence = "there is nothing to evaluate; the IATI activity has no results with indicators";
        return Err(Error::Request(format!("{}: {sentence}", names.join(", "))));
    }
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
