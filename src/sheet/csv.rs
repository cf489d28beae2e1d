//! Reads text files: the encoding, the delimiter, the records with their lines.

use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251};

use super::open::{Contents, OpenOptions, Unnumbered, empty_sheet};
use super::{Cell, Content, Row};
use crate::error::{Error, Result};
use crate::finding::{Finding, Severity};
use crate::model::{Origin, SourceId, SourceKind};

const MOST_COLUMNS: usize = 16_384;

/// Reads a text file as one sheet whose cells are all text.
pub(super) fn read(bytes: &[u8], name: &str, options: &OpenOptions) -> Result<Contents> {
    let encoding = match &options.encoding {
        Some(label) => Some(Encoding::for_label(label.trim().as_bytes()).ok_or_else(|| {
            let what = format!("`{label}` is no encoding that is known");
            Error::input(name, what, "Use utf-8, utf-16le, windows-1250 or windows-1251.")
        })?),
        None => None,
    };
    let encoding = encoding.unwrap_or_else(|| guess_encoding(bytes));
    let (text, _, had_errors) = encoding.decode(bytes);
    let (text, declared) = without_declaration(&text);
    let delimiter = options.delimiter.or(declared).unwrap_or_else(|| guess_delimiter(text));
    let line_offset = u32::from(declared.is_some());

    let mut sheet = empty_sheet(None, SourceKind::Lines);
    let mut findings = Vec::new();
    if had_errors {
        let finding = Finding::new("text-undecodable", Severity::Warning).at(Origin::source(SourceId(0)));
        findings.push(finding.with("encoding", encoding.name()));
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(Error::input(name, format!("the text cannot be read as a table ({error})"), "")),
        }
        let index = line_index(&record, text).saturating_add(line_offset);
        if record.len() > MOST_COLUMNS {
            let what = format!("line {} has {} fields", index + 1, record.len());
            return Err(Error::input(name, what, "Check the delimiter, or give it with --delimiter."));
        }
        let cells: Vec<Cell> = record.iter().enumerate().filter_map(|(column, field)| cell(column, field)).collect();
        if !cells.is_empty() {
            sheet.rows.push(Row { index, cells });
        }
    }
    Ok(Contents { sheets: vec![Unnumbered { sheet, findings }] })
}

/// The line on which the record starts, from zero; the reader's own position is before the blank lines it passed over.
fn line_index(record: &ByteRecord, text: &str) -> u32 {
    let Some(position) = record.position() else { return 0 };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
    u32::try_from(position.line() - 1 + blank as u64).unwrap_or(u32::MAX - 2)
}

fn cell(column: usize, field: &[u8]) -> Option<Cell> {
    let text = std::str::from_utf8(field).ok()?.trim();
    let content = Content::Text(text.into());
    (!text.is_empty()).then_some(Cell { column: column as u16, content })
}

/// A first line `sep=;` names the delimiter, as Excel writes it.
fn without_declaration(text: &str) -> (&str, Option<char>) {
    let Some(rest) = text.strip_prefix("sep=") else { return (text, None) };
    let mut letters = rest.chars();
    let delimiter = letters.next().filter(char::is_ascii);
    let rest = letters.as_str();
    match rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')) {
        Some(rest) if delimiter.is_some() => (rest, delimiter),
        _ => (text, None),
    }
}

fn guess_encoding(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let head = &bytes[..bytes.len().min(8192)];
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    if zeros(1) * 4 > head.len() {
        return UTF_16LE;
    }
    if zeros(0) * 4 > head.len() {
        return UTF_16BE;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let likely = |encoding: &'static Encoding, letters: &str| {
        let (text, _, _) = encoding.decode(bytes);
        text.chars().filter(|letter| letters.contains(*letter)).count()
    };
    // Bytes that are plausible Serbian letters in one code page are rare ones in the other.
    let latin = likely(WINDOWS_1250, "čćžšđČĆŽŠĐ");
    let cyrillic = likely(WINDOWS_1251, "аеиоунрстпвкдлмАЕИОУНРСТПВКДЛМљњџћђшчж");
    if cyrillic > latin { WINDOWS_1251 } else { WINDOWS_1250 }
}

/// The delimiter that gives the first records the same number of fields, and the most of them.
fn guess_delimiter(text: &str) -> char {
    let score = |delimiter: char| {
        let mut counts: Vec<usize> = Vec::new();
        let (mut quoted, mut fields, mut any) = (false, 0, false);
        for letter in text.chars().take(32_768) {
            match letter {
                '"' => quoted = !quoted,
                '\n' if !quoted => {
                    if any {
                        counts.push(fields);
                    }
                    (fields, any) = (0, false);
                    if counts.len() == 30 {
                        break;
                    }
                }
                letter if letter == delimiter && !quoted => fields += 1,
                letter => any |= !letter.is_whitespace(),
            }
        }
        if any {
            counts.push(fields);
        }
        let most_common = counts.iter().max_by_key(|count| counts.iter().filter(|other| other == count).count());
        let most_common = most_common.copied().unwrap_or(0);
        let agreeing = counts.iter().filter(|count| **count == most_common && most_common > 0).count();
        (agreeing * 100 / counts.len().max(1) * usize::from(most_common > 0), most_common)
    };
    [',', ';', '\t', '|'].into_iter().rev().max_by_key(|delimiter| score(*delimiter)).filter(|best| score(*best).1 > 0).unwrap_or(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8], options: &OpenOptions) -> Vec<Vec<String>> {
        let contents = read(bytes, "a.csv", options).unwrap();
        let text = |cell: &Cell| match &cell.content {
            Content::Text(text) => text.to_string(),
            other => panic!("{other:?}"),
        };
        contents.sheets[0].sheet.rows.iter().map(|row| row.cells.iter().map(text).collect()).collect()
    }

    #[test]
    fn delimiters_are_found_by_the_agreement_of_the_lines() {
        for text in ["a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2\n", "a|b\n1|2\n", "sep=;\na;b\n1;2", "a;b\n\"1\";\"2\"\n"] {
            assert_eq!(cells(text.as_bytes(), &OpenOptions::default()), [["a", "b"], ["1", "2"]], "{text:?}");
        }
        assert_eq!(cells(b"name;value\nx;1,5\ny;2,5\n", &OpenOptions::default())[1], ["x", "1,5"]);
    }

    #[test]
    fn serbian_text_is_read_in_its_usual_encodings() {
        let latin = "naziv;šifra\nčišćenje;žđ\n";
        let cyrillic = "назив;шифра\nобука запослених;ж\n";
        let utf16: Vec<u8> = latin.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, first) in [
            (latin.as_bytes().to_vec(), "čišćenje"),
            (WINDOWS_1250.encode(latin).0.to_vec(), "čišćenje"),
            (WINDOWS_1251.encode(cyrillic).0.to_vec(), "обука запослених"),
            (utf16, "čišćenje"),
        ] {
            assert_eq!(cells(&bytes, &OpenOptions::default())[1][0], first);
        }
    }

    #[test]
    fn rows_keep_the_line_on_which_they_begin() {
        let contents = read(b"a,b\n\n\"x\ny\",1\nz,2\n", "a.csv", &OpenOptions::default()).unwrap();
        let lines: Vec<u32> = contents.sheets[0].sheet.rows.iter().map(|row| row.index + 1).collect();
        assert_eq!(lines, [1, 3, 5]);
    }

    #[test]
    fn an_unknown_encoding_is_refused() {
        let options = OpenOptions { encoding: Some("klingon".into()), delimiter: None };
        assert!(read(b"a", "a.csv", &options).is_err());
    }
}
