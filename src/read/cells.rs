//! The cells of a row by meaning, as text, figures, years and terms.

use super::DecimalMark;
use super::headers::{Column, Found};
use super::number::{self, Style};
use super::vocabulary::{Meaning, VOCABULARY, fold};
use crate::finding::{Finding, Severity};
use crate::model::{Amount, Code, Funding, Origin, Quantity, Sourced, StatedRelevance, Text, Year};
use crate::sheet::{Content, Row};

/// A table being read: how its numbers are written, and what was found on the way.
pub struct Cells<'t, 's> {
    /// The table.
    pub table: &'t Found<'s>,
    mark: Option<DecimalMark>,
    /// The year of values whose column names none.
    pub undated: Option<Year>,
    /// Findings on cells.
    pub findings: Vec<Finding>,
}

const FIGURES: &[Meaning] = &[Meaning::Baseline, Meaning::Target, Meaning::Achieved, Meaning::Value, Meaning::Funds];

impl<'t, 's> Cells<'t, 's> {
    /// Prepares a table; `mark` is the user's word on ambiguous numbers.
    pub fn new(table: &'t Found<'s>, mark: Option<DecimalMark>, undated: Option<Year>) -> Self {
        let mark = mark.or_else(|| style_of(table).agreed());
        Self { table, mark, undated, findings: Vec::new() }
    }

    /// The place of a column's cell in a row.
    pub fn origin(&self, row: &Row, column: &Column) -> Origin {
        Origin::cell(self.table.sheet.source, row.index, column.index)
    }

    /// The columns of a meaning.
    pub fn columns(&self, meaning: Meaning) -> impl Iterator<Item = &'t Column> + use<'t, 's> {
        self.table.columns.iter().filter(move |column| column.meaning == meaning)
    }

    /// The words of the last column of a meaning that has any.
    pub fn text(&self, row: &Row, meaning: Meaning) -> Text {
        self.columns(meaning).filter_map(|column| self.text_at(row, column)).last()
    }

    fn text_at(&self, row: &Row, column: &Column) -> Text {
        let cell = row.cell(column.index)?;
        Some(Sourced::new(printed(&cell.content), self.origin(row, column)))
    }

    /// The words of a meaning, unless they stand for "nothing".
    pub fn words(&self, row: &Row, meaning: Meaning) -> Text {
        self.text(row, meaning).filter(|text| !matches!(text.value.as_str(), "-" | "/" | "–" | "—"))
    }

    /// A code.
    pub fn code(&self, row: &Row, meaning: Meaning) -> Option<Sourced<Code>> {
        let text = self.text(row, meaning)?;
        Code::read(&text.value).map(|code| Sourced::new(code, text.origin))
    }

    /// A term of a closed list; words that are none are reported under `check`.
    pub fn term<T>(
        &mut self,
        row: &Row,
        meaning: Meaning,
        check: &'static str,
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<Sourced<T>> {
        let text = self.words(row, meaning)?;
        if let Some(term) = find(&text.value) {
            return Some(Sourced::new(term, text.origin));
        }
        if !VOCABULARY.is_missing(&fold(&text.value)) {
            self.findings.push(Finding::new(check, Severity::Warning).at(text.origin).with("words", text.value));
        }
        None
    }

    /// The evaluator's words on relevance.
    pub fn relevance(&self, row: &Row) -> Option<StatedRelevance> {
        let text = self.words(row, Meaning::Relevance)?;
        Some(StatedRelevance { verdict: VOCABULARY.relevance(&text.value), text })
    }

    /// A year in a column of its own.
    pub fn year(&mut self, row: &Row, meaning: Meaning) -> Option<Sourced<Year>> {
        let text = self.words(row, meaning)?;
        let Some(year) = number::read_year(&text.value) else {
            if !VOCABULARY.is_missing(&fold(&text.value)) {
                let finding = Finding::new("year-unreadable", Severity::Warning).at(text.origin);
                self.findings.push(finding.with("words", text.value));
            }
            return None;
        };
        if number::is_two_years(&text.value) {
            let finding = Finding::new("year-of-two", Severity::Note).at(text.origin).with("printed", text.value);
            self.findings.push(finding.with("year", year.to_string()));
        }
        Some(Sourced::new(year, text.origin))
    }

    /// A figure; empty cells give none.
    pub fn quantity(&mut self, row: &Row, column: &Column) -> Option<Quantity> {
        let cell = row.cell(column.index)?;
        let origin = self.origin(row, column);
        let quantity =
            |amount, percent| Quantity { amount, printed: printed(&cell.content).into(), year: None, percent, origin };
        let quantity = match &cell.content {
            Content::Number(number) => quantity(Amount::Exact(*number), false),
            Content::Percent(number) => quantity(Amount::Exact(*number), true),
            Content::Text(text) => {
                let figure = number::read_figure(text, self.mark);
                if figure.ambiguous {
                    let finding = Finding::new("number-ambiguous", Severity::Warning).at(origin);
                    let value = match figure.amount {
                        Amount::Exact(number) | Amount::AtLeast(number) | Amount::AtMost(number) => number,
                        Amount::Range { high, .. } => high,
                        _ => rust_decimal::Decimal::ZERO,
                    };
                    self.findings.push(finding.with("printed", &**text).with("value", value));
                }
                Quantity { year: figure.year, ..quantity(figure.amount, figure.percent) }
            }
            Content::Date(..) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => {
                quantity(Amount::Fault, false)
            }
        };
        self.report_fault(&quantity, &cell.content);
        Some(quantity)
    }

    fn report_fault(&mut self, quantity: &Quantity, content: &Content) {
        if quantity.amount != Amount::Fault {
            return;
        }
        let key = match content {
            Content::Uncomputed(_) => "number-unreadable-formula",
            Content::Error(_) => "number-unreadable-error",
            Content::Date(..) => "number-unreadable-date",
            _ => "number-unreadable",
        };
        let finding = Finding::new("number-unreadable", Severity::Error).saying(key).at(quantity.origin);
        self.findings.push(finding.with("printed", &*quantity.printed));
    }

    /// The funding that a row states.
    pub fn funding(&mut self, row: &Row) -> Option<Funding> {
        let mut funds = crate::model::ByYear::default();
        for column in self.columns(Meaning::Funds) {
            let Some(year) = column.year.or(self.undated) else { continue };
            if let Some(quantity) = self.quantity(row, column) {
                funds.set(year, quantity);
            }
        }
        let source = self.words(row, Meaning::FundingSource);
        let budget_reference = self.words(row, Meaning::BudgetReference);
        let empty = source.is_none() && budget_reference.is_none() && funds.is_empty();
        let origin = Origin::row(self.table.sheet.source, row.index);
        (!empty).then_some(Funding { source, budget_reference, funds, origin })
    }
}

fn style_of(table: &Found<'_>) -> Style {
    let mut style = Style::default();
    let figures: Vec<u16> =
        table.columns.iter().filter(|column| FIGURES.contains(&column.meaning)).map(|column| column.index).collect();
    for row in table.rows {
        for cell in row.cells.iter().filter(|cell| figures.contains(&cell.column)) {
            if let Content::Text(text) = &cell.content {
                style.observe(text);
            }
        }
    }
    style
}

/// A cell as a person sees it.
pub fn printed(content: &Content) -> String {
    match content {
        Content::Text(text) | Content::Error(text) | Content::Uncomputed(text) => text.to_string(),
        Content::Number(number) => number.normalize().to_string(),
        Content::Percent(number) => format!("{}%", number.normalize()),
        Content::Date(year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
        Content::Bool(truth) => truth.to_string(),
    }
}
