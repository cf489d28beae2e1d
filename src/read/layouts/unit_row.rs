//! A row of units below a header: `(000 EUR)` below `Target 2023`, `(EUR)` below `Achieved 2023`.

use super::header::Header;
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::read::words::unit_words;
use crate::sheet::{Cell, Content, Sheet};

/// The header with the row right below it, where that row has units below headers of figures and nothing else: they are
/// put in brackets behind the words of their columns.
pub fn with_unit_row(sheet: &Sheet, at: usize, mut header: Header) -> Header {
    let last = at + header.height.max(1) - 1;
    let (Some(above), Some(row)) = (sheet.rows.get(last), sheet.rows.get(last + 1)) else { return header };
    if header.height == 0 || header.subject != Subject::Indicators || !row.is_right_below(above) {
        return header;
    }
    let is_below_figures = |cell: &Cell| {
        header.columns.iter().filter(|column| column.sheet_column() == Some(cell.column)).any(|column| {
            let is_figure =
                column.meaning.is_some_and(|meaning| meaning.is_counted() || meaning == Meaning::PercentAchieved);
            is_figure || column.meaning.is_none() && column.year.or(column.period.map(|period| period.year())).is_some()
        })
    };
    if row.cells.is_empty() || !row.cells.iter().all(|cell| unit(&cell.content).is_some() && is_below_figures(cell)) {
        return header;
    }
    for column in &mut header.columns {
        let below = column.sheet_column().and_then(|at| row.cell(at)).and_then(|cell| unit(&cell.content));
        if let Some(unit) = below {
            column.printed = format!("{} ({unit})", column.printed);
        }
    }
    header.height += 1;
    header
}

/// The words of a cell that is a unit, without brackets.
fn unit(content: &Content) -> Option<&str> {
    let Content::Text(text) = content else { return None };
    let words = text.trim();
    let words = words.strip_prefix(['(', '[']).and_then(|rest| rest.strip_suffix([')', ']'])).unwrap_or(words).trim();
    let unit = unit_words::read_unit(words)?;
    (!unit.keys.is_empty() || unit.factor != rust_decimal::Decimal::ONE).then_some(words)
}
