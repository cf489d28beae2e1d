//! The columns of a table by their meaning.

use crate::finding::{Finding, Severity};
use crate::model::{Origin, Year};
use crate::read::headers::{Column, Header, Subject};
use crate::read::meaning::Meaning;
use crate::sheet::Sheet;

/// The year under which values stand whose header names none, until the year is known.
pub const UNDATED: Year = Year(0);

const NONE: u16 = u16::MAX;

/// Where each meaning stands.
#[derive(Debug)]
pub struct Columns {
    single: [u16; Meaning::ALL.len()],
    /// Targets by year, from the left.
    pub targets: Vec<(Year, u16)>,
    /// Achieved values by year, from the left.
    pub achieved: Vec<(Year, u16)>,
    /// Funds by year, from the left.
    pub funds: Vec<(Year, u16)>,
    /// The year in the baseline's header, and the header's place.
    pub baseline_year: Option<(Year, Origin)>,
    /// The column that holds the target of a year or a comment in its place.
    pub target_or_comment: Option<(Year, u16)>,
    headed: Vec<bool>,
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
            headed: vec![false; header.columns.last().map_or(0, |column| usize::from(column.at) + 1)],
        };
        header.columns.iter().for_each(|column| columns.headed[usize::from(column.at)] = true);
        let mut unused = Vec::new();
        for (index, column) in header.columns.iter().enumerate() {
            let origin = Origin::cell(sheet.source, column.row, column.at);
            let before = index.checked_sub(1).and_then(|before| header.columns.get(before));
            let meaning = column.meaning.map(|meaning| narrowed(meaning, before, header));
            match meaning.filter(|meaning| is_used(*meaning, header.subject)) {
                None => unused.push((origin, column)),
                Some(meaning) => {
                    if let Some(first) = columns.place(meaning, column, origin) {
                        let finding = Finding::new("column-duplicate", Severity::Warning).at(origin);
                        let finding = finding.related(Origin::cell(sheet.source, column.row, first));
                        findings.push(finding.with("column", column.printed.as_str()));
                    }
                }
            }
        }
        for (origin, column) in unused {
            let finding = Finding::new("column-unused", Severity::Note).at(origin);
            findings.push(finding.with("column", column.printed.as_str()));
        }
        columns
    }

    /// Puts a column in its place; the column that has it already, if one does.
    fn place(&mut self, meaning: Meaning, column: &Column, origin: Origin) -> Option<u16> {
        let year = column.year.unwrap_or(UNDATED);
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
        if let Some((_, first)) = dated.iter().find(|(known, _)| *known == year) {
            return Some(*first);
        }
        dated.push((year, column.at));
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
        let is_dated = |columns: &[(Year, u16)]| columns.iter().any(|(year, _)| *year != UNDATED);
        self.has(Meaning::Year)
            && (self.has(Meaning::Value) || !(self.targets.is_empty() && self.achieved.is_empty()))
            && !is_dated(&self.targets)
            && !is_dated(&self.achieved)
    }
}

/// A year right behind the baseline in a table whose targets have theirs in the header is the baseline's.
fn narrowed(meaning: Meaning, before: Option<&Column>, header: &Header) -> Meaning {
    let is_dated = |column: &Column| column.meaning == Some(Meaning::Target) && column.year.is_some();
    let behind_baseline = before.is_some_and(|before| before.meaning == Some(Meaning::Baseline));
    if meaning == Meaning::Year && behind_baseline && header.columns.iter().any(is_dated) {
        Meaning::BaselineYear
    } else {
        meaning
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
