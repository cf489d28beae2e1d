//! Rows of tables as records: what a layout found, before rows of several tables are joined to one programme.

use crate::finding::Finding;
use crate::model::{
    Activity, ByPeriod, Calendar, ChangeIn, Code, ColumnRead, Combine, Funding, Indicator, IndicatorCode, Level,
    Origin, PartOfYear, Published, Quantity, Question, Registration, ReportingPeriod, Sourced, StatedRelevance, Text,
    ValuesAre, YearNames,
};
use crate::text::fold;

/// One table as a layout found it: every data row is a record or in a finding.
#[derive(Debug, Clone)]
pub struct Table {
    /// The header's first row; where the table has none, the place that it was recognised by.
    pub origin: Origin,
    /// Whether the table has columns of results: achieved values, statuses, relevance, remarks.
    pub has_results: bool,
    /// Data rows, without the header.
    pub rows: usize,
    /// Data rows that are in a finding instead of a record.
    pub reported: usize,
    /// Data rows whose records are in another table: those of a sheet of one part.
    pub rows_moved: usize,
    /// Data rows of other tables whose records are here.
    pub rows_of_others: usize,
    /// In the order of the sheet; several rows of a long table make one record.
    pub records: Records,
    /// Id of the layout that read it; empty until it is known.
    pub layout: &'static str,
    /// How many rows its header takes; none where it has several headers, or none.
    pub header_rows: Option<usize>,
    /// The columns of its header from the left, the unknown ones too.
    pub columns: Vec<ColumnRead>,
    /// Whether a map says that yearly values are amounts or levels.
    pub values_are: Option<ValuesAre>,
    /// What a map says that changes in percent of a value in percent are.
    pub change: Option<ChangeIn>,
    /// How a map says that several values of one indicator make one.
    pub combine: Option<Combine>,
    /// How its cells name years; what its headers name is in the columns.
    pub calendar: Calendar,
    /// How its rows, or what dates its values, name years; what its headers name is in the columns.
    pub year_names: YearNames,
    /// What is open; where a column is, the table gives no records.
    pub questions: Vec<Question>,
    /// Figures that it would hold if nothing were open.
    pub asked_figures: usize,
    /// What becomes of its questions where other tables have the figures.
    pub beside_others: BesideOthers,
}

/// What becomes of the questions of a table where other tables of the inputs have the figures.
#[derive(Debug, Clone, Default)]
pub enum BesideOthers {
    /// They are asked.
    #[default]
    Asked,
    /// Its columns of figures are not used.
    Unused,
    /// It is no table; what is reported instead.
    NoTable(Box<Finding>),
}

impl Table {
    /// The table with questions in place of its records.
    pub fn without_records(self, questions: Vec<Question>) -> Self {
        let asked_figures = self.figures();
        let records = Records::Indicators(Vec::new());
        Self { records, questions, reported: self.rows, asked_figures, ..self }
    }

    /// How many figures it explains: those of its records, and half of those that are asked about.
    pub fn explained_figures(&self) -> usize {
        self.figures() + self.asked_figures / 2
    }

    /// How many figures its records hold.
    pub fn figures(&self) -> usize {
        let filled = |quantity: &Quantity| usize::from(quantity.amount.ends().is_some());
        let of_series = |values: &ByPeriod<Quantity>| values.iter().map(|(_, value)| filled(value)).sum::<usize>();
        match &self.records {
            Records::Indicators(rows) => rows
                .iter()
                .map(|row| {
                    let undated = [&row.undated.target, &row.undated.revised, &row.undated.achieved];
                    let parts = row.undated.parts.iter().map(|part| filled(&part.quantity));
                    let undated = undated.into_iter().flatten().map(filled).chain(parts);
                    let baseline = row.indicator.baseline.plan.as_ref().map_or(0, |baseline| filled(&baseline.value));
                    let row = &row.indicator;
                    let targets = of_series(&row.targets) + of_series(&row.revised_targets);
                    let series = targets + of_series(&row.achieved);
                    undated.sum::<usize>() + baseline + series
                })
                .sum(),
            Records::Activities(rows) => {
                let funds = rows.iter().flat_map(|row| &row.activity.funding).map(|line| of_series(&line.funds));
                funds.sum()
            }
            Records::Funding(rows) => rows.iter().map(|row| of_series(&row.funding.funds)).sum(),
            Records::Published(rows) => rows.len(),
            Records::Facts(_) | Records::Registration(_) | Records::Structure(_) => 0,
        }
    }

