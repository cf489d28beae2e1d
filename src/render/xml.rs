//! XML documents of elements, indented, and the escaping that all XML outputs share. The only user of the crate
//! `quick_xml` for writing.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::report::tree::Element;

/// Writes a document.
///
/// # Errors
/// The output cannot be written.
pub fn write(root: &Element, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = Writer::new_with_indent(out, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    write_element(root, &mut writer)?;
    writer.into_inner().write_all(b"\n")
}

fn write_element(element: &Element, writer: &mut Writer<&mut dyn Write>) -> io::Result<()> {
    let mut start = BytesStart::new(element.name);
    for (name, value) in &element.attributes {
        start.push_attribute((*name, legal(value).as_str()));
    }
    if element.children.is_empty() && element.text.is_empty() {
        return writer.write_event(Event::Empty(start));
    }
    writer.write_event(Event::Start(start))?;
    if element.children.is_empty() {
        writer.write_event(Event::Text(BytesText::new(&legal(&element.text))))?;
    }
    element.children.iter().try_for_each(|child| write_element(child, writer))?;
    writer.write_event(Event::End(BytesEnd::new(element.name)))
}

/// Text for an element or an attribute; characters that XML does not have are taken out.
pub(super) fn escaped(text: &str) -> String {
    escape(legal(text)).into_owned()
}

/// Text without the characters that XML does not have.
fn legal(text: &str) -> String {
    let is_legal = |letter: &char| match letter {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        letter => !letter.is_control(),
    };
    text.chars().filter(is_legal).collect()
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
