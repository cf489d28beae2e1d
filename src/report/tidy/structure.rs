//! What the programme says of itself, its objectives and measures, and their published percentages.

use super::figures::figure;
use super::table::{Form, ORIGIN, Table, Values, code, place, relevance, stated, text, words, year};
use crate::model::{
    DECISION_COLUMNS, Decided, Level, Measure, Objective, Origin, Programme, Sourced, Sources, Text, Year,
};
use crate::report::{Value, values};

pub(super) fn facts(programme: &Programme) -> Table {
    let document = &programme.document;
    let mut table = Table::new("programme", &["key", "value", ORIGIN]);
    let mut add = |key: &str, value: Value<'static>, at: Option<Origin>| {
        if let Some(at) = at {
            table.rows.push(vec![words(key), value, words(&programme.sources.place(at).to_string())]);
        }
    };
    let at = |fact: &Text| fact.as_ref().map(|fact| fact.origin);
    let year_at = |fact: &Option<Sourced<Year>>| fact.as_ref().map(|fact| fact.origin);
    add("title", text(&document.title), at(&document.title));
    add("institution", text(&document.institution), at(&document.institution));
    add("umbrella document", text(&document.umbrella_document), at(&document.umbrella_document));
    add("first year", year(document.first_year.as_ref()), year_at(&document.first_year));
    add("last year", year(document.last_year.as_ref()), year_at(&document.last_year));
    let review = document.review_period.as_ref();
    let written = review.map_or(Value::Empty, |review| values::period(review.value, &programme.calendar));
    add("review year", written, review.map(|review| review.origin));
    add("profile", text(&document.profile), at(&document.profile));
    add("language", text(&document.language), at(&document.language));
    let registration = &document.registration;
    add("identifier", text(&registration.identifier), at(&registration.identifier));
    add("organisation identifier", text(&registration.organisation), at(&registration.organisation));
    add("organisation type", text(&registration.organisation_type), at(&registration.organisation_type));
    add("activity status", text(&registration.status), at(&registration.status));
    add("description", text(&registration.description), at(&registration.description));
    table
}

/// Objectives and measures. Where another table states their relevance, that is a table of its own again, so that it is
/// known which of two titles is the plan's.
pub(super) fn structure(programme: &Programme) -> Vec<Table> {
    let is_reported =
        |objective: &Objective| objective.title.report.is_some() || objective.institution.report.is_some();
    let is_measure_reported =
        |measure: &Measure| measure.title.report.is_some() || measure.institution.report.is_some();
    let has_report = programme.objectives.iter().any(is_reported)
        || programme.measures().any(|(_, measure)| is_measure_reported(measure));
    // The column of relevance is in both or in neither: it is what marks a table as a report.
    let relevance_column = if has_report { "?relevance" } else { "relevance" };
    let mut objectives =
        Table::new("objectives", &["code", "level", "title", "institution", relevance_column, "?comment", ORIGIN]);
    let mut measures = Table::new(
        "measures",
        &["code", "objective_code", "title", "institution", "type", "validity", relevance_column, "?comment", ORIGIN],
    );
    let mut reported_objectives =
        Table::new("objective_relevance", &["code", "level", "title", "institution", "relevance", "?comment", ORIGIN]);
    let mut reported_measures = Table::new(
        "measure_relevance",
        &["code", "objective_code", "title", "institution", "relevance", "?comment", ORIGIN],
    );
    for objective in &programme.objectives {
        let (planned, reported) = objective_rows(objective, has_report, &programme.sources);
        objectives.rows.extend(planned);
        reported_objectives.rows.extend(reported);
        for measure in &objective.measures {
            let (planned, reported) = measure_rows(objective, measure, has_report, &programme.sources);
            measures.rows.extend(planned);
            reported_measures.rows.extend(reported);
        }
    }
    vec![objectives, measures, reported_objectives, reported_measures]
}

