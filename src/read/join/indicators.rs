//! Joins the rows of indicators of all tables: the plan's with those of the report of achieved values.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::builder::ProgrammeBuilder;
use super::pair::{self, Features, Likeness};
use super::role::{Role, fill};
use crate::finding::{Finding, rule};
use crate::model::{ByPeriod, Code, Indicator, IndicatorCode, Quantity, TableRead, ValueOf};
use crate::read::record::IndicatorRecord;
use crate::text::fold;

/// The indicators met so far, by owner.
#[derive(Default)]
pub struct IndicatorMatcher {
    owners: IndexMap<Code, Vec<Entry>>,
    owner_by_id: HashMap<String, Code>,
    /// Owners by the folded names of their indicators; none where a name is not unique.
    owner_by_name: HashMap<String, Option<Code>>,
    has_report: bool,
}

struct Entry {
    indicator: Box<Indicator>,
    stated_number: Option<u32>,
    counted_number: u32,
    in_plan: bool,
}

impl Entry {
    fn number(&self) -> u32 {
        self.stated_number.unwrap_or(self.counted_number)
    }

    fn id(&self) -> Option<String> {
        self.indicator.id.as_ref().map(|id| fold(&id.value).into_owned())
    }

    fn subject(&self) -> String {
        format!("{}#{} {}", self.indicator.code.owner, self.number(), self.indicator.name.text())
    }
}

/// A row and its number among the rows of its owner in its table, from one.
struct Row {
    record: IndicatorRecord,
    counted_number: u32,
}

impl Row {
    fn number(&self) -> u32 {
        self.record.place.number().unwrap_or(self.counted_number)
    }

    fn id(&self) -> Option<String> {
        id_of(&self.record)
    }

    fn name(&self) -> &str {
        self.record.indicator.name.text()
    }
}

/// The id that the row's table gives it, folded.
fn id_of(record: &IndicatorRecord) -> Option<String> {
    record.indicator.id.as_ref().map(|id| fold(&id.value).into_owned())
}

impl IndicatorMatcher {
    /// Takes in the rows of a table.
    pub fn add(
        &mut self,
        builder: &mut ProgrammeBuilder<'_>,
        rows: Vec<IndicatorRecord>,
        role: Role,
        read: &mut TableRead,
    ) {
        self.has_report |= role == Role::Report;
        for (owner, rows) in by_owner(builder, rows, (&self.owner_by_id, &self.owner_by_name), role, read) {
            let entries = self.owners.entry(owner.clone()).or_default();
            let rows = without_duplicates(builder, rows, read);
            read.used += rows.iter().map(|row| row.record.rows).sum::<usize>();
            let ids = rows.iter().filter_map(Row::id).map(|id| (id, owner.clone()));
            self.owner_by_id.extend(ids);
            for name in rows.iter().map(|row| fold(row.name()).into_owned()).filter(|name| !name.is_empty()) {
                let known = self.owner_by_name.entry(name).or_insert_with(|| Some(owner.clone()));
                *known = known.take().filter(|known| *known == owner);
            }
            let (partners, rest) = find_partners(builder, entries, rows, role);
            for (at, row) in partners {
                merge(builder, &mut entries[at], row.record, role);
            }
            for row in rest {
                entries.push(new_entry(&owner, row, role));
            }
        }
    }

    /// Numbers the indicators and hands them to their owners.
    pub fn finish(self, builder: &mut ProgrammeBuilder<'_>) {
        for (owner, mut entries) in self.owners {
            number(&mut entries);
            for entry in entries.iter().filter(|_| self.has_report) {
                let rule = match (entry.in_plan, entry.indicator.report_origin) {
                    (true, None) => &rule::INDICATOR_NOT_REPORTED,
                    (false, Some(_)) => &rule::INDICATOR_NOT_IN_PLAN,
                    _ => continue,
                };
                let subject = format!("{} {}", entry.indicator.code, entry.indicator.name.text());
                let finding = Finding::new(rule).at(entry.indicator.origin);
                builder.report(finding.about(subject));
            }
            if let Some(indicators) = builder.indicators(&owner) {
                indicators.extend(entries.into_iter().map(|entry| *entry.indicator));
            }
        }
    }
}

