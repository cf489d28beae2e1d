//! What the library that reads the cells of an XLSB workbook does not tell: how they are shown, which are merged, which
//! rows are hidden.

use std::collections::HashMap;

use crate::sheet::Merge;
use crate::sheet::archive::Archive;
use crate::sheet::bytes::{u16_at, u32_at};
use crate::sheet::fault::{Fault, Read};
use crate::sheet::formats::binary::SheetMeta;
use crate::sheet::formats::binary::rich_text::{RichText, look_of_font};
use crate::sheet::number_format::NumberFormat;
use crate::sheet::package::{absolute, relations};
use crate::sheet::runs::Look;

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
        Ok(part) => Styles::from_part(&part),
        Err(Fault::Missing) => Styles::default(),
        Err(fault) => return Err(fault),
    };
    let texts = match archive.bytes("xl/sharedStrings.bin") {
        Ok(part) => rich_texts(&part),
        Err(Fault::Missing) => HashMap::new(),
        Err(fault) => return Err(fault),
    };
    let relations = relations(archive, WORKBOOK)?;
    let mut found = Vec::new();
    for relation in relation_ids(&archive.bytes(WORKBOOK)?) {
        let part = relations.get(&relation).map(|relation| absolute("xl", &relation.target));
        // A sheet that is not there is reported by whoever reads its cells.
        let sheet = match part.map(|part| archive.bytes(&part)) {
            Some(Ok(part)) => meta_of_sheet(&part, &styles, &texts),
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

/// The cell styles of a workbook.
#[derive(Debug, Default)]
struct Styles {
    /// The look of each font.
    fonts: Vec<Look>,
    /// The number format and the font of each style.
    styles: Vec<(NumberFormat, u16)>,
}

impl Styles {
    fn from_part(part: &[u8]) -> Self {
        let mut codes = HashMap::new();
        let (mut styles, mut is_in_cells) = (Self::default(), false);
        for (kind, data) in (Records { part, at: 0 }) {
            match kind {
                0x2b => styles.fonts.push(look_of_font(u16_at(data, 2), u16_at(data, 6))),
                0x2c => {
                    if let (Some(id), Some(code)) = (u16_at(data, 0), wide_text(data, 2)) {
                        codes.insert(id, NumberFormat::from_code(&code));
                    }
                }
                0x269 => is_in_cells = true,
                0x26a => is_in_cells = false,
                0x2f if is_in_cells => {
                    let id = u16_at(data, 2).unwrap_or(0);
                    let format = codes.get(&id).cloned().unwrap_or_else(|| NumberFormat::from_id(u32::from(id)));
                    styles.styles.push((format, u16_at(data, 4).unwrap_or(0)));
                }
                _ => {}
            }
        }
        styles
    }

    fn look(&self, font: u16) -> Look {
        self.fonts.get(usize::from(font)).copied().unwrap_or_default()
    }
}

/// The shared texts that have several fonts, by their number.
fn rich_texts(part: &[u8]) -> HashMap<u32, RichText> {
    let items = Records { part, at: 0 }.filter(|(kind, _)| *kind == 0x13);
    (0..).zip(items).filter_map(|(number, (_, data))| Some((number, rich_text(data, 0)?))).collect()
}

/// A text and the places where its font changes; none where it has one font.
fn rich_text(data: &[u8], at: usize) -> Option<RichText> {
    if data.get(at)? & 1 == 0 {
        return None;
    }
    let count = u32_at(data, at + 1).filter(|count| *count < 0x8000)? as usize;
    let behind = at + 5 + 2 * count;
    let letters = data.get(at + 5..behind)?;
    let runs = usize::try_from(u32_at(data, behind)?).ok()?;
    let changes = data.get(behind + 4..(behind + 4).checked_add(runs.checked_mul(4)?)?)?;
    Some(RichText {
        letters: letters.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect(),
        changes: RichText::changes(changes),
    })
}

fn meta_of_sheet(part: &[u8], styles: &Styles, texts: &HashMap<u32, RichText>) -> SheetMeta {
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
            1..=11 | 0x3e => {
                let (Some(column), Some(style)) = (u32_at(data, 0), u32_at(data, 4)) else { continue };
                let Some((format, font)) = styles.styles.get((style & 0x00ff_ffff) as usize) else { continue };
                if *format != NumberFormat::Number {
                    meta.formats.insert((row, column), format.clone());
                }
                let own = if kind == 0x3e { rich_text(data, 8) } else { None };
                let shared = || texts.get(&u32_at(data, 8).filter(|_| kind == 7)?);
                if let Some(text) = own.as_ref().or_else(shared) {
                    meta.shown.insert((row, column), text.shown(*font, |font| styles.look(font)));
                }
                if styles.look(*font).is_struck_out {
                    meta.struck_out.insert((row, column));
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
    use std::collections::HashSet;

    use super::*;

    fn record(kind: u8, data: &[u8]) -> Vec<u8> {
        let kind = if kind & 0x80 == 0 { vec![kind] } else { vec![kind, 1] };
        [kind, vec![data.len() as u8], data.to_vec()].concat()
    }

    fn words(numbers: &[u32]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// A style of numbers, one of percentages and one that strikes out; a font that raises besides.
    fn styles() -> Styles {
        let font = |flags, height| look_of_font(Some(flags), Some(height));
        let styles = vec![(NumberFormat::Number, 0), (NumberFormat::Percent, 0), (NumberFormat::Number, 1)];
        Styles { fonts: vec![font(0, 0), font(8, 0), font(0, 1)], styles }
    }

    #[test]
    fn texts_of_several_fonts_are_shown_and_cells_that_are_struck_out_are_told() {
        let letters = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let text = |text: &str, runs: &[u8]| {
            let count = (text.len() as u32).to_le_bytes();
            [&[1][..], &count, &letters(text), &(runs.len() as u32 / 4).to_le_bytes(), runs].concat()
        };
        let items = [text("231", &[2, 0, 2, 0]), text("9588", &[0, 0, 1, 0, 2, 0, 0, 0])];
        let texts = rich_texts(&items.map(|item| record(0x13, &item)).concat());
        let row = record(0, &[words(&[0, 0]), vec![0; 5]].concat());
        let part = [row, record(7, &words(&[0, 0, 0])), record(7, &words(&[1, 0, 1])), record(1, &words(&[2, 2]))];
        let meta = meta_of_sheet(&part.concat(), &styles(), &texts);
        let shown: Vec<&str> = [(0, 0), (0, 1)].iter().map(|place| meta.shown[place].text.as_str()).collect();
        assert_eq!(shown, ["23¹", "88"]);
        assert_eq!(meta.struck_out, HashSet::from([(0, 2)]));
    }

    #[test]
    fn merges_hidden_rows_and_percentages_are_seen() {
        let shown = [words(&[4, 0]), vec![0, 0, 0, 0, 0]].concat();
        let hidden = [words(&[5, 0]), vec![0, 0, 0, 0x10, 0]].concat();
        let cell = words(&[2, 1]);
        let part = [record(0, &shown), record(1, &cell), record(0, &hidden), record(0xb0, &words(&[4, 6, 1, 2]))];
        let meta = meta_of_sheet(&part.concat(), &styles(), &HashMap::new());
        assert_eq!(meta.hidden_rows, [5]);
        assert_eq!(meta.formats, HashMap::from([((4, 2), NumberFormat::Percent)]));
        assert_eq!(meta.merges, [Merge { top: 4, left: 1, bottom: 6, right: 2 }]);
    }

    #[test]
    fn records_cut_short_say_nothing() {
        let meta = meta_of_sheet(&[0xb0, 1, 16, 0, 0], &Styles::default(), &HashMap::new());
        assert!(meta.merges.is_empty() && meta.hidden_rows.is_empty());
    }
}
