//! The inputs of a command: opened as workbooks and read as a programme.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::finding::{Finding, rule};
use crate::language::Language;
use crate::model::{DecimalMark, Programme, ReportingPeriod};
use crate::read::{self, FoundTables, Map, ReadOptions, Reading};
use crate::sheet::{self, NamedDelimiter, OpenOptions, Opened};

/// The most names that an error lists.
const MOST_NAMES: usize = 8;

/// What is read, and how where the program should not find out by itself.
#[derive(Debug, Clone, Default)]
pub struct InputOptions {
    /// Files, folders of tables, or `-` for CSV on standard input.
    pub paths: Vec<PathBuf>,
    /// The label of a text encoding, `windows-1250`.
    pub encoding: Option<String>,
    /// What is between the fields of text files, `;` or `###`.
    pub delimiter: Option<String>,
    /// How ambiguous numbers such as `2.194` are read.
    pub decimal: Option<DecimalMark>,
    /// The identifier of the one IATI activity that is read.
    pub activity: Option<String>,
    /// A file that says what columns mean.
    pub map: Option<PathBuf>,
    /// The year of values whose header names none.
    pub year: Option<ReportingPeriod>,
    /// The tag of the language in which words are taken where a file has them in several.
    pub language: Option<String>,
}

impl InputOptions {
    /// All files that are read and never written to: the inputs and the map.
    pub fn files_read(&self) -> impl Iterator<Item = PathBuf> {
        self.paths.iter().chain(&self.map).cloned()
    }

    /// The names of the inputs, for a message.
    pub fn names(&self) -> String {
        self.paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
    }
}

/// Opens and reads inputs as the options say.
#[derive(Debug, Clone)]
pub struct InputReader {
    open_options: OpenOptions,
    read_options: ReadOptions,
    activity: Option<String>,
}

impl InputReader {
    /// A reader with the options' map.
    ///
    /// # Errors
    /// The map cannot be read.
    pub fn new(options: &InputOptions) -> Result<Self> {
        let InputOptions { encoding, delimiter, decimal, activity, map, year, language, .. } = options.clone();
        let map = map.as_deref().map(read_map).transpose()?;
        let named = |(file, delimiter): (Option<&str>, &str)| NamedDelimiter {
            file: file.map(str::to_owned),
            delimiter: delimiter.to_owned(),
        };
        let delimiters = map.iter().flat_map(Map::delimiters).map(named).collect();
        Ok(Self {
            open_options: OpenOptions { encoding, delimiter, delimiters, ..OpenOptions::default() },
            read_options: ReadOptions { decimal, year, language, map },
            activity,
        })
    }

    /// The inputs as opened; of IATI activities only the one asked for.
    ///
    /// # Errors
    /// An input cannot be opened, or there is no such activity.
    pub fn open(&self, paths: &[PathBuf]) -> Result<Opened> {
        let mut opened = sheet::open(paths, &self.open_options)?;
        match &self.activity {
            Some(identifier) if !opened.keep_activity(identifier) => Err(Error::Request(format!(
                "--activity {identifier}: no IATI activity of this identifier is in the inputs; there {}",
                names_of(&opened)
            ))),
            _ => Ok(opened),
        }
    }

    /// Each input as opened by itself; none of several IATI activities is left out.
    ///
    /// # Errors
    /// All inputs that cannot be opened.
    pub fn open_each(&self, paths: &[PathBuf]) -> Result<Vec<Opened>> {
        sheet::open_each(paths, &self.open_options)
    }

    /// Whether one of several IATI activities is chosen.
    pub fn has_activity(&self) -> bool {
        self.activity.is_some()
    }

    /// The programme that opened inputs describe.
    ///
    /// # Errors
    /// The map does not fit them.
    pub fn read(&self, opened: &Opened) -> Result<Reading> {
        let reading = self.join_tables(self.find_tables(opened), opened);
        self.ensure_map_fits(opened, &reading)?;
        Ok(reading)
    }

    /// Refuses a map that does not fit the inputs and what was read of them.
    ///
    /// # Errors
    /// What does not fit.
    pub fn ensure_map_fits(&self, opened: &Opened, reading: &Reading) -> Result<()> {
        let map = self.read_options.map.as_ref();
        map.map_or(Ok(()), |map| map.ensure_fits(opened, &reading.programme.tables))
    }

    /// The tables of opened inputs; a map need not fit them.
    pub fn find_tables(&self, opened: &Opened) -> FoundTables {
        read::find_tables(opened, &self.read_options)
    }

    /// The programme that tables found in opened inputs describe.
    pub fn join_tables(&self, found: FoundTables, opened: &Opened) -> Reading {
        let mut reading = read::join_tables(found, opened, &self.read_options);
        reading.findings.extend(unknown_language(&reading.programme));
        reading
    }

    /// The inputs as opened, and the one programme that they describe.
    ///
    /// # Errors
    /// As for [`InputReader::open`] and [`InputReader::read`]; or the inputs are several IATI activities.
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
        fix: "Write one with `expost inspect INPUT --write-map FILE`.".to_owned(),
    })?;
    Map::from_toml(&text, &place)
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

/// A language of the programme's own that the outputs do not have.
fn unknown_language(programme: &Programme) -> Option<Finding> {
    let language = programme.document.language.as_ref()?;
    let is_unknown = Language::from_tag(&language.value).is_none();
    is_unknown.then(|| {
        let finding = Finding::new(&rule::LANGUAGE_UNKNOWN).at(language.origin);
        finding.with("language", language.value.as_str()).with("known", Language::known())
    })
}
