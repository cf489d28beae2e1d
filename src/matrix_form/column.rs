//! The columns of an objective's sheet. Indicators and activities share the columns that the working group fills in.

use crate::model::{MatrixField, RowKind};

/// The relevance of an objective or measure.
pub const BLOCK_RELEVANCE: u16 = 1;
/// The baseline of an indicator.
pub const BASELINE: u16 = 1;
/// The values achieved before the review year, a line a year: `2020: 12`.
pub const ACHIEVED_BEFORE: u16 = 2;
/// The target of the review year.
pub const TARGET: u16 = 3;
/// The evaluator's own words on the relevance of an objective or measure.
pub const BLOCK_RELEVANCE_WORDS: u16 = 3;
/// The achieved value of the review year.
pub const ACHIEVED: u16 = 4;
/// The verdict in force.
pub const VERDICT: u16 = 5;
/// The evaluator's reasoning on an indicator.
pub const REASONING: u16 = 6;
/// The target of the last year and the evaluator's comment on it.
pub const LAST_TARGET: u16 = 7;
/// The relevance of an activity.
pub const ACTIVITY_RELEVANCE: u16 = 7;
/// The next steps on an indicator.
pub const INDICATOR_NEXT_STEPS: u16 = 8;
/// The evaluator's own words on the relevance of an activity.
pub const ACTIVITY_RELEVANCE_WORDS: u16 = 8;
/// The verdict that the working group sets against that of the rules.
pub const OVERRIDE: u16 = 9;
/// The reason of that verdict.
pub const OVERRIDE_REASON: u16 = 10;
/// The next steps on an activity.
pub const ACTIVITY_NEXT_STEPS: u16 = 10;
/// The working group's comment on a row of any kind.
pub const COMMENT: u16 = 11;
/// The token that names the row. This column and all at its right are hidden.
pub const TOKEN: u16 = 12;
/// The word of relevance that follows from an activity's status.
pub const ACTIVITY_DERIVED: u16 = 13;
/// The word of relevance that follows from the rows below a measure or objective.
pub const BLOCK_DERIVED: u16 = 14;
/// Whether an indicator is a measure's or an objective's: [`OWNER_MEASURE`] or [`OWNER_OBJECTIVE`].
pub const OWNER: u16 = 15;
/// The target in use; of a value to be maintained, its lower end.
pub const TARGET_USED: u16 = 16;
/// The other end of a range in use, and of a value to be maintained.
pub const TARGET_END: u16 = 17;
/// The achieved value in use, where the cell is no plain number.
pub const ACHIEVED_USED: u16 = 18;
/// The [`VerdictCode`](super::VerdictCode) that the rules give.
pub const RULE: u16 = 19;
/// The [`VerdictCode`](super::VerdictCode) in force.
pub const CODE: u16 = 20;
/// The number, from 1, of the class in the profile, or 0; only where the profile has classes.
pub const CLASS: u16 = 21;

/// What the column [`OWNER`] has for an indicator of a measure.
pub const OWNER_MEASURE: &str = "measure";
/// What the column [`OWNER`] has for an objective's own indicator.
pub const OWNER_OBJECTIVE: &str = "objective";

/// The column of each field, by the kind of row.
pub const FIELDS: &[(RowKind, MatrixField, u16)] = &[
    (RowKind::Objective, MatrixField::Relevance, BLOCK_RELEVANCE),
    (RowKind::Objective, MatrixField::RelevanceWords, BLOCK_RELEVANCE_WORDS),
    (RowKind::Objective, MatrixField::Comment, COMMENT),
    (RowKind::Measure, MatrixField::Relevance, BLOCK_RELEVANCE),
    (RowKind::Measure, MatrixField::RelevanceWords, BLOCK_RELEVANCE_WORDS),
    (RowKind::Measure, MatrixField::Comment, COMMENT),
    (RowKind::Indicator, MatrixField::Target, TARGET),
    (RowKind::Indicator, MatrixField::Achieved, ACHIEVED),
    (RowKind::Indicator, MatrixField::Verdict, VERDICT),
    (RowKind::Indicator, MatrixField::NextSteps, INDICATOR_NEXT_STEPS),
    (RowKind::Indicator, MatrixField::VerdictOverride, OVERRIDE),
    (RowKind::Indicator, MatrixField::OverrideReason, OVERRIDE_REASON),
    (RowKind::Indicator, MatrixField::Comment, COMMENT),
    (RowKind::Activity, MatrixField::Relevance, ACTIVITY_RELEVANCE),
    (RowKind::Activity, MatrixField::RelevanceWords, ACTIVITY_RELEVANCE_WORDS),
    (RowKind::Activity, MatrixField::NextSteps, ACTIVITY_NEXT_STEPS),
    (RowKind::Activity, MatrixField::Comment, COMMENT),
];
