//! Rows of objectives and measures: what each describes, and what it adds to the programme.

use super::builder::{OwnerMut, ProgrammeBuilder};
use super::role::{Role, fill, state};
use crate::finding::{Finding, rule};
use crate::model::{Code, Level, Measure, Objective, Origin, Period, Stated, StatedRelevance, TableRead, Text};
use crate::read::record::{Rank, StructureRecord};
use crate::read::values::period;

/// Takes in the rows of a table; those without a code, of an unknown level or described before are reported.
pub fn add(builder: &mut ProgrammeBuilder<'_>, rows: Vec<StructureRecord>, role: Role, read: &mut TableRead) {
    for row in rows {
        let described = describe(builder, &row);
        match described.and_then(|(code, rank)| add_row(builder, &code, rank, row, role)) {
            Ok(()) => read.used += 1,
            Err(finding) => {
                builder.report(finding);
                read.reported += 1;
            }
        }
    }
}

/// The code of a row, and what it describes: as it says itself, else by how many numbers its code has.
fn describe(builder: &ProgrammeBuilder<'_>, row: &StructureRecord) -> Result<(Code, Rank), Finding> {
    let title = row.title.as_ref().map_or("", |title| &title.value);
    let unused = |key| Finding::new(&rule::ROW_UNUSED).saying(key).at(row.origin);
    let Some(code) = row.code.as_ref().map(|code| code.value.clone()) else {
        return Err(unused("row-unused-without-code").about(title));
    };
    let objective_depth = builder.objective_depth();
    let by_depth = || match code.depth() {
        0 if code.is_overall() => Some(Rank::Objective(Level::Overall)),
        depth if depth == objective_depth => Some(Rank::Objective(Level::Specific)),
        depth if depth == objective_depth + 1 => Some(Rank::Measure),
        0 => Some(Rank::Objective(Level::Specific)),
        _ => None,
    };
    match row.rank.or_else(by_depth) {
        Some(rank) => Ok((code, rank)),
        None => Err(unused("row-unused-unknown-level").with("code", code.to_string()).about(title)),
    }
}

fn add_row(
    builder: &mut ProgrammeBuilder<'_>,
    code: &Code,
    rank: Rank,
    row: StructureRecord,
    role: Role,
) -> Result<(), Finding> {
    if builder.get(code).is_none() {
        match rank {
            Rank::Objective(level) => drop(builder.add_objective(code, level)),
            Rank::Measure => drop(builder.add_measure(code, row.parent.as_ref().map(|parent| &parent.value))),
        }
    }
    let slots = match (builder.get(code), rank) {
        (Some(OwnerMut::Objective(objective)), Rank::Objective(level)) => {
            // The level of an objective made from a code is a guess.
            if objective.origin.is_none() {
                objective.level = level;
            }
            Slots::from(objective)
        }
        (Some(OwnerMut::Objective(objective)), Rank::Measure) => Slots::from(objective),
        (Some(OwnerMut::Measure(measure)), _) => Slots::from(measure),
        (None, _) => return Ok(()),
    };
    let first = *slots.origin;
    let origin = row.code.as_ref().map_or(row.origin, |code| code.origin);
    let subject = format!("{code} {}", row.title.as_ref().map_or("", |title| &title.value));
    if slots.fill(row, role) {
        return Ok(());
    }
    let mut finding = Finding::new(&rule::CODE_DUPLICATE).at(origin).about(subject);
    finding.related.extend(first);
    Err(finding.with("code", code.to_string()))
}

/// The fields that a row of objectives and measures fills.
struct Slots<'a> {
    title: &'a mut Stated<String>,
    institution: &'a mut Stated<String>,
    relevance: &'a mut Option<StatedRelevance>,
    comment: &'a mut Text,
    kind: &'a mut Text,
    /// The validity of a measure, as printed and as a period.
    validity: Option<(&'a mut Text, &'a mut Option<Period>)>,
    origin: &'a mut Option<Origin>,
}

impl<'a> From<&'a mut Objective> for Slots<'a> {
    fn from(objective: &'a mut Objective) -> Self {
        let Objective { title, institution, relevance, comment, kind, origin, .. } = objective;
        Self { title, institution, relevance, comment, kind, validity: None, origin }
    }
}

impl<'a> From<&'a mut Measure> for Slots<'a> {
    fn from(measure: &'a mut Measure) -> Self {
        let Measure { title, institution, relevance, comment, kind, validity, validity_period, origin, .. } = measure;
        Self { title, institution, relevance, comment, kind, validity: Some((validity, validity_period)), origin }
    }
}

impl Slots<'_> {
    /// Fills what is empty; false, and nothing changes, where a row of that role was here before.
    fn fill(self, row: StructureRecord, role: Role) -> bool {
        let stated_before = match role {
            Role::Plan => self.origin.is_some(),
            Role::Report => self.title.report.is_some() || self.relevance.is_some(),
        };
        if stated_before {
            return false;
        }
        state(self.title, row.title, role);
        state(self.institution, row.institution, role);
        fill(self.relevance, row.relevance);
        fill(self.comment, row.comment);
        fill(self.kind, row.kind);
        if let Some((validity, period)) = self.validity {
            *period =
                period.or_else(|| row.validity.as_ref().and_then(|validity| period::read_period(&validity.value)));
            fill(validity, row.validity);
        }
        if role == Role::Plan {
            *self.origin = Some(row.origin);
        } else {
            self.origin.get_or_insert(row.origin);
        }
        true
    }
}
