//! Transposed tables: a column for each indicator, and a row for each field, whose words are in the first column.

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::context::LayoutContext;
use super::rearranged::Rearranged;
use super::tidy;
use crate::read::record::Table;
use crate::read::traits::percent;
use crate::read::values::number;
use crate::read::words::header_evidence::{read_header, read_header_cell};
use crate::read::words::meaning::Meaning;
use crate::sheet::{Content, Row, Sheet};
use crate::text::fold;

/// The words of fields are in one of the first columns.
const FIRST_COLUMNS: u16 = 3;
/// Longer sheets have more rows than an indicator has fields.
const MOST_ROWS: usize = 120;
/// Fewer fields are no indicator.
const LEAST_FIELDS: usize = 3;
/// Percent of the words in the column of fields that are those of a field.
const ARE_FIELDS: usize = 60;
/// Percent of the cells beside targets and achieved values that are figures.
const ARE_FIGURES: usize = 50;
/// Longer words are those of no field.
const LONGEST: usize = 120;

/// Reads a sheet whose columns are indicators; none where its rows are.
pub fn read(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    if sheet.rows.len() > MOST_ROWS || sheet.element.is_some() {
        return None;
    }
    let fields = (0..FIRST_COLUMNS).find_map(|column| Fields::find(sheet, column))?;
    let tables = fields.flat(sheet).read_rows_as_columns(sheet, context)?;
    tidy::report_outside(sheet, &fields.outside, context.findings);
    Some(tables)
}

/// The column of the fields' words, and their rows.
struct Fields {
    column: u16,
    /// The column of the fields' periods right of it, where they have one.
    periods: Option<u16>,
    /// The fields: index of the row, and its words.
    rows: Vec<(usize, String)>,
    /// Indexes of rows that are no field.
    outside: Vec<usize>,
    /// Index of the row of the indicators' names.
    names: usize,
}

impl Fields {
    fn find(sheet: &Sheet, column: u16) -> Option<Self> {
        let periods = (column < FIRST_COLUMNS && are_periods(sheet, column + 1)).then_some(column + 1);
        let mut fields = Self { column, periods, rows: Vec::new(), outside: Vec::new(), names: 0 };
        let mut above: Option<String> = None;
        for (at, row) in sheet.rows.iter().enumerate() {
            let own = words(row, column);
            let period = periods.and_then(|column| words(row, column));
            above = own.clone().or(above.filter(|_| period.is_some()));
            let has_values = row.cells.iter().any(|cell| cell.column > periods.unwrap_or(column));
            match (has_values, &above, period) {
                (true, Some(own), Some(period)) => fields.rows.push((at, format!("{own} {period}"))),
                (true, Some(own), None) => fields.rows.push((at, own.clone())),
                _ => fields.outside.push(at),
            }
        }
        fields.names = fields.is_plausible(sheet)?;
        Some(fields)
    }

    /// The row of the indicators' names, if the words are those of fields, each once, names and figures among them.
    fn is_plausible(&self, sheet: &Sheet) -> Option<usize> {
        let meanings: Vec<(usize, Option<Meaning>)> =
            self.rows.iter().map(|(at, words)| (*at, meaning(words))).collect();
        let known = meanings.iter().filter(|(_, meaning)| meaning.is_some()).count();
        let different: HashSet<_> = self.rows.iter().map(|(_, words)| fold(words)).collect();
        if known < LEAST_FIELDS || percent(known, meanings.len()) < ARE_FIELDS || different.len() < self.rows.len() {
            return None;
        }
        let of = |wanted: &[Meaning]| -> Vec<usize> {
            let is_wanted = |meaning: &Option<Meaning>| meaning.is_some_and(|meaning| wanted.contains(&meaning));
            meanings.iter().filter(|(_, meaning)| is_wanted(meaning)).map(|(at, _)| *at).collect()
        };
        let names = *of(&[Meaning::Indicator]).first().or(of(&[Meaning::Title]).first())?;
        let figures = of(&[Meaning::Target, Meaning::TargetOriginal, Meaning::Achieved]);
        let most_in_a_row = sheet.rows.iter().map(fields_in).max().unwrap_or_default();
        (self.are_figures(sheet, &figures) && known > most_in_a_row).then_some(names)
    }

