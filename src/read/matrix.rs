//! The program's own matrix, read as the tables in it: without what serves the workbook only.

use std::borrow::Cow;

use crate::model::{MATRIX_SHEET, TOKEN_TITLE};
use crate::sheet::{Content, Margin, Row, Sheet};

/// A row of titles stands among the first rows of an objective's sheet.
const FIRST_ROWS: usize = 40;

/// The sheet without the hidden columns of a matrix; none for the hidden sheet that says how the matrix is to be read.
pub fn tables_of(sheet: &Sheet) -> Option<Cow<'_, Sheet>> {
    if sheet.hidden && sheet.name.as_deref() == Some(MATRIX_SHEET) {
        return None;
    }
    let Some(first_hidden) = sheet.rows.iter().take(FIRST_ROWS).find_map(token_column) else {
        return Some(Cow::Borrowed(sheet));
    };
    let shown = |row: &Row| {
        let cells = row.cells.iter().filter(|cell| cell.column < first_hidden).cloned().collect();
        Row { index: row.index, cells, fields: row.fields }
    };
    let rows = sheet.rows.iter().map(shown).filter(|row| !row.cells.is_empty()).collect();
    Some(Cow::Owned(Sheet {
        rows,
        name: sheet.name.clone(),
        merges: sheet.merges.clone(),
        hidden_rows: sheet.hidden_rows.clone(),
        element: None,
        margin: Margin::default(),
        ..*sheet
    }))
}

fn token_column(row: &Row) -> Option<u16> {
    let is_title = |content: &Content| matches!(content, Content::Text(text) if &**text == TOKEN_TITLE);
    row.cells.iter().find(|cell| is_title(&cell.content)).map(|cell| cell.column)
}
