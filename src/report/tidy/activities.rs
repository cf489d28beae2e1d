//! Activities: one table, or the plan and the report of statuses; and the lines of funding.

use super::funds::{self, FundsColumn};
use super::table::{Form, ORIGIN, Table, Values, code, place, relevance, stated, text, words};
use crate::model::{Activity, Code, Funding, Measure, Programme, Sourced};
use crate::report::Value;

/// The line of funding in the activity's own row.
fn own_line(activity: &Activity) -> Option<&Funding> {
    activity.funding.first().filter(|line| line.origin.whole_row() == activity.origin.whole_row())
}

/// Activities as planned and, where another table reports on them, their statuses in a table of their own.
pub(super) fn activities(programme: &Programme, form: Form) -> Vec<Table> {
    let all: Vec<(&Measure, &Activity)> = programme.activities().collect();
    let has_report = all.iter().any(|(_, activity)| activity.report_origin.is_some());
    let funds = funds::columns(|| all.iter().filter_map(|(_, activity)| own_line(activity)));
    let head = ["code", "measure_code", "title", "institution"];
    let mut columns: Vec<String> =
        head.iter().chain(&["partners", "deadline"]).map(|title| (*title).to_owned()).collect();
    columns.extend(["?source_of_funding", "?budget_reference"].map(str::to_owned));
    columns.extend(funds.iter().map(|column| column.title(&programme.calendar)));
    let results = ["status", "relevance", "?effectiveness", "?next_steps"];
    if !has_report {
        columns.extend(results.map(str::to_owned));
    }
    columns.extend(["?remark", ORIGIN].map(str::to_owned));
    let mut plan = Table::new("activities", &columns.iter().map(String::as_str).collect::<Vec<_>>());
    let columns: Vec<&str> =
        head.iter().chain(&["?partners", "?deadline"]).chain(&results).chain(&["?remark", ORIGIN]).copied().collect();
    let mut report = Table::new("activity_statuses", &columns);
    for (measure, activity) in all {
        let is_planned = activity.report_origin != Some(activity.origin);
        let is_reported = has_report && (activity.report_origin.is_some() || activity_has_results(activity));
        if is_planned {
            let mut row =
                activity_head(measure, activity, activity.title.plan.as_ref(), activity.institution.plan.as_ref());
            row.extend(plan_details(activity, &funds, form));
            if !has_report {
                row.extend(activity_results(activity));
            }
            row.push(if is_reported { Value::Empty } else { text(&activity.remark) });
            row.push(place(activity.origin, activity.title.plan.as_ref(), &programme.sources));
            plan.rows.push(row);
        }
        if is_reported {
            let (title, institution) = (activity.title.report.as_ref(), activity.institution.report.as_ref());
            let mut row = activity_head(measure, activity, title, institution);
            let details = if is_planned { vec![Value::Empty; 2] } else { dates(activity) };
            row.extend(details);
            row.extend(activity_results(activity));
            row.push(text(&activity.remark));
            row.push(place(activity.report_origin.unwrap_or(activity.origin), title, &programme.sources));
            report.rows.push(row);
        }
    }
    vec![plan, report]
}

fn activity_head(
    measure: &Measure,
    activity: &Activity,
    title: Option<&Sourced<String>>,
    institution: Option<&Sourced<String>>,
) -> Values {
    vec![code(&activity.code), code(&measure.code), stated(title), stated(institution)]
}

fn dates(activity: &Activity) -> Values {
    let deadline = activity.deadline.as_ref().map_or("", |deadline| deadline.value.printed.as_str());
    vec![text(&activity.partners), words(deadline)]
}

fn plan_details(activity: &Activity, funds: &[FundsColumn], form: Form) -> Values {
    let mut row = dates(activity);
    match own_line(activity) {
        Some(line) => {
            row.extend([text(&line.source), text(&line.budget_reference)]);
            row.extend(funds.iter().map(|column| column.cell(line, form)));
        }
        None => row.extend(vec![Value::Empty; funds.len() + 2]),
    }
    row
}

fn activity_has_results(activity: &Activity) -> bool {
    activity.status_text.is_some()
        || activity.relevance.is_some()
        || activity.effectiveness.is_some()
        || activity.next_steps.is_some()
}

fn activity_results(activity: &Activity) -> Values {
    vec![
        text(&activity.status_text),
        relevance(activity.relevance.as_ref()),
        text(&activity.effectiveness),
        text(&activity.next_steps),
    ]
}

/// The lines of funding in rows of their own.
pub(super) fn funding(programme: &Programme, form: Form) -> Table {
    let of_measures = programme.measures().flat_map(|(_, measure)| {
        let own = measure.funding.iter().map(move |line| (&measure.code, line));
        let of_activities = measure.activities.iter().flat_map(|activity| {
            // A row that is only in the report has no columns of funds, so its line is here.
            let is_planned = activity.report_origin != Some(activity.origin);
            let own = usize::from(is_planned && own_line(activity).is_some());
            activity.funding.iter().skip(own).map(move |line| (&activity.code, line))
        });
        own.chain(of_activities)
    });
    let lines: Vec<(&Code, &Funding)> = of_measures.collect();
    let funds = funds::columns(|| lines.iter().map(|(_, line)| *line));
    let mut columns = vec!["measure_code".to_owned(), "source_of_funding".to_owned(), "budget_reference".to_owned()];
    columns.extend(funds.iter().map(|column| column.title(&programme.calendar)));
    columns.push(ORIGIN.to_owned());
    let mut table = Table::new("measure_funding", &columns.iter().map(String::as_str).collect::<Vec<_>>());
    table.rows = lines
        .into_iter()
        .map(|(owner, line)| {
            let mut row = vec![code(owner), text(&line.source), text(&line.budget_reference)];
            row.extend(funds.iter().map(|column| column.cell(line, form)));
            row.push(place(line.origin, line.source.as_ref(), &programme.sources));
            row
        })
        .collect();
    table
}
