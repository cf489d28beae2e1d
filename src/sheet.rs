//! Opens a file as a workbook in which each cell keeps its address and nothing is interpreted.

mod annotations;
mod archive;
mod builder;
mod bytes;
mod detect;
mod element;
mod encoding;
mod fault;
mod format;
mod formats;
mod intake;
mod number;
mod number_format;
mod ole;
mod open;
mod opened;
mod package;
mod places;
mod runs;
mod workbook;
mod xml;

pub use annotations::{Annotations, Note};
pub use element::Element;
pub use formats::iati::KEPT_CHILDREN;
pub use intake::{NamedDelimiter, OpenOptions, is_delimiter};
pub use open::{is_table_of_folder, open, open_bytes, open_each, sha256};
pub use opened::Opened;
pub use places::Places;
pub use workbook::{Cell, Content, Merge, REPORT_MARK, Row, Sheet, Workbook, is_error_value};
