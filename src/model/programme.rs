//! The programme and its rows, in the order of the plan.

use std::collections::BTreeSet;

use super::activity::Activity;
use super::code::Code;
use super::decision::{Decided, Decisions};
use super::funding::Funding;
use super::indicator::Indicator;
use super::origin::{Origin, Sourced, Sources, Text};
use super::period::{Period, Year};
use super::quantity::Quantity;
use super::recognition::Question;
use super::registration::Registration;
use super::reporting_period::{Calendar, ReportingPeriod};
use super::stated::Stated;
use super::table_read::TableRead;
use super::terms::{Level, StatedRelevance};

/// What a programme says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// As printed in the cell.
    pub title: Text,
    /// The institution that coordinates the programme and reports on it, as printed; not the one of a single row.
    pub institution: Text,
    /// The strategy that the programme implements, as printed: `Public Administration Reform Strategy`.
    pub umbrella_document: Text,
    /// First year of the action plan, included; of `2020-2022` it is 2020.
    pub first_year: Option<Sourced<Year>>,
    /// Last year of the action plan, included. The tables may state one before the first year: see
    /// [`Document::period`].
    pub last_year: Option<Sourced<Year>>,
    /// The period whose achieved values are judged, where the tables name it; one that the user gives takes precedence.
    pub review_period: Option<Sourced<ReportingPeriod>>,
    /// Name of the profile that the tables ask for, `strict`; not checked here.
    pub profile: Text,
    /// The rules that a returned matrix has in its cells, with those that it was written by.
    pub rules: Vec<StatedRule>,
    /// The language of the programme's outputs, as a tag (`en`, `sr-Latn`, `sr-Cyrl`).
    pub language: Text,
    /// Its registration as an IATI activity; empty where the tables have none.
    pub registration: Registration,
}

impl Document {
    /// The action plan's period, where both years are known and in order.
    pub fn period(&self) -> Option<Period> {
        let (first, last) = (self.first_year.as_ref()?.value, self.last_year.as_ref()?.value);
        (first <= last).then_some(Period { first, last })
    }
}

/// A rule of the profile as the cells of a returned matrix have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRule {
    /// The key of a profile's file, `tolerance`.
    pub key: String,
    /// Its value when the matrix was written.
    pub written: String,
    /// Its value now: a number, or an id of the rule.
    pub value: Sourced<String>,
}

impl StatedRule {
    /// Whether somebody changed it.
    pub fn is_changed(&self) -> bool {
        self.value.value != self.written
    }
}

/// A public policy programme: its objectives in the order of the plan, overall ones first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programme {
    /// Title, institution, period and other facts of the programme as a whole.
    pub document: Document,
    /// In the order of the plan, the overall ones first.
    pub objectives: Vec<Objective>,
    /// Percentages that a publication printed; for comparison only, no rule reads them.
    pub published: Vec<Published>,
    /// How the tables name the years: `2023/24` for the one that ends in 2024.
    pub calendar: Calendar,
    /// What the working group decided, by row.
    pub decisions: Decisions,
    /// The rows of the tables of decisions that were used, in their order.
    pub decided: Vec<Decided>,
    /// The sheets and files that every [`Origin`] of the programme refers to.
    pub sources: Sources,
    /// The tables found in them, with their counts of rows.
    pub tables: Vec<TableRead>,
    /// What is open: nothing can be judged until a map answers it.
    pub questions: Vec<Question>,
    /// The files that were read, in the order given.
    pub inputs: Vec<InputFile>,
}

/// A file that was read: its name as the user gave it, and the SHA-256 of its bytes in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// The name as the user gave it.
    pub file: String,
    /// 64 hexadecimal digits, of the bytes as they were read.
    pub sha256: String,
}

/// An objective or a measure: what owns indicators.
#[derive(Debug, Clone, Copy)]
pub enum Owner<'p> {
    /// An overall or specific objective.
    Objective(&'p Objective),
    /// A measure and the objective it belongs to.
    Measure(&'p Objective, &'p Measure),
}

impl<'p> Owner<'p> {
    /// The code that the indicators of this owner begin with: `1.1` or `1.1.3`.
    pub fn code(self) -> &'p Code {
        match self {
            Self::Objective(objective) => &objective.code,
            Self::Measure(_, measure) => &measure.code,
        }
    }

    /// The owner's title; empty where no table gives one.
    pub fn title(self) -> &'p str {
        match self {
            Self::Objective(objective) => objective.title.text(),
            Self::Measure(_, measure) => measure.title.text(),
        }
    }

    /// The objective: itself, or the one that the measure belongs to.
    pub fn objective(self) -> &'p Objective {
        match self {
            Self::Objective(objective) | Self::Measure(objective, _) => objective,
        }
    }
}

