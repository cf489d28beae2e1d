//! What the columns of such a table are: the kinds, the periods, and all others.

use std::collections::HashMap;

use crate::read::map::{Setting, SheetMap};
use crate::read::traits::percent;
use crate::read::values::number;
use crate::read::words::header_evidence::{read_header, read_header_cell};
use crate::read::words::meaning::Meaning;
use crate::read::words::value_kind::value_kind;
use crate::sheet::{Content, Row, Sheet};

/// So many rows of the sheet are looked at for a header.
const ROWS_FOR_HEADER: usize = 40;
/// The most rows of a header.
const MOST_HEADER_ROWS: usize = 3;
/// So many rows below it show what the columns are.
const MOST_ROWS: usize = 500;
/// So many words at the top of a column show whether it holds kinds at all.
const ROWS_TO_TELL: usize = 12;
/// Percent of the words of the kind column, its header and names among them, that name a kind.
const NAME_A_KIND: usize = 50;
/// Percent of the cells below the periods that are figures.
const ARE_FIGURES: usize = 50;
/// Other words of the header of a period weigh less than this.
const NO_ROLE: u8 = 60;

/// What the columns of a table are.
#[derive(Debug)]
pub struct Shape {
    /// Row of the header in the sheet: the one with the periods.
    pub header: u32,
    /// Index of the first row below it.
    first: usize,
    /// The column of the kinds; that of the names where kinds are below the names.
    pub kinds: u16,
    /// The words above the kinds.
    pub kind_header: Option<String>,
    /// The columns of periods, with their headers.
    pub periods: Vec<(u16, String)>,
    /// All other columns that are used.
    pub attributes: Vec<Attribute>,
    /// The first column right of all.
    pub width: u16,
}

/// A column that is the same for all rows of an indicator.
#[derive(Debug)]
pub struct Attribute {
    /// The column of the sheet, from zero.
    pub at: u16,
    /// Row of its header cell.
    pub header_row: u32,
    /// The header's words.
    pub header: Option<String>,
    /// Whether it names the indicator or what gathers the rows: rows that differ in it are no rows of one indicator.
    pub is_key: bool,
}

impl Shape {
    /// The shape of the sheet's table, if it has a column of kinds and columns of periods.
    pub fn find(sheet: &Sheet, map: &SheetMap<'_>) -> Option<Self> {
        let first: Vec<&Row> = sheet.rows.iter().take(MOST_ROWS).collect();
        let last = last_column(first.iter().copied())?;
        let kinds: Vec<u16> = (0..=last).filter(|column| are_kinds(&first, *column)).collect();
        (0..sheet.rows.len().min(ROWS_FOR_HEADER)).find_map(|at| Self::below(sheet, at, &kinds, map))
    }

    /// The shape of the table whose header is that row.
    fn below(sheet: &Sheet, at: usize, kinds: &[u16], map: &SheetMap<'_>) -> Option<Self> {
        let header = Headed { sheet, at, map };
        let columns = || header.row().cells.iter().map(|cell| cell.column);
        let mapped = columns().find(|column| header.means(*column) == Some(Meaning::ValueKind));
        if mapped.is_none() && kinds.is_empty() {
            return None;
        }
        let periods = header.periods();
        let is_other = |column: &u16| !periods.iter().any(|(period, _)| period == column);
        let kinds = mapped.or_else(|| kinds.iter().copied().find(is_other))?;
        let rows = sheet.rows[at + 1..].iter().take(MOST_ROWS).collect::<Vec<_>>();
        // A row of a long table has a kind and one year.
        let own_kind = header.row().cell(kinds).and_then(|cell| value_kind(&printed(&cell.content)?));
        let is_of_long_table = periods.len() == 1 && own_kind.is_some();
        if periods.is_empty()
            || is_of_long_table
            || is_among(header.row(), &rows, kinds)
            || !are_figures(&rows, &periods)
        {
            return None;
        }
        let last = last_column(sheet.rows[at..].iter())?;
        let is_attribute = |column: &u16| is_other(column) && (*column != kinds || names_are_among(&rows, kinds));
        let mut attributes: Vec<Attribute> =
            (0..=last).filter(is_attribute).filter_map(|column| header.attribute(column)).collect();
        if !attributes.iter().any(|column| column.is_key) {
            // Without a known header, what is left of the figures tells the rows apart.
            let first_period = periods.iter().map(|(column, _)| *column).min()?;
            attributes.iter_mut().filter(|column| column.at < first_period).for_each(|column| column.is_key = true);
        }
        let (row, width) = (header.row().index, last.saturating_add(1));
        Some(Self { header: row, first: at + 1, kinds, kind_header: header.words(kinds).1, periods, attributes, width })
    }

