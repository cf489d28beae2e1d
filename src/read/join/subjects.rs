//! Gives the findings of the reading the names that rows have in the programme.
//!
//! A table's row is read before its code is aligned and before its indicators are numbered. Once the programme is
//! complete, what was found at the row is about `1.1.7#1`, as everything else about it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::finding::Finding;
use crate::model::{Activity, Code, Indicator, Origin, Programme, Sourced, subject};

/// The subjects by rows; none where a row describes several things.
type ByRow = HashMap<Origin, Option<String>>;

/// Names what the findings are about as the programme does, where the row of a finding is in it.
pub fn name(programme: &Programme, findings: &mut [Finding]) {
    if findings.iter().all(|finding| finding.subject.is_none()) {
        return;
    }
    let subjects = by_row(programme);
    for finding in findings {
        let named = finding.at.filter(|at| at.row_index().is_some()).and_then(|at| subjects.get(&at.whole_row()));
        if let (Some(own), Some(Some(named))) = (&mut finding.subject, named)
            && is_of_row(own, named)
        {
            own.clone_from(named);
        }
    }
}

/// Whether a subject names the row itself. A code alone may be that of its owner, as where a measure is made from it.
fn is_of_row(own: &str, named: &str) -> bool {
    if !own.contains(' ') && Code::read(own).is_some_and(|code| !code.is_name()) {
        return named.split(' ').next() == Some(own);
    }
    true
}

fn by_row(programme: &Programme) -> ByRow {
    let mut rows = ByRow::new();
    let mut add = |name: &str, places: Vec<Origin>| {
        for place in places {
            match rows.entry(place.whole_row()) {
                Entry::Vacant(entry) => {
                    entry.insert(Some(name.to_owned()));
                }
                Entry::Occupied(mut entry) if entry.get().as_deref() != Some(name) => {
                    entry.insert(None);
                }
                Entry::Occupied(_) => {}
            }
        }
    };
    for (_, indicator) in programme.indicators() {
        add(&subject::indicator(indicator), of_indicator(indicator));
    }
    for (_, activity) in programme.activities() {
        add(&subject::activity(activity), of_activity(activity));
    }
    // A row of an indicator or activity may name its measure and objective too.
    let mut add = |name: String, places: Vec<Origin>| {
        for place in places {
            rows.entry(place.whole_row()).or_insert_with(|| Some(name.clone()));
        }
    };
    for (_, measure) in programme.measures() {
        let titles = [&measure.title.plan, &measure.title.report].into_iter().flatten().map(place);
        let funding = measure.funding.iter().map(|line| line.origin);
        add(subject::measure(measure), measure.origin.into_iter().chain(titles).chain(funding).collect());
    }
    for objective in &programme.objectives {
        let titles = [&objective.title.plan, &objective.title.report].into_iter().flatten().map(place);
        add(subject::objective(objective), objective.origin.into_iter().chain(titles).collect());
    }
    rows
}

fn place<T>(sourced: &Sourced<T>) -> Origin {
    sourced.origin
}

/// Its rows: where values stand in rows of their own, theirs too.
fn of_indicator(indicator: &Indicator) -> Vec<Origin> {
    let baselines = [&indicator.baseline.plan, &indicator.baseline.report].into_iter().flatten().map(place);
    let by_year = [&indicator.targets, &indicator.revised_targets, &indicator.achieved];
    let values = by_year.into_iter().flat_map(|values| values.iter().map(|(_, value)| value.origin));
    let rows = [Some(indicator.origin), indicator.report_origin].into_iter().flatten();
    rows.chain(baselines).chain(values).collect()
}

fn of_activity(activity: &Activity) -> Vec<Origin> {
    let rows = [Some(activity.origin), activity.report_origin].into_iter().flatten();
    let status = activity.status_text.iter().map(place);
    rows.chain(status).chain(activity.funding.iter().map(|line| line.origin)).collect()
}
