//! Gives each indicator, activity, measure and objective its verdict with the reason, and the percentages.
//!
//! Everything here is data: the words are the report's. Sources of the rules: the programme's own ex-post analysis and
//! the README's chapter on rules.

mod direction;
mod effectiveness;
mod evaluate;
mod evaluation;
mod grade;
mod percentages;
mod profile;
mod profile_file;
mod relevance;
mod stated;
mod target;

#[cfg(test)]
mod cases;
#[cfg(test)]
mod programmes;
#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod sample;

pub use evaluate::{achieved_years, evaluate, review_year};
pub use evaluation::{
    Achieved, ActivityEvaluation, Basis, DirectionFrom, Evaluation, Grade, GroupVerdict, IndicatorEvaluation,
    InferredDirection, MeasureEvaluation, NoVerdict, ObjectiveEvaluation, RangeEnd, RelevanceEvaluation, RelevanceFrom,
    ReviewYear, ReviewYearFrom, StatedVerdict, TargetFrom, UsedTarget,
};
pub use percentages::{Percentages, Tally};
pub use profile::{BUILT_IN, OverallRule, Profile, RangeRule, Scope, Treatment};
pub use target::ChosenTarget;
