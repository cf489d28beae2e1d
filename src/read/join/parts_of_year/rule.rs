//! How the values of the parts of a year make the value of the year: one part is taken as it is, amounts add up, of levels
//! the last counts. Where the figures speak against the words, or nothing decides, it is open.

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use crate::model::{Amount, Combine, Quantity, ReportingPeriod, ValuesAre};
use crate::read::join::nearness::{FAR, NEAR, VERY_NEAR, distance};

/// What is known of one indicator in one year of which there are parts.
#[derive(Debug, Default)]
pub struct YearInParts<'q> {
    /// The values of the parts in the order of the year, blank ones too.
    pub parts: Vec<(ReportingPeriod, &'q Quantity)>,
    /// The targets of the parts, where the year has one as well.
    pub part_targets: Vec<Decimal>,
    /// The target of the year.
    pub target: Option<Amount>,
    /// What the words of unit and name, and the percent signs of the figures, say.
    pub said: Option<ValuesAre>,
    /// What a map says of the table's values.
    pub stated: Option<ValuesAre>,
    /// How a map says that several values combine.
    pub combine: Option<Combine>,
    /// Whether the headers or the name say that the values are counted from the beginning of the year on.
    pub is_cumulative: bool,
}

/// How the value of the year is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartsRule {
    /// The only part that has a value is taken.
    Only,
    /// All parts together combine so.
    Combined(Combine),
    /// The parts do not say it: it is asked, with the best guess.
    Open(Combine),
    /// The parts say nothing about the year: none has a value, or there is nothing that a wrong value could be held against.
    Nothing,
}

/// How the value of a year was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// How the value of the year is found.
    pub rule: PartsRule,
    /// The parts that count, by their number among all.
    pub counted: Vec<usize>,
    /// Whether a map says so.
    pub by_map: bool,
}

/// How many parts of that length a year has; none for days, which have no length.
fn parts_in_year(period: ReportingPeriod) -> Option<usize> {
    match period {
        ReportingPeriod::Half(..) => Some(2),
        ReportingPeriod::Quarter(..) => Some(4),
        ReportingPeriod::Month(..) => Some(12),
        ReportingPeriod::Year(_) | ReportingPeriod::Fiscal(_) | ReportingPeriod::Span(..) => None,
        ReportingPeriod::Day(_) => None,
    }
}

