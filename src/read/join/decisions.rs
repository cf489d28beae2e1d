//! What the working group decided, as `expost merge --accept` writes it: a row of the programme, a field, a value.
//!
//! The table is no part of the plan or of the report: it is applied after all else is read, and its values
//! replace what was read.

use super::ambiguous::amount_beside;
use crate::finding::{Finding, rule};
use crate::model::{
    Activity, Amount, DECISION_COLUMNS, Decided, DecimalMark, Indicator, MatrixField, Measure, Objective, Origin,
    Programme, Quantity, Relevance, ReportingPeriod, RowIdentity, Sourced, StatedRelevance, TableRead, Text, ValueOf,
    Verdict, YearNames,
};
use crate::read::options::ReadOptions;
use crate::read::values::ambiguous;
use crate::read::values::number::{self, Doubt, Figure};
use crate::read::words::vocabulary;
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

fn words(row: &Row, column: u16) -> String {
    let text = row.cell(column).map_or_else(String::new, |cell| cell.content.to_string());
    // Text that begins like a formula is written with an apostrophe.
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '@', '-', '\t', '\r']) => rest.to_owned(),
        _ => text,
    }
}

/// Why a row of the table is not used.
type Unused = &'static str;

impl Table<'_> {
    /// Applies the decisions to the programme; rows that say nothing of it are reported.
    pub fn apply(&self, programme: &mut Programme, options: &ReadOptions, findings: &mut Vec<Finding>) {
        let place = Origin::row(self.sheet.source, self.sheet.rows.first().map_or(0, |row| row.index));
        let rows = self.rows.len();
        let mut read = TableRead {
            values_are: None,
            change: None,
            combine: None,
            year_names: YearNames::default(),
            origin: place,
            subject: "decisions",
            layout: "flat",
            header_rows: Some(1),
            columns: Vec::new(),
            rows,
            used: 0,
            reported: 0,
        };
        for row in self.rows {
            let line = self.line(row);
            match line.and_then(|line| apply_decision(&line, programme, options.decimal, findings).map(|()| line)) {
                Ok(line) => {
                    read.used += 1;
                    programme.decided.push(line);
                }
                Err(key) => {
                    read.reported += 1;
                    let finding = Finding::new(&rule::ROW_UNUSED).saying(key).at(row.origin(self.sheet));
                    let texts = [("row", 0), ("field", 1), ("year", 2), ("value", 3)];
                    findings.push(
                        texts.into_iter().fold(finding, |finding, (name, at)| finding.with(name, words(row, at))),
                    );
                }
            }
        }
        programme.tables.push(read);
    }

    fn line(&self, row: &Row) -> Result<Decided, Unused> {
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

/// The row of the programme that a decision is about.
enum Target<'p> {
    Objective(&'p mut Objective),
    Measure(&'p mut Measure),
    Indicator(&'p mut Indicator),
    Activity(&'p mut Activity),
}

fn target<'p>(programme: &'p mut Programme, identity: &RowIdentity) -> Option<Target<'p>> {
    let mut objectives = programme.objectives.iter_mut();
    match identity {
        RowIdentity::Objective(code) => objectives.find(|objective| objective.code == *code).map(Target::Objective),
        RowIdentity::Measure(code) => objectives
            .flat_map(|objective| &mut objective.measures)
            .find(|measure| measure.code == *code)
            .map(Target::Measure),
        RowIdentity::Activity(code) => objectives
            .flat_map(|objective| &mut objective.measures)
            .flat_map(|measure| &mut measure.activities)
            .find(|activity| activity.code == *code)
            .map(Target::Activity),
        RowIdentity::Indicator(code) => {
            let mut owners = objectives.flat_map(|objective| {
                let measures = objective.measures.iter_mut().map(|measure| (&measure.code, &mut measure.indicators));
                std::iter::once((&objective.code, &mut objective.indicators)).chain(measures)
            });
            let (_, indicators) = owners.find(|(owner, _)| **owner == code.owner)?;
            indicators.iter_mut().find(|indicator| indicator.code == *code).map(Target::Indicator)
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
            let before = indicator.revised_targets.get(year).or_else(|| indicator.targets.get(year));
            let figure = figure(line, before, mark);
            let figure = settled(figure, indicator, ValueOf::Target(year), mark, findings);
            indicator.revised_targets.set(year, figure);
        }
        (MatrixField::Achieved, Target::Indicator(indicator)) => {
            let year = line.period.ok_or("row-unused-decision-year")?;
            let figure = figure(line, indicator.achieved.get(year), mark);
            let figure = settled(figure, indicator, ValueOf::Achieved(year), mark, findings);
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

/// The figure of a line; in percent where the one before it was, since the matrix shows the sign without storing it.
fn figure(line: &Decided, before: Option<&Quantity>, mark: Option<DecimalMark>) -> (Figure, Quantity) {
    let (read, change) = number::read_change(number::read_in_column(&line.value, mark), &line.value, mark);
    let change = change.map(Box::new);
    let is_missing = line.value.is_empty() || vocabulary::all_languages().is_missing(&line.value);
    let amount = if is_missing { Amount::Missing } else { read.amount };
    let is_exact = matches!(amount, Amount::Exact(_));
    let percent = read.percent || (is_exact && before.is_some_and(|before| before.percent));
    let other = ambiguous::other_reading(&line.value, amount);
    let (printed, origin) = (line.value.as_str().into(), line.origin);
    (read, Quantity { amount, printed, period: read.period, percent, unit: None, other, change, origin })
}

/// The figure of a line as the indicator's other figures settle it; what they leave open is reported.
fn settled(
    (read, mut quantity): (Figure, Quantity),
    indicator: &Indicator,
    of: ValueOf,
    mark: Option<DecimalMark>,
    findings: &mut Vec<Finding>,
) -> Quantity {
    let amount = if mark.is_none() { amount_beside(indicator, of, &quantity) } else { None };
    let subject = RowIdentity::Indicator(indicator.code.clone()).to_string();
    match (amount, read.doubt) {
        (Some(amount), _) => (quantity.amount, quantity.other) = (amount, None),
        (None, Some(Doubt::Ambiguous(number))) if !quantity.is_missing() => {
            findings.push(number::ambiguous(&quantity.printed, number).at(quantity.origin).about(subject.as_str()));
        }
        (None, _) => {}
    }
    if read.is_marked {
        findings.push(number::marked(&quantity).about(subject.as_str()));
    }
    let read_as = read.doubt.filter(|_| !quantity.is_missing()).and_then(|doubt| number::read_as(doubt, &quantity));
    findings.extend(read_as.map(|finding| finding.about(subject.as_str())));
    quantity
}
