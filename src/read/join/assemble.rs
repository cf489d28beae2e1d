//! Makes one programme of the records of all tables: what the plan states, what the results add, and what the codes alone
//! imply. Each record ends in the programme or in a finding.

use std::collections::{HashMap, HashSet};

use super::activities;
use super::align::{self, Numbering};
use super::facts;
use super::indicators;
use crate::finding::{Finding, rule};
use crate::model::{
    Code, Indicator, Level, Measure, Objective, Origin, Programme, Sourced, Sources, Stated, TableRead, Text,
};
use crate::read::record::{FundingRecord, Rank, Records, StructureRecord, Table};

/// Whether a table is taken as the plan or as what was reported on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The plan, or the only table of its kind.
    Plan,
    /// Achieved values, statuses, verdicts on a plan that another table has.
    Report,
}

/// The programme being made.
pub struct Assembly<'f> {
    numbering: Numbering,
    objectives: Vec<Objective>,
    by_code: HashMap<Code, Home>,
    findings: &'f mut Vec<Finding>,
}

/// Where an objective or measure stands in the assembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Home {
    Objective(usize),
    Measure(usize, usize),
}

/// Makes the programme.
pub fn assemble(mut tables: Vec<Table>, sources: Sources, findings: &mut Vec<Finding>) -> Programme {
    let numbering = align::align(&mut tables, &sources, findings);
    let roles = roles(&tables, &sources);
    let mut assembly = Assembly { numbering, objectives: Vec::new(), by_code: HashMap::new(), findings };
    let mut programme = Programme { sources, ..Programme::default() };
    // The structure first, then what belongs to it; plans before reports.
    let mut order: Vec<(Table, Role)> = tables.into_iter().zip(roles).collect();
    order.sort_by_key(|(table, role)| (step(&table.records), *role == Role::Report));
    let mut joins = indicators::Joins::default();
    let mut activity_joins = activities::Joins::default();
    for (table, role) in order {
        let mut read = TableRead {
            origin: table.origin,
            subject: table.records.subject(),
            layout: table.layout,
            header_rows: table.header_rows,
            columns: table.columns,
            rows: table.rows,
            used: 0,
            reported: table.reported,
        };
        match table.records {
            Records::Facts(rows) => facts::add(rows, &mut programme.document, &mut read, assembly.findings),
            Records::Registration(found) => {
                read.used += read.rows;
                programme.document.registration.fill_from(*found);
            }
            Records::Structure(rows) => assembly.add_structure(rows, role, &mut read),
            Records::Indicators(rows) => joins.add(&mut assembly, rows, role, &mut read),
            Records::Activities(rows) => activity_joins.add(&mut assembly, rows, role, &mut read),
            Records::Funding(rows) => assembly.add_funding(rows, &mut read),
            Records::Published(rows) => {
                read.used += rows.len();
                programme.published.extend(rows);
            }
        }
        programme.tables.push(read);
    }
    joins.finish(&mut assembly);
    activity_joins.finish(&mut assembly);
    assembly.report_implied();
    programme.objectives = assembly.in_order();
    programme.tables.sort_by_key(|table| table.origin);
    programme
}

fn step(records: &Records) -> u8 {
    match records {
        Records::Facts(_) | Records::Registration(_) => 0,
        Records::Structure(_) => 1,
        Records::Indicators(_) => 2,
        Records::Activities(_) => 3,
        Records::Funding(_) | Records::Published(_) => 4,
    }
}

/// A table with results reports on the plan where another table of its kind has none; else it is the plan itself. In a
/// file with results the titles of objectives and measures report on those of a file without any.
fn roles(tables: &[Table], sources: &Sources) -> Vec<Role> {
    let file = |table: &Table| sources.get(table.origin.source_id()).map(|source| source.file.as_str());
    let with_results: HashSet<Option<&str>> = tables.iter().filter(|table| table.has_results).map(file).collect();
    let has_plan = |subject: &str| tables.iter().any(|table| table.records.subject() == subject && !table.has_results);
    let is_structure = |table: &Table| matches!(table.records, Records::Structure(_));
    let has_plan_of_titles = tables.iter().any(|table| is_structure(table) && !with_results.contains(&file(table)));
    let role = |table: &Table| {
        let is_report = table.has_results && has_plan(table.records.subject());
        let reports_titles = is_structure(table) && has_plan_of_titles && with_results.contains(&file(table));
        if is_report || reports_titles { Role::Report } else { Role::Plan }
    };
    tables.iter().map(role).collect()
}

