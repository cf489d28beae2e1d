//! Brings returned copies of a matrix together: who changed what, where two disagree, what was changed outside the
//! input cells, which rows came and went, and what was said in notes. Rows are told by their identity, never by their place.

mod accepted;
mod base;
mod columns;
mod compare;
mod loose;
mod matrix;
mod meaning;

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::finding::Message;
use crate::matrix_form::WordList;
use crate::model::{MatrixField, Origin, RowIdentity, SourceId};
use crate::sheet::{Content, Workbook};

pub use accepted::{Accepted, accepted};
pub use base::{Base, BaseRow};
pub use matrix::{MatrixWorkbook, Schema};
pub use meaning::{of_words, words};

/// A change of an input cell on which all who changed it agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The row, by its number in the base.
    pub row: usize,
    /// The field.
    pub field: MatrixField,
    /// The cell of the base.
    pub at: Origin,
    /// What stood there.
    pub before: Option<Content>,
    /// What stands there now.
    pub after: Option<Content>,
    /// The cells of the copies.
    pub by: Vec<Origin>,
}

/// An input cell that copies changed to different values.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// The row, by its number in the base.
    pub row: usize,
    /// The field.
    pub field: MatrixField,
    /// The cell of the base.
    pub at: Origin,
    /// What stood there.
    pub before: Option<Content>,
    /// Each value with the cells of the copies that have it.
    pub answers: Vec<(Option<Content>, Vec<Origin>)>,
}

/// What was changed outside the input cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutsideKind {
    /// A cell that the working group does not fill in says something else.
    Cell,
    /// A formula was replaced by a value.
    Formula,
    /// A column of the matrix is gone.
    Column,
    /// A sheet of the workbook is gone.
    Sheet,
}

crate::model::terms_ids! {
    /// Why a row or cell is taken for one that was added.
    AddedKind {
        /// A row that the matrix does not have.
        Row = "row",
        /// A further copy of a row of the matrix.
        Copy = "copy",
        /// Cells in a column that the matrix does not have.
        Cells = "cells",
    }
}

/// A change outside the input cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Outside {
    /// The cell of the copy; its sheet where the cell is gone.
    pub at: Origin,
    /// What was changed.
    pub kind: OutsideKind,
    /// The row of the programme, by its number in the base.
    pub row: Option<usize>,
    /// The cell of the base, where there is one.
    pub base: Option<Origin>,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// A row, or cells of one, that the matrix does not have.
#[derive(Debug, Clone, PartialEq)]
pub struct Added {
    /// The row of the copy.
    pub at: Origin,
    /// What was added.
    pub kind: AddedKind,
    /// The row of the programme that it copies, belongs to or stands below, by its number in the base.
    pub row: Option<usize>,
    /// All that stands there: the column's letters and the words.
    pub cells: Vec<(u16, Content)>,
}

/// A row that a copy no longer has.
#[derive(Debug, Clone, PartialEq)]
pub struct Deleted {
    /// The copy, by its first sheet.
    pub from: Origin,
    /// The row of the base.
    pub base: Origin,
    /// The row of the programme, by its number in the base.
    pub row: Option<usize>,
    /// What it said.
    pub words: String,
}

/// A note that a copy has and the base has not.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// The cell.
    pub at: Origin,
    /// The row of the programme, by its number in the base.
    pub row: Option<usize>,
    /// The column of the matrix.
    pub column: Option<u16>,
    /// Who wrote it, where the file says so.
    pub author: Option<String>,
    /// The words.
    pub text: String,
}

/// What is told of one copy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Returned {
    /// The file.
    pub file: String,
    /// Its first sheet, which stands for it.
    pub source: SourceId,
    /// Input cells that it changed, those in dispute included.
    pub changes: usize,
    /// Those of them in which another copy says something else.
    pub disputed: usize,
    /// Changes outside the input cells.
    pub outside: usize,
    /// Rows and cells added.
    pub added: usize,
    /// Rows deleted.
    pub deleted: usize,
    /// Notes.
    pub comments: usize,
}

/// All copies brought together. Everything stands in the order of the matrix, then of the files.
#[derive(Debug, Default, PartialEq)]
pub struct Merged {
    /// The copies.
    pub copies: Vec<Returned>,
    /// Changes on which nobody disagrees.
    pub changes: Vec<Change>,
    /// Where copies disagree.
    pub disputes: Vec<Dispute>,
    /// What was changed outside the input cells.
    pub outside: Vec<Outside>,
    /// Rows and cells that were added.
    pub added: Vec<Added>,
    /// Rows that were deleted.
    pub deleted: Vec<Deleted>,
    /// Notes.
    pub comments: Vec<Comment>,
    /// What must be known of how the copies were read.
    pub remarks: Vec<Message>,
}