impl YearInParts<'_> {
    /// How the value of the year is found.
    pub fn settle(&self) -> Settled {
        let valued = self.valued(0..self.parts.len());
        let by_map = self.stated.is_some() || self.combine.is_some();
        let settled = |rule, counted| Settled { rule, counted, by_map };
        match valued.as_slice() {
            [] => return settled(PartsRule::Nothing, Vec::new()),
            [_] => return Settled { rule: PartsRule::Only, counted: valued, by_map: false },
            _ => {}
        }
        let sets: Vec<Vec<usize>> = [12, 4, 2].into_iter().filter_map(|count| self.full_set(count)).collect();
        let Some(set) = sets.first() else {
            return match self.combine {
                Some(combine) if !self.overlap() => settled(PartsRule::Combined(combine), valued),
                _ => Settled { rule: PartsRule::Open(self.guess(&valued)), counted: valued, by_map: false },
            };
        };
        let rule = self.of_set(set);
        // Months and quarters that are both complete have to say the same.
        let agree = |other: &Vec<usize>| self.of_set(other) == rule && self.value(other, rule) == self.value(set, rule);
        if sets[1..].iter().all(agree) {
            return settled(rule, set.clone());
        }
        Settled { rule: PartsRule::Open(self.guess(set)), counted: set.clone(), by_map: false }
    }

    /// The parts of one length, where there are all of the year and one has a value.
    fn full_set(&self, count: usize) -> Option<Vec<usize>> {
        let is_own = |at: &usize| parts_in_year(self.parts[*at].0) == Some(count);
        let set: Vec<usize> = (0..self.parts.len()).filter(is_own).collect();
        (set.len() == count && !self.valued(set.iter().copied()).is_empty()).then_some(set)
    }

    /// Whether the parts with a value are of several lengths.
    fn overlap(&self) -> bool {
        let valued = self.valued(0..self.parts.len());
        let mut lengths = valued.iter().map(|at| parts_in_year(self.parts[*at].0));
        let first = lengths.next();
        lengths.any(|length| Some(length) != first)
    }

    fn valued(&self, parts: impl IntoIterator<Item = usize>) -> Vec<usize> {
        parts.into_iter().filter(|at| self.parts[*at].1.has_value()).collect()
    }

    /// The rule for a full set of parts.
    fn of_set(&self, set: &[usize]) -> PartsRule {
        let combine = match self.of_map() {
            Some(combine) => combine,
            None => match self.of_figures(set) {
                Ok(combine) => combine,
                Err(rule) => return rule,
            },
        };
        let can_add = self.numbers(set).is_some();
        match combine {
            Combine::Sum | Combine::Mean if !can_add => PartsRule::Open(Combine::Last),
            Combine::Sum | Combine::Mean | Combine::Last => PartsRule::Combined(combine),
        }
    }

    /// What a map says. It never adds up what unit and name say to be levels, unless it says that values are amounts.
    fn of_map(&self) -> Option<Combine> {
        match (self.stated, self.combine) {
            (Some(ValuesAre::Amounts), _) => Some(Combine::Sum),
            (Some(ValuesAre::Levels), Some(Combine::Mean)) => Some(Combine::Mean),
            (Some(ValuesAre::Levels | ValuesAre::Cumulative), _) => Some(Combine::Last),
            (None, Some(Combine::Sum)) if self.said == Some(ValuesAre::Levels) => None,
            (None, combine) => combine,
        }
    }

    /// What words and figures say; the rule where they leave it open.
    fn of_figures(&self, set: &[usize]) -> Result<Combine, PartsRule> {
        if self.is_cumulative {
            return Ok(Combine::Last);
        }
        if let Some(combine) = self.of_part_targets() {
            return Ok(combine);
        }
        let open = |guess| self.combine.ok_or(PartsRule::Open(guess));
        let distances = self.distances(set);
        match (self.said, distances) {
            (Some(ValuesAre::Amounts), Some(off))
                if off.speak_for_last() || off.last_is_nearer && self.never_falls(set) =>
            {
                open(Combine::Last)
            }
            (Some(ValuesAre::Levels | ValuesAre::Cumulative), Some(off)) if off.sum <= VERY_NEAR && off.last >= FAR => {
                open(Combine::Sum)
            }
            (Some(ValuesAre::Amounts), _) => Ok(Combine::Sum),
            (Some(ValuesAre::Levels | ValuesAre::Cumulative), _) => Ok(Combine::Last),
            (None, Some(off)) if off.speak_for_sum() => Ok(Combine::Sum),
            (None, Some(off)) if off.speak_for_last() => Ok(Combine::Last),
            (None, Some(off)) if off.same_side => Ok(off.guess()),
            (None, Some(off)) => open(off.guess()),
            (None, None) if self.target.is_none() => Err(PartsRule::Nothing),
            (None, None) => open(Combine::Last),
        }
    }

    /// Targets of parts that add up to the year's are of amounts; where the last one is the year's they are of levels.
    fn of_part_targets(&self) -> Option<Combine> {
        let target = self.target?.exact()?;
        let last = *self.part_targets.last()?;
        let sum = Combine::Sum.number_from(&self.part_targets)?;
        match (sum == target, last == target) {
            (true, false) => Some(Combine::Sum),
            (false, true) => Some(Combine::Last),
            (true, true) | (false, false) => None,
        }
    }

    /// The best guess where it is open.
    fn guess(&self, parts: &[usize]) -> Combine {
        match self.said {
            Some(ValuesAre::Amounts) => Combine::Sum,
            Some(ValuesAre::Levels | ValuesAre::Cumulative) => Combine::Last,
            None => self.distances(parts).map_or(Combine::Last, Distances::guess),
        }
    }

    /// The numbers of the parts with a value; none where one is no number.
    fn numbers(&self, parts: &[usize]) -> Option<Vec<Decimal>> {
        self.valued(parts.iter().copied()).into_iter().map(|at| self.parts[at].1.exact()).collect()
    }

    /// The number that the parts make.
    fn value(&self, parts: &[usize], rule: PartsRule) -> Option<Decimal> {
        let numbers = self.numbers(parts)?;
        match rule {
            PartsRule::Combined(combine) => combine.number_from(&numbers),
            PartsRule::Only => Combine::Last.number_from(&numbers),
            PartsRule::Open(_) | PartsRule::Nothing => None,
        }
    }

    /// The value of the year as it was found, at the place of the first of its parts, or of the one that counts.
    pub fn quantity(&self, settled: &Settled) -> Option<Quantity> {
        let valued = self.valued(settled.counted.iter().copied());
        let number = match settled.rule {
            PartsRule::Only | PartsRule::Combined(Combine::Last) => return Some(self.parts[*valued.last()?].1.clone()),
            PartsRule::Combined(Combine::Sum | Combine::Mean) => {
                self.value(&settled.counted, settled.rule)?.normalize()
            }
            PartsRule::Open(_) | PartsRule::Nothing => return None,
        };
        let first = self.parts[*valued.first()?].1.clone();
        let printed = number.to_string().into();
        Some(Quantity { amount: Amount::Exact(number), printed, other: None, change: None, ..first })
    }

    /// Whether no part has less than the one before it.
    fn never_falls(&self, parts: &[usize]) -> bool {
        self.numbers(parts).is_some_and(|numbers| numbers.is_sorted())
    }

    fn distances(&self, parts: &[usize]) -> Option<Distances> {
        let (low, high) = self.target?.ends()?;
        let numbers = self.numbers(parts)?;
        let (sum, last) = (Combine::Sum.number_from(&numbers)?, Combine::Last.number_from(&numbers)?);
        let off = |value: Decimal| distance(value, low).min(distance(value, high));
        let side = |value: Decimal| (value >= low, value <= high);
        let last_is_nearer = (last - low).abs().min((last - high).abs()) < (sum - low).abs().min((sum - high).abs());
        Some(Distances { sum: off(sum), last: off(last), last_is_nearer, same_side: side(sum) == side(last) })
    }
}

