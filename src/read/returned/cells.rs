//! The cells of a returned matrix: words and figures.

use crate::matrix_form::column::ACHIEVED_BEFORE;
use crate::model::{Amount, DecimalMark, Origin, Quantity, ReportingPeriod};
use crate::read::values::{ambiguous, number};
use crate::sheet::{Content, Row, Sheet};

/// What a cell shows.
pub fn text(row: &Row, column: u16) -> String {
    row.cell(column).map_or_else(String::new, |cell| cell.content.to_string())
}

/// The mark before decimals in a language that matrices are written in.
pub fn mark_of(language: &str) -> Option<DecimalMark> {
    match language.split('-').next() {
        Some("en") => Some(DecimalMark::Point),
        Some("sr") => Some(DecimalMark::Comma),
        _ => None,
    }
}

/// The values achieved before the review period, a line each.
pub fn earlier_values(
    sheet: &Sheet,
    row: &Row,
    mark: Option<DecimalMark>,
) -> impl Iterator<Item = (ReportingPeriod, Quantity)> + use<> {
    let at = Origin::cell(sheet.source, row.index, ACHIEVED_BEFORE);
    let written = text(row, ACHIEVED_BEFORE);
    let value = |line: &str| {
        let (period, value) = line.split_once(':')?;
        Some((ReportingPeriod::from_text(period)?.canonical(), quantity(value, mark, at)))
    };
    written.lines().filter_map(value).collect::<Vec<_>>().into_iter()
}

/// The figure of a cell.
pub fn quantity_of(content: &Content, mark: Option<DecimalMark>, origin: Origin) -> Quantity {
    match content {
        Content::Number(number) | Content::Percent(number) => Quantity {
            percent: matches!(content, Content::Percent(_)),
            ..Quantity::new(Amount::Exact(*number), content.to_string(), origin)
        },
        Content::Text(_) | Content::Date(..) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => {
            let printed = content.to_string();
            let period = number::read_in_column(&printed, mark).period;
            Quantity { period, ..quantity(&printed, mark, origin) }
        }
    }
}

/// The figure of words that name no period.
pub fn quantity(printed: &str, mark: Option<DecimalMark>, origin: Origin) -> Quantity {
    let (figure, change) = number::read_change(number::read_in_column(printed, mark), printed, mark);
    let (amount, percent) = (figure.amount, figure.percent);
    Quantity {
        amount,
        printed: printed.trim().into(),
        period: None,
        percent,
        unit: None,
        other: ambiguous::other_reading(printed, amount),
        change: change.map(Box::new),
        origin,
    }
}
