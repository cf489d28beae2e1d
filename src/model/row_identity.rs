//! Which row of the programme a decision of the working group is about, in a form that no language, sorting or saving
//! changes: `indicator 1.1.3#2`. The room `matrix_form` writes it into the matrix as a token.

use std::fmt;
use std::str::FromStr;

use super::code::{Code, IndicatorCode};
use super::terms::ids;

ids! {
    /// Kinds of rows that the working group fills in; the id is the first word of a row's token.
    RowKind {
        /// The row with an objective's relevance, not the heading above its indicators.
        Objective = "objective",
        /// The row with a measure's relevance, not the heading above its indicators.
        Measure = "measure",
        /// An indicator's row, with target, achieved value and verdict.
        Indicator = "indicator",
        /// An activity's row, without a verdict.
        Activity = "activity",
    }
}

ids! {
    /// The fields of a row that the working group fills in or that decide what it fills in.
    MatrixField {
        /// Target of the review year, a figure or words.
        Target = "target",
        /// Achieved value of the review year, a figure or words.
        Achieved = "achieved",
        /// Verdict in force, a formula: the override, else that of the rules.
        Verdict = "verdict",
        /// Verdict of the working group in place of that of the rules: one of the words of the list.
        VerdictOverride = "verdict-override",
        /// Why the working group overrides the verdict, free text.
        OverrideReason = "override-reason",
        /// Whether the row stays in the next programme: one of the words of the list.
        Relevance = "relevance",
        /// The evaluator's own words on relevance, copied from the inputs.
        RelevanceWords = "relevance-words",
        /// Possible next steps, free text.
        NextSteps = "next-steps",
        /// Comment of the working group, free text.
        Comment = "comment",
    }
}

impl MatrixField {
    /// Whether the working group fills it in.
    pub fn is_input(self) -> bool {
        !matches!(self, Self::Verdict | Self::RelevanceWords)
    }
}

/// The row of the programme that a row of the matrix describes, printed as `indicator 1.1.3#2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowIdentity {
    /// An objective.
    Objective(Code),
    /// A measure.
    Measure(Code),
    /// An indicator.
    Indicator(IndicatorCode),
    /// An activity.
    Activity(Code),
}

impl RowIdentity {
    /// The kind, which the token begins with.
    pub fn kind(&self) -> RowKind {
        match self {
            Self::Objective(_) => RowKind::Objective,
            Self::Measure(_) => RowKind::Measure,
            Self::Indicator(_) => RowKind::Indicator,
            Self::Activity(_) => RowKind::Activity,
        }
    }
}

impl fmt::Display for RowIdentity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind().id();
        match self {
            Self::Objective(code) | Self::Measure(code) | Self::Activity(code) => write!(out, "{kind} {code}"),
            Self::Indicator(code) => write!(out, "{kind} {code}"),
        }
    }
}

/// The text is no token of a row such as `indicator 1.1.3#2`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` names no row; expected `objective`, `measure`, `indicator` or `activity` and a code, as in indicator 1.1.3#2"
)]
pub struct BadRowIdentity(String);

impl FromStr for RowIdentity {
    type Err = BadRowIdentity;

    fn from_str(text: &str) -> Result<Self, BadRowIdentity> {
        let bad = || BadRowIdentity(text.to_owned());
        let (kind, code) = text.trim().split_once(' ').ok_or_else(bad)?;
        let kind = RowKind::from_id(kind).ok_or_else(bad)?;
        let read = || Code::read(code).ok_or_else(bad);
        Ok(match kind {
            RowKind::Objective => Self::Objective(read()?),
            RowKind::Measure => Self::Measure(read()?),
            RowKind::Indicator => Self::Indicator(code.parse().map_err(|_| bad())?),
            RowKind::Activity => Self::Activity(read()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_print_as_they_are_read() {
        for token in
            ["objective O1", "measure 1.1.3", "indicator 1.1.3#2", "activity 1.1.3.10", "measure Work package 7"]
        {
            assert_eq!(token.parse::<RowIdentity>().unwrap().to_string(), token);
        }
        assert_eq!(" indicator 1.1#1 ".parse::<RowIdentity>().unwrap().kind(), RowKind::Indicator);
    }

    #[test]
    fn what_names_no_row_is_refused_with_an_example() {
        for text in ["", "indicator", "indicator 1.1.3", "indikator 1.1.3#2", "1.1.3#2", "expost row", "measure  "] {
            let error = text.parse::<RowIdentity>().unwrap_err();
            assert!(error.to_string().contains("indicator 1.1.3#2"), "{text}");
        }
    }
}
