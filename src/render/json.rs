//! Machine outputs: indented JSON with a line feed at the end.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

use crate::text::printable;

/// Writes a document. Characters that could move a terminal's cursor or hide text are written as escapes.
///
/// # Errors
/// The output cannot be written.
pub fn write(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = Serializer::with_formatter(&mut *out, Escaping(PrettyFormatter::new()));
    document.serialize(&mut serializer)?;
    writeln!(out)
}

/// Pretty printing in which no character is invisible.
struct Escaping<'f>(PrettyFormatter<'f>);

impl Formatter for Escaping<'_> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        if matches!(printable(fragment), std::borrow::Cow::Borrowed(_)) {
            return out.write_all(fragment.as_bytes());
        }
        for letter in fragment.chars() {
            let mut bytes = [0; 4];
            let text = letter.encode_utf8(&mut bytes);
            match printable(text) {
                std::borrow::Cow::Borrowed(text) => out.write_all(text.as_bytes())?,
                // JSON escapes what is beyond 16 bits as two units of UTF-16.
                std::borrow::Cow::Owned(_) => {
                    for unit in letter.encode_utf16(&mut [0; 2]) {
                        write!(out, "\\u{unit:04x}")?;
                    }
                }
            }
        }
        Ok(())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_hides_or_turns_text_is_written_as_an_escape() {
        let mut out = Vec::new();
        super::write(&"a\u{202e}b\u{9b}", &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "\"a\\u202eb\\u009b\"\n");
    }
}
