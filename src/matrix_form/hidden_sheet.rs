//! The hidden sheet, written and parsed: a table of four columns that says what the matrix is about, which column has which
//! field, and which words the cells show.
//!
//! | record | kind | id | value |
//! | --- | --- | --- | --- |
//! | `schema` | | | [`MATRIX_SCHEMA`] |
//! | `programme`, `review-year`, `language` | | | the title, `2021`, `en` |
//! | `fiscal-year` | | | a year that the tables name as a fiscal one, `2020/21` |
//! | `profile` | `built-in`, or nothing for one of the user's own | | `annex7` |
//! | `rule` | its value when the matrix was written | its key in a profile, `tolerance` | the cell that has it now, `Legend and method!C24`; empty where it is fixed |
//! | `change-in` | | an indicator's code | what its changes in percent are counted in, `points` or `relative` |
//! | `yearly-values` | | an indicator's code | what its yearly values are, where something says it: `amounts`, `levels`, `cumulative` |
//! | `column` | `row` | `token` | the letter of the hidden column, `M` |
//! | `column` | a [`RowKind`] | a [`MatrixField`] | the letter of the field's column in rows of that kind |
//! | `word` | a [`WordList`] | an id, `not-achieved` | the word that the cells show for it, with its mark |
//! | `bare-word` | `verdict` | an id | the same word without its mark |
//! | `draft` | | | what comes before a sentence that the program drafted |
//! | `direction` | | an indicator's code | its direction |
//! | `planned-target` | | an indicator's code | the plan's target of the review year, where it counts and no cell shows it |
//! | `later-target` | the period, `2023` | an indicator's code | the target that counts, where it is of that later period and no cell shows it |
//! | `unit` | `in-name` where the name has it in its own brackets | an indicator's code | its unit, where [`name_and_unit`](super::name_and_unit) would not tell it from the name |
//! | `no-verdict` | | an indicator's code | the id of the verdict that its cell shows where the rules give none and no evaluator states one |
//! | `value-unit` | `baseline`, `target`, `achieved` | an indicator's code | the unit of that value, where they are in different units |
//! | `period` | | an indicator's code | the period that it is judged for, `2021-Q3`, where that is not the review period |
//! | `part`, `part-place` | a dimension, nothing | the token of a part's row | the part, the location it is limited to |
//! | `about-part` | a dimension | an indicator's code | the part that the indicator itself is about |
//! | `missing`, `yes`, `no` | | | a word for "no value", for yes, for no |
//! | `verify` | | | what comes before an evaluator's words on relevance where other rows say something else |
//! | `merge-sheet`, `merge-note` | | | in merged copies: a sheet that is no part of the matrix, a note of the merge |

use std::collections::HashMap;

use super::column::{FIELDS, TOKEN};
use super::word_list::WordList;
use crate::model::{CellAddress, MatrixField, RowKind, column_letters};
use crate::sheet::{Content, Row, Sheet};

/// The name of the hidden sheet.
pub const MATRIX_SHEET: &str = "expost";

/// The version of this contract: a sheet with another one is not read as a matrix.
pub const MATRIX_SCHEMA: &str = "expost-matrix/1";

/// The column of the records in the hidden sheet.
pub const RECORD_COLUMN: u16 = 0;
/// The column of the values in the hidden sheet.
pub const VALUE_COLUMN: u16 = 3;

/// The kind of the record of a profile that is no file of the user's.
pub const BUILT_IN_PROFILE: &str = "built-in";

/// The kind of the record of a unit that the name itself has in brackets.
pub const UNIT_IN_NAME: &str = "in-name";

/// The kinds of the records of units of values: baseline, target, achieved value.
pub const VALUES_WITH_UNITS: [&str; 3] = ["baseline", "target", "achieved"];

/// Kind and id of the record for the column of the tokens.
const TOKEN_RECORD: (&str, &str) = ("row", "token");

