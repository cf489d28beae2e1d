//! What is right about an indicator of a generated table.

use super::programme::{KnownIndicator, Tenths};
use super::table::Table;
use super::variation::{CellYear, GroupShape, Groups, PartSet, PartTargets, UnitStyle, YearParts, YearStyle};

/// What a warning is about that has to be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    PartOfYear,
    PartOfWhole,
    Unit,
    Year,
}

impl Topic {
    /// Whether a rule with this id is about it.
    pub fn is_of(self, id: &str) -> bool {
        let words: &[&str] = match self {
            Self::PartOfYear => &["period", "part", "year"],
            Self::PartOfWhole => &["part", "group", "dimension", "disaggregat"],
            Self::Unit => &["unit", "factor", "scale", "currency"],
            Self::Year => &["year", "period"],
        };
        words.iter().any(|word| id.contains(word))
    }
}

/// A row of the result: target, achieved value and verdict.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Judged {
    pub target: Option<Tenths>,
    pub achieved: Option<Tenths>,
    pub verdict: Option<bool>,
}

pub struct Truth {
    /// One, or one for each group; in any order.
    pub rows: Vec<Judged>,
    /// What has to be warned about.
    pub warning: Option<Topic>,
    /// Only a question is right; a result needs the warning.
    pub is_open: bool,
}

impl Truth {
    fn row(indicator: &KnownIndicator, target: Tenths, achieved: Option<Tenths>) -> Self {
        Self { rows: vec![judged(indicator, target, achieved)], warning: None, is_open: false }
    }

    fn warned(self, topic: Topic) -> Self {
        Self { warning: Some(topic), ..self }
    }

    fn open(topic: Topic) -> Self {
        Self { rows: Vec::new(), warning: Some(topic), is_open: true }
    }
}

fn judged(indicator: &KnownIndicator, target: Tenths, achieved: Option<Tenths>) -> Judged {
    Judged { target: Some(target), achieved, verdict: indicator.reaches(target, achieved) }
}

pub fn truth(table: &Table, indicator: &KnownIndicator) -> Truth {
    let variation = &table.choices.variation;
    let whole = Truth::row(indicator, indicator.target(), indicator.achieved[1]);
    if let Some(parts) = variation.parts {
        return of_year_parts(indicator, parts);
    }
    if let Some(groups) = variation.groups {
        return of_groups(indicator, groups);
    }
    if table.has_cell_year(indicator) {
        let achieved = indicator.achieved[1];
        return match variation.cell_year {
            Some(CellYear::Target) => {
                let row = Judged { target: None, achieved, verdict: None };
                Truth { rows: vec![row], ..whole }.warned(Topic::Year)
            }
            Some(CellYear::Achieved) => Truth::row(indicator, indicator.target(), None).warned(Topic::Year),
            Some(CellYear::Same) | None => whole,
        };
    }
    match (variation.units, variation.years) {
        (Some(UnitStyle::OtherCurrency), _) => Truth::open(Topic::Unit),
        (_, YearStyle::RelativeUnknown) => Truth::open(Topic::Year),
        _ => whole,
    }
}

fn of_year_parts(indicator: &KnownIndicator, parts: YearParts) -> Truth {
    let whole = Truth::row(indicator, indicator.target(), indicator.achieved[1]);
    let last = indicator.parts.iter().rev().find(|part| part.achieved.is_some());
    let last_value = last.and_then(|part| part.achieved);
    let truth = match (parts.set, parts.targets) {
        (PartSet::WithTotal | PartSet::WithYearToDate, _) => return whole,
        (PartSet::One, _) => Truth::row(indicator, indicator.target(), indicator.parts[0].achieved),
        (PartSet::Incomplete, PartTargets::Own) => {
            let part = indicator.parts[indicator.parts.len() - 2];
            Truth::row(indicator, part.target, part.achieved)
        }
        (PartSet::Incomplete, _) => return Truth::open(Topic::PartOfYear),
        (_, PartTargets::Own) => {
            let part = last.unwrap();
            Truth::row(indicator, part.target, part.achieved)
        }
        (PartSet::Full | PartSet::Blanks, _) if indicator.is_level || parts.is_cumulative => {
            Truth::row(indicator, indicator.target(), last_value)
        }
        (PartSet::Full | PartSet::Blanks, _) => {
            let sum = indicator.parts.iter().filter_map(|part| part.achieved).sum();
            Truth::row(indicator, indicator.target(), Some(sum))
        }
    };
    truth.warned(Topic::PartOfYear)
}

fn of_groups(indicator: &KnownIndicator, groups: Groups) -> Truth {
    let whole = Truth::row(indicator, indicator.target(), indicator.achieved[1]);
    if groups.has_whole {
        return whole;
    }
    let is_in_rows = groups.shape != GroupShape::Headers;
    match (indicator.is_level, groups.has_own_targets) {
        _ if groups.is_one => Truth::open(Topic::PartOfWhole),
        (false, false) => whole.warned(Topic::PartOfWhole),
        (true, has_own) if is_in_rows => {
            let target = |part: Tenths| if has_own { part } else { indicator.target() };
            let row = |part: &super::programme::PartFigures| judged(indicator, target(part.target), part.achieved);
            let rows = indicator.parts.iter().map(row).collect();
            Truth { rows, warning: Some(Topic::PartOfWhole), is_open: false }
        }
        (true, _) | (false, true) => Truth::open(Topic::PartOfWhole),
    }
}
