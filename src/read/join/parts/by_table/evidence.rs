//! What the figures of indicators that come back in several tables say of the tables.

use indexmap::IndexMap;
use rust_decimal::Decimal;

use super::super::figures;
use super::super::row::key;
use crate::model::{Quantity, ReportingPeriod, bounded};
use crate::read::record::IndicatorRecord;
use crate::read::words::value_scale;

/// So many rows of each table are looked at.
pub const MOST_LOOKED_AT: usize = 200;

/// The rows of indicators by name of sheet or file, from zero.
pub struct Figures<'r> {
    by_indicator: Vec<Vec<Option<&'r IndicatorRecord>>>,
}

/// The achieved values of one indicator in one period, one for each name.
struct Slot {
    values: Vec<Option<Decimal>>,
    /// Whether the parts of such an indicator add up, as far as words tell.
    adds_up: Option<bool>,
}

impl<'r> Figures<'r> {
    /// Of the rows under each name.
    pub fn from_names<R: Iterator<Item = &'r IndicatorRecord>>(names: impl ExactSizeIterator<Item = R>) -> Self {
        let count = names.len();
        let mut by_indicator: IndexMap<String, Vec<Option<&IndicatorRecord>>> = IndexMap::new();
        for (at, rows) in names.enumerate() {
            for row in rows.take(MOST_LOOKED_AT) {
                let own = by_indicator.entry(key(row)).or_insert_with(|| vec![None; count]);
                own[at] = own[at].or(Some(row));
            }
        }
        Self { by_indicator: by_indicator.into_values().collect() }
    }

    fn slots(&self) -> impl Iterator<Item = Slot> {
        self.by_indicator.iter().flat_map(|rows| {
            let first = rows.iter().flatten().next();
            let adds_up = first.and_then(|row| {
                let has_sign = row.indicator.achieved.iter().any(|(_, value)| value.percent);
                let by_words = || value_scale::add_up_to_whole(row.indicator.unit.text(), row.indicator.name.text());
                if has_sign { Some(false) } else { by_words() }
            });
            let mut periods: Vec<ReportingPeriod> =
                rows.iter().flatten().flat_map(|row| row.indicator.achieved.iter()).map(|(period, _)| period).collect();
            periods.sort_unstable();
            periods.dedup();
            periods.into_iter().map(move |period| {
                let value = |row: &Option<&IndicatorRecord>| {
                    row.and_then(|row| row.indicator.achieved.get(period)).and_then(Quantity::exact)
                };
                Slot { values: rows.iter().map(value).collect(), adds_up }
            })
        })
    }

    /// Whether no count of another is larger than that of the one, and no percentage of it is outside those of the others.
    pub fn fit_into(&self, whole: usize) -> bool {
        self.slots().all(|slot| {
            let Some(own) = slot.values[whole] else { return true };
            let others: Vec<Decimal> = others(&slot, whole).collect();
            match slot.adds_up {
                Some(true) => others.iter().all(|other| *other <= own),
                Some(false) if others.len() > 1 => {
                    others.iter().any(|other| *other <= own) && others.iter().any(|other| *other >= own)
                }
                Some(false) | None => true,
            }
        })
    }

    /// The one whose counts are the sums of all others.
    pub fn sum_of_others(&self) -> Option<usize> {
        let count = self.by_indicator.first()?.len();
        (0..count).find(|whole| {
            let compared = self.slots().filter(|slot| {
                let filled = others(slot, *whole).filter(|other| !other.is_zero()).count();
                slot.adds_up != Some(false) && slot.values[*whole].is_some() && filled > 1
            });
            let sums: Vec<(bool, bool)> = compared
                .map(|slot| {
                    let is_sum = slot.values[*whole] == Some(bounded::sum(others(&slot, *whole)));
                    (is_sum, slot.adds_up == Some(true))
                })
                .collect();
            sums.iter().any(|(is_sum, _)| *is_sum) && sums.iter().all(|(is_sum, counts)| *is_sum || !counts)
        })
    }

    /// Whether the sum of all is near one target that all repeat, and no indicator speaks against it.
    pub fn speak_for_sum(&self) -> bool {
        let counted = self.by_indicator.iter().filter_map(|rows| {
            let rows: Vec<IndicatorRecord> = rows.iter().map(|row| row.cloned()).collect::<Option<_>>()?;
            let indicator = &rows[0].indicator;
            let adds_up = value_scale::add_up_to_whole(indicator.unit.text(), indicator.name.text());
            let targets = |row: &IndicatorRecord| {
                row.indicator.targets.iter().map(|(period, value)| (period, value.amount)).collect::<Vec<_>>()
            };
            let first = targets(&rows[0]);
            let is_shared = !first.is_empty() && rows.iter().all(|row| targets(row) == first);
            (adds_up != Some(false) && is_shared).then_some((rows, adds_up))
        });
        let (mut speak, mut against) = (0, 0);
        for (rows, adds_up) in counted {
            match figures::speak_for_sum(&rows) {
                true => speak += 1,
                false => against += usize::from(adds_up == Some(true)),
            }
        }
        speak > against
    }

    /// Whether most indicators that come back have other values each time.
    pub fn differ(&self) -> bool {
        let (mut same, mut other) = (0, 0);
        for slot in self.slots() {
            let given: Vec<Decimal> = slot.values.iter().flatten().copied().collect();
            if given.len() > 1 {
                let is_other = given.iter().any(|value| *value != given[0]);
                *(if is_other { &mut other } else { &mut same }) += 1;
            }
        }
        other > 1 && other >= same
    }
}

fn others(slot: &Slot, whole: usize) -> impl Iterator<Item = Decimal> {
    slot.values.iter().enumerate().filter(move |(at, _)| *at != whole).filter_map(|(_, value)| *value)
}
