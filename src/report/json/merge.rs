//! The outcome of a merge.

use serde::Serialize;

use super::SCHEMA;
use crate::merge::{Change, OutsideKind, words};
use crate::model::{Origin, Place};
use crate::report::merged::MergeReport;
use crate::sheet::Content;

/// The outcome of a merge, as JSON.
#[derive(Debug, Serialize)]
pub struct MergeDocument {
    schema: &'static str,
    programme: String,
    review_year: String,
    profile: String,
    copies: Vec<CopyPart>,
    changes: Vec<ChangePart>,
    disagreements: Vec<DisagreementPart>,
    outside: Vec<OutsidePart>,
    added: Vec<AddedPart>,
    deleted: Vec<DeletedPart>,
    comments: Vec<CommentPart>,
    remarks: Vec<String>,
}

#[derive(Debug, Serialize)]
struct CopyPart {
    file: String,
    changes: usize,
    disputed: usize,
    outside: usize,
    added: usize,
    deleted: usize,
    comments: usize,
}

#[derive(Debug, Serialize)]
struct ChangePart {
    row: String,
    title: String,
    field: &'static str,
    before: Option<String>,
    after: Option<String>,
    at: Place,
    by: Vec<Place>,
}

#[derive(Debug, Serialize)]
struct DisagreementPart {
    row: String,
    title: String,
    field: &'static str,
    before: Option<String>,
    at: Place,
    answers: Vec<AnswerPart>,
}

#[derive(Debug, Serialize)]
struct AnswerPart {
    value: Option<String>,
    by: Vec<Place>,
}

#[derive(Debug, Serialize)]
struct OutsidePart {
    what: &'static str,
    row: Option<String>,
    at: Place,
    base: Option<Place>,
    before: String,
    after: String,
}

#[derive(Debug, Serialize)]
struct AddedPart {
    what: &'static str,
    row: Option<String>,
    at: Place,
    cells: Vec<AddedCell>,
}

#[derive(Debug, Serialize)]
struct AddedCell {
    column: String,
    value: String,
}

#[derive(Debug, Serialize)]
struct DeletedPart {
    file: String,
    row: Option<String>,
    base: Place,
    words: String,
}

#[derive(Debug, Serialize)]
struct CommentPart {
    row: Option<String>,
    column: String,
    author: Option<String>,
    text: String,
    at: Place,
}

fn value(content: Option<&Content>) -> Option<String> {
    content.map(|content| words(Some(content)))
}

impl MergeReport<'_> {
    /// The document.
    pub fn document(&self) -> MergeDocument {
        let (schema, merged) = (&self.base.schema, self.merged);
        let place = |origin: Origin| self.sources.place(origin);
        let places = |origins: &[Origin]| origins.iter().map(|origin| place(*origin)).collect();
        let row = |row: Option<usize>| row.map(|row| self.base.identity(row).to_string());
        let copies = merged.copies.iter().map(|copy| CopyPart {
            file: copy.file.clone(),
            changes: copy.changes,
            disputed: copy.disputed,
            outside: copy.outside,
            added: copy.added,
            deleted: copy.deleted,
            comments: copy.comments,
        });
        let change = |change: &Change| ChangePart {
            row: self.base.identity(change.row).to_string(),
            title: self.row_title(change.row),
            field: change.field.id(),
            before: value(change.before.as_ref()),
            after: value(change.after.as_ref()),
            at: place(change.at),
            by: places(&change.by),
        };
        let disagreements = merged.disputes.iter().map(|dispute| DisagreementPart {
            row: self.base.identity(dispute.row).to_string(),
            title: self.row_title(dispute.row),
            field: dispute.field.id(),
            before: value(dispute.before.as_ref()),
            at: place(dispute.at),
            answers: dispute
                .answers
                .iter()
                .map(|(content, by)| AnswerPart { value: value(content.as_ref()), by: places(by) })
                .collect(),
        });
        let outside = merged.outside.iter().map(|outside| OutsidePart {
            what: match outside.kind {
                OutsideKind::Cell => "cell",
                OutsideKind::Formula => "formula",
                OutsideKind::Column => "column",
                OutsideKind::Sheet => "sheet",
            },
            row: row(outside.row),
            at: place(outside.at),
            base: outside.base.map(place),
            before: outside.before.clone(),
            after: outside.after.clone(),
        });
        let added = merged.added.iter().map(|added| AddedPart {
            what: added.kind.id(),
            row: row(added.row),
            at: place(added.at),
            cells: added
                .cells
                .iter()
                .map(|(column, content)| AddedCell {
                    column: crate::model::column_letters(*column),
                    value: words(Some(content)),
                })
                .collect(),
        });
        let deleted = merged.deleted.iter().map(|deleted| DeletedPart {
            file: place(deleted.from).file,
            row: row(deleted.row),
            base: place(deleted.base),
            words: deleted.words.clone(),
        });
        let comments = merged.comments.iter().map(|comment| CommentPart {
            row: row(comment.row),
            column: self.column_title(comment.row, comment.column),
            author: comment.author.clone(),
            text: comment.text.clone(),
            at: place(comment.at),
        });
        MergeDocument {
            schema: SCHEMA,
            programme: schema.programme.clone(),
            review_year: schema.review_year.clone(),
            profile: schema.profile.clone(),
            copies: copies.collect(),
            changes: merged.changes.iter().map(change).collect(),
            disagreements: disagreements.collect(),
            outside: outside.collect(),
            added: added.collect(),
            deleted: deleted.collect(),
            comments: comments.collect(),
            remarks: merged.remarks.iter().map(|remark| self.say(remark)).collect(),
        }
    }
}
