//! Looks over workbooks and programme for what a careful reviewer would find.
