//! Text files with fields between delimiters: CSV, TSV and their kin. The only one to read with the crate `csv`; `render`
//! writes with it.

mod delimiter;

use std::collections::HashMap;

use csv::{ByteRecord, ReaderBuilder};

use delimiter::Divided;

use crate::error::{Error, Result};
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceId, SourceKind};
use crate::sheet::builder::SheetBuilder;
use crate::sheet::encoding::{Decoded, Settled, decode};
use crate::sheet::fault::{Fault, Read};
use crate::sheet::format::{Format, Probe};
use crate::sheet::intake::{Intake, MAX_COLUMNS};
use crate::sheet::{Content, OpenOptions, Sheet, is_delimiter};

/// Rows with quotation marks at fault, after which quotation marks are plain characters.
const MAX_QUOTE_FAULTS: usize = 20;
/// Rows of another length that are named one by one.
const MAX_NAMED: usize = 10;

/// Text files with a delimiter between fields.
pub(super) const FORMAT: Format = Format {
    endings: &["csv", "tsv", "txt"],
    is_binary: false,
    detect,
    open: |bytes, intake| Ok(vec![read(bytes, intake)?]),
};

fn detect(probe: &Probe<'_>) -> bool {
    matches!(probe, Probe::Text)
}

/// The sheet in a text file.
fn read(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Sheet> {
    let stated = stated_encoding(intake.options)?;
    let Some(decoded) = decode(bytes, stated) else {
        return Err(intake
            .refuse("it is neither a workbook nor a text file", "Save the table as .xlsx or .csv and give that file"));
    };
    let mut builder = SheetBuilder::new(None, SourceKind::Lines, intake)?;
    report_decoding(&decoded, builder.source(), intake);
    let (body, first_line, named) = after_separator_line(&decoded.text);
    let delimiter = match stated_delimiter(intake)? {
        Some(delimiter) => delimiter,
        None => named.unwrap_or_else(|| delimiter::find(body)),
    };
    let divided = Divided::new(body, &delimiter);
    let mut records = Records { text: &divided, counted_to: 0, line: first_line, widths: Widths::default() };
    records.read(&mut builder, intake).map_err(|fault| intake.refuse_for(fault))?;
    records.report_uneven(builder.source(), intake);
    let sheet = builder.finish(intake);
    if sheet.rows.is_empty() {
        return Err(intake.refuse("the file holds no rows", "Give a file with a table in it"));
    }
    Ok(sheet)
}

fn stated_encoding(options: &OpenOptions) -> Result<Option<&'static encoding_rs::Encoding>> {
    let Some(label) = &options.encoding else { return Ok(None) };
    encoding_rs::Encoding::for_label(label.trim().as_bytes()).map(Some).ok_or_else(|| {
        Error::Request(format!(
            "`{label}` is no text encoding; use one such as utf-8, utf-16le, windows-1250 or windows-1251"
        ))
    })
}

fn stated_delimiter(intake: &Intake<'_>) -> Result<Option<String>> {
    let Some(stated) = intake.options.delimiter_of(intake.file) else { return Ok(None) };
    if is_delimiter(stated) {
        return Ok(Some(stated.to_owned()));
    }
    Err(Error::Request(format!(
        "{stated:?} cannot be between fields; use a comma, a semicolon, a tab, marks such as ### or the like"
    )))
}

fn report_decoding(decoded: &Decoded, source: SourceId, intake: &mut Intake<'_>) {
    if decoded.settled == Settled::Guessed {
        let finding = Finding::new(&rule::ENCODING_GUESSED).with("encoding", decoded.encoding.name());
        intake.report(finding, Origin::source(source));
    }
    if let Some(row) = first_row_with('\u{fffd}', &decoded.text) {
        intake.report(Finding::new(&rule::CHARACTERS_UNDECODABLE), Origin::row(source, row));
    }
    if let Some(row) = first_row_with('\0', &decoded.text) {
        intake.report(Finding::new(&rule::NUL_CHARACTERS), Origin::row(source, row));
    }
}

/// The row in which a character first occurs, from zero.
fn first_row_with(letter: char, text: &str) -> Option<u32> {
    let (before, _) = text.split_once(letter)?;
    let ends = before.replace("\r\n", "\n").matches(['\n', '\r']).count();
    u32::try_from(ends).ok()
}

