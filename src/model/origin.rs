//! The place of a value: file, sheet and cell, in twelve bytes.

use std::cmp::Ordering;
use std::fmt;

use super::address::{CellAddress, column_letters};

/// The number of a source (a sheet of a workbook, or a CSV file) in the programme's [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct SourceId(pub u16);

/// The place of a value: a cell, a whole row, or a whole source.
///
/// Rows and columns count from zero. In a CSV source the row is the line on which the record starts, less one, and the
/// column is the field; in an XML file they are the line and the letter at which an element begins.
///
/// Places sort by source, then row by row; a whole row comes after its cells, a whole source after its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Origin {
    source: SourceId,
    extent: Extent,
}

/// How much of a source a place takes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Extent {
    Cell { row: u32, column: u16 },
    Row(u32),
    Source,
}

impl Origin {
    /// One cell.
    pub fn cell(source: SourceId, row: u32, column: u16) -> Self {
        Self { source, extent: Extent::Cell { row, column } }
    }

    /// A row as a whole.
    pub fn row(source: SourceId, row: u32) -> Self {
        Self { source, extent: Extent::Row(row) }
    }

    /// A sheet or CSV file as a whole.
    pub fn source(source: SourceId) -> Self {
        Self { source, extent: Extent::Source }
    }

    /// Number of the sheet or file, to look up in [`Sources`].
    pub fn source_id(self) -> SourceId {
        self.source
    }

    /// The row from zero; none for a whole source.
    pub fn row_index(self) -> Option<u32> {
        match self.extent {
            Extent::Cell { row, .. } | Extent::Row(row) => Some(row),
            Extent::Source => None,
        }
    }

    /// The column from zero; none for a whole row or source.
    pub fn column_index(self) -> Option<u16> {
        match self.extent {
            Extent::Cell { column, .. } => Some(column),
            Extent::Row(_) | Extent::Source => None,
        }
    }

    /// Same row and column in another source.
    pub fn moved_to(self, source: SourceId) -> Self {
        Self { source, ..self }
    }

    /// The row of a cell as a whole; a whole source stays one.
    pub fn whole_row(self) -> Self {
        match self.extent {
            Extent::Cell { row, .. } => Self::row(self.source, row),
            Extent::Row(_) | Extent::Source => self,
        }
    }
}

impl Ord for Origin {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |place: &Self| {
            let (row, column) = (place.row_index(), place.column_index());
            (place.source, row.is_none(), row, column.is_none(), column)
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Origin {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A value and the place it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sourced<T> {
    /// What was read.
    pub value: T,
    /// The cell or row that it was read from.
    pub origin: Origin,
}

impl<T> Sourced<T> {
    /// A value with its place.
    pub fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }
}

/// How places in a source are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// Text read by lines: `achieved.csv:14:6`.
    Lines,
    /// A spreadsheet's sheet: `plan.xlsx#Indicators!F12`.
    Sheet,
    /// A table of a document: `matrix.docx#Table 3!B2`.
    Table,
    /// An element of an XML file: `results.xml:120:9`, of several activities `results.xml#XM-1:120:9`.
    Elements,
}

/// A sheet of a workbook, or a text file: what an [`Origin`]'s source number stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file's name as the user gave it (`-` for standard input), with control characters taken out.
    pub file: String,
    /// The sheet's or table's name; none for a text file.
    pub sheet: Option<String>,
    /// How places in it are printed.
    pub kind: SourceKind,
}

/// All sources of a programme, in the order they were opened. Inputs that may be joined later have numbers apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    first: u16,
    list: Vec<Source>,
}

impl Sources {
    /// Adds a source and gives its number; `None` when there are more than 65,535.
    pub fn add(&mut self, source: Source) -> Option<SourceId> {
        let id = self.first.checked_add(u16::try_from(self.list.len()).ok()?)?;
        self.list.push(source);
        Some(SourceId(id))
    }

