//! What makes a workbook a form: formulas with their results, lists to choose from, locked cells, looks that follow values.

use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, Format, Formula,
    ProtectionOptions, Workbook, Worksheet,
};

use super::cell::{Done, Outcome, fitting};
use crate::model::CellAddress;
use crate::render::palette::look;
use crate::report::{self, Condition, Form, GRID_MARKS, Input, Name, Row, Value};

/// A validation lists no more ranges than this, so that no spreadsheet program has to read a line without end.
const MOST_RANGES: usize = 500;

/// Gives cells their names.
pub(super) fn define_names(workbook: &mut Workbook, names: &[Name], given: &[String]) -> Done<()> {
    for name in names {
        let Some(sheet) = given.get(name.grid) else { continue };
        let (first, last) = (absolute(name.cells.0), absolute(name.cells.1));
        let cells = if first == last { first } else { format!("{first}:{last}") };
        workbook.define_name(name.name, &format!("={}!{cells}", quoted(sheet)))?;
    }
    Ok(())
}

fn absolute(address: CellAddress) -> String {
    format!("${}${}", crate::model::column_letters(address.column), u64::from(address.row) + 1)
}

fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// Writes a formula at row and column with its result, the value.
pub(super) fn write_formula(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (value, formula): (&Value<'_>, &str),
    format: &Format,
) -> Done<Outcome> {
    let number = |number: Option<f64>| number.unwrap_or_default().to_string();
    let (result, is_whole) = match value {
        Value::Empty => (String::new(), true),
        // A text such as `NaN` would be written as a number that no program reads; it is left to the program.
        Value::Text(text) if text.parse::<f64>().is_ok() => (String::new(), true),
        Value::Text(text) => {
            let (text, is_whole) = fitting(text);
            (text.into_owned(), is_whole)
        }
        Value::Number(value) | Value::PercentNumber(value) | Value::Fraction(value) => (number(value.to_f64()), true),
        Value::Count(count) => (count.to_string(), true),
        Value::Year(year) => (year.to_string(), true),
    };
    let formula = Formula::new(formula).set_result(result);
    sheet.write_formula_with_format(row, column, formula, format)?;
    Ok(if is_whole { Outcome::Whole } else { Outcome::Shortened })
}

/// The formula with the names of sheets in the place of the numbers of grids.
pub(super) fn with_sheets(formula: &str, given: &[String]) -> String {
    let (begin, end) = GRID_MARKS;
    let mut parts = formula.split(begin);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((number, rest)) = part.split_once(end) else { continue };
        let sheet = number.parse().ok().and_then(|number: usize| given.get(number));
        text.push_str(&sheet.map_or_else(|| "#REF".to_owned(), |sheet| quoted(sheet)));
        text.push_str(rest);
    }
    text
}

/// The cells of a sheet in which one of several words is chosen, as ranges of one column, by the words.
#[derive(Default)]
pub(super) struct Choices {
    ranges: BTreeMap<(report::Choices, u16), Vec<(u32, u32)>>,
}

/// The largest tolerance that a cell takes; 1 would let everything pass.
const HIGHEST_FRACTION: f64 = 0.9999;

impl Choices {
    /// Notes the choices of a row.
    pub(super) fn note(&mut self, index: u32, row: &Row<'_>) {
        let mut at = 0u16;
        for cell in &row.cells {
            if let Input::Checked(words) = &cell.input {
                let ranges = self.ranges.entry((words.clone(), at)).or_default();
                match ranges.last_mut() {
                    Some((_, last)) if *last + 1 == index => *last = index,
                    _ => ranges.push((index, index)),
                }
            }
            at += cell.span.max(1);
        }
    }

    /// Lets the cells be chosen from their words, or left empty.
    pub(super) fn write(self, sheet: &mut Worksheet) -> Done<()> {
        for ((words, column), ranges) in self.ranges {
            for ranges in ranges.chunks(MOST_RANGES) {
                let address = |row| CellAddress { row, column };
                let list = ranges.iter().map(|(first, last)| match first == last {
                    true => address(*first).to_string(),
                    false => format!("{}:{}", address(*first), address(*last)),
                });
                let list: Vec<String> = list.collect();
                let validation = match &words {
                    report::Choices::Named { cells, refusal, are_all } => DataValidation::new()
                        .allow_list_formula(Formula::new(format!("={cells}")))
                        .set_error_message(refusal)?
                        .set_error_style(match are_all {
                            true => DataValidationErrorStyle::Stop,
                            false => DataValidationErrorStyle::Warning,
                        }),
                    report::Choices::Only { words, refusal } => {
                        DataValidation::new().allow_list_strings(words)?.set_error_message(refusal)?
                    }
                    report::Choices::Fraction { refusal } => DataValidation::new()
                        .allow_decimal_number(DataValidationRule::Between(0.0, HIGHEST_FRACTION))
                        .set_error_message(refusal)?,
                    report::Choices::Share { refusal } => DataValidation::new()
                        .allow_decimal_number(DataValidationRule::Between(-10.0, 10.0))
                        .set_error_message(refusal)?,
                    report::Choices::Listed(words) => DataValidation::new()
                        .allow_list_strings(words)?
                        .set_error_style(DataValidationErrorStyle::Warning),
                };
                let validation = validation.set_multi_range(list.join(" "));
                let first = ranges.first().map_or(0, |(first, _)| *first);
                sheet.add_data_validation(first, column, first, column, &validation)?;
            }
        }
        Ok(())
    }
}

/// Sets what the sheet hides, locks and colours; `rows` and `columns` is how many it has.
pub(super) fn set(sheet: &mut Worksheet, form: &Form, rows: u32, columns: u16) -> Done<()> {
    if let Some(first) = form.hidden_from.filter(|first| *first < columns) {
        sheet.set_column_range_hidden(first, columns - 1)?;
    }
    for condition in form.conditions.iter().filter(|condition| condition.first_row < rows) {
        let (first, last) = condition.columns;
        let rule = ConditionalFormatFormula::new()
            .set_rule(format!("={}", condition.formula).as_str())
            .set_format(looked(condition));
        sheet.add_conditional_format(condition.first_row, first, rows - 1, last, &rule)?;
    }
    if form.is_protected {
        let mut options = ProtectionOptions::new();
        options.format_columns = true;
        options.format_rows = true;
        options.use_autofilter = true;
        options.sort = true;
        sheet.protect_with_options(&options);
    }
    if form.hidden {
        sheet.set_hidden(true);
    }
    Ok(())
}

/// The fill and text of a tone; what else it has is the cell's own.
fn looked(condition: &Condition) -> Format {
    let look = look(condition.tone);
    let format = Format::new().set_font_color(look.text);
    match look.fill {
        Some(fill) => format.set_background_color(fill),
        None => format,
    }
}
