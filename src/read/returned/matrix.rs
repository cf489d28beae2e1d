//! The program's own matrix, read back: its objectives' sheets with the rows named by their tokens, what the hidden sheet
//! says of the programme, and what the working group decided. All other sheets are worked out from these.
//!
//! The hidden sheet is described in [`crate::matrix_form`].

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::cells::{earlier_values, mark_of, quantity, quantity_of, text};
use super::indicator_notes::IndicatorNotes;
use super::parts::{PartReader, Parts, part_rows};
use super::structure::{self, relevance};
use crate::matrix_form::column::{ACHIEVED_BEFORE, BASELINE, LAST_TARGET};
use crate::matrix_form::{
    Line, MatrixForm, NO_STATUS, RECORD_COLUMN, Record, VALUE_COLUMN, WordList, has_token_title, recorded_direction,
    token_at,
};
use crate::model::{
    CellAddress, ChangeIn, Code, Decided, DecimalMark, Direction, Indicator, MatrixField, Origin, ReportingPeriod,
    RowIdentity, RowKind, Sourced, StatedRule,
};
use crate::read::record::{ActivityRecord, FactRecord, IndicatorRecord, Records, Table};
use crate::sheet::{Annotations, Cell, Content, Row, Sheet, Workbook};

/// A workbook that is a matrix, with what its hidden sheet says.
pub struct ReturnedMatrix<'w> {
    hidden: &'w Sheet,
    form: MatrixForm,
    parts: Parts,
    notes: IndicatorNotes,
    /// By the codes of indicators, with the row of the hidden sheet: what the direction was inferred from, and the direction
    /// or the words for it that were not understood.
    directions: HashMap<String, (u32, String, String)>,
    /// The planned target, with the row of the hidden sheet.
    planned: HashMap<String, (u32, String)>,
    /// What changes in percent are counted in, by the codes of indicators.
    changes: HashMap<String, ChangeIn>,
    /// The review period.
    period: Option<ReportingPeriod>,
    /// How the cells that show several figures as words write decimals.
    mark: Option<DecimalMark>,
    /// What is before a sentence that the program drafted.
    draft: Option<String>,
}

impl<'w> ReturnedMatrix<'w> {
    /// None where the workbook has no hidden sheet of a matrix.
    pub fn from_workbook(workbook: &'w Workbook) -> Option<Self> {
        let (hidden, form) = workbook.sheets.iter().find_map(|sheet| Some((sheet, MatrixForm::parse(sheet)?)))?;
        let of_indicators = |record| form.lines_of(record).map(|line| (line.id.clone(), (line.row, &line.value)));
        let direction = |line: &Line| (line.id.clone(), (line.row, line.kind.clone(), line.value.clone()));
        let directions = form.lines_of(Record::Direction).map(direction).collect();
        let planned =
            of_indicators(Record::PlannedTarget).map(|(code, (at, value))| (code, (at, value.clone()))).collect();
        let changes = of_indicators(Record::ChangeIn)
            .filter_map(|(code, (_, value))| Some((code, ChangeIn::from_id(value)?)))
            .collect();
        let period = ReportingPeriod::from_text(form.value(Record::ReviewYear)).map(ReportingPeriod::canonical);
        let mark = mark_of(form.value(Record::Language));
        let draft = Some(form.value(Record::Draft).to_owned()).filter(|mark| !mark.is_empty());
        let parts = Parts::from_form(&form);
        let notes = IndicatorNotes::from_form(&form);
        Some(Self { hidden, form, parts, notes, directions, planned, changes, period, mark, draft })
    }

