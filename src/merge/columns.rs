//! Where the columns of the matrix stand in a copy in which columns were inserted, moved or deleted.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::base::{Titles, cells_without_results};
use super::meaning::meaning;
use crate::sheet::{Row, Sheet};

/// A row with fewer titles in common is no header.
const FEWEST_TITLES: usize = 3;

/// Which column of the matrix is which column of a copy's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// The copy's columns by the matrix's; none where nothing moved.
    moved: Option<HashMap<u16, u16>>,
}

impl Columns {
    /// The columns of a sheet. `token` is the column of the tokens in the matrix and in the copy.
    ///
    /// None when the columns have moved and no header shows where to.
    pub fn find(sheet: &Sheet, headers: &BTreeSet<Titles>, token: (u16, Option<u16>)) -> Option<Self> {
        let mut moved: HashMap<u16, u16> = HashMap::new();
        for row in &sheet.rows {
            if let Some(titles) = headers.iter().max_by_key(|titles| in_common(row, titles))
                && is_header(row, titles)
            {
                for (column, title) in titles {
                    if let Some(at) = only(row, title) {
                        moved.entry(*column).or_insert(at);
                    }
                }
            }
        }
        let (in_matrix, in_copy) = token;
        let has_header = !moved.is_empty();
        if let Some(in_copy) = in_copy {
            moved.insert(in_matrix, in_copy);
        }
        if moved.iter().all(|(matrix, copy)| matrix == copy) {
            return (has_header || in_copy.is_some()).then(Self::default);
        }
        if !has_header {
            return None;
        }
        fill(&mut moved, in_matrix);
        Some(Self { moved: Some(moved) })
    }

    /// The copy's column of a column of the matrix.
    pub fn in_copy(&self, column: u16) -> Option<u16> {
        match &self.moved {
            None => Some(column),
            Some(moved) => moved.get(&column).copied(),
        }
    }

    /// The matrix's column of a column of the copy.
    pub fn in_matrix(&self, column: u16) -> Option<u16> {
        match &self.moved {
            None => Some(column),
            Some(moved) => moved.iter().find(|(_, copy)| **copy == column).map(|(matrix, _)| *matrix),
        }
    }
}

fn in_common(row: &Row, titles: &Titles) -> usize {
    titles.iter().filter(|(_, title)| only(row, title).is_some()).count()
}

/// Whether the row has at least half of the titles.
fn is_header(row: &Row, titles: &Titles) -> bool {
    let common = in_common(row, titles);
    common >= FEWEST_TITLES && common * 2 >= titles.len()
}

/// Whether any row of the sheet is a header of the matrix, and not one of the flat tables that have titles in common
/// with it.
pub fn has_header(sheet: &Sheet, headers: &BTreeSet<Titles>, of_flat_tables: &HashSet<Titles>) -> bool {
    let all = |row| cells_without_results(sheet, row, Some);
    let is_own = |row: &&Row| headers.iter().any(|titles| is_header(row, titles));
    sheet.rows.iter().filter(is_own).any(|row| !of_flat_tables.contains(&all(row)))
}

/// The column of the only cell that says this.
fn only(row: &Row, title: &str) -> Option<u16> {
    let mut found = row.cells.iter().filter(|cell| meaning(Some(&cell.content)) == title);
    match (found.next(), found.next()) {
        (Some(cell), None) => Some(cell.column),
        _ => None,
    }
}

/// Columns without a title are between those with one as before; hidden ones at the right follow the tokens.
fn fill(moved: &mut HashMap<u16, u16>, token: u16) {
    let mut known: Vec<(u16, u16)> = moved.iter().map(|(matrix, copy)| (*matrix, *copy)).collect();
    known.sort_unstable();
    for pair in known.windows(2) {
        let [(left, left_copy), (right, right_copy)] = [pair[0], pair[1]];
        if right_copy > left_copy && right - left == right_copy - left_copy {
            moved.extend((1..right - left).map(|step| (left + step, left_copy + step)));
        }
    }
    if let Some(at) = moved.get(&token).copied() {
        let hidden = (1..=MOST_HIDDEN).map(|step| (token + step, at + step));
        hidden.for_each(|(matrix, copy)| _ = moved.entry(matrix).or_insert(copy));
    }
}

/// Hidden columns at the right of the tokens.
const MOST_HIDDEN: u16 = 12;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Cell, Content};

    fn sheet(titles: &[&str]) -> Sheet {
        let cells = titles.iter().enumerate().filter(|(_, title)| !title.is_empty());
        let cells = cells.map(|(at, title)| Cell { column: at as u16, content: Content::Text((*title).into()) });
        Sheet {
            source: Default::default(),
            name: None,
            kind: crate::model::SourceKind::Sheet,
            hidden: false,
            rows: vec![Row { index: 4, cells: cells.collect(), fields: 0 }],
            merges: Vec::new(),
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            struck_out: Vec::new(),
            element: None,
            annotations: Default::default(),
            places: None,
        }
    }

    fn headers() -> BTreeSet<Titles> {
        let titles = ["Indicator", "Target", "", "Verdict", "Comment"].into_iter().enumerate();
        let titles = titles.filter(|(_, title)| !title.is_empty());
        BTreeSet::from([titles.map(|(at, title)| (at as u16, title.to_owned())).collect()])
    }

    #[test]
    fn a_column_is_told_by_its_title_and_one_without_by_its_neighbours() {
        let copy = sheet(&["Indicator", "mine", "Target", "", "Verdict", "Comment"]);
        let columns = Columns::find(&copy, &headers(), (5, Some(6))).unwrap();
        let found: Vec<_> = (0..6).map(|column| columns.in_copy(column)).collect();
        assert_eq!(found, [Some(0), Some(2), Some(3), Some(4), Some(5), Some(6)]);
        assert_eq!(columns.in_matrix(1), None);
    }

    #[test]
    fn a_deleted_column_stands_nowhere_and_an_untouched_sheet_is_as_it_was() {
        let copy = sheet(&["Indicator", "Target", "", "Comment"]);
        let columns = Columns::find(&copy, &headers(), (5, Some(4))).unwrap();
        assert_eq!((columns.in_copy(3), columns.in_copy(4)), (None, Some(3)));
        let copy = sheet(&["Indicator", "Target", "", "Verdict", "Comment"]);
        assert_eq!(Columns::find(&copy, &headers(), (5, Some(5))), Some(Columns::default()));
    }

    #[test]
    fn columns_that_moved_without_a_header_are_not_guessed_at() {
        let copy = sheet(&["Pokazatelj", "", "", "Komentar"]);
        assert_eq!(Columns::find(&copy, &headers(), (5, Some(6))), None);
        assert_eq!(Columns::find(&copy, &headers(), (5, Some(5))), Some(Columns::default()));
    }
}
