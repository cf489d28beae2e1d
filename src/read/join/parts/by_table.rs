//! Tables of one part each: sheets named `Women` and `Men`, a file for each region. The part is in the name of the sheet or
//! file, and the same indicators come back in each.

mod evidence;
mod labels;

use std::collections::HashMap;

use indexmap::IndexMap;

use self::evidence::{Figures, MOST_LOOKED_AT};
use self::labels::Label;
use super::row::key;
use crate::model::{Combine, Quantity, Question, QuestionKind, ReportingPeriod, Sources};
use crate::read::record::{IndicatorRecord, Records, Table};

/// The tables of one sheet, or of one file.
struct Named {
    /// Their places among all tables.
    tables: Vec<usize>,
    label: Label,
}

/// What the tables of a group are.
enum Outcome {
    /// Those of parts, and the one of the whole where there is one; both by their place in the group.
    Parts { whole: Option<usize> },
    /// Nothing says whether they are parts.
    Ask,
    /// Tables that have some rows in common.
    Other,
}

/// Brings rows about parts into one table, each with the part that its sheet or file names; gives the tables that hold them.
pub fn bring_together(tables: &mut [Table], sources: &Sources) -> Vec<usize> {
    let mut together = Vec::new();
    let mut is_taken = vec![false; tables.len()];
    for by_sheet in [true, false] {
        for scope in scopes(tables, sources, by_sheet) {
            for mut group in groups(tables, scope) {
                if group.iter().flat_map(|named| &named.tables).any(|at| is_taken[*at]) {
                    continue;
                }
                labels::shorten(group.iter_mut().map(|named| &mut named.label));
                let combine = group.iter().flat_map(|named| &named.tables).find_map(|at| tables[*at].combine);
                match outcome(tables, &group, combine) {
                    Outcome::Parts { whole } => {
                        group.iter().flat_map(|named| &named.tables).for_each(|at| is_taken[*at] = true);
                        together.push(merge(tables, &group, whole, combine));
                    }
                    Outcome::Ask => {
                        let asked = question(tables, &group);
                        tables[group[0].tables[0]].questions.extend(asked);
                    }
                    Outcome::Other => {}
                }
            }
        }
    }
    together
}

fn rows(table: &Table) -> &[IndicatorRecord] {
    match &table.records {
        Records::Indicators(rows) => rows,
        Records::Facts(_) | Records::Registration(_) | Records::Structure(_) => &[],
        Records::Activities(_) | Records::Funding(_) | Records::Published(_) => &[],
    }
}

/// The tables of each workbook by sheet; those of sheets of the same name, and of files without sheets, by file.
fn scopes(tables: &[Table], sources: &Sources, by_sheet: bool) -> Vec<Vec<Named>> {
    let mut scopes: IndexMap<&str, IndexMap<&str, Named>> = IndexMap::new();
    for (at, table) in tables.iter().enumerate().filter(|(_, table)| !rows(table).is_empty()) {
        let Some(source) = sources.get(table.origin.source_id()) else { continue };
        let (scope, name) = match (&source.sheet, by_sheet) {
            (Some(sheet), true) => (source.file.as_str(), sheet.as_str()),
            (None, true) => continue,
            (sheet, false) => (sheet.as_deref().unwrap_or_default(), source.file.as_str()),
        };
        let new = || Named { tables: Vec::new(), label: Label::new(name, by_sheet) };
        scopes.entry(scope).or_default().entry(name).or_insert_with(new).tables.push(at);
    }
    scopes.into_values().map(|names| names.into_values().collect()).filter(|names: &Vec<_>| names.len() > 1).collect()
}

