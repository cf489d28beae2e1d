//! The matrix as it was sent out: its rows by identity and by name, its columns' titles, and all rows that belong to
//! none.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::matrix::{MatrixWorkbook, Schema};
use super::meaning::{meaning, words};
use crate::error::Result;
use crate::matrix_form::{WordList, has_token_title, token_at};
use crate::model::{MatrixField, RowIdentity, RowKind, SourceId};
use crate::sheet::{Content, Row, Sheet};

/// A row of the matrix that speaks of a row of the programme.
#[derive(Debug)]
pub struct BaseRow<'w> {
    /// Which.
    pub identity: RowIdentity,
    /// The page of an objective.
    pub sheet: &'w Sheet,
    /// A row with a token.
    pub row: &'w Row,
    /// The title of the objective or measure, the name of the indicator or activity.
    pub title: String,
}

/// The column that a cell is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellColumn {
    /// A column of the matrix.
    Matrix(u16),
    /// A column that the matrix does not have: it makes the row another one.
    Added,
}

/// The words of cells, by column.
pub type CellWords = Vec<(CellColumn, String)>;

/// A row without the key of a row of the programme: a title, a header, a row of the summary.
#[derive(Debug)]
pub struct KeylessRow<'w> {
    /// Any sheet of the matrix, a page or the summary.
    pub sheet: &'w Sheet,
    /// A row without a token, which is known by its words and neighbours.
    pub row: &'w Row,
    /// What its cells say, by column of the matrix; without results of formulas and without hidden columns.
    pub cells: CellWords,
    /// The same with the results of formulas.
    pub with_results: CellWords,
    /// The next row of the programme below it.
    pub before: Option<RowIdentity>,
}

/// The titles of the columns in a header row, by column.
pub type Titles = Vec<(u16, String)>;

/// The matrix that was sent out.
#[derive(Debug)]
pub struct Base<'w> {
    /// What the hidden sheet says of rows, columns and words.
    pub schema: Schema,
    /// Its rows, in order.
    pub rows: Vec<BaseRow<'w>>,
    /// The headers that its sheets have.
    pub headers: BTreeSet<Titles>,
    /// The rows of sheets that name no row: among them the headers of the flat tables.
    pub of_flat_tables: HashSet<Titles>,
    /// The last column that any of its sheets of rows uses.
    pub last_column: u16,
    /// All other rows.
    pub keyless: Vec<KeylessRow<'w>>,
    by_identity: HashMap<RowIdentity, usize>,
    by_name: HashMap<(RowKind, String), Option<usize>>,
    notes: HashSet<String>,
    noted: HashSet<(SourceId, u32, u16)>,
}

impl<'w> Base<'w> {
    /// The base of a merge.
    ///
    /// # Errors
    /// The workbook does not name its rows.
    pub fn from_matrix(matrix: &MatrixWorkbook<'w>) -> Result<Self> {
        let schema = matrix.schema_of_base()?.clone();
        let mut base = Self {
            schema,
            rows: Vec::new(),
            headers: BTreeSet::new(),
            of_flat_tables: HashSet::new(),
            last_column: matrix.last_column(),
            keyless: Vec::new(),
            by_identity: HashMap::new(),
            by_name: HashMap::new(),
            notes: HashSet::new(),
            noted: HashSet::new(),
        };
        for of in &matrix.sheets {
            base.take_sheet(of.sheet, of.token);
            let source = of.sheet.source;
            base.noted.extend(of.sheet.annotations.notes.iter().map(|note| (source, note.row, note.column)));
            base.notes.extend(of.sheet.annotations.notes.iter().map(|note| super::meaning::of_words(&note.text)));
        }
        Ok(base)
    }

