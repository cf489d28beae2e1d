//! A first look at the records of an XLS workbook: whether it is safe to read, and what the library that reads the
//! cells does not tell: how they are shown, which rows are hidden.
//!
//! The library that reads the cells fills a whole rectangle and copies each shared text; both are bounded here first.

use std::collections::HashMap;

use crate::sheet::bytes::{u16_at, u32_at};
use crate::sheet::fault::{Fault, Read};
use crate::sheet::formats::binary::SheetMeta;
use crate::sheet::number_format::NumberFormat;
use crate::sheet::runs::ShownText;

use super::shared_texts::{Fonts, SharedText, shared_texts};

/// Cells of the rectangles around the cells of all sheets.
const MAX_AREA: u64 = 4_000_000;
/// Cells that one sheet may claim to have; the library only reserves room for them.
const MAX_DECLARED: u64 = 65_536 * 256;
/// Bytes of shared texts, copied into each cell that has one.
const MAX_TEXT: u64 = 200 << 20;

/// The records of a stream: what each is and what it holds.
struct Records<'s> {
    stream: &'s [u8],
    at: usize,
}

impl<'s> Iterator for Records<'s> {
    type Item = (u16, &'s [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = u16_at(self.stream, self.at)?;
        let length = usize::from(u16_at(self.stream, self.at + 2)?);
        let data = self.stream.get(self.at + 4..self.at + 4 + length)?;
        self.at += 4 + length;
        Some((kind, data))
    }
}

/// What the workbook's first records say.
#[derive(Debug, Default)]
struct Globals {
    codes: HashMap<u16, NumberFormat>,
    styles: Vec<u16>,
    sheets: Vec<usize>,
    texts: Vec<SharedText>,
    fonts: Fonts,
    /// The font of each style.
    style_fonts: Vec<u16>,
}

impl Globals {
    fn from_stream(stream: &[u8]) -> Read<Self> {
        let mut globals = Self::default();
        let mut shared: Vec<&[u8]> = Vec::new();
        let mut is_in_shared = false;
        for (kind, data) in (Records { stream, at: 0 }) {
            is_in_shared = kind == 0x00fc || is_in_shared && kind == 0x003c;
            match kind {
                0x002f if u16_at(data, 0).is_some() => return Err(Fault::Locked),
                0x041e => {
                    if let Some(id) = u16_at(data, 0) {
                        globals.codes.insert(id, NumberFormat::from_code(&format_code(data)));
                    }
                }
                0x0031 => globals.fonts.push(data),
                0x00e0 => {
                    globals.styles.push(u16_at(data, 2).unwrap_or(0));
                    globals.style_fonts.push(u16_at(data, 0).unwrap_or(0));
                }
                0x0085 => globals.sheets.push(u32_at(data, 0).map_or(usize::MAX, |at| at as usize)),
                0x00fc | 0x003c if is_in_shared => shared.push(data),
                0x000a => break,
                _ => {}
            }
        }
        globals.texts = shared_texts(&shared);
        Ok(globals)
    }

    /// What a reader sees of the shared text of that number in a cell of that style, where its look says something.
    fn shown(&self, number: u32, style: u16) -> Option<ShownText> {
        let font = self.style_fonts.get(usize::from(style)).copied().unwrap_or(0);
        Some(self.texts.get(number as usize)?.rich.as_ref()?.shown(font, |font| self.fonts.look(font)))
    }

    fn is_struck_out(&self, style: u16) -> bool {
        self.style_fonts.get(usize::from(style)).is_some_and(|font| self.fonts.look(*font).is_struck_out)
    }

    /// How a style shows numbers, if otherwise than as numbers.
    fn format(&self, style: u16) -> Option<NumberFormat> {
        let id = self.styles.get(usize::from(style))?;
        let format = self.codes.get(id).cloned().unwrap_or_else(|| NumberFormat::from_id(u32::from(*id)));
        (format != NumberFormat::Number).then_some(format)
    }
}

/// SheetMeta through the stream of a workbook.
pub(super) fn sheet_meta(stream: &[u8]) -> Read<Vec<SheetMeta>> {
    let globals = Globals::from_stream(stream)?;
    let (mut area, mut text) = (0, 0);
    let mut found = Vec::new();
    for start in &globals.sheets {
        let mut sheet = SheetMeta::default();
        let (mut bounds, mut depth) = (Bounds::default(), 0);
        for (kind, data) in (Records { stream, at: *start }) {
            match kind {
                // Charts inside a sheet begin and end as sheets do.
                0x0809 => depth += 1,
                0x000a if depth > 1 => depth -= 1,
                0x000a => break,
                0x0208 if depth < 2 && u16_at(data, 12).is_some_and(|flags| flags & 0x20 != 0) => {
                    sheet.hidden_rows.extend(u16_at(data, 0).map(u32::from));
                }
                0x007d if depth < 2 && u16_at(data, 8).is_some_and(|flags| flags & 1 != 0) => {
                    let (first, last) = (u16_at(data, 0).map(u32::from), u16_at(data, 2).map(u32::from));
                    sheet.hidden_columns.extend(first.zip(last));
                }
                0x0200 if declared_area(data) > MAX_DECLARED => return Err(Fault::Unknown),
                0x0203 | 0x0204 | 0x0205 | 0x0006 | 0x00d6 | 0x00fd | 0x027e | 0x00bd if depth < 2 => {
                    let Some((row, column)) = u16_at(data, 0).zip(u16_at(data, 2)) else { continue };
                    let last = if kind == 0x00bd {
                        u16_at(data, data.len().saturating_sub(2)).unwrap_or(column)
                    } else {
                        column
                    };
                    bounds.include(row, column, last);
                    let place = (u32::from(row), u32::from(column));
                    if let Some(number) = u32_at(data, 6).filter(|_| kind == 0x00fd) {
                        text += globals.texts.get(number as usize).map_or(0, |text| text.length);
                        let shown = globals.shown(number, u16_at(data, 4).unwrap_or(u16::MAX));
                        sheet.shown.extend(shown.map(|shown| (place, shown)));
                    }
                    if kind == 0x00d6 {
                        sheet.unread_runs.insert(place);
                    }
                    for (at, column) in (column..=last).enumerate() {
                        let style = u16_at(data, 4 + 6 * at).unwrap_or(u16::MAX);
                        if globals.is_struck_out(style) {
                            sheet.struck_out.insert((u32::from(row), u32::from(column)));
                        }
                        if let Some(format) = globals.format(style) {
                            sheet.formats.insert((u32::from(row), u32::from(column)), format);
                        }
                    }
                }
                _ => {}
            }
            if area + bounds.area() > MAX_AREA || text > MAX_TEXT {
                return Err(Fault::TooLarge);
            }
        }
        area += bounds.area();
        found.push(sheet);
    }
    Ok(found)
}

