//! Opens the inputs of a run: files, folders of files, standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::detect::{detect, looks_like_iati};
use super::formats::FORMATS;
use super::intake::{Intake, OpenOptions};
use super::opened::Opened;
use super::workbook::Workbook;
use crate::error::{Error, Result};
use crate::platform::threads;
use crate::text::{printable, suggestion};

/// Names, without their endings, of files that explain a folder and are no tables.
const EXPLAINING: [&str; 7] = ["readme", "license", "licence", "changelog", "notice", "copying", "authors"];
/// Bytes of the largest file that is opened.
const MAX_FILE: u64 = 400 << 20;

/// Opens all inputs: a file, a folder (its tables, not its sub-folders), or `-` for CSV on standard input.
///
/// # Errors
/// All inputs that cannot be opened, each with one clear sentence.
pub fn open(inputs: &[PathBuf], options: &OpenOptions) -> Result<Opened> {
    Ok(Opened::together(open_each(inputs, options)?))
}

/// Opens inputs as [`open`] does, each by itself and on all cores; no source has the number of another input's.
///
/// # Errors
/// As for [`open`].
pub fn open_each(inputs: &[PathBuf], options: &OpenOptions) -> Result<Vec<Opened>> {
    let mut files = Vec::new();
    let mut failures = Vec::new();
    for (at, input) in inputs.iter().enumerate() {
        match files_of(input) {
            Ok(found) => files.extend(found.into_iter().map(|file| (at, file))),
            Err(error) => failures.push((at, error)),
        }
    }
    // Standard input can be read once, by the first input that is it.
    let (standard, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|(_, file)| is_standard_input(file));
    let open_one = |(at, file): (usize, PathBuf)| (at, open_file(&file, options));
    let mut results: Vec<(usize, Result<Opened>)> = standard.into_iter().map(open_one).collect();
    results.extend(threads::in_parallel(files, open_one));
    results.sort_by_key(|(at, _)| *at);
    let mut parts: Vec<Vec<Opened>> = inputs.iter().map(|_| Vec::new()).collect();
    for (at, result) in results {
        match result {
            Ok(mut opened) => {
                let is_of_folder = inputs[at].is_dir();
                opened.workbooks.iter_mut().for_each(|workbook| workbook.is_of_folder = is_of_folder);
                parts[at].push(opened);
            }
            Err(error) => failures.push((at, error)),
        }
    }
    if !failures.is_empty() {
        failures.sort_by_key(|(at, _)| *at);
        return Err(Error::from_several(failures.into_iter().map(|(_, error)| error).collect()));
    }
    let counts: Vec<usize> = parts.iter().map(Vec::len).collect();
    let too_many = || Error::Request("the inputs have more than 65,535 sheets together; evaluate fewer".to_owned());
    let numbered = Opened::numbered_apart(parts.into_iter().flatten().collect()).ok_or_else(too_many)?;
    let mut numbered = numbered.into_iter();
    Ok(counts.into_iter().map(|count| Opened::together(numbered.by_ref().take(count).collect())).collect())
}

/// Opens a file that is in memory already, under the name that its places are to have; the name's ending helps to tell what
/// it is.
///
/// # Errors
/// It is no table that can be read: one clear sentence.
pub fn open_bytes(name: &str, bytes: &[u8], options: &OpenOptions) -> Result<Opened> {
    let mut opened = Opened::default();
    let workbook = workbook_of(Path::new(name), bytes, options, &mut opened)?;
    opened.workbooks.push(workbook);
    Ok(opened)
}

/// The files an input stands for.
fn files_of(input: &Path) -> Result<Vec<PathBuf>> {
    if is_standard_input(input) || !input.is_dir() {
        return Ok(vec![input.to_owned()]);
    }
    let place = printed(input);
    let unreadable = |error: io::Error| Error::input(&place, format!("the folder cannot be read ({error})"), "");
    let mut files = Vec::new();
    for entry in input.read_dir().map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if is_table_of_folder(&path) && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        let fix = format!(
            "Tables end in {}; those in folders inside it are not read",
            table_endings().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(", ")
        );
        return Err(Error::input(place, "the folder holds no tables", fix + "."));
    }
    Ok(files)
}

/// The endings of the tables that are taken from a folder.
fn table_endings() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().flat_map(|format| format.endings).copied()
}

/// Whether a file of that name is read where its folder is an input; of an XML file, whether it holds IATI activities.
pub fn is_table_of_folder(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    // Office programs leave `~$name` and `.~lock.name#` beside a file that is open.
    let is_table = || table_endings().any(|known| known == ending(path)) || ending(path) == "xml" && is_iati(path);
    !name.starts_with(['.', '~']) && !EXPLAINING.contains(&stem.as_str()) && is_table()
}

/// Of the XML files of a folder only IATI activities are taken.
fn is_iati(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|opened| opened.take(4_096).read_to_end(&mut head));
    read.is_ok() && looks_like_iati(&head)
}

fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn printed(path: &Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

fn open_file(path: &Path, options: &OpenOptions) -> Result<Opened> {
    let bytes = read_bytes(path, &printed(path))?;
    let mut opened = Opened::default();
    let workbook = workbook_of(path, &bytes, options, &mut opened)?;
    opened.workbooks.push(workbook);
    Ok(opened)
}

fn workbook_of(path: &Path, bytes: &[u8], options: &OpenOptions, opened: &mut Opened) -> Result<Workbook> {
    let file = printed(path);
    let mut intake = Intake::new(&file, options, &mut opened.sources, &mut opened.findings);
    let format = detect(bytes, &ending(path)).map_err(|(what, fix)| intake.refuse(what, fix))?;
    let sheets = (format.open)(bytes, &mut intake)?;
    intake.finish();
    let sha256 = sha256(bytes);
    Ok(Workbook { file, sha256, is_of_folder: false, sheets })
}

fn read_bytes(path: &Path, file: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = if is_standard_input(path) {
        io::stdin().lock().take(MAX_FILE + 1).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|opened| opened.take(MAX_FILE + 1).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) if bytes.len() as u64 > MAX_FILE => {
            Err(Error::input(file, "the file is larger than 400 MB", "Keep the tables in a file of their own."))
        }
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(missing(path, file)),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            Err(Error::input(file, "the file may not be read", "Ask for the right to read it, or give a copy."))
        }
        Err(error) => Err(Error::input(file, format!("the file cannot be read ({error})"), "")),
    }
}

/// The error for a file that is not there, with the likest name beside it.
fn missing(path: &Path, file: &str) -> Error {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let wanted = path.file_name().unwrap_or_default().to_string_lossy();
    let Ok(entries) = folder.read_dir() else {
        return Error::input(
            file,
            format!("the file is not there, nor is the folder {}", printed(folder)),
            "Check the path.",
        );
    };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names: Vec<String> = names.collect();
    let best = suggestion(&wanted, &names);
    let fix = best.map_or_else(|| "Check the path.".to_owned(), |name| format!("Did you mean {}?", printable(name)));
    Error::input(file, "the file is not there", fix)
}

/// The SHA-256 of bytes in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
