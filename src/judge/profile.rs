//! The rules of an evaluation: a TOML file under `data/profiles/`, or the user's own.

use rust_decimal::Decimal;

use super::evaluation::Basis;
use crate::error::Result;

crate::model::terms_ids! {
    /// Which indicators are counted for an objective's percentages.
    Scope {
        /// Those of its measures.
        Measures = "measures",
        /// Its own.
        Objective = "objective",
        /// Both.
        All = "all",
    }
}

crate::model::terms_ids! {
    /// How indicators without a verdict of achievement enter the percentages.
    Treatment {
        /// They count as not achieved.
        NotAchieved = "not-achieved",
        /// They are left out.
        LeftOut = "left-out",
    }
}

crate::model::terms_ids! {
    /// How the overall percentages are formed.
    OverallRule {
        /// The mean of the specific objectives' percentages.
        MeanOfObjectives = "mean-of-objectives",
        /// All counted indicators together.
        Pooled = "pooled",
    }
}

crate::model::terms_ids! {
    /// From which end a range counts.
    RangeRule {
        /// The end nearer the baseline.
        Near = "near",
        /// The end farther from it.
        Far = "far",
    }
}

/// A named set of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// What it is, in a few words.
    pub title: Option<String>,
    /// The tolerance, a fraction from 0 to below 1: 0.1 is 10 %.
    pub tolerance: Decimal,
    /// What the tolerance applies to.
    pub basis: Basis,
    /// From which end a range counts.
    pub range: RangeRule,
    /// Which indicators are counted.
    pub scope: Scope,
    /// How indicators without data enter the percentages.
    pub no_data: Treatment,
    /// How indicators without a usable target enter the percentages.
    pub not_assessable: Treatment,
    /// How the overall figure is formed.
    pub overall: OverallRule,
}

/// The names of the built-in profiles; the first is the default.
pub const BUILT_IN: &[&str] = &["strict", "annex7"];

/// The files of the built-in profiles, in the order of [`BUILT_IN`].
const FILES: &[&str] =
    &[include_str!("../../data/profiles/strict.toml"), include_str!("../../data/profiles/annex7.toml")];

impl Profile {
    /// The built-in profile of that name.
    pub fn built_in(name: &str) -> Option<Self> {
        let (name, text) = BUILT_IN.iter().zip(FILES).find(|(built_in, _)| **built_in == name)?;
        Self::from_toml(text, name).ok()
    }

    /// The text of the built-in profile of that name: a template for one's own.
    pub fn built_in_text(name: &str) -> Option<&'static str> {
        BUILT_IN.iter().zip(FILES).find(|(built_in, _)| **built_in == name).map(|(_, text)| *text)
    }

    /// Reads a profile; `place` names the file in errors. A key that is not given is as in `strict`; a profile without a
    /// name is called as its file.
    ///
    /// # Errors
    /// Unknown keys and nonsense values, all of them, with the line.
    pub fn from_toml(text: &str, place: &str) -> Result<Self> {
        super::profile_file::read(text, place)
    }
}