    /// The header of a period.
    pub fn period(&self, column: u16) -> &str {
        self.periods.iter().find(|(period, _)| *period == column).map_or("", |(_, words)| words)
    }

    /// Whether the column of the kinds holds the names too.
    pub fn has_kinds_below_names(&self) -> bool {
        self.attributes.iter().any(|column| column.at == self.kinds)
    }

    /// The rows below the header with their indexes.
    pub fn rows<'s>(&self, sheet: &'s Sheet) -> impl Iterator<Item = (usize, &'s Row)> + use<'s> {
        sheet.rows.iter().enumerate().skip(self.first)
    }

    /// The rows above the header that are no part of it.
    pub fn above<'s>(&self, sheet: &'s Sheet) -> impl Iterator<Item = &'s Row> + use<'s, '_> {
        let is_of_header = |row: &Row| self.attributes.iter().any(|column| column.header_row == row.index);
        sheet.rows[..self.first.saturating_sub(1)].iter().filter(move |row| !is_of_header(row))
    }
}

/// A row that may be the header of such a table.
struct Headed<'a, 'm> {
    sheet: &'a Sheet,
    at: usize,
    map: &'a SheetMap<'m>,
}

impl Headed<'_, '_> {
    fn row(&self) -> &Row {
        &self.sheet.rows[self.at]
    }

    /// What the map says of a column.
    fn setting(&self, column: u16) -> Option<Setting> {
        let words = self.row().cell(column).and_then(|cell| printed(&cell.content)).unwrap_or_default();
        self.map.column(self.row().index, column, &words)
    }

    /// What a column means, as the map says.
    fn means(&self, column: u16) -> Option<Meaning> {
        match self.setting(column)? {
            Setting::Means(meaning, ..) => Some(meaning),
            Setting::Ignore => None,
        }
    }

    /// The columns whose header is a period and nothing else, or that the map says to hold values.
    fn periods(&self) -> Vec<(u16, String)> {
        let is_wanted = |column: u16, content: &Content| match self.setting(column) {
            Some(Setting::Means(meaning, ..)) => meaning == Meaning::Value,
            Some(Setting::Ignore) => false,
            None => is_period(content),
        };
        let cells = self.row().cells.iter().filter(|cell| is_wanted(cell.column, &cell.content));
        cells.filter_map(|cell| Some((cell.column, printed(&cell.content)?))).collect()
    }

    /// The words above a column: in the header, else in one of the rows right above it.
    fn words(&self, column: u16) -> (u32, Option<String>) {
        let row = self.row();
        let lowest = (self.at.saturating_sub(MOST_HEADER_ROWS - 1)..=self.at).rev();
        let is_header = |at: &usize| {
            let above = &self.sheet.rows[*at];
            *at == self.at || (above.cells.len() > 1 && self.sheet.rows[at + 1].is_right_below(above))
        };
        let mut words = lowest.take_while(is_header).filter_map(|at| {
            let above = &self.sheet.rows[at];
            let cell = above.cell(column)?;
            Some((above.index, printed(&cell.content)?))
        });
        words.next().map_or((row.index, None), |(index, words)| (index, Some(words)))
    }

    /// A column that is neither a period nor the kinds; none where the map leaves it out.
    fn attribute(&self, at: u16) -> Option<Attribute> {
        if matches!(self.setting(at), Some(Setting::Ignore)) {
            return None;
        }
        let (header_row, header) = self.words(at);
        let is_key = match self.means(at) {
            Some(meaning) => tells_apart(meaning),
            None => header.as_ref().is_some_and(|words| is_key(words)),
        };
        Some(Attribute { at, header_row, header, is_key })
    }
}

