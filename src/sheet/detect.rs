//! What a file is, by its first bytes: names lie.

use std::io::Cursor;

use zip::ZipArchive;

use crate::error::{Error, Result};

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text: CSV and its kin.
    Text,
    /// A workbook.
    Spreadsheet(Container),
}

/// The container of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// XLSX, XLSM.
    Xlsx,
    /// XLSB.
    Xlsb,
    /// XLS.
    Xls,
    /// ODS.
    Ods,
}

const MOST_ENTRIES: usize = 20_000;
const MOST_UNPACKED: u64 = 600 << 20;

const SAVE_AS_XLSX: &str = "Open it in the program it belongs to and save it as .xlsx or .csv.";

/// Says what a file is.
///
/// # Errors
/// It is nothing that can be read; the sentence says what it is instead.
pub fn kind(bytes: &[u8], name: &str) -> Result<Kind> {
    let refuse = |what: &str, mend: &str| Err(Error::input(name, what, mend));
    let ending = name.rsplit('.').next().unwrap_or("").to_lowercase();
    let claims_workbook = ["xlsx", "xlsm", "xlsb", "xls", "ods"].contains(&ending.as_str());
    if bytes.iter().all(|byte| byte.is_ascii_whitespace()) {
        return refuse("the file is empty", "Expected a table with a header row.");
    }
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return zip_kind(bytes, name).map(Kind::Spreadsheet),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => return ole_kind(bytes, name).map(Kind::Spreadsheet),
        [b'%', b'P', b'D', b'F', ..] => return refuse("this is a PDF document", "Give the tables as .xlsx or .csv."),
        [0x1F, 0x8B, ..] => return refuse("this is a gzip archive", "Unpack it first."),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => {
            return refuse("this is a picture", "Give the tables as .xlsx or .csv.");
        }
        [b'S', b'Q', b'L', b'i', b't', b'e', ..] => return refuse("this is a database", "Export its tables as .csv."),
        [b'{', b'\\', b'r', b't', b'f', ..] => return refuse("this is an RTF document", SAVE_AS_XLSX),
        [0x09, 0x00 | 0x02 | 0x04, ..] if bytes.get(2) <= Some(&8) && bytes.get(3) == Some(&0) => {
            return refuse("this is a workbook of Excel 4 or older", SAVE_AS_XLSX);
        }
        _ => {}
    }
    let start = beginning(bytes);
    if start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<table") || start.contains("<html") {
        return refuse("this is a web page (HTML), whatever its name says", SAVE_AS_XLSX);
    }
    if start.starts_with("<?xml") || start.starts_with('<') {
        let what = if start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            "this is an XML spreadsheet of Excel 2003"
        } else {
            "this is an XML file"
        };
        return refuse(what, SAVE_AS_XLSX);
    }
    if is_binary(bytes) {
        return refuse("this is no text and no workbook that can be read", SAVE_AS_XLSX);
    }
    if claims_workbook {
        let what = format!("the name says .{ending}, but this is text, such as CSV");
        return refuse(&what, "Rename it to .csv, or save it as a real workbook.");
    }
    Ok(Kind::Text)
}

/// The first characters in lower case, for what is told by its beginning.
fn beginning(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    String::from_utf8_lossy(&bytes[..bytes.len().min(600)]).trim_start().to_lowercase()
}

/// Many control bytes, outside of UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let utf16 = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) || {
        let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count() * 2;
        head.len() > 3 && zeros(0).abs_diff(zeros(1)) > head.len() / 2
    };
    let control = head.iter().filter(|byte| **byte < 32 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A)).count();
    !utf16 && control * 20 > head.len()
}

fn zip_kind(bytes: &[u8], name: &str) -> Result<Container> {
    let refuse = |what: &str, mend: &str| Err(Error::input(name, what, mend));
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return refuse("the workbook is cut off or damaged", "Copy or download it again, or let Excel repair it.");
    };
    if archive.len() > MOST_ENTRIES {
        return refuse("the archive has too many entries for a workbook", "Save it anew from a spreadsheet program.");
    }
    let mut unpacked = 0u64;
    let mut names = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(index) else {
            return refuse("the workbook is damaged", "Copy or download it again, or let Excel repair it.");
        };
        if entry.encrypted() {
            return refuse("the file is protected by a password", "Save it without a password.");
        }
        unpacked = unpacked.saturating_add(entry.size());
        let name = entry.name().map(|name| name.replace('\\', "/").to_lowercase());
        names.push(name.unwrap_or_default());
    }
    if unpacked > MOST_UNPACKED {
        return refuse("the workbook unpacks to more than 600 MiB", "Divide it, or save its tables as .csv.");
    }
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("xl/workbook.bin") {
        Ok(Container::Xlsb)
    } else if names.iter().any(|name| name.starts_with("xl/") || name == "[content_types].xml" && has("xl/workbook.xml")) {
        Ok(Container::Xlsx)
    } else if has("content.xml") {
        Ok(Container::Ods)
    } else if has("word/document.xml") {
        refuse("this is a Word document", "Copy its tables into a workbook and give that.")
    } else if names.iter().any(|name| name.starts_with("ppt/")) {
        refuse("this is a presentation", "Give the tables as .xlsx or .csv.")
    } else if has("index/document.iwa") {
        refuse("this is a Numbers document", "Export it as .xlsx.")
    } else {
        refuse("this is a ZIP archive, but no workbook", "Unpack it and give the files in it.")
    }
}

fn ole_kind(bytes: &[u8], name: &str) -> Result<Container> {
    let refuse = |what: &str, mend: &str| Err(Error::input(name, what, mend));
    let has = |wanted: &str| {
        let utf16: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(utf16.len()).any(|window| window == utf16)
    };
    if has("EncryptedPackage") {
        return refuse("the workbook is protected by a password", "Open it in Excel and save it without a password.");
    }
    if has("WordDocument") {
        return refuse("this is an old Word document (.doc)", SAVE_AS_XLSX);
    }
    if has("Workbook") || has("Book") {
        return Ok(Container::Xls);
    }
    refuse("this is an old Office file, but no workbook", SAVE_AS_XLSX)
}