/// The rectangle around the cells of a sheet.
#[derive(Debug, Default)]
struct Bounds {
    corners: Option<((u16, u16), (u16, u16))>,
}

impl Bounds {
    fn include(&mut self, row: u16, first: u16, last: u16) {
        let ((top, left), (bottom, right)) = self.corners.unwrap_or(((row, first), (row, last)));
        self.corners = Some(((top.min(row), left.min(first)), (bottom.max(row), right.max(last).max(first))));
    }

    fn area(&self) -> u64 {
        self.corners
            .map_or(0, |((top, left), (bottom, right))| (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1))
    }
}

/// The cells that a sheet claims to have, for which the library makes room, reckoned as the library does.
fn declared_area(data: &[u8]) -> u64 {
    let corners = match data.len() {
        10 => [0, 2, 4, 6].map(|at| u16_at(data, at).map(u32::from)),
        _ => [u32_at(data, 0), u32_at(data, 4), u16_at(data, 8).map(u32::from), u16_at(data, 10).map(u32::from)],
    };
    let [Some(top), Some(bottom), Some(left), Some(right)] = corners else { return 0 };
    if bottom == 0 || right == 0 {
        return 1;
    }
    let left = if left > 0xff || right < left { 0 } else { left };
    // A last row before the first one becomes a very large number of rows.
    u64::from(bottom.wrapping_sub(top)) * u64::from(right - left)
}

/// A format's code: a count and letters of one or two bytes, or in older files of one.
fn format_code(data: &[u8]) -> String {
    let byte = |at: usize| data.get(at).copied().unwrap_or(0);
    let short = usize::from(byte(2));
    if data.len() == 3 + short {
        return data[3..].iter().map(|letter| char::from(*letter)).collect();
    }
    let letters = data.get(5..).unwrap_or_default();
    if byte(4) & 1 == 0 {
        return letters.iter().map(|letter| char::from(*letter)).collect();
    }
    letters
        .chunks_exact(2)
        .filter_map(|pair| char::from_u32(u32::from(u16::from_le_bytes([pair[0], pair[1]]))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    }

    /// A workbook stream with one sheet: styles of a number and of a percentage, and the records given.
    fn stream(sheet: &[Vec<u8>]) -> Vec<u8> {
        let style = |format: u16| record(0x00e0, &[&[0, 0][..], &format.to_le_bytes(), &[0; 16]].concat());
        let shared = record(0x00fc, &[&[1, 0, 0, 0, 1, 0, 0, 0][..], &[3, 0, 0, b'a', b'b', b'c']].concat());
        let globals = [style(0), style(9), shared].concat();
        let start = (globals.len() + 4 + 8 + 4) as u32;
        let named = record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 1, 0]].concat());
        [globals, named, record(0x000a, &[]), sheet.concat(), record(0x000a, &[])].concat()
    }

    fn number(row: u16, column: u16, style: u16) -> Vec<u8> {
        let at = [row.to_le_bytes(), column.to_le_bytes(), style.to_le_bytes()].concat();
        record(0x0203, &[&at[..], &0.05f64.to_le_bytes()].concat())
    }

    #[test]
    fn cells_with_a_percent_format_and_hidden_rows_are_told() {
        let row = |row: u8, flags: u8| record(0x0208, &[&[row, 0][..], &[0; 10], &[flags, 1, 0, 0]].concat());
        let found = sheet_meta(&stream(&[row(0, 0), number(0, 0, 0), row(3, 0x20), number(3, 2, 1)])).unwrap();
        assert_eq!(found[0].formats, HashMap::from([((3, 2), NumberFormat::Percent)]));
        assert_eq!(found[0].hidden_rows, [3]);
    }

    #[test]
    fn sheets_that_would_fill_the_memory_are_refused() {
        assert_eq!(sheet_meta(&stream(&[number(0, 0, 0), number(65_535, 255, 0)])).unwrap_err(), Fault::TooLarge);
        let dimensions = [0u32.to_le_bytes(), u32::MAX.to_le_bytes(), [0, 0, 255, 255]].concat();
        assert_eq!(
            sheet_meta(&stream(&[record(0x0200, &[&dimensions[..], &[0, 0]].concat())])).unwrap_err(),
            Fault::Unknown
        );
    }
}
