//! The program's own matrix, read back: its objectives' sheets with the rows named by their tokens, what the hidden sheet
//! says of the programme, and what the working group decided. All other sheets are worked out from these.
//!
//! The hidden sheet is described in [`crate::matrix_form`].

use std::borrow::Cow;
use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::matrix_form::column::ACHIEVED_BEFORE;
use crate::matrix_form::{
    Line, MatrixForm, NO_STATUS, RECORD_COLUMN, Record, VALUE_COLUMN, WordList, has_token_title, token_at,
};
use crate::model::{
    Decided, Direction, MatrixField, Origin, Quantity, Relevance, RowIdentity, RowKind, Sourced, StatedRelevance, Year,
};
use crate::read::record::{ActivityRecord, FactRecord, IndicatorRecord, Records, StructureRecord, Table};
use crate::read::values::number;
use crate::sheet::{Annotations, Cell, Row, Sheet, Workbook};

/// A workbook that is a matrix, with what its hidden sheet says.
pub struct ReturnedMatrix<'w> {
    hidden: &'w Sheet,
    form: MatrixForm,
    /// Direction and planned target of indicators by their codes, each with the row of the hidden sheet.
    directions: HashMap<String, (u32, Direction)>,
    planned: HashMap<String, (u32, String)>,
    year: Option<Year>,
    /// What is before a sentence that the program drafted.
    draft: Option<String>,
}

fn text(row: &Row, column: u16) -> String {
    row.cell(column).map_or_else(String::new, |cell| cell.content.to_string())
}

impl<'w> ReturnedMatrix<'w> {
    /// None where the workbook has no hidden sheet of a matrix.
    pub fn from_workbook(workbook: &'w Workbook) -> Option<Self> {
        let (hidden, form) = workbook.sheets.iter().find_map(|sheet| Some((sheet, MatrixForm::parse(sheet)?)))?;
        let of_indicators = |record| form.lines_of(record).map(|line| (line.id.clone(), (line.row, &line.value)));
        let direction = |(code, (at, value)): (_, (u32, &String))| Some((code, (at, Direction::from_id(value)?)));
        let directions = of_indicators(Record::Direction).filter_map(direction).collect();
        let planned =
            of_indicators(Record::PlannedTarget).map(|(code, (at, value))| (code, (at, value.clone()))).collect();
        let year = form.value(Record::ReviewYear).parse().ok().map(Year);
        let draft = Some(form.value(Record::Draft).to_owned()).filter(|mark| !mark.is_empty());
        Some(Self { hidden, form, directions, planned, year, draft })
    }

    /// What it says of the programme. A profile of the user's own is known by no name.
    pub fn facts(&self) -> Table {
        let fact = |line: &Line| {
            let key = fact_key(line.record?)?;
            let is_own_profile = line.record == Some(Record::Profile) && line.kind.is_empty();
            let at = |column| Origin::cell(self.hidden.source, line.row, column);
            (!is_own_profile && !line.value.is_empty()).then(|| FactRecord {
                key: Sourced::new(key.to_owned(), at(RECORD_COLUMN)),
                value: Sourced::new(line.value.clone(), at(VALUE_COLUMN)),
            })
        };
        let facts: Vec<FactRecord> = self.form.lines.iter().filter_map(fact).collect();
        let rows = facts.len();
        Table::without_header(Origin::row(self.hidden.source, 0), false, rows, Records::Facts(facts))
    }

