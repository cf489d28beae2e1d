//! Codes, rows, and how the plan and the report on it fit together.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::check::Input;
use crate::check::phrases::PhraseList;
use crate::finding::{Finding, Rule};
use crate::model::{Activity, Code, Indicator, Level, Origin, Sourced, Stated, Text, subject};
use crate::text::{fold, similarity};

/// Example rows of a template that nobody has replaced.
pub fn example_row(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let is_example = |title: &str| {
        let folded = fold(title);
        PhraseList::ExampleRow.find(&folded).is_some()
    };
    let mut look = |title: &Stated<String>, subject: &dyn Fn() -> String| {
        let examples = [&title.plan, &title.report].into_iter().flatten().filter(|cell| is_example(&cell.value));
        findings.extend(examples.map(|cell| Finding::new(check).at(cell.origin).about(subject())));
    };
    let programme = input.programme;
    programme.objectives.iter().for_each(|row| look(&row.title, &|| subject::objective(row)));
    programme.measures().for_each(|(_, row)| look(&row.title, &|| subject::measure(row)));
    programme.indicators().for_each(|(_, row)| look(&row.name, &|| subject::indicator(row)));
    programme.activities().for_each(|(_, row)| look(&row.title, &|| subject::activity(row)));
}

/// Numbers left out among the measures of an objective, the activities of a measure, the specific objectives.
pub fn code_gap(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let programme = input.programme;
    let objectives = programme.objectives.iter().filter(|objective| objective.level == Level::Specific);
    gaps(
        check,
        objectives.filter_map(|row| Some((&row.code, subject::objective_place(row)?, subject::objective(row)))),
        findings,
    );
    for objective in &programme.objectives {
        let measures = objective.measures.iter();
        gaps(
            check,
            measures.filter_map(|row| Some((&row.code, subject::measure_place(row)?, subject::measure(row)))),
            findings,
        );
        for measure in &objective.measures {
            gaps(check, measure.activities.iter().map(|row| (&row.code, row.origin, subject::activity(row))), findings);
        }
    }
}

fn gaps<'c>(check: &'static Rule, rows: impl Iterator<Item = (&'c Code, Origin, String)>, findings: &mut Vec<Finding>) {
    let mut before: Option<&Code> = None;
    for (code, origin, subject) in rows {
        let Some(number) = code.last_number() else { return };
        let siblings = before.is_none_or(|before| before.parent() == code.parent());
        let last = before.and_then(Code::last_number).unwrap_or(0);
        if siblings && number > last + 1 {
            let missing: Vec<String> = (last + 1..number).take(3).filter_map(|number| sibling(code, number)).collect();
            let finding = Finding::new(check).at(origin).about(subject);
            findings.push(finding.with("code", code.to_string()).with("missing", missing.join(", ")));
        }
        before = Some(code);
    }
}

fn sibling(code: &Code, number: u32) -> Option<String> {
    let mut numbers = code.numbers().to_vec();
    *numbers.last_mut()? = number;
    Code::from_numbers(&numbers).map(|code| code.to_string())
}

/// A specific objective without a measure, where others have some.
pub fn objective_without_measures(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    if input.programme.measures().next().is_none() {
        return;
    }
    for row in &input.programme.objectives {
        if row.level == Level::Specific && row.measures.is_empty() {
            let finding = Finding::new(check).about(subject::objective(row));
            findings.push(placed(finding, subject::objective_place(row)).with("code", row.code.to_string()));
        }
    }
}

/// An objective that no indicator measures, where others have some.
pub fn objective_without_indicators(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let objectives = &input.programme.objectives;
    if objectives.iter().all(|row| row.indicators.is_empty()) {
        return;
    }
    for row in objectives.iter().filter(|row| row.indicators.is_empty()) {
        let finding = Finding::new(check).about(subject::objective(row));
        findings.push(placed(finding, subject::objective_place(row)).with("code", row.code.to_string()));
    }
}

/// A measure that no indicator measures, where other measures have some.
pub fn measure_without_indicators(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    if input.programme.measures().all(|(_, row)| row.indicators.is_empty()) {
        return;
    }
    for (_, row) in input.programme.measures().filter(|(_, row)| row.indicators.is_empty()) {
        let finding = Finding::new(check).about(subject::measure(row));
        findings.push(placed(finding, subject::measure_place(row)).with("code", row.code.to_string()));
    }
}

/// A measure that nothing is done for.
pub fn measure_without_activities(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.measures().filter(|(_, row)| row.activities.is_empty()) {
        let finding = Finding::new(check).about(subject::measure(row));
        findings.push(placed(finding, subject::measure_place(row)).with("code", row.code.to_string()));
    }
}

fn placed(mut finding: Finding, place: Option<Origin>) -> Finding {
    finding.at = place;
    finding
}

