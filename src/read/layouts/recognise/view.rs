//! The columns of a table with all that is known of them.

use crate::model::{Candidate, Certainty, ColumnRule, Evidence, PartOfYear, ReportingPeriod, Year};
use crate::read::layouts::header::{Column, ColumnPlace};
use crate::read::layouts::line::Spans;
use crate::read::layouts::tables::Region;
use crate::read::map::TableSettings;
use crate::read::traits::{ColumnTraits, closed_list, percent, sample};
use crate::read::words::header_evidence::{self, HeaderEvidence};
use crate::read::words::meaning::Meaning;
use crate::read::words::vocabulary;
use crate::sheet::{Content, Sheet};
use crate::text::fold;

/// A column of a table: its words, what its cells hold, what it may mean, and what was decided.
#[derive(Debug)]
pub struct ColumnView {
    /// The column of the sheet, from zero.
    pub at: u16,
    /// What the header's words say.
    pub words: HeaderEvidence,
    /// What the cells hold.
    pub traits: ColumnTraits,
    /// What the status of each row that was looked at says, true for achieved; none where few cells are statuses.
    pub statuses: Option<Vec<Option<bool>>>,
    /// Its first values as printed, for questions.
    pub first_values: Vec<String>,
    /// The meanings that it may have, best first.
    pub candidates: Vec<Candidate>,
    /// What was decided, if anything.
    pub decision: Option<Decision>,
    /// The header's column.
    pub column: Column,
}

/// What was decided about a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// What it means; none where it is left out or open.
    pub meaning: Option<Meaning>,
    /// How the meaning was found.
    pub rule: ColumnRule,
    /// How sure it is.
    pub certainty: Certainty,
}

impl ColumnView {
    /// The meaning that it was given.
    pub fn meaning(&self) -> Option<Meaning> {
        self.decision?.meaning
    }

    /// Whether a map says what it is.
    pub fn is_settled_by_map(&self) -> bool {
        matches!(self.column.rule, ColumnRule::Map | ColumnRule::Ignored)
    }

    /// The year in which the period of its header ends.
    pub fn year(&self) -> Option<Year> {
        self.period().map(|period| period.year())
    }

    /// The period in its header: of a year that is known, by a map or another row, the part that its words name.
    pub fn period(&self) -> Option<ReportingPeriod> {
        if self.column.period.is_some() || self.is_settled_by_map() {
            return self.column.period.or(self.column.year.map(ReportingPeriod::Year));
        }
        match self.column.year {
            Some(year) => match self.words.period.filter(|period| period.year() == year) {
                Some(period) if self.words.part.is_none() || period.is_part_of_year() => Some(period),
                _ => self.words.part.and_then(|part| part.in_year(year)).or(Some(ReportingPeriod::Year(year))),
            },
            None => self.words.period,
        }
    }

    /// Whether the header names a part of a year, with or without the year; not the end of one, nor what is counted until the
    /// report.
    pub fn is_part_of_year(&self) -> bool {
        match self.period() {
            Some(period) => period.is_part_of_year(),
            None => self.words.part.is_some_and(PartOfYear::is_less_than_year),
        }
    }

    /// Whether its values are counted from the beginning of the year until the report.
    pub fn is_to_date(&self) -> bool {
        self.words.part == Some(PartOfYear::ToDate) && !self.is_part_of_year()
    }

    /// Whether its header counts years from the programme's first one, which nothing states: `Year 1`.
    pub fn is_of_unknown_year(&self) -> bool {
        self.words.nth_year.is_some() && self.period().is_none() && !self.is_settled_by_map()
    }

    /// The score of a meaning among its candidates, 0 to 100.
    pub fn score(&self, meaning: Meaning) -> u8 {
        let own = self.candidates.iter().find(|candidate| candidate.meaning == meaning.id());
        own.map_or(0, |candidate| candidate.score)
    }

    /// Whether the header says indicators, and not only that it may be one of several names.
    pub fn says_indicators(&self) -> bool {
        /// A word of this weight says nothing else.
        const CLEAR: u8 = 75;
        let is_known = self.column.meaning == Some(Meaning::Indicator)
            && matches!(self.column.rule, ColumnRule::Words | ColumnRule::WordsAndYear);
        is_known || self.words.weight(Meaning::Indicator) >= CLEAR
    }

    /// The best candidate's meaning and score.
    pub fn best(&self) -> Option<(Meaning, u8)> {
        let best = self.candidates.first()?;
        Some((Meaning::from_id(best.meaning)?, best.score))
    }
}

/// The column that names the rows, if one was given their names.
pub fn name(views: &[ColumnView]) -> Option<&ColumnView> {
    views.iter().find(|view| view.meaning().is_some_and(Meaning::is_name))
}

/// Whether a column was given that meaning.
pub fn has(views: &[ColumnView], wanted: Meaning) -> bool {
    views.iter().any(|view| view.meaning() == Some(wanted))
}

/// Decides about a column that no map settles.
pub fn set(view: &mut ColumnView, meaning: Option<Meaning>, rule: ColumnRule, certainty: Certainty) {
    if !view.is_settled_by_map() {
        view.decision = Some(Decision { meaning, rule, certainty });
    }
}

