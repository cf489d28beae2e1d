//! Makes one workbook of a folder of CSV tables, a sheet a table, as a consultant would keep a programme.
//!
//! ```text
//! cargo run --example make_workbook -- seeds/egov-2020-2022 seeds/egov-2020-2022.xlsx
//! ```
//!
//! Plain numbers (`37`, `2.6`) become numbers. Everything that can be read in two ways or says more than a number
//! (`1.097`, `96,55`, `0 (2020)`, `42 - 45`, `61.75%`) stays the text that it is, and so do codes and references.
//! The same tables give the same bytes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet,
};

/// The order in which a person reads the tables; others follow by name.
const ORDER: [&str; 9] = [
    "programme",
    "objectives",
    "measures",
    "indicators",
    "activities",
    "measure_funding",
    "achieved",
    "activity_statuses",
    "published",
];

/// Columns whose figures are names, not amounts.
const NAMES: [&str; 4] = ["code", "objective_code", "measure_code", "budget_reference"];

const NARROWEST: usize = 10;
const WIDEST: usize = 60;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder, output] = arguments.as_slice() else {
        bail!("expected a folder of CSV tables and the workbook to make: make_workbook FOLDER OUTPUT.xlsx");
    };
    let tables = tables_in(folder)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2022, 12, 1)?));
    let formats = Formats::new();
    for path in &tables {
        let table = Table::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        table.write(workbook.add_worksheet(), &formats).with_context(|| format!("cannot lay out {}", table.name))?;
    }
    workbook.save(output).with_context(|| format!("cannot write {}", output.display()))?;
    println!("{}: {} sheets", output.display(), tables.len());
    Ok(())
}

/// The CSV files of a folder in reading order.
fn tables_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot open the folder {}", folder.display()))?;
    let mut tables = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            tables.push(path);
        }
    }
    if tables.is_empty() {
        bail!("there is no CSV file in {}", folder.display());
    }
    tables.sort_by_key(|path| {
        let name = name_of(path);
        let place = ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len());
        (place, name)
    });
    Ok(tables)
}

fn name_of(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The formats of all sheets, made once.
struct Formats {
    header: Format,
    number: Format,
    text: Format,
    name: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        Self {
            header: Format::new()
                .set_bold()
                .set_border_bottom(FormatBorder::Thin)
                .set_align(FormatAlign::VerticalCenter),
            number: cell.clone(),
            text: cell.clone().set_text_wrap(),
            name: cell.set_num_format("@"),
        }
    }
}

/// A CSV table.
struct Table {
    name: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(path: &Path) -> Result<Self> {
        let mut reader = csv::Reader::from_path(path)?;
        let headers = reader.headers()?.iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            rows.push(record?.iter().map(str::to_owned).collect());
        }
        Ok(Self { name: name_of(path), headers, rows })
    }

    fn write(&self, sheet: &mut Worksheet, formats: &Formats) -> Result<()> {
        sheet.set_name(self.sheet_name())?;
        for (column, header) in (0u16..).zip(&self.headers) {
            sheet.write_string_with_format(0, column, header, &formats.header)?;
            sheet.set_column_width(column, self.width(usize::from(column)) as f64)?;
        }
        for (line, row) in (1u32..).zip(&self.rows) {
            for ((column, header), value) in (0u16..).zip(&self.headers).zip(row) {
                if value.is_empty() {
                    continue;
                }
                if NAMES.contains(&header.as_str()) {
                    sheet.write_string_with_format(line, column, value, &formats.name)?;
                } else if let Some(number) = plain_number(value) {
                    sheet.write_number_with_format(line, column, number, &formats.number)?;
                } else {
                    sheet.write_string_with_format(line, column, value, &formats.text)?;
                }
            }
        }
        let last_row = u32::try_from(self.rows.len())?;
        let last_column = u16::try_from(self.headers.len().saturating_sub(1))?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, last_row, last_column)?;
        sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
        sheet.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
        Ok(())
    }

    /// `activity_statuses` as `Activity statuses`.
    fn sheet_name(&self) -> String {
        let words = self.name.replace('_', " ");
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or(words)
    }

    /// Wide enough for the longest text of the column, within limits; longer texts wrap.
    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count() + 1);
        // The filter's button covers the end of a header.
        let header = self.headers.get(column).map_or(0, |header| header.chars().count() + 4);
        cells.max().unwrap_or(0).min(WIDEST).max(header).max(NARROWEST)
    }
}

/// The number that a text is, when it can be read in one way only: no separators of thousands, no decimal comma, no
/// leading zero, and not exactly three digits behind the point.
fn plain_number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
    let is_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let whole_is_plain = is_digits(whole) && whole.len() <= 15 && (whole == "0" || !whole.starts_with('0'));
    let fraction_is_plain = fraction.is_none_or(|digits| is_digits(digits) && digits.len() <= 6 && digits.len() != 3);
    (whole_is_plain && fraction_is_plain).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_reads_in_one_way_becomes_a_number() {
        let cases = [
            ("37", Some(37.0)),
            ("0", Some(0.0)),
            ("2.6", Some(2.6)),
            ("43.75", Some(43.75)),
            ("-3", Some(-3.0)),
            ("1.097", None),
            ("1.150.576", None),
            ("1,000", None),
            ("96,55", None),
            ("61.75%", None),
            ("0 (2020)", None),
            ("42 - 45", None),
            ("2019.", None),
            ("0614", None),
            ("-", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(plain_number(text), expected, "{text:?}");
        }
    }
}
