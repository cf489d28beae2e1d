//! A workbook of the matrix as it comes back: what its hidden sheet says, and which of its rows speaks of which row of
//! the programme. The hidden sheet and the tokens are described in [`crate::matrix_form`].

use std::collections::{HashMap, HashSet};

use super::meaning::of_words;
use crate::error::{Error, Result};
use crate::matrix_form::{MatrixForm, Record, WordList, token_at};
use crate::model::{MatrixField, RowIdentity, RowKind, SourceId};
use crate::sheet::{Sheet, Workbook};

/// What the hidden sheet says of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// The programme's title.
    pub programme: String,
    /// As the hidden sheet has it, `2021`.
    pub review_year: String,
    /// The name of the profile that the matrix was made with.
    pub profile: String,
    /// The language's tag.
    pub language: String,
    /// The column of the tokens.
    pub token: u16,
    form: MatrixForm,
    /// Sheets that an earlier merge made.
    merge_sheets: Vec<String>,
    /// Notes that an earlier merge wrote.
    merge_notes: Vec<String>,
}

impl Schema {
    /// What the sheet says, if it is the hidden sheet of a matrix.
    fn read(sheet: &Sheet) -> Option<Self> {
        let form = MatrixForm::parse(sheet)?;
        let value = |record| form.value(record).to_owned();
        let all = |record| form.lines_of(record).map(|line| line.value.clone()).collect();
        Some(Self {
            programme: value(Record::Programme),
            review_year: value(Record::ReviewYear),
            profile: value(Record::Profile),
            language: value(Record::Language),
            token: form.token,
            merge_sheets: all(Record::MergeSheet),
            merge_notes: all(Record::MergeNote),
            form,
        })
    }

    /// Whether the workbook is itself the outcome of a merge.
    pub fn is_merged(&self) -> bool {
        !self.merge_sheets.is_empty()
    }

    /// Whether an earlier merge wrote a note of those words.
    pub fn wrote_note(&self, text: &str) -> bool {
        self.is_merged() && self.merge_notes.contains(&of_words(text))
    }

    /// The field in that column of rows of that kind.
    pub fn field(&self, kind: RowKind, column: u16) -> Option<MatrixField> {
        self.form.field(kind, column)
    }

    /// The column of a field in rows of that kind.
    pub fn column(&self, kind: RowKind, field: MatrixField) -> Option<u16> {
        self.form.column(kind, field)
    }

    /// The word for an id of a list.
    pub fn word(&self, list: WordList, id: &str) -> Option<&str> {
        self.form.word(list, id)
    }

    /// The id of a word of a list, with its mark or without, in any case.
    pub fn id(&self, list: WordList, word: &str) -> Option<&str> {
        self.form.id(list, word)
    }
}

/// A sheet of the matrix.
#[derive(Debug)]
pub struct MatrixSheet<'w> {
    /// The sheet as opened.
    pub sheet: &'w Sheet,
    /// The column of the tokens; none for a sheet without any.
    pub token: Option<u16>,
}

/// A workbook of the matrix: the one that was sent out, or a copy of it.
#[derive(Debug)]
pub struct MatrixWorkbook<'w> {
    /// The workbook as opened.
    pub workbook: &'w Workbook,
    /// What its hidden sheet says; none when it has none.
    pub schema: Option<Schema>,
    /// Its sheets without the hidden one and those that an earlier merge made.
    pub sheets: Vec<MatrixSheet<'w>>,
}

impl<'w> MatrixWorkbook<'w> {
    /// The workbook with what is known of its rows; of a copy, only rows that the matrix knows are named.
    pub fn from_workbook(workbook: &'w Workbook, known: Option<&HashSet<RowIdentity>>) -> Self {
        let schema = workbook.sheets.iter().find_map(Schema::read);
        let is_merge_sheet = |sheet: &Sheet| {
            let made = schema.as_ref().map_or(&[][..], |schema| &schema.merge_sheets);
            sheet.name.as_ref().is_some_and(|name| made.contains(name))
        };
        let sheets = workbook.sheets.iter().filter(|sheet| Schema::read(sheet).is_none() && !is_merge_sheet(sheet));
        let expected = schema.as_ref().map(|schema| schema.token);
        let sheets = sheets.map(|sheet| MatrixSheet { sheet, token: token_column(sheet, expected, known) }).collect();
        Self { workbook, schema, sheets }
    }

    /// The matrix that others are compared with, and its hidden sheet.
    ///
    /// # Errors
    /// The workbook does not name its rows.
    pub fn schema_of_base(&self) -> Result<&Schema> {
        let has_rows = self.sheets.iter().any(|sheet| sheet.token.is_some());
        self.schema.as_ref().filter(|_| has_rows).ok_or_else(|| {
            Error::input(
                &self.workbook.file,
                "this is no matrix whose rows can be told again",
                "Give the workbook that `expost evaluate ... -o matrix.xlsx` wrote and that was sent out.",
            )
        })
    }

    /// The last column that any sheet which names rows uses.
    pub fn last_column(&self) -> u16 {
        let named = self.sheets.iter().filter(|sheet| sheet.token.is_some());
        let last = named.flat_map(|of| &of.sheet.rows).filter_map(|row| row.cells.last()).map(|cell| cell.column);
        last.max().unwrap_or(0)
    }

    /// The first of its sheets' sources: the place of the file as a whole.
    pub fn source(&self) -> SourceId {
        self.workbook.sheets.first().map(|sheet| sheet.source).unwrap_or_default()
    }
}

/// The column in which rows are named: the expected one where it names any, else in a copy the one that names most.
fn token_column(sheet: &Sheet, expected: Option<u16>, known: Option<&HashSet<RowIdentity>>) -> Option<u16> {
    let mut counts: HashMap<u16, usize> = HashMap::new();
    for row in &sheet.rows {
        for cell in &row.cells {
            let may_be = known.is_some() || Some(cell.column) == expected;
            let token = if may_be { token_at(row, cell.column) } else { None };
            if token.is_some_and(|token| known.is_none_or(|known| known.contains(&token))) {
                *counts.entry(cell.column).or_default() += 1;
            }
        }
    }
    let most = counts.iter().max_by_key(|(column, count)| (**count, **column)).map(|(column, _)| *column);
    expected.filter(|column| counts.contains_key(column)).or(most)
}
