//! The changes on which nobody disagrees, as a table that is read together with the programme's own tables.

use rust_decimal::Decimal;

use super::base::Base;
use super::meaning::{meaning, words};
use super::outcome::{Change, Merged};
use crate::matrix_form::WordList;
use crate::model::{MatrixField, Origin};
use crate::sheet::Content;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The identity of the row.
    pub row: String,
    /// The id of the field.
    pub field: &'static str,
    /// The year of a target or achieved value.
    pub year: String,
    /// The value; of a list the id of its word.
    pub value: String,
    /// The value of the base.
    pub before: String,
    /// The cells of the copies that it comes from.
    pub by: Vec<Origin>,
}

/// The table, and the changes that cannot be in it: words that are not in the list of allowed values.
pub fn accepted<'m>(base: &Base<'_>, merged: &'m Merged) -> (Vec<Accepted>, Vec<&'m Change>) {
    let (mut rows, mut left) = (Vec::new(), Vec::new());
    for change in &merged.changes {
        let id = |content: Option<&Content>| match (WordList::from_field(change.field), content) {
            (Some(list), Some(_)) => base.schema.id(list, &meaning(content)).map(str::to_owned),
            _ => Some(written(content)),
        };
        let Some(value) = id(change.after.as_ref()) else {
            left.push(change);
            continue;
        };
        let has_year = matches!(change.field, MatrixField::Target | MatrixField::Achieved);
        rows.push(Accepted {
            row: base.identity(change.row).to_string(),
            field: change.field.id(),
            year: if has_year { base.schema.review_year.clone() } else { String::new() },
            value,
            before: id(change.before.as_ref()).unwrap_or_else(|| words(change.before.as_ref())),
            by: change.by.clone(),
        });
    }
    (rows, left)
}

/// A value as it is read again: three decimals would be taken for thousands, so a fourth is written.
fn written(content: Option<&Content>) -> String {
    let plain = |number: &Decimal| {
        let mut number = number.normalize();
        if number.scale() == 3 {
            number.rescale(4);
        }
        number.to_string()
    };
    match content {
        Some(Content::Number(number)) => plain(number),
        Some(Content::Percent(number)) => format!("{}%", plain(number)),
        other => words(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_so_that_it_is_read_as_the_same() {
        for (number, text) in [("2.194", "2.1940"), ("1150576", "1150576"), ("96.55", "96.55"), ("5.0", "5")] {
            assert_eq!(written(Some(&Content::Number(number.parse().unwrap()))), text);
        }
    }
}