/// The row of the plan and the row of the report, where there is one.
fn objective_rows(objective: &Objective, has_report: bool, sources: &Sources) -> (Option<Values>, Option<Values>) {
    let Some(origin) = objective.origin else { return (None, None) };
    let level = match objective.level {
        Level::Overall => "overall",
        Level::Specific => "specific",
    };
    let row = |title: Option<&Sourced<String>>, institution, relevance, comment: &Text| {
        let at = title.map_or(origin, |title| title.origin.whole_row());
        let place = place(at, title, sources);
        vec![code(&objective.code), words(level), stated(title), stated(institution), relevance, text(comment), place]
    };
    let (titles, institutions) = (&objective.title, &objective.institution);
    let stated = relevance(objective.relevance.as_ref());
    if !has_report {
        return (Some(row(titles.plan.as_ref(), institutions.plan.as_ref(), stated, &objective.comment)), None);
    }
    let is_reported = titles.report.is_some() || institutions.report.is_some() || objective.relevance.is_some();
    let is_planned = titles.plan.is_some() || institutions.plan.is_some() || !is_reported;
    let comment = if is_reported { &None } else { &objective.comment };
    let planned = is_planned.then(|| row(titles.plan.as_ref(), institutions.plan.as_ref(), Value::Empty, comment));
    let reported =
        is_reported.then(|| row(titles.report.as_ref(), institutions.report.as_ref(), stated, &objective.comment));
    (planned, reported)
}

fn measure_rows(
    objective: &Objective,
    measure: &Measure,
    has_report: bool,
    sources: &Sources,
) -> (Option<Values>, Option<Values>) {
    let Some(origin) = measure.origin else { return (None, None) };
    let head = |title: Option<&Sourced<String>>, institution| {
        vec![code(&measure.code), code(&objective.code), stated(title), stated(institution)]
    };
    let at =
        |title: Option<&Sourced<String>>| place(title.map_or(origin, |title| title.origin.whole_row()), title, sources);
    let (titles, institutions) = (&measure.title, &measure.institution);
    let stated = relevance(measure.relevance.as_ref());
    let planned = |stated, comment: &Text| {
        let mut row = head(titles.plan.as_ref(), institutions.plan.as_ref());
        row.extend([text(&measure.kind), text(&measure.validity), stated, text(comment), at(titles.plan.as_ref())]);
        row
    };
    if !has_report {
        return (Some(planned(stated, &measure.comment)), None);
    }
    let is_reported = titles.report.is_some() || institutions.report.is_some() || measure.relevance.is_some();
    let has_own = measure.kind.is_some() || measure.validity.is_some();
    let is_planned = titles.plan.is_some() || institutions.plan.is_some() || has_own || !is_reported;
    let comment = if is_reported { &None } else { &measure.comment };
    let reported = is_reported.then(|| {
        let mut row = head(titles.report.as_ref(), institutions.report.as_ref());
        row.extend([stated, text(&measure.comment), at(titles.report.as_ref())]);
        row
    });
    (is_planned.then(|| planned(Value::Empty, comment)), reported)
}

pub(super) fn published(programme: &Programme, form: Form) -> Table {
    let mut table = Table::new("published", &["code", "published_achieved_pct", "published_not_achieved_pct", ORIGIN]);
    table.rows = programme
        .published
        .iter()
        .map(|row| {
            let figures = [&row.achieved_pct, &row.not_achieved_pct].map(|pct| figure(pct.as_ref(), form));
            let [achieved, not_achieved] = figures;
            vec![code(&row.code), achieved, not_achieved, place(row.origin, None, &programme.sources)]
        })
        .collect();
    table
}

/// What the working group decided, as it was read: the next reading applies it to the other tables.
pub(super) fn decisions(programme: &Programme) -> Table {
    let [row, field, year, value, ..] = DECISION_COLUMNS;
    let mut table = Table::new("decisions", &[row, field, year, value, ORIGIN]);
    let line = |decided: &Decided| {
        let year = decided.period.map_or(Value::Empty, |period| values::period(period, &programme.calendar));
        let [row, field, value] = [&decided.row.to_string(), decided.field.id(), &decided.value].map(words);
        vec![row, field, year, value, place(decided.origin.whole_row(), None, &programme.sources)]
    };
    table.rows = programme.decided.iter().map(line).collect();
    table
}
