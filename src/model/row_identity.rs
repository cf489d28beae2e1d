//! Which row of the programme a row of the evaluation matrix speaks of, in a form that no language, sorting or saving
//! changes: `indicator 1.1.3#2`.
//!
//! Each row of an objective's sheet that the working group can fill in carries this token in a hidden column. The hidden
//! sheet [`MATRIX_SHEET`] says which schema the workbook follows and where the fields stand. It is a table of four columns,
//! `record`, `kind`, `id` and `value`:
//!
//! | record | kind | id | value |
//! | --- | --- | --- | --- |
//! | `schema` | | | [`MATRIX_SCHEMA`] |
//! | `programme`, `review-year`, `language` | | | the title, `2021`, `en` |
//! | `profile` | `built-in`, or nothing for one of the user's own | | `annex7` |
//! | `column` | `row` | `token` | the letter of the hidden column, `M` |
//! | `column` | a [`RowKind`] | a [`MatrixField`] | the letter of the field's column in rows of that kind |
//! | `word` | `relevance`, `verdict` | an id, `not-achieved` | the word that the cells show for it, with its mark |
//! | `draft` | | | what stands before a sentence that the program drafted |
//! | `direction` | | an indicator's code | its direction |
//! | `planned-target` | | an indicator's code | the plan's target of the review year, where it counts and no cell shows it |
//! | `missing` | | | a word that stands for "no value" |
//! | `merge-sheet`, `merge-note` | | | in merged copies: a sheet that is no part of the matrix, a note of the merging |

use std::fmt;
use std::str::FromStr;

use super::code::{Code, IndicatorCode};
use super::terms::ids;

/// The name of the hidden sheet that says how a matrix is to be read.
pub const MATRIX_SHEET: &str = "expost";

/// The schema of the matrix as the working group fills it in.
pub const MATRIX_SCHEMA: &str = "expost-matrix/1";

/// What stands in the column of the tokens in a row of column titles.
pub const TOKEN_TITLE: &str = "expost row";

ids! {
    /// The kinds of rows that the working group fills in.
    RowKind {
        /// The relevance row of an objective.
        Objective = "objective",
        /// The relevance row of a measure.
        Measure = "measure",
        /// The row of an indicator.
        Indicator = "indicator",
        /// The row of an activity.
        Activity = "activity",
    }
}

ids! {
    /// The fields of the matrix that a later reading asks for.
    MatrixField {
        /// The target of the review year.
        Target = "target",
        /// The achieved value of the review year.
        Achieved = "achieved",
        /// The verdict that stands: the override, else that of the rules.
        Verdict = "verdict",
        /// The verdict that the working group sets against that of the rules.
        VerdictOverride = "verdict-override",
        /// Why it does.
        OverrideReason = "override-reason",
        /// Whether the row stays in the next programme: one of the words of the list.
        Relevance = "relevance",
        /// The evaluator's own words on that.
        RelevanceWords = "relevance-words",
        /// Possible next steps.
        NextSteps = "next-steps",
        /// The comment.
        Comment = "comment",
    }
}

impl MatrixField {
    /// Whether the working group fills it in.
    pub fn is_input(self) -> bool {
        !matches!(self, Self::Verdict | Self::RelevanceWords)
    }

    /// The list in the hidden sheet whose words its cells show; none where they show what people write.
    pub fn list(self) -> Option<&'static str> {
        match self {
            Self::Relevance => Some("relevance"),
            Self::Verdict | Self::VerdictOverride => Some("verdict"),
            _ => None,
        }
    }
}

/// The row of the programme that a row of the matrix speaks of.
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
    /// What kind of row it is.
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
        if kind == RowKind::Indicator {
            return Ok(Self::Indicator(code.parse().map_err(|_| bad())?));
        }
        let code = Code::read(code).ok_or_else(bad)?;
        Ok(match kind {
            RowKind::Objective => Self::Objective(code),
            RowKind::Measure => Self::Measure(code),
            _ => Self::Activity(code),
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
        for text in ["", "indicator", "indicator 1.1.3", "indikator 1.1.3#2", "1.1.3#2", TOKEN_TITLE, "measure  "] {
            let error = text.parse::<RowIdentity>().unwrap_err();
            assert!(error.to_string().contains("indicator 1.1.3#2"), "{text}");
        }
    }
}
