//! The counts and percentages of the profile's classes below the summary, as values or as formulas that count on the
//! objectives' sheets.

use super::formula::{cell, cells, count_ifs, differ, equal, if_else, range, rounded, sum, text};
use super::layout::{FIRST_SUMMARY_ROW, height, objective_grid};
use super::names::SCOPE;
use crate::judge::{ClassCounts, Classes, Evaluation, ObjectiveEvaluation, Scope};
use crate::language::Labels;
use crate::matrix_form::column::{self as matrix_column, OWNER_MEASURE, OWNER_OBJECTIVE};
use crate::report::classes::{class_tone, class_word, classes_title};
use crate::report::grid::{Cell, Chart, Row, Value};
use crate::report::summary::{NO_PERCENTAGE, SummaryColumn, text_row};
use crate::report::tone::Tone;
use rust_decimal::Decimal;

/// The column of the first class; code and title are before it.
const FIRST: u16 = 2;
/// Rows above those of the objectives: a line and the titles.
const HEAD: u32 = 2;

/// Where the two tables are: the row of the first, and how many objectives they have.
#[derive(Clone, Copy)]
struct Place {
    row: u32,
    objectives: u32,
}

impl Place {
    /// The row of an objective in the table of counts; of all where it is behind the last.
    fn counts(self, number: u32) -> u32 {
        self.row + HEAD + number
    }
}

/// Both tables, the first of which is in that row of the summary; none where the profile has no classes.
pub(super) fn class_tables<'e>(evaluation: &Evaluation<'_>, labels: &Labels, row: u32, is_live: bool) -> Vec<Row<'e>> {
    let Some(classes) = &evaluation.profile.classes else { return Vec::new() };
    let place = Place { row, objectives: evaluation.objectives.len() as u32 };
    let mut counts: Vec<ClassCounts> =
        evaluation.objectives.iter().map(|judged| ClassCounts::of(classes, judged.all_indicators())).collect();
    counts.push(ClassCounts::of(classes, evaluation.indicators()));
    let names: Vec<[String; 2]> = evaluation
        .objectives
        .iter()
        .map(|judged| [judged.objective.code.to_string(), judged.objective.title.text().to_owned()])
        .chain([[String::new(), labels.text("overall-pooled")]])
        .collect();
    let table = Table { classes, names, labels };
    let mut rows = table.counts(&counts);
    if is_live {
        for (number, judged) in (0..).zip(&evaluation.objectives) {
            set_formulas(&mut rows[(HEAD + number) as usize], count_formulas(classes, judged, number, place));
        }
        let columns = FIRST..=FIRST + classes.all.len() as u16;
        let sums = columns.map(|column| match place.objectives {
            0 => "0".to_owned(),
            last => sum(&cells(column, (place.counts(0), place.counts(last - 1)))),
        });
        set_formulas(&mut rows[(HEAD + place.objectives) as usize], sums.collect());
    }
    let title = labels.message(&classes_title(classes), &evaluation.programme.sources);
    rows.push(Row::default());
    let first = rows.len();
    rows.extend(table.percentages(&counts, title));
    if is_live {
        for number in 0..=place.objectives {
            let row = &mut rows[first + (HEAD + number) as usize];
            set_formulas(row, percent_formulas(classes, place.counts(number)));
        }
    }
    rows.push(Row::default());
    rows
}

/// The chart of the counts, at that row.
pub(super) fn class_chart(evaluation: &Evaluation<'_>, labels: &Labels, table: u32, at: u32) -> Option<Chart> {
    let classes = evaluation.profile.classes.as_ref()?;
    let place = Place { row: table, objectives: evaluation.objectives.len() as u32 };
    let last = place.objectives.checked_sub(1)?;
    let of_class = |number: usize| {
        let tone = class_tone(classes, number);
        (FIRST + number as u16, class_word(classes, number), tone)
    };
    let mut series: Vec<_> = (0..classes.all.len()).map(of_class).collect();
    series.push((FIRST + classes.all.len() as u16, labels.text("class-none"), Tone::NoData));
    Some(Chart {
        title: labels.text("chart-classes"),
        rows: (place.counts(0), place.counts(last)),
        categories: 0,
        series,
        at: (at, SummaryColumn::Objective as u16),
    })
}

struct Table<'t> {
    classes: &'t Classes,
    /// Code and title of each row, that of all as the last.
    names: Vec<[String; 2]>,
    labels: &'t Labels,
}

