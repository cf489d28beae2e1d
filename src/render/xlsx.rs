//! Writes a book as an XLSX workbook, row by row. The only user of `rust_xlsxwriter`.

mod cell;
mod chart;
mod form;
mod formats;
mod height;
mod page;

use std::collections::{HashMap, HashSet};
use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Note, Url, Workbook, Worksheet};

use self::cell::{Done, Outcome, beginning, fitting, write_cell};
use self::chart::insert_chart;
use self::formats::{Formats, Style};
use self::height::height;
use crate::error::{Error, Result};
use crate::model::CellAddress;
use crate::report::{Book, Cell, Column, Grid, Row, Value};

/// How much was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Sheets.
    pub sheets: usize,
    /// Cells with a value.
    pub cells: usize,
    /// Cells whose text is longer than a cell can hold and was cut, as `Indicators!B5`.
    pub shortened: Vec<String>,
}

/// A sheet holds no more rows; what is left goes to a further sheet.
const MOST_ROWS: u32 = 1_048_576;
const LONGEST_NAME: usize = 31;
const LONGEST_FOOTER: usize = 100;
const LONGEST_NOTE: usize = 2_000;

/// Writes the workbook; the same book gives the same bytes.
///
/// # Errors
/// The output cannot be written.
pub fn write(book: Book<'_>, out: &mut dyn Write) -> Result<Written> {
    let failed = |error: &dyn std::fmt::Display| Error::Request(format!("the workbook could not be written ({error})"));
    let (mut workbook, written) = fill_workbook(book, MOST_ROWS).map_err(|error| failed(&error))?;
    let bytes = workbook.save_to_buffer().map_err(|error| failed(&error))?;
    out.write_all(&bytes).map_err(|error| failed(&error))?;
    Ok(written)
}

/// The workbook, not yet saved; a sheet takes at most so many rows.
fn fill_workbook(book: Book<'_>, most_rows: u32) -> Done<(Workbook, Written)> {
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(3);
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(&book.title).set_creation_datetime(&created));
    let mut names = HashSet::new();
    let given: Vec<String> = book.grids.iter().map(|grid| sheet_name(&grid.name, &mut names)).collect();
    form::define_names(&mut workbook, &book.names, &given)?;
    let mut writing = Writing {
        title: &book.title,
        sheets: book.grids.iter().map(|grid| grid.name.clone()).zip(given.iter().cloned()).collect(),
        given: given.clone(),
        formats: Formats::default(),
        written: Written::default(),
    };
    for (mut grid, mut name) in book.grids.into_iter().zip(given) {
        let mut rows = std::mem::replace(&mut grid.rows, Box::new(std::iter::empty())).peekable();
        let head: Vec<Row<'_>> = rows.by_ref().take(grid.frozen_rows as usize).collect();
        loop {
            let sheet = workbook.add_worksheet_with_low_memory()?;
            sheet.set_name(&name)?;
            let room = most_rows.saturating_sub(head.len() as u32).max(1);
            writing.sheet(sheet, &name, &mut grid, head.iter().cloned().chain(rows.by_ref().take(room as usize)))?;
            if rows.peek().is_none() {
                break;
            }
            name = sheet_name(&grid.name, &mut names);
        }
    }
    Ok((workbook, writing.written))
}

/// A name that every spreadsheet program takes, used once.
fn sheet_name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let cleaned: String = wanted.chars().filter(|letter| is_allowed_in_name(*letter)).collect();
    let cleaned = beginning(&cleaned, LONGEST_NAME);
    let cleaned = cleaned.trim().trim_matches('\'').trim();
    let base = if cleaned.is_empty() || cleaned.eq_ignore_ascii_case("history") { "Sheet" } else { cleaned };
    let mut name = base.to_owned();
    let mut number = 2;
    while !taken.insert(name.to_lowercase()) {
        let ending = format!(" ({number})");
        name = format!("{}{ending}", beginning(base, LONGEST_NAME - ending.len()).trim_end());
        number += 1;
    }
    name
}

fn is_allowed_in_name(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\u{FFFE}' | '\u{FFFF}')
}

/// What is the same for all sheets of a workbook.
struct Writing<'b> {
    title: &'b str,
    /// The names of sheets as wanted, and as given.
    sheets: HashMap<String, String>,
    /// The names of sheets as given, in the order of the grids.
    given: Vec<String>,
    formats: Formats,
    written: Written,
}

/// A row with its number in its sheet, from 0.
struct NumberedRow<'r, 'e> {
    index: u32,
    row: &'r Row<'e>,
}

