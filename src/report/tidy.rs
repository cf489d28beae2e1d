//! The programme as tidy tables: a table a subject, a thing a row, the year in the header, and where each row was read.
//!
//! Reading them gives the same programme again: codes stand in full, and numbers in the one way that cannot be misread.

use rust_decimal::Decimal;

use super::{Cell, Column, Grid, Row, Tone, Value};
use crate::model::{
    Activity, Amount, ByYear, Code, Funding, Indicator, Level, Measure, Objective, Origin, Programme, Quantity,
    Sourced, Sources, StatedRelevance, Text, Year,
};

/// What the tables are written as: text has no number formats, so a number must not be open to two readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// CSV files.
    Text,
    /// Sheets of a workbook.
    Cells,
}

/// The column of the place that a row was read from.
pub const ORIGIN: &str = "origin";

/// The names of all tables that there can be.
pub const NAMES: &[&str] = &[
    "programme",
    "objectives",
    "measures",
    "objective_relevance",
    "measure_relevance",
    "indicators",
    "achieved",
    "activities",
    "activity_statuses",
    "measure_funding",
    "published",
];

/// The tables that have rows.
pub fn tables(programme: &Programme, form: Form) -> Vec<Grid<'static>> {
    let mut tables = vec![facts(programme)];
    tables.extend(structure(programme));
    tables.extend(indicators(programme, form));
    tables.extend(activities(programme, form));
    tables.push(funding(programme, form));
    tables.push(published(programme, form));
    tables.into_iter().filter(|table| !table.rows.is_empty()).map(Table::grid).collect()
}

/// A table on its way: its columns by title, and rows of as many values.
struct Table {
    name: &'static str,
    columns: Vec<Title>,
    rows: Vec<Vec<Value<'static>>>,
}

struct Title {
    text: String,
    /// Whether the column stands even where no row has a value.
    is_kept: bool,
    width: u16,
}

impl Table {
    fn new(name: &'static str, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|title| Title::of(title)).collect();
        Self { name, columns, rows: Vec::new() }
    }

    /// Leaves out the columns that no row needs, and lays the rest out.
    fn grid(self) -> Grid<'static> {
        let is_filled = |at: usize| self.rows.iter().any(|row| row[at] != Value::Empty);
        let kept: Vec<bool> =
            self.columns.iter().enumerate().map(|(at, title)| title.is_kept || is_filled(at)).collect();
        let columns: Vec<Column> = self
            .columns
            .iter()
            .zip(&kept)
            .filter(|(_, kept)| **kept)
            .map(|(title, _)| Column { title: title.text.clone(), width: title.width, right: false })
            .collect();
        let titles = columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
        let rows = self.rows.into_iter().map(move |row| {
            let cells = row.into_iter().zip(&kept).filter(|(_, kept)| **kept);
            Row { cells: cells.map(|(value, _)| Cell::new(value, Tone::Plain)).collect(), keep_with_next: false }
        });
        Grid {
            name: self.name.to_owned(),
            columns,
            frozen_rows: 1,
            frozen_columns: 1,
            filter_row: Some(0),
            one_page: false,
            chart: None,
            rows: Box::new(std::iter::once(Row { cells: titles, keep_with_next: true }).chain(rows)),
        }
    }
}

impl Title {
    /// A title that begins with `?` stands only where a row needs it.
    fn of(text: &str) -> Self {
        let (is_kept, text) = text.strip_prefix('?').map_or((true, text), |text| (false, text));
        let width = match text {
            "name" | "title" | "value" => 56,
            "code" | "measure_code" | "objective_code" | "baseline" | "baseline_year" | "level" => 13,
            "remark" | "comment" | "next_steps" | "effectiveness" | "relevance" => 36,
            text if text.ends_with(|last: char| last.is_ascii_digit()) => 15,
            _ => 26,
        };
        Self { text: text.to_owned(), is_kept, width }
    }
}

fn words(text: &str) -> Value<'static> {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned().into()) }
}

fn text(text: &Text) -> Value<'static> {
    text.as_ref().map_or(Value::Empty, |text| words(&text.value))
}

fn stated(text: Option<&Sourced<String>>) -> Value<'static> {
    text.map_or(Value::Empty, |text| words(&text.value))
}

fn code(code: &Code) -> Value<'static> {
    words(&code.to_string())
}

fn relevance(stated: Option<&StatedRelevance>) -> Value<'static> {
    stated.map_or(Value::Empty, |stated| words(&stated.text.value))
}

fn year(year: Option<&Sourced<Year>>) -> Value<'static> {
    year.map_or(Value::Empty, |year| Value::Year(year.value.0))
}

