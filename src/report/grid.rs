//! The middle type between verdicts and file formats: grids of values whose cells say what they mean, not how they look.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::tone::Tone;
use crate::model::CellAddress;

/// The value of a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value<'e> {
    /// Nothing.
    #[default]
    Empty,
    /// Words; never run as a formula, never taken for markup.
    Text(Cow<'e, str>),
    /// A number, printed with up to as many decimals as it has; grouped by thousands.
    Number(Decimal),
    /// A number that is a percentage: 96.55 is shown as `96.55 %`.
    PercentNumber(Decimal),
    /// A fraction shown as whole percent: 0.67 is shown as `67 %`.
    Fraction(Decimal),
    /// A count.
    Count(usize),
    /// A year, never grouped.
    Year(u16),
}

/// What a person may do with a cell of a protected sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Input {
    /// Nothing.
    #[default]
    Locked,
    /// Write what they like.
    Free,
    /// Write what is checked: one of some words, or a fraction.
    Checked(Choices),
}

/// What can be written into a cell that is checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Choices {
    /// Those of the named cells.
    Named {
        /// The name of the cells.
        cells: &'static str,
        /// The message for any other entry, at most 255 characters.
        refusal: String,
        /// Whether nothing else can be written.
        are_all: bool,
    },
    /// These and nothing else.
    Only {
        /// The words.
        words: Vec<String>,
        /// The message for any other entry, at most 255 characters.
        refusal: String,
    },
    /// A fraction from 0 to below 1.
    Fraction {
        /// The message for any other entry, at most 255 characters.
        refusal: String,
    },
    /// A share, as a fraction: -10 to 10.
    Share {
        /// The message for any other entry, at most 255 characters.
        refusal: String,
    },
    /// These, and others on purpose: more words are understood than are listed.
    Listed(Vec<String>),
}

/// A cell of a grid.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell<'e> {
    /// Its value; with a formula, the formula's result.
    pub value: Value<'e>,
    /// The formula that a spreadsheet program works the value out with, without its equals sign, in English with commas.
    /// A cell of another grid is in it as [`on_grid`] writes it.
    pub formula: Option<Box<str>>,
    /// Whether the cell is filled in by people.
    pub input: Input,
    /// What it means.
    pub tone: Tone,
    /// A note on it, shown when pointed at.
    pub note: Option<String>,
    /// A place in the same book that it leads to: the sheet's name as its grid has it, row and column from zero.
    pub link: Option<(String, u32, u16)>,
    /// How many columns it takes, at least 1; the cells under it are not listed.
    pub span: u16,
}

impl<'e> Cell<'e> {
    /// A cell of one column.
    pub fn new(value: Value<'e>, tone: Tone) -> Self {
        Self { value, formula: None, input: Input::Locked, tone, note: None, link: None, span: 1 }
    }

    /// A cell of words.
    pub fn text(text: impl Into<Cow<'e, str>>, tone: Tone) -> Self {
        let text = text.into();
        Self::new(if text.is_empty() { Value::Empty } else { Value::Text(text) }, tone)
    }

    /// The same over several columns.
    #[must_use]
    pub fn spanning(mut self, columns: u16) -> Self {
        self.span = columns.max(1);
        self
    }

    /// The same with a formula whose result the value is.
    #[must_use]
    pub fn with_formula(mut self, formula: impl Into<Box<str>>) -> Self {
        self.formula = Some(formula.into());
        self
    }

    /// The same, open to what people do with it.
    #[must_use]
    pub fn with_input(mut self, input: Input) -> Self {
        self.input = input;
        self
    }

    /// The same with a note.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// A row of a grid.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row<'e> {
    /// Its cells, from the first column on.
    pub cells: Vec<Cell<'e>>,
    /// Whether the row begins a block that should not be torn from what follows when printed.
    pub keep_with_next: bool,
}

