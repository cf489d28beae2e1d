//! Names of rows that come back below several indicators: `Sisak` below `Persons trained` and below `Visits made`.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::row::has_own_code;
use crate::model::Quantity;
use crate::read::record::IndicatorRecord;
use crate::read::words::part_words;
use crate::text::fold;

/// Where the names of rows come back.
#[derive(Default)]
pub struct Returning {
    /// The indicators above, by name.
    below: HashMap<String, HashSet<usize>>,
    /// Names of rows that, with those beside them, add up to the indicator above.
    adding: HashSet<String>,
}

impl Returning {
    /// Of the rows of a table; the row above is the last one whose name stands once.
    pub fn from_rows(rows: &[IndicatorRecord]) -> Self {
        let names: Vec<String> = rows.iter().map(|row| name(row.indicator.name.text())).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        names.iter().for_each(|name| *counts.entry(name).or_default() += 1);
        let mut returning = Self::default();
        if counts.len() == names.len() {
            return returning;
        }
        let mut at = 0;
        while at < rows.len() {
            let comes_back = |row: &usize| counts[names[*row].as_str()] > 1 && !has_own_code(&rows[at], &rows[*row]);
            let end = (at + 1..rows.len()).find(|row| !comes_back(row)).unwrap_or(rows.len());
            if counts[names[at].as_str()] == 1 {
                returning.add(rows, &names, (at, end));
            }
            at = end;
        }
        returning
    }

    fn add(&mut self, rows: &[IndicatorRecord], names: &[String], (head, end): (usize, usize)) {
        let parts = head + 1..end;
        for name in &names[parts.clone()] {
            self.below.entry(name.clone()).or_default().insert(head);
        }
        if parts.len() > 1 && adds_up(&rows[head], &rows[parts.clone()]) {
            self.adding.extend(names[parts].iter().cloned());
        }
    }

    /// Whether the name stands below two indicators or more.
    pub fn returns(&self, row: &str) -> bool {
        !self.below.is_empty() && self.below.get(&name(row)).is_some_and(|heads| heads.len() > 1)
    }

    /// Whether it does, and below one of them its row and those beside it add up to the whole.
    pub fn adds_up(&self, row: &str) -> bool {
        self.returns(row) && self.adding.contains(&name(row))
    }
}

/// A name without the mark before it.
fn name(printed: &str) -> String {
    fold(part_words::without_mark(printed)).into_owned()
}

/// Whether the achieved values, or the targets, of one period add up to that of the whole.
fn adds_up(whole: &IndicatorRecord, parts: &[IndicatorRecord]) -> bool {
    let targets = |row: &IndicatorRecord, period| row.indicator.targets.get(period).and_then(Quantity::exact);
    let achieved = |row: &IndicatorRecord, period| row.indicator.achieved.get(period).and_then(Quantity::exact);
    let is_sum = |sum: Option<Decimal>, of: &Quantity| sum.is_some_and(|sum| !sum.is_zero() && of.exact() == Some(sum));
    whole.indicator.targets.iter().any(|(period, of)| is_sum(parts.iter().map(|row| targets(row, period)).sum(), of))
        || whole
            .indicator
            .achieved
            .iter()
            .any(|(period, of)| is_sum(parts.iter().map(|row| achieved(row, period)).sum(), of))
}
