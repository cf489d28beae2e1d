//! Where a header names a year, a day, a month or a part of a year.

use super::marks::{Mark, Said};
use crate::model::{Date, PartOfYear, ReportingPeriod, Year};
use crate::read::words::stems::PeriodWord;
use crate::read::words::tokens::{Gap, Token, TokenKind};

/// What a header names at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointKind {
    /// A year, a fiscal year, or a span of years.
    Years(ReportingPeriod),
    /// A day.
    Day(Date),
    /// A day and a month without a year: the beginning of `01.01.–30.09.2021`.
    DayOfMonth(u8, u8),
    /// A month, with its year where that is next to it.
    Month(u8, Option<u16>),
    /// A part of a year without the year.
    Part(PartOfYear),
    /// A year counted from the programme's first, 1 to 20: `Year 1`, `2. godina`.
    NthYear(u8),
    /// A time that is no period: `prices of 2015`.
    Unplaced,
}

/// A place in a header that names a time; `from` and `to` are tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// What it names.
    pub kind: PointKind,
    /// The first token.
    pub from: usize,
    /// The token behind the last.
    pub to: usize,
    /// Whether its last token is a word for `until`.
    pub is_until: bool,
}

impl Point {
    /// The calendar years that it names: both of a fiscal year, none of a part without its year.
    pub fn years(&self) -> Vec<Year> {
        match self.kind {
            PointKind::Years(ReportingPeriod::Fiscal(year)) => vec![Year(year.0.saturating_sub(1)), year],
            PointKind::Years(ReportingPeriod::Span(from, to)) => (from.0..=to.0).map(Year).collect(),
            PointKind::Years(period) => vec![period.year()],
            PointKind::Day(date) => vec![Year(date.year())],
            PointKind::Month(_, Some(year)) => vec![Year(year)],
            PointKind::Month(_, None)
            | PointKind::DayOfMonth(..)
            | PointKind::Part(_)
            | PointKind::NthYear(_)
            | PointKind::Unplaced => Vec::new(),
        }
    }
}

/// The places of a header that name a time, in order.
pub fn points(tokens: &[Token], marks: &[Mark]) -> Vec<Point> {
    let scan = Scan { tokens, marks };
    let mut points: Vec<Point> = Vec::new();
    let mut at = 0;
    while at < marks.len() {
        let Some((kind, to)) = scan.point(at) else {
            // `until` behind a point joins it with the next one.
            if let (Said::Word(PeriodWord::Until), Some(last)) = (marks[at].said, points.last_mut())
                && last.to == marks[at].from
            {
                last.to = marks[at].to;
                last.is_until = true;
            }
            at += 1;
            continue;
        };
        points.push(Point { kind, from: marks[at].from, to: marks[to - 1].to, is_until: false });
        at = to;
    }
    points
}

/// The tokens of a header and what they say, looked at mark by mark.
pub struct Scan<'h> {
    pub tokens: &'h [Token],
    pub marks: &'h [Mark],
}

/// A point's kind, and the mark behind it.
pub type Step = Option<(PointKind, usize)>;