impl Assembly<'_> {
    fn add_structure(&mut self, rows: Vec<StructureRecord>, role: Role, read: &mut TableRead) {
        for row in rows {
            match self.rank(&row) {
                Ok((code, rank)) => {
                    if self.add_structure_row(&code, rank, row, role) {
                        read.used += 1;
                    } else {
                        read.reported += 1;
                    }
                }
                Err(finding) => {
                    self.findings.push(finding);
                    read.reported += 1;
                }
            }
        }
    }

    fn rank(&self, row: &StructureRecord) -> Result<(Code, Rank), Finding> {
        let unused = |key| Finding::new(&rule::ROW_UNUSED).saying(key).at(row.origin);
        let Some(code) = row.code.as_ref().map(|code| code.value.clone()) else {
            return Err(unused("row-unused-without-code").about(text(&row.title)));
        };
        let by_depth = || match code.depth() {
            0 if code.is_overall() => Some(Rank::Objective(Level::Overall)),
            depth if depth == self.numbering.objective_depth => Some(Rank::Objective(Level::Specific)),
            depth if depth == self.numbering.objective_depth + 1 => Some(Rank::Measure),
            0 => Some(Rank::Objective(Level::Specific)),
            _ => None,
        };
        match row.rank.or_else(by_depth) {
            Some(rank) => Ok((code, rank)),
            None => Err(unused("row-unused-unknown-level").with("code", code.to_string()).about(text(&row.title))),
        }
    }

    fn add_structure_row(&mut self, code: &Code, rank: Rank, row: StructureRecord, role: Role) -> bool {
        let known = self.by_code.get(code).copied();
        let parent = row.parent.as_ref().map(|parent| parent.value.clone());
        let home = match (known, rank) {
            (Some(Home::Objective(at)), Rank::Objective(level)) => {
                if self.objectives[at].origin.is_none() {
                    self.objectives[at].level = level;
                }
                Home::Objective(at)
            }
            (Some(home), _) => home,
            (None, Rank::Objective(level)) => self.insert_objective(code, level),
            (None, Rank::Measure) => self.insert_measure(code, parent.as_ref()),
        };
        let slots = match home {
            Home::Objective(at) => Slots::of_objective(&mut self.objectives[at]),
            Home::Measure(objective, at) => Slots::of_measure(&mut self.objectives[objective].measures[at]),
        };
        let origin = row.code.as_ref().map_or(row.origin, |code| code.origin);
        let subject = format!("{code} {}", text(&row.title));
        if slots.fill(row, role) {
            return true;
        }
        let first = slots_origin(&self.objectives, home);
        let mut finding = Finding::new(&rule::CODE_DUPLICATE).at(origin).about(subject);
        finding.related.extend(first);
        self.findings.push(finding.with("code", code.to_string()));
        false
    }

    fn insert_objective(&mut self, code: &Code, level: Level) -> Home {
        let home = Home::Objective(self.objectives.len());
        self.by_code.insert(code.clone(), home);
        self.objectives.push(Objective { level, ..Objective::new(code.clone()) });
        home
    }

    fn insert_measure(&mut self, code: &Code, parent: Option<&Code>) -> Home {
        let parent = parent.cloned().or_else(|| code.parent()).unwrap_or_else(|| Code::from_name("1"));
        let at = match self.by_code.get(&parent) {
            Some(Home::Objective(at) | Home::Measure(at, _)) => *at,
            None => {
                let Home::Objective(at) = self.insert_objective(&parent, Level::Specific) else {
                    return Home::Objective(0);
                };
                at
            }
        };
        let measures = &mut self.objectives[at].measures;
        let home = Home::Measure(at, measures.len());
        measures.push(Measure::new(code.clone()));
        self.by_code.insert(code.clone(), home);
        home
    }

    /// Reports objectives and measures that no row describes.
    fn report_implied(&mut self) {
        for objective in &self.objectives {
            let measures = objective.measures.iter().filter(|measure| measure.origin.is_none());
            let measures =
                measures.map(|measure| (&rule::MEASURE_IMPLIED, &measure.code, first_row_of_measure(measure)));
            let implied = objective.origin.is_none();
            let implied =
                implied.then(|| (&rule::OBJECTIVE_IMPLIED, &objective.code, first_row_of_objective(objective)));
            for (rule, code, first) in implied.into_iter().chain(measures) {
                let mut finding = Finding::new(rule).with("code", code.to_string());
                finding.at = first;
                self.findings.push(finding.about(code.to_string()));
            }
        }
    }

    /// The owner of that code, made from the code when no table describes it; none when the code is no owner's.
    fn owner(&mut self, code: &Code) -> Option<Home> {
        if let Some(home) = self.by_code.get(code) {
            return Some(*home);
        }
        let depth = self.numbering.objective_depth;
        if code.is_overall() || code.is_name() || code.depth() == depth {
            let level = if code.is_overall() { Level::Overall } else { Level::Specific };
            Some(self.insert_objective(code, level))
        } else if code.depth() == depth + 1 {
            Some(self.insert_measure(code, None))
        } else {
            None
        }
    }

    /// The code under which rows of that owner are gathered; made from the code when no table describes it.
    pub fn ensure_owner(&mut self, code: &Code) -> bool {
        self.owner(code).is_some()
    }

    /// The code of the measure of that code, made when no table describes it; none when the code is no measure's.
    pub fn ensure_measure(&mut self, code: &Code) -> bool {
        match self.by_code.get(code) {
            Some(home) => matches!(home, Home::Measure(..)),
            None => code.depth() == self.numbering.objective_depth + 1 && self.owner(code).is_some(),
        }
    }

    /// The indicators of an owner.
    pub fn indicators_of(&mut self, code: &Code) -> Option<&mut Vec<Indicator>> {
        Some(match *self.by_code.get(code)? {
            Home::Objective(at) => &mut self.objectives[at].indicators,
            Home::Measure(objective, at) => &mut self.objectives[objective].measures[at].indicators,
        })
    }

    /// The measure of that code.
    pub fn measure(&mut self, code: &Code) -> Option<&mut Measure> {
        match *self.by_code.get(code)? {
            Home::Objective(_) => None,
            Home::Measure(objective, at) => self.objectives[objective].measures.get_mut(at),
        }
    }

    /// The objective that takes rows which name no owner: the only specific one, else one made for them.
    pub fn owner_of_the_ownerless(&mut self) -> Code {
        let mut specific = self.objectives.iter().filter(|objective| objective.level == Level::Specific);
        match (specific.next(), specific.next()) {
            (Some(only), None) => only.code.clone(),
            _ => Code::from_numbers(&[1, 1]).unwrap_or_else(|| Code::from_name("1.1")),
        }
    }

    /// Adds a finding.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    fn add_funding(&mut self, rows: Vec<FundingRecord>, read: &mut TableRead) {
        for row in rows {
            let origin = row.funding.origin;
            let line = match row.code.as_ref().and_then(|code| self.funding_of(&code.value)) {
                Some(lines) => {
                    lines.push(row.funding);
                    true
                }
                None => false,
            };
            if line {
                read.used += 1;
            } else {
                read.reported += 1;
                self.report(match row.code {
                    Some(code) => {
                        Finding::new(&rule::FUNDING_WITHOUT_OWNER).at(code.origin).with("code", code.value.to_string())
                    }
                    None => Finding::new(&rule::ROW_UNUSED).saying("row-unused-without-code").at(origin),
                });
            }
        }
    }

    fn funding_of(&mut self, code: &Code) -> Option<&mut Vec<crate::model::Funding>> {
        if self.by_code.contains_key(code) {
            return self.measure(code).map(|measure| &mut measure.funding);
        }
        let measure = self.measure(&code.parent()?)?;
        measure.activities.iter_mut().find(|activity| activity.code == *code).map(|activity| &mut activity.funding)
    }

    /// The objectives in the order of the plan: overall ones first, then by code; names in the order they were met.
    fn in_order(mut self) -> Vec<Objective> {
        self.objectives.sort_by_key(|objective| (objective.level, order_of(&objective.code)));
        for objective in &mut self.objectives {
            objective.measures.sort_by_key(|measure| order_of(&measure.code));
        }
        self.objectives
    }
}

