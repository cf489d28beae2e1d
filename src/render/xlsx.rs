//! Writes a book as an XLSX workbook, row by row. The only user of `rust_xlsxwriter`.

mod form;
mod formats;
mod height;
mod page;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::io::Write;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType,
    DocProperties, ExcelDateTime, Format, Note, Url, Workbook, Worksheet, XlsxError,
};

use self::formats::{Formats, Style};
use self::height::height;
use super::palette::look;
use crate::error::{Error, Result};
use crate::model::CellAddress;
use crate::report::{self, Book, Cell, Column, Grid, Row, Value};

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

/// A cell of a spreadsheet holds no more characters.
const MOST_CHARACTERS: usize = 32_767;
/// A sheet holds no more rows; what is left goes to a further sheet.
const MOST_ROWS: u32 = 1_048_576;
const LONGEST_NAME: usize = 31;
const LONGEST_FOOTER: usize = 100;
const LONGEST_NOTE: usize = 2_000;

type Done<T> = std::result::Result<T, XlsxError>;

/// Writes the workbook; the same book gives the same bytes.
///
/// # Errors
/// The output cannot be written.
pub fn write(book: Book<'_>, out: &mut dyn Write) -> Result<Written> {
    let failed = |error: &dyn std::fmt::Display| Error::Request(format!("the workbook could not be written ({error})"));
    let (mut workbook, written) = lay_down(book, MOST_ROWS).map_err(|error| failed(&error))?;
    let bytes = workbook.save_to_buffer().map_err(|error| failed(&error))?;
    out.write_all(&bytes).map_err(|error| failed(&error))?;
    Ok(written)
}

fn lay_down(book: Book<'_>, most_rows: u32) -> Done<(Workbook, Written)> {
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

/// The beginning of a text, at most so long as spreadsheet programs count: in units of UTF-16.
fn beginning(text: &str, longest: usize) -> &str {
    let mut left = longest;
    let mut fits = |letter: char| {
        let rest = left.checked_sub(letter.len_utf16());
        left = rest.unwrap_or(0);
        rest.is_some()
    };
    let end = text.char_indices().find(|(_, letter)| !fits(*letter)).map_or(text.len(), |(at, _)| at);
    &text[..end]
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

impl Writing<'_> {
    fn sheet<'e>(
        &mut self,
        sheet: &mut Worksheet,
        name: &str,
        grid: &mut Grid<'e>,
        rows: impl Iterator<Item = Row<'e>>,
    ) -> Done<()> {
        set_page(sheet, grid, self.title)?;
        let mut pages = page::Pages::of(grid);
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
            self.row(sheet, name, index, &row, &grid.columns)?;
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
        // A chart's data stand on the first sheet of its grid.
        if let Some(chart) = grid.chart.take() {
            insert_chart(sheet, name, &chart)?;
        }
        self.written.sheets += 1;
        Ok(())
    }

    fn row(&mut self, sheet: &mut Worksheet, name: &str, index: u32, row: &Row<'_>, columns: &[Column]) -> Done<()> {
        let mut at = 0u16;
        for cell in &row.cells {
            let span = cell.span.max(1);
            let right = span == 1 && columns.get(usize::from(at)).is_some_and(|column| column.right);
            let format = self.formats.of(Style::of(cell, right));
            if span > 1 {
                sheet.merge_range(index, at, index, at + span - 1, "", format)?;
            }
            let outcome = match &cell.formula {
                Some(formula) => form::write_formula(sheet, (index, at), cell, formula, &self.given, format)?,
                None => write_cell(sheet, index, at, cell, format)?,
            };
            match outcome {
                Outcome::Blank => {}
                Outcome::Whole => self.written.cells += 1,
                Outcome::Shortened => {
                    self.written.cells += 1;
                    let address = CellAddress { row: index, column: at };
                    self.written.shortened.push(format!("{name}!{address}"));
                }
            }
            if let Some(link) = &cell.link {
                self.link(sheet, (index, at), cell, link)?;
            }
            if let Some(note) = &cell.note {
                let note = Note::new(beginning(note, LONGEST_NOTE)).add_author_prefix(false);
                sheet.insert_note(index, at, &note.set_width(360).set_height(150))?;
            }
            at += span;
        }
        Ok(())
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
        sheet.write_url_with_format(row, column, url, self.formats.of(Style::of(cell, false)))?;
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

/// What became of a cell's value.
enum Outcome {
    Blank,
    Whole,
    Shortened,
}

fn write_cell(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell<'_>, format: &Format) -> Done<Outcome> {
    let number = match &cell.value {
        Value::Empty => {
            if look(cell.tone).border || look(cell.tone).fill.is_some() {
                sheet.write_blank(row, column, format)?;
            }
            return Ok(Outcome::Blank);
        }
        Value::Text(text) => {
            let (text, is_whole) = fitting(text);
            sheet.write_string_with_format(row, column, text, format)?;
            return Ok(if is_whole { Outcome::Whole } else { Outcome::Shortened });
        }
        Value::Number(number) | Value::PercentNumber(number) | Value::Fraction(number) => number.to_f64(),
        Value::Count(count) => Some(*count as f64),
        Value::Year(year) => Some(f64::from(*year)),
    };
    match number {
        Some(number) => sheet.write_number_with_format(row, column, number, format)?,
        None => sheet.write_blank(row, column, format)?,
    };
    Ok(Outcome::Whole)
}

/// The text without control characters, cut with a mark where a cell cannot hold it, and whether it is whole.
fn fitting(text: &str) -> (Cow<'_, str>, bool) {
    let is_kept = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\t');
    let kept: Cow<'_, str> = if text.chars().all(is_kept) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|letter| is_kept(*letter)).collect())
    };
    if kept.len() <= MOST_CHARACTERS || kept.encode_utf16().count() <= MOST_CHARACTERS {
        return (kept, true);
    }
    (Cow::Owned(format!("{}…", beginning(&kept, MOST_CHARACTERS - 1))), false)
}

fn insert_chart(sheet: &mut Worksheet, name: &str, chart: &report::Chart) -> Done<()> {
    let (first, last) = chart.rows;
    let mut drawn = Chart::new(ChartType::BarStacked);
    drawn.title().set_name(&chart.title).set_font(ChartFont::new().set_size(12));
    for (column, title, tone) in &chart.series {
        let series = drawn.add_series();
        series
            .set_categories((name, first, chart.categories, last, chart.categories))
            .set_values((name, first, *column, last, *column))
            .set_name(title.as_str())
            .set_gap(60);
        if let Some(fill) = look(*tone).fill {
            series.set_format(
                ChartFormat::new()
                    .set_solid_fill(ChartSolidFill::new().set_color(fill))
                    .set_border(ChartLine::new().set_color(0x59_5959u32).set_width(0.5)),
            );
        }
    }
    // Bars stand in the order of the rows, their axis below them.
    drawn.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    drawn.x_axis().set_major_gridlines_line(ChartLine::new().set_color(0xD9_D9D9u32));
    drawn.legend().set_position(ChartLegendPosition::Bottom);
    drawn.set_width(760).set_height(300);
    sheet.insert_chart(chart.at.0, chart.at.1, &drawn)?;
    Ok(())
}

#[cfg(test)]
mod tests;
