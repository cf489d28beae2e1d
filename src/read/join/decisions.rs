//! What the working group decided, as `expost merge --accept` writes it: a row of the programme, a field, a value.
//!
//! The table is no part of the plan or of the report: it is applied after all else is read, and its values
//! replace what was read.

mod figure;
mod line;
mod stale;
mod target;
mod twice;

use line::{Line, Unused, words};
use target::{Target, target};

use crate::finding::{Finding, rule};
use crate::model::{
    DECISION_COLUMNS, Decided, DecimalMark, MatrixField, Origin, Programme, Relevance, ReportingPeriod, Sourced,
    StatedRelevance, TableRead, Text, ValueOf, Verdict, YearNames,
};
use crate::read::options::ReadOptions;
use crate::sheet::{Row, Sheet};

/// A table of decisions: its header's place and its rows.
#[derive(Debug)]
pub struct Table<'s> {
    sheet: &'s Sheet,
    rows: &'s [Row],
}

/// The sheet as a table of decisions, if it is one.
pub fn table(sheet: &Sheet) -> Option<Table<'_>> {
    let (header, rows) = sheet.rows.split_first()?;
    let is_header = (0u16..).zip(DECISION_COLUMNS).take(4).all(|(column, name)| words(header, column) == name);
    is_header.then_some(Table { sheet, rows })
}

/// Applies the decisions of tables to the programme; rows that say nothing of it, that are no values or that contradict
/// each other are reported and not used.
pub fn apply_tables(
    tables: &[Table<'_>],
    programme: &mut Programme,
    options: &ReadOptions,
    findings: &mut Vec<Finding>,
) {
    let mut lines: Vec<Vec<Line<'_>>> = tables.iter().map(Table::lines).collect();
    twice::refuse(&mut lines, findings);
    for (table, lines) in tables.iter().zip(lines) {
        let mut read = table.read(lines.len());
        for line in lines {
            match apply_line(&line, programme, options.decimal, findings) {
                Ok(decided) => {
                    read.used += 1;
                    programme.decided.push(decided);
                }
                Err(key) => {
                    read.reported += 1;
                    findings.extend((key != twice::REPORTED).then(|| line.unused(key)));
                }
            }
        }
        programme.tables.push(read);
    }
}

impl<'s> Table<'s> {
    /// What is reported of the table, before any row is used.
    fn read(&self, rows: usize) -> TableRead {
        TableRead {
            values_are: None,
            change: None,
            combine: None,
            year_names: YearNames::default(),
            origin: Origin::row(self.sheet.source, self.sheet.rows.first().map_or(0, |row| row.index)),
            subject: "decisions",
            layout: "flat",
            header_rows: Some(1),
            columns: Vec::new(),
            rows,
            used: 0,
            reported: 0,
        }
    }

    fn lines(&self) -> Vec<Line<'s>> {
        // In a table written by hand both columns may be blank.
        let says_before = self.rows.iter().any(|row| [4, 5].iter().any(|column| !words(row, *column).is_empty()));
        let before = |row| says_before.then(|| words(row, 4));
        let line = |row: &'s Row| Line { row, sheet: self.sheet, decided: self.decided(row), before: before(row) };
        self.rows.iter().map(line).collect()
    }

    fn decided(&self, row: &Row) -> Result<Decided, Unused> {
        let identity = words(row, 0).parse().map_err(|_| "row-unused-decision-row")?;
        let field = MatrixField::from_id(&words(row, 1)).filter(|field| field.is_input());
        let period = ReportingPeriod::from_text(&words(row, 2)).map(ReportingPeriod::canonical);
        Ok(Decided {
            row: identity,
            field: field.ok_or("row-unused-decision-field")?,
            period,
            value: words(row, 3),
            origin: Origin::cell(self.sheet.source, row.index, 3),
        })
    }
}