    /// The sheet of an objective without what serves the workbook only; none for any other sheet.
    pub fn page<'s>(&self, sheet: &'s Sheet) -> Option<Cow<'s, Sheet>> {
        let has_tokens = |row: &Row| has_token_title(row, self.form.token) || token_at(row, self.form.token).is_some();
        if std::ptr::eq(sheet, self.hidden) || !sheet.rows.iter().any(has_tokens) {
            return None;
        }
        let group = [MatrixField::VerdictOverride, MatrixField::OverrideReason, MatrixField::Comment];
        let of_group = group.iter().filter_map(|field| self.form.column(RowKind::Indicator, *field));
        let beside: Vec<u16> = of_group.chain([ACHIEVED_BEFORE]).collect();
        let comment = self.form.column(RowKind::Activity, MatrixField::Comment);
        let words: Vec<u16> = self.form.column(RowKind::Activity, MatrixField::RelevanceWords).into_iter().collect();
        let mut rows = Vec::with_capacity(sheet.rows.len());
        for (at, row) in sheet.rows.iter().enumerate() {
            // A row of titles is one of indicators where the row below it is.
            let is_header = has_token_title(row, self.form.token);
            let named = if is_header { sheet.rows.get(at + 1) } else { Some(row) };
            let named = named.and_then(|row| token_at(row, self.form.token)).map(|identity| identity.kind());
            let taken_apart = match named {
                Some(RowKind::Indicator) => &beside[..],
                Some(RowKind::Activity) => &words[..],
                _ => &[],
            };
            let is_kept = |cell: &&Cell| {
                cell.column < self.form.token
                    && Some(cell.column) != comment
                    && !taken_apart.contains(&cell.column)
                    && !(named.is_some()
                        && self.form.id(WordList::Status, &cell.content.to_string()) == Some(NO_STATUS))
            };
            let cells: Vec<Cell> = row.cells.iter().filter(is_kept).cloned().collect();
            if !cells.is_empty() {
                rows.push(Row { index: row.index, cells, fields: row.fields });
            }
        }
        Some(Cow::Owned(Sheet {
            rows,
            name: sheet.name.clone(),
            merges: sheet.merges.clone(),
            hidden_rows: sheet.hidden_rows.clone(),
            hidden_columns: sheet.hidden_columns.clone(),
            struck_out: sheet.struck_out.clone(),
            element: None,
            annotations: Annotations::default(),
            places: None,
            ..*sheet
        }))
    }

    /// Takes what the tokens, the lists and the earlier years say into what was read of a page.
    pub fn settle(&self, sheet: &Sheet, tables: &mut [Table]) {
        let rows: HashMap<u32, (&Row, RowIdentity)> =
            sheet.rows.iter().filter_map(|row| Some((row.index, (row, token_at(row, self.form.token)?)))).collect();
        for table in tables {
            match &mut table.records {
                Records::Indicators(records) => {
                    let named = records
                        .iter_mut()
                        .filter_map(|record| Some((rows.get(&record.indicator.origin.row_index()?)?, record)));
                    named.for_each(|((row, identity), record)| self.indicator(sheet, row, identity, record));
                }
                Records::Activities(records) => {
                    let named = records
                        .iter_mut()
                        .filter_map(|record| Some((rows.get(&record.activity.origin.row_index()?)?, record)));
                    named.for_each(|((row, identity), record)| self.activity(sheet, row, identity, record));
                }
                Records::Structure(records) => {
                    for (row, identity) in rows.values() {
                        self.structure(sheet, row, identity, records);
                    }
                }
                _ => {}
            }
        }
    }

    fn indicator(&self, sheet: &Sheet, row: &Row, identity: &RowIdentity, record: &mut IndicatorRecord) {
        let RowIdentity::Indicator(code) = identity else { return };
        record.place.code = Some(Sourced::new(code.clone(), Origin::cell(sheet.source, row.index, self.form.token)));
        let indicator = &mut record.indicator;
        let of_name =
            |unit: &Sourced<String>| indicator.name.plan.as_ref().is_some_and(|name| name.origin == unit.origin);
        if indicator.unit.plan.as_ref().is_none_or(of_name)
            && let Some(name) = &mut indicator.name.plan
            && let Some((before, unit)) = name.value.strip_suffix(')').and_then(|name| name.rsplit_once(" ("))
        {
            indicator.unit.plan = Some(Sourced::new(unit.to_owned(), name.origin));
            name.value = before.to_owned();
        }
        // A drafted sentence is nobody's reasoning.
        let is_draft =
            |text: &Sourced<String>| self.draft.as_ref().is_some_and(|mark| text.value.starts_with(mark.as_str()));
        indicator.remark = indicator.remark.take().filter(|remark| !is_draft(remark));
        let key = code.to_string();
        if let Some((at, direction)) = self.directions.get(&key) {
            indicator.direction = Some(Sourced::new(*direction, Origin::cell(self.hidden.source, *at, VALUE_COLUMN)));
        }
        if let (Some((at, planned)), Some(year)) = (self.planned.get(&key), self.year)
            && indicator
                .targets
                .get(year)
                .is_none_or(|target| target.is_missing() || target.exact() == Some(Decimal::ZERO))
        {
            let origin = Origin::cell(self.hidden.source, *at, VALUE_COLUMN);
            indicator.targets.set(year, quantity(planned, origin));
        }
        let at = Origin::cell(sheet.source, row.index, ACHIEVED_BEFORE);
        for line in text(row, ACHIEVED_BEFORE).lines() {
            let Some((year, value)) = line.split_once(':') else { continue };
            let Ok(year) = year.trim().parse().map(Year) else { continue };
            indicator.achieved.set(year, quantity(value, at));
        }
    }

    fn activity(&self, sheet: &Sheet, row: &Row, identity: &RowIdentity, record: &mut ActivityRecord) {
        let RowIdentity::Activity(code) = identity else { return };
        record.code = Some(Sourced::new(code.clone(), Origin::cell(sheet.source, row.index, self.form.token)));
        let activity = &mut record.activity;
        activity.relevance = self.relevance(sheet, row, RowKind::Activity).or(activity.relevance.take());
    }

    fn structure(&self, sheet: &Sheet, row: &Row, identity: &RowIdentity, records: &mut [StructureRecord]) {
        let (kind, code) = match identity {
            RowIdentity::Objective(code) => (RowKind::Objective, code),
            RowIdentity::Measure(code) => (RowKind::Measure, code),
            _ => return,
        };
        let named = |record: &&mut StructureRecord| record.code.as_ref().is_some_and(|own| own.value == *code);
        if let Some(record) = records.iter_mut().find(named) {
            record.relevance = self.relevance(sheet, row, kind).or(record.relevance.take());
        }
    }

    fn relevance(&self, sheet: &Sheet, row: &Row, kind: RowKind) -> Option<StatedRelevance> {
        let chosen = self.form.column(kind, MatrixField::Relevance)?;
        let verdict = Relevance::from_id(self.form.id(WordList::Relevance, &text(row, chosen))?)?;
        let words = self.form.column(kind, MatrixField::RelevanceWords).map_or_else(String::new, |at| text(row, at));
        let at = Origin::cell(sheet.source, row.index, chosen);
        Some(StatedRelevance { verdict: Some(verdict), text: Sourced::new(words, at) })
    }

    /// What the group wrote beside the table: another verdict and its reason, comments.
    pub fn decided(&self, sheet: &Sheet) -> Vec<Decided> {
        let mut decided = Vec::new();
        for row in &sheet.rows {
            let Some(identity) = token_at(row, self.form.token) else { continue };
            for field in [MatrixField::VerdictOverride, MatrixField::OverrideReason, MatrixField::Comment] {
                let Some(column) = self.form.column(identity.kind(), field) else { continue };
                let written = text(row, column);
                if written.trim().is_empty() {
                    continue;
                }
                let value = match field {
                    MatrixField::VerdictOverride => {
                        self.form.id(WordList::Verdict, &written).map_or(written.clone(), str::to_owned)
                    }
                    _ => written,
                };
                let origin = Origin::cell(sheet.source, row.index, column);
                decided.push(Decided { row: identity.clone(), field, period: None, value, origin });
            }
        }
        decided
    }
}

fn quantity(printed: &str, origin: Origin) -> Quantity {
    let figure = number::read_figure(printed, None);
    let (amount, percent) = (figure.amount, figure.percent);
    Quantity { amount, printed: printed.trim().into(), period: None, percent, unit: None, origin }
}

/// The fact of the programme that a record states; none for records about rows and words.
fn fact_key(record: Record) -> Option<&'static str> {
    match record {
        Record::Programme => Some("title"),
        Record::ReviewYear => Some("review year"),
        Record::Profile => Some("profile"),
        Record::Language => Some("language"),
        _ => None,
    }
}
