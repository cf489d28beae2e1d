//! Whether the inputs of `expost evaluate` are one programme or several.
//!
//! They are several when `--each` is given, when they are several IATI activities, or when each of them has a title of its
//! own and at least two are complete without the others.

use std::collections::HashSet;
use std::path::PathBuf;

use super::reader::{InputReader, names_of};
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::model;
use crate::read::{FoundTables, Reading};
use crate::sheet::Opened;

/// What the inputs are.
#[derive(Debug)]
pub enum Inputs {
    /// One programme, as read from all of them.
    One(Box<Reading>),
    /// Several.
    Several(Vec<Job>),
}

/// An input that is evaluated by itself.
#[derive(Debug)]
pub struct Job {
    /// Where it is.
    pub path: PathBuf,
    /// How far it is read.
    pub state: JobState,
}

/// How far an input is read.
#[derive(Debug)]
pub enum JobState {
    /// Not at all.
    Unopened,
    /// Opened only.
    Opened(Opened),
    /// Opened and read; a map need not fit it.
    Read(Opened, Box<Reading>),
}

/// Opens and reads the inputs as one programme or several; with `each`, all are programmes, and nothing is opened yet. No
/// input is opened twice, and no table is read twice unless it counts years from a first one that it does not state.
///
/// # Errors
/// All inputs that cannot be opened; tables next to several activities; inputs of which only some are programmes; a map that
/// does not fit.
pub fn read(reader: &InputReader, paths: &[PathBuf], each: bool) -> Result<Inputs> {
    if each {
        let job = |path: &PathBuf| Job { path: path.clone(), state: JobState::Unopened };
        return Ok(Inputs::Several(paths.iter().map(job).collect()));
    }
    if reader.has_activity() {
        return Ok(Inputs::One(Box::new(reader.read(&reader.open(paths)?)?)));
    }
    let parts = reader.open_each(paths)?;
    let jobs = |states: Vec<JobState>| {
        let jobs = paths.iter().zip(states).map(|(path, state)| Job { path: path.clone(), state });
        Inputs::Several(jobs.collect())
    };
    if parts.iter().map(|part| part.activities().count()).sum::<usize>() > 1 {
        return match parts.iter().any(Opened::has_tables) {
            true => Err(tables_beside_activities(&parts)),
            false => Ok(jobs(parts.into_iter().map(JobState::Opened).collect())),
        };
    }
    let found: Vec<FoundTables> = parts.iter().map(|part| reader.find_tables(part)).collect();
    if have_different_titles(&found) {
        let readings: Vec<Reading> =
            found.iter().zip(&parts).map(|(found, part)| reader.join_tables(found.clone(), part)).collect();
        if are_programmes(&readings)? {
            let states = parts.into_iter().zip(readings).map(|(part, reading)| JobState::Read(part, Box::new(reading)));
            return Ok(jobs(states.collect()));
        }
    }
    let opened = Opened::together(parts);
    // Another of the inputs may state the programme's first year.
    let found = match found.iter().any(FoundTables::lack_first_year) {
        true => reader.find_tables(&opened),
        false => FoundTables::together(found),
    };
    let reading = reader.join_tables(found, &opened);
    reader.ensure_map_fits(&opened, &reading)?;
    Ok(Inputs::One(Box::new(reading)))
}

/// The error for tables that may belong to any of several activities.
pub fn tables_beside_activities(parts: &[Opened]) -> Error {
    let names = parts.iter().find(|part| part.activities().next().is_some()).map(names_of).unwrap_or_default();
    Error::Request(format!(
        "tables stand beside several IATI activities: there {names}. Choose the one that the tables belong to with \
         --activity, or give the tables apart"
    ))
}

/// Whether at least two inputs give different titles. Only then can they be programmes of their own.
fn have_different_titles(found: &[FoundTables]) -> bool {
    let titles: HashSet<String> = found.iter().flat_map(FoundTables::titles).map(str::to_lowercase).collect();
    found.iter().filter(|found| found.titles().next().is_some()).count() > 1 && titles.len() > 1
}

/// Whether each input is a programme of its own: all have titles of their own, and at least two of them are complete
/// without the others. A plan and the values achieved on it are one programme, whatever their titles.
fn are_programmes(readings: &[Reading]) -> Result<bool> {
    let (mut titles, mut complete) = (Vec::new(), HashSet::new());
    for reading in readings {
        let title = reading.programme.document.title.as_ref().map(|title| title.value.to_lowercase());
        complete.extend(title.clone().filter(|_| is_complete(reading)));
        titles.push(title);
    }
    if complete.len() < 2 {
        return Ok(false);
    }
    let own: HashSet<&String> = titles.iter().flatten().collect();
    if own.len() == titles.len() {
        return Ok(true);
    }
    Err(Error::Request(
        "some of the inputs are programmes of their own, with different titles, and some have no title or the same one. \
         Give --each if each input is a programme, or evaluate the inputs of each programme by themselves"
            .to_owned(),
    ))
}

fn is_complete(reading: &Reading) -> bool {
    let has = |values: &model::ByPeriod<model::Quantity>| values.iter().any(|(_, value)| !value.is_missing());
    reading.programme.indicators().any(|(_, row)| has(&row.targets) && has(&row.achieved))
}

/// A hint that `--each` may have been meant, where rows of several inputs have the same code.
pub fn hint_at_each(reading: &Reading) -> Option<&'static str> {
    let between_inputs = |finding: &Finding| {
        let file = |at: model::Origin| reading.programme.sources.get(at.source_id()).map(|source| &source.file);
        let mut others = finding.related.iter().copied().map(file);
        finding.rule.id == "code-duplicate" && others.any(|other| other != finding.at.and_then(file))
    };
    let programme = &reading.programme;
    let about_programmes = programme.tables.iter().filter(|table| table.subject == "programme");
    let files: HashSet<_> = about_programmes
        .filter_map(|table| programme.sources.get(table.origin.source_id()))
        .map(|source| &source.file)
        .collect();
    (files.len() > 1 && reading.findings.iter().any(between_inputs)).then_some(
        "The inputs were read as one programme, and give the same codes. If each is a programme of its own, give --each.",
    )
}
