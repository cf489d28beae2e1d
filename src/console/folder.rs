//! A folder of files as a result: made whole beside its place and then set there, or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::output::place_of;
use crate::error::{Error, Result};

/// The name of a folder that makes room, while it is moved aside.
const BEFORE: &str = "before";

/// A folder on its way to its place.
#[derive(Debug)]
pub struct Folder {
    /// As the user says it.
    path: PathBuf,
    /// Where that is: behind a link, the folder that it leads to.
    place: PathBuf,
    draft: TempDir,
}

impl Folder {
    /// Prepares the folder beside its place. `known` are the names of files that an earlier run may have left in it, and
    /// that `force` replaces.
    ///
    /// # Errors
    /// There is a file of that name, the folder holds an input or other files, or cannot be made there.
    pub fn create(path: &Path, force: bool, inputs: &[PathBuf], known: &[String]) -> Result<Self> {
        let refuse = |what: String| Error::Output { path: path.to_owned(), what };
        if path.is_file() {
            return Err(refuse("this is a file; give the name of a folder, or of a workbook (.xlsx)".to_owned()));
        }
        if path.exists() && !path.is_dir() {
            return Err(refuse("this is no folder; give another name".to_owned()));
        }
        let place = place_of(path)?;
        if path.is_dir() {
            ensure_replaceable(path, force, inputs, known)?;
        }
        let parent = parent(&place);
        if !parent.is_dir() {
            return Err(refuse(format!("there is no folder {}; make it first", parent.display())));
        }
        let mut builder = tempfile::Builder::new();
        // As readable as any folder the user makes.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
        let draft = builder.prefix(".expost-").tempdir_in(parent);
        let draft = draft.map_err(|error| refuse(format!("cannot write into {} ({error})", parent.display())))?;
        Ok(Self { path: path.to_owned(), place, draft })
    }

    /// Writes one file of it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        let written = fs::write(self.draft.path().join(name), content);
        written.map_err(|error| Error::Output { path: self.path.join(name), what: error.to_string() })
    }

    /// Sets the folder in its place; one that was there goes only when the new one is in place.
    ///
    /// # Errors
    /// It cannot be set there; a folder that was there before is then as it was.
    pub fn finish(self) -> Result<()> {
        let failed = |error: std::io::Error| Error::Output { path: self.path.clone(), what: error.to_string() };
        let before = if self.place.is_dir() {
            let aside = tempfile::Builder::new().prefix(".expost-").tempdir_in(parent(&self.place)).map_err(failed)?;
            fs::rename(&self.place, aside.path().join(BEFORE)).map_err(failed)?;
            Some(aside)
        } else {
            None
        };
        if let Err(error) = fs::rename(self.draft.path(), &self.place) {
            return Err(match before.map(|aside| put_back(aside, &self.place)) {
                Some(Err((kept, again))) => Error::Output {
                    path: self.path.clone(),
                    what: format!("{error}; the folder that was there is now {} ({again})", kept.display()),
                },
                _ => failed(error),
            });
        }
        // The draft has its own name now; there is nothing left to remove.
        let _ = self.draft.keep();
        Ok(())
    }
}

/// Sets a folder back in its place; where that fails, it stays aside: the place where it is then, and why.
fn put_back(aside: TempDir, place: &Path) -> std::result::Result<(), (PathBuf, std::io::Error)> {
    fs::rename(aside.path().join(BEFORE), place).map_err(|error| (aside.keep().join(BEFORE), error))
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn ensure_replaceable(path: &Path, force: bool, inputs: &[PathBuf], known: &[String]) -> Result<()> {
    let refuse = |what: String| Err(Error::Output { path: path.to_owned(), what });
    let unreadable = |error: std::io::Error| Error::Output { path: path.to_owned(), what: error.to_string() };
    let own = path.canonicalize().map_err(unreadable)?;
    if std::env::current_dir().and_then(|current| current.canonicalize()).is_ok_and(|current| current.starts_with(&own))
    {
        return refuse(
            "the folder in which the program runs cannot be replaced; give the name of a new one".to_owned(),
        );
    }
    let holds_an_input =
        inputs.iter().filter_map(|input| input.canonicalize().ok()).any(|input| input.starts_with(&own));
    if holds_an_input {
        return refuse("this folder holds an input, and inputs are never written to; give another name".to_owned());
    }
    let mut names = Vec::new();
    for entry in path.read_dir().map_err(unreadable)? {
        names.push(entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    if let Some(other) = names.iter().find(|name| !known.contains(name)) {
        return refuse(format!(
            "the folder holds {}, which is no table of a conversion; give another folder",
            crate::text::printable(other)
        ));
    }
    if !force && !names.is_empty() {
        return refuse("the folder exists; give another name, or --force to replace its tables".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_cannot_be_put_back_is_kept_and_its_place_told() {
        let around = tempfile::tempdir().unwrap();
        let aside = tempfile::tempdir_in(around.path()).unwrap();
        fs::create_dir(aside.path().join(BEFORE)).unwrap();
        fs::write(aside.path().join(BEFORE).join("mine.csv"), "a").unwrap();
        let (kept, _) = put_back(aside, &around.path().join("no/such/place")).unwrap_err();
        assert_eq!(fs::read_to_string(kept.join("mine.csv")).unwrap(), "a");
    }
}
