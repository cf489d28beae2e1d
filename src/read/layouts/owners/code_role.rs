//! Whose codes a column of codes holds: the rows' own, or those of what owns them.

use std::collections::{HashMap, HashSet};

use super::headings::Headings;
use super::levels;
use super::texts::Texts;
use crate::model::Code;
use crate::read::layouts::line::Line;
use crate::read::values::codes;
use crate::read::words::meaning::Meaning as M;
use crate::text::fold;

/// Whose codes the column of codes holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeRole {
    /// The rows' own.
    Own,
    /// Those of the objectives or measures that own the rows.
    Owner,
    /// Names that gather the rows.
    Named,
    /// Numbers that count the rows: 1, 2, 3.
    RowNumber,
}

/// Codes that differ for every indicator are the rows' own where another column or rows without figures gather the rows;
/// else they are the owners'. Numbers that count the rows are nobody's, unless they are beside titles that are told apart
/// as they are. Names are the rows' own ids unless they gather them.
pub fn of(lines: &[Line<'_>], codes: &Texts, owners: &[Texts], headings: &Headings) -> CodeRole {
    let is_beside_titles =
        |owner: &Texts| owner.position.abs_diff(codes.position) == 1 && levels::is_pair(codes, owner);
    if counts_rows(lines, codes, owners, headings) && !owners.iter().any(is_beside_titles) {
        return CodeRole::RowNumber;
    }
    let mut names: HashMap<usize, (usize, HashSet<String>)> = HashMap::new();
    for (row, line) in lines.iter().enumerate().filter(|(_, line)| headings.at(line).is_none()) {
        let Some(key) = codes.key(row) else { continue };
        let (rows, of_code) = names.entry(key).or_default();
        *rows += 1;
        if of_code.len() < 2 {
            let name = line.first_text(&[M::Indicator, M::Title]).map(|text| fold(&text.value).into_owned());
            of_code.insert(name.unwrap_or_default());
        }
    }
    let shared = names.values().filter(|(_, of_code)| of_code.len() > 1).count();
    let numbered = names.keys().filter(|key| codes.code_of(**key).is_some()).count();
    if numbered * 2 <= names.len() {
        let gathers = owners.is_empty() && headings.is_empty() && shared * 2 > names.len();
        return if gathers { CodeRole::Named } else { CodeRole::Own };
    }
    let is_nested = headings.has_codes();
    if shared > 0 && !(is_nested && shared * 4 < names.len()) {
        return CodeRole::Owner;
    }
    let is_gathered = || owners.iter().any(|owner| gathers(owner, codes) || nests(owner, codes));
    if is_nested || is_gathered() { CodeRole::Own } else { CodeRole::Owner }
}

/// Whether the codes are whole numbers that count the rows, all of them or those of each owner: each is one more than the
/// one above, or 1 again where the owner is another.
fn counts_rows(lines: &[Line<'_>], codes: &Texts, owners: &[Texts], headings: &Headings) -> bool {
    let (mut above, mut steps, mut is_new) = (None, 0usize, true);
    let mut is_from_one = true;
    for (row, line) in lines.iter().enumerate() {
        if headings.at(line).is_some() {
            is_new = true;
            continue;
        }
        is_new |=
            row > 0 && owners.iter().any(|owner| owner.key(row).is_some_and(|key| owner.key(row - 1) != Some(key)));
        let Some([number]) = codes.code(row).map(Code::numbers) else { return false };
        match above {
            Some(above) if *number == above + 1 => steps += 1,
            Some(_) if *number == 1 && is_new => {}
            None => is_from_one = *number == 1,
            Some(_) => return false,
        }
        (above, is_new) = (Some(*number), false);
    }
    steps > usize::from(!is_from_one)
}

/// Whether a text of the column stands beside several of the codes; a blank cell goes with the text above.
fn gathers(owner: &Texts, codes: &Texts) -> bool {
    let mut first: HashMap<usize, usize> = HashMap::new();
    let mut above = None;
    (0..codes.rows_len()).any(|row| {
        above = owner.key(row).or(above);
        above.zip(codes.key(row)).is_some_and(|(owner, code)| *first.entry(owner).or_insert(code) != code)
    })
}

/// Whether the codes are those of the column with a number behind them.
fn nests(owner: &Texts, own: &Texts) -> bool {
    let mut pairs = (0..own.rows_len()).filter_map(|row| owner.code(row).zip(own.code(row))).peekable();
    pairs.peek().is_some() && pairs.all(|(owner, code)| codes::is_numbered_in(code, owner))
}