impl Scan<'_> {
    fn point(&self, at: usize) -> Step {
        self.unplaced(at)
            .or_else(|| self.nth_year(at))
            .or_else(|| self.day(at))
            .or_else(|| self.day_of_month(at))
            .or_else(|| self.months_from_january(at))
            .or_else(|| self.part(at))
            .or_else(|| self.month(at))
            .or_else(|| self.years(at))
    }

    pub fn said(&self, at: usize) -> Said {
        self.marks.get(at).map_or(Said::Other, |mark| mark.said)
    }

    fn gap(&self, at: usize) -> Option<Gap> {
        self.marks.get(at).map(|mark| self.tokens[mark.from].gap)
    }

    pub fn number(&self, at: usize) -> Option<(usize, u32)> {
        if let Said::Number(digits, number) = self.said(at) { Some((digits, number)) } else { None }
    }

    pub fn word(&self, at: usize) -> Option<PeriodWord> {
        if let Said::Word(word) = self.said(at) { Some(word) } else { None }
    }

    /// A number of at most two digits within a range.
    pub fn small(&self, at: usize, most: u8) -> Option<u8> {
        let (digits, number) = self.number(at)?;
        u8::try_from(number).ok().filter(|number| digits <= 2 && (1..=most).contains(number))
    }

    /// A year of four digits, whatever is beside it.
    pub fn full_year(&self, at: usize) -> Option<u16> {
        let (digits, number) = self.number(at)?;
        u16::try_from(number).ok().filter(|year| digits == 4 && (1900..=2100).contains(year))
    }

    /// A year of two digits, of this century.
    pub fn short_year(&self, at: usize) -> Option<u16> {
        let (digits, number) = self.number(at)?;
        u16::try_from(number).ok().filter(|year| digits == 2 && *year >= 10).map(|year| 2000 + year)
    }

    pub fn is_separator(&self, at: usize, gaps: &[Gap]) -> bool {
        self.gap(at).is_some_and(|gap| gaps.contains(&gap))
    }

    /// `2022-06-01`, `31.12.2022`, `31 December 2022`, `December 31, 2022`.
    fn day(&self, at: usize) -> Step {
        const BETWEEN: &[Gap] = &[Gap::Dash, Gap::Dot, Gap::Slash, Gap::Underscore];
        let is_apart = self.is_separator(at + 1, BETWEEN) && self.is_separator(at + 2, BETWEEN);
        if let (Some(year), Some(month), Some(day), true) =
            (self.full_year(at), self.small(at + 1, 12), self.small(at + 2, 31), is_apart)
        {
            return self.timed(Date::new(year, month, day)?, at + 3);
        }
        if let (Some(first), Some(second), true) = (self.small(at, 31), self.small(at + 1, 31), is_apart) {
            let is_dotted = self.is_separator(at + 2, &[Gap::Dot, Gap::Slash]);
            let year = self.full_year(at + 2).or_else(|| self.short_year(at + 2).filter(|_| is_dotted))?;
            let date = Date::new(year, second, first).or_else(|| Date::new(year, first, second))?;
            return self.timed(date, at + 3);
        }
        if let (Some(day), Said::Roman(month)) = (self.small(at, 31), self.said(at + 1))
            && self.is_separator(at + 1, BETWEEN)
        {
            return Some((PointKind::Day(Date::new(self.full_year(at + 2)?, month, day)?), at + 3));
        }
        let ordinal = |at: usize| at + usize::from(self.word(at) == Some(PeriodWord::Ordinal));
        if let Some(day) = self.small(at, 31) {
            let mut next = ordinal(at + 1);
            next += usize::from(self.said(next) == Said::Joining);
            let Said::Month(month) = self.said(next) else { return None };
            next += 1 + usize::from(self.said(next + 1) == Said::Joining);
            let is_day = matches!(self.said(next + 1), Said::Month(_));
            let short = self.short_year(next).filter(|_| self.is_separator(next, BETWEEN) && !is_day);
            let date = Date::new(self.full_year(next).or(short)?, month, day)?;
            return Some((PointKind::Day(date), next + 1));
        }
        if let (Said::Month(month), Some(day)) = (self.said(at), self.small(at + 1, 31)) {
            let next = ordinal(at + 2);
            let date = Date::new(self.full_year(next)?, month, day)?;
            return Some((PointKind::Day(date), next + 1));
        }
        None
    }

    /// The first day of a span whose last day has the year: `01.01.–30.09.2021`, `1 July – 31 December 2021`.
    fn day_of_month(&self, at: usize) -> Step {
        let day = self.small(at, 31)?;
        let (month, next) = match self.said(at + 1) {
            Said::Month(month) => (month, at + 2),
            _ if self.is_separator(at + 1, &[Gap::Dot, Gap::Slash]) => (self.small(at + 1, 12)?, at + 2),
            _ => return None,
        };
        let is_until = self.word(next) == Some(PeriodWord::Until);
        let last = next + usize::from(is_until);
        let is_span = is_until || self.is_separator(next, &[Gap::Dash]);
        let has_last = is_span && matches!(self.day(last), Some((PointKind::Day(_), _)));
        match has_last {
            true => Some((PointKind::DayOfMonth(day, month), next)),
            false => self.lone_day(at, month, next).map(|part| (PointKind::Part(part), next)),
        }
    }

    /// A day without a year: the part of the year that ends with it, `31 March`, `(30.06.)`; the last day of December ends
    /// the year. In figures only in brackets of its own, or behind words such as `as of`: others are codes.
    fn lone_day(&self, at: usize, month: u8, next: usize) -> Option<PartOfYear> {
        let (_, _, last) = Date::first_of_month(2024, month).last_of_month().parts();
        let day = self.small(at, 31).filter(|day| *day == last || month == 2 && *day == 28)?;
        let bracket = |at: usize| self.marks.get(at).and_then(|mark| self.tokens[mark.from].bracket);
        let is_alone =
            bracket(at).is_some() && (at == 0 || bracket(at - 1) != bracket(at)) && bracket(next) != bracket(at);
        let is_behind_words = at > 0 && matches!(self.word(at - 1), Some(PeriodWord::AsOf | PeriodWord::Until));
        let is_written = matches!(self.said(at + 1), Said::Month(_));
        // `01.01.–30.06.`
        let ends_span = at > 1
            && self.is_separator(at, &[Gap::Dash])
            && self.small(at - 2, 31).is_some()
            && self.small(at - 1, 12).is_some();
        match (is_written || is_alone || is_behind_words || ends_span, month) {
            (false, _) => None,
            (true, 12) if day == 31 => Some(PartOfYear::YearEnd),
            (true, _) => Some(PartOfYear::Until(month)),
        }
    }

    /// A date with or without a time behind it: the first of a month at a time of day is a spreadsheet's way to write
    /// the month.
    fn timed(&self, date: Date, at: usize) -> Step {
        let mut next = at;
        if self.number(next).is_some() && self.is_separator(next + 1, &[Gap::Colon]) {
            next += 1;
            while self.number(next).is_some() && self.is_separator(next, &[Gap::Colon, Gap::Dot]) {
                next += 1;
            }
        }
        let (year, month, day) = date.parts();
        let kind = if next > at && day == 1 { PointKind::Month(month, Some(year)) } else { PointKind::Day(date) };
        Some((kind, next))
    }

    /// `June 2022`, `Jun-22`, `2022 June`, `06/2022`, `2022-06`, `2022M06`, `June`.
    fn month(&self, at: usize) -> Step {
        if let Said::Month(month) = self.said(at) {
            let next = at + 1 + usize::from(self.said(at + 1) == Said::Joining);
            if let Some(year) = self.full_year(next).or_else(|| self.short_year(at + 1)) {
                return Some((
                    PointKind::Month(month, Some(year)),
                    if self.full_year(next).is_some() { next + 1 } else { at + 2 },
                ));
            }
            return Some((PointKind::Month(month, None), at + 1));
        }
        if let (Some((2, _)), Some(month), Some(year)) = (self.number(at), self.small(at, 12), self.full_year(at + 1))
            && self.is_separator(at + 1, &[Gap::Dash, Gap::Dot, Gap::Slash])
            && !self.continues_number(at)
        {
            return Some((PointKind::Month(month, Some(year)), at + 2));
        }
        let year = self.full_year(at).filter(|_| self.is_year(at))?;
        match self.said(at + 1) {
            Said::Month(month) if self.full_year(at + 2).is_none() => {
                Some((PointKind::Month(month, Some(year)), at + 2))
            }
            Said::Number(2, _)
                if self.is_separator(at + 1, &[Gap::Dash, Gap::Dot, Gap::Slash]) && self.second_year(at).is_none() =>
            {
                Some((PointKind::Month(self.small(at + 1, 12)?, Some(year)), at + 2))
            }
            Said::Other if self.is_text(at + 1, "m") && self.is_separator(at + 1, &[Gap::None]) => {
                Some((PointKind::Month(self.small(at + 2, 12)?, Some(year)), at + 3))
            }
            _ => None,
        }
    }

    pub fn is_text(&self, at: usize, text: &str) -> bool {
        self.marks.get(at).is_some_and(|mark| self.tokens[mark.from].text == text)
    }

    /// Years: `2021`, `FY23`, `2020/21`, `21-22`, `2020–2022`.
    fn years(&self, at: usize) -> Step {
        if self.word(at) == Some(PeriodWord::FiscalYear) {
            let (first, next) = (self.full_year(at + 1).or_else(|| self.short_year(at + 1))?, at + 2);
            return Some(match self.second_year(at + 1) {
                Some(second) => (PointKind::Years(pair(first, second)), next + 1),
                None => (PointKind::Years(ReportingPeriod::Fiscal(Year(first))), next),
            });
        }
        if let Some(first) = self.full_year(at).filter(|_| self.is_year(at)) {
            return Some(match self.second_year(at) {
                Some(second) => (PointKind::Years(pair(first, second)), at + 2),
                None if self.is_before_fiscal(at + 1) => {
                    (PointKind::Years(ReportingPeriod::Fiscal(Year(first))), at + 2)
                }
                None => (PointKind::Years(ReportingPeriod::Year(Year(first))), at + 1),
            });
        }
        let short = self.short_year(at)?;
        if self.gap(at) == Some(Gap::Apostrophe) {
            return Some((PointKind::Years(ReportingPeriod::Year(Year(short))), at + 1));
        }
        if self.is_behind_part(at) {
            return Some((PointKind::Years(ReportingPeriod::Year(Year(short))), at + 1));
        }
        let is_next =
            self.second_year(at) == Some(short + 1) && self.number(at + 1).is_some_and(|(digits, _)| digits == 2);
        let is_alone =
            !self.continues_number(at) && !self.is_continued(at + 1) && (at == 0 || self.gap(at) != Some(Gap::None));
        (is_next && is_alone).then_some((PointKind::Years(ReportingPeriod::Fiscal(Year(short + 1))), at + 2))
    }

    /// Whether a word for fiscal years is there that no year of its own follows: `2022 FY`, not `2021, FY2022`.
    fn is_before_fiscal(&self, at: usize) -> bool {
        let has_own = self.full_year(at + 1).or_else(|| self.short_year(at + 1)).is_some();
        self.word(at) == Some(PeriodWord::FiscalYear) && self.is_separator(at, &[Gap::Space, Gap::Dot]) && !has_own
    }

    /// The second year of a pair, where the number behind a year is one: `2020/21`, `2020-2022`, `21-22`.
    fn second_year(&self, at: usize) -> Option<u16> {
        let first = self.full_year(at).or_else(|| self.short_year(at))?;
        let is_dash = self.is_separator(at + 1, &[Gap::Dash, Gap::Slash]);
        let is_loose = self.is_separator(at + 1, &[Gap::Underscore, Gap::Apostrophe]);
        let second = match self.number(at + 1)? {
            (4, _) => self.full_year(at + 1)?,
            (2, number) => {
                let century = first / 100 * 100;
                let year = century + u16::try_from(number).ok()?;
                if year < first && number == 0 { year + 100 } else { year }
            }
            _ => return None,
        };
        (second == first + 1 && (is_dash || is_loose) || second > first && is_dash).then_some(second)
    }

    /// Whether four digits are a year: not part of a code or of a longer number, not next to words for prices.
    fn is_year(&self, at: usize) -> bool {
        let mark = self.marks[at];
        let before = at.checked_sub(1).map(|before| self.marks[before]);
        let glued_before = match before {
            Some(before) if self.tokens[mark.from].is_glued() => {
                let word = &self.tokens[before.from];
                word.kind == TokenKind::Sign || before.is_known || word.text.len() > 2 || word.text == "y"
            }
            _ => true,
        };
        let glued_behind = match self.tokens.get(mark.to) {
            Some(token) if token.is_glued() => {
                token.kind == TokenKind::Sign || token.text.chars().all(char::is_alphabetic)
            }
            _ => true,
        };
        glued_before && glued_behind && !self.continues_number(at) && !self.is_decimal(at)
    }

    /// Whether a number is behind another one and a full stop or dash: part of a code, a date, a figure.
    fn continues_number(&self, at: usize) -> bool {
        at > 0 && self.number(at - 1).is_some() && self.is_separator(at, &[Gap::Dot])
    }

    /// Whether another number is behind a number and a mark that goes on with it.
    pub fn is_continued(&self, at: usize) -> bool {
        self.number(at + 1).is_some() && self.is_separator(at + 1, &[Gap::Dot, Gap::Dash, Gap::Slash])
    }

    /// Whether a figure or a code goes on behind a number, `2021.4`, or an index has its base there, `2015=100`.
    fn is_decimal(&self, at: usize) -> bool {
        let is_month = matches!(self.number(at + 1), Some((2, 1..=12)));
        let next = self.marks.get(at + 1).map(|mark| self.tokens[mark.from].span.0);
        let is_close = next == Some(self.tokens[self.marks[at].from].span.1 + 1);
        (self.number(at + 1).is_some() && self.is_separator(at + 1, &[Gap::Dot]) && is_close && !is_month)
            || self.is_separator(at + 1, &[Gap::Equals])
    }

    /// Whether the part of a year is before two digits: `Q1 24`, `1Q24`.
    fn is_behind_part(&self, at: usize) -> bool {
        let is_letter = |at: usize| matches!(self.word(at), Some(PeriodWord::QuarterLetter | PeriodWord::HalfLetter));
        let is_apart = self.is_separator(at, &[Gap::Space, Gap::Dash, Gap::Slash]);
        at >= 2
            && ((is_apart && is_letter(at - 2) && self.ordinal(at - 1).is_some())
                || (self.is_separator(at, &[Gap::None]) && is_letter(at - 1) && self.ordinal(at - 2).is_some()))
    }

    /// `Year 1`, `Y2`, `2. godina`, `third year`.
    fn nth_year(&self, at: usize) -> Step {
        if let Some(nth) = self.small(at + 1, 20).filter(|_| self.word(at) == Some(PeriodWord::Year)) {
            return (!self.is_continued(at + 1)).then_some((PointKind::NthYear(nth), at + 2));
        }
        let is_in_words = matches!(self.said(at), Said::Word(_));
        let nth = self.ordinal(at).filter(|_| is_in_words).or_else(|| self.small(at, 20))?;
        let is_marked = self.word(at + 1) == Some(PeriodWord::Ordinal);
        let year = at + 1 + usize::from(is_marked);
        let is_counted = is_in_words || is_marked || self.is_separator(year, &[Gap::Dot]);
        let is_year = is_counted && self.word(year) == Some(PeriodWord::Year) && self.full_year(year + 1).is_none();
        is_year.then_some((PointKind::NthYear(nth), year + 1))
    }

    /// `prices of 2015`: a time without a year that is its own.
    fn unplaced(&self, at: usize) -> Step {
        let next = at + 1 + usize::from(self.said(at + 1) == Said::Joining);
        match self.word(at) {
            Some(PeriodWord::Prices) => self.full_year(next).map(|_| (PointKind::Unplaced, next + 1)),
            _ => {
                let is_of_prices = self.word(at + 1) == Some(PeriodWord::Prices);
                self.full_year(at).filter(|_| is_of_prices).map(|_| (PointKind::Unplaced, at + 2))
            }
        }
    }
}

fn pair(first: u16, second: u16) -> ReportingPeriod {
    if second == first + 1 {
        ReportingPeriod::Fiscal(Year(second))
    } else {
        ReportingPeriod::Span(Year(first), Year(second))
    }
}
