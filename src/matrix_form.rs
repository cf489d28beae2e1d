//! The contract of the matrix's round trip: what the workbook that is sent out says of itself, so that a returned copy can
//! be read, merged with others and sent out again.
//!
//! Each row of an objective's sheet that the working group fills in carries a token, `indicator 1.1.3#2`, in a hidden
//! column; no language, sorting or saving changes it. A hidden sheet ([`MATRIX_SHEET`]) says where the fields are and which
//! words the cells show. What a token names, [`RowIdentity`](crate::model::RowIdentity), belongs to the model, since a
//! programme keeps the working group's decisions by it.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod column;
mod direction_record;
mod hidden_sheet;
mod name_unit;
mod row_token;
mod verdict_code;
mod word_list;
mod yearly_values_record;

pub use direction_record::{direction_kind, recorded_direction};
pub use hidden_sheet::{
    HiddenSheetLines, Line, MATRIX_SCHEMA, MATRIX_SHEET, MatrixForm, RECORD_COLUMN, Record, UNIT_IN_NAME, VALUE_COLUMN,
    VALUES_WITH_UNITS, single_blanks,
};
pub use name_unit::name_and_unit;
pub use row_token::{PartToken, TOKEN_TITLE, has_token_title, part_at, token_at};
pub use verdict_code::VerdictCode;
pub use word_list::{ACHIEVED_BY_TOLERANCE, NO_STATUS, WordList};
pub use yearly_values_record::{recorded_yearly_values, yearly_values_kind};

/// The mark before the answers of a cell on which copies disagree.
pub const DISPUTE_MARK: &str = "≠";
