//! Lays out an empty workbook to be filled in: the tables that the reader knows, with a worked example row in each.

#![warn(clippy::wildcard_enum_match_arm)]

mod contents;
mod example;
mod guidance;
mod titles;

use crate::language::Labels;
use crate::model::{Code, ReportingPeriod};
use crate::read::blank::{BlankColumn, BlankTable, BlankWords, FACTS, TABLES};
use crate::read::{Fact, Meaning};
use crate::report::{Book, Cell, Choices, Column, Grid, Input, Row, Tone, Value};
use example::Example;

pub use contents::TemplateContents;

/// Rows of each table that are ready to be filled in, with their drop-down lists.
const BLANK_ROWS: usize = 200;

/// The workbook in the language of the labels: how it is filled in, then a sheet a table.
pub fn book<'e>(contents: &TemplateContents, labels: &'e Labels) -> Book<'e> {
    let words = BlankWords::for_language(labels.language().id());
    let mut grids = vec![guidance::sheet(&words, labels)];
    let example = Example { contents, words: &words, labels };
    grids.extend(TABLES.iter().map(|table| sheet(table, &example)));
    Book::new(labels.text("template-title"), grids)
}

/// A column of the sheet: one for each period where the table's has its period in the header.
#[derive(Debug, Clone, Copy)]
struct Place {
    column: BlankColumn,
    period: Option<ReportingPeriod>,
}

/// Funds are asked for by year, whatever the periods of the targets are.
fn places(table: &BlankTable, contents: &TemplateContents) -> Vec<Place> {
    let of = |column: &BlankColumn| -> Vec<Place> {
        if !column.by_year {
            return vec![Place { column: *column, period: None }];
        }
        let periods = if column.meaning == Meaning::Funds { contents.years() } else { contents.periods.clone() };
        periods.into_iter().map(|period| Place { column: *column, period: Some(period) }).collect()
    };
    table.columns.iter().flat_map(of).collect()
}

fn sheet<'e>(table: &'static BlankTable, example: &Example<'_>) -> Grid<'e> {
    let Example { contents, words, labels } = *example;
    let places = places(table, contents);
    let header = places.iter().map(|place| header(table, place, words, labels)).collect();
    let mut rows = vec![Row { cells: header, keep_with_next: true }];
    if table.columns.iter().any(|column| column.meaning == Meaning::Key) {
        rows.extend(FACTS.iter().map(|fact| fact_row(*fact, example)));
    } else {
        let first = places.iter().map(|place| {
            let value = example.value(table.id, place.column.meaning, place.period);
            Cell::new(value, Tone::Example).with_input(one_of(words.choices(place.column.meaning)))
        });
        rows.push(Row { cells: first.collect(), keep_with_next: false });
        let ahead = if table.id == "objectives" { contents.objectives.saturating_sub(1) } else { 0 };
        rows.extend((2..).take(ahead as usize).map(|number| numbered(&places, number, words)));
        let blank: Vec<Cell<'e>> = places.iter().map(|place| blank(place, words)).collect();
        rows.extend(std::iter::repeat_n(Row { cells: blank, keep_with_next: false }, BLANK_ROWS));
    }
    Grid {
        frozen_rows: 1,
        frozen_columns: 1,
        ..Grid::new(
            titles::sheet_name(table, labels),
            places.iter().map(|place| column(place.column.meaning)).collect(),
            rows,
        )
    }
}

/// A header with its period; columns that a row needs are highlighted, and its note says what belongs in it.
fn header<'e>(table: &BlankTable, place: &Place, words: &BlankWords, labels: &Labels) -> Cell<'e> {
    let word = words.header(place.column.meaning);
    let printed = place.period.map_or(word.clone(), |period| format!("{word} {period}"));
    let (tone, need) = titles::need(&place.column, labels);
    Cell::text(printed, tone).with_note(format!("{need}. {}", titles::note(table, &place.column, labels)))
}

fn blank<'e>(place: &Place, words: &BlankWords) -> Cell<'e> {
    Cell::new(Value::Empty, Tone::Input).with_input(one_of(words.choices(place.column.meaning)))
}

/// A cell to write in, with the words to choose from where there are some.
fn one_of(words: Vec<String>) -> Input {
    if words.is_empty() { Input::Free } else { Input::Checked(Choices::Listed(words)) }
}

