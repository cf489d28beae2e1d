//! Rows of tables as records: what a layout found, before rows of several tables are joined to one programme.

use crate::model::{
    ByYear, Code, ColumnRead, Deadline, Direction, Disaggregated, Funding, IndicatorCode, Level, Origin, Published,
    Quantity, Registration, Sourced, StatedRelevance, Status, Text, Verdict, Year,
};

/// The rows of one table.
#[derive(Debug)]
pub struct Table {
    /// The header row.
    pub origin: Origin,
    /// Whether the table has columns of results: achieved values, statuses, relevance, remarks.
    pub has_results: bool,
    /// Data rows in it.
    pub rows: usize,
    /// Rows that stand in a finding instead of a record.
    pub reported: usize,
    /// The rows.
    pub records: Records,
    /// The id of its layout.
    pub layout: &'static str,
    /// How many rows its header takes; none where it has several headers, or none.
    pub header_rows: Option<usize>,
    /// Its columns.
    pub columns: Vec<ColumnRead>,
}

impl Table {
    /// A table of rows that name their values themselves.
    pub fn without_header(origin: Origin, has_results: bool, rows: usize, records: Records) -> Self {
        Self { origin, has_results, rows, reported: 0, records, layout: "", header_rows: None, columns: Vec::new() }
    }
}

/// The rows of a table by what they describe.
#[derive(Debug)]
pub enum Records {
    /// What the programme says of itself.
    Facts(Vec<FactRecord>),
    /// How the programme is registered as an IATI activity.
    Registration(Box<Registration>),
    /// Objectives and measures.
    Structure(Vec<StructureRecord>),
    /// Indicators.
    Indicators(Vec<IndicatorRecord>),
    /// Activities.
    Activities(Vec<ActivityRecord>),
    /// Lines of funding.
    Funding(Vec<FundingRecord>),
    /// Published percentages.
    Published(Vec<Published>),
}

impl Records {
    /// What the rows describe, as an id.
    pub fn subject(&self) -> &'static str {
        match self {
            Self::Facts(_) | Self::Registration(_) => "programme",
            Self::Structure(_) => "objectives-and-measures",
            Self::Indicators(_) => "indicators",
            Self::Activities(_) => "activities",
            Self::Funding(_) => "funding",
            Self::Published(_) => "published",
        }
    }
}

/// One thing that the programme says of itself.
#[derive(Debug)]
pub struct FactRecord {
    /// The name of the fact as printed.
    pub key: Sourced<String>,
    /// Its value.
    pub value: Sourced<String>,
}

/// What a row of objectives and measures describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// An objective.
    Objective(Level),
    /// A measure.
    Measure,
}

/// An objective or a measure.
#[derive(Debug)]
pub struct StructureRecord {
    /// Its code.
    pub code: Option<Sourced<Code>>,
    /// What the row says that it is.
    pub rank: Option<Rank>,
    /// The objective that a measure belongs to.
    pub parent: Option<Sourced<Code>>,
    /// Its title.
    pub title: Text,
    /// The responsible institution.
    pub institution: Text,
    /// A measure's or an objective's type.
    pub kind: Text,
    /// A measure's validity.
    pub validity: Text,
    /// The evaluator's words on its relevance.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's comment.
    pub comment: Text,
    /// The row.
    pub origin: Origin,
}

/// How a row names an indicator's place.
#[derive(Debug, Clone, Default)]
pub struct IndicatorPlace {
    /// The indicator's own code.
    pub code: Option<Sourced<IndicatorCode>>,
    /// Its owner's code.
    pub owner: Option<Sourced<Code>>,
    /// Its owner's title, where a table gives no code.
    pub owner_title: Text,
}

impl IndicatorPlace {
    /// The owner's code, from its own column or from the indicator's code.
    pub fn owner_code(&self) -> Option<&Code> {
        self.code.as_ref().map(|code| &code.value.owner).or(self.owner.as_ref().map(|owner| &owner.value))
    }

    /// The cell of the owner's code.
    pub fn origin(&self) -> Option<Origin> {
        self.code.as_ref().map(|code| code.origin).or(self.owner.as_ref().map(|owner| owner.origin))
    }

    /// The number that the row gives the indicator.
    pub fn number(&self) -> Option<u32> {
        self.code.as_ref().map(|code| code.value.number)
    }
}

/// An indicator.
#[derive(Debug)]
pub struct IndicatorRecord {
    /// Where it belongs.
    pub place: IndicatorPlace,
    /// The id that the table gives it, where that is no indicator code.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// Its unit.
    pub unit: Text,
    /// The responsible institution.
    pub institution: Text,
    /// Where the values can be verified.
    pub source_of_verification: Text,
    /// The direction stated.
    pub direction: Option<Sourced<Direction>>,
    /// The baseline.
    pub baseline: Option<Quantity>,
    /// The baseline's year.
    pub baseline_year: Option<Sourced<Year>>,
    /// Targets by year.
    pub targets: ByYear<Quantity>,
    /// Achieved values by year.
    pub achieved: ByYear<Quantity>,
    /// Values whose header names no year, until [`undated`](super::join::undated) gives them one.
    pub undated: UndatedValues,
    /// First and last day of the periods, by year.
    pub periods: ByYear<(String, String)>,
    /// Values of parts.
    pub disaggregated: Vec<Disaggregated>,
    /// The verdict stated.
    pub stated_verdict: Option<Sourced<Verdict>>,
    /// The evaluator's words on its relevance.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's reasoning.
    pub remark: Text,
    /// The evaluator's comment.
    pub comment: Text,
    /// Possible next steps.
    pub next_steps: Text,
    /// The row; the first of them in a long table.
    pub origin: Origin,
    /// How many rows of the table the record was made of.
    pub rows: usize,
}

/// The values of an indicator whose header names no year.
#[derive(Debug, Default)]
pub struct UndatedValues {
    /// The target.
    pub target: Option<Quantity>,
    /// The achieved value.
    pub achieved: Option<Quantity>,
}

/// An activity.
#[derive(Debug)]
pub struct ActivityRecord {
    /// Its code.
    pub code: Option<Sourced<Code>>,
    /// Its measure's code.
    pub measure: Option<Sourced<Code>>,
    /// Its title.
    pub title: Text,
    /// The responsible institution.
    pub institution: Text,
    /// Partners.
    pub partners: Text,
    /// Its deadline.
    pub deadline: Option<Sourced<Deadline>>,
    /// Its status, where the words are known.
    pub status: Option<Sourced<Status>>,
    /// The status cell.
    pub status_text: Text,
    /// Cells of words that hold nothing but a word for a status.
    pub status_words: Vec<Origin>,
    /// The evaluator's reasoning.
    pub remark: Text,
    /// The evaluator's words on its relevance.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's words on its effectiveness.
    pub effectiveness: Text,
    /// Possible next steps.
    pub next_steps: Text,
    /// Its funding.
    pub funding: Vec<Funding>,
    /// The funds of the first line of funding whose header names no year.
    pub undated_funds: Option<Quantity>,
    /// The row.
    pub origin: Origin,
}

/// A line of funding of a measure or an activity.
#[derive(Debug)]
pub struct FundingRecord {
    /// The measure's or activity's code.
    pub code: Option<Sourced<Code>>,
    /// The line.
    pub funding: Funding,
    /// The funds whose header names no year.
    pub undated_funds: Option<Quantity>,
}
