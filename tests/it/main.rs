//! Tests of what a user sees: a module a command, the workbooks, the architecture.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails says so by panicking")]

mod architecture;
mod check;
mod checks;
mod corpus;
mod evaluate;
mod explain;
mod findings;
mod iati;
mod opening;
mod portfolio;
mod program;
mod words;
mod workbook;
mod workdir;
mod written;
