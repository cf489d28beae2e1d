//! Recognises header rows: which columns a table has, and which years are in them.

use super::requirements;
use crate::model::{Candidate, Certainty, ColumnRule, ReportingPeriod, Year};
use crate::read::map::{Setting, SheetMap, TableSettings};
use crate::read::traits::arithmetic::TableDirection;
use crate::read::values::period::bare_year;
use crate::read::words::header_evidence::HeaderEvidence;
use crate::read::words::header_words::{meaning, understood};
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::read::words::vocabulary;
use crate::sheet::{Content, Merge, Row, Sheet};
use crate::text::fold;

/// A column of a table, and how its header was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Where its values are.
    pub place: ColumnPlace,
    /// Row of its header cell in the sheet, from zero.
    pub row: u32,
    /// The header's words as printed.
    pub printed: String,
    /// What it means; none for a header that is not known.
    pub meaning: Option<Meaning>,
    /// The year in the header, as in `Target 2022`.
    pub year: Option<Year>,
    /// The period in the header, where it is more than a year.
    pub period: Option<ReportingPeriod>,
    /// How its meaning was found.
    pub rule: ColumnRule,
    /// How sure the meaning is; by the rule where nothing else was weighed.
    pub certainty: Option<Certainty>,
    /// The meanings that it may have, best first.
    pub candidates: Vec<Candidate>,
}

impl Column {
    /// A column that has cells and no header; `row` is the header's.
    pub fn without_header(at: u16, row: u32) -> Self {
        Self {
            place: ColumnPlace::Sheet(at),
            row,
            printed: String::new(),
            meaning: None,
            year: None,
            period: None,
            rule: ColumnRule::Unknown,
            certainty: None,
            candidates: Vec::new(),
        }
    }

    /// Whether it has neither a header nor a meaning.
    pub fn is_nameless(&self) -> bool {
        self.printed.is_empty() && self.meaning.is_none()
    }

    /// The column of the sheet, from zero; none for a value that a map gives to all rows.
    pub fn sheet_column(&self) -> Option<u16> {
        match self.place {
            ColumnPlace::Sheet(at) => Some(at),
            ColumnPlace::Fixed(_) => None,
        }
    }
}

/// Where the values of a column are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnPlace {
    /// In that column of the sheet, from zero.
    Sheet(u16),
    /// In no cell: a map gives this value to all rows.
    Fixed(Content),
}

/// A header of one or two rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its first row in the sheet, from zero.
    pub row: u32,
    /// How many rows it takes: 0 to 3.
    pub height: usize,
    /// Its columns from the left.
    pub columns: Vec<Column>,
    /// What the rows below describe.
    pub subject: Subject,
    /// What a map says of the table as a whole.
    pub settings: TableSettings,
    /// The direction that its column of statuses gives.
    pub direction: Option<TableDirection>,
}

impl Header {
    /// Whether the other header says the same in the same columns, as on the next page of a printed table.
    pub fn repeats(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&Column, &Column)| {
            (&one.place, one.meaning, one.year) == (&other.place, other.meaning, other.year)
                && fold(&one.printed) == fold(&other.printed)
        };
        self.subject == other.subject
            && self.columns.len() == other.columns.len()
            && self.columns.iter().zip(&other.columns).all(is_same)
    }

    /// The last of its rows in the sheet, from zero.
    pub fn last_row(&self) -> u32 {
        self.row + u32::try_from(self.height).unwrap_or(1).saturating_sub(1)
    }

    /// How many columns of the sheet it has.
    pub fn width(&self) -> usize {
        self.columns.iter().filter(|column| column.sheet_column().is_some()).count()
    }
}

/// Longer words are no header of a column.
const LONGEST_HEADER: usize = 160;

/// The header that begins at that row of the sheet, if one does; where the map names the row, it is one.
pub fn find(sheet: &Sheet, at: usize, map: &SheetMap<'_>) -> Option<Header> {
    let row = sheet.rows.get(at)?;
    let below = sheet.rows.get(at + 1).filter(|below| below.index == row.index + 1);
    if let Some(table) = map.header_at(row.index) {
        let (height, columns) = named(sheet, at, map)?;
        return with_fixed_values(row.index, height, columns, map, table.subject);
    }
    // The row right above a header that the map names is its title, whatever it looks like.
    let is_title = below.is_some_and(|below| map.header_at(below.index).is_some());
    if is_title || !may_be_header(row, map) {
        return None;
    }
    if let Some(header) = below.and_then(|below| double(sheet, row, below, map)) {
        return Some(header);
    }
    header(row.index, 1, single(row, map), map)
}

