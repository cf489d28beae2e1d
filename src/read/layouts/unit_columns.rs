//! Several columns of units in one table, one for each column of figures: `Target | Unit | Achieved | Unit`.

use std::collections::BTreeMap;

use super::header::{Column, Header};
use crate::model::ColumnRule;
use crate::read::words::meaning::Meaning;

/// The column of units of each column of figures; empty unless there are several columns of units with figures between
/// them. Where figures come before the first column of units, each has the next one to its right, else the one to its left.
pub fn by_figures(header: &Header) -> BTreeMap<u16, u16> {
    let of = |wanted: &dyn Fn(Meaning) -> bool| -> Vec<u16> {
        let is_wanted = |column: &&Column| column.rule != ColumnRule::Ignored && column.meaning.is_some_and(wanted);
        let mut places: Vec<u16> = header.columns.iter().filter(is_wanted).filter_map(Column::sheet_column).collect();
        places.sort_unstable();
        places
    };
    let units = of(&|meaning| meaning == Meaning::Unit);
    let figures = of(&Meaning::is_figure);
    let is_apart = |pair: &[u16]| figures.iter().any(|figure| (pair[0]..pair[1]).contains(figure));
    if units.len() < 2 || !units.windows(2).all(is_apart) {
        return BTreeMap::new();
    }
    let is_behind = figures.first() < units.first();
    let own = |figure: u16| match is_behind {
        true => units.iter().find(|unit| **unit > figure),
        false => units.iter().rev().find(|unit| **unit < figure),
    };
    figures.iter().filter_map(|figure| Some((*figure, *own(*figure)?))).collect()
}
