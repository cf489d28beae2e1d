//! Values of the model as cells and as words.

use std::borrow::Cow;

use super::grid::{Cell, Value};
use super::tone::Tone;
use crate::finding::Message;
use crate::judge::IndicatorEvaluation;
use crate::language::Labels;
use crate::matrix_form::VerdictCode;
use crate::model::{Amount, Calendar, Quantity, ReportingPeriod, Sources, Text};

/// A figure as a number where it is one, else as printed; yes and no as the language has them.
pub(super) fn figure<'e>(quantity: Option<&'e Quantity>, tone: Tone, labels: &Labels) -> Cell<'e> {
    let Some(quantity) = quantity else { return Cell::new(Value::Empty, tone) };
    let value = match quantity.amount {
        // A change stands as it is written; the level that it counts to is the target in use.
        Amount::Exact(_) if quantity.change.is_some() => Value::Text((&*quantity.printed).into()),
        Amount::Exact(number) if quantity.percent => Value::PercentNumber(number),
        Amount::Exact(number) => Value::Number(number),
        Amount::YesNo(_) => Value::Text(printed(quantity, labels)),
        Amount::Missing
        | Amount::Range { .. }
        | Amount::AtLeast(_)
        | Amount::AtMost(_)
        | Amount::Words
        | Amount::Fault => Value::Text((&*quantity.printed).into()),
    };
    Cell::new(value, tone)
}

/// A figure as its cell prints it; yes and no as the language has them.
pub(super) fn printed<'e>(quantity: &'e Quantity, labels: &Labels) -> Cow<'e, str> {
    match quantity.amount {
        Amount::YesNo(said) => labels.text(yes_or_no(said)).into(),
        Amount::Exact(_) | Amount::Missing | Amount::Range { .. } | Amount::AtLeast(_) | Amount::AtMost(_) => {
            (&*quantity.printed).into()
        }
        Amount::Words | Amount::Fault => (&*quantity.printed).into(),
    }
}

/// The label of yes or no.
pub(super) fn yes_or_no(said: bool) -> &'static str {
    if said { "value-yes" } else { "value-no" }
}

/// A period as the tables name it: a year as a number, `2020/21` and `2021-Q2` as text.
pub(super) fn period(period: ReportingPeriod, calendar: &Calendar) -> Value<'static> {
    match period {
        ReportingPeriod::Year(year) if !calendar.is_fiscal(year) => Value::Year(year.0),
        ReportingPeriod::Year(_)
        | ReportingPeriod::Fiscal(_)
        | ReportingPeriod::Span(..)
        | ReportingPeriod::Half(..)
        | ReportingPeriod::Quarter(..)
        | ReportingPeriod::Month(..)
        | ReportingPeriod::Day(_) => Value::Text(calendar.name(period).into()),
    }
}

pub(super) fn words<'e>(text: &'e Text, tone: Tone) -> Cell<'e> {
    Cell::text(text.as_ref().map_or("", |text| text.value.as_str()), tone)
}

/// A figure as the language prints it, with its percent sign; what has words in it as it is.
pub(super) fn figure_in_words(quantity: &Quantity, labels: &Labels) -> String {
    let has_words = || quantity.printed.chars().any(char::is_alphabetic);
    let number = |number| labels.number(number);
    if quantity.change.is_some() {
        return quantity.printed.to_string();
    }
    let figure = match quantity.amount {
        Amount::Exact(exact) => number(exact),
        Amount::Range { low, high } if !has_words() => format!("{} – {}", number(low), number(high)),
        Amount::AtLeast(low) if !has_words() => format!("{} {}", low.printed_sign_of_least(), number(low.number)),
        Amount::AtMost(high) if !has_words() => format!("{} {}", high.printed_sign_of_most(), number(high.number)),
        Amount::YesNo(_) => return printed(quantity, labels).into_owned(),
        Amount::Missing
        | Amount::Range { .. }
        | Amount::AtLeast(_)
        | Amount::AtMost(_)
        | Amount::Words
        | Amount::Fault => return quantity.printed.to_string(),
    };
    if quantity.percent { format!("{figure} %") } else { figure }
}

pub(super) fn or_dash(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { text.to_owned() }
}

/// The code of an indicator's verdict in force.
pub(super) fn verdict_code(judged: &IndicatorEvaluation<'_>) -> VerdictCode {
    VerdictCode::from_verdict(judged.verdict, judged.rests_on_tolerance)
}

/// A title of figures with their period: `Target (2021)`.
pub(super) fn in_period(key: &str, period: ReportingPeriod, labels: &Labels, sources: &Sources) -> String {
    let message = Message::new("of-year").with("what", labels.text(key)).with("year", period);
    labels.message(&message, sources)
}
