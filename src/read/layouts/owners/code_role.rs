//! Whose codes a column of codes holds: the rows' own, or those of what owns them.

use std::collections::{HashMap, HashSet};

use super::headings::Headings;
use super::texts::Texts;
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
}

/// Codes that differ for every indicator are the rows' own where another column or rows without figures gather the rows;
/// else they are the owners'. Names are the rows' own ids unless they gather them.
pub fn of(lines: &[Line<'_>], codes: &Texts, owners: &[Texts], headings: &Headings) -> CodeRole {
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

/// Whether a text of the column stands beside several of the codes.
fn gathers(owner: &Texts, codes: &Texts) -> bool {
    let mut first: HashMap<usize, usize> = HashMap::new();
    (0..codes.rows_len())
        .filter_map(|row| owner.key(row).zip(codes.key(row)))
        .any(|(owner, code)| *first.entry(owner).or_insert(code) != code)
}

/// Whether the codes are those of the column with a number behind them.
fn nests(owner: &Texts, own: &Texts) -> bool {
    let mut pairs = (0..own.rows_len()).filter_map(|row| owner.code(row).zip(own.code(row))).peekable();
    pairs.peek().is_some() && pairs.all(|(owner, code)| codes::is_numbered_in(code, owner))
}
