//! Rows about a part of a whole: they are kept with the row about the whole, and judged only where there is none.

use std::collections::HashMap;

use crate::finding::{Finding, rule};
use crate::model::{Disaggregated, Origin, Quantity, ValueOf};
use crate::read::layouts::repeats::owner_key;
use crate::read::record::{IndicatorRecord, OwnerName, Records, Table};
use crate::text::fold;

/// Puts rows about parts into the row about the whole, as values that no rule reads. Where every row of an indicator is
/// about a part, each is an indicator with the part in its name, and that is reported.
pub fn fold_in(tables: &mut [Table], findings: &mut Vec<Finding>) {
    for table in tables {
        let Records::Indicators(rows) = &mut table.records else { continue };
        if rows.iter().all(|row| row.parts.is_empty()) {
            continue;
        }
        if rows.iter().all(|row| row.parts == rows[0].parts) {
            // What all rows have in common tells none apart.
            rows.iter_mut().for_each(|row| row.parts.clear());
            continue;
        }
        let mut wholes: HashMap<String, usize> = HashMap::new();
        let (parts, mut kept): (Vec<IndicatorRecord>, Vec<IndicatorRecord>) =
            std::mem::take(rows).into_iter().partition(|row| !row.parts.is_empty());
        for (at, row) in kept.iter().enumerate() {
            wholes.entry(key(row)).or_insert(at);
        }
        let mut judged: Vec<(Origin, String)> = Vec::new();
        for mut row in parts {
            match wholes.get(&key(&row)) {
                Some(at) => absorb(&mut kept[*at], row),
                None => {
                    judged.push((row.indicator.origin, words(&row)));
                    name_part(&mut row);
                    kept.push(row);
                }
            }
        }
        kept.sort_by_key(|row| row.indicator.origin);
        *rows = kept;
        if let Some((first, part)) = judged.first() {
            let finding = Finding::new(&rule::VALUES_OF_PARTS_ONLY).saying("values-of-parts-judged").at(*first);
            findings.push(finding.with("rows", judged.len()).with("part", part.as_str()));
        }
    }
}

/// What the rows about a whole and about its parts have in common.
fn key(row: &IndicatorRecord) -> String {
    let owner = match &row.place.code {
        Some(code) => code.value.owner.to_string(),
        None => row.place.owners.iter().map(owner_key).collect::<Vec<_>>().join("\u{1e}"),
    };
    let name = row.indicator.name.value().map(|name| fold(name).into_owned());
    let id = || row.indicator.id.as_ref().map(|id| id.value.clone());
    format!("{owner}\u{1f}{}", name.or_else(id).unwrap_or_default())
}

fn words(row: &IndicatorRecord) -> String {
    row.parts.iter().map(|(_, part)| part.as_str()).collect::<Vec<_>>().join(", ")
}

/// Keeps the values of a part with the whole.
fn absorb(whole: &mut IndicatorRecord, row: IndicatorRecord) {
    whole.rows += row.rows;
    let parts = row.parts;
    let indicator = row.indicator;
    let targets = indicator.targets.into_iter().map(|(year, quantity)| (ValueOf::Target(year), quantity));
    let achieved = indicator.achieved.into_iter().map(|(year, quantity)| (ValueOf::Achieved(year), quantity));
    let baseline = indicator.baseline.plan.map(|quantity| (ValueOf::Baseline, quantity.value));
    let values = baseline.into_iter().chain(targets).chain(achieved);
    let kept = values.filter(|(_, quantity): &(ValueOf, Quantity)| !quantity.is_missing());
    whole.indicator.disaggregated.extend(kept.map(|(of, quantity)| Disaggregated {
        of,
        dimensions: parts.clone(),
        locations: Vec::new(),
        quantity,
    }));
}

/// Puts the part into the name, so that rows of one indicator are told apart; their common code is the owner's then.
fn name_part(row: &mut IndicatorRecord) {
    let part = words(row);
    if let Some(name) = &mut row.indicator.name.plan {
        name.value = format!("{} – {part}", name.value);
    }
    if let Some(code) = row.place.code.take() {
        row.place.owners = vec![OwnerName::from_code(crate::model::Sourced::new(code.value.owner, code.origin))];
    }
}
