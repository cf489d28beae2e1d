//! Recognises header rows: which columns a table has, and which years stand in them.

use super::meaning::Meaning;
use super::period::bare_year;
use super::vocabulary::{self, fold};
use crate::model::Year;
use crate::sheet::{Content, Merge, Row, Sheet};

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The column, from zero.
    pub at: u16,
    /// The row of its header cell.
    pub row: u32,
    /// The header as printed.
    pub printed: String,
    /// What it means; none for a header that is not known.
    pub meaning: Option<Meaning>,
    /// The year in it.
    pub year: Option<Year>,
}

/// A header of one or two rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The first row of it.
    pub row: u32,
    /// How many rows it takes: 1 or 2.
    pub height: usize,
    /// Its columns from the left.
    pub columns: Vec<Column>,
    /// What the rows below describe.
    pub subject: Subject,
}

/// What the rows of a table describe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// What the programme says of itself.
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

impl Header {
    /// Whether the other header says the same in the same columns, as on the next page of a printed table.
    pub fn repeats(&self, other: &Self) -> bool {
        let key = |header: &Self| -> Vec<(u16, Option<Meaning>, Option<Year>, String)> {
            let columns = header.columns.iter();
            columns.map(|column| (column.at, column.meaning, column.year, fold(&column.printed).into_owned())).collect()
        };
        self.subject == other.subject && key(self) == key(other)
    }
}

fn has(columns: &[Column], meaning: Meaning) -> bool {
    columns.iter().any(|column| column.meaning == Some(meaning))
}

/// Longer words are no header of a column.
const LONGEST_HEADER: usize = 160;

/// The header that begins at that row of the sheet, if one does.
pub fn find(sheet: &Sheet, at: usize) -> Option<Header> {
    let row = sheet.rows.get(at)?;
    if !may_be_header(row) {
        return None;
    }
    let below = sheet.rows.get(at + 1).filter(|below| below.index == row.index + 1);
    if let Some(header) = below.and_then(|below| double(sheet, row, below)) {
        return Some(header);
    }
    header(row.index, 1, single(row))
}

/// A quick look that rules out most data rows: a header holds no long words, no figures but years, and begins with a
/// known word in one of its first columns.
fn may_be_header(row: &Row) -> bool {
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
    let known = |content: &Content| matches!(content, Content::Text(text) if text.len() <= LONGEST_HEADER && meaning(text).is_some());
    row.cells.iter().all(|cell| plain(&cell.content)) && row.cells.iter().take(6).any(|cell| known(&cell.content))
}

/// Digits and marks without a letter, more than a year has: `1.1.3#2`.
fn is_code_like(content: &Content) -> bool {
    let Content::Text(text) = content else { return false };
    text.starts_with(|first: char| first.is_ascii_digit())
        && !text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
        && year_of(content).is_none()
}

fn header(row: u32, height: usize, columns: Vec<Column>) -> Option<Header> {
    let known = columns.iter().filter(|column| column.meaning.is_some()).count();
    if known < 2 || known * 3 < columns.len() {
        return None;
    }
    let subject = subject(&columns)?;
    Some(Header { row, height, columns, subject })
}

fn printed(content: &Content) -> Option<String> {
    Some(match content {
        Content::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Content::Number(number) => number.normalize().to_string(),
        _ => return None,
    })
}

fn year_of(content: &Content) -> Option<Year> {
    match content {
        Content::Text(text) => bare_year(text.trim().trim_end_matches('.')),
        Content::Number(number) => bare_year(&number.normalize().to_string()),
        _ => None,
    }
}

fn column(at: u16, row: u32, printed: &str) -> Option<Column> {
    if printed.is_empty() {
        return None;
    }
    let (meaning, year) = meaning(printed).map_or((None, None), |(meaning, year)| (Some(meaning), year));
    Some(Column { at, row, printed: printed.to_owned(), meaning, year })
}

/// The columns of a header of that one row.
fn single(row: &Row) -> Vec<Column> {
    row.cells.iter().filter_map(|cell| column(cell.column, row.index, &printed(&cell.content)?)).collect()
}