/// How many rows the header has that the map names at that row of the sheet, and its columns, whatever they mean.
pub fn named(sheet: &Sheet, at: usize, map: &SheetMap<'_>) -> Option<(usize, Vec<Column>)> {
    let row = sheet.rows.get(at)?;
    let is_double = map.header_at(row.index)?.header.is_some_and(|(_, height)| height == 2);
    let below = sheet.rows.get(at + 1).filter(|below| is_double && below.index == row.index + 1);
    Some(match below {
        Some(below) => (2, double_columns(sheet, row, below, map)),
        None => (1, single(row, map)),
    })
}

/// Cheap pre-check: could this row be a header? A header has no long words, no figures but years, and a known word in
/// one of its first columns.
fn may_be_header(row: &Row, map: &SheetMap<'_>) -> bool {
    if row.cells.len() < 2 || row.cells.first().is_some_and(|cell| is_code_like(&cell.content)) {
        return false;
    }
    let plain = |content: &Content| match content {
        Content::Text(text) => {
            text.len() <= LONGEST_HEADER && !text.starts_with(|first: char| first.is_ascii_digit() && text.len() < 4)
        }
        Content::Number(_) => year_of(content).is_some(),
        _ => false,
    };
    let known = |content: &Content| match content {
        Content::Text(text) => text.len() <= LONGEST_HEADER && (meaning(text).is_some() || map.knows(text)),
        _ => false,
    };
    row.cells.iter().all(|cell| plain(&cell.content)) && row.cells.iter().take(6).any(|cell| known(&cell.content))
}

/// Digits and marks without a letter, more than a year has: `1.1.3#2`.
fn is_code_like(content: &Content) -> bool {
    let Content::Text(text) = content else { return false };
    text.starts_with(|first: char| first.is_ascii_digit())
        && !text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
        && year_of(content).is_none()
}

fn header(row: u32, height: usize, columns: Vec<Column>, map: &SheetMap<'_>) -> Option<Header> {
    let known = columns.iter().filter(|column| column.meaning.is_some()).count();
    let settled_out = columns.iter().filter(|column| column.rule == ColumnRule::Ignored).count();
    if known + settled_out < 2 || (known + settled_out) * 3 < columns.len() {
        return None;
    }
    with_fixed_values(row, height, columns, map, None)
}

/// The header with the values that the map fixes as columns of their own.
pub fn with_fixed_values(
    row: u32,
    height: usize,
    mut columns: Vec<Column>,
    map: &SheetMap<'_>,
    stated: Option<Subject>,
) -> Option<Header> {
    add_lettered(row, height, &mut columns, map);
    let settings = settings(row, &mut columns, map);
    for fixed in map.fixed(row) {
        let year = match (&fixed.meaning, &fixed.content) {
            (Meaning::Year, content) => year_of(content),
            _ => None,
        };
        let undated = |column: &&mut Column| {
            let is_dated = [Meaning::Target, Meaning::Achieved, Meaning::Funds, Meaning::TargetOrComment];
            column.year.is_none() && column.meaning.is_some_and(|meaning| is_dated.contains(&meaning))
        };
        // A year belongs to the values that have none; only where there are none of these it is each row's.
        let mut has_taken = false;
        for column in columns.iter_mut().filter(undated).filter(|_| year.is_some()) {
            column.year = year;
            has_taken = true;
        }
        if !has_taken {
            columns.push(fixed_column(fixed.meaning, fixed.year, row, fixed.content.clone()));
        }
    }
    let subject = stated.or_else(|| {
        let meanings: Vec<Meaning> = columns.iter().filter_map(|column| column.meaning).collect();
        requirements::subject_of(&meanings)
    })?;
    Some(Header { row, height, columns, subject, settings, direction: None })
}

/// Adds the columns that the map settles by their letters and that have no header cell.
fn add_lettered(row: u32, height: usize, columns: &mut Vec<Column>, map: &SheetMap<'_>) {
    let last = row + u32::try_from(height).unwrap_or(1).max(1) - 1;
    let words: Vec<&str> = columns.iter().map(|column| column.printed.as_str()).collect();
    for at in map.letters(row, &words) {
        if columns.iter().all(|known| known.sheet_column() != Some(at)) {
            let before = columns.iter().position(|known| known.sheet_column().is_none_or(|other| other > at));
            let column = unheaded(at, (last, row), map);
            columns.splice(before.unwrap_or(columns.len())..before.unwrap_or(columns.len()), column);
        }
    }
}

