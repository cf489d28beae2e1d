//! Gives each indicator, activity, measure and objective its verdict with the reason, and the percentages.
//!
//! Everything here is data: the words are the report's. Sources of the rules: the programme's own ex-post analysis and
//! the README's chapter on rules.

#![warn(clippy::wildcard_enum_match_arm)]

mod band;
mod baseline;
mod basis;
mod class;
mod class_counts;
mod direction;
mod effectiveness;
mod evaluate;
mod evaluation;
mod grade;
mod percentages;
mod period;
mod profile;
mod profile_file;
mod relevance;
mod scale;
mod stated;
mod target;
mod words;

#[cfg(test)]
pub(crate) mod tests;

pub use baseline::baseline;
pub use basis::Basis;
pub use class::{Class, Classes, FoundClass};
pub use class_counts::ClassCounts;
pub use direction::{DirectionFrom, InferredDirection, direction, direction_of_targets};
pub use evaluate::{evaluate, review};
pub use evaluation::{
    Achieved, ActivityEvaluation, Evaluation, GroupVerdict, IndicatorEvaluation, MeasureEvaluation, NoVerdict,
    ObjectiveEvaluation, RelevanceEvaluation, RelevanceFrom, Review, ReviewFrom,
};
pub use grade::Grade;
pub use percentages::{Percentages, Tally};
pub use period::{JudgedByPart, judged_by_part};
pub use profile::{OverallRule, Profile, RangeRule, RuleChange, Scope, Treatment};
pub use profile_file::BUILT_IN;
pub use scale::Scale;
pub use stated::StatedVerdict;
pub use target::{ChosenTarget, RangeEnd, TargetFrom, UsedTarget, is_met_by_nothing, targets_in_force};
pub use words::{WordsJudgement, WordsRule, wants_yes_after};
