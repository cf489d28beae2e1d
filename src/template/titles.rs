//! The words on the sheets of the template that are not the reader's own: names of sheets, notes on columns.

use crate::language::Labels;
use crate::read::blank::{BlankColumn, BlankTable};
use crate::report::Tone;

/// The name of a table's sheet.
pub fn sheet_name(table: &BlankTable, labels: &Labels) -> String {
    labels.text(&format!("template-sheet-{}", table.id))
}

/// What belongs in a column: the text for the note on its header and for the guidance.
pub fn note(table: &BlankTable, column: &BlankColumn, labels: &Labels) -> String {
    let meaning = column.meaning.id();
    let own = format!("template-note-{}-{meaning}", table.id);
    let text = labels.text(&own);
    if text == own { labels.text(&format!("template-note-{meaning}")) } else { text }
}

/// Whether a row needs the column, in words, and the tone of its header.
pub fn need(column: &BlankColumn, labels: &Labels) -> (Tone, String) {
    if column.needed {
        (Tone::Header, labels.text("template-needed"))
    } else {
        (Tone::IndicatorHeader, labels.text("template-optional"))
    }
}
