//! Workbooks of Excel 2007 or later in binary form.

mod records;

use std::io::Cursor;

use calamine::{Reader, Xlsb, XlsbError};

use super::binary::{Cells, guarded, named, read_sheets};
use crate::error::Result;
use crate::sheet::Sheet;
use crate::sheet::archive::Archive;
use crate::sheet::fault::Fault;
use crate::sheet::format::Format;
use crate::sheet::intake::Intake;

/// Workbooks of Excel 2007 or later in binary form.
pub(super) const FORMAT: Format = Format {
    endings: &["xlsb"],
    is_binary: true,
    detect: |probe| probe.has_part("xl/workbook.bin", &["sheet.binary.macroEnabled.main"]),
    open,
};

/// All sheets of the workbook.
fn open(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let meta = Archive::from_bytes(bytes).and_then(|mut archive| records::sheet_meta(&mut archive));
    let meta = meta.map_err(|fault| intake.refuse_for(fault))?;
    let opened = guarded(|| Xlsb::new(Cursor::new(bytes)).map_err(|error| fault_of(&error)));
    let mut workbook = opened.map_err(|fault| intake.refuse_for(fault))?;
    let cells = Cells { meta: &meta, from_1904: workbook.has_1904_epoch() };
    let sheets = named(workbook.sheets_metadata());
    read_sheets(&sheets, intake, |named, builder, intake| {
        let mut reader = workbook.worksheet_cells_reader(&named.name).map_err(|error| fault_of(&error))?;
        while let Some(cell) = reader.next_cell().map_err(|error| fault_of(&error))? {
            cells.put(named, (cell.get_position(), cell.get_value().clone().into()), builder, intake)?;
        }
        cells.put_meta(named, builder)
    })
}

fn fault_of(error: &XlsbError) -> Fault {
    match error {
        XlsbError::Password => Fault::Locked,
        XlsbError::FileNotFound(_) | XlsbError::WorksheetNotFound(_) => Fault::Missing,
        XlsbError::Zip(_) | XlsbError::Io(_) => Fault::Packed,
        _ => Fault::Unknown,
    }
}
