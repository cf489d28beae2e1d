//! One row of a table, read cell by cell.

mod figures;

use std::collections::HashMap;

use super::columns::{Columns, ValuePlace};
use super::part_of_year_column;
use crate::finding::{Finding, Rule, rule};
use crate::model::{
    Code, Date, Deadline, DecimalMark, Due, Origin, PartOfYear, Quantity, Relevance, ReportingPeriod, Sourced,
    StatedRelevance, Text, Year,
};
use crate::read::map;
use crate::read::values::number;
use crate::read::values::{codes, period};
use crate::read::words::header_evidence::{self, HeaderEvidence};
use crate::read::words::meaning::Meaning;
use crate::read::words::vocabulary;
use crate::sheet::{Content, Row, Sheet};
use crate::text::fold;
use crate::text::phrases::PhraseMatch;

pub use self::figures::finding_for;

/// Cells of merged ones over several rows: the place of a cell and the row and column of the one that holds its value.
pub type Spans = HashMap<(u32, u16), (usize, u16)>;

/// More merged cells than this are not followed.
const MOST_SPANS: usize = 1_000_000;

/// The cells below the first one of each vertical merge.
pub fn spans(sheet: &Sheet) -> Spans {
    let mut spans = Spans::new();
    for merge in sheet.merges.iter().filter(|merge| merge.bottom > merge.top) {
        let first = sheet.rows.partition_point(|row| row.index < merge.top);
        if sheet.rows.get(first).is_none_or(|row| row.index != merge.top) {
            continue;
        }
        for row in sheet.rows[first + 1..].iter().take_while(|row| row.index <= merge.bottom) {
            if spans.len() < MOST_SPANS {
                spans.insert((row.index, merge.left), (first, merge.left));
            }
        }
    }
    spans
}

pub fn shortened(words: &str) -> String {
    const MOST: usize = 60;
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    words.chars().take(MOST).chain(['…']).collect()
}

/// A row with all that is needed to read it.
pub struct Line<'a> {
    /// The sheet that the row belongs to.
    pub sheet: &'a Sheet,
    /// The data row that is read.
    pub row: &'a Row,
    /// Places of the values by their meaning.
    pub columns: &'a Columns,
    /// The merged areas of the sheet, whose value is in the top left cell only.
    pub spans: &'a Spans,
    /// How ambiguous numbers of the table are read.
    pub mark: Option<DecimalMark>,
}

impl<'a> Line<'a> {
    /// The row's place.
    pub fn origin(&self) -> Origin {
        self.row.origin(self.sheet)
    }

    /// What is at a place of the row, and the cell that holds it: of merged cells the first one.
    pub fn cell(&self, place: ValuePlace) -> Option<(&'a Content, Origin)> {
        let origin = place.origin(self.sheet, self.row.index);
        let column = match place {
            ValuePlace::Fixed(number) => return Some((self.columns.fixed(number)?, origin)),
            ValuePlace::Sheet(column) => column,
        };
        if let Some(cell) = self.row.cell(column) {
            return Some((&cell.content, origin));
        }
        if self.spans.is_empty() {
            return None;
        }
        let (row, left) = self.spans.get(&(self.row.index, column))?;
        let row = self.sheet.rows.get(*row)?;
        Some((&row.cell(*left)?.content, self.sheet.cell_origin(row.index, *left)))
    }

    /// What is in the column of that meaning.
    fn value_of(&self, meaning: Meaning) -> Option<(&'a Content, Origin)> {
        self.cell(self.columns.at(meaning)?)
    }

