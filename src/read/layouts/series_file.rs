//! Files of one indicator, as data portals publish them (`indicator_1-1-1.csv`): a column of years, one of values, and
//! columns of dimensions that are blank in the rows of the whole. The indicator's code is in the file's name.

#[cfg(test)]
mod tests;

use super::context::LayoutContext;
use super::rearranged::Rearranged;
use crate::finding::{Finding, rule};
use crate::model::{Candidate, Certainty, ColumnRead, ColumnRule, Evidence, Origin};
use crate::read::record::Table;
use crate::read::words::header_evidence::read_header;
use crate::read::words::language_file::LanguageFile;
use crate::read::words::meaning::Meaning;
use crate::read::words::vocabulary;
use crate::sheet::{Content, Row, Sheet};
use crate::text::fold;

/// So many parts are named.
const MOST_NAMED: usize = 3;

/// Reads a file of one indicator; none where its name has no indicator's code, or no row is of the whole.
pub fn read(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    let code = code_of(context.file)?;
    let series = Series::find(sheet)?;
    let (whole, parts): (Vec<&Row>, Vec<&Row>) = series.rows(sheet).partition(|row| series.is_whole(row));
    if whole.is_empty() {
        return None;
    }
    let mut tables = series.flat(sheet, &whole, &code).read(sheet, context)?;
    let table = tables.first_mut()?;
    table.rows += parts.len();
    table.reported += parts.len();
    series.describe(table, sheet);
    if let Some(first) = parts.first() {
        let named = series.parts(&parts);
        let finding = Finding::new(&rule::ROWS_OF_PARTS).at(first.origin(sheet));
        context.findings.push(finding.with("rows", parts.len()).with("parts", named.join(", ")));
    }
    Some(tables)
}

/// The code behind the word for an indicator in a file's name, its parts divided by stops: `indicator_1-1-1.csv` has
/// 1.1.1.
fn code_of(file: &str) -> Option<String> {
    let name = file.rsplit(['/', '\\']).next()?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let pieces: Vec<&str> = stem.split(['_', '-', ' ', '.']).collect();
    let word = pieces.iter().rposition(|piece| means(piece, Meaning::Indicator))?;
    let parts = &pieces[word + 1..];
    // `1.b.1` has a letter among its numbers.
    let is_part = |part: &&str| match part.as_bytes() {
        [letter] => letter.is_ascii_alphanumeric(),
        digits => matches!(digits.len(), 2 | 3) && digits.iter().all(u8::is_ascii_digit),
    };
    let begins = parts.first().is_some_and(|first| first.bytes().all(|byte| byte.is_ascii_digit()));
    (parts.len() > 1 && begins && parts.iter().all(is_part)).then(|| parts.join("."))
}

/// Whether words mean that, by themselves.
fn means(words: &str, meaning: Meaning) -> bool {
    read_header(words).roles.iter().any(|role| role.meaning == meaning && role.is_clear())
}

/// What the columns of such a file are.
struct Series {
    year: u16,
    value: u16,
    /// Columns that are kept as they are.
    others: Vec<u16>,
    /// Columns that say which part of the whole a row is of.
    dimensions: Vec<u16>,
    /// Those of them that do not say the same in all rows.
    tell_apart: Vec<u16>,
}

impl Series {
    fn find(sheet: &Sheet) -> Option<Self> {
        let header = sheet.rows.first()?;
        let words = |column: u16| header.cell(column).map(|cell| cell.content.to_string());
        let of = |meaning: Meaning| -> Vec<u16> {
            let is_best = |text: &str| read_header(text).clear_meaning() == Some(meaning);
            let cells = header.cells.iter().filter(|cell| is_best(&cell.content.to_string()));
            cells.map(|cell| cell.column).collect()
        };
        let ([year], [value]) = (&of(Meaning::Year)[..], &of(Meaning::Value)[..]) else { return None };
        let (year, value) = (*year, *value);
        let named = [Meaning::Indicator, Meaning::Title, Meaning::Target, Meaning::Achieved, Meaning::Baseline];
        if named.into_iter().any(|meaning| !of(meaning).is_empty()) {
            return None;
        }
        let rest = || header.cells.iter().map(|cell| cell.column).filter(|column| ![year, value].contains(column));
        let is_dimension = |column: &u16| {
            let words = words(*column).unwrap_or_default();
            read_header(&words).clear_meaning().is_none_or(|meaning| !tells_of_values(meaning))
        };
        let (dimensions, others): (Vec<u16>, Vec<u16>) = rest().partition(is_dimension);
        let tell_apart = dimensions.iter().copied().filter(|column| !is_constant(sheet, *column)).collect();
        Some(Self { year, value, others, dimensions, tell_apart })
    }

