//! Rows whose names say that they are about a part: `of which women` below the whole, `Women` right below it, `People
//! trained (women)` beside `People trained`.

use std::collections::{HashMap, HashSet};

use super::returning::Returning;
use super::row::has_own_code;
use crate::model::{Amount, Origin, Quantity};
use crate::read::record::{IndicatorRecord, OwnerName};
use crate::read::words::part_words::{self, NamedPart, PartMark};
use crate::text::fold;

/// What the names of rows say of parts.
pub struct Named {
    /// Whether a row names a part.
    pub is_any: bool,
    /// Rows that may be about a part of the row above, with its name: they are marked, or their names come back below
    /// several indicators.
    pub doubtful: Vec<(Origin, String)>,
}

/// Turns rows that name parts into rows of the whole with that part.
pub fn take(rows: &mut Vec<IndicatorRecord>) -> Named {
    let of_ends = parts_at_ends(rows);
    let (runs, doubtful) = runs(rows, &of_ends);
    let mut is_any = !runs.is_empty();
    let mut headings: HashSet<usize> = HashSet::new();
    for run in runs {
        if has_figures(&rows[run.whole]) {
            run.parts.into_iter().for_each(|(at, part)| give(rows, at, run.whole, part));
        } else {
            // A row without figures only names what its parts are of.
            headings.insert(run.whole);
            let extra = rows[run.whole].rows;
            let first = run.parts.first().map(|(at, _)| *at);
            run.parts.into_iter().for_each(|(at, part)| give(rows, at, run.whole, part));
            first.into_iter().for_each(|at| rows[at].rows += extra);
        }
    }
    for (at, whole, part) in of_ends {
        is_any = true;
        give(rows, at, whole, part);
    }
    let mut at = 0;
    rows.retain(|_| {
        at += 1;
        !headings.contains(&(at - 1))
    });
    Named { is_any, doubtful }
}

/// A row and the rows right below it that are about its parts.
struct Run {
    whole: usize,
    parts: Vec<(usize, NamedPart)>,
}

/// The rows with the rows right below them that name nothing but parts, and those of which that is not sure.
fn runs(rows: &[IndicatorRecord], taken: &[(usize, usize, NamedPart)]) -> (Vec<Run>, Vec<(Origin, String)>) {
    let is_taken = |at: usize| taken.binary_search_by_key(&at, |(row, ..)| *row).is_ok();
    let returning = Returning::from_rows(rows);
    let (mut runs, mut doubtful): (Vec<Run>, Vec<(Origin, String)>) = Default::default();
    let mut run: Option<Run> = None;
    for (at, row) in rows.iter().enumerate() {
        let named = part_named(row, &returning);
        let part = match (&run, &named) {
            (Some(run), Some(part)) => is_below(&rows[run.whole], row, part).then(|| part.clone()),
            _ => None,
        };
        match (part, &mut run) {
            (Some(part), Some(run)) => run.parts.push((at, part)),
            _ if is_taken(at) => {}
            (None, Some(run)) if is_doubtful(&rows[run.whole], row, (named.as_ref(), &returning)) => {
                doubtful.push((row.indicator.origin, rows[run.whole].indicator.name.text().to_owned()));
            }
            _ => runs.extend(run.replace(Run { whole: at, parts: Vec::new() })),
        }
    }
    runs.extend(run);
    runs.retain(|run| !run.parts.is_empty() && is_sure(run));
    (runs, doubtful)
}

/// The part that the name of a row is, with what its coming back below several indicators says.
fn part_named(row: &IndicatorRecord, returning: &Returning) -> Option<NamedPart> {
    let name = row.indicator.name.text();
    if !row.parts.is_empty() {
        return None;
    }
    match part_words::of_name(name) {
        Some(part) if part.mark < PartMark::Bare && returning.returns(name) => {
            Some(NamedPart { mark: PartMark::Bare, ..part })
        }
        None if returning.adds_up(name) => Some(part_words::of_text(name)),
        part => part,
    }
}

/// Whether a row that is taken as an indicator may be about a part of the one above: it is marked, or stands without a target
/// below several indicators that have one.
fn is_doubtful(
    whole: &IndicatorRecord,
    row: &IndicatorRecord,
    (part, returning): (Option<&NamedPart>, &Returning),
) -> bool {
    let name = row.indicator.name.text();
    let has_target = |row: &IndicatorRecord| row.indicator.targets.iter().any(|(_, target)| target.has_value());
    let is_marked = part.is_some_and(|part| part.mark == PartMark::Marked);
    let is_like_part =
        is_marked || row.parts.is_empty() && returning.returns(name) && has_target(whole) && !has_target(row);
    let is_of_whole = part_words::of_name(whole.indicator.name.text()).is_none() && whole.parts.is_empty();
    is_like_part
        && is_of_whole
        && has_figures(whole)
        && has_figures(row)
        && !has_own_code(whole, row)
        && has_same_owner(whole, row)
        && has_same_unit(whole, row)
}

/// Words that may mean another thing as well are parts beside others only.
fn is_sure(run: &Run) -> bool {
    run.parts.len() > 1 || run.parts.iter().all(|(_, part)| part.mark > PartMark::Perhaps)
}

/// Whether a row that names a part is about one of the row above: under the same owner, in the same unit, without a code of
/// its own unless it says that it is a part.
fn is_below(whole: &IndicatorRecord, row: &IndicatorRecord, part: &NamedPart) -> bool {
    let name = whole.indicator.name.text();
    let has_own_code = has_own_code(whole, row);
    let is_of_part = part_words::of_name(name).is_some_and(|part| part.mark >= PartMark::Marked);
    if name.is_empty() || is_of_part || !whole.parts.is_empty() || !has_same_owner(whole, row) {
        return false;
    }
    if (has_own_code || !has_same_unit(whole, row)) && part.mark < PartMark::Said {
        return false;
    }
    match part.mark {
        PartMark::Said | PartMark::Bare => true,
        PartMark::Perhaps | PartMark::Marked => has_figures(whole) && fits_into(whole, row),
    }
}

