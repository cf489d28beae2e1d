//! The programme and its rows, in the order of the plan.

use super::code::{Code, IndicatorCode};
use super::decision::{Decided, Decisions};
use super::origin::{Origin, Sourced, Sources, Text};
use super::period::{Deadline, Period, Year};
use super::quantity::{ByYear, Quantity};
use super::registration::Registration;
use super::terms::{ColumnRule, Direction, Level, StatedRelevance, Status, Verdict};

/// What the plan states and what the report of achieved values states of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// As the plan has it.
    pub plan: Option<Sourced<T>>,
    /// As the report of achieved values has it.
    pub report: Option<Sourced<T>>,
}

impl<T> Default for Stated<T> {
    fn default() -> Self {
        Self { plan: None, report: None }
    }
}

impl<T> Stated<T> {
    /// The plan's statement, else the report's.
    pub fn sourced(&self) -> Option<&Sourced<T>> {
        self.plan.as_ref().or(self.report.as_ref())
    }

    /// The value of the plan's statement, else of the report's.
    pub fn value(&self) -> Option<&T> {
        self.sourced().map(|sourced| &sourced.value)
    }
}

impl<T> Stated<T> {
    /// The plan's statement as one of the report.
    pub fn as_report(self) -> Self {
        Self { plan: None, report: self.plan.or(self.report) }
    }

    /// Takes what this one does not state from another.
    pub fn fill_from(&mut self, other: Self) {
        self.plan = self.plan.take().or(other.plan);
        self.report = self.report.take().or(other.report);
    }
}

impl Stated<String> {
    /// The words of the plan's statement, else of the report's; empty when there are none.
    pub fn text(&self) -> &str {
        self.value().map_or("", String::as_str)
    }
}

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
    /// The year whose achieved values are judged, where the tables name it; a year that the user gives takes
    /// precedence.
    pub review_year: Option<Sourced<Year>>,
    /// Name of the profile that the tables ask for, `strict`; not checked here.
    pub profile: Text,
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

/// A public policy programme: its objectives in the order of the plan, overall ones first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programme {
    /// Title, institution, period and other facts of the programme as a whole.
    pub document: Document,
    /// In the order of the plan, the overall ones first.
    pub objectives: Vec<Objective>,
    /// Percentages that a publication printed; for comparison only, no rule reads them.
    pub published: Vec<Published>,
    /// What the working group decided, by row.
    pub decisions: Decisions,
    /// The rows of the tables of decisions that were used, in their order.
    pub decided: Vec<Decided>,
    /// The sheets and files that every [`Origin`] of the programme refers to.
    pub sources: Sources,
    /// The tables found in them, with their counts of rows.
    pub tables: Vec<TableRead>,
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

/// An indicator of an objective or measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its owner's code and its number there.
    pub code: IndicatorCode,
    /// The id that its own table gives it, where that is not an indicator code.
    pub id: Text,
    /// As printed; the plan's and the report's may differ.
    pub name: Stated<String>,
    /// Unit of all its values as printed, `%` or `Number`.
    pub unit: Stated<String>,
    /// The responsible institution as printed; may name several.
    pub institution: Text,
    /// Source of verification, as printed in the cell.
    pub source_of_verification: Text,
    /// The direction as stated; where there is none, judging infers it.
    pub direction: Option<Sourced<Direction>>,
    /// The value before the programme, which progress is measured from.
    pub baseline: Stated<Quantity>,
    /// The year of that value, from a column of its own or from `0 (2020)`.
    pub baseline_year: Stated<Year>,
    /// Targets by year as the plan has them.
    pub targets: ByYear<Quantity>,
    /// Targets by year as the report of achieved values has them: a revision where they differ.
    pub revised_targets: ByYear<Quantity>,
    /// Achieved values by the year that they were achieved in, not the year of the report.
    pub achieved: ByYear<Quantity>,
    /// First and last day of the periods that the values are of, by year, where a file states them.
    pub periods: ByYear<(String, String)>,
    /// Values of parts of what the indicator counts; no rule reads them.
    pub disaggregated: Vec<Disaggregated>,
    /// The verdict that the evaluator states, needed where the target is words.
    pub stated_verdict: Option<Sourced<Verdict>>,
    /// What the evaluator states about whether it stays in the next programme.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's reasons for the progress so far, as printed in the cell.
    pub remark: Text,
    /// The evaluator's comment on the last year's target.
    pub comment: Text,
    /// What the evaluator proposes to do next, as printed in the cell.
    pub next_steps: Text,
    /// The row of the plan; of the report where the plan has none.
    pub origin: Origin,
    /// The row of the report of achieved values, where that is another row.
    pub report_origin: Option<Origin>,
}

