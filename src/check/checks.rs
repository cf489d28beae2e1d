//! The checks, a file a family: each looks for one kind of defect and pushes what it finds.

pub mod achieved;
pub mod activities;
pub mod directions;
pub mod funds;
pub mod parts;
pub mod structure;
pub mod targets;
pub mod twice;
pub mod values;
pub mod verdicts;
pub mod words;
pub mod workbooks;
