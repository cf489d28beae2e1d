//! Machine outputs: indented JSON with a line feed at the end.

use std::io::Write;

use serde::Serialize;

/// Writes a document.
///
/// # Errors
/// The output cannot be written.
pub fn write(document: &impl Serialize, out: &mut dyn Write) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    writeln!(out)
}