    /// The words of a column; none for an empty cell and for mere dashes.
    pub fn text(&self, meaning: Meaning) -> Text {
        let (content, origin) = self.value_of(meaning)?;
        let text = content.shown();
        let is_blank = text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '/' | ' '));
        (!is_blank).then(|| Sourced::new(text, origin))
    }

    /// Whether any cell of the row holds a figure, so that leaving the row out loses one.
    pub fn has_figure(&self) -> bool {
        self.row.cells.iter().any(|cell| match &cell.content {
            Content::Number(_) | Content::Percent(_) | Content::Uncomputed(_) => true,
            Content::Text(text) => number::is_figure_of_row(text, self.mark),
            Content::Date(..) | Content::Bool(_) | Content::Error(_) => false,
        })
    }

    /// Whether the columns of figures are blank, or hold mere dashes; words for missing values are no blanks.
    pub fn has_blank_figures(&self) -> bool {
        self.columns.of_figures().all(|column| match self.cell(ValuePlace::Sheet(column)) {
            Some((Content::Text(text), _)) => text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '/' | ' ')),
            Some(_) => false,
            None => true,
        })
    }

    /// The part of a whole that the row is about: the header of each column of parts, and its words. A word for the whole
    /// names no part.
    pub fn parts(&self) -> Vec<(String, String)> {
        let part = |(header, place): &(String, ValuePlace)| {
            let text = self.cell(*place)?.0.to_string();
            let words = vocabulary::all_languages();
            let is_whole = words.is_missing(&text) || words.is_whole(&fold(&text));
            (!is_whole).then(|| (header.clone(), text.trim().to_owned()))
        };
        self.columns.parts.iter().filter_map(part).collect()
    }

    /// Whether a cell of the row names a part of a whole, or the whole.
    pub fn names_part(&self) -> bool {
        let words = vocabulary::all_languages();
        let cells = self.columns.parts.iter().filter_map(|(_, place)| self.cell(*place));
        cells.into_iter().any(|(content, _)| !words.is_missing(&content.to_string()))
    }

    /// The words of the only cell of the row.
    pub fn lone_text(&self) -> Text {
        match &self.row.cells[..] {
            [cell] => match &cell.content {
                Content::Text(text) => {
                    let origin = self.sheet.cell_origin(self.row.index, cell.column);
                    Some(Sourced::new(text.to_string(), origin))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The finding on a row without any figure that is skipped: a heading or a note.
    pub fn text_only(&self) -> Finding {
        let first = self.row.cells.first().map_or_else(String::new, |cell| cell.content.to_string());
        Finding::new(&rule::ROW_TEXT_ONLY).at(self.origin()).with("text", shortened(&first))
    }

    /// The words of the first of those columns that has any.
    pub fn first_text(&self, meanings: &[Meaning]) -> Text {
        meanings.iter().find_map(|meaning| self.text(*meaning))
    }

    /// What is needed to say which row a finding is about.
    pub fn subject(&self) -> String {
        use Meaning as M;
        let code = self.first_text(&[M::Code, M::OwnerCode, M::MeasureCode, M::Measure, M::Objective]);
        let name = self.first_text(&[M::Indicator, M::Activity, M::Title]);
        let parts = [code, name].into_iter().flatten().map(|text| text.value);
        parts.collect::<Vec<_>>().join(" ")
    }

    /// The code in the words of a cell; a date is a code that a spreadsheet has changed, and is reported.
    pub fn code(&self, meaning: Meaning, findings: &mut Vec<Finding>) -> Option<Sourced<Code>> {
        let (content, origin) = self.value_of(meaning)?;
        if matches!(content, Content::Date(..)) {
            let finding = Finding::new(&rule::CODE_IS_DATE).at(origin).about(self.subject());
            findings.push(finding.with("text", content.to_string()));
            return None;
        }
        Some(Sourced::new(codes::read_code(&content.shown())?, origin))
    }

    /// The figure of a column; a missing one where the cell is empty.
    pub fn quantity(&self, place: ValuePlace, findings: &mut Vec<Finding>) -> Quantity {
        self.quantity_of(place, None, findings)
    }

    /// The same in a column of a year, a part of which its cells may name.
    pub fn quantity_of(
        &self,
        place: ValuePlace,
        period: Option<ReportingPeriod>,
        findings: &mut Vec<Finding>,
    ) -> Quantity {
        let year = period.filter(|period| !period.is_part_of_year()).map(ReportingPeriod::year);
        match self.cell(place) {
            Some(cell) => self.figure(place, cell, year, findings),
            None => {
                let origin = place.origin(self.sheet, self.row.index);
                Quantity::missing(origin)
            }
        }
    }

    /// The figure of a column of one meaning; none where the cell is empty.
    pub fn figure_of(&self, meaning: Meaning, findings: &mut Vec<Finding>) -> Option<Quantity> {
        let place = self.columns.at(meaning)?;
        let (content, origin) = self.cell(place)?;
        Some(self.figure(place, (content, origin), None, findings))
    }

    /// What words of a cell mean, as a map says it, else the words themselves.
    pub fn meant<'w>(&'w self, words: &'w str) -> &'w str {
        let values = &self.columns.settings.values;
        if values.is_empty() { words } else { values.get(fold(words).as_ref()).map_or(words, String::as_str) }
    }

    /// The year of a column; two years and what is no year are reported.
    pub fn year(&self, meaning: Meaning, findings: &mut Vec<Finding>) -> Option<Sourced<Year>> {
        let (content, origin) = self.value_of(meaning)?;
        if let Content::Date(year, ..) = *content {
            return Some(Sourced::new(Year(year), origin));
        }
        let text = content.to_string();
        if vocabulary::all_languages().is_missing(&text) {
            return None;
        }
        let known = period::read_reporting_period(&text);
        let words = if known.is_none() { header_evidence::read_header(&text) } else { HeaderEvidence::default() };
        let read = known.or(words.period).or_else(|| words.counted_year(self.columns.settings.first_year));
        let Some(period) = read else {
            if meaning == Meaning::Year && words.nth_year.is_some() {
                return None; // Asked about: `counted_year`.
            }
            let finding = Finding::new(&rule::YEAR_UNREADABLE).at(origin);
            findings.push(finding.about(self.subject()).with("text", text));
            return None;
        };
        let is_named_so = meaning == Meaning::Year || self.columns.is_fiscal();
        let is_of_two = match period {
            ReportingPeriod::Fiscal(_) => !is_named_so,
            ReportingPeriod::Span(..) => true,
            ReportingPeriod::Year(_) | ReportingPeriod::Half(..) | ReportingPeriod::Quarter(..) => false,
            ReportingPeriod::Month(..) | ReportingPeriod::Day(_) => false,
        };
        if is_of_two {
            findings.push(year_span(&text, period.year(), origin).about(self.subject()));
        }
        if period.is_part_of_year() {
            let finding = Finding::new(&rule::PERIOD_PART).at(origin).about(self.subject());
            findings.push(finding.with("text", text).with("year", period.year().to_string()));
        }
        Some(Sourced::new(period.year(), origin))
    }

    /// The part of a year that the row is about, where no cell of it names the year.
    pub fn part_of_year(&self) -> Option<PartOfYear> {
        part_of_year_column::part(self.value_of(Meaning::Year)?.0)
    }

    /// The words of the row's year, where it is counted from the programme's first and nothing says which that is: `Year 1`.
    pub fn counted_year(&self) -> Text {
        let text = self.text(Meaning::Year).filter(|_| self.columns.settings.first_year.is_none())?;
        let words = header_evidence::read_header(&text.value);
        (words.nth_year.is_some() && words.period.is_none()).then_some(text)
    }

    /// The period of the row's values: its year, or a part of one; two years and what is no period are reported.
    pub fn period(&self, findings: &mut Vec<Finding>) -> Option<Sourced<RowPeriod>> {
        let (content, origin) = self.value_of(Meaning::Year)?;
        if let Content::Date(year, month, day) = *content {
            return Some(Sourced::new(RowPeriod::Known(period_of_date(year, month, day)), origin));
        }
        let text = content.to_string();
        let known = period::read_reporting_period(&text);
        let read = if known.is_none() { header_evidence::read_header(&text) } else { HeaderEvidence::default() };
        if let Some(period) = known.or(read.period).filter(|period| period.is_part_of_year()) {
            return Some(Sourced::new(RowPeriod::Known(period), origin));
        }
        match read.part.filter(|part| read.period.is_none() && part.is_less_than_year()) {
            Some(part) => Some(Sourced::new(RowPeriod::Part(part), origin)),
            None => {
                self.year(Meaning::Year, findings).map(|year| Sourced::new(RowPeriod::Known(year.value.into()), origin))
            }
        }
    }

    /// The deadline, read from the cell; one that was not understood is reported.
    pub fn deadline(&self, findings: &mut Vec<Finding>) -> Option<Sourced<Deadline>> {
        let (content, origin) = self.value_of(Meaning::Deadline)?;
        let text = content.to_string();
        if let Content::Date(year, month, _) = *content {
            let dates = vec![Due::Month(Year(year), month)];
            return Some(Sourced::new(Deadline { printed: text, dates, continuous: false }, origin));
        }
        if vocabulary::all_languages().is_missing(&text) {
            return None;
        }
        let deadline = period::read_deadline(&text);
        if deadline.dates.is_empty() && !deadline.continuous {
            let finding = Finding::new(&rule::DEADLINE_UNREADABLE).at(origin);
            findings.push(finding.about(self.subject()).with("text", text));
        }
        Some(Sourced::new(deadline, origin))
    }

    /// The cell of a minus in the column of directions, where others of the column have a plus: else it is a blank.
    pub fn minus_of_direction(&self) -> Option<Origin> {
        if !self.columns.has_plus {
            return None;
        }
        let (content, origin) = self.value_of(Meaning::Direction)?;
        matches!(content.shown().trim(), "-" | "–" | "−").then_some(origin)
    }

    /// A word of a closed list; unknown words are reported.
    pub fn term<T>(
        &self,
        meaning: Meaning,
        unknown: &'static Rule,
        read: impl Fn(&str) -> Option<T>,
        findings: &mut Vec<Finding>,
    ) -> Option<Sourced<T>> {
        let text = self.text(meaning)?;
        let words = self.meant(&text.value);
        match read(words) {
            Some(term) => Some(Sourced::new(term, text.origin)),
            None => {
                let is_missing = words == map::MISSING || vocabulary::all_languages().is_missing(&text.value);
                if !is_missing {
                    let finding = Finding::new(unknown).at(text.origin);
                    findings.push(finding.about(self.subject()).with("text", text.value));
                }
                None
            }
        }
    }

    /// The evaluator's words on relevance; words that say two things or nothing known are reported.
    pub fn relevance(&self, findings: &mut Vec<Finding>) -> Option<StatedRelevance> {
        let text = self.text(Meaning::Relevance)?;
        let found: PhraseMatch<Relevance> = vocabulary::all_languages().relevance(self.meant(&text.value));
        let (verdict, doubt) = match found {
            PhraseMatch::One(verdict) => (Some(verdict), None),
            PhraseMatch::None => (None, Some(&rule::RELEVANCE_NOT_STATED)),
            PhraseMatch::Contradiction => (None, Some(&rule::RELEVANCE_UNCLEAR)),
        };
        if let Some(rule) = doubt {
            let finding = Finding::new(rule).at(text.origin).about(self.subject());
            findings.push(finding.with("text", text.value.as_str()));
        }
        Some(StatedRelevance { verdict, text })
    }
}

/// The period of a date cell: spreadsheets store a month as its first day, and tables of years as their first of January.
pub fn period_of_date(year: u16, month: u8, day: u8) -> ReportingPeriod {
    match (month, day) {
        (1, 1) => ReportingPeriod::Year(Year(year)),
        (_, 1) => ReportingPeriod::Month(Year(year), month),
        _ => Date::new(year, month, day).map_or(ReportingPeriod::Year(Year(year)), ReportingPeriod::Day).canonical(),
    }
}

/// The period that a row names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowPeriod {
    /// A year, or a part of one.
    Known(ReportingPeriod),
    /// A part of a year that the row does not name.
    Part(PartOfYear),
}

fn year_span(text: &str, year: Year, origin: Origin) -> Finding {
    let finding = Finding::new(&rule::YEAR_OF_TWO).at(origin);
    finding.with("text", text).with("year", year)
}
