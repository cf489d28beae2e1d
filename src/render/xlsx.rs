//! Writes a book as an XLSX workbook, row by row. The only user of `rust_xlsxwriter`.

use std::collections::{HashMap, HashSet};
use std::io::Write;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Chart, ChartType, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Url, Workbook, Worksheet,
    XlsxError,
};

use super::palette::look;
use crate::error::{Error, Result};
use crate::report::{self, Book, Cell, Column, Grid, Row, Tone, Value};

/// How much was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Sheets.
    pub sheets: usize,
    /// Cells with a value.
    pub cells: usize,
}

/// A cell of a spreadsheet holds no more characters.
const MOST_CHARACTERS: usize = 32_767;
const LONGEST_NAME: usize = 31;
const A4: u8 = 9;
const HIGHEST_ROW: f64 = 409.0;

/// Writes the workbook; the same book gives the same bytes.
///
/// # Errors
/// The output cannot be written.
pub fn write(book: Book<'_>, out: &mut dyn Write) -> Result<Written> {
    let failed = |error: XlsxError| Error::Request(format!("the workbook could not be written ({error})"));
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(3);
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(failed)?;
    workbook.set_properties(&DocProperties::new().set_title(&book.title).set_creation_datetime(&created));
    let mut formats = Formats::default();
    let mut names = HashSet::new();
    let mut written = Written::default();
    let wanted: Vec<String> = book.grids.iter().map(|grid| grid.name.clone()).collect();
    let given: Vec<String> = wanted.iter().map(|name| sheet_name(name, &mut names)).collect();
    formats.sheets = wanted.into_iter().zip(given.iter().cloned()).collect();
    for (grid, name) in book.grids.into_iter().zip(&given) {
        let sheet = workbook.add_worksheet_with_low_memory().map_err(failed)?;
        sheet.set_name(name).map_err(failed)?;
        written.cells += write_sheet(sheet, grid, name, &book.title, &mut formats).map_err(failed)?;
        written.sheets += 1;
    }
    let bytes = workbook.save_to_buffer().map_err(failed)?;
    out.write_all(&bytes).map_err(|error| Error::Request(format!("the workbook could not be written ({error})")))?;
    Ok(written)
}

/// A name that every spreadsheet program takes, used once.
fn sheet_name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let allowed = |letter: &char| !letter.is_control() && !"[]:*?/\\".contains(*letter);
    let cleaned: String = wanted.chars().filter(allowed).take(LONGEST_NAME).collect();
    let cleaned = cleaned.trim().trim_matches('\'');
    let base = if cleaned.is_empty() || cleaned.eq_ignore_ascii_case("history") { "Sheet" } else { cleaned };
    let mut name = base.to_owned();
    let mut number = 2;
    while !taken.insert(name.to_lowercase()) {
        let ending = format!(" ({number})");
        name = base.chars().take(LONGEST_NAME - ending.len()).collect::<String>() + &ending;
        number += 1;
    }
    name
}

/// What decides a cell's format: its tone, how its number is printed, whether it stands on the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Style {
    tone: Tone,
    number: NumberFormat,
    right: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum NumberFormat {
    None,
    Plain(u8),
    Percent(u8),
    Fraction,
    Year,
}

#[derive(Default)]
struct Formats {
    made: HashMap<Style, Format>,
    /// The names of sheets as wanted, and as given.
    sheets: HashMap<String, String>,
}

impl Formats {
    fn of(&mut self, style: Style) -> &Format {
        self.made.entry(style).or_insert_with(|| format_of(style))
    }
}

fn format_of(style: Style) -> Format {
    let look = look(style.tone);
    let mut format = Format::new()
        .set_font_name("Calibri")
        .set_font_size(look.size)
        .set_font_color(look.text)
        .set_align(FormatAlign::Top);
    if look.border {
        format = format.set_border(FormatBorder::Thin).set_border_color(0xA6_A6A6u32).set_text_wrap();
    }
    if let Some(fill) = look.fill {
        format = format.set_background_color(fill);
    }
    if look.bold {
        format = format.set_bold();
    }
    if look.italic {
        format = format.set_italic();
    }
    if style.right {
        format = format.set_align(FormatAlign::Right);
    }
    match style.number {
        NumberFormat::None => format,
        NumberFormat::Plain(decimals) => format.set_num_format(with_decimals("#,##0", decimals)),
        NumberFormat::Percent(decimals) => format.set_num_format(with_decimals("0", decimals) + "\" %\""),
        NumberFormat::Fraction => format.set_num_format("0%"),
        NumberFormat::Year => format.set_num_format("0"),
    }
}

