//! The cell styles of an XLSX workbook: their number formats, and which strike their cells out.

use std::collections::HashMap;

use crate::sheet::fault::Read;
use crate::sheet::number_format::NumberFormat;
use crate::sheet::runs::Look;
use crate::sheet::xml::{Step, Walk, attribute};

/// The cell styles, in the order of `cellXfs`.
#[derive(Debug, Default)]
pub(super) struct CellStyles {
    styles: Vec<CellStyle>,
}

#[derive(Debug, Default)]
struct CellStyle {
    format: NumberFormat,
    is_struck_out: bool,
}

impl CellStyles {
    /// The styles in `styles.xml`.
    pub(super) fn from_xml(text: &str) -> Read<Self> {
        let mut codes: HashMap<u32, NumberFormat> = HashMap::new();
        let mut styles = Self::default();
        let mut walk = Walk::new(text);
        let mut in_cell_styles = None;
        let mut fonts: Vec<Look> = Vec::new();
        let mut in_fonts = None;
        loop {
            match walk.step()? {
                Step::Start(element) => match element.local_name().as_ref() {
                    "numFmt" => {
                        let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok());
                        if let (Some(id), Some(code)) = (id, attribute(&element, "formatCode")) {
                            codes.insert(id, NumberFormat::from_code(&code));
                        }
                    }
                    "fonts" => in_fonts = Some(walk.depth()),
                    "font" if in_fonts.is_some() => fonts.push(Look::default()),
                    "strike" if in_fonts.is_some() => {
                        if let Some(font) = fonts.last_mut() {
                            font.take_property(&element);
                        }
                    }
                    "cellXfs" => in_cell_styles = Some(walk.depth()),
                    "xf" if in_cell_styles.is_some() => {
                        let number = |name: &str| attribute(&element, name).and_then(|number| number.parse().ok());
                        let id = number("numFmtId").unwrap_or(0);
                        let format = codes.get(&id).cloned().unwrap_or_else(|| NumberFormat::from_id(id));
                        let font = number("fontId").and_then(|font| fonts.get(font as usize)).copied();
                        styles
                            .styles
                            .push(CellStyle { format, is_struck_out: font.is_some_and(|font| font.is_struck_out) });
                    }
                    _ => {}
                },
                Step::End if in_fonts.is_some_and(|depth| walk.depth() < depth) => in_fonts = None,
                Step::End if in_cell_styles.is_some_and(|depth| walk.depth() < depth) => in_cell_styles = None,
                Step::End | Step::Text(_) => {}
                Step::Done => return Ok(styles),
            }
        }
    }

    /// The number format of the style at that index; a style that is not there shows numbers.
    pub(super) fn format(&self, style: usize) -> &NumberFormat {
        self.styles.get(style).map_or(&NumberFormat::Number, |style| &style.format)
    }

    /// Whether the style at that index strikes its cells out.
    pub(super) fn is_struck_out(&self, style: usize) -> bool {
        self.styles.get(style).is_some_and(|style| style.is_struck_out)
    }
}
