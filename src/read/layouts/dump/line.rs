//! A line of a text dump: its cells as words.

use super::thresholds::MIN_BLEED_THROUGH;
use super::words::{is_mark, unbroken};
use crate::sheet::{Cell, Content, Row};

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Row of the sheet, which is the line of the file, from zero.
    pub index: u32,
    /// The number of the page or paragraph: lines with no empty line between them.
    pub page: u32,
    fields: u16,
    cells: Vec<(u16, String)>,
}

impl Line {
    /// Makes a line of a row, with line breaks within its cells taken out.
    pub fn from_row(row: &Row, page: u32) -> Self {
        let words = |cell: &Cell| (cell.column, unbroken(&cell.content.to_string()));
        Self { index: row.index, page, fields: row.fields, cells: row.cells.iter().map(words).collect() }
    }

    /// Cells that are not empty, with their columns from zero, from the left.
    pub fn cells(&self) -> impl Iterator<Item = (u16, &str)> {
        self.cells.iter().map(|(at, words)| (*at, words.as_str()))
    }

    /// Words in a column, from zero; none where it is empty.
    pub fn text(&self, at: u16) -> Option<&str> {
        let found = self.cells.binary_search_by_key(&at, |(column, _)| *column).ok()?;
        Some(&self.cells[found].1)
    }

    /// Words of the first cell that is not empty; `""` for an empty line.
    pub fn first(&self) -> &str {
        self.cells.first().map_or("", |(_, words)| words)
    }

    /// First column, from zero, that is not empty.
    pub fn first_column(&self) -> Option<u16> {
        self.cells.first().map(|(at, _)| *at)
    }

    /// Last column, from zero, that is not empty.
    pub fn last_column(&self) -> Option<u16> {
        self.cells.last().map(|(at, _)| *at)
    }

    /// How many columns the line has, empty ones too.
    pub fn width(&self) -> u16 {
        self.fields.max(self.last_column().map_or(0, |at| at + 1))
    }

    /// All words.
    pub fn joined(&self) -> String {
        self.cells.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether it holds nothing but marks.
    pub fn is_marks(&self) -> bool {
        self.cells.iter().all(|(_, words)| is_mark(words))
    }

    /// Takes out cells that are the beginning or the end of the next one: the page was read twice there.
    pub fn without_bleed_through(&self) -> Self {
        let mut line = self.clone();
        let mut at = 0;
        while at + 1 < line.cells.len() {
            let (words, next) = (&line.cells[at].1, &line.cells[at + 1].1);
            let bleeds_through = words.len() >= MIN_BLEED_THROUGH
                && next.len() > words.len()
                && (next.starts_with(words.as_str()) || next.ends_with(words.as_str()));
            if bleeds_through {
                let (_, words) = line.cells.remove(at + 1);
                line.cells[at].1 = words;
            } else {
                at += 1;
            }
        }
        line
    }

    /// Puts the letter that belongs to the next cell before it: `Q`, `3 2020`.
    pub fn with_whole_deadline(&self) -> Self {
        let mut line = self.clone();
        let begins = |words: &str| matches!(words, "Q" | "K");
        let goes_on = |words: &str| words.starts_with(|letter: char| letter.is_ascii_digit());
        let broken = line.cells.windows(2).position(|pair| begins(&pair[0].1) && goes_on(&pair[1].1));
        if let Some(at) = broken {
            let (_, letter) = line.cells.remove(at);
            line.cells[at].1.insert_str(0, &letter);
        }
        line
    }

    /// Takes out a first cell in which the next one ends, and puts that one in its place.
    pub fn without_bleed_through_in_front(&self) -> Self {
        match &self.cells[..] {
            [(0, first), (_, second), ..] if first != second && second.ends_with(first.as_str()) => {
                self.without_bleed_through()
            }
            _ => self.clone(),
        }
    }

    /// As a row of a sheet.
    pub fn row(&self) -> Row {
        row_of(self.index, self.cells())
    }
}

/// A row of cells of words.
pub fn row_of<'w>(index: u32, cells: impl Iterator<Item = (u16, &'w str)>) -> Row {
    let cells: Vec<Cell> = cells.map(|(column, words)| Cell { column, content: Content::Text(words.into()) }).collect();
    Row { index, fields: 0, cells }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_the_next_one_begins_or_ends_with_is_bleed_through_from_five_letters_on() {
        for (cells, left) in [
            (["Total", "Total funds"], &["Total funds"][..]),
            (["Base", "Baseline year"], &["Base", "Baseline year"]),
            (["funds", "Total funds"], &["Total funds"]),
            (["0", "2020"], &["0", "2020"]),
            (["Total funds", "Total funds"], &["Total funds", "Total funds"]),
            (["Totals", "Total funds"], &["Totals", "Total funds"]),
        ] {
            let line = Line::from_row(&row_of(0, (0..).zip(cells)), 0).without_bleed_through();
            assert_eq!(line.cells().map(|(_, words)| words).collect::<Vec<_>>(), left, "{cells:?}");
        }
    }
}
