//! The objectives and measures of a returned matrix: each row of relevance is named by its token, title and institution are
//! above it.

use super::cells::text;
use crate::matrix_form::column::{ACTIVITY_DERIVED, BLOCK_DERIVED};
use crate::matrix_form::{MatrixForm, Record, WordList, token_at};
use crate::model::{Code, Level, MatrixField, Origin, Relevance, RowIdentity, RowKind, Sourced, StatedRelevance};
use crate::read::record::{Rank, Records, StructureRecord, Table};
use crate::read::words::vocabulary;
use crate::sheet::{Content, Row, Sheet};
use crate::text::phrases::PhraseMatch;

/// How many rows above that of its relevance the title of an objective is at most.
const ROWS_ABOVE: usize = 3;

/// What the matrix writes where nothing is stated.
const NOTHING_STATED: &str = "–";

/// The objectives and measures of a sheet; none where it names neither.
pub fn table(form: &MatrixForm, sheet: &Sheet) -> Option<Table> {
    let mut records: Vec<StructureRecord> = Vec::new();
    let mut objective: Option<Sourced<Code>> = None;
    for (at, row) in sheet.rows.iter().enumerate() {
        let (kind, code) = match token_at(row, form.token) {
            Some(RowIdentity::Objective(code)) => (RowKind::Objective, code),
            Some(RowIdentity::Measure(code)) => (RowKind::Measure, code),
            Some(RowIdentity::Indicator(_) | RowIdentity::Activity(_)) | None => continue,
        };
        let mut own = record(form, sheet, at, (kind, &code));
        match kind {
            RowKind::Objective => objective.clone_from(&own.code),
            RowKind::Measure | RowKind::Indicator | RowKind::Activity => {
                let is_other = |known: &Sourced<Code>| code.parent().as_ref() != Some(&known.value);
                own.parent = objective.clone().filter(is_other);
            }
        }
        records.push(own);
    }
    let (origin, rows) = (records.first()?.origin, records.len());
    let has_results = records.iter().any(|record| record.relevance.is_some());
    Some(Table::without_header(origin, has_results, rows, Records::Structure(records)))
}

fn record(form: &MatrixForm, sheet: &Sheet, at: usize, (kind, code): (RowKind, &Code)) -> StructureRecord {
    let row = &sheet.rows[at];
    let own_code = Sourced::new(code.clone(), Origin::cell(sheet.source, row.index, form.token));
    let above = &sheet.rows[at.saturating_sub(ROWS_ABOVE)..at];
    let title = above.iter().enumerate().rev().find_map(|(number, row)| Some((number, title(row, code)?)));
    let level = title.as_ref().and_then(|(_, title)| title.rank);
    let otherwise = if kind == RowKind::Measure { Rank::Measure } else { Rank::Objective(Level::Specific) };
    let title_row = title.as_ref().map_or(row, |(number, _)| &above[*number]);
    let mut record = StructureRecord::new(Some(own_code), Some(level.unwrap_or(otherwise)), title_row.origin(sheet));
    record.relevance = relevance(form, sheet, row, kind, || stated_relevance(sheet, row));
    if let Some((number, title)) = title {
        let at = Origin::cell(sheet.source, title_row.index, 0);
        record.title = (!title.words.is_empty()).then(|| Sourced::new(title.words, at));
        record.institution = above.get(number + 1).and_then(|row| institution(sheet, row));
    }
    record
}

/// The relevance that a row of that kind states: the word of the list, else what other words say. A word of the list that only
/// repeats what follows from other rows, without words of the evaluator's, states nothing.
pub fn relevance(
    form: &MatrixForm,
    sheet: &Sheet,
    row: &Row,
    kind: RowKind,
    in_other_words: impl FnOnce() -> Option<StatedRelevance>,
) -> Option<StatedRelevance> {
    let word_of_list = || {
        let chosen = form.column(kind, MatrixField::Relevance)?;
        Some((chosen, Relevance::from_id(form.id(WordList::Relevance, &text(row, chosen))?)?))
    };
    let Some((chosen, verdict)) = word_of_list() else { return in_other_words() };
    let words = form.column(kind, MatrixField::RelevanceWords).map_or_else(String::new, |at| text(row, at));
    let words = without_verify_mark(form, words);
    if words.trim().is_empty() && derived_relevance(form, row, kind) == Some(verdict) {
        return None;
    }
    let at = Origin::cell(sheet.source, row.index, chosen);
    Some(StatedRelevance { verdict: Some(verdict), text: Sourced::new(words, at) })
}

/// Words of an evaluator without the program's own remark before them.
fn without_verify_mark(form: &MatrixForm, words: String) -> String {
    let mut marks = form.lines_of(Record::Verify);
    let own = marks.find_map(|mark| words.trim_start().strip_prefix(mark.value.as_str()));
    own.map(|own| own.trim_start_matches([' ', ':']).to_owned()).unwrap_or(words)
}

/// What follows from other rows, as the workbook has computed it; none where it has not.
fn derived_relevance(form: &MatrixForm, row: &Row, kind: RowKind) -> Option<Relevance> {
    let at = match kind {
        RowKind::Activity => ACTIVITY_DERIVED,
        RowKind::Objective | RowKind::Measure | RowKind::Indicator => BLOCK_DERIVED,
    };
    match row.cell(at).map(|cell| &cell.content) {
        None => Some(Relevance::NoData),
        Some(Content::Uncomputed(_)) => None,
        Some(content) if content.to_string().trim().is_empty() => Some(Relevance::NoData),
        Some(content) => Relevance::from_id(form.id(WordList::Relevance, &content.to_string())?),
    }
}

/// The title of a block as its row has it.
struct Title {
    rank: Option<Rank>,
    words: String,
}

/// The title, if the row is that of the block with this code: `Measure 1.3: Portal`.
fn title(row: &Row, code: &Code) -> Option<Title> {
    let [cell] = &row.cells[..] else { return None };
    let written = cell.content.to_string();
    let (label, words) = written.split_once(&code.to_string())?;
    let is_whole = words.is_empty() || words.starts_with(':');
    let words = words.trim_start_matches(':').trim().to_owned();
    is_whole.then(|| Title { rank: vocabulary::all_languages().rank(label.trim()), words })
}

fn institution(sheet: &Sheet, row: &Row) -> Option<Sourced<String>> {
    let written = text(row, 1);
    let at = Origin::cell(sheet.source, row.index, 1);
    (!written.is_empty() && written != NOTHING_STATED).then(|| Sourced::new(written, at))
}

/// A relevance in other words than those of the list.
fn stated_relevance(sheet: &Sheet, row: &Row) -> Option<StatedRelevance> {
    let written = text(row, 1);
    let verdict = match vocabulary::all_languages().relevance(&written) {
        PhraseMatch::One(verdict) => Some(verdict),
        _ => None,
    };
    let text = Sourced::new(written, Origin::cell(sheet.source, row.index, 1));
    (!text.value.is_empty()).then_some(StatedRelevance { verdict, text })
}
