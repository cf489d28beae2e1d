//! Reads workbooks: XLSX cell by cell, XLSB, XLS and ODS as ranges. The only user of `calamine`.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Range, Reader, SheetVisible, Xls, Xlsb, Xlsx};
use rust_decimal::Decimal;

use super::detect::Container;
use super::open::{Contents, Unnumbered, empty_sheet};
use super::{Cell, Content, Merge, Row, Sheet};
use crate::error::{Error, Result};
use crate::finding::{Finding, Severity};
use crate::model::{Origin, SourceId, SourceKind};

type Bytes = Cursor<Vec<u8>>;

/// More cells than this are no programme's tables, and would not fit into memory.
const MOST_CELLS: usize = 40_000_000;
const MOST_COLUMNS: u32 = 16_384;

/// Reads a workbook. A sheet that cannot be read is empty and has a finding.
pub(super) fn read(bytes: Vec<u8>, container: Container, name: &str) -> Result<Contents> {
    let read = catch_unwind(AssertUnwindSafe(|| match container {
        Container::Xlsx => read_xlsx(Cursor::new(bytes)),
        Container::Xlsb => Xlsb::new(Cursor::new(bytes)).map(read_ranges).map_err(|fault| fault.to_string()),
        Container::Xls => Xls::new(Cursor::new(bytes)).map(read_ranges).map_err(|fault| fault.to_string()),
        Container::Ods => Ods::new(Cursor::new(bytes)).map(read_ranges).map_err(|fault| fault.to_string()),
    }));
    let mend = "Open it in a spreadsheet program and save it anew as .xlsx.";
    let sheets = match read {
        Ok(Ok(sheets)) => sheets,
        Ok(Err(fault)) => {
            let protected = fault.to_lowercase().contains("password");
            let what = if protected { "the workbook is protected by a password".to_owned() } else { format!("the workbook is damaged ({fault})") };
            return Err(Error::input(name, what, mend));
        }
        Err(_) => return Err(Error::input(name, "the workbook is damaged", mend)),
    };
    if sheets.is_empty() {
        return Err(Error::input(name, "the workbook has no sheets", mend));
    }
    let unread = |sheet: &Unnumbered| sheet.findings.iter().any(|finding| finding.check == "sheet-unreadable");
    if sheets.iter().all(unread) {
        return Err(Error::input(name, "no sheet of the workbook can be read", mend));
    }
    Ok(Contents { sheets })
}

fn unreadable(sheet: Sheet, fault: &str) -> Unnumbered {
    let finding = Finding::new("sheet-unreadable", Severity::Error).at(Origin::source(SourceId(0)));
    Unnumbered { sheet, findings: vec![finding.with("fault", fault)] }
}

fn sheets_named<R: Reader<Bytes>>(workbook: &R) -> Vec<(String, bool)> {
    let metadata = workbook.sheets_metadata();
    metadata.iter().map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

fn read_xlsx(bytes: Bytes) -> std::result::Result<Vec<Unnumbered>, String> {
    let mut workbook = Xlsx::new(bytes).map_err(|fault| fault.to_string())?;
    let mut cells_left = MOST_CELLS;
    let sheets = sheets_named(&workbook).into_iter().map(|(name, hidden)| {
        let mut sheet = empty_sheet(Some(name.clone()), SourceKind::Sheet);
        sheet.hidden = hidden;
        match xlsx_rows(&mut workbook, &name, &mut cells_left) {
            Ok(rows) => {
                sheet.rows = rows;
                sheet.merges = merges(&mut workbook, &name);
                Unnumbered { sheet, findings: Vec::new() }
            }
            Err(fault) => unreadable(sheet, &fault),
        }
    });
    Ok(sheets.collect())
}

fn xlsx_rows(workbook: &mut Xlsx<Bytes>, name: &str, cells_left: &mut usize) -> std::result::Result<Vec<Row>, String> {
    let mut rows = RowsBuilder::default();
    let mut has_blank = false;
    {
        let mut reader = workbook.worksheet_cells_reader(name).map_err(|fault| fault.to_string())?;
        let percent: Vec<bool> = reader
            .styles()
            .iter()
            .map(|style| style.number_format.as_ref().is_some_and(|format| is_percent(&format.format_code)))
            .collect();
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|fault| fault.to_string())? {
            let percent = percent.get(style).copied().unwrap_or(false);
            match content_ref(cell.get_value(), percent) {
                Some(content) => rows.add(cell.get_position(), content, cells_left)?,
                None => has_blank = true,
            }
        }
    }
    if has_blank {
        let mut reader = workbook.worksheet_cells_reader(name).map_err(|fault| fault.to_string())?;
        while let Some(cell) = reader.next_cell_with_formula().map_err(|fault| fault.to_string())? {
            if let (DataRef::Empty, Some(formula)) = (&cell.value, &cell.formula) {
                rows.add(cell.pos, Content::Uncomputed(format!("={formula}").into()), cells_left)?;
            }
        }
    }
    Ok(rows.finish())
}

