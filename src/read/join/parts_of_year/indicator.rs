//! What the parts of one year say of the year, for one indicator.

use rust_decimal::Decimal;

use super::fiscal;
use super::rule::{PartsRule, Settled, YearInParts, may_be_repeated};
use crate::model::{
    Amount, ByPeriod, Combine, ComputedYear, Indicator, Origin, Quantity, ReportingPeriod, TableRead, ValuesAre, Year,
};
use crate::read::words::value_scale;

/// A value of the year that its parts make.
#[derive(Debug)]
pub struct YearValue {
    /// Whether it is a target; else it is an achieved value.
    pub is_target: bool,
    /// The value.
    pub quantity: Quantity,
    /// The parts that were looked at, and which of them have no value.
    pub parts: Vec<(ReportingPeriod, bool)>,
    /// By which rule; none for the one value of cells that are merged over the parts.
    pub rule: Option<PartsRule>,
    /// Whether a map says so.
    pub by_map: bool,
}

impl YearValue {
    /// The achieved value of the only part that has one.
    pub fn of_part(quantity: Quantity, part: ReportingPeriod) -> Self {
        Self { is_target: false, quantity, parts: vec![(part, false)], rule: Some(PartsRule::Only), by_map: false }
    }

    /// Puts the value under its year.
    pub fn apply(&self, indicator: &mut Indicator, year: Year) {
        let values = if self.is_target { &mut indicator.targets } else { &mut indicator.achieved };
        values.set(year, self.quantity.clone());
        let combine = match self.rule {
            Some(PartsRule::Combined(combine)) => combine,
            Some(PartsRule::Only) => Combine::Last,
            Some(PartsRule::Open(_) | PartsRule::Nothing) | None => return,
        };
        let valued = self.parts.iter().filter(|(_, is_blank)| !is_blank).map(|(part, _)| *part);
        let (is_target, year, parts) = (self.is_target, year.into(), valued.collect());
        indicator.computed.push(ComputedYear { is_target, year, combine, parts });
    }
}

/// What became of a year of which there are parts.
#[derive(Debug)]
pub enum SettledYear {
    /// The parts make values of the year.
    Valued(Vec<YearValue>),
    /// It is open how they do.
    Open {
        /// The parts with a value.
        parts: Vec<(ReportingPeriod, Quantity)>,
        /// The best guess.
        guess: Combine,
    },
    /// Nothing is to be done: the year has its value, the parts have targets of their own, or none has a value.
    Left,
}

/// What is known of an indicator in a year of which there are parts.
pub struct Known<'i> {
    indicator: &'i Indicator,
    year: Year,
    said: Option<ValuesAre>,
    is_cumulative: bool,
    stated: Option<ValuesAre>,
    combine: Option<Combine>,
}

impl<'i> Known<'i> {
    /// What indicator and table say.
    pub fn new(indicator: &'i Indicator, year: Year, table: Option<&TableRead>) -> Self {
        let name = indicator.name.text();
        let values = [&indicator.achieved, &indicator.targets];
        let of_year = |values: &'i ByPeriod<Quantity>| values.parts_of(year).map(|(_, quantity)| quantity);
        let is_percent = values.into_iter().flat_map(of_year).any(|quantity| quantity.percent);
        let said = if is_percent { Some(ValuesAre::Levels) } else { None };
        Self {
            indicator,
            year,
            said: said.or_else(|| value_scale::values_are(indicator.unit.text(), name)),
            is_cumulative: value_scale::says_cumulative(name) || headers_say_cumulative(indicator, year, table),
            stated: table.and_then(|table| table.values_are),
            combine: table.and_then(|table| table.combine),
        }
    }

    /// What a full set of parts says of the fiscal year that it ends.
    pub fn settle_set(&self, set: &[ReportingPeriod]) -> SettledYear {
        let values = &self.indicator.achieved;
        let achieved: Vec<(ReportingPeriod, &Quantity)> =
            set.iter().filter_map(|part| Some((*part, values.get(*part)?))).collect();
        let has_none = achieved.iter().all(|(_, value)| !value.has_value());
        if has_none || values.get(self.year).is_some_and(Quantity::has_value) {
            return SettledYear::Left;
        }
        self.of_parts(self.later_target(), &achieved, &[])
    }

