//! What the hidden sheet of the program's own matrix says: where its fields stand, and which words its cells show. It is
//! described with [`MATRIX_SHEET`](crate::model::MATRIX_SHEET).

use std::collections::HashMap;

use crate::model::{CellAddress, MATRIX_SCHEMA, MatrixField, RowKind};
use crate::sheet::{Row, Sheet};

/// A line of the hidden sheet: record, kind, id, value; with its row from zero.
pub type MatrixRecord = (u32, [String; 4]);

/// The hidden sheet of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixForm {
    /// The column of the tokens.
    pub token: u16,
    /// All its lines.
    pub records: Vec<MatrixRecord>,
    fields: HashMap<(RowKind, u16), MatrixField>,
    /// List, id, word, and the word without its mark.
    words: Vec<[String; 4]>,
}

impl MatrixForm {
    /// What the sheet says, if it is the hidden sheet of a matrix.
    pub fn of(sheet: &Sheet) -> Option<Self> {
        let records = sheet.rows.iter().map(|row| (row.index, [0, 1, 2, 3].map(|column| text(row, column))));
        let records: Vec<MatrixRecord> = records.collect();
        records.iter().find(|(_, [record, _, _, value])| record == "schema" && value == MATRIX_SCHEMA)?;
        let column = |letters: &str| format!("{letters}1").parse::<CellAddress>().ok().map(|address| address.column);
        let (mut token, mut fields) = (None, HashMap::new());
        for (_, [_, kind, id, letters]) in records.iter().filter(|(_, line)| line[0] == "column") {
            match (RowKind::from_id(kind), MatrixField::from_id(id), column(letters)) {
                (Some(kind), Some(field), Some(at)) => drop(fields.insert((kind, at), field)),
                (None, None, Some(at)) if id == "token" => token = Some(at),
                _ => {}
            }
        }
        let of_words = records.iter().filter(|(_, line)| line[0] == "word");
        let words = of_words.map(|(_, [_, list, id, word])| [list.clone(), id.clone(), word.clone(), bare(word)]);
        let words = words.collect();
        Some(Self { token: token?, records, fields, words })
    }

    /// The lines of a record.
    pub fn of_record(&self, record: &'static str) -> impl Iterator<Item = &MatrixRecord> {
        self.records.iter().filter(move |(_, line)| line[0] == record)
    }

    /// The value of a record that stands once; empty where it does not stand.
    pub fn value(&self, record: &'static str) -> &str {
        self.of_record(record).next().map_or("", |(_, line)| &line[3])
    }

    /// The field in that column of rows of that kind.
    pub fn field(&self, kind: RowKind, column: u16) -> Option<MatrixField> {
        self.fields.get(&(kind, column)).copied()
    }

    /// The column of that field in rows of that kind.
    pub fn column(&self, kind: RowKind, field: MatrixField) -> Option<u16> {
        let found = self.fields.iter().find(|((of, _), own)| (*of, **own) == (kind, field));
        found.map(|((_, column), _)| *column)
    }

    /// The word that stands for an id of a list.
    pub fn word(&self, list: &str, id: &str) -> Option<&str> {
        self.words.iter().find(|[of, own, ..]| of == list && own == id).map(|[_, _, word, _]| word.as_str())
    }

    /// The id of a word of a list, with its mark or without, in any case.
    pub fn id(&self, list: &str, word: &str) -> Option<&str> {
        let wanted = bare(word);
        let found = self.words.iter().find(|[of, _, _, own]| of == list && !wanted.is_empty() && *own == wanted);
        found.map(|[_, id, ..]| id.as_str())
    }
}

fn text(row: &Row, column: u16) -> String {
    row.cell(column).map_or_else(String::new, |cell| single_blanks(&cell.content.to_string()))
}

/// Words with single blanks between them. A figure stored as text is thereby the figure: `97` and 97.
pub fn single_blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word without the mark before it, in small letters.
fn bare(word: &str) -> String {
    single_blanks(word).to_lowercase().trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
}