impl Writing<'_> {
    fn sheet<'e>(
        &mut self,
        sheet: &mut Worksheet,
        name: &str,
        grid: &mut Grid<'e>,
        rows: impl Iterator<Item = Row<'e>>,
    ) -> Done<()> {
        set_page(sheet, grid, self.title)?;
        let mut pages = page::Pages::new(grid);
        // Else a formula whose result is nothing would be given the result 0.
        sheet.set_formula_result_default("");
        let widths: Vec<u16> = grid.columns.iter().map(|column| column.width).collect();
        let mut index = 0;
        let mut choices = form::Choices::default();
        for row in rows {
            choices.note(index, &row);
            let height = height(&row, &widths);
            if let Some(height) = height {
                sheet.set_row_height(index, height)?;
            }
            pages.note(&row, height);
            self.row(sheet, name, NumberedRow { index, row: &row }, &grid.columns)?;
            index += 1;
        }
        if let Some(header) = grid.filter_row.filter(|header| index > *header + 1)
            && let Some(last) = grid.columns.len().checked_sub(1)
        {
            sheet.autofilter(header, 0, index - 1, last as u16)?;
        }
        pages.set(sheet)?;
        choices.write(sheet)?;
        form::set(sheet, &grid.form, index, grid.columns.len() as u16)?;
        // The data of charts are on the first sheet of their grid.
        for chart in std::mem::take(&mut grid.charts) {
            insert_chart(sheet, name, &chart)?;
        }
        self.written.sheets += 1;
        Ok(())
    }

    fn row(&mut self, sheet: &mut Worksheet, name: &str, row: NumberedRow<'_, '_>, columns: &[Column]) -> Done<()> {
        let mut at = 0u16;
        for cell in &row.row.cells {
            let span = cell.span.max(1);
            let right = span == 1 && columns.get(usize::from(at)).is_some_and(|column| column.right);
            let place = (row.index, at);
            match self.cell(sheet, place, cell, right)? {
                Outcome::Blank => {}
                Outcome::Whole => self.written.cells += 1,
                Outcome::Shortened => {
                    self.written.cells += 1;
                    let address = CellAddress { row: row.index, column: at };
                    self.written.shortened.push(format!("{name}!{address}"));
                }
            }
            if let Some(link) = &cell.link {
                self.link(sheet, place, cell, link)?;
            }
            if let Some(note) = &cell.note {
                let note = Note::new(beginning(note, LONGEST_NOTE)).add_author_prefix(false);
                sheet.insert_note(row.index, at, &note.set_width(360).set_height(150))?;
            }
            at += span;
        }
        Ok(())
    }

    /// Writes a cell at row and column; `right` when its column's values are on the right.
    fn cell(&mut self, sheet: &mut Worksheet, place: (u32, u16), cell: &Cell<'_>, right: bool) -> Done<Outcome> {
        let format = self.formats.get(Style::from_cell(cell, right));
        let ((row, column), span) = (place, cell.span.max(1));
        if span > 1 {
            sheet.merge_range(row, column, row, column + span - 1, "", format)?;
        }
        match &cell.formula {
            Some(formula) => {
                form::write_formula(sheet, place, (&cell.value, &form::with_sheets(formula, &self.given)), format)
            }
            None => write_cell(sheet, place, cell, format),
        }
    }

    /// Makes a cell of words lead to a place in the same workbook.
    fn link(
        &mut self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        cell: &Cell<'_>,
        (wanted, to_row, to_column): &(String, u32, u16),
    ) -> Done<()> {
        let (Some(given), Value::Text(text)) = (self.sheets.get(wanted), &cell.value) else { return Ok(()) };
        let address = CellAddress { row: *to_row, column: *to_column };
        let url = Url::new(format!("internal:'{}'!{address}", given.replace('\'', "''"))).set_text(fitting(text).0);
        sheet.write_url_with_format(row, column, url, self.formats.get(Style::from_cell(cell, false)))?;
        Ok(())
    }
}

/// Landscape, one page wide, the head repeated, pages numbered.
fn set_page(sheet: &mut Worksheet, grid: &Grid<'_>, title: &str) -> Done<()> {
    for (index, column) in grid.columns.iter().enumerate() {
        sheet.set_column_width(index as u16, f64::from(column.width))?;
    }
    sheet.set_landscape().set_paper_size(page::paper(grid)).set_print_fit_to_pages(1, u16::from(grid.one_page));
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    // The spaces keep the size from running into a title that begins with a year.
    let title = beginning(title, LONGEST_FOOTER).replace('&', "&&");
    sheet.set_footer(format!("&L&8 {title}&C&8 &A&R&8 &P / &N"));
    if grid.frozen_rows > 0 || grid.frozen_columns > 0 {
        sheet.set_freeze_panes(grid.frozen_rows, grid.frozen_columns)?;
    }
    if grid.frozen_rows > 0 {
        sheet.set_repeat_rows(0, grid.frozen_rows - 1)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
