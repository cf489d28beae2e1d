//! The contract of the matrix's round trip: what the workbook that is sent out says of itself, so that a returned copy can
//! be read, compared and settled.

mod hidden_sheet;

pub use hidden_sheet::{MatrixForm, MatrixRecord, single_blanks};
