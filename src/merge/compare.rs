//! One copy against the matrix.

use std::collections::{HashMap, HashSet};

use super::base::Base;
use super::columns::{self, Columns};
use super::comparison::{Comparison, CopyRow, CopySheet};
use super::matrix::{MatrixWorkbook, Schema};
use super::meaning::{meaning, of_words, words};
use super::outcome::{AddedKind, Answers, Comment, Deleted, Merged, Outside, OutsideKind, Returned};
use crate::error::{Error, Result};
use crate::finding::Message;
use crate::matrix_form::{DISPUTE_MARK, WordList, token_at};
use crate::model::{MatrixField, Origin, RowKind};
use crate::sheet::{Content, Sheet};

/// Compares a copy and adds what it says.
pub fn compare<'w>(
    base: &Base<'w>,
    copy: &MatrixWorkbook<'w>,
    merged: &mut Merged,
    answers: &mut Answers,
) -> Result<Returned> {
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
        alike: 0,
        merged,
        returned,
    };
    comparison.remark(copy);
    let (rows, further) = comparison.claim();
    comparison.ensure_known(&rows)?;
    for (at, row) in rows.iter().enumerate() {
        match row {
            Some(row) => comparison.compare_row(at, *row, answers),
            None => comparison.miss_row(at),
        }
    }
    for (at, row) in further {
        match comparison.says_nothing_new(at, row) {
            true => comparison.alike += 1,
            false => comparison.add(row, AddedKind::Copy, Some(at), |_| true),
        }
    }
    comparison.compare_keyless();
    comparison.remark_alike();
    comparison.remark_without_results(copy);
    comparison.gather_notes();
    Ok(comparison.returned)
}

fn sheets_of<'w>(base: &Base<'w>, copy: &MatrixWorkbook<'w>, file: &str) -> Result<Vec<CopySheet<'w>>> {
    let mut sheets = Vec::new();
    for of in &copy.sheets {
        let names_rows = of.token.is_some() || columns::has_header(of.sheet, &base.headers, &base.of_flat_tables);
        let columns = match names_rows {
            true => Columns::find(of.sheet, &base.headers, (base.schema.token, of.token)),
            false => Some(Columns::default()),
        };
        let columns = columns.ok_or_else(|| {
            let place = of.sheet.name.as_ref().map_or_else(|| file.to_owned(), |name| format!("{file}#{name}"));
            let fix = "Move the columns back to where they were in the matrix, or write its column titles over them.";
            Error::input(
                place,
                "columns were inserted, moved or deleted, and no column title tells where they are",
                fix,
            )
        })?;
        let pasted_over = formulas_pasted_over(base, copy, of.sheet);
        sheets.push(CopySheet { sheet: of.sheet, columns, token: of.token, names_rows, pasted_over });
    }
    Ok(sheets)
}

/// Fewer formulas that were replaced are named one by one.
const FEWEST_PASTED: usize = 4;

/// How many formulas the sheet of that name has in the matrix, where the copy has none of them and could have.
fn formulas_pasted_over(base: &Base<'_>, copy: &MatrixWorkbook<'_>, sheet: &Sheet) -> Option<usize> {
    let can_have = sheet.annotations.is_read && !copy.schema.as_ref().is_some_and(Schema::is_merged);
    if !can_have || !sheet.annotations.formulas.is_empty() {
        return None;
    }
    let formulas = base.formulas_of(sheet.name.as_deref()?)?;
    (formulas >= FEWEST_PASTED).then_some(formulas)
}