/// A column without words that the map settles by its letters; `rows` are the header's last and first.
fn unheaded(at: u16, rows: (u32, u32), map: &SheetMap<'_>) -> Option<Column> {
    let (meaning, period, rule) = match map.column(rows.1, at, "")? {
        Setting::Ignore => (None, None, ColumnRule::Ignored),
        Setting::Means(meaning, period) => (Some(meaning), period, ColumnRule::Map),
    };
    Some(Column {
        place: ColumnPlace::Sheet(at),
        row: rows.0,
        printed: String::new(),
        meaning,
        year: period.map(ReportingPeriod::year),
        period,
        rule,
        certainty: None,
        candidates: Vec::new(),
    })
}

/// What the map says of the table as a whole. One unit for all its figures is a column of units, where it has none.
fn settings(row: u32, columns: &mut Vec<Column>, map: &SheetMap<'_>) -> TableSettings {
    let names: Vec<(u16, &str)> =
        columns.iter().filter_map(|column| Some((column.sheet_column()?, column.printed.as_str()))).collect();
    let settings = map.settings(row, &names);
    let has_units = columns.iter().any(|column| column.meaning == Some(Meaning::Unit))
        || map.fixed(row).iter().any(|fixed| fixed.meaning == Meaning::Unit);
    if let Some(unit) = settings.one_unit().filter(|_| !has_units) {
        columns.push(fixed_column(Meaning::Unit, None, row, Content::Text(unit.into())));
    }
    settings
}

fn fixed_column(meaning: Meaning, year: Option<Year>, row: u32, content: Content) -> Column {
    Column {
        place: ColumnPlace::Fixed(content),
        row,
        printed: meaning.id().to_owned(),
        meaning: Some(meaning),
        year,
        period: None,
        rule: ColumnRule::Map,
        certainty: None,
        candidates: Vec::new(),
    }
}

/// The words of a header cell; a date as `2022-06-30`.
pub fn printed(content: &Content) -> Option<String> {
    Some(match content {
        Content::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Content::Number(number) => number.normalize().to_string(),
        // Spreadsheets store a month as its first day.
        Content::Date(year, month, 1) => format!("{year}-{month:02}"),
        Content::Date(..) => content.to_string(),
        Content::Percent(_) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => return None,
    })
}

/// The year that a header cell is.
pub fn year_of(content: &Content) -> Option<Year> {
    match content {
        Content::Text(text) => bare_year(text.trim().trim_end_matches('.')),
        Content::Number(number) => bare_year(&number.normalize().to_string()),
        _ => None,
    }
}

/// A column of those words; `header` is the header's first row.
fn column(at: u16, row: u32, header: u32, printed: &str, map: &SheetMap<'_>) -> Option<Column> {
    if printed.is_empty() {
        return None;
    }
    let understood = understood(printed);
    let mut period = None;
    let (meaning, year, rule) = match map.column(header, at, printed) {
        Some(Setting::Ignore) => (None, None, ColumnRule::Ignored),
        Some(Setting::Means(meaning, settled)) => {
            // A map that repeats what the words say changes nothing.
            let own = understood.filter(|own| own.0 == meaning).and_then(|own| own.1);
            period = settled;
            (Some(meaning), settled.map(ReportingPeriod::year).or(own), ColumnRule::Map)
        }
        None => {
            understood.map_or((None, None, ColumnRule::Unknown), |(meaning, year, rule)| (Some(meaning), year, rule))
        }
    };
    Some(Column {
        place: ColumnPlace::Sheet(at),
        row,
        printed: printed.to_owned(),
        meaning,
        year,
        period,
        rule,
        certainty: None,
        candidates: Vec::new(),
    })
}

/// A column of words that are known as a whole, else by what they say together; `rows` are the row of its lowest cell and
/// the header's first one.
pub fn column_of(
    at: u16,
    rows: (u32, u32),
    printed: &str,
    evidence: &HeaderEvidence,
    map: &SheetMap<'_>,
) -> Option<Column> {
    let mut column = column(at, rows.0, rows.1, printed, map)?;
    if column.meaning.is_none() && column.rule == ColumnRule::Unknown {
        column.meaning = evidence.clear_meaning();
        column.period = evidence.period;
        column.year = evidence.period.map(ReportingPeriod::year).filter(|_| column.meaning.is_some());
        if column.meaning.is_some() {
            column.rule = ColumnRule::Evidence;
        }
    }
    Some(column)
}

