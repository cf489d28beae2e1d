//! Drop-down lists: cells below each other with the same words to choose from share one.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Worksheet, XlsxError};

use crate::report::Row;

/// A column's cells from a first to a last row, with the words to choose from.
struct DropDown {
    column: u16,
    rows: (u32, u32),
    choices: Vec<String>,
}

/// The drop-down lists of a sheet.
#[derive(Default)]
pub(super) struct DropDowns {
    found: Vec<DropDown>,
    /// By column, the one that may go on in the next row.
    last: Vec<Option<usize>>,
}

impl DropDowns {
    /// Takes in a row of that number.
    pub(super) fn take(&mut self, index: u32, row: &Row<'_>) {
        let mut at = 0u16;
        for cell in &row.cells {
            if !cell.choices.is_empty() {
                self.add(index, at, &cell.choices);
            }
            at += cell.span.max(1);
        }
    }

    fn add(&mut self, row: u32, column: u16, choices: &[String]) {
        let slot = usize::from(column);
        if self.last.len() <= slot {
            self.last.resize(slot + 1, None);
        }
        if let Some(above) = self.last[slot].and_then(|at| self.found.get_mut(at))
            && above.rows.1 + 1 == row
            && above.choices == choices
        {
            above.rows.1 = row;
            return;
        }
        self.last[slot] = Some(self.found.len());
        self.found.push(DropDown { column, rows: (row, row), choices: choices.to_vec() });
    }

    /// Sets them on the sheet. Another word is questioned, not refused: more words are understood than are listed.
    pub(super) fn set(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for DropDown { column, rows, choices } in &self.found {
            let list =
                DataValidation::new().allow_list_strings(choices)?.set_error_style(DataValidationErrorStyle::Warning);
            sheet.add_data_validation(rows.0, *column, rows.1, *column, &list)?;
        }
        Ok(())
    }
}
