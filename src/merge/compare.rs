//! One copy against the matrix.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::base::{Base, LooseRow, loose_cells};
use super::columns::{self, Columns};
use super::matrix::{DISPUTE_MARK, Matrix, Schema, token_at};
use super::meaning::{meaning, words};
use super::{Added, AddedKind, Answers, Comment, Deleted, Merged, Outside, OutsideKind, Returned};
use crate::error::{Error, Result};
use crate::finding::Message;
use crate::model::{MatrixField, Origin, RowKind};
use crate::sheet::{Content, Row, Sheet};

/// Rows of one cell whose words are less alike are not one row.
const ALIKE: f64 = 0.8;

/// Beyond so many comparisons a changed row is told as one deleted and one added, so that the work stays linear.
const MOST_COMPARISONS: usize = 1_000_000;

/// A sheet of the copy with its columns; `names_rows` where it is a sheet of the matrix.
struct CopySheet<'w> {
    sheet: &'w Sheet,
    columns: Columns,
    token: Option<u16>,
    names_rows: bool,
}

/// A row of the copy, by its sheet's number.
#[derive(Clone, Copy)]
struct CopyRow<'w> {
    sheet: usize,
    row: &'w Row,
}

/// The copy as it is compared.
struct Comparison<'c, 'w> {
    base: &'c Base<'w>,
    file: &'c str,
    schema: Option<&'c Schema>,
    sheets: Vec<CopySheet<'w>>,
    /// Whether the words outside the input cells can be compared: they are in the language of the matrix.
    same_language: bool,
    /// The matrix's row that each row of the copy speaks of.
    claims: HashMap<(usize, u32), usize>,
    merged: &'c mut Merged,
    returned: Returned,
}

/// Compares a copy and adds what it says.
pub fn compare<'w>(base: &Base<'w>, copy: &Matrix<'w>, merged: &mut Merged, answers: &mut Answers) -> Result<Returned> {
    let file = copy.workbook.file.as_str();
    let sheets = sheets_of(base, copy, file)?;
    let language = copy.schema.as_ref().map_or(&base.schema.language, |schema| &schema.language);
    let returned = Returned { file: file.to_owned(), source: copy.source(), ..Returned::default() };
    let mut comparison = Comparison {
        base,
        file,
        schema: copy.schema.as_ref(),
        sheets,
        same_language: *language == base.schema.language,
        claims: HashMap::new(),
        merged,
        returned,
    };
    comparison.remark(copy);
    let (rows, further) = comparison.claim();
    for (at, row) in rows.iter().enumerate() {
        match row {
            Some(row) => comparison.compare_row(at, *row, answers),
            None => comparison.miss_row(at),
        }
    }
    for (at, row) in further {
        comparison.add(row, AddedKind::Copy, Some(at), |_| true);
    }
    comparison.compare_loose();
    comparison.gather_notes();
    Ok(comparison.returned)
}

fn sheets_of<'w>(base: &Base<'w>, copy: &Matrix<'w>, file: &str) -> Result<Vec<CopySheet<'w>>> {
    let mut sheets = Vec::new();
    for of in &copy.sheets {
        let names_rows = of.token.is_some() || columns::has_header(of.sheet, &base.headers, &base.of_flat_tables);
        let columns = match names_rows {
            true => Columns::of(of.sheet, &base.headers, (base.schema.token, of.token)),
            false => Some(Columns::default()),
        };
        let columns = columns.ok_or_else(|| {
            let place = of.sheet.name.as_ref().map_or_else(|| file.to_owned(), |name| format!("{file}#{name}"));
            let mend = "Move the columns back to where they were in the matrix, or write its column titles over them.";
            Error::input(
                place,
                "columns were inserted, moved or deleted, and no column title tells where they are",
                mend,
            )
        })?;
        sheets.push(CopySheet { sheet: of.sheet, columns, token: of.token, names_rows });
    }
    Ok(sheets)
}

