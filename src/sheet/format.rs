//! What a file format is to the program: how its files are recognised and opened.

use super::archive::Archive;
use super::intake::Intake;
use super::workbook::Sheet;
use crate::error::Result;

/// A format that is read: a constant in the format's own file, and a line in [`FORMATS`](super::formats::FORMATS).
pub(super) struct Format {
    /// The endings, in lower case, of its files that are taken from a folder.
    pub endings: &'static [&'static str],
    /// Whether a text file with one of those endings is misnamed.
    pub is_binary: bool,
    /// Whether a file is of this format, by what is in it.
    pub detect: fn(&Probe<'_>) -> bool,
    /// Reads all sheets of a file.
    pub open: fn(&[u8], &mut Intake<'_>) -> Result<Vec<Sheet>>,
}

/// What a file is, as far as its first bytes and the names of its parts tell.
pub(super) enum Probe<'b> {
    /// A ZIP archive.
    Zip {
        /// Its parts.
        archive: Archive<'b>,
        /// The text of its `[Content_Types].xml`; empty without one.
        types: String,
    },
    /// A compound file (OLE) with the names of its streams and storages.
    Compound(Vec<String>),
    /// An XML file that is no web page, with its first characters in lower case.
    Xml(String),
    /// Other text.
    Text,
}

impl Probe<'_> {
    /// Whether it is a ZIP archive with a part of that name, or with one of those words in its list of content types.
    pub(super) fn has_part(&self, part: &str, types: &[&str]) -> bool {
        let Self::Zip { archive, types: own } = self else { return false };
        archive.has(part) || types.iter().any(|name| own.contains(name))
    }

    /// Whether it is a compound file with one of those streams.
    pub(super) fn has_stream(&self, names: &[&str]) -> bool {
        let Self::Compound(own) = self else { return false };
        own.iter().any(|own| names.iter().any(|name| own.eq_ignore_ascii_case(name)))
    }

    /// Whether it is an XML file that has one of those words in its first characters.
    pub(super) fn has_xml(&self, words: &[&str]) -> bool {
        let Self::Xml(head) = self else { return false };
        words.iter().any(|word| head.contains(word))
    }
}
