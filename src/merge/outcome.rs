//! The outcome of a merge: the changes, the disagreements, and all else that copies say.

use std::collections::BTreeMap;

use crate::finding::Message;
use crate::model::{MatrixField, Origin, SourceId};
use crate::sheet::Content;

/// What copies say of the input cells that they changed, by row and column of the base.
pub(super) type Answers = BTreeMap<(usize, u16), Vec<(Option<Content>, Origin)>>;

/// A change of an input cell on which all who changed it agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The row, by its number in the base.
    pub row: usize,
    /// The input column, as the hidden sheet names it.
    pub field: MatrixField,
    /// The cell of the base.
    pub at: Origin,
    /// The value of the base.
    pub before: Option<Content>,
    /// The value of the copies.
    pub after: Option<Content>,
    /// The cells of the copies.
    pub by: Vec<Origin>,
}

/// An input cell that copies changed to different values.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// The row, by its number in the base.
    pub row: usize,
    /// The input column, as the hidden sheet names it.
    pub field: MatrixField,
    /// The cell of the base.
    pub at: Origin,
    /// The value of the base.
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
    /// The value of the base.
    pub before: String,
    /// The value of the copies.
    pub after: String,
}

/// A row, or cells of one, that the matrix does not have.
#[derive(Debug, Clone, PartialEq)]
pub struct Added {
    /// The row of the copy.
    pub at: Origin,
    /// What was added.
    pub kind: AddedKind,
    /// The row of the programme that it copies, belongs to or is below, by its number in the base.
    pub row: Option<usize>,
    /// Its cells: the column's index and the content.
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
    /// As the copy has it.
    pub words: String,
}

/// A note that a copy has and the base has not.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// The cell in the copy that was sent back.
    pub at: Origin,
    /// The row of the programme, by its number in the base.
    pub row: Option<usize>,
    /// The column of the matrix.
    pub column: Option<u16>,
    /// Who wrote it, where the file says so.
    pub author: Option<String>,
    /// As typed in the copy.
    pub text: String,
}

/// The counts of one copy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Returned {
    /// The path of the copy, as the user gave it.
    pub file: String,
    /// Its first sheet: the place of the file as a whole.
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

/// All copies brought together. Everything is in the order of the matrix, then of the files.
#[derive(Debug, Default, PartialEq)]
pub struct Merged {
    /// In the order in which the copies were given.
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