impl<'w> Comparison<'_, 'w> {
    fn remark(&mut self, copy: &MatrixWorkbook<'_>) {
        let about = |key| Message::new(key).with("file", self.file);
        let mut remarks = Vec::new();
        if copy.sheets.iter().any(|of| !of.sheet.annotations.is_read) {
            remarks.push(about("merge-notes-not-read"));
        }
        if !self.same_language {
            let language = self.schema.map_or("", |schema| &schema.language);
            remarks.push(about("merge-other-language").with("language", language));
        }
        let pasted = self.sheets.iter().filter_map(|of| Some((of.sheet.name.as_deref()?, of.pasted_over?)));
        remarks
            .extend(pasted.map(|(sheet, count)| about("merge-pasted-over").with("sheet", sheet).with("count", count)));
        self.merged.remarks.extend(remarks);
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
            let is_other = !name.is_empty() && name != of_words(&self.base.rows[at].title);
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

    /// Refuses a workbook that names no row and in which names identify fewer than half of the rows of their sheets.
    fn ensure_known(&self, rows: &[Option<CopyRow<'w>>]) -> Result<()> {
        if self.schema.is_some() || self.sheets.iter().any(|of| of.token.is_some()) {
            return Ok(());
        }
        let known = || self.base.rows.iter().zip(rows).filter(|(_, row)| row.is_some()).map(|(base, _)| base);
        let sheets: HashSet<_> = known().map(|base| base.sheet.source).collect();
        let has_name = |kind| matches!(kind, RowKind::Indicator | RowKind::Activity);
        let of_sheets = self.base.rows.iter().filter(|base| sheets.contains(&base.sheet.source));
        let all = of_sheets.filter(|base| has_name(base.identity.kind())).count();
        let identified = known().count();
        if identified * 2 >= all && identified > 0 {
            return Ok(());
        }
        let what = format!("only {identified} of {all} rows of the matrix can be told in it by their names");
        let fix = "Leave it out, or give the copy with its hidden column of row names.";
        Err(Error::input(self.file, what, fix))
    }

    /// Whether the row of the matrix has every value of a further copy of it.
    fn says_nothing_new(&self, at: usize, row: CopyRow<'w>) -> bool {
        let of = &self.sheets[row.sheet];
        row.row.cells.iter().filter(|cell| !of.sheet.annotations.has_formula(row.row.index, cell.column)).all(|cell| {
            let stood = of.columns.in_matrix(cell.column).and_then(|column| self.base.rows[at].row.cell(column));
            meaning(stood.map(|cell| &cell.content)) == meaning(Some(&cell.content))
        })
    }

    /// That most formulas have no results: a program wrote the file and did not work them out.
    fn remark_without_results(&mut self, copy: &MatrixWorkbook<'_>) {
        let cells = copy.sheets.iter().flat_map(|of| &of.sheet.rows).flat_map(|row| &row.cells);
        let count = cells.filter(|cell| matches!(cell.content, Content::Uncomputed(_))).count();
        let all: usize = copy.sheets.iter().map(|of| of.sheet.annotations.formulas.len()).sum();
        if count > 0 && count * 2 >= all {
            let remark = Message::new("merge-without-results").with("file", self.file).with("count", count);
            self.merged.remarks.push(remark);
        }
    }

    fn remark_alike(&mut self) {
        if self.alike > 0 {
            let remark = Message::new("merge-copies-alike").with("file", self.file).with("count", self.alike);
            self.merged.remarks.push(remark);
        }
    }

    fn take(
        &mut self,
        at: usize,
        row: CopyRow<'w>,
        rows: &mut [Option<CopyRow<'w>>],
        further: &mut Vec<(usize, CopyRow<'w>)>,
    ) {
        self.claims.insert((row.sheet, row.row.index), at);
        // Of a sheet and its copy, the one with the name that was sent out is meant.
        let is_at_home = |row: CopyRow<'w>| self.sheets[row.sheet].sheet.name == self.base.rows[at].sheet.name;
        match rows[at] {
            None => rows[at] = Some(row),
            Some(before) if is_at_home(row) && !is_at_home(before) => {
                rows[at] = Some(row);
                further.push((at, before));
            }
            Some(_) => further.push((at, row)),
        }
    }

    fn compare_row(&mut self, at: usize, row: CopyRow<'w>, answers: &mut Answers) {
        let base_row = &self.base.rows[at];
        let kind = base_row.identity.kind();
        let mut is_changed = false;
        let mut outside = Vec::new();
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
                        is_changed = true;
                        answers.entry((at, column)).or_default().push((after, place));
                    }
                }
                None if self.is_from_a_merge(kind, column) => {}
                None => outside.extend(self.outside(at, column, (row, own_column))),
            }
        }
        // Of a sheet that was pasted over, a value that is another although nobody changed the row was typed by hand.
        let is_typed = |found: &Outside| !is_changed && found.before != found.after;
        outside.retain(|found| found.kind != OutsideKind::Formula || !self.is_pasted_over(row) || is_typed(found));
        self.returned.outside += outside.len();
        self.merged.outside.extend(outside);
        self.add_cells(at, row);
    }

    /// A word of a list in the language of the matrix, whatever the language of the copy.
    fn in_words_of_the_matrix(&self, field: MatrixField, content: Option<&Content>) -> Option<Content> {
        let (Some(list), Some(own)) = (WordList::from_field(field), content) else { return content.cloned() };
        let printed = meaning(content);
        let id =
            self.schema.and_then(|schema| schema.id(list, &printed)).or_else(|| self.base.schema.id(list, &printed));
        let word = id.and_then(|id| self.base.schema.word(list, id));
        Some(word.map_or_else(|| own.clone(), |word| Content::Text(word.into())))
    }

    /// Whether the cell is a verdict that an earlier merge set.
    fn is_from_a_merge(&self, kind: RowKind, column: u16) -> bool {
        let is_verdict = self.base.schema.field(kind, column) == Some(MatrixField::Verdict);
        is_verdict && self.schema.is_some_and(Schema::is_merged)
    }

    /// What was changed in a cell that nobody is to change.
    fn outside(&self, at: usize, column: u16, (row, own_column): (CopyRow<'w>, u16)) -> Option<Outside> {
        let base_row = &self.base.rows[at];
        let annotations = &self.sheets[row.sheet].sheet.annotations;
        let was_formula = base_row.sheet.annotations.has_formula(base_row.row.index, column);
        let is_formula = annotations.has_formula(row.row.index, own_column);
        // What a formula gives follows from other cells.
        if is_formula || (was_formula && !self.tells_formulas()) {
            return None;
        }
        let before = base_row.row.cell(column).map(|cell| &cell.content);
        let after = row.row.cell(own_column).map(|cell| &cell.content);
        let differs = meaning(before) != meaning(after);
        let kind = match was_formula {
            true => OutsideKind::Formula,
            false if differs && self.same_language => OutsideKind::Cell,
            false => return None,
        };
        Some(Outside {
            at: self.cell_at(row, own_column),
            kind,
            row: Some(at),
            base: Some(Origin::cell(base_row.sheet.source, base_row.row.index, column)),
            before: words(before),
            after: words(after),
        })
    }

    /// Keeps the cells next to a row of the matrix, in columns that the matrix does not have.
    fn add_cells(&mut self, at: usize, row: CopyRow<'w>) {
        let sheet = row.sheet;
        let is_new: HashSet<u16> =
            row.row.cells.iter().map(|cell| cell.column).filter(|column| self.is_new_column(sheet, *column)).collect();
        if !is_new.is_empty() {
            self.add(row, AddedKind::Cells, Some(at), |column| is_new.contains(&column));
        }
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

    /// Whether a note is the matrix's own, or one that an earlier merge wrote.
    fn is_known(&self, note: &str) -> bool {
        self.base.has_note(note) || self.schema.is_some_and(|schema| schema.wrote_note(note))
    }

    fn gather_notes(&mut self) {
        let mut comments = Vec::new();
        let mut of_language = 0;
        for (number, of) in self.sheets.iter().enumerate() {
            for note in of.sheet.annotations.notes.iter().filter(|note| !self.is_known(&note.text)) {
                let row = self.claims.get(&(number, note.row)).copied();
                let column = of.columns.in_matrix(note.column).filter(|_| of.names_rows);
                // Where the matrix has a note, a copy in another language has it in its own words.
                let is_noted = row.zip(column).is_some_and(|(row, column)| self.base.is_noted(row, column));
                if !self.same_language && is_noted && note.author.is_none() {
                    of_language += 1;
                    continue;
                }
                let at = Origin::cell(of.sheet.source, note.row, note.column);
                let (author, text) = (note.author.clone(), note.text.clone());
                comments.push(Comment { at, row, column, author, text });
            }
        }
        if of_language > 0 {
            let remark = Message::new("merge-notes-of-language").with("file", self.file).with("count", of_language);
            self.merged.remarks.push(remark);
        }
        self.returned.comments = comments.len();
        self.merged.comments.extend(comments);
    }
}