crate::model::terms_ids! {
    /// What a line of the hidden sheet is about, as its column `record` names it.
    Record {
        /// The schema, without which the sheet is not the hidden sheet of a matrix.
        Schema = "schema",
        /// The programme's title.
        Programme = "programme",
        /// The year whose achieved values are judged, `2021`.
        ReviewYear = "review-year",
        /// A year that the tables name as a fiscal one.
        FiscalYear = "fiscal-year",
        /// The profile's name.
        Profile = "profile",
        /// A rule of the profile: its value when the matrix was written, and the cell that has it now.
        Rule = "rule",
        /// The language's tag.
        Language = "language",
        /// The column of a field or of the tokens.
        Column = "column",
        /// What comes before a drafted sentence.
        Draft = "draft",
        /// A word of a list, with its mark.
        Word = "word",
        /// A word of a list, without its mark.
        BareWord = "bare-word",
        /// An indicator's direction.
        Direction = "direction",
        /// What an indicator's changes in percent are counted in, where a map said it.
        ChangeIn = "change-in",
        /// What an indicator's yearly values are, where something says it.
        YearlyValues = "yearly-values",
        /// The plan's target that no cell shows.
        PlannedTarget = "planned-target",
        /// The target of a later period that no cell shows.
        LaterTarget = "later-target",
        /// An indicator's unit that the cell of its name does not tell.
        Unit = "unit",
        /// The verdict of an indicator that nobody states: the rules give none.
        NoVerdict = "no-verdict",
        /// The unit of one value of an indicator.
        ValueUnit = "value-unit",
        /// The period that an indicator is judged for.
        Period = "period",
        /// What the row of a part is about, by a dimension.
        Part = "part",
        /// The location that the row of a part is about.
        PartPlace = "part-place",
        /// The part that an indicator is about.
        AboutPart = "about-part",
        /// A word for "no value".
        Missing = "missing",
        /// A word for yes.
        Yes = "yes",
        /// A word for no.
        No = "no",
        /// What comes before an evaluator's words on relevance that are to be verified.
        Verify = "verify",
        /// A sheet that a merge made.
        MergeSheet = "merge-sheet",
        /// A note that a merge wrote.
        MergeNote = "merge-note",
    }
}

/// The lines of a hidden sheet in the order in which they are written: record, kind, id and value.
#[derive(Debug, Default)]
pub struct HiddenSheetLines {
    lines: Vec<[String; 4]>,
}

impl HiddenSheetLines {
    /// The titles and the schema.
    pub fn new() -> Self {
        let titles = ["record", "kind", "id", "value"].map(str::to_owned);
        let mut lines = Self { lines: vec![titles] };
        lines.push(Record::Schema, MATRIX_SCHEMA);
        lines
    }

    /// Adds a line of a record that needs neither kind nor id.
    pub fn push(&mut self, record: Record, value: impl Into<String>) {
        self.push_line(record, "", "", value);
    }

    /// Adds a line of a record about the thing with that id.
    pub fn push_about(&mut self, record: Record, id: &str, value: impl Into<String>) {
        self.push_line(record, "", id, value);
    }

    /// Adds a line of a record about a dimension of the thing with that id.
    pub fn push_dimension(&mut self, record: Record, dimension: &str, id: &str, value: impl Into<String>) {
        self.push_line(record, dimension, id, value);
    }

    /// Adds the unit of the indicator with that code; the name itself may have it.
    pub fn push_unit(&mut self, code: &str, unit: &str, is_in_name: bool) {
        self.push_line(Record::Unit, if is_in_name { UNIT_IN_NAME } else { "" }, code, unit);
    }

    /// Adds the profile; one of the user's own is no help to a later reading, which does not have its file.
    pub fn push_profile(&mut self, name: &str, is_built_in: bool) {
        self.push_line(Record::Profile, if is_built_in { BUILT_IN_PROFILE } else { "" }, "", name);
    }

    /// Adds a rule by its key in a profile: its value, and the cell that formulas read (`Method!C27`); no cell where it is fixed.
    pub fn push_rule(&mut self, key: &str, value: &str, cell: &str) {
        self.push_line(Record::Rule, value, key, cell);
    }