/// Stated numbers stand; the others take what is free, in the order counted.
fn number(entries: &mut [Entry]) {
    let mut taken = std::collections::HashSet::new();
    entries.sort_by_key(|entry| (entry.stated_number.is_none(), entry.number()));
    let mut next = 1;
    for entry in entries.iter_mut() {
        let mut number = entry.stated_number.filter(|number| !taken.contains(number));
        while number.is_none() {
            if !taken.contains(&next) {
                number = Some(next);
            }
            next += 1;
        }
        let number = number.unwrap_or(next);
        taken.insert(number);
        entry.indicator.code.number = number;
    }
    entries.sort_by_key(|entry| entry.indicator.code.number);
}

/// Owners of the rows of earlier tables, by id and by unique name.
type Known<'m> = (&'m HashMap<String, Code>, &'m HashMap<String, Option<Code>>);

/// The rows by owner. A row that names none goes where an earlier table has its id.
fn by_owner(
    builder: &mut ProgrammeBuilder<'_>,
    rows: Vec<IndicatorRecord>,
    known: Known<'_>,
    role: Role,
    read: &mut TableRead,
) -> IndexMap<Code, Vec<Row>> {
    let mut owners: IndexMap<Code, Vec<Row>> = IndexMap::new();
    let mut ownerless = 0;
    for record in rows {
        let owner = owner_of(builder, &record, known, role);
        let owner = owner.map(|owner| {
            owner.unwrap_or_else(|| {
                ownerless += 1;
                builder.default_objective()
            })
        });
        let owner = owner.and_then(|owner| if builder.ensure_owner(&owner) { Ok(owner) } else { Err(owner) });
        let owner = match owner {
            Ok(owner) => owner,
            Err(code) => {
                let subject = record.indicator.name.text();
                let finding = Finding::new(&rule::OWNER_UNKNOWN).about(subject);
                let finding = finding.at(record.place.origin().unwrap_or(record.indicator.origin));
                builder.report(finding.with("code", code.to_string()));
                read.reported += record.rows;
                continue;
            }
        };
        let rows = owners.entry(owner).or_default();
        rows.push(Row { record, counted_number: rows.len() as u32 + 1 });
    }
    if ownerless > 0 {
        let owner = builder.default_objective().to_string();
        let finding = Finding::new(&rule::OWNER_MISSING).at(read.origin).with("code", owner);
        builder.report(finding.with("rows", ownerless));
    }
    owners
}

/// The owner of a row: that of its own code, else the last of its chain, else that of an earlier row with its id, else that
/// of the only earlier row of its name. Gives the code that is no owner's where there is one.
fn owner_of(
    builder: &mut ProgrammeBuilder<'_>,
    record: &IndicatorRecord,
    (by_id, by_name): Known<'_>,
    role: Role,
) -> Result<Option<Code>, Code> {
    let of_chain = builder.ensure_chain(&record.place.owners, role)?;
    let own = record.place.code.as_ref().map(|code| code.value.owner.clone());
    let of_id = || by_id.get(&id_of(record)?).cloned();
    let of_name = || by_name.get(&*fold(record.indicator.name.text())).cloned().flatten();
    Ok(own.or(of_chain).or_else(of_id).or_else(of_name))
}

/// The second row of a table with the same stated code is reported, not used.
fn without_duplicates(builder: &mut ProgrammeBuilder<'_>, rows: Vec<Row>, read: &mut TableRead) -> Vec<Row> {
    let mut first_by_number = HashMap::new();
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(code) = &row.record.place.code else {
            kept.push(row);
            continue;
        };
        match first_by_number.get(&code.value.number) {
            None => {
                first_by_number.insert(code.value.number, code.origin);
                kept.push(row);
            }
            Some(first) => {
                let subject = format!("{} {}", code.value, row.name());
                let finding = Finding::new(&rule::CODE_DUPLICATE).at(code.origin).related(*first);
                builder.report(finding.about(subject).with("code", code.value.to_string()));
                read.reported += row.record.rows;
            }
        }
    }
    kept
}

