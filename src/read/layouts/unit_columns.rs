//! Several columns of units in one table, one for each column of figures: `Target | Unit | Achieved | Unit`.

use std::collections::BTreeMap;

use super::header::{Column, Header};
use crate::model::ColumnRule;
use crate::read::words::header_evidence::read_header;
use crate::read::words::meaning::Meaning;

/// The column of units of each column of figures; empty unless there are several columns of units with figures between
/// them, or their headers say what they are of. Where figures come before the first column of units or none behind the last, each has the next one to its right, else the one to its left.
pub fn by_figures(header: &Header) -> BTreeMap<u16, u16> {
    let of = |wanted: &dyn Fn(Meaning) -> bool| -> Vec<u16> {
        let is_wanted = |column: &&Column| column.rule != ColumnRule::Ignored && column.meaning.is_some_and(wanted);
        let mut places: Vec<u16> = header.columns.iter().filter(is_wanted).filter_map(Column::sheet_column).collect();
        places.sort_unstable();
        places
    };
    let units = of(&|meaning| meaning == Meaning::Unit);
    let figures = of(&Meaning::is_figure);
    if let Some(named) = by_headers(header, &units) {
        return named;
    }
    let is_apart = |pair: &[u16]| figures.iter().any(|figure| (pair[0]..pair[1]).contains(figure));
    if units.len() < 2 || !units.windows(2).all(is_apart) {
        return BTreeMap::new();
    }
    let is_behind = figures.first() < units.first() || figures.last() < units.last();
    let own = |figure: u16| match is_behind {
        true => units.iter().find(|unit| **unit > figure),
        false => units.iter().rev().find(|unit| **unit < figure),
    };
    figures.iter().filter_map(|figure| Some((*figure, *own(*figure)?))).collect()
}

/// The columns of units of targets and of achieved values, where their headers say which they are: `Unit (target)`, `Unit
/// (actual)`. Other figures have the targets' one.
fn by_headers(header: &Header, units: &[u16]) -> Option<BTreeMap<u16, u16>> {
    let column = |at: &u16| header.columns.iter().find(|column| column.sheet_column() == Some(*at));
    let of = |wanted: Meaning| {
        let says = |at: &&u16| {
            let words = column(at).map(|column| read_header(&column.printed));
            words.is_some_and(|words| words.roles.iter().any(|role| role.meaning == wanted))
        };
        let mut found = units.iter().filter(says).copied();
        found.next().filter(|_| found.next().is_none())
    };
    let (target, achieved) = (of(Meaning::Target)?, of(Meaning::Achieved)?);
    if target == achieved {
        return None;
    }
    let own = |column: &Column| {
        let meaning = column.meaning.or(column.part.as_ref().map(|part| part.meaning))?;
        let unit = if meaning == Meaning::Achieved { achieved } else { target };
        meaning.is_figure().then_some((column.sheet_column()?, unit))
    };
    Some(header.columns.iter().filter_map(own).collect())
}
