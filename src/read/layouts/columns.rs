//! The columns of a table by their meaning.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::requirements::is_used;
use super::{part_of_year_column, to_date, unit_columns, unused};
use crate::finding::{Finding, rule};
use crate::model::{ColumnRead, ColumnRule, Direction, Origin, PartOfYear, ReportingPeriod, ValueUnit, Year};
use crate::read::layouts::header::{Column, ColumnPart, ColumnPlace, Header};
use crate::read::map::TableSettings;
use crate::read::record::Rank;
use crate::read::traits::arithmetic::TableDirection;
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;
use crate::read::words::part_words;
use crate::read::words::subject::Subject;
use crate::read::words::unit_words;
use crate::read::words::vocabulary;
use crate::sheet::{Content, Sheet};

/// Where the value of a row is, for a column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValuePlace {
    /// In that column of the sheet, from zero.
    Sheet(u16),
    /// In no cell: the value that a map gives to all rows, by its number among those of the table.
    Fixed(usize),
}

impl ValuePlace {
    /// The value's cell in that row; the row where the value is in no cell.
    pub fn origin(self, sheet: &Sheet, row: u32) -> Origin {
        match self {
            Self::Sheet(column) => sheet.cell_origin(row, column),
            Self::Fixed(_) => sheet.row_origin(row),
        }
    }
}

/// The columns of one meaning from the left, each with the period in its header.
pub type DatedColumns = Vec<(Option<ReportingPeriod>, ValuePlace)>;

/// A column that gathers the rows of indicators.
#[derive(Debug, Clone)]
pub struct OwnerColumn {
    /// What it means.
    pub meaning: Meaning,
    /// Where its values are.
    pub place: ValuePlace,
    /// Its place among the columns, from the left.
    pub position: usize,
    /// What the words of its header say that it holds.
    pub rank: Option<Rank>,
    /// The header's words.
    pub header: String,
}

/// A column of values of a part of a whole.
#[derive(Debug, Clone)]
pub struct PartColumn {
    /// What the values are, and the part.
    pub part: ColumnPart,
    /// The period in its header.
    pub period: Option<ReportingPeriod>,
    /// Where they are.
    pub place: ValuePlace,
}

/// Where each meaning is found.
#[derive(Debug)]
pub struct Columns {
    single: [Option<ValuePlace>; Meaning::ALL.len()],
    /// What gathers the rows of indicators, from the left.
    pub owners: Vec<OwnerColumn>,
    code: Option<OwnerColumn>,
    /// Targets.
    pub targets: DatedColumns,
    /// First targets beside revised ones.
    pub originals: DatedColumns,
    /// What achieved values are to be at least.
    pub lower_bounds: DatedColumns,
    /// What achieved values are to be at most.
    pub upper_bounds: DatedColumns,
    /// The parts of a whole that rows are about: each column's header and place.
    pub parts: Vec<(String, ValuePlace)>,
    /// The columns of values of parts of a whole.
    pub of_parts: Vec<PartColumn>,
    /// Achieved values.
    pub achieved: DatedColumns,
    /// Numerators beside percentages.
    pub numerators: DatedColumns,
    /// Denominators beside percentages.
    pub denominators: DatedColumns,
    /// Targets and achieved values of parts of a year that no header names.
    pub undated_parts: Vec<(Meaning, PartOfYear, ValuePlace)>,
    /// The parts of the years in the column of years, where they have a column of their own.
    pub period_part: Option<ValuePlace>,
    /// Funds.
    pub funds: DatedColumns,
    /// The year in the baseline's header, and the header's place.
    pub baseline_year: Option<(Year, Origin)>,
    /// The column that holds the target of a year or a comment in its place.
    pub target_or_comment: Option<(Year, ValuePlace)>,
    /// The direction that a yes or a 1 in the column of directions gives, where its header says so.
    pub yes: Option<Direction>,
    /// Whether the column of directions has a plus, so that a minus in it is the other direction.
    pub has_plus: bool,
    /// The direction that the statuses of the table give.
    pub direction: Option<TableDirection>,
    /// Whether the header has a cell in that column of the sheet, used or not.
    headed: Vec<bool>,
    /// The units and factors that the headers of columns of the sheet say, from zero.
    units: BTreeMap<u16, Arc<ValueUnit>>,
    /// The column of units of each column of figures, where there are several.
    unit_columns: BTreeMap<u16, u16>,
    /// What a map gives to all rows.
    fixed: Vec<Content>,
    /// What a map says of the table as a whole.
    pub settings: TableSettings,
    /// What each column was understood to be.
    pub read: Vec<ColumnRead>,
}

