//! A folder of files as a result: made whole beside its place and then set there, or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::error::{Error, Result};

/// A folder on its way to its place.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
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
        if path.is_dir() {
            ensure_replaceable(path, force, inputs, known)?;
        }
        let parent = parent(path);
        if !parent.is_dir() {
            return Err(refuse(format!("there is no folder {}; make it first", parent.display())));
        }
        let draft = tempfile::Builder::new().prefix(".expost-").tempdir_in(parent);
        let draft = draft.map_err(|error| refuse(format!("cannot write into {} ({error})", parent.display())))?;
        Ok(Self { path: path.to_owned(), draft })
    }

    /// Writes one file of it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        let written = fs::write(self.draft.path().join(name), content);
        written.map_err(|error| Error::Output { path: self.path.join(name), what: error.to_string() })
    }

    /// Sets the folder in its place; one that was there goes only when the new one stands.
    ///
    /// # Errors
    /// It cannot be set there; a folder that was there before is then as it was.
    pub fn finish(self) -> Result<()> {
        let failed = |error: std::io::Error| Error::Output { path: self.path.clone(), what: error.to_string() };
        let before = if self.path.is_dir() {
            let aside = tempfile::Builder::new().prefix(".expost-").tempdir_in(parent(&self.path)).map_err(failed)?;
            fs::rename(&self.path, aside.path().join("before")).map_err(failed)?;
            Some(aside)
        } else {
            None
        };
        open_to_others(self.draft.path()).map_err(failed)?;
        if let Err(error) = fs::rename(self.draft.path(), &self.path) {
            if let Some(aside) = &before {
                fs::rename(aside.path().join("before"), &self.path).map_err(failed)?;
            }
            return Err(failed(error));
        }
        // The draft stands under its own name now; there is nothing left to remove.
        let _ = self.draft.keep();
        Ok(())
    }
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn ensure_replaceable(path: &Path, force: bool, inputs: &[PathBuf], known: &[String]) -> Result<()> {
    let refuse = |what: String| Err(Error::Output { path: path.to_owned(), what });
    let unreadable = |error: std::io::Error| Error::Output { path: path.to_owned(), what: error.to_string() };
    let own = path.canonicalize().map_err(unreadable)?;
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
            crate::model::printable(other)
        ));
    }
    if !force && !names.is_empty() {
        return refuse("the folder exists; give another name, or --force to replace its tables".to_owned());
    }
    Ok(())
}

/// A temporary folder is its owner's alone; a result is as readable as any folder the user makes.
#[cfg(unix)]
fn open_to_others(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_others(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