    fn take_sheet(&mut self, sheet: &'w Sheet, token: Option<u16>) {
        let is_shown = |column: &u16| token.is_none_or(|token| *column < token);
        let mut title = String::new();
        let mut first_keyless = self.keyless.len();
        for row in &sheet.rows {
            let Some(identity) = token.and_then(|column| token_at(row, column)) else {
                let to_base = |column| Some(column).filter(is_shown);
                let cells = cells_without_results(sheet, row, to_base);
                let with_results = all_cells(row, to_base);
                if let [(0, text)] = cells.as_slice() {
                    title.clone_from(text);
                }
                if token.is_some_and(|column| has_token_title(row, column)) {
                    self.headers.insert(cells.clone());
                }
                if token.is_none() {
                    self.of_flat_tables.insert(cells.clone());
                }
                if !with_results.is_empty() {
                    let [cells, with_results] = [cells, with_results].map(of_matrix);
                    self.keyless.push(KeylessRow { sheet, row, cells, with_results, before: None });
                }
                continue;
            };
            self.keyless[first_keyless..].iter_mut().for_each(|keyless| keyless.before = Some(identity.clone()));
            first_keyless = self.keyless.len();
            let name = words(row.cell(0).map(|cell| &cell.content));
            let is_named = matches!(identity.kind(), RowKind::Indicator | RowKind::Activity);
            let at = self.rows.len();
            if is_named && !name.is_empty() {
                let key = (identity.kind(), super::meaning::of_words(&name));
                self.by_name.entry(key).and_modify(|known| *known = None).or_insert(Some(at));
            }
            self.by_identity.entry(identity.clone()).or_insert(at);
            let title = if is_named { name } else { title.clone() };
            self.rows.push(BaseRow { identity, sheet, row, title });
        }
    }

    /// The number of the row of that identity.
    pub fn row_of(&self, identity: &RowIdentity) -> Option<usize> {
        self.by_identity.get(identity).copied()
    }

    /// The number of the only row of that kind and name.
    pub fn row_named(&self, kind: RowKind, name: &str) -> Option<usize> {
        self.by_name.get(&(kind, name.to_owned())).copied().flatten()
    }

    /// The identities of all rows.
    pub fn identities(&self) -> HashSet<RowIdentity> {
        self.by_identity.keys().cloned().collect()
    }

    /// How many formulas a sheet of the matrix has; none where it has no such sheet.
    pub fn formulas_of(&self, sheet: &str) -> Option<usize> {
        let of_rows = self.rows.iter().map(|row| row.sheet);
        let mut all = of_rows.chain(self.keyless.iter().map(|row| row.sheet));
        all.find(|of| of.name.as_deref() == Some(sheet)).map(|of| of.annotations.formulas.len())
    }

    /// Whether the matrix has a note of its own on that cell of a row.
    pub fn is_noted(&self, row: usize, column: u16) -> bool {
        let of = &self.rows[row];
        self.noted.contains(&(of.sheet.source, of.row.index, column))
    }

    /// Whether a note with those words was there from the outset.
    pub fn has_note(&self, text: &str) -> bool {
        self.notes.contains(&super::meaning::of_words(text))
    }

    /// What a cell of a field says: of a list the id of its word, else its meaning.
    pub fn answer(&self, field: MatrixField, content: Option<&Content>) -> String {
        let printed = meaning(content);
        let id = WordList::from_field(field).and_then(|list| self.schema.id(list, &printed)).map(str::to_owned);
        id.unwrap_or(printed)
    }

    /// The row of that number.
    pub fn identity(&self, row: usize) -> &RowIdentity {
        &self.rows[row].identity
    }

    /// The title of a column in rows of that kind, as the headers have it.
    pub fn column_title(&self, column: u16) -> Option<&str> {
        let titles = self.headers.iter().flatten().filter(|(at, _)| *at == column);
        titles.map(|(_, title)| title.as_str()).next()
    }
}

fn of_matrix(titles: Titles) -> CellWords {
    titles.into_iter().map(|(column, text)| (CellColumn::Matrix(column), text)).collect()
}

/// What the cells of a row say, by the column that `to_base` gives; results of formulas are left out.
pub fn cells_without_results<C>(sheet: &Sheet, row: &Row, to_base: impl Fn(u16) -> Option<C>) -> Vec<(C, String)> {
    let is_own = |column| !sheet.annotations.has_formula(row.index, column);
    all_cells(row, |column| to_base(column).filter(|_| is_own(column)))
}

/// What the cells of a row say, by the column that `to_base` gives.
pub fn all_cells<C>(row: &Row, to_base: impl Fn(u16) -> Option<C>) -> Vec<(C, String)> {
    let cells = row.cells.iter().filter_map(|cell| Some((to_base(cell.column)?, meaning(Some(&cell.content)))));
    cells.filter(|(_, text)| !text.is_empty()).collect()
}
