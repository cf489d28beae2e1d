//! `expost completions`: a completion script for a shell.

use crate::console::output;
use crate::error::Result;

/// Writes the script to standard output.
///
/// # Errors
/// It could not be written.
pub fn run(script: &[u8]) -> Result<u8> {
    output::print(script)?;
    Ok(0)
}