/// The place of a row: that of its name where the name stands in it, else of the row as a whole.
fn place(row: Origin, name: Option<&Sourced<String>>, sources: &Sources) -> Value<'static> {
    let of_name = name.map(|name| name.origin).filter(|origin| origin.whole_row() == row.whole_row());
    words(&sources.place(of_name.unwrap_or(row)).to_string())
}

/// A number without signs that group digits. In text three decimals alone could be taken for thousands; a zero behind
/// them settles it.
fn number(number: Decimal, form: Form) -> String {
    let plain = number.normalize().to_string();
    match plain.split_once('.') {
        Some((_, decimals)) if form == Form::Text && decimals.len() == 3 => format!("{plain}0"),
        _ => plain,
    }
}

/// A figure as it is read again.
fn figure(quantity: Option<&Quantity>, form: Form) -> Value<'static> {
    quantity.map_or(Value::Empty, |quantity| dated_figure(quantity, quantity.year, form))
}

/// The same, where a column of its own holds the year.
fn undated_figure(
    quantity: Option<&Sourced<Quantity>>,
    own_year: Option<&Sourced<Year>>,
    form: Form,
) -> Value<'static> {
    quantity.map_or(Value::Empty, |quantity| {
        let year = quantity.value.year.filter(|year| own_year.is_none_or(|own| own.value != *year));
        dated_figure(&quantity.value, year, form)
    })
}

/// Digits that a spreadsheet's number holds.
const MOST_DIGITS: usize = 15;

fn dated_figure(quantity: &Quantity, year: Option<Year>, form: Form) -> Value<'static> {
    let percent = if quantity.percent { "%" } else { "" };
    let text = match quantity.amount {
        Amount::Exact(exact) => {
            let digits = exact.normalize().to_string().bytes().filter(u8::is_ascii_digit).count();
            // A percent sign stays: a number format that shows one would not be read as part of the value.
            if form == Form::Cells && year.is_none() && !quantity.percent && digits <= MOST_DIGITS {
                return Value::Number(exact);
            }
            format!("{}{percent}", number(exact, form))
        }
        Amount::Range { low, high } => format!("{} - {}{percent}", number(low, form), number(high, form)),
        Amount::AtLeast(least) => format!(">= {}{percent}", number(least, form)),
        Amount::AtMost(most) => format!("<= {}{percent}", number(most, form)),
        Amount::Missing => return words(missing(&quantity.printed)),
        Amount::Words => return words(&quantity.printed),
        Amount::Fault => return words(&fault(&quantity.printed)),
    };
    match year {
        Some(year) => words(&format!("{text} ({year})")),
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

/// The years of some values of all rows, by ascending year.
fn years<'p>(rows: impl Iterator<Item = &'p ByYear<Quantity>>) -> Vec<Year> {
    let mut years: Vec<Year> = rows.flat_map(|values| values.iter().map(|(year, _)| year)).collect();
    years.sort_unstable();
    years.dedup();
    years
}

fn dated_titles(name: &str, years: &[Year]) -> Vec<String> {
    years.iter().map(|year| format!("{name}_{year}")).collect()
}

fn by_year(values: &ByYear<Quantity>, years: &[Year], form: Form) -> Vec<Value<'static>> {
    years.iter().map(|year| figure(values.get(*year), form)).collect()
}

fn facts(programme: &Programme) -> Table {
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
    add("review year", year(document.review_year.as_ref()), year_at(&document.review_year));
    add("profile", text(&document.profile), at(&document.profile));
    add("language", text(&document.language), at(&document.language));
    table
}

/// Objectives and measures. Where another table states their relevance, that is a table of its own again, so that it is
/// known which of two titles is the plan's.
fn structure(programme: &Programme) -> Vec<Table> {
    let is_reported =
        |objective: &Objective| objective.title.report.is_some() || objective.institution.report.is_some();
    let is_measure_reported =
        |measure: &Measure| measure.title.report.is_some() || measure.institution.report.is_some();
    let has_report = programme.objectives.iter().any(is_reported)
        || programme.measures().any(|(_, measure)| is_measure_reported(measure));
    // The column of relevance stands in both or in none: it is what marks a table as a report.
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

type Values = Vec<Value<'static>>;

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
    let said = relevance(objective.relevance.as_ref());
    if !has_report {
        return (Some(row(titles.plan.as_ref(), institutions.plan.as_ref(), said, &objective.comment)), None);
    }
    let is_reported = titles.report.is_some() || institutions.report.is_some() || objective.relevance.is_some();
    let is_planned = titles.plan.is_some() || institutions.plan.is_some() || !is_reported;
    let comment = if is_reported { &None } else { &objective.comment };
    let planned = is_planned.then(|| row(titles.plan.as_ref(), institutions.plan.as_ref(), Value::Empty, comment));
    let reported =
        is_reported.then(|| row(titles.report.as_ref(), institutions.report.as_ref(), said, &objective.comment));
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
    let said = relevance(measure.relevance.as_ref());
    let planned = |said, comment: &Text| {
        let mut row = head(titles.plan.as_ref(), institutions.plan.as_ref());
        row.extend([text(&measure.kind), text(&measure.validity), said, text(comment), at(titles.plan.as_ref())]);
        row
    };
    if !has_report {
        return (Some(planned(said, &measure.comment)), None);
    }
    let is_reported = titles.report.is_some() || institutions.report.is_some() || measure.relevance.is_some();
    let has_own = measure.kind.is_some() || measure.validity.is_some();
    let is_planned = titles.plan.is_some() || institutions.plan.is_some() || has_own || !is_reported;
    let comment = if is_reported { &None } else { &measure.comment };
    let reported = is_reported.then(|| {
        let mut row = head(titles.report.as_ref(), institutions.report.as_ref());
        row.extend([said, text(&measure.comment), at(titles.report.as_ref())]);
        row
    });
    (is_planned.then(|| planned(Value::Empty, comment)), reported)
}

