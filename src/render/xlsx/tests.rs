//! The workbook read back: values, fills, names, limits.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_decimal::Decimal;

use super::*;
use crate::report::Tone;

fn grid<'e>(name: &str, rows: Vec<Row<'e>>) -> Grid<'e> {
    let columns = (0..3).map(|_| Column { title: String::new(), width: 20, right: false }).collect();
    Grid {
        name: name.to_owned(),
        columns,
        frozen_rows: 1,
        frozen_columns: 0,
        filter_row: Some(0),
        one_page: false,
        chart: None,
        rows: Box::new(rows.into_iter()),
    }
}

fn texts(cells: &[&str]) -> Row<'static> {
    let cells = cells.iter().map(|text| Cell::text((*text).to_owned(), Tone::Plain)).collect();
    Row { cells, keep_with_next: false }
}

fn bytes(title: &str, grids: Vec<Grid<'_>>) -> (Vec<u8>, Written) {
    let mut bytes = Vec::new();
    let written = write(Book { title: title.to_owned(), grids }, &mut bytes).unwrap();
    (bytes, written)
}

fn opened(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

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
    let (bytes, written) = bytes("Tones", vec![grid("Tones", FILLED.iter().map(|tone| row(*tone)).collect())]);
    assert_eq!(written.cells, FILLED.len() * (values.len() - 1));
    let mut workbook = opened(bytes);
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
fn two_writings_give_the_same_bytes() {
    let book = || vec![grid("One", vec![texts(&["a", "b"]), texts(&["c", "d"])]), grid("Two", vec![texts(&["e"])])];
    assert_eq!(bytes("Same", book()).0, bytes("Same", book()).0);
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
    let mut workbook = opened(bytes("A & B", vec![grid("Words", rows)]).0);
    assert!(workbook.worksheet_formula("Words").unwrap().is_empty());
    let cells = workbook.worksheet_range("Words").unwrap();
    for (row, text) in (1u32..).zip(hostile) {
        assert_eq!(cells.get_value((row, 0)), Some(&Data::String(text.to_owned())));
    }
}

#[test]
fn names_of_sheets_are_cleaned_shortened_and_used_once() {
    let mut taken = HashSet::new();
    for (wanted, given) in [
        ("1.1", "1.1"),
        ("[a]:*?/\\1", "a1"),
        ("", "Sheet"),
        ("'quoted'", "quoted"),
        ("History", "Sheet (2)"),
        ("1.1", "1.1 (2)"),
        ("SUMMARY", "SUMMARY"),
        ("summary", "summary (2)"),
        ("A name that is far longer than a sheet's", "A name that is far longer than"),
        ("A name that is far longer than another's", "A name that is far longer t (2)"),
        ("👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍", "👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍"),
    ] {
        let name = sheet_name(wanted, &mut taken);
        assert_eq!(name, given);
        assert!(name.encode_utf16().count() <= LONGEST_NAME);
    }
}

#[test]
fn text_too_long_for_a_cell_is_cut_and_reported_with_its_place() {
    let long = "ж".repeat(MOST_CHARACTERS + 1);
    let just = "ж".repeat(MOST_CHARACTERS);
    let (bytes, written) = bytes("Long", vec![grid("Long", vec![texts(&["head"]), texts(&[&just, &long])])]);
    assert_eq!(written.shortened, ["Long!B2"]);
    let cells = opened(bytes).worksheet_range("Long").unwrap();
    assert_eq!(cells.get_value((1, 0)), Some(&Data::String(just)));
    let Some(Data::String(cut)) = cells.get_value((1, 1)) else { panic!("no text") };
    assert!(cut.ends_with('…') && cut.encode_utf16().count() == MOST_CHARACTERS);
}

#[test]
fn rows_beyond_a_sheet_go_to_a_further_one_under_the_same_head() {
    let mut rows = vec![texts(&["head"])];
    rows.extend((0..5).map(|number| texts(&[&number.to_string()])));
    let book = Book { title: "Many".to_owned(), grids: vec![grid("Many", rows), grid("Last", vec![texts(&["head"])])] };
    let (mut workbook, written) = lay_down(book, 3).unwrap();
    assert_eq!(written.sheets, 4);
    let mut workbook = opened(workbook.save_to_buffer().unwrap());
    assert_eq!(workbook.sheet_names(), ["Many", "Many (2)", "Many (3)", "Last"]);
    for (name, expected) in
        [("Many", vec!["head", "0", "1"]), ("Many (2)", vec!["head", "2", "3"]), ("Many (3)", vec!["head", "4"])]
    {
        let cells = workbook.worksheet_range(name).unwrap();
        let found: Vec<String> = cells.rows().map(|row| row[0].to_string()).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_title_that_begins_with_a_year_or_holds_an_ampersand_stays_whole_in_the_footer() {
    let (bytes, _) = bytes("2022 Research & Development", vec![grid("Sheet", vec![texts(&["head"])])]);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("&amp;L&amp;8 2022 Research &amp;&amp; Development&amp;C"), "{sheet}");
}

#[test]
fn a_merged_title_is_followed_by_cells_in_their_own_columns() {
    let title = Row { cells: vec![Cell::text("Title", Tone::Measure).spanning(3)], keep_with_next: true };
    let pair = Row {
        cells: vec![Cell::text("label", Tone::Plain), Cell::text("words", Tone::Plain).spanning(2)],
        keep_with_next: true,
    };
    let (bytes, _) = bytes("Merged", vec![grid("Merged", vec![title, pair, texts(&["a", "b", "c"])])]);
    let mut workbook = opened(bytes);
    let merged = workbook.merge_cells_by_sheet_name("Merged").unwrap();
    let corners: Vec<_> = merged.iter().map(|range| (range.start, range.end)).collect();
    assert_eq!(corners, [((0, 0), (0, 2)), ((1, 1), (1, 2))]);
    let cells = workbook.worksheet_range("Merged").unwrap();
    assert_eq!(cells.get_value((2, 2)), Some(&Data::String("c".to_owned())));
}
