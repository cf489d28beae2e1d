//! Which column of a page means what, where the header is broken: by the order that the document's tables share, aligned
//! at the column that is recognised by its values, that of deadlines or of years.

use super::line::Line;
use crate::model::{ColumnRule, Due, Year};
use crate::read::layouts::header::{Column, ColumnPlace, Header};
use crate::read::map::TableSettings;
use crate::read::values::period;
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::read::words::{header_words, vocabulary};

use super::thresholds::{MAX_DEADLINE, MAX_YEAR, MIN_REFERENCE_DIGITS};
use super::words::squeezed;

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Role {
    /// What its cells are.
    pub meaning: Meaning,
    /// Year of a target, achieved value or funds; none for other meanings.
    pub year: Option<Year>,
}

/// The columns of one page; they may move from page to page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The columns that are known, from the left.
    pub columns: Vec<(u16, Role)>,
}

impl Mapping {
    /// What a column means.
    pub fn role(&self, at: u16) -> Option<Role> {
        self.columns.iter().find(|(column, _)| *column == at).map(|(_, role)| *role)
    }

    /// The column, from zero, that has this role on the page.
    pub fn column(&self, role: Role) -> Option<u16> {
        self.columns.iter().find(|(_, known)| *known == role).map(|(column, _)| *column)
    }

    /// A header of these columns.
    pub fn header(&self, row: u32, subject: Subject) -> Header {
        let column = |(at, role): &(u16, Role)| Column {
            place: ColumnPlace::Sheet(*at),
            row,
            printed: role.meaning.id().to_owned(),
            meaning: Some(role.meaning),
            year: role.year,
            period: None,
            rule: ColumnRule::ByOrder,
            certainty: None,
            candidates: Vec::new(),
            part: None,
            unit_is_part: false,
            has_plus: false,
        };
        let columns = self.columns.iter().map(column).collect();
        Header { row, height: 1, columns, subject, settings: TableSettings::default(), direction: None }
    }
}

/// Cells that ran together, as cut at the figures in which they end.
#[derive(Debug)]
pub struct Cut<'w> {
    /// The columns in which the figures belong.
    pub mapping: Mapping,
    /// Figures with their columns, from zero and from the left.
    pub figures: Vec<(u16, &'w str)>,
    /// The words before the first figure, trimmed.
    pub rest: &'w str,
}

/// The order of the columns of tables of a subject.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Order {
    /// Columns without a year, before the one recognised by its values.
    before: Vec<Meaning>,
    /// Columns without a year behind it.
    behind: Vec<Meaning>,
    /// What the columns of figures mean.
    figures: Option<Meaning>,
    /// Years of the columns of figures, from the left.
    pub years: Vec<Year>,
}

/// The column that is recognised by its values.
fn anchor_of(subject: Subject) -> Option<Meaning> {
    match subject {
        Subject::Activities => Some(Meaning::Deadline),
        Subject::Indicators => Some(Meaning::BaselineYear),
        _ => None,
    }
}

impl Order {
    /// The order that the lines of a header show; none where too little of it can be read.
    pub fn from_header(subject: Subject, lines: &[Line]) -> Option<Self> {
        let roles = roles_of(lines);
        let mut order = Self::default();
        let mut is_behind = false;
        // A value beside the baseline is the second half of `Baseline value`.
        for (_, role) in roles.into_iter().filter(|(_, role)| role.meaning != Meaning::Value) {
            if role.year.is_some() {
                order.figures = order.figures.or(Some(role.meaning));
                order.years.extend(role.year.filter(|year| !order.years.contains(year)));
            } else if Some(role.meaning) == anchor_of(subject) {
                is_behind = true;
            } else if is_behind {
                order.behind.push(role.meaning);
            } else {
                order.before.push(role.meaning);
            }
        }
        let is_whole = !order.before.is_empty() && (is_behind || anchor_of(subject).is_none());
        (is_whole && !order.years.is_empty()).then_some(order)
    }

    /// How many columns it knows.
    pub fn len(&self) -> usize {
        self.before.len() + self.behind.len() + self.years.len()
    }

    fn dated(&self, from: u16) -> impl Iterator<Item = (u16, Role)> {
        let meaning = self.figures.unwrap_or(Meaning::Target);
        let roles = self.years.iter().map(move |year| Role { meaning, year: Some(*year) });
        (from..).zip(roles)
    }

    /// The columns of the lines of a page; none where the column recognised by its values is missing.
    pub fn map(&self, subject: Subject, lines: &[&Line]) -> Option<Mapping> {
        let width = lines.iter().map(|line| line.width()).max()?;
        let Some(meaning) = anchor_of(subject) else { return Some(self.map_funding(lines, width)) };
        let anchor = anchor(subject, lines)?;
        let mut columns = self.map_before(subject, lines, anchor);
        columns.push((anchor, undated(meaning)));
        let mut at = anchor + 1;
        let figures = self.years.len() as u16;
        for (index, meaning) in self.behind.iter().enumerate() {
            let left = width.saturating_sub(at);
            let needed = (self.behind.len() - index) as u16 + figures;
            // A page leaves out columns that are empty on it.
            if left < needed && index > 0 && !looks_like(*meaning, lines, at) {
                continue;
            }
            columns.push((at, undated(*meaning)));
            at += 1;
        }
        if width.saturating_sub(at) >= figures {
            columns.extend(self.dated(at));
        }
        Some(Mapping { columns })
    }