    fn values<'s>(&self, row: &'s Row) -> impl Iterator<Item = (u16, &'s Content)> {
        let last = self.periods.unwrap_or(self.column);
        row.cells.iter().filter(move |cell| cell.column > last).map(|cell| (cell.column, &cell.content))
    }

    fn are_figures(&self, sheet: &Sheet, rows: &[usize]) -> bool {
        let cells = || rows.iter().flat_map(|at| self.values(&sheet.rows[*at]));
        let figures = cells().filter(|(_, content)| number::is_number(content)).count();
        figures > 0 && percent(figures, cells().count()) >= ARE_FIGURES
    }

    /// The flat table: the rows of the sheet are its columns by their numbers, the columns its rows.
    fn flat(&self, sheet: &Sheet) -> Rearranged {
        let mut flat = Rearranged::default();
        let header = u32::from(self.column);
        let first = self.rows.first().map_or(0, |(at, _)| *at);
        flat.set_row(header, (sheet.rows[first].index, self.column));
        for (at, words) in &self.rows {
            let row = &sheet.rows[*at];
            let Ok(column) = u16::try_from(row.index) else { continue };
            flat.put_words((header, column), words.clone(), (row.index, self.column));
        }
        let mut indicators: Vec<u16> =
            self.rows.iter().flat_map(|(at, _)| self.values(&sheet.rows[*at])).map(|(column, _)| column).collect();
        indicators.sort_unstable();
        indicators.dedup();
        for indicator in indicators {
            let to = u32::from(indicator);
            flat.set_row(to, (sheet.rows[self.names].index, indicator));
            for (at, _) in &self.rows {
                let row = &sheet.rows[*at];
                let Ok(column) = u16::try_from(row.index) else { continue };
                let content = row.cell(indicator).map(|cell| &cell.content);
                flat.put((to, column), content, (row.index, indicator));
            }
        }
        flat
    }
}

fn words(row: &Row, column: u16) -> Option<String> {
    match &row.cell(column)?.content {
        Content::Text(text) => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        content @ (Content::Number(_) | Content::Date(..)) => Some(content.to_string()),
        Content::Percent(_) | Content::Bool(_) | Content::Error(_) | Content::Uncomputed(_) => None,
    }
}

/// What the words of a field mean.
fn meaning(words: &str) -> Option<Meaning> {
    if words.len() > LONGEST {
        return None;
    }
    read_header(words).clear_meaning()
}

/// How many different fields the cells of a row name, if it could be the header of a flat table: most cells name one. The
/// owners, the institutions and the units of indicators come again and name one field, their names only by chance.
fn fields_in(row: &Row) -> usize {
    let texts = row.cells.iter().filter_map(|cell| match &cell.content {
        Content::Text(text) if text.len() <= LONGEST => Some(read_header(text)),
        _ => None,
    });
    let fields: Vec<(Meaning, Option<String>)> = texts
        .filter_map(|words| Some((words.clear_meaning()?, words.period.map(|period| period.to_string()))))
        .collect();
    if percent(fields.len(), row.cells.len()) < ARE_FIELDS {
        return 0;
    }
    fields.into_iter().collect::<HashSet<_>>().len()
}

/// Whether a column holds periods and nothing else, those of the fields to its left.
fn are_periods(sheet: &Sheet, column: u16) -> bool {
    let cells: Vec<&Content> = sheet.rows.iter().filter_map(|row| row.cell(column)).map(|cell| &cell.content).collect();
    let is_period = |content: &&Content| {
        let evidence = read_header_cell(content);
        evidence.period.is_some() && evidence.roles.is_empty()
    };
    cells.len() > 1 && cells.iter().all(is_period)
}
