//! `expost completions`: a completion script for a shell.

use std::io::Write;

use anyhow::Result;
use clap::CommandFactory;

use crate::cli::{Cli, Completions};

/// Writes the script to standard output.
pub fn run(arguments: &Completions) -> Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "expost", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(0)
}
