//! The sheet with the instructions. The reader knows it by its name and ignores it.

use super::titles;
use crate::language::Labels;
use crate::read::blank::{BlankTable, BlankWords, TABLES};
use crate::report::{Cell, Column, Grid, Row, Tone};

const STEPS: &[&str] = &["template-step-example", "template-step-tables", "template-step-figures", "template-step-run"];

/// What to do, then each table and its columns.
pub fn sheet<'e>(words: &BlankWords, labels: &Labels) -> Grid<'e> {
    let mut rows = vec![line(labels.text("template-title"), Tone::Title)];
    rows.extend(STEPS.iter().map(|key| wide(labels.text(key), Tone::Plain)));
    for table in TABLES {
        rows.push(Row::default());
        rows.extend(table_rows(table, words, labels));
    }
    let column = |width| Column { title: String::new(), width, right: false };
    Grid::new(words.guidance(), vec![column(28), column(12), column(100)], rows)
}

fn line<'e>(text: String, tone: Tone) -> Row<'e> {
    Row { cells: vec![Cell::text(text, tone)], keep_with_next: true }
}

fn wide<'e>(text: String, tone: Tone) -> Row<'e> {
    Row { cells: vec![Cell::text(text, tone).spanning(3)], keep_with_next: true }
}

fn table_rows<'e>(table: &BlankTable, words: &BlankWords, labels: &Labels) -> Vec<Row<'e>> {
    let about = labels.text(&format!("template-about-{}", table.id));
    let mut rows = vec![wide(format!("{}: {about}", titles::sheet_name(table, labels)), Tone::SpecificObjective)];
    rows.extend(table.columns.iter().map(|column| {
        let (_, need) = titles::need(column, labels);
        let mut header = words.header(column.meaning);
        if column.by_year {
            header = format!("{header} ({})", labels.text("template-by-year"));
        }
        let cells = vec![
            Cell::text(header, Tone::IndicatorHeader),
            Cell::text(need, Tone::Plain),
            Cell::text(titles::note(table, column, labels), Tone::Plain),
        ];
        Row { cells, keep_with_next: false }
    }));
    rows
}