/// A key that orders codes of numbers, and leaves names as they are.
pub fn order_of(code: &Code) -> Option<Code> {
    (!code.is_name()).then(|| code.clone())
}

/// The first row that leads to a measure which no row describes.
fn first_row_of_measure(measure: &Measure) -> Option<Origin> {
    let indicators = measure.indicators.iter().map(|indicator| indicator.origin);
    let activities = measure.activities.iter().map(|activity| activity.origin);
    measure.origin.into_iter().chain(indicators).chain(activities).min()
}

/// The first row that leads to an objective which no row describes.
fn first_row_of_objective(objective: &Objective) -> Option<Origin> {
    let indicators = objective.indicators.iter().map(|indicator| indicator.origin);
    indicators.chain(objective.measures.iter().filter_map(first_row_of_measure)).min()
}

fn slots_origin(objectives: &[Objective], home: Home) -> Option<Origin> {
    match home {
        Home::Objective(at) => objectives[at].origin,
        Home::Measure(objective, at) => objectives[objective].measures[at].origin,
    }
}

/// The fields that a row of objectives and measures fills.
struct Slots<'a> {
    title: &'a mut Stated<String>,
    institution: &'a mut Stated<String>,
    relevance: &'a mut Option<crate::model::StatedRelevance>,
    comment: &'a mut Text,
    kind: &'a mut Text,
    validity: Option<(&'a mut Text, &'a mut Option<crate::model::Period>)>,
    origin: &'a mut Option<Origin>,
}