impl Indicator {
    /// An indicator of which only the code and the row are known.
    pub fn new(code: IndicatorCode, origin: Origin) -> Self {
        Self {
            code,
            id: None,
            name: Stated::default(),
            unit: Stated::default(),
            institution: None,
            source_of_verification: None,
            direction: None,
            baseline: Stated::default(),
            baseline_year: Stated::default(),
            targets: ByYear::default(),
            revised_targets: ByYear::default(),
            achieved: ByYear::default(),
            periods: ByYear::default(),
            disaggregated: Vec::new(),
            stated_verdict: None,
            relevance: None,
            remark: None,
            comment: None,
            next_steps: None,
            origin,
            report_origin: None,
        }
    }

    /// A row of the plan as one of the report of achieved values: its statements are the report's, its targets revisions.
    pub fn as_report(self) -> Self {
        Self {
            name: self.name.as_report(),
            unit: self.unit.as_report(),
            baseline: self.baseline.as_report(),
            baseline_year: self.baseline_year.as_report(),
            targets: ByYear::default(),
            revised_targets: self.targets,
            report_origin: Some(self.origin),
            ..self
        }
    }
}

/// Which value of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueOf {
    /// The value before the programme, whatever its year.
    Baseline,
    /// The target of a year.
    Target(Year),
    /// The achieved value of a year.
    Achieved(Year),
}

/// A value of a part of what an indicator counts: of women, of one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disaggregated {
    /// Baseline, target or achieved value of the whole indicator, of which this is a part.
    pub of: ValueOf,
    /// Its dimensions: `sex` and `female`.
    pub dimensions: Vec<(String, String)>,
    /// References to the IATI locations that the value is limited to.
    pub locations: Vec<String>,
    /// The part's value, in the indicator's unit.
    pub quantity: Quantity,
}

/// An activity of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its code, `1.1.3.2`.
    pub code: Code,
    /// As printed; the plan's and the report's may differ.
    pub title: Stated<String>,
    /// The responsible institution as printed; may name several.
    pub institution: Stated<String>,
    /// Implementation partners, as printed.
    pub partners: Text,
    /// The dates by which it is due, or that it has no end date.
    pub deadline: Option<Sourced<Deadline>>,
    /// How far it has come, where the cell's words are known.
    pub status: Option<Sourced<Status>>,
    /// The status cell as printed.
    pub status_text: Text,
    /// Cells of words that hold nothing but a word for a status.
    pub status_words: Vec<Origin>,
    /// The evaluator's reasons for the progress so far, as printed in the cell.
    pub remark: Text,
    /// What the evaluator states about whether it stays in the next programme.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's words on its effectiveness, as printed; no rule reads them.
    pub effectiveness: Text,
    /// What the evaluator proposes to do next, as printed in the cell.
    pub next_steps: Text,
    /// Its lines of funding, each with a source or budget reference of its own.
    pub funding: Vec<Funding>,
    /// The row of the plan; of the report where the plan has none.
    pub origin: Origin,
    /// The row of the report, where that is another row.
    pub report_origin: Option<Origin>,
}

impl Activity {
    /// An activity of which only the code and the row are known.
    pub fn new(code: Code, origin: Origin) -> Self {
        Self {
            code,
            title: Stated::default(),
            institution: Stated::default(),
            partners: None,
            deadline: None,
            status: None,
            status_text: None,
            status_words: Vec::new(),
            remark: None,
            relevance: None,
            effectiveness: None,
            next_steps: None,
            funding: Vec::new(),
            origin,
            report_origin: None,
        }
    }

    /// A row of the plan as one of the report: its statements are the report's.
    pub fn as_report(self) -> Self {
        Self {
            title: self.title.as_report(),
            institution: self.institution.as_report(),
            report_origin: Some(self.origin),
            ..self
        }
    }
}

/// One line of funding of a measure or an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// Source of funding as printed: `Budget of the Republic of Serbia`.
    pub source: Text,
    /// The reference to the programme budget, `0614/5006`.
    pub budget_reference: Text,
    /// Estimated funds by year, in thousand RSD.
    pub funds: ByYear<Quantity>,
    /// The row as a whole, not a cell of it.
    pub origin: Origin,
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

/// A table that was found, and what became of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRead {
    /// The header's first row; where the table has none, the place that it was recognised by.
    pub origin: Origin,
    /// What its rows describe: an id such as `indicators`, `activities`.
    pub subject: &'static str,
    /// Id of the layout that read it.
    pub layout: &'static str,
    /// How many rows its header takes; none where it has several headers, or none.
    pub header_rows: Option<usize>,
    /// The columns of its header; of several headers, as over each block, those of all.
    pub columns: Vec<ColumnRead>,
    /// Data rows, without the header.
    pub rows: usize,
    /// Data rows whose values are in the programme.
    pub used: usize,
    /// Data rows that were skipped and are in a finding instead.
    pub reported: usize,
}

/// A column of a table, and what it was understood to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// The header cell; the header's row for a value that a map fixes.
    pub origin: Origin,
    /// The header's words; the value that a map fixes.
    pub printed: String,
    /// Its meaning: an id such as `target`.
    pub meaning: Option<&'static str>,
    /// The year in the header, as in `Target 2022`.
    pub year: Option<Year>,
    /// How the meaning was found, or why there is none.
    pub rule: ColumnRule,
}
