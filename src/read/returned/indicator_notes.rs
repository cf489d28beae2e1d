//! What the hidden sheet of a returned matrix says of an indicator's name, unit and period.

use std::collections::HashMap;
use std::sync::Arc;

use super::cells::quantity;
use crate::matrix_form::{
    Line, MatrixForm, Record, UNIT_IN_NAME, VALUE_COLUMN, VALUES_WITH_UNITS, name_and_unit, recorded_yearly_values,
};
use crate::model::{
    ByPeriod, Indicator, IndicatorCode, Origin, Quantity, ReportingPeriod, SourceId, Sourced, ValueUnit, ValuesAre,
    Verdict, YearlyValues,
};
use crate::read::words::unit_words::read_unit;

/// Units and periods of indicators by their codes, where the cells do not tell them.
#[derive(Debug, Default)]
pub struct IndicatorNotes {
    units: HashMap<String, Unit>,
    periods: HashMap<String, ReportingPeriod>,
    /// By code and by the value that the unit is of.
    value_units: HashMap<(String, String), String>,
    /// The row of the hidden sheet, the period and what is printed.
    later_targets: HashMap<String, (u32, ReportingPeriod, String)>,
    /// The verdicts that cells show and nobody states.
    no_verdicts: HashMap<String, Verdict>,
    /// What yearly values are, and the row and the kind of their record.
    yearly_values: HashMap<String, (u32, String, ValuesAre)>,
}

#[derive(Debug)]
struct Unit {
    unit: String,
    is_in_name: bool,
}

impl IndicatorNotes {
    /// What the lines of the hidden sheet say.
    pub fn from_form(form: &MatrixForm) -> Self {
        let unit = |line: &Line| Unit { unit: line.value.clone(), is_in_name: line.kind == UNIT_IN_NAME };
        let units = form.lines_of(Record::Unit).map(|line| (line.id.clone(), unit(line)));
        let period = |line: &Line| Some((line.id.clone(), ReportingPeriod::from_text(&line.value)?.canonical()));
        let later = |line: &Line| {
            let period = ReportingPeriod::from_text(&line.kind)?.canonical();
            Some((line.id.clone(), (line.row, period, line.value.clone())))
        };
        let no_verdict = |line: &Line| Some((line.id.clone(), Verdict::from_id(&line.value)?));
        let values =
            |line: &Line| Some((line.id.clone(), (line.row, line.kind.clone(), ValuesAre::from_id(&line.value)?)));
        let value_unit = |line: &Line| ((line.id.clone(), line.kind.clone()), line.value.clone());
        Self {
            value_units: form.lines_of(Record::ValueUnit).map(value_unit).collect(),
            units: units.collect(),
            periods: form.lines_of(Record::Period).filter_map(period).collect(),
            no_verdicts: form.lines_of(Record::NoVerdict).filter_map(no_verdict).collect(),
            yearly_values: form.lines_of(Record::YearlyValues).filter_map(values).collect(),
            later_targets: form.lines_of(Record::LaterTarget).filter_map(later).collect(),
        }
    }

    /// Divides the cell of an indicator's name into name and unit.
    pub fn give_unit(&self, code: &IndicatorCode, indicator: &mut Indicator) {
        let Some(name) = &mut indicator.name.plan else { return };
        let cell = name.value.clone();
        let (before, unit) = match self.units.get(&code.to_string()) {
            Some(known) if known.is_in_name => (&*cell, Some(&*known.unit)),
            Some(known) => {
                let before = cell.strip_suffix(')').and_then(|cell| cell.strip_suffix(&known.unit)?.strip_suffix(" ("));
                before.map_or_else(|| name_and_unit(&cell), |before| (before, Some(&*known.unit)))
            }
            None => name_and_unit(&cell),
        };
        // The general rule finds units in names too.
        let is_of_name = indicator.unit.plan.as_ref().is_none_or(|unit| unit.origin == name.origin);
        if is_of_name {
            let unit = unit.filter(|unit| !unit.is_empty());
            indicator.unit.plan = unit.map(|unit| Sourced::new(unit.to_owned(), name.origin));
            name.value = before.to_owned();
        }
    }

    /// Gives baseline, target and achieved value the units that tell them apart.
    pub fn give_value_units(&self, code: &IndicatorCode, review: ReportingPeriod, indicator: &mut Indicator) {
        if self.value_units.is_empty() {
            return;
        }
        let Indicator { baseline, targets, revised_targets, achieved, .. } = indicator;
        let of_review = |values: &mut ByPeriod<Quantity>, unit: &Option<Arc<ValueUnit>>| {
            let values = values.iter_mut().filter(|(period, _)| *period == review);
            values.for_each(|(_, value)| value.unit.clone_from(unit));
        };
        for kind in VALUES_WITH_UNITS {
            let Some(printed) = self.value_units.get(&(code.to_string(), kind.to_owned())) else { continue };
            let unit = read_unit(printed);
            match kind {
                "baseline" => baseline.plan.iter_mut().for_each(|value| value.value.unit.clone_from(&unit)),
                "target" => {
                    of_review(targets, &unit);
                    of_review(revised_targets, &unit);
                }
                _ => of_review(achieved, &unit),
            }
        }
    }

    /// Takes away the verdict that its cell shows as written by the program, and that no evaluator states.
    pub fn forget_own_verdict(&self, code: &IndicatorCode, indicator: &mut Indicator) {
        let own = self.no_verdicts.get(&code.to_string());
        indicator.stated_verdict.take_if(|stated| own == Some(&stated.value));
    }

    /// Gives what the yearly values are.
    pub fn give_yearly_values(&self, code: &IndicatorCode, hidden: SourceId, indicator: &mut Indicator) {
        if let Some((row, kind, are)) = self.yearly_values.get(&code.to_string()) {
            let from = recorded_yearly_values(kind, Origin::cell(hidden, *row, VALUE_COLUMN));
            indicator.yearly_values = Some(YearlyValues { are: *are, from });
        }
    }

    /// Gives the target of a later period that no cell shows.
    pub fn give_later_target(&self, code: &IndicatorCode, hidden: SourceId, indicator: &mut Indicator) {
        if let Some((row, period, printed)) = self.later_targets.get(&code.to_string()) {
            let origin = Origin::cell(hidden, *row, VALUE_COLUMN);
            indicator.targets.set(*period, quantity(printed, None, origin));
        }
    }

    /// Moves the figures in the columns of the review period to the period that the indicator is judged for.
    pub fn move_to_own_period(&self, code: &IndicatorCode, review: ReportingPeriod, indicator: &mut Indicator) {
        let own = self.periods.get(&code.to_string()).copied();
        indicator.judged_for = Some(own.unwrap_or(review));
        let Some(own) = own else { return };
        for values in [&mut indicator.targets, &mut indicator.revised_targets, &mut indicator.achieved] {
            if let Some(value) = values.remove(review) {
                values.set(own, value);
            }
        }
    }

    /// A blank cell of the review period is no value of a year beside those of parts of years.
    pub fn forget_blank(review: ReportingPeriod, indicator: &mut Indicator) {
        let achieved = &mut indicator.achieved;
        let is_blank = achieved.get(review).is_some_and(|value| value.printed.trim().is_empty());
        if is_blank && achieved.iter().any(|(period, _)| period.is_part_of_year()) {
            achieved.remove(review);
        }
    }
}
