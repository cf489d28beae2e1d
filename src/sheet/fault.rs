//! Why a file, or a part of one, cannot be read.

/// What is wrong with a file and how to fix it, each without a full stop.
pub(super) type Refusal = (&'static str, &'static str);

/// Of a compound file whose directory or chains are not whole.
pub(super) const BROKEN_COMPOUND: Refusal =
    ("the file is cut short or damaged", "Open it in a spreadsheet program and save it as .xlsx");

/// What reading a part of a file gives.
pub(super) type Read<T> = std::result::Result<T, Fault>;

/// Why a part of a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The archive lacks the part.
    Missing,
    /// It is not well-formed.
    Broken,
    /// It declares entities, which may read other files or grow without end.
    Entities,
    /// It cannot be unpacked.
    Packed,
    /// It is protected by a password.
    Locked,
    /// It holds more than the program reads.
    TooLarge,
    /// The library that reads it gave up.
    Unknown,
}

impl Fault {
    /// The label's key.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Missing => "fault-missing",
            Self::Broken => "fault-broken",
            Self::Entities => "fault-entities",
            Self::Packed => "fault-packed",
            Self::Locked => "fault-locked",
            Self::TooLarge => "fault-too-large",
            Self::Unknown => "fault-unknown",
        }
    }

    /// What is wrong and how to fix it, for an error that stops the run.
    pub(super) fn words(self) -> Refusal {
        match self {
            Self::Missing => {
                ("the archive lacks a part that it names", "Open it in the program that made it and save it again")
            }
            Self::Broken => ("its XML is damaged", "Open it in the program that made it and save it again"),
            Self::Entities => {
                ("its XML declares entities, which no office program writes", "Save it again in an office program")
            }
            Self::Packed => ("it is damaged and cannot be unpacked", "Fetch it again, or open it and save it again"),
            Self::Locked => ("it is protected by a password", "Save it without a password"),
            Self::TooLarge => ("it holds more than can be read safely", "Keep the tables in a file of their own"),
            Self::Unknown => ("its content is damaged", "Open it in a spreadsheet program and save it as .xlsx"),
        }
    }
}
