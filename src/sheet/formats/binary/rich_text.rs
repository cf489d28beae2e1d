//! Texts of Excel's binary workbooks whose runs have several fonts.

use crate::sheet::bytes::u16_at;
use crate::sheet::runs::{Height, Look, RunText, ShownText};

/// The look of a font by its flags and the number that says where its letters stand.
pub(in crate::sheet::formats) fn look_of_font(flags: Option<u16>, height: Option<u16>) -> Look {
    let height = match height {
        Some(1) => Height::Raised,
        Some(2) => Height::Lowered,
        Some(_) | None => Height::Line,
    };
    Look { height, is_struck_out: flags.is_some_and(|flags| flags & 0x08 != 0), is_hidden: false }
}

/// Letters, and the places where their font changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sheet::formats) struct RichText {
    /// The letters in UTF-16.
    pub letters: Vec<u16>,
    /// From which letter on which font holds.
    pub changes: Vec<(u16, u16)>,
}

impl RichText {
    /// The changes as they are written: pairs of two bytes each.
    pub(in crate::sheet::formats) fn changes(bytes: &[u8]) -> Vec<(u16, u16)> {
        bytes.chunks_exact(4).filter_map(|pair| Some((u16_at(pair, 0)?, u16_at(pair, 2)?))).collect()
    }

    /// The text as a reader sees it, in a cell of that font.
    pub(in crate::sheet::formats) fn shown(&self, font: u16, look: impl Fn(u16) -> Look) -> ShownText {
        let mut text = RunText::default();
        let (mut from, mut held) = (0, look(font));
        let ends = self.changes.iter().map(|(at, font)| (usize::from(*at), look(*font)));
        for (end, next) in ends.chain([(self.letters.len(), Look::default())]) {
            let run = self.letters.get(from..end.max(from)).unwrap_or_default();
            text.push(String::from_utf16_lossy(run).replace('\r', ""), held);
            (from, held) = (end.max(from), next);
        }
        text.finish()
    }
}
