//! Gives each indicator, activity, measure and objective its verdict with the reason, and the percentages.
//!
//! Everything here is data: the words are the report's. Sources of the rules: the programme's own ex-post analysis and
//! the README's chapter on rules.

mod effectiveness;
mod evaluation;
mod percentages;
mod profile;
mod relevance;
mod run;

pub use evaluation::{
    Achieved, ActivityEvaluation, Basis, DirectionFrom, Evaluation, Grade, IndicatorEvaluation, InferredDirection,
    MeasureEvaluation, NoVerdict, ObjectiveEvaluation, RangeEnd, RelevanceEvaluation, RelevanceFrom, ReviewYear,
    ReviewYearFrom, TargetFrom, UsedTarget,
};
pub use run::{evaluate, review_year};
pub use percentages::{Percentages, Tally};
pub use profile::{BUILT_IN, OverallRule, Profile, RangeRule, Scope, Treatment};
