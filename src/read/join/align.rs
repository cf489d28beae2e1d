//! Brings codes of all tables to one numbering.
//!
//! An action plan numbers its measures `1.3` where the matrix has `1.1.3`: the plan leaves out the overall objective's
//! number. Which of the two a table does shows in how many numbers its rows of a known rank have.

use std::collections::{HashMap, HashSet};

use crate::finding::{Finding, rule};
use crate::model::{Code, Level, SourceId, Sources};
use crate::read::record::{IndicatorRecord, Rank, Records, Table};

/// How many numbers a specific objective's code has in the programme: 2 (`1.1`) or 1 (`1`); a measure has one more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// Numbers of a specific objective's code.
    pub objective_depth: usize,
}

const FULL: usize = 2;
const SHORT: usize = 1;

/// Aligns all codes in place, reports each table whose codes were changed, and gives the numbering of the programme.
pub fn align(tables: &mut [Table], sources: &Sources, findings: &mut Vec<Finding>) -> Numbering {
    let known: Vec<Option<usize>> = tables.iter().map(objective_depth).collect();
    let by_home = depths_by_home(tables, &known, sources);
    let depths: Vec<Option<usize>> =
        tables.iter().zip(&known).map(|(table, depth)| depth.or_else(|| of_home(table, &by_home, sources))).collect();
    let has_full = depths.contains(&Some(FULL));
    let has_short = depths.contains(&Some(SHORT));
    if !(has_full && has_short) {
        return Numbering { objective_depth: if has_short { SHORT } else { FULL } };
    }
    let leading = leading_number(tables, &depths);
    let of_full: HashSet<SourceId> = tables
        .iter()
        .zip(&depths)
        .filter(|(_, depth)| **depth == Some(FULL))
        .map(|(table, _)| table.origin.source_id())
        .collect();
    let aligned: HashSet<SourceId> = tables
        .iter()
        .zip(&depths)
        .filter(|(_, depth)| **depth == Some(SHORT))
        .map(|(table, _)| table.origin.source_id())
        .filter(|source| !of_full.contains(source))
        .collect();
    for finding in findings.iter_mut().filter(|finding| finding.at.is_some_and(|at| aligned.contains(&at.source_id())))
    {
        align_subject(&mut finding.subject, leading);
    }
    for (table, depth) in tables.iter_mut().zip(&depths) {
        if *depth == Some(SHORT) && each_code(table, |code| *code = code.with_leading(leading)) {
            findings.push(Finding::new(&rule::CODES_ALIGNED).at(table.origin).with("leading", leading.to_string()));
        }
    }
    Numbering { objective_depth: FULL }
}

/// What was found in a table before its codes were aligned is about rows by their old codes.
fn align_subject(subject: &mut Option<String>, leading: u32) {
    let Some(text) = subject else { return };
    let (first, rest) =
        text.split_once([' ', '#']).map_or((text.as_str(), ""), |(first, _)| (first, &text[first.len()..]));
    if let Some(code) = Code::read(first).filter(|code| code.depth() > 1) {
        *subject = Some(format!("{}{rest}", code.with_leading(leading)));
    }
}

/// The objective's depth that a table shows by rows of a known rank; none when it shows none.
fn objective_depth(table: &Table) -> Option<usize> {
    let depth = match &table.records {
        Records::Structure(rows) => {
            let depths = |wanted: Rank| {
                let rows = rows.iter().filter(|row| row.rank == Some(wanted));
                rows.filter_map(|row| Some(row.code.as_ref()?.value.depth())).collect()
            };
            most_common(depths(Rank::Objective(Level::Specific)))
                .or_else(|| most_common(depths(Rank::Measure)).map(|depth| depth.saturating_sub(1)))
        }
        Records::Activities(rows) => {
            let own = rows.iter().filter_map(|row| Some(row.code.as_ref()?.value.depth())).collect();
            most_common(own).map(|depth| depth.saturating_sub(2)).or_else(|| {
                let measures = rows.iter().filter_map(|row| Some(row.measure.as_ref()?.value.depth())).collect();
                most_common(measures).map(|depth| depth.saturating_sub(1))
            })
        }
        Records::Indicators(rows) => depth_of_owners(rows),
        Records::Funding(rows) => {
            let depths = rows.iter().filter_map(|row| Some(row.code.as_ref()?.value.depth()));
            // Measures and activities have funding, objectives have none.
            depths.max().filter(|depth| *depth >= 2).map(|depth| depth - 1)
        }
        Records::Published(rows) => {
            let depths = rows.iter().map(|row| row.code.depth()).filter(|depth| *depth > 0);
            depths.max()
        }
        Records::Facts(_) | Records::Registration(_) => None,
    };
    depth.filter(|depth| [SHORT, FULL].contains(depth))
}