impl Columns {
    /// Sorts the header's columns by what they mean; reports those that are unused or repeat another.
    pub fn from_header(header: &Header, sheet: &Sheet, findings: &mut Vec<Finding>) -> Self {
        let in_sheet = || {
            let headed = header.columns.iter().filter(|column| !column.is_nameless());
            headed.filter_map(Column::sheet_column).map(usize::from)
        };
        let mut columns = Self {
            single: [None; Meaning::ALL.len()],
            owners: Vec::new(),
            code: None,
            targets: Vec::new(),
            originals: Vec::new(),
            lower_bounds: Vec::new(),
            upper_bounds: Vec::new(),
            parts: Vec::new(),
            of_parts: Vec::new(),
            achieved: Vec::new(),
            numerators: Vec::new(),
            denominators: Vec::new(),
            undated_parts: Vec::new(),
            period_part: None,
            funds: Vec::new(),
            baseline_year: None,
            target_or_comment: None,
            yes: None,
            has_plus: false,
            direction: header.direction,
            headed: vec![false; in_sheet().max().map_or(0, |last| last + 1)],
            units: BTreeMap::new(),
            unit_columns: unit_columns::by_figures(header),
            fixed: Vec::new(),
            settings: header.settings.clone(),
            read: Vec::with_capacity(header.columns.len()),
        };
        in_sheet().for_each(|at| columns.headed[at] = true);
        columns.period_part = part_of_year_column::column(header, sheet).map(ValuePlace::Sheet);
        let mut before = None;
        for column in &header.columns {
            let (meaning, rule) = match column.sheet_column().map(ValuePlace::Sheet) {
                Some(place) if columns.period_part == Some(place) => (Some(Meaning::Year), ColumnRule::Words),
                _ => narrowed(column, before, header),
            };
            let rule = match meaning {
                Some(meaning) if !is_used(meaning, header.subject) => ColumnRule::Unused,
                _ => rule,
            };
            columns.take(column, (meaning, rule), (header.subject, sheet), findings);
            before = Some(column);
        }
        findings.extend(to_date::finding(&columns.read));
        let is_unused = |column: &&ColumnRead| matches!(column.rule, ColumnRule::Unknown | ColumnRule::Unused);
        let is_headed = |column: &&ColumnRead| !column.printed.is_empty();
        for column in columns.read.iter().filter(is_unused).filter(is_headed) {
            let below = header.row + u32::try_from(header.height).unwrap_or(0);
            findings.push(unused::finding(column, sheet, below));
        }
        columns
    }

    fn take(
        &mut self,
        column: &Column,
        (meaning, mut rule): (Option<Meaning>, ColumnRule),
        (subject, sheet): (Subject, &Sheet),
        findings: &mut Vec<Finding>,
    ) {
        let (place, printed) = match &column.place {
            ColumnPlace::Sheet(at) => (ValuePlace::Sheet(*at), column.printed.clone()),
            ColumnPlace::Fixed(content) => {
                self.fixed.push(content.clone());
                (ValuePlace::Fixed(self.fixed.len() - 1), content.to_string())
            }
        };
        let origin = place.origin(sheet, column.row);
        let used = meaning.filter(|_| !matches!(rule, ColumnRule::Unused | ColumnRule::Duplicate | ColumnRule::Open));
        self.has_plus |= used == Some(Meaning::Direction) && column.has_plus;
        if used == Some(Meaning::Direction) && self.yes.is_none() {
            self.yes = header_evidence::read_header(&column.printed).yes;
        }
        if let Some(part) = &column.part {
            self.of_parts.push(PartColumn { part: part.clone(), period: column.kept_period(), place });
        }
        let counted = used.or(column.part.as_ref().map(|part| part.meaning));
        if let (Some(_), ColumnPlace::Sheet(at)) = (counted.filter(|meaning| meaning.is_counted()), &column.place) {
            self.take_unit(*at, column, origin);
        }
        let is_owner = used.is_some_and(|meaning| self.take_owner(meaning, column, place, subject));
        let is_part_of_period = self.period_part == Some(place);
        let first = match rule {
            _ if is_part_of_period => None,
            ColumnRule::Duplicate => meaning.and_then(|meaning| self.known(meaning, column.kept_period())),
            _ => used.and_then(|meaning| self.register(meaning, column, place, origin)),
        };
        let is_second_unit = meaning == Some(Meaning::Unit) && self.is_column_of_units(place);
        if let Some(first) = first.filter(|_| !is_owner && !is_second_unit) {
            rule = ColumnRule::Duplicate;
            let finding = Finding::new(&rule::COLUMN_DUPLICATE).at(origin);
            let finding = finding.related(first.origin(sheet, column.row));
            findings.push(finding.with("column", column.printed.as_str()));
        }
        self.read.push(ColumnRead {
            origin,
            printed,
            meaning: meaning.map(Meaning::id),
            year: column.year,
            period: column.period.or(column.year.map(ReportingPeriod::Year)),
            rule,
            certainty: column.certainty.filter(|_| !is_part_of_period).unwrap_or(rule.certainty()),
            candidates: column.candidates.clone(),
        });
    }

