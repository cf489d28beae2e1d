//! `expost man`: the manual page, with every command's options.

use crate::console::output;
use crate::error::Result;

/// Writes the page to standard output.
///
/// # Errors
/// It could not be written.
pub fn run(page: &[u8]) -> Result<u8> {
    output::print(page)?;
    Ok(0)
}
