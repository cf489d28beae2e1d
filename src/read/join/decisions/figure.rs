//! A decided target or achieved value: a figure, unless the indicator's own values are words.

use super::line::Unused;
use crate::finding::Finding;
use crate::model::{Amount, Decided, DecimalMark, Indicator, Quantity, RowIdentity, ValueOf};
use crate::read::join::ambiguous::amount_beside;
use crate::read::values::ambiguous;
use crate::read::values::number::{self, Doubt, Figure};
use crate::read::words::vocabulary;

/// The value of a line. Words and dates are none where the indicator has figures.
pub(super) fn read(
    line: &Decided,
    indicator: &Indicator,
    of: ValueOf,
    mark: Option<DecimalMark>,
    findings: &mut Vec<Finding>,
) -> Result<Quantity, Unused> {
    let (read, quantity) = figure(line, before(indicator, of), mark);
    let is_no_value = || quantity.amount == Amount::Fault || means_figure(indicator, of);
    if !is_figure(&quantity) && !quantity.is_missing() && is_no_value() {
        let is_date = read.doubt == Some(Doubt::Date);
        return Err(if is_date { "row-unused-decision-date" } else { "row-unused-decision-number" });
    }
    Ok(settled((read, quantity), indicator, of, mark, findings))
}

fn is_figure(quantity: &Quantity) -> bool {
    quantity.amount.ends().is_some() || quantity.change.is_some()
}

/// Empty, or a word for it.
pub(super) fn is_missing(text: &str) -> bool {
    text.is_empty() || vocabulary::all_languages().is_missing(text)
}

/// What the programme has in the place of a decided value.
fn before(indicator: &Indicator, of: ValueOf) -> Option<&Quantity> {
    match of {
        ValueOf::Target(period) => indicator.revised_targets.get(period).or_else(|| indicator.targets.get(period)),
        ValueOf::Achieved(period) => indicator.achieved.get(period),
        ValueOf::Baseline => indicator.baseline_cell(),
    }
}

/// Whether a value has to be a figure: the target that it is compared with is one, else the value in its place, else any
/// other value of the indicator.
fn means_figure(indicator: &Indicator, of: ValueOf) -> bool {
    let target = match of {
        ValueOf::Target(_) | ValueOf::Baseline => None,
        ValueOf::Achieved(period) => before(indicator, ValueOf::Target(period)),
    };
    let known = [target, before(indicator, of)].into_iter().flatten().find(|quantity| !quantity.is_missing());
    known.map_or_else(|| indicator.figures().any(is_figure), is_figure)
}

/// The figure of a line; in percent where the one before it was, since the matrix shows the sign without storing it.
fn figure(line: &Decided, before: Option<&Quantity>, mark: Option<DecimalMark>) -> (Figure, Quantity) {
    let (read, change) = number::read_change(number::read_in_column(&line.value, mark), &line.value, mark);
    let change = change.map(Box::new);
    let amount = if is_missing(&line.value) { Amount::Missing } else { read.amount };
    let is_exact = matches!(amount, Amount::Exact(_));
    let percent = read.percent || (is_exact && before.is_some_and(|before| before.percent));
    let other = ambiguous::other_reading(&line.value, amount);
    let (printed, origin) = (line.value.as_str().into(), line.origin);
    (read, Quantity { amount, printed, period: read.period, percent, unit: None, other, change, origin })
}

/// The figure of a line as the indicator's other figures settle it; what they leave open is reported.
fn settled(
    (read, mut quantity): (Figure, Quantity),
    indicator: &Indicator,
    of: ValueOf,
    mark: Option<DecimalMark>,
    findings: &mut Vec<Finding>,
) -> Quantity {
    let amount = if mark.is_none() { amount_beside(indicator, of, &quantity) } else { None };
    let subject = RowIdentity::Indicator(indicator.code.clone()).to_string();
    match (amount, read.doubt) {
        (Some(amount), _) => (quantity.amount, quantity.other) = (amount, None),
        (None, Some(Doubt::Ambiguous(number))) if !quantity.is_missing() => {
            findings.push(number::ambiguous(&quantity.printed, number).at(quantity.origin).about(subject.as_str()));
        }
        (None, _) => {}
    }
    if read.is_marked {
        findings.push(number::marked(&quantity).about(subject.as_str()));
    }
    let read_as = read.doubt.filter(|_| !quantity.is_missing()).and_then(|doubt| number::read_as(doubt, &quantity));
    findings.extend(read_as.map(|finding| finding.about(subject.as_str())));
    quantity
}