impl Table<'_> {
    fn counts<'e>(&self, counts: &[ClassCounts]) -> Vec<Row<'e>> {
        let none = self.labels.text("class-none");
        let mut rows = self.head(self.labels.text("table-classes"), Some(none));
        rows.extend(self.rows(counts, |counts, tone| {
            let values = counts.of_class.iter().chain([&counts.without]);
            values.map(|count| Cell::new(Value::Count(*count), tone)).collect()
        }));
        rows
    }

    fn percentages<'e>(&self, counts: &[ClassCounts], title: String) -> Vec<Row<'e>> {
        let mut rows = self.head(title, None);
        rows.extend(self.rows(counts, |counts, tone| {
            let printed = counts.printed();
            let value = |at: usize| match printed.as_ref().and_then(|printed| printed.get(at)) {
                Some(percent) => Value::Fraction(Decimal::new((*percent).into(), 2)),
                None => Value::Text(NO_PERCENTAGE.into()),
            };
            (0..counts.of_class.len()).map(|at| Cell::new(value(at), tone)).collect()
        }));
        rows
    }

    fn head<'e>(&self, title: String, behind: Option<String>) -> Vec<Row<'e>> {
        let own = ["column-code", "column-objective"].map(|key| self.labels.text(key));
        let classes = (0..self.classes.all.len()).map(|number| class_word(self.classes, number));
        let titles = own.into_iter().chain(classes).chain(behind);
        let cells = titles.map(|title| Cell::text(title, Tone::Header)).collect();
        vec![text_row(title, Tone::Subtitle), Row { cells, keep_with_next: true }]
    }

    fn rows<'e>(&self, counts: &[ClassCounts], cells_of: impl Fn(&ClassCounts, Tone) -> Vec<Cell<'e>>) -> Vec<Row<'e>> {
        let last = self.names.len().saturating_sub(1);
        let row = |(at, ([code, title], counts)): (usize, (&[String; 2], &ClassCounts))| {
            let tone = if at == last { Tone::Total } else { Tone::Plain };
            let mut cells = vec![Cell::text(code.clone(), tone), Cell::text(title.clone(), tone)];
            cells.extend(cells_of(counts, tone));
            Row { cells, keep_with_next: false }
        };
        self.names.iter().zip(counts).enumerate().map(row).collect()
    }
}

/// The counts of an objective: of each class, and of those that count and are in none.
fn count_formulas(classes: &Classes, judged: &ObjectiveEvaluation<'_>, number: u32, place: Place) -> Vec<String> {
    let (grid, rows) = (objective_grid(number as usize), (0, height(judged) as u32 - 1));
    let (numbers, owners) = (range(grid, matrix_column::CLASS, rows), range(grid, matrix_column::OWNER, rows));
    let unless = |scope: Scope| differ(SCOPE, text(scope.id()));
    let of_class = |class: usize| {
        let of_owner = |owner: &str| count_ifs((&numbers, &class.to_string()), (&owners, &text(owner)));
        format!(
            "{}*({})+{}*({})",
            of_owner(OWNER_MEASURE),
            unless(Scope::Objective),
            of_owner(OWNER_OBJECTIVE),
            unless(Scope::Measures)
        )
    };
    let mut formulas: Vec<String> = (1..=classes.all.len()).map(of_class).collect();
    let summary = FIRST_SUMMARY_ROW + number;
    let counted =
        [SummaryColumn::Achieved, SummaryColumn::NotAchieved, SummaryColumn::NoData, SummaryColumn::NotAssessable];
    let counted = counted.map(|column| cell(summary, column as u16)).join("+");
    formulas.push(format!("{counted}-{}", in_classes(classes.all.len(), place.counts(number))));
    formulas
}

/// How many are in the first classes, so many of them.
fn in_classes(so_many: usize, row: u32) -> String {
    match so_many {
        0 => "0".to_owned(),
        so_many => format!("SUM({}:{})", cell(row, FIRST), cell(row, FIRST + so_many as u16 - 1)),
    }
}

/// Whole percent that add up to 100: sums are rounded, and the differences shown.
fn percent_formulas(classes: &Classes, row: u32) -> Vec<String> {
    let all = in_classes(classes.all.len(), row);
    let share = |so_many: usize| rounded(format!("100*{}/{all}", in_classes(so_many, row)), 0);
    let of_class = |class: usize| {
        let percent = format!("({}-{})/100", share(class), share(class - 1));
        if_else(equal(&all, 0), text(NO_PERCENTAGE), percent)
    };
    (1..=classes.all.len()).map(of_class).collect()
}

fn set_formulas(row: &mut Row<'_>, formulas: Vec<String>) {
    for (cell, formula) in row.cells.iter_mut().skip(usize::from(FIRST)).zip(formulas) {
        cell.formula = Some(formula.into());
    }
}
