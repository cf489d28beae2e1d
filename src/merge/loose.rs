//! The rows of a copy that speak of no row of the programme: titles, headers, the summary, the flat tables, and what
//! members added.

use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};

use super::base::{LooseRow, all_cells, loose_cells};
use super::comparison::{Comparison, CopyRow};
use super::matrix::Schema;
use super::outcome::{AddedKind, Deleted, Outside, OutsideKind};
use crate::model::{Origin, RowIdentity};

/// Rows of one cell whose words are less alike are not one row.
const ALIKE: f64 = 0.8;
/// Beyond so many comparisons a changed row is told as one deleted and one added, so that the work stays linear.
const MOST_COMPARISONS: usize = 1_000_000;

/// Rows of the copy with what they say.
type LooseRows<'w> = Vec<(CopyRow<'w>, LooseRow<'w>)>;
/// What cells say, by column of the matrix.
type Said = [(u16, String)];

impl<'w> Comparison<'_, 'w> {
    /// Compares the rows that speak of no row of the programme: titles, headers, the summary, the flat tables.
    pub(super) fn compare_loose(&mut self) {
        self.miss_columns();
        let mut left = self.likest_first(self.loose_rows());
        let mut missing: Vec<usize> = (0..self.base.loose.len()).collect();
        // Rows that say the same stand in several sheets; the row below tells them apart unless it was sorted away.
        for with_row_below in [true, false] {
            (left, missing) = self.without_pairs(left, missing, with_row_below);
        }
        left.sort_by_key(|(row, _)| (row.sheet, row.row.index));
        let said_before: BTreeSet<_> = match self.same_language && !left.is_empty() {
            true => self.base.loose.iter().map(|loose| self.key(loose, false)).collect(),
            false => BTreeSet::new(),
        };
        let is_few = left.len().saturating_mul(missing.len()) <= MOST_COMPARISONS;
        for (row, loose) in left {
            let partner = if is_few { self.partner(&loose, &missing) } else { None };
            match partner {
                Some(at) => {
                    let base_at = missing.remove(at);
                    self.compare_loose_row(base_at, row, &loose);
                }
                None if said_before.contains(&self.key(&loose, false)) => self.alike += 1,
                None => {
                    let above = self.row_above(row);
                    self.add(row, AddedKind::Row, above, |_| true);
                }
            }
        }
        self.miss_loose(&missing);
    }

    /// The rows of the copy and of the matrix that have no partner that says the same.
    fn without_pairs(&self, own: LooseRows<'w>, base: Vec<usize>, with_row_below: bool) -> (LooseRows<'w>, Vec<usize>) {
        let mut waiting: BTreeMap<_, VecDeque<usize>> = BTreeMap::new();
        for at in base {
            waiting.entry(self.key(&self.base.loose[at], with_row_below)).or_default().push_back(at);
        }
        let mut left = own;
        left.retain(|(_, loose)| {
            waiting.get_mut(&self.key(loose, with_row_below)).and_then(VecDeque::pop_front).is_none()
        });
        let mut missing: Vec<usize> = waiting.into_values().flatten().collect();
        missing.sort_unstable();
        (left, missing)
    }

    /// What tells a loose row: its words, in another language the cells that are filled; and the row below.
    fn key(&self, loose: &LooseRow<'_>, with_row_below: bool) -> (Vec<(u16, String)>, Option<RowIdentity>) {
        let said = self.said(loose).iter();
        let words = |text: &String| if self.same_language { text.clone() } else { String::new() };
        let below = loose.before.clone().filter(|_| with_row_below);
        (said.map(|(column, text)| (*column, words(text))).collect(), below)
    }

    /// What a row says: without results of formulas, unless the copy does not tell them from values.
    fn said<'l>(&self, loose: &'l LooseRow<'_>) -> &'l Said {
        if self.tells_formulas() { &loose.cells } else { &loose.with_results }
    }

    /// The rows in the order in which they find their partners: in another language those first that have most words in
    /// common with a row of the matrix, so that of rows filled alike the one that was added is left over.
    fn likest_first(&self, mut rows: LooseRows<'w>) -> LooseRows<'w> {
        if !self.same_language {
            let all = self.base.loose.iter().flat_map(|loose| &loose.with_results);
            let known: HashSet<&str> = all.flat_map(|(_, text)| text.split(' ')).collect();
            let in_common = |loose: &LooseRow<'_>| {
                let words = loose.with_results.iter().flat_map(|(_, text)| text.split(' '));
                words.filter(|word| known.contains(word)).count()
            };
            rows.sort_by_key(|(_, loose)| std::cmp::Reverse(in_common(loose)));
        }
        rows
    }

    /// All rows of the copy that speak of no row of the programme.
    fn loose_rows(&self) -> LooseRows<'w> {
        let mut loose: LooseRows<'w> = Vec::new();
        for (number, of) in self.sheets.iter().enumerate() {
            let mut first = loose.len();
            let last = if of.names_rows { self.base.schema.token } else { u16::MAX };
            for row in &of.sheet.rows {
                if let Some(at) = self.claims.get(&(number, row.index)) {
                    let waiting = loose[first..].iter_mut();
                    waiting.for_each(|(_, loose)| loose.before = Some(self.base.identity(*at).clone()));
                    first = loose.len();
                    continue;
                }
                let to_base = |column| match of.columns.in_matrix(column).filter(|column| *column < last) {
                    // What stands in no column of the matrix makes the row another one.
                    None if self.is_new_column(number, column) => Some(u16::MAX),
                    known => known,
                };
                let cells = loose_cells(of.sheet, row, to_base);
                let with_results = all_cells(row, to_base);
                if !with_results.is_empty() {
                    let row_of_copy = CopyRow { sheet: number, row };
                    loose.push((row_of_copy, LooseRow { sheet: of.sheet, row, cells, with_results, before: None }));
                }
            }
        }
        loose
    }

    /// The number, among the missing rows, of the one that this row was.
    fn partner(&self, loose: &LooseRow<'_>, missing: &[usize]) -> Option<usize> {
        let own = self.said(loose);
        let score = |base: &LooseRow<'_>| {
            let base = self.said(base);
            let is_shared = |(column, text): &&(u16, String)| {
                base.iter().any(|(at, said)| at == column && (said == text || !self.same_language))
            };
            let shared = own.iter().filter(is_shared).count();
            let most = own.len().max(base.len());
            match (own, base) {
                ([(column, one)], [(at, other)]) if self.same_language => {
                    let alike = strsim::jaro_winkler(beginning(one), beginning(other));
                    if column == at && alike >= ALIKE { alike } else { 0.0 }
                }
                // Rows of formulas alone have nothing to be told by.
                ([], []) => 0.0,
                _ if shared * 2 >= most => shared as f64 / most as f64,
                _ => 0.0,
            }
        };
        let scored = missing.iter().enumerate().map(|(at, base)| (score(&self.base.loose[*base]), at));
        let best = scored.filter(|(score, _)| *score > 0.0);
        best.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1))).map(|(_, at)| at)
    }

    fn compare_loose_row(&mut self, base_at: usize, row: CopyRow<'w>, loose: &LooseRow<'_>) {
        if !self.same_language {
            return;
        }
        let base = &self.base.loose[base_at];
        let columns: BTreeSet<u16> = base
            .with_results
            .iter()
            .chain(&loose.with_results)
            .map(|(column, _)| *column)
            .filter(|column| *column != u16::MAX)
            .collect();
        let says = |cells: &[(u16, String)], column| {
            cells.iter().find(|(own, _)| *own == column).map(|(_, text)| text.clone()).unwrap_or_default()
        };
        for column in columns {
            let Some(own_column) = self.sheets[row.sheet].columns.in_copy(column) else { continue };
            let (before, after) = (says(&base.with_results, column), says(&loose.with_results, column));
            let was_formula = base.sheet.annotations.has_formula(base.row.index, column);
            let annotations = &self.sheets[row.sheet].sheet.annotations;
            let is_formula = annotations.has_formula(row.row.index, own_column);
            let is_same = if was_formula { !self.tells_formulas() } else { before == after };
            if is_formula || is_same {
                continue;
            }
            self.merged.outside.push(Outside {
                at: self.cell_at(row, own_column),
                kind: if was_formula { OutsideKind::Formula } else { OutsideKind::Cell },
                row: None,
                base: Some(Origin::cell(base.sheet.source, base.row.index, column)),
                before,
                after,
            });
            self.returned.outside += 1;
        }
        let sheet = row.sheet;
        let is_new: HashSet<u16> =
            row.row.cells.iter().map(|cell| cell.column).filter(|column| self.is_new_column(sheet, *column)).collect();
        if !is_new.is_empty() {
            let above = self.row_above(row);
            self.add(row, AddedKind::Cells, above, |column| is_new.contains(&column));
        }
    }

    /// The row of the programme that stands next above a row of the copy.
    fn row_above(&self, row: CopyRow<'_>) -> Option<usize> {
        let own = self.claims.iter().filter(|((sheet, index), _)| *sheet == row.sheet && *index < row.row.index);
        own.max_by_key(|((_, index), _)| *index).map(|(_, at)| *at)
    }

    /// Rows that are gone; of a sheet that is gone altogether, the sheet.
    fn miss_loose(&mut self, missing: &[usize]) {
        if !self.same_language || self.sheets.iter().any(|of| !of.sheet.annotations.is_read) {
            return;
        }
        let base = self.base;
        let names_rows: HashSet<_> = base.rows.iter().map(|row| row.sheet.source).collect();
        let mut gone = HashSet::new();
        for at in missing {
            let loose = &base.loose[*at];
            let source = loose.sheet.source;
            let of_sheet =
                |all: &mut dyn Iterator<Item = &LooseRow<'_>>| all.filter(|row| row.sheet.source == source).count();
            let is_whole = !names_rows.contains(&source)
                && of_sheet(&mut missing.iter().map(|at| &base.loose[*at])) == of_sheet(&mut base.loose.iter());
            // A merging has only the sheets of the objectives.
            if is_whole && self.schema.is_some_and(Schema::is_merged) {
                continue;
            }
            if is_whole {
                if gone.insert(source) {
                    self.merged.outside.push(Outside {
                        at: Origin::source(self.returned.source),
                        kind: OutsideKind::Sheet,
                        row: None,
                        base: Some(Origin::source(source)),
                        before: loose.sheet.name.clone().unwrap_or_default(),
                        after: String::new(),
                    });
                    self.returned.outside += 1;
                }
                continue;
            }
            let words: Vec<&str> = loose.with_results.iter().map(|(_, text)| text.as_str()).collect();
            self.merged.deleted.push(Deleted {
                from: Origin::source(self.returned.source),
                base: loose.row.origin(loose.sheet),
                row: None,
                words: words.join(" | "),
            });
            self.returned.deleted += 1;
        }
    }

    /// Columns of the matrix that a sheet no longer has.
    fn miss_columns(&mut self) {
        for number in 0..self.sheets.len() {
            let of = &self.sheets[number];
            let gone: Vec<u16> =
                (0..self.base.schema.token).filter(|column| of.columns.in_copy(*column).is_none()).collect();
            let at = Origin::source(of.sheet.source);
            for column in gone {
                let before = self.base.column_title(column).unwrap_or_default().to_owned();
                let kind = OutsideKind::Column;
                self.merged.outside.push(Outside { at, kind, row: None, base: None, before, after: String::new() });
                self.returned.outside += 1;
            }
        }
    }
}

/// The beginning of a text, enough to see whether two are alike.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(300).map_or(text, |(at, _)| &text[..at])
}