/// Those names of a scope under which the same indicators have values of the same periods.
fn groups(tables: &[Table], names: Vec<Named>) -> Vec<Vec<Named>> {
    let has_achieved = |named: &Named| {
        let mut all = named.tables.iter().flat_map(|at| rows(&tables[*at]));
        all.any(|row| !row.indicator.achieved.is_empty())
    };
    let reported = names.iter().any(has_achieved);
    let names: Vec<Named> = names.into_iter().filter(|named| !reported || has_achieved(named)).collect();
    if names.len() < 2 {
        return Vec::new();
    }
    // Each joins the first that has most of its indicators.
    let mut first_of: HashMap<(String, ReportingPeriod), usize> = HashMap::new();
    let mut sizes = Vec::with_capacity(names.len());
    let mut groups: IndexMap<usize, Vec<Named>> = IndexMap::new();
    for (at, named) in names.into_iter().enumerate() {
        let mut shared: IndexMap<usize, usize> = IndexMap::new();
        let mut size = 0;
        for row in named.tables.iter().flat_map(|table| rows(&tables[*table])) {
            let values = if reported { &row.indicator.achieved } else { &row.indicator.targets };
            let key = key(row);
            let mut known = None;
            for (period, _) in values.iter().filter(|(_, value)| value.has_value()) {
                let first = *first_of.entry((key.clone(), period)).or_insert(at);
                known = known.or(Some(first).filter(|first| *first != at));
            }
            size += 1;
            known.into_iter().for_each(|first| *shared.entry(first).or_default() += 1);
        }
        sizes.push(size);
        let joined = shared.into_iter().find(|(first, count)| count * 2 >= size.min(sizes[*first]));
        let first = joined.map_or(at, |(first, _)| first);
        groups.entry(first).or_default().push(named);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

fn outcome(tables: &[Table], group: &[Named], combine: Option<Combine>) -> Outcome {
    let figures = Figures::from_names(group.iter().map(|named| of_names(tables, named)));
    let by_name: Vec<usize> = (0..group.len()).filter(|at| group[*at].label.is_whole()).collect();
    let unknown: Vec<usize> = (0..group.len()).filter(|at| group[*at].label.is_unknown()).collect();
    let known = group.len() - by_name.len() - unknown.len();
    let whole = match by_name[..] {
        [whole] => Some(whole),
        _ => None,
    };
    match (known, &unknown[..], whole) {
        _ if by_name.len() > 1 => Outcome::Other,
        (1.., [], _) => Outcome::Parts { whole },
        // The one name that is no part is that of the whole.
        (1.., [other], None) if figures.fit_into(*other) => Outcome::Parts { whole: Some(*other) },
        (2.., _, _) => Outcome::Parts { whole: whole.or(figures.sum_of_others()) },
        (_, _, Some(whole)) if figures.fit_into(whole) => Outcome::Parts { whole: Some(whole) },
        _ if combine.is_some() => Outcome::Parts { whole },
        _ => match figures.sum_of_others() {
            Some(whole) => Outcome::Parts { whole: Some(whole) },
            None if figures.speak_for_sum() => Outcome::Parts { whole: None },
            None if have_one_header(tables, group) && figures.differ() => Outcome::Ask,
            None => Outcome::Other,
        },
    }
}

fn of_names<'t>(tables: &'t [Table], named: &'t Named) -> impl Iterator<Item = &'t IndicatorRecord> {
    named.tables.iter().flat_map(|at| rows(&tables[*at]))
}

/// Whether the tables have the same headers.
fn have_one_header(tables: &[Table], group: &[Named]) -> bool {
    let headers = |named: &Named| {
        let columns = named.tables.iter().flat_map(|at| &tables[*at].columns);
        columns.map(|column| column.printed.trim().to_lowercase()).collect::<Vec<_>>()
    };
    let first = headers(&group[0]);
    group[1..].iter().all(|named| headers(named) == first)
}

/// Moves the rows of all tables into the first one of the whole, else of the first part; gives its place.
fn merge(tables: &mut [Table], group: &[Named], whole: Option<usize>, combine: Option<Combine>) -> usize {
    let base = group[whole.unwrap_or(0)].tables[0];
    let dimension = labels::dimension(group.iter().map(|named| &named.label));
    let mut all = Vec::new();
    for (at, named) in group.iter().enumerate() {
        for table in &named.tables {
            let Records::Indicators(rows) = &mut tables[*table].records else { continue };
            let mut rows = std::mem::take(rows);
            if Some(at) != whole {
                let part = named.label.part(dimension);
                rows.iter_mut().for_each(|row| give(row, &part));
            }
            let count = rows.iter().map(|row| row.rows).sum::<usize>();
            if *table != base {
                tables[*table].rows_moved += count;
                tables[base].rows_of_others += count;
            }
            all.extend(rows);
        }
    }
    all.sort_by_key(|row| row.indicator.origin);
    tables[base].records = Records::Indicators(all);
    tables[base].combine = combine;
    base
}

/// Makes the row one about the part, with what it has of smaller parts.
fn give(row: &mut IndicatorRecord, part: &(String, String)) {
    row.parts.insert(0, part.clone());
    row.indicator.disaggregated.iter_mut().for_each(|value| value.dimensions.insert(0, part.clone()));
}

/// Asks how the values of one indicator combine.
fn question(tables: &[Table], group: &[Named]) -> Option<Question> {
    let mut found: IndexMap<(String, ReportingPeriod), Vec<(&IndicatorRecord, &Quantity)>> = IndexMap::new();
    for named in group {
        for row in of_names(tables, named).take(MOST_LOOKED_AT) {
            let filled = row.indicator.achieved.iter().filter(|(_, value)| value.has_value());
            filled.for_each(|(period, value)| found.entry((key(row), period)).or_default().push((row, value)));
        }
    }
    let differ = |values: &[(&IndicatorRecord, &Quantity)]| values.iter().any(|one| one.1.amount != values[0].1.amount);
    let ((_, period), values) = found.into_iter().find(|(_, values)| differ(values))?;
    let at = values[1].1.origin;
    Some(Question {
        about: "rows",
        at,
        columns: at.column_index().into_iter().collect(),
        kind: QuestionKind::Rows {
            name: values[0].0.indicator.name.text().to_owned(),
            period: period.to_string(),
            values: values.iter().map(|(_, value)| value.printed.trim().to_owned()).collect(),
        },
        map_line: format!("combine = \"{}\"", Combine::Sum.id()),
    })
}

#[cfg(test)]
mod tests;
