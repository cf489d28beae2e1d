//! The rows of parts below the indicators of a returned matrix.

use std::collections::HashMap;

use super::cells::{earlier_values, quantity_of};
use crate::matrix_form::column::{ACHIEVED, BASELINE, TARGET};
use crate::matrix_form::{Line, MatrixForm, Record, part_at};
use crate::model::{
    Amount, DecimalMark, Disaggregated, Indicator, IndicatorCode, MatrixField, Origin, Part, Quantity, ReportingPeriod,
    RowKind, ValueOf,
};
use crate::sheet::{Row, Sheet};

/// What the hidden sheet says of parts.
#[derive(Debug, Default)]
pub struct Parts {
    /// What the row of a part is about, by its token.
    of_rows: HashMap<String, PartOfRow>,
    /// The part that an indicator is about, by its code.
    of_indicators: HashMap<String, Part>,
}

#[derive(Debug, Default, Clone)]
struct PartOfRow {
    dimensions: Vec<(String, String)>,
    locations: Vec<String>,
}

/// The rows of parts of a sheet, by their indicators.
pub type PartRows<'s> = HashMap<IndicatorCode, Vec<(String, &'s Row)>>;

/// The rows of parts of a sheet with their tokens.
pub fn part_rows(sheet: &Sheet, token: u16) -> PartRows<'_> {
    let mut rows = PartRows::new();
    for row in &sheet.rows {
        if let Some(part) = part_at(row, token) {
            let printed = part.to_string();
            rows.entry(part.indicator).or_default().push((printed, row));
        }
    }
    rows
}

impl Parts {
    /// What the lines of the hidden sheet say of parts.
    pub fn from_form(form: &MatrixForm) -> Self {
        let mut parts = Self::default();
        for line in form.lines_of(Record::Part) {
            let of_row = parts.of_rows.entry(line.id.clone()).or_default();
            of_row.dimensions.push((line.kind.clone(), line.value.clone()));
        }
        for line in form.lines_of(Record::PartPlace) {
            parts.of_rows.entry(line.id.clone()).or_default().locations.push(line.value.clone());
        }
        let of_indicator =
            |line: &Line| (line.id.clone(), Part { dimension: line.kind.clone(), value: line.value.clone() });
        parts.of_indicators = form.lines_of(Record::AboutPart).map(of_indicator).collect();
        parts
    }

    /// Gives an indicator the part that it is about, and the values of the parts below it.
    pub fn give(&self, reader: &PartReader<'_>, rows: &PartRows<'_>, code: &IndicatorCode, own: &mut Indicator) {
        if let Some(part) = self.of_indicators.get(&code.to_string()) {
            own.part = Some(part.clone());
        }
        for (token, row) in rows.get(code).into_iter().flatten() {
            let Some(part) = self.of_rows.get(token) else { continue };
            own.disaggregated.extend(reader.values(row).into_iter().map(|(of, quantity)| Disaggregated {
                of,
                dimensions: part.dimensions.clone(),
                locations: part.locations.clone(),
                quantity,
            }));
        }
    }
}

/// How the figures of a sheet are read.
pub struct PartReader<'r> {
    pub form: &'r MatrixForm,
    /// The period that the indicator is judged for.
    pub period: Option<ReportingPeriod>,
    pub mark: Option<DecimalMark>,
    pub sheet: &'r Sheet,
}

impl PartReader<'_> {
    /// The figures of a row.
    fn values(&self, row: &Row) -> Vec<(ValueOf, Quantity)> {
        let field = |field, otherwise| self.form.column(RowKind::Indicator, field).unwrap_or(otherwise);
        let figure = |column| {
            let origin = Origin::cell(self.sheet.source, row.index, column);
            Some(quantity_of(&row.cell(column)?.content, self.mark, origin)).filter(Quantity::has_value)
        };
        let mut values: Vec<(ValueOf, Quantity)> = Vec::new();
        values.extend(figure(BASELINE).map(|quantity| (ValueOf::Baseline, quantity)));
        values.extend(
            earlier_values(self.sheet, row, self.mark).map(|(period, value)| (ValueOf::Achieved(period), value)),
        );
        if let Some(period) = self.period {
            let target = figure(field(MatrixField::Target, TARGET));
            // A target that is not of the review period names its own.
            let due = |quantity: &Quantity| quantity.period.map_or(period, |own| own.canonical());
            values.extend(target.map(|quantity| (ValueOf::Target(due(&quantity)), quantity)));
            let achieved = figure(field(MatrixField::Achieved, ACHIEVED));
            values.extend(achieved.map(|quantity| (ValueOf::Achieved(period), quantity)));
            if values.is_empty() {
                // A part without figures is a part all the same.
                let origin = Origin::row(self.sheet.source, row.index);
                let blank = Quantity::new(Amount::Missing, String::new(), origin);
                values.push((ValueOf::Achieved(period), blank));
            }
        }
        values
    }
}
