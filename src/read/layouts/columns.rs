//! The columns of a table by their meaning.

use crate::finding::{Finding, rule};
use crate::model::{ColumnRead, ColumnRule, Origin, Year};
use crate::read::layouts::headers::{Column, FIRST_FIXED, Header};
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::{Cell, Sheet};

const NONE: u16 = u16::MAX;

/// Where each meaning stands.
#[derive(Debug)]
pub struct Columns {
    single: [u16; Meaning::ALL.len()],
    /// Targets by year, from the left; at most one without a year.
    pub targets: Vec<(Option<Year>, u16)>,
    /// Achieved values by year, from the left; at most one without a year.
    pub achieved: Vec<(Option<Year>, u16)>,
    /// Funds by year, from the left; at most one without a year.
    pub funds: Vec<(Option<Year>, u16)>,
    /// The year in the baseline's header, and the header's place.
    pub baseline_year: Option<(Year, Origin)>,
    /// The column that holds the target of a year or a comment in its place.
    pub target_or_comment: Option<(Year, u16)>,
    headed: Vec<bool>,
    /// The cells of columns that stand in no sheet: what a map fixes for all rows.
    fixed: Vec<Cell>,
    /// What each column was understood to be.
    pub read: Vec<ColumnRead>,
}

impl Columns {
    /// Sorts the header's columns; reports those that are not used or stand twice.
    pub fn of(header: &Header, sheet: &Sheet, findings: &mut Vec<Finding>) -> Self {
        let mut columns = Self {
            single: [NONE; Meaning::ALL.len()],
            targets: Vec::new(),
            achieved: Vec::new(),
            funds: Vec::new(),
            baseline_year: None,
            target_or_comment: None,
            headed: vec![false; header.columns.iter().map(|column| usize::from(column.at) + 1).max().unwrap_or(0)],
            fixed: Vec::new(),
            read: Vec::with_capacity(header.columns.len()),
        };
        for (index, column) in header.columns.iter().enumerate() {
            columns.headed[usize::from(column.at)] = true;
            let before = index.checked_sub(1).and_then(|before| header.columns.get(before));
            columns.take(column, before, header, sheet, findings);
        }
        let unused = |column: &&ColumnRead| matches!(column.rule, ColumnRule::Unknown | ColumnRule::Unused);
        for column in columns.read.iter().filter(unused) {
            let finding = Finding::new(&rule::COLUMN_UNUSED).at(column.origin);
            findings.push(finding.with("column", column.printed.as_str()));
        }
        columns
    }

    fn take(
        &mut self,
        column: &Column,
        before: Option<&Column>,
        header: &Header,
        sheet: &Sheet,
        findings: &mut Vec<Finding>,
    ) {
        let origin = match &column.fixed {
            Some(_) => Origin::row(sheet.source, column.row),
            None => Origin::cell(sheet.source, column.row, column.at),
        };
        let (meaning, mut rule) = narrowed(column, before, header);
        let used = meaning.filter(|meaning| is_used(*meaning, header.subject));
        if used.is_none() && meaning.is_some() {
            rule = ColumnRule::Unused;
        }
        if let Some(first) = used.and_then(|meaning| self.place(meaning, column, origin)) {
            rule = ColumnRule::Duplicate;
            let finding = Finding::new(&rule::COLUMN_DUPLICATE).at(origin);
            let finding = finding.related(Origin::cell(sheet.source, column.row, first));
            findings.push(finding.with("column", column.printed.as_str()));
        }
        let mut printed = column.printed.clone();
        if let Some(content) = &column.fixed {
            printed = content.to_string();
            self.fixed.push(Cell { column: column.at, content: content.clone() });
        }
        let meaning = meaning.map(Meaning::id);
        self.read.push(ColumnRead { origin, printed, meaning, year: column.year, rule });
    }

    /// The cell that a map fixes for a column of its own.
    pub fn fixed(&self, at: u16) -> Option<&Cell> {
        if at < FIRST_FIXED {
            return None;
        }
        self.fixed.iter().find(|cell| cell.column == at)
    }

    /// Puts a column in its place; the column that has it already, if one does.
    fn place(&mut self, meaning: Meaning, column: &Column, origin: Origin) -> Option<u16> {
        let dated = match meaning {
            Meaning::Target => &mut self.targets,
            Meaning::Achieved => &mut self.achieved,
            Meaning::Funds => &mut self.funds,
            _ => {
                let slot = &mut self.single[meaning as usize];
                if *slot != NONE {
                    return Some(*slot);
                }
                *slot = column.at;
                if let (Meaning::TargetOrComment, Some(year)) = (meaning, column.year) {
                    self.target_or_comment = Some((year, column.at));
                }
                if let (Meaning::Baseline, Some(year)) = (meaning, column.year) {
                    self.baseline_year = Some((year, origin));
                }
                return None;
            }
        };
        if let Some((_, first)) = dated.iter().find(|(known, _)| *known == column.year) {
            return Some(*first);
        }
        dated.push((column.year, column.at));
        None
    }

