//! What a file is by its first bytes and parts, whatever its name says; what cannot be read gets one clear sentence.

use super::archive::Archive;
use super::fault::{BROKEN_COMPOUND, Fault, Refusal};
use super::format::{Format, Probe};
use super::formats::FORMATS;
use super::{encoding, ole};

/// Files by their first bytes.
const SIGNATURES: &[(&[u8], Refusal)] = &[
    (
        b"%PDF",
        ("it is a PDF", "Give the table it was made from, or copy the table into a spreadsheet and save it as .xlsx"),
    ),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"BM\x00", PICTURE),
    (b"\x1f\x8b", PACKED),
    (b"7z\xbc\xaf", PACKED),
    (b"Rar!", PACKED),
    (b"BZh", PACKED),
    (b"\xfd7zXZ", PACKED),
    (b"{\\rtf", ("it is an RTF document", "Save it as .docx in a word processor")),
    (b"SQLite format 3", ("it is a database", "Export the table as .csv")),
    (b"\x09\x00\x04\x00", OLD_EXCEL),
    (b"\x09\x00\x06\x00", OLD_EXCEL),
    (b"\x09\x02\x06\x00", OLD_EXCEL),
    (b"\x09\x04\x06\x00", OLD_EXCEL),
    (b"\x09\x08\x06\x00", OLD_EXCEL),
    (b"\x09\x08\x08\x00", OLD_EXCEL),
    (b"\x09\x08\x10\x00", OLD_EXCEL),
    (b"ID;P", ("it is a SYLK file", TO_XLSX)),
    (b"TABLE\r\n0,1", ("it is a DIF file", TO_XLSX)),
    (b"TABLE\n0,1", ("it is a DIF file", TO_XLSX)),
    (b"PAR1", ("it is a Parquet file", "Export the table as .csv")),
];
const PICTURE: Refusal = ("it is a picture", "Give the table itself as .xlsx or .csv");
const PACKED: Refusal = ("it is a packed archive", "Unpack it and give the files in it");
const OLD_EXCEL: Refusal = ("it is a workbook of Excel 5 or older", TO_XLSX);
const WEB_PAGE: Refusal = ("it is a web page (HTML), whatever its name says", TO_XLSX);
const TO_XLSX: &str = "Open it in a spreadsheet program and save it as .xlsx";

const TEXT_AS_WORKBOOK: Refusal =
    ("it is a text file, not a workbook", "Rename it so that it ends in .csv, or save it as a workbook");
const TEXT_AS_DOCUMENT: Refusal = ("it is a text file, not a Word document", "Give the document itself");

/// The format of a file. The ending of its name counts only where the bytes are text.
pub(super) fn detect(bytes: &[u8], ending: &str) -> Result<&'static Format, Refusal> {
    let probe = probe(bytes)?;
    if let (Probe::Text, Some(refusal)) = (&probe, misnamed_text(ending)) {
        return Err(refusal);
    }
    FORMATS.iter().copied().find(|format| (format.detect)(&probe)).ok_or_else(|| refusal(&probe))
}

fn probe(bytes: &[u8]) -> Result<Probe<'_>, Refusal> {
    if bytes.is_empty() {
        return Err(("the file is empty", "Give a file with a table in it"));
    }
    if let Some((_, refusal)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(*refusal);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => {
            let mut archive = Archive::from_bytes(bytes).map_err(|fault| match fault {
                Fault::Packed => ("the file is cut short or damaged", "Fetch it again, or open it and save it again"),
                fault => fault.words(),
            })?;
            let types = archive.text("[Content_Types].xml").map(|part| part.text).unwrap_or_default();
            Ok(Probe::Zip { archive, types })
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            let names = ole::names(bytes).filter(|names| !names.is_empty());
            names.map(Probe::Compound).ok_or(BROKEN_COMPOUND)
        }
        _ => probe_text(bytes),
    }
}

