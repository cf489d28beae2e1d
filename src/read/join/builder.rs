//! The programme while it is made: its objectives and measures by their codes.

use std::collections::HashMap;

use super::align::Numbering;
use crate::finding::{Finding, rule};
use crate::model::{Code, Indicator, Level, Measure, Objective, Origin, Sourced};

/// The programme being made: the owners of indicators and activities, and what is reported of them.
pub struct ProgrammeBuilder<'f> {
    numbering: Numbering,
    objectives: Vec<Objective>,
    by_code: HashMap<Code, OwnerIndex>,
    /// Codes made of titles, by the code of what they belong to and the folded title.
    by_title: HashMap<(Option<Code>, String), Code>,
    /// What the objective of rows without an owner is named after: the programme, else the file.
    default_title: Option<Sourced<String>>,
    findings: &'f mut Vec<Finding>,
}

/// Indexes into the builder's objectives and the measures of one of them, from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OwnerIndex {
    Objective(usize),
    Measure(usize, usize),
}

/// An objective or measure that rows are added to.
pub enum OwnerMut<'b> {
    /// An objective.
    Objective(&'b mut Objective),
    /// A measure.
    Measure(&'b mut Measure),
}

impl<'f> ProgrammeBuilder<'f> {
    /// A programme without objectives, with the findings that it adds to.
    pub fn new(numbering: Numbering, findings: &'f mut Vec<Finding>) -> Self {
        Self {
            numbering,
            objectives: Vec::new(),
            by_code: HashMap::new(),
            by_title: HashMap::new(),
            default_title: None,
            findings,
        }
    }

    /// Whether the code is nobody's yet, or that of an owner of the objective above it.
    pub fn is_free_or_within(&self, code: &Code, above: &Code) -> bool {
        match (self.by_code.get(code), self.by_code.get(above)) {
            (None, _) => true,
            (Some(OwnerIndex::Measure(of, _)), Some(OwnerIndex::Objective(at))) => of == at,
            (Some(OwnerIndex::Measure(of, _)), Some(OwnerIndex::Measure(at, _))) => of == at,
            // An objective that another gathers: the programme keeps no more levels.
            (Some(OwnerIndex::Objective(_)), Some(OwnerIndex::Objective(at))) => {
                self.objectives[*at].level == Level::Overall
            }
            (Some(_), _) => false,
        }
    }

    /// The objectives so far.
    pub fn objectives_mut(&mut self) -> &mut [Objective] {
        &mut self.objectives
    }

    /// Codes made of titles, by the code of what they belong to and the folded title.
    pub fn by_title(&mut self) -> &mut HashMap<(Option<Code>, String), Code> {
        &mut self.by_title
    }

    /// How many numbers a specific objective's code has.
    pub fn objective_depth(&self) -> usize {
        self.numbering.objective_depth
    }

    /// Findings of this programme so far, to add to.
    pub fn findings(&mut self) -> &mut Vec<Finding> {
        self.findings
    }

    /// The objective or measure of that code, if there is one yet.
    pub fn get(&mut self, code: &Code) -> Option<OwnerMut<'_>> {
        Some(match *self.by_code.get(code)? {
            OwnerIndex::Objective(at) => OwnerMut::Objective(&mut self.objectives[at]),
            OwnerIndex::Measure(objective, at) => OwnerMut::Measure(&mut self.objectives[objective].measures[at]),
        })
    }

    /// Adds an objective.
    pub fn add_objective(&mut self, code: &Code, level: Level) -> &mut Objective {
        let at = self.insert_objective(code, level);
        &mut self.objectives[at]
    }

    /// Adds a measure to the objective of the stated code, else of the code one level up; the objective is made where it
    /// is not known yet.
    pub fn add_measure(&mut self, code: &Code, parent: Option<&Code>) -> &mut Measure {
        let (objective, at) = self.insert_measure(code, parent);
        &mut self.objectives[objective].measures[at]
    }

    fn insert_objective(&mut self, code: &Code, level: Level) -> usize {
        let at = self.objectives.len();
        self.by_code.insert(code.clone(), OwnerIndex::Objective(at));
        self.objectives.push(Objective { level, ..Objective::new(code.clone()) });
        at
    }

    fn insert_measure(&mut self, code: &Code, parent: Option<&Code>) -> (usize, usize) {
        let parent = parent.cloned().or_else(|| code.parent()).unwrap_or_else(|| Code::from_name("1"));
        let objective = match self.by_code.get(&parent) {
            Some(OwnerIndex::Objective(at) | OwnerIndex::Measure(at, _)) => *at,
            None => self.insert_objective(&parent, Level::Specific),
        };
        let measures = &mut self.objectives[objective].measures;
        let at = measures.len();
        measures.push(Measure::new(code.clone()));
        self.by_code.insert(code.clone(), OwnerIndex::Measure(objective, at));
        (objective, at)
    }

    /// Makes the owner of that code where no table describes it; false when the code is no objective's or measure's.
    pub fn ensure_owner(&mut self, code: &Code) -> bool {
        if self.by_code.contains_key(code) {
            return true;
        }
        let depth = self.objective_depth();
        if code.is_overall() || code.is_name() || code.depth() <= depth {
            let level = if code.is_overall() { Level::Overall } else { Level::Specific };
            self.insert_objective(code, level);
        } else if code.depth() == depth + 1 {
            self.insert_measure(code, None);
        } else {
            return false;
        }
        true
    }

    /// Makes the measure of that code where no table describes it; false when the code is no measure's.
    pub fn ensure_measure(&mut self, code: &Code) -> bool {
        match self.by_code.get(code) {
            Some(index) => matches!(index, OwnerIndex::Measure(..)),
            None => code.depth() == self.objective_depth() + 1 && self.ensure_owner(code),
        }
    }

    /// Indicators of the objective or measure with that code; none where there is no such owner yet.
    pub fn indicators(&mut self, code: &Code) -> Option<&mut Vec<Indicator>> {
        Some(match self.get(code)? {
            OwnerMut::Objective(objective) => &mut objective.indicators,
            OwnerMut::Measure(measure) => &mut measure.indicators,
        })
    }

    /// The measure with that code; none where there is none yet or the code is an objective's.
    pub fn measure(&mut self, code: &Code) -> Option<&mut Measure> {
        match self.get(code)? {
            OwnerMut::Objective(_) => None,
            OwnerMut::Measure(measure) => Some(measure),
        }
    }

    /// Names the objective that is made for rows which name no owner.
    pub fn set_default_title(&mut self, title: Option<Sourced<String>>) {
        self.default_title = title;
    }

    /// The objective that takes rows which name no owner: the only specific one, else one made for them and named after the
    /// programme or the file.
    pub fn default_objective(&mut self) -> Code {
        let mut specific = self.objectives.iter().filter(|objective| objective.level == Level::Specific);
        let is_only = match (specific.next(), specific.next()) {
            (Some(only), None) => return only.code.clone(),
            (None, _) => true,
            (Some(_), Some(_)) => false,
        };
        let named = || self.default_title.as_ref().map(|title| Code::from_name(&title.value));
        let numbered = || Code::from_numbers(&[1, 1]);
        let code = if is_only { numbered() } else { named() }.unwrap_or_else(|| Code::from_name("?"));
        if !self.by_code.contains_key(&code) {
            let at = self.insert_objective(&code, Level::Specific);
            self.objectives[at].title.plan = self.default_title.clone().filter(|_| is_only);
        }
        code
    }

    /// Adds a finding.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Reports objectives and measures that no row describes.
    pub fn report_implied(&mut self) {
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

    /// The objectives in the order of the plan: overall ones first, then by code; names in the order they were met.
    pub fn into_objectives(mut self) -> Vec<Objective> {
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