/// The rows after a first line `sep=;`, the number of lines before them, and the delimiter that line names. A delimiter that
/// the next line does not have, though it has the one that divides the rows, is none: the line was kept when the file was
/// saved anew.
fn after_separator_line(text: &str) -> (&str, u32, Option<String>) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let Some(named) = named_delimiter(&text[..end]) else { return (text, 0, None) };
    let after = &text[end..];
    let rest = after.strip_prefix("\r\n").unwrap_or_else(|| after.get(1..).unwrap_or_default());
    let header = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let divides = |named: &str| header.contains(named) || !header.contains(&delimiter::find(rest));
    (rest, 1, named.filter(|named| divides(named)))
}

/// What a line `sep=;` names, with or without quotation marks and blanks around it; none inside where it names nothing, none
/// at all where it is another line.
fn named_delimiter(line: &str) -> Option<Option<String>> {
    let bare = line.trim_start().trim_start_matches('"');
    let (key, value) = bare.split_at_checked(4)?;
    if !key.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let is_end = |letter: char| matches!(letter, ' ' | '"');
    // Saved anew, the line is filled with delimiters to the width of the others: `sep=;,,,`.
    let printed = value.split('"').next().unwrap_or_default().trim_end_matches(is_end);
    let first = printed.chars().next();
    let is_tab = printed.starts_with('\t') || printed.trim() == "\\t";
    match first {
        _ if is_tab => Some(Some("\t".to_owned())),
        None => Some(None),
        Some(mark @ (',' | ';')) if printed.len() > 1 && printed.chars().all(|one| matches!(one, ',' | ';' | ' ')) => {
            Some(Some(mark.to_string()))
        }
        Some(_) if is_delimiter(printed) => Some(Some(printed.to_owned())),
        Some(_) => None,
    }
}

/// How many rows have how many fields, the last of them that holds something, and where the first few stand.
#[derive(Default)]
struct Widths {
    counts: HashMap<(usize, usize), (usize, Vec<u32>)>,
    first: Option<(usize, usize)>,
}

impl Widths {
    fn count(&mut self, fields: usize, filled: usize, row: u32) {
        let (count, places) = self.counts.entry((fields, filled)).or_default();
        *count += 1;
        if places.len() < MAX_NAMED {
            places.push(row);
        }
        self.first.get_or_insert((fields, filled));
    }

    /// The number of fields of most rows, or else of a first row that is filled from end to end, as headers are.
    fn usual(&self) -> Option<usize> {
        let mut by_fields: HashMap<usize, usize> = HashMap::new();
        for ((fields, _), (count, _)) in &self.counts {
            *by_fields.entry(*fields).or_default() += count;
        }
        let rows: usize = by_fields.values().sum();
        let (usual, count) = by_fields.into_iter().max_by_key(|(fields, count)| (*count, *fields))?;
        let header = self.first.filter(|(fields, filled)| fields == filled && *fields > 2).map(|(fields, _)| fields);
        if count * 2 > rows { Some(usual) } else { header }
    }
}

/// The records of a text.
struct Records<'t> {
    text: &'t Divided<'t>,
    /// The line of the byte up to which line ends are counted.
    line: u32,
    counted_to: usize,
    widths: Widths,
}