    /// The rows below the header that have a value.
    fn rows<'s>(&self, sheet: &'s Sheet) -> impl Iterator<Item = &'s Row> {
        sheet.rows.iter().skip(1)
    }

    /// Whether a row is of the whole: no dimension says anything but that.
    fn is_whole(&self, row: &Row) -> bool {
        let says_part = |column: &u16| {
            row.cell(*column).is_some_and(|cell| {
                let text = cell.content.to_string();
                let folded = fold(&text);
                // `_T` is the total in statistical data exchange.
                !(text.trim() == "_T" || vocabulary::all_languages().is_row_total(&folded))
            })
        };
        !self.tell_apart.iter().any(says_part)
    }

    /// The first parts of which rows are.
    fn parts(&self, rows: &[&Row]) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        for cell in rows.iter().flat_map(|row| self.tell_apart.iter().filter_map(|column| row.cell(*column))) {
            let text = cell.content.to_string();
            if parts.len() < MOST_NAMED && !parts.contains(&text) {
                parts.push(text);
            }
        }
        parts
    }

    /// The rows of the whole, with the indicator's code beside them.
    fn flat(&self, sheet: &Sheet, whole: &[&Row], code: &str) -> Rearranged {
        let mut flat = Rearranged::default();
        let made = sheet.rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column).max().unwrap_or(0) + 1;
        // The only one of its owner, whatever the plan calls it.
        let own_code = format!("{code}#1");
        let kept = |row: &Row, flat: &mut Rearranged| {
            for column in [self.year, self.value].iter().chain(&self.others) {
                let place = (row.index, *column);
                if let Some(cell) = row.cell(*column) {
                    flat.put(place, Some(&cell.content), place);
                }
            }
        };
        if let Some(header) = sheet.rows.first() {
            kept(header, &mut flat);
            flat.put_made((header.index, made), &code_header());
        }
        for row in whole {
            kept(row, &mut flat);
            flat.put_made((row.index, made), &own_code);
        }
        flat
    }

    /// Gives the table's columns as the file has them.
    fn describe(&self, table: &mut Table, sheet: &Sheet) {
        table.columns.retain(|column| column.origin.column_index().is_some());
        let Some(header) = sheet.rows.first() else { return };
        let cells = self.dimensions.iter().filter_map(|column| header.cell(*column));
        table.columns.extend(cells.map(|cell| {
            let printed = cell.content.to_string();
            let evidence = vec![Evidence::Word(printed.clone())];
            let meaning = Meaning::Part.id();
            ColumnRead {
                origin: Origin::cell(sheet.source, header.index, cell.column),
                printed,
                meaning: Some(meaning),
                year: None,
                period: None,
                rule: ColumnRule::Evidence,
                certainty: Certainty::Certain,
                candidates: vec![Candidate { meaning, period: None, score: 90, evidence }],
            }
        }));
        table.columns.sort_by_key(|column| column.origin.column_index());
    }
}

/// Whether a column of that meaning says something of the values, not of what they are of.
fn tells_of_values(meaning: Meaning) -> bool {
    use Meaning as M;
    matches!(meaning, M::Unit | M::Status | M::Remark | M::Comment | M::SourceOfVerification | M::Verdict | M::Funds)
}

/// Whether a column has the same words in all rows, or none in any.
fn is_constant(sheet: &Sheet, column: u16) -> bool {
    let cells = || sheet.rows.iter().skip(1).map(|row| row.cell(column).map(|cell| &cell.content));
    let first: Option<Option<&Content>> = cells().next();
    first.is_none_or(|first| cells().all(|cell| cell == first))
}

/// The header of a column of codes.
fn code_header() -> String {
    let headers = LanguageFile::for_language("en").headers;
    let first = headers.get(Meaning::Code.id()).and_then(|words| words.first());
    first.map_or(Meaning::Code.id().to_owned(), String::clone)
}