    /// What the parts say of the year; the months of a fiscal one may begin with any.
    pub fn settle(&self, is_fiscal: bool) -> SettledYear {
        let targets = self.part_targets();
        let has_target = self.target_of(self.year.into()).is_some();
        if self.indicator.achieved.get(self.year).is_some_and(Quantity::has_value) {
            return if has_target { SettledYear::Left } else { self.settle_targets() };
        }
        let achieved: Vec<(ReportingPeriod, &Quantity)> = self.indicator.achieved.parts_of(self.year).collect();
        let achieved = if is_fiscal { fiscal::in_order(achieved) } else { achieved };
        let valued: Vec<(ReportingPeriod, &Quantity)> =
            achieved.iter().copied().filter(|(_, value)| value.has_value()).collect();
        if valued.is_empty() {
            return SettledYear::Left;
        }
        if let Some(value) = merged(&valued) {
            let value = self.of_cell(false, value, &achieved);
            return SettledYear::Valued(vec![value]);
        }
        if has_target || targets.is_empty() {
            return self.of_parts(self.later_target(), &achieved, &targets);
        }
        if let Some(target) = merged(&targets).filter(|_| valued.len() > 1) {
            return self.with_target(self.of_cell(true, target, &targets), &achieved);
        }
        self.with_part_targets(&achieved, &valued, &targets)
    }

    /// Achieved values of parts under a target of the year.
    fn of_parts(
        &self,
        target: Option<Amount>,
        achieved: &[(ReportingPeriod, &Quantity)],
        targets: &[(ReportingPeriod, &Quantity)],
    ) -> SettledYear {
        let year = self.year_in_parts(target, achieved, targets);
        self.settled(false, &year, year.settle())
    }

    /// The targets are the parts' own, unless one that is repeated may be that of the year, or only one part has one.
    fn with_part_targets(
        &self,
        achieved: &[(ReportingPeriod, &Quantity)],
        valued: &[(ReportingPeriod, &Quantity)],
        targets: &[(ReportingPeriod, &Quantity)],
    ) -> SettledYear {
        let has_own = |part: &ReportingPeriod| targets.iter().any(|(of, _)| of == part);
        let (Some((first, first_target)), Some((last, _))) = (targets.first(), valued.last()) else {
            return SettledYear::Left;
        };
        if let ([(part, _)], true) = (valued, valued.iter().all(|(part, _)| has_own(part))) {
            let target = targets.iter().find(|(of, _)| of == part).map_or(*first_target, |(_, target)| *target);
            let own = [(*part, target)];
            return self.with_target(self.only(true, target, &own), &[valued[0]]);
        }
        let numbers = |parts: &[(ReportingPeriod, &Quantity)]| -> Vec<Decimal> {
            parts.iter().filter_map(|(_, quantity)| quantity.exact()).collect()
        };
        let is_level = self.stated.or(self.said) == Some(ValuesAre::Levels);
        let is_repeated = !is_level && may_be_repeated(&numbers(targets), &numbers(valued));
        let is_of_year = targets.len() == 1 || is_repeated;
        if !is_of_year && has_own(last) {
            return SettledYear::Left;
        }
        match self.combine {
            Some(Combine::Last) if has_own(last) => SettledYear::Left,
            Some(_) => {
                let value = self.only(true, first_target, &[(*first, *first_target)]);
                self.with_target(YearValue { by_map: true, ..value }, achieved)
            }
            None => {
                SettledYear::Open { parts: owned(valued), guess: if is_level { Combine::Last } else { Combine::Sum } }
            }
        }
    }

    /// The target of the year is found among those of the parts; the achieved values are settled under it.
    fn with_target(&self, target: YearValue, achieved: &[(ReportingPeriod, &Quantity)]) -> SettledYear {
        match self.of_parts(Some(target.quantity.amount), achieved, &[]) {
            SettledYear::Valued(mut values) => {
                values.push(target);
                SettledYear::Valued(values)
            }
            open @ (SettledYear::Open { .. } | SettledYear::Left) => open,
        }
    }

    /// Targets of parts beside the achieved value of the year: they add up, or the last one counts, as words say.
    fn settle_targets(&self) -> SettledYear {
        let targets: Vec<(ReportingPeriod, &Quantity)> = self.indicator.targets.parts_of(self.year).collect();
        let valued: Vec<_> = targets.iter().copied().filter(|(_, target)| target.has_value()).collect();
        if let Some(target) = merged(&valued) {
            return SettledYear::Valued(vec![self.of_cell(true, target, &targets)]);
        }
        let year = self.year_in_parts(None, &targets, &[]);
        match year.settle() {
            Settled { rule: PartsRule::Nothing, .. } if valued.len() > 1 => {
                SettledYear::Open { parts: owned(&valued), guess: Combine::Last }
            }
            settled => self.settled(true, &year, settled),
        }
    }

