//! Opens the inputs of a run: files, folders of files, standard input.

use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::detect::{self, Kind};
use super::{Sheet, Workbook, csv, spreadsheet};
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::model::{Source, SourceKind, Sources, printable};

/// How text files are to be read where the program should not find out by itself.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions {
    /// The label of a text encoding, `utf-8`, `windows-1250`.
    pub encoding: Option<String>,
    /// The character between the fields of a CSV file.
    pub delimiter: Option<char>,
}

/// The inputs as opened.
#[derive(Debug, Default)]
pub struct Opened {
    /// The workbooks, in the order given; a folder's in the order of their names.
    pub workbooks: Vec<Workbook>,
    /// Their sheets and files by number.
    pub sources: Sources,
    /// What was found on the way: an undecodable byte, a sheet that could not be read.
    pub findings: Vec<Finding>,
}

/// What a file gives: its sheets, not yet numbered, and the findings on them.
pub(super) struct Contents {
    /// The sheets in their order.
    pub sheets: Vec<Unnumbered>,
}

/// A sheet without its number among the sources, and what was found while reading it.
pub(super) struct Unnumbered {
    /// The sheet; its source number is not set yet.
    pub sheet: Sheet,
    /// Makes the findings when the number is known.
    pub findings: Vec<Finding>,
}

const ENDINGS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"];

/// No input is larger; a larger one is refused rather than read for hours.
const MOST_BYTES: u64 = 1 << 30;

/// Opens all inputs: a file, a folder (its tables, not its sub-folders), or `-` for CSV on standard input.
///
/// # Errors
/// All inputs that cannot be opened, each with one clear sentence.
pub fn open(inputs: &[PathBuf], options: &OpenOptions) -> Result<Opened> {
    let mut opened = Opened::default();
    let mut errors = Vec::new();
    for input in inputs {
        let files = match files_of(input) {
            Ok(files) => files,
            Err(error) => {
                errors.push(error);
                continue;
            }
        };
        for file in files {
            if let Err(error) = opened.add(&file, options) {
                errors.push(error);
            }
        }
    }
    if errors.is_empty() { Ok(opened) } else { Err(Error::from_several(errors)) }
}

/// The file itself, or the tables of a folder by name.
fn files_of(input: &Path) -> Result<Vec<PathBuf>> {
    if !input.is_dir() {
        return Ok(vec![input.to_owned()]);
    }
    let name = name_of(input);
    let unreadable = |error: std::io::Error| Error::input(&name, format!("the folder cannot be read ({error})"), "");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(input).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_lowercase();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['.', '~']));
        if path.is_file() && ENDINGS.contains(&ending.as_str()) && !hidden {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        let what = "there is no table in this folder";
        return Err(Error::input(name, what, format!("Expected files ending in {}.", ENDINGS.join(", "))));
    }
    Ok(files)
}

/// The file's name as the user gave it, safe to print.
fn name_of(path: &Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

impl Opened {
    fn add(&mut self, path: &Path, options: &OpenOptions) -> Result<()> {
        let name = name_of(path);
        let bytes = if path == Path::new("-") { read_standard_input(&name)? } else { read_file(path, &name)? };
        let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let contents = match detect::kind(&bytes, &name)? {
            Kind::Text => csv::read(&bytes, &name, options)?,
            Kind::Spreadsheet(container) => spreadsheet::read(bytes, container, &name)?,
        };
        let mut sheets = Vec::with_capacity(contents.sheets.len());
        for Unnumbered { mut sheet, findings } in contents.sheets {
            let source = Source { file: name.clone(), sheet: sheet.name.clone(), kind: sheet.kind };
            let id = self.sources.add(source).ok_or_else(|| {
                Error::input(&name, "there are more than 65,535 sheets in all", "Give fewer inputs in one run.")
            })?;
            sheet.source = id;
            self.findings.extend(findings.into_iter().map(|finding| finding.moved_to(id)));
            sheets.push(sheet);
        }
        self.workbooks.push(Workbook { file: name, sha256, sheets });
        Ok(())
    }
}

fn read_standard_input(name: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes);
    read.map_err(|error| Error::input(name, format!("standard input cannot be read ({error})"), ""))?;
    Ok(bytes)
}

fn read_file(path: &Path, name: &str) -> Result<Vec<u8>> {
    let size = std::fs::metadata(path).map_err(|error| missing(path, name, &error))?;
    if !size.is_file() {
        return Err(Error::input(name, "this is no ordinary file", "Give a file, a folder, or `-` for standard input."));
    }
    if size.len() > MOST_BYTES {
        return Err(Error::input(name, "the file is larger than 1 GiB", "Divide it into several files."));
    }
    std::fs::read(path).map_err(|error| missing(path, name, &error))
}

fn missing(path: &Path, name: &str, error: &std::io::Error) -> Error {
    if error.kind() != std::io::ErrorKind::NotFound {
        return Error::input(name, format!("the file cannot be read ({error})"), "");
    }
    let mend = match nearest_beside(path) {
        Some(near) => format!("Did you mean {near}?"),
        None => "Check the name and the folder.".to_owned(),
    };
    Error::input(name, "there is no such file or folder", mend)
}

fn nearest_beside(path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_string_lossy().to_lowercase();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let names = std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.file_name()));
    let scored = names.map(|name| {
        let text = name.to_string_lossy().into_owned();
        (strsim::damerau_levenshtein(&wanted, &text.to_lowercase()), text)
    });
    let (distance, near) = scored.min()?;
    (distance <= 3).then(|| printable(&path.with_file_name(near).to_string_lossy()).into_owned())
}

/// A sheet that has no cells yet.
pub(super) fn empty_sheet(name: Option<String>, kind: SourceKind) -> Sheet {
    Sheet { source: crate::model::SourceId(0), name, kind, hidden: false, rows: Vec::new(), merges: Vec::new() }
}
