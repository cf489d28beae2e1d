//! Finds tables by their headers, whatever the sheet's name and the columns' order.

use std::collections::BTreeSet;

use super::number::year_in;
use super::vocabulary::{Meaning, VOCABULARY, fold};
use crate::model::Year;
use crate::sheet::{Cell, Content, Row, Sheet};

/// A column whose title was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The column, from zero.
    pub index: u16,
    /// What it holds.
    pub meaning: Meaning,
    /// The year of its values.
    pub year: Option<Year>,
}

/// What the rows of a table describe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Keys and values of the programme.
    Facts,
    /// Objectives and measures.
    Structure,
    /// Indicators.
    Indicators,
    /// Activities.
    Activities,
    /// Lines of funding.
    Funding,
    /// Published percentages.
    Published,
}

/// A table found in a sheet.
#[derive(Debug)]
pub struct Found<'s> {
    /// The sheet.
    pub sheet: &'s Sheet,
    /// The header row; the first of two.
    pub header: &'s Row,
    /// What the rows describe.
    pub subject: Subject,
    /// The columns understood.
    pub columns: Vec<Column>,
    /// Titles of columns that were not, and of second columns of one meaning.
    pub unused: Vec<(u16, String)>,
    /// The data rows.
    pub rows: &'s [Row],
}

impl Found<'_> {
    /// Whether a column of that meaning is there.
    pub fn has(&self, meaning: Meaning) -> bool {
        self.columns.iter().any(|column| column.meaning == meaning)
    }
}

/// Titles are short; a cell longer than this is no title.
const LONGEST_TITLE: usize = 120;

/// All tables of a sheet, one below the other.
pub fn find(sheet: &Sheet) -> Vec<Found<'_>> {
    let mut headers: Vec<(usize, Header)> = Vec::new();
    let mut at = 0;
    while at < sheet.rows.len() {
        match header(sheet, at) {
            Some(header) => {
                let height = header.height;
                headers.push((at, header));
                at += height;
            }
            None => at += 1,
        }
    }
    let ends: Vec<usize> = headers.iter().skip(1).map(|(at, _)| *at).chain([sheet.rows.len()]).collect();
    let tables = headers.into_iter().zip(ends).map(|((at, header), end)| Found {
        sheet,
        header: &sheet.rows[at],
        subject: header.subject,
        columns: header.columns,
        unused: header.unused,
        rows: &sheet.rows[at + header.height..end],
    });
    tables.collect()
}

struct Header {
    subject: Subject,
    columns: Vec<Column>,
    unused: Vec<(u16, String)>,
    height: usize,
}

fn title_of(cell: &Cell) -> Option<&str> {
    match &cell.content {
        Content::Text(text) if text.chars().count() <= LONGEST_TITLE => Some(text),
        _ => None,
    }
}

/// The meaning and year of a column's title.
fn understand(title: &str) -> Option<(Meaning, Option<Year>)> {
    let before_bracket = title.split(['(', '[', '\n']).next().unwrap_or(title);
    let year = year_in(&fold(title));
    [title, before_bracket].into_iter().find_map(|title| {
        let folded = fold(title);
        if year.is_none() {
            return VOCABULARY.header(&folded).map(|meaning| (meaning, None));
        }
        let is_year = |word: &&str| year_in(word).is_none() && !VOCABULARY.is_word("filler", word);
        let words: Vec<&str> = folded.split(' ').filter(is_year).collect();
        VOCABULARY.header(&words.join(" ")).map(|meaning| (meaning, year))
    })
}

fn header(sheet: &Sheet, at: usize) -> Option<Header> {
    let row = &sheet.rows[at];
    let begins_as_title =
        |cell: &Cell| title_of(cell).is_some_and(|title| !title.starts_with(|letter: char| letter.is_ascii_digit()));
    if row.cells.len() < 2 || !row.cells.iter().take(3).any(begins_as_title) {
        return None;
    }
    let understood: Vec<Option<(Meaning, Option<Year>)>> =
        row.cells.iter().map(|cell| title_of(cell).and_then(understand)).collect();
    let known = understood.iter().flatten().map(|(meaning, _)| *meaning).collect::<BTreeSet<_>>();
    let count = understood.iter().flatten().count();
    if known.len() < 2 || count * 5 < row.cells.len() * 2 {
        return None;
    }
    let mut titles: Vec<Title> = Vec::with_capacity(row.cells.len());
    for (cell, understood) in row.cells.iter().zip(understood) {
        titles.push(Title { index: cell.column, text: title_of(cell).unwrap_or("").to_owned(), understood });
    }
    let height = if add_second_row(&mut titles, sheet, at) { 2 } else { 1 };
    let (columns, unused) = settle(titles);
    subject(&columns).map(|subject| Header { subject, columns, unused, height })
}