    /// A table of rows that name their values themselves.
    pub fn without_header(origin: Origin, has_results: bool, rows: usize, records: Records) -> Self {
        Self {
            origin,
            has_results,
            rows,
            reported: 0,
            rows_moved: 0,
            rows_of_others: 0,
            records,
            layout: "",
            header_rows: None,
            columns: Vec::new(),
            values_are: None,
            change: None,
            combine: None,
            calendar: Calendar::default(),
            year_names: YearNames::default(),
            questions: Vec::new(),
            asked_figures: 0,
            beside_others: BesideOthers::Asked,
        }
    }
}

/// Records of one kind: a table never mixes kinds.
#[derive(Debug, Clone)]
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
    /// What the programme says of itself; empty for rows of anything else.
    pub fn facts(&self) -> &[FactRecord] {
        match self {
            Self::Facts(rows) => rows,
            Self::Registration(_)
            | Self::Structure(_)
            | Self::Indicators(_)
            | Self::Activities(_)
            | Self::Funding(_)
            | Self::Published(_) => &[],
        }
    }

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
#[derive(Debug, Clone)]
pub struct FactRecord {
    /// Name of the fact as printed, `Review year`; known or not.
    pub key: Sourced<String>,
    /// As printed in the cell; not parsed yet.
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
#[derive(Debug, Clone)]
pub struct StructureRecord {
    /// As the row states it, `1.1.3`.
    pub code: Option<Sourced<Code>>,
    /// What the row says that it is.
    pub rank: Option<Rank>,
    /// Code of the objective that a measure belongs to, where a column of its own gives it.
    pub parent: Option<Sourced<Code>>,
    /// As printed in the cell.
    pub title: Text,
    /// As printed; may name several.
    pub institution: Text,
    /// Type of a measure or an objective, as printed.
    pub kind: Text,
    /// Validity period of a measure, as printed: `2020-2022`, `Continuous`.
    pub validity: Text,
    /// What the evaluator states about whether it stays in the next programme.
    pub relevance: Option<StatedRelevance>,
    /// As printed in the cell.
    pub comment: Text,
    /// The row as a whole, not a cell of it.
    pub origin: Origin,
}

impl StructureRecord {
    /// A row of which only the code and what it describes are known.
    pub fn new(code: Option<Sourced<Code>>, rank: Option<Rank>, origin: Origin) -> Self {
        Self {
            code,
            rank,
            parent: None,
            title: None,
            institution: None,
            kind: None,
            validity: None,
            relevance: None,
            comment: None,
            origin,
        }
    }
}

/// What gathers rows, as a row of a table names it: an objective, a measure, an output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnerName {
    /// Its code; none where the row gives only its title.
    pub code: Option<Sourced<Code>>,
    /// Its title, without the code.
    pub title: Text,
    /// What it is, where the table says so.
    pub rank: Option<Rank>,
}

impl OwnerName {
    /// An owner of which only the code is known.
    pub fn from_code(code: Sourced<Code>) -> Self {
        Self { code: Some(code), title: None, rank: None }
    }

    /// What rows of the same owner have in common: its code, else its title, folded.
    pub fn key(&self) -> String {
        match (&self.code, &self.title) {
            (Some(code), _) => code.value.to_string(),
            (None, Some(title)) => fold(&title.value).into_owned(),
            (None, None) => String::new(),
        }
    }

    /// The cell that names it: that of its code, else that of its title.
    pub fn origin(&self) -> Option<Origin> {
        self.code.as_ref().map(|code| code.origin).or(self.title.as_ref().map(|title| title.origin))
    }
}

/// How a row names an indicator's place.
#[derive(Debug, Clone, Default)]
pub struct IndicatorPlace {
    /// The indicator's own code.
    pub code: Option<Sourced<IndicatorCode>>,
    /// What it belongs to, from the outermost to the one that owns it.
    pub owners: Vec<OwnerName>,
}

impl IndicatorPlace {
    /// The owner's code, from the indicator's code or its own column.
    pub fn owner_code(&self) -> Option<&Code> {
        let own = self.code.as_ref().map(|code| &code.value.owner);
        own.or_else(|| self.owners.last()?.code.as_ref().map(|code| &code.value))
    }

