//! Parts of years in a column of their own beside the one of years: `2021` and `Q1`. Both together are the period.

use super::header::{Column, Header};
use crate::model::{ColumnRule, PartOfYear};
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;
use crate::read::words::vocabulary;
use crate::sheet::{Content, Sheet};
use crate::text::fold;

/// So many cells of a column are looked at.
const SAMPLE: usize = 24;

/// The column of parts of years, where another one holds their years.
pub fn column(header: &Header, sheet: &Sheet) -> Option<u16> {
    let is_of_periods = |column: &&Column| {
        // `Trimestre` over `T1` is not known by its values, since letters with a number may be codes.
        let says_period = || header_evidence::read_header(&column.printed).weight(Meaning::Year) > 0;
        let best = || column.candidates.first().map(|candidate| candidate.meaning);
        let is_unused = column.meaning.is_none() && matches!(column.rule, ColumnRule::Duplicate | ColumnRule::Unknown);
        column.meaning == Some(Meaning::Year) || is_unused && (best() == Some(Meaning::Year.id()) || says_period())
    };
    let columns: Vec<u16> = header.columns.iter().filter(is_of_periods).filter_map(Column::sheet_column).collect();
    let below = header.row + u32::try_from(header.height).ok()?.checked_sub(1)?;
    let (parts, years): (Vec<u16>, Vec<u16>) = match columns[..] {
        [_, _, ..] => columns.into_iter().partition(|at| are_parts(sheet, below, *at)),
        _ => return None,
    };
    if years.is_empty() { None } else { parts.first().copied() }
}

/// Whether the column's first cells below the header name parts of years without their year, or the whole year.
fn are_parts(sheet: &Sheet, header: u32, at: u16) -> bool {
    let from = sheet.rows.partition_point(|row| row.index <= header);
    let cells = sheet.rows[from..].iter().take(SAMPLE).filter_map(|row| row.cell(at)).map(|cell| &cell.content);
    let (mut parts, mut others) = (0, 0);
    for content in cells.filter(|content| !is_whole(content)) {
        let count = if part(content).is_some() { &mut parts } else { &mut others };
        *count += 1;
    }
    // Below a table may be a note.
    parts > 0 && others * 4 <= parts
}

/// The part of a year that a cell names.
pub fn part(content: &Content) -> Option<PartOfYear> {
    let Content::Text(text) = content else { return None };
    let evidence = header_evidence::read_header(text);
    evidence.part.filter(|part| part.is_less_than_year() && evidence.period.is_none() && evidence.unread.is_empty())
}

/// Whether a cell says that its row is of the whole year.
pub fn is_whole(content: &Content) -> bool {
    let text = content.to_string();
    let words = vocabulary::all_languages();
    words.is_missing(&text) || words.is_whole(&fold(&text))
}
