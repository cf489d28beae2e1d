//! Writes the cells of a workbook anew with the bare libraries, to measure what the matrix costs beyond them:
//! `cargo run --release --example bare_writer -- matrix.xlsx bare.xlsx`. Prints how many cells it wrote.

use anyhow::{Context, Result};
use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: bare_writer INPUT.xlsx OUTPUT.xlsx";
    let input = arguments.next().context(usage)?;
    let output = arguments.next().context(usage)?;
    let mut read: Xlsx<_> = open_workbook(&input)?;
    let format = Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top);
    let mut written = Workbook::new();
    written.set_zip_compression_level(3);
    let mut cells = 0usize;
    for name in read.sheet_names() {
        let range = read.worksheet_range(&name)?;
        let (top, left) = range.start().unwrap_or((0, 0));
        let sheet = written.add_worksheet_with_low_memory()?;
        sheet.set_name(&name)?;
        for (row, column, value) in range.used_cells() {
            let (row, column) = (top + row as u32, left as u16 + column as u16);
            match value {
                Data::Float(number) => sheet.write_number_with_format(row, column, *number, &format)?,
                other => sheet.write_string_with_format(row, column, other.to_string(), &format)?,
            };
            cells += 1;
        }
    }
    written.save(&output)?;
    println!("{cells} cells");
    Ok(())
}
