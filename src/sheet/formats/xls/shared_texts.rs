//! The shared texts of an XLS workbook: how long each is, and the runs of those that have several looks, which the library
//! that reads the cells does not tell.
//!
//! Layout of the records: [MS-XLS] 2.4.265 (SST), 2.4.58 (Continue), 2.5.293 (XLUnicodeRichExtendedString), 2.4.122 (Font).

use crate::sheet::bytes::{u16_at, u32_at};
use crate::sheet::formats::binary::rich_text::{RichText, look_of_font};
use crate::sheet::runs::Look;

/// A shared text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SharedText {
    /// How many bytes it takes at most.
    pub length: u64,
    /// Its letters and the places where its look changes, if it has several looks.
    pub rich: Option<RichText>,
}

/// The looks of a workbook's fonts.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    looks: Vec<Look>,
}

impl Fonts {
    /// Takes the next font record.
    pub(super) fn push(&mut self, data: &[u8]) {
        self.looks.push(look_of_font(u16_at(data, 2), u16_at(data, 8)));
    }

    /// The look of the font of that number; no font has number 4.
    pub(super) fn look(&self, number: u16) -> Look {
        let at = usize::from(if number > 4 { number - 1 } else { number });
        self.looks.get(at).copied().unwrap_or_default()
    }
}

/// Reads the texts of the records in which they stand; those behind a fault are left out.
pub(super) fn shared_texts(records: &[&[u8]]) -> Vec<SharedText> {
    let mut cursor = Cursor { records, record: 0, at: 8 };
    std::iter::from_fn(|| cursor.text()).collect()
}

/// A place in records that go on in one another.
struct Cursor<'r> {
    records: &'r [&'r [u8]],
    record: usize,
    at: usize,
}

impl Cursor<'_> {
    fn text(&mut self) -> Option<SharedText> {
        while self.at >= self.records.get(self.record)?.len() {
            self.next_record();
        }
        let data = self.records.get(self.record)?;
        let (count, flags) = (u16_at(data, self.at)?, *data.get(self.at + 2)?);
        self.at += 3;
        let mut changes = 0;
        if flags & 8 != 0 {
            changes = u16_at(data, self.at).unwrap_or(0);
            self.at += 2;
        }
        let mut further = 0;
        if flags & 4 != 0 {
            further = u32_at(data, self.at).unwrap_or(0) as usize;
            self.at += 4;
        }
        let letters = self.letters(count, flags & 1 == 1, changes > 0)?;
        let changes = RichText::changes(&self.bytes(usize::from(changes) * 4, true));
        self.bytes(further, false);
        let rich = (!changes.is_empty()).then_some(RichText { letters, changes });
        Some(SharedText { length: u64::from(count) * 2, rich })
    }

    fn next_record(&mut self) {
        self.record += 1;
        self.at = 0;
    }

    /// So many letters, where they are kept; in the next record they may be of another size.
    fn letters(&mut self, count: u16, mut is_wide: bool, are_kept: bool) -> Option<Vec<u16>> {
        let (mut left, mut letters) = (usize::from(count), Vec::new());
        while left > 0 {
            let data = self.records.get(self.record)?;
            let width = 1 + usize::from(is_wide);
            let here = left.min(data.len().saturating_sub(self.at) / width);
            if are_kept {
                let bytes = data.get(self.at..self.at + here * width).unwrap_or_default();
                letters.extend(bytes.chunks_exact(width).map(|letter| match *letter {
                    [low, high] => u16::from_le_bytes([low, high]),
                    [low] => u16::from(low),
                    _ => 0,
                }));
            }
            left -= here;
            self.at += here * width;
            if left > 0 {
                self.next_record();
                is_wide = self.records.get(self.record)?.first().is_some_and(|flags| flags & 1 == 1);
                self.at = 1;
            }
        }
        Some(letters)
    }

    /// So many bytes, where they are kept, across records.
    fn bytes(&mut self, mut count: usize, are_kept: bool) -> Vec<u8> {
        let mut kept = Vec::new();
        while let Some(data) = self.records.get(self.record).filter(|_| count > 0) {
            let rest = data.get(self.at..).unwrap_or_default();
            let here = &rest[..count.min(rest.len())];
            if are_kept {
                kept.extend_from_slice(here);
            }
            count -= here.len();
            self.at += here.len();
            if count > 0 {
                self.next_record();
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::runs::{PassedOver, ShownText};

    fn font(flags: u8, script: u8) -> Vec<u8> {
        vec![200, 0, flags, 0, 0, 0, 0, 0, script, 0, 0, 0, 0, 0]
    }

    fn fonts() -> Fonts {
        let mut fonts = Fonts::default();
        for (flags, script) in [(0, 0), (0, 0), (0, 0), (0, 0), (0, 1), (8, 0)] {
            fonts.push(&font(flags, script));
        }
        fonts
    }

    #[test]
    fn lengths_of_texts_are_read_across_records() {
        let first = [&[0; 8][..], &[2, 0, 0, b'a', b'b'], &[4, 0, 1, b'c', 0]].concat();
        let second = [&[0][..], b"def", &[1, 0, 0, b'g']].concat();
        let lengths: Vec<u64> = shared_texts(&[&first, &second]).iter().map(|text| text.length).collect();
        assert_eq!(lengths, [4, 8, 2]);
        assert_eq!(shared_texts(&[&[0; 9]]), []);
    }

    #[test]
    fn runs_of_a_text_are_shown_by_their_fonts_also_across_records() {
        // 23 with a raised 1, its one change of font cut in two; then 95 struck out beside 88.
        let first = [&[0; 8][..], &[3, 0, 8, 1, 0, b'2', b'3', b'1', 2, 0]].concat();
        let second = [&[5, 0][..], &[4, 0, 8, 2, 0, b'9', b'5', b'8', b'8', 0, 0, 6, 0, 2, 0, 0, 0]].concat();
        let texts = shared_texts(&[&first, &second]);
        let shown: Vec<ShownText> =
            texts.iter().filter_map(|text| Some(text.rich.as_ref()?.shown(0, |font| fonts().look(font)))).collect();
        assert_eq!(shown[0], ShownText::from("23¹".to_owned()));
        assert_eq!(shown[1].text, "88");
        assert_eq!(shown[1].passed_over, Some(PassedOver::Runs { left_out: "95".into(), whole: "9588".into() }));
    }
}