/// A specific objective that has its number and waits for its title.
fn numbered<'e>(places: &[Place], number: u32, words: &BlankWords) -> Row<'e> {
    let cells = places.iter().map(|place| {
        let mut cell = blank(place, words);
        if place.column.meaning == Meaning::Code {
            let code = Code::from_numbers(&[1, number]).map_or_else(String::new, |code| code.to_string());
            cell.value = Value::Text(code.into());
        } else if place.column.meaning == Meaning::Level {
            cell.value = Value::Text(example::specific(words).into());
        }
        cell
    });
    Row { cells: cells.collect(), keep_with_next: false }
}

fn fact_row<'e>(fact: Fact, example: &Example<'_>) -> Row<'e> {
    let Example { contents, words, .. } = *example;
    let choices = match fact {
        Fact::Profile => contents.profiles.clone(),
        Fact::Language => contents.languages.clone(),
        Fact::Title
        | Fact::Institution
        | Fact::UmbrellaDocument
        | Fact::FirstYear
        | Fact::LastYear
        | Fact::Period
        | Fact::ReviewYear
        | Fact::Identifier
        | Fact::Organisation
        | Fact::OrganisationType
        | Fact::ActivityStatus
        | Fact::Description => Vec::new(),
    };
    let value = Cell::new(example.fact(fact), Tone::Example).with_input(one_of(choices));
    Row { cells: vec![Cell::text(words.fact(fact), Tone::IndicatorHeader), value], keep_with_next: false }
}

fn column(meaning: Meaning) -> Column {
    use Meaning as M;
    let (width, right) = match meaning {
        M::Code | M::MeasureCode | M::ObjectiveCode | M::Level => (12, false),
        M::Key => (24, false),
        M::Value => (60, false),
        M::Unit => (16, false),
        M::Direction | M::Relevance | M::Status | M::Deadline | M::Verdict | M::Validity => (15, false),
        M::Title | M::Indicator => (46, false),
        M::Baseline
        | M::BaselineYear
        | M::Target
        | M::Achieved
        | M::Funds
        | M::PublishedAchieved
        | M::PublishedNotAchieved => (12, true),
        M::OwnerCode
        | M::Objective
        | M::Measure
        | M::Activity
        | M::SourceOfVerification
        | M::TargetOrComment
        | M::TargetMin
        | M::TargetMax
        | M::TargetOriginal
        | M::TargetYear
        | M::PercentAchieved
        | M::Numerator
        | M::Denominator
        | M::Weight
        | M::Part
        | M::Owner
        | M::Year
        | M::ValueKind
        | M::Institution
        | M::Partners
        | M::Effectiveness
        | M::Remark
        | M::Comment
        | M::NextSteps
        | M::Kind
        | M::FundingSource
        | M::BudgetReference
        | M::OwnId
        | M::Origin => (28, false),
    };
    Column { title: String::new(), width, right }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::Year;

    fn contents() -> TemplateContents {
        TemplateContents {
            periods: [2023, 2024, 2025].map(|year| Year(year).into()).to_vec(),
            objectives: 3,
            profiles: vec!["strict".to_owned()],
            languages: vec!["en".to_owned()],
        }
    }

    /// A drop-down list holds no more characters.
    const LONGEST_LIST: usize = 255;

    #[test]
    fn every_header_has_its_note_and_every_list_fits_into_a_drop_down() {
        for language in Language::ALL {
            let (contents, labels) = (contents(), Labels::of(*language));
            for grid in book(&contents, &labels).grids {
                assert!(!grid.name.starts_with("template-"), "{}", grid.name);
                for cell in grid.rows.flat_map(|row| row.cells) {
                    let words = [
                        Some(cell.note.clone().unwrap_or_default()),
                        if let Value::Text(text) = &cell.value { Some(text.to_string()) } else { None },
                    ];
                    for text in words.into_iter().flatten() {
                        assert!(!text.contains("template-"), "{}: {text}", grid.name);
                    }
                    if let Input::Checked(Choices::Listed(words)) = &cell.input {
                        let list: usize = words.iter().map(|choice| choice.chars().count() + 1).sum();
                        assert!(list <= LONGEST_LIST, "{words:?}");
                    }
                }
            }
        }
    }
}