/// Two rows of one owner with one title: a row entered twice.
pub fn row_duplicate(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for objective in &input.programme.objectives {
        duplicates(check, objective.indicators.iter().flat_map(indicator_titles), findings);
        for measure in &objective.measures {
            duplicates(check, measure.indicators.iter().flat_map(indicator_titles), findings);
            duplicates(check, measure.activities.iter().flat_map(activity_titles), findings);
        }
    }
}

/// A title that is in a table.
struct Title<'t> {
    subject: String,
    title: &'t Sourced<String>,
    is_report: bool,
    /// The id that the table gives the row, where it gives one.
    id: &'t str,
}

fn titles<'t>(subject: &str, stated: &'t Stated<String>, id: &'t Text) -> Vec<Title<'t>> {
    let id = id.as_ref().map_or("", |id| id.value.as_str());
    let each = [(&stated.plan, false), (&stated.report, true)].into_iter();
    each.filter_map(|(title, is_report)| {
        Some(Title { subject: subject.to_owned(), title: title.as_ref()?, is_report, id })
    })
    .collect()
}

fn indicator_titles(row: &Indicator) -> Vec<Title<'_>> {
    titles(&subject::indicator(row), &row.name, &row.id)
}

fn activity_titles(row: &Activity) -> Vec<Title<'_>> {
    titles(&subject::activity(row), &row.title, &None)
}

fn duplicates<'t>(check: &'static Rule, titles: impl Iterator<Item = Title<'t>>, findings: &mut Vec<Finding>) {
    let mut first: HashMap<(Cow<'t, str>, bool, &str), Origin> = HashMap::new();
    for Title { subject, title, is_report, id } in titles {
        let folded = fold(&title.value);
        if folded.is_empty() {
            continue;
        }
        let key = (folded, is_report, id);
        match first.get(&key) {
            Some(before) if before.source_id() == title.origin.source_id() => {
                findings.push(Finding::new(check).at(title.origin).related(*before).about(subject));
            }
            _ => {
                first.insert(key, title.origin);
            }
        }
    }
}

/// A report's row that bears the title which the plan gives to another row.
pub fn name_of_another_row(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let programme = input.programme;
    let indicators: Vec<_> = programme.indicators().map(|(_, row)| (subject::indicator(row), &row.name)).collect();
    strangers(check, &indicators, findings);
    let activities: Vec<_> = programme.activities().map(|(_, row)| (subject::activity(row), &row.title)).collect();
    strangers(check, &activities, findings);
}

fn strangers(check: &'static Rule, rows: &[(String, &Stated<String>)], findings: &mut Vec<Finding>) {
    let mut planned: HashMap<Cow<'_, str>, Vec<usize>> = HashMap::new();
    for (at, (_, title)) in rows.iter().enumerate() {
        if let Some(plan) = &title.plan {
            planned.entry(fold(&plan.value)).or_default().push(at);
        }
    }
    for (subject, title) in rows {
        let (Some(plan), Some(report)) = (&title.plan, &title.report) else { continue };
        let folded = fold(&report.value);
        if folded == fold(&plan.value) {
            continue;
        }
        let Some(other) = planned.get(&folded).and_then(|rows| rows.first()) else { continue };
        let (whose, theirs) = &rows[*other];
        let finding = Finding::new(check).at(report.origin).about(subject.as_str());
        let finding = finding.related(plan.origin).with("planned", plan.value.as_str());
        let finding = finding.with("other", whose.split(' ').next().unwrap_or_default());
        findings.push(theirs.plan.iter().fold(finding, |finding, title| finding.related(title.origin)));
    }
}

/// Titles of one row that have little in common in plan and report.
pub fn title_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let programme = input.programme;
    let objectives = programme.objectives.iter().map(|row| (subject::objective(row), &row.title));
    let measures = programme.measures().map(|(_, row)| (subject::measure(row), &row.title));
    let indicators = programme.indicators().map(|(_, row)| (subject::indicator(row), &row.name));
    let activities = programme.activities().map(|(_, row)| (subject::activity(row), &row.title));
    for (subject, title) in objectives.chain(measures).chain(indicators).chain(activities) {
        let (Some(plan), Some(report)) = (&title.plan, &title.report) else { continue };
        if similarity::of_titles(&fold(&plan.value), &fold(&report.value)) < LEAST_LIKENESS {
            let finding = Finding::new(check).at(report.origin).related(plan.origin).about(subject);
            findings.push(finding.with("planned", plan.value.as_str()).with("reported", report.value.as_str()));
        }
    }
}

/// Share of words in common under which two titles of one row hardly mean one thing; a rewording keeps more.
const LEAST_LIKENESS: f64 = 0.2;