/// How a column is set.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its title, shown in the header row of a flat table; empty in a grid of blocks.
    pub title: String,
    /// Its width in characters.
    pub width: u16,
    /// Whether its values stand on the right.
    pub right: bool,
}

/// A native chart of a range of the grid: categories in one column, a series a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Above the bars, in the language of the output.
    pub title: String,
    /// First and last row of the data, from zero.
    pub rows: (u32, u32),
    /// The column of the categories.
    pub categories: u16,
    /// The columns of the series, each with its name and tone.
    pub series: Vec<(u16, String, Tone)>,
    /// Where its upper left corner is: row and column.
    pub at: (u32, u16),
}

/// A look that cells have while something is true of their row.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// First and last column of the cells.
    pub columns: (u16, u16),
    /// The first row; it holds down to the last row of the sheet.
    pub first_row: u32,
    /// A formula as for the first row and column; what is fixed has its dollar sign.
    pub formula: String,
    /// What the cell means; the renderer decides on the colour.
    pub tone: Tone,
}

/// What makes a sheet a form that people fill in and that works out what follows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Form {
    /// Whether the sheet is not shown.
    pub hidden: bool,
    /// Whether cells that are no input are locked; without a password.
    pub is_protected: bool,
    /// The first of the columns at the right that are not shown.
    pub hidden_from: Option<u16>,
    /// Looks that follow the values.
    pub conditions: Vec<Condition>,
}

/// A sheet: rows come one by one, so that a large sheet is never held as a whole.
pub struct Grid<'e> {
    /// The sheet's name.
    pub name: String,
    /// From left to right.
    pub columns: Vec<Column>,
    /// How many rows at the top stay in sight and are repeated on each printed page.
    pub frozen_rows: u32,
    /// How many columns at the left stay in sight.
    pub frozen_columns: u16,
    /// The row of a flat table's header, which gets a filter.
    pub filter_row: Option<u32>,
    /// Whether it is printed on one page; else it is one page wide.
    pub one_page: bool,
    /// Charts of its cells.
    pub charts: Vec<Chart>,
    /// What people fill in and what follows from it.
    pub form: Form,
    /// From top to bottom, made as they are written.
    pub rows: Box<dyn Iterator<Item = Row<'e>> + 'e>,
}

impl<'e> Grid<'e> {
    /// A sheet of these columns and rows, and nothing more.
    pub fn new<R>(name: String, columns: Vec<Column>, rows: R) -> Self
    where
        R: IntoIterator<Item = Row<'e>>,
        R::IntoIter: 'e,
    {
        Self {
            name,
            columns,
            frozen_rows: 0,
            frozen_columns: 0,
            filter_row: None,
            one_page: false,
            charts: Vec::new(),
            form: Form::default(),
            rows: Box::new(rows.into_iter()),
        }
    }
}

/// A name for cells, used in formulas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As formulas name it, without a sheet: `expost_tolerance`.
    pub name: &'static str,
    /// The number of the grid in its book, from zero.
    pub grid: usize,
    /// The first and the last cell.
    pub cells: (CellAddress, CellAddress),
}

/// Where the number of a grid begins and ends in a formula.
pub const GRID_MARKS: (char, char) = ('\u{1}', '\u{2}');

/// How a formula names a cell or range of the grid with that number in the book: `$F$12` there.
pub fn on_grid(grid: usize, cells: &str) -> String {
    let (begin, end) = GRID_MARKS;
    format!("{begin}{grid}{end}!{cells}")
}

/// A workbook as laid out.
pub struct Book<'e> {
    /// Its title, in the document's properties.
    pub title: String,
    /// In the order of the sheets.
    pub grids: Vec<Grid<'e>>,
    /// Names of cells.
    pub names: Vec<Name>,
}

impl<'e> Book<'e> {
    /// A workbook without named cells.
    pub fn new(title: String, grids: Vec<Grid<'e>>) -> Self {
        Self { title, grids, names: Vec::new() }
    }
}
