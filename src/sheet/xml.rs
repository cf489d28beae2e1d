//! XML of office files as a stream of events: text decoded first, names without prefixes, entities refused. The only
//! user of the crate `quick_xml` for reading.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use quick_xml::Reader;
use quick_xml::XmlVersion;
pub(super) use quick_xml::events::BytesStart;
use quick_xml::events::Event;

use super::fault::{Fault, Read};

/// Elements inside one another.
const MAX_DEPTH: usize = 2_000;

/// Text of a part, and whether all its bytes were text.
#[derive(Debug)]
pub(super) struct Text {
    /// The text; what could not be decoded becomes U+FFFD.
    pub text: String,
    /// Whether there was nothing that could not be decoded.
    pub is_whole: bool,
}

/// The text of an XML file by its byte order mark, its first bytes, or its declaration.
pub(super) fn decode(bytes: Vec<u8>) -> Text {
    let encoding = Encoding::for_bom(&bytes).map_or_else(|| declared(&bytes), |(encoding, _)| encoding);
    if encoding == UTF_8 && !bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        return match String::from_utf8(bytes) {
            Ok(text) => Text { text, is_whole: true },
            Err(error) => Text { text: String::from_utf8_lossy(error.as_bytes()).into_owned(), is_whole: false },
        };
    }
    let (text, _, faulty) = encoding.decode(&bytes);
    Text { text: text.into_owned(), is_whole: !faulty }
}

fn declared(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [b'<', 0, ..] => return UTF_16LE,
        [0, b'<', ..] => return UTF_16BE,
        _ => {}
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let label = head.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next()).and_then(|declaration| {
        let value = declaration.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        value[1..].split(quote).next().map(str::to_owned)
    });
    let encoding = label.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(UTF_8);
    // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
    if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding }
}

/// What happens next in a document.
#[derive(Debug)]
pub(super) enum Step<'x> {
    /// An element begins; one without content is followed by its end.
    Start(BytesStart<'x>),
    /// The element that began last ends.
    End,
    /// Characters.
    Text(Cow<'x, str>),
    /// The document ends; every element is closed.
    Done,
}

/// Goes through a document step by step.
pub(super) struct Walk<'x> {
    reader: Reader<&'x [u8]>,
    depth: usize,
}

impl<'x> Walk<'x> {
    /// A walk from the start of the document.
    pub(super) fn new(text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// Bytes of the text that lie behind the last step.
    pub(super) fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The next step.
    pub(super) fn step(&mut self) -> Read<Step<'x>> {
        loop {
            match self.reader.read_event().map_err(|_| Fault::Broken)? {
                Event::Start(element) => {
                    self.depth += 1;
                    return if self.depth > MAX_DEPTH { Err(Fault::TooLarge) } else { Ok(Step::Start(element)) };
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Step::End);
                }
                Event::Text(text) => return Ok(Step::Text(text.xml10_content())),
                Event::CData(data) => return Ok(Step::Text(data.xml10_content())),
                Event::GeneralRef(reference) => {
                    let letter = reference.resolve_char_ref().map_err(|_| Fault::Broken)?;
                    let letter = letter.or(match &*reference {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => None,
                    });
                    return letter.map(|letter| Step::Text(letter.to_string().into())).ok_or(Fault::Entities);
                }
                Event::DocType(_) => return Err(Fault::Entities),
                Event::Eof if self.depth > 0 => return Err(Fault::Broken),
                Event::Eof => return Ok(Step::Done),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// The next element that begins, however deep; none at the end of the document.
    pub(super) fn next_element(&mut self) -> Read<Option<BytesStart<'x>>> {
        loop {
            match self.step()? {
                Step::Start(element) => return Ok(Some(element)),
                Step::Done => return Ok(None),
                Step::End | Step::Text(_) => {}
            }
        }
    }

    /// The depth outside the element that has just begun, for [`next_inside`](Self::next_inside).
    pub(super) fn outside(&self) -> usize {
        self.depth.saturating_sub(1)
    }

    /// The next element that begins before the walk has left an element whose [`outside`](Self::outside) is given; none
    /// behind its end.
    pub(super) fn next_inside(&mut self, outside: usize) -> Read<Option<BytesStart<'x>>> {
        while self.depth > outside {
            match self.step()? {
                Step::Start(element) => return Ok(Some(element)),
                Step::Done => return Err(Fault::Broken),
                Step::End | Step::Text(_) => {}
            }
        }
        Ok(None)
    }

    /// Adds all characters in the element that has just begun, those of elements in it too, to a text.
    pub(super) fn push_text(&mut self, all: &mut String) -> Read<()> {
        let outside = self.outside();
        while self.depth > outside {
            match self.step()? {
                Step::Text(text) => all.push_str(&text),
                Step::Done => return Err(Fault::Broken),
                Step::Start(_) | Step::End => {}
            }
        }
        Ok(())
    }

    /// All characters in the element that has just begun.
    pub(super) fn text(&mut self) -> Read<String> {
        let mut all = String::new();
        self.push_text(&mut all)?;
        Ok(all)
    }

    /// Goes past the end of the element that has just begun.
    pub(super) fn skip(&mut self) -> Read<()> {
        self.skip_to(self.outside())
    }

    /// Goes past the end of an element whose [`outside`](Self::outside) is given.
    pub(super) fn skip_to(&mut self, outside: usize) -> Read<()> {
        while self.next_inside(outside)?.is_some() {}
        Ok(())
    }
}

/// An attribute's value by the name without its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    found.and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned))
}

/// Whether an attribute says yes.
pub(super) fn is_set(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
}

/// All attributes by their whole names.
pub(super) fn attributes(start: &BytesStart<'_>) -> Read<Vec<(Box<str>, Box<str>)>> {
    let mut list = Vec::new();
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Fault::Broken)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Fault::Entities)?;
        list.push((attribute.key.as_ref().into(), value.into()));
    }
    Ok(list)
}