fn has_same_owner(whole: &IndicatorRecord, row: &IndicatorRecord) -> bool {
    let owners = |row: &IndicatorRecord| row.place.owners.iter().map(OwnerName::key).collect::<Vec<_>>();
    match (&whole.place.code, &row.place.code) {
        (Some(whole), Some(row)) => whole.value.owner == row.value.owner,
        (Some(_), None) => row.place.owners.is_empty() || owners(whole) == owners(row),
        (None, _) => owners(whole) == owners(row),
    }
}

/// Whether the row has the unit of the whole, or none.
fn has_same_unit(whole: &IndicatorRecord, row: &IndicatorRecord) -> bool {
    let unit = |row: &IndicatorRecord| row.indicator.unit.value().map(|unit| fold(unit).into_owned());
    unit(row).is_none_or(|own| Some(own) == unit(whole))
}

fn values(row: &IndicatorRecord) -> impl Iterator<Item = &Quantity> {
    let indicator = &row.indicator;
    let dated = indicator.targets.iter().chain(indicator.achieved.iter()).map(|(_, value)| value);
    dated.chain(&indicator.undated_target).chain(&indicator.undated_achieved)
}

fn has_figures(row: &IndicatorRecord) -> bool {
    values(row).any(Quantity::has_value)
}

/// Whether no value is larger than that of the whole, and one may be compared; percentages of a part may be larger.
fn fits_into(whole: &IndicatorRecord, row: &IndicatorRecord) -> bool {
    let series =
        [(&whole.indicator.targets, &row.indicator.targets), (&whole.indicator.achieved, &row.indicator.achieved)];
    let mut compared = 0;
    for (of_whole, of_part) in series {
        for (period, part) in of_part.iter() {
            let Some(whole) = of_whole.get(period) else { continue };
            if let (Amount::Exact(whole), Amount::Exact(amount)) = (whole.amount, part.amount) {
                compared += 1;
                if amount > whole && !part.percent {
                    return false;
                }
            }
        }
    }
    compared > 0
}

/// Rows whose names end in a part, with the row of the whole; by row. A row with a code of its own is its own indicator, and
/// so is one of which the whole has no row. Words that nobody knows are a part where they stand behind several names.
fn parts_at_ends(rows: &[IndicatorRecord]) -> Vec<(usize, usize, NamedPart)> {
    let mut ends: Vec<(usize, &str, NamedPart)> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.parts.is_empty())
        .filter_map(|(at, row)| {
            let name = row.indicator.name.text();
            let (base, part) = part_words::at_end_of_name(name).or_else(|| part_words::behind_dash(name))?;
            Some((at, base, part))
        })
        .collect();
    let mut bases: HashMap<String, HashSet<&str>> = HashMap::new();
    for (_, base, part) in ends.iter().filter(|(.., part)| part.mark < PartMark::Bare) {
        bases.entry(fold(&part.value).into_owned()).or_default().insert(base);
    }
    ends.retain(|(.., part)| part.mark >= PartMark::Bare || bases[fold(&part.value).as_ref()].len() > 1);
    if ends.is_empty() {
        return Vec::new();
    }
    let owner = |row: &IndicatorRecord| row.place.owner_key();
    let mut wholes: HashMap<(String, String), usize> = HashMap::new();
    for (at, base, _) in ends.iter().filter(|(.., part)| part.is_whole) {
        wholes.entry((owner(&rows[*at]), fold(base).into_owned())).or_insert(*at);
    }
    let wanted: HashSet<String> = ends.iter().map(|(_, base, _)| fold(base).into_owned()).collect();
    let is_end = |at: usize| ends.binary_search_by_key(&at, |(row, ..)| *row).is_ok();
    for (at, row) in rows.iter().enumerate().filter(|(at, _)| !is_end(*at)) {
        let name = row.indicator.name.text();
        let without_unit = name.rsplit_once(['(', '[']).map(|(base, _)| base).filter(|_| name.ends_with([')', ']']));
        for name in without_unit.into_iter().chain([name]).map(|name| fold(name.trim()).into_owned()) {
            if wanted.contains(&name) {
                wholes.insert((owner(row), name), at);
            }
        }
    }
    ends.into_iter()
        .filter(|(.., part)| !part.is_whole)
        .filter_map(|(at, base, part)| {
            let row = &rows[at];
            let whole = *wholes.get(&(owner(row), fold(base).into_owned()))?;
            (!has_own_code(&rows[whole], row) && has_figures(&rows[whole]) && has_same_unit(&rows[whole], row))
                .then_some((at, whole, part))
        })
        .collect()
}

/// Makes a row one of the whole, with the part.
fn give(rows: &mut [IndicatorRecord], at: usize, whole: usize, part: NamedPart) {
    let (place, name) = (rows[whole].place.clone(), rows[whole].indicator.name.clone());
    let (id, unit) = (rows[whole].indicator.id.clone(), rows[whole].indicator.unit.clone());
    let row = &mut rows[at];
    row.place = place;
    row.indicator.name = name;
    row.indicator.id = id;
    row.indicator.unit.fill_from(unit);
    row.parts.push((part.dimension.to_owned(), part.value));
}

#[cfg(test)]
mod tests;