/// How far the sum and the last part are from the target.
#[derive(Debug, Clone, Copy)]
struct Distances {
    sum: Decimal,
    last: Decimal,
    last_is_nearer: bool,
    /// Whether both are above the target, or both below it: the verdict is the same.
    same_side: bool,
}

impl Distances {
    fn speak_for_sum(self) -> bool {
        self.sum <= NEAR && self.last >= FAR
    }

    fn speak_for_last(self) -> bool {
        self.last <= NEAR && self.sum >= FAR
    }

    fn guess(self) -> Combine {
        if self.last_is_nearer { Combine::Last } else { Combine::Sum }
    }
}

/// Whether one target that is repeated for each part may be the target of the year: all are equal, and the sum of the
/// achieved values is much nearer to it than any of them.
pub fn may_be_repeated(targets: &[Decimal], achieved: &[Decimal]) -> bool {
    let [first, others @ ..] = targets else { return false };
    let Some(sum) = Combine::Sum.number_from(achieved) else { return false };
    let off = distance(sum, *first);
    let nearest = achieved.iter().map(|value| distance(*value, *first)).min();
    !others.is_empty()
        && others.iter().all(|target| target == first)
        && achieved.len() > 1
        && off <= NEAR
        && nearest.is_some_and(|nearest| off + off < nearest)
}
