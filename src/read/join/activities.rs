//! Joins the rows of activities of all tables: by code, else by title within the measure.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::assemble::{Assembly, Role, fill, order_of};
use super::pair::{self, Features, Likeness};
use crate::finding::{Finding, rule};
use crate::model::{Activity, Code, TableRead};
use crate::read::record::ActivityRecord;
use crate::text::fold;

/// The activities met so far, by measure.
#[derive(Default)]
pub struct Joins {
    measures: IndexMap<Code, Vec<Activity>>,
    has_report: bool,
}

impl Joins {
    /// Takes in the rows of a table.
    pub fn add(&mut self, assembly: &mut Assembly<'_>, rows: Vec<ActivityRecord>, role: Role, read: &mut TableRead) {
        self.has_report |= role == Role::Report;
        let mut by_measure: IndexMap<Code, Vec<ActivityRecord>> = IndexMap::new();
        for row in rows {
            let own = row.code.as_ref().map(|code| &code.value);
            let measure = row.measure.as_ref().map(|code| code.value.clone()).or_else(|| own.and_then(Code::parent));
            match measure.filter(|measure| assembly.ensure_measure(measure)) {
                Some(measure) => by_measure.entry(measure).or_default().push(row),
                None => {
                    read.reported += 1;
                    let code = row.measure.as_ref().or(row.code.as_ref());
                    let at = code.map_or(row.activity.origin, |code| code.origin);
                    let finding = Finding::new(&rule::ACTIVITY_WITHOUT_MEASURE).at(at);
                    assembly.report(finding.about(subject_of(&row)));
                }
            }
        }
        for (measure, rows) in by_measure {
            let known = self.measures.entry(measure.clone()).or_default();
            join(assembly, &measure, known, rows, role, read);
        }
    }

    /// Hands the activities to their measures, in the order of their codes.
    pub fn finish(self, assembly: &mut Assembly<'_>) {
        for (code, mut activities) in self.measures {
            activities.sort_by_key(|activity| order_of(&activity.code));
            let missing = activities.iter().filter(|activity| self.has_report && activity.report_origin.is_none());
            for activity in missing {
                let finding = Finding::new(&rule::ACTIVITY_NOT_REPORTED).at(activity.origin);
                assembly.report(finding.about(format!("{} {}", activity.code, activity.title.text())));
            }
            if let Some(measure) = assembly.measure(&code) {
                measure.activities.extend(activities);
            }
        }
    }
}

fn subject_of(row: &ActivityRecord) -> String {
    let code = row.code.as_ref().map_or_else(String::new, |code| format!("{} ", code.value));
    format!("{code}{}", row.activity.title.text())
}

fn join(
    assembly: &mut Assembly<'_>,
    measure: &Code,
    known: &mut Vec<Activity>,
    rows: Vec<ActivityRecord>,
    role: Role,
    read: &mut TableRead,
) {
    let before = known.len();
    let mut by_code: HashMap<Code, usize> =
        known.iter().enumerate().map(|(at, activity)| (activity.code.clone(), at)).collect();
    let mut met = std::collections::HashSet::new();
    let mut codeless = Vec::new();
    for row in rows {
        let Some(own) = row.code.as_ref() else {
            codeless.push(row);
            continue;
        };
        let (code, place) = (own.value.clone(), own.origin);
        let at = by_code.get(&code).copied();
        match at {
            Some(at) if met.contains(&code) || (at < before && role == Role::Plan) => {
                read.reported += 1;
                let finding = Finding::new(&rule::CODE_DUPLICATE).at(place).related(known[at].origin);
                assembly.report(finding.about(subject_of(&row)).with("code", code.to_string()));
                continue;
            }
            Some(at) => merge(&mut known[at], row, role),
            None => {
                if role == Role::Report {
                    let finding = Finding::new(&rule::ACTIVITY_NOT_IN_PLAN).at(row.activity.origin);
                    assembly.report(finding.about(subject_of(&row)));
                }
                by_code.insert(code.clone(), known.len());
                known.push(new_activity(code.clone(), row, role));
            }
        }
        met.insert(code);
        read.used += 1;
    }
    read.used += codeless.len();
    join_by_title(assembly, measure, known, codeless, role);
}

fn join_by_title(
    assembly: &mut Assembly<'_>,
    measure: &Code,
    known: &mut Vec<Activity>,
    rows: Vec<ActivityRecord>,
    role: Role,
) {
    if rows.is_empty() {
        return;
    }
    let features =
        |at: usize, title: &str| Features { name: fold(title).into_owned(), number: at as u32 + 1, values: Vec::new() };
    let left: Vec<Features> =
        known.iter().enumerate().map(|(at, activity)| features(at, activity.title.text())).collect();
    let right: Vec<Features> =
        rows.iter().enumerate().map(|(at, row)| features(at, row.activity.title.text())).collect();
    let partners: HashMap<usize, (usize, Likeness)> =
        pair::pair(&left, &right).into_iter().map(|(at, row, likeness)| (row, (at, likeness))).collect();
    for (index, row) in rows.into_iter().enumerate() {
        match partners.get(&index) {
            Some((at, likeness)) => {
                if let Likeness::Alike(percent) = likeness {
                    let activity = &known[*at];
                    let finding = Finding::new(&rule::MATCHED_BY_NAME).at(row.activity.origin);
                    let finding = finding.related(activity.origin).about(subject_of(&row));
                    let finding = finding.with("planned", activity.title.text());
                    assembly.report(finding.with("percent", usize::from(*percent)));
                }
                merge(&mut known[*at], row, role);
            }
            None => {
                if role == Role::Report {
                    let finding = Finding::new(&rule::ACTIVITY_NOT_IN_PLAN).at(row.activity.origin);
                    assembly.report(finding.about(subject_of(&row)));
                }
                let code = next_code(measure, known);
                known.push(new_activity(code, row, role));
            }
        }
    }
}

/// The code after the last one of the measure.
fn next_code(measure: &Code, known: &[Activity]) -> Code {
    let last = known.iter().filter_map(|activity| activity.code.last_number()).max().unwrap_or(0);
    let mut numbers = measure.numbers().to_vec();
    numbers.push(last + 1);
    Code::from_numbers(&numbers).unwrap_or_else(|| Code::from_name(&format!("{measure}.{}", last + 1)))
}

/// The row as one of a table of that role.
fn stated(row: ActivityRecord, role: Role) -> Activity {
    match role {
        Role::Plan => row.activity,
        Role::Report => row.activity.as_report(),
    }
}

fn new_activity(code: Code, row: ActivityRecord, role: Role) -> Activity {
    Activity { code, ..stated(row, role) }
}

fn merge(activity: &mut Activity, row: ActivityRecord, role: Role) {
    let row = stated(row, role);
    fill(&mut activity.report_origin, row.report_origin);
    activity.title.fill_from(row.title);
    activity.institution.fill_from(row.institution);
    fill(&mut activity.partners, row.partners);
    fill(&mut activity.deadline, row.deadline);
    fill(&mut activity.status, row.status);
    fill(&mut activity.status_text, row.status_text);
    activity.status_words.extend(row.status_words);
    fill(&mut activity.remark, row.remark);
    fill(&mut activity.relevance, row.relevance);
    fill(&mut activity.effectiveness, row.effectiveness);
    fill(&mut activity.next_steps, row.next_steps);
    activity.funding.extend(row.funding);
}