/// Gives a column a meaning by evidence, with that for a candidate where it is none yet.
pub fn give(view: &mut ColumnView, meaning: Meaning, evidence: Evidence) {
    const SCORE: u8 = 60;
    if view.is_settled_by_map() {
        return;
    }
    if view.score(meaning) == 0 {
        let period = view.period();
        let candidate = Candidate { meaning: meaning.id(), period, score: SCORE, evidence: vec![evidence] };
        view.candidates.push(candidate);
    }
    set(view, Some(meaning), ColumnRule::Evidence, Certainty::Likely);
}

/// Leaves a column out and says why.
pub fn leave_out(view: &mut ColumnView, rule: ColumnRule, why: Option<Evidence>) {
    set(view, None, rule, Certainty::None);
    if let (Some(why), Some(first)) = (why, view.candidates.first_mut()) {
        first.evidence.insert(0, why);
    }
}

/// The rows of a region that are looked at, and what their cells hold.
pub struct SampledRows<'s> {
    sheet: &'s Sheet,
    spans: &'s Spans,
    rows: Vec<usize>,
}

impl<'s> SampledRows<'s> {
    /// All rows of a small region, else a sample of them.
    pub fn from_region(sheet: &'s Sheet, region: &Region, spans: &'s Spans) -> Self {
        let rows = sample::sample(region.rows.len()).map(|at| region.rows[at]).collect();
        Self { sheet, spans, rows }
    }

    /// What the rows have in a column, in the order of [`ColumnTraits::figures`].
    pub fn cells(&self, at: u16) -> impl Iterator<Item = Option<&'s Content>> {
        self.rows.iter().map(move |row| content(self.sheet, *row, at, self.spans))
    }
}

/// So many first values are kept for questions.
const MOST_VALUES: usize = 3;

/// The columns of a region, those without a header too; columns that a map gives to all rows are left out.
pub fn views(sheet: &Sheet, region: &Region, rows: &SampledRows<'_>) -> Vec<ColumnView> {
    let mut columns: Vec<Column> =
        region.header.columns.iter().filter(|column| matches!(column.place, ColumnPlace::Sheet(_))).cloned().collect();
    add_headless(sheet, region, &mut columns);
    columns.into_iter().map(|column| view(rows, &region.header.settings, column)).collect()
}

/// Adds the columns that have cells and no header.
fn add_headless(sheet: &Sheet, region: &Region, columns: &mut Vec<Column>) {
    let mut seen: Vec<bool> = Vec::new();
    for column in columns.iter().filter_map(Column::sheet_column).map(usize::from) {
        seen.resize(seen.len().max(column + 1), false);
        seen[column] = true;
    }
    let row = region.header.last_row();
    for cell in region.rows.iter().flat_map(|at| &sheet.rows[*at].cells) {
        let at = usize::from(cell.column);
        seen.resize(seen.len().max(at + 1), false);
        if !std::mem::replace(&mut seen[at], true) {
            columns.push(Column::without_header(cell.column, row));
        }
    }
    columns.sort_by_key(Column::sheet_column);
}

fn view(rows: &SampledRows<'_>, settings: &TableSettings, column: Column) -> ColumnView {
    let at = column.sheet_column().unwrap_or_default();
    let traits = ColumnTraits::from_cells(rows.cells(at), None);
    let first_values = rows.cells(at).flatten().take(MOST_VALUES).map(ToString::to_string).collect();
    let words = header_evidence::read_header(&column.printed);
    let statuses = if traits.list.is_some() { statuses(rows.cells(at), settings) } else { None };
    ColumnView { at, words, traits, statuses, first_values, candidates: Vec::new(), decision: None, column }
}

/// What the cells say as statuses, where most of them are words for one.
fn statuses<'c>(
    cells: impl Iterator<Item = Option<&'c Content>>,
    settings: &TableSettings,
) -> Option<Vec<Option<bool>>> {
    let (mut filled, mut known) = (0, 0);
    let mut said: Vec<Option<bool>> = Vec::new();
    for cell in cells {
        let Some(printed) =
            cell.map(ToString::to_string).filter(|printed| !vocabulary::all_languages().is_missing(printed))
        else {
            said.push(None);
            continue;
        };
        let meant = settings.values.get(fold(&printed).as_ref()).map_or(printed.as_str(), String::as_str);
        filled += 1;
        known += usize::from(closed_list::verdict(meant).is_some());
        said.push(closed_list::says_achieved(meant));
    }
    (filled > 0 && percent(known, filled) >= closed_list::OF_A_KIND).then_some(said)
}

/// What a row has in a column: of merged cells what their first one holds.
fn content<'s>(sheet: &'s Sheet, row: usize, at: u16, spans: &Spans) -> Option<&'s Content> {
    let row = sheet.rows.get(row)?;
    if let Some(cell) = row.cell(at) {
        return Some(&cell.content);
    }
    let (first, left) = spans.get(&(row.index, at))?;
    sheet.rows.get(*first)?.cell(*left).map(|cell| &cell.content)
}