    /// What rows of the same owner have in common: the owner of the indicator's code, else the keys of its chain.
    pub fn owner_key(&self) -> String {
        match &self.code {
            Some(code) => code.value.owner.to_string(),
            None => self.owners.iter().map(OwnerName::key).collect::<Vec<_>>().join("\u{1e}"),
        }
    }

    /// The cell that names the owner, by the indicator's code or its own.
    pub fn origin(&self) -> Option<Origin> {
        self.code.as_ref().map(|code| code.origin).or_else(|| self.owners.last()?.origin())
    }

    /// Number of the indicator within its owner, from 1; none where the row has no indicator code.
    pub fn number(&self) -> Option<u32> {
        self.code.as_ref().map(|code| code.value.number)
    }

    /// Whether the row names neither its own code nor an owner.
    pub fn is_blank(&self) -> bool {
        self.code.is_none() && self.owners.is_empty()
    }
}

/// An indicator as a row of a table states it.
#[derive(Debug, Clone)]
pub struct IndicatorRecord {
    /// Where the row says that it belongs.
    pub place: IndicatorPlace,
    /// What the row states, as if it were a row of the plan. Its code is given when rows are joined.
    pub indicator: Box<Indicator>,
    /// Values of columns whose header names no year.
    pub undated: UndatedValues,
    /// The year, or the part of one, in which the row says that its target is due.
    pub target_due: Option<Sourced<ReportingPeriod>>,
    /// The part of a whole that the row is about: the header of each column of parts, and its cell. Empty for the whole.
    pub parts: Vec<(String, String)>,
    /// How many rows of the table it was made of; several in a long table.
    pub rows: usize,
}

/// Values whose year is not known yet.
#[derive(Debug, Clone, Default)]
pub struct UndatedValues {
    /// Target in a column such as `Target value`; of two the first one.
    pub target: Option<Quantity>,
    /// The revised target, where a column gives the first one too.
    pub revised: Option<Quantity>,
    /// Achieved value in a column such as `Achieved value`.
    pub achieved: Option<Quantity>,
    /// Targets and achieved values of parts of a year that nothing names yet: `Q1`.
    pub parts: Vec<UndatedPart>,
}

/// The value of a part of a year that is not known yet.
#[derive(Debug, Clone)]
pub struct UndatedPart {
    /// Whether it is a target; else it is an achieved value.
    pub is_target: bool,
    /// The part of the year.
    pub part: PartOfYear,
    /// The value.
    pub quantity: Quantity,
}

impl IndicatorRecord {
    /// A record of which only the place and the row are known.
    pub fn new(place: IndicatorPlace, origin: Origin) -> Self {
        let code = IndicatorCode { owner: code_to_come(), number: 1 };
        let (indicator, undated) = (Indicator::new(code, origin), UndatedValues::default());
        Self { place, indicator: Box::new(indicator), undated, target_due: None, parts: Vec::new(), rows: 1 }
    }
}

/// Placeholder for the code of a row until rows are joined.
fn code_to_come() -> Code {
    Code::from_name("?")
}

/// An activity as a row of a table states it.
#[derive(Debug, Clone)]
pub struct ActivityRecord {
    /// As the row states it, `1.1.3.2`.
    pub code: Option<Sourced<Code>>,
    /// Code of its measure, where the table states one for the row.
    pub measure: Option<Sourced<Code>>,
    /// What the row states, as if it were a row of the plan. Its code is given when rows are joined.
    pub activity: Activity,
    /// The funds of its line of funding, where their header names no year.
    pub undated_funds: Option<Quantity>,
}

impl ActivityRecord {
    /// A record of which only the codes and the row are known.
    pub fn new(code: Option<Sourced<Code>>, measure: Option<Sourced<Code>>, origin: Origin) -> Self {
        Self { code, measure, activity: Activity::new(code_to_come(), origin), undated_funds: None }
    }
}

/// A line of funding of a measure or an activity.
#[derive(Debug, Clone)]
pub struct FundingRecord {
    /// Code of the measure or activity that the line funds.
    pub code: Option<Sourced<Code>>,
    /// Source, budget reference and the funds of the years that the header names.
    pub funding: Funding,
    /// Funds in a column whose header names no year, in thousand RSD.
    pub undated_funds: Option<Quantity>,
}