/// The last column in which one of the rows has a cell.
fn last_column<'r>(rows: impl Iterator<Item = &'r Row>) -> Option<u16> {
    rows.filter_map(|row| row.cells.last()).map(|cell| cell.column).max()
}

/// The words of a header cell.
pub fn printed(content: &Content) -> Option<String> {
    match content {
        Content::Text(text) => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Content::Number(_) | Content::Date(..) => Some(content.to_string()),
        Content::Percent(_) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => None,
    }
}

/// Whether a header names a period and nothing else.
fn is_period(content: &Content) -> bool {
    /// Longer words are more than a period.
    const LONGEST: usize = 60;
    if matches!(content, Content::Text(text) if text.len() > LONGEST) {
        return false;
    }
    let evidence = read_header_cell(content);
    let says_other = evidence.roles.iter().any(|role| role.meaning != Meaning::Value && role.weight >= NO_ROLE);
    evidence.period.is_some() && !says_other
}

/// Whether a header names the indicator or what gathers the rows.
fn is_key(words: &str) -> bool {
    read_header(words).roles.first().is_some_and(|role| tells_apart(role.meaning))
}

fn tells_apart(meaning: Meaning) -> bool {
    use Meaning as M;
    let names = matches!(meaning, M::Indicator | M::Title | M::Part);
    names || matches!(meaning, M::Owner | M::Objective | M::Measure | M::OwnerCode | M::ObjectiveCode | M::MeasureCode)
}

/// Whether a column holds the words of kinds, targets and achieved values among them.
fn are_kinds(rows: &[&Row], column: u16) -> bool {
    let cells = rows.iter().filter_map(|row| row.cell(column)).map(|cell| &cell.content);
    let mut texts = cells.filter(|content| matches!(content, Content::Text(_))).filter_map(printed);
    // What is no kind in the first rows is none below them.
    let first: Vec<Option<Meaning>> = texts.by_ref().take(ROWS_TO_TELL).map(|text| value_kind(&text)).collect();
    if first.iter().all(Option::is_none) {
        return false;
    }
    let mut known: HashMap<String, Option<Meaning>> = HashMap::new();
    let rest = texts.map(|text| match known.get(&text) {
        Some(kind) => *kind,
        None => *known.entry(text.clone()).or_insert_with(|| value_kind(&text)),
    });
    let all: Vec<Option<Meaning>> = first.into_iter().chain(rest).collect();
    let kinds: Vec<Meaning> = all.iter().copied().flatten().collect();
    percent(kinds.len(), all.len()) >= NAME_A_KIND
        && kinds.contains(&Meaning::Target)
        && kinds.contains(&Meaning::Achieved)
}

/// Whether a row has in that column what a row below has too, so that it is one of them and no header.
fn is_among(row: &Row, below: &[&Row], column: u16) -> bool {
    let own = row.cell(column).map(|cell| &cell.content);
    own.is_some() && below.iter().any(|row| row.cell(column).map(|cell| &cell.content) == own)
}

/// Whether the column of the kinds also holds names: words of no kind in rows without figures.
fn names_are_among(rows: &[&Row], kinds: u16) -> bool {
    let is_name = |row: &&&Row| {
        let words = row.cell(kinds).and_then(|cell| printed(&cell.content));
        words.is_some_and(|words| value_kind(&words).is_none()) && row.cells.len() <= 2
    };
    rows.iter().filter(is_name).count() > 1
}

fn are_figures(rows: &[&Row], periods: &[(u16, String)]) -> bool {
    let cells = rows.iter().flat_map(|row| periods.iter().filter_map(|(column, _)| row.cell(*column)));
    let (mut figures, mut filled) = (0, 0);
    for cell in cells {
        filled += 1;
        figures += usize::from(number::is_number(&cell.content));
    }
    filled > 0 && percent(figures, filled) >= ARE_FIGURES
}
