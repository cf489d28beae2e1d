//! The rules of an evaluation: a TOML file under `data/profiles/`, or the user's own.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::basis::Basis;
use super::class::Classes;
use crate::model::Direction;

crate::model::terms_ids! {
    /// Which indicators are counted for an objective's percentages.
    Scope {
        /// Those of its measures.
        Measures = "measures",
        /// The objective's own indicators, without those of its measures.
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
        /// The end nearer the baseline, which is easier to reach.
        Near = "near",
        /// The end farther from the baseline, which is harder to reach.
        Far = "far",
    }
}

/// A named set of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Name that `--profile` and published results use, `strict`.
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
    /// Classes beside the verdict, where the profile has any.
    pub classes: Option<Classes>,
    /// The rules that a returned workbook changed.
    pub changes: Vec<RuleChange>,
}

/// A rule of a profile that was changed in a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleChange {
    /// Its key in the file of a profile, `tolerance`.
    pub key: String,
    /// Its value in the profile.
    pub written: String,
    /// Its value now.
    pub value: String,
}

impl Profile {
    /// The rules by their keys in the file of a profile, with their values: numbers, or ids. The classes are by
    /// [`Self::class_key`], in the order of their shares.
    pub fn rules(&self) -> Vec<(Cow<'static, str>, String)> {
        let mut rules: Vec<(Cow<'static, str>, String)> = vec![
            ("tolerance".into(), self.tolerance.normalize().to_string()),
            ("basis".into(), self.basis.id().to_owned()),
            ("range".into(), self.range.id().to_owned()),
            ("scope".into(), self.scope.id().to_owned()),
            ("no-data".into(), self.no_data.id().to_owned()),
            ("not-assessable".into(), self.not_assessable.id().to_owned()),
            ("overall".into(), self.overall.id().to_owned()),
        ];
        if let Some(classes) = &self.classes {
            rules.push(("classes-on".into(), classes.basis.id().to_owned()));
            for (number, class) in classes.all.iter().enumerate() {
                let mut push = |key, value: &str| rules.push((Self::class_key(number, key).into(), value.to_owned()));
                push("name", &class.name);
                push("source", &class.source);
                if let Some(from) = class.from {
                    push("from", &from.normalize().to_string());
                }
            }
        }
        rules
    }

    /// The key of a rule of the class of that number: `class 1 from`.
    pub fn class_key(number: usize, key: &str) -> String {
        format!("class {} {key}", number + 1)
    }

    /// The value of the rule of that key.
    pub fn rule(&self, key: &str) -> Option<String> {
        self.rules().into_iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The same before a workbook changed it.
    pub fn written_rule(&self, key: &str) -> Option<String> {
        let change = self.changes.iter().find(|change| change.key == key);
        change.map(|change| change.written.clone()).or_else(|| self.rule(key))
    }

    /// The shares, as fractions, on which a verdict or a class turns, where a ratio of that kind is printed for an indicator of
    /// that direction: a printed ratio is on the same side of each as the exact one.
    pub fn decisive_shares(&self, ratio: Basis, direction: Direction) -> Vec<Decimal> {
        let mut shares = vec![Decimal::ONE];
        let decides = |basis: Basis| basis == ratio || (direction == Direction::Maintain && ratio == Basis::Level);
        if decides(self.basis) {
            shares.push(Decimal::ONE - self.tolerance);
        }
        if let Some(classes) = self.classes.as_ref().filter(|classes| decides(classes.basis)) {
            shares.extend(classes.thresholds());
        }
        // Of a level that should fall the share of the target is counted down from twice the target.
        let from_above = |share: &Decimal| Decimal::TWO - share;
        match (ratio, direction) {
            (Basis::Change, _) | (Basis::Level, Direction::Increase) => shares,
            (Basis::Level, Direction::Decrease) => shares.iter().map(from_above).collect(),
            (Basis::Level, Direction::Maintain) => {
                shares.iter().map(from_above).chain(shares.iter().copied()).collect()
            }
        }
    }
}
