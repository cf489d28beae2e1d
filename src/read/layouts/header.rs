//! The header of a table and its columns.

use crate::model::{Candidate, Certainty, ColumnRule, ReportingPeriod, Year};
use crate::read::map::TableSettings;
use crate::read::traits::arithmetic::TableDirection;
use crate::read::values::period::bare_year;
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::Content;
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
    /// The part of a whole that its values are of; none where they are the whole's.
    pub part: Option<ColumnPart>,
    /// Whether words that look like a unit name a part: the `m` of `Achieved (f)` and `Achieved (m)`.
    pub unit_is_part: bool,
    /// Whether some of its cells hold a plus and nothing else.
    pub has_plus: bool,
}

/// The part of a whole that the values of a column are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnPart {
    /// What the values are: targets, achieved values, bounds of targets.
    pub meaning: Meaning,
    /// What divides the whole: `sex`.
    pub dimension: String,
    /// The part: `women`.
    pub value: String,
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
            part: None,
            unit_is_part: false,
            has_plus: false,
        }
    }

    /// The period under which its values are kept.
    pub fn kept_period(&self) -> Option<ReportingPeriod> {
        self.period.map(ReportingPeriod::canonical).or(self.year.map(ReportingPeriod::Year))
    }

    /// Whether it has neither a header nor a meaning, no map leaves it out and nothing is asked about it.
    pub fn is_nameless(&self) -> bool {
        let is_known = matches!(self.rule, ColumnRule::Ignored | ColumnRule::Open);
        self.printed.is_empty() && self.meaning.is_none() && !is_known
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

/// A header of none to three rows.
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
