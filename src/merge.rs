//! Brings returned copies of a matrix together: who changed what, where two disagree, what was changed outside the
//! input cells, which rows came and went, and what notes say. Rows are matched by their identity, never by their place.

#![warn(clippy::wildcard_enum_match_arm)]

mod accepted;
mod base;
mod columns;
mod compare;
mod comparison;
mod keyless;
mod matrix;
mod meaning;
mod outcome;

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::finding::Message;
use crate::model::Origin;
use crate::sheet::{Content, Workbook};
use outcome::Answers;

pub use accepted::{Accepted, NotAccepted, TextReader, accepted};
pub use base::{Base, BaseRow};
pub use matrix::{MatrixWorkbook, Schema};
pub use meaning::{of_words, words};
pub use outcome::{Added, AddedKind, Change, Comment, Deleted, Dispute, Merged, Outside, OutsideKind, Returned};

/// Brings copies of a matrix together.
///
/// # Errors
/// All copies that are not of this matrix; those that are in a folder with others are ignored with a remark.
pub fn merge<'w>(base: &Base<'w>, copies: &'w [Workbook]) -> Result<Merged> {
    let known = base.identities();
    let mut merged = Merged::default();
    let mut answers = BTreeMap::new();
    let (mut refused, mut ignored) = (Vec::new(), Vec::new());
    for workbook in copies {
        let copy = MatrixWorkbook::from_workbook(workbook, Some(&known));
        if let (true, Err(why)) = (workbook.is_of_folder, ensure_same(base, &copy)) {
            ignored.push(Message::new("merge-file-ignored").with("why", why.to_string()));
            continue;
        }
        match ensure_same(base, &copy).and_then(|()| compare::compare(base, &copy, &mut merged, &mut answers)) {
            Ok(returned) => merged.copies.push(returned),
            Err(error) => refused.push(error),
        }
    }
    if !refused.is_empty() {
        return Err(Error::from_several(refused));
    }
    if merged.copies.is_empty() {
        return Err(Error::Request("merge what? None of these files is a copy of the matrix".to_owned()));
    }
    merged.remarks.extend(ignored);
    settle(base, answers, &mut merged);
    Ok(merged)
}

/// Refuses a copy of another programme, year or profile, and a workbook that names no row of the matrix.
fn ensure_same(base: &Base<'_>, copy: &MatrixWorkbook<'_>) -> Result<()> {
    let file = &copy.workbook.file;
    let refuse = |what: String| {
        let fix = "Leave it out, or give the matrix that this copy was made from.";
        Err(Error::input(file, what, fix))
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
