//! The sheets of the matrix as they were sent out, with what the copies agree on taken in and what they disagree on side
//! by side. They keep their tokens, so that the workbook can be settled, sent out and brought together again.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::workbook::hidden_sheet;
use super::super::workbook::layout::WIDTHS;
use super::super::workbook::names::{OVERRIDE_WORDS, RELEVANCE_WORDS};
use super::super::workbook::words::{override_choices, relevance_choices};
use super::super::{Cell, Column, Form, Grid, Input, Name, Row, Tone, Value, mark, marked};
use super::merge_report::MergeReport;
use crate::finding::Message;
use crate::matrix_form::{
    DISPUTE_MARK, MatrixForm, RECORD_COLUMN, Record, TOKEN_TITLE, VALUE_COLUMN, VerdictCode, WordList, column,
};
use crate::merge::{of_words, words};
use crate::model::{CellAddress, MatrixField, Origin, Relevance, RowIdentity, RowKind, SourceId, Verdict};
use crate::sheet::{self, Content, Sheet};

/// A cell that is no longer as it was sent out.
struct Edit {
    value: Option<Content>,
    tone: Tone,
    note: String,
}

type Place = (SourceId, u32, u16);

/// The sheets and the names of their lists; `made` are the sheets before them, `first` is the number of the first grid.
pub(super) fn sheets<'m>(report: &'m MergeReport<'_>, made: &[String], first: usize) -> (Vec<Grid<'m>>, Vec<Name>) {
    let sheets_of_matrix = MergedSheets::new(report);
    let mut with_rows: Vec<SourceId> = report.base.rows.iter().map(|row| row.sheet.source).collect();
    with_rows.dedup();
    let sheets = report.workbook.sheets.iter().filter(|sheet| with_rows.contains(&sheet.source));
    let mut grids: Vec<Grid<'m>> = sheets.map(|sheet| sheets_of_matrix.sheet(sheet)).collect();
    let hidden = report.workbook.sheets.iter().find(|sheet| {
        !with_rows.contains(&sheet.source)
            && text(sheet.rows.first(), 0) == "record"
            && text(sheet.rows.first(), 2) == "id"
    });
    let mut names = Vec::new();
    if let Some(hidden) = hidden {
        names = lists(hidden, first + grids.len());
        grids.push(hidden_grid(hidden, made, &sheets_of_matrix.notes()));
    }
    (grids, names)
}

fn text(row: Option<&sheet::Row>, column: u16) -> String {
    words(row.and_then(|row| row.cell(column)).map(|cell| &cell.content))
}

/// The cells of the lists of words, as the hidden sheet has them.
fn lists(hidden: &Sheet, grid: usize) -> Vec<Name> {
    let Some(form) = MatrixForm::parse(hidden) else { return Vec::new() };
    let of = |list: WordList| {
        let words = form.lines_of(Record::Word).filter(|line| line.kind == list.id());
        let choices = words.filter(|line| list != WordList::Verdict || Verdict::from_id(&line.id).is_some());
        let rows: Vec<u32> = choices.map(|line| line.row).collect();
        Some((*rows.first()?, *rows.last()?))
    };
    let named = [(RELEVANCE_WORDS, of(WordList::Relevance)), (OVERRIDE_WORDS, of(WordList::Verdict))];
    let at = |row| CellAddress { row, column: VALUE_COLUMN };
    named
        .into_iter()
        .filter_map(|(name, rows)| rows.map(|(first, last)| Name { name, grid, cells: (at(first), at(last)) }))
        .collect()
}

/// The hidden sheet, which also names the sheets that are no part of the matrix.
fn hidden_grid<'m>(hidden: &'m Sheet, made: &[String], notes: &[String]) -> Grid<'m> {
    let line = |row: &'m sheet::Row| {
        [0, 1, 2, 3].map(|at| row.cell(at).map_or(Value::Empty, |cell| marked::value(&cell.content)))
    };
    let is_of_merge = |row: &sheet::Row| {
        let record = Record::from_id(&text(Some(row), RECORD_COLUMN));
        matches!(record, Some(Record::MergeSheet | Record::MergeNote))
    };
    let mut lines: Vec<[Value<'m>; 4]> = hidden.rows.iter().filter(|row| !is_of_merge(row)).map(line).collect();
    let made = made.iter().map(|name| (Record::MergeSheet, name));
    let notes = notes.iter().map(|note| (Record::MergeNote, note));
    lines.extend(made.chain(notes).map(|(record, value)| {
        [Value::Text(record.id().into()), Value::Empty, Value::Empty, Value::Text(value.clone().into())]
    }));
    hidden_sheet::grid_of_lines(lines)
}