/// The columns of a header of that one row.
pub fn single(row: &Row, map: &SheetMap<'_>) -> Vec<Column> {
    let column = |cell: &crate::sheet::Cell| column(cell.column, row.index, row.index, &printed(&cell.content)?, map);
    row.cells.iter().filter_map(column).collect()
}

/// A header of two rows: years or narrower words under merged or wider ones.
fn double(sheet: &Sheet, top: &Row, bottom: &Row, map: &SheetMap<'_>) -> Option<Header> {
    let is_sub_header = |content: &Content| match content {
        Content::Text(text) => {
            text.len() <= LONGEST_HEADER
                && (year_of(content).is_some() || meaning(text).is_some() || fold(text).split(' ').all(is_joining))
        }
        content => year_of(content).is_some(),
    };
    let under_blank = |column: u16| top.cell(column).is_none();
    let narrows = bottom.cells.iter().any(|cell| under_blank(cell.column) || year_of(&cell.content).is_some());
    if !narrows || !bottom.cells.iter().all(|cell| is_sub_header(&cell.content)) {
        return None;
    }
    let has_bare_year = bottom.cells.iter().any(|cell| year_of(&cell.content).is_some());
    if !has_bare_year && header(bottom.index, 1, single(bottom, map), map).is_some() {
        return None;
    }
    let columns = double_columns(sheet, top, bottom, map);
    // Only where the second row adds a year or a column is it part of the header.
    let weight = |columns: &[Column]| -> usize {
        columns
            .iter()
            .map(|column| usize::from(column.meaning.is_some()) * 2 + usize::from(column.year.is_some()))
            .sum()
    };
    let is_better = weight(&columns) > weight(&single(top, map));
    header(top.index, 2, columns, map).filter(|_| is_better)
}

/// The columns of a header of those two rows.
fn double_columns(sheet: &Sheet, top: &Row, bottom: &Row, map: &SheetMap<'_>) -> Vec<Column> {
    let merges = merges_over(sheet, top);
    let mut at: Vec<u16> = top.cells.iter().chain(&bottom.cells).map(|cell| cell.column).collect();
    at.sort_unstable();
    at.dedup();
    at.into_iter().filter_map(|at| double_column(top, bottom, &merges, at, map)).collect()
}

fn is_joining(word: &str) -> bool {
    vocabulary::all_languages().is_header_filler(word)
}

fn double_column(top: &Row, bottom: &Row, merges: &[&Merge], at: u16, map: &SheetMap<'_>) -> Option<Column> {
    let column = |row: &Row, words: &str| column(at, row.index, top.index, words, map);
    let above = top.cell(at).or_else(|| covering(top, merges, at)).and_then(|cell| printed(&cell.content));
    let below = bottom.cell(at).and_then(|cell| printed(&cell.content));
    match (above, below) {
        (Some(above), Some(below)) => {
            let both = column(bottom, &format!("{above} {below}"))?;
            if both.meaning.is_some() || both.rule == ColumnRule::Ignored {
                return Some(both);
            }
            let narrow = column(bottom, &below)?;
            Some(if narrow.meaning.is_some() || narrow.rule == ColumnRule::Ignored { narrow } else { both })
        }
        (None, Some(below)) => column(bottom, &below),
        (Some(above), None) => column(top, &above),
        (None, None) => None,
    }
}

/// The merged cells that a row has a part of.
pub fn merges_over<'s>(sheet: &'s Sheet, row: &Row) -> Vec<&'s Merge> {
    sheet.merges.iter().filter(|merge| merge.top <= row.index && row.index <= merge.bottom).collect()
}

/// The cell that heads that column: the merged one, else, where nothing is merged, the next one to the left.
pub fn covering<'r>(top: &'r Row, merges: &[&Merge], at: u16) -> Option<&'r crate::sheet::Cell> {
    if let Some(merge) = merges.iter().find(|merge| merge.left <= at && at <= merge.right) {
        return top.cell(merge.left);
    }
    let is_wide = merges.iter().any(|merge| merge.right > merge.left);
    if is_wide {
        return None;
    }
    top.cells.iter().rev().find(|cell| cell.column < at)
}