    fn year_in_parts<'q>(
        &self,
        target: Option<Amount>,
        parts: &[(ReportingPeriod, &'q Quantity)],
        targets: &[(ReportingPeriod, &Quantity)],
    ) -> YearInParts<'q> {
        let part_targets: Vec<Decimal> = targets.iter().filter_map(|(_, target)| target.exact()).collect();
        YearInParts {
            parts: parts.to_vec(),
            part_targets: if part_targets.len() == parts.len() { part_targets } else { Vec::new() },
            target,
            said: self.said,
            stated: self.stated,
            combine: self.combine,
            is_cumulative: self.is_cumulative,
        }
    }

    fn settled(&self, is_target: bool, year: &YearInParts<'_>, settled: Settled) -> SettledYear {
        if let PartsRule::Open(guess) = settled.rule {
            let valued = year.parts.iter().copied().filter(|(_, value)| value.has_value());
            return SettledYear::Open { parts: owned(&valued.collect::<Vec<_>>()), guess };
        }
        let Some(quantity) = year.quantity(&settled) else { return SettledYear::Left };
        let parts = settled.counted.iter().map(|at| (year.parts[*at].0, !year.parts[*at].1.has_value())).collect();
        let rule = Some(settled.rule);
        SettledYear::Valued(vec![YearValue { is_target, quantity, parts, rule, by_map: settled.by_map }])
    }

    /// The only value of a part.
    fn only(&self, is_target: bool, value: &Quantity, parts: &[(ReportingPeriod, &Quantity)]) -> YearValue {
        YearValue { rule: Some(PartsRule::Only), ..self.of_cell(is_target, value, parts) }
    }

    /// The value of a cell that is merged over all parts.
    fn of_cell(&self, is_target: bool, value: &Quantity, parts: &[(ReportingPeriod, &Quantity)]) -> YearValue {
        let parts = parts.iter().map(|(part, value)| (*part, !value.has_value())).collect();
        YearValue { is_target, quantity: value.clone(), parts, rule: None, by_map: false }
    }

    /// The targets in force of the parts of the year that have one.
    fn part_targets(&self) -> Vec<(ReportingPeriod, &'i Quantity)> {
        let all = [&self.indicator.targets, &self.indicator.revised_targets];
        let mut parts: Vec<ReportingPeriod> =
            all.into_iter().flat_map(|targets| targets.parts_of(self.year).map(|(part, _)| part)).collect();
        parts.sort_unstable();
        parts.dedup();
        parts.into_iter().filter_map(|part| Some((part, self.target_of(part)?))).collect()
    }

    /// The target in force of a period.
    fn target_of(&self, period: ReportingPeriod) -> Option<&'i Quantity> {
        let all = [&self.indicator.revised_targets, &self.indicator.targets];
        all.into_iter().find_map(|targets| targets.get(period).filter(|target| target.has_value()))
    }

    /// The target of the year, else the next later one.
    fn later_target(&self) -> Option<Amount> {
        let later = || {
            let years = self.indicator.targets.years().filter(|(year, _)| *year >= self.year);
            years.map(|(_, target)| target).find(|target| target.has_value())
        };
        self.target_of(self.year.into()).or_else(later).map(|target| target.amount)
    }
}

/// The one value that several parts have, where it is in one cell that is merged over them.
fn merged<'q>(values: &[(ReportingPeriod, &'q Quantity)]) -> Option<&'q Quantity> {
    let [(_, first), others @ ..] = values else { return None };
    let is_same = |other: &Origin| *other == first.origin && other.column_index().is_some();
    (!others.is_empty() && others.iter().all(|(_, other)| is_same(&other.origin))).then_some(*first)
}

fn owned(parts: &[(ReportingPeriod, &Quantity)]) -> Vec<(ReportingPeriod, Quantity)> {
    parts.iter().map(|(part, quantity)| (*part, (*quantity).clone())).collect()
}

/// Whether the headers of the parts say that their values are counted from the beginning of the year on.
fn headers_say_cumulative(indicator: &Indicator, year: Year, table: Option<&TableRead>) -> bool {
    let Some(table) = table else { return false };
    let Some((_, first)) = indicator.achieved.parts_of(year).next() else { return false };
    let column = table.columns.iter().find(|column| column.origin.column_index() == first.origin.column_index());
    column.is_some_and(|column| value_scale::says_cumulative(&column.printed))
}