struct MergedSheets<'m, 'r> {
    report: &'m MergeReport<'r>,
    edits: HashMap<Place, Edit>,
    /// What copies say in notes, by the cell of the matrix.
    comments: BTreeMap<Place, String>,
    identities: HashMap<(SourceId, u32), &'m RowIdentity>,
}

impl<'m, 'r> MergedSheets<'m, 'r> {
    fn new(report: &'m MergeReport<'r>) -> Self {
        let rows = report.base.rows.iter();
        let identities = rows.map(|row| ((row.sheet.source, row.row.index), &row.identity)).collect();
        let mut sheets_of_matrix = Self { report, edits: HashMap::new(), comments: BTreeMap::new(), identities };
        sheets_of_matrix.take_changes();
        sheets_of_matrix.take_disputes();
        sheets_of_matrix.take_comments();
        sheets_of_matrix
    }

    fn edit(&mut self, at: Origin, edit: Edit) {
        if let (Some(row), Some(column)) = (at.row_index(), at.column_index()) {
            self.edits.insert((at.source_id(), row, column), edit);
        }
    }

    fn take_changes(&mut self) {
        for change in &self.report.merged.changes {
            let message = Message::new("merge-note-changed")
                .with("who", self.report.files(&change.by))
                .with("before", self.report.shown(change.before.as_ref()));
            let note = self.report.say(&message);
            let edit = |tone| Edit { value: change.after.clone(), tone, note: note.clone() };
            self.edit(change.at, edit(Tone::TakenIn));
            let is_override = change.field == MatrixField::VerdictOverride;
            let own = is_override.then(|| self.tone_of_word(MatrixField::Verdict, &words(change.after.as_ref())));
            match own.flatten() {
                // A verdict of the group replaces that of the rules.
                Some(tone) => self.edit(self.verdict_of(change.row), edit(tone)),
                None => self.mark_verdict(change.row, change.field),
            }
        }
    }

    /// A verdict that may follow from a changed cell is to be worked out anew.
    fn mark_verdict(&mut self, row: usize, field: MatrixField) {
        if !matches!(field, MatrixField::Target | MatrixField::Achieved | MatrixField::VerdictOverride) {
            return;
        }
        let of = &self.report.base.rows[row];
        let note = self.report.labels.text("merge-note-verdict");
        let value = of.row.cell(column::VERDICT).map(|cell| cell.content.clone());
        let at = self.verdict_of(row);
        let is_settled = self.edits.contains_key(&(of.sheet.source, of.row.index, column::VERDICT));
        let is_of_group = is_settled || of.row.cell(column::OVERRIDE).is_some();
        // Under a verdict of the group the figures decide nothing.
        if field == MatrixField::VerdictOverride || !is_of_group {
            self.edit(at, Edit { value, tone: Tone::Verify, note });
        }
    }

    /// The cell of a row's verdict.
    fn verdict_of(&self, row: usize) -> Origin {
        let of = &self.report.base.rows[row];
        Origin::cell(of.sheet.source, of.row.index, column::VERDICT)
    }

    fn take_disputes(&mut self) {
        for dispute in &self.report.merged.disputes {
            let mut lines = vec![DISPUTE_MARK.to_owned()];
            for (content, by) in &dispute.answers {
                let shown = self.report.shown(content.as_ref());
                lines.push(format!("{}: {shown}", self.report.files(by)));
            }
            let before = self.report.shown(dispute.before.as_ref());
            let note = self.report.say(&Message::new("merge-note-disputed").with("before", before));
            let value = Some(Content::Text(lines.join("\n").into()));
            self.edit(dispute.at, Edit { value, tone: Tone::Disputed, note });
            self.mark_verdict(dispute.row, dispute.field);
        }
    }

