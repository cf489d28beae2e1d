//! XML documents of elements, indented, and the escaping that all XML outputs share.

use std::io::{self, Write};

use crate::report::tree::Element;

/// Writes a document.
///
/// # Errors
/// The output cannot be written.
pub fn write(root: &Element, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    write_element(root, 0, out)
}

fn write_element(element: &Element, depth: usize, out: &mut dyn Write) -> io::Result<()> {
    let indent = "  ".repeat(depth);
    write!(out, "{indent}<{}", element.name)?;
    for (name, value) in &element.attributes {
        // A reader makes a blank of a line feed that stands in an attribute as it is.
        write!(out, " {name}=\"{}\"", escaped(value).replace('\n', "&#10;").replace('\t', "&#9;"))?;
    }
    if element.children.is_empty() && element.text.is_empty() {
        return writeln!(out, "/>");
    }
    if element.children.is_empty() {
        return writeln!(out, ">{}</{}>", escaped(&element.text), element.name);
    }
    writeln!(out, ">")?;
    element.children.iter().try_for_each(|child| write_element(child, depth + 1, out))?;
    writeln!(out, "{indent}</{}>", element.name)
}

/// Text for an element or an attribute; characters that XML does not have are taken out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() && letter != '\n' && letter != '\t' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_indented_and_their_words_escaped() {
        let child = Element::new("title").saying("a < b & c\u{1}");
        let root = Element::new("result")
            .with("type", "1")
            .with("note", "two\n\"lines\"")
            .containing(vec![child, Element::new("empty")]);
        let mut out = Vec::new();
        write(&root, &mut out).unwrap();
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                        <result type=\"1\" note=\"two&#10;&quot;lines&quot;\">\n  \
                        <title>a &lt; b &amp; c</title>\n  <empty/>\n</result>\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