    fn map_before(&self, subject: Subject, lines: &[&Line], anchor: u16) -> Vec<(u16, Role)> {
        let Some((last, others)) = self.before.split_last() else { return Vec::new() };
        if subject != Subject::Indicators {
            let roles = self.before.iter().map(|meaning| undated(*meaning));
            return (0..anchor).zip(roles).collect();
        }
        // The baseline is right before its year, or with an empty column between.
        let is_filled = |at: &u16| lines.iter().any(|line| line.text(*at).is_some());
        let lacks_one = anchor as usize <= others.len();
        let baseline = (others.len() as u16..anchor).rev().find(is_filled).or(lacks_one.then(|| anchor - 1));
        let end = baseline.unwrap_or(anchor);
        let mut columns: Vec<(u16, Role)> = (0..end).zip(others.iter().map(|meaning| undated(*meaning))).collect();
        columns.extend(baseline.map(|at| (at, undated(*last))));
        columns
    }

    fn map_funding(&self, lines: &[&Line], width: u16) -> Mapping {
        let first = lines.iter().filter_map(|line| line.first_column()).min().unwrap_or(0);
        let roles = self.before.iter().map(|meaning| undated(*meaning));
        let mut columns: Vec<(u16, Role)> = (first..).zip(roles).collect();
        let at = first + columns.len() as u16;
        if width >= at + self.years.len() as u16 {
            columns.extend(self.dated(at));
        }
        Mapping { columns }
    }

    /// Cells run together, cut at the figures in which they end: each figure with its column, and the words before them.
    pub fn cut_figures<'w>(&self, words: &'w str) -> Option<Cut<'w>> {
        let tokens: Vec<&str> = words.split_whitespace().collect();
        let count = self.years.len() + 2;
        let from = tokens.len().checked_sub(count)?;
        let figures = &tokens[from..];
        let is_figure = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit());
        if !figures.iter().all(is_figure) || period::read_years(figures[1]).is_none() {
            return None;
        }
        let baseline = self.before.len() as u16 - 1;
        let mut columns: Vec<(u16, Role)> = (0..).zip(self.before.iter().map(|meaning| undated(*meaning))).collect();
        columns.push((baseline + 1, undated(Meaning::BaselineYear)));
        columns.extend(self.dated(baseline + 2));
        let cells = (baseline..).zip(figures.iter().copied()).collect();
        let rest = words[..words.find(figures[0])?].trim();
        // The first figure may be in the words too: what is cut off ends in exactly these figures.
        let rest = if words[rest.len()..].split_whitespace().count() == count { rest } else { "" };
        Some(Cut { mapping: Mapping { columns }, figures: cells, rest })
    }
}

fn undated(meaning: Meaning) -> Role {
    Role { meaning, year: None }
}

/// What the columns of a header of some lines mean, as far as their words come together.
fn roles_of(lines: &[Line]) -> Vec<(u16, Role)> {
    let last = lines.iter().filter_map(Line::last_column).max().unwrap_or(0);
    let mut roles: Vec<(u16, Role)> = Vec::new();
    let mut over: Option<Meaning> = None;
    for at in 0..=last {
        let cells: Vec<&str> = lines.iter().filter_map(|line| line.text(at)).collect();
        let words = cells.concat();
        let whole = header_words::meaning(&cells.join(" "))
            .or_else(|| vocabulary::all_languages().squeezed_header(&squeezed(&words)).map(|meaning| (meaning, None)))
            .or_else(|| cells.first().and_then(|first| header_words::meaning(first)).filter(|_| cells.len() == 1));
        let year = cells.iter().find_map(|cell| period::bare_year(cell.trim_end_matches('.')));
        match (whole, year) {
            (Some((meaning, found)), year) => {
                over = Some(meaning);
                roles.push((at, Role { meaning, year: found.or(year) }));
            }
            // A year alone, under words that the page has broken over several columns.
            (None, Some(year)) => {
                let meaning = over.filter(|meaning| *meaning == Meaning::Target).unwrap_or(Meaning::Funds);
                roles.push((at, Role { meaning, year: Some(year) }));
            }
            (None, None) => {}
        }
    }
    roles
}

/// The column in which most cells are deadlines or years.
fn anchor(subject: Subject, lines: &[&Line]) -> Option<u16> {
    let is_one = |words: &str| match subject {
        Subject::Activities => is_deadline(words),
        _ => words.len() <= MAX_YEAR && period::read_years(words).is_some(),
    };
    let last = lines.iter().filter_map(|line| line.last_column()).max()?;
    let count = |at: u16| lines.iter().filter(|line| line.text(at).is_some_and(is_one)).count();
    let counted = (1..=last).map(|at| (count(at), at)).filter(|(count, _)| *count > 0);
    counted.max_by_key(|(count, at)| (*count, std::cmp::Reverse(*at))).map(|(_, at)| at)
}

/// Whether a cell is a deadline and nothing else.
pub fn is_deadline(words: &str) -> bool {
    if words.chars().count() > MAX_DEADLINE {
        return false;
    }
    let deadline = period::read_deadline(words);
    let is_dated = deadline.dates.iter().any(|due| !matches!(due, Due::Year(_)));
    is_dated || (deadline.continuous && words.split_whitespace().count() <= 2)
}

/// Whether the cells of a column look like what such columns hold.
fn looks_like(meaning: Meaning, lines: &[&Line], at: u16) -> bool {
    let is_reference = |words: &str| {
        let digits = words.chars().filter(char::is_ascii_digit).count();
        digits >= MIN_REFERENCE_DIGITS
            && words.contains(['/', '-', '–', ' '])
            && words.chars().all(|letter| letter.is_ascii_digit() || "/-– ".contains(letter))
    };
    match meaning {
        Meaning::BudgetReference => lines.iter().filter_map(|line| line.text(at)).any(is_reference),
        _ => false,
    }
}
