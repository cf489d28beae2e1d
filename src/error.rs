//! What stops a run: arguments that make no sense, inputs that cannot be opened, outputs that cannot be written.

use std::path::PathBuf;

/// An input or setting that cannot be used. Printed as one clear sentence: what is wrong, where, and how to fix it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An input file that cannot be opened or is not what its name says.
    #[error("{place}: {what}. {fix}")]
    Input {
        /// The file, with sheet and cell where known.
        place: String,
        /// What is wrong, without a full stop.
        what: String,
        /// How to fix it, a full sentence; may be empty.
        fix: String,
    },
    /// A profile, map or settings file with a fault.
    #[error("{place}: {what}. {fix}")]
    Settings {
        /// The file, with the line where known.
        place: String,
        /// What is wrong, without a full stop.
        what: String,
        /// How to fix it, a full sentence; may be empty.
        fix: String,
    },
    /// An output that cannot be written.
    #[error("{}: {what}", path.display())]
    Output {
        /// The path that was asked for.
        path: PathBuf,
        /// Why it cannot be written, and how to fix it.
        what: String,
    },
    /// Something that only the user knows.
    #[error("{place}: {question} {answer}")]
    Question {
        /// The file, with sheet and cell or line.
        place: String,
        /// What is asked, with its question mark.
        question: String,
        /// How it is answered, a full sentence.
        answer: String,
    },
    /// A request that the data cannot answer: an unknown code, a year without values, nothing to evaluate.
    #[error("{0}")]
    Request(String),
    /// A result whose writing failed, where the place is not known here.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Several errors, all of which the user should see at once.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Several(Vec<Error>),
}

/// The result of what may stop a run.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An input error of that place.
    pub fn input(place: impl Into<String>, what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self::Input { place: place.into(), what: what.into(), fix: fix.into() }
    }

    /// One error of many: itself if alone.
    pub fn from_several(mut errors: Vec<Error>) -> Self {
        if errors.len() == 1 { errors.remove(0) } else { Self::Several(errors) }
    }
}
