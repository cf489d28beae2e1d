//! Compares two programmes, or a programme with itself a year later: rows that appeared, disappeared, were renamed or
//! renumbered, and every value that changed. Knows no language; the words are the report's.

#![warn(clippy::wildcard_enum_match_arm)]

mod change;
mod facts;
mod matching;
mod rows;

use std::collections::BTreeSet;

use self::matching::Pairing;
use self::rows::{Row, Rows, Thing};

use crate::model::ReportingPeriod;

pub use change::{Change, Comparison, Kind, LevelCounts, OneSided, RowLevel, Side, StatedValue, Statement, What};

/// Compares two sides.
///
/// Rows are matched by their code and name; where those disagree an equal name decides, then a code with a name that is
/// alike, then a name that is alike, then the code alone. Numbers compare by value, words without regard to case,
/// punctuation and script. What only one side says of any row of a level is not compared but listed.
pub fn compare<'p>(old: Side<'p>, new: Side<'p>) -> Comparison<'p> {
    let judged = facts::Judged::from_sides(old, new);
    let left_out = [rows::left_out(old, new), rows::left_out(new, old)];
    let (old_rows, new_rows) = (Rows::from_side(old, left_out[0]), Rows::from_side(new, left_out[1]));
    let objectives = matching::pair(&old_rows.objectives, &new_rows.objectives, &[Some(0)]);
    let measures = matching::pair(&old_rows.measures, &new_rows.measures, &objectives.partners);
    let owners = owners(&objectives, &measures, new_rows.objectives.len());
    let indicators = matching::pair(&old_rows.indicators, &new_rows.indicators, &owners);
    let activities = matching::pair(&old_rows.activities, &new_rows.activities, &measures.partners);

    let mut found = Found { judged, changes: Vec::new(), one_sided: Vec::new() };
    found.programme(&old_rows.programme, &new_rows.programme);
    let counts = vec![
        found.level(RowLevel::Objective, &old_rows.objectives, &new_rows.objectives, &objectives),
        found.level(RowLevel::Measure, &old_rows.measures, &new_rows.measures, &measures),
        found.level(RowLevel::Indicator, &old_rows.indicators, &new_rows.indicators, &indicators),
        found.level(RowLevel::Activity, &old_rows.activities, &new_rows.activities, &activities),
    ];
    found.changes.sort_by(|(one, _), (other, _)| one.cmp(other));
    Comparison {
        old,
        new,
        changes: found.changes.into_iter().map(|(_, change)| change).collect(),
        counts,
        one_sided: found.one_sided,
        aligned: left_out[0].map(|number| (number, true)).or(left_out[1].map(|number| (number, false))),
        likeness_left_out: [&objectives, &measures, &indicators, &activities].iter().any(|pairing| pairing.left_out),
    }
}

/// Indicators belong to objectives or measures: the partners of both, measures numbered after the objectives.
fn owners(objectives: &Pairing, measures: &Pairing, new_objectives: usize) -> Vec<Option<usize>> {
    let of_measures = measures.partners.iter().map(|partner| partner.map(|at| at + new_objectives));
    objectives.partners.iter().copied().chain(of_measures).collect()
}

/// What is compared or not: a value of all years, or of one.
type Subject = (What, Option<ReportingPeriod>);

/// What has been found so far.
struct Found<'p> {
    judged: facts::Judged,
    changes: Vec<(rows::Order, Change<'p>)>,
    one_sided: Vec<OneSided>,
}

impl<'p> Found<'p> {
    fn programme(&mut self, old: &Row<'p>, new: &Row<'p>) {
        let compared = self.compared(RowLevel::Programme, std::slice::from_ref(old), std::slice::from_ref(new));
        self.name(RowLevel::Programme, old, new);
        self.values(RowLevel::Programme, old, new, &compared);
    }

    /// What is compared as a whole: values of all years together, but for an evaluation read back, which has one.
    fn subject(&self, what: What, period: Option<ReportingPeriod>) -> Subject {
        (what, period.filter(|_| self.judged.recorded.contains(&true)))
    }

    /// What both sides say of at least one row; what only one says is noted.
    fn compared(&mut self, level: RowLevel, old: &[Row<'p>], new: &[Row<'p>]) -> BTreeSet<Subject> {
        let subjects = |rows: &[Row<'p>], judged: &facts::Judged| -> BTreeSet<Subject> {
            let mut facts = Vec::new();
            let mut subjects = BTreeSet::new();
            for row in rows {
                facts::collect(row, judged, &mut facts);
                subjects.extend(facts.drain(..).map(|fact| self.subject(fact.what, fact.period)));
            }
            subjects
        };
        let (mut in_old, mut in_new) = (subjects(old, &self.judged), subjects(new, &self.judged));
        if self.judged.are_evaluations() {
            let written = |subject: &&Subject| subject.0.is_written_by_evaluators();
            let both: Vec<Subject> = in_old.union(&in_new).filter(written).copied().collect();
            in_old.extend(&both);
            in_new.extend(&both);
        }
        if !old.is_empty() && !new.is_empty() {
            let one = in_old.symmetric_difference(&in_new);
            let one = one.map(|one| OneSided { level, what: one.0, period: one.1, in_old: in_old.contains(one) });
            self.one_sided.extend(one);
        }
        in_old.intersection(&in_new).copied().collect()
    }

