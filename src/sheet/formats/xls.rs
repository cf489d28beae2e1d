//! Workbooks of Excel 97 to 2003.

mod biff;
mod shared_texts;

use std::io::Cursor;

use calamine::{Reader, Xls, XlsError};

use super::binary::{Cells, guarded, named, read_sheets};
use crate::error::Result;
use crate::sheet::fault::{BROKEN_COMPOUND, Fault, Read};
use crate::sheet::format::{Format, Probe};
use crate::sheet::intake::{Intake, MAX_COLUMNS};
use crate::sheet::{Merge, Sheet, ole};

/// Workbooks of Excel 97 to 2003.
pub(super) const FORMAT: Format = Format { endings: &["xls"], is_binary: true, detect, open };

fn detect(probe: &Probe<'_>) -> bool {
    probe.has_stream(&["Workbook", "Book"]) && !probe.has_stream(&["EncryptedPackage", "EncryptionInfo"])
}

/// All sheets of the workbook.
fn open(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    if !ole::is_sound(bytes) {
        let (what, fix) = BROKEN_COMPOUND;
        return Err(intake.refuse(what, fix));
    }
    let stream = ole::workbook_stream(bytes).ok_or(Fault::Unknown);
    let meta = stream.and_then(|stream| biff::sheet_meta(&stream)).map_err(|fault| intake.refuse_for(fault))?;
    let mut workbook = workbook(bytes).map_err(|fault| intake.refuse_for(fault))?;
    let cells = Cells { meta: &meta, from_1904: workbook.has_1904_epoch() };
    let sheets = named(workbook.sheets_metadata());
    read_sheets(&sheets, intake, |named, builder, intake| {
        let range = workbook.worksheet_range(&named.name).map_err(|_| Fault::Unknown)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let position = (top.saturating_add(row as u32), left.saturating_add(column as u32));
            cells.put(named, (position, value.clone()), builder, intake)?;
        }
        for merge in workbook.merge_cells_by_sheet_name(&named.name).unwrap_or_default() {
            let column = |column: u32| u16::try_from(column).unwrap_or(MAX_COLUMNS);
            let ((top, left), (bottom, right)) = (merge.start, merge.end);
            builder.merge(Merge { top, left: column(left), bottom, right: column(right) })?;
        }
        cells.put_meta(named, builder)
    })
}

fn workbook(bytes: &[u8]) -> Read<Xls<Cursor<&[u8]>>> {
    guarded(|| {
        Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => Fault::Locked,
            _ => Fault::Unknown,
        })
    })
}