fn merges(workbook: &mut Xlsx<Bytes>, name: &str) -> Vec<Merge> {
    let Ok(regions) = workbook.merge_cells_by_sheet_name(name) else { return Vec::new() };
    let merge = |region: calamine::Dimensions| {
        let left = u16::try_from(region.start.1).ok()?;
        let right = u16::try_from(region.end.1).ok()?;
        Some(Merge { top: region.start.0, left, bottom: region.end.0, right })
    };
    regions.into_iter().filter_map(merge).collect()
}

/// A percent sign outside of quotes and brackets of a number format.
fn is_percent(format: &str) -> bool {
    let (mut quoted, mut bracketed) = (false, false);
    for letter in format.chars() {
        match letter {
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            '%' if !quoted && !bracketed => return true,
            _ => {}
        }
    }
    false
}

fn read_ranges<R: Reader<Bytes>>(mut workbook: R) -> Vec<Unnumbered>
where
    R::Error: std::fmt::Display,
{
    let mut cells_left = MOST_CELLS;
    let sheets = sheets_named(&workbook).into_iter().map(|(name, hidden)| {
        let mut sheet = empty_sheet(Some(name.clone()), SourceKind::Sheet);
        sheet.hidden = hidden;
        let range = workbook.worksheet_range(&name).map_err(|fault| fault.to_string());
        match range.and_then(|range| range_rows(&range, &mut cells_left)) {
            Ok(rows) => {
                sheet.rows = rows;
                Unnumbered { sheet, findings: Vec::new() }
            }
            Err(fault) => unreadable(sheet, &fault),
        }
    });
    sheets.collect()
}

fn range_rows(range: &Range<Data>, cells_left: &mut usize) -> std::result::Result<Vec<Row>, String> {
    let mut rows = RowsBuilder::default();
    let (top, left) = range.start().unwrap_or((0, 0));
    for (row, column, data) in range.used_cells() {
        let position = (top.saturating_add(row as u32), left.saturating_add(column as u32));
        if let Some(content) = content(data) {
            rows.add(position, content, cells_left)?;
        }
    }
    Ok(rows.finish())
}

/// Gathers cells that come mostly in order.
#[derive(Default)]
struct RowsBuilder {
    rows: Vec<Row>,
    out_of_order: bool,
}

