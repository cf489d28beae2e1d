//! Tests of what a user sees: a module a command, the workbooks, the architecture.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails says so by panicking")]

mod architecture;
mod asked;
mod bare_periods;
mod check;
mod checks;
mod ci_examples;
mod convert;
mod corpus;
mod damaged;
mod diff;
mod evaluate;
mod explain;
mod field;
mod findings;
mod funds;
mod fuzz;
mod generated;
mod goldens;
mod iati;
mod inspect;
mod languages;
mod live;
mod merge;
mod named_periods;
mod opening;
mod oracle;
mod outputs;
mod periods;
mod portfolio;
mod program;
mod published;
mod returned_parts;
mod rules;
mod shown;
mod tables;
mod template;
mod words;
mod workbook;
mod workdir;
mod worked;
mod working_group;
mod written;
mod written_headers;
mod written_periods;
