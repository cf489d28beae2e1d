//! Where a result goes: standard output, or a file that is written whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::terminal::{self, ColorChoice};
use crate::error::{Error, Result};
use crate::sheet;

/// Where a result goes.
#[derive(Debug, Clone, Default)]
pub struct OutputOptions {
    /// The file or folder; none for standard output.
    pub path: Option<PathBuf>,
    /// Whether an existing file is replaced.
    pub force: bool,
}

impl OutputOptions {
    /// Whether the result is to be a folder: the path is one, or its name has no ending.
    pub fn is_folder(&self) -> bool {
        self.path.as_ref().is_some_and(|path| path.is_dir() || path.extension().is_none())
    }
}

/// A place for the result, made before the work, so that a bad path fails at once.
#[derive(Debug)]
pub enum Destination {
    /// Standard output.
    StandardOutput,
    /// A file; until [`Destination::write`] it is under another name next to its place.
    File {
        /// Where it goes, as the user says it.
        path: PathBuf,
        /// Where that is: behind a link, the file that it leads to.
        place: PathBuf,
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
    pub fn create(output: &OutputOptions, inputs: &[PathBuf]) -> Result<Self> {
        match &output.path {
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
        let place = place_of(path)?;
        let folder = folder_of(&place);
        let mut builder = tempfile::Builder::new();
        // As readable as any file the user makes.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let draft = builder.prefix(".expost-").tempfile_in(folder);
        let draft = draft.map_err(|error| refuse(format!("cannot write into {} ({error})", folder.display())))?;
        Ok(Self::File { path: path.to_owned(), place, force, draft })
    }

    /// Refuses a second result of the same run in the same file.
    ///
    /// # Errors
    /// It is the same.
    pub fn ensure_apart(&self, other: &Self) -> Result<()> {
        let (Self::File { place: own, .. }, Self::File { path, place, .. }) = (self, other) else { return Ok(()) };
        let folder = |place: &Path| folder_of(place).canonicalize().ok();
        if own.file_name() == place.file_name() && folder(own) == folder(place) {
            let what = "this is the output too; give another name to one of the two".to_owned();
            return Err(Error::Output { path: path.clone(), what });
        }
        Ok(())
    }

    /// Whether the result shows colours: on a terminal, never in a file.
    pub fn shows_color(&self, choice: ColorChoice) -> bool {
        matches!(self, Self::StandardOutput) && terminal::shows_color(choice)
    }

    /// The file, if it is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::StandardOutput => None,
            Self::File { path, .. } => Some(path),
        }
    }

    /// Writes the result with `print` and sets it in its place. That the reader of standard output went away is no failure.
    ///
    /// # Errors
    /// It could not be written; a file that was there before is then as it was.
    pub fn write(self, print: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
        match self {
            Self::StandardOutput => {
                let mut out = io::BufWriter::new(io::stdout().lock());
                match print(&mut out).and_then(|()| Ok(out.flush()?)) {
                    Err(error) if is_broken_pipe(&error) => Ok(()),
                    result => result,
                }
            }
            Self::File { path, place, force, draft } => {
                let failed = |error: io::Error| Error::Output { path: path.clone(), what: error.to_string() };
                let mut out = io::BufWriter::new(draft);
                print(&mut out).map_err(|error| match error {
                    Error::Io(error) => failed(error),
                    error => error,
                })?;
                let draft = out.into_inner().map_err(|error| failed(error.into_error()))?;
                let kept = if force { draft.persist(&place) } else { draft.persist_noclobber(&place) };
                kept.map_err(|error| failed(error.error))?;
                Ok(())
            }
        }
    }
}

/// Prints text that is a whole result to standard output.
///
/// # Errors
/// It could not be written.
pub fn print(text: &[u8]) -> Result<()> {
    Destination::StandardOutput.write(|out| Ok(out.write_all(text)?))
}

/// Whether the error is only that the reader of our output went away, which is no failure.
pub fn is_broken_pipe(error: &Error) -> bool {
    matches!(error, Error::Io(error) if error.kind() == io::ErrorKind::BrokenPipe)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Where a path leads: the file behind a link, so that the link stays one.
pub(super) fn place_of(path: &Path) -> Result<PathBuf> {
    if !path.is_symlink() {
        return Ok(path.to_owned());
    }
    path.canonicalize().map_err(|error| Error::Output {
        path: path.to_owned(),
        what: format!("this is a link, and what it leads to cannot be written ({error})"),
    })
}

/// Refuses a file that exists without `--force`, that is or would be an input, that is no regular file, or whose folder is
/// not there.
///
/// # Errors
/// Which of these it is.
pub fn ensure_free(path: &Path, force: bool, inputs: &[PathBuf]) -> Result<()> {
    let refuse = |what: String| Err(Error::Output { path: path.to_owned(), what });
    if path.is_dir() {
        return refuse("this is a folder; give the name of a file in it".to_owned());
    }
    if path.exists() && !path.is_file() {
        let what = "this is no regular file; leave -o away, and the result goes to standard output";
        return refuse(what.to_owned());
    }
    let place = place_of(path)?;
    let folder = folder_of(&place);
    if !folder.is_dir() {
        return refuse(format!("there is no folder {}; make it first", folder.display()));
    }
    ensure_not_an_input(path, &place, inputs)?;
    if !path.exists() {
        return Ok(());
    }
    if !force {
        return refuse("the file exists; give another name, or --force to replace it".to_owned());
    }
    Ok(())
}

/// Inputs are never written to, and no table is put among the tables of a folder that is an input: the next run would
/// read it.
fn ensure_not_an_input(path: &Path, place: &Path, inputs: &[PathBuf]) -> Result<()> {
    let refuse = |what: String| Err(Error::Output { path: path.to_owned(), what });
    let output = place.canonicalize().ok();
    let folder = folder_of(place).canonicalize().ok();
    for input in inputs {
        let Ok(canonical) = input.canonicalize() else { continue };
        let is_within = Some(&canonical) == folder.as_ref() && sheet::is_table_of_folder(place);
        if output.as_ref() == Some(&canonical) || (is_within && output.is_some()) {
            return refuse("this is one of the inputs, which are never written to; give another name".to_owned());
        }
        if is_within {
            let what = format!("{} is an input, and a table in it would be read as a part of it", input.display());
            return refuse(format!("{what}; give a place outside that folder"));
        }
    }
    Ok(())
}
