//! Where a header names a part of a year: halves, quarters, months counted from January.

use super::marks::Said;
use super::points::{PointKind, Scan, Step};
use crate::model::PartOfYear;
use crate::read::words::stems::PeriodWord;
use crate::read::words::tokens::Gap;

impl Scan<'_> {
    /// The months from January on: `first nine months`, `9 months of 2021`, `9M 2021`, `I–IX 2021`.
    pub fn months_from_january(&self, at: usize) -> Step {
        let (months, to) = self.counted_months(at).or_else(|| self.roman_months(at))?;
        let part = match months {
            3 => PartOfYear::Quarter(1),
            6 => PartOfYear::Half(1),
            12 => return None,
            months => PartOfYear::Until(months),
        };
        Some((PointKind::Part(part), to))
    }

    /// A count of months with a word for the first of them, or in a header that names a year.
    fn counted_months(&self, at: usize) -> Option<(u8, usize)> {
        let is_first = |at: usize| usize::from(self.word(at) == Some(PeriodWord::First));
        let before = is_first(at);
        let number = at + before;
        let months = match self.word(number) {
            Some(PeriodWord::Three) => 3,
            Some(PeriodWord::Six) => 6,
            Some(PeriodWord::Nine) => 9,
            _ => self.small(number, 12).filter(|months| *months > 1)?,
        };
        let word = number + 1 + is_first(number + 1);
        let is_letter = self.is_text(word, "m") && self.is_separator(word, &[Gap::None]);
        if self.word(word) != Some(PeriodWord::Month) && !is_letter {
            return None;
        }
        let mut to = word + 1;
        let joined = to + usize::from(self.said(to) == Said::Joining);
        let behind = is_first(joined);
        to = if behind > 0 { joined + 1 } else { to };
        let is_first = before > 0 || behind > 0 || word > number + 1;
        let has_year = (0..self.marks.len()).any(|at| self.full_year(at).is_some());
        (is_first || has_year).then_some((months, to))
    }

    /// `I–IX`, with the year next to it unless the last month is behind April: `I–III` may be quarters.
    fn roman_months(&self, at: usize) -> Option<(u8, usize)> {
        let (Said::Roman(1), Said::Roman(last)) = (self.said(at), self.said(at + 1)) else { return None };
        let is_word = |at| matches!(self.word(at), Some(PeriodWord::Quarter | PeriodWord::Half));
        let is_counted = is_word(at + 2) || at > 0 && is_word(at - 1);
        let has_year = self.full_year(at + 2).is_some() || at > 0 && self.full_year(at - 1).is_some();
        let is_span = last > 1 && self.is_separator(at + 1, &[Gap::Dash]) && !is_counted && (last > 4 || has_year);
        is_span.then_some((last, at + 2))
    }

    /// Halves, quarters, the middle and end of a year.
    pub fn part(&self, at: usize) -> Step {
        use PeriodWord as P;
        let whole = |part| Some((PointKind::Part(part), at + 1));
        match self.word(at) {
            Some(P::MidYear) => return whole(PartOfYear::MidYear),
            Some(P::Mid) => {
                let next = at + 1 + usize::from(self.said(at + 1) == Said::Joining);
                return self.full_year(next).and_then(|_| whole(PartOfYear::MidYear));
            }
            Some(P::YearEnd) => return whole(PartOfYear::YearEnd),
            Some(P::ToDate) => return whole(PartOfYear::ToDate),
            Some(word @ (P::Quarter | P::Half)) => {
                let is_joining = matches!(self.said(at + 1), Said::Joining | Said::Word(P::Ordinal));
                let number = at + 1 + usize::from(is_joining);
                return self.counted(at, number, word);
            }
            Some(letter @ (P::QuarterLetter | P::HalfLetter)) => return self.lettered(at, letter),
            _ => {}
        }
        if let Some(quarters) = self.quarters_joined(at) {
            return Some(quarters);
        }
        // The number before the word: `1st quarter`, `II polugodište`, `first half`, `1Q`.
        let mut next = at + 1;
        self.ordinal(at)?;
        next += usize::from(self.word(next) == Some(P::Ordinal));
        match self.word(next)? {
            P::Quarter => self.counted(next, at, P::Quarter).map(|(kind, _)| (kind, next + 1)),
            P::Half => self.counted(next, at, P::Half).map(|(kind, _)| (kind, next + 1)),
            letter @ (P::QuarterLetter | P::HalfLetter) if self.is_separator(next, &[Gap::None]) => {
                self.counted(next, at, letter).map(|(kind, _)| (kind, next + 1))
            }
            _ => None,
        }
    }

    /// Two numbers before the word for quarters: `I–III kvartal`; all four end with the year.
    fn quarters_joined(&self, at: usize) -> Step {
        let (first, last) = (self.ordinal(at)?, self.ordinal(at + 1)?);
        if !self.is_separator(at + 1, &[Gap::Dash]) || self.word(at + 2) != Some(PeriodWord::Quarter) {
            return None;
        }
        let part = between(PartOfYear::Quarter(first), PartOfYear::Quarter(last)).unwrap_or(PartOfYear::YearEnd);
        Some((PointKind::Part(part), at + 3))
    }

    /// A number from 1 to 4 in any writing.
    pub fn ordinal(&self, at: usize) -> Option<u8> {
        match self.said(at) {
            Said::Roman(number @ 1..=4) => Some(number),
            Said::Word(PeriodWord::First) => Some(1),
            Said::Word(PeriodWord::Second) => Some(2),
            Said::Word(PeriodWord::Third) => Some(3),
            Said::Word(PeriodWord::Fourth) => Some(4),
            Said::Number(1, number @ 1..=4) => u8::try_from(number).ok(),
            _ => None,
        }
    }

    /// The part of a year of that word and the number beside it.
    fn counted(&self, word: usize, number: usize, kind: PeriodWord) -> Step {
        let count = self.ordinal(number)?;
        let part = match kind {
            PeriodWord::Half | PeriodWord::HalfLetter if count <= 2 => PartOfYear::Half(count),
            PeriodWord::Quarter | PeriodWord::QuarterLetter => PartOfYear::Quarter(count),
            _ => return None,
        };
        Some((PointKind::Part(part), word.max(number) + 1))
    }

    /// `Q1`, `T.4`, `H2`: a letter and its number, unless a code goes on behind them.
    fn lettered(&self, at: usize, letter: PeriodWord) -> Step {
        let is_near = self.is_separator(at + 1, &[Gap::None, Gap::Dot]) || self.is_text(at, "q");
        let is_code =
            self.is_continued(at + 1) && self.full_year(at + 2).is_none() && self.short_year(at + 2).is_none()
                || (at > 0
                    && self.is_separator(at, &[Gap::None, Gap::Dot])
                    && self.number(at - 1).is_some()
                    && self.full_year(at - 1).is_none());
        if !is_near || is_code || self.number(at + 1).is_none() {
            return None;
        }
        let (kind, next) = self.counted(at, at + 1, letter)?;
        Some((kind, next))
    }
}

/// From one part to another: `Q1–Q2` is half a year, `Q1–Q3` is nine months, `Q1–Q4` is the year, `Q2–Q4` ends with it.
pub fn between(from: PartOfYear, to: PartOfYear) -> Option<PartOfYear> {
    match (from, to) {
        (PartOfYear::Quarter(1), PartOfYear::Quarter(2)) => Some(PartOfYear::Half(1)),
        (PartOfYear::Quarter(3), PartOfYear::Quarter(4)) => Some(PartOfYear::Half(2)),
        (PartOfYear::Quarter(1 | 2), PartOfYear::Quarter(3)) => Some(PartOfYear::Until(9)),
        (PartOfYear::Quarter(1), PartOfYear::Quarter(4)) | (PartOfYear::Half(1), PartOfYear::Half(2)) => None,
        (_, to) => Some(to),
    }
}
