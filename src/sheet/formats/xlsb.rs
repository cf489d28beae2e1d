//! Workbooks of Excel in binary form.

pub(super) mod records;
