//! Which rows are those of one indicator.

use std::collections::HashMap;

use super::shape::{Shape, printed};
use crate::read::words::value_kind::value_kind;
use crate::sheet::{Row, Sheet};
use crate::text::fold;

/// The rows of one indicator.
#[derive(Debug)]
pub struct Group {
    /// The row that names it, by its index in the sheet.
    pub first: usize,
    /// Its rows with a kind, and those with figures and none.
    pub rows: Vec<KindRow>,
}

/// A row of figures.
#[derive(Debug)]
pub struct KindRow {
    /// Its index in the sheet.
    pub at: usize,
    /// The words of its kind, as first spelled in the table.
    pub kind: Option<String>,
}

impl Group {
    fn has(&self, kind: Option<&String>) -> bool {
        self.rows.iter().any(|row| row.kind.as_ref() == kind)
    }
}

/// The rows by indicator, in the order in which the indicators come. A row that says nothing of its own belongs to the
/// indicator above; one that says what another does belongs to it, unless that has a row of its kind already.
pub fn groups(sheet: &Sheet, shape: &Shape) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut spelled: HashMap<String, String> = HashMap::new();
    // What gathers the rows is often written in the first one only.
    let mut above: Vec<Option<String>> = vec![None; shape.attributes.len()];
    for (at, row) in shape.rows(sheet) {
        let kind = kind(row, shape).map(|kind| spelled.entry(fold(&kind).into_owned()).or_insert(kind).clone());
        let own = says(row, shape, kind.is_some());
        let own_key = key(&own, &above);
        let known = match own.iter().all(Option::is_none) {
            true => groups.len().checked_sub(1),
            false => by_key.get(&own_key).copied(),
        };
        if let Some(group) = known.filter(|group| !groups[*group].has(kind.as_ref())) {
            groups[group].rows.push(KindRow { at, kind });
        } else {
            by_key.insert(own_key, groups.len());
            let is_name_alone = kind.is_none() && !has_figures(row, shape);
            let rows = if is_name_alone { Vec::new() } else { vec![KindRow { at, kind }] };
            groups.push(Group { first: at, rows });
        }
        for (said, above) in own.into_iter().zip(&mut above) {
            if said.is_some() {
                *above = said;
            }
        }
    }
    groups
}

/// The words of a row's kind.
fn kind(row: &Row, shape: &Shape) -> Option<String> {
    let words = printed(&row.cell(shape.kinds)?.content)?;
    let is_name = shape.has_kinds_below_names() && value_kind(&words).is_none();
    (!is_name).then_some(words)
}

/// What a row says in each attribute that tells indicators apart.
fn says(row: &Row, shape: &Shape, has_kind: bool) -> Vec<Option<String>> {
    let said = |at: u16| row.cell(at).map(|cell| fold(&cell.content.to_string()).into_owned());
    let is_key = |at: u16, is_key: bool| is_key && !(has_kind && at == shape.kinds);
    shape.attributes.iter().map(|column| said(column.at).filter(|_| is_key(column.at, column.is_key))).collect()
}

fn key(own: &[Option<String>], above: &[Option<String>]) -> String {
    let said = |(own, above): (&Option<String>, &Option<String>)| own.clone().or(above.clone()).unwrap_or_default();
    own.iter().zip(above).map(said).collect::<Vec<_>>().join("\u{1f}")
}

fn has_figures(row: &Row, shape: &Shape) -> bool {
    shape.periods.iter().any(|(column, _)| row.cell(*column).is_some())
}