impl Programme {
    /// Years for which at least one indicator has an achieved value, ascending; of an indicator without one for the year the
    /// parts of the year for which it has one.
    pub fn achieved_periods(&self) -> BTreeSet<ReportingPeriod> {
        let periods = self.indicators().flat_map(|(_, indicator)| {
            let achieved = &indicator.achieved;
            let has_year = |year: Year| achieved.get(year).is_some_and(Quantity::has_value);
            let filled = achieved.iter().filter(|(_, cell)| cell.has_value()).map(|(period, _)| period);
            filled.filter(move |period| !period.is_part_of_year() || !has_year(period.year()))
        });
        periods.collect()
    }

    /// All measures with their objectives, in the order of the plan.
    pub fn measures(&self) -> impl Iterator<Item = (&Objective, &Measure)> {
        self.objectives.iter().flat_map(|objective| objective.measures.iter().map(move |measure| (objective, measure)))
    }

    /// All indicators with their owners, in the order of the matrix: an objective's own, then its measures'.
    pub fn indicators(&self) -> impl Iterator<Item = (Owner<'_>, &Indicator)> {
        self.objectives.iter().flat_map(|objective| {
            let own = objective.indicators.iter().map(move |indicator| (Owner::Objective(objective), indicator));
            let of_measures = objective.measures.iter().flat_map(move |measure| {
                measure.indicators.iter().map(move |indicator| (Owner::Measure(objective, measure), indicator))
            });
            own.chain(of_measures)
        })
    }

    /// All indicators, in the same order.
    pub fn indicators_mut(&mut self) -> impl Iterator<Item = &mut Indicator> {
        self.objectives.iter_mut().flat_map(|objective| {
            let of_measures = objective.measures.iter_mut().flat_map(|measure| &mut measure.indicators);
            objective.indicators.iter_mut().chain(of_measures)
        })
    }

    /// All activities with their measures, in the order of the plan.
    pub fn activities(&self) -> impl Iterator<Item = (&Measure, &Activity)> {
        self.measures().flat_map(|(_, measure)| measure.activities.iter().map(move |activity| (measure, activity)))
    }
}

/// An overall or specific objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// Its code, `O1` or `1.1`.
    pub code: Code,
    /// Overall or specific.
    pub level: Level,
    /// Its type in the words of its file: an IATI result is an output, an outcome, an impact or other.
    pub kind: Text,
    /// As printed; the plan's and the report's may differ.
    pub title: Stated<String>,
    /// The responsible institution as printed; may name several.
    pub institution: Stated<String>,
    /// What the evaluator states about whether it stays in the next programme.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's comment, as printed in the cell.
    pub comment: Text,
    /// Its own indicators in the order of the plan, without those of its measures.
    pub indicators: Vec<Indicator>,
    /// In the order of the plan; an overall objective usually has none.
    pub measures: Vec<Measure>,
    /// The row that describes it; none when it was made from the codes of other rows.
    pub origin: Option<Origin>,
}

impl Objective {
    /// An objective of which only the code is known. Its level is that of the code's form: `O1` is an overall objective.
    pub fn new(code: Code) -> Self {
        Self {
            level: if code.is_overall() { Level::Overall } else { Level::Specific },
            code,
            kind: None,
            title: Stated::default(),
            institution: Stated::default(),
            relevance: None,
            comment: None,
            indicators: Vec::new(),
            measures: Vec::new(),
            origin: None,
        }
    }
}

/// A measure of a specific objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its code, `1.1.3`.
    pub code: Code,
    /// As printed; the plan's and the report's may differ.
    pub title: Stated<String>,
    /// The responsible institution as printed; may name several.
    pub institution: Stated<String>,
    /// Its type, in the plan's words (`regulatory`, `informative/educational`).
    pub kind: Text,
    /// Its validity period as printed (`2020–2022`, `Continuous`).
    pub validity: Text,
    /// Its validity period, where the printed one is one.
    pub validity_period: Option<Period>,
    /// What the evaluator states about whether it stays in the next programme.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's comment, as printed in the cell.
    pub comment: Text,
    /// Its lines of funding, each with a source or budget reference of its own.
    pub funding: Vec<Funding>,
    /// Its indicators in the order of the plan, with the number that is part of their codes.
    pub indicators: Vec<Indicator>,
    /// In the order of the plan; their codes begin with this measure's.
    pub activities: Vec<Activity>,
    /// The row that describes it; none when it was made from the codes of other rows.
    pub origin: Option<Origin>,
}

impl Measure {
    /// A measure of which only the code is known.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            title: Stated::default(),
            institution: Stated::default(),
            kind: None,
            validity: None,
            validity_period: None,
            relevance: None,
            comment: None,
            funding: Vec::new(),
            indicators: Vec::new(),
            activities: Vec::new(),
            origin: None,
        }
    }
}

/// Percentages of an objective as a publication printed them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Code of the objective that they are printed for.
    pub code: Code,
    /// Indicators achieved in percent, 0 to 100.
    pub achieved_pct: Option<Quantity>,
    /// Indicators not achieved in percent, 0 to 100; a publication may print figures that do not add up to 100.
    pub not_achieved_pct: Option<Quantity>,
    /// The row as a whole, not a cell of it.
    pub origin: Origin,
}
