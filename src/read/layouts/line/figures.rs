//! The figures of a row: amounts, units and factors of cells, and what must be reported of them.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Line, year_span};
use crate::finding::{Finding, rule};
use crate::model::{Amount, Change, ChangeIn, Origin, Quantity, ValueUnit, Year};
use crate::read::layouts::columns::ValuePlace;
use crate::read::map;
use crate::read::values::ambiguous;
use crate::read::values::number::{self, Doubt, Figure};
use crate::read::words::meaning::Meaning;
use crate::read::words::unit_words;
use crate::sheet::Content;

impl Line<'_> {
    /// The figure in a cell of a column of figures; of a year, a part of which the cell may name.
    pub(super) fn figure(
        &self,
        place: ValuePlace,
        (content, origin): (&Content, Origin),
        year: Option<Year>,
        findings: &mut Vec<Finding>,
    ) -> Quantity {
        let (mut other, mut change) = (None, None);
        let (figure, unit) = match content {
            Content::Text(text) if self.meant(text) == map::MISSING => (Figure::new(Amount::Missing), None),
            Content::Text(text) => {
                let of_part = year.and_then(|year| number::read_with_part(text, year, self.mark));
                let figure = of_part.unwrap_or_else(|| number::read_in_column(text, self.mark));
                let figure = self.in_row(figure, text, origin);
                let (figure, said) = number::read_change(figure, text, self.mark);
                change = said;
                other = ambiguous::other_reading(text, figure.amount);
                (figure, unit_of(text, &figure))
            }
            Content::Number(number) | Content::Percent(number) => {
                let percent = matches!(content, Content::Percent(_));
                let figure = Figure { percent, ..Figure::new(Amount::Exact(number.normalize())) };
                change =
                    (percent && number.is_sign_negative()).then(|| Change::by_sign(figure.amount, ChangeIn::Percent));
                (figure, None)
            }
            Content::Date(..) => (Figure::doubtful(Amount::Fault, Doubt::Date), None),
            Content::Bool(truth) => {
                let figure = Figure::new(Amount::YesNo(*truth));
                (self.in_row(figure, "", origin), None)
            }
            Content::Error(_) => (Figure::doubtful(Amount::Fault, Doubt::Fault), None),
            Content::Uncomputed(_) => (Figure::doubtful(Amount::Fault, Doubt::Uncomputed), None),
        };
        let Figure { amount, period, percent, .. } = figure;
        let change = change.map(|change| change.with_percent_as(self.columns.settings.change));
        let printed = content.to_string().into();
        let quantity = Quantity { amount, printed, period, percent, unit, other, change: change.map(Box::new), origin };
        if figure.is_marked {
            findings.push(number::marked(&quantity).about(self.subject()));
        }
        if let Some(doubt) = figure.doubt {
            findings.push(finding_for(doubt, &quantity).about(self.subject()));
        }
        self.scaled(place, quantity, figure.is_multiplied)
    }

    /// A figure as the other figures of the row make it: several numbers in brackets are below zero without doubt, and a
    /// number in words is dropped where the others are numbers.
    fn in_row(&self, figure: Figure, text: &str, origin: Origin) -> Figure {
        let others = || {
            let columns = self.columns.of_figures().filter(|column| Some(*column) != origin.column_index());
            columns.filter_map(|column| Some(self.cell(ValuePlace::Sheet(column))?.0))
        };
        let is_bracketed = |content: &Content| match content {
            Content::Text(text) => {
                matches!(number::read_in_column(text, self.mark).doubt, Some(Doubt::Bracketed(_)))
            }
            Content::Number(number) => *number < Decimal::ZERO,
            Content::Percent(_) | Content::Date(..) | Content::Bool(_) => false,
            Content::Error(_) | Content::Uncomputed(_) => false,
        };
        let is_lone_period = figure.period.is_some() && text.trim_start().starts_with('(');
        match figure.doubt {
            Some(Doubt::Bracketed(_)) if others().any(is_bracketed) => Figure { doubt: None, ..figure },
            Some(Doubt::Words) if others().any(number::is_number) => number::unclear(figure, text),
            None if matches!(figure.amount, Amount::YesNo(_)) && others().any(number::is_number) => {
                Figure { doubt: Some(Doubt::Words), ..figure }
            }
            None if is_lone_period && others().any(is_bracketed) => Figure::doubtful(Amount::Fault, Doubt::Unclear),
            None if self.may_be_misspelled(text) => Figure::doubtful(Amount::Fault, Doubt::Unclear),
            _ => figure,
        }
    }

    /// A figure with the unit of its column, times the factor that a map gives for it; one that says its own factor counts
    /// in ones.
    fn scaled(&self, place: ValuePlace, mut quantity: Quantity, is_multiplied: bool) -> Quantity {
        let ValuePlace::Sheet(column) = place else { return quantity };
        let own = || self.cell(self.columns.column_of_units(column)?);
        let own = || own().and_then(|(content, _)| unit_words::read_unit(&content.to_string()));
        let of_column = || self.columns.unit(column).cloned().or_else(own);
        if is_multiplied {
            let is_bare = quantity.unit.as_ref().is_none_or(|unit| unit.keys.is_empty());
            if let Some(unit) = of_column().or_else(|| self.unit_of_row()).filter(|_| is_bare) {
                // `1.2 million` in a row of millions says what its unit says.
                if unit.factor != Decimal::ONE && number::factor_in_cell(&quantity.printed) == Some(unit.factor) {
                    let share = Decimal::ONE.checked_div(unit.factor).unwrap_or(Decimal::ONE);
                    return Quantity { unit: Some(unit), ..map::scaled(quantity, share) };
                }
                quantity.unit = Some(in_ones(&unit.unit));
            }
            return quantity;
        }
        if self.is_million(&quantity, of_column) {
            let million = Decimal::ONE_THOUSAND * Decimal::ONE_THOUSAND;
            return Quantity { unit: Some(in_ones("")), ..map::scaled(quantity, million) };
        }
        if quantity.unit.is_none() {
            quantity.unit = of_column();
        }
        match self.columns.settings.factors.get(&column) {
            Some(factor) => map::scaled(quantity, *factor),
            None => quantity,
        }
    }

    /// Whether a figure such as `1.5m` or `12 M` is in millions: its column or its row counts money.
    fn is_million(&self, quantity: &Quantity, of_column: impl Fn() -> Option<Arc<ValueUnit>>) -> bool {
        let has_letter = quantity.printed.strip_suffix(['m', 'M']).map(str::trim_end).is_some_and(|number| {
            number.ends_with(|last: char| last.is_ascii_digit()) && quantity.amount.exact().is_some()
        });
        has_letter && of_column().or_else(|| self.unit_of_row()).is_some_and(|unit| unit.is_money())
    }

    fn unit_of_row(&self) -> Option<Arc<ValueUnit>> {
        let (content, _) = self.cell(self.columns.at(Meaning::Unit)?)?;
        unit_words::read_unit(&content.to_string())
    }

    /// Whether the last letter of a figure such as `2l` may be a one: nothing says that litres are counted.
    fn may_be_misspelled(&self, text: &str) -> bool {
        let digits =
            text.trim().strip_suffix('l').filter(|number| number.ends_with(|last: char| last.is_ascii_digit()));
        digits.is_some() && !self.unit_of_row().is_some_and(|unit| unit.keys.contains(&"l"))
    }
}

