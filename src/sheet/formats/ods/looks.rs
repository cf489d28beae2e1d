//! How the text of the styles of an OpenDocument workbook looks.

use std::collections::HashMap;

use crate::sheet::fault::Read;
use crate::sheet::runs::{Height, Look};
use crate::sheet::xml::{BytesStart, Walk, attribute};

/// The look of each style that has one of its own, by its name.
#[derive(Debug, Default)]
pub(super) struct Looks {
    by_style: HashMap<String, Look>,
}

impl Looks {
    /// Those of the named styles of a workbook.
    pub(super) fn from_styles(text: &str) -> Read<Self> {
        let mut walk = Walk::new(text);
        let (mut looks, mut style) = (Self::default(), String::new());
        while let Some(element) = walk.next_element()? {
            match element.local_name().as_ref() {
                "style" => style = looks.begin(&element),
                "text-properties" => looks.take(&element, &style),
                _ => {}
            }
        }
        Ok(looks)
    }

    /// How text of that style looks.
    pub(super) fn look(&self, style: &str) -> Look {
        self.by_style.get(style).copied().unwrap_or_default()
    }

    /// The name of the style that has just begun, which looks as the one that it is made from.
    pub(super) fn begin(&mut self, element: &BytesStart<'_>) -> String {
        let name = attribute(element, "name").unwrap_or_default();
        let parent = attribute(element, "parent-style-name");
        if let Some(look) = parent.and_then(|parent| self.by_style.get(&parent).copied()) {
            self.by_style.insert(name.clone(), look);
        }
        name
    }

    /// Takes what the properties of a style say of its text.
    pub(super) fn take(&mut self, element: &BytesStart<'_>, style: &str) {
        let mut look = self.look(style);
        let line = attribute(element, "text-line-through-style");
        if let Some(line) = line.or_else(|| attribute(element, "text-line-through-type")) {
            look.is_struck_out = line != "none";
        }
        if let Some(position) = attribute(element, "text-position") {
            look.height = height(&position);
        }
        if let Some(display) = attribute(element, "display") {
            look.is_hidden = display == "none";
        }
        if look != self.look(style) {
            self.by_style.insert(style.to_owned(), look);
        }
    }
}

/// Where letters stand: `super 58%`, `-33% 58%`.
fn height(position: &str) -> Height {
    let offset = position.split_whitespace().next().unwrap_or_default();
    let percent = offset.trim_end_matches('%').parse::<f32>().unwrap_or(0.0);
    match offset {
        "super" => Height::Raised,
        "sub" => Height::Lowered,
        _ if percent > 0.0 => Height::Raised,
        _ if percent < 0.0 => Height::Lowered,
        _ => Height::Line,
    }
}