/// Indicators as planned and, where another table reports on them, their achieved values in a table of their own.
fn indicators(programme: &Programme, form: Form) -> Vec<Table> {
    let all: Vec<&Indicator> = programme.indicators().map(|(_, indicator)| indicator).collect();
    let has_report = all.iter().any(|indicator| indicator.report_origin.is_some());
    let targets = years(all.iter().map(|indicator| &indicator.targets));
    let revised = years(all.iter().map(|indicator| &indicator.revised_targets));
    let achieved = years(all.iter().map(|indicator| &indicator.achieved));
    let sources = &programme.sources;
    if !has_report {
        let mut table = indicator_table("indicators", &targets, &achieved, true);
        table.rows = all
            .iter()
            .map(|indicator| {
                let mut row = planned(indicator, &targets, form);
                row.extend(by_year(&indicator.achieved, &achieved, form));
                row.extend(results(indicator));
                row.extend(remarks(indicator));
                row.push(place(indicator.origin, indicator.name.plan.as_ref(), sources));
                row
            })
            .collect();
        return vec![table];
    }
    let mut plan = indicator_table("indicators", &targets, &[], false);
    let mut report = indicator_table("achieved", &revised, &achieved, true);
    for indicator in all {
        let is_reported = indicator.report_origin.is_some() || has_results(indicator);
        let is_planned = indicator.report_origin != Some(indicator.origin);
        if is_planned {
            let mut row = planned(indicator, &targets, form);
            row.extend(if is_reported { vec![Value::Empty; 2] } else { remarks(indicator) });
            row.push(place(indicator.origin, indicator.name.plan.as_ref(), sources));
            plan.rows.push(row);
        }
        if is_reported {
            let origin = indicator.report_origin.unwrap_or(indicator.origin);
            let mut row = reported(indicator, &revised, is_planned, form);
            row.extend(by_year(&indicator.achieved, &achieved, form));
            row.extend(results(indicator));
            row.extend(remarks(indicator));
            row.push(place(origin, indicator.name.report.as_ref(), sources));
            report.rows.push(row);
        }
    }
    vec![plan, report]
}

