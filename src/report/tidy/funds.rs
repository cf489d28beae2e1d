//! Columns of funds, with what their figures are counted in: `funds_2021 (000 EUR)`.

use rust_decimal::Decimal;

use super::figures::{figure, periods};
use super::table::{Form, words};
use crate::model::{Amount, Calendar, Funding, Quantity, ReportingPeriod, ValueUnit};
use crate::report::Value;

/// The funds of one period.
pub(super) struct FundsColumn {
    period: ReportingPeriod,
    /// What all its figures are counted in; none where some say nothing or several units are said.
    unit: Option<String>,
}

/// A column for each period of the lines.
pub(super) fn columns<'p, L: Iterator<Item = &'p Funding>>(lines: impl Fn() -> L) -> Vec<FundsColumn> {
    let unit_of = |period: ReportingPeriod| {
        let mut units = lines().filter_map(|line| line.funds.get(period)).filter(|cell| cell.has_value()).map(in_force);
        let first = units.next()??;
        units.all(|unit| unit == Some(first)).then(|| first.to_owned())
    };
    let periods = periods(lines().map(|line| &line.funds));
    periods.into_iter().map(|period| FundsColumn { period, unit: unit_of(period) }).collect()
}

fn in_force(cell: &Quantity) -> Option<&str> {
    cell.unit.as_deref().map(ValueUnit::in_force).filter(|unit| !unit.is_empty())
}

impl FundsColumn {
    /// `funds_2021`, with the unit of its figures where all have the same.
    pub(super) fn title(&self, calendar: &Calendar) -> String {
        let period = calendar.name(self.period);
        self.unit.as_ref().map_or_else(|| format!("funds_{period}"), |unit| format!("funds_{period} ({unit})"))
    }

    /// The figure of a line; in a column of several units with its own, in ones: `50000 RSD`.
    pub(super) fn cell(&self, line: &Funding, form: Form) -> Value<'static> {
        let cell = line.funds.get(self.period);
        let own = cell.filter(|_| self.unit.is_none()).and_then(|cell| Some((cell, cell.unit.as_deref()?)));
        let Some((cell, unit)) = own.filter(|(cell, _)| in_force(cell).is_some()) else { return figure(cell, form) };
        let factor = if unit.times == Decimal::ONE { unit.factor } else { Decimal::ONE };
        let Some(number) = cell.exact().and_then(|number| number.checked_mul(factor)) else {
            return figure(Some(cell), form);
        };
        let in_ones = Quantity { amount: Amount::Exact(number), ..cell.clone() };
        if unit.unit.is_empty() {
            return figure(Some(&in_ones), form);
        }
        let written = figure(Some(&in_ones), Form::Text);
        let Value::Text(text) = &written else { return written };
        words(&format!("{text} {}", unit.unit))
    }
}
