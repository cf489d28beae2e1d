//! What a later reading of the matrix needs to know: where its fields stand, and which words its cells show. The hidden
//! sheet is described with [`MATRIX_SHEET`].

use std::collections::BTreeSet;

use super::formulas::shown_target;
use super::layout::column;
use super::names::{BARE_VERDICT_WORDS, MISSING_WORDS, OVERRIDE_WORDS, RELEVANCE_WORDS, VERDICT_WORDS};
use super::words::{relevance_word, verdict_word};
use crate::judge::{BUILT_IN, Evaluation};
use crate::language::Labels;
use crate::model::{
    Amount, CellAddress, MATRIX_SCHEMA, MATRIX_SHEET, MatrixField, Quantity, Relevance, RowKind, Verdict,
    column_letters,
};
use crate::report::{Cell, Column, Form, Grid, Name, Row, Tone, Value, summary};

/// What the hidden columns say of an indicator of a measure.
pub(in crate::report) const OF_MEASURE: &str = "measure";
/// What the hidden columns say of an objective's own indicator.
pub(in crate::report) const OF_OBJECTIVE: &str = "objective";

/// Where the fields stand, by the kind of row.
const FIELDS: &[(RowKind, MatrixField, u16)] = &[
    (RowKind::Objective, MatrixField::Relevance, column::BLOCK_RELEVANCE),
    (RowKind::Objective, MatrixField::RelevanceWords, column::BLOCK_RELEVANCE_WORDS),
    (RowKind::Objective, MatrixField::Comment, column::COMMENT),
    (RowKind::Measure, MatrixField::Relevance, column::BLOCK_RELEVANCE),
    (RowKind::Measure, MatrixField::RelevanceWords, column::BLOCK_RELEVANCE_WORDS),
    (RowKind::Measure, MatrixField::Comment, column::COMMENT),
    (RowKind::Indicator, MatrixField::Target, column::TARGET),
    (RowKind::Indicator, MatrixField::Achieved, column::ACHIEVED),
    (RowKind::Indicator, MatrixField::Verdict, column::VERDICT),
    (RowKind::Indicator, MatrixField::NextSteps, column::INDICATOR_NEXT_STEPS),
    (RowKind::Indicator, MatrixField::VerdictOverride, column::OVERRIDE),
    (RowKind::Indicator, MatrixField::OverrideReason, column::OVERRIDE_REASON),
    (RowKind::Indicator, MatrixField::Comment, column::COMMENT),
    (RowKind::Activity, MatrixField::Relevance, column::ACTIVITY_RELEVANCE),
    (RowKind::Activity, MatrixField::RelevanceWords, column::ACTIVITY_RELEVANCE_WORDS),
    (RowKind::Activity, MatrixField::NextSteps, column::ACTIVITY_NEXT_STEPS),
    (RowKind::Activity, MatrixField::Comment, column::COMMENT),
];

/// The hidden sheet as it grows, and the names of its cells.
struct Sheet<'e> {
    rows: Vec<Row<'e>>,
    names: Vec<Name>,
    grid: usize,
}

impl Sheet<'_> {
    fn line(&mut self, record: &str, kind: &str, id: &str, value: String) {
        let text = |text: &str| Cell::text(text.to_owned(), Tone::Plain);
        let cells = vec![text(record), text(kind), text(id), Cell::new(Value::Text(value.into()), Tone::Plain)];
        self.rows.push(Row { cells, keep_with_next: false });
    }

    /// The words of a list, a line each, their cells under a name.
    fn words(&mut self, name: &'static str, list: &str, words: impl Iterator<Item = (&'static str, String)>) -> usize {
        let first = self.rows.len();
        words.for_each(|(id, word)| self.line("word", list, id, word));
        self.name(name, first);
        first
    }

    /// Names the cells of values from that row down.
    fn name(&mut self, name: &'static str, first: usize) {
        let at = |row: usize| CellAddress { row: row as u32, column: 3 };
        self.names.push(Name { name, grid: self.grid, cells: (at(first), at(self.rows.len().saturating_sub(1))) });
    }
}

