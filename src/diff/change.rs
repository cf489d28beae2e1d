//! What a comparison is made of and what comes out of it.

use crate::judge::Evaluation;
use crate::model::{FundsSum, Origin, Programme, Quantity, ReportingPeriod, Year, terms_ids};

terms_ids! {
    /// What happened to a row.
    Kind {
        /// Only the new side has it.
        Appeared = "appeared",
        /// Only the old side has it.
        Disappeared = "disappeared",
        /// Its name has changed.
        Renamed = "renamed",
        /// Its code has changed, and not only because that of the row above it has.
        Renumbered = "renumbered",
        /// A value of it has changed.
        Changed = "changed",
    }
}

terms_ids! {
    /// What a row describes.
    RowLevel {
        /// The programme as a whole: title, period, overall percentages.
        Programme = "programme",
        /// An objective.
        Objective = "objective",
        /// A measure.
        Measure = "measure",
        /// An indicator.
        Indicator = "indicator",
        /// An activity.
        Activity = "activity",
    }
}

terms_ids! {
    /// What of a row has changed.
    What {
        /// The row as a whole.
        Row = "row",
        /// The number or name that a row is referred to by.
        Code = "code",
        /// Its name or title.
        Name = "name",
        /// The institution that is responsible for the row.
        Institution = "institution",
        /// The document that the programme belongs to.
        UmbrellaDocument = "umbrella-document",
        /// The first year of the action plan.
        FirstYear = "first-year",
        /// The last year of the action plan.
        LastYear = "last-year",
        /// A measure's type.
        Type = "type",
        /// A measure's validity.
        Validity = "validity",
        /// An indicator's unit.
        Unit = "unit",
        /// Where an indicator's values can be verified.
        SourceOfVerification = "source-of-verification",
        /// The direction that the table states.
        Direction = "direction",
        /// The value before the programme, with its year.
        Baseline = "baseline",
        /// The baseline's year.
        BaselineYear = "baseline-year",
        /// The target of a year, as revised where it was.
        Target = "target",
        /// The achieved value of a year.
        Achieved = "achieved",
        /// The target that the indicator was held against, where the years judged differ or an evaluation is read back.
        TargetUsed = "target-used",
        /// The achieved value that was judged, where the years judged differ or an evaluation was read back.
        AchievedUsed = "achieved-used",
        /// What the rules, or the evaluator, say of an indicator.
        Verdict = "verdict",
        /// Partners in the implementation.
        Partners = "partners",
        /// When an activity is due.
        Deadline = "deadline",
        /// How far an activity has come.
        Status = "status",
        /// The funds of a year, from all sources together.
        Funds = "funds",
        /// Whether the row stays in the next programme.
        Relevance = "relevance",
        /// Percent of indicators achieved.
        AchievedPct = "achieved-pct",
        /// The evaluator's reasoning for the progress.
        Remark = "remark",
        /// The evaluator's words on an activity's effectiveness.
        Effectiveness = "effectiveness",
        /// The evaluator's comment.
        Comment = "comment",
        /// Possible next steps.
        NextSteps = "next-steps",
        /// Why the working group set another verdict.
        GroupReason = "group-reason",
        /// The working group's comment.
        GroupComment = "group-comment",
    }
}

impl What {
    /// Whether people write it when they evaluate: between two evaluations it is compared also where one says nothing.
    pub fn is_written_by_evaluators(self) -> bool {
        matches!(
            self,
            Self::Remark
                | Self::Effectiveness
                | Self::Comment
                | Self::NextSteps
                | Self::GroupReason
                | Self::GroupComment
        )
    }
}

/// One of the two things that are compared.
#[derive(Debug, Clone, Copy)]
pub struct Side<'p> {
    /// The inputs as the user gave them.
    pub name: &'p str,
    /// As read from the inputs of this side.
    pub programme: &'p Programme,
    /// Whether it is an evaluation read back, which holds what was judged and no more.
    pub recorded: bool,
    /// Its verdicts; none where there is nothing to judge, as in a plan alone.
    pub evaluation: Option<&'p Evaluation<'p>>,
}

/// What one side of a change states.
#[derive(Debug, Clone, PartialEq)]
pub enum StatedValue<'p> {
    /// Words as printed.
    Words(&'p str),
    /// An owner or indicator code, `1.1.3#2`.
    Code(String),
    /// The cell of a baseline, target or achieved value.
    Figure(&'p Quantity),
    /// Funds of a year summed over all lines, one sum for each currency.
    Funds(Vec<FundsSum>),
    /// A percentage rounded to a whole number, 0 to 100.
    Percent(u8),
    /// A year.
    Year(Year),
    /// A word of a closed list: the list's id and the word's.
    Term(&'static str, &'static str),
}

/// What one side of a change states, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement<'p> {
    /// In the form in which the two sides are compared.
    pub value: StatedValue<'p>,
    /// The cell, if it is in one.
    pub at: Option<Origin>,
}

/// One difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Change<'p> {
    /// What happened.
    pub kind: Kind,
    /// What the row describes.
    pub level: RowLevel,
    /// The row's code on the new side; on the old side where it disappeared.
    pub code: String,
    /// The row's code on the old side, where that is another.
    pub old_code: Option<String>,
    /// The row's name on the new side; on the old side where the new has none.
    pub name: &'p str,
    /// What has changed.
    pub what: What,
    /// The period of the value.
    pub period: Option<ReportingPeriod>,
    /// What the old side says; none where it says nothing.
    pub old: Option<Statement<'p>>,
    /// What the new side says; none where it says nothing.
    pub new: Option<Statement<'p>>,
}

/// How many rows of a level there are, and how many of them something happened to. A row can be renamed, renumbered and
/// changed at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelCounts {
    /// Programme, objective, measure, indicator or activity.
    pub level: RowLevel,
    /// Rows of the old side.
    pub old: usize,
    /// Rows of the new side.
    pub new: usize,
    /// Rows by kind, in the order of [`Kind::ALL`].
    pub by_kind: [usize; Kind::ALL.len()],
    /// Rows in which nothing has changed.
    pub unchanged: usize,
}

/// Something that only one side says of any row of a level: it is not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OneSided {
    /// Programme, objective, measure, indicator or activity.
    pub level: RowLevel,
    /// What.
    pub what: What,
    /// Of which period, where values of single periods are left out.
    pub period: Option<ReportingPeriod>,
    /// Whether the old side says it.
    pub in_old: bool,
}

/// The differences of two sides.
#[derive(Debug)]
pub struct Comparison<'p> {
    /// The side that was given first.
    pub old: Side<'p>,
    /// The side that was given second.
    pub new: Side<'p>,
    /// The differences, by code; those of a row are together.
    pub changes: Vec<Change<'p>>,
    /// The counts of objectives, measures, indicators and activities.
    pub counts: Vec<LevelCounts>,
    /// What was not compared because only one side says it.
    pub one_sided: Vec<OneSided>,
    /// The number that the codes of a side leave out, by which they were aligned, and whether it is the old side.
    pub aligned: Option<(u32, bool)>,
    /// Whether there were too many rows without a partner to look for names that are alike.
    pub likeness_left_out: bool,
}

impl Comparison<'_> {
    /// Whether verdicts, percentages and derived relevance were compared.
    pub fn is_judged(&self) -> bool {
        self.old.evaluation.is_some() && self.new.evaluation.is_some()
    }
}
