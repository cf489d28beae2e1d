//! Tests of what a user sees: a module a command, the workbooks, the architecture.

mod opening;