/// The hidden sheet, which is the grid of that number in its book, and the names that formulas and lists use.
pub(in crate::report) fn of<'e>(evaluation: &Evaluation<'e>, labels: &Labels, grid: usize) -> (Grid<'e>, Vec<Name>) {
    let mut sheet = Sheet { rows: Vec::new(), names: Vec::new(), grid };
    sheet.line("record", "kind", "id", "value".to_owned());
    sheet.line("schema", "", "", MATRIX_SCHEMA.to_owned());
    sheet.line("programme", "", "", summary::headline(evaluation, labels).0);
    sheet.line("review-year", "", "", evaluation.review_year.year.to_string());
    let profile = evaluation.profile.name.as_str();
    let kind = if BUILT_IN.contains(&profile) { "built-in" } else { "" };
    sheet.line("profile", kind, "", profile.to_owned());
    sheet.line("language", "", "", labels.language().id().to_owned());
    sheet.line("column", "row", "token", column_letters(column::TOKEN));
    for (kind, field, column) in FIELDS {
        sheet.line("column", kind.id(), field.id(), column_letters(*column));
    }
    sheet.line("draft", "", "", labels.text("draft-mark"));
    sheet.line("word", "status", "none", labels.text("status-none"));
    let year = evaluation.review_year.year;
    let objectives = || evaluation.objectives.iter();
    let of_measures = objectives().flat_map(|judged| &judged.measures).flat_map(|measure| &measure.indicators);
    for judged in objectives().flat_map(|judged| &judged.indicators).chain(of_measures) {
        let code = judged.indicator.code.to_string();
        sheet.line("direction", "", &code, judged.direction.direction.id().to_owned());
        // Where the report gives no usable target the plan's counts, and no cell shows it.
        let is_of_the_year = judged.target.as_ref().is_some_and(|target| target.year == year);
        if let Some(used) = judged.target_cell.filter(|_| is_of_the_year)
            && shown_target(judged, year).is_none_or(|shown| shown.origin != used.origin)
        {
            sheet.line("planned-target", "", &code, used.printed.to_string());
        }
    }
    let relevance = Relevance::ALL.iter().map(|relevance| (relevance.id(), relevance_word(*relevance, labels)));
    sheet.words(RELEVANCE_WORDS, "relevance", relevance);
    let overrides = Verdict::ALL.iter().map(|verdict| (verdict.id(), verdict_word(*verdict, false, labels)));
    let first = sheet.words(OVERRIDE_WORDS, "verdict", overrides);
    sheet.line("word", "verdict", "achieved-by-tolerance", verdict_word(Verdict::Achieved, true, labels));
    sheet.name(VERDICT_WORDS, first);
    let first = sheet.rows.len();
    for verdict in Verdict::ALL {
        sheet.line("bare-word", "verdict", verdict.id(), labels.text(&format!("verdict-{}", verdict.id())));
    }
    sheet.name(BARE_VERDICT_WORDS, first);
    let first = sheet.rows.len();
    missing_words(evaluation, labels).into_iter().for_each(|word| sheet.line("missing", "", "", word));
    sheet.name(MISSING_WORDS, first);
    (sheet_of(sheet.rows), sheet.names)
}

/// The hidden sheet of these rows.
pub(in crate::report) fn sheet_of(rows: Vec<Row<'_>>) -> Grid<'_> {
    let width = |width| Column { title: String::new(), width, right: false };
    Grid {
        frozen_rows: 1,
        form: Form { hidden: true, is_protected: true, ..Form::default() },
        ..Grid::of(MATRIX_SHEET.to_owned(), vec![width(14), width(14), width(18), width(60)], rows)
    }
}

/// The words that stand for "no value": those of the language, and those of the programme's own cells.
fn missing_words(evaluation: &Evaluation<'_>, labels: &Labels) -> BTreeSet<String> {
    let usual = labels.text("missing-words");
    let mut words: BTreeSet<String> = usual.split(';').map(|word| word.trim().to_owned()).collect();
    let year = evaluation.review_year.year;
    for (_, indicator) in evaluation.programme.indicators() {
        let cells = [&indicator.revised_targets, &indicator.targets, &indicator.achieved].map(|cells| cells.get(year));
        let is_none = |cell: &&Quantity| matches!(cell.amount, Amount::Missing | Amount::Fault);
        let printed = cells.into_iter().flatten().filter(is_none).map(|cell| cell.printed.trim());
        words.extend(printed.filter(|word| !word.is_empty() && word.len() < 200).map(str::to_owned));
    }
    words
}