type Partners = Vec<(usize, Row)>;

/// Finds for each row the indicator it speaks of: by code where both state one, else by name and values.
fn find_partners(
    builder: &mut ProgrammeBuilder<'_>,
    entries: &[Entry],
    rows: Vec<Row>,
    role: Role,
) -> (Partners, Vec<Row>) {
    if entries.is_empty() {
        return (Vec::new(), rows);
    }
    let mut partners = Vec::new();
    let mut free: Vec<bool> = vec![true; entries.len()];
    let by_id: HashMap<String, usize> =
        entries.iter().enumerate().filter_map(|(at, entry)| Some((entry.id()?, at))).collect();
    let by_number: HashMap<u32, usize> = entries.iter().enumerate().map(|(at, entry)| (entry.number(), at)).collect();
    let mut rest = Vec::new();
    for row in rows {
        let of_id = row.id().and_then(|id| by_id.get(&id).copied());
        let of_number = row.record.place.number().and_then(|number| by_number.get(&number).copied());
        let is_stated = |at: &usize| entries[*at].stated_number.is_some() || row.name().is_empty();
        match of_id.or(of_number.filter(is_stated)).filter(|at| free[*at]) {
            Some(at) => {
                free[at] = false;
                partners.push((at, row));
            }
            None => rest.push(row),
        }
    }
    let left: Vec<usize> = (0..entries.len()).filter(|at| free[*at]).collect();
    let left_features: Vec<Features> = left.iter().map(|at| features_of_entry(&entries[*at])).collect();
    let right_features: Vec<Features> = rest.iter().map(features_of_row).collect();
    let mut by_row: HashMap<usize, (usize, Likeness)> = pair::pair(&left_features, &right_features)
        .into_iter()
        .map(|(entry, row, likeness)| (row, (left[entry], likeness)))
        .collect();
    let mut unmatched = Vec::new();
    for (index, row) in rest.into_iter().enumerate() {
        let Some((at, likeness)) = by_row.remove(&index) else {
            unmatched.push(row);
            continue;
        };
        if let Likeness::Alike(percent) = likeness
            && role == Role::Report
        {
            report_alike(builder, &entries[at], &row, percent);
        }
        partners.push((at, row));
    }
    (partners, unmatched)
}

fn report_alike(builder: &mut ProgrammeBuilder<'_>, entry: &Entry, row: &Row, percent: u8) {
    let at = row.record.indicator.name.sourced().map_or(row.record.indicator.origin, |name| name.origin);
    let planned = entry.indicator.name.sourced();
    let mut finding = Finding::new(&rule::MATCHED_BY_NAME)
        .at(at)
        .about(format!("{}#{} {}", entry.indicator.code.owner, entry.number(), row.name()))
        .with("planned", entry.indicator.name.text())
        .with("percent", usize::from(percent));
    finding.related.extend(planned.map(|name| name.origin));
    builder.report(finding);
}

fn features_of_entry(entry: &Entry) -> Features {
    let indicator = &entry.indicator;
    let targets = if indicator.targets.is_empty() { &indicator.revised_targets } else { &indicator.targets };
    features(indicator.name.text(), entry.number(), indicator.baseline.value(), targets)
}

fn features_of_row(row: &Row) -> Features {
    let indicator = &row.record.indicator;
    features(row.name(), row.number(), indicator.baseline.value(), &indicator.targets)
}

