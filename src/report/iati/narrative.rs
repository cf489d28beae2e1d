//! Words in IATI: every text is a narrative.

use crate::report::tree::Element;

pub fn narrative(text: &str) -> Element {
    Element::new("narrative").saying(text)
}

/// A comment of those words.
pub fn comment_of(narrative: Element) -> Element {
    Element::new("comment").containing(vec![narrative])
}