fn apply_line(
    line: &Line<'_>,
    programme: &mut Programme,
    mark: Option<DecimalMark>,
    findings: &mut Vec<Finding>,
) -> Result<Decided, Unused> {
    let decided = line.decided.clone()?;
    let changed = line.before.as_ref().and_then(|before| stale::finding(&decided, before, programme, mark));
    apply_decision(&decided, programme, mark, findings)?;
    findings.extend(changed);
    Ok(decided)
}

/// Applies what the group wrote into a matrix.
pub fn apply_decisions(
    lines: Vec<Decided>,
    programme: &mut Programme,
    options: &ReadOptions,
    findings: &mut Vec<Finding>,
) {
    for line in lines {
        match apply_decision(&line, programme, options.decimal, findings) {
            Ok(()) => programme.decided.push(line),
            Err(key) => {
                let finding = Finding::new(&rule::ROW_UNUSED).saying(key).at(line.origin);
                let finding = finding.with("row", line.row.to_string()).with("field", line.field.id());
                findings.push(finding.with("year", "").with("value", line.value));
            }
        }
    }
}

fn apply_decision(
    line: &Decided,
    programme: &mut Programme,
    mark: Option<DecimalMark>,
    findings: &mut Vec<Finding>,
) -> Result<(), Unused> {
    let text: Text = (!line.value.is_empty()).then(|| Sourced::new(line.value.clone(), line.origin));
    let mut decision = programme.decisions.get(&line.row).cloned().unwrap_or_default();
    let target = target(programme, &line.row).ok_or("row-unused-decision-row")?;
    match (line.field, target) {
        (MatrixField::Target, Target::Indicator(indicator)) => {
            let year = line.period.ok_or("row-unused-decision-year")?;
            let figure = figure::read(line, indicator, ValueOf::Target(year), mark, findings)?;
            indicator.revised_targets.set(year, figure);
        }
        (MatrixField::Achieved, Target::Indicator(indicator)) => {
            let year = line.period.ok_or("row-unused-decision-year")?;
            let figure = figure::read(line, indicator, ValueOf::Achieved(year), mark, findings)?;
            indicator.achieved.set(year, figure);
        }
        (MatrixField::NextSteps, Target::Indicator(indicator)) => indicator.next_steps = text,
        (MatrixField::NextSteps, Target::Activity(activity)) => activity.next_steps = text,
        (MatrixField::Relevance, Target::Objective(objective)) => relevance(&mut objective.relevance, line)?,
        (MatrixField::Relevance, Target::Measure(measure)) => relevance(&mut measure.relevance, line)?,
        (MatrixField::Relevance, Target::Activity(activity)) => relevance(&mut activity.relevance, line)?,
        (MatrixField::Comment, Target::Objective(objective)) => objective.comment = text,
        (MatrixField::Comment, Target::Measure(measure)) => measure.comment = text,
        (MatrixField::Comment, _) => decision.comment = text,
        (MatrixField::VerdictOverride, Target::Indicator(_)) => {
            decision.verdict = match line.value.as_str() {
                "" => None,
                id => Some(Sourced::new(Verdict::from_id(id).ok_or("row-unused-decision-value")?, line.origin)),
            };
        }
        (MatrixField::OverrideReason, Target::Indicator(_)) => decision.reason = text,
        _ => return Err("row-unused-decision-field"),
    }
    if decision != Default::default() {
        programme.decisions.insert(line.row.clone(), decision);
    } else {
        programme.decisions.remove(&line.row);
    }
    Ok(())
}

/// The group's word counts; the evaluator's own words stay beside it.
fn relevance(slot: &mut Option<StatedRelevance>, line: &Decided) -> Result<(), Unused> {
    if line.value.is_empty() {
        *slot = None;
        return Ok(());
    }
    let verdict = Relevance::from_id(&line.value).ok_or("row-unused-decision-value")?;
    let words = slot.take().map(|stated| stated.text.value).unwrap_or_default();
    *slot = Some(StatedRelevance { verdict: Some(verdict), text: Sourced::new(words, line.origin) });
    Ok(())
}
