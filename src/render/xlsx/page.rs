//! On which paper a sheet is printed, and where its pages begin.
//!
//! A sheet of blocks is not left to break where a page happens to be full: a block, and in a block longer than a page each
//! table, begins a new page where it would be torn. Manual breaks need a scale of the sheet's own in place of
//! "one page wide".

use rust_xlsxwriter::Worksheet;

use super::cell::Done;
use crate::report::{Grid, Row};

const A3: u8 = 8;
const A4: u8 = 9;
/// What a page has within the margins, in points.
const A4_ROOM: (f64, f64) = (784.0, 516.0);
/// A sheet that would be printed smaller than this on A4 is printed on A3.
const SMALLEST_SCALE: f64 = 0.55;
/// How much of a page is reckoned with: LibreOffice makes columns up to a sixteenth wider than Excel does.
const SAFE: (f64, f64) = (0.92, 0.97);
/// A row without a height of its own, in points.
const ORDINARY_ROW: f64 = 15.0;
/// A sheet holds no more breaks.
const MOST_BREAKS: usize = 1_000;

/// The width of the columns that are shown, in points.
fn breadth(grid: &Grid<'_>) -> f64 {
    let shown = usize::from(grid.form.hidden_from.unwrap_or(u16::MAX));
    // Seven pixels a digit and five for the edges, of which 96 are 72 points.
    grid.columns.iter().take(shown).map(|column| (f64::from(column.width) * 7.0 + 5.0) * 0.75).sum()
}

/// The number of the paper's size.
pub(super) fn paper(grid: &Grid<'_>) -> u8 {
    if !grid.one_page && A4_ROOM.0 / breadth(grid) < SMALLEST_SCALE { A3 } else { A4 }
}

/// What breaks need to know of a row.
struct Line {
    height: f64,
    is_blank: bool,
    keeps_next: bool,
}

/// The rows of a sheet, as they are written.
pub(super) struct Pages {
    lines: Vec<Line>,
    /// How many of them are repeated on each page.
    repeated: usize,
    is_a4: bool,
    breadth: f64,
}

impl Pages {
    pub(super) fn new(grid: &Grid<'_>) -> Self {
        let is_a4 = paper(grid) == A4 && !grid.one_page;
        Self { lines: Vec::new(), repeated: grid.frozen_rows as usize, is_a4, breadth: breadth(grid) }
    }

    /// Takes note of the next row.
    pub(super) fn note(&mut self, row: &Row<'_>, height: Option<f64>) {
        if self.is_a4 {
            let height = height.unwrap_or(ORDINARY_ROW);
            self.lines.push(Line { height, is_blank: row.cells.is_empty(), keeps_next: row.keep_with_next });
        }
    }

    /// Sets scale and breaks of a sheet of several blocks; others stay one page wide and break where a page is full.
    pub(super) fn set(&self, sheet: &mut Worksheet) -> Done<()> {
        if !self.lines.iter().skip(self.repeated).any(|line| line.is_blank) {
            return Ok(());
        }
        let percent = (A4_ROOM.0 * SAFE.0 / self.breadth.max(1.0) * 100.0).clamp(10.0, 100.0).floor();
        let breaks = self.breaks(A4_ROOM.1 * SAFE.1 / percent * 100.0);
        if !breaks.is_empty() && breaks.len() <= MOST_BREAKS {
            sheet.set_print_scale(percent as u16);
            sheet.set_page_breaks(&breaks)?;
        }
        Ok(())
    }

    /// The rows that begin a page of that height.
    fn breaks(&self, page: f64) -> Vec<u32> {
        let repeated: f64 = self.lines.iter().take(self.repeated).map(|line| line.height).sum();
        let room = page - repeated;
        let mut breaks = Vec::new();
        let mut left = room;
        for at in self.repeated..self.lines.len() {
            let line = &self.lines[at];
            let before = at.checked_sub(1).map(|before| &self.lines[before]);
            let begins_block = before.is_some_and(|before| before.is_blank) && !line.is_blank;
            let begins_table = line.keeps_next && before.is_some_and(|before| !before.keeps_next);
            let is_torn = |height: f64| height > left && height <= room;
            let does_begin = at > self.repeated
                && (line.height > left
                    || (begins_block && is_torn(self.height_to(at, |line| line.is_blank)))
                    || (begins_table && is_torn(self.height_of_table(at, room))));
            if does_begin {
                breaks.push(at as u32);
                left = room;
            }
            left -= line.height;
        }
        breaks
    }

    /// The height of the rows from there up to a row of that kind.
    fn height_to(&self, at: usize, is_end: impl Fn(&Line) -> bool) -> f64 {
        self.lines[at..].iter().take_while(|line| !is_end(line)).map(|line| line.height).sum()
    }

    /// The height of headings and the rows below them, up to the next headings or blank row; of a table longer than a
    /// page that of its beginning.
    fn height_of_table(&self, at: usize, room: f64) -> f64 {
        let headings = self.lines[at..].iter().take_while(|line| line.keeps_next).count();
        let first = (at + headings).min(self.lines.len());
        let own: f64 = self.lines[at..first].iter().map(|line| line.height).sum();
        let whole = own + self.height_to(first, |line| line.keeps_next || line.is_blank);
        if whole <= room { whole } else { own + self.lines.get(first).map_or(0.0, |line| line.height) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of ten points: `b` blank, `h` a heading kept with the next row, `r` another.
    fn pages(rows: &str, repeated: usize) -> Pages {
        let line = |kind| Line { height: 10.0, is_blank: kind == 'b', keeps_next: kind == 'h' };
        Pages { lines: rows.chars().map(line).collect(), repeated, is_a4: true, breadth: 100.0 }
    }

    #[test]
    fn a_block_that_would_be_torn_begins_a_page_and_a_longer_one_breaks_between_its_tables() {
        for (rows, repeated, expected) in [
            ("hrrbhrr", 0, vec![]),
            ("hrrrbhhrr", 0, vec![5]),
            ("hrrrbhhrrr", 1, vec![5]),
            ("hrrbhrrhrrrr", 0, vec![4]),
            ("hrrrrrrrrrrr", 0, vec![8]),
            ("hhrrrrhrrrbhr", 0, vec![6]),
            ("hrrrrbhhrrrrrrrrr", 0, vec![6, 14]),
            ("hrrrrrbhhrrrrrrrr", 0, vec![7, 15]),
        ] {
            assert_eq!(pages(rows, repeated).breaks(80.0), expected, "{rows}");
        }
    }
}