impl Merged {
    /// Whether the copies say anything that the matrix does not.
    pub fn says_something(&self) -> bool {
        self.copies.iter().any(|copy| copy.changes + copy.outside + copy.added + copy.deleted + copy.comments > 0)
    }
}

/// Brings copies of a matrix together.
///
/// # Errors
/// All copies that are not of this matrix.
pub fn merge<'w>(base: &Base<'w>, copies: &'w [Workbook]) -> Result<Merged> {
    let known = base.identities();
    let mut merged = Merged::default();
    let mut answers = BTreeMap::new();
    let mut refused = Vec::new();
    for workbook in copies {
        let copy = MatrixWorkbook::of(workbook, Some(&known));
        match ensure_same(base, &copy).and_then(|()| compare::compare(base, &copy, &mut merged, &mut answers)) {
            Ok(returned) => merged.copies.push(returned),
            Err(error) => refused.push(error),
        }
    }
    if !refused.is_empty() {
        return Err(Error::from_several(refused));
    }
    settle(base, answers, &mut merged);
    Ok(merged)
}

/// What copies say of the input cells that they changed, by row and column of the base.
type Answers = BTreeMap<(usize, u16), Vec<(Option<Content>, Origin)>>;

/// Refuses a copy of another programme, year or profile, and a workbook that names no row of the matrix.
fn ensure_same(base: &Base<'_>, copy: &MatrixWorkbook<'_>) -> Result<()> {
    let file = &copy.workbook.file;
    let refuse = |what: String| {
        let mend = "Leave it out, or give the matrix that this copy was made from.";
        Err(Error::input(file, what, mend))
    };
    if let Some(own) = &copy.schema {
        let schema = &base.schema;
        for (what, own, wanted) in [
            ("the programme", &own.programme, &schema.programme),
            ("the review year", &own.review_year, &schema.review_year),
            ("the profile", &own.profile, &schema.profile),
        ] {
            if own != wanted {
                return refuse(format!("this is a copy of another matrix: {what} is \"{own}\", not \"{wanted}\""));
            }
        }
    }
    let has_rows = copy
        .sheets
        .iter()
        .any(|sheet| sheet.token.is_some() || columns::has_header(sheet.sheet, &base.headers, &base.of_flat_tables));
    if has_rows { Ok(()) } else { refuse("no row of the matrix can be told in it".to_owned()) }
}

/// Tells the changes on which all agree from those on which they do not.
fn settle(base: &Base<'_>, answers: Answers, merged: &mut Merged) {
    for ((row, column), given) in answers {
        let base_row = &base.rows[row];
        let Some(field) = base.schema.field(base_row.identity.kind(), column) else { continue };
        let before = base_row.row.cell(column).map(|cell| cell.content.clone());
        let at = Origin::cell(base_row.sheet.source, base_row.row.index, column);
        let mut answers: Vec<(Option<Content>, Vec<Origin>)> = Vec::new();
        for (content, origin) in given {
            let own = base.answer(field, content.as_ref());
            match answers.iter_mut().find(|(known, _)| base.answer(field, known.as_ref()) == own) {
                Some((_, by)) => by.push(origin),
                None => answers.push((content, vec![origin])),
            }
        }
        let is_disputed = answers.len() > 1;
        for origin in answers.iter().flat_map(|(_, by)| by) {
            let file = merged.copies.iter_mut().rev().find(|copy| copy.source <= origin.source_id());
            if let Some(copy) = file {
                copy.changes += 1;
                copy.disputed += usize::from(is_disputed);
            }
        }
        if is_disputed {
            merged.disputes.push(Dispute { row, field, at, before, answers });
        } else if let Some((after, by)) = answers.pop() {
            merged.changes.push(Change { row, field, at, before, after, by });
        }
    }
}

impl Base<'_> {
    /// What a cell of a field says: of a list the id of its word, else its meaning.
    fn answer(&self, field: MatrixField, content: Option<&Content>) -> String {
        let said = meaning::meaning(content);
        let id = WordList::from_field(field).and_then(|list| self.schema.id(list, &said)).map(str::to_owned);
        id.unwrap_or(said)
    }

    /// The row of that number.
    pub fn identity(&self, row: usize) -> &RowIdentity {
        &self.rows[row].identity
    }
}
