//! The attributes of an objective or measure in rows without a header: `Validity period: 2020–2022`.

use crate::model::{Sourced, StatedRelevance, Text};
use crate::read::record::StructureRecord;
use crate::read::words::meaning::Meaning;
use crate::read::words::{header_words, vocabulary};
use crate::sheet::{Cell, Content, Row, Sheet};
use crate::text::phrases::PhraseMatch;

/// Whether every cell is an attribute with its value of its own.
pub fn is_all_attributes(row: &Row) -> bool {
    let is_attribute = |content: &Content| {
        attribute(&content.to_string()).is_some_and(|(meaning, value)| {
            !value.is_empty() && matches!(meaning, Meaning::Institution | Meaning::Kind | Meaning::Validity)
        })
    };
    !row.cells.is_empty() && row.cells.iter().all(|cell| is_attribute(&cell.content))
}

/// `Validity period: 2020–2022`.
pub fn attribute(words: &str) -> Option<(Meaning, &str)> {
    let (name, value) = words.split_once(':')?;
    Some((header_words::meaning(name)?.0, value.trim()))
}

/// Cells that are the name of an attribute whose value is in the row below.
pub fn labels(row: &Row) -> Vec<(u16, Meaning)> {
    let label = |content: &Content| match content {
        Content::Text(text) => header_words::meaning(text).map(|(meaning, _)| meaning),
        _ => None,
    };
    row.cells.iter().filter_map(|cell| Some((cell.column, label(&cell.content)?))).collect()
}

/// Takes attributes out of a row (`Validity period: 2020–2022`, the value beside its name, or below it); true where all its
/// cells are attributes or names of them.
pub fn add_attributes(record: &mut StructureRecord, row: &Row, sheet: &Sheet, labels: &[(u16, Meaning)]) -> bool {
    let mut all = true;
    let mut cells = row.cells.iter().peekable();
    while let Some(cell) = cells.next() {
        let words = cell.content.to_string();
        let sourced =
            |cell: &Cell, value: &str| Sourced::new(value.to_owned(), sheet.cell_origin(row.index, cell.column));
        let below = labels.iter().find(|(column, _)| *column == cell.column);
        let named = attribute(&words).or_else(|| Some((header_words::meaning(&words)?.0, "")));
        all &= match (named, below) {
            (Some((meaning, "")), _) => match cells.next_if(|next| !is_name(next)) {
                Some(next) => set(record, meaning, sourced(next, &next.content.to_string())),
                None => true,
            },
            (Some((meaning, value)), _) => set(record, meaning, sourced(cell, value)),
            (None, Some((_, meaning))) => set(record, *meaning, sourced(cell, &words)),
            (None, None) => false,
        };
    }
    all
}

/// Whether a cell is the name of an attribute, or has one before its value.
fn is_name(cell: &Cell) -> bool {
    let words = cell.content.to_string();
    attribute(&words).is_some() || header_words::meaning(&words).is_some()
}

/// Sets what an attribute says, where the record has no value yet; false where the record has no such attribute.
pub fn set(record: &mut StructureRecord, meaning: Meaning, value: Sourced<String>) -> bool {
    let slot: &mut Text = match meaning {
        Meaning::Institution => &mut record.institution,
        Meaning::Kind => &mut record.kind,
        Meaning::Validity => &mut record.validity,
        Meaning::Comment | Meaning::Remark => &mut record.comment,
        Meaning::Relevance => {
            let verdict = match vocabulary::all_languages().relevance(&value.value) {
                PhraseMatch::One(verdict) => Some(verdict),
                _ => None,
            };
            record.relevance.get_or_insert(StatedRelevance { verdict, text: value });
            return true;
        }
        _ => return false,
    };
    if !value.value.is_empty() {
        slot.get_or_insert(value);
    }
    true
}