    /// Looks a source up; none for a number of another programme.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.list.get(usize::from(id.0.checked_sub(self.first)?))
    }

    /// All sources with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (self.first..).map(SourceId).zip(&self.list)
    }

    /// The same sources with numbers from that one on, and the number after the last one; `None` beyond 65,535.
    #[must_use]
    pub fn numbered_from(self, first: u16) -> Option<(Self, u16)> {
        let next = first.checked_add(u16::try_from(self.list.len()).ok()?)?;
        Some((Self { first, ..self }, next))
    }

    /// The place as a reader finds it: names instead of numbers, rows and columns from one.
    pub fn place(&self, origin: Origin) -> Place {
        let source = self.get(origin.source_id());
        let kind = source.map_or(SourceKind::Lines, |source| source.kind);
        let (row, column) = (origin.row_index(), origin.column_index());
        let by_line = matches!(kind, SourceKind::Lines | SourceKind::Elements);
        let cell = match (by_line, row, column) {
            (false, Some(row), Some(column)) => Some(CellAddress { row, column }.to_string()),
            (false, Some(row), None) => Some(format!("{0}:{0}", u64::from(row) + 1)),
            (false, None, Some(column)) => Some(format!("{0}:{0}", column_letters(column))),
            _ => None,
        };
        Place {
            file: source.map(|source| source.file.clone()).unwrap_or_default(),
            sheet: source.and_then(|source| source.sheet.clone()),
            cell,
            line: row.filter(|_| by_line).map(|row| row.saturating_add(1)),
            field: column.filter(|_| by_line).map(|column| u32::from(column) + 1),
        }
    }
}

/// A place as people write it. Counted from one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Place {
    /// The name as the user gave it, without control characters.
    pub file: String,
    /// The sheet or table, if the file has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The cell (`F12`) or row (`12:12`) of a sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// Line of a text or XML file, from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Field of that line, from one; in an XML file the letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<u32>,
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if let Some(sheet) = &self.sheet {
            write!(out, "#{sheet}")?;
        }
        if let Some(cell) = &self.cell {
            write!(out, "{}{cell}", if self.sheet.is_some() { "!" } else { "#" })?;
        }
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
            if let Some(field) = self.field {
                write!(out, ":{field}")?;
            }
        }
        Ok(())
    }
}

/// A cell's words, if it has any.
pub type Text = Option<Sourced<String>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_print_as_people_write_them() {
        let mut sources = Sources::default();
        let csv = sources.add(Source { file: "achieved.csv".into(), sheet: None, kind: SourceKind::Lines }).unwrap();
        let sheet = Source { file: "plan.xlsx".into(), sheet: Some("Indicators".into()), kind: SourceKind::Sheet };
        let sheet = sources.add(sheet).unwrap();
        for (origin, printed) in [
            (Origin::cell(csv, 13, 5), "achieved.csv:14:6"),
            (Origin::row(csv, 13), "achieved.csv:14"),
            (Origin::source(csv), "achieved.csv"),
            (Origin::cell(sheet, 11, 5), "plan.xlsx#Indicators!F12"),
            (Origin::row(sheet, 11), "plan.xlsx#Indicators!12:12"),
            (Origin::source(sheet), "plan.xlsx#Indicators"),
        ] {
            assert_eq!(sources.place(origin).to_string(), printed);
        }
    }

    #[test]
    fn an_origin_takes_at_most_twelve_bytes() {
        let size = size_of::<Origin>();
        assert!(size <= 12, "{size}");
    }

    #[test]
    fn places_sort_row_by_row_and_the_whole_comes_after_its_parts() {
        let (first, second) = (SourceId(0), SourceId(1));
        let in_order = [
            Origin::cell(first, 0, 0),
            Origin::cell(first, 0, u16::MAX),
            Origin::row(first, 0),
            Origin::cell(first, 1, 0),
            Origin::row(first, u32::MAX),
            Origin::source(first),
            Origin::cell(second, 0, 0),
        ];
        let mut sorted = in_order;
        sorted.reverse();
        sorted.sort();
        assert_eq!(sorted, in_order);
    }
}