/// By owners of a known rank, else by how their codes nest; codes of one number alone show nothing.
fn depth_of_owners(rows: &[IndicatorRecord]) -> Option<usize> {
    let coded =
        || rows.iter().flat_map(|row| &row.place.owners).filter_map(|owner| Some((owner.rank, owner.code.as_ref()?)));
    let of_rank = |wanted: Rank| {
        let depths = coded().filter(|(rank, _)| *rank == Some(wanted)).map(|(_, code)| code.value.depth());
        most_common(depths.collect())
    };
    if let Some(depth) = of_rank(Rank::Measure).filter(|depth| *depth > 1) {
        return Some(depth - 1);
    }
    if let Some(depth) = of_rank(Rank::Objective(Level::Specific)) {
        return Some(depth);
    }
    let own = rows.iter().filter_map(|row| row.place.owner_code());
    let depths = own.chain(coded().map(|(_, code)| &code.value)).map(Code::depth).filter(|depth| *depth > 0);
    let (least, most) = depths.fold((usize::MAX, 0), |(least, most), depth| (least.min(depth), most.max(depth)));
    (most > least || most >= 3).then(|| most - 1)
}

/// The most common depth, of several the deepest.
fn most_common(depths: Vec<usize>) -> Option<usize> {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    depths.into_iter().filter(|depth| *depth > 0).for_each(|depth| *counts.entry(depth).or_default() += 1);
    counts.into_iter().max_by_key(|(depth, count)| (*count, *depth)).map(|(depth, _)| depth)
}

/// The depth on which the tables of a folder or workbook agree, plan tables and tables of results apart.
type DepthByHome<'s> = HashMap<(&'s str, bool), Option<usize>>;

fn depths_by_home<'s>(tables: &[Table], known: &[Option<usize>], sources: &'s Sources) -> DepthByHome<'s> {
    let mut by_home = DepthByHome::new();
    for (table, depth) in tables.iter().zip(known) {
        let (Some(depth), Some(home)) = (depth, home(table.origin.source_id(), sources)) else { continue };
        let agreed = by_home.entry((home, table.has_results)).or_insert(Some(*depth));
        *agreed = agreed.filter(|seen| seen == depth);
    }
    by_home
}

/// A table that shows no rank goes with its neighbours.
fn of_home(table: &Table, by_home: &DepthByHome<'_>, sources: &Sources) -> Option<usize> {
    by_home.get(&(home(table.origin.source_id(), sources)?, table.has_results)).copied().flatten()
}

/// The workbook, or the folder of a CSV file.
fn home(source: SourceId, sources: &Sources) -> Option<&str> {
    let source = sources.get(source)?;
    Some(match source.sheet {
        Some(_) => source.file.as_str(),
        None => source.file.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder),
    })
}

/// The first number of the codes in tables that carry it; 1 where they have none.
fn leading_number(tables: &mut [Table], depths: &[Option<usize>]) -> u32 {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for (table, depth) in tables.iter_mut().zip(depths) {
        if *depth == Some(FULL) {
            each_code(table, |code| {
                if let Some(first) = code.numbers().first() {
                    *counts.entry(*first).or_default() += 1;
                }
            });
        }
    }
    counts
        .into_iter()
        .max_by_key(|(number, count)| (*count, std::cmp::Reverse(*number)))
        .map_or(1, |(number, _)| number)
}

/// Calls with each code of a table; says whether there was one of numbers.
fn each_code(table: &mut Table, mut change: impl FnMut(&mut Code)) -> bool {
    let mut any = false;
    let mut visit = |code: &mut Code| {
        any |= code.depth() > 0;
        change(code);
    };
    match &mut table.records {
        Records::Structure(rows) => rows.iter_mut().for_each(|row| {
            let codes = [&mut row.code, &mut row.parent];
            codes.into_iter().flatten().for_each(|code| visit(&mut code.value));
        }),
        Records::Activities(rows) => rows.iter_mut().for_each(|row| {
            let codes = [&mut row.code, &mut row.measure];
            codes.into_iter().flatten().for_each(|code| visit(&mut code.value));
        }),
        Records::Indicators(rows) => rows.iter_mut().for_each(|row| {
            row.place.code.iter_mut().for_each(|code| visit(&mut code.value.owner));
            let owners = row.place.owners.iter_mut().filter_map(|owner| owner.code.as_mut());
            owners.for_each(|code| visit(&mut code.value));
        }),
        Records::Funding(rows) => {
            rows.iter_mut().filter_map(|row| row.code.as_mut()).for_each(|code| visit(&mut code.value));
        }
        Records::Published(rows) => rows.iter_mut().for_each(|row| visit(&mut row.code)),
        Records::Facts(_) | Records::Registration(_) => {}
    }
    any
}
