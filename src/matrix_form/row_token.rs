//! The tokens by which a row of the matrix names a row of the programme, whatever is sorted, inserted or translated.

use super::hidden_sheet::single_blanks;
use crate::model::RowIdentity;
use crate::sheet::{Content, Row};

/// What the column of the tokens has in a row of column titles.
pub const TOKEN_TITLE: &str = "expost row";

/// The row of the programme that a cell names: `indicator 1.1.3#2`.
pub fn token_at(row: &Row, column: u16) -> Option<RowIdentity> {
    match &row.cell(column)?.content {
        Content::Text(text) => text.parse().ok(),
        Content::Number(_)
        | Content::Percent(_)
        | Content::Date(..)
        | Content::Bool(_)
        | Content::Error(_)
        | Content::Uncomputed(_) => None,
    }
}

/// Whether the row has the title of the tokens in that column, and so is a row of column titles.
pub fn has_token_title(row: &Row, column: u16) -> bool {
    row.cell(column)
        .is_some_and(|cell| matches!(&cell.content, Content::Text(text) if single_blanks(text) == TOKEN_TITLE))
}
