//! Compound files (OLE) as Excel 97 to 2003 wrote them: what is in one, and whether its chains are sound.

use std::collections::HashSet;

use super::bytes::{u16_at, u32_at};

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

/// The names of the streams and storages in a compound file; none if its directory cannot be read.
pub(super) fn names(bytes: &[u8]) -> Option<Vec<String>> {
    let entries = Compound::from_bytes(bytes)?.entries()?;
    Some(entries.into_iter().map(|entry| entry.name).collect())
}

/// Whether the chains of all streams end.
pub(super) fn is_sound(bytes: &[u8]) -> bool {
    let compound = Compound::from_bytes(bytes);
    compound.is_some_and(|compound| compound.entries().is_some_and(|entries| compound.are_sound(&entries)))
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
    fn are_sound(&self, entries: &[Entry]) -> bool {
        let (Some(table), Some(smallest)) = (u32_at(self.bytes, 60), u32_at(self.bytes, 56)) else { return false };
        let is_chained = |entry: &&Entry| entry.kind == 5 || entry.kind == 2 && entry.size >= u64::from(smallest);
        self.chain(table).is_some() && entries.iter().filter(is_chained).all(|entry| self.chain(entry.start).is_some())
    }
}

fn entry(raw: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(raw, 64)?).min(64);
    let units: Vec<u16> = raw[..length].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let name = String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned();
    let kind = *raw.get(66)?;
    (kind != 0).then_some(Entry { name, kind, start: u32_at(raw, 116)?, size: u64::from(u32_at(raw, 120)?) })
}