/// A table of indicators; with results it has the evaluator's columns too.
fn indicator_table(name: &'static str, targets: &[Year], achieved: &[Year], has_results: bool) -> Table {
    let mut columns: Vec<String> =
        ["code", "?own_id", "name", "unit", "?institution", "?source_of_verification", "?direction", "baseline"]
            .map(str::to_owned)
            .to_vec();
    columns.push("baseline_year".to_owned());
    columns.extend(dated_titles("target", targets));
    columns.extend(dated_titles("achieved", achieved));
    if has_results {
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

fn planned(indicator: &Indicator, targets: &[Year], form: Form) -> Values {
    let (baseline, baseline_year) = (indicator.baseline.plan.as_ref(), indicator.baseline_year.plan.as_ref());
    let mut row = vec![words(&indicator.code.to_string()), text(&indicator.id)];
    row.extend([stated(indicator.name.plan.as_ref()), stated(indicator.unit.plan.as_ref())]);
    row.extend(attributes(indicator));
    row.extend([undated_figure(baseline, baseline_year, form), year(baseline_year)]);
    row.extend(by_year(&indicator.targets, targets, form));
    row
}

fn reported(indicator: &Indicator, targets: &[Year], is_planned: bool, form: Form) -> Values {
    let (baseline, baseline_year) = (indicator.baseline.report.as_ref(), indicator.baseline_year.report.as_ref());
    let id = if is_planned { Value::Empty } else { text(&indicator.id) };
    let mut row = vec![words(&indicator.code.to_string()), id];
    row.extend([stated(indicator.name.report.as_ref()), stated(indicator.unit.report.as_ref())]);
    row.extend(if is_planned { vec![Value::Empty; 3] } else { attributes(indicator) });
    row.extend([undated_figure(baseline, baseline_year, form), year(baseline_year)]);
    row.extend(by_year(&indicator.revised_targets, targets, form));
    row
}

fn attributes(indicator: &Indicator) -> Values {
    let direction = indicator.direction.as_ref().map_or("", |direction| direction.value.id());
    vec![text(&indicator.institution), text(&indicator.source_of_verification), words(direction)]
}

fn results(indicator: &Indicator) -> Values {
    let verdict = indicator.stated_verdict.as_ref().map_or("", |verdict| verdict.value.id());
    vec![words(verdict), relevance(indicator.relevance.as_ref()), text(&indicator.next_steps)]
}

fn remarks(indicator: &Indicator) -> Values {
    vec![text(&indicator.remark), text(&indicator.comment)]
}

/// The line of funding that stands in the activity's own row.
fn own_line(activity: &Activity) -> Option<&Funding> {
    activity.funding.first().filter(|line| line.origin.whole_row() == activity.origin.whole_row())
}

/// Activities as planned and, where another table reports on them, their statuses in a table of their own.
fn activities(programme: &Programme, form: Form) -> Vec<Table> {
    let all: Vec<(&Measure, &Activity)> = programme.activities().collect();
    let has_report = all.iter().any(|(_, activity)| activity.report_origin.is_some());
    let funds = years(all.iter().filter_map(|(_, activity)| own_line(activity)).map(|line| &line.funds));
    let head = ["code", "measure_code", "title", "institution"];
    let mut columns: Vec<String> =
        head.iter().chain(&["partners", "deadline"]).map(|title| (*title).to_owned()).collect();
    columns.extend(["?source_of_funding", "?budget_reference"].map(str::to_owned));
    columns.extend(dated_titles("funds", &funds));
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

fn plan_details(activity: &Activity, funds: &[Year], form: Form) -> Values {
    let mut row = dates(activity);
    match own_line(activity) {
        Some(line) => {
            row.extend([text(&line.source), text(&line.budget_reference)]);
            row.extend(by_year(&line.funds, funds, form));
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

/// The lines of funding that stand in rows of their own.
fn funding(programme: &Programme, form: Form) -> Table {
    let of_measures = programme.measures().flat_map(|(_, measure)| {
        let own = measure.funding.iter().map(move |line| (&measure.code, line));
        let of_activities = measure.activities.iter().flat_map(|activity| {
            // A row that is only in the report has no columns of funds, so its line stands here.
            let is_planned = activity.report_origin != Some(activity.origin);
            let own = usize::from(is_planned && own_line(activity).is_some());
            activity.funding.iter().skip(own).map(move |line| (&activity.code, line))
        });
        own.chain(of_activities)
    });
    let lines: Vec<(&Code, &Funding)> = of_measures.collect();
    let funds = years(lines.iter().map(|(_, line)| &line.funds));
    let mut columns = vec!["measure_code".to_owned(), "source_of_funding".to_owned(), "budget_reference".to_owned()];
    columns.extend(dated_titles("funds", &funds));
    columns.push(ORIGIN.to_owned());
    let mut table = Table::new("measure_funding", &columns.iter().map(String::as_str).collect::<Vec<_>>());
    table.rows = lines
        .into_iter()
        .map(|(owner, line)| {
            let mut row = vec![code(owner), text(&line.source), text(&line.budget_reference)];
            row.extend(by_year(&line.funds, &funds, form));
            row.push(place(line.origin, line.source.as_ref(), &programme.sources));
            row
        })
        .collect();
    table
}

fn published(programme: &Programme, form: Form) -> Table {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_in_the_one_way_that_cannot_be_misread() {
        let quantity = |amount, printed: &str, percent| Quantity {
            amount,
            printed: printed.into(),
            year: None,
            percent,
            origin: Origin::cell(Default::default(), 0, 0),
        };
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        for (amount, printed, percent, written) in [
            (Amount::Exact(decimal("1150576")), "1.150.576", false, "1150576"),
            (Amount::Exact(decimal("96.55")), "96,55", false, "96.55"),
            (Amount::Exact(decimal("2.194")), "2,194", false, "2.1940"),
            (Amount::Exact(decimal("61.75")), "61.75%", true, "61.75%"),
            (Amount::Range { low: decimal("42"), high: decimal("45.5") }, "42–45,5", false, "42 - 45.5"),
            (Amount::AtLeast(decimal("1000")), "at least 1.000", false, ">= 1000"),
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
