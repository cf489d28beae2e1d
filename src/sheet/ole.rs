//! Compound files (OLE) as Excel 97 to 2003 wrote them: what is in one, and whether its chains are sound.

use std::collections::HashSet;

use super::detect::{Format, Refusal};

const BROKEN: Refusal = ("the file is cut short or damaged", "Open it in a spreadsheet program and save it as .xlsx");
const END: u32 = 0xffff_fffe;
const HIGHEST_SECTOR: u32 = 0xffff_fffa;

/// The compound file's table of sectors and what is needed to follow it.
struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    next: Vec<u32>,
}

/// A stream or storage of the directory.
struct Entry {
    name: String,
    kind: u8,
    start: u32,
    size: u64,
}

/// What a compound file holds, if all its chains end.
pub(super) fn detect(bytes: &[u8]) -> Result<Format, Refusal> {
    let compound = Compound::from_bytes(bytes).ok_or(BROKEN)?;
    let entries = compound.entries().ok_or(BROKEN)?;
    if entries.is_empty() {
        return Err(BROKEN);
    }
    let has = |name: &str| entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name));
    if has("EncryptedPackage") || has("EncryptionInfo") {
        return Err(("it is protected by a password", "Save it without a password"));
    }
    if has("Workbook") || has("Book") {
        compound.ensure_sound(&entries).ok_or(BROKEN)?;
        return Ok(Format::Xls);
    }
    if has("WordDocument") {
        return Err((
            "it is a Word document of the old form (.doc)",
            "Open it in a word processor and save it as .docx",
        ));
    }
    if has("PowerPoint Document") {
        return Err(("it is a presentation", "Copy its tables into a spreadsheet and save it as .xlsx"));
    }
    if entries
        .iter()
        .any(|entry| entry.name.starts_with("__properties_version") || entry.name.starts_with("__substg1.0"))
    {
        return Err(("it is an e-mail message", "Save the table attached to it and give that file"));
    }
    Err(("it is an office file without a workbook in it", "Open it in the program that made it and save it as .xlsx"))
}

/// The stream of an Excel workbook.
pub(super) fn workbook_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let compound = Compound::from_bytes(bytes)?;
    let entries = compound.entries()?;
    let named = |name: &str| entries.iter().find(|entry| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name));
    compound.stream(named("Workbook").or_else(|| named("Book"))?, &entries)
}

impl<'b> Compound<'b> {
    fn from_bytes(bytes: &'b [u8]) -> Option<Self> {
        let header = bytes.get(..512)?;
        let sector = match u16_at(header, 30)? {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut compound = Self { bytes, sector, next: Vec::new() };
        let mut tables: Vec<u32> = (0..109).filter_map(|at| u32_at(header, 76 + 4 * at)).collect();
        let (mut further, mut left) = (u32_at(header, 68)?, bytes.len() / sector + 1);
        while further < HIGHEST_SECTOR {
            left = left.checked_sub(1)?;
            let list = compound.sector(further)?;
            let last = sector / 4 - 1;
            tables.extend((0..last).filter_map(|at| u32_at(list, 4 * at)));
            further = u32_at(list, 4 * last)?;
        }
        let mut seen = HashSet::new();
        for table in tables.into_iter().filter(|table| *table < HIGHEST_SECTOR) {
            if !seen.insert(table) {
                return None;
            }
            // A table beyond the end of a cut file leaves its sectors unknown; whoever needs them finds out.
            let Some(list) = compound.sector(table) else { continue };
            let numbers: Vec<u32> = (0..sector / 4).filter_map(|at| u32_at(list, 4 * at)).collect();
            compound.next.extend(numbers);
        }
        Some(compound)
    }

    /// A sector; the last one of a file may be short.
    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = (start + self.sector).min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The sectors of a chain; none if it does not end.
    fn chain(&self, start: u32) -> Option<Vec<u32>> {
        let mut chain = Vec::new();
        let mut at = start;
        while at < HIGHEST_SECTOR {
            if chain.len() > self.next.len() {
                return None;
            }
            chain.push(at);
            at = self.next.get(at as usize).copied().unwrap_or(END);
        }
        Some(chain)
    }

    fn entries(&self) -> Option<Vec<Entry>> {
        let chain = self.chain(u32_at(self.bytes, 48)?)?;
        let mut entries = Vec::new();
        for number in chain {
            let Some(sector) = self.sector(number) else { continue };
            entries.extend(sector.chunks_exact(128).filter_map(entry));
        }
        Some(entries)
    }

    /// The bytes of a stream; small ones lie in sectors of 64 bytes inside the root's own stream.
    fn stream(&self, entry: &Entry, entries: &[Entry]) -> Option<Vec<u8>> {
        let size = usize::try_from(entry.size).ok()?;
        if entry.size >= u64::from(u32_at(self.bytes, 56)?) {
            return self.joined(entry.start, size);
        }
        let root = entries.iter().find(|entry| entry.kind == 5)?;
        let small = self.joined(root.start, self.bytes.len())?;
        let table = self.joined(u32_at(self.bytes, 60)?, self.bytes.len())?;
        let (mut stream, mut at) = (Vec::new(), entry.start);
        while at < HIGHEST_SECTOR && stream.len() < size {
            let start = (at as usize).checked_mul(64)?;
            stream.extend_from_slice(small.get(start..(start + 64).min(small.len()))?);
            at = u32_at(&table, (at as usize).checked_mul(4)?)?;
        }
        stream.truncate(size);
        Some(stream)
    }

    /// The sectors of a chain in one piece, at most so many bytes.
    fn joined(&self, start: u32, most: usize) -> Option<Vec<u8>> {
        let mut all = Vec::new();
        for number in self.chain(start)? {
            all.extend_from_slice(self.sector(number)?);
        }
        all.truncate(most);
        Some(all)
    }

    /// Whether the chains of all streams, and of the small streams' table, end.
    fn ensure_sound(&self, entries: &[Entry]) -> Option<()> {
        self.chain(u32_at(self.bytes, 60)?)?;
        let smallest = u64::from(u32_at(self.bytes, 56)?);
        for entry in entries.iter().filter(|entry| entry.kind == 5 || entry.kind == 2 && entry.size >= smallest) {
            self.chain(entry.start)?;
        }
        Some(())
    }
}

fn entry(raw: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(raw, 64)?).min(64);
    let units: Vec<u16> = raw[..length].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let name = String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned();
    let kind = *raw.get(66)?;
    (kind != 0).then_some(Entry { name, kind, start: u32_at(raw, 116)?, size: u64::from(u32_at(raw, 120)?) })
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