/// The unit that a cell names behind or before its one figure.
fn unit_of(text: &str, figure: &Figure) -> Option<Arc<ValueUnit>> {
    figure.amount.exact()?;
    if figure.is_multiplied {
        return Some(in_ones(number::unit_beside_factor(text)));
    }
    unit_words::read_unit(number::unit_in_cell(text)?).filter(|unit| unit.factor == Decimal::ONE)
}

/// The unit of a figure that is multiplied by its own factor already.
fn in_ones(words: &str) -> Arc<ValueUnit> {
    let (printed, unit) = (words.to_owned(), words.to_owned());
    let keys = unit_words::keys(words);
    Arc::new(ValueUnit { keys, printed, unit, factor: Decimal::ONE, times: Decimal::ONE, header: None })
}

/// The finding for a figure that is in doubt.
pub fn finding_for(doubt: Doubt, quantity: &Quantity) -> Finding {
    if let Some(finding) = number::read_as(doubt, quantity) {
        return finding;
    }
    let rule = match doubt {
        Doubt::Ambiguous(number) => return number::ambiguous(&quantity.printed, number).at(quantity.origin),
        Doubt::Words => &rule::VALUE_IN_WORDS,
        Doubt::Unclear => &rule::VALUE_UNCLEAR,
        Doubt::Date => &rule::VALUE_IS_DATE,
        Doubt::Fault => &rule::VALUE_IS_ERROR,
        Doubt::Uncomputed => &rule::VALUE_UNCOMPUTED,
        Doubt::Note => &rule::VALUE_WITH_NOTE,
        Doubt::Beside(_) => &rule::VALUE_WITH_WORDS,
        Doubt::Bracketed(_) => &rule::VALUE_IN_BRACKETS,
        Doubt::Misspelled(_) => &rule::FIGURE_MENDED,
        Doubt::YearSpan(year) => return year_span(&quantity.printed, year, quantity.origin),
    };
    Finding::new(rule).at(quantity.origin).with("text", &*quantity.printed)
}
