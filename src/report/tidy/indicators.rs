//! Indicators: one table, or the plan and the report of achieved values.

use super::figures::{by_period, dated_titles, figure, periods, undated_figure};
use super::parts::{self, Row};
use super::table::{Form, ORIGIN, Table, Values, place, relevance, stated, text, words};
use crate::model::{Calendar, Indicator, Programme, ReportingPeriod};
use crate::report::{Value, values};

/// Indicators as planned and, where another table reports on them, their achieved values in a table of their own.
pub(super) fn indicators(programme: &Programme, form: Form) -> Vec<Table> {
    let rows: Vec<Row<'_>> = programme.indicators().flat_map(|(_, indicator)| parts::rows(indicator)).collect();
    let dimensions = parts::dimensions(&rows);
    let all: Vec<&Indicator> = rows.iter().map(|row| &*row.indicator).collect();
    let has_report = all.iter().any(|indicator| indicator.report_origin.is_some());
    let targets = periods(all.iter().map(|indicator| &indicator.targets));
    let revised = periods(all.iter().map(|indicator| &indicator.revised_targets));
    let achieved = periods(all.iter().map(|indicator| &indicator.achieved));
    let (sources, calendar) = (&programme.sources, &programme.calendar);
    let numerators = periods(all.iter().map(|indicator| &indicator.numerators));
    let denominators = periods(all.iter().map(|indicator| &indicator.denominators));
    let fractions = |row: &mut Values, indicator: &Indicator| {
        row.extend(by_period(&indicator.numerators, &numerators, form));
        row.extend(by_period(&indicator.denominators, &denominators, form));
    };
    if !has_report {
        // Where a table states first and revised targets, the first ones stand beside those that count.
        let mut table = indicator_table(
            "indicators",
            (&revised, &targets),
            Some((&achieved, &numerators, &denominators)),
            calendar,
        );
        parts::head(&mut table, &dimensions);
        table.rows = rows
            .iter()
            .map(|written| {
                let indicator = &*written.indicator;
                let mut row = planned(indicator, (&revised, &targets), form, calendar);
                row.extend(by_period(&indicator.achieved, &achieved, form));
                row.push(figure(indicator.undated_achieved.as_ref(), form));
                fractions(&mut row, indicator);
                row.extend(results(indicator));
                row.extend(remarks(indicator));
                row.push(place(indicator.origin, indicator.name.plan.as_ref(), sources));
                written.with_parts(row, &dimensions)
            })
            .collect();
        return vec![table];
    }
    let mut plan = indicator_table("indicators", (&[], &targets), None, calendar);
    let mut report =
        indicator_table("achieved", (&[], &revised), Some((&achieved, &numerators, &denominators)), calendar);
    parts::head(&mut plan, &dimensions);
    parts::head(&mut report, &dimensions);
    for written in &rows {
        let indicator = &*written.indicator;
        let is_reported = indicator.report_origin.is_some() || has_results(indicator);
        let is_planned = indicator.report_origin != Some(indicator.origin);
        if is_planned {
            let mut row = planned(indicator, (&[], &targets), form, calendar);
            row.push(Value::Empty);
            row.extend(if is_reported { vec![Value::Empty; 2] } else { remarks(indicator) });
            row.push(place(indicator.origin, indicator.name.plan.as_ref(), sources));
            plan.rows.push(written.with_parts(row, &dimensions));
        }
        if is_reported {
            let origin = indicator.report_origin.unwrap_or(indicator.origin);
            let mut row = reported(indicator, &revised, is_planned, form, calendar);
            row.extend(by_period(&indicator.achieved, &achieved, form));
            row.push(figure(indicator.undated_achieved.as_ref(), form));
            fractions(&mut row, indicator);
            row.extend(results(indicator));
            row.extend(remarks(indicator));
            row.push(place(origin, indicator.name.report.as_ref(), sources));
            report.rows.push(written.with_parts(row, &dimensions));
        }
    }
    vec![plan, report]
}