/// A range counts by its low end.
fn features(name: &str, number: u32, baseline: Option<&Quantity>, targets: &ByPeriod<Quantity>) -> Features {
    let value = |of: ValueOf, quantity: &Quantity| Some((of, quantity.amount.ends()?.0));
    let baseline = baseline.and_then(|quantity| value(ValueOf::Baseline, quantity));
    let targets = targets.iter().filter_map(|(year, target)| value(ValueOf::Target(year), target));
    Features { name: fold(name).into_owned(), number, values: baseline.into_iter().chain(targets).collect() }
}

/// The row as one of a table of that role.
fn stated(record: IndicatorRecord, role: Role) -> Box<Indicator> {
    match role {
        Role::Plan => record.indicator,
        Role::Report => Box::new(record.indicator.as_report()),
    }
}

fn new_entry(owner: &Code, row: Row, role: Role) -> Entry {
    let code = IndicatorCode { owner: owner.clone(), number: row.number() };
    let (stated_number, counted_number) = (row.record.place.number(), row.counted_number);
    let mut indicator = stated(row.record, role);
    indicator.code = code;
    Entry { stated_number, counted_number, in_plan: role == Role::Plan, indicator }
}

/// Merges a row into an indicator: statements of its role, and whatever the indicator does not have yet.
fn merge(builder: &mut ProgrammeBuilder<'_>, entry: &mut Entry, record: IndicatorRecord, role: Role) {
    let subject = entry.subject();
    entry.stated_number = record.place.number().or(entry.stated_number);
    entry.in_plan |= role == Role::Plan;
    let (indicator, row) = (&mut entry.indicator, stated(record, role));
    fill(&mut indicator.report_origin, row.report_origin);
    fill(&mut indicator.id, row.id);
    indicator.name.fill_from(row.name);
    indicator.unit.fill_from(row.unit);
    fill(&mut indicator.institution, row.institution);
    fill(&mut indicator.source_of_verification, row.source_of_verification);
    fill(&mut indicator.direction, row.direction);
    fill(&mut indicator.unclear_direction, row.unclear_direction);
    fill(&mut indicator.status_direction, row.status_direction);
    fill(&mut indicator.yearly_values, row.yearly_values);
    indicator.baseline.fill_from(row.baseline);
    indicator.baseline_year.fill_from(row.baseline_year);
    for (year, period) in row.periods {
        indicator.periods.set(year, period);
    }
    fill(&mut indicator.undated_target, row.undated_target);
    fill(&mut indicator.undated_achieved, row.undated_achieved);
    indicator.disaggregated.extend(row.disaggregated);
    merge_values(builder, &mut indicator.numerators, row.numerators, &subject);
    merge_values(builder, &mut indicator.denominators, row.denominators, &subject);
    fill(&mut indicator.stated_verdict, row.stated_verdict);
    fill(&mut indicator.relevance, row.relevance);
    fill(&mut indicator.remark, row.remark);
    fill(&mut indicator.comment, row.comment);
    fill(&mut indicator.next_steps, row.next_steps);
    merge_values(builder, &mut indicator.targets, row.targets, &subject);
    merge_values(builder, &mut indicator.revised_targets, row.revised_targets, &subject);
    merge_values(builder, &mut indicator.achieved, row.achieved, &subject);
}

/// Adds values of years that have none yet; a second value of a year that is not the same is reported, the first stays.
fn merge_values(
    builder: &mut ProgrammeBuilder<'_>,
    values: &mut ByPeriod<Quantity>,
    more: ByPeriod<Quantity>,
    subject: &str,
) {
    for (year, quantity) in more {
        match values.get(year) {
            Some(known) if !known.is_missing() => {
                if !quantity.is_missing() && known.amount != quantity.amount {
                    let finding = Finding::new(&rule::VALUE_GIVEN_TWICE).at(quantity.origin);
                    let finding = finding.related(known.origin).about(subject).with("year", year);
                    let finding = finding.with("kept", &*known.printed).with("second", &*quantity.printed);
                    builder.report(finding);
                }
            }
            _ => {
                values.set(year, quantity);
            }
        }
    }
}
