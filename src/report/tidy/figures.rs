//! How figures are written, so that they are read again as what they are.

use rust_decimal::Decimal;

use super::table::{Form, words};
use crate::model::{Amount, ByPeriod, Calendar, Quantity, ReportingPeriod, Sourced, Year};
use crate::report::Value;

/// A number without signs that group digits. In text three decimals alone could be taken for thousands; a zero behind
/// them settles it.
fn number(number: Decimal, form: Form) -> String {
    let plain = number.normalize().to_string();
    match plain.split_once('.') {
        Some((_, decimals)) if form == Form::Text && decimals.len() == 3 => format!("{plain}0"),
        _ => plain,
    }
}

/// The end of a range: four digits alone could be taken for a year.
fn end(end: Decimal, form: Form) -> String {
    let plain = number(end, form);
    if plain.len() == 4 && plain.bytes().all(|byte| byte.is_ascii_digit()) { format!("{plain}.0") } else { plain }
}

/// A figure as it is read again.
pub(super) fn figure(quantity: Option<&Quantity>, form: Form) -> Value<'static> {
    quantity.map_or(Value::Empty, |quantity| dated_figure(quantity, quantity.period, form))
}

/// The same, where a column of its own holds the year.
pub(super) fn undated_figure(
    quantity: Option<&Sourced<Quantity>>,
    own_year: Option<&Sourced<Year>>,
    form: Form,
) -> Value<'static> {
    quantity.map_or(Value::Empty, |quantity| {
        let is_own = |period: ReportingPeriod| own_year.is_some_and(|own| period.canonical() == own.value.into());
        dated_figure(&quantity.value, quantity.value.period.filter(|period| !is_own(*period)), form)
    })
}

/// Digits that a spreadsheet's number holds.
const MOST_DIGITS: usize = 15;

fn dated_figure(quantity: &Quantity, period: Option<ReportingPeriod>, form: Form) -> Value<'static> {
    let percent = if quantity.percent { "%" } else { "" };
    let text = match quantity.amount {
        Amount::Exact(exact) => {
            let digits = exact.normalize().to_string().bytes().filter(u8::is_ascii_digit).count();
            // A percent sign stays: a number format that shows one would not be read as part of the value.
            if form == Form::Cells && period.is_none() && !quantity.percent && digits <= MOST_DIGITS {
                return Value::Number(exact);
            }
            format!("{}{percent}", number(exact, form))
        }
        Amount::Range { low, high } => format!("{} - {}{percent}", end(low, form), end(high, form)),
        Amount::AtLeast(bound) => format!("{} {}{percent}", bound.sign_of_least(), number(bound.number, form)),
        Amount::AtMost(bound) => format!("{} {}{percent}", bound.sign_of_most(), number(bound.number, form)),
        Amount::Missing => return words(missing(&quantity.printed)),
        Amount::YesNo(said) => if said { "yes" } else { "no" }.to_owned(),
        Amount::Words => return words(&quantity.printed),
        Amount::Fault => return words(&fault(&quantity.printed)),
    };
    match period {
        Some(period) => words(&format!("{text} ({period})")),
        None => words(&text),
    }
}

/// Several dashes in a row could be taken for a formula.
fn missing(printed: &str) -> &str {
    if printed.len() > 1 && !printed.chars().any(char::is_alphanumeric) { "/" } else { printed }
}

/// What is no value stays none: a formula is marked as one, since its text alone could be words.
fn fault(printed: &str) -> String {
    let is_marked = printed.starts_with(['#', '=']);
    let is_formula = printed.starts_with(char::is_alphabetic) || printed.contains(['*', '+', '/', '(', ':']);
    if !is_marked && is_formula && printed.contains(char::is_alphabetic) {
        format!("={printed}")
    } else {
        printed.to_owned()
    }
}

/// The periods of some values of all rows, ascending.
pub(super) fn periods<'p>(rows: impl Iterator<Item = &'p ByPeriod<Quantity>>) -> Vec<ReportingPeriod> {
    let mut periods: Vec<ReportingPeriod> = rows.flat_map(|values| values.iter().map(|(period, _)| period)).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

pub(super) fn dated_titles(name: &str, periods: &[ReportingPeriod], calendar: &Calendar) -> Vec<String> {
    periods.iter().map(|period| format!("{name}_{}", calendar.name(*period))).collect()
}

pub(super) fn by_period(values: &ByPeriod<Quantity>, periods: &[ReportingPeriod], form: Form) -> Vec<Value<'static>> {
    periods.iter().map(|period| figure(values.get(*period), form)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bound;

    #[test]
    fn figures_are_written_in_the_one_way_that_cannot_be_misread() {
        let quantity = |amount, printed: &str, percent| Quantity {
            amount,
            printed: printed.into(),
            period: None,
            percent,
            unit: None,
            other: None,
            change: None,
            origin: crate::model::Origin::cell(Default::default(), 0, 0),
        };
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        for (amount, printed, percent, written) in [
            (Amount::Exact(decimal("1150576")), "1.150.576", false, "1150576"),
            (Amount::Exact(decimal("96.55")), "96,55", false, "96.55"),
            (Amount::Exact(decimal("2.194")), "2,194", false, "2.1940"),
            (Amount::Exact(decimal("61.75")), "61.75%", true, "61.75%"),
            (Amount::Range { low: decimal("42"), high: decimal("45.5") }, "42–45,5", false, "42 - 45.5"),
            (Amount::Range { low: decimal("2"), high: decimal("2000") }, "2 – 2.000", false, "2 - 2000.0"),
            (Amount::AtLeast(Bound::inclusive(decimal("1000"))), "at least 1.000", false, ">= 1000"),
            (Amount::Missing, "--", false, "/"),
            (Amount::Missing, "no data", false, "no data"),
            (Amount::Words, "law adopted", false, "law adopted"),
            (Amount::Fault, "A1*2", false, "=A1*2"),
            (Amount::Fault, "#DIV/0!", false, "#DIV/0!"),
            (Amount::Fault, "2021-06-09", false, "2021-06-09"),
        ] {
            let quantity = quantity(amount, printed, percent);
            assert_eq!(figure(Some(&quantity), Form::Text), words(written), "{printed}");
        }
        let exact = quantity(Amount::Exact(decimal("2.194")), "2,194", false);
        assert_eq!(figure(Some(&exact), Form::Cells), Value::Number(decimal("2.194")));
    }
}
