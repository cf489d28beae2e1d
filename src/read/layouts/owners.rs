//! Who owns the rows of a table of indicators: the columns that gather rows, from the outermost to the innermost, codes
//! whose parents are rows of their own, and headings between the rows.

mod code_role;
mod headings;
mod levels;
#[cfg(test)]
mod tests;
mod texts;

pub use headings::{Headings, find as find_headings};

use code_role::CodeRole;
use headings::HeadingStack;
use levels::Level;
use texts::Texts;

use super::line::Line;
use crate::finding::{Finding, rule};
use crate::model::{IndicatorCode, Origin, Sourced, Text};
use crate::read::record::{IndicatorPlace, OwnerName};
use crate::read::values::{codes, owner_text};
use crate::read::words::meaning::Meaning as M;

/// The owners of the rows of a table.
#[derive(Default)]
pub struct OwnerPlan {
    /// For each row: whether it only names an owner, else where it belongs and its own id.
    pub rows: Vec<RowPlan>,
    /// Whether the column of codes holds those of the owners, and none of the rows' own.
    pub codes_are_owners: bool,
    /// Rows that took an owner from the row above.
    inherited: Vec<Origin>,
    /// Rows that name the owner of the rows below.
    headings: Vec<Origin>,
}

/// What a row says of owners.
pub enum RowPlan {
    /// It names the owner of the rows below and nothing else.
    Heading,
    /// It is a row of its own: where it belongs.
    Row(RowPlace),
}

/// Where a row belongs.
pub struct RowPlace {
    /// Its code and its owners.
    pub place: IndicatorPlace,
    /// The id that its table gives it, where that is no indicator code.
    pub id: Text,
    /// Whether the row itself names none of its owners.
    pub inherits: bool,
}

impl OwnerPlan {
    /// Finds the owners of all rows; reports dates and words in columns of codes.
    pub fn from_lines(lines: &[Line<'_>], headings: &Headings, findings: &mut Vec<Finding>) -> Self {
        let mut plan = Self { rows: Vec::with_capacity(lines.len()), ..Self::default() };
        let Some(columns) = lines.first().map(|line| line.columns) else { return plan };
        let mut columns: Vec<Texts> =
            columns.owners.iter().map(|column| Texts::from_lines(lines, column, findings)).collect();
        let mut own_codes = lines[0].columns.code_column().map(|column| Texts::from_lines(lines, &column, findings));
        let role = own_codes.as_ref().map_or(CodeRole::Own, |codes| code_role::of(lines, codes, &columns, headings));
        if role == CodeRole::Owner
            && let Some(codes) = own_codes.take()
        {
            let at = columns.partition_point(|column| column.position < codes.position);
            columns.insert(at, codes);
        }
        columns.iter().chain(&own_codes).for_each(|column| column.report_words(lines, findings));
        let levels = levels::of(&columns);
        let mut walk = Walk { levels: &levels, columns: &columns, current: vec![None; levels.len()] };
        let mut stack = HeadingStack::default();
        let mut has_own_codes = false;
        for (at, line) in lines.iter().enumerate() {
            let (owners, inherits) = walk.step(at);
            if let Some(heading) = headings.at(line) {
                stack.take(heading);
                plan.headings.push(line.origin());
                plan.rows.push(RowPlan::Heading);
                continue;
            }
            plan.inherited.extend(inherits.then(|| line.origin()));
            let code = own_codes.as_ref().and_then(|codes| codes.code(at));
            let mut all = stack.above(code.or(owners.last().and_then(|owner| Some(&owner.code.as_ref()?.value))));
            all.extend(owners);
            let (place, id) = own_place(line, all, (role, headings.has_codes()));
            has_own_codes |= place.code.is_some() || id.is_some();
            plan.rows.push(RowPlan::Row(RowPlace { place, id, inherits }));
        }
        plan.codes_are_owners = matches!(role, CodeRole::Owner | CodeRole::Named) && !has_own_codes;
        plan
    }

    /// Reports, once a table, which rows took their owner from above or from a row without figures.
    pub fn report(&self, findings: &mut Vec<Finding>) {
        for (rule, rows) in [(&rule::OWNER_FROM_ABOVE, &self.inherited), (&rule::OWNER_ROW, &self.headings)] {
            if let Some(first) = rows.first() {
                let finding = Finding::new(rule).at(*first).with("rows", rows.len());
                findings.push(rows[1..].iter().take(MOST_NAMED).fold(finding, |finding, at| match rule.id {
                    "owner-row" => finding.related(*at),
                    _ => finding,
                }));
            }
        }
    }
}

/// So many rows are named beside the first.
const MOST_NAMED: usize = 10;

/// The owners of the row that is read, by level.
struct Walk<'t> {
    levels: &'t [Level],
    columns: &'t [Texts],
    current: Vec<Option<(Option<usize>, OwnerName)>>,
}

impl Walk<'_> {
    /// The owners of the next row, and whether it took one from above. A blank cell goes with the owner above it, as long
    /// as nothing outside of that changes.
    fn step(&mut self, at: usize) -> (Vec<OwnerName>, bool) {
        let mut inherits = false;
        for index in 0..self.levels.len() {
            match self.levels[index].owner(self.columns, at) {
                Some((key, owner)) => {
                    let is_new = self.current[index].as_ref().is_none_or(|(known, _)| *known != key);
                    if is_new {
                        self.current[index + 1..].iter_mut().for_each(|inner| *inner = None);
                    }
                    self.current[index] = Some((key, owner));
                }
                None => inherits |= self.current[index].is_some(),
            }
        }
        (self.current.iter().flatten().map(|(_, owner)| owner.clone()).collect(), inherits)
    }
}

/// Where a row belongs, and its own id: a code that is its owner's with a number behind it is its own. A code whose row names
/// no owner is the owner's, but in a table where rows without figures own those below.
fn own_place(
    line: &Line<'_>,
    owners: Vec<OwnerName>,
    (role, has_parent_rows): (CodeRole, bool),
) -> (IndicatorPlace, Text) {
    let mut place = IndicatorPlace { code: None, owners };
    let Some(own) = line.text(M::Code) else { return (place, None) };
    if let Ok(code) = own.value.parse::<IndicatorCode>() {
        place.code = Some(Sourced::new(code, own.origin));
        return (place, None);
    }
    let code = owner_text::read_owner(&own.value).and_then(|text| text.code);
    let code = match (role, code) {
        (CodeRole::Owner, Some(_)) | (CodeRole::Named | CodeRole::RowNumber, _) => return (place, None),
        (CodeRole::Owner | CodeRole::Own, None) => return (place, Some(own)),
        (CodeRole::Own, Some(code)) => code,
    };
    let owner = match (place.owner_code(), code.parent()) {
        (Some(owner), _) if codes::is_numbered_in(&code, owner) => Some(owner.clone()),
        (None, Some(parent)) if has_parent_rows && place.owners.is_empty() => Some(parent),
        (None, _) if place.owners.is_empty() => {
            place.owners = vec![OwnerName::from_code(Sourced::new(code, own.origin))];
            return (place, None);
        }
        _ => return (place, Some(own)),
    };
    let number = code.last_number().unwrap_or(0);
    place.code = owner.map(|owner| Sourced::new(IndicatorCode { owner, number }, own.origin));
    (place, None)
}
