//! The rows of a copy that speak of no row of the programme: titles, headers, the summary, the flat tables, and what
//! members added.

use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};

use super::base::{CellColumn, CellWords, KeylessRow, all_cells, cells_without_results};
use super::comparison::{Comparison, CopyRow};
use super::matrix::Schema;
use super::outcome::{AddedKind, Deleted, Outside, OutsideKind};
use crate::model::{Origin, RowIdentity};
use crate::text::similarity;

/// Rows of one cell whose words are less alike are not one row.
const ALIKE: f64 = 0.8;
/// Beyond so many comparisons a changed row is reported as one deleted and one added, so that the work stays linear.
const MOST_COMPARISONS: usize = 1_000_000;

/// Rows of the copy with what they say.
type KeylessRows<'w> = Vec<(CopyRow<'w>, KeylessRow<'w>)>;
/// What cells say, by column of the matrix.
type Words = [(CellColumn, String)];

impl<'w> Comparison<'_, 'w> {
    /// Compares the rows that speak of no row of the programme: titles, headers, the summary, the flat tables.
    pub(super) fn compare_keyless(&mut self) {
        self.miss_columns();
        // A sheet of figures alone that was pasted over has nothing that anybody fills in.
        let is_compared = |sheet: usize| self.sheets[sheet].pasted_over.is_none() || self.sheets[sheet].names_rows;
        let pasted = self.sheets.iter().enumerate().filter(|(at, _)| !is_compared(*at));
        let pasted: HashSet<Option<&str>> = pasted.map(|(_, of)| of.sheet.name.as_deref()).collect();
        let mut rows = self.keyless_rows();
        rows.retain(|(row, _)| is_compared(row.sheet));
        let mut left = self.likest_first(rows);
        let mut missing: Vec<usize> = (0..self.base.keyless.len())
            .filter(|at| !pasted.contains(&self.base.keyless[*at].sheet.name.as_deref()))
            .collect();
        // Rows with the same words are in several sheets; the row below distinguishes them unless it was sorted away.
        for with_row_below in [true, false] {
            (left, missing) = self.without_pairs(left, missing, with_row_below);
        }
        left.sort_by_key(|(row, _)| (row.sheet, row.row.index));
        let said_before: BTreeSet<_> = match self.same_language && !left.is_empty() {
            true => self.base.keyless.iter().map(|keyless| self.key(keyless, false)).collect(),
            false => BTreeSet::new(),
        };
        let is_few = left.len().saturating_mul(missing.len()) <= MOST_COMPARISONS;
        for (row, keyless) in left {
            let partner = if is_few { self.partner(&keyless, &missing) } else { None };
            match partner {
                Some(at) => {
                    let base_at = missing.remove(at);
                    self.compare_keyless_row(base_at, row, &keyless);
                }
                None if said_before.contains(&self.key(&keyless, false)) => self.alike += 1,
                None => {
                    let above = self.row_above(row);
                    self.add(row, AddedKind::Row, above, |_| true);
                }
            }
        }
        self.miss_keyless(&missing);
    }

    /// The rows of the copy and of the matrix that have no partner that says the same.
    fn without_pairs(
        &self,
        own: KeylessRows<'w>,
        base: Vec<usize>,
        with_row_below: bool,
    ) -> (KeylessRows<'w>, Vec<usize>) {
        let mut waiting: BTreeMap<_, VecDeque<usize>> = BTreeMap::new();
        for at in base {
            waiting.entry(self.key(&self.base.keyless[at], with_row_below)).or_default().push_back(at);
        }
        let mut left = own;
        left.retain(|(_, keyless)| {
            waiting.get_mut(&self.key(keyless, with_row_below)).and_then(VecDeque::pop_front).is_none()
        });
        let mut missing: Vec<usize> = waiting.into_values().flatten().collect();
        missing.sort_unstable();
        (left, missing)
    }

    /// What identifies a keyless row: its words, in another language the cells that are filled; and the row below.
    fn key(&self, keyless: &KeylessRow<'_>, with_row_below: bool) -> (CellWords, Option<RowIdentity>) {
        let own_words = self.own_words(keyless).iter();
        let words = |text: &String| if self.same_language { text.clone() } else { String::new() };
        let below = keyless.before.clone().filter(|_| with_row_below);
        (own_words.map(|(column, text)| (*column, words(text))).collect(), below)
    }

    /// What a row says: without results of formulas, unless the copy does not distinguish them from values.
    fn own_words<'l>(&self, keyless: &'l KeylessRow<'_>) -> &'l Words {
        if self.tells_formulas() { &keyless.cells } else { &keyless.with_results }
    }

    /// The rows in the order in which they find their partners: in another language those first that have most words in
    /// common with a row of the matrix, so that of rows filled alike the one that was added is left over.
    fn likest_first(&self, mut rows: KeylessRows<'w>) -> KeylessRows<'w> {
        if !self.same_language {
            let all = self.base.keyless.iter().flat_map(|keyless| &keyless.with_results);
            let known: HashSet<&str> = all.flat_map(|(_, text)| text.split(' ')).collect();
            let in_common = |keyless: &KeylessRow<'_>| {
                let words = keyless.with_results.iter().flat_map(|(_, text)| text.split(' '));
                words.filter(|word| known.contains(word)).count()
            };
            rows.sort_by_key(|(_, keyless)| std::cmp::Reverse(in_common(keyless)));
        }
        rows
    }

    /// All rows of the copy that speak of no row of the programme.
    fn keyless_rows(&self) -> KeylessRows<'w> {
        let mut keyless: KeylessRows<'w> = Vec::new();
        for (number, of) in self.sheets.iter().enumerate() {
            let mut first = keyless.len();
            let is_shown = |column: &u16| !of.names_rows || *column < self.base.schema.token;
            for row in &of.sheet.rows {
                if let Some(at) = self.claims.get(&(number, row.index)) {
                    let waiting = keyless[first..].iter_mut();
                    waiting.for_each(|(_, keyless)| keyless.before = Some(self.base.identity(*at).clone()));
                    first = keyless.len();
                    continue;
                }
                let to_base = |column| match of.columns.in_matrix(column).filter(is_shown) {
                    None if self.is_new_column(number, column) => Some(CellColumn::Added),
                    known => known.map(CellColumn::Matrix),
                };
                let cells = cells_without_results(of.sheet, row, to_base);
                let with_results = all_cells(row, to_base);
                if !with_results.is_empty() {
                    let row_of_copy = CopyRow { sheet: number, row };
                    keyless.push((row_of_copy, KeylessRow { sheet: of.sheet, row, cells, with_results, before: None }));
                }
            }
        }
        keyless
    }

    /// The number, among the missing rows, of the one that this row was.
    fn partner(&self, keyless: &KeylessRow<'_>, missing: &[usize]) -> Option<usize> {
        let own = self.own_words(keyless);
        let score = |base: &KeylessRow<'_>| {
            let base = self.own_words(base);
            let is_shared = |(column, text): &&(CellColumn, String)| {
                base.iter().any(|(at, own_words)| at == column && (own_words == text || !self.same_language))
            };
            let shared = own.iter().filter(is_shared).count();
            let most = own.len().max(base.len());
            match (own, base) {
                ([(column, one)], [(at, other)]) if self.same_language => {
                    let alike = similarity::of_typed(beginning(one), beginning(other));
                    if column == at && alike >= ALIKE { alike } else { 0.0 }
                }
                // Rows of formulas alone have nothing to be matched by.
                ([], []) => 0.0,
                _ if shared * 2 >= most => shared as f64 / most as f64,
                _ => 0.0,
            }
        };
        let scored = missing.iter().enumerate().map(|(at, base)| (score(&self.base.keyless[*base]), at));
        let best = scored.filter(|(score, _)| *score > 0.0);
        best.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1))).map(|(_, at)| at)
    }

    fn compare_keyless_row(&mut self, base_at: usize, row: CopyRow<'w>, keyless: &KeylessRow<'_>) {
        if !self.same_language {
            return;
        }
        let base = &self.base.keyless[base_at];
        let columns: BTreeSet<u16> = base
            .with_results
            .iter()
            .chain(&keyless.with_results)
            .filter_map(|(column, _)| match column {
                CellColumn::Matrix(column) => Some(*column),
                CellColumn::Added => None,
            })
            .collect();
        let says = |cells: &Words, column| {
            cells
                .iter()
                .find(|(own, _)| *own == CellColumn::Matrix(column))
                .map(|(_, text)| text.clone())
                .unwrap_or_default()
        };
        for column in columns {
            let Some(own_column) = self.sheets[row.sheet].columns.in_copy(column) else { continue };
            let (before, after) = (says(&base.with_results, column), says(&keyless.with_results, column));
            let was_formula = base.sheet.annotations.has_formula(base.row.index, column);
            let annotations = &self.sheets[row.sheet].sheet.annotations;
            let is_formula = annotations.has_formula(row.row.index, own_column);
            let is_same = match was_formula {
                true => !self.tells_formulas() || self.is_pasted_over(row),
                false => before == after,
            };
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

    /// The nearest row of the programme above a row of the copy.
    fn row_above(&self, row: CopyRow<'_>) -> Option<usize> {
        let own = self.claims.iter().filter(|((sheet, index), _)| *sheet == row.sheet && *index < row.row.index);
        own.max_by_key(|((_, index), _)| *index).map(|(_, at)| *at)
    }

    /// Rows that are gone; of a sheet that is gone altogether, the sheet.
    fn miss_keyless(&mut self, missing: &[usize]) {
        if !self.same_language || self.sheets.iter().any(|of| !of.sheet.annotations.is_read) {
            return;
        }
        let base = self.base;
        let names_rows: HashSet<_> = base.rows.iter().map(|row| row.sheet.source).collect();
        let mut gone = HashSet::new();
        for at in missing {
            let keyless = &base.keyless[*at];
            let source = keyless.sheet.source;
            let of_sheet =
                |all: &mut dyn Iterator<Item = &KeylessRow<'_>>| all.filter(|row| row.sheet.source == source).count();
            let is_whole = !names_rows.contains(&source)
                && of_sheet(&mut missing.iter().map(|at| &base.keyless[*at])) == of_sheet(&mut base.keyless.iter());
            // A merged workbook has only the sheets of the objectives.
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
                        before: keyless.sheet.name.clone().unwrap_or_default(),
                        after: String::new(),
                    });
                    self.returned.outside += 1;
                }
                continue;
            }
            let words: Vec<&str> = keyless.with_results.iter().map(|(_, text)| text.as_str()).collect();
            self.merged.deleted.push(Deleted {
                from: Origin::source(self.returned.source),
                base: keyless.row.origin(keyless.sheet),
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
