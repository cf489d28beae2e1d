//! A file as opened: sheets, rows and cells with their addresses.

use rust_decimal::Decimal;

use super::annotations::Annotations;
use super::element::Element;
use super::places::Places;
use crate::model::{Origin, SourceId, SourceKind};

/// The first cell of a sheet that reports on a conversion and holds no tables.
pub const REPORT_MARK: &str = "expost: report on a conversion";

/// What a cell holds, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Words, as stored; never empty.
    Text(Box<str>),
    /// A stored number, at most 15 significant digits, as spreadsheets show them; with the zeros that its cell shows behind
    /// its decimals.
    Number(Decimal),
    /// A stored number with a percent format, in percent: a stored 0.05 shown as `5%` is 5.
    Percent(Decimal),
    /// A date: year, month, day.
    Date(u16, u8, u8),
    /// A truth value.
    Bool(bool),
    /// An error value, `#DIV/0!`.
    Error(Box<str>),
    /// A formula without a stored value; the formula's text.
    Uncomputed(Box<str>),
}

/// Whether a text is an error value as spreadsheet programs show it: `#DIV/0!`, also where a text file has it.
pub fn is_error_value(text: &str) -> bool {
    const VALUES: [&str; 10] =
        ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA"];
    let text = text.trim();
    text.starts_with('#') && VALUES.iter().any(|value| text.eq_ignore_ascii_case(value))
}

/// A cell that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The column, from zero.
    pub column: u16,
    /// What it holds.
    pub content: Content,
}

/// A row with at least one cell; cells by ascending column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row from zero; of a text file the line on which the record starts, less one.
    pub index: u32,
    /// How many fields the record of a text file has, empty ones too; 0 elsewhere.
    pub fields: u16,
    /// The cells that are not empty.
    pub cells: Vec<Cell>,
}

/// A rectangle of merged cells, both corners included; its value is in the top left cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// First column.
    pub left: u16,
    /// Last row.
    pub bottom: u32,
    /// Last column.
    pub right: u16,
}

/// A sheet of a workbook, a table of a document, or a text file as a whole. Rows by ascending index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its number among the sources.
    pub source: SourceId,
    /// Its name; none for a text file.
    pub name: Option<String>,
    /// How its places are printed.
    pub kind: SourceKind,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// Rows with at least one cell.
    pub rows: Vec<Row>,
    /// Merged cells.
    pub merges: Vec<Merge>,
    /// Rows with cells that the workbook hides, from the top.
    pub hidden_rows: Vec<u32>,
    /// Columns with cells that the workbook hides, from the left.
    pub hidden_columns: Vec<u16>,
    /// Cells that are struck out as a whole, row and column, in order.
    pub struck_out: Vec<(u32, u16)>,
    /// The element of an XML file that the sheet stands for; it then has no rows.
    pub element: Option<Element>,
    /// Notes and formulas, where they are asked for.
    pub annotations: Annotations,
    /// Where its cells are in the file, if it was rearranged; none where they are in their own places.
    pub places: Option<Box<Places>>,
}

/// A file as opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The file's name as the user gave it, cleaned of control characters.
    pub file: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Whether it was found in a folder that was given, not given itself.
    pub is_of_folder: bool,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

impl Row {
    /// The cell of a column.
    #[inline]
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        // In a row without blanks a cell stands at its own column.
        if let Some(cell) = self.cells.get(usize::from(column)).filter(|cell| cell.column == column) {
            return Some(cell);
        }
        self.cells.binary_search_by_key(&column, |cell| cell.column).ok().map(|at| &self.cells[at])
    }

    /// Whether no blank row is between that row above and this one. A record of a text file takes one line more for each
    /// line end within its cells.
    pub fn is_right_below(&self, above: &Self) -> bool {
        if self.index <= above.index + 1 || above.fields == 0 {
            return self.index == above.index + 1;
        }
        let line_ends = |cell: &Cell| match &cell.content {
            Content::Text(text) => text.matches('\n').count(),
            Content::Number(_)
            | Content::Percent(_)
            | Content::Date(..)
            | Content::Bool(_)
            | Content::Error(_)
            | Content::Uncomputed(_) => 0,
        };
        let lines = above.cells.iter().map(line_ends).sum::<usize>() + 1;
        u32::try_from(lines).is_ok_and(|lines| self.index == above.index + lines)
    }

    /// The place of the row in its sheet.
    pub fn origin(&self, sheet: &Sheet) -> Origin {
        sheet.row_origin(self.index)
    }
}

impl Sheet {
    /// A sheet without rows.
    pub fn empty(source: SourceId, name: Option<String>, kind: SourceKind) -> Self {
        Self {
            source,
            name,
            kind,
            hidden: false,
            rows: Vec::new(),
            merges: Vec::new(),
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            struck_out: Vec::new(),
            element: None,
            annotations: Annotations::default(),
            places: None,
        }
    }

    /// The place of a cell in the file.
    pub fn cell_origin(&self, row: u32, column: u16) -> Origin {
        match &self.places {
            Some(places) => places.cell(self.source, row, column),
            None => Origin::cell(self.source, row, column),
        }
    }

    /// The place of a row in the file.
    pub fn row_origin(&self, row: u32) -> Origin {
        match &self.places {
            Some(places) => places.row(self.source, row),
            None => Origin::row(self.source, row),
        }
    }

    /// The row that looks most like a header: the first one of words only that has at least half as many cells as the widest.
    pub fn likely_header(&self) -> Option<&Row> {
        let widest = self.rows.iter().map(|row| row.cells.len()).max()?;
        let is_words = |row: &&Row| row.cells.iter().all(|cell| matches!(cell.content, Content::Text(_)));
        self.rows.iter().filter(|row| row.cells.len() >= 2 && row.cells.len() * 2 >= widest).find(is_words)
    }
}

impl Content {
    /// What the cell shows, for codes and words: 1.1 shown with two decimals is `1.10`.
    pub fn shown(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Percent(_) | Self::Date(..) | Self::Bool(_) | Self::Error(_) | Self::Uncomputed(_) => {
                self.to_string()
            }
        }
    }
}

impl std::fmt::Display for Content {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) | Self::Error(text) | Self::Uncomputed(text) => out.write_str(text.trim()),
            Self::Number(number) => write!(out, "{}", number.normalize()),
            Self::Percent(number) => write!(out, "{}%", number.normalize()),
            Self::Date(year, month, day) => write!(out, "{year:04}-{month:02}-{day:02}"),
            Self::Bool(truth) => write!(out, "{truth}"),
        }
    }
}
