//! What a file is by its first bytes and parts, whatever its name says; what cannot be read gets one clear sentence.

use super::archive::Archive;
use super::intake::Fault;
use super::ole;

/// What a file is, if it can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Text with delimiters.
    Text,
    /// A workbook of Excel 2007 or later.
    Xlsx,
    /// The same in binary form.
    Xlsb,
    /// A workbook of Excel 97 to 2003.
    Xls,
    /// An OpenDocument workbook.
    Ods,
    /// The same as one XML file.
    FlatOds,
    /// An XML spreadsheet of Excel 2003.
    Excel2003,
    /// A Word document.
    Docx,
    /// An activity file of the International Aid Transparency Initiative.
    Iati,
}

/// Why a file cannot be read, and how to mend it.
pub(super) type Refusal = (&'static str, &'static str);

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

/// What the file is. The ending of its name counts only where the bytes are text.
pub(super) fn detect(bytes: &[u8], ending: &str) -> Result<Format, Refusal> {
    if bytes.is_empty() {
        return Err(("the file is empty", "Give a file with a table in it"));
    }
    if let Some((_, refusal)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(*refusal);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => in_archive(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => ole::detect(bytes),
        _ => in_text(bytes, ending),
    }
}

fn in_archive(bytes: &[u8]) -> Result<Format, Refusal> {
    let mut archive = match Archive::from_bytes(bytes) {
        Ok(archive) => archive,
        Err(Fault::Packed) => {
            return Err(("the file is cut short or damaged", "Fetch it again, or open it and save it again"));
        }
        Err(fault) => return Err(fault.words()),
    };
    let types = archive.text("[Content_Types].xml").map(|part| part.text).unwrap_or_default();
    if archive.has("content.xml") || archive.has("mimetype") {
        return in_open_document(&mut archive);
    }
    let names = |list: &[&str]| list.iter().any(|name| types.contains(name));
    let found = if archive.has("xl/workbook.xml")
        || names(&["spreadsheetml.sheet.main", "spreadsheetml.template.main", "ms-excel.sheet.macroEnabled"])
    {
        Format::Xlsx
    } else if archive.has("xl/workbook.bin") || types.contains("sheet.binary.macroEnabled.main") {
        Format::Xlsb
    } else if archive.has("word/document.xml") || types.contains("wordprocessingml.document.main") {
        Format::Docx
    } else if types.contains("presentationml") {
        return Err(("it is a presentation", "Copy its tables into a spreadsheet and save it as .xlsx"));
    } else if !types.is_empty() {
        return Err((
            "it is an office file without a workbook or document in it",
            "Open it in the program that made it and save it again",
        ));
    } else if archive.names().any(|name| name.ends_with(".iwa")) {
        return Err(("it is a file of Apple's programs", "Export it as .xlsx"));
    } else {
        return Err(("it is a ZIP archive without a workbook in it", "Unpack it and give the files in it"));
    };
    Ok(found)
}

fn in_open_document(archive: &mut Archive<'_>) -> Result<Format, Refusal> {
    let manifest = archive.text("META-INF/manifest.xml").map(|part| part.text).unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Fault::Locked.words());
    }
    if !archive.has("content.xml") {
        return Err((
            "it is an OpenDocument file without its content",
            "Open it in the program that made it and save it again",
        ));
    }
    let kind = archive.text("mimetype").map(|part| part.text).unwrap_or_default();
    match kind.trim() {
        kind if kind.contains("opendocument.text") => Err(("it is an OpenDocument text", "Save it as .docx")),
        kind if kind.contains("presentation") || kind.contains("graphics") => {
            Err(("it is an OpenDocument presentation or drawing", "Copy its tables into a spreadsheet"))
        }
        _ => Ok(Format::Ods),
    }
}

fn in_text(bytes: &[u8], ending: &str) -> Result<Format, Refusal> {
    let Some(head) = super::encoding::decode(&bytes[..bytes.len().min(4_096)], None) else {
        return Err(("it is neither a workbook nor a text file", "Save the table as .xlsx or .csv and give that file"));
    };
    let head = head.text.trim_start().to_lowercase();
    if head.starts_with("<?xml")
        || head.starts_with("<!--")
        || head.starts_with("<iati-")
        || head.starts_with('<') && head.contains("xmlns")
    {
        return in_xml(&head);
    }
    if ["<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<div"].iter().any(|tag| head.starts_with(tag))
    {
        return Err(WEB_PAGE);
    }
    if head.starts_with("mime-version:") {
        return Err(("it is a web archive (MHTML)", TO_XLSX));
    }
    if matches!(head.bytes().next(), Some(b'{' | b'['))
        && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok()
    {
        return Err(("it is JSON", "Export the table as .csv or .xlsx"));
    }
    match ending {
        "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "xltx" | "xltm" => {
            Err(("it is a text file, not a workbook", "Rename it so that it ends in .csv, or save it as a workbook"))
        }
        "docx" | "docm" => Err(("it is a text file, not a Word document", "Give the document itself")),
        _ => Ok(Format::Text),
    }
}

/// Whether the start of an XML file is that of IATI activities.
fn is_iati(head: &str) -> bool {
    head.contains("<iati-activit") || head.contains(":iati-activit")
}

/// Whether a file that begins so may hold IATI activities; for the files of a folder.
pub(super) fn looks_like_iati(bytes: &[u8]) -> bool {
    super::encoding::decode(bytes, None).is_some_and(|head| is_iati(&head.text.to_lowercase()))
}

fn in_xml(head: &str) -> Result<Format, Refusal> {
    if head.contains("<office:document") {
        return Ok(Format::FlatOds);
    }
    if head.contains("schemas-microsoft-com:office:spreadsheet") {
        return Ok(Format::Excel2003);
    }
    if head.contains("<html") || head.contains("<!doctype html") {
        return Err(WEB_PAGE);
    }
    if head.contains("<iati-organisation") {
        return Err(("it is an IATI organisation file, which holds no results", "Give the IATI activity file"));
    }
    if is_iati(head) {
        return Ok(Format::Iati);
    }
    Err(("it is XML, not a table", "Give the table as .xlsx or .csv, or results as an IATI activity file"))
}