impl<'w> Comparison<'_, 'w> {
    fn remark(&mut self, copy: &Matrix<'_>) {
        let about = |key| Message::new(key).with("file", self.file);
        let mut remarks = Vec::new();
        if copy.sheets.iter().any(|of| !of.sheet.margin.is_read) {
            remarks.push(about("merge-notes-not-read"));
        }
        if !self.same_language {
            let language = self.schema.map_or("", |schema| &schema.language);
            remarks.push(about("merge-other-language").with("language", language));
        }
        self.merged.remarks.extend(remarks);
    }

    fn origin(&self, row: CopyRow<'_>) -> Origin {
        row.row.origin(self.sheets[row.sheet].sheet)
    }

    fn cell_at(&self, row: CopyRow<'_>, column: u16) -> Origin {
        Origin::cell(self.sheets[row.sheet].sheet.source, row.row.index, column)
    }

    /// The words in the column of names.
    fn name_of(&self, row: CopyRow<'_>) -> String {
        let column = self.sheets[row.sheet].columns.in_copy(0);
        meaning(column.and_then(|column| row.row.cell(column)).map(|cell| &cell.content))
    }

    /// Finds the copy's row for each row of the matrix, and further copies of rows.
    ///
    /// A row is known by its token. Where its name is that of another row of the matrix, the visible cells were sorted
    /// without the hidden ones, and the name counts; where the token is gone, the name counts too.
    fn claim(&mut self) -> (Vec<Option<CopyRow<'w>>>, Vec<(usize, CopyRow<'w>)>) {
        let mut rows: Vec<Option<CopyRow<'w>>> = vec![None; self.base.rows.len()];
        let (mut further, mut nameless) = (Vec::new(), Vec::new());
        let mut by_name = 0;
        let all: Vec<CopyRow<'w>> = self
            .sheets
            .iter()
            .enumerate()
            .filter(|(_, of)| of.names_rows)
            .flat_map(|(at, of)| of.sheet.rows.iter().map(move |row| CopyRow { sheet: at, row }))
            .collect();
        for row in all {
            let token = self.sheets[row.sheet].token.and_then(|column| token_at(row.row, column));
            let Some(at) = token.and_then(|token| self.base.row_of(&token)) else {
                nameless.push(row);
                continue;
            };
            let name = self.name_of(row);
            let kind = self.base.identity(at).kind();
            let is_other = !name.is_empty() && name != super::of_words(&self.base.rows[at].title);
            let own = self.base.row_named(kind, &name).filter(|_| is_other);
            by_name += usize::from(own.is_some());
            self.take(own.unwrap_or(at), row, &mut rows, &mut further);
        }
        for row in nameless {
            let name = self.name_of(row);
            let named = |kind| self.base.row_named(kind, &name).filter(|at| rows[*at].is_none());
            if let Some(at) =
                named(RowKind::Indicator).or_else(|| named(RowKind::Activity)).filter(|_| !name.is_empty())
            {
                by_name += 1;
                self.take(at, row, &mut rows, &mut further);
            }
        }
        if by_name > 0 {
            let remark = Message::new("merge-known-by-name").with("file", self.file).with("count", by_name);
            self.merged.remarks.push(remark);
        }
        (rows, further)
    }

    fn take(
        &mut self,
        at: usize,
        row: CopyRow<'w>,
        rows: &mut [Option<CopyRow<'w>>],
        further: &mut Vec<(usize, CopyRow<'w>)>,
    ) {
        self.claims.insert((row.sheet, row.row.index), at);
        match &rows[at] {
            None => rows[at] = Some(row),
            Some(_) => further.push((at, row)),
        }
    }

    fn compare_row(&mut self, at: usize, row: CopyRow<'w>, answers: &mut Answers) {
        let base_row = &self.base.rows[at];
        let kind = base_row.identity.kind();
        for column in 0..self.base.schema.token {
            let Some(own_column) = self.sheets[row.sheet].columns.in_copy(column) else { continue };
            let before = base_row.row.cell(column).map(|cell| &cell.content);
            let after = row.row.cell(own_column).map(|cell| &cell.content);
            let place = self.cell_at(row, own_column);
            match self.base.schema.field(kind, column).filter(|field| field.is_input()) {
                Some(field) => {
                    let after = self.in_words_of_the_matrix(field, after);
                    let is_unsettled = meaning(after.as_ref()).starts_with(DISPUTE_MARK);
                    if is_unsettled {
                        let remark = Message::new("merge-unsettled").with("place", place);
                        self.merged.remarks.push(remark);
                    } else if self.base.answer(field, before) != self.base.answer(field, after.as_ref()) {
                        answers.entry((at, column)).or_default().push((after, place));
                    }
                }
                None => self.compare_outside(at, column, (row, own_column)),
            }
        }
        self.add_cells(at, row);
    }

    /// A word of a list in the language of the matrix, whatever the language of the copy.
    fn in_words_of_the_matrix(&self, field: MatrixField, content: Option<&Content>) -> Option<Content> {
        let (Some(list), Some(own)) = (field.list(), content) else { return content.cloned() };
        let said = meaning(content);
        let id = self.schema.and_then(|schema| schema.id(list, &said)).or_else(|| self.base.schema.id(list, &said));
        let word = id.and_then(|id| self.base.schema.word(list, id));
        Some(word.map_or_else(|| own.clone(), |word| Content::Text(word.into())))
    }

    fn compare_outside(&mut self, at: usize, column: u16, (row, own_column): (CopyRow<'w>, u16)) {
        let base_row = &self.base.rows[at];
        let margin = &self.sheets[row.sheet].sheet.margin;
        let was_formula = base_row.sheet.margin.has_formula(base_row.row.index, column);
        let is_formula = margin.has_formula(row.row.index, own_column);
        // What a formula gives follows from other cells.
        if is_formula || (was_formula && !self.tells_formulas()) {
            return;
        }
        let before = base_row.row.cell(column).map(|cell| &cell.content);
        let after = row.row.cell(own_column).map(|cell| &cell.content);
        let differs = meaning(before) != meaning(after);
        let kind = match was_formula {
            true => OutsideKind::Formula,
            false if differs && self.same_language => OutsideKind::Cell,
            false => return,
        };
        self.merged.outside.push(Outside {
            at: self.cell_at(row, own_column),
            kind,
            row: Some(at),
            base: Some(Origin::cell(base_row.sheet.source, base_row.row.index, column)),
            before: words(before),
            after: words(after),
        });
        self.returned.outside += 1;
    }

    /// Whether a column of a copy's sheet is none of the matrix.
    fn is_new_column(&self, sheet: usize, column: u16) -> bool {
        let of = &self.sheets[sheet];
        let known = of.columns.in_matrix(column).filter(|column| *column <= self.base.last_column);
        of.names_rows && known.is_none() && Some(column) != of.token
    }

    /// Keeps what stands beside a row of the matrix, in columns that the matrix does not have.
    fn add_cells(&mut self, at: usize, row: CopyRow<'w>) {
        let sheet = row.sheet;
        let is_new: HashSet<u16> =
            row.row.cells.iter().map(|cell| cell.column).filter(|column| self.is_new_column(sheet, *column)).collect();
        if !is_new.is_empty() {
            self.add(row, AddedKind::Cells, Some(at), |column| is_new.contains(&column));
        }
    }

    fn add(&mut self, row: CopyRow<'w>, kind: AddedKind, at: Option<usize>, is_kept: impl Fn(u16) -> bool) {
        let token = self.sheets[row.sheet].token;
        let kept = row.row.cells.iter().filter(|cell| Some(cell.column) != token && is_kept(cell.column));
        let cells = kept.map(|cell| (cell.column, cell.content.clone())).collect();
        self.merged.added.push(Added { at: self.origin(row), kind, row: at, cells });
        self.returned.added += 1;
    }

    fn miss_row(&mut self, at: usize) {
        let base_row = &self.base.rows[at];
        self.merged.deleted.push(Deleted {
            from: Origin::source(self.returned.source),
            base: base_row.row.origin(base_row.sheet),
            row: Some(at),
            words: base_row.title.clone(),
        });
        self.returned.deleted += 1;
    }

    /// Compares the rows that speak of no row of the programme: titles, headers, the summary, the flat tables.
    fn compare_loose(&mut self) {
        self.miss_columns();
        let own = self.loose_rows();
        let mut waiting: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, loose) in self.base.loose.iter().enumerate() {
            waiting.entry(self.key(loose)).or_default().push(at);
        }
        let mut left = Vec::new();
        for (row, loose) in self.likest_first(own) {
            let same = waiting.get_mut(&self.key(&loose)).filter(|same| !same.is_empty());
            match same {
                Some(same) => _ = same.remove(0),
                None => left.push((row, loose)),
            }
        }
        left.sort_by_key(|(row, _)| (row.sheet, row.row.index));
        let mut missing: Vec<usize> = waiting.into_values().flatten().collect();
        missing.sort_unstable();
        let is_few = left.len().saturating_mul(missing.len()) <= MOST_COMPARISONS;
        for (row, loose) in left {
            let partner = if is_few { self.partner(&loose, &missing) } else { None };
            match partner {
                Some(at) => {
                    let base_at = missing.remove(at);
                    self.compare_loose_row(base_at, row, &loose);
                }
                None => {
                    let above = self.row_above(row);
                    self.add(row, AddedKind::Row, above, |_| true);
                }
            }
        }
        self.miss_loose(&missing);
    }

    /// What tells a loose row: its words; in another language the cells that are filled and the row below.
    fn key(&self, loose: &LooseRow<'_>) -> (Vec<(u16, String)>, Option<crate::model::RowIdentity>) {
        if self.same_language {
            return (loose.cells.clone(), None);
        }
        (loose.cells.iter().map(|(column, _)| (*column, String::new())).collect(), loose.before.clone())
    }

    /// The rows in the order in which they find their partners: in another language those first that have most words in
    /// common with a row of the matrix, so that of rows filled alike the one that was added is left over.
    fn likest_first(&self, mut rows: Vec<(CopyRow<'w>, LooseRow<'w>)>) -> Vec<(CopyRow<'w>, LooseRow<'w>)> {
        if !self.same_language {
            let all = self.base.loose.iter().flat_map(|loose| &loose.cells);
            let known: HashSet<&str> = all.flat_map(|(_, text)| text.split(' ')).collect();
            let in_common = |loose: &LooseRow<'_>| {
                let words = loose.cells.iter().flat_map(|(_, text)| text.split(' '));
                words.filter(|word| known.contains(word)).count()
            };
            rows.sort_by_key(|(_, loose)| std::cmp::Reverse(in_common(loose)));
        }
        rows
    }

    /// All rows of the copy that speak of no row of the programme.
    fn loose_rows(&self) -> Vec<(CopyRow<'w>, LooseRow<'w>)> {
        let mut loose: Vec<(CopyRow<'w>, LooseRow<'w>)> = Vec::new();
        for (number, of) in self.sheets.iter().enumerate() {
            let first = loose.len();
            let last = if of.names_rows { self.base.schema.token } else { u16::MAX };
            for row in &of.sheet.rows {
                if let Some(at) = self.claims.get(&(number, row.index)) {
                    let waiting = loose[first..].iter_mut().filter(|(_, loose)| loose.before.is_none());
                    waiting.for_each(|(_, loose)| loose.before = Some(self.base.identity(*at).clone()));
                    continue;
                }
                let to_base = |column| match of.columns.in_matrix(column).filter(|column| *column < last) {
                    // What stands in no column of the matrix makes the row another one.
                    None if self.is_new_column(number, column) => Some(u16::MAX),
                    known => known,
                };
                let cells = loose_cells(of.sheet, row, to_base);
                if !cells.is_empty() {
                    let row_of_copy = CopyRow { sheet: number, row };
                    loose.push((row_of_copy, LooseRow { sheet: of.sheet, row, cells, before: None }));
                }
            }
        }
        loose
    }

    /// The number, among the missing rows, of the one that this row was.
    fn partner(&self, loose: &LooseRow<'_>, missing: &[usize]) -> Option<usize> {
        let score = |base: &LooseRow<'_>| {
            let shared = if self.same_language {
                loose.cells.iter().filter(|cell| base.cells.contains(cell)).count()
            } else {
                loose.cells.iter().filter(|(column, _)| base.cells.iter().any(|(own, _)| own == column)).count()
            };
            let most = loose.cells.len().max(base.cells.len());
            match (loose.cells.as_slice(), base.cells.as_slice()) {
                ([(column, one)], [(own, other)]) if self.same_language => {
                    let alike = strsim::jaro_winkler(beginning(one), beginning(other));
                    if column == own && alike >= ALIKE { alike } else { 0.0 }
                }
                _ if shared * 2 >= most => shared as f64 / most as f64,
                _ => 0.0,
            }
        };
        let scored = missing.iter().enumerate().map(|(at, base)| (score(&self.base.loose[*base]), at));
        let best = scored.filter(|(score, _)| *score > 0.0);
        best.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1))).map(|(_, at)| at)
    }

    fn compare_loose_row(&mut self, base_at: usize, row: CopyRow<'w>, loose: &LooseRow<'_>) {
        if !self.same_language {
            return;
        }
        let base = &self.base.loose[base_at];
        let columns: std::collections::BTreeSet<u16> = base
            .cells
            .iter()
            .chain(&loose.cells)
            .map(|(column, _)| *column)
            .filter(|column| *column != u16::MAX)
            .collect();
        let says = |cells: &[(u16, String)], column| {
            cells.iter().find(|(own, _)| *own == column).map(|(_, text)| text.clone()).unwrap_or_default()
        };
        for column in columns {
            let Some(own_column) = self.sheets[row.sheet].columns.in_copy(column) else { continue };
            let (before, after) = (says(&base.cells, column), says(&loose.cells, column));
            let was_formula = base.sheet.margin.has_formula(base.row.index, column);
            let margin = &self.sheets[row.sheet].sheet.margin;
            if before == after
                || margin.has_formula(row.row.index, own_column)
                || (was_formula && !self.tells_formulas())
            {
                continue;
            }
            let stood = words(base.row.cell(column).map(|cell| &cell.content));
            self.merged.outside.push(Outside {
                at: self.cell_at(row, own_column),
                kind: if was_formula { OutsideKind::Formula } else { OutsideKind::Cell },
                row: None,
                base: Some(Origin::cell(base.sheet.source, base.row.index, column)),
                before: if was_formula { stood } else { before },
                after,
            });
            self.returned.outside += 1;
        }
        let sheet = row.sheet;
        let is_new: HashSet<u16> =
            row.row.cells.iter().map(|cell| cell.column).filter(|column| self.is_new_column(sheet, *column)).collect();
        if !is_new.is_empty() {
            let above = self.row_above(row);
            self.add(row, AddedKind::Cells, above, |column| is_new.contains(&column));
        }
    }

    /// The row of the programme that stands next above a row of the copy.
    fn row_above(&self, row: CopyRow<'_>) -> Option<usize> {
        let own = self.claims.iter().filter(|((sheet, index), _)| *sheet == row.sheet && *index < row.row.index);
        own.max_by_key(|((_, index), _)| *index).map(|(_, at)| *at)
    }

    /// Rows that are gone; of a sheet that is gone altogether, the sheet.
    fn miss_loose(&mut self, missing: &[usize]) {
        if !self.same_language || self.sheets.iter().any(|of| !of.sheet.margin.is_read) {
            return;
        }
        let base = self.base;
        let names_rows: HashSet<_> = base.rows.iter().map(|row| row.sheet.source).collect();
        let mut gone = HashSet::new();
        for at in missing {
            let loose = &base.loose[*at];
            let source = loose.sheet.source;
            let of_sheet =
                |all: &mut dyn Iterator<Item = &LooseRow<'_>>| all.filter(|row| row.sheet.source == source).count();
            let is_whole = !names_rows.contains(&source)
                && of_sheet(&mut missing.iter().map(|at| &base.loose[*at])) == of_sheet(&mut base.loose.iter());
            // A merging has only the sheets of the objectives.
            if is_whole && self.schema.is_some_and(Schema::is_merged) {
                continue;
            }
            if is_whole {
                if gone.insert(source) {
                    self.merged.outside.push(Outside {
                        at: Origin::source(self.returned.source),
                        kind: OutsideKind::Sheet,
                        row: None,
                        base: Some(Origin::source(source)),
                        before: loose.sheet.name.clone().unwrap_or_default(),
                        after: String::new(),
                    });
                    self.returned.outside += 1;
                }
                continue;
            }
            let words: Vec<&str> = loose.cells.iter().map(|(_, text)| text.as_str()).collect();
            self.merged.deleted.push(Deleted {
                from: Origin::source(self.returned.source),
                base: loose.row.origin(loose.sheet),
                row: None,
                words: words.join(" | "),
            });
            self.returned.deleted += 1;
        }
    }

    /// Whether a value in the place of a formula is someone's doing: not where formulas are not read, nor in a merging,
    /// which has values only.
    fn tells_formulas(&self) -> bool {
        self.sheets.iter().all(|of| of.sheet.margin.is_read) && !self.schema.is_some_and(Schema::is_merged)
    }

    /// Columns of the matrix that a sheet no longer has.
    fn miss_columns(&mut self) {
        for number in 0..self.sheets.len() {
            let of = &self.sheets[number];
            let gone: Vec<u16> =
                (0..self.base.schema.token).filter(|column| of.columns.in_copy(*column).is_none()).collect();
            let at = Origin::source(of.sheet.source);
            for column in gone {
                let before = self.base.column_title(column).unwrap_or_default().to_owned();
                let kind = OutsideKind::Column;
                self.merged.outside.push(Outside { at, kind, row: None, base: None, before, after: String::new() });
                self.returned.outside += 1;
            }
        }
    }

    /// Whether a note is the matrix's own, or one that an earlier merging wrote.
    fn is_known(&self, note: &str) -> bool {
        self.base.has_note(note) || self.schema.is_some_and(|schema| schema.wrote_note(note))
    }

    fn gather_notes(&mut self) {
        let mut comments = Vec::new();
        for (number, of) in self.sheets.iter().enumerate() {
            let notes = of.sheet.margin.notes.iter().filter(|note| !self.is_known(&note.text));
            comments.extend(notes.map(|note| Comment {
                at: Origin::cell(of.sheet.source, note.row, note.column),
                row: self.claims.get(&(number, note.row)).copied(),
                column: of.columns.in_matrix(note.column).filter(|_| of.names_rows),
                author: note.author.clone(),
                text: note.text.clone(),
            }));
        }
        self.returned.comments = comments.len();
        self.merged.comments.extend(comments);
    }
}

/// The beginning of a text, enough to see whether two are alike.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(300).map_or(text, |(at, _)| &text[..at])
}