    fn take_comments(&mut self) {
        for comment in &self.report.merged.comments {
            let (Some(row), Some(column)) = (comment.row, comment.column) else { continue };
            let of = &self.report.base.rows[row];
            let who = match &comment.author {
                Some(author) => format!("{author}, {}", self.report.file(comment.at)),
                None => self.report.file(comment.at).to_owned(),
            };
            let notes = self.comments.entry((of.sheet.source, of.row.index, column)).or_default();
            if !notes.is_empty() {
                notes.push('\n');
            }
            notes.push_str(&format!("{who}: {}", comment.text));
        }
    }

    fn sheet(&self, sheet: &'m Sheet) -> Grid<'m> {
        let schema = &self.report.base.schema;
        let width = |at: u16| WIDTHS.get(usize::from(at)).copied().unwrap_or(12);
        let columns = (0..=schema.token).map(|at| Column { title: String::new(), width: width(at), right: false });
        let spans: HashMap<(u32, u16), u16> = sheet
            .merges
            .iter()
            .filter(|merge| merge.top == merge.bottom)
            .map(|merge| ((merge.top, merge.left), merge.right.min(schema.token) - merge.left + 1))
            .collect();
        let mut rows = Vec::new();
        let mut next = 0;
        for row in &sheet.rows {
            rows.extend((next..row.index).map(|_| Row::default()));
            next = row.index + 1;
            rows.push(self.row(sheet, row, &spans));
        }
        Grid {
            frozen_rows: 1,
            form: Form { is_protected: true, hidden_from: Some(schema.token), ..Form::default() },
            ..Grid::new(sheet.name.clone().unwrap_or_default(), columns.collect(), rows)
        }
    }

    fn row(&self, sheet: &'m Sheet, row: &'m sheet::Row, spans: &HashMap<(u32, u16), u16>) -> Row<'m> {
        let token = self.report.base.schema.token;
        let tones = self.tones(sheet, row, spans);
        let notes: HashMap<u16, &str> = {
            let own = sheet.annotations.notes.iter().filter(|note| note.row == row.index);
            own.map(|note| (note.column, note.text.as_str())).collect()
        };
        let mut cells = Vec::new();
        let mut at = 0;
        while at <= token {
            let place = (sheet.source, row.index, at);
            let stored = row.cell(at).map(|cell| &cell.content);
            let edit = self.edits.get(&place);
            let value = match edit {
                Some(edit) => edit.value.as_ref().map_or(Value::Empty, owned),
                None => stored.map_or(Value::Empty, marked::value),
            };
            let tone = edit.map_or_else(|| tones.at(at), |edit| edit.tone);
            let mut cell = Cell::new(value, tone).with_input(self.input(sheet, row, at));
            cell.span = spans.get(&(row.index, at)).copied().unwrap_or(1);
            cell.note = self.note(place, notes.get(&at).copied());
            at += cell.span;
            cells.push(cell);
        }
        Row { cells, keep_with_next: false }
    }

    /// The notes on a cell: by the merge, by the copies, by the matrix.
    fn note(&self, place: Place, own: Option<&str>) -> Option<String> {
        let edit = self.edits.get(&place).map(|edit| edit.note.as_str());
        let notes = [edit, self.comments.get(&place).map(String::as_str), own];
        let notes: Vec<&str> = notes.into_iter().flatten().collect();
        (!notes.is_empty()).then(|| notes.join("\n"))
    }

    /// All notes that this merge writes, in the order of their cells.
    fn notes(&self) -> Vec<String> {
        let mut places: Vec<Place> = self.edits.keys().chain(self.comments.keys()).copied().collect();
        places.sort_unstable();
        places.dedup();
        let own = |(source, row, column): Place| {
            let sheet = self.report.workbook.sheets.iter().find(|sheet| sheet.source == source)?;
            let note = sheet.annotations.notes.iter().find(|note| (note.row, note.column) == (row, column))?;
            Some(note.text.as_str())
        };
        places.into_iter().filter_map(|place| self.note(place, own(place))).map(|note| of_words(&note)).collect()
    }

