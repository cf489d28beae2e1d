//! The ZIP archive of an office file, guarded: counted, bounded, read in memory only; names in it never touch the disk.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::fault::{Fault, Read};
use super::xml;

/// Entries of an archive.
const MAX_ENTRIES: usize = 20_000;
/// Bytes of one part, unpacked.
const MAX_PART: u64 = 320 << 20;
/// Bytes of all parts that are read, unpacked.
const MAX_TOTAL: u64 = 768 << 20;

/// The parts of an office file.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    by_lower_name: HashMap<String, usize>,
    unpacked: u64,
}

impl<'b> Archive<'b> {
    /// The archive in those bytes, if its directory is whole and no two entries share their bytes.
    pub(super) fn from_bytes(bytes: &'b [u8]) -> Read<Self> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Packed)?;
        if zip.len() > MAX_ENTRIES || zip.has_overlapping_files().unwrap_or(false) {
            return Err(Fault::TooLarge);
        }
        let names = zip.file_names_raw().map(|name| String::from_utf8_lossy(name).replace('\\', "/").to_lowercase());
        let by_lower_name = names.enumerate().map(|(index, name)| (name, index)).collect();
        Ok(Self { zip, by_lower_name, unpacked: 0 })
    }

    /// Whether there is a part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// The names of all entries, in lower case.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_lower_name.keys().map(String::as_str)
    }

    /// A part as text, and whether bytes in it were no text.
    pub(super) fn text(&mut self, name: &str) -> Read<xml::Text> {
        self.bytes(name).map(xml::decode)
    }

    /// A part's bytes.
    pub(super) fn bytes(&mut self, name: &str) -> Read<Vec<u8>> {
        let index = self.index(name).ok_or(Fault::Missing)?;
        let entry = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(text) if text == ZipError::PASSWORD_REQUIRED => Fault::Locked,
            _ => Fault::Packed,
        })?;
        // What the directory declares is a hint at most; the limit is on what really comes out.
        let mut bytes = Vec::with_capacity(entry.size().min(1 << 20) as usize);
        let limit = MAX_PART.min(MAX_TOTAL - self.unpacked);
        entry.take(limit + 1).read_to_end(&mut bytes).map_err(|_| Fault::Packed)?;
        if bytes.len() as u64 > limit {
            return Err(Fault::TooLarge);
        }
        self.unpacked += bytes.len() as u64;
        Ok(bytes)
    }

    fn index(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        self.zip.index_for_name_raw(name.as_bytes()).or_else(|| self.by_lower_name.get(&name.to_lowercase()).copied())
    }
}
