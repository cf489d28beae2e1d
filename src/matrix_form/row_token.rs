//! The tokens by which a row of the matrix names a row of the programme, whatever is sorted, inserted or translated.

use std::fmt;

use super::hidden_sheet::single_blanks;
use crate::model::{IndicatorCode, RowIdentity};
use crate::sheet::{Content, Row};

/// What the column of the tokens has in a row of column titles.
pub const TOKEN_TITLE: &str = "expost row";

/// The first word of the token of a part.
const PART: &str = "part";

/// The row of a part below its indicator, from 1: `part 2 1.1.3#1`. The working group fills in none of its cells.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PartToken {
    /// The indicator.
    pub indicator: IndicatorCode,
    /// Which of its parts.
    pub number: usize,
}

impl fmt::Display for PartToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{PART} {} {}", self.number, self.indicator)
    }
}

/// The row of the programme that a cell names: `indicator 1.1.3#2`.
pub fn token_at(row: &Row, column: u16) -> Option<RowIdentity> {
    text_at(row, column)?.parse().ok()
}

/// The part of an indicator that a cell names: `part 2 1.1.3#1`.
pub fn part_at(row: &Row, column: u16) -> Option<PartToken> {
    let (number, code) = text_at(row, column)?.trim().strip_prefix(PART)?.strip_prefix(' ')?.split_once(' ')?;
    Some(PartToken { indicator: code.parse().ok()?, number: number.parse().ok()? })
}

fn text_at(row: &Row, column: u16) -> Option<&str> {
    match &row.cell(column)?.content {
        Content::Text(text) => Some(text),
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
