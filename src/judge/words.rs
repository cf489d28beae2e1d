//! Values in words: levels of a scale, yes and no, words that are the same. They have no progress grade, which compares numbers.

#[cfg(test)]
mod tests;

use super::scale::Scale;
use super::target::targets_in_force;
use crate::model::{Amount, Indicator, Quantity, ReportingPeriod, Verdict};
use crate::text::fold;

/// How a value in words was compared with a target in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsRule {
    /// Both are levels of the scale that the unit names.
    Scale,
    /// Both are colours of a traffic light.
    Colours,
    /// Both are yes or no.
    YesNo,
    /// The target is no and the value yes, which a later target wants.
    YesAlready,
    /// Both are the same words.
    Same,
}

/// What was found of a value in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordsJudgement {
    /// How they were compared.
    pub rule: WordsRule,
    /// The period of the target.
    pub period: ReportingPeriod,
}

/// A value in words beside its target.
#[derive(Debug, Clone, Copy)]
pub(super) struct InWords<'p> {
    pub(super) indicator: &'p Indicator,
    pub(super) baseline: Option<&'p Quantity>,
    pub(super) target: &'p Quantity,
    /// The period of the target.
    pub(super) period: ReportingPeriod,
    pub(super) achieved: &'p Quantity,
}

impl InWords<'_> {
    /// The verdict and how it was found; none for words of which nobody knows how they compare.
    pub(super) fn verdict(&self) -> Option<(Verdict, WordsJudgement)> {
        let on_scale = Scale::of(self.indicator)
            .and_then(|scale| Some((scale.compare(self.achieved, self.target, self.baseline)?, scale.is_of_colours())))
            .map(|(compared, is_of_colours)| {
                (if is_of_colours { WordsRule::Colours } else { WordsRule::Scale }, compared.is_ge())
            });
        let in_words = || self.yes_no_or_same();
        let (rule, is_achieved) = on_scale.or_else(in_words)?;
        let verdict = if is_achieved { Verdict::Achieved } else { Verdict::NotAchieved };
        Some((verdict, WordsJudgement { rule, period: self.period }))
    }

    fn yes_no_or_same(&self) -> Option<(WordsRule, bool)> {
        let compared = match (self.target.amount, self.achieved.amount) {
            (Amount::YesNo(false), Amount::YesNo(true)) if wants_yes_after(self.indicator, self.period) => {
                (WordsRule::YesAlready, true)
            }
            (Amount::YesNo(target), Amount::YesNo(achieved)) => (WordsRule::YesNo, target == achieved),
            (Amount::Words, Amount::Words) if are_same_words(&self.target.printed, &self.achieved.printed) => {
                (WordsRule::Same, true)
            }
            _ => return None,
        };
        Some(compared)
    }
}

/// Whether a target of a later period is yes, so that yes is early and not wrong.
pub fn wants_yes_after(indicator: &Indicator, period: ReportingPeriod) -> bool {
    let mut targets = targets_in_force(indicator).into_iter();
    targets.any(|(later, target)| later > period && target.amount == Amount::YesNo(true))
}

/// Whether words are the same without regard to case, punctuation, spaces, accents and script. Signs count: `B+` is not `B`.
fn are_same_words(one: &str, other: &str) -> bool {
    let signs = |words: &str| -> String {
        let behind = words.trim().ends_with(['-', '−', '–']).then_some('-');
        words.chars().filter(|letter| matches!(letter, '+' | '<' | '>' | '=' | '%')).chain(behind).collect()
    };
    let (folded, other_folded) = (fold(one), fold(other));
    folded == other_folded && !folded.is_empty() && signs(one) == signs(other)
}
