//! Which cells of an XLSB workbook are shown as percentages; the library that reads the cells does not tell.

use std::collections::{HashMap, HashSet};

use super::archive::Archive;
use super::biff::Percentages;
use super::formats::Shown;
use super::intake::{Fault, Read};
use super::package::{absolute, relations};

const WORKBOOK: &str = "xl/workbook.bin";

/// The records of a part: what each is and what it holds.
struct Records<'s> {
    part: &'s [u8],
    at: usize,
}

impl Records<'_> {
    /// A number in groups of seven bits, the lowest first.
    fn number(&mut self, longest: u32) -> Option<usize> {
        let mut number = 0;
        for group in 0..longest {
            let byte = *self.part.get(self.at)?;
            self.at += 1;
            number |= usize::from(byte & 0x7f) << (7 * group);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = (usize, &'s [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let first = *self.part.get(self.at)?;
        self.at += 1;
        let mut kind = usize::from(first);
        if first & 0x80 != 0 {
            kind = usize::from(first & 0x7f) | usize::from(*self.part.get(self.at)? & 0x7f) << 7;
            self.at += 1;
        }
        let length = self.number(4)?;
        let data = self.part.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some((kind, data))
    }
}

/// Looks through the parts of a workbook, each under the limits of the archive.
pub(super) fn percentages(archive: &mut Archive<'_>) -> Read<Percentages> {
    let styles = match archive.bytes("xl/styles.bin") {
        Ok(part) => shown_by_style(&part),
        Err(Fault::Missing) => Vec::new(),
        Err(fault) => return Err(fault),
    };
    match archive.bytes("xl/sharedStrings.bin") {
        Err(fault) if fault != Fault::Missing => return Err(fault),
        _ => {}
    }
    let relations = relations(archive, WORKBOOK)?;
    let mut found = Percentages::default();
    for relation in relation_ids(&archive.bytes(WORKBOOK)?) {
        let part = relations.get(&relation).map(|relation| absolute("xl", &relation.target));
        // A sheet that is not there is reported by whoever reads its cells.
        let sheet = match part.map(|part| archive.bytes(&part)) {
            Some(Ok(part)) => percent_cells(&part, &styles),
            Some(Err(Fault::TooLarge)) => return Err(Fault::TooLarge),
            _ => HashSet::new(),
        };
        found.sheets.push(sheet);
    }
    Ok(found)
}

/// The relations of the sheets, in the order the workbook names them; sheets without one are no tables.
fn relation_ids(workbook: &[u8]) -> Vec<String> {
    let sheets = Records { part: workbook, at: 0 }.filter(|(kind, _)| *kind == 0x9c);
    sheets.filter_map(|(_, data)| wide_text(data, 8)).collect()
}

fn shown_by_style(part: &[u8]) -> Vec<Shown> {
    let mut codes = HashMap::new();
    let (mut styles, mut is_in_cells) = (Vec::new(), false);
    for (kind, data) in (Records { part, at: 0 }) {
        match kind {
            0x2c => {
                if let (Some(id), Some(code)) = (u16_at(data, 0), wide_text(data, 2)) {
                    codes.insert(id, Shown::from_code(&code));
                }
            }
            0x269 => is_in_cells = true,
            0x26a => is_in_cells = false,
            0x2f if is_in_cells => {
                let id = u16_at(data, 2).unwrap_or(0);
                styles.push(codes.get(&id).copied().unwrap_or_else(|| Shown::from_id(u32::from(id))));
            }
            _ => {}
        }
    }
    styles
}

fn percent_cells(part: &[u8], styles: &[Shown]) -> HashSet<(u32, u32)> {
    let mut cells = HashSet::new();
    let mut row = 0;
    for (kind, data) in (Records { part, at: 0 }) {
        match kind {
            0 => row = u32_at(data, 0).unwrap_or(0),
            1..=11 => {
                let (Some(column), Some(style)) = (u32_at(data, 0), u32_at(data, 4)) else { continue };
                if styles.get((style & 0x00ff_ffff) as usize) == Some(&Shown::Percent) {
                    cells.insert((row, column));
                }
            }
            _ => {}
        }
    }
    cells
}

/// Letters of two bytes behind their count.
fn wide_text(data: &[u8], at: usize) -> Option<String> {
    let count = u32_at(data, at).filter(|count| *count < 0x8000)? as usize;
    let letters = data.get(at + 4..at + 4 + 2 * count)?;
    let units: Vec<u16> = letters.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    Some(String::from_utf16_lossy(&units))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
