//! Verdicts as the numbers that formulas calculate with.

use super::word_list::ACHIEVED_BY_TOLERANCE;
use crate::model::Verdict;

/// A verdict as formulas know it. Its number is the place of its word, from 1, in the hidden sheet's list of verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictCode {
    /// The target is met.
    Achieved = 1,
    /// The target is missed.
    NotAchieved = 2,
    /// There is no achieved value.
    NoData = 3,
    /// There is no usable target or baseline.
    NotAssessable = 4,
    /// The target is met thanks to the tolerance only.
    AchievedByTolerance = 5,
}

impl VerdictCode {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 5] =
        [Self::Achieved, Self::NotAchieved, Self::NoData, Self::NotAssessable, Self::AchievedByTolerance];

    /// The code of a verdict; only an achieved target can rest on the tolerance.
    pub fn from_verdict(verdict: Verdict, rests_on_tolerance: bool) -> Self {
        match verdict {
            Verdict::Achieved if rests_on_tolerance => Self::AchievedByTolerance,
            Verdict::Achieved => Self::Achieved,
            Verdict::NotAchieved => Self::NotAchieved,
            Verdict::NoData => Self::NoData,
            Verdict::NotAssessable => Self::NotAssessable,
        }
    }

    /// The code of a word of the list, by the id of that word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.id() == id)
    }

    /// From 1 to 5.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The verdict that is counted.
    pub fn verdict(self) -> Verdict {
        match self {
            Self::Achieved | Self::AchievedByTolerance => Verdict::Achieved,
            Self::NotAchieved => Verdict::NotAchieved,
            Self::NoData => Verdict::NoData,
            Self::NotAssessable => Verdict::NotAssessable,
        }
    }

    /// Whether the target is met thanks to the tolerance only.
    pub fn rests_on_tolerance(self) -> bool {
        self == Self::AchievedByTolerance
    }

    /// The id of its word in the hidden sheet.
    pub fn id(self) -> &'static str {
        if self.rests_on_tolerance() { ACHIEVED_BY_TOLERANCE } else { self.verdict().id() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_has_its_place_as_its_number_and_comes_back_from_its_verdict_and_id() {
        for (place, code) in (1..).zip(VerdictCode::ALL) {
            assert_eq!(code.number(), place);
            assert_eq!(VerdictCode::from_verdict(code.verdict(), code.rests_on_tolerance()), code);
            assert_eq!(VerdictCode::from_id(code.id()), Some(code));
        }
        assert_eq!(VerdictCode::from_id("achieved-by-luck"), None);
    }

    #[test]
    fn the_verdicts_that_can_be_chosen_come_first_and_each_has_a_code() {
        let first = VerdictCode::ALL.map(VerdictCode::verdict);
        assert_eq!(&first[..Verdict::ALL.len()], Verdict::ALL);
        assert_eq!(VerdictCode::from_verdict(Verdict::NotAchieved, true), VerdictCode::NotAchieved);
    }
}
