//! An element of an XML file with its place, as sheets of IATI activities keep them.

use crate::model::{Origin, SourceId};

/// An element of an XML file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    /// Its name; without its prefix where that is the prefix of the file's first element.
    pub name: Box<str>,
    /// Its attributes with their whole names, `xml:lang`.
    pub attributes: Vec<(Box<str>, Box<str>)>,
    /// The characters directly in it, without blanks around them.
    pub text: Box<str>,
    /// The elements in it.
    pub children: Vec<Element>,
    /// The line on which it begins, from zero.
    line: u32,
    /// The letter of that line at which it begins, from zero.
    column: u32,
}

impl Element {
    /// An empty element that begins at that line and letter, both from zero.
    pub(super) fn at(line: u32, column: u32, name: String) -> Self {
        Self { name: name.into(), line, column, ..Self::default() }
    }

    /// The value of an attribute, without blanks around it; none where it is empty.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| **own == *name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// The children of that name.
    pub fn children_named<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| *child.name == *name)
    }

    /// The first child of that name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| *child.name == *name)
    }

    /// Where it begins. In a line of more than 65,534 letters the place is the line.
    pub fn origin(&self, source: SourceId) -> Origin {
        match u16::try_from(self.column) {
            Ok(column) if column < u16::MAX => Origin::cell(source, self.line, column),
            _ => Origin::row(source, self.line),
        }
    }
}