    /// The column of that meaning.
    pub fn at(&self, meaning: Meaning) -> Option<u16> {
        let at = self.single[meaning as usize];
        (at != NONE).then_some(at)
    }

    /// Whether there is a column of that meaning.
    pub fn has(&self, meaning: Meaning) -> bool {
        self.at(meaning).is_some()
    }

    /// Whether the header has that column, used or not.
    pub fn is_headed(&self, at: u16) -> bool {
        self.headed.get(usize::from(at)).copied().unwrap_or(false)
    }

    /// All columns of figures.
    pub fn of_figures(&self) -> impl Iterator<Item = u16> {
        let dated = [&self.targets, &self.achieved, &self.funds].into_iter().flatten().map(|(_, at)| *at);
        let singles = [
            Meaning::Baseline,
            Meaning::Value,
            Meaning::TargetOrComment,
            Meaning::PublishedAchieved,
            Meaning::PublishedNotAchieved,
        ];
        dated.chain(singles.into_iter().filter_map(|meaning| self.at(meaning)))
    }

    /// Whether the rows carry their year in a column of its own.
    pub fn is_long(&self) -> bool {
        let is_dated = |columns: &[(Option<Year>, u16)]| columns.iter().any(|(year, _)| year.is_some());
        self.has(Meaning::Year)
            && (self.has(Meaning::Value) || !(self.targets.is_empty() && self.achieved.is_empty()))
            && !is_dated(&self.targets)
            && !is_dated(&self.achieved)
    }
}

/// A year right behind the baseline in a table whose targets have theirs in the header is the baseline's.
fn narrowed(column: &Column, before: Option<&Column>, header: &Header) -> (Option<Meaning>, ColumnRule) {
    let is_dated = |column: &Column| column.meaning == Some(Meaning::Target) && column.year.is_some();
    let behind_baseline = before.is_some_and(|before| before.meaning == Some(Meaning::Baseline));
    let is_open = column.meaning == Some(Meaning::Year) && column.rule != ColumnRule::Map;
    if is_open && behind_baseline && header.columns.iter().any(is_dated) {
        (Some(Meaning::BaselineYear), ColumnRule::BehindBaseline)
    } else {
        (column.meaning, column.rule)
    }
}

fn is_used(meaning: Meaning, subject: Subject) -> bool {
    use Meaning as M;
    if meaning == M::Origin {
        return true;
    }
    let owners = [M::Code, M::OwnerCode, M::MeasureCode, M::ObjectiveCode, M::Objective, M::Measure];
    match subject {
        Subject::Facts => matches!(meaning, M::Key | M::Value),
        Subject::Structure => {
            let own = [M::Title, M::Institution, M::Kind, M::Validity, M::Relevance, M::Comment, M::Level];
            owners.contains(&meaning) || own.contains(&meaning)
        }
        Subject::Indicators => {
            let own = [
                M::OwnId,
                M::Title,
                M::Indicator,
                M::Unit,
                M::SourceOfVerification,
                M::Baseline,
                M::BaselineYear,
                M::Target,
                M::TargetOrComment,
                M::Achieved,
                M::Year,
                M::Value,
                M::ValueKind,
                M::Direction,
                M::Institution,
                M::Relevance,
                M::Remark,
                M::Comment,
                M::NextSteps,
                M::Verdict,
            ];
            owners.contains(&meaning) || own.contains(&meaning)
        }
        Subject::Activities => {
            let own = [
                M::Title,
                M::Activity,
                M::Institution,
                M::Partners,
                M::Deadline,
                M::Status,
                M::Relevance,
                M::Effectiveness,
                M::Remark,
                M::NextSteps,
                M::FundingSource,
                M::BudgetReference,
                M::Funds,
            ];
            matches!(meaning, M::Code | M::MeasureCode | M::OwnerCode | M::Measure) || own.contains(&meaning)
        }
        Subject::Funding => {
            owners.contains(&meaning) || matches!(meaning, M::FundingSource | M::BudgetReference | M::Funds)
        }
        Subject::Published => {
            owners.contains(&meaning) || matches!(meaning, M::PublishedAchieved | M::PublishedNotAchieved)
        }
    }
}