/// A header of two rows: years or narrower words under merged or wider ones.
fn double(sheet: &Sheet, top: &Row, bottom: &Row) -> Option<Header> {
    let merges: Vec<&Merge> =
        sheet.merges.iter().filter(|merge| merge.top <= top.index && top.index <= merge.bottom).collect();
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
    if !has_bare_year && header(bottom.index, 1, single(bottom)).is_some() {
        return None;
    }
    let mut at: Vec<u16> = top.cells.iter().chain(&bottom.cells).map(|cell| cell.column).collect();
    at.sort_unstable();
    at.dedup();
    let columns: Vec<Column> = at.into_iter().filter_map(|at| double_column(top, bottom, &merges, at)).collect();
    // Only where the second row adds a year or a column is it part of the header.
    let weight = |columns: &[Column]| -> usize {
        columns
            .iter()
            .map(|column| usize::from(column.meaning.is_some()) * 2 + usize::from(column.year.is_some()))
            .sum()
    };
    let header = header(top.index, 2, columns)?;
    (weight(&header.columns) > weight(&single(top))).then_some(header)
}

fn is_joining(word: &str) -> bool {
    vocabulary::of_words().is_header_filler(word)
}

fn double_column(top: &Row, bottom: &Row, merges: &[&Merge], at: u16) -> Option<Column> {
    let above = top.cell(at).or_else(|| covering(top, merges, at)).and_then(|cell| printed(&cell.content));
    let below = bottom.cell(at).and_then(|cell| printed(&cell.content));
    match (above, below) {
        (Some(above), Some(below)) => {
            let both = column(at, bottom.index, &format!("{above} {below}"))?;
            if both.meaning.is_some() {
                return Some(both);
            }
            let narrow = column(at, bottom.index, &below)?;
            Some(if narrow.meaning.is_some() { narrow } else { both })
        }
        (None, Some(below)) => column(at, bottom.index, &below),
        (Some(above), None) => column(at, top.index, &above),
        (None, None) => None,
    }
}

/// The cell whose words stand over that column: the merged one, else, where nothing is merged, the next one to the left.
fn covering<'r>(top: &'r Row, merges: &[&Merge], at: u16) -> Option<&'r crate::sheet::Cell> {
    if let Some(merge) = merges.iter().find(|merge| merge.left <= at && at <= merge.right) {
        return top.cell(merge.left);
    }
    let is_wide = merges.iter().any(|merge| merge.right > merge.left);
    if is_wide {
        return None;
    }
    top.cells.iter().rev().find(|cell| cell.column < at)
}

/// What a header means, and the year in it.
pub fn meaning(printed: &str) -> Option<(Meaning, Option<Year>)> {
    let vocabulary = vocabulary::of_words();
    let folded = fold(printed);
    if let Some(meaning) = vocabulary.header(&folded) {
        return Some((meaning, None));
    }
    let mut year = None;
    let mut words: Vec<&str> = Vec::new();
    for word in folded.split(' ') {
        match split_year(word) {
            Some((rest, found)) if year.is_none() => {
                year = Some(found);
                if !rest.is_empty() {
                    words.push(rest);
                }
            }
            Some(_) => return None,
            None => words.push(word),
        }
    }
    if words.is_empty() {
        return None;
    }
    if let Some(meaning) = vocabulary.header(&words.join(" ")) {
        return Some((meaning, year));
    }
    if let Some(meaning) = without_fillers(&words) {
        return Some((meaning, year));
    }
    without_brackets(printed).and_then(|rest| meaning(&rest)).map(|(meaning, other)| (meaning, year.or(other)))
}

/// The longest known header that is left when words that only join are taken off both ends.
fn without_fillers(words: &[&str]) -> Option<Meaning> {
    let vocabulary = vocabulary::of_words();
    let first = words.iter().position(|word| !vocabulary.is_header_filler(word))?;
    let last = words.iter().rposition(|word| !vocabulary.is_header_filler(word))?;
    let mut cuts: Vec<(usize, usize)> =
        (0..=first).flat_map(|from| (last + 1..=words.len()).map(move |to| (from, to))).collect();
    cuts.sort_by_key(|(from, to)| std::cmp::Reverse(to - from));
    cuts.into_iter().find_map(|(from, to)| vocabulary.header(&words[from..to].join(" ")))
}

/// A year at the end of a word: `2021`, `fy2021`, `target2021`.
fn split_year(word: &str) -> Option<(&str, Year)> {
    let word = word.strip_suffix(['g']).filter(|rest| rest.len() == 4).unwrap_or(word);
    let at = word.len().checked_sub(4).filter(|at| word.is_char_boundary(*at))?;
    let (rest, digits) = word.split_at(at);
    if rest.ends_with(|last: char| last.is_ascii_digit()) {
        return None;
    }
    Some((rest, bare_year(digits)?))
}