    /// Adds the columns of tokens and fields.
    pub fn push_columns(&mut self) {
        self.push_line(Record::Column, TOKEN_RECORD.0, TOKEN_RECORD.1, column_letters(TOKEN));
        for (kind, field, column) in FIELDS {
            self.push_line(Record::Column, kind.id(), field.id(), column_letters(*column));
        }
    }

    /// Adds a word of a list.
    pub fn push_word(&mut self, list: WordList, id: &str, word: impl Into<String>) {
        self.push_line(Record::Word, list.id(), id, word);
    }

    /// Adds a word of a list without its mark.
    pub fn push_bare_word(&mut self, list: WordList, id: &str, word: impl Into<String>) {
        self.push_line(Record::BareWord, list.id(), id, word);
    }

    fn push_line(&mut self, record: Record, kind: &str, id: &str, value: impl Into<String>) {
        self.lines.push([record.id().to_owned(), kind.to_owned(), id.to_owned(), value.into()]);
    }

    /// The row, from 0, that the next line will have.
    pub fn next_row(&self) -> u32 {
        self.lines.len() as u32
    }

    /// The lines, each with its four cells.
    pub fn into_lines(self) -> Vec<[String; 4]> {
        self.lines
    }
}

/// A line of a parsed hidden sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its row in the sheet, from 0.
    pub row: u32,
    /// None for the titles and for records of a later version.
    pub record: Option<Record>,
    /// What kind of thing it is about.
    pub kind: String,
    /// Which one.
    pub id: String,
    /// What it says.
    pub value: String,
}

impl Line {
    fn from_row(row: &Row) -> Self {
        let text = |column| row.cell(column).map_or_else(String::new, |cell| single_blanks(&cell.content.to_string()));
        let record = Record::from_id(&text(RECORD_COLUMN));
        Self { row: row.index, record, kind: text(1), id: text(2), value: text(VALUE_COLUMN) }
    }
}

/// A word of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    list: WordList,
    id: String,
    word: String,
    /// The word without its mark, in small letters.
    bare: String,
}

/// The hidden sheet of a matrix, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixForm {
    /// The column of the tokens.
    pub token: u16,
    /// All lines of the sheet.
    pub lines: Vec<Line>,
    fields: HashMap<(RowKind, u16), MatrixField>,
    words: Vec<Word>,
}

impl MatrixForm {
    /// None where the sheet is not the hidden sheet of a matrix.
    pub fn parse(sheet: &Sheet) -> Option<Self> {
        let may_be_schema = |row: &Row| {
            let value = row.cell(VALUE_COLUMN).map(|cell| &cell.content);
            matches!(value, Some(Content::Text(text)) if text.contains(MATRIX_SCHEMA))
        };
        // Sheets of any size are asked: their lines are read only if one may be that of the schema.
        if !sheet.rows.iter().any(may_be_schema) {
            return None;
        }
        let lines: Vec<Line> = sheet.rows.iter().map(Line::from_row).collect();
        lines.iter().find(|line| line.record == Some(Record::Schema) && line.value == MATRIX_SCHEMA)?;
        let column = |letters: &str| format!("{letters}1").parse::<CellAddress>().ok().map(|address| address.column);
        let (mut token, mut fields) = (None, HashMap::new());
        for line in lines.iter().filter(|line| line.record == Some(Record::Column)) {
            match (RowKind::from_id(&line.kind), MatrixField::from_id(&line.id), column(&line.value)) {
                (Some(kind), Some(field), Some(at)) => drop(fields.insert((kind, at), field)),
                (None, None, Some(at)) if line.id == TOKEN_RECORD.1 => token = Some(at),
                _ => {}
            }
        }
        let words = lines.iter().filter(|line| line.record == Some(Record::Word));
        let words = words.filter_map(|line| {
            let (id, word) = (line.id.clone(), line.value.clone());
            Some(Word { list: WordList::from_id(&line.kind)?, id, bare: bare(&word), word })
        });
        let words = words.collect();
        Some(Self { token: token?, lines, fields, words })
    }

