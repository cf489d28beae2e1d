//! What a run gathers while it opens a file: its sheets' numbers, its findings, and the limits that it keeps to.

use std::collections::HashMap;

use super::fault::{Fault, Read};
use super::workbook::Content;
use crate::error::{Error, Result};
use crate::finding::{Finding, rule};
use crate::model::{Origin, Source, SourceId, SourceKind, Sources};
use crate::text::pattern::fits_file;

/// Rows of a sheet, as spreadsheets allow.
pub(super) const MAX_ROWS: u32 = 1_048_576;
/// Columns of a sheet, as spreadsheets allow.
pub(super) const MAX_COLUMNS: u16 = 16_384;
/// Cells of a file.
const MAX_CELLS: usize = 8_000_000;
/// Bytes of text in the cells of a file.
const MAX_TEXT: usize = 160 << 20;
/// Findings of one kind that a file may give one by one; the rest are counted.
const MAX_ALIKE: usize = 50;

/// How files are to be read where the program should not find out by itself.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions {
    /// The label of a text encoding, `utf-8`, `windows-1250`.
    pub encoding: Option<String>,
    /// What is between the fields of text files, `;` or `###`; see [`is_delimiter`].
    pub delimiter: Option<String>,
    /// What is between the fields of text files whose names fit a pattern, where nothing is given for all of them.
    pub delimiters: Vec<NamedDelimiter>,
    /// Whether the notes and formulas of the sheets are read too.
    pub with_annotations: bool,
}

/// What is between the fields of some text files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDelimiter {
    /// The pattern of the files' names; none for all text files.
    pub file: Option<String>,
    /// What is between their fields.
    pub delimiter: String,
}

impl OpenOptions {
    /// What is between the fields of that text file, where it is not found out.
    pub(super) fn delimiter_of(&self, file: &str) -> Option<&str> {
        let fits = |named: &&NamedDelimiter| named.file.as_ref().is_none_or(|pattern| fits_file(pattern, file));
        let named = || self.delimiters.iter().find(fits).map(|named| named.delimiter.as_str());
        self.delimiter.as_deref().or_else(named)
    }
}

/// The most characters of a delimiter.
const LONGEST_DELIMITER: usize = 4;

/// Whether that can be between fields: one to four ASCII characters, none a letter, a digit, a quotation mark or a line end.
pub fn is_delimiter(text: &str) -> bool {
    let is_mark =
        |byte: u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && !matches!(byte, b'"' | b'\n' | b'\r' | 0);
    (1..=LONGEST_DELIMITER).contains(&text.len()) && text.bytes().all(is_mark)
}

/// What a run gathers while it opens one file.
pub(super) struct Intake<'r> {
    /// The file's name as it is printed.
    pub file: &'r str,
    /// How the file is to be read.
    pub options: &'r OpenOptions,
    sources: &'r mut Sources,
    findings: &'r mut Vec<Finding>,
    alike: HashMap<(&'static str, SourceId), usize>,
    cells: usize,
    text: usize,
}

impl<'r> Intake<'r> {
    /// The intake of one file.
    pub(super) fn new(
        file: &'r str,
        options: &'r OpenOptions,
        sources: &'r mut Sources,
        findings: &'r mut Vec<Finding>,
    ) -> Self {
        Self { file, options, sources, findings, alike: HashMap::new(), cells: 0, text: 0 }
    }

    /// The number of a sheet that comes in.
    ///
    /// # Errors
    /// The run has more sheets than it can number.
    pub(super) fn add_source(&mut self, sheet: Option<String>, kind: SourceKind) -> Result<SourceId> {
        let source = self.sources.add(Source { file: self.file.to_owned(), sheet, kind });
        source.ok_or_else(|| self.refuse("the run has more than 65,535 sheets", "Evaluate fewer files at once"))
    }

    /// An error about the file.
    pub(super) fn refuse(&self, what: impl Into<String>, fix: impl Into<String>) -> Error {
        let mut fix = fix.into();
        if !fix.is_empty() && !fix.ends_with('.') {
            fix.push('.');
        }
        Error::input(self.file, what, fix)
    }

    /// An error about the file for that fault.
    pub(super) fn refuse_for(&self, fault: Fault) -> Error {
        let (what, fix) = fault.words();
        self.refuse(what, fix)
    }

    /// Takes a finding at a place of a sheet; of many alike, the first ones.
    pub(super) fn report(&mut self, finding: Finding, at: Origin) {
        let count = self.alike.entry((finding.rule.id, at.source_id())).or_default();
        *count += 1;
        if *count <= MAX_ALIKE {
            self.findings.push(finding.at(at));
        }
    }

    /// Reports how many findings were only counted.
    pub(super) fn finish(self) {
        let mut rest: Vec<_> = self.alike.into_iter().filter(|(_, count)| *count > MAX_ALIKE).collect();
        rest.sort_by_key(|((check, source), _)| (*source, *check));
        for ((check, source), count) in rest {
            let finding = Finding::new(&rule::FINDINGS_ALIKE).with("check", check).with("count", count - MAX_ALIKE);
            self.findings.push(finding.at(Origin::source(source)));
        }
    }

    pub(super) fn ensure_room(&mut self, content: &Content) -> Read<()> {
        match content {
            Content::Text(text) | Content::Error(text) | Content::Uncomputed(text) => self.take_room(text.len()),
            _ => self.take_room(0),
        }
    }

    /// Takes room for a cell, or what is one in another format, with that many bytes of text.
    pub(super) fn take_room(&mut self, text: usize) -> Read<()> {
        self.cells += 1;
        self.text += text;
        if self.cells > MAX_CELLS || self.text > MAX_TEXT { Err(Fault::TooLarge) } else { Ok(()) }
    }
}

/// Words as content; none if there is nothing to see.
pub(super) fn words(text: String) -> Option<Content> {
    if text.trim().is_empty() { None } else { Some(Content::Text(text.into_boxed_str())) }
}