fn with_decimals(whole: &str, decimals: u8) -> String {
    if decimals == 0 { whole.to_owned() } else { format!("{whole}.{}", "0".repeat(usize::from(decimals))) }
}

fn write_sheet(
    sheet: &mut Worksheet,
    grid: Grid<'_>,
    name: &str,
    title: &str,
    formats: &mut Formats,
) -> std::result::Result<usize, XlsxError> {
    set_page(sheet, &grid, title)?;
    let widths: Vec<u16> = grid.columns.iter().map(|column| column.width).collect();
    let Grid { columns, rows, chart, filter_row, .. } = grid;
    let (mut cells, mut index) = (0, 0);
    for row in rows {
        cells += write_row(sheet, index, &row, &columns, &widths, formats)?;
        index += 1;
    }
    if let Some(header) = filter_row.filter(|header| index > *header + 1)
        && let Some(last) = columns.len().checked_sub(1)
    {
        sheet.autofilter(header, 0, index - 1, last as u16)?;
    }
    if let Some(chart) = chart {
        insert_chart(sheet, name, &chart)?;
    }
    Ok(cells)
}

/// A4 landscape, one page wide, the head repeated, pages numbered.
fn set_page(sheet: &mut Worksheet, grid: &Grid<'_>, title: &str) -> std::result::Result<(), XlsxError> {
    for (index, column) in grid.columns.iter().enumerate() {
        sheet.set_column_width(index as u16, f64::from(column.width))?;
    }
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, u16::from(grid.one_page));
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    let footer: String = title.replace('&', "&&").chars().take(150).collect();
    sheet.set_footer(format!("&L&8{footer}&C&8&A&R&8&P / &N"));
    if grid.frozen_rows > 0 || grid.frozen_columns > 0 {
        sheet.set_freeze_panes(grid.frozen_rows, grid.frozen_columns)?;
    }
    if grid.frozen_rows > 0 {
        sheet.set_repeat_rows(0, grid.frozen_rows - 1)?;
    }
    Ok(())
}

fn write_row(
    sheet: &mut Worksheet,
    index: u32,
    row: &Row<'_>,
    columns: &[Column],
    widths: &[u16],
    formats: &mut Formats,
) -> std::result::Result<usize, XlsxError> {
    if let Some(height) = height(row, widths) {
        sheet.set_row_height(index, height)?;
    }
    let (mut written, mut at) = (0, 0u16);
    for cell in &row.cells {
        let span = cell.span.max(1);
        let right = span == 1 && columns.get(usize::from(at)).is_some_and(|column| column.right);
        let format = formats.of(style_of(cell, right));
        if span > 1 {
            sheet.merge_range(index, at, index, at + span - 1, "", format)?;
        }
        written += usize::from(write_cell(sheet, index, at, cell, format)?);
        if let Some(link) = &cell.link {
            write_link(sheet, (index, at), cell, link, formats)?;
        }
        if let Some(note) = &cell.note {
            let note: String = note.chars().take(2_000).collect();
            sheet.insert_note(index, at, &Note::new(note).add_author_prefix(false).set_width(360).set_height(150))?;
        }
        at += span;
    }
    Ok(written)
}

/// Makes a cell of words lead to a place in the same workbook.
fn write_link(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell<'_>,
    (name, to_row, to_column): &(String, u32, u16),
    formats: &mut Formats,
) -> std::result::Result<(), XlsxError> {
    let (Some(given), Value::Text(text)) = (formats.sheets.get(name).cloned(), &cell.value) else { return Ok(()) };
    let address = crate::model::CellAddress { row: *to_row, column: *to_column };
    let url = Url::new(format!("internal:'{}'!{address}", given.replace('\'', "''"))).set_text(fitting(text));
    sheet.write_url_with_format(row, column, url, formats.of(style_of(cell, false)))?;
    Ok(())
}