    fn identity(&self, sheet: &Sheet, row: &sheet::Row) -> Option<&'m RowIdentity> {
        self.identities.get(&(sheet.source, row.index)).copied()
    }

    fn field(&self, sheet: &Sheet, row: &sheet::Row, at: u16) -> Option<MatrixField> {
        let kind = self.identity(sheet, row)?.kind();
        self.report.base.schema.field(kind, at)
    }

    fn input(&self, sheet: &Sheet, row: &sheet::Row, at: u16) -> Input {
        match self.field(sheet, row, at).filter(|field| field.is_input()) {
            None => Input::Locked,
            Some(MatrixField::Relevance) => relevance_choices(self.report.labels),
            Some(MatrixField::VerdictOverride) => override_choices(self.report.labels),
            Some(_) => Input::Free,
        }
    }

    /// The tones of a row's cells, by what the row is.
    fn tones(&self, sheet: &Sheet, row: &sheet::Row, spans: &HashMap<(u32, u16), u16>) -> Tones {
        let token = self.report.base.schema.token;
        let mut tones = Tones { plain: Tone::Plain, own: HashMap::new() };
        let Some(identity) = self.identity(sheet, row) else {
            let spans_of_row: HashSet<u16> = (0..=token).filter(|at| spans.contains_key(&(row.index, *at))).collect();
            if text(Some(row), token) == TOKEN_TITLE {
                let is_of_activities = !spans_of_row.is_empty();
                tones.plain = if is_of_activities { Tone::ActivityHeader } else { Tone::IndicatorHeader };
            } else if spans_of_row.contains(&0) {
                tones.plain = if row.index == 0 { Tone::SpecificObjective } else { Tone::Measure };
            } else {
                tones.own.insert(0, Tone::IndicatorHeader);
                if row.cell(column::COMMENT).is_some() {
                    tones.own.insert(column::COMMENT, Tone::IndicatorHeader);
                }
            }
            tones.own.insert(token, Tone::Plain);
            return tones;
        };
        for at in 0..token {
            let content = self.edits.get(&(sheet.source, row.index, at)).and_then(|edit| edit.value.as_ref());
            let printed = words(content.or_else(|| row.cell(at).map(|cell| &cell.content)));
            let Some(field) = self.report.base.schema.field(identity.kind(), at) else { continue };
            let tone = self.tone_of_word(field, &printed).unwrap_or(Tone::Input);
            match (identity.kind(), field) {
                (RowKind::Activity, MatrixField::Relevance) => {
                    tones.plain = tone;
                    tones.own.insert(at, tone);
                }
                (_, MatrixField::RelevanceWords) => drop(tones.own.insert(at, Tone::Plain)),
                _ => drop(tones.own.insert(at, tone)),
            }
        }
        if matches!(identity.kind(), RowKind::Objective | RowKind::Measure) {
            tones.own.insert(0, Tone::IndicatorHeader);
        }
        tones.own.insert(token, Tone::Plain);
        tones
    }

    fn tone_of_word(&self, field: MatrixField, printed: &str) -> Option<Tone> {
        let id = self.report.base.schema.id(WordList::from_field(field)?, printed)?;
        match field {
            MatrixField::Relevance => Relevance::from_id(id).map(Tone::from_relevance),
            MatrixField::Verdict if printed.starts_with(mark(Tone::NearlyAchieved)) => Some(Tone::NearlyAchieved),
            MatrixField::Verdict => VerdictCode::from_id(id).map(Tone::from_verdict),
            MatrixField::Target
            | MatrixField::Achieved
            | MatrixField::VerdictOverride
            | MatrixField::OverrideReason
            | MatrixField::RelevanceWords
            | MatrixField::NextSteps
            | MatrixField::Comment => None,
        }
    }
}

/// The tones of a row's cells.
struct Tones {
    plain: Tone,
    own: HashMap<u16, Tone>,
}

impl Tones {
    fn at(&self, column: u16) -> Tone {
        self.own.get(&column).copied().unwrap_or(self.plain)
    }
}

fn owned(content: &Content) -> Value<'static> {
    match marked::value(content) {
        Value::Text(text) => Value::Text(text.into_owned().into()),
        Value::Empty => Value::Empty,
        Value::Number(number) => Value::Number(number),
        Value::PercentNumber(number) => Value::PercentNumber(number),
        Value::Fraction(number) => Value::Fraction(number),
        Value::Count(count) => Value::Count(count),
        Value::Year(year) => Value::Year(year),
    }
}
