//! The findings on years whose values were made of their parts, those by one rule of the same parts of a table as one, and
//! the questions on the others.

use indexmap::IndexMap;

use super::indicator::{SettledYear, YearValue};
use super::rule::PartsRule;
use crate::finding::{Finding, rule};
use crate::model::{Combine, Indicator, Origin, Quantity, Question, QuestionKind, ReportingPeriod, TableRead, Year};

/// What findings have in common.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    table: Option<usize>,
    year: Year,
    is_target: bool,
    key: &'static str,
    parts: Vec<(ReportingPeriod, bool)>,
}

/// The first indicator of several with the same finding, and how many there are.
struct First {
    at: Origin,
    subject: String,
    indicators: usize,
}

/// What is to be reported.
pub struct Reported<'t> {
    tables: &'t [TableRead],
    review: Option<ReportingPeriod>,
    findings: IndexMap<Key, First>,
    questions: IndexMap<(Option<usize>, Year), Question>,
}

impl<'t> Reported<'t> {
    /// Nothing yet; `review` is the period under review.
    pub fn new(tables: &'t [TableRead], review: Option<ReportingPeriod>) -> Self {
        Self { tables, review, findings: IndexMap::new(), questions: IndexMap::new() }
    }

    /// Takes in what became of a year of an indicator.
    pub fn add(&mut self, (table, year): (Option<usize>, Year), indicator: &Indicator, settled: SettledYear) {
        match settled {
            SettledYear::Valued(values) => {
                values.iter().for_each(|value| self.add_value((table, year), indicator, value));
            }
            SettledYear::Open { parts, guess } if self.review == Some(year.into()) => {
                let question = || question(table.map(|at| &self.tables[at]), year, indicator, (&parts, guess));
                self.questions.entry((table, year)).or_insert_with(question);
            }
            SettledYear::Open { .. } | SettledYear::Left => {}
        }
    }

    fn add_value(&mut self, (table, year): (Option<usize>, Year), indicator: &Indicator, value: &YearValue) {
        let has_blanks = value.parts.iter().any(|(_, is_blank)| *is_blank);
        let key = match value.rule {
            Some(PartsRule::Only) => "period-part-only",
            Some(PartsRule::Combined(_)) if value.by_map && !has_blanks => return,
            Some(PartsRule::Combined(Combine::Sum)) => "period-parts-sum",
            Some(PartsRule::Combined(Combine::Last)) => "period-parts-last",
            Some(PartsRule::Combined(Combine::Mean)) => "period-parts-mean",
            Some(PartsRule::Open(_) | PartsRule::Nothing) | None => return,
        };
        let key = Key { table, year, is_target: value.is_target, key, parts: value.parts.clone() };
        let first = || First {
            at: value.quantity.origin,
            subject: format!("{} {}", indicator.code, indicator.name.text()),
            indicators: 0,
        };
        self.findings.entry(key).or_insert_with(first).indicators += 1;
    }

    /// The findings and questions.
    pub fn report(self, questions: &mut Vec<Question>, findings: &mut Vec<Finding>) {
        findings.extend(self.findings.iter().map(|(key, first)| finding(key, first)));
        questions.extend(self.questions.into_values());
    }
}

/// Whether `--year` with that period names the part, and not the year that it is kept under.
fn is_selectable(part: ReportingPeriod) -> bool {
    part.canonical().is_part_of_year()
}

fn finding(key: &Key, first: &First) -> Finding {
    let parts = |blank: bool| -> Vec<ReportingPeriod> {
        key.parts.iter().filter(|(_, is_blank)| *is_blank == blank).map(|(part, _)| *part).collect()
    };
    let (valued, blank) = (parts(false), parts(true));
    let last = valued.last().copied();
    let finding = Finding::new(&rule::PERIOD_PART).saying(key.key).at(first.at).about(first.subject.as_str());
    let finding = finding
        .with("is_target", if key.is_target { "yes" } else { "no" })
        .with("year", key.year)
        .with("indicators", first.indicators)
        .with("selectable", if last.is_some_and(is_selectable) { "yes" } else { "no" })
        .with("blanks", blank.len())
        .with("blank", blank);
    // Parts of a fiscal year that are named by calendar years keep those names.
    let is_of_year = valued.iter().all(|part| part.year() == key.year);
    let printed = |parts: &[ReportingPeriod]| parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match (last, is_of_year) {
        (Some(last), true) => finding.with("parts", valued).with("last", last),
        (Some(last), false) => finding.with("parts", printed(&valued)).with("last", last.to_string()),
        (None, _) => finding.with("parts", valued),
    }
}

/// What is asked of the parts of a year: of columns their headers, of rows their periods.
fn question(
    table: Option<&TableRead>,
    year: Year,
    indicator: &Indicator,
    (parts, guess): (&[(ReportingPeriod, Quantity)], Combine),
) -> Question {
    let place = |quantity: &Quantity| match table.map(|table| table.layout) {
        // Its columns are rows of the sheet.
        Some("transposed") => quantity.origin.row_index().and_then(|row| u16::try_from(row).ok()),
        _ => quantity.origin.column_index(),
    };
    let mut columns: Vec<u16> = parts.iter().filter_map(|(_, quantity)| place(quantity)).collect();
    columns.dedup();
    let are_columns = columns.len() == parts.len();
    let header = |at: u16| {
        let is_own = |origin: Origin| match table.map(|table| table.layout) {
            Some("transposed") => origin.row_index() == Some(at.into()),
            _ => origin.column_index() == Some(at),
        };
        let column = table?.columns.iter().find(|column| is_own(column.origin))?;
        (!column.printed.is_empty()).then(|| column.printed.clone())
    };
    let name = |(at, (part, _)): (usize, &(ReportingPeriod, Quantity))| {
        let of_column = columns.get(at).filter(|_| are_columns).and_then(|column| header(*column));
        of_column.unwrap_or_else(|| part.to_string())
    };
    Question {
        about: "achieved",
        at: parts.first().map_or(indicator.origin, |(_, quantity)| quantity.origin),
        kind: QuestionKind::Parts {
            name: indicator.name.text().to_owned(),
            year: year.into(),
            headers: parts.iter().enumerate().map(name).collect(),
            values: parts.iter().map(|(_, quantity)| quantity.printed.to_string()).collect(),
        },
        columns: if are_columns { columns } else { Vec::new() },
        map_line: format!("combine = \"{}\"", guess.id()),
    }
}