/// The first characters of a text file, in lower case.
fn head_of_text(bytes: &[u8]) -> Option<String> {
    encoding::decode(&bytes[..bytes.len().min(4_096)], None).map(|head| head.text.trim_start().to_lowercase())
}

fn probe_text(bytes: &[u8]) -> Result<Probe<'_>, Refusal> {
    let Some(head) = head_of_text(bytes) else {
        return Err(("it is neither a workbook nor a text file", "Save the table as .xlsx or .csv and give that file"));
    };
    let is_xml = ["<?xml", "<!--", "<iati-"].iter().any(|start| head.starts_with(start))
        || head.starts_with('<') && head.contains("xmlns");
    if is_xml {
        let is_page = head.contains("<html") || head.contains("<!doctype html");
        return if is_page { Err(WEB_PAGE) } else { Ok(Probe::Xml(head)) };
    }
    if ["<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<div"].iter().any(|tag| head.starts_with(tag))
    {
        return Err(WEB_PAGE);
    }
    if head.starts_with("mime-version:") {
        return Err(("it is a web archive (MHTML)", TO_XLSX));
    }
    if head.starts_with(['{', '[']) && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok() {
        return Err(("it is JSON", "Export the table as .csv or .xlsx"));
    }
    Ok(Probe::Text)
}

/// Whether a text file has the ending of something else.
fn misnamed_text(ending: &str) -> Option<Refusal> {
    match ending {
        "docx" | "docm" => Some(TEXT_AS_DOCUMENT),
        "xltx" | "xltm" => Some(TEXT_AS_WORKBOOK),
        _ => FORMATS
            .iter()
            .any(|format| format.is_binary && format.endings.contains(&ending))
            .then_some(TEXT_AS_WORKBOOK),
    }
}

/// What a file is that is of none of the formats.
fn refusal(probe: &Probe<'_>) -> Refusal {
    match probe {
        Probe::Zip { archive, types } => refusal_of_archive(archive, types),
        Probe::Compound(names) => refusal_of_compound(names),
        Probe::Xml(head) if head.contains("<iati-organisation") => {
            ("it is an IATI organisation file, which holds no results", "Give the IATI activity file")
        }
        Probe::Xml(_) => {
            ("it is XML, not a table", "Give the table as .xlsx or .csv, or results as an IATI activity file")
        }
        Probe::Text => ("it is a text file without a table", "Give the table as .xlsx or .csv"),
    }
}

fn refusal_of_archive(archive: &Archive<'_>, types: &str) -> Refusal {
    if types.contains("presentationml") {
        ("it is a presentation", "Copy its tables into a spreadsheet and save it as .xlsx")
    } else if !types.is_empty() {
        (
            "it is an office file without a workbook or document in it",
            "Open it in the program that made it and save it again",
        )
    } else if archive.names().any(|name| name.ends_with(".iwa")) {
        ("it is a file of Apple's programs", "Export it as .xlsx")
    } else {
        ("it is a ZIP archive without a workbook in it", "Unpack it and give the files in it")
    }
}

fn refusal_of_compound(names: &[String]) -> Refusal {
    let has = |name: &str| names.iter().any(|own| own.eq_ignore_ascii_case(name));
    if has("EncryptedPackage") || has("EncryptionInfo") {
        Fault::Locked.words()
    } else if has("WordDocument") {
        ("it is a Word document of the old form (.doc)", "Open it in a word processor and save it as .docx")
    } else if has("PowerPoint Document") {
        ("it is a presentation", "Copy its tables into a spreadsheet and save it as .xlsx")
    } else if names.iter().any(|name| name.starts_with("__properties_version") || name.starts_with("__substg1.0")) {
        ("it is an e-mail message", "Save the table attached to it and give that file")
    } else {
        ("it is an office file without a workbook in it", "Open it in the program that made it and save it as .xlsx")
    }
}

/// Whether a file that begins so may hold IATI activities; for the XML files of a folder.
pub(super) fn looks_like_iati(head: &[u8]) -> bool {
    head_of_text(head).is_some_and(|head| super::formats::iati::is_activity_file(&head))
}