    /// Keeps the unit and the factor of a column of values: what a map says of them, else what its header says.
    fn take_unit(&mut self, at: u16, column: &Column, origin: Origin) {
        let mapped = self.settings.units.get(&at).and_then(|unit| unit_words::read_unit(unit));
        let said = || unit_words::of_header(&header_evidence::read_header(&column.printed));
        let said = if column.unit_is_part { None } else { said() };
        let Some(mut unit) = mapped.map(|unit| (*unit).clone()).or(said) else { return };
        if let Some(factor) = self.settings.factors.get(&at) {
            // The figures are multiplied when they are read.
            (unit.factor, unit.times) = (Decimal::ONE, *factor);
        }
        unit.header = Some((column.printed.clone(), origin));
        self.units.insert(at, Arc::new(unit));
    }

    /// The column of units of a column of figures, where the table has several.
    pub fn column_of_units(&self, at: u16) -> Option<ValuePlace> {
        self.unit_columns.get(&at).copied().map(ValuePlace::Sheet)
    }

    fn is_column_of_units(&self, place: ValuePlace) -> bool {
        self.unit_columns.values().any(|at| ValuePlace::Sheet(*at) == place)
    }

    /// The unit and the factor of a column of the sheet.
    pub fn unit(&self, at: u16) -> Option<&Arc<ValueUnit>> {
        self.units.get(&at)
    }

    /// Keeps a column that gathers the rows of indicators; there may be several of one meaning.
    fn take_owner(&mut self, meaning: Meaning, column: &Column, place: ValuePlace, subject: Subject) -> bool {
        if subject != Subject::Indicators {
            return false;
        }
        let owner = OwnerColumn {
            meaning,
            place,
            position: self.read.len(),
            rank: vocabulary::all_languages().rank(&column.printed),
            header: column.printed.clone(),
        };
        match meaning {
            Meaning::Owner | Meaning::Objective | Meaning::Measure => self.owners.push(owner),
            Meaning::OwnerCode | Meaning::ObjectiveCode | Meaning::MeasureCode => self.owners.push(owner),
            Meaning::Code if self.code.is_none() => {
                self.code = Some(owner);
                return false;
            }
            Meaning::Part => self.parts.push((part_words::dimension_of_header(&owner.header).to_owned(), place)),
            _ => return false,
        }
        true
    }

    /// The column of codes that are the rows' own or their owners'.
    pub fn code_column(&self) -> Option<OwnerColumn> {
        self.code.clone()
    }

    /// The value that a map gives to all rows, by its number among those of the table.
    pub fn fixed(&self, number: usize) -> Option<&Content> {
        self.fixed.get(number)
    }

    /// Registers a column; gives the place of an earlier column with the same meaning and period.
    fn register(&mut self, meaning: Meaning, column: &Column, place: ValuePlace, origin: Origin) -> Option<ValuePlace> {
        let period = column.kept_period();
        if let Some(part) = undated_part(meaning, column) {
            let known = self.undated_parts.iter().find(|known| (known.0, known.1) == (meaning, part));
            let first = known.map(|(.., place)| *place);
            if first.is_none() {
                self.undated_parts.push((meaning, part, place));
            }
            return first;
        }
        let dated = match meaning {
            Meaning::Target => &mut self.targets,
            Meaning::Achieved => &mut self.achieved,
            Meaning::Funds => &mut self.funds,
            Meaning::TargetOriginal => &mut self.originals,
            Meaning::TargetMin => &mut self.lower_bounds,
            Meaning::TargetMax => &mut self.upper_bounds,
            // Kept beside the figures; there may be several.
            Meaning::PercentAchieved | Meaning::Weight => return None,
            Meaning::Numerator => {
                self.numerators.push((period, place));
                return None;
            }
            Meaning::Denominator => {
                self.denominators.push((period, place));
                return None;
            }
            _ => {
                let slot = &mut self.single[meaning as usize];
                if slot.is_some() {
                    return *slot;
                }
                *slot = Some(place);
                match meaning {
                    Meaning::TargetOrComment => self.target_or_comment = period.map(|period| (period.year(), place)),
                    Meaning::Baseline => self.baseline_year = period.map(|period| (period.year(), origin)),
                    _ => {}
                }
                return None;
            }
        };
        let first = dated.iter().find(|(known, _)| *known == period).map(|(_, first)| *first);
        if first.is_none() {
            dated.push((period, place));
        }
        first
    }

