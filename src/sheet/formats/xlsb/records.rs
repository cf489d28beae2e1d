//! What the library that reads the cells of an XLSB workbook does not tell: how they are shown, which are merged, which
//! rows are hidden.

use std::collections::HashMap;

use crate::sheet::Merge;
use crate::sheet::archive::Archive;
use crate::sheet::bytes::{u16_at, u32_at};
use crate::sheet::fault::{Fault, Read};
use crate::sheet::formats::binary::SheetMeta;
use crate::sheet::number_format::NumberFormat;
use crate::sheet::package::{absolute, relations};

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

/// SheetMeta through the parts of a workbook, each under the limits of the archive.
pub(super) fn sheet_meta(archive: &mut Archive<'_>) -> Read<Vec<SheetMeta>> {
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
    let mut found = Vec::new();
    for relation in relation_ids(&archive.bytes(WORKBOOK)?) {
        let part = relations.get(&relation).map(|relation| absolute("xl", &relation.target));
        // A sheet that is not there is reported by whoever reads its cells.
        let sheet = match part.map(|part| archive.bytes(&part)) {
            Some(Ok(part)) => meta_of_sheet(&part, &styles),
            Some(Err(Fault::TooLarge)) => return Err(Fault::TooLarge),
            _ => SheetMeta::default(),
        };
        found.push(sheet);
    }
    Ok(found)
}

/// The relations of the sheets, in the order the workbook names them; sheets without one are no tables.
fn relation_ids(workbook: &[u8]) -> Vec<String> {
    let sheets = Records { part: workbook, at: 0 }.filter(|(kind, _)| *kind == 0x9c);
    sheets.filter_map(|(_, data)| wide_text(data, 8)).collect()
}

fn shown_by_style(part: &[u8]) -> Vec<NumberFormat> {
    let mut codes = HashMap::new();
    let (mut styles, mut is_in_cells) = (Vec::new(), false);
    for (kind, data) in (Records { part, at: 0 }) {
        match kind {
            0x2c => {
                if let (Some(id), Some(code)) = (u16_at(data, 0), wide_text(data, 2)) {
                    codes.insert(id, NumberFormat::from_code(&code));
                }
            }
            0x269 => is_in_cells = true,
            0x26a => is_in_cells = false,
            0x2f if is_in_cells => {
                let id = u16_at(data, 2).unwrap_or(0);
                styles.push(codes.get(&id).cloned().unwrap_or_else(|| NumberFormat::from_id(u32::from(id))));
            }
            _ => {}
        }
    }
    styles
}

fn meta_of_sheet(part: &[u8], styles: &[NumberFormat]) -> SheetMeta {
    let mut meta = SheetMeta::default();
    let mut row = 0;
    for (kind, data) in (Records { part, at: 0 }) {
        match kind {
            0 => {
                row = u32_at(data, 0).unwrap_or(0);
                if data.get(11).is_some_and(|flags| flags & 0x10 != 0) {
                    meta.hidden_rows.push(row);
                }
            }
            1..=11 => {
                let (Some(column), Some(style)) = (u32_at(data, 0), u32_at(data, 4)) else { continue };
                let format = styles.get((style & 0x00ff_ffff) as usize);
                if let Some(format) = format.filter(|format| **format != NumberFormat::Number) {
                    meta.formats.insert((row, column), format.clone());
                }
            }
            0x3c if data.get(16).is_some_and(|flags| flags & 1 != 0) => {
                meta.hidden_columns.extend(u32_at(data, 0).zip(u32_at(data, 4)));
            }
            0xb0 => meta.merges.extend(merge(data)),
            _ => {}
        }
    }
    meta
}

/// The range of a record of merged cells: its first and last row, its first and last column.
fn merge(data: &[u8]) -> Option<Merge> {
    let column = |at| u32_at(data, at).and_then(|column| u16::try_from(column).ok());
    Some(Merge { top: u32_at(data, 0)?, bottom: u32_at(data, 4)?, left: column(8)?, right: column(12)? })
}

/// Letters of two bytes behind their count.
fn wide_text(data: &[u8], at: usize) -> Option<String> {
    let count = u32_at(data, at).filter(|count| *count < 0x8000)? as usize;
    let letters = data.get(at + 4..at + 4 + 2 * count)?;
    let units: Vec<u16> = letters.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    Some(String::from_utf16_lossy(&units))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u8, data: &[u8]) -> Vec<u8> {
        let kind = if kind & 0x80 == 0 { vec![kind] } else { vec![kind, 1] };
        [kind, vec![data.len() as u8], data.to_vec()].concat()
    }

    fn words(numbers: &[u32]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    #[test]
    fn merges_hidden_rows_and_percentages_are_seen() {
        let shown = [words(&[4, 0]), vec![0, 0, 0, 0, 0]].concat();
        let hidden = [words(&[5, 0]), vec![0, 0, 0, 0x10, 0]].concat();
        let cell = words(&[2, 1]);
        let part = [record(0, &shown), record(1, &cell), record(0, &hidden), record(0xb0, &words(&[4, 6, 1, 2]))];
        let meta = meta_of_sheet(&part.concat(), &[NumberFormat::from_code("0"), NumberFormat::Percent]);
        assert_eq!(meta.hidden_rows, [5]);
        assert_eq!(meta.formats, HashMap::from([((4, 2), NumberFormat::Percent)]));
        assert_eq!(meta.merges, [Merge { top: 4, left: 1, bottom: 6, right: 2 }]);
    }

    #[test]
    fn records_cut_short_say_nothing() {
        let meta = meta_of_sheet(&[0xb0, 1, 16, 0, 0], &[]);
        assert!(meta.merges.is_empty() && meta.hidden_rows.is_empty());
    }
}