/// A table of indicators; with achieved values, numerators and denominators it has the evaluator's columns too.
fn indicator_table(
    name: &'static str,
    (first, targets): (&[ReportingPeriod], &[ReportingPeriod]),
    achieved: Option<(&[ReportingPeriod], &[ReportingPeriod], &[ReportingPeriod])>,
    calendar: &Calendar,
) -> Table {
    let mut columns: Vec<String> =
        ["code", "?own_id", "name", "unit", "?institution", "?source_of_verification", "?direction", "baseline"]
            .map(str::to_owned)
            .to_vec();
    columns.push("baseline_year".to_owned());
    columns.extend(dated_titles("original_target", first, calendar));
    columns.extend(dated_titles("target", targets, calendar));
    columns.push("?target".to_owned());
    columns.extend(dated_titles("achieved", achieved.map_or(&[], |(achieved, ..)| achieved), calendar));
    columns.push("?achieved".to_owned());
    if let Some((_, numerators, denominators)) = achieved {
        columns.extend(dated_titles("numerator", numerators, calendar));
        columns.extend(dated_titles("denominator", denominators, calendar));
        columns.extend(["verdict", "?relevance", "?next_steps"].map(str::to_owned));
    }
    columns.extend(["?remark", "?comment", ORIGIN].map(str::to_owned));
    Table::new(name, &columns.iter().map(String::as_str).collect::<Vec<_>>())
}

fn has_results(indicator: &Indicator) -> bool {
    !indicator.achieved.is_empty()
        || indicator.stated_verdict.is_some()
        || indicator.relevance.is_some()
        || indicator.next_steps.is_some()
}

/// A target that the row's own table revised is followed by the revised one.
fn planned(
    indicator: &Indicator,
    (first, targets): (&[ReportingPeriod], &[ReportingPeriod]),
    form: Form,
    calendar: &Calendar,
) -> Values {
    let (baseline, baseline_year) = (indicator.baseline.plan.as_ref(), indicator.baseline_year.plan.as_ref());
    let mut row = vec![words(&indicator.code.to_string()), text(&indicator.id)];
    row.extend([stated(indicator.name.plan.as_ref()), stated(indicator.unit.plan.as_ref())]);
    row.extend(attributes(indicator));
    row.extend([
        undated_figure(baseline, baseline_year, form),
        baseline_year.map_or(Value::Empty, |year| values::period(year.value.into(), calendar)),
    ]);
    let is_revised =
        |period: &ReportingPeriod| first.contains(period) && indicator.revised_targets.get(*period).is_some();
    let original = |period: &ReportingPeriod| indicator.targets.get(*period).filter(|_| is_revised(period));
    row.extend(first.iter().map(|period| figure(original(period), form)));
    let counted = |period: &ReportingPeriod| match is_revised(period) {
        true => indicator.revised_targets.get(*period),
        false => indicator.targets.get(*period),
    };
    row.extend(targets.iter().map(|period| figure(counted(period), form)));
    row.push(figure(indicator.undated_target.as_ref(), form));
    row
}

fn reported(
    indicator: &Indicator,
    targets: &[ReportingPeriod],
    is_planned: bool,
    form: Form,
    calendar: &Calendar,
) -> Values {
    let (baseline, baseline_year) = (indicator.baseline.report.as_ref(), indicator.baseline_year.report.as_ref());
    let id = if is_planned { Value::Empty } else { text(&indicator.id) };
    let mut row = vec![words(&indicator.code.to_string()), id];
    row.extend([stated(indicator.name.report.as_ref()), stated(indicator.unit.report.as_ref())]);
    row.extend(if is_planned { vec![Value::Empty; 3] } else { attributes(indicator) });
    row.extend([
        undated_figure(baseline, baseline_year, form),
        baseline_year.map_or(Value::Empty, |year| values::period(year.value.into(), calendar)),
    ]);
    row.extend(by_period(&indicator.revised_targets, targets, form));
    row.push(if is_planned { Value::Empty } else { figure(indicator.undated_target.as_ref(), form) });
    row
}

fn attributes(indicator: &Indicator) -> Values {
    let unclear = indicator.unclear_direction.as_ref().map_or("", |words| words.value.as_str());
    let recorded = indicator.recorded_direction.map(|recorded| recorded.inferred.direction);
    let known = indicator.direction.as_ref().map(|direction| direction.value).or(recorded);
    let direction = known.map_or(unclear, |known| known.id());
    vec![text(&indicator.institution), text(&indicator.source_of_verification), words(direction)]
}

fn results(indicator: &Indicator) -> Values {
    let verdict = indicator.stated_verdict.as_ref().map_or("", |verdict| verdict.value.id());
    vec![words(verdict), relevance(indicator.relevance.as_ref()), text(&indicator.next_steps)]
}

fn remarks(indicator: &Indicator) -> Values {
    vec![text(&indicator.remark), text(&indicator.comment)]
}