impl Records<'_> {
    /// Puts the fields of all records into the builder. A row whose quotation marks swallow others is read without them.
    fn read(&mut self, builder: &mut SheetBuilder, intake: &mut Intake<'_>) -> Read<()> {
        let mut from = 0;
        for faults in 0.. {
            let Some((start, row)) = self.read_quoted(from, faults < MAX_QUOTE_FAULTS, builder, intake)? else {
                break;
            };
            intake.report(Finding::new(&rule::QUOTE_UNCLOSED), Origin::row(builder.source(), row));
            let rest = &self.text.body.as_bytes()[start..];
            let line = rest.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count();
            let mut record = ByteRecord::new();
            if self.reader(&rest[..line], false).read_byte_record(&mut record).map_err(|_| Fault::Broken)? {
                self.put(&record, row, builder, intake)?;
            }
            from = start + line;
        }
        Ok(())
    }

    fn reader<'b>(&self, bytes: &'b [u8], quoting: bool) -> csv::Reader<&'b [u8]> {
        let mut builder = ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(self.text.mark).quoting(quoting).from_reader(bytes)
    }

    /// Reads records up to one whose quotation marks are at fault, and gives where it starts and its row.
    fn read_quoted(
        &mut self,
        from: usize,
        quoting: bool,
        builder: &mut SheetBuilder,
        intake: &mut Intake<'_>,
    ) -> Read<Option<(usize, u32)>> {
        let body = self.text.body.as_bytes();
        let mut reader = self.reader(&body[from..], quoting);
        let mut record = ByteRecord::new();
        while reader.read_byte_record(&mut record).map_err(|_| Fault::Broken)? {
            let start = self.start_of_text(from + record.position().map_or(0, |position| position.byte() as usize));
            let end = from + reader.position().byte() as usize;
            let row = self.row_of(start);
            if quoting && is_at_fault(&body[start..end.max(start)], self.text.mark, end >= body.len()) {
                return Ok(Some((start, row)));
            }
            self.put(&record, row, builder, intake)?;
        }
        Ok(None)
    }

    fn put(&mut self, record: &ByteRecord, row: u32, builder: &mut SheetBuilder, intake: &mut Intake<'_>) -> Read<()> {
        let mut filled = 0;
        for (column, field) in record.iter().enumerate() {
            let field = field.trim_ascii();
            if field.is_empty() {
                continue;
            }
            let field = self.text.restored(field);
            let Some(content) = content(&field) else { continue };
            let column = u16::try_from(column).ok().filter(|column| *column < MAX_COLUMNS).ok_or(Fault::TooLarge)?;
            filled = usize::from(column) + 1;
            builder.put(intake, row, column, content)?;
        }
        if filled > 0 {
            builder.set_fields(u16::try_from(record.len()).unwrap_or(u16::MAX));
            self.widths.count(record.len(), filled, row);
        }
        Ok(())
    }

    /// A record's first byte, past the empty lines before it.
    fn start_of_text(&self, start: usize) -> usize {
        let ends = self.text.body.as_bytes()[start..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        start + ends
    }

    /// The line of a byte further on, as an editor counts: `\n`, `\r\n` and `\r` each end one.
    fn row_of(&mut self, at: usize) -> u32 {
        let bytes = self.text.body.as_bytes();
        let passed = &bytes[self.counted_to.min(at)..at];
        let feeds = passed.iter().filter(|byte| **byte == b'\n').count();
        let returns = passed.iter().filter(|byte| **byte == b'\r').count();
        let both = if returns == 0 { 0 } else { passed.windows(2).filter(|pair| *pair == b"\r\n").count() };
        self.line = self.line.saturating_add((feeds + returns - both) as u32);
        self.counted_to = at;
        self.line
    }

    /// Reports rows that have fewer fields than the usual row; a ragged text is taken as it is. Rows with more are reported
    /// where they are read as rows of a table.
    fn report_uneven(&mut self, source: SourceId, intake: &mut Intake<'_>) {
        let Some(usual) = self.widths.usual() else { return };
        let uneven = self.widths.counts.iter().filter(|((fields, _), _)| *fields < usual);
        let (mut places, mut total) = (Vec::new(), 0);
        for (_, (count, some)) in uneven {
            total += count;
            places.extend(some.iter().copied());
        }
        places.sort_unstable();
        places.truncate(MAX_NAMED);
        let Some((first, others)) = places.split_first() else { return };
        let finding = Finding::new(&rule::ROWS_UNEVEN).with("count", total).with("usual", usual);
        let finding = others.iter().fold(finding, |finding, row| finding.related(Origin::row(source, *row)));
        intake.report(finding, Origin::row(source, *first));
    }
}

/// A field's words; none if it holds only blanks. An apostrophe that keeps a field from being taken for a formula is no
/// part of it.
fn content(field: &[u8]) -> Option<Content> {
    let text = String::from_utf8_lossy(field);
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\0' || letter == '\u{feff}');
    let text = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text);
    match text {
        "" => None,
        text if text.contains('\0') => Some(Content::Text(text.replace('\0', "").into())),
        text => Some(Content::Text(text.into())),
    }
}

/// Whether a quotation mark that opens a field never closes, or closes lines further down in the middle of a field.
fn is_at_fault(record: &[u8], delimiter: u8, is_last: bool) -> bool {
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let inner = record.trim_ascii_end();
    if !is_last && !inner.iter().any(is_end) {
        return false;
    }
    let (mut is_quoted, mut at_start, mut has_closed, mut has_lines) = (false, true, false, false);
    for byte in inner {
        match byte {
            b'"' if is_quoted => (is_quoted, has_closed) = (false, true),
            // A doubled quotation mark closes and opens again.
            b'"' if at_start || has_closed => (is_quoted, at_start, has_closed) = (true, false, false),
            byte if is_quoted => has_lines |= is_end(byte),
            byte => {
                at_start = *byte == delimiter || is_end(byte);
                if has_closed && !at_start && has_lines && !byte.is_ascii_whitespace() {
                    return true;
                }
                has_closed = false;
                has_lines &= !at_start;
            }
        }
    }
    is_quoted
}
