//! The number formats of an XLSX workbook's cell styles.

use std::collections::HashMap;

use crate::sheet::fault::Read;
use crate::sheet::number_format::NumberFormat;
use crate::sheet::xml::{Step, Walk, attribute};

/// The number formats of the cell styles, in the order of `cellXfs`.
#[derive(Debug, Default)]
pub(super) struct CellStyles {
    formats: Vec<NumberFormat>,
}

impl CellStyles {
    /// The styles in `styles.xml`.
    pub(super) fn from_xml(text: &str) -> Read<Self> {
        let mut codes: HashMap<u32, NumberFormat> = HashMap::new();
        let mut styles = Self::default();
        let mut walk = Walk::new(text);
        let mut in_cell_styles = None;
        loop {
            match walk.step()? {
                Step::Start(element) => match element.local_name().as_ref() {
                    "numFmt" => {
                        let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok());
                        if let (Some(id), Some(code)) = (id, attribute(&element, "formatCode")) {
                            codes.insert(id, NumberFormat::from_code(&code));
                        }
                    }
                    "cellXfs" => in_cell_styles = Some(walk.depth()),
                    "xf" if in_cell_styles.is_some() => {
                        let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                        styles.formats.push(codes.get(&id).cloned().unwrap_or_else(|| NumberFormat::from_id(id)));
                    }
                    _ => {}
                },
                Step::End if in_cell_styles.is_some_and(|depth| walk.depth() < depth) => in_cell_styles = None,
                Step::End | Step::Text(_) => {}
                Step::Done => return Ok(styles),
            }
        }
    }

    /// The number format of the style at that index; a style that is not there shows numbers.
    pub(super) fn format(&self, style: usize) -> &NumberFormat {
        self.formats.get(style).unwrap_or(&NumberFormat::Number)
    }
}