    /// What it says of the programme. A profile of the user's own is known by its rules.
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
        let mut table = Table::without_header(Origin::row(self.hidden.source, 0), false, rows, Records::Facts(facts));
        let fiscal = self.form.lines_of(Record::FiscalYear).filter_map(|line| ReportingPeriod::from_text(&line.value));
        fiscal.for_each(|year| table.calendar.add(year));
        table
    }

    /// The rules of the profile as the cells that formulas read have them now.
    pub fn rules(&self, workbook: &Workbook) -> Vec<StatedRule> {
        let rule = |line: &Line| {
            let (key, written) = (line.id.clone(), line.kind.clone());
            let fixed = || (written.clone(), Origin::row(self.hidden.source, line.row));
            let (value, origin) = rule_cell(workbook, &line.value).unwrap_or_else(fixed);
            StatedRule { key, written, value: Sourced::new(value, origin) }
        };
        self.form.lines_of(Record::Rule).map(rule).collect()
    }

    /// The objectives and measures of a sheet, and its indicators and activities, each kind below its titles and without
    /// what serves the workbook only; none for a sheet that is worked out from others.
    pub fn pages(&self, sheet: &Sheet) -> Option<(Option<Table>, Vec<Sheet>)> {
        let has_tokens = |row: &Row| has_token_title(row, self.form.token) || token_at(row, self.form.token).is_some();
        if std::ptr::eq(sheet, self.hidden) || !sheet.rows.iter().any(has_tokens) {
            return None;
        }
        let pages = [RowKind::Indicator, RowKind::Activity].map(|kind| self.page(sheet, kind));
        Some((structure::table(&self.form, sheet), pages.into_iter().flatten().collect()))
    }

    /// The rows of a kind below the first row of their titles; none without such rows.
    fn page(&self, sheet: &Sheet, kind: RowKind) -> Option<Sheet> {
        let taken_apart: Vec<u16> = match kind {
            RowKind::Activity => {
                let fields = [MatrixField::RelevanceWords, MatrixField::Comment];
                fields.iter().filter_map(|field| self.form.column(kind, *field)).collect()
            }
            RowKind::Objective | RowKind::Measure | RowKind::Indicator => {
                let fields = [MatrixField::VerdictOverride, MatrixField::OverrideReason, MatrixField::Comment];
                let of_group = fields.iter().filter_map(|field| self.form.column(kind, *field));
                of_group.chain([BASELINE, ACHIEVED_BEFORE]).collect()
            }
        };
        let kind_of = |row: &Row| token_at(row, self.form.token).map(|identity| identity.kind());
        let is_kept = |cell: &&Cell| {
            cell.column < self.form.token
                && !taken_apart.contains(&cell.column)
                // What a formula would give is not known.
                && !matches!(cell.content, Content::Uncomputed(_))
                && self.form.id(WordList::Status, &cell.content.to_string()) != Some(NO_STATUS)
        };
        let mut rows: Vec<Row> = Vec::new();
        for (at, row) in sheet.rows.iter().enumerate() {
            let is_titles =
                || has_token_title(row, self.form.token) && sheet.rows.get(at + 1).and_then(kind_of) == Some(kind);
            if kind_of(row) == Some(kind) || rows.is_empty() && is_titles() {
                let mut cells: Vec<Cell> = row.cells.iter().filter(is_kept).cloned().collect();
                if kind == RowKind::Indicator && kind_of(row).is_none() {
                    cells.iter_mut().filter(|cell| cell.column == LAST_TARGET).for_each(name_year_of_fiscal);
                }
                rows.push(Row { index: row.index, cells, fields: row.fields });
            }
        }
        (!rows.is_empty()).then(|| Sheet {
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
        })
    }

    /// Takes what the tokens, the lists and the earlier years say into what was read of a page.
    pub fn settle(&self, sheet: &Sheet, tables: &mut [Table]) {
        let rows: HashMap<u32, (&Row, RowIdentity)> =
            sheet.rows.iter().filter_map(|row| Some((row.index, (row, token_at(row, self.form.token)?)))).collect();
        let parts = part_rows(sheet, self.form.token);
        for table in tables {
            match &mut table.records {
                Records::Indicators(records) => {
                    let named = records
                        .iter_mut()
                        .filter_map(|record| Some((rows.get(&record.indicator.origin.row_index()?)?, record)));
                    for ((row, identity), record) in named {
                        self.indicator(sheet, row, identity, record);
                        if let RowIdentity::Indicator(code) = identity {
                            let period = record.indicator.judged_for;
                            let reader = PartReader { form: &self.form, period, mark: self.mark, sheet };
                            self.parts.give(&reader, &parts, code, &mut record.indicator);
                        }
                    }
                }
                Records::Activities(records) => {
                    let named = records
                        .iter_mut()
                        .filter_map(|record| Some((rows.get(&record.activity.origin.row_index()?)?, record)));
                    named.for_each(|((row, identity), record)| self.activity(sheet, row, identity, record));
                    self.give_measures(sheet, records);
                }
                _ => {}
            }
        }
    }

    fn indicator(&self, sheet: &Sheet, row: &Row, identity: &RowIdentity, record: &mut IndicatorRecord) {
        let RowIdentity::Indicator(code) = identity else { return };
        record.place.code = Some(Sourced::new(code.clone(), Origin::cell(sheet.source, row.index, self.form.token)));
        let indicator = &mut record.indicator;
        self.notes.give_unit(code, indicator);
        self.notes.forget_own_verdict(code, indicator);
        give_baseline(sheet, row, self.mark, indicator);
        // A drafted sentence is nobody's reasoning.
        let is_draft =
            |text: &Sourced<String>| self.draft.as_ref().is_some_and(|mark| text.value.starts_with(mark.as_str()));
        indicator.remark = indicator.remark.take().filter(|remark| !is_draft(remark));
        let key = code.to_string();
        if let Some((at, kind, words)) = self.directions.get(&key) {
            let origin = Origin::cell(self.hidden.source, *at, VALUE_COLUMN);
            let direction = Direction::from_id(words);
            indicator.recorded_direction = direction.and_then(|known| recorded_direction(kind, known, origin));
            if direction.is_none() {
                indicator.unclear_direction = Some(Sourced::new(words.clone(), origin));
            } else if indicator.recorded_direction.is_none() {
                indicator.direction = direction.map(|known| Sourced::new(known, origin));
            }
        }
        if let (Some((at, planned)), Some(period)) = (self.planned.get(&key), self.period)
            && indicator
                .targets
                .get(period)
                .is_none_or(|target| target.is_missing() || target.exact() == Some(Decimal::ZERO))
        {
            let origin = Origin::cell(self.hidden.source, *at, VALUE_COLUMN);
            indicator.targets.set(period, quantity(planned, None, origin));
        }
        if let Some(review) = self.period {
            self.notes.give_value_units(code, review, indicator);
            self.notes.move_to_own_period(code, review, indicator);
        }
        self.notes.give_yearly_values(code, self.hidden.source, indicator);
        self.notes.give_later_target(code, self.hidden.source, indicator);
        let measured_in = self.changes.get(&key).copied();
        let changes = indicator.targets.iter_mut().filter_map(|(_, target)| target.change.as_mut());
        changes.for_each(|change| **change = change.with_percent_as(measured_in));
        for (period, value) in earlier_values(sheet, row, self.mark) {
            indicator.achieved.set(period, value);
        }
        if let Some(review) = self.period {
            IndicatorNotes::forget_blank(review, indicator);
        }
    }

    fn activity(&self, sheet: &Sheet, row: &Row, identity: &RowIdentity, record: &mut ActivityRecord) {
        let RowIdentity::Activity(code) = identity else { return };
        record.code = Some(Sourced::new(code.clone(), Origin::cell(sheet.source, row.index, self.form.token)));
        let activity = &mut record.activity;
        let in_other_words = activity.relevance.take();
        activity.relevance = relevance(&self.form, sheet, row, RowKind::Activity, || in_other_words);
    }

    /// Activities belong to the measure above them.
    fn give_measures(&self, sheet: &Sheet, records: &mut [ActivityRecord]) {
        let mut above: Option<Sourced<Code>> = None;
        let mut measures: HashMap<u32, Sourced<Code>> = HashMap::new();
        for row in &sheet.rows {
            match token_at(row, self.form.token) {
                Some(RowIdentity::Measure(code)) => {
                    above = Some(Sourced::new(code, Origin::cell(sheet.source, row.index, self.form.token)));
                }
                Some(RowIdentity::Activity(_)) => {
                    measures.extend(above.clone().map(|measure| (row.index, measure)));
                }
                Some(RowIdentity::Objective(_) | RowIdentity::Indicator(_)) | None => {}
            }
        }
        for record in records.iter_mut().filter(|record| record.measure.is_none()) {
            record.measure = record.activity.origin.row_index().and_then(|row| measures.remove(&row));
        }
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

/// What the cell of a rule holds, and where it is; none where it is blank or its sheet is gone.
fn rule_cell(workbook: &Workbook, place: &str) -> Option<(String, Origin)> {
    let (name, address) = place.rsplit_once('!')?;
    let sheet = workbook.sheets.iter().find(|sheet| sheet.name.as_deref() == Some(name))?;
    let CellAddress { row, column } = address.parse().ok()?;
    let cell = sheet.rows.iter().find(|found| found.index == row)?.cell(column)?;
    let value = match &cell.content {
        Content::Number(number) => number.normalize().to_string(),
        Content::Percent(number) => number.checked_div(Decimal::ONE_HUNDRED)?.normalize().to_string(),
        Content::Text(_) | Content::Date(..) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => {
            cell.content.to_string()
        }
    };
    Some((value, Origin::cell(sheet.source, row, column)))
}

/// The title of targets and comments with the year in which the fiscal year ends; the fiscal one is no part of its words.
fn name_year_of_fiscal(title: &mut Cell) {
    let words = title.content.to_string();
    let period = words.split_whitespace().find_map(|word| {
        let bare = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        Some((bare, ReportingPeriod::from_text(bare).filter(|_| bare.contains('/'))?))
    });
    if let Some((bare, period)) = period {
        title.content = Content::Text(words.replace(bare, &period.year().to_string()).into());
    }
}

/// The baseline as its cell has it, `400`, `400 (2019)`, `drafted (2019)`: no word or number of it is taken for another
/// thing.
fn give_baseline(sheet: &Sheet, row: &Row, mark: Option<DecimalMark>, indicator: &mut Indicator) {
    let Some(cell) = row.cell(BASELINE) else { return };
    let origin = Origin::cell(sheet.source, row.index, BASELINE);
    let written = cell.content.to_string();
    let dated = written.trim_end().strip_suffix(')').and_then(|written| {
        let (value, year) = written.rsplit_once(" (")?;
        Some((value, ReportingPeriod::from_text(year)?.year()))
    });
    let value = match dated {
        Some((value, _)) => quantity(value, mark, origin),
        None => quantity_of(&cell.content, mark, origin),
    };
    indicator.baseline.plan = Some(value.into());
    indicator.baseline_year.plan = dated.map(|(_, year)| Sourced::new(year, origin));
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
