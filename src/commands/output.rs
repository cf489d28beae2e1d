//! Where a result goes: standard output, or a file that is written whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::cli::Output;
use crate::error::{Error, Result};

/// A place for the result, made before the work, so that a bad path fails at once.
#[derive(Debug)]
pub enum Destination {
    /// Standard output.
    StandardOutput,
    /// A file; until [`Destination::write`] it stands under another name beside its place.
    File {
        /// Where it goes.
        path: PathBuf,
        /// Whether an existing file is replaced.
        force: bool,
        /// The file as it is written.
        draft: NamedTempFile,
    },
}

impl Destination {
    /// Prepares the place that the user asked for.
    ///
    /// # Errors
    /// The file exists and `--force` is not given, is an input, or cannot be made there.
    pub fn create(output: &Output, inputs: &[PathBuf]) -> Result<Self> {
        match &output.output {
            None => Ok(Self::StandardOutput),
            Some(path) => Self::create_file(path, output.force, inputs),
        }
    }

    /// Prepares a file.
    ///
    /// # Errors
    /// As for [`Destination::create`].
    pub fn create_file(path: &Path, force: bool, inputs: &[PathBuf]) -> Result<Self> {
        ensure_free(path, force, inputs)?;
        let refuse = |what: String| Error::Output { path: path.to_owned(), what };
        let folder = folder_of(path);
        let draft = tempfile::Builder::new().prefix(".expost-").tempfile_in(folder);
        let draft = draft.map_err(|error| refuse(format!("cannot write into {} ({error})", folder.display())))?;
        Ok(Self::File { path: path.to_owned(), force, draft })
    }

    /// The file, if it is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::StandardOutput => None,
            Self::File { path, .. } => Some(path),
        }
    }

    /// Writes the result with `print` and sets it in its place.
    ///
    /// # Errors
    /// It could not be written; a file that was there before is then as it was.
    pub fn write(self, print: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
        match self {
            Self::StandardOutput => {
                let mut out = std::io::BufWriter::new(std::io::stdout().lock());
                print(&mut out)?;
                Ok(out.flush()?)
            }
            Self::File { path, force, draft } => {
                let mut out = std::io::BufWriter::new(draft);
                print(&mut out)?;
                let draft = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
                let kept = if force { draft.persist(&path) } else { draft.persist_noclobber(&path) };
                kept.map_err(|error| Error::Output { path: path.clone(), what: error.error.to_string() })?;
                Ok(open_to_others(&path)?)
            }
        }
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Refuses a file that exists without `--force`, that is an input, or whose folder is not there.
///
/// # Errors
/// Which of these it is.
pub fn ensure_free(path: &Path, force: bool, inputs: &[PathBuf]) -> Result<()> {
    let refuse = |what: String| Err(Error::Output { path: path.to_owned(), what });
    if path.is_dir() {
        return refuse("this is a folder; give the name of a file in it".to_owned());
    }
    if path.exists() {
        ensure_not_an_input(path, inputs)?;
        if !force {
            return refuse("the file exists; give another name, or --force to replace it".to_owned());
        }
    }
    let folder = folder_of(path);
    if !folder.is_dir() {
        return refuse(format!("there is no folder {}; make it first", folder.display()));
    }
    Ok(())
}

fn ensure_not_an_input(path: &Path, inputs: &[PathBuf]) -> Result<()> {
    let Ok(output) = path.canonicalize() else { return Ok(()) };
    let is_input = inputs
        .iter()
        .filter_map(|input| input.canonicalize().ok())
        .any(|input| input == output || (input.is_dir() && output.parent() == Some(input.as_path())));
    if is_input {
        let what = "this is one of the inputs, which are never written to; give another name".to_owned();
        return Err(Error::Output { path: path.to_owned(), what });
    }
    Ok(())
}

/// A temporary file is its owner's alone; a result is as readable as any file the user makes.
#[cfg(unix)]
fn open_to_others(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_others(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