    /// The lines of a record.
    pub fn lines_of(&self, record: Record) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.record == Some(record))
    }

    /// The value of the first line of a record; empty without one.
    pub fn value(&self, record: Record) -> &str {
        self.lines_of(record).next().map_or("", |line| &line.value)
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

    /// The word that the cells show for an id of a list.
    pub fn word(&self, list: WordList, id: &str) -> Option<&str> {
        self.words.iter().find(|word| word.list == list && word.id == id).map(|word| word.word.as_str())
    }

    /// The id of a word of a list, with its mark or without, in any case.
    pub fn id(&self, list: WordList, word: &str) -> Option<&str> {
        let wanted = bare(word);
        let found = self.words.iter().find(|word| word.list == list && !wanted.is_empty() && word.bare == wanted);
        found.map(|word| word.id.as_str())
    }
}

/// Words with single blanks between them. A figure stored as text is thereby the figure: `97` and 97.
pub fn single_blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word without the mark before it, in small letters.
fn bare(word: &str) -> String {
    single_blanks(word).to_lowercase().trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Cell;

    fn sheet(lines: HiddenSheetLines) -> Sheet {
        let cell = |(column, text): (u16, String)| Cell { column, content: Content::Text(text.into()) };
        let filled = |line: [String; 4]| (0..).zip(line).filter(|(_, text)| !text.is_empty()).map(cell).collect();
        let rows = (0..).zip(lines.into_lines());
        Sheet {
            source: Default::default(),
            name: Some(MATRIX_SHEET.to_owned()),
            kind: crate::model::SourceKind::Sheet,
            hidden: true,
            rows: rows.map(|(index, line)| Row { index, cells: filled(line), fields: 4 }).collect(),
            merges: Vec::new(),
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            struck_out: Vec::new(),
            element: None,
            annotations: Default::default(),
            places: None,
        }
    }

    #[test]
    fn a_parsed_sheet_says_what_was_written() {
        let mut lines = HiddenSheetLines::new();
        lines.push(Record::ReviewYear, "2021");
        lines.push_profile("annex7", true);
        lines.push_columns();
        lines.push_word(WordList::Verdict, "not-achieved", "✗ Not achieved");
        lines.push_about(Record::Direction, "1.1.3#2", "increase");
        let form = MatrixForm::parse(&sheet(lines)).unwrap();
        assert_eq!((form.token, form.value(Record::ReviewYear), form.value(Record::Language)), (TOKEN, "2021", ""));
        for (kind, field, column) in FIELDS {
            assert_eq!(form.field(*kind, *column), Some(*field));
            assert_eq!(form.column(*kind, *field), Some(*column));
        }
        assert_eq!(form.field(RowKind::Measure, TOKEN), None);
        assert_eq!(form.word(WordList::Verdict, "not-achieved"), Some("✗ Not achieved"));
        let line = form.lines_of(Record::Direction).next().unwrap();
        assert_eq!((line.id.as_str(), line.value.as_str()), ("1.1.3#2", "increase"));
        assert_eq!(form.lines_of(Record::Profile).next().unwrap().kind, BUILT_IN_PROFILE);
    }

    #[test]
    fn a_word_is_known_with_its_mark_or_without_in_any_case_and_only_in_its_list() {
        let mut lines = HiddenSheetLines::new();
        lines.push_columns();
        lines.push_word(WordList::Verdict, "not-achieved", "✗ Not achieved");
        let form = MatrixForm::parse(&sheet(lines)).unwrap();
        for word in ["✗ Not achieved", "not  achieved", "NOT ACHIEVED"] {
            assert_eq!(form.id(WordList::Verdict, word), Some("not-achieved"), "{word}");
        }
        assert_eq!(form.id(WordList::Relevance, "Not achieved"), None);
        assert_eq!(form.id(WordList::Verdict, "✗"), None);
    }

    #[test]
    fn a_sheet_without_the_schema_or_the_tokens_is_no_hidden_sheet() {
        assert_eq!(MatrixForm::parse(&sheet(HiddenSheetLines::new())), None);
        let mut lines = HiddenSheetLines::default();
        lines.push_columns();
        assert_eq!(MatrixForm::parse(&sheet(lines)), None);
    }
}