impl<'a> Slots<'a> {
    fn of_objective(objective: &'a mut Objective) -> Self {
        Self {
            title: &mut objective.title,
            institution: &mut objective.institution,
            relevance: &mut objective.relevance,
            comment: &mut objective.comment,
            kind: &mut objective.kind,
            validity: None,
            origin: &mut objective.origin,
        }
    }

    fn of_measure(measure: &'a mut Measure) -> Self {
        Self {
            title: &mut measure.title,
            institution: &mut measure.institution,
            relevance: &mut measure.relevance,
            comment: &mut measure.comment,
            kind: &mut measure.kind,
            validity: Some((&mut measure.validity, &mut measure.validity_period)),
            origin: &mut measure.origin,
        }
    }

    /// Fills what is empty; says no, and changes nothing, when a row of that role was here before.
    fn fill(self, row: StructureRecord, role: Role) -> bool {
        let stated_before = match role {
            Role::Plan => self.origin.is_some(),
            Role::Report => self.title.report.is_some() || self.relevance.is_some(),
        };
        if stated_before {
            return false;
        }
        state(self.title, row.title, role);
        state(self.institution, row.institution, role);
        fill(self.relevance, row.relevance);
        fill(self.comment, row.comment);
        fill(self.kind, row.kind);
        if let Some((validity, period)) = self.validity {
            *period = period.or_else(|| {
                row.validity.as_ref().and_then(|validity| crate::read::values::period::read_period(&validity.value))
            });
            fill(validity, row.validity);
        }
        if role == Role::Plan {
            *self.origin = Some(row.origin);
        } else {
            self.origin.get_or_insert(row.origin);
        }
        true
    }
}

/// Sets the statement of that role if there is none yet.
pub fn state<T>(slot: &mut Stated<T>, value: Option<Sourced<T>>, role: Role) {
    match role {
        Role::Plan => fill(&mut slot.plan, value),
        Role::Report => fill(&mut slot.report, value),
    }
}

/// Sets a value if there is none yet.
pub fn fill<T>(slot: &mut Option<T>, value: Option<T>) {
    if slot.is_none() {
        *slot = value;
    }
}

fn text(text: &Text) -> &str {
    text.as_ref().map_or("", |text| &text.value)
}
