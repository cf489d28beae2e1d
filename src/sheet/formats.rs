//! The file formats that are read, one file each.

pub(super) mod binary;
pub(super) mod csv;
pub(super) mod docx;
pub(super) mod excel2003;
pub(super) mod iati;
pub(super) mod ods;
mod xls;
mod xlsb;
pub(super) mod xlsx;
