//! The formats that are read: a file each, and a line in [`FORMATS`].

mod binary;
mod csv;
mod docx;
mod excel2003;
pub(super) mod iati;
mod ods;
mod xls;
mod xlsb;
mod xlsx;

use super::format::Format;

/// All formats, in the order in which they are tried and in which messages name their endings.
pub(super) const FORMATS: &[&Format] = &[
    &csv::FORMAT,
    &xlsx::FORMAT,
    &xlsb::FORMAT,
    &xls::FORMAT,
    &ods::FORMAT,
    &ods::FLAT_FORMAT,
    &excel2003::FORMAT,
    &docx::FORMAT,
    &iati::FORMAT,
];