    /// The place of the column with that meaning and period.
    fn known(&self, meaning: Meaning, period: Option<ReportingPeriod>) -> Option<ValuePlace> {
        let dated = match meaning {
            Meaning::Target => &self.targets,
            Meaning::Achieved => &self.achieved,
            Meaning::Funds => &self.funds,
            _ => return self.at(meaning),
        };
        dated.iter().find(|(known, _)| *known == period).map(|(_, place)| *place)
    }

    /// The place of the values of that meaning.
    pub fn at(&self, meaning: Meaning) -> Option<ValuePlace> {
        self.single[meaning as usize]
    }

    /// Whether there is a column of that meaning.
    pub fn has(&self, meaning: Meaning) -> bool {
        self.at(meaning).is_some()
    }

    /// Whether the header has that column of the sheet, used or not.
    pub fn is_headed(&self, at: u16) -> bool {
        self.headed.get(usize::from(at)).copied().unwrap_or(false)
    }

    /// The columns of the sheet that hold figures.
    pub fn of_figures(&self) -> impl Iterator<Item = u16> {
        let targets = [&self.targets, &self.originals, &self.lower_bounds, &self.upper_bounds];
        let dated = targets.into_iter().chain([&self.achieved, &self.funds]).flatten().map(|(_, place)| *place);
        let singles = [
            Meaning::Baseline,
            Meaning::Value,
            Meaning::TargetOrComment,
            Meaning::PublishedAchieved,
            Meaning::PublishedNotAchieved,
        ];
        let dated = dated.chain(self.of_parts.iter().map(|column| column.place));
        let parts = self.undated_parts.iter().map(|(.., place)| *place);
        let places = dated.chain(parts).chain(singles.into_iter().filter_map(|meaning| self.at(meaning)));
        places.filter_map(|place| match place {
            ValuePlace::Sheet(at) => Some(at),
            ValuePlace::Fixed(_) => None,
        })
    }

    /// Whether a header names a fiscal year.
    pub fn is_fiscal(&self) -> bool {
        self.read.iter().any(|column| matches!(column.period, Some(ReportingPeriod::Fiscal(_))))
    }

    /// Whether the rows carry their year in a column of its own.
    pub fn is_long(&self) -> bool {
        let is_dated = |columns: &DatedColumns| columns.iter().any(|(year, _)| year.is_some());
        let targets = [&self.targets, &self.originals, &self.lower_bounds, &self.upper_bounds];
        self.has(Meaning::Year)
            && (self.has(Meaning::Value)
                || !targets.into_iter().chain([&self.achieved]).all(Vec::is_empty)
                || !self.undated_parts.is_empty())
            && !targets.into_iter().any(is_dated)
            && !is_dated(&self.achieved)
    }
}

/// The part of a year that a column of targets or achieved values is of, where its header names no year.
fn undated_part(meaning: Meaning, column: &Column) -> Option<PartOfYear> {
    let is_series = matches!(meaning, Meaning::Target | Meaning::Achieved);
    if !is_series || column.kept_period().is_some() {
        return None;
    }
    header_evidence::read_header(&column.printed).part.filter(|part| part.is_less_than_year())
}

/// A year right behind the baseline in a table whose targets have theirs in the header is the baseline's.
fn narrowed(column: &Column, before: Option<&Column>, header: &Header) -> (Option<Meaning>, ColumnRule) {
    let is_dated = |column: &Column| column.meaning == Some(Meaning::Target) && column.year.is_some();
    let behind_baseline = before.is_some_and(|before| before.meaning == Some(Meaning::Baseline));
    // In a map `status` is how far an activity has come; of an indicator it is the verdict.
    if header.subject == Subject::Indicators
        && column.rule == ColumnRule::Map
        && column.meaning == Some(Meaning::Status)
    {
        return (Some(Meaning::Verdict), column.rule);
    }
    let is_open = column.meaning == Some(Meaning::Year) && column.rule != ColumnRule::Map;
    if is_open && behind_baseline && header.columns.iter().any(is_dated) {
        (Some(Meaning::BaselineYear), ColumnRule::BehindBaseline)
    } else {
        (column.meaning, column.rule)
    }
}
