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
use crate::read::Reading;
use crate::sheet::Opened;

/// What the inputs are.
pub enum Inputs {
    /// One programme.
    One(Opened),
    /// Several.
    Several(Vec<Job>),
}

/// An input that is evaluated by itself.
pub struct Job {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds, if it is open already.
    pub opened: Option<Opened>,
}

/// Opens the inputs as one programme or several; with `each`, all inputs are programmes, and nothing is opened yet.
///
/// # Errors
/// All inputs that cannot be opened; tables next to several activities; inputs of which only some are programmes.
pub fn open(reader: &InputReader, paths: &[PathBuf], each: bool) -> Result<Inputs> {
    if each {
        return Ok(Inputs::Several(paths.iter().map(|path| Job { path: path.clone(), opened: None }).collect()));
    }
    if reader.has_activity() {
        return Ok(Inputs::One(reader.open(paths)?));
    }
    let (mut parts, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        match reader.open(std::slice::from_ref(path)) {
            Ok(opened) => parts.push(opened),
            Err(error) => errors.push(error),
        }
    }
    if !errors.is_empty() {
        return Err(Error::from_several(errors));
    }
    let activities: usize = parts.iter().map(|part| part.activities().count()).sum();
    let are_several = match activities {
        0 | 1 if parts.len() > 1 => are_programmes(parts.iter().map(|part| reader.read_part(part)))?,
        0 | 1 => false,
        _ => match parts.iter().find(|part| part.has_tables()) {
            None => true,
            Some(_) => return Err(tables_beside_activities(&parts)),
        },
    };
    if are_several {
        let jobs = paths.iter().zip(parts).map(|(path, part)| Job { path: path.clone(), opened: Some(part) });
        return Ok(Inputs::Several(jobs.collect()));
    }
    let together = Opened::together(parts);
    let too_many = || Error::Request("the inputs have more than 65,535 sheets together; evaluate fewer".to_owned());
    Ok(Inputs::One(together.ok_or_else(too_many)?))
}

/// The error for tables that may belong to any of several activities.
pub fn tables_beside_activities(parts: &[Opened]) -> Error {
    let names = parts.iter().find(|part| part.activities().next().is_some()).map(names_of).unwrap_or_default();
    Error::Request(format!(
        "tables stand beside several IATI activities: there {names}. Choose the one that the tables belong to with \
         --activity, or give the tables apart"
    ))
}

/// Whether each input is a programme of its own: all have titles of their own, and at least two of them are complete
/// without the others. A plan and the values achieved on it are one programme, whatever their titles.
fn are_programmes(readings: impl Iterator<Item = Reading>) -> Result<bool> {
    let (mut titles, mut complete) = (Vec::new(), HashSet::new());
    for reading in readings {
        let title = reading.programme.document.title.as_ref().map(|title| title.value.to_lowercase());
        complete.extend(title.clone().filter(|_| is_complete(&reading)));
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
    let has = |values: &model::ByYear<model::Quantity>| values.iter().any(|(_, value)| !value.is_missing());
    reading.programme.indicators().any(|(_, row)| has(&row.targets) && has(&row.achieved))
}

/// A hint that `--each` may have been meant, where rows of several inputs have the same code.
pub fn hint_at_each(reading: &Reading) -> Option<&'static str> {
    let between_inputs = |finding: &Finding| {
        let file = |at: model::Origin| reading.programme.sources.get(at.source_id()).map(|source| &source.file);
        let mut others = finding.related.iter().copied().map(file);
        finding.check == "code-duplicate" && others.any(|other| other != finding.at.and_then(file))
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