impl RowsBuilder {
    fn add(&mut self, (row, column): (u32, u32), content: Content, left: &mut usize) -> std::result::Result<(), String> {
        *left = left.checked_sub(1).ok_or("too many cells")?;
        if column >= MOST_COLUMNS {
            return Err(format!("a cell stands in column {}", u64::from(column) + 1));
        }
        let cell = Cell { column: column as u16, content };
        match self.rows.last_mut().filter(|last| last.index == row) {
            Some(last) => {
                self.out_of_order |= last.cells.last().is_some_and(|before| before.column >= cell.column);
                last.cells.push(cell);
            }
            None => {
                self.out_of_order |= self.rows.last().is_some_and(|last| last.index > row);
                self.rows.push(Row { index: row, cells: vec![cell] });
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Vec<Row> {
        if !self.out_of_order {
            return self.rows;
        }
        self.rows.sort_by_key(|row| row.index);
        let mut rows: Vec<Row> = Vec::with_capacity(self.rows.len());
        for row in self.rows {
            match rows.last_mut().filter(|last| last.index == row.index) {
                Some(last) => last.cells.extend(row.cells),
                None => rows.push(row),
            }
        }
        for row in &mut rows {
            row.cells.sort_by_key(|cell| cell.column);
            row.cells.dedup_by_key(|cell| cell.column);
        }
        rows
    }
}

fn content_ref(data: &DataRef<'_>, percent: bool) -> Option<Content> {
    match data {
        DataRef::Empty => None,
        DataRef::String(text) => text_content(text),
        DataRef::SharedString(text) => text_content(text),
        DataRef::Int(number) => Some(number_content(Decimal::from(*number), percent)),
        DataRef::Float(number) => Some(float_content(*number, percent)),
        DataRef::Bool(truth) => Some(Content::Bool(*truth)),
        DataRef::DateTime(date) => Some(date_content(*date)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Some(iso_content(text)),
        DataRef::Error(fault) => Some(Content::Error(fault.to_string().into())),
    }
}

fn content(data: &Data) -> Option<Content> {
    match data {
        Data::Empty => None,
        Data::String(text) => text_content(text),
        Data::Int(number) => Some(number_content(Decimal::from(*number), false)),
        Data::Float(number) => Some(float_content(*number, false)),
        Data::Bool(truth) => Some(Content::Bool(*truth)),
        Data::DateTime(date) => Some(date_content(*date)),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Some(iso_content(text)),
        Data::Error(fault) => Some(Content::Error(fault.to_string().into())),
    }
}

fn text_content(text: &str) -> Option<Content> {
    let text = text.trim();
    (!text.is_empty()).then(|| Content::Text(text.into()))
}

fn number_content(number: Decimal, percent: bool) -> Content {
    if percent {
        let shown = number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(number);
        Content::Percent(shown.normalize())
    } else {
        Content::Number(number)
    }
}

/// A stored float as a decimal of at most 15 significant digits, as spreadsheets show it.
fn float_content(number: f64, percent: bool) -> Content {
    let decimal = Decimal::from_scientific(&format!("{number:.14e}")).ok().map(|decimal| decimal.normalize());
    match decimal {
        Some(decimal) => number_content(decimal, percent),
        None => Content::Text(number.to_string().into()),
    }
}

fn date_content(date: ExcelDateTime) -> Content {
    if date.is_duration() {
        return float_content(date.as_f64(), false);
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    Content::Date(year, month, day)
}

fn iso_content(text: &str) -> Content {
    let mut parts = text.splitn(3, '-');
    let mut next = || parts.next().map(|part| part.chars().take_while(char::is_ascii_digit).collect::<String>());
    match (next(), next(), next()) {
        (Some(year), Some(month), Some(day)) => match (year.parse(), month.parse(), day.parse()) {
            (Ok(year), Ok(month), Ok(day)) => Content::Date(year, month, day),
            _ => Content::Text(text.into()),
        },
        _ => Content::Text(text.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_floats_come_as_spreadsheets_show_them() {
        for (stored, shown) in [(0.1 + 0.2, "0.3"), (2.6, "2.6"), (1_150_576.0, "1150576"), (-0.5, "-0.5"), (0.0, "0")] {
            assert_eq!(float_content(stored, false), Content::Number(shown.parse().unwrap()));
        }
        assert_eq!(float_content(0.05, true), Content::Percent("5".parse().unwrap()));
        assert!(matches!(float_content(f64::MAX, false), Content::Text(_)));
    }

    #[test]
    fn percent_formats_are_told_from_quoted_signs() {
        for (format, percent) in [("0%", true), ("0.00 %", true), ("General", false), ("0\"%\"", false), ("[>1]0%", true)] {
            assert_eq!(is_percent(format), percent, "{format}");
        }
    }
}
