//! Makes one programme of the records of all tables: what the plan states, what the results add, and what the codes alone
//! imply. Each record ends in the programme or in a finding.

use std::collections::HashSet;
use std::path::Path;

use super::activities::ActivityMatcher;
use super::builder::ProgrammeBuilder;
use super::indicators::IndicatorMatcher;
use super::role::Role;
use super::{align, facts, funding, structure};
use crate::finding::Finding;
use crate::model::{ColumnRead, ColumnRule, Programme, Sourced, Sources, TableRead, YearNames};
use crate::read::record::{Records, Table};
use crate::read::words::meaning::{Fact, Meaning};
use crate::read::words::vocabulary;

/// Makes the programme of all tables; rows that do not end in it are reported.
pub fn assemble(mut tables: Vec<Table>, sources: Sources, findings: &mut Vec<Finding>) -> Programme {
    let numbering = align::align(&mut tables, &sources, findings);
    let roles = roles(&tables, &sources);
    let mut builder = ProgrammeBuilder::new(numbering, findings);
    builder.set_default_title(name_of(&tables, &sources));
    let mut programme = Programme { sources, ..Programme::default() };
    // The structure first, then what belongs to it; plans before reports.
    let mut order: Vec<(Table, Role)> = tables.into_iter().zip(roles).collect();
    order.sort_by_key(|(table, role)| (step(&table.records), *role == Role::Report));
    let mut indicators = IndicatorMatcher::default();
    let mut activities = ActivityMatcher::default();
    for (table, role) in order {
        programme.calendar.extend(table.calendar);
        let used = table.columns.iter().filter(|column| column.meaning.is_some());
        used.filter_map(|column| column.period).for_each(|period| programme.calendar.add(period));
        let mut read = TableRead {
            values_are: table.values_are,
            change: table.change,
            combine: table.combine,
            year_names: year_names(table.year_names, &table.columns),
            origin: table.origin,
            subject: table.records.subject(),
            layout: table.layout,
            header_rows: table.header_rows,
            columns: table.columns,
            rows: table.rows,
            used: table.rows_moved,
            reported: table.reported,
        };
        match table.records {
            Records::Facts(rows) => {
                facts::add(rows, &mut programme.document, &mut read, builder.findings());
                let review = programme.document.review_period.as_ref();
                review.into_iter().for_each(|review| programme.calendar.add(review.value));
            }
            Records::Registration(found) => {
                read.used += read.rows;
                programme.document.registration.fill_from(*found);
            }
            Records::Structure(rows) => structure::add(&mut builder, rows, role, &mut read),
            Records::Indicators(rows) => {
                indicators.add(&mut builder, rows, role, &mut read);
                read.used = read.used.saturating_sub(table.rows_of_others);
            }
            Records::Activities(rows) => activities.add(&mut builder, rows, role, &mut read),
            Records::Funding(rows) => funding::add(&mut builder, rows, &mut read),
            Records::Published(rows) => {
                read.used += rows.len();
                programme.published.extend(rows);
            }
        }
        programme.questions.extend(table.questions);
        programme.tables.push(read);
    }
    indicators.finish(&mut builder);
    activities.finish(&mut builder);
    builder.settle_levels();
    builder.report_implied();
    programme.objectives = builder.into_objectives();
    programme.tables.sort_by_key(|table| table.origin);
    programme
}

/// The programme's title, else the name of the first file with indicators.
fn name_of(tables: &[Table], sources: &Sources) -> Option<Sourced<String>> {
    let mut facts = tables.iter().flat_map(|table| table.records.facts());
    let is_title = |key: &str| vocabulary::all_languages().fact(key) == Some(Fact::Title);
    let title = facts.find(|row| is_title(&row.key.value)).map(|row| row.value.clone());
    title.or_else(|| {
        let first = tables.iter().find(|table| matches!(table.records, Records::Indicators(_)))?;
        let file = Path::new(&sources.get(first.origin.source_id())?.file).file_stem()?.to_str()?;
        Some(Sourced::new(file.to_owned(), first.origin))
    })
}

/// In which step the rows of a table are taken in: what owns others first.
fn step(records: &Records) -> u8 {
    match records {
        Records::Facts(_) | Records::Registration(_) => 0,
        Records::Structure(_) => 1,
        Records::Indicators(_) => 2,
        Records::Activities(_) => 3,
        Records::Funding(_) | Records::Published(_) => 4,
    }
}

/// A table with results reports on the plan where another table of its kind has none; else it is the plan itself. In a
/// file with results the titles of objectives and measures report on those of a file without any.
fn roles(tables: &[Table], sources: &Sources) -> Vec<Role> {
    let file = |table: &Table| sources.get(table.origin.source_id()).map(|source| source.file.as_str());
    let with_results: HashSet<Option<&str>> = tables.iter().filter(|table| table.has_results).map(file).collect();
    let has_plan = |subject: &str| tables.iter().any(|table| table.records.subject() == subject && !table.has_results);
    let is_structure = |table: &Table| matches!(table.records, Records::Structure(_));
    let has_plan_of_titles = tables.iter().any(|table| is_structure(table) && !with_results.contains(&file(table)));
    let role = |table: &Table| {
        let is_report = table.has_results && has_plan(table.records.subject());
        let reports_titles = is_structure(table) && has_plan_of_titles && with_results.contains(&file(table));
        if is_report || reports_titles { Role::Report } else { Role::Plan }
    };
    tables.iter().map(role).collect()
}

/// What holds targets.
const TARGETS: [Meaning; 4] = [Meaning::Target, Meaning::TargetOriginal, Meaning::TargetMin, Meaning::TargetMax];

/// How a table names years: in its rows, and in the headers that no map reads.
fn year_names(of_rows: YearNames, columns: &[ColumnRead]) -> YearNames {
    let mut names = of_rows;
    for column in columns.iter().filter(|column| column.rule != ColumnRule::Map) {
        let (Some(meaning), Some(period)) = (column.meaning, column.period) else { continue };
        if meaning == Meaning::Achieved.id() {
            names.achieved.add(period);
        } else if TARGETS.into_iter().any(|target| meaning == target.id()) {
            names.targets.add(period);
        }
    }
    names
}
