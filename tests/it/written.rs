//! The workbook as written, read back cell by cell: values, fills, words that look like something else.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use expost::render::palette::look;
use expost::render::xlsx::{Written, write};
use expost::report::{Book, Cell, Column, Form, Grid, Row, Tone, Value};
use rust_decimal::Decimal;

const MOST_CHARACTERS: usize = 32_767;

const FILLED: &[Tone] = &[
    Tone::Header,
    Tone::OverallObjective,
    Tone::SpecificObjective,
    Tone::Measure,
    Tone::Relevant,
    Tone::NotRelevant,
    Tone::NoData,
    Tone::Verify,
    Tone::Achieved,
    Tone::NearlyAchieved,
    Tone::NotAchieved,
    Tone::NotAssessable,
    Tone::Total,
];

fn written(name: &str, rows: Vec<Row<'_>>) -> (Xlsx<Cursor<Vec<u8>>>, Written) {
    let columns = (0..3).map(|_| Column { title: String::new(), width: 20, right: false }).collect();
    let grid = Grid {
        name: name.to_owned(),
        columns,
        frozen_rows: 1,
        frozen_columns: 0,
        filter_row: Some(0),
        one_page: false,
        charts: Vec::new(),
        form: Form::default(),
        rows: Box::new(rows.into_iter()),
    };
    let mut bytes = Vec::new();
    let written = write(Book { title: name.to_owned(), grids: vec![grid], names: Vec::new() }, &mut bytes).unwrap();
    (Xlsx::new(Cursor::new(bytes)).unwrap(), written)
}

fn texts(cells: &[&str]) -> Row<'static> {
    let cells = cells.iter().map(|text| Cell::text((*text).to_owned(), Tone::Plain)).collect();
    Row { cells, keep_with_next: false }
}

#[test]
fn every_cell_read_back_has_its_value_and_its_tones_fill() {
    let number: Decimal = "96.55".parse().unwrap();
    let values = [
        (Value::Text("hackathons".into()), Data::String("hackathons".into())),
        (Value::Number(number), Data::Float(96.55)),
        (Value::PercentNumber(number), Data::Float(96.55)),
        (Value::Fraction("0.67".parse().unwrap()), Data::Float(0.67)),
        (Value::Count(12), Data::Float(12.0)),
        (Value::Year(2021), Data::Float(2021.0)),
        (Value::Empty, Data::Empty),
    ];
    let row = |tone: Tone| Row {
        cells: values.iter().map(|(value, _)| Cell::new(value.clone(), tone)).collect(),
        keep_with_next: false,
    };
    let (mut workbook, written) = written("Tones", FILLED.iter().map(|tone| row(*tone)).collect());
    assert_eq!(written.cells, FILLED.len() * (values.len() - 1));
    let cells = workbook.worksheet_range("Tones").unwrap();
    let styles = workbook.worksheet_style("Tones").unwrap();
    for (row, tone) in (0u32..).zip(FILLED) {
        let fill = look(*tone).fill.unwrap();
        for (column, (_, expected)) in (0u32..).zip(&values) {
            let found = cells.get_value((row, column)).unwrap_or(&Data::Empty);
            assert_eq!(found, expected, "{tone:?}");
            let color = styles.get((row, column)).unwrap().fill.as_ref().unwrap().get_color().unwrap();
            assert_eq!(color.to_argb() & 0xFF_FFFF, fill, "{tone:?} in column {column}");
        }
    }
}

#[test]
fn words_that_could_run_or_break_the_file_stay_words() {
    let hostile = [
        "=HYPERLINK(\"http://example.org\",\"here\")",
        "+1+1",
        "@SUM(A1)",
        "<b>&amp;</b>",
        "_x0041_",
        "http://example.org",
        "  spaces  ",
        "two\nlines",
        "ћирилица 👍",
    ];
    let mut rows = vec![texts(&["head"])];
    rows.extend(hostile.iter().map(|text| texts(&[text])));
    let (mut workbook, _) = written("Words", rows);
    assert!(workbook.worksheet_formula("Words").unwrap().is_empty());
    let cells = workbook.worksheet_range("Words").unwrap();
    for (row, text) in (1u32..).zip(hostile) {
        assert_eq!(cells.get_value((row, 0)), Some(&Data::String(text.to_owned())));
    }
}

#[test]
fn text_too_long_for_a_cell_is_cut_and_reported_with_its_place() {
    let long = "ж".repeat(MOST_CHARACTERS + 1);
    let just = "ж".repeat(MOST_CHARACTERS);
    let (mut workbook, written) = written("Long", vec![texts(&["head"]), texts(&[&just, &long])]);
    assert_eq!(written.shortened, ["Long!B2"]);
    let cells = workbook.worksheet_range("Long").unwrap();
    assert_eq!(cells.get_value((1, 0)), Some(&Data::String(just)));
    let Some(Data::String(cut)) = cells.get_value((1, 1)) else { panic!("no text") };
    assert!(cut.ends_with('…') && cut.encode_utf16().count() == MOST_CHARACTERS);
}

#[test]
fn a_merged_title_is_followed_by_cells_in_their_own_columns() {
    let title = Row { cells: vec![Cell::text("Title", Tone::Measure).spanning(3)], keep_with_next: true };
    let pair = Row {
        cells: vec![Cell::text("label", Tone::Plain), Cell::text("words", Tone::Plain).spanning(2)],
        keep_with_next: true,
    };
    let (mut workbook, _) = written("Merged", vec![title, pair, texts(&["a", "b", "c"])]);
    let merged = workbook.merge_cells_by_sheet_name("Merged").unwrap();
    let corners: Vec<_> = merged.iter().map(|range| (range.start, range.end)).collect();
    assert_eq!(corners, [((0, 0), (0, 2)), ((1, 1), (1, 2))]);
    let cells = workbook.worksheet_range("Merged").unwrap();
    assert_eq!(cells.get_value((2, 2)), Some(&Data::String("c".to_owned())));
}