    fn level(&mut self, level: RowLevel, old: &[Row<'p>], new: &[Row<'p>], pairing: &Pairing) -> LevelCounts {
        let compared = self.compared(level, old, new);
        let mut counts =
            LevelCounts { level, old: old.len(), new: new.len(), by_kind: [0; Kind::ALL.len()], unchanged: 0 };
        for (at, row) in old.iter().enumerate() {
            let Some(partner) = pairing.partners[at] else {
                counts.by_kind[Kind::Disappeared as usize] += 1;
                let gone = Statement { value: StatedValue::Words(row.name), at: row.at };
                self.push(row, change(Kind::Disappeared, level, row, What::Row, [Some(gone), None]));
                continue;
            };
            let partner = &new[partner];
            let mut kinds = Vec::new();
            if pairing.moved[at] {
                let code = |row: &Row<'p>| Some(Statement { value: StatedValue::Code(row.code.clone()), at: row.at });
                let moved = change(Kind::Renumbered, level, partner, What::Code, [code(row), code(partner)]);
                self.push_pair(row, partner, moved);
                kinds.push(Kind::Renumbered);
            }
            kinds.extend(self.name(level, row, partner).then_some(Kind::Renamed));
            kinds.extend(self.values(level, row, partner, &compared).then_some(Kind::Changed));
            kinds.iter().for_each(|kind| counts.by_kind[*kind as usize] += 1);
            counts.unchanged += usize::from(kinds.is_empty());
        }
        for row in pairing.alone(new.len()).map(|at| &new[at]) {
            counts.by_kind[Kind::Appeared as usize] += 1;
            let come = Statement { value: StatedValue::Words(row.name), at: row.at };
            self.push(row, change(Kind::Appeared, level, row, What::Row, [None, Some(come)]));
        }
        counts
    }

    /// Whether the name has changed. A side that gives no name has not changed it.
    fn name(&mut self, level: RowLevel, old: &Row<'p>, new: &Row<'p>) -> bool {
        if old.name.is_empty() || new.name.is_empty() || facts::are_the_same_words(old.name, new.name) {
            return false;
        }
        let name = |row: &Row<'p>| Some(Statement { value: StatedValue::Words(row.name), at: row.name_at.or(row.at) });
        self.push_pair(old, new, change(Kind::Renamed, level, new, What::Name, [name(old), name(new)]));
        true
    }

    /// Whether any of the values that both sides give has changed.
    fn values(&mut self, level: RowLevel, old: &Row<'p>, new: &Row<'p>, compared: &BTreeSet<Subject>) -> bool {
        let (mut old_facts, mut new_facts) = (Vec::new(), Vec::new());
        facts::collect(old, &self.judged, &mut old_facts);
        facts::collect(new, &self.judged, &mut new_facts);
        let mut changed = facts::changed(old_facts, new_facts);
        changed.retain(|((what, period), ..)| compared.contains(&self.subject(*what, *period)));
        // An evaluation read back has the one target that was applied, of whatever year; it says nothing of the others.
        let [old_recorded, new_recorded] = self.judged.recorded;
        changed.retain(|((what, _), old, new)| {
            *what != What::Target || !(old_recorded && old.is_none() || new_recorded && new.is_none())
        });
        // Where the values of the years differ, these say it; else the years that are judged do.
        if changed.iter().any(|((what, _), ..)| matches!(what, What::Achieved | What::Target)) {
            changed.retain(|((what, _), ..)| !matches!(what, What::AchievedUsed | What::TargetUsed));
        }
        let is_changed = !changed.is_empty();
        for ((what, period), old_statement, new_statement) in changed {
            let mut change = change(Kind::Changed, level, new, what, [old_statement, new_statement]);
            change.period = period;
            self.push_pair(old, new, change);
        }
        is_changed
    }

    fn push(&mut self, row: &Row<'p>, change: Change<'p>) {
        self.changes.push((row.order.clone(), change));
    }

    fn push_pair(&mut self, old: &Row<'p>, new: &Row<'p>, mut change: Change<'p>) {
        change.old_code = (old.code != new.code).then(|| old.code.clone());
        if change.name.is_empty() {
            change.name = old.name;
        }
        self.push(new, change);
    }
}

/// A change of a row; the statements are those of the old and the new side.
fn change<'p>(
    kind: Kind,
    level: RowLevel,
    row: &Row<'p>,
    what: What,
    [old, new]: [Option<Statement<'p>>; 2],
) -> Change<'p> {
    Change { kind, level, code: row.code.clone(), old_code: None, name: row.name, what, period: None, old, new }
}

#[cfg(test)]
mod tests;