struct Title {
    index: u16,
    text: String,
    understood: Option<(Meaning, Option<Year>)>,
}

/// Years or titles in a second row, under a merged `Target` or `Achieved`.
fn add_second_row(titles: &mut Vec<Title>, sheet: &Sheet, at: usize) -> bool {
    let Some(below) = sheet.rows.get(at + 1).filter(|row| row.index == sheet.rows[at].index + 1) else { return false };
    let year_of = |cell: &Cell| match &cell.content {
        Content::Number(number) => year_in(&number.normalize().to_string()),
        Content::Text(text) if text.len() < 30 => year_in(&fold(text)),
        _ => None,
    };
    let takes_years = |meaning: Meaning| matches!(meaning, Meaning::Target | Meaning::Achieved | Meaning::Funds);
    let years: Vec<(u16, Option<Year>)> = below.cells.iter().map(|cell| (cell.column, year_of(cell))).collect();
    if years.iter().filter(|(_, year)| year.is_some()).count() == 0 {
        return false;
    }
    // All of the second row belongs to groups of the first, else it is a row of data.
    let parent = |column: u16| titles.iter().rev().find(|title| title.index <= column);
    let groups = |column: u16| {
        let parent = parent(column)?;
        let (meaning, None) = parent.understood? else { return None };
        takes_years(meaning).then_some(meaning)
    };
    let known: Option<Vec<(u16, Meaning, Year)>> =
        years.iter().map(|(column, year)| Some((*column, groups(*column)?, (*year)?))).collect();
    let Some(known) = known else { return false };
    for (index, meaning, year) in known {
        match titles.iter_mut().find(|title| title.index == index) {
            Some(title) => title.understood = Some((meaning, Some(year))),
            None => titles.push(Title { index, text: year.to_string(), understood: Some((meaning, Some(year))) }),
        }
    }
    titles.sort_by_key(|title| title.index);
    true
}

/// The first column of a meaning and year stands; owners' codes may have several.
fn settle(titles: Vec<Title>) -> (Vec<Column>, Vec<(u16, String)>) {
    let mut columns: Vec<Column> = Vec::with_capacity(titles.len());
    let mut unused = Vec::new();
    for title in titles {
        let taken = |meaning: Meaning, year: Option<Year>| {
            meaning != Meaning::OwnerCode
                && columns.iter().any(|column| column.meaning == meaning && column.year == year)
        };
        match title.understood {
            Some((meaning, year)) if !taken(meaning, year) => {
                columns.push(Column { index: title.index, meaning, year });
            }
            _ => unused.push((title.index, title.text)),
        }
    }
    (columns, unused)
}

fn subject(columns: &[Column]) -> Option<Subject> {
    use Meaning as M;
    let has = |meaning: Meaning| columns.iter().any(|column| column.meaning == meaning);
    let any = |meanings: &[Meaning]| meanings.iter().any(|meaning| has(*meaning));
    let coded = any(&[M::Code, M::OwnerCode]);
    let named = any(&[M::Name, M::Code, M::OwnerCode]);
    if has(M::Key) && has(M::Value) {
        Some(Subject::Facts)
    } else if has(M::PublishedAchieved) && coded {
        Some(Subject::Published)
    } else if named && any(&[M::Target, M::Achieved, M::Baseline]) {
        Some(Subject::Indicators)
    } else if has(M::Name) && any(&[M::Deadline, M::Status, M::Partners, M::Effectiveness]) {
        Some(Subject::Activities)
    } else if named
        && (has(M::Year) && has(M::Value) || has(M::Name) && any(&[M::Unit, M::SourceOfVerification, M::Verdict]))
    {
        Some(Subject::Indicators)
    } else if coded && !has(M::Name) && any(&[M::Funds, M::FundingSource, M::BudgetReference]) {
        Some(Subject::Funding)
    } else if coded
        && has(M::Name)
        && any(&[M::Level, M::Kind, M::Validity, M::Institution, M::Relevance, M::OwnerCode])
    {
        Some(Subject::Structure)
    } else {
        None
    }
}