fn style_of(cell: &Cell<'_>, right: bool) -> Style {
    let decimals = |number: &Decimal| number.normalize().scale().min(6) as u8;
    let number = match &cell.value {
        Value::Empty | Value::Text(_) => NumberFormat::None,
        Value::Number(number) => NumberFormat::Plain(decimals(number)),
        Value::PercentNumber(number) => NumberFormat::Percent(decimals(number)),
        Value::Fraction(_) => NumberFormat::Fraction,
        Value::Count(_) => NumberFormat::Plain(0),
        Value::Year(_) => NumberFormat::Year,
    };
    Style { tone: cell.tone, number, right: right || number != NumberFormat::None }
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell<'_>,
    format: &Format,
) -> std::result::Result<bool, XlsxError> {
    let number = match &cell.value {
        Value::Empty => {
            if look(cell.tone).border || look(cell.tone).fill.is_some() {
                sheet.write_blank(row, column, format)?;
            }
            return Ok(false);
        }
        Value::Text(text) => {
            sheet.write_string_with_format(row, column, fitting(text), format)?;
            return Ok(true);
        }
        Value::Number(number) | Value::PercentNumber(number) | Value::Fraction(number) => number.to_f64(),
        Value::Count(count) => Some(*count as f64),
        Value::Year(year) => Some(f64::from(*year)),
    };
    match number {
        Some(number) => sheet.write_number_with_format(row, column, number, format)?,
        None => sheet.write_blank(row, column, format)?,
    };
    Ok(true)
}

/// The text, cut with a mark where a cell cannot hold it.
fn fitting(text: &str) -> String {
    let clean = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\t');
    let kept: String = text.chars().filter(|letter| clean(*letter)).collect();
    if kept.encode_utf16().count() <= MOST_CHARACTERS {
        return kept;
    }
    let mut left = MOST_CHARACTERS - 2;
    let mut cut: String = kept
        .chars()
        .take_while(|letter| {
            left = left.saturating_sub(letter.len_utf16());
            left > 0
        })
        .collect();
    cut.push('…');
    cut
}

/// The height in points that shows all wrapped text; none where one line is enough.
fn height(row: &Row<'_>, widths: &[u16]) -> Option<f64> {
    let mut at = 0;
    let mut highest = 0.0f64;
    for cell in &row.cells {
        let span = usize::from(cell.span.max(1));
        let look = look(cell.tone);
        let size = f64::from(look.size);
        let width: u16 = widths.iter().skip(at).take(span).sum();
        if let Value::Text(text) = &cell.value
            && look.border
        {
            let scale = size / 11.0 * if look.bold { 1.1 } else { 1.0 };
            let fits = (f64::from(width) / scale - 1.0).max(4.0);
            highest = highest.max(lines(text, fits) as f64 * (size * 1.32 + 0.6) + 3.0);
        } else {
            highest = highest.max(size * 1.4 + 2.0);
        }
        at += span;
    }
    (highest > 16.0).then_some(highest.min(HIGHEST_ROW))
}

/// How many lines a text takes when it is broken at spaces.
fn lines(text: &str, fits: f64) -> usize {
    let mut lines = 0;
    for paragraph in text.split('\n') {
        lines += 1;
        let mut used = 0.0;
        for word in paragraph.split(' ') {
            let long = unicode_width::UnicodeWidthStr::width(word) as f64;
            if used > 0.0 && used + 1.0 + long > fits {
                lines += 1;
                used = 0.0;
            }
            used += if used > 0.0 { 1.0 + long } else { long };
            while used > fits {
                lines += 1;
                used -= fits;
            }
        }
    }
    lines
}

fn insert_chart(sheet: &mut Worksheet, name: &str, chart: &report::Chart) -> std::result::Result<(), XlsxError> {
    let (first, last) = chart.rows;
    let mut drawn = Chart::new(ChartType::BarStacked);
    drawn.title().set_name(&chart.title);
    for (column, title, tone) in &chart.series {
        let series = drawn.add_series();
        series
            .set_categories((name, first, chart.categories, last, chart.categories))
            .set_values((name, first, *column, last, *column))
            .set_name(title.as_str());
        if let Some(fill) = look(*tone).fill {
            series.set_format(
                rust_xlsxwriter::ChartFormat::new()
                    .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(fill)),
            );
        }
    }
    drawn.y_axis().set_reverse();
    drawn.legend().set_position(rust_xlsxwriter::ChartLegendPosition::Bottom);
    drawn.set_width(760).set_height(300);
    sheet.insert_chart(chart.at.0, chart.at.1, &drawn)?;
    Ok(())
}
