//! Tests of what a user sees: a module a command, the workbooks, the architecture.

mod architecture;
mod corpus;
mod evaluate;
mod explain;
mod program;
mod workbook;
mod workdir;
