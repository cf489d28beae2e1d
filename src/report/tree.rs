//! XML as it is laid out: elements with attributes, words and children.

use std::borrow::Cow;

/// An element. It has words or children, not both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// With its prefix: `iati-activity`, `expost:verdict`.
    pub name: &'static str,
    /// Its attributes, in order.
    pub attributes: Vec<(&'static str, String)>,
    /// Its text, not escaped; empty where it only has children.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

impl Element {
    /// An empty element.
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), text: String::new(), children: Vec::new() }
    }

    /// The same with an attribute.
    #[must_use]
    pub fn with<'a>(mut self, name: &'static str, value: impl Into<Cow<'a, str>>) -> Self {
        self.attributes.push((name, value.into().into_owned()));
        self
    }

    /// The same with words.
    #[must_use]
    pub fn saying(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    /// The same with elements in it.
    #[must_use]
    pub fn containing(mut self, children: Vec<Element>) -> Self {
        self.children.extend(children);
        self
    }
}
