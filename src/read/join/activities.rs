//! Joins the rows of activities of all tables: by code, else by title within the measure.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::builder::{ProgrammeBuilder, order_of};
use super::pair::{self, Features, Likeness};
use super::role::{Role, fill};
use crate::finding::{Finding, rule};
use crate::model::{Activity, Code, Sourced, TableRead};
use crate::read::record::ActivityRecord;
use crate::text::fold;

/// The activities met so far, by measure.
#[derive(Default)]
pub struct ActivityMatcher {
    measures: IndexMap<Code, Vec<Activity>>,
    has_report: bool,
}

impl ActivityMatcher {
    /// Takes in the rows of a table.
    pub fn add(
        &mut self,
        builder: &mut ProgrammeBuilder<'_>,
        rows: Vec<ActivityRecord>,
        role: Role,
        read: &mut TableRead,
    ) {
        self.has_report |= role == Role::Report;
        let mut by_measure: IndexMap<Code, Vec<ActivityRecord>> = IndexMap::new();
        for row in rows {
            let own = row.code.as_ref().map(|code| &code.value);
            let measure = row.measure.as_ref().map(|code| code.value.clone()).or_else(|| own.and_then(Code::parent));
            match measure.filter(|measure| builder.ensure_measure(measure)) {
                Some(measure) => by_measure.entry(measure).or_default().push(row),
                None => {
                    read.reported += 1;
                    let code = row.measure.as_ref().or(row.code.as_ref());
                    let at = code.map_or(row.activity.origin, |code| code.origin);
                    let finding = Finding::new(&rule::ACTIVITY_WITHOUT_MEASURE).at(at);
                    builder.report(finding.about(subject_of(&row)));
                }
            }
        }
        for (measure, rows) in by_measure {
            let known = self.measures.entry(measure.clone()).or_default();
            MeasureRows { builder, measure: &measure, known, role }.add(rows, read);
        }
    }

    /// Hands the activities to their measures, in the order of their codes.
    pub fn finish(self, builder: &mut ProgrammeBuilder<'_>) {
        for (code, mut activities) in self.measures {
            activities.sort_by_key(|activity| order_of(&activity.code));
            let missing = activities.iter().filter(|activity| self.has_report && activity.report_origin.is_none());
            for activity in missing {
                let finding = Finding::new(&rule::ACTIVITY_NOT_REPORTED).at(activity.origin);
                builder.report(finding.about(format!("{} {}", activity.code, activity.title.text())));
            }
            if let Some(measure) = builder.measure(&code) {
                measure.activities.extend(activities);
            }
        }
    }
}

fn subject_of(row: &ActivityRecord) -> String {
    let code = row.code.as_ref().map_or_else(String::new, |code| format!("{} ", code.value));
    format!("{code}{}", row.activity.title.text())
}

/// The activities of a measure that rows of one table are matched with.
struct MeasureRows<'a, 'f> {
    builder: &'a mut ProgrammeBuilder<'f>,
    measure: &'a Code,
    known: &'a mut Vec<Activity>,
    role: Role,
}

impl MeasureRows<'_, '_> {
    fn add(mut self, rows: Vec<ActivityRecord>, read: &mut TableRead) {
        let without_code = self.match_by_code(rows, read);
        read.used += without_code.len();
        if !without_code.is_empty() {
            self.match_by_title(without_code);
        }
    }

    /// Takes in the rows that have a code, and gives the others; a second row of a code is reported.
    fn match_by_code(&mut self, rows: Vec<ActivityRecord>, read: &mut TableRead) -> Vec<ActivityRecord> {
        let before = self.known.len();
        let mut by_code: HashMap<Code, usize> =
            self.known.iter().enumerate().map(|(at, activity)| (activity.code.clone(), at)).collect();
        let mut met = HashSet::new();
        let mut without_code = Vec::new();
        for row in rows {
            let Some(Sourced { value: code, origin }) = row.code.clone() else {
                without_code.push(row);
                continue;
            };
            match by_code.get(&code).copied() {
                Some(at) if met.contains(&code) || (at < before && self.role == Role::Plan) => {
                    read.reported += 1;
                    let finding = Finding::new(&rule::CODE_DUPLICATE).at(origin).related(self.known[at].origin);
                    self.builder.report(finding.about(subject_of(&row)).with("code", code.to_string()));
                    continue;
                }
                Some(at) => merge(&mut self.known[at], row, self.role),
                None => {
                    by_code.insert(code.clone(), self.known.len());
                    self.add_unmatched(code.clone(), row);
                }
            }
            met.insert(code);
            read.used += 1;
        }
        without_code
    }

    fn match_by_title(&mut self, rows: Vec<ActivityRecord>) {
        let features = |(at, title): (usize, &str)| Features {
            name: fold(title).into_owned(),
            number: at as u32 + 1,
            values: Vec::new(),
        };
        let left: Vec<Features> =
            self.known.iter().map(|activity| activity.title.text()).enumerate().map(features).collect();
        let right: Vec<Features> = rows.iter().map(|row| row.activity.title.text()).enumerate().map(features).collect();
        let partners: HashMap<usize, (usize, Likeness)> =
            pair::pair(&left, &right).into_iter().map(|(at, row, likeness)| (row, (at, likeness))).collect();
        for (index, row) in rows.into_iter().enumerate() {
            let Some((at, likeness)) = partners.get(&index) else {
                let code = next_code(self.measure, self.known);
                self.add_unmatched(code, row);
                continue;
            };
            let activity = &mut self.known[*at];
            if let Likeness::Alike(percent) = likeness {
                let finding = Finding::new(&rule::MATCHED_BY_NAME).at(row.activity.origin).related(activity.origin);
                let finding = finding.about(subject_of(&row)).with("planned", activity.title.text());
                self.builder.report(finding.with("percent", usize::from(*percent)));
            }
            merge(activity, row, self.role);
        }
    }

    /// Adds an activity that no earlier table has.
    fn add_unmatched(&mut self, code: Code, row: ActivityRecord) {
        if self.role == Role::Report {
            let finding = Finding::new(&rule::ACTIVITY_NOT_IN_PLAN).at(row.activity.origin);
            self.builder.report(finding.about(subject_of(&row)));
        }
        self.known.push(Activity { code, ..stated(row, self.role) });
    }
}

/// One above the largest number in use: gaps are not filled.
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