fn without_brackets(printed: &str) -> Option<String> {
    let from = printed.find(['(', '['])?;
    let to = from + printed[from..].find([')', ']'])?;
    let rest = format!("{} {}", &printed[..from], &printed[to + 1..]);
    (!rest.trim().is_empty()).then_some(rest)
}

fn subject(columns: &[Column]) -> Option<Subject> {
    use Meaning as M;
    let has = |meanings: &[Meaning]| meanings.iter().any(|meaning| self::has(columns, *meaning));
    let is_named = has(&[M::Code, M::OwnerCode, M::MeasureCode, M::ObjectiveCode, M::Indicator, M::Title]);
    let has_figures = has(&[M::Baseline, M::Target, M::Achieved]) || (has(&[M::Year]) && has(&[M::Value]));
    let has_codes = has(&[M::Code, M::OwnerCode, M::MeasureCode, M::ObjectiveCode]);
    if has(&[M::Key]) && has(&[M::Value]) && !has_codes {
        Some(Subject::Facts)
    } else if has(&[M::PublishedAchieved, M::PublishedNotAchieved]) && (is_named || has(&[M::Objective])) {
        Some(Subject::Published)
    } else if (has_figures && is_named)
        || (has(&[M::Indicator]) && (has_codes || has(&[M::Unit, M::Relevance, M::Verdict])))
    {
        Some(Subject::Indicators)
    } else if has(&[M::Activity])
        && (has_codes || has(&[M::Measure, M::Deadline, M::Status, M::Institution, M::Relevance]))
        || has(&[M::Deadline, M::Status, M::Partners, M::Effectiveness]) && (has(&[M::Title]) || has_codes)
        || self::has(columns, M::Code) && has(&[M::MeasureCode, M::Measure]) && has(&[M::Title])
    {
        Some(Subject::Activities)
    } else if has(&[M::Funds, M::FundingSource, M::BudgetReference])
        && (has_codes || has(&[M::Measure, M::FundingSource]))
        && !has(&[M::Title, M::Activity])
    {
        Some(Subject::Funding)
    } else if has_codes && has(&[M::Title, M::Measure, M::Objective, M::Relevance])
        || has(&[M::Level]) && has(&[M::Title])
    {
        Some(Subject::Structure)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_all_languages_with_the_years_in_them() {
        use Meaning as M;
        for (text, expected) in [
            ("code", Some((M::Code, None))),
            ("target_2021", Some((M::Target, Some(2021)))),
            ("Target 2021", Some((M::Target, Some(2021)))),
            ("Target value (2021)", Some((M::Target, Some(2021)))),
            ("2021 target", Some((M::Target, Some(2021)))),
            ("Target for 2021", Some((M::Target, Some(2021)))),
            ("Target value in the year 2021", Some((M::Target, Some(2021)))),
            ("Target FY2021", Some((M::Target, Some(2021)))),
            ("Ciljana vrednost u 2021. godini", Some((M::Target, Some(2021)))),
            ("Циљана вредност у 2021. години", Some((M::Target, Some(2021)))),
            ("Ostvarena vrednost 2020", Some((M::Achieved, Some(2020)))),
            ("Achieved (%)", Some((M::Achieved, None))),
            ("achieved_2020", Some((M::Achieved, Some(2020)))),
            ("Baseline value (2019)", Some((M::Baseline, Some(2019)))),
            ("baseline_year", Some((M::BaselineYear, None))),
            ("Bazna godina", Some((M::BaselineYear, None))),
            ("Izvor provere", Some((M::SourceOfVerification, None))),
            ("Possible next steps", Some((M::NextSteps, None))),
            ("funds_2022", Some((M::Funds, Some(2022)))),
            ("Estimated funds (000 RSD)", Some((M::Funds, None))),
            ("Надлежна институција", Some((M::Institution, None))),
            ("KPI", Some((M::Indicator, None))),
            ("actual_to_date", Some((M::Achieved, None))),
            ("published_achieved_pct", Some((M::PublishedAchieved, None))),
            ("Target group", None),
            ("Target 2020-2022", None),
            ("2021", None),
            ("year of birth", None),
            ("", None),
        ] {
            let found = meaning(text).map(|(meaning, year)| (meaning, year.map(|year| year.0)));
            assert_eq!(found, expected, "{text}");
        }
    }
}
